"""Which times the tables of a plan may have beside its period, by their titles and rows."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence
from datetime import date
from functools import cached_property

from plangen.calendar.periods import Period
from plangen.language.looking import names_edition
from plangen.language.mentions import DateChain
from plangen.language.months import month_ranges
from plangen.language.numbers import number
from plangen.plan.period_of_times import tables_of_other_times
from plangen.plan.view import PlanView
from plangen.values import Struct

_ROSTER = 4  # days one behind the other that are a roster
_MOST = 12  # months


class Tables(Struct, frozen=True, dict=True):
    """The tables of a plan by their keys."""

    view: PlanView

    @cached_property
    def of_other_times(self) -> frozenset[str]:
        """The tables that may be about another time, and those of an edition that goes beyond.

        第六届艺术节 may have most of its days in another month.
        """
        inside: Counter[str] = Counter()
        outside: Counter[str] = Counter()
        period = self.view.period
        for activity in self.view.activities if self.of_editions else ():
            time = activity.time
            if time.start and time.end:
                is_inside = time.start <= period.end and period.start <= time.end
                (inside if is_inside else outside)[activity.table] += 1
        beyond = {name for name in self.of_editions if outside[name] * 2 >= inside[name]}
        return tables_of_other_times(self.view.loaded.plan) | beyond

    @cached_property
    def of_editions(self) -> frozenset[str]:
        """The tables whose title names an edition or a grade."""
        return frozenset(
            name for name, titles in self._titles.items() if any(map(names_edition, titles))
        )

    @cached_property
    def _titles(self) -> dict[str, list[str]]:
        plan = self.view.loaded.plan
        titles = {name: [table.caption] for name, table in plan.activities.items()}
        for attachment in plan.printed_attachments:
            for name in attachment.tables:
                titles.setdefault(name, []).append(attachment.title)
        return titles

    @cached_property
    def _spans(self) -> dict[str, list[tuple[date, date]]]:
        """The days that the titles of each table name, and those of rosters."""
        return {
            name: [
                *(span for title in titles for span in _spans_of_title(self.view, title)),
                *_rosters(self._days.get(name, set()), self.view.period),
            ]
            for name, titles in self._titles.items()
        }

    @cached_property
    def _days(self) -> dict[str, set[date]]:
        days: dict[str, set[date]] = {}
        for activity in self.view.activities:
            time = activity.time
            if time.start and time.start == time.end:
                days.setdefault(activity.table, set()).add(time.start)
        return days

    def allow(self, table: str, chains: Sequence[DateChain]) -> bool:
        """Return whether all the dates of a time are days that its table may have."""
        days = [point.day for chain in chains for point in chain.points if point.day]
        spans = self._spans.get(table, [])
        return bool(days and spans) and all(
            any(first <= day <= last for first, last in spans) for day in days
        )


def _spans_of_title(view: PlanView, title: str) -> Iterator[tuple[date, date]]:
    """Yield the days that a title names: 值班表（1月31日至2月6日）, 7—8月活动."""
    for chain in view.chains(title):
        days = [point.day for point in chain.points if point.day]
        if chain.link == "to" and days:
            yield min(days), max(days)
    for found in month_ranges(title):
        first, last = number(found["first"]), number(found["last"])
        if 1 <= first < last <= _MOST and any(
            view.period.has_month(view.period.year_of(month), month)
            for month in range(first, last + 1)
        ):
            year = view.period.year_of(first)
            yield Period(year, first).start, Period(year, last).end


def _rosters(days: set[date], period: Period) -> Iterator[tuple[date, date]]:
    """Yield the run of days over either end of *period*, if it is long enough for a roster."""
    numbers = {day.toordinal() for day in days}
    for edge, inwards in ((period.end.toordinal(), -1), (period.start.toordinal(), 1)):
        if edge not in numbers:
            continue
        inner, outer = edge, edge
        while inner + inwards in numbers:
            inner += inwards
        while outer - inwards in numbers:
            outer -= inwards
        if outer != edge and abs(outer - inner) >= _ROSTER - 1:
            first, last = sorted((inner, outer))
            yield date.fromordinal(first), date.fromordinal(last)
