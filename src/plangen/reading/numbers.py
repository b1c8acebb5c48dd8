"""Numbers that were typed before a title, though the program prints its own."""

from __future__ import annotations

import re

from plangen.calendar.numerals import is_chinese
from plangen.findings import Finding, Fix, Severity
from plangen.plan.loaded import PlacedText
from plangen.plan.reading import Reading
from plangen.plan.texts import PlanText


def unnumbered(
    reading: Reading, placed: PlacedText, kind: PlanText
) -> tuple[PlacedText, tuple[Finding, ...]]:
    """Return a text without the number that was typed before it, and a warning about the number."""
    if kind.typed_number is None:
        return placed, ()
    text = str(placed.text)
    typed = _typed_number(text, kind)
    if typed is None:
        return placed, ()
    # Where the opening 《 is cut off with the number (附件1：《…》), the closing 》 must go too.
    end = len(text) - (1 if typed.group().endswith("《") else 0)
    kept = PlacedText(placed.path, placed.text.cut(typed.end(), end), placed.scalar)
    # Without the first number, a second one would be cut off in its turn, which changes the plan.
    is_sure = not _typed_number(str(kept.text), kind)
    fix = _without(reading, placed, [typed.span(), (end, len(text))]) if is_sure else None
    spot = reading.at_characters(placed.scalar, *placed.text.value_range(*typed.span()))
    args = {"value": typed.group().strip()}
    return kept, (spot.finding("PG229", args, Severity.WARNING, fix),)


def _without(reading: Reading, placed: PlacedText, spans: list[tuple[int, int]]) -> Fix | None:
    """Return the fix that takes out the rendered *spans*, if all their characters were typed."""
    edits = [placed.edit(reading.source, span, "") for span in spans if span[0] < span[1]]
    made = tuple(edit for edit in edits if edit)
    return Fix(made) if len(made) == len(edits) else None


def _typed_number(text: str, kind: PlanText) -> re.Match[str] | None:
    found = kind.typed_number.match(text) if kind.typed_number else None
    if found is None or found.end() == len(text):
        return None
    written = found.groupdict().get("number") or "一"
    # 五一、端午 begins with a holiday: 五一 is no number of that form.
    return found if is_chinese(written) else None
