"""Days off and working days: the State Council's arrangements, and an office's own."""

from __future__ import annotations

from collections.abc import Set as AbstractSet
from dataclasses import dataclass
from datetime import date


@dataclass(frozen=True)
class Workdays:
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


def _is_known(year: int) -> bool:
    from chinese_calendar.constants import holidays  # noqa: PLC0415  # few plans need it

    return bool(min(holidays).year <= year <= max(holidays).year)


def _calendar_says(day: date) -> tuple[bool, str | None]:
    from chinese_calendar import get_holiday_detail  # noqa: PLC0415

    is_off, name = get_holiday_detail(day)
    return bool(is_off), name
