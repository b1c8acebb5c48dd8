"""What becomes of months and days when a plan goes on to another period."""

from __future__ import annotations

from calendar import monthrange
from datetime import date, timedelta
from functools import cached_property

from plangen.calendar.periods import Period, PeriodKind
from plangen.language.week_names import week_of
from plangen.month.upcoming import in_one_week, monday_of
from plangen.values import Struct

_WEEK = 7
_MONTHS = 12
_FEW_DAYS = 15  # as long as a holiday or a festival's week may be


class Shift(Struct, frozen=True, dict=True):
    """From the period *before* to the period *after*, which are of one kind.

    *names* are what the two are called, empty for no name but their dates.
    """

    before: Period
    after: Period
    names: tuple[str, str] = ("", "")

    @cached_property
    def months(self) -> int:
        """How many months lie between the beginnings of the two."""
        first, second = self.before.start, self.after.start
        return _MONTHS * (second.year - first.year) + second.month - first.month

    @cached_property
    def around(self) -> tuple[tuple[int, Period], ...]:
        """*before* with the number 0, its neighbours with -1 and 1, if there are any.

        Of a week from Monday to Friday it is the whole week.
        """
        found = []
        before = self.before
        if self.is_by_weeks and before.is_span:
            monday = monday_of(before.start)
            before = Period.of_days(monday, max(before.end, monday + timedelta(_WEEK - 1)))
        for steps in (0, -1, 1):
            try:
                found.append((steps, before.shifted(steps)))
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
        first, second = self.before.start, self.after.start
        if self.is_by_weeks:
            first, second = monday_of(first), monday_of(second)
        return (second - first).days

    @cached_property
    def is_by_weeks(self) -> bool:
        """Whether days go on by whole weeks, and not by months."""
        if self.before.kind is not PeriodKind.DAYS:
            return self.before.kind is PeriodKind.WEEK
        name = self.names[0]
        is_week = week_of(name) is not None or (self.before.is_week_of_days and not name)
        return is_week and in_one_week(self.before) and in_one_week(self.after)

    @cached_property
    def is_by_days(self) -> bool:
        """Whether days go on by as many as the beginning of the plan's days, and months do not."""
        if self.is_by_weeks:
            return True
        return self.before.is_span and self.before.start.day != self.after.start.day

    @property
    def is_of_spans(self) -> bool:
        """Whether days of any span go on to any other, so that some may have no place there."""
        return self.before.is_span and not self.is_by_weeks

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
        week it is the same weekday. The ends of a span become those of the next; a day in it
        without a place there raises ValueError, and so does one beyond the year 9999.
        """
        if self.is_by_weeks:
            return _later(day, self._days)
        if self.is_of_spans:
            return self._day_of_span(day)
        year, month = self.month(day.year, day.month)
        last = monthrange(year, month)[1]
        stays_last = is_end and day.day == monthrange(day.year, day.month)[1]
        return date(year, month, last if stays_last else min(day.day, last))

    def is_cut(self, day: date) -> bool:
        """Return whether the month that *day* goes to is too short for it."""
        return not self.before.is_span and not self.is_by_weeks and self.day(day).day != day.day

    def same_weekday(self, day: date) -> date:
        """Return the same weekday of the month that *day* goes to, counted as in its own month.

        The fifth of its kind becomes the last where there is no fifth. The ends of a span, and days
        of a holiday (1 October), are what they are whatever their weekday. Raises ValueError as
        ``day`` does.
        """
        if self.is_by_weeks or (self.is_of_spans and (self._is_end(day) or self._is_of_dates)):
            return self.day(day)
        if self.is_of_spans and self.is_by_days:
            moved = _later(day, self._days)
            later = (day.weekday() - moved.weekday()) % _WEEK
            moved = _later(moved, later if later <= _WEEK // 2 else later - _WEEK)
            return self._placed(day, moved)
        year, month = self.month(day.year, day.month)
        first = date(year, month, 1)
        number = (day.weekday() - first.weekday()) % _WEEK + 1 + (day.day - 1) // _WEEK * _WEEK
        last = monthrange(year, month)[1]
        moved = date(year, month, number if number <= last else number - _WEEK)
        return self._placed(day, moved) if self.is_of_spans else moved

    @property
    def _is_of_dates(self) -> bool:
        """Whether the plan is for a few days, whose order counts and not their weekdays."""
        return (self.before.end - self.before.start).days < _FEW_DAYS

    def _is_end(self, day: date) -> bool:
        return day in {self.before.start, self.before.end}

    def _day_of_span(self, day: date) -> date:
        if self._is_end(day):
            return self.after.start if day == self.before.start else self.after.end
        if self.is_by_days:
            return self._placed(day, _later(day, self._days))
        year, month = self.month(day.year, day.month)
        return self._placed(day, date(year, month, min(day.day, monthrange(year, month)[1])))

    def _placed(self, day: date, moved: date) -> date:
        """Return *moved*; raises ValueError if *day* was in the plan's span and it is not."""
        was_in = self.before.start <= day <= self.before.end
        if was_in and not self.after.start <= moved <= self.after.end:
            raise ValueError(day)
        return moved


def _later(day: date, days: int) -> date:
    try:
        return day + timedelta(days)
    except OverflowError:
        raise ValueError(days) from None
