"""The column widths at which a table is lowest: two columns at a time share their room anew.

The height is a staircase in many dimensions, so slopes say nothing; but any two columns can be
tried out completely, and a table in which no two of them gain by sharing anew is, on real texts,
within a fraction of the lowest there is (a test searches for a lower one).
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import combinations
from typing import TypeAlias

from plangen.document.grid import RowGroup
from plangen.document.heights import TableHeights

# The multiples of the golden section, modulo 1, spread evenly and beat with no pattern of rows.
_SPREAD = (5**0.5 - 1) / 2

Widths: TypeAlias = tuple[int, ...]


def lowest_widths(heights: TableHeights, least: Widths, natural: Widths) -> Widths:
    """Return widths with the sum of *natural*, none under *least*, that make the table lowest.

    Of widths that make it equally low, those nearest to *natural* are taken.
    """
    spare = sum(natural) - sum(least)
    broadest = tuple(width + spare for width in least)
    columns = heights.responsive_columns(least, broadest)
    if not columns or heights.height(natural) == heights.height(broadest):
        return natural
    starts = (natural, *_starts(heights, least, columns, spare))
    descents = [_Descent(heights, least, natural, columns, start) for start in starts]
    for descent in descents:
        descent.run(heights.size.character)
    best = min(descents, key=lambda each: each.cost)
    best.run(heights.size.character // 4)
    return best.widths


def _starts(
    heights: TableHeights, least: Widths, columns: Sequence[int], spare: int
) -> Iterator[Widths]:
    """Yield widths to start from: *spare* is shared by average text, or goes to one column."""
    means = heights.mean_text_widths()
    weights = [means[column] if column in columns else 0 for column in range(len(least))]
    alone = ([float(each == column) for each in range(len(least))] for column in columns)
    for shares in (weights, *alone):
        widths = [
            width + int(spare * share / max(sum(shares), 1))
            for width, share in zip(least, shares, strict=True)
        ]
        widths[columns[-1]] += sum(least) + spare - sum(widths)
        yield tuple(widths)


def even_choice(groups: Sequence[RowGroup], most_rows: int) -> list[RowGroup]:
    """Return groups from all over the table with no more than *most_rows* rows together.

    The choice is the same in every run. A group that is too long for the rest loses its end.
    """
    if sum(map(len, groups)) <= most_rows:
        return list(groups)
    chosen: dict[int, RowGroup] = {}
    room, turn = most_rows, 0
    while room > 0 and len(chosen) < len(groups):
        number = int(turn * _SPREAD % 1 * len(groups))
        turn += 1
        if number not in chosen:
            chosen[number] = groups[number][:room]
            room -= len(chosen[number])
    return list(chosen.values())


class _Descent:
    """The best widths so far, the table's height at them, and their distance from *natural*."""

    def __init__(
        self,
        heights: TableHeights,
        least: Widths,
        natural: Widths,
        columns: Sequence[int],
        start: Widths,
    ) -> None:
        self._heights, self._least, self._natural = heights, least, natural
        self._columns = columns
        self.widths = start
        self.height, self.distance = heights.height(start), self._distance(start)

    @property
    def cost(self) -> tuple[int, int]:
        """Height and distance: the search makes the height least, then the distance."""
        return self.height, self.distance

    def run(self, step: int) -> None:
        """Let every two columns share anew in multiples of *step* until nothing is gained."""
        gains = True
        while gains:
            before = self.cost
            for pair in combinations(self._columns, 2):
                for widths in list(self._sharings(*pair, step)):
                    self._consider(widths)
            gains = self.cost < before

    def _consider(self, widths: Widths) -> None:
        height = self._heights.height(widths)
        if height <= self.height:
            distance = self._distance(widths)
            if (height, distance) < self.cost:
                self.widths, self.height, self.distance = widths, height, distance

    def _sharings(self, first: int, second: int, step: int) -> Iterator[Widths]:
        """Yield widths at which one of the two columns has room for a whole number of *step*."""
        both = self.widths[first] + self.widths[second]
        margins = 2 * self._heights.size.side
        least, most = self._least[first], both - self._least[second]
        filled = range(least + (margins - least) % step, most + 1, step)
        rest = range(most - (most - both + margins) % step, least - 1, -step)
        for width in sorted({*filled, *rest}):
            shared = list(self.widths)
            shared[first], shared[second] = width, both - width
            yield tuple(shared)

    def _distance(self, widths: Widths) -> int:
        pairs = zip(widths, self._natural, strict=True)
        return sum((width - natural) ** 2 for width, natural in pairs)
