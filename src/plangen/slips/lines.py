"""The lines of a plan file, cut into what a person sees: indent, dash, field, colon, value."""

from __future__ import annotations

import re
from collections.abc import Container, Iterator

from plangen.patterns import regex
from plangen.slips.levels import known_keys
from plangen.source.characters import NO_BLANK, as_blanks
from plangen.source.text import SourceText
from plangen.values import Struct, replace

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
_COMMENT = regex(r"(?:^|(?<=[ \t]))#.*", re.DOTALL)


def width(blanks: str) -> int:
    """Return how many columns *blanks* take; a tab is taken for one level of two."""
    if blanks.isascii():
        return len(blanks) + blanks.count("\t")
    return len(as_blanks(blanks.replace("\t", "  ")))


class TypedLine(Struct, frozen=True):
    """A line: *start* is its offset in the file, *number* counts from 1.

    *width* is the column where it begins, from 0. *dash* and *gap* are the mark of an entry and the
    blanks behind it, *colon* is the colon of a field with all blanks around it.
    """

    number: int
    start: int
    width: int
    indent: str
    dash: str
    gap: str
    key: str
    colon: str
    value: str
    is_known: bool = False
    """Whether the field is one that plans have, or this plan has of its own."""

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
        value = _COMMENT.sub("", self.value) if "#" in self.value else self.value
        return value.rstrip()

    @property
    def is_structure(self) -> bool:
        """Whether the line has a field, or the dash of a list as YAML wants it."""
        return bool(self.key) or (self.dash == "-" and (bool(self.gap) or not self.value))


def cut_lines(source: SourceText) -> Iterator[TypedLine]:
    """Yield the lines of a file, but for those that are empty or a comment.

    What stands before a colon is their field, whatever it is; ``typed`` tells fields from words.
    """
    is_begun = False
    for number, (start, text) in enumerate(source.lines(), 1):
        if is_begun and text.startswith(("---", "...")):
            return  # another document
        found = _LINE.match(text)
        if found and text[found.end("indent") :][:1] not in {"", "#"}:
            is_begun = True
            indent, dash, gap, key, colon, value = found.groups("")
            yield TypedLine(number, start, width(indent), indent, dash, gap, key, colon, value)


def typed(line: TypedLine, own: Container[str] = ()) -> TypedLine:
    """Return a line as a person reads it: with a field only where its words can be one.

    *own* are the words that are fields in this file alone: its tables, and columns of its own.
    """
    name = line.name
    if name in known_keys() or name in own:
        return replace(line, is_known=True)
    if not name or _is_field_of_yaml(line):
        return line
    return replace(line, key="", colon="", value=line.key + line.colon + line.value)


def _is_field_of_yaml(line: TypedLine) -> bool:
    """Return whether YAML takes the words before a colon for a field, and a person may too."""
    mark = line.colon.lstrip()
    is_alone = len(mark) > 1 or not line.value
    return len(line.key) <= _LONGEST_KEY and mark.startswith(":") and is_alone
