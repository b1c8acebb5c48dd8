"""Texts with places for the arguments of a finding, filled by the rules of both languages.

A name that a plan file spells in two ways stands in a message as ``{spelt:rows|行}``: a finding
about a file with Chinese keys says 行. Quotation marks of an argument that comes to stand between
quotation marks change their level (GB/T 15834, 4.8): “开展“书香”活动” becomes “开展‘书香’活动”.
"""

from __future__ import annotations

import string
from collections.abc import Mapping
from functools import cache

_SPELT = "spelt"
"""The name of a place for a name in the spelling of the file."""
_OPENING, _CLOSING = "“", "”"
_INNER = {"“": "‘", "”": "’", "‘": "“"}
_MARKS = frozenset("“”‘’")


def filled(text: str, args: Mapping[str, str | int], *, is_chinese: bool = False) -> str:
    """Return the format string *text* filled with *args*.

    *is_chinese* says that names have the Chinese one of their two spellings. Raises KeyError for
    an argument that is missing.
    """
    pieces: list[str] = []
    for literal, name, spec, is_quoted in _parts(text):
        pieces.append(literal)
        if name is None:
            continue
        value = _in_spelling(spec, is_chinese) if name == _SPELT else str(args[name])
        pieces.append(quoted_inside(value) if is_quoted else value)
    return "".join(pieces)


@cache
def _parts(text: str) -> tuple[tuple[str, str | None, str, bool], ...]:
    """Return the literal parts of a format string, of which thousands of findings may be told.

    Each has the name and the form of the place behind it, and whether that is within quotation
    marks.
    """
    parts, depth = [], 0
    for literal, name, spec, _ in string.Formatter().parse(text):
        depth += literal.count(_OPENING) - literal.count(_CLOSING)
        parts.append((literal, name, spec or "", depth > 0))
    return tuple(parts)


def placeholders(text: str) -> set[str]:
    """Return the names of the arguments that a format string needs."""
    return {name for _, name, _, _ in _parts(text) if name} - {_SPELT}


def spelt_names(text: str) -> set[tuple[str, str]]:
    """Return the names that a format string has in two spellings: English and Chinese."""
    found = (spec for _, name, spec, _ in _parts(text) if name == _SPELT)
    return {(english, chinese) for english, _, chinese in (each.partition("|") for each in found)}


def _in_spelling(spec: str, is_chinese: bool) -> str:  # noqa: FBT001  # the one question
    english, _, chinese = spec.partition("|")
    return chinese if is_chinese else english


def quoted_inside(text: str) -> str:
    """Return *text* as it stands between “ and ”: its own marks are of the next level.

    An apostrophe stays; so does a text that is nothing but marks, for it is spoken of as such.
    """
    if _MARKS.isdisjoint(text) or not any(each.isalnum() for each in text):
        return text
    opened = 0
    pieces = []
    for character in text:
        is_apostrophe = character == "’" and not opened
        opened += (character == "‘") - (character == "’" and not is_apostrophe)
        inner = "”" if character == "’" and not is_apostrophe else _INNER.get(character, character)
        pieces.append(inner)
    return "".join(pieces)
