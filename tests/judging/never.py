"""What no column of a table may be too narrow for.

A date and an hour in a column of times, a sum with its unit in one of sums, and the name of a
person of up to four characters are never broken; nor is a telephone number, wherever it stands,
nor a label of up to four characters. A longer label has room for its longest word of up to four,
a text for four characters. Any column has room for two characters.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass
from enum import Enum, auto

from plangen.document.blocks import Cell
from plangen.document.lines import HAN, BrokenText

_PHONE = re.compile(r"(?<!\d)(?:0\d{2,3}[-_]\d{7,8}|1\d{10})(?!\d)")
_TIME = re.compile(
    r"(?:\d{4}年)?\d{1,2}月(?:\d{1,2}[日号])?|\d{1,2}[日号]|\d{4}[-_/.]\d{1,2}[-_/.]\d{1,2}"
    r"|\d{1,2}[:：]\d{2}|\d{1,2}[时点](?:半|\d{1,2}分)?"
)
_SUM = re.compile(r"\d[\d,]*(?:\.\d+)?[^\W\d]{0,2}")
_PERSON = re.compile(r"(?<!\w)[\u4e00-\u9fff]{2,4}(?!\w)")
_LEAST = 2 * HAN
_TEXT = 4 * HAN
_SHORT = 4  # characters of a label, or of a word, that stays whole


class Kind(Enum):
    """What the cells of a column are, and so what of them is never broken."""

    LABEL = auto()
    TIME = auto()
    SUM = auto()
    PERSON = auto()
    TEXT = auto()
    OTHER = auto()


_WHOLE = {Kind.TIME: _TIME, Kind.SUM: _SUM, Kind.PERSON: _PERSON}


@dataclass(frozen=True)
class Column:
    """The cells of a column that are in it alone; *words* has the words of long labels."""

    kind: Kind
    cells: tuple[Cell, ...]
    words: Mapping[str, tuple[str, ...]]


class Holding:
    """Tells at which widths a column breaks nothing that is never broken."""

    def __init__(self, column: Column) -> None:
        self._texts: list[tuple[BrokenText, frozenset[int]]] = []
        lines = {(line, len(cell.lines) == 1) for cell in column.cells for line in cell.lines}
        for line, is_alone in sorted(lines):
            whole = frozenset(_inside(line, column.kind, is_alone=is_alone))
            self._texts.append((BrokenText(line), whole))
        self._held = [each for each in self._texts if each[1]]
        self._known: dict[int, bool] = {}
        self._counts: dict[int, int] = {}
        self.floor = max([_LEAST, *(_least(line, column) for line, is_alone in lines if is_alone)])

    @property
    def mean_width(self) -> float:
        """The average width of the different texts, in tenths of a character."""
        return sum(text.width for text, _ in self._texts) / max(len(self._texts), 1)

    def is_broken(self, room: int) -> bool:
        """Return whether something whole is broken in *room*, tenths of a character."""
        known = self._known.get(room)
        if known is None:
            known = self._known[room] = any(
                not whole.isdisjoint(text.starts(room)) for text, whole in self._held
            )
        return known

    def fits(self, room: int) -> bool:
        """Return whether *room* is wide enough for the column."""
        return room >= self.floor and not self.is_broken(room)

    def least(self, most: int) -> int:
        """Return the least room in which the column fits; more than *most* if it never does."""
        rooms = range(self.floor, most + 1)
        return next((room for room in rooms if self.fits(room)), most + 1)

    def lines(self, room: int) -> int:
        """Return the lines of all different texts of the column."""
        count = self._counts.get(room)
        if count is None:
            count = sum(text.line_count(room) for text, _ in self._texts)
            self._counts[room] = count
        return count


def _inside(line: str, kind: Kind, *, is_alone: bool) -> set[int]:
    """Return the offsets in *line* at which no line may begin.

    One that *is_alone* is the whole text of a cell, and no part of a longer one.
    """
    if kind is Kind.LABEL and is_alone and len(line) <= _SHORT:
        return set(range(1, len(line)))
    patterns = (_PHONE, _WHOLE[kind]) if kind in _WHOLE else (_PHONE,)
    found = [each for pattern in patterns for each in pattern.finditer(line)]
    return {place for each in found for place in range(each.start() + 1, each.end())}


def _least(line: str, column: Column) -> int:
    """Return the room that a column needs for *line*, be it broken or not."""
    if column.kind is Kind.TEXT:
        return min(_TEXT, BrokenText(line).width)
    if column.kind is Kind.LABEL:
        words = column.words.get(line, (line,) if len(line) <= _SHORT else ())
        return max((BrokenText(word).width for word in words if len(word) <= _SHORT), default=0)
    return 0
