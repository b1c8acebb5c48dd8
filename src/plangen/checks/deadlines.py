"""Last days to sign up that lie behind the activity itself."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterator, Mapping
from datetime import date
from functools import cached_property
from itertools import groupby

from plangen.checks.registry import Hit, rule
from plangen.findings import Severity
from plangen.language.clauses import QUOTED, Span, sentence_at
from plangen.language.mentions import DateChain
from plangen.language.registering import (
    ASKS,
    BEFORE_A_DAY,
    BOOKS,
    CLOSES_AFTER,
    CLOSING_HEADER,
    ENDS_AFTER,
    ENDS_BEFORE,
    GOES_ON,
    HAS_CLOCK,
    IN_A_ROW,
    OF_SOMETHING_ELSE,
    OPENS,
    REGISTERS,
    TAKES_PLACE,
)
from plangen.language.times import Precision, parse_time
from plangen.messages import Message
from plangen.patterns import regex
from plangen.plan.loaded import Need, PlacedText
from plangen.plan.view import Activity, PlanView
from plangen.source.nodes import Path
from plangen.values import Struct

_NEAR = 16  # characters before a day that say what it is
_MARKS = "，,。；;：:、（(\n"

_ZH = Message(
    title="报名截止与活动时间",
    sentence="报名到{value}才截止，而活动在{other}。",
    hints=("改正其中一个日期：报名应当在活动开始以前截止。",),
    explanation=(
        "同一句里（同一批、同一行、引号里名称相同的活动）报名截止的日期（报名4月20日截止、"
        "4月20日前报名）晚于活动的日期，就报告。"
        "多次举办的活动，与最后一次相比。"
    ),
    wrong="讲座4月15日举行，报名4月20日截止。",
    right="讲座4月15日举行，报名4月10日截止。",
)
_EN = Message(
    title="The last day to sign up and the activity",
    sentence="One can sign up until {value}, but the activity is on {other}.",
    hints=("Correct one of the dates: people sign up before an activity begins.",),
    explanation=(
        "Told where the last day to sign up is later than the activity in the same sentence, of "
        "the same batch, in the same row, or with the name in quotes. Of an activity on several "
        "days it is the last one that counts."
    ),
    wrong="讲座4月15日举行，报名4月20日截止。",
    right="讲座4月15日举行，报名4月10日截止。",
)


@rule("PG358", Severity.WARNING, zh=_ZH, en=_EN, needs=Need.PERIOD)
def signing_up_too_late(view: PlanView) -> Iterator[Hit]:
    """Find last days to sign up that are later than the activity."""
    events = _Events(view)
    for placed, text in view.prose:
        for chain in view.chains(text) if REGISTERS.search(text) else ():
            day = chain.points[-1].day
            if day and chain.link != "and" and _closes(text, chain):
                event = events.of(placed, text, chain)
                if event and event < day:
                    args = {"value": _written(day), "other": _written(event)}
                    yield Hit(placed, chain.span, args)
    yield from _in_tables(view)
    yield from _in_cells(view)


def _in_tables(view: PlanView) -> Iterator[Hit]:
    """Yield the hits of rows whose column of last days has one behind their time."""
    tables = view.loaded.plan.activities.items()
    keys = {
        name: [each.key for each in table.columns if CLOSING_HEADER.search(each.printed_header)]
        for name, table in tables
    }
    for activity in view.activities if any(keys.values()) else ():
        cells = [activity.cells[key] for key in keys[activity.table] if key in activity.cells]
        last = _last_day(activity) if cells else None
        for placed in cells if last else ():
            text = str(placed.text)
            limit = parse_time(text, view.period)
            if last and limit.end and limit.precision is Precision.DAY and limit.end > last:
                args = {"value": _written(limit.end), "other": _written(last)}
                yield Hit(placed, (0, len(text)), args)


def _in_cells(view: PlanView) -> Iterator[Hit]:
    """Yield the hits of rows with a cell that says until when to sign up: 4月8日前报名."""
    rows = {activity.path: activity for activity in view.activities}
    for _, dates in groupby(view.dates, key=lambda each: id(each[0])):
        (placed, text, chain), *others = dates
        activity = rows.get(placed.path[:-1])
        if activity is None or not REGISTERS.search(text):
            continue
        for each in (chain, *(other for _, _, other in others)):
            day = each.points[-1].day
            last = _last_day(activity) if _is_deadline(text, each.span) else None
            if (
                day is None
                or last is None
                or each.link == "and"
                or placed is activity.cells.get("time")
            ):
                continue
            if last < day and not OPENS.search(activity.text("name")):
                args = {"value": _written(day), "other": _written(last)}
                yield Hit(placed, each.span, args)


def _last_day(activity: Activity) -> date | None:
    """Return the last day of an activity; None if that is not plain."""
    days = [each.end for each in activity.times if each.end]
    is_plain = len(days) == len(activity.times) and all(
        each.precision is Precision.DAY and not each.repetition and not each.is_deadline
        for each in activity.times
    )
    return max(days) if days and is_plain else None


def _closes(text: str, chain: DateChain) -> bool:
    """Return whether a date is the last on which one can sign up, or the end of that time."""
    if _is_deadline(text, chain.span):
        return True
    before = text[max(0, chain.span[0] - _NEAR) : chain.span[0]]
    return chain.link == "to" and ENDS_BEFORE.search(before) is not None


def _is_deadline(text: str, span: Span) -> bool:
    """Return whether the day at *span* is the last one on which one can sign up."""
    start, end = span
    if CLOSES_AFTER.match(text, end) or BEFORE_A_DAY.match(text, end):
        return True
    clause = max(text.rfind(mark, max(0, start - _NEAR), start) for mark in _MARKS) + 1
    before = text[max(clause, start - _NEAR) : start]
    if not REGISTERS.search(before):
        return False
    is_named = ENDS_BEFORE.search(before) and "截" in before
    return bool(is_named or ENDS_AFTER.match(text, end))


def _written(day: date) -> str:
    """Return a day without the weekday and the hours that stand behind it in the plan."""
    return f"{day.month}月{day.day}日"


class _Events(Struct, frozen=True, dict=True):
    """The activities that people sign up for."""

    view: PlanView

    def of(self, placed: PlacedText, text: str, deadline: DateChain) -> date | None:
        """Return the last day of the one activity that *deadline* is about, or None."""
        start = sentence_at(text, deadline.span[0])[0]
        before = text[max(start, deadline.span[0] - _NEAR) : deadline.span[0]]
        if label := IN_A_ROW.search(before):
            found = self._in_rows.get((placed.path, label.group()), [])
            return found[0] if len(found) == 1 else self._beside(text, deadline)
        if found_beside := self._beside(text, deadline):
            return found_beside
        names = {each.group()[1:-1] for each in QUOTED.finditer(text, start, deadline.span[0])}
        if len(names) != 1:
            return None
        return self._by_name.get(names.pop())

    def _beside(self, text: str, deadline: DateChain) -> date | None:
        start, end = sentence_at(text, deadline.span[0])
        chains = self.view.chains(text)
        first, last = (bisect_left(chains, edge, key=_start_of) for edge in (start, end))
        others = [each for each in chains[first:last] if each.span != deadline.span]
        if not others and start and ASKS.match(text[start : deadline.span[0]] or "请"):
            before, _ = sentence_at(text, start - 2)
            others = [*chains[bisect_left(chains, before, key=_start_of) : first]]
        if len(others) != 1 or not _takes_place(text, others[0].span):
            return None
        is_booked = BOOKS.search(text, deadline.span[1], end)
        if is_booked and OPENS.search(text, *sentence_at(text, others[0].span[0])):
            return None
        return others[0].points[-1].day

    @cached_property
    def _in_rows(self) -> Mapping[tuple[Path, str], list[date]]:
        """The days of 第一批, 第二批 and so on, by the text that gives them."""
        found: dict[tuple[Path, str], list[date]] = {}
        for placed, text, chain in self.view.dates:
            start, day = chain.span[0], chain.points[0].day
            label = _LABEL_BEFORE.search(text, max(0, start - _NEAR), start)
            if label and day:
                found.setdefault((placed.path, label["label"]), []).append(day)
        return found

    @cached_property
    def _by_name(self) -> Mapping[str, date]:
        """The activities of the tables by their names, those that have one day alone."""
        found: dict[str, list[date]] = {}
        for each in self.view.activities:
            if name := each.text("name").strip("“”《》"):
                found.setdefault(name, []).append(_last_day(each) or date.max)
        return {name: events[0] for name, events in found.items() if len(events) == 1}


def _start_of(chain: DateChain) -> int:
    return chain.span[0]


_LABEL_BEFORE = regex(rf"(?P<label>{IN_A_ROW.pattern})[^，,。；;：:\d报]{{0,6}}$")


def _takes_place(text: str, span: Span) -> bool:
    """Return whether the day at *span* is that of the activity itself."""
    start, end = span
    clause = max(text.rfind(mark, max(0, start - _NEAR), start) for mark in _MARKS) + 1
    found = TAKES_PLACE.match(text, end) or HAS_CLOCK.match(text, end)
    if found is None or GOES_ON.match(text, end):
        return False
    return not OF_SOMETHING_ELSE.search(text, clause, found.end())
