"""What the plan after another one is for: its period, and what that is called."""

from __future__ import annotations

from datetime import date, timedelta

from plangen.calendar.periods import Period, PeriodKind
from plangen.config import Term
from plangen.language.week_names import week_of, with_week
from plangen.values import Struct

_FRIDAY = 4  # days after a Monday, and the number of the weekday
_WEEK = 7
_LENGTHS = range(5, 8)  # days of a week with a number that goes on by seven days


class Upcoming(Struct, frozen=True):
    """A period and its name; the name is empty if it has none but its dates."""

    period: Period
    name: str

    @property
    def called(self) -> str:
        """The name with the dates, or the dates alone."""
        return f"{self.name}（{self.period.name}）" if self.name else self.period.name


def upcoming(last: Upcoming, term: Term | None) -> Upcoming | None:
    """Return what comes after *last* by itself; None where nobody but its writer knows.

    Units of the calendar step by themselves, and so do weeks: with a number (第4周) or from Monday
    to Friday or Sunday without a name. In the *term* of the configuration they are its weeks.
    """
    if not last.period.is_span:
        after = period_after(last.period)
        return Upcoming(after, last.name) if after else None
    if ends_term(last, term):
        return None
    number = week_of(last.name)
    if term and number is not None and (of_term := _number_in_term(last, number, term)):
        after = _week_of_term(term, of_term, last.period)
        return Upcoming(after, with_week(last.name, of_term))
    if not is_week(last):
        return None
    try:
        after = last.period.later(_WEEK)
    except ValueError:
        return None
    return Upcoming(after, with_week(last.name, number + 1) if number else last.name)


def _number_in_term(last: Upcoming, number: int, term: Term) -> int | None:
    """Return the number of the week of the term that follows *last*; None for one of no term."""
    if last.period.end < term.start:
        return 1
    return number + 1 if term.week(last.period.start) == number else None


def ends_term(last: Upcoming, term: Term | None, after: Period | None = None) -> bool:
    """Return whether *last* is the last week of the term, or *after* lies beyond the term."""
    number = week_of(last.name)
    if term is None or number is None or number != term.week(last.period.start):
        return False
    if after is None:
        return number == term.weeks
    return after.start > last.period.start and term.week(after.start) is None


def name_for(last: Upcoming, after: Period, term: Term | None) -> str:
    """Return what *after* is called as far as the name of *last* tells: a week has its number."""
    number = week_of(last.name)
    if number is None or not (in_one_week(last.period) and in_one_week(after)):
        return last.name
    of_term = term.week(after.start) if term else None
    weeks = (monday_of(after.start) - monday_of(last.period.start)).days // _WEEK
    return with_week(last.name, of_term or number + weeks)


def period_after(period: Period) -> Period | None:
    """Return the next period; None after the year 9999."""
    try:
        return period.shifted(1)
    except ValueError:
        return None


def a_year_later(period: Period) -> Period:
    """Return a span with the same days a year later, to show how the next one is written."""
    first, last = (_in_next_year(day) for day in (period.start, period.end))
    make = Period.of_months if period.kind is PeriodKind.MONTHS else Period.of_days
    return make(first, last)


def in_one_week(period: Period) -> bool:
    """Return whether a period lies between a Monday and the Sunday after it."""
    return monday_of(period.start) == monday_of(period.end)


def monday_of(day: date) -> date:
    """Return the Monday of the week that a day lies in; of the first days that are, the day."""
    return date.fromordinal(max(day.toordinal() - day.weekday(), 1))


def is_week(last: Upcoming) -> bool:
    """Return whether a span is a week that steps by seven days."""
    if week_of(last.name) is None:
        return last.period.is_week_of_days and not last.name
    days = (last.period.end - last.period.start).days + 1
    return last.period.kind is PeriodKind.DAYS and days in _LENGTHS


def _week_of_term(term: Term, number: int, like: Period) -> Period:
    """Return a week of the term: to Sunday if the week before was too, or else to Friday."""
    monday = term.start + timedelta(_WEEK * (number - 1))
    has_weekend = like.end.weekday() > _FRIDAY
    return Period.of_days(monday, monday + timedelta(_WEEK - 1 if has_weekend else _FRIDAY))


def _in_next_year(day: date) -> date:
    try:
        return day.replace(year=day.year + 1)
    except ValueError:  # 29 February, or the last year
        return day - timedelta(1)
