"""The lines of a plan file, cut into what a person sees: indent, dash, field, colon, value."""

from __future__ import annotations

import re
from collections.abc import Container, Iterator

from plangen.patterns import regex
from plangen.slips.levels import known_keys
from plangen.source.characters import NO_BLANK, as_blanks
from plangen.source.text import SourceText
from plangen.values import Struct

BLANKS = f" \t{NO_BLANK}"
BLANK = f"[{BLANKS}]"
"""A pattern for one blank, or for what looks like one or like nothing."""
DASHES = "-－—–−‐‑"
"""The dash of a list, and the characters that look like it."""
_LONGEST_KEY = 20  # characters of a word that can be meant as a field
_NO_KEY = r":：'\"#{}｛｝\[\]【】,，。；"
_KEY = rf"\"[^\"\r\n]*\"|'[^'\r\n]*'|[^\s{_NO_KEY}&*!|>%@`][^{_NO_KEY}]{{0,40}}?"
_LINE = regex(
    rf"(?P<indent>{BLANK}*)(?:(?P<dash>[{DASHES}])(?![{DASHES}])(?P<gap>{BLANK}*))?"
    rf"(?:(?P<key>{_KEY})(?P<colon>{BLANK}{{0,20}}[:：]+{BLANK}*))?(?P<value>.*)",
    re.DOTALL,
)
_NOTHING = regex(f"{BLANK}+")
_COMMENT = regex(r"(?:^|(?<=[ \t]))#.*", re.DOTALL)


def width(blanks: str) -> int:
    """Return how many columns *blanks* take; a tab is taken for one level of two."""
    return len(as_blanks(blanks.replace("\t", "  ")))


class TypedLine(Struct, frozen=True):
    """A line: *start* is its offset in the file, *number* counts from 1.

    *dash* and *gap* are the mark of an entry and the blanks behind it, *colon* is the colon of a
    field with all blanks around it.
    """

    number: int
    start: int
    indent: str
    dash: str
    gap: str
    key: str
    colon: str
    value: str
    is_known: bool = False
    """Whether the field is one that plans have, or this plan has of its own."""

    @property
    def width(self) -> int:
        """The column where the line begins, from 0."""
        return width(self.indent)

    @property
    def field_column(self) -> int:
        """The column of the field, or of the dash of an entry that has none."""
        behind_dash = len(self.dash) + width(self.gap) if self.key else 0
        return self.width + behind_dash

    @property
    def dash_at(self) -> int:
        """The offset behind the indent."""
        return self.start + len(self.indent)

    @property
    def key_at(self) -> int:
        """The offset of the field, or of the text of an entry."""
        return self.dash_at + len(self.dash) + len(self.gap)

    @property
    def colon_at(self) -> int:
        """The offset of the colon, with the blanks before it."""
        return self.key_at + len(self.key)

    @property
    def value_at(self) -> int:
        """The offset of the value."""
        return self.colon_at + len(self.colon)

    @property
    def end(self) -> int:
        """The offset behind the last character of the line."""
        return self.value_at + len(self.value)

    @property
    def name(self) -> str:
        """The field without quotation marks."""
        return self.key.strip("\"'")

    @property
    def content(self) -> str:
        """The value without a comment behind it and without blanks at its end."""
        return _COMMENT.sub("", self.value).rstrip()

    @property
    def is_structure(self) -> bool:
        """Whether the line has a field, or the dash of a list as YAML wants it."""
        return bool(self.key) or (self.dash == "-" and (bool(self.gap) or not self.value))


def typed_lines(source: SourceText, own: Container[str] = ()) -> Iterator[TypedLine]:
    """Yield the lines of a file, but for those that are empty or a comment.

    *own* are the words that are fields in this file alone: its tables, and columns of its own.
    """
    is_begun = False
    for number in range(1, source.line_of(len(source.text)) + 1):
        text = source.line_text(number)
        bare = _NOTHING.sub("", text)
        if text.startswith(("---", "...")) and is_begun:
            return  # another document
        if bare and not bare.startswith("#"):
            is_begun = True
            yield _typed_line(text, number, source.offset_of_line(number), own)


def _typed_line(text: str, number: int, start: int, own: Container[str]) -> TypedLine:
    found = _LINE.match(text)
    parts = {name: part or "" for name, part in found.groupdict().items()} if found else {}
    name = parts["key"].strip("\"'")
    is_known = name in known_keys() or name in own
    if name and not is_known and not _is_field_of_yaml(**parts):
        parts["value"] = parts["key"] + parts["colon"] + parts["value"]
        parts["key"] = parts["colon"] = ""
    return TypedLine(number, start, **parts, is_known=is_known)


def _is_field_of_yaml(key: str, colon: str, value: str, **_: str) -> bool:
    """Return whether YAML takes the words before a colon for a field, and a person may too."""
    mark = colon.lstrip()
    return len(key) <= _LONGEST_KEY and mark.startswith(":") and (len(mark) > 1 or not value)
