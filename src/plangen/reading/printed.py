"""The texts of a plan as they are printed: expressions rendered, titles on one line, unnumbered."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from plangen.findings import Finding, Severity
from plangen.plan.loaded import PlacedText
from plangen.plan.reading import Reading
from plangen.reading.expressions import ExpressionError, Facts, render
from plangen.reading.numbers import unnumbered
from plangen.reading.walk import TypedText

# Mistyped expressions: full-width braces ｛｛…｝｝, single ones {月份}, statements {% … %}.
_MISTYPED = re.compile(
    r"｛｛.*?｝｝|\{%.*?%\}|(?<!\{)\{\s*(?:activities|period|organization|活动|月份|单位)[\w.]*\s*\}(?!\})"
)


@dataclass(frozen=True, slots=True)
class PrintedText:
    """A text as it is printed, or None where it cannot be printed, and the findings about it."""

    placed: PlacedText | None
    findings: tuple[Finding, ...] = ()


def printed(reading: Reading, typed: TypedText, names: Facts) -> PrintedText:
    """Return one text as it is printed; *names* are the values that its expressions can name."""
    try:
        rendered = render(typed.value, names)
    except ExpressionError as error:
        spot = reading.at_characters(typed.scalar, error.start, error.end)
        return PrintedText(None, (spot.finding(error.code, error.finding_args),))
    text = rendered.single_line() if typed.kind.single_line else rendered
    placed, about_number = unnumbered(
        reading, PlacedText(typed.path, text, typed.scalar), typed.kind
    )
    return PrintedText(placed, (*_mistyped(reading, typed), *about_number))


def _mistyped(reading: Reading, typed: TypedText) -> Iterator[Finding]:
    """Yield a warning for the first mistyped expression, which is printed as it stands."""
    if slip := _MISTYPED.search(typed.value):
        spot = reading.at_characters(typed.scalar, *slip.span())
        yield spot.finding("PG228", severity=Severity.WARNING)
