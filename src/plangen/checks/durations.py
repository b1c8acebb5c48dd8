"""How many days something lasts, against its first and its last day."""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import date, timedelta

from plangen.checks.registry import Hit, rule
from plangen.findings import Severity
from plangen.language.clauses import Span, sentence_at
from plangen.language.durations import AFTER_RANGE, ANOTHER_DAY, BEFORE_RANGE, NOT_ALL, SOME_AFTER
from plangen.language.numbers import number
from plangen.messages import Message
from plangen.plan.loaded import Need
from plangen.plan.view import PlanView

_BEHIND = 12  # characters before a range that may give its length
_SATURDAY = 5
_LONG = 7  # days, of which some may be left out

_ZH = Message(
    title="天数与起止日期",
    sentence="“{value}”是{actual}天，而文中写的是{written}天。",
    hints=("改正天数，或者改正起止日期。",),
    explanation=(
        "一段日期后面的“为期N天”“放假N天”“共N天”，应当等于从第一天到最后一天的天数，首尾两天都算。"
        "写明工作日、其中、除去、每周的不核对；只算工作日正好相符的也不核对。"
    ),
    wrong="4月16日至18日举办培训班，为期4天。",
    right="4月16日至18日举办培训班，为期3天。",
)
_EN = Message(
    title="How many days a range has",
    sentence="“{value}” has {actual} days, but the text says {written}.",
    hints=("Correct the number, or one of the dates.",),
    explanation=(
        "为期N天, 放假N天 and 共N天 behind a range of dates must be the days from the first to the "
        "last, both of them counted. Sentences with 工作日, 其中, 除 or 每 are left alone, and so "
        "is a number of days that is that of the working days."
    ),
    wrong="4月16日至18日举办培训班，为期4天。",
    right="4月16日至18日举办培训班，为期3天。",
)


_OF_A_WEEK = frozenset({"周（", "周("})


@rule("PG337", Severity.WARNING, zh=_ZH, en=_EN, needs=Need.PERIOD)
def other_number_of_days(view: PlanView) -> Iterator[Hit]:
    """Find numbers of days that are not those of the range beside them."""
    for placed, text, chain in view.dates:
        days = [point.day for point in chain.points if point.day]
        if chain.link != "to" or len(days) != len(chain.points) or days[0] >= days[-1]:
            continue
        behind = max((chain.span[1], *(claim.span[1] for claim in chain.weekdays)))
        found = _length(text, chain.span, behind)
        if found and not _is_lawful(number(found["days"]), found, days[0], days[-1]):
            args: dict[str, str | int] = {
                "value": text[slice(*chain.span)],
                "actual": (days[-1] - days[0]).days + 1,
                "written": found["days"],
            }
            ends = (*chain.span, *found.span("days"))
            yield Hit(placed, (min(ends), max(ends)), args)


def _length(text: str, span: Span, behind: int) -> re.Match[str] | None:
    """Return the number of days that a sentence gives for the range at *span*, or None.

    *behind* is the end of the range with the weekdays beside it.
    """
    start, end = sentence_at(text, span[0])
    found = BEFORE_RANGE.search(text, max(start, span[0] - _BEHIND), span[0])
    if found is None:
        found = AFTER_RANGE.match(text, span[1], end)
        if found is None or ANOTHER_DAY.search(text, behind, found.start("days")):
            return None
        if text[max(0, span[0] - 2) : span[0]] in _OF_A_WEEK and not found["lasts"]:
            return None  # 第九周（4月3日—9日）清明节放假1天
    first, last = min(span[0], found.start("days")), max(span[1], found.end("days"))
    is_part = NOT_ALL.search(text, max(start, first - _BEHIND), last)
    after = max(span[1], found.end())
    return None if is_part or SOME_AFTER.match(text, after) else found


def _is_lawful(written: int, found: re.Match[str], first: date, last: date) -> bool:
    """Return whether so many days are those of the range, or some of them that are counted."""
    length = (last - first).days + 1
    if written >= length:
        return written == length
    if length > _LONG and not found["lasts"]:
        return True  # 共20天 of two months: on some of the days it is shut
    days = (first + timedelta(offset) for offset in range(min(length, _YEAR)))
    return written == sum(day.weekday() < _SATURDAY for day in days)


_YEAR = 366
