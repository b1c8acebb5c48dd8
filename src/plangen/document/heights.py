"""How high a table is at given column widths, as LibreOffice measures it, or as Word does.

A row is as high as its highest cell. A cell over several rows makes the last of them higher when
it needs more than they have. Heights and widths are twips, the room for a text is in tenths of a
Han character.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence

from plangen import layout
from plangen.document.blocks import Cell
from plangen.document.grid import PlacedCell, RowGroup
from plangen.document.lines import CELL, CELL_OF_WORD, HAN, WRAP, Measure, count_of_lines
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
    counts = (count_of_lines(line, room, size.measure) for line in shown_lines(cell))
    return height_of_lines(sum(counts))


def shown_lines(cell: Cell) -> Sequence[str]:
    """Return the lines of a cell as typed, cut where the program has to end them."""
    lines = cell.lines
    if len(lines) == 1 and WRAP not in lines[0]:  # most cells of a table
        return lines
    return WRAP.join(lines).split(WRAP)


class _Cells:
    """The cells over the columns from *first* up to *end*, those over several rows apart.

    *rows* has the rows of the others, *texts* their lines; *merged* the first row of a cell, how
    many it covers, and its lines.
    """

    def __init__(self, first: int, end: int, size: CellSize) -> None:
        self.first, self.end = first, end
        self.rows: list[int] = []
        self.texts: list[Sequence[str]] = []
        self.merged: list[tuple[int, int, Sequence[str]]] = []
        self._size = size

    def line_counts(self, widths: Sequence[int], rows: int) -> list[int]:
        """Return, row by row, the lines of the cell that covers this row alone, or 1 without it."""
        counts = [1] * rows
        for row, count in zip(self.rows, self._counted(self.texts, widths), strict=True):
            counts[row] = count
        return counts

    def merged_heights(self, widths: Sequence[int]) -> Iterator[tuple[int, int, int]]:
        """Yield, for each cell over several rows, its end row, its first row and its height."""
        texts = (lines for _, _, lines in self.merged)
        counts = self._counted(texts, widths)
        for (row, rows, _), count in zip(self.merged, counts, strict=True):
            yield row + rows, row, height_of_lines(count)

    def _counted(self, texts: Iterable[Sequence[str]], widths: Sequence[int]) -> Iterator[int]:
        """Yield how many lines on paper the lines of each cell take.

        Only those that may be too long are looked into, and such a text once.
        """
        measure = self._size.measure
        room, most = self._size.room(sum(widths[self.first : self.end])), measure.han + measure.gap
        more: dict[str, int] = {}
        for lines in texts:
            count = len(lines)
            for line in lines:
                if len(line) * most > room:
                    if line not in more:
                        more[line] = count_of_lines(line, room, measure) - 1
                    count += more[line]
            yield count


class TableHeights:
    """The heights of a table at any column widths."""

    def __init__(self, groups: Sequence[RowGroup], columns: int, size: CellSize) -> None:
        self.columns, self.size = columns, size
        self._rows = sum(len(group) for group in groups)
        self._spans: dict[tuple[int, int], _Cells] = {}
        row = 0
        for group in groups:
            left = len(group)
            for placed_cells in group:
                for placed in placed_cells:
                    # A group may have lost its end; a cell that reaches into it is left out.
                    if placed.rows_left == placed.cell.rowspan <= left:
                        self._add(placed, row)
                row, left = row + 1, left - 1
        self._merged = [cells for cells in self._spans.values() if cells.merged]

    def _add(self, placed: PlacedCell, row: int) -> None:
        cell = placed.cell
        span = placed.column, placed.column + cell.colspan
        cells = self._spans.get(span)
        if cells is None:
            cells = self._spans[span] = _Cells(*span, self.size)
        if cell.rowspan > 1:
            cells.merged.append((row, cell.rowspan, shown_lines(cell)))
        else:
            cells.rows.append(row)
            cells.texts.append(shown_lines(cell))

    def line_counts(self, widths: Sequence[int]) -> list[int]:
        """Return the lines of each row's highest cell, cells over several rows left out."""
        counts = [cells.line_counts(widths, self._rows) for cells in self._spans.values()]
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
