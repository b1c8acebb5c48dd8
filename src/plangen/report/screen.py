"""A screen: how many cells its characters take, where its lines end, whether it has colours."""

from __future__ import annotations

import codecs
import re
import unicodedata
from collections.abc import Collection
from enum import StrEnum

from plangen.values import Struct, replace

_PAGE, _WIDEST, _NARROWEST = 80, 100, 24  # columns
_UTF_8 = "utf-8"
_OF_EAST_ASIA = (
    *("gbk", "gb2312", "gb18030", "hz", "big5", "big5hkscs", "cp950"),
    *("shift_jis", "shift_jis_2004", "shift_jisx0213", "cp932"),
    *("euc_jp", "euc_jis_2004", "euc_jisx0213", "euc_kr", "cp949", "johab"),
)
"""Encodings whose consoles draw the marks “ ” — … and Greek as wide as Chinese characters."""

_NO_WIDTH = frozenset({"Mn", "Me"})
_VOWELS_AND_FINALS = range(0x1160, 0x1200)  # of Hangul: they stand within the syllable before

_OPENING, _CLOSING = "“‘（《【「『〈", "，。、；：？！”’）》】」』〉…—"
_PATH = (
    r"(?<![A-Za-z0-9_.:/\\])(?:[A-Za-z]:[\\/]|~/|\.{1,2}[\\/]|[\\/](?=[!-~]))[^\s，。；：、（）“”]+"
)


class Colour(StrEnum):
    """The colours of a report, as the numbers by which terminals know them."""

    RED = "31"
    YELLOW = "33"
    CYAN = "36"


class Screen(Struct, frozen=True):
    """Where a text is shown.

    *columns* are the cells of a line, None where lines have no end: in a file or a pipe. On a
    screen with *wide_marks* the characters that Unicode calls ambiguous take two cells. What
    *encoding* lacks is shown as a question mark.
    """

    columns: int | None = None
    encoding: str = _UTF_8
    wide_marks: bool = False
    is_coloured: bool = False

    @property
    def room(self) -> int | None:
        """The cells of a line that are used: some terminals begin a new line after the last."""
        return None if self.columns is None else max(self.columns, _NARROWEST) - 1

    @property
    def page(self) -> Screen:
        """The screen for a page of running text: lines of 80 in a file, and not too long ones."""
        return replace(self, columns=min(self.columns or _PAGE, _WIDEST))

    def narrower(self, cells: int) -> Screen:
        """Return the screen without some cells at the left."""
        return self if self.columns is None else replace(self, columns=self.columns - cells)

    def shown(self, text: str) -> str:
        """Return *text* as it comes out: what the encoding lacks is a question mark."""
        if self.encoding == _UTF_8:
            return text
        return text.encode(self.encoding, "replace").decode(self.encoding, "replace")

    def width(self, text: str) -> int:
        """Return how many cells *text* takes; Chinese characters take two."""
        if text.isascii():
            return len(text)
        return sum(self._cells(character) for character in self.shown(text))

    def _cells(self, character: str) -> int:
        if has_no_width(character):
            return 0
        kind = unicodedata.east_asian_width(character)
        return 2 if kind in {"W", "F"} or (kind == "A" and self.wide_marks) else 1

    def wrapped(self, text: str, indent: str = "", whole: Collection[str] = ()) -> list[str]:
        """Return *text* as lines that fit; all but the first begin with *indent*.

        Chinese breaks anywhere, Latin at blanks. No line begins with a closing mark or ends with an
        opening one. Paths and the texts of *whole* are never broken, however long they are.
        """
        if self.room is None:
            return [text]
        lines, line, used = [], "", 0
        for piece in _pieces(text, whole):
            cells = self.width(piece)
            has_text = self.width(line.rstrip()) > self.width(indent)
            if used + cells > self.room and cells and has_text and not piece.isspace():
                lines.append(line.rstrip())
                line, used = indent, self.width(indent)
            line += piece
            used += cells
        return [*lines, line.rstrip()]

    def coloured(self, text: str, colour: Colour) -> str:
        """Return *text* in a colour, where the screen has any."""
        return f"\x1b[1;{colour}m{text}\x1b[0m" if self.is_coloured else text


FILE = Screen()
"""No screen at all: lines without end, in UTF-8 and without colours."""


def screen_of(encoding: str, columns: int | None, *, wide: bool, coloured: bool) -> Screen:
    """Return the screen behind a stream; *wide* marks a console of East Asia in UTF-8."""
    try:
        name = codecs.lookup(encoding).name
    except LookupError:
        name = _UTF_8
    return Screen(columns, name, wide or name in _OF_EAST_ASIA, coloured)


def has_no_width(character: str) -> bool:
    """Return whether a character is drawn over the one before it."""
    return unicodedata.category(character) in _NO_WIDTH or ord(character) in _VOWELS_AND_FINALS


def _pieces(text: str, whole: Collection[str]) -> list[str]:
    """Return the parts of *text* that stay on one line."""
    kept = [re.escape(each) for each in sorted(whole, key=len, reverse=True) if each]
    together = "|".join((*kept, _PATH))
    return re.findall(
        rf"\s+|[{_OPENING}(\[\"']*(?:{together})[{_CLOSING}.,;:!?)\]\"']*"
        rf"|[{_OPENING}]*(?:(?:(?!{together})[!-~])+|\S)[{_CLOSING}]*",
        text,
    )
