"""Merged cells on the grid of their table: which cell covers which column of which row."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import TypeAlias

from plangen.document.blocks import Cell, Row
from plangen.values import Struct


class PlacedCell(Struct, frozen=True, gc=False):
    """A cell in one of the rows that it covers.

    *column* is its first column from 0; *rows_left* counts the rows that it covers from here on,
    this one included.
    """

    cell: Cell
    column: int
    rows_left: int

    @property
    def begins(self) -> bool:
        """Whether the cell begins in this row."""
        return self.rows_left == self.cell.rowspan


RowGroup: TypeAlias = list[tuple[PlacedCell, ...]]
"""Rows that hang together by cells that cover several of them; mostly a single row."""


class GridError(ValueError):
    """Rows that do not fill their grid: Word would drop or shift cells.

    *found* is how many columns a row fills, or 0 for a cell that reaches below the last row.
    """

    def __init__(self, found: int) -> None:
        super().__init__(found)
        self.found = found


def placed_rows(rows: Sequence[Row], columns: int) -> Iterator[tuple[PlacedCell, ...]]:
    """Yield, for each row, all cells that cover it, from left to right.

    Raises GridError for a row that does not fill *columns*, or a cell that reaches below the last
    row.
    """
    above: dict[int, PlacedCell] = {}  # by column, the cells that reach into the next row
    for row in rows:
        if not above and len(row) == columns and _is_plain(row):
            yield tuple([PlacedCell(cell, column, 1) for column, cell in enumerate(row)])
            continue
        placed = tuple(_placed_row(row, above, columns))
        above = {
            each.column: PlacedCell(each.cell, each.column, each.rows_left - 1)
            for each in placed
            if each.rows_left > 1
        }
        yield placed
    if above:
        raise GridError(0)


def row_groups(rows: Sequence[Row], columns: int) -> Iterator[RowGroup]:
    """Yield *rows* in groups that hang together. Raises GridError as placed_rows does."""
    group: RowGroup = []
    for row in placed_rows(rows, columns):
        group.append(row)
        if all(placed.rows_left == 1 for placed in row):
            yield group
            group = []


def _is_plain(row: Row) -> bool:
    """Return whether each cell covers one row and one column, as in most rows."""
    for cell in row:  # noqa: SIM110  # all() would take twice as long
        if cell.rowspan != 1 or cell.colspan != 1:
            return False
    return True


def _placed_row(row: Row, above: dict[int, PlacedCell], columns: int) -> Iterator[PlacedCell]:
    cells = iter(row)
    column = 0
    while column < columns:
        placed = above.get(column)
        if placed is None:
            cell = next(cells, None)
            if cell is None:
                raise GridError(column)
            placed = PlacedCell(cell, column, cell.rowspan)
        yield placed
        column += placed.cell.colspan
    left_over = sum(cell.colspan for cell in cells)
    if column != columns or left_over:
        raise GridError(column + left_over)
