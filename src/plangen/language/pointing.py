"""How a sentence sends its reader from a number to a table: 讲座6场，见附件1; 培训3期，具体如下."""

from __future__ import annotations

import re

from plangen.language.counting import LEAD
from plangen.language.numbers import COUNT, ORDINAL
from plangen.patterns import regex

ATTACHMENT = regex(
    rf"附件\s?(?P<place>\d{{1,2}}(?!\d)|{ORDINAL})?\s?(?:《(?P<title>[^《》]{{1,80}})》)?"
)
"""An attachment that a sentence names, by its number, its title or neither."""

_UNIT = (
    "场次?|项|次|期|节|讲|门|个(?=[^，,。；;：:（）()见]{0,6}(?:活动|项目|班|课程|社团|展览|讲座))"
)
_COUNTED = rf"(?P<number>{COUNT})\s?(?P<unit>{_UNIT})(?P<what>[^，,。；;：:（）()\d见如下]{{0,12}})"
_SUBJECT = (
    "(?:时间|地点|人数|内容|安排|日程|名单|主题|对象|情况|具体|详细|逐[项场期次个]|分别"
    "|[、和及与])*"
)
"""What may stand before 见 and still mean what was counted; 值班安排见附件2 means another table."""

_OF_PEOPLE = r"(?:[，,][^，,。；;：:（）()]{2,20}(?:人次?|名|万?元))?"
"""A clause between a number and the attachment: 预计参加居民480人."""
COUNTED_IN_ATTACHMENT = regex(
    rf"{_COUNTED}{_OF_PEOPLE}[，,（(]?\s?(?:具体|详细)?(?:活动)?(?:安排|内容)?(?:详?见|列入|列于)\s?(?=附件)"
)
"""A number of activities, and right behind it the attachment that has them."""
COUNTED_BELOW = regex(rf"{_COUNTED}[，,（(：:]?\s?{_SUBJECT}(?P<below>见下表|如下表|列表如下|如下)")
"""A number of activities, and right behind it that they stand below."""
ANY_COUNT = regex(rf"(?P<number>{COUNT})\s?(?:{_UNIT})")
"""A number of what activities are counted in."""
NOT_ALL_BEFORE = regex(
    r"(?:近|约|超过?|逾|余|各|每|第|前|后|不少于|不低于|至少|最多|平均|[—–~～至到])[^，,。；;\d]{0,4}$"
)
"""What stands before a number that need not be that of all the rows."""

_PLACES = r"[个家所处]\s?(?P<noun>[^\W\d_各每]{1,8}?)"
EACH_OF_SO_MANY = regex(
    rf"""
    (?P<places>{COUNT})\s?{_PLACES}各自?(?:{LEAD}){{0,4}}
    (?P<count>(?P<number>{COUNT})\s?(?P<unit>场次?|项|次|期|节))
    """,
    re.VERBOSE,
)
"""How many places there are, and how much each has: 8个分馆各2场."""
EACH_PLACE = regex(
    rf"""
    每{_PLACES}(?:{LEAD}){{0,4}}
    (?P<count>(?P<number>{COUNT})\s?(?P<unit>场次?|项|次|期|节))
    """,
    re.VERBOSE,
)
"""How much each place has: 每个分馆2场."""
