"""How high a table is at given column widths, as LibreOffice measures it, or as Word does.

A row is as high as its highest cell. A cell over several rows makes the last of them higher when
it needs more than they have. Heights and widths are twips, the room for a text is in tenths of a
Han character.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from plangen import layout
from plangen.document.blocks import Cell
from plangen.document.grid import PlacedCell, RowGroup
from plangen.document.lines import CELL, CELL_OF_WORD, HAN, WRAP, BrokenText, Measure
from plangen.values import Struct, replace

_RULE = layout.thickness(layout.TABLE_BORDER)
_FRAME = layout.TABLE_CELL_TOP + layout.TABLE_CELL_BOTTOM + _RULE


class CellSize(Struct, frozen=True):
    """The width of a Han character in the text of a table, and the margin at either side of it.

    *measure* is how a program sets the text.
    """

    character: int
    side: int
    measure: Measure = CELL

    def room(self, width: int) -> int:
        """Return the room for text in a cell *width* twips wide, in tenths of a character."""
        return (width - 2 * self.side) * HAN // self.character


TABLE_CELL = CellSize(layout.TABLE_SIZE.twips, layout.TABLE_CELL_SIDE)
"""The cells of the tables of a document."""
TABLE_CELL_OF_WORD = replace(TABLE_CELL, measure=CELL_OF_WORD)


def height_of_lines(lines: int) -> int:
    """Return the height of a row whose highest cell has *lines* lines."""
    return lines * layout.TABLE_LINE + _FRAME


def height_of_cell(cell: Cell, width: int, size: CellSize) -> int:
    """Return the height of a row that has *cell* alone, which is *width* wide."""
    room = size.room(width)
    counts = (BrokenText(line, size.measure).line_count(room) for line in shown_lines(cell))
    return height_of_lines(max(1, sum(counts)))


def shown_lines(cell: Cell) -> Iterator[str]:
    """Yield the lines of a cell as typed, cut where the program has to end them."""
    for line in cell.lines:
        yield from line.split(WRAP)


class _Cell(Struct, frozen=True):
    """A cell over *count* rows from *row* on, with its lines; *widest* is their greatest width."""

    row: int
    count: int
    texts: tuple[BrokenText, ...]
    widest: int

    def line_count(self, room: int) -> int:
        if self.widest <= room:
            return max(1, len(self.texts))
        return sum(text.line_count(room) for text in self.texts)


class _Cells:
    """The cells over the columns from *first* up to *end*, those over several rows apart."""

    def __init__(self, first: int, end: int, rows: int, size: CellSize) -> None:
        self.first, self.end = first, end
        self.single: list[_Cell] = []
        self.merged: list[_Cell] = []
        self._rows, self._size = rows, size
        self._counts: dict[int, list[int]] = {}

    def line_counts(self, widths: Sequence[int]) -> list[int]:
        """Return, row by row, the lines of the cell that covers this row alone, or 1 without it."""
        room = self._size.room(sum(widths[self.first : self.end]))
        counts = self._counts.get(room)
        if counts is None:
            counts = self._counts[room] = [1] * self._rows
            for cell in self.single:
                counts[cell.row] = cell.line_count(room)
        return counts

    def merged_heights(self, widths: Sequence[int]) -> Iterator[tuple[int, int, int]]:
        """Yield, for each cell over several rows, its end row, its first row and its height."""
        room = self._size.room(sum(widths[self.first : self.end]))
        for cell in self.merged:
            yield cell.row + cell.count, cell.row, height_of_lines(cell.line_count(room))


class TableHeights:
    """The heights of a table at any column widths; line counts are remembered."""

    def __init__(self, groups: Sequence[RowGroup], columns: int, size: CellSize) -> None:
        self.columns, self.size = columns, size
        self._rows = sum(len(group) for group in groups)
        self._broken: dict[str, BrokenText] = {}
        self._spans: dict[tuple[int, int], _Cells] = {}
        row = 0
        for group in groups:
            for below in range(len(group), 0, -1):
                for placed in group[-below]:
                    # A group may have lost its end; a cell that reaches into it is left out.
                    if placed.begins and placed.rows_left <= below:
                        self._add(placed, row)
                row += 1
        self._merged = [cells for cells in self._spans.values() if cells.merged]

    def _add(self, placed: PlacedCell, row: int) -> None:
        cell = placed.cell
        span = (placed.column, placed.column + cell.colspan)
        cells = self._spans.setdefault(span, _Cells(*span, self._rows, self.size))
        texts = tuple(self._prepared(line) for line in shown_lines(cell))
        widest = max((text.width for text in texts), default=0)
        made = _Cell(row, cell.rowspan, texts, widest)
        (cells.merged if cell.rowspan > 1 else cells.single).append(made)

    def _prepared(self, line: str) -> BrokenText:
        text = self._broken.get(line)
        if text is None:
            text = self._broken[line] = BrokenText(line, self.size.measure)
        return text

    def line_counts(self, widths: Sequence[int]) -> list[int]:
        """Return the lines of each row's highest cell, cells over several rows left out."""
        counts = [cells.line_counts(widths) for cells in self._spans.values()]
        return list(map(max, *counts)) if len(counts) > 1 else counts[0] if counts else []

    def row_heights(self, widths: Sequence[int]) -> list[int]:
        """Return the height of each row."""
        heights = [height_of_lines(lines) for lines in self.line_counts(widths)]
        merged = (each for cells in self._merged for each in cells.merged_heights(widths))
        for end, beginning, needed in sorted(merged):
            heights[end - 1] += max(0, needed - sum(heights[beginning:end]))
        return heights

    def height(self, widths: Sequence[int]) -> int:
        """Return the height of all rows together."""
        if self._merged:
            return sum(self.row_heights(widths))
        return self._rows * _FRAME + sum(self.line_counts(widths)) * layout.TABLE_LINE
