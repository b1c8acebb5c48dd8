"""Dates in other forms than 2023年4月7日: 2023.4.7, 04月07日, 二〇二三年四月七日, 4/7, 4.7."""

from __future__ import annotations

import re
from collections.abc import Iterator

from plangen.language.numbers import ONES, ORDINAL, TENS
from plangen.language.weekdays import WEEK
from plangen.patterns import begins_with, regex

_MONTH = r"(?:1[0-2]|0?[1-9])"
_DAY = r"(?:[12]\d|3[01]|0?[1-9])"
_CHINESE_MONTH = rf"(?:十[一二]?|[{ONES}])"
# People take anything round for the zero of a year: 二〇二三, 二O二三.
_CHINESE_YEAR = rf"[二一][〇零○ＯO0{ONES}][〇零○ＯO0{ONES}]{{2}}"

WITH_MARKS = begins_with(
    "12",
    rf"""
    (?<![\d./-])
    (?P<year>(?:19|20)\d\d)(?P<sep>[-./．])(?P<month>{_MONTH})(?P=sep)(?P<day>{_DAY})
    (?![\d/-]|\.\d|版)                    # 2023.1.2版 is of a program
    日?
    """,
    re.VERBOSE,
)
"""2023.4.7, 2023-04-07, 2023/4/7."""

PADDED = begins_with(
    r"\d",
    r"""
    (?<!\d)(?:(?P<year>\d{4})\s?年\s?)?(?P<month>0\d|1[0-2])\s?月(?:\s?(?P<day>0\d)\s?日)
    |
    (?<![\d第号.-])(?P<only>0[1-9])\s?月
    (?!季|亮|饼|球|嫂|老|子|薪|租|票|牙)           # a number, and 月季, 月饼
    |
    (?<!\d)(?P<plain>[1-9])\s?月\s?(?P<padded>0[1-9])\s?日
    """,
    re.VERBOSE,
)
"""04月07日, 04月, 4月07日."""
MAY_BE_PADDED = regex(r"0\d\s?[月日]")
"""What stands in each of them."""

_CHINESE = begins_with(
    TENS,
    rf"""
    (?<![〇零○{ONES}][至到、—-])           # 二〇二一至二〇二三年 are years
    (?P<year>{_CHINESE_YEAR})年(?!级)
    (?:(?P<month>{_CHINESE_MONTH})月(?!初|廿))?
    (?:(?P<day>{ORDINAL})[日号])?
    |
    (?<![农阴旧]历)(?<![{TENS}年])
    (?P<m>{_CHINESE_MONTH})月(?P<d>{ORDINAL})[日号]
    """,
    re.VERBOSE,
)
MAY_BE_CHINESE = regex(
    rf"[〇零○ＯO0{ONES}]{{3}}年|[{TENS}]月[{TENS}]",
    needs=(
        *(f"{each}年" for each in f"〇零○ＯO0{ONES}"),
        *(f"{each}月" for each in TENS),
    ),
)
"""What stands in each of them."""

SLASHED = begins_with(
    "0-9",
    rf"""
    (?<![\d/A-Za-z.-])
    (?P<month>{_MONTH})/(?P<day>{_DAY})
    (?![\d/%A-Za-z])
    (?!以|的|强|人|左右)                   # 2/3以上, 1/3的读者: shares
    """,
    re.VERBOSE,
    needs="/",
)
"""4/7."""

DOTTED = begins_with(
    "1-9",
    rf"""
    (?<![\d.A-Za-z第约])
    (?P<month>1[0-2]|[1-9])\.(?P<day>[12]\d|3[01]|[1-9])
    (?=[日号]|[（(]?{WEEK}|\s?[上下中]午|前完成|（含)        # what only a day has behind it
    |
    (?:(?<=[^高大低小等多少优]于)|(?<=在)|(?<=自)|(?<=定于))   # 于4.7, not 大于4.7
    (?P<m>1[0-2]|[1-9])\.(?P<d>[12]\d|3[01]|[1-9])
    (?![\d.%万亿元米公小场分以级版])
    """,
    re.VERBOSE,
    needs="日号周星礼午前（含于在自",
)
"""4.7 where it can only be a day."""

IN_A_NAME = regex(
    r"""
    [A-Za-z=_/\\][ ]?$                                     # v2023.4.7, PyCharm 2023.1.2
    |(?:版本|编号|文号|合同|型号|号)(?:号|为|是)?\s?[：:]?\s?$   # 编号：2023-04-07
    """,
    re.VERBOSE,
)
"""What stands before figures that are a name or a version, and no date."""
AS_A_NAME = regex(r"\.[A-Za-z]|和[A-Za-z]")
"""What stands behind figures that are a name, and no date: 2023.4.7.xlsx."""
LUNAR_BEFORE = regex(r"[农阴旧]历\s?[的闰]?\s?$")
"""What stands before a date that is lunar: 农历."""
HALF_A_RANGE = regex(r"\s?[-—–~～至到/、]{1,2}\s?\d{1,2}(?![日号\d月])")
"""What stands behind a date that begins a range whose end has no month: 2023.4.7—9."""


def chinese_dates(text: str) -> Iterator[re.Match[str]]:
    """Yield dates in Chinese numerals: 二〇二三年四月七日; 四月七日 alone may be a lunar day."""
    return _CHINESE.finditer(text) if MAY_BE_CHINESE.search(text) else iter(())
