"""A text as a reader takes it: marks, characters and digits of the standard forms.

Each character stands for one, so that offsets stay. What is told of the characters themselves is
told of the text as it was typed.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator

from plangen.calendar.lookalikes import letters_for_digits
from plangen.language.clauses import HAN
from plangen.language.mistyped import MAY_BE_POINTED, YUE, may_be_day, pointed_clocks
from plangen.language.numbers import TENS, narrow
from plangen.language.traditional import is_standard, simplified_forms
from plangen.patterns import begins_with, regex

_NARROW = begins_with(
    ",;:!?().",
    rf"""
    (?<={HAN})[,;:!?()]
    |(?<=[”’）》】])[,;:!?]
    |[,;:!](?=\s?{HAN})|(?<![\d?？])\?(?=\s?{HAN})         # 20??年 is a year
    |(?<={HAN})(?<![{TENS}])\.(?=$|\s|{HAN})
    """,
    re.VERBOSE,
)
"""Half-width marks that stand in Chinese text: beside a Han character, or a closing mark."""
_PAIR = regex(
    rf"\((?=[^()\n]{{0,60}}{HAN})[^()\n]{{1,60}}\)|\"(?=[^\"\n]{{0,60}}{HAN})[^\"\n]{{1,60}}\""
)
"""Brackets and quotation marks with Chinese text between them."""
_ADDRESS = regex(
    r"(?:[A-Za-z]{2,8}://|www\.)[^\s，。；、（）《》“”]{1,300}|[\w.-]{1,64}@[\w.-]{1,64}"
)
_WIDE = str.maketrans(",;:!?().", "，；：！？（）。")
_HALF = regex(r"[,;:!?().\"]")
_WIDE_FIGURES = regex("[０-９]+")
_BESIDE_WIDE = regex(r"[,;:!?).](?:(?<=[^\x00-\x7f].)|(?=\s?[^\x00-\x7f]))")
READ_OTHERWISE = (_BESIDE_WIDE, MAY_BE_POINTED)


def as_read(text: str, kept: frozenset[str] = frozenset()) -> str:
    """Return *text* as it is read; the characters *kept* are right as they are."""
    changes = [*_changes(text, kept)]
    if not changes:
        return text
    characters = list(text)
    for at, character in changes:
        characters[at] = character
    return "".join(characters)


def read_otherwise(characters: Iterable[str]) -> Iterator[str]:
    """Yield those of some *characters* of which a text that is read otherwise has one.

    Or else it has a match of one of the patterns READ_OTHERWISE.
    """
    return (each for each in characters if _MAY_CHANGE.match(each) or not is_standard(each))


_MAY_CHANGE = regex(r"[(\"０-９曰OolI]")


def _changes(text: str, kept: frozenset[str]) -> Iterator[tuple[int, str]]:
    """Yield the offsets of the characters that are read as others, each with the other one."""
    if _HALF.search(text):
        yield from _marks(text)
    yield from _dates(text)
    if not is_standard(text):
        forms = simplified_forms()
        for at, character in enumerate(text):
            if character in forms and character not in kept:
                yield at, forms[character]


def _dates(text: str) -> Iterator[tuple[int, str]]:
    """Yield what stands for another character in figures, dates and clocks."""
    for found in _WIDE_FIGURES.finditer(text):
        yield from enumerate(narrow(found.group()), found.start())
    for found in YUE.finditer(text) if "曰" in text else ():
        yield found.start(), "日"
    for found in pointed_clocks(text):
        if not may_be_day(found):
            yield from ((found.start(name), ":") for name in ("mark", "mark2") if found[name])
    for (start, end), digits in letters_for_digits(text):
        if len(digits) == end - start:
            yield from enumerate(digits, start)


def _marks(text: str) -> Iterator[tuple[int, str]]:
    """Yield the half-width marks of Chinese text, but for those of addresses."""
    addresses = _ADDRESS.finditer(text) if _has_address(text) else ()
    taken = {at for found in addresses for at in range(*found.span())}
    for found in _NARROW.finditer(text):
        if found.start() not in taken:
            yield found.start(), found.group().translate(_WIDE)
    for found in _PAIR.finditer(text):
        first, last = ("“", "”") if found.group()[0] == '"' else ("（", "）")
        if found.start() not in taken:
            yield found.start(), first
            yield found.end() - 1, last


def _has_address(text: str) -> bool:
    return "://" in text or "www." in text or "@" in text
