"""Meetings and training of the staff: what nobody plans on a day off without a reason."""

from __future__ import annotations

import re

from plangen.patterns import each_of, regex

_NO_APPOINTMENT = """
    (?!室|厅|精神|纪要|材料|资料|通知|方案|计划|要求|决定|讨论|通过|文件|名单|报名|费|机构|学校|中心|部|基地
    |教材|课程|需求|情况|记录|签到表)
"""
MEETING_OR_TRAINING = regex(
    rf"""
    (?:
        (?<![运音])(?:会议|例会|培训班?|座谈会|办公会|[馆校院园站局部所团处社队厅台厂司]务会|职代会|党课|部署会|推进会|调度会|协调会)
        |(?:工作|业务|月度|季度|年度|半年|年终|阶段|活动|宣传[月周])总结会|述职会|碰头会|务虚会|通气会|汇报会
        |(?:理论|政治|党员|党支部|中心组)(?:集中)?学习(?:小组|会)?(?![资材习读平用强])
        |(?:党员|职工|代表|动员|总结|表彰|全[馆校园局院体团处社队厅台厂司站所])大会
    )
    {_NO_APPOINTMENT}
    """,
    re.VERBOSE,
    needs=each_of(
        "会议|例会|培训|座谈会|办公会|务会|职代会|党课|部署会|推进会|调度会|"
        "协调会|总结会|述职会|碰头会|务虚会|通气会|汇报会|学习|大会"
    ),
)
"""Meetings and training; who comes is seen elsewhere. 会议室 and 会议精神 are none."""
OF_STAFF = regex(
    r"""
    (?:馆务|校务|院务|园务|站务|局务|部务|所务|团务|处务|社务|队务|厅务|台务|厂务|司务)会|(?:党组|支委|党小组|班子|馆长|局长|校长|主任)(?:办公)?会
    |支部(?:党员)?大会|党员大会|职代会|职工(?:代表)?大会|中心组|全[馆校园局院团处社队厅台厂司站所]大会
    |(?:工作|业务|月度|季度|年度|半年|年终)总结会|(?:理论|政治)学习小组|周?例会|述职会|碰头会|理事会会议|务虚会
    |(?:全[馆校园局院]|馆员|教师|教职?工|职工|干部|员工|工作人员|科室|各部室|中层)[^，。；：]{0,8}?(?:会议|例会|大会|培训)
    """,
    re.VERBOSE,
    needs="会培大心议党支例职代论政",
)
"""Meetings and training that are the staff's by their names."""
OF_THE_PUBLIC = regex(
    r"""
    读者|公益|志愿|学员|家长|亲子|少儿|儿童|学生|青少年|暑期|寒假|居民|村民|市民|群众|游客|观众|票友|文化课
    |返乡|乡贤|校友|侨|离退休|老干部|招生|夏令营|冬令营|线上|网络|远程
    """,
    re.VERBOSE,
)
"""Words of a sentence about meetings and courses that people come to in their own time."""
KNOWS_DAY_OFF = regex("放假|假期|节假日|休息日|周末|双休|假日|值班|值守|加班|调休|补班|不休息|照常")
"""Words of a sentence whose writer knows that the day is off."""
NO_APPOINTMENT_AFTER = regex(
    r"\s?(?:[（(][^（）()]{0,8}[）)])?\s?(?:之?前|以前|之?后|以后|起|截止|[^，。；]{0,6}(?:报名|报送|上报|印发|发布|预告))"
)
"""What stands behind a date on which something else is done about a meeting: 5月2日前报名."""
HELD = regex(r"召开|举行|举办|开展|组织|参加|进行|集中|\d[:：]\d\d|[上下]午|晚上")
"""Words of a meeting that takes place on the day beside them."""
