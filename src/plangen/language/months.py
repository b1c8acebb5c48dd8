"""How months are written, alone and several as one time, and the words for years before them."""

from __future__ import annotations

import re
from collections.abc import Iterator

from plangen.language.numbers import ONES, YEAR_DIGITS, number
from plangen.patterns import begins_with, regex

YEAR = rf"(?:(?<!\d)\d{{4}}|(?<![{YEAR_DIGITS}])[{YEAR_DIGITS}]{{4}})"
"""The pattern of a year's number, 2023 or 二〇二三."""

_MARK = r"\s{0,3}"  # bounded, so that long blanks cost no more than short ones

NOT_AFTER = r"(?<![\d.第每闰历半多几近满余十])"
"""What a month does not follow: 第4个月, 每月, 闰二月, 近3月, 1.5月."""

_CHINESE = r"十[一二]?|(?<![一二三四五六七八九])[一二三四五六七八九]|(?<![美欧日港万亿])元"

# 四月天, 3月龄, 9月饼, 6月子, 12月季, 8月考; but 4月考核 and 4月考察 are work.
_NO_MONTH = "天|龄|饼|经|子|季|票|嫂|光|色|亮|牙|球|老|考(?![勤核察试])|夜"

# 八月的桂花, 三月书房, 五月初五: with Chinese numerals these are names, or lunar days.
_NO_CHINESE_MONTH = rf"{_NO_MONTH}|的|书房|初[一二三四五六七八九十]|十五(?!日)|廿"

MONTH = begins_with(
    rf"\d{YEAR_DIGITS}十元",
    rf"""
    {NOT_AFTER}
    (?:(?P<year>{YEAR}|(?<!\d)\d\d){_MARK}年{_MARK})?       # 2023年4月, 23年4月
    (?:
        (?P<month>1[0-2]|0?[1-9]|１[０-２]|０?[１-９]){_MARK}月
        (?:份(?!额)|(?!{_NO_MONTH}))                        # 4月份额 is a share
    |
        (?P<chinese>{_CHINESE})月(?:份|(?!{_NO_CHINESE_MONTH}))
    )
    """,
    re.VERBOSE,
)
"""A month: 4月, 2023年4月份, 四月, 元月, 23年4月."""

ISO_MONTH = regex(
    r"""
    (?<![\d./-])(?P<year>(?:19|20)\d\d)
    (?:-(?P<month>\d{1,2})|\.(?P<dotted>0[1-9]|1[0-2]))     # 2023-4, 2023.04; 2023.4 is a number
    (?![\d./-])
    """,
    re.VERBOSE,
)
"""A month with marks in place of 年 and 月: 2023-04, 2023.04."""

_PART = r"(?:[上中下]旬|[初中底末])?"
_TO = r"\s*[-—–~～至到、和及与/]+\s*"


def _range(numeral: str) -> re.Pattern[str]:
    return begins_with(
        rf"\d{YEAR_DIGITS}十",
        rf"""
        (?<![\d.第每])(?:(?P<year>{YEAR})\s*年\s*)?
        (?P<first>{numeral})\s*(?:月份?)?{_PART}
        (?P<mark>{_TO})
        (?:(?P<other>{YEAR})\s*年\s*|(?P<relative>[今明次翌当同去]年))?    # 12月至次年1月
        (?P<last>{numeral})\s*月份?{_PART}
        """,
        re.VERBOSE,
    )


_RANGES = (
    _range(r"[01]?\d|[０１]?[０-９]"),
    _range(r"十[一二]?|[一二三四五六七八九]"),
)
"""Months with a mark between them: in Arabic numerals (3—5月), in Chinese ones (四月下旬至五月)."""
# What each of those has: a month or a part of one, the mark, and the other month behind it.
_HAS_RANGE = regex(
    rf"[\d{ONES}十月份旬初中底末]{_TO}[\d{YEAR_DIGITS}十今明次翌当同去][^，。；]{{0,40}}月"
)
_SIDE_BY_SIDE = regex(
    r"(?P<year>)(?P<first>[一二三四五六七八九])"
    r"(?P<mark>)(?P<other>)(?P<relative>)(?P<last>[二三四五六七八九])月份?",
    needs=tuple(f"{last}月" for last in "二三四五六七八九"),
)


def month_ranges(text: str) -> Iterator[re.Match[str]]:
    """Yield several months that are named as one time: 3—5月, 四月下旬至五月, 三四月份.

    Whether the numbers are months is for the caller to see.
    """
    if "月" not in text:
        return
    for form in _RANGES if _HAS_RANGE.search(text) else ():
        yield from form.finditer(text)
    yield from _SIDE_BY_SIDE.finditer(text)


_ON = r"""
    \s{0,3}(?:起|开始|启动|开[展幕课])?[，,]?
    \s{0,3}(?:将)?(?:一直|拟)?(?:持续|延续|延长|进行|截止|展出)?
    (?:[至到]|[-—–~～―]{1,3})
    \s{0,3}(?:(?:次|翌|明|来|今|本|当)年)?\s{0,3}$
"""
BETWEEN_ENDS = regex(
    rf"""
    份?
    \s{{0,3}}(?:\d{{1,2}}\s{{0,3}}[日号]|[上中下]旬|[初中底末])?      # 自11月中旬起至次年1月底
    (?: \s{{0,3}}(?:[（(][^（）()]{{1,12}}[）)]|(?:周|星期)[一二三四五六日天])
      | \s{{0,3}}\d{{1,2}}[:：]\d{{2}}
    ){{0,2}}                                                # 12月28日（周四）—2024年1月5日
    {_ON}
    """,
    re.VERBOSE,
)
"""What stands between the two months of a range, from behind the first on."""

FROM_NOW = regex(rf"(?:即日|现在|今日|今天|目前|当前){_ON}", re.VERBOSE, needs="目现当即今")
"""What stands before the end of a range that begins with no month: 即日起至5月底."""

LISTED = regex(r"[、和及与]\s*$")
"""What stands before a month that is one of several."""

_LAST_YEAR = "去年|上年|上一年|前年"
_NEXT_YEAR = "明年|来年|次年|翌年|下一年"
_SAME_YEAR = "当年|同年"
_MANY_YEARS = "往年|历年"

OTHER_YEAR = regex(
    rf"""
    (?:{_LAST_YEAR}|{_NEXT_YEAR}|{_SAME_YEAR}|{_MANY_YEARS})
    (?:同期)?(?:的)?[（(]?\s*$                              # 去年同期的（4月
    """,
    re.VERBOSE,
)
"""What stands before a month whose year is named by a word: 当年4月, 去年4月."""

YEAR_BEFORE = regex(rf"(?P<past>{_LAST_YEAR})(?:同期)?(?:的)?[（(]?\s*$")
"""What stands before a month of the year before: 去年同期4月."""

YEAR_AFTER = regex(rf"(?:{_NEXT_YEAR})(?:的)?[（(]?\s*$")
"""What stands before a month of the next year: 次年1月."""

RECURS = regex(rf"(?:每年|{_MANY_YEARS}|年年|历史上|农历|阴历)(?:的)?\s*$")
"""What stands before a month that comes every year, or a lunar one: 每年4月, 农历四月."""


def year_written(written: str, near: int) -> int:
    """Return the year that is written in four figures, or in two, of the century of *near*."""
    year = number(written)
    return year if len(written) > len("23") else near // 100 * 100 + year


def month_written(found: re.Match[str]) -> int:
    """Return the number of the month that a match of MONTH names."""
    return number(found["month"] or found["chinese"])
