"""Work of the staff on days off: meetings and training that fall on a holiday or a weekend."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from datetime import date
from itertools import groupby

from plangen.checks.registry import Hit, rule
from plangen.findings import Severity
from plangen.language.clauses import Span, sentence_at
from plangen.language.mentions import DateChain
from plangen.language.staff import (
    HELD,
    KNOWS_DAY_OFF,
    MEETING_OR_TRAINING,
    NO_APPOINTMENT_AFTER,
    OF_STAFF,
    OF_THE_PUBLIC,
)
from plangen.language.times import Precision
from plangen.language.weekdays import weekday_name
from plangen.messages import Message
from plangen.plan.loaded import Need, PlacedText
from plangen.plan.view import Activity, PlanView

_CALENDAR = 4  # rows with a day that make one on a weekend an exception
_FAR = 40  # characters between a date and the meeting on it

_ZH = Message(
    title="休息日的会议和培训",
    sentence="{value}是{day}，这一天安排了“{work}”。",
    hints=("核对日期；确实安排在休息日，不用改。",),
    explanation=(
        "会议和培训落在国务院公布的节假日里，或者职工的会议和培训落在没有写明星期的周末，常常是改日期时没有看日历；"
        "一张日程表里只有这一项在周末的，也是这样。"
        "面向读者、学员、家长、志愿者的，写明值班、加班、假期的，和补班的周末，不提示。这里只是提示。"
    ),
    wrong="职工业务培训定于5月2日14:00在报告厅举行。（2025年的计划）",
    right="职工业务培训定于5月6日14:00在报告厅举行。",
)
_EN = Message(
    title="Meetings and training on a day off",
    sentence="{value} is {day}; “{work}” is planned for it.",
    hints=("Check the date; leave it, if it is meant.",),
    explanation=(
        "A meeting or training on a statutory holiday, or one of the staff on a weekend whose "
        "weekday is not written, or that alone of a table is on one, was mostly dated without a "
        "calendar. What readers, pupils, "
        "parents and volunteers come to, sentences that speak of duty or of days off, and "
        "weekends that are worked are left alone. This is only a note."
    ),
    wrong="职工业务培训定于5月2日14:00在报告厅举行。 (in a plan for 2025)",
    right="职工业务培训定于5月6日14:00在报告厅举行。",
)


@rule("PG347", Severity.NOTE, zh=_ZH, en=_EN, needs=Need.PERIOD)
def work_on_day_off(view: PlanView) -> Iterator[Hit]:
    """Find meetings and training of the staff on holidays and weekends."""
    for placed, text, chains in _texts(view):
        for at, chain in enumerate(chains):
            day = chain.points[0].day
            if day is None or len(chain.points) > 1 or not view.workdays.is_off(day):
                continue
            until = chains[at + 1].span[0] if at + 1 < len(chains) else len(text)
            if work := _work_in_text(text, chain, until, is_holiday=view.workdays.is_holiday(day)):
                yield _hit(placed, chain.span, day, work, view)
    yield from _of_rows(view)


def _of_rows(view: PlanView) -> Iterator[Hit]:
    off: dict[str, list[tuple[Activity, date]]] = {}
    rows: Counter[str] = Counter()
    workdays = view.workdays
    for activity in view.activities:
        if day := _day_of(activity):
            rows[activity.table] += 1
            if workdays.is_off(day):
                off.setdefault(activity.table, []).append((activity, day))
    for table, among in off.items():
        is_odd = len(among) == 1 and rows[table] >= _CALENDAR
        for activity, day in among:
            is_holiday = view.workdays.is_holiday(day)
            if work := _work_in_row(activity, is_holiday=is_holiday, is_odd=is_odd):
                placed = activity.cells["time"]
                yield _hit(placed, (0, len(str(placed.text))), day, work, view)


def _hit(placed: PlacedText, span: Span, day: date, work: str, view: PlanView) -> Hit:
    is_holiday = view.workdays.is_holiday(day)
    args = {
        "value": f"{day.month}月{day.day}日",
        "day": "holiday" if is_holiday else weekday_name(day.weekday()),
        "work": work,
    }
    return Hit(placed, span, args, yields_here=True, is_cause=False)


def _texts(view: PlanView) -> Iterator[tuple[PlacedText, str, list[DateChain]]]:
    """Yield the paragraphs of running text that speak of meetings, with their dates."""
    for _, run in groupby(view.dates, lambda each: id(each[0])):
        dated = list(run)
        placed, text, _ = dated[0]
        if placed.path[0] != "activities" and MEETING_OR_TRAINING.search(text):
            yield placed, text, [chain for _, _, chain in dated]


def _work_in_text(text: str, chain: DateChain, until: int, *, is_holiday: bool) -> str:
    """Return the meeting that a text plans for the date *chain*; empty if it is no day's work."""
    start, end = chain.span
    first, last = sentence_at(text, start)
    sentence = text[first:last]
    if KNOWS_DAY_OFF.search(sentence) or NO_APPOINTMENT_AFTER.match(text, end):
        return ""
    before = text[max(first, start - _FAR) : start].rpartition("，")[2]
    after = text[end : min(last, until, end + _FAR)]
    if not HELD.search(after):
        return ""
    if named := MEETING_OR_TRAINING.search(before):
        around = before + after.partition("，")[0]
    elif named := MEETING_OR_TRAINING.search(after):
        around = before + after[: named.end()] + after[named.end() :].partition("，")[0]
    if not named or OF_THE_PUBLIC.search(around):
        return ""
    if not is_holiday and (chain.weekdays or not OF_STAFF.search(around)):
        return ""
    return named.group()


def _work_in_row(activity: Activity, *, is_holiday: bool, is_odd: bool) -> str:
    """Return the meeting that a row of a table is about; empty if it is another activity.

    Who writes that a day is a Sunday knows it, unless it is *odd*: the other rows of a calendar
    are on working days, and its weekdays follow from the dates.
    """
    name = activity.called
    named = MEETING_OR_TRAINING.search(name)
    words = " ".join(activity.text(key) for key in activity.cells if key != "place")
    if not named or OF_THE_PUBLIC.search(words) or KNOWS_DAY_OFF.search(words):
        return ""
    says_weekday = any(f"{week}{day}" in words for week in ("周", "星期") for day in "六日天")
    if not is_holiday and ((says_weekday and not is_odd) or not OF_STAFF.search(name)):
        return ""
    return name if len(name) <= _FAR else named.group()


def _day_of(activity: Activity) -> date | None:
    """Return the one day of an activity, or None."""
    time = activity.time
    is_day = time.precision is Precision.DAY and time.start == time.end
    is_plain = is_day and not time.is_deadline and not time.repetition
    return (
        time.start if is_plain and len(activity.times) == 1 and "time" in activity.cells else None
    )
