"""Until when people can sign up, and when the activity itself is: 报名4月9日截止，4月15日开课."""

from __future__ import annotations

import re

from plangen.patterns import regex

REGISTERS = regex(
    "报名|预约|领[取]?(?:门|入场)?[票券]|登记参加|报送名单|缴费",
    needs=("报名", "预约", "票", "券", "登记参加", "报送名单", "缴费"),
)
"""Words for signing up; a text without any of them has no last day for it."""
ENDS_BEFORE = regex(
    r"报名(?:截止|截至|结束)?(?:时间|日期|期限)?(?:为|是|至|到|截至|截止到|截止至|[：:])?\s?$"
)
"""What stands before the last day to sign up."""
ENDS_AFTER = regex(
    r"(?:\s?\d{1,2}[:：]\d{2}|[（(][^（）()]{1,8}[）)])?\s?(?:前|之前)?(?:截止|为止|结束|止)(?!后)"
)
"""What stands behind the last day, where 报名 stands before it."""
CLOSES_AFTER = regex(
    r"(?:[（(][^（）()]{1,8}[）)])?\s?(?:前|之前)?(?:截止报名|报名截止|止报名|报名结束|停止报名)"
)
"""What stands behind the last day, with 报名."""
BEFORE_A_DAY = regex(
    r"""
    (?:\s?[（(][^（）()]{1,8}[）)])?\s?(?:[上下]午|晚上?)?(?:\d{1,2}(?:[:：]\d{2}|[点时]))?\s?
    (?:(?:[之以]?前|截止前)(?!来|往|台|厅|期|三|十|两)|[截]止前?|[之以]?内)
    [^，,。；;：:（）()\d]{0,14}?
    (?:报名(?!作品|表格)|预约(?!讲座)|领[取]?(?:门|入场)?[票券]|登记参加|报送名单|缴费)
    """,
    re.VERBOSE,
    needs="前内截",
)
"""What stands behind a day before which people sign up: 4月8日前向服务台电话报名."""
ASKS = regex(
    r"^(?:参加者|参加人员|有意(?:者|参加)?|感兴趣|符合条件|欢迎|请|凡|需|须|名额|限|各[^，,。]{1,8}请)"
)
"""How a sentence begins that says how to sign up for what the sentence before it told."""
TAKES_PLACE = regex(
    r"""
    (?:[（(][^（）()]{1,12}[）)])?\s?(?:[上下]午|晚上?)?
    (?:\d{1,2}[:：]\d{2}(?:\s?[-—–~～至]{1,2}\s?\d{1,2}[:：]\d{2})?)?
    [^，,。；;（）()]{0,24}?
    (?:举行|举办|开课|开班|开讲|开赛|开营|开幕|上岗|出发|启程|集合|上演|演出|开放|放映|首演|进行|上课|比赛|展示|活动
      |开始(?!接受|受理|报名|征集|预约|招募|发放|售票))
    [^，,。；;（）()]{0,8}
    """,
    re.VERBOSE,
)
"""What stands behind the day of the activity itself."""
HAS_CLOCK = regex(
    r"(?:[（(][^（）()]{1,12}[）)])?\s?(?:[上下]午|晚上?)?\d{1,2}[:：]\d{2}(?!\s?(?:前|之前|以前|截|止|起))"
)
"""The hour behind the day of the activity itself."""
OF_SOMETHING_ELSE = regex(
    r"""
    报名|首[场次期]|第一[场次期讲]|公告|发布(?!会)|通知|海报|咨询|推送|征集|启动(?!仪式|会|大会)|宣传(?![周月日]|活动)
    |预约|预售|售票|公布|[评初终会]审|审[核查定]|领取|领票|名单|发放|招募|动员|赛前|说明会|推介会|解读会|预热|踏勘|面试
    """,
    re.VERBOSE,
)
"""Words of a clause whose day is not that of the activity."""
GOES_ON = regex(r"(?:[（(][^（）()]{1,12}[）)])?\s?(?:起|开始[，。]|以?后|[之以]?前|至|到)")
"""What stands behind the first day of something that goes on: 4月8日起每周六."""
OPENS = regex("展览|展出|[书画影题作]展|开展[，。]|开放(?!日)|开幕|常年|长期|全年")
"""Words of what one can visit later than on the day that it opens."""
BOOKS = regex("预约|[票券]")
IN_A_ROW = regex(r"第[一二三四五六七八九十\d]{1,2}(?:批|期|轮|班|场|讲)")
"""One of several, which has its own last day to sign up."""
CLOSING_HEADER = regex("报名.{0,4}截止|截止.{0,4}报名")
"""The header of a column of last days to sign up."""
