"""Column widths from the content: dates, numbers and short headers never break."""

from __future__ import annotations

import math
import re
import unicodedata
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from plangen.document.blocks import Table
from plangen.document.grid import placed_rows

# Text between digits and Han is set a quarter of a character apart by LibreOffice, always
# (autoSpaceDE is not read); a column that is to hold a date must have room for it.
_AUTO_SPACE = 0.25
_BOUNDARY = re.compile(r"(?<=[0-9A-Za-z])(?=[⺀-鿿豈-﫿])|(?<=[⺀-鿿豈-﫿])(?=[0-9A-Za-z])")
_TIME_BREAK = re.compile(r"(?<=[至到—–~～、，；（）\s-])")
_WORD = re.compile(r"[!-~]+|.", re.DOTALL)

_WHOLE_HEADER = 4.0  # headers up to this many characters stay on one line
_WHOLE_TIME = 12.0  # times up to this many characters stay on one line
_WHOLE_LABEL = 8.0  # types, places and names of people, if there is room
_LEAST = 2.0
_SLACK = 0.2  # rounding and hinting must not break what just fits


@dataclass(frozen=True, slots=True)
class _Need:
    """What a column needs, in characters.

    With *least* nothing breaks that must hold, with *ideal* nothing at all.
    """

    least: float
    ideal: float


def text_width(text: str) -> float:
    """Return the width of *text* in characters: Han 1, Latin and digits a half (3.1)."""
    return sum(_character_width(character) for character in text)


def printed_width(text: str) -> float:
    """Return the width of *text* where Han and digits may be set apart."""
    return text_width(text) + _AUTO_SPACE * len(_BOUNDARY.findall(text))


def _character_width(character: str) -> float:
    if unicodedata.combining(character):
        return 0.0
    # Ambiguous marks (“”‘’—…) are drawn from the Han font.
    return 1.0 if unicodedata.east_asian_width(character) in {"W", "F", "A"} else 0.5


def column_widths(table: Table, total: int, character: int, side: int) -> tuple[int, ...]:
    """Return the width of each column in twips; their sum is *total*.

    *character* is the width of a Han character in the table's text, *side* the margin at either
    side of a cell, both in twips.
    """
    needs = [_need(kind, cells) for kind, cells in zip(table.kinds, _columns(table), strict=True)]
    room = (total - 2 * side * len(needs)) / character
    shares = _shares(needs, room)
    widths = [math.floor(share * character) + 2 * side for share in shares]
    widths[_widest(widths)] += total - sum(widths)
    return tuple(widths)


def _widest(widths: Sequence[int]) -> int:
    return max(range(len(widths)), key=widths.__getitem__)


def _columns(table: Table) -> list[list[tuple[str, bool]]]:
    """Return, for each column, the lines of its cells with whether they are of the header.

    Cells over several columns say nothing about any of them.
    """
    columns: list[list[tuple[str, bool]]] = [[] for _ in table.kinds]
    for rows, is_header in ((table.header, True), *((body, False) for body in table.bodies)):
        for row in placed_rows(rows, len(columns)):
            for placed in row:
                if placed.begins and placed.cell.colspan == 1:
                    lines = placed.cell.lines
                    columns[placed.column].extend((line, is_header) for line in lines)
    return columns


def _need(kind: str, lines: Iterable[tuple[str, bool]]) -> _Need:
    least, ideal = _LEAST, _LEAST
    for line, is_header in lines:
        width = printed_width(line)
        ideal = max(ideal, width)
        if is_header:
            holds = width if width <= _WHOLE_HEADER else width / 2
        elif kind in {"number", "time"}:
            holds = width if width <= _WHOLE_TIME else _widest_piece(_TIME_BREAK.split(line))
        elif kind == "label":
            holds = min(width, _WHOLE_LABEL)
        else:
            holds = min(_widest_piece(_WORD.findall(line)), _WHOLE_LABEL)
        least = max(least, holds)
    return _Need(least + _SLACK, max(ideal, least) + _SLACK)


def _widest_piece(pieces: Iterable[str]) -> float:
    return max((printed_width(piece.strip()) for piece in pieces), default=0.0)


def _shares(needs: Sequence[_Need], room: float) -> list[float]:
    """Divide *room*: what must hold first, then by how much more each column could use."""
    least = sum(need.least for need in needs)
    ideal = sum(need.ideal for need in needs)
    if least >= room:  # nothing can be kept whole: everybody gives way alike
        return [room * need.least / least for need in needs]
    if ideal <= room:
        spare = (room - ideal) / ideal
        return [need.ideal * (1 + spare) for need in needs]
    # The root keeps one long text from starving the others.
    wishes = [math.sqrt(need.ideal - need.least) for need in needs]
    factor = (room - least) / sum(wishes)
    shares = [
        min(need.least + wish * factor, need.ideal)
        for need, wish in zip(needs, wishes, strict=True)
    ]
    rest = room - sum(shares)
    open_ended = sum(need.ideal - share for need, share in zip(needs, shares, strict=True))
    if open_ended > 0:
        shares = [
            share + rest * (need.ideal - share) / open_ended
            for need, share in zip(needs, shares, strict=True)
        ]
    return shares


def is_too_wide(table: Table, portrait: int, landscape: int, character: int, side: int) -> bool:
    """Return whether what must not break has no room in *portrait*, but has more in *landscape*."""
    needs = [_need(kind, cells) for kind, cells in zip(table.kinds, _columns(table), strict=True)]
    least = sum(need.least for need in needs) * character + 2 * side * len(needs)
    return portrait < least and portrait < landscape
