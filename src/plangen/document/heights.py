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
    return height_of_lines(sum(counts))


def shown_lines(cell: Cell) -> list[str]:
    """Return the lines of a cell as typed, cut where the program has to end them."""
    return WRAP.join(cell.lines).split(WRAP)


class _Texts:
    """The lines in the cells of a table; only those that may be too long are looked into."""

    def __init__(self, measure: Measure) -> None:
        self._measure = measure
        self._most = measure.han + measure.gap
        self._broken: dict[str, BrokenText] = {}

    def line_count(self, lines: Sequence[str], room: int) -> int:
        """Return how many lines on paper the *lines* of a cell take."""
        count = len(lines)
        for line in lines:
            if len(line) * self._most > room:
                text = self._broken.get(line)
                if text is None:
                    text = self._broken[line] = BrokenText(line, self._measure)
                count += text.line_count(room) - 1
        return count


class _Cells:
    """The cells over the columns from *first* up to *end*, those over several rows apart.

    *single* has the row and the lines of a cell, *merged* its first row, how many it covers, and
    its lines.
    """

    def __init__(self, first: int, end: int, rows: int, size: CellSize, texts: _Texts) -> None:
        self.first, self.end = first, end
        self.single: list[tuple[int, list[str]]] = []
        self.merged: list[tuple[int, int, list[str]]] = []
        self._rows, self._size, self._texts = rows, size, texts
        self._counts: dict[int, list[int]] = {}

    def line_counts(self, widths: Sequence[int]) -> list[int]:
        """Return, row by row, the lines of the cell that covers this row alone, or 1 without it."""
        room = self._size.room(sum(widths[self.first : self.end]))
        counts = self._counts.get(room)
        if counts is None:
            counts = self._counts[room] = [1] * self._rows
            for row, lines in self.single:
                counts[row] = self._texts.line_count(lines, room)
        return counts

    def merged_heights(self, widths: Sequence[int]) -> Iterator[tuple[int, int, int]]:
        """Yield, for each cell over several rows, its end row, its first row and its height."""
        room = self._size.room(sum(widths[self.first : self.end]))
        for row, count, lines in self.merged:
            yield row + count, row, height_of_lines(self._texts.line_count(lines, room))


class TableHeights:
    """The heights of a table at any column widths; line counts are remembered."""

    def __init__(self, groups: Sequence[RowGroup], columns: int, size: CellSize) -> None:
        self.columns, self.size = columns, size
        self._rows = sum(len(group) for group in groups)
        self._texts = _Texts(size.measure)
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
        span = placed.column, placed.column + cell.colspan
        cells = self._spans.get(span)
        if cells is None:
            cells = self._spans[span] = _Cells(*span, self._rows, self.size, self._texts)
        if cell.rowspan > 1:
            cells.merged.append((row, cell.rowspan, shown_lines(cell)))
        else:
            cells.single.append((row, shown_lines(cell)))

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
