"""Letters that were typed for digits: 2O23年, 4月l日, l4:30."""

from __future__ import annotations

import re
from collections.abc import Iterator

from plangen.patterns import begins_with, regex

_LETTER = regex("[OolI]")
_DIGITS = str.maketrans("OolI", "0011")
_FIGURES = r"(?<![A-Za-z\d])(?=[\dOolI]{0,3}[OolI])[\dOolI]{1,4}(?![A-Za-z\d])"
# A letter that could stand in a number, beside what only stands beside one.
_MAY_BE_DIGIT = regex(r"[\d年月:：/.-]\s?[OolI]|[OolI][\d:：]")
# No look ahead goes further than a number: a long run of letters would cost its square.
# A letter alone is a digit where only one can stand; beside a digit, before a unit as well.
_LETTERS = begins_with(
    r"\s\dOolI",
    rf"""
    (?<=[年月])\s?{_FIGURES}(?=\s?[月日号])
    |(?=[OolI]{{0,3}}\d){_FIGURES}(?=\s?[年月日号点时分场项人名次个期册元%：:])
    |{_FIGURES}(?=[：:][\dOolI]{{2}}(?![A-Za-z\d]))
    |(?<=\d[：:]){_FIGURES}
    |(?=[OolI]{{0,3}}\d){_FIGURES}(?=[-/.][\dOolI]{{1,2}}[-/.][\dOolI]{{1,2}}(?![A-Za-z\d]))
    |(?<=\d{{4}}[-/.])(?=[OolI]{{0,3}}\d){_FIGURES}
    |(?<=\d[-/.])(?<=[-/.]\d[-/.]){_FIGURES}
    |(?<=\d\d[-/.])(?<=[-/.]\d\d[-/.]){_FIGURES}
    """,
    re.VERBOSE,
)


def letters_for_digits(text: str) -> Iterator[tuple[tuple[int, int], str]]:
    """Yield the spans of numbers with letters in them, each with the digits that were meant."""
    if not _LETTER.search(text) or not _MAY_BE_DIGIT.search(text):
        return
    for found in _LETTERS.finditer(text):
        value = found.group()
        start = found.start() + len(value) - len(value.lstrip())
        yield (start, found.end()), value.strip().translate(_DIGITS)


def around(text: str, span: tuple[int, int]) -> tuple[int, int]:
    """Return the span of the whole date, clock or count that the number at *span* is part of."""
    before = _BEFORE.search(text[max(0, span[0] - _FAR) : span[0]])
    after = _AFTER.match(text, span[1], span[1] + _FAR)
    start = span[0] - len(before.group()) if before else span[0]
    return start, after.end() if after else span[1]


_FAR = 12
_BEFORE = regex(r"[\dOolI年月日:：/.-]+\Z")
_AFTER = regex(r"[\dOolI年月日号点时分场项人名次个期册元%：:/.-]+")


def with_digits(text: str) -> str:
    """Return *text* with a digit in the place of each letter that looks like one."""
    return text.translate(_DIGITS)
