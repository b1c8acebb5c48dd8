"""One activity in two tables, with two times."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date, time

from plangen.checks.registry import Hit, rule
from plangen.findings import Severity
from plangen.language.preparing import OTHER_THAN_THE_ACTIVITY
from plangen.language.times import Precision, parse_time
from plangen.messages import Message
from plangen.plan.columns import ROW_FIELDS, TIME
from plangen.plan.loaded import Need, PlacedText
from plangen.plan.view import Activity, PlanView
from plangen.values import Struct

_FEWEST = 4  # characters of a name that is not that of a kind

_ZH = Message(
    title="一项活动两个时间",
    sentence="“{name}”在这里是{value}，在第{line}行是{other}。",
    hints=("改正其中一个；确实是两场的，在名称里分开写明。",),
    explanation=(
        "名称相同（四个字以上）的活动在两张表里各出现一次，日期或者钟点不同，就报告。"
        "集合、彩排、布展、报名的时间，分馆的活动，一张表里出现几次的系列活动，不报告。"
    ),
    wrong="总表：古籍修复体验4月14日14:30；志愿者表：古籍修复体验4月13日14:30",
    right="两张表都是4月14日14:30",
)
_EN = Message(
    title="Two times of one activity",
    sentence="“{name}” is on {value} here, and on {other} in line {line}.",
    hints=("Correct one of them; if there are two, say so in their names.",),
    explanation=(
        "Told where an activity (a name of four characters or more) stands once in each of two "
        "tables, with another day or hour. Times of 集合, 彩排, 布展 and 报名, activities of "
        "branches and series that one table has several times are left alone."
    ),
    wrong="古籍修复体验 on 4月14日14:30 in one table, on 4月13日14:30 in another",
    right="4月14日14:30 in both",
)


class _When(Struct, frozen=True):
    """When an activity is by one table: its cell, its day and, if it is known, its hour."""

    activity: Activity
    placed: PlacedText
    day: date
    hour: time | None

    @property
    def written(self) -> str:
        """The time as a reader sees it."""
        text = " ".join(str(self.placed.text).split())
        is_apart = self.hour and self.activity.time.start_time is None
        return f"{text}{self.hour:%H:%M}" if is_apart else text


@rule("PG359", Severity.WARNING, zh=_ZH, en=_EN, needs=Need.PARTS)
def two_times(view: PlanView) -> Iterator[Hit]:
    """Find activities that two tables have at two times."""
    by_name: dict[str, list[Activity]] = {}
    others = _tables_of_other_times(view)
    for each in view.activities:
        name = each.called.strip("“”《》")
        if len(name) >= _FEWEST and each.table not in others:
            by_name.setdefault(name, []).append(each)
    for name, rows in by_name.items():
        tables = {each.table for each in rows}
        if len(rows) < _TWO or len(tables) != len(rows) or any(each.venue for each in rows):
            continue
        first, *more = [_when(view, each) for each in rows]
        for later in more:
            if first and later and _differ(first, later):
                place = view.loaded.place(first.placed, (0, len(str(first.placed.text))))
                args: dict[str, str | int] = {
                    "name": name,
                    "value": later.written,
                    "other": first.written,
                    "line": place.line,
                }
                yield Hit(later.placed, (0, len(str(later.placed.text))), args)


_TWO = 2


def _tables_of_other_times(view: PlanView) -> frozenset[str]:
    """Return the tables whose times are not those of the activities themselves."""
    plan = view.loaded.plan
    titles = {
        name: attachment.title
        for attachment in plan.printed_attachments
        for name in attachment.tables
    }
    return frozenset(
        name
        for name, table in plan.activities.items()
        if OTHER_THAN_THE_ACTIVITY.search(f"{table.caption} {titles.get(name, '')}")
        or any(
            OTHER_THAN_THE_ACTIVITY.search(each.header)
            for each in table.columns
            if each.key == TIME
        )
    )


def _when(view: PlanView, activity: Activity) -> _When | None:
    """Return when an activity is, if it is on one day, and is not repeated."""
    placed, when = activity.cells.get(TIME), activity.time
    is_plain = len(activity.times) == 1 and when.precision is Precision.DAY
    if not placed or not is_plain or not when.start or when.start != when.end:
        return None
    if when.repetition or when.is_deadline or when.is_open:
        return None
    return _When(activity, placed, when.start, when.start_time or _hour_apart(view, activity))


def _hour_apart(view: PlanView, activity: Activity) -> time | None:
    """Return the hour that stands in a column of its own, beside that of days."""
    for column, placed in activity.cells.items():
        if column not in ROW_FIELDS:
            found = parse_time(str(placed.text), view.period)
            if found.is_understood and found.start_time and not found.start:
                return found.start_time
    return None


def _differ(first: _When, second: _When) -> bool:
    """Return whether two rows cannot be about one activity at one time."""
    places = {each.activity.text("place") for each in (first, second)} - {""}
    if len(places) > 1:
        return False  # two of them, in two places
    if first.day != second.day:
        return True
    return bool(first.hour and second.hour and first.hour != second.hour)
