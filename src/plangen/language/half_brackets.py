"""Counters with half a bracket, as lists have them: 1)签到、2)入场, A）讲座，B）书展."""

from __future__ import annotations

import re
from collections.abc import Iterator

from plangen.language.numbers import ORDINAL, number
from plangen.patterns import regex

_BRACKET = regex(r"[（(）)]")
_STEMS = "甲乙丙丁戊己庚辛壬癸"
_COUNTER = regex(
    rf"""
    (?<![\dA-Za-z.])
    (?:
        (?P<roman>[ivx]{{1,4}}|[IVX]{{1,4}})
        |(?P<letter>[A-Za-z])
        |(?P<digits>\d{{1,2}})
        |(?P<numeral>{ORDINAL})
        |(?P<stem>[{_STEMS}])
    )
    [)）]
    """,
    re.VERBOSE,
    needs="）)",
)
_LONGEST = 5  # characters of a counter with its bracket
_ROMAN = ("i", "ii", "iii", "iv", "v", "vi", "vii", "viii", "ix", "x", "xi", "xii")


def closing_alone(text: str) -> Iterator[int]:
    """Yield the offsets of the closing brackets that no bracket opens."""
    depth = 0
    for found in _BRACKET.finditer(text):
        if found.group() in "（(":
            depth += 1
        elif depth:
            depth -= 1
        else:
            yield found.start()


def _counter(text: str, at: int) -> re.Match[str] | None:
    """Return the counter that ends in the bracket at *at*, with the group of its kind."""
    starts = range(max(0, at + 1 - _LONGEST), at)
    return next(
        (each for start in starts if (each := _COUNTER.fullmatch(text, start, at + 1))), None
    )


def listed(text: str) -> set[int]:
    """Return the offsets of the brackets of counters with a neighbour: 2) beside 1) or 3)."""
    counters = [found for at in closing_alone(text) if (found := _counter(text, at))]
    places = {place for each in counters for place in _places(each)}
    return {
        each.end() - 1
        for each in counters
        if any((kind, value + step) in places for kind, value in _places(each) for step in (-1, 1))
    }


def _places(counter: re.Match[str]) -> Iterator[tuple[str, int]]:
    """Yield the kind and the value of a counter; i and v are both letters and Roman numbers."""
    kind, written = str(counter.lastgroup), counter.group()[:-1]
    if kind in {"digits", "numeral"}:
        yield kind, number(written)
    elif kind == "stem":
        yield kind, _STEMS.index(written)
    if kind == "roman" and written.lower() in _ROMAN:
        yield f"{kind} {written.islower()}", _ROMAN.index(written.lower())
    if len(written) == 1 and written.isascii() and written.isalpha():
        yield "letter", ord(written)
