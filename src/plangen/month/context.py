"""What stands around a time in a text, as far as it says how the time is meant."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Collection, Iterable
from datetime import date
from functools import cached_property

from plangen.calendar.observances import observances_in
from plangen.calendar.periods import Period
from plangen.language.clauses import QUOTED, TITLE, clauses
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
_FAR = 150  # characters around it that may


class Spans:
    """Spans of a text in order, none of which overlap."""

    def __init__(self, spans: Iterable[Span]) -> None:
        self._spans = list(spans)
        self._starts = [start for start, _ in self._spans]

    def around(self, at: int) -> Span | None:
        """Return the span that holds *at*."""
        number = bisect_right(self._starts, at)
        span = self._spans[number - 1] if number else (0, 0)
        return span if at < span[1] else None


class Context:
    """One text on its way from one period to another."""

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
        """Return MOVED for a title of the plan's own, or one that names its time and its work."""
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
        """Return KEPT for a time that comes every year or stands in another document's title.

        DOUBTFUL in a title that may be one of the office's own; MOVED elsewhere.
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
        """Return the clause around *start*, as far as it is near."""
        first, last = self._clauses.around(start) or (start, start)
        return self.text[max(first, start - _FAR) : min(last, start + _FAR)]

    def before(self, start: int) -> str:
        """Return what stands right before *start*."""
        return self.text[max(0, start - _REACH) : start]

    def of_neighbours(self, places: Collection[int | None], span: Span) -> Outcome:
        """Return the outcome of a time in the period before or after, or in others."""
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
        # The title of a list is as good as the list; what is far off says nothing.
        first = max(0, start - _FAR)
        text = self.text[first : end + _FAR].translate({ord("《"): "“", ord("》"): "”"})
        # Of 3月15日 the month counts; of 2023-03-15 no one knows.
        named = MONTH.search(text, start - first, end - first)
        time = time_at(text, named.span()) if named else None
        if time is None:
            return False
        return counts_so_far(time) or looks_back(time) if place < 0 else prepares(time)

    def unless_it_began(self, span: Span, outcome: Outcome) -> Outcome:
        """Return DOUBTFUL for a time that something has begun with: 4月起, 4月份以来."""
        is_begun = not self.setting.is_time and begins_with(self.text, span)
        return Outcome.DOUBTFUL if is_begun else outcome

    def year(self, written: str | None, month: int) -> int:
        """Return the year that was written, with two figures or four, or else the nearest."""
        if not written:
            return self.shift.nearest_year(month)
        return year_written(written, self.shift.before.year)

    def year_and_month(self, found: re.Match[str]) -> tuple[int, int]:
        """Return what a match of MONTH names."""
        month = month_written(found)
        return self.year(found["year"], month), month

    def place(self, year: int, month: int) -> int | None:
        """Return 0 for a month of the plan's period, -1 of the one before, 1 of the one after."""
        around = self.shift.around
        return next((n for n, each in around if each.has_month(year, month)), None)

    def place_of_day(self, day: date) -> int | None:
        """Return the same for a day."""
        around = self.shift.around
        return next((n for n, each in around if each.start <= day <= each.end), None)

    def place_of_period(self, period: Period) -> int | None:
        """Return the same for a period of the plan's kind."""
        return next((n for n, each in self.shift.around if each == period), None)
