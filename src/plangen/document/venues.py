"""Venues: groups of rows beside a cell that covers them all, their name.

A venue that runs over a page is one cell: Word sets the name anew on each page, LibreOffice on the
first alone. Where it is sure between which rows the page ends (continuations.py), the venue is
parted there, and the rows on the next page have the name in a cell of their own.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import pairwise

from plangen import layout
from plangen.document.blocks import Cell
from plangen.document.grid import PlacedCell, RowGroup
from plangen.document.kinds import MANNERS, Hold
from plangen.plan.columns import ColumnKind
from plangen.values import replace

_NO_NAMES = frozenset(kind for kind, each in MANNERS.items() if each.holds is Hold.FIGURES)
"""The kinds of columns that hold no names, though a template may merge their cells."""


def name_of(group: RowGroup, kinds: Sequence[ColumnKind]) -> PlacedCell | None:
    """Return the cell with a venue's name, or None: the first over all rows with words.

    *kinds* are those of the columns.
    """
    covering = (placed for placed in group[0] if placed.cell.rowspan == len(group) > 1)
    named = (placed for placed in covering if kinds[placed.column] not in _NO_NAMES)
    return next((placed for placed in named if any(placed.cell.lines)), None)


def edges(group: RowGroup) -> Iterator[int]:
    """Yield the rows before which a venue may be parted: only cells over all rows reach them.

    The end of the venue is the last of them.
    """
    for end, row in enumerate(group, 1):
        if all(placed.rows_left == 1 or placed.cell.rowspan == len(group) for placed in row):
            yield end


def parts(group: RowGroup, name: PlacedCell, starts: Sequence[int]) -> Iterator[RowGroup]:
    """Yield the parts of a venue that begin at its first row and at each of *starts*.

    Each has its own cell for the name, from the second on with the mark （续）. Other cells over
    all rows stay one cell each: nothing else is repeated.
    """
    for start, end in pairwise([0, *starts, len(group)]):
        cell = replace(continued(name.cell) if start else name.cell, rowspan=end - start)
        yield [_with_name(group[row], cell, name.column, end - row) for row in range(start, end)]


def continued(cell: Cell) -> Cell:
    """Return the cell with the name of a venue that goes on."""
    first, *rest = cell.lines
    return replace(cell, lines=(first + layout.CONTINUED, *rest))


def _with_name(
    row: tuple[PlacedCell, ...], cell: Cell, column: int, rows_left: int
) -> tuple[PlacedCell, ...]:
    return tuple(
        PlacedCell(cell, column, rows_left) if placed.column == column else placed for placed in row
    )
