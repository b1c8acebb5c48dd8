"""Column widths from the content: dates, numbers and short headers never break.

Where everything fits on one line, room is shared by need; where it does not, the table is made as
low as it can be.
"""

from __future__ import annotations

import math
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from functools import lru_cache
from typing import TypeAlias

from plangen.document.blocks import Table
from plangen.document.fitting import best_widths, even_choice
from plangen.document.grid import RowGroup, row_groups
from plangen.document.heights import CellSize, TableHeights
from plangen.document.held import SHORT, HeldTexts
from plangen.document.kinds import MANNERS, Hold
from plangen.document.lines import HAN
from plangen.document.trials import Trials
from plangen.layout import Sheet

# Texts up to so many characters are calmer on one line.
_WHOLE = {Hold.HEADER: 4.0, Hold.FIGURES: 12.0, Hold.LABEL: 8.0, Hold.WORDS: 4.0}
_LEAST = 2.0
_SLACK = 0.05  # rounding and hinting must not break what just fits
_SPARE = 3  # twips at either side of a cell, so that no line is chosen that fits by a hair
_TRIED_ROWS = 200  # of a longer table, that many are tried for the best widths

_TURNED_GAIN = 1.1  # so much lower, in sheets, a table must be for turned sheets [J]


@dataclass(frozen=True, slots=True)
class _Need:
    """What a column needs, in characters.

    At *firm* no text breaks that must hold, at *whole* no short text, at *ideal* none at all.
    """

    firm: float
    whole: float
    ideal: float

    def broader(self, firm: float, whole: float) -> _Need:
        """Return the need with *firm* and *whole* characters added to those of the column."""
        most = max(self.ideal, self.whole + whole)
        return _Need(self.firm + firm, self.whole + whole, most)


_Lines: TypeAlias = dict[tuple[int, int], dict[tuple[str, Hold | None], None]]
"""By first column and number of columns: the lines of cells, and how they hold, if unlike their
column."""


class _Content:
    """The rows of a table and what they need of its columns."""

    def __init__(self, table: Table, size: CellSize) -> None:
        columns = len(table.kinds)
        self.size = size
        self.header = list(row_groups(table.header, columns))
        self.body = [group for body in table.bodies for group in row_groups(body, columns)]
        self.footer = list(row_groups(table.footer, columns))
        self.holds = [MANNERS[kind].holds for kind in table.kinds]
        self.texts = HeldTexts()
        lines = _lines((self.header, Hold.HEADER), (self.body + self.footer, None))
        needs = [self._need(lines.get((at, 1), {}), hold) for at, hold in enumerate(self.holds)]
        self.needs = self._broadened(needs, lines)

    def minimum(self) -> tuple[int, ...]:
        """Return the widths in twips at which no text breaks that must hold."""
        return tuple(self._width(need.firm) for need in self.needs)

    def natural(self, total: int) -> tuple[int, ...]:
        """Return widths with the sum *total*, shared by the needs of the columns."""
        room = (total - 2 * self.size.side * len(self.needs)) / self.size.character
        widths = [self._width(share) for share in _shares(self.needs, room)]
        widths[_widest(widths)] += total - sum(widths)
        return tuple(widths)

    def best(self, total: int) -> tuple[int, ...]:
        """Return widths with the sum *total* at which the table is best."""
        natural, minimum = self.natural(total), self.minimum()
        if sum(minimum) > total:  # the search finds what gives way best
            minimum = tuple(min(width, self._width(_LEAST)) for width in minimum)
        if sum(minimum) > total:
            return natural
        careful = CellSize(self.size.character, self.size.side + _SPARE)
        header = even_choice(self.header, _TRIED_ROWS)
        others = even_choice(self.body, _TRIED_ROWS) + self.footer
        trials = Trials(header, others, self.holds, self.texts, careful)
        return best_widths(trials, minimum, natural)

    def _need(self, lines: Iterable[tuple[str, Hold | None]], hold: Hold) -> _Need:
        firm = whole = ideal = _LEAST
        for line, own in lines:
            holds = own or hold
            text = self.texts.get(line, holds)
            least, width = text.least / HAN, text.width / HAN
            ideal = max(ideal, width)
            if holds is Hold.WORDS:
                least = max(least, min(width, SHORT))
            firm = max(firm, least)
            whole = max(whole, width if width <= _WHOLE[holds] else least)
        whole = max(firm, whole)
        return _Need(firm + _SLACK, whole + _SLACK, max(ideal, whole) + _SLACK)

    def _broadened(self, needs: list[_Need], lines: _Lines) -> list[_Need]:
        """Return the *needs* of columns with room for what must hold in cells over several.

        Such a cell has the margins between its columns for its text too. What it lacks is shared
        by its columns.
        """
        gained = 2 * self.size.side / self.size.character
        for (first, count), over in lines.items():
            if count > 1:
                covered, wanted = needs[first : first + count], self._need(over, Hold.WORDS)
                spare = gained * (count - 1)
                firm = wanted.firm - spare - sum(each.firm for each in covered)
                whole = wanted.whole - spare - sum(each.whole for each in covered)
                needs[first : first + count] = [
                    each.broader(max(firm, 0) / count, max(whole, 0) / count) for each in covered
                ]
        return needs

    def _width(self, characters: float) -> int:
        return math.floor(characters * self.size.character) + 2 * self.size.side


@lru_cache(maxsize=32)  # how sheets lie is asked before the tables on them are written
def column_widths(table: Table, total: int, character: int, side: int) -> tuple[int, ...]:
    """Return the width of each column in twips; their sum is *total*.

    *character* is the width of a Han character in the table's text, *side* the margin at either
    side of a cell, both in twips. No column is narrower than what must hold in it, as long as
    there is room; under that condition the table is as low as it can be, or nearly: up to 3 %
    higher where fewer labels, headers and times break for it.
    """
    return _Content(table, CellSize(character, side)).best(total)


def minimum_widths(table: Table, character: int, side: int) -> tuple[int, ...]:
    """Return the least width of each column in twips, which column_widths keeps to.

    Numbers, dates, hours, sums with their units, telephone numbers, names of people and short words
    never break. Where the sum exceeds the width of the table, some of them have to.
    """
    return _Content(table, CellSize(character, side)).minimum()


def needs_landscape(table: Table, upright: Sheet, turned: Sheet, character: int, side: int) -> bool:
    """Return whether *table* is too wide for an upright sheet.

    *character* and *side* are those of column_widths, in twips. The rule [J]: the sheet is turned
    when the columns have no room for what must hold in them; or when the table takes more than an
    upright sheet, and a tenth fewer of turned ones.
    """
    size = CellSize(character, side)
    if sum(_Content(table, size).minimum()) > upright.text_width:
        return True
    sheets = _sheets(table, upright, size)
    return sheets > 1 and _sheets(table, turned, size) * _TURNED_GAIN < sheets


def _sheets(table: Table, sheet: Sheet, size: CellSize) -> float:
    """Return the height of a table over the height of the text block of its sheets."""
    widths = column_widths(table, sheet.text_width, size.character, size.side)
    return sum(row_heights(table, widths, size)) / sheet.text_height


def row_heights(table: Table, widths: Sequence[int], size: CellSize) -> list[int]:
    """Return the heights of all rows of a table at *widths*, in twips."""
    columns = len(table.kinds)
    return TableHeights(list(row_groups(table.rows, columns)), columns, size).row_heights(widths)


def _widest(widths: Sequence[int]) -> int:
    return max(range(len(widths)), key=widths.__getitem__)


def _lines(*parts: tuple[Iterable[RowGroup], Hold | None]) -> _Lines:
    """Return the lines of cells, with how those of a part of the table hold, by columns."""
    found: _Lines = {}
    for groups, hold in parts:
        for group in groups:
            for row in group:
                for placed in row:
                    if placed.begins:
                        over = found.setdefault((placed.column, placed.cell.colspan), {})
                        over.update(((line, hold), None) for line in placed.cell.lines)
    return found


def _shares(needs: Sequence[_Need], room: float) -> list[float]:
    """Return shares of *room*: first for texts that must hold, then by what columns could use."""
    firm = [need.firm for need in needs]
    whole = [need.whole for need in needs]
    ideal = [need.ideal for need in needs]
    if sum(firm) >= room:  # nothing can be kept whole: all columns give way alike
        return [room * each / sum(firm) for each in firm]
    if sum(ideal) <= room:
        return [room * each / sum(ideal) for each in ideal]
    return _raised(whole if sum(whole) < room else firm, ideal, room)


def _raised(least: Sequence[float], ideal: Sequence[float], room: float) -> list[float]:
    """Raise each share from *least* towards *ideal* until they fill *room*."""
    # The root keeps one long text from starving the others.
    wishes = [math.sqrt(up - low) for low, up in zip(least, ideal, strict=True)]
    factor = (room - sum(least)) / sum(wishes)
    shares = [
        min(low + wish * factor, up) for low, wish, up in zip(least, wishes, ideal, strict=True)
    ]
    rest = room - sum(shares)
    lacking = [up - share for up, share in zip(ideal, shares, strict=True)]
    if sum(lacking) > 0:
        shares = [
            share + rest * lack / sum(lacking) for share, lack in zip(shares, lacking, strict=True)
        ]
    return shares
