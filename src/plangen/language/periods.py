"""How quarters, halves, weeks and years are written, and periods of all kinds in titles."""

from __future__ import annotations

import re

from plangen.calendar.periods import Period, PeriodKind
from plangen.language.looking import GETTING_READY
from plangen.language.months import YEAR
from plangen.language.numbers import YEAR_DIGITS, number
from plangen.patterns import begins_with, regex

_IN_YEAR = rf"(?:(?P<year>{YEAR})\s*年\s*)?"
_HALVES = "上下"

# 2023级, 2023年代, 2023年生 count people and times; 2023年—2025年 is a longer time.
_NO_YEAR = r"[代级生]|[—–~～-]"
_IN_A_RANGE = r"(?<![\d—–~～-])"

FORMS = {
    PeriodKind.QUARTER: regex(
        rf"""
        {_IN_YEAR}
        (?: 第(?P<number>[一二三四1-4])季度
          | (?<![第\d全])(?P<alone>[一二三四1-4])季度   # 一季度; but not 全四季度
          | Q(?P<mark>[1-4])(?![\dA-Za-z])
        )
        """,
        re.VERBOSE,
        needs="季Q",
    ),
    PeriodKind.HALF: regex(rf"{_IN_YEAR}(?P<number>[上下])半年"),
    PeriodKind.WEEK: regex(
        rf"{_IN_YEAR}第(?P<number>\d{{1,2}}|[一二三四五六七八九十]{{1,3}})周", needs="第"
    ),
    PeriodKind.YEAR: regex(
        rf"(?P<year>{YEAR})\s*年(?!\s*\d|\s*[一二三四五六七八九十]+月)", needs="年"
    ),
}
"""By kind, the pattern of a period as texts name it."""

WHOLE_YEAR = regex(
    rf"{_IN_A_RANGE}(?P<year>(?:19|20)\d\d)\s*年度?(?!\s*\d|[的底末初]|{_NO_YEAR})", needs="年"
)
"""A year for which work can be planned: 2023年的, 2023年底 say only which thing, or which day."""

YEAR_ALONE = begins_with(
    rf"\d{YEAR_DIGITS}今明去本下上",
    rf"""
    (?P<year>{YEAR})\s*年
    (?!\s*(?:\d|[一二三四五六七八九十]+月|第|[上下]半年|[一二三四]季度))
    |
    (?:今年|明年|去年|本年(?!级)|下一年|上一年)
    (?!\s*(?:\d|[一二三四五六七八九十]+月|同期))
    """,
    re.VERBOSE,
)
"""A year without a month or another part: after the turn of a year it may be another one."""

_MONTH = r"(?P<month>(?<![\d.])(?:1[0-2]|0?[1-9])(?!\d)|十[一二]|(?<![第十])[一二三四五六七八九十])"
_YEAR_OF = r"(?P<{}>(?<!\d)\d{{4}})\s*年\s*"

IN_TITLE = begins_with(
    r"\d一二三四五六七八九十第上下",
    rf"""
    {_YEAR_OF.format("year")}度?(?:第?(?P<quarter>[一二三四1-4])季度|(?P<half>[上下])半年)
    |
    (?:{_YEAR_OF.format("its_year")})?{_MONTH}\s*月
    (?!\s*\d{{1,2}}\s*[日号]|[初一]?[一二三四五六七八九十]+[日号])   # 4月23日 is a day
    |
    (?P<quarter_alone>第?[一二三四1-4]季度)
    |
    (?P<half_alone>[上下]半年)
    |
    (?P<year_alone>{_IN_A_RANGE}(?:19|20)\d\d)\s*年(?!\s*\d|{_NO_YEAR})
    """,
    re.VERBOSE,
)
"""A period of any kind in a title, where it is the title's subject."""

MONTHS_IN_TITLE = regex(
    r"""
    [\d月份一二三四五六七八九十]\s?(?:至|到|[-—–~～、和及与])\s?
    (?:\d{4}年)?(?:\d{1,2}|[一二三四五六七八九十]{1,2})\s?月
    """,
    re.VERBOSE,
    needs="至到-—–~～、和及与",
)
"""Several months in a title, which is no period: 3—5月."""

HEADS_MONTH = regex(
    rf"""
    \s*(?:{_YEAR_OF.format("year")})?{_MONTH}\s*月
    (?! \s*\d | 份?\s*[、至到和—–~～-]             # 4月7日, 3、4月份, 4月—6月
      | [^，。]{{0,6}}(?:{GETTING_READY})           # 六月准备 heads what is done before
    )
    """,
    re.VERBOSE,
    needs="月",
)
"""The month that a heading begins with."""

_WORK_AHEAD = "(?:要点|重点|计划|安排|任务|目标|经费|预算|方案)"
YEAR_OF_WORK = regex(
    rf"""
    {_IN_A_RANGE}(?P<year>(?:19|20)\d\d)\s?年度
    (?!半)(?=(?P<what>[^《》，。；（(\s]{{0,12}}{_WORK_AHEAD}[^《》，。；（(\s]{{0,8}}))
    """,
    re.VERBOSE,
    needs="度",
)
"""The year of work to come in a title: 2025年度工作要点, 2025年度文化惠民经费表."""
MAY_BE_YEAR_OF_WORK = regex(r"\d\s?年度", needs=("年度",))
"""What stands in each of them."""
OVER_WITH = regex("总结|决算|考核|完成|执行|检查|评|表彰|统计|情况|结转|审计|绩效|述职|公开|回顾")
"""Words of a title by which a year is over: 2024年度经费执行情况."""
FOLLOWS = regex(
    r"(?:根据|按照|依据|依照|遵照|围绕|结合|对照|落实|贯彻|执行|按)[^，。；《》]{0,6}《[^《》]{0,40}$",
    needs="《",
)
"""What stands before the year in the title of a paper that the plan follows."""

_MASK = "xXＸｘ×＊*_＿"
_NO_NUMBER = rf"[^\s\d０-９〇零○一二三四五六七八九{_MASK}今本明去每同当]"
MASKED_YEAR = begins_with(
    rf"12二两{_MASK}年",
    rf"""
    (?:[12]\d|[二两]〇|二[○零])[ \t]?(?:[{_MASK}□○]{{1,6}}|\?{{2}})[ \t]?年    # 20xx年, 二〇××年
    |(?<!\d)(?:19|20)(?:[_＿]{{1,6}}年|[ ]{{1,6}}年(?=\s?\d{{1,2}}\s?月))      # 20__年, 20  年4月
    |(?<!\d)(?:19|20)\d[{_MASK}]年                                            # 202x年
    |[{_MASK}]{{2,4}}年(?=\s*\d{{1,2}}\s*月|[xXＸｘ×_]{{1,2}}月|度|$)            # xx年4月
    # 年4月: its number is lost. Digits may be parted from 年 by blanks: 2023 年 4 月.
    |(?:^|(?<=[，。；：、（(《“于在])|(?<={_NO_NUMBER}\s)|(?<={_NO_NUMBER}\s\s))
    年\s*\d{{1,2}}\s*月
    """,
    re.VERBOSE,
)
"""A year that is masked, as in a form, or that has lost its digits."""
MAY_BE_MASKED = regex(r"年(?:(?<!\w年)|(?<=[xX_]年)|(?<=[Ｘｘ]年)|(?<=[于在]年))")
"""What stands in each of them: 年 behind what is no figure, and no other word."""


def period_named(found: re.Match[str], kind: PeriodKind, year: int) -> Period:
    """Return the period of *kind* that a match of its form names; of *year*, if it says none.

    Raises ValueError for a week that the year does not have.
    """
    parts = found.groupdict()
    written = next((parts[name] for name in ("number", "alone", "mark") if parts.get(name)), "1")
    count = _HALVES.index(written) + 1 if written in _HALVES else number(written)
    return Period(number(parts["year"]) if parts["year"] else year, count, kind).shifted(0)


def period_of_title(found: re.Match[str], year: int) -> Period:
    """Return the period that a match of IN_TITLE names; of *year*, if it says none."""
    parts = found.groupdict()
    year = int(parts["year"] or parts["its_year"] or parts["year_alone"] or year)
    if parts["month"]:
        return Period(year, number(parts["month"]))
    if quarter := parts["quarter"] or (parts["quarter_alone"] or "").strip("第季度"):
        return Period(year, number(quarter), PeriodKind.QUARTER)
    if half := parts["half"] or (parts["half_alone"] or "")[:1]:
        return Period(year, _HALVES.index(half) + 1, PeriodKind.HALF)
    return Period(year, 1, PeriodKind.YEAR)
