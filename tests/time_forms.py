"""The meaning of a time expression as one line of text."""

from __future__ import annotations

from plangen.calendar.periods import Period
from plangen.language.times import Certainty, TimeExpression, parse_time

_WORDS = ("lunar", "named", "length", "repetition", "exceptions", "note", "day_part")


def meaning(text: str) -> str:
    """Return what *text* means in a plan for April 2023."""
    time = parse_time(text, Period(2023, 4))
    return ", ".join(_parts(time)) if time.is_understood else "text"


def _parts(time: TimeExpression) -> list[str]:
    parts = []
    if time.start:
        end = "" if time.end == time.start else f"..{time.end}"
        year = "" if time.has_year else " (year of the period)"
        parts.append(f"{time.start}{end} by {time.precision}{year}")
    if time.days:
        parts.append("days " + " ".join(f"{day:%m-%d}" for day in time.days))
    if time.start_time:
        end = f"..{time.end_time:%H:%M}" if time.end_time else ""
        parts.append(f"{time.start_time:%H:%M}{end}")
    if time.weekday is not None:
        parts.append(f"weekday {time.weekday + 1}")
    parts += [f"{word} {value}" for word in _WORDS if (value := getattr(time, word))]
    parts += ["deadline"] * time.is_deadline + ["open"] * time.is_open
    if time.certainty is not Certainty.FIXED:
        parts.append(time.certainty)
    return parts
