"""How good column widths are, told fast enough to try thousands of them.

Lines are bits: the first lines of all rows lie side by side, then the second ones, and so on. The
highest cell of each row is then the union of all cells, and the lines of the table are its bits.
"""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterable, Iterator, Sequence
from functools import cached_property, reduce
from math import inf
from operator import itemgetter, or_
from typing import NamedTuple, TypeAlias

from plangen import layout
from plangen.document.grid import PlacedCell, RowGroup
from plangen.document.heights import CellSize, height_of_lines
from plangen.document.held import HeldText, HeldTexts, TablePart, TextFit
from plangen.values import Struct

_MOST_LINES = 1000  # a cell that takes more of them decides about no widths

Span: TypeAlias = tuple[int, int]
"""The columns of a cell: the first, and the one behind the last."""
Pair: TypeAlias = tuple[int, int]
"""Two columns that share their room anew."""


class Fit(NamedTuple):
    """How cells fit: the bits of their rows, their *lines* together, and how rough these end.

    *merged* has the lines of each cell over several rows, which *bits* leaves out.
    """

    bits: int
    lines: int
    rough: int
    merged: tuple[int, ...] = ()


class _Merged(Struct, frozen=True):
    """A cell over the rows from *begin* up to *end*: the *number*-th such of its span.

    *mask* has the bits of these rows, and *frames* is the height that they have without lines.
    """

    end: int
    begin: int
    span: Span
    number: int
    mask: int
    frames: int


class _Cells(dict[int, Fit]):
    """The cells over one span of columns: by each width, how they fit.

    That is asked for thousands of times, and worked out when it is missing.
    """

    def __init__(self, rows: int, size: CellSize) -> None:
        self.rows, self._size = rows, size
        self.single: dict[tuple[HeldText, ...], int] = {}
        """The texts of cells, and a bit for each row in which they stand."""
        self.merged: list[tuple[HeldText, ...]] = []
        self.widest = 0
        self._least: list[float] = []
        """The rooms from which on the cells fit in one way after the other, in order."""
        self._known: list[tuple[float, Fit]] = []
        """For each of these ways, the room from which on it is over, and the way."""

    def add(self, texts: tuple[HeldText, ...], row: int, *, is_merged: bool) -> None:
        self.widest = max(self.widest, *(text.width for text in texts), 0)
        if is_merged:
            self.merged.append(texts)
        else:
            self.single[texts] = self.single.get(texts, 0) | 1 << row

    @property
    def mean_width(self) -> float:
        """The average width of the texts, in tenths of a character."""
        texts = [text for key, rows in self.single.items() for text in key * rows.bit_count()]
        texts += [text for key in self.merged for text in key]
        return sum(text.width for text in texts) / max(len(texts), 1)

    def __missing__(self, width: int) -> Fit:
        room = self._size.room(width)
        place = bisect_right(self._least, room)
        if not place or room >= self._known[place - 1][0]:
            least, beyond, fit = self._fit(room)
            self._least.insert(place, least)
            self._known.insert(place, (beyond, fit))
            place += 1
        found = self[width] = self._known[place - 1][1]
        return found

    @cached_property
    def _widest_first(self) -> list[tuple[float, tuple[HeldText, ...], int, int]]:
        """The cells over one row: the room in which each takes one line, its texts, and its rows.

        The rows come as bits, and counted. Those that take several lines in any room are the first.
        """
        return sorted(
            (
                (_whole_width(texts), texts, rows, rows.bit_count())
                for texts, rows in self.single.items()
            ),
            key=itemgetter(0),
            reverse=True,
        )

    @cached_property
    def _all_rows(self) -> int:
        """The bits of all rows with a cell over one row."""
        return reduce(or_, self.single.values(), 0)

    def _fit(self, room: int) -> tuple[float, float, Fit]:
        """Return how the cells fit in *room*, behind the rooms from and up to which they do so."""
        levels = [self._all_rows]  # each of them has one line
        least, beyond, rough = -inf, inf, 0
        for whole, texts, rows, count in self._widest_first:
            if whole <= room:
                least = max(least, whole)
                break  # so do all that are narrower
            fit = _fitted(texts, room)
            least, beyond = max(least, fit.least), min(beyond, fit.beyond)
            rough += fit.rough * count
            if fit.lines > len(levels):
                levels += [0] * (fit.lines - len(levels))
            for level in range(1, fit.lines):
                levels[level] |= rows
        bits = 0
        for level in reversed(levels):
            bits = bits << self.rows | level
        merged = [_fitted(texts, room) for texts in self.merged]
        for fit in merged:
            least, beyond = max(least, fit.least), min(beyond, fit.beyond)
            rough += fit.rough
        lines = tuple([fit.lines for fit in merged])
        return least, beyond, Fit(bits, bits.bit_count(), rough, lines)


def _whole_width(texts: Sequence[HeldText]) -> float:
    """Return the width from which on the *texts* of a cell take one line together, if any."""
    return inf if len(texts) > 1 else sum(text.width for text in texts)


def _fitted(texts: Sequence[HeldText], room: int) -> TextFit:
    """Return how the texts of a cell fit together."""
    fits = [text.fit(room) for text in texts]
    if len(fits) == 1 and fits[0].lines <= _MOST_LINES:
        return fits[0]
    return TextFit(
        min(max(sum([each.lines for each in fits]), 1), _MOST_LINES),
        sum([each.rough for each in fits]),
        max([each.least for each in fits], default=-inf),
        min([each.beyond for each in fits], default=inf),
    )


_Over: TypeAlias = tuple[_Cells, int, int]
"""Cells, the first of their columns, and the one behind the last."""
_Side: TypeAlias = tuple[_Cells, int, int]
"""Cells over one of two columns. They are so wide: the first column times 1 or -1, and the rest."""


class Trials:
    """The cells of a table whose widths are looked for; what was tried is remembered.

    *parts* are rows of the parts of the table.
    """

    def __init__(
        self,
        parts: Iterable[tuple[TablePart, Sequence[RowGroup]]],
        texts: HeldTexts,
        size: CellSize,
    ) -> None:
        known = list(parts)
        self.size = size
        self.rows = sum(len(group) for _, groups in known for group in groups)
        self.cells: dict[Span, _Cells] = {}
        self._over: dict[Pair, tuple[list[_Over], list[_Over]]] = {}
        self._texts = texts
        self._empty = (1 << self.rows) - 1
        self._frames = self.rows * height_of_lines(0)
        merged: list[_Merged] = []
        row = 0
        for part, groups in known:
            for group in groups:
                for below in range(len(group), 0, -1):
                    for placed in group[-below]:
                        # A group may have lost its end; a cell that reaches into it is left out.
                        if placed.begins and placed.rows_left <= below:
                            merged += self._add(placed, row, part)
                    row += 1
        self.merged = sorted(merged, key=lambda each: (each.end, each.begin))
        self._merged_spans = {each.span for each in merged}

    def _add(self, placed: PlacedCell, row: int, part: TablePart) -> Iterator[_Merged]:
        cell = placed.cell
        span = placed.column, placed.column + cell.colspan
        texts = self._texts.of(placed, part)
        cells = self.cells.setdefault(span, _Cells(self.rows, self.size))
        if cell.rowspan > 1:
            mask = self._first_bits * (((1 << cell.rowspan) - 1) << row)  # its rows in each line
            frames = cell.rowspan * height_of_lines(0)
            yield _Merged(row + cell.rowspan, row, span, len(cells.merged), mask, frames)
        cells.add(texts, row, is_merged=cell.rowspan > 1)

    @cached_property
    def _first_bits(self) -> int:
        """The bit of the first row in each line."""
        return ((1 << _MOST_LINES * self.rows) - 1) // ((1 << self.rows) - 1)

    def breaks_at(self, column: int, width: int) -> bool:
        """Return whether a text over a column alone takes several lines at *width*."""
        cells = self.cells.get((column, column + 1))
        return cells is not None and cells.widest > self.size.room(width)

    def fit(self, span: Span, widths: Sequence[int]) -> Fit:
        """Return how the cells over a span fit at *widths*."""
        return self.cells[span][sum(widths[span[0] : span[1]])]

    def around(self, pair: Pair, widths: Sequence[int]) -> tuple[Fit, list[_Side]]:
        """Return what stays as it is while a pair of columns shares anew, and what does not.

        Cells over both columns stay as they are.
        """
        first, second = pair
        both = widths[first] + widths[second]
        rest, beside = self._parted(pair)
        sides = [
            (cells, 1, sum(widths[start:end]) - widths[first])
            if start <= first < end
            else (cells, -1, both + sum(widths[start:end]) - widths[second])
            for cells, start, end in beside
        ]
        return self._union(rest, widths), sides

    def _parted(self, pair: Pair) -> tuple[list[_Over], list[_Over]]:
        """Return the cells over both or none of a pair of columns, and those over one of them."""
        found = self._over.get(pair)
        if found is None:
            found = self._over[pair] = ([], [])
            for (start, end), cells in self.cells.items():
                is_beside = sum(start <= column < end for column in pair) == 1
                found[is_beside].append((cells, start, end))
        return found

    def union(self, widths: Sequence[int]) -> Fit:
        """Return all fits at *widths* as one, cells over several rows left out."""
        cells = ((each, start, end) for (start, end), each in self.cells.items())
        return self._union(cells, widths)

    def _union(self, over: Iterable[_Over], widths: Sequence[int]) -> Fit:
        bits, lines, rough = self._empty, 0, 0
        for cells, start, end in over:
            fit = cells[widths[start] if end == start + 1 else sum(widths[start:end])]
            bits |= fit.bits
            lines += fit.lines
            rough += fit.rough
        return Fit(bits, lines, rough)

    def height(self, bits: int, widths: Sequence[int]) -> int:
        """Return the height of the table in which all cells together have these *bits*."""
        height = bits.bit_count() * layout.TABLE_LINE + self._frames
        if not self.merged:
            return height
        counts = {span: self.fit(span, widths).merged for span in self._merged_spans}
        grown: list[tuple[int, int]] = []  # rows that merged cells make higher, from the top
        for each in self.merged:
            covered = (bits & each.mask).bit_count() * layout.TABLE_LINE + each.frames
            for row, more in reversed(grown):
                if row < each.begin:
                    break
                covered += more
            lines = counts[each.span][each.number]
            if (lacking := height_of_lines(lines) - covered) > 0:
                grown.append((each.end - 1, lacking))
        return height + sum(more for _, more in grown)

    def mean_text_widths(self) -> list[float]:
        """Return the average width of the texts of each column, in tenths of a character.

        Cells over several columns are left out.
        """
        means = [0.0] * max(end for _, end in self.cells)
        for (first, end), cells in self.cells.items():
            if end == first + 1:
                means[first] = cells.mean_width
        return means

    def tried(self, widths: Sequence[int]) -> tuple[int, int]:
        """Return the height of the table at *widths*, and how rough its line ends are."""
        fit = self.union(widths)
        return self.height(fit.bits, widths), fit.rough
