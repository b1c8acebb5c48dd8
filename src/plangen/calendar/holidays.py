"""Days off and working days: the State Council's arrangements, and an office's own."""

from __future__ import annotations

from collections.abc import Set as AbstractSet
from datetime import date
from functools import cache

from plangen.calendar.observances import observances
from plangen.calendar.shifting import shifted
from plangen.values import Struct


class Workdays(Struct, frozen=True):
    """Knows which days are off; *off* and *work* are the office's own days."""

    off: AbstractSet[date] = frozenset()
    work: AbstractSet[date] = frozenset()

    def knows(self, year: int) -> bool:
        """Return whether the arrangements of *year* are known, or the office has given its own."""
        own = {day.year for day in (*self.off, *self.work)}
        return year in own or _is_known(year)

    def is_off(self, day: date) -> bool | None:
        """Return whether *day* is a weekend or holiday; None when nobody has said so."""
        if day in self.off or day in self.work:
            return day in self.off
        return _calendar_says(day)[0] if _is_known(day.year) else None

    def is_holiday(self, day: date) -> bool:
        """Return whether *day* is part of a statutory holiday, or one of the office's days off."""
        if day in self.off or day in self.work:
            return day in self.off
        if not _is_known(day.year):
            return False
        is_off, name = _calendar_says(day)
        return is_off and bool(name)


def may_be_arranged(first: date, last: date) -> bool:
    """Return whether a day off for a holiday, or a working day for one, may lie in a span."""
    return any(
        (days[0] <= last and first <= days[1]) if days else year <= last.year
        for year in range(first.year, last.year + 2)  # the next New Year's days are in December
        for days in _arranged(year)
    )


# How far before and behind a holiday its arrangement has reached since 2008.
_REACHES = {
    "元旦": (4, 6),
    "春节": (14, 16),
    "清明节": (6, 7),
    "国际劳动节": (11, 12),
    "端午节": (7, 7),
    "中秋节": (9, 9),
    "国庆节": (14, 14),
}


@cache
def _arranged(year: int) -> tuple[tuple[date, date] | None, ...]:
    """Return the days that the arrangements of *year* may be about; None for one not known."""
    spans = (
        (_REACHES[each.name], each.days(year)) for each in observances() if each.name in _REACHES
    )
    return tuple(
        (shifted(days[0], -before), shifted(days[1], behind)) if days else None
        for (before, behind), days in spans
    )


@cache  # the library looks through all its days for the first and the last one
def _is_known(year: int) -> bool:
    from chinese_calendar.constants import holidays  # noqa: PLC0415  # few plans need it

    return bool(min(holidays).year <= year <= max(holidays).year)


@cache  # it does so for each day that it is asked about; those are some thousands
def _calendar_says(day: date) -> tuple[bool, str | None]:
    from chinese_calendar import get_holiday_detail  # noqa: PLC0415

    is_off, name = get_holiday_detail(day)
    return bool(is_off), name
