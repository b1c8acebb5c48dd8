"""Which rows of a table stay together on a page, so that the name of a venue stands on each.

A venue is a group of rows beside a cell that covers them all, its name. A venue too high to move
to the next page as a whole is parted, and each part has the name in a cell of its own:
wherever a page ends, the next one begins with a name, also after a person has added a row.
"""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from itertools import accumulate, pairwise

from plangen import layout
from plangen.document.blocks import Cell, Row, Table
from plangen.document.grid import PlacedCell, RowGroup, row_groups
from plangen.document.heights import CellSize, TableHeights, height_of_cell, height_of_lines
from plangen.document.kinds import MANNERS, Hold
from plangen.plan.columns import ColumnKind

_NO_NAMES = frozenset(kind for kind, each in MANNERS.items() if each.holds is Hold.FIGURES)
"""The kinds of columns that hold no names, though a template may merge their cells."""


@dataclass(frozen=True, slots=True)
class Room:
    """What decides how high rows are and how many stay together; all lengths are twips.

    *widths* are those of the columns, *most* is the height up to which rows stay together.
    """

    widths: Sequence[int]
    size: CellSize
    most: int


def kept_rows(table: Table, room: Room) -> Iterator[RowGroup]:
    """Yield the rows of the bodies of *table* in groups that are to stay together on a page.

    A body that is low enough stays whole, and so does a venue. A higher venue is parted, evenly,
    between rows over which no merged cell reaches but the cells that cover the whole venue. Of
    these cells the first that is no number or time is the name: it stands in each part, from the
    second on with the mark （续）. The others stay one cell each; nothing else is repeated. Rows
    that are no venue, and not low enough together, stand alone.
    """
    parter = _Parter(table.kinds, room)
    for body in table.bodies:
        yield from parter.body(body)


def even_parts(heights: Sequence[int], most: int) -> Iterator[tuple[int, int]]:
    """Yield the beginning and the end, as indexes, of each part of a sequence of *heights*.

    The parts are as few as can be with none higher than *most*, and as even as can be; a single
    height above *most* is a part of its own.
    """
    reach = [0, *accumulate(heights)]
    count = len(heights)
    furthest = [
        max(start + 1, bisect_right(reach, reach[start] + most) - 1) for start in range(count)
    ]
    needed = [0] * (count + 1)  # by index: the fewest parts for all heights from there on
    for start in range(count - 1, -1, -1):
        needed[start] = needed[furthest[start]] + 1
    start = 0
    for left in range(needed[0], 0, -1):
        share = reach[start] + (reach[count] - reach[start]) / left
        ends = (
            end
            for end in range(furthest[start], start, -1)
            if needed[end] < left <= count - end + 1
        )
        end = min(ends, key=lambda end: abs(reach[end] - share))
        yield start, end
        start = end


class _Parter:
    """Parts bodies and venues too high for the room; *kinds* are those of the columns."""

    def __init__(self, kinds: tuple[ColumnKind, ...], room: Room) -> None:
        self.kinds, self.room = kinds, room

    def body(self, body: Sequence[Row]) -> Iterator[RowGroup]:
        groups = list(row_groups(body, len(self.kinds)))
        whole = [row for group in groups for row in group]
        if self.is_low(whole):
            yield whole
            return
        for group in groups:
            yield from self.group(group)

    def group(self, group: RowGroup) -> Iterator[RowGroup]:
        """Yield the parts of rows that hang together."""
        name = self.name(group)
        if len(group) == 1 or self.is_low(group):
            yield group
        elif name is None:
            yield from ([row] for row in group)
        else:
            yield from self.parts(group, name)

    def parts(self, group: RowGroup, name: PlacedCell) -> Iterator[RowGroup]:
        """Yield the parts of a venue, each with its own cell for the name."""
        again = _continued(name.cell)
        columns = slice(name.column, name.column + name.cell.colspan)
        highest = height_of_cell(again, sum(self.room.widths[columns]), self.room.size)
        heights = [0, *accumulate(self.heights(group).row_heights(self.room.widths))]
        edges = [0, *_edges(group)]
        units = [heights[end] - heights[start] for start, end in pairwise(edges)]
        # A part is as high as its name at least: rows beside it cost nothing.
        for first, last in even_parts(units, max(self.room.most, highest)):
            start, end = edges[first], edges[last]
            cell = replace(again if start else name.cell, rowspan=end - start)
            yield [
                _with_name(group[row], cell, name.column, end - row) for row in range(start, end)
            ]

    def name(self, group: RowGroup) -> PlacedCell | None:
        """Return the cell with the venue's name, or None: the first over all rows with words."""
        covering = (placed for placed in group[0] if placed.cell.rowspan == len(group))
        named = (placed for placed in covering if self.kinds[placed.column] not in _NO_NAMES)
        return next((placed for placed in named if any(placed.cell.lines)), None)

    def is_low(self, rows: RowGroup) -> bool:
        """Return whether *rows* are low enough to stay together; very many need no measuring."""
        if len(rows) * height_of_lines(1) > self.room.most:
            return False
        return self.heights(rows).height(self.room.widths) <= self.room.most

    def heights(self, rows: RowGroup) -> TableHeights:
        return TableHeights([rows], len(self.kinds), self.room.size)


def _edges(group: RowGroup) -> Iterator[int]:
    """Yield the rows before which a venue may be parted: only cells over all rows reach them.

    The end of the venue is the last of them.
    """
    for end, row in enumerate(group, 1):
        if all(placed.rows_left == 1 or placed.cell.rowspan == len(group) for placed in row):
            yield end


def _continued(cell: Cell) -> Cell:
    first, *rest = cell.lines
    return replace(cell, lines=(first + layout.CONTINUED, *rest))


def _with_name(
    row: tuple[PlacedCell, ...], cell: Cell, column: int, rows_left: int
) -> tuple[PlacedCell, ...]:
    return tuple(
        PlacedCell(cell, column, rows_left) if placed.column == column else placed for placed in row
    )
