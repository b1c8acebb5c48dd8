"""A table as it is laid on sheets: its widths, its rows, and which of them stay together.

Nothing of a table stands alone on a page: neither its first row, nor its last one, nor a total.
What stays together is low, so that no page is left empty for it.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from functools import cached_property
from itertools import accumulate, pairwise

from plangen import layout
from plangen.document.blocks import Table
from plangen.document.grid import RowGroup, row_groups
from plangen.document.heights import TABLE_CELL, CellSize, TableHeights
from plangen.document.venues import name_of, parts
from plangen.document.widths import fitted
from plangen.layout import Sheet
from plangen.values import Struct, replace

_PAIR = 2  # rows of a body, at its beginning and at its end, do not stand alone


class LaidTable(Struct, frozen=True, dict=True):
    """A table on a sheet: the *widths* of its columns in twips, and its rows.

    *groups* are rows that hang together, those of the header first; *heads* counts the rows of the
    header. The rows in *kept* stay on a page with the row below them, those in *splitting* may
    split between two pages. Rows are counted from 0, the header's first.
    """

    widths: tuple[int, ...]
    groups: tuple[RowGroup, ...]
    heads: int
    kept: frozenset[int]
    splitting: frozenset[int]
    has_notes: bool = False
    """Whether paragraphs below the table belong to it."""

    @property
    def rows(self) -> RowGroup:
        """All rows, from the top down."""
        return [row for group in self.groups for row in group]

    def stays(self, row: int) -> bool:
        """Return whether a row stays on a page with what is below it: a row, or a note."""
        if row in self.kept:
            return True
        return self.has_notes and row == self._last

    @cached_property
    def _last(self) -> int:
        """The number of the last row; each row is compared with it."""
        return sum(map(len, self.groups)) - 1

    def heights(self, size: CellSize) -> list[int]:
        """Return the height of each row, in twips."""
        return TableHeights(self.groups, len(self.widths), size).row_heights(self.widths)

    @property
    def chains(self) -> Iterator[range]:
        """The rows that stay together, from the top down."""
        start = 0
        for row in range(sum(map(len, self.groups))):
            if row not in self.kept:
                yield range(start, row + 1)
                start = row + 1


def laid_table(table: Table, sheet: Sheet) -> LaidTable:
    """Return *table* in the text block of *sheet*."""
    columns, starts = len(table.kinds), [each.row for each in table.continued]
    made = fitted(replace(table, continued=()) if starts else table, sheet.text_width)
    widths, heads = made.widths, len(table.header)
    header, footer = (
        list(row_groups(rows, columns)) for rows in (made.table.header, made.table.footer)
    )
    bodies = _bodies(made.table, starts)
    groups = (*header, *(group for body in bodies for group in body), *footer)
    parted = TableHeights(groups, columns, TABLE_CELL).row_heights(widths) if starts else None
    heights = parted or made.row_heights
    bonds = _Bonds(heights, heads)
    page = sheet.text_height - sum(heights[:heads])
    split, end, low = (
        int(part * sheet.text_height)
        for part in (layout.TABLE_SPLIT_PART, layout.TABLE_END_PART, layout.TABLE_KEPT_PART)
    )
    bonds.hold(_end_rows(table, 1 if table.footer else _PAIR), page)
    bonds.hold(_end_rows(table, _PAIR), end)
    bonds.hold(_continued_rows(table), page)
    bonds.hold(_heading_rows(table), page)
    bonds.hold(_wanted(bodies, heads, bonds, low), low)
    splitting = (
        row
        for row, height in enumerate(heights)
        if height > split and row >= heads and not bonds.holds(row)
    )
    return LaidTable(
        widths, groups, heads, frozenset(bonds.kept), frozenset(splitting), bool(table.notes)
    )


def _bodies(table: Table, starts: Sequence[int]) -> list[list[RowGroup]]:
    """Return the groups of each body, with venues parted before the rows where they go on."""
    bodies: list[list[RowGroup]] = []
    at = 0
    for rows in table.bodies:
        groups: list[RowGroup] = []
        for group in row_groups(rows, len(table.kinds)):
            inside = [start - at for start in starts if at < start < at + len(group)]
            name = name_of(group, table.kinds) if inside else None
            groups += [group] if name is None else parts(group, name, inside)
            at += len(group)
        bodies.append(groups)
    return bodies


class _Bonds:
    """Which rows are *kept* with the row below them; those of the header always are."""

    def __init__(self, heights: Sequence[int], heads: int) -> None:
        self._heads, self._reach = heads, [0, *accumulate(heights)]
        self.kept = set(range(heads))

    def height(self, rows: range) -> int:
        """Return how high neighbouring rows are together."""
        return self._reach[rows.stop] - self._reach[rows.start]

    def holds(self, row: int) -> bool:
        """Return whether a row of the bodies stays with another one."""
        return row in self.kept or (row > self._heads and row - 1 in self.kept)

    def hold(self, wanted: Iterable[int], most: int) -> None:
        """Keep each row that is wanted with the next one, if all that stays together is so low."""
        for row in (each for each in wanted if each not in self.kept):
            self.kept.add(row)
            if self.height(self._chain(row)) > most:
                self.kept.remove(row)

    def _chain(self, row: int) -> range:
        """Return the rows that stay together with *row*; header rows stand on each page anyway."""
        start, end = row, row + 1
        while start > self._heads and start - 1 in self.kept:
            start -= 1
        while end in self.kept:
            end += 1
        return range(start, end + 1)


def _end_rows(table: Table, bodies: int) -> range:
    """Return the rows kept with the next one for so many rows of the *bodies* at the end to stay.

    They stay together and with the totals, if there are any; the lowest comes first.
    """
    first, end = len(table.header), len(table.rows)
    return range(end - 2, max(end - len(table.footer) - bodies, first) - 1, -1)


def _continued_rows(table: Table) -> Iterator[int]:
    first = len(table.header)
    for each in table.continued:
        yield from range(first + each.row, first + each.end - 1)


def _heading_rows(table: Table) -> Iterator[int]:
    """Yield the rows that head others: their only cell is a header over all columns."""
    rows = [row for body in table.bodies for row in body]
    for number, row in enumerate(rows, len(table.header)):
        if len(row) == 1 and row[0].is_header:
            yield number


def _begins_with_heading(body: Sequence[RowGroup]) -> bool:
    cells = body[0][0] if body else ()
    return len(cells) == 1 and cells[0].cell.is_header


def _wanted(
    bodies: Sequence[Sequence[RowGroup]], at: int, bonds: _Bonds, low: int
) -> Iterator[int]:
    """Yield the rows to be kept in the bodies, the first row of which has the number *at*.

    A body that is low stays whole, and so does a venue; of others the first two rows and the last
    two stay together, and so do the rows of a low cell that covers several of them.
    """
    for body in bodies:
        end = at + sum(map(len, body))
        if bonds.height(range(at, end)) <= low:
            yield from range(at, end - 1)
        else:
            yield from _pairs(at + _begins_with_heading(body), end)
            starts = accumulate(map(len, body), initial=at)
            for group, (start, stop) in zip(body, pairwise(starts), strict=True):
                if bonds.height(range(start, stop)) <= low:
                    yield from range(start, stop - 1)
                else:
                    yield from _pairs(start, stop)
                    cells = (range(row, end) for row, end in _merged_in(group, start))
                    whole = (rows for rows in cells if bonds.height(rows) <= low)
                    yield from (row for rows in whole for row in rows[:-1])
        at = end


def _merged_in(group: RowGroup, at: int) -> Iterator[tuple[int, int]]:
    """Yield the rows of the cells that cover a part of a *group*, whose first row is number *at*.

    Of cells in several columns, which may overlap without end, those in the first one count.
    """
    found = [
        (placed.column, row, row + placed.cell.rowspan)
        for row, cells in enumerate(group, at)
        for placed in cells
        if placed.begins and 1 < placed.cell.rowspan < len(group)
    ]
    first = min((column for column, _, _ in found), default=0)
    yield from ((row, end) for column, row, end in found if column == first)


def _pairs(start: int, stop: int) -> Iterator[int]:
    """Yield the first row and the last but one."""
    if stop - start >= _PAIR:
        yield from (start, stop - _PAIR)
