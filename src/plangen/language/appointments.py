"""What tells that something of the plan takes place on a date, and what speaks against it.

A date with its hours or its place is an appointment, whatever the verb. A sentence that looks back,
prepares for something later or moves something else may well have such a date.
"""

from __future__ import annotations

import re

from plangen.language.weekdays import WEEKDAY
from plangen.patterns import regex

_BESIDE = rf"(?:\s?[（(][^（）()]{{0,16}}[）)]|\s?{WEEKDAY})?\s?"
_HOLD = "举行|举办|召开|开展|进行|开讲|开课|开班|开赛|开演|上演|演出|展出|集合|开会"
HAS_TIME_OR_PLACE = regex(
    rf"""
    {_BESIDE}
    (?: (?P<part>上午|下午|晚上|早上|中午|傍晚)?\s?
        (?:\d{{1,2}}\s?[:：]\s?\d{{2}}|\d{{1,2}}[点时](?!段|期|代))
        (?:\s?(?:至|到|[-—–~～]{{1,2}})\s?\d{{1,2}}\s?[:：]\s?\d{{2}})?
      | (?:上午|下午|晚上|早上|中午|傍晚|晚(?![于会些点间]))
      | [，,]?\s?[在于][^，。；在于（）()]{{2,16}}?(?:{_HOLD})
    )
    """,
    re.VERBOSE,
)
"""The hours or the place behind a date: 4月17日（周一）16:00, 4月17日在音乐厅举行."""

TIME_LABEL = regex(
    r"""
    (?:^|[，,。；;、\s])
    (?:活动|举办|举行|会议|比赛|演出|展出|培训|讲座|开讲|上课|开课|具体)?(?:时间|日期)\s?[:：]\s?$
    """,
    re.VERBOSE,
    needs="期间",
)
"""The label before the date of an activity: 活动时间：4月17日; not 报名时间：."""

GOES_ON = regex(r"\s?(?:[至到]|[-—–~～]{1,2})\s?\d")
GOES_ON_BEFORE = regex(r"(?:[至到]|[-—–~～]{1,2})\s?$")
"""The marks by which a date with its hours is an end of a range: 4月17日9:00至6月17日."""

LIMIT_BEHIND = regex(
    r"\s?(?:[之以]?前(?!往|来|期|沿|台|厅|区|楼|院)|[截]?止|起|以?后(?!勤|台|厅|院|区|山)|以来|至今|结束|截稿)"
)
"""What makes an appointment a limit: 4月17日17:00前."""

LUNAR_BEFORE = regex(r"[农阴]历\s?$")
"""What stands before a lunar day, which is no date of the plan's months."""

IS_SPAN = regex("结束|闭幕|闭展|闭营|收官|落幕|谢幕|撤展|开幕|开展[，。]|开营|进场|开工|开始|截稿")
"""Words of a sentence whose two dates are the ends of one time."""

IS_SERIES = regex(rf"起|每|启动|决赛|复赛|最后|公布|{IS_SPAN.pattern}")
"""Words of a sentence whose later dates go on with what its first date begins."""

OF_WHICH_THING = regex(
    r"[^，。；]{0,20}?(?:召开|举行|举办|开展|启动|发布|印发|开幕|开馆|上线|发生|拍摄|出版)的"
)
"""What makes a date say which thing is meant: 4月26日召开的会议."""

IS_OF_ANOTHER_TIME = regex(
    r"""
    # Looking back, or building on something.
    已|(?<![为除])了(?![解却望])|圆满|顺利|成功|以来|截[至止]|累计|精神(?!卫生|文明|健康|病|障碍|科)|要求|部署(?!会|大会|动员会)|议定(?!于)|纪要|批示|指示
    |根据|按照|依据|对照|贯彻|落实[^，。]{0,8}会|传达|回顾|总结(?!会)|通报(?!会)|上[个一]?[月周年]|去年|前年|往年|历年|当年
    # Getting ready for something later.
    |准备|筹备|筹划|谋划|策划|预告|预热|预售|预演|预约|报名|征集|征稿|招募|备战|迎接|展望|彩排(?!厅)|排练(?![厅室])
    |售票|开售|领票|下[个一]?[月周年]|次年|明年|翌年|届时|敬请|方案(?!评审|论证|汇报)|通知|邀请函
    # Moving something.
    |原定|原计划|改[在到至为于期]|移[在到至]|延期|延后|延[长续]|推迟|顺延|提前|补办|取消|因故|启动(?!仪式|会|大会|式)|首[场轮]|初[赛选]
    """,
    re.VERBOSE,
)
"""Words of a sentence whose dates may lie outside the period of a plan."""
