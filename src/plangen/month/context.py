"""What stands around a time in a text, as far as it says how the time is meant."""

from __future__ import annotations

import re
from collections.abc import Collection
from datetime import date
from functools import cached_property

from plangen.calendar.observances import observances_in
from plangen.calendar.periods import Period
from plangen.language.clauses import QUOTED, TITLE, Spans, clauses
from plangen.language.holidays import FEAST
from plangen.language.looking import (
    begins_with,
    counts_so_far,
    is_since,
    looks_back,
    prepares,
    time_at,
)
from plangen.language.months import MONTH, RECURS, month_written, year_written
from plangen.language.titles import OF_OTHERS, OF_OWN_WORK
from plangen.month.mention import Outcome, Setting, Span
from plangen.month.shift import Shift

_REACH = 12  # characters right before a time that say how it is meant
_NAME = 12  # characters of a name
_NEAR = 12  # characters between a month and a feast in it
_FAR = 150  # characters around a time that say how it is meant


class Context:
    """One text of a plan that goes on to another period: what stands around its times."""

    def __init__(self, text: str, shift: Shift, setting: Setting) -> None:
        self.text = text
        self.shift = shift
        self.setting = setting

    @cached_property
    def _titles(self) -> Spans:
        """The titles in 《》."""
        return Spans(found.span() for found in TITLE.finditer(self.text))

    @cached_property
    def _quoted(self) -> Spans:
        return Spans(found.span() for found in QUOTED.finditer(self.text))

    @cached_property
    def _clauses(self) -> Spans:
        return Spans(clauses(self.text))

    def _of_title(self, title: str) -> Outcome:
        """Return the outcome of a time in *title*, a title in 《》.

        MOVED in a title of the plan's own, or one that names a time near the plan's and its work;
        DOUBTFUL if such a title may be another office's, KEPT in all others.
        """
        if title in self.setting.own_titles:
            return Outcome.MOVED
        found = MONTH.search(title)
        names_period = self.shift.before.name.removesuffix("度") in title
        if found is None and not names_period:
            return Outcome.KEPT
        if not OF_OWN_WORK.search(title) or (
            found and self.place(*self.year_and_month(found)) is None
        ):
            return Outcome.KEPT
        return Outcome.DOUBTFUL if OF_OTHERS.search(title) else Outcome.MOVED

    def of_place(self, start: int) -> Outcome:
        """Return the outcome of a time at *start* as far as the place where it stands settles it.

        KEPT for a time that comes every year or stands in another document's title, DOUBTFUL in a
        title that may be the office's own; MOVED elsewhere.
        """
        if RECURS.search(self.before(start)):
            return Outcome.KEPT
        title = self._titles.around(start)
        return self._of_title(self.text[title[0] + 1 : title[1] - 1]) if title else Outcome.MOVED

    def is_name(self, start: int) -> bool:
        """Return whether *start* stands between “ and ” in no more than a name: “书香4月”."""
        span = self._quoted.around(start)
        if span is None or span[1] - span[0] > _NAME:
            return False
        return not OF_OWN_WORK.search(self.text, span[0] + 1, span[1] - 1)

    def is_of_feast(self, span: Span, year: int, month: int) -> bool:
        """Return whether the clause names a feast that the month at *span* has: 4月世界读书日."""
        start, end = span
        first, last = self._clauses.around(start) or span
        around = self.text[max(first, start - _NEAR) : min(last, end + _NEAR)]
        if FEAST.search(around):
            return True
        days = [each.days(year) for each, _ in observances_in(around)]
        return any(each and each[0].month <= month <= each[1].month for each in days)

    def clause(self, start: int) -> str:
        """Return the clause around *start*, at most 150 characters of it on either side."""
        first, last = self._clauses.around(start) or (start, start)
        return self.text[max(first, start - _FAR) : min(last, start + _FAR)]

    def before(self, start: int) -> str:
        """Return the characters right before *start*, at most 12."""
        return self.text[max(0, start - _REACH) : start]

    def of_neighbours(self, places: Collection[int | None], span: Span) -> Outcome:
        """Return the outcome of a time that is not wholly in the plan's period.

        *places* are those of its days or months, as *place* returns them. INFERRED if all are in
        one neighbour and the text means that one, KEPT if none is in a neighbour, else DOUBTFUL.
        """
        near = [place for place in (-1, 1) if place in places]
        if not near:
            return Outcome.KEPT
        is_known = self.setting.is_time or self.setting.is_about_another
        if len(set(places)) == 1 and (is_known or self.is_meant(span, near[0])):
            return Outcome.INFERRED
        return Outcome.DOUBTFUL

    def is_meant(self, span: Span, place: int) -> bool:
        """Return whether the text looks back on the time at *span* (-1), or prepares for it (1)."""
        start, end = span
        if place < 0 and is_since(self.text, end):
            return False
        # 《》 would end the clause, but the title of a list says as much as the list would.
        first = max(0, start - _FAR)
        text = self.text[first : end + _FAR].translate({ord("《"): "“", ord("》"): "”"})
        # 3月15日 is judged by its 3月; 2023-03-15 has no such month, and cannot be judged.
        named = MONTH.search(text, start - first, end - first)
        time = time_at(text, named.span()) if named else None
        if time is None:
            return False
        return counts_so_far(time) or looks_back(time) if place < 0 else prepares(time)

    def unless_it_began(self, span: Span, outcome: Outcome) -> Outcome:
        """Return *outcome*, or DOUBTFUL if something began with the time: 4月起, 4月份以来."""
        is_begun = not self.setting.is_time and begins_with(self.text, span)
        return Outcome.DOUBTFUL if is_begun else outcome

    def year(self, written: str | None, month: int) -> int:
        """Return the year that was *written*, in two figures or four, or else the nearest."""
        if not written:
            return self.shift.nearest_year(month)
        return year_written(written, self.shift.before.year)

    def year_and_month(self, found: re.Match[str]) -> tuple[int, int]:
        """Return the year and the month that a match of MONTH names."""
        month = month_written(found)
        return self.year(found["year"], month), month

    def place(self, year: int, month: int) -> int | None:
        """Return 0 for a month of the plan's period, -1 or 1 for one of a neighbour, else None."""
        around = self.shift.around
        return next((n for n, each in around if each.has_month(year, month)), None)

    def place_of_day(self, day: date) -> int | None:
        """Return 0 for a day of the plan's period, -1 or 1 for one of a neighbour, else None."""
        around = self.shift.around
        return next((n for n, each in around if each.start <= day <= each.end), None)

    def place_of_period(self, period: Period) -> int | None:
        """Return 0 for the plan's period, -1 or 1 for its neighbours, None for any other."""
        return next((n for n, each in self.shift.around if each == period), None)
