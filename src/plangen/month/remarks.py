"""What a person should look at in a plan that was made from another one."""

from __future__ import annotations

from datetime import date, timedelta
from enum import StrEnum

from plangen.calendar.observances import observances
from plangen.calendar.periods import Period, PeriodKind
from plangen.plan.view import PlanView
from plangen.values import Struct


class About(StrEnum):
    """What a remark is about."""

    CHANGED = "changed"
    """A time that was changed by inference."""
    CUT = "cut"
    """A changed time, of which a day had to become another, as the month is too short."""
    LEFT = "left"
    """A time that was left as it is, but might have to go on."""
    IN_COMMENT = "comment"
    """A time in a comment, which nothing changes."""
    SHARED = "shared"
    """An activity that could not be emptied, because its words are used elsewhere too."""
    ACTIVITY = "activity"
    """The words of last month's activity in a row that is to be filled in."""
    OBSERVANCES = "observances"
    """The feasts and memorial days of the new period."""
    OFF = "off"
    """The holidays of the new days, and the weekends on which is worked."""


class DayNote(Struct, frozen=True):
    """A day, and whether it is a holiday or the house is shut."""

    day: date
    is_holiday: bool
    is_closed: bool


class Remark(Struct, frozen=True):
    """One thing to look at.

    *at* is the offset of its words in the old file, *value* that of the text or the row with them
    (-1 for a comment). *before* and *after* are the old and the new words; of an activity, its
    words and the time that is suggested; of the observances, their list and the period.
    """

    about: About
    at: int
    value: int
    before: str = ""
    after: str = ""
    days: tuple[DayNote, ...] = ()


_MONTH = 31  # days


class Days:
    """Knows of each day whether it is a holiday, and whether the house is shut."""

    def __init__(self, view: PlanView) -> None:
        self.workdays = view.workdays
        self.closed = view.closing_days

    def notes(self, days: tuple[date, ...]) -> tuple[DayNote, ...]:
        """Return a note on each of *days*."""
        return tuple(
            DayNote(day, self.workdays.is_holiday(day), self._is_closed(day)) for day in days
        )

    def off(self, period: Period) -> tuple[str, str]:
        """Return the holidays in a span of days, and the weekend days on which is worked."""
        if not period.is_span or not is_short(period):
            return "", ""
        days = [period.start + timedelta(n) for n in range((period.end - period.start).days + 1)]
        holidays = [day for day in days if self.workdays.is_holiday(day)]
        worked = [
            day for day in days if day.weekday() in _WEEKEND and self.workdays.is_off(day) is False
        ]
        return _listed(holidays), _listed(worked)

    def _is_closed(self, day: date) -> bool:
        return day.weekday() in self.closed and day not in self.workdays.work


_WEEKEND = {5, 6}  # 0 is Monday


def _listed(days: list[date]) -> str:
    return "、".join(f"{day.month}月{day.day}日" for day in days)


def is_short(period: Period) -> bool:
    """Return whether a period is a month or less, so that somebody would read a list of days."""
    is_short = period.is_span and (period.end - period.start).days < _MONTH
    return is_short or period.kind in {PeriodKind.MONTH, PeriodKind.WEEK}


def observed_in(period: Period) -> str:
    """Return the observances of a month or a week with their days: 1日国际劳动节、4日五四青年节.

    Empty for longer periods: nobody would read the list.
    """
    if not is_short(period):
        return ""
    found: list[tuple[date, date, str]] = []
    for observance in observances():
        for year in sorted({period.start.year, period.end.year}):
            days = observance.days(year)
            if days and days[0] <= period.end and period.start <= days[1]:
                # Days that are announced every year are not guessed: the name stands alone.
                known = (period.start, period.end) if observance.is_rough else days
                found.append((*known, observance.name))
    return "、".join(_observed(*each, period) for each in sorted(found))


def _observed(first: date, last: date, name: str, period: Period) -> str:
    if last == first:
        return f"{_written(first, period)}{name}"
    if first <= period.start and period.end <= last:
        return name
    if first.month == last.month:
        return f"{_written(first, period)}至{last.day}日{name}"
    return f"{first.month}月{first.day}日至{last.month}月{last.day}日{name}"


def _written(day: date, period: Period) -> str:
    """Return a day as the list has it: without the month in a plan for a month."""
    return f"{day.day}日" if period.kind is PeriodKind.MONTH else f"{day.month}月{day.day}日"
