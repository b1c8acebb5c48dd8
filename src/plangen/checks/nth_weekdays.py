"""Weekdays by their number in a month: 5月的第二个周日, against the date beside them."""

from __future__ import annotations

import re
from calendar import monthrange
from collections.abc import Iterator
from datetime import date

from plangen.calendar.numerals import to_chinese
from plangen.calendar.periods import PeriodKind
from plangen.checks.registry import Hit, rule
from plangen.findings import Severity
from plangen.language.mentions import DateChain
from plangen.language.numbers import number
from plangen.language.weekday_lists import (
    HAS_NTH,
    NTH_BEFORE,
    NTH_BEHIND,
    NTH_WEEKDAY,
    OF_A_STRETCH,
)
from plangen.language.weekdays import weekday, weekday_like
from plangen.messages import Message
from plangen.plan.loaded import Need
from plangen.plan.view import PlanView

_WEEK = 7
_FIFTH = 5
_LOOK_BEHIND = 24  # characters before a date that may say which weekday it is
_LOOK_AHEAD = 32  # characters behind it that may: （每月的第一个星期六
_REACH = 8  # characters before that may say of what it is counted

_ZH = Message(
    title="第几个星期几",
    sentence="{value}是{month}月的{actual}，不是{claimed}。",
    hints=("改正日期，或者改正“第几个”。",),
    explanation="“第二个周日”“最后一个周五”旁边写明日期的，日期应当就是那一天。",
    wrong="5月的第三个周日（5月14日）（2023年的计划）",
    right="5月的第二个周日（5月14日）",
)
_EN = Message(
    title="Weekdays by their number",
    sentence="{value} is the {actual} of month {month}, not the {claimed}.",
    hints=("Correct the date or the number.",),
    explanation="A date beside 第二个周日 or 最后一个周五 must be that day.",
    wrong="5月的第三个周日（5月14日） (in a plan for 2023)",
    right="5月的第二个周日（5月14日）",
)


@rule("PG322", Severity.WARNING, zh=_ZH, en=_EN, needs=Need.PERIOD)
def nth_weekday_is_another(view: PlanView) -> Iterator[Hit]:
    """Find dates that are not the weekday of the month that is said beside them."""
    for placed, text, chain in view.dates:
        found = _beside(text, chain)
        point = chain.points[-1]
        if found is None or point.day is None or len(chain.points) > 1:
            continue
        claimed = _named(found)
        is_of_month = not found["month"] or number(found["month"]) == point.month
        if not is_of_month or _is_it(found, point.day):
            continue
        # That it is no such weekday is another rule's, where it looks.
        if point.day.weekday() != weekday(found["weekday"]) and chain.weekdays:
            continue
        nth = to_chinese((point.day.day - 1) // _WEEK + 1)
        actual = f"第{nth}个{weekday_like(found['weekday'], point.day.weekday())}"
        args: dict[str, str | int] = {
            "value": text[slice(*point.span)],
            "month": point.month,
            "actual": actual,
            "claimed": claimed,
        }
        span = min(found.start(), point.span[0]), max(found.end("weekday"), point.span[1])
        yield Hit(placed, span, args)


def _beside(text: str, chain: DateChain) -> re.Match[str] | None:
    start, end = chain.span
    if not HAS_NTH.search(text, max(0, start - _LOOK_BEHIND), end + _LOOK_AHEAD):
        return None
    if found := NTH_BEHIND.match(text, end):
        return found
    found = NTH_BEFORE.search(text, max(0, start - _LOOK_BEHIND), start)
    is_of_month = found and (found["month"] or found["this"] or found.group()[0] == "每")
    if found and not is_of_month and OF_A_STRETCH.search(text[: found.start()][-_REACH:]):
        return None
    return found


def _named(found: re.Match[str]) -> str:
    return (
        f"第{found['nth']}个{found['weekday']}" if found["nth"] else f"最后一个{found['weekday']}"
    )


def _is_it(found: re.Match[str], day: date) -> bool:
    if day.weekday() != weekday(found["weekday"]):
        return False
    if found["nth"]:
        return (day.day - 1) // _WEEK + 1 == number(found["nth"])
    return day.day + _WEEK > monthrange(day.year, day.month)[1]


_ZH_FIFTH = Message(
    title="没有的第五个星期几",
    sentence="{month}没有第五个{weekday}。",
    hints=("改成“第四个{weekday}”或者“最后一个{weekday}”。",),
    explanation="一个月里同一个星期几有四个，有时有五个；没有写日期的，也核对当月有没有第五个。",
    wrong="4月的第五个周一（2023年的计划）",
    right="4月的第四个周一",
)
_EN_FIFTH = Message(
    title="A fifth weekday that is not there",
    sentence="{month} has no fifth {weekday}.",
    hints=("Write a day that it has, or 最后一个{weekday}.",),
    explanation="A month has four of each weekday, and five of some.",
    wrong="4月的第五个周一 (in a plan for 2023)",
    right="4月的第四个周一",
)


@rule("PG323", Severity.WARNING, zh=_ZH_FIFTH, en=_EN_FIFTH, needs=Need.PERIOD)
def fifth_weekday_missing(view: PlanView) -> Iterator[Hit]:
    """Find a fifth Monday in a month that has only four."""
    period = view.period
    for _, placed, text in view.paragraphs.with_any("第"):
        for found in NTH_WEEKDAY.finditer(text) if "第五" in text or "第5" in text else ():
            is_of_period = found["this"] and period.kind is PeriodKind.MONTH
            if not found["nth"] or number(found["nth"]) != _FIFTH:
                continue
            if not found["month"] and not is_of_period:
                continue
            month = number(found["month"]) if found["month"] else period.number
            year = period.year_of(month)
            if not _has_fifth(year, month, weekday(found["weekday"])):
                args = {"month": f"{year}年{month}月", "weekday": found["weekday"]}
                yield Hit(placed, found.span(), args)


def _has_fifth(year: int, month: int, day: int) -> bool:
    if not 1 <= month <= 12:  # noqa: PLR2004
        return True
    first, days = monthrange(year, month)
    return (day - first) % _WEEK + 4 * _WEEK < days
