"""Column widths from the content: dates, numbers and short headers never break.

Where everything fits on one line, room is shared by need; where it does not, the table is made as
low as it can be.
"""

from __future__ import annotations

import math
from collections.abc import Iterable, Mapping, Sequence
from functools import cached_property, lru_cache
from itertools import chain
from typing import TypeAlias

from plangen.document.blocks import Cell, Row, Table
from plangen.document.fitting import best_widths, even_choice
from plangen.document.grid import PlacedCell, RowGroup, row_groups
from plangen.document.heights import TABLE_CELL, CellSize, TableHeights, height_of_lines
from plangen.document.held import SHORT, HeldText, HeldTexts, TablePart
from plangen.document.kinds import Hold
from plangen.document.lines import BROADEST, HAN, WRAP
from plangen.document.trials import Trials
from plangen.layout import Sheet
from plangen.values import Struct, replace

# Texts up to so many characters are calmer on one line.
_WHOLE = {Hold.HEADER: 4.0, Hold.FIGURES: 12.0, Hold.LABEL: 8.0, Hold.WORDS: 4.0}
_LEAST = 2.0
_SPARE = 2  # twips at either side of a cell: rounding must not break what just fits
_SLACK = (2 * _SPARE + 1) / TABLE_CELL.character
_CAREFUL = CellSize(TABLE_CELL.character, TABLE_CELL.side + _SPARE)
"""The cells that lines are tried in, lest one fits by a hair."""
_TRIED_ROWS = 200  # of a longer table, that many are tried for the best widths

# A plan is bound upright: turned sheets must save a third [J].
_TURNED_GAIN = 1.5


class _Need(Struct, frozen=True):
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


_NO_NEED = _Need(_LEAST, _LEAST, _LEAST)
_Columns: TypeAlias = tuple[int, int]
"""The first column of a cell, and how many it covers."""


class _Content:
    """The rows of a table and what they need of its columns."""

    def __init__(self, table: Table, *, is_tight: bool = False) -> None:
        self.table, columns = table, len(table.kinds)
        self.bodies = [list(row_groups(body, columns)) for body in table.bodies]
        self.parts = (
            (TablePart.HEADER, list(row_groups(table.header, columns))),
            (TablePart.BODY, list(chain.from_iterable(self.bodies))),
            (TablePart.FOOTER, list(row_groups(table.footer, columns))),
        )
        self.texts = HeldTexts(table.kinds, is_tight=is_tight)
        needs = self._needs()
        self.needs = self._broadened([needs.pop((at, 1), _NO_NEED) for at in range(columns)], needs)

    def minimum(self) -> tuple[int, ...]:
        """Return the widths in twips at which no text breaks that must hold."""
        return tuple(self._width(need.firm) for need in self.needs)

    def natural(self, total: int) -> tuple[int, ...]:
        """Return widths with the sum *total*, shared by the needs of the columns."""
        room = (total - 2 * TABLE_CELL.side * len(self.needs)) / TABLE_CELL.character
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
        parts = ((part, even_choice(groups, _TRIED_ROWS)) for part, groups in self.parts)
        return best_widths(Trials(parts, self.texts, _CAREFUL), minimum, natural)

    def parted(self, widths: Sequence[int]) -> Table:
        """Return the table with its texts parted where lines have to end at *widths*."""
        parting = _Parting(self.texts, widths)
        (_, header), _, (_, footer) = self.parts
        return replace(
            self.table,
            header=parting.rows(header, TablePart.HEADER),
            bodies=tuple(parting.rows(body, TablePart.BODY) for body in self.bodies),
            footer=parting.rows(footer, TablePart.FOOTER),
        )

    def _needs(self) -> dict[_Columns, _Need]:
        """Return the needs of the texts over one column, or several."""
        over: dict[_Columns, list[tuple[HeldText, Hold]]] = {}
        for part, groups in self.parts:
            lines: dict[_Columns, set[str]] = {}
            holds: dict[_Columns, Hold] = {}  # in a part, all cells over some columns hold alike
            for placed in (each for group in groups for row in group for each in row):
                if placed.begins:
                    columns = placed.column, placed.cell.colspan
                    if columns not in lines:
                        lines[columns], holds[columns] = set(), self.texts.hold(placed, part)
                    lines[columns].update(placed.cell.lines)
            for columns, found in lines.items():
                hold = holds[columns]
                over.setdefault(columns, []).extend(
                    (self.texts.get(each, hold), hold) for each in found
                )
        return {columns: _need(texts) for columns, texts in over.items()}

    def _broadened(self, needs: list[_Need], over: Mapping[_Columns, _Need]) -> list[_Need]:
        """Return the *needs* of columns with room for what must hold in cells *over* several.

        Such a cell has the margins between its columns for its text too. What it lacks is shared
        by its columns.
        """
        for (first, count), wanted in over.items():
            covered = needs[first : first + count]
            spare = 2 * TABLE_CELL.side / TABLE_CELL.character * (count - 1)
            firm = wanted.firm - spare - sum(each.firm for each in covered)
            whole = wanted.whole - spare - sum(each.whole for each in covered)
            needs[first : first + count] = [
                each.broader(max(firm, 0) / count, max(whole, 0) / count) for each in covered
            ]
        return needs

    @staticmethod
    def _width(characters: float) -> int:
        return math.floor(characters * TABLE_CELL.character) + 2 * TABLE_CELL.side


class _Parting:
    """Parts the texts in cells where lines have to end, as wide as columns of *widths* are."""

    def __init__(self, texts: HeldTexts, widths: Sequence[int]) -> None:
        self._texts, self._widths = texts, widths
        self._rooms: dict[_Columns, tuple[int, int]] = {}

    def rows(self, groups: Iterable[RowGroup], part: TablePart) -> tuple[Row, ...]:
        """Return rows of a *part* of a table with their texts parted."""
        rows = chain.from_iterable(groups)
        return tuple(tuple([self._cell(each, part) for each in row if each.begins]) for row in rows)

    def _cell(self, placed: PlacedCell, part: TablePart) -> Cell:
        cell = placed.cell
        rooms = self._rooms_for((placed.column, cell.colspan))
        if not cell.lines or max(map(len, cell.lines)) * BROADEST <= rooms[0]:
            return cell  # most cells of a table
        hold = self._texts.hold(placed, part)
        if cell.rowspan > 1 and hold not in {Hold.FIGURES, Hold.HEADER}:
            return cell  # a name that may go on over pages
        texts = self._texts.of(placed, part)
        lines = tuple(WRAP.join(text.parted(*rooms)) for text in texts)
        return cell if lines == cell.lines else replace(cell, lines=lines)

    def _rooms_for(self, columns: _Columns) -> tuple[int, int]:
        """Return the room that a text is sure of in a cell over *columns*, and the most it has."""
        rooms = self._rooms.get(columns)
        if rooms is None:
            first, count = columns
            width = sum(self._widths[first : first + count])
            rooms = self._rooms[columns] = _CAREFUL.room(width), TABLE_CELL.room(width)
        return rooms


class FittedTable(Struct, frozen=True, dict=True):
    """A table in a text block: the *widths* of its columns in twips.

    In *table* texts are parted where no program would end a line of itself as it should.
    """

    table: Table
    widths: tuple[int, ...]

    @cached_property
    def row_heights(self) -> tuple[int, ...]:
        """The heights of all its rows, in twips."""
        columns = len(self.widths)
        groups = list(row_groups(self.table.rows, columns))
        return tuple(TableHeights(groups, columns, TABLE_CELL).row_heights(self.widths))


@lru_cache(maxsize=1000)  # how all sheets lie is asked before the first table is written
def fitted(table: Table, total: int) -> FittedTable:
    """Return a table in a text block that is *total* twips wide.

    No column is narrower than what must hold in it, as long as there is room; under that condition
    the table is as low as it can be, or nearly: up to 3 % higher where fewer labels, headers and
    times break for it.
    """
    content = _content(table)
    if sum(content.minimum()) > total:
        content = _content(table, is_tight=True)
    widths = content.best(total)
    return FittedTable(content.parted(widths), widths)


def minimum_widths(table: Table) -> tuple[int, ...]:
    """Return the least width of each column in twips, which fitted() keeps to.

    Numbers, dates, hours, sums with their units, telephone numbers, names of people and short words
    never break. Where the sum exceeds the width of the table, some of them have to.
    """
    return _content(table).minimum()


@lru_cache(maxsize=4)  # a table is fitted into sheets of either kind, one after the other
def _content(table: Table, *, is_tight: bool = False) -> _Content:
    return _Content(table, is_tight=is_tight)


@lru_cache(maxsize=1000)
def needs_landscape(table: Table, upright: Sheet, turned: Sheet) -> bool:
    """Return whether *table* is too wide for an upright sheet.

    The rule [J]: the sheet is turned when the columns have no room for what must hold in them; or
    when the table takes more than an upright sheet, and a third fewer of turned ones.
    """
    if sum(minimum_widths(table)) > upright.text_width:
        return True
    sheets = _sheets(table, upright)
    # No row is lower than a line, however broad the sheet is.
    fewest = len(table.rows) * height_of_lines(1) / turned.text_height
    if sheets <= 1 or fewest * _TURNED_GAIN >= sheets:
        return False
    return _sheets(table, turned) * _TURNED_GAIN < sheets


def _sheets(table: Table, sheet: Sheet) -> float:
    """Return the height of a table over the height of the text block of its sheets."""
    return sum(fitted(table, sheet.text_width).row_heights) / sheet.text_height


def _need(texts: Iterable[tuple[HeldText, Hold]]) -> _Need:
    """Return what texts need that hold in their own ways."""
    firm = whole = ideal = _LEAST
    for text, hold in texts:
        width = text.width / HAN
        if max(text.most / HAN, SHORT) <= firm:
            whole = max(whole, width if width <= _WHOLE[hold] else 0)
            ideal = max(ideal, width)
            continue
        least = text.least / HAN
        if hold is Hold.WORDS:
            least = max(least, min(width, SHORT))
        firm, ideal = max(firm, least), max(ideal, width)
        whole = max(whole, width if width <= _WHOLE[hold] else least)
    whole = max(firm, whole)
    return _Need(firm + _SLACK, whole + _SLACK, max(ideal, whole) + _SLACK)


def _widest(widths: Sequence[int]) -> int:
    return max(range(len(widths)), key=widths.__getitem__)


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
