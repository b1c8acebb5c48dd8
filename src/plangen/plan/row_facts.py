"""What a row of a table says about its activity, whatever columns the table has for it."""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import date, timedelta
from functools import cached_property

from plangen.language.headers import Duty, counts_people, duty_of, says_when
from plangen.language.statements import PART_SAID, ClockSaid, clocks_said
from plangen.language.times import Precision, TimeExpression, parse_times
from plangen.language.weekdays import DAY, WEEK, weekday
from plangen.patterns import regex, words
from plangen.plan.columns import COLUMNS, TIME
from plangen.plan.loaded import PlacedText
from plangen.plan.model import ActivityTable, Column
from plangen.plan.view import Activity, PlanView
from plangen.values import Struct

_WEEK = 7  # days
_PLACE = "place"
_NO_TIME_OF_ACTIVITY = words("完成|开放|月份|截止|时限")
_PARTED = regex(r"[、，,；;/\n\s]+|(?<=.)[和及与](?=.)")
_SHORTEST = 2  # characters of a name
_REPEATED = regex(rf"{WEEK}(?P<days>{DAY}(?:[、和及](?:{WEEK})?{DAY})*)", needs="周星拜")
_COUNT = regex(r"\s*(?P<number>\d{1,3}(?:,\d{3})+|\d{1,7})\s*(?P<unit>[人名位]?)\s*")


class RowFacts(Struct, frozen=True, dict=True):
    """The facts of a row, each with the cell that has it."""

    activity: Activity
    view: PlanView

    @cached_property
    def _columns(self) -> tuple[tuple[str, str, PlacedText], ...]:
        """The key, the header and the cell of each column that the row has a text in."""
        table = self.view.loaded.plan.activities[self.activity.table]
        return tuple(
            (column.key, header_of(column), self.activity.cells[column.key])
            for column in table.columns
            if column.key in self.activity.cells
        )

    @cached_property
    def when(self) -> tuple[tuple[PlacedText, str], ...]:
        """The cells that say when the activity is, with their texts."""
        return tuple(
            (placed, str(placed.text))
            for key, header, placed in self._columns
            if _says_when(key, header)
        )

    @cached_property
    def times(self) -> tuple[TimeExpression, ...]:
        """The times of the activity that have days, or else nothing."""
        read = (each for _, text in self.when for each in parse_times(text, self.view.period))
        return tuple(each for each in read if each.start)

    @property
    def is_dated(self) -> bool:
        """Whether the days of the activity are plain: no limits, and no beginnings."""
        return bool(self.times) and not any(
            each.is_deadline or each.is_open or each.precision is Precision.YEAR
            for each in self.times
        )

    def has_day(self, day: date) -> bool:
        """Return whether the activity is on a day."""
        return any(_covers(each, day) for each in self.times)

    @cached_property
    def weekdays(self) -> frozenset[int]:
        """The days of the week on which the activity is; none if that does not follow."""
        repeated = (
            weekday(day)
            for _, text in self.when
            for found in _REPEATED.finditer(text)
            for day in re.findall(DAY, found["days"])
        )
        if not self.times:
            return frozenset(repeated)
        if any(each.repetition for each in self.times):
            return frozenset()
        days = [day for each in self.times for day in _days(each)]
        return (
            frozenset(each.weekday() for each in days)
            if all(map(_days, self.times))
            else frozenset()
        )

    @cached_property
    def clocks(self) -> tuple[ClockSaid, ...]:
        """The hours of the activity."""
        return tuple(each for _, text in self.when for each in clocks_said(text))

    @cached_property
    def parts(self) -> tuple[str, ...]:
        """The halves of the day in which the activity is, where it has no hours."""
        if self.clocks or any("全天" in text for _, text in self.when):
            return ()
        return tuple(found.group() for _, text in self.when for found in PART_SAID.finditer(text))

    @cached_property
    def places(self) -> tuple[str, ...]:
        """The places of the activity; its venue is one of them."""
        return (*self.rooms, self.activity.venue) if self.activity.venue else self.rooms

    @cached_property
    def rooms(self) -> tuple[str, ...]:
        """The places that its own cell has."""
        cell = self.activity.cells.get(_PLACE)
        return tuple(_pieces(str(cell.text))) if cell else ()

    @cached_property
    def persons(self) -> tuple[tuple[Duty, str, PlacedText], ...]:
        """Who does what."""
        return tuple(
            (duty, name, placed)
            for _, header, placed in self._columns
            if (duty := duty_of(header))
            for name in _pieces(str(placed.text))
        )

    @cached_property
    def people(self) -> tuple[tuple[int, str, PlacedText], ...]:
        """The numbers of people that take part, each with its header; none that is inexact."""
        return tuple(
            (int(found["number"].replace(",", "")), header, placed)
            for _, header, placed in self._columns
            if counts_people(header) and (found := _COUNT.fullmatch(str(placed.text)))
        )

    def cell_of_time(self, form: re.Pattern[str] | None = None) -> PlacedText:
        """Return the cell that says when the activity is, in the words of *form* if it is given."""
        fitting = (placed for placed, text in self.when if form is None or form.search(text))
        return next(fitting, self.when[0][0])

    def cell_of_place(self) -> PlacedText:
        """Return the cell that says where the activity is."""
        return self.activity.cells.get(_PLACE) or self.activity.any_cell


def columns_when(table: ActivityTable) -> list[str]:
    """Return the columns whose cells say when the activities of a table are."""
    return [each.key for each in table.columns if _says_when(each.key, header_of(each))]


def _says_when(key: str, header: str) -> bool:
    return (key == TIME and not _NO_TIME_OF_ACTIVITY.search(header)) or says_when(header)


def header_of(column: Column) -> str:
    """Return the printed header of a column."""
    known = COLUMNS.get(column.key)
    return column.header or (known.printed.header if known else column.key)


def _pieces(text: str) -> Iterator[str]:
    """Yield the names that a cell lists."""
    yield from (each for each in _PARTED.split(text) if len(each) >= _SHORTEST)


def _covers(time: TimeExpression, day: date) -> bool:
    if time.days:
        return day in time.days
    return bool(time.start and time.end and time.start <= day <= time.end)


def _days(time: TimeExpression) -> list[date]:
    """Return the days of a time; none where they are no less than a week."""
    if time.days:
        return list(time.days)
    if not time.start or not time.end or (time.end - time.start).days >= _WEEK - 1:
        return []
    span = (time.end - time.start).days
    return [time.start + timedelta(offset) for offset in range(span + 1)]
