"""Measure words, and the quantities that they measure: 24场, 6.5小时, 48万元, 3万余册, 三十名."""

from __future__ import annotations

import re
from collections.abc import Iterator
from decimal import Decimal

from plangen.language.clauses import HAN
from plangen.language.numbers import COUNTS, decimal, measured
from plangen.patterns import begins_with, regex

MEASURES = """
    # Longer words first: 场次 before 场.
    平方米|公里|场次|人次|课时|小时|公斤
    # Activities and people.
    |场|项|次|期|名|人|篇|节|门|讲|例|条|组|队|班|家|所|处|座|户|支|对|堂|部|天|个
    # Things.
    |册|件|种|份|幅|块|台|套|元|本|盒|张|棵|盏|株|把|只|枚|米|吨|亩|页|辆
"""
"""The verbose pattern of a measure word."""
OF_ACTIVITIES = "(?:场次?|项|次|个(?=活动))"
"""The pattern of a measure word of activities."""

_SCALES = {"万": 10**4, "亿": 10**8}

QUANTITY = begins_with(
    rf"\d{COUNTS}",
    rf"""
    (?<!\d[,，])                              # not within 1,200
    (?<![\d.A-Za-z第{COUNTS}—–-])             # not 第3期, nor the end of a range
    (?P<number>{decimal(9, 4)}|[{COUNTS}]{{1,9}})
    (?P<inexact>[余多来几])?                  # 300多万元
    (?P<scale>[万亿])?
    (?P<vague>[余多来])?                      # 3万余册
    \s?
    (?P<unit>{MEASURES})
    """,
    re.VERBOSE,
)
"""A number with its measure word."""


def quantity(found: re.Match[str]) -> Decimal:
    """Return the value of a match of QUANTITY in its unit, 万 and 亿 multiplied out."""
    return measured(found["number"]) * scale(found)


def scale(found: re.Match[str]) -> int:
    """Return by how much the number of a match of QUANTITY is multiplied: 10,000 for 万."""
    return _SCALES.get(found["scale"], 1)


def quantity_like(found: re.Match[str], value: Decimal) -> str:
    """Return a value as the quantity *found* is written: in 万 or 亿, with commas."""
    scaled = (value / _SCALES.get(found["scale"], 1)).normalize()
    return f"{scaled:,f}" if "," in found["number"] else f"{scaled:f}"


NUMBER = r"(?:\d{1,3}(?:,\d{3}){1,3}|\d{1,6})(?:\.\d{1,3})?"
_WITHOUT_UNIT = regex(
    rf"""
    (?:其中|包括)?(?P<value>(?P<noun>{HAN}{{1,9}})(?<!附[件表图]){NUMBER})
    [、，]
    (?P<other>
        (?!其中|共计?|合计|总计|约|每|各|为|达|占|较|比|同)
        (?P<sibling>{HAN}{{2,10}}){NUMBER}\s?
        (?:{MEASURES}|筒|副|面|架|扇|桶|袋|包|瓶|罐|箱|卷|叶|丛|株|顶|艘|匹|头|尾)
    )
    """,
    re.VERBOSE,
    needs="，、",
)
_MAY_LACK_UNIT = regex(rf"\d[、，]{HAN}")
"""What stands in each of them."""
# Words before a number that is a name, an order or a time: 见附件1, 教室3.
_NAMES_ITS_NUMBER = frozenset(
    "第年月日周时点号楼层区栋座室线路图表版章款节届级班组队期至到约近超达为的等比共即满于在近后前"
)


def units_missing(text: str, start: int = 0, end: int | None = None) -> Iterator[re.Match[str]]:
    """Yield the numbers that have no unit, but their neighbour has: 书架12、阅览桌20张.

    甲班35、乙班25人 are of one kind, though 甲班35 alone may be a name.
    """
    if not _MAY_LACK_UNIT.search(text):
        return
    for found in _WITHOUT_UNIT.finditer(text, start, len(text) if end is None else end):
        kind = found["noun"][-1]
        if kind not in _NAMES_ITS_NUMBER or (kind in "班组队" and found["sibling"][-1] == kind):
            yield found
