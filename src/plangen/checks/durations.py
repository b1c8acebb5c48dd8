"""How many days something lasts, against its first and its last day."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from datetime import date, timedelta

from plangen.checks.registry import Hit, rule
from plangen.findings import Severity
from plangen.language.clauses import Span, sentence_at
from plangen.language.durations import (
    AFTER_RANGE,
    ANOTHER_DAY,
    BEFORE_RANGE,
    BEGINS_AND_ENDS,
    CLOSED_AFTER,
    ENDS,
    LIST_TOTAL,
    NEXT_SENTENCE,
    NOT_ALL,
    NOT_EACH,
    ON_WORKDAYS,
    SOME_AFTER,
    days_of,
)
from plangen.language.mentions import DateChain
from plangen.language.numbers import number
from plangen.language.weekdays import weekday
from plangen.messages import Message
from plangen.patterns import regex
from plangen.plan.loaded import Need, PlacedText
from plangen.plan.view import PlanView
from plangen.values import Struct

_BEFORE = 40  # characters before a range that may give its length
_BEHIND = 12  # characters before a range and its length that may say that it is no whole one
_SATURDAY = 5
_LONG = 7  # days, of which some may be left out

_ZH = Message(
    title="天数与起止日期",
    sentence="“{value}”是{actual}天，而文中写的是{written}。",
    hints=("改正天数，或者改正起止日期。",),
    explanation=(
        "一段日期旁边的“为期N天”“放假N天”“展期N周”“共N天”，应当等于从第一天到最后一天的天数，首尾两天"
        "都算；一列日期后面的“共N次”应当等于日期的个数。写明工作日、其中、除去、每周的不核对；"
        "只算工作日正好相符的，培训一类不核对，展览、招生一类只提示。"
    ),
    wrong="4月16日至18日举办培训班，为期4天。",
    right="4月16日至18日举办培训班，为期3天。",
)
_EN = Message(
    title="How many days a range has",
    sentence="“{value}” has {actual} days, but the text says {written}.",
    hints=("Correct the number, or one of the dates.",),
    explanation=(
        "为期N天, 放假N天, 展期N周 and 共N天 beside a range of dates must be the days from the "
        "first to the last, both of them counted; 共N次 behind a list of days is their number. "
        "Sentences with 工作日, 其中, 除 or 每 are left alone; the number of the working days is "
        "right of a training, and a note of an exhibition."
    ),
    wrong="4月16日至18日举办培训班，为期4天。",
    right="4月16日至18日举办培训班，为期3天。",
)


_OF_A_WEEK = frozenset({"周（", "周("})


@rule("PG337", Severity.WARNING, zh=_ZH, en=_EN, needs=Need.PERIOD)
def other_number_of_days(view: PlanView) -> Iterator[Hit]:
    """Find numbers of days that are not those of the range beside them."""
    before: tuple[PlacedText, DateChain] | None = None
    for placed, text, chain in view.dates:
        if found := _stretch(text, chain, before[1] if before and before[0] is placed else None):
            yield from _of_stretch(placed, text, found)
        elif chain.link == "and":
            yield from _of_list(placed, text, chain)
        before = placed, chain


class _Stretch(Struct, frozen=True):
    """The days from a first to a last one: where they are written, and what stands behind."""

    first: date
    last: date
    span: Span
    behind: int
    """The end of the range with the weekdays beside it."""

    @property
    def length(self) -> int:
        """How many days it has."""
        return (self.last - self.first).days + 1


def _stretch(text: str, chain: DateChain, before: DateChain | None) -> _Stretch | None:
    """Return the days of a range, or those from the date before: 4月1日开幕，4月10日闭幕."""
    days = [point.day for point in chain.points if point.day]
    behind = max((chain.span[1], *(claim.span[1] for claim in chain.weekdays)))
    if chain.link == "to" and len(days) == len(chain.points) and days[0] < days[-1]:
        return _Stretch(days[0], days[-1], chain.span, behind)
    if before is None or chain.link or before.link or not days or not before.points[0].day:
        return None
    first, last = before.points[0].day, days[0]
    between = BEGINS_AND_ENDS.fullmatch(text, before.span[1], chain.span[0])
    ends = ENDS.match(text, chain.span[1])
    if first < last and between and (ends or text[chain.span[0] - 1] in "至到"):
        return _Stretch(first, last, (before.span[0], chain.span[1]), behind)
    return None


def _of_stretch(placed: PlacedText, text: str, stretch: _Stretch) -> Iterator[Hit]:
    """Yield the hit if the sentence of a stretch gives it another number of days."""
    found = _length(text, stretch)
    if found is None or stretch.length in days_of(found):
        return
    is_of_work = _count(stretch, lambda day: day.weekday() < _SATURDAY) in days_of(found)
    first = max(stretch.span[0] - _BEHIND, sentence_at(text, stretch.span[0])[0])
    is_work = is_of_work and ON_WORKDAYS.search(text, first, max(stretch.span[1], found.end()))
    if is_work or _is_lawful(text, found, stretch):
        return
    args: dict[str, str | int] = {
        "value": text[slice(*stretch.span)],
        "actual": stretch.length,
        "written": text[found.start("days") : found.end("unit")],
    }
    ends = (*stretch.span, *found.span("days"))
    yield Hit(placed, (min(ends), max(ends)), args, is_hint=is_of_work)


def _length(text: str, stretch: _Stretch) -> re.Match[str] | None:
    """Return the number of days that a sentence gives for a stretch, or None."""
    span = stretch.span
    start, end = sentence_at(text, span[0])
    last = span[1]
    if found := BEFORE_RANGE.search(text, max(start, span[0] - _BEFORE), span[0]):
        last = min(end, last + _BEHIND)
    else:
        found = AFTER_RANGE.match(text, span[1], end)
        if found is None:
            return NEXT_SENTENCE.match(text, end)
        if ANOTHER_DAY.search(text, stretch.behind, found.start("days")):
            return None
        if text[max(0, span[0] - 2) : span[0]] in _OF_A_WEEK and not found["lasts"]:
            return None  # 第九周（4月3日—9日）清明节放假1天
    first, last = min(span[0], found.start("days")), max(last, found.end("unit"))
    is_part = NOT_ALL.search(text, max(start, first - _BEHIND), last)
    after = max(span[1], found.end())
    is_some = SOME_AFTER.match(text, after) and not CLOSED_AFTER.match(text, after)
    return None if is_part or is_some else found


def _is_lawful(text: str, found: re.Match[str], stretch: _Stretch) -> bool:
    """Return whether a number of days is that of some of the days, on which it is open."""
    written = days_of(found)
    if written[0] >= stretch.length:
        return False
    is_for_all = found.groupdict().get("lasts") or found.groupdict().get("beside")
    if stretch.length > _LONG and not is_for_all:
        return True  # 共20天 of two months: on some of the days it is shut
    if closed := CLOSED_AFTER.match(text, max(stretch.span[1], found.end())):
        shut = weekday(closed["closed"])
        return _count(stretch, lambda day: day.weekday() != shut) in written
    return False


def _count(stretch: _Stretch, counts: Callable[[date], bool]) -> int:
    days = (stretch.first + timedelta(offset) for offset in range(min(stretch.length, _YEAR)))
    return sum(counts(day) for day in days)


def _of_list(placed: PlacedText, text: str, chain: DateChain) -> Iterator[Hit]:
    """Yield the hit if the number behind a list of days is not that of the days."""
    behind = max((chain.span[1], *(claim.span[1] for claim in chain.weekdays)))
    at = behind + 1 if text[behind : behind + 1] in _CLOSING else behind
    found = LIST_TOTAL.match(text, at)
    is_list = not _RANGE.search(text, *chain.span) and not _DAY_BEFORE.search(
        text, max(0, chain.span[0] - 3), chain.span[0]
    )
    if found is None or not is_list or NOT_EACH.search(text, *sentence_at(text, chain.span[0])):
        return
    many, name = len(chain.points), "number" if found["number"] else "days"
    written = number(found[name])
    if written % many:
        args: dict[str, str | int] = {
            "value": text[slice(*chain.span)],
            "actual": many,
            "written": found[name] + (found["unit"] or "天"),
        }
        # On one of the days there may be two.
        is_hint = found["unit"] in _OF_A_DAY
        yield Hit(placed, (chain.span[0], found.end()), args, is_hint=is_hint)


_OF_A_DAY = frozenset(("场", "节"))
_CLOSING = frozenset("）)")
_RANGE = regex(r"[至到—–~～-]")
_DAY_BEFORE = regex(r"[日号）)][，,、和及]\s?$")
_YEAR = 366
