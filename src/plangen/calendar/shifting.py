"""Days some days away, at the ends of the calendar too."""

from __future__ import annotations

from datetime import date


def shifted(day: date, days: int) -> date:
    """Return the day so many *days* after *day*; the first or the last that there is, beyond it."""
    number = day.toordinal() + days
    return date.fromordinal(min(max(number, date.min.toordinal()), date.max.toordinal()))
