"""What becomes of months and days when a plan goes on to another period."""

from __future__ import annotations

from calendar import monthrange
from dataclasses import dataclass
from datetime import date, timedelta
from functools import cached_property

from plangen.calendar.periods import Period, PeriodKind

_WEEK = 7
_MONTHS = 12


@dataclass(frozen=True)
class Shift:
    """From the period *before* to the period *after*, which are of one kind."""

    before: Period
    after: Period

    @cached_property
    def months(self) -> int:
        """How many months lie between the beginnings of the two."""
        first, second = self.before.start, self.after.start
        return _MONTHS * (second.year - first.year) + second.month - first.month

    @cached_property
    def around(self) -> tuple[tuple[int, Period], ...]:
        """*before* with the number 0, its neighbours with -1 and 1, if there are any."""
        found = []
        for steps in (0, -1, 1):
            try:
                found.append((steps, self.before.shifted(steps)))
            except ValueError:  # the first year, or the last
                continue
        return tuple(found)

    @property
    def steps(self) -> int:
        """How many periods *after* is later than *before*."""
        if self.is_by_weeks:
            return self._days // _WEEK
        return self.months // (self.before.end.month - self.before.start.month + 1)

    @property
    def _days(self) -> int:
        return (self.after.start - self.before.start).days

    @property
    def is_by_weeks(self) -> bool:
        """Whether days go on by whole weeks, and not by months."""
        return self.before.kind is PeriodKind.WEEK

    def nearest_year(self, month: int) -> int:
        """Return the year in which *month*, written without a year, is nearest to *before*."""
        first, last = self.before.start, self.before.end
        if self.before.has_month(first.year, month):
            return first.year
        if self.before.has_month(last.year, month):
            return last.year
        middle = _MONTHS * first.year + (first.month + last.month) / 2
        years = (first.year, first.year - 1, first.year + 1)
        return min(years, key=lambda year: abs(_MONTHS * year + month - middle))

    def month(self, year: int, month: int) -> tuple[int, int]:
        """Return the year and the month that follow from *year* and *month*."""
        years, number = divmod(month - 1 + self.months, _MONTHS)
        return year + years, number + 1

    def day(self, day: date, *, is_end: bool = False) -> date:
        """Return the day that follows from *day*: the same of the new month, or its last.

        A last day that *is_end* becomes the last day, however long the months are. In a plan for a
        week it is the same weekday. Raises ValueError beyond the year 9999.
        """
        if self.is_by_weeks:
            return _later(day, self._days)
        year, month = self.month(day.year, day.month)
        last = monthrange(year, month)[1]
        stays_last = is_end and day.day == monthrange(day.year, day.month)[1]
        return date(year, month, last if stays_last else min(day.day, last))

    def is_cut(self, day: date) -> bool:
        """Return whether the month that *day* goes to is too short for it."""
        return not self.is_by_weeks and self.day(day).day != day.day

    def same_weekday(self, day: date) -> date:
        """Return the same weekday of the month that *day* goes to, counted as in its own month.

        The fifth of its kind becomes the last where there is no fifth. Raises ValueError beyond the
        year 9999.
        """
        if self.is_by_weeks:
            return self.day(day)
        year, month = self.month(day.year, day.month)
        first = date(year, month, 1)
        number = (day.weekday() - first.weekday()) % _WEEK + 1 + (day.day - 1) // _WEEK * _WEEK
        last = monthrange(year, month)[1]
        return date(year, month, number if number <= last else number - _WEEK)


def _later(day: date, days: int) -> date:
    try:
        return day + timedelta(days)
    except OverflowError:
        raise ValueError(days) from None
