"""Dates in running text: where they stand, which day they mean, what is claimed beside them."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from datetime import date

from plangen.calendar.lunar import IN_LUNAR, LUNAR, LunarDay, lunar_day
from plangen.calendar.periods import Period
from plangen.language.months import YEAR
from plangen.language.numbers import ONES, ORDINAL, TENS, YEAR_DIGITS, number
from plangen.language.weekdays import DAY, WEEK, WEEKDAY, weekday
from plangen.patterns import begins_with, regex
from plangen.values import Struct

Span = tuple[int, int]

_S = r"\s{0,3}"  # bounded, so that long blanks cost no more than short ones

MONTH = rf"(?:(?<![\d.])\d{{1,2}}|(?<![第农阴历闰十])(?:十[一二]?|[元{ONES}]))"
"""The pattern of a month's number before 月; 第四月 and 农历四月 are no months of the year."""
_DAY = rf"(?:\d{{1,2}}(?!\d)|{ORDINAL})"

_START = begins_with(
    rf"\d{YEAR_DIGITS}十元",
    rf"""
    # 2023年4月7日, 四月七日; whether 日 follows is seen later: 4月1、2日
    (?:(?P<year>{YEAR}){_S}年{_S})?(?P<month>{MONTH}){_S}月{_S}(?P<day>{_DAY}){_S}(?P<mark>[日号])?
    |
    # 2023-04-07; not 2023.4.7.1
    (?P<iso_year>(?<![\d./-])(?:19|20)\d\d)(?P<sep>[-/.])
    (?P<iso_month>\d{{1,2}})(?P=sep)(?P<iso_day>\d{{1,2}})(?![\d/-]|\.\d)
    """,
    re.VERBOSE,
)
# A weekday or a remark in brackets may stand between the ends of a range.
_ASIDE = rf"(?:\s{{0,4}}[（(][^（）()]{{0,12}}[）)]|\s{{0,4}}{WEEKDAY})?"
# 4月7日（周五）至9日, 4月1、2日
_NEXT_BEGINS = "（(周星礼至到、和及与—–~～―-"
_NEXT = begins_with(
    rf"\s{_NEXT_BEGINS}",
    rf"""
    {_ASIDE}{_S}(?P<link>[至到、和及与]|[-—–~～―]{{1,4}}){_S}
    (?:(?P<year>{YEAR}){_S}年{_S})?(?:(?P<month>{MONTH}){_S}月{_S})?
    (?P<day>{_DAY}){_S}(?P<mark>[日号])?
    """,
    re.VERBOSE,
)
_LUNAR_BEGINS = f"农阴旧闰正腊冬大年除初{TENS}"
_CLOCK = r"\d{1,2}\s{0,4}[:：]\s{0,4}\d{2}"
_HOURS = rf"""
    (?:
        {_S}(?:上午|下午|晚上?|中午|早上|全天)?{_S}
        (?:{_CLOCK}(?:{_S}[-—–~～至]{{1,4}}{_S}{_CLOCK})?|\d{{1,2}}点)?
    )?
"""
_NAME = rf"{WEEK}\s{{0,4}}"
# 4月7日（正月十六，星期五）: what may stand before the weekday
_LUNAR_BETWEEN = begins_with(
    rf"\s\d上下中早晚全（(即{_LUNAR_BEGINS}",
    rf"{_HOURS}{_S}[（(]?{_S}(?:即)?{LUNAR}{_S}[）)]?",
    re.VERBOSE,
    needs=IN_LUNAR,
)
# 4月7日上午9:00（星期五）, 4月7日、8日（周五、周六）
_WEEKDAY = begins_with(
    r"\s\d上下中早晚全（(，,、周星礼",
    rf"""
    {_HOURS}{_S}[，,、]?{_S}[（(]?{_S}
    (?P<first>{_NAME}(?P<day>{DAY}))(?![年刊末岁闭例])         # not 周一闭馆, 周六例会
    (?:
        \s{{0,4}}(?P<link>[、和及与]|[至到]|[-—–~～]{{1,2}})\s{{0,4}}
        (?P<second>(?:{_NAME})?(?P<other>{DAY}))(?![\w])
    )?
    """,
    re.VERBOSE,
    needs="周星礼",
)
# 周五（4月7日）; 每周五 and 周六、周日 have more than that day
_WEEKDAY_BEFORE = begins_with(
    "周星礼", rf"(?<![每逢、至到和及—–~～-])(?P<first>{_NAME}(?P<day>{DAY})){_S}[（(]?{_S}$"
)
# 4月7日（周五，闰二月十七）
_BESIDE = begins_with(
    rf"\s\d上下中早晚全（(即，,、周星礼{_LUNAR_BEGINS}",
    rf"""
    # 2月5日上午（正月十五）; behind an hour only what is in brackets, or called 农历
    (?:{_HOURS}{_S}(?=[（(]|即|[，,]?(?:农历|阴历)))?
    (?:{_S}[（(]?{_S}{_NAME}{DAY}{_S}[）)]?)?
    # 10月23日（重阳节，农历九月初九）
    (?:{_S}[（(][^（）()，,\d]{{1,10}}[，,、](?=(?:即)?(?:农历|阴历|[正腊冬闰])))?
    [\s，,、]{{0,4}}(?:[（(]|即)?{_S}(?:即)?
    (?P<lunar>{LUNAR})
    (?:{_S}[-—–~～至到]{{1,4}}{_S}(?P<until>{LUNAR}))?
    """,
    re.VERBOSE,
    needs=IN_LUNAR,
)
# 正月十五（公历2月5日）
_BEFORE = begins_with(
    _LUNAR_BEGINS,
    rf"""
    (?P<lunar>{LUNAR}){_S}(?:[（(]|即){_S}(?:即|公历|阳历)?{_S}$
    """,
    re.VERBOSE,
    needs=IN_LUNAR,
)
# 2月14日，除夕闭馆 and 2月14日、除夕 speak of another day; 2月9日，除夕，闭馆 of the same.
_NEXT_MATTER = regex(r"^[^（(即]*[，,、]\s{0,2}(?!农历|阴历|旧历)[^（(即]*$")
_END_OF_ASIDE = regex(r"\s{0,4}(?:[，,。；;）)（(\n]|$)")
_LOOK_BEHIND = 16  # characters before a date that may name its weekday or lunar day
_RANGES = frozenset("至到-—–~～―")


class Claim(Struct, frozen=True):
    """A weekday (0 is Monday) that is said of a date beside it, with its place in the text."""

    weekday: int
    span: Span


class DatePoint(Struct, frozen=True):
    """One date: *day* is None when there is no such day; *number* is that of the day, as written.

    *has_year* tells whether a year was written with it, or with the date before it.
    """

    span: Span
    year: int
    month: int
    number: int
    has_year: bool
    day: date | None
    claim: Claim | None = None
    """The weekday that stands between the date and the next one of its chain."""


class DateChain(Struct, frozen=True):
    """Dates that belong together: 4月7日, 4月7日至9日, 4月1、2日.

    *link* is ``to`` between the ends of a range, ``and`` in a list, empty for one date alone.
    """

    points: tuple[DatePoint, ...]
    link: str
    weekdays: tuple[Claim, ...]
    weekdays_link: str
    lunar: tuple[tuple[LunarDay, Span], ...]

    @property
    def span(self) -> Span:
        """From the first date to the last."""
        return self.points[0].span[0], self.points[-1].span[1]


def date_chains(text: str, period: Period) -> Iterator[DateChain]:
    """Yield the dates in *text*; a date without a year is one of *period*."""
    if "月" not in text and not _START.search(text):
        return
    at = 0
    while found := _START.search(text, at):
        matches, at = _chain(text, found)
        if not any(map(_is_day, matches)):
            continue
        links = {"to" if each["link"][0] in _RANGES else "and" for each in matches[1:]}
        link = "" if not links else ("to" if links == {"to"} else "and")
        points = tuple(_points(text, matches, period))
        start, end = matches[0].start(), matches[-1].end()
        first = matches[0].end()  # 2月16日（除夕）至22日
        lunar = _lunar(text, start, end) or (_lunar(text, start, first) if link == "to" else ())
        yield DateChain(points, link, *_weekdays(text, start, end), lunar)


def _is_day(found: re.Match[str]) -> bool:
    """Return whether 日 or 号 says that this is a day, or the form 2023-04-07."""
    return bool(found.groupdict().get("iso_year") or found["mark"])


def _chain(text: str, found: re.Match[str]) -> tuple[list[re.Match[str]], int]:
    """Return *found* with the dates that continue it up to the last with 日, and where to go on.

    Where no date has 日, none has it in a chain from a later one either: the search goes on behind
    all of them.
    """
    matches, certain = [found], 1
    while following := _next(text, matches[-1].end()):
        matches.append(following)
        if following["mark"]:
            certain = len(matches)
    tried = matches[-1].end()
    del matches[certain:]
    return matches, matches[-1].end() if any(map(_is_day, matches)) else tried


def _next(text: str, at: int) -> re.Match[str] | None:
    """Return the date at *at* that continues another; behind most dates nothing begins one."""
    may_be = at < len(text) and (text[at] in _NEXT_BEGINS or text[at].isspace())
    return _NEXT.match(text, at) if may_be else None


def _points(text: str, matches: list[re.Match[str]], period: Period) -> Iterator[DatePoint]:
    year, month, has_year = 0, 0, False
    for found in matches:
        parts = found.groupdict()
        if written := parts["year"] or parts.get("iso_year"):
            year, has_year = number(written), True
        if written := parts["month"] or parts.get("iso_month"):
            before, month = month, number(written)
            if not year:
                year = period.year_of(month, _day_of(parts))
            elif before > month and not parts["year"] and before - month > _HALF_A_YEAR:
                year += 1  # 12月28日至1月3日
        day = _day_of(parts)
        name = next(name for name in ("year", "month", "iso_year", "day") if parts.get(name))
        end = found.end("iso_day" if parts.get("iso_year") else "mark" if parts["mark"] else "day")
        claim = None
        if found is not matches[-1] and (beside := _weekday_behind(text, found.end())):
            claim = Claim(weekday(beside["day"]), beside.span("first"))
        solar = _date(year, month, day)
        yield DatePoint((found.start(name), end), year, month, day, has_year, solar, claim)


_HALF_A_YEAR = 6


def _day_of(parts: Mapping[str, str | None]) -> int:
    return number(str(parts["day"] or parts.get("iso_day")))


def _date(year: int, month: int, day: int) -> date | None:
    try:
        return date(year, month, day)
    except ValueError:
        return None


def _weekday_behind(text: str, at: int) -> re.Match[str] | None:
    """Return the weekday that is said of a date up to *at*, also behind its lunar day."""
    lunar = _LUNAR_BETWEEN.match(text, at)
    return (lunar and _WEEKDAY.match(text, lunar.end())) or _WEEKDAY.match(text, at)


def _weekdays(text: str, start: int, end: int) -> tuple[tuple[Claim, ...], str]:
    """Return the weekdays claimed after a chain, or else before it, and what joins two of them."""
    found = _weekday_behind(text, end)
    if not found:
        behind = max(0, start - _LOOK_BEHIND)
        before = _WEEKDAY_BEFORE.search(text[behind:start])
        if not before:
            return (), ""
        first, last = before.span("first")
        return (Claim(weekday(before["day"]), (behind + first, behind + last)),), ""
    claims = [Claim(weekday(found["day"]), found.span("first"))]
    if found["second"]:
        claims.append(Claim(weekday(found["other"]), found.span("second")))
        return tuple(claims), "to" if found["link"][0] in _RANGES else "and"
    return tuple(claims), ""


def _lunar(text: str, start: int, end: int) -> tuple[tuple[LunarDay, Span], ...]:
    """Return the lunar days beside the dates at *start* to *end*: in brackets, after or before."""
    behind = 0
    found = _BESIDE.match(text, end)
    if found and _NEXT_MATTER.search(text[end : found.start("lunar")] + found["lunar"]):
        found = found if _END_OF_ASIDE.match(text, found.end()) else None
    if not found:
        behind = max(0, start - _LOOK_BEHIND)
        found = _BEFORE.search(text[behind:start])
    if not found:
        return ()
    names = [name for name in ("lunar", "until") if found.groupdict().get(name)]
    spans = [found.span(name) for name in names]
    days = [lunar_day(found[name]) for name in names]
    return tuple(
        (day, (behind + first, behind + last))
        for day, (first, last) in zip(days, spans, strict=True)
        if day
    )
