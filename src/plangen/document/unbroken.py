"""Numbers that are written with hyphens and read as one: no line ends inside them."""

from __future__ import annotations

from collections.abc import Iterator

from plangen.document.lines import HELD_HYPHEN
from plangen.patterns import regex

HYPHENED = r"(?<!\d)(?<!\d[:：])\d{1,8}(?:-\d{1,8}){1,5}(?:-X)?(?!\d)(?![:：]\d)"
"""A pattern: a telephone number, an ISBN, a date with hyphens, a range, but none of hours."""
_HYPHEN = "-"
_NUMBER = regex(HYPHENED)
_LONGEST = 24  # characters: +86-0562-12345678-12345, and an ISBN; longer ones may be parted [J]


def unbroken_hyphens(text: str) -> Iterator[int]:
    """Yield the places of the hyphens in a running text at which no line ends."""
    if _HYPHEN not in text:
        return
    for found in _NUMBER.finditer(text):
        start, end = found.span()
        if end - start <= _LONGEST:
            yield from (at for at in range(start, end) if text[at] == _HYPHEN)


def with_unbroken(text: str) -> str:
    """Return a running *text* with HELD_HYPHEN for the hyphens at which no line ends."""
    characters = list(text)
    for at in unbroken_hyphens(text):
        characters[at] = HELD_HYPHEN
    return "".join(characters)
