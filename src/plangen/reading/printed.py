"""The texts of a plan as they are printed: expressions rendered, titles on one line, unnumbered."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import suppress

from plangen import limits
from plangen.findings import Finding, Fix, Severity
from plangen.patterns import regex
from plangen.plan.loaded import PlacedText
from plangen.plan.reading import Reading
from plangen.reading.expressions import ExpressionError, Facts, expressions, faults, render
from plangen.reading.folding import line_end_edit, unfolded
from plangen.reading.numbers import unnumbered
from plangen.reading.walk import TypedText
from plangen.source.nodes import find
from plangen.source.scalars import file_span
from plangen.values import Struct

_CURLY = "PG231"
# Mistyped expressions: full-width braces ｛｛…｝｝, single ones {月份}, statements {% … %}.
_MISTYPED = regex(
    # What begins a second time was not closed: it is looked through once.
    r"｛｛(?:(?!｛｛).)*?｝｝|\{%(?:(?!\{%).)*?%\}"
    r"|(?<!\{)\{\s*(?:activities|period|organization|活动|月份|单位)[\w.]*\s*\}(?!\})",
    needs="{｛",
)


class PrintedText(Struct, frozen=True):
    """A text as it is printed, or None where it cannot be printed, and the findings about it."""

    placed: PlacedText | None
    findings: tuple[Finding, ...] = ()


def printed(reading: Reading, typed: TypedText, names: Facts) -> PrintedText:
    """Return one text as it is printed; *names* are the values that its expressions can name."""
    try:
        rendered = render(typed.value, names, chinese=reading.chinese)
    except ExpressionError:
        return PrintedText(None, (*_mistyped(reading, typed), *_faults(reading, typed, names)))
    rendered = unfolded(reading.source, typed.scalar, rendered)
    is_line = typed.kind.single_line and not _stands_alone(reading, typed)
    text = rendered.single_line() if is_line else rendered
    placed = PlacedText(typed.path, text, typed.scalar)
    if not (_has_braces(typed.value) or text.breaks or typed.kind.typed_number):
        return PrintedText(placed)  # as most cells of a table
    about_lines = _joined(reading, placed) if not typed.kind.keeps_lines else ()
    placed, about_number = unnumbered(reading, placed, typed.kind)
    return PrintedText(placed, (*_mistyped(reading, typed), *about_lines, *about_number))


def _faults(reading: Reading, typed: TypedText, names: Facts) -> Iterator[Finding]:
    """Yield the findings about the expressions of a text; one fix mends all that are curly."""
    is_mended = False
    for error in faults(typed.value, names, chinese=reading.chinese):
        spot = reading.at_characters(typed.scalar, error.start, error.end)
        is_curly = error.code == _CURLY
        fix = _straightened(reading, typed) if is_curly and not is_mended else None
        is_mended |= is_curly
        yield spot.finding(error.code, error.finding_args, fix=fix)


def _straightened(reading: Reading, typed: TypedText) -> Fix:
    """Return the fix that makes straight quotes of the curly ones in all expressions of a text."""
    source, scalar = reading.source, typed.scalar
    straight = "'" if scalar.style == '"' else '"'
    edits = []
    with suppress(ExpressionError):  # what follows one that is not closed stays as it is
        for start, end in expressions(typed.value):
            edits += [
                source.edit(*file_span(source.text, scalar, at, at + 1), straight)
                for at in range(start, end)
                if typed.value[at] in "“”‘’"
            ]
    return Fix(tuple(edits))


def _stands_alone(reading: Reading, typed: TypedText) -> bool:
    """Return whether the text is the whole of its part: an item that is written without a key."""
    if not typed.kind.is_whole_alone or "\n" not in typed.value:
        return False
    key = find(reading.root, typed.path).key
    return key is not None and key.start == typed.scalar.start


def _joined(reading: Reading, placed: PlacedText) -> Iterator[Finding]:
    """Yield a warning for a field of one line that was typed on several, with the fix."""
    if breaks := placed.text.breaks:
        span = placed.extent(reading.source, (0, breaks[0]))
        fix = None
        if len(breaks) <= limits.JOINED_LINES:
            fix = Fix(tuple(line_end_edit(reading.source, placed, at) for at in breaks))
        yield reading.source.finding("PG139", *span, {}, Severity.WARNING, fix)


def _has_braces(text: str) -> bool:
    return "{" in text or "｛" in text


def _mistyped(reading: Reading, typed: TypedText) -> Iterator[Finding]:
    """Yield a warning for the first mistyped expression, which is printed as it stands."""
    if _has_braces(typed.value) and (slip := _MISTYPED.search(typed.value)):
        spot = reading.at_characters(typed.scalar, *slip.span())
        yield spot.finding("PG228", severity=Severity.WARNING)
