"""How many activities the tables have: of a table, a venue, a type, a place, a person, a month."""

from __future__ import annotations

from bisect import bisect_left
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping
from functools import cached_property

from plangen.calendar.numerals import to_chinese
from plangen.calendar.periods import Period, PeriodKind
from plangen.plan.columns import Row
from plangen.plan.model import ActivityTable
from plangen.plan.occurrences import WordIndex
from plangen.plan.view import Activity, PlanView
from plangen.values import Struct

SHORT = 2
"""Characters of a name so short that it may be part of another word."""
_LAST = "\U0010ffff"  # sorts behind all that texts are made of


class Tallies(Struct, frozen=True, dict=True):
    """The activities of a plan, counted by whatever a text may count them by.

    A count is a tuple of the numbers that are right: see ``numbers``.
    """

    view: PlanView

    @property
    def _tables(self) -> Mapping[str, ActivityTable]:
        return self.view.loaded.plan.activities

    def of_table(self, key: str) -> tuple[int, ...]:
        """Return how many activities a table has."""
        return numbers(self._by_table.get(key, ()), self._tables[key].all_rows)

    def of_group(self, key: str, number: int) -> tuple[int, ...]:
        """Return how many activities the venue has that is the group *number* of a table."""
        return numbers(self._by_group.get((key, number), ()), self._tables[key].groups[number].rows)

    @property
    def of_plan(self) -> tuple[int, ...]:
        """How many activities there are in all."""
        printed = (row for table in self._tables.values() for row in table.all_rows)
        return numbers(self.view.activities, printed)

    @cached_property
    def _by_table(self) -> Mapping[str, list[Activity]]:
        found: dict[str, list[Activity]] = {}
        for each in self.view.activities:
            found.setdefault(each.table, []).append(each)
        return found

    @cached_property
    def _by_group(self) -> Mapping[tuple[str, int], list[Activity]]:
        found: dict[tuple[str, int], list[Activity]] = {}
        for each in self.view.activities:
            if each.group:
                found.setdefault((each.table, int(each.path[3])), []).append(each)
        return found

    @cached_property
    def categories(self) -> Mapping[str, tuple[int, ...]]:
        """Counts of each type, place, person and month: in all, by table, of tables named so."""
        rows: dict[str, list[Activity]] = {}
        for activity in self.view.activities:
            for name in _names(activity, self.view.period):
                rows.setdefault(name, []).append(activity)
        called = self._tables_called(rows)
        return {
            name: (*numbers(own), *Counter(each.table for each in own).values(), *called[name])
            for name, own in rows.items()
            if len(own) > 1 or len(name) > SHORT  # 教育活动 need not be of the one type 教育
        }

    def _tables_called(self, names: Iterable[str]) -> Mapping[str, list[int]]:
        """Return, by each of *names*, how many rows each table with it in the caption has."""
        called: dict[str, list[int]] = {name: [] for name in names}
        index = WordIndex(called)
        for table in self._tables.values():
            for name in {name for _, name in index.find(table.caption)}:
                called[name].append(len(table.all_rows))
        return called

    def at(self, place: str) -> tuple[int, ...]:
        """Return how many activities the parts of a place have: 东校区 has 东校区操场."""
        if place not in self._at:
            first = bisect_left(self._places, place)
            last = bisect_left(self._places, place + _LAST)
            self._at[place] = numbers(self._by_place[first:last]) if first < last else ()
        return self._at[place]

    @cached_property
    def _at(self) -> dict[str, tuple[int, ...]]:
        return {}

    @cached_property
    def _by_place(self) -> list[Activity]:
        return sorted(self.view.activities, key=lambda each: each.text("place"))

    @cached_property
    def _places(self) -> list[str]:
        return [each.text("place") for each in self._by_place]

    @cached_property
    def _venues(self) -> WordIndex:
        return WordIndex(self._rows_of_venues)

    @cached_property
    def _rows_of_venues(self) -> Mapping[str, int]:
        groups = (group for table in self._tables.values() for group in table.groups)
        return {group.venue: len(group.rows) for group in groups if group.venue}

    def of_venues_in(self, text: str) -> Mapping[str, int]:
        """Return how many rows each venue has that *text* names."""
        return {name: self._rows_of_venues[name] for _, name in self._venues.find(text)}


def numbers(rows: Iterable[Activity], printed: Iterable[Row] = ()) -> tuple[int, ...]:
    """Return the numbers of rows: of all *printed* ones, of those with a text, of different ones.

    Each of them is right: empty rows and rows typed twice are other rules'. (0,) without any rows.
    """
    every = list(rows)
    different = {(each.list_of_rows, each.words) for each in every}
    counts = (len(list(printed)), len(every), len(different))
    return tuple(dict.fromkeys(each for each in counts if each)) or (0,)


def _names(activity: Activity, period: Period) -> Iterator[str]:
    """Yield the categories that an activity may be counted under."""
    for column in ("type", "place", "owner"):
        if len(name := activity.text(column)) > 1:
            yield name
    starts = (each.start for each in activity.times if period.kind is not PeriodKind.MONTH)
    for month in dict.fromkeys(start.month for start in starts if start):
        yield from (f"{month}月", f"{month}月份", f"{to_chinese(month)}月")
