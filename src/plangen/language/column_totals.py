"""How a sentence gives the total of a column: 参赛运动员共586人，见附件1; 经费共48.6万元."""

from __future__ import annotations

import re

from plangen.language.clauses import Span
from plangen.language.numbers import COUNTS
from plangen.patterns import regex

TOTAL_OF_COLUMN = regex(
    r"""
    (?:共计?|合计|总计|一共|总共|预计参[加与]|[人员]数)[^，,。；;：:、（）()\d]{0,8}$
    """,
    re.VERBOSE,
)
"""What stands before the total of all rows; 30人参加 is the number of one of them."""
TAKE_PART = regex(
    r"(?:预计|计划|参[加与赛训会]|接待|服务|惠及|覆盖|受益|面向|吸引|邀请|走访|招收|派出|观众|听众)[^，,。；;：:、（）()\d]{0,8}$"
)
"""What stands before the number of those who take part, which may be the total."""
_POINTS_BELOW = regex(r"[见按]下表|如下表|下表|如下|逐[项场条期批次个一](?:安排|列出|列表)?")
"""Words that send a reader to the table below."""
ESTIMATED = regex("预计|计划|拟|预算")
"""Words by which a round number may be about right."""
NOT_ALL = regex(
    r"其中|[每余另]|各(?![类种项])|除(?![尘夕])|(?<![户海国涉校])外|(?<!附)近|(?<![签预节特])约|超(?!市)|平均|分别|新增|每次|不少|至少|累计|全年|今年"
)
"""Words before a number in its sentence by which it is not that of all rows."""
COUNTS_ROWS = regex(rf"(?P<number>\d{{1,4}}|[{COUNTS}]{{1,4}})[项期场次个]")
"""A number of rows in the same sentence: 三期培训共计150人."""
_ABOVE = regex("以上|上述|上表|下表")
"""Words for the rows of the table beside a text."""


def sends_beside(text: str, sentence: Span) -> bool:
    """Return whether a sentence speaks of the table that stands beside it."""
    return any(each.search(text, *sentence) for each in (_ABOVE, _POINTS_BELOW))


PEOPLE = "人名位"
"""The units of people, one for the other."""
UNIT_OF_HEADER = regex(
    r"(?P<unit>[户册件期场节篇幅台套份家课盏棵])[数次时]$|[（(](?P<written>[^\W\d_]{1,2})[）)]$",
    needs="（时数次(",
)
"""The unit that a header gives: 户数, 场次, 数量（册）."""
OF_ROWS = "场次期节"
"""The units in which rows are counted, by their first characters: what they number is rows too."""
MONEY = "元"
_GENERIC = regex(
    r"预[计期]|计划|参[加与训会赛]|实际|总|的|数量?|人员?|名额|规模|合计|[（(].{0,6}[）)]|金额|活动"
)
OF_MONEY = regex("金额|经费|预算|费用|资金|支出|投入|拨款|补贴|补助")


def subject_of_header(header: str) -> str:
    """Return whom a column counts beyond people: 志愿者 of 志愿者人数, nothing of 参加人数."""
    return _GENERIC.sub("", header)
