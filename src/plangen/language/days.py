"""How the numbers of a date are written, and what is said of a day beside its date."""

from __future__ import annotations

import re

from plangen.language.months import YEAR
from plangen.language.numbers import ORDINAL, TENS
from plangen.language.weekdays import DAY, WEEK
from plangen.patterns import regex

NUMBERS_OF_DATE = regex(
    rf"""
    (?P<iso_year>\d{{4}})[-/.](?P<iso_month>\d{{1,2}})[-/.](?P<iso_day>\d{{1,2}})
    |
    (?:(?P<year>{YEAR})\s*年\s*)?
    (?:(?P<month>\d{{1,2}}|[元{TENS}]{{1,2}})\s*月\s*)?
    (?P<day>\d{{1,2}}|{ORDINAL})
    """,
    re.VERBOSE,
)
"""The numbers of a date that is known to be one: 2023-04-07, 2023年4月7日, 七日."""

ABBREVIATED_DATE = regex(
    r"""
    # 4.9前, 4/15（周六）, 4.23 世界读书日
    (?<![\d.·/])(?P<month>\d{1,2})[./]\d{1,2}
    (?=\s*(?:前|之前|以前|[上下]午|[（(]周|\s\w))
    |
    # 20230409
    (?<!\d)(?P<year>20\d\d)(?P<in_year>0[1-9]|1[0-2])(?:0[1-9]|[12]\d|3[01])(?!\d)
    """,
    re.VERBOSE,
)
"""Figures that may be a day, but also a version or a festival."""

SHORT_YEAR_BEFORE = regex(r"\d\d年\s*$")
"""The year of two figures before a date: 23年4月7日."""

LAST_DAY_BEFORE = regex(r"月[末底][^，。]{0,2}$")
"""What stands before a date that is the end of its month: 月末（4月30日）."""
LAST_DAY_AFTER = regex(
    r"""
    \s*[（(](?:月[末底]|(?:本月|当月)?最后一[天日])
    """,
    re.VERBOSE,
)
"""What stands behind a date that is the end of its month: 4月30日（当月最后一天）."""

WEEKDAY_BEFORE = regex(
    rf"""
    {WEEK}(?P<day>{DAY})
    \s*[（(，,]?即?\s*$
    """,
    re.VERBOSE,
    needs="周星拜",
)
"""The weekday that the dates of a list have: 每周六（4月8日、15日）, 第三个周五即4月21日."""
WEEKDAY_AFTER = regex(
    rf"""
    \s*[（(](?:本月)?第.个{WEEK}(?P<day>{DAY})
    """,
    re.VERBOSE,
)
"""The weekday behind its date: 4月21日（本月第三个周五）."""

FIXED_BY_CONTRACT = regex(r"合同|协议|到期|届满|生效|有效期")
"""Words of a clause whose date was agreed on, and does not move with the plan."""

REPEATS = regex(r"每|逢|工作日|周末|双休日|常年|长期|全年")
"""Words of a time that has more days than one: 每周六, 常年."""
