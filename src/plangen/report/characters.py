"""Texts of users in the lines of reports: they are shown, and never steer a terminal."""

from __future__ import annotations

import unicodedata

_UNSEEN = frozenset({"Cc", "Cf", "Cs", "Zl", "Zp"})
_NO_CHARACTERS = "\ufffe\uffff"  # XML 1.0, 2.2
_MARK = "·"


def visible(character: str) -> str:
    """Return *character*, or · for one that is unseen, steers a terminal, or is no character."""
    if unicodedata.category(character) in _UNSEEN or character in _NO_CHARACTERS:
        return _MARK
    return character


def one_line(text: str) -> str:
    """Return *text* on one line, with a mark for every character that cannot be seen."""
    if text.isprintable():
        return text
    return "".join(" " if character == "\n" else visible(character) for character in text)
