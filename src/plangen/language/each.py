"""What each of several has, and how many there are: 8个社团每个招收25人, 5个乡镇各3场."""

from __future__ import annotations

import re
from functools import cache

from plangen.language.clauses import Span
from plangen.language.numbers import COUNT, number
from plangen.patterns import regex

EACH_BEFORE = regex(
    r"""
    (?: 每(?P<per>[^\W\d_])                    # 每场, 每个社区, 每班招
      | 各自?(?!类|种|项|级|界|部|处|村|校|馆|班|单位|分馆|社区|街道)
    )
    [^，,、。；;：:（）()\d每各]{0,8}$
    """,
    re.VERBOSE,
)
"""What stands before a number that each of several has."""
HOW_MANY_EACH = regex(
    rf"(?P<count>{COUNT})\s?(?:[个家所支名位处座条组队班][^，,。；;：:\d]{{0,10}}|[路批层轮天村镇馆校片线])$"
)
A_UNIT = regex(r"\s?[/／]\s?(?P<per>[人户场套册天次件份])(?![一-龥])", needs="/／")
"""What stands behind a price: 500元/户."""
STEP = regex(
    rf"每(?P<per>[^\W\d_])[^，,、。；;：:（）()\d每各]{{0,8}}(?P<count>{COUNT})\s?(?:[个名位家所支]\s?)?(?P<of>[^\W\d_])",
    needs="每",
)
"""A step of several: 每路4个村, 每村1场."""
NEEDS = regex(r"(?:需|所需|总价|总额|小计|＝|=)[^，,。；;\d]{0,8}$")
"""What stands before a product that no word of a total is said of: 需慰问金8万元."""
"""How many there are, right before 各: 12个乡镇各演出3场."""
EACH = regex(r"每(?!逢|(?:周|星期|礼拜)[一二三四五六日天末])|各")
"""Words for each of several; 每周日 says when."""
MORE = regex(
    r"另|(?<!参)加|(?<!户)外|[含除约近超余]|不少|至少|以上|以内|最多|预留|折|免(?!费)|补(?![贴助])|减"
)
"""Words by which a total is not that of what each has."""
OF_A_DAY = frozenset("场次期讲")
"""What takes place once on each day of a list: 每场100人."""
LIST_OF_DAYS = regex(
    r"\d{1,2}月\d{1,2}[日号]?(?P<more>(?:[、和及]\s?(?:\d{1,2}月)?\d{1,2}[日号]?){1,30})(?<=[日号])(?![至到—–-])",
    needs="、和及",
)
"""Days that are listed: 4月7日、14日、21日."""
NOT_ONCE = regex("上下午|上午|下午|早晚|两场|[各至到—–]|起")
"""Words beside a list of days by which a day has not one."""
INCLUDES = regex(r"[，,（(、]?\s?(?:其中)?(?:含|包括|内含|另含)")
"""What stands behind a total that has more in it than the product."""
_NO_MEASURE = frozenset("月年日季周")
"""Of a measure of time, only 3个月 and 4周 say how many; 4月 and 第4周 say which."""


@cache
def _how_many(per: str) -> re.Pattern[str]:
    if per == "人":
        what = "(?:[人名位])"
    elif per == "周":
        what = "(?:个?(?:周|星期))(?![一二三四五六日末])"
    elif per in _NO_MEASURE:
        what = f"个{per}"
    elif per == "个":
        what = "个"
    else:
        # 11日至17日每天: 17 is no number of days
        between = r"(?![日号月年])(?:[个名位所支家处间座]\s?)?(?:(?![每各])[^\W\d_]){0,3}?"
        what = between + re.escape(per)
    return regex(rf"(?<![第—–~～\d.-])(?P<count>{COUNT})\s?{what}")


def counts_of(per: str, text: str, span: Span, others: tuple[Span, ...]) -> set[int]:
    """Return the numbers of what 每 stands before (每班: 6个班) in the *span* of a text.

    What begins in one of *others* is what each has, or the total.
    """
    found = _how_many(per).finditer(text, *span)
    outside = (
        each for each in found if not any(start <= each.start() < end for start, end in others)
    )
    return {number(each["count"]) for each in outside}
