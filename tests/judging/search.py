"""The lowest height that a table can have on its sheet, as far as chance and a search can tell.

A vector is the room of each column in tenths of a character; it uses the whole width of the sheet.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import permutations
from random import Random
from typing import TypeAlias

from judging.never import Holding
from plangen.document.heights import CellSize, TableHeights
from plangen.document.lines import HAN

_VECTORS = 2000
_RESTARTS = 20
_CONCENTRATIONS = (0.4, 1.0, 3.0, 10.0)
_STEPS = (48, 24, 12, 6, 3, 1)
_RASTER = 4  # tenths of a character; a search goes on from there in single ones
_BEST = 3  # so many random vectors are improved

Vector: TypeAlias = tuple[int, ...]


class Search:
    """Looks for low vectors of a table on a sheet *width* twips wide."""

    def __init__(
        self, heights: TableHeights, columns: Sequence[Holding], size: CellSize, width: int
    ) -> None:
        self._heights, self._columns = heights, columns
        self._size, self._width = size, width
        self._unit = size.character // HAN
        self.room = (width - 2 * size.side * len(columns)) // self._unit
        self._least = [column.least(self.room) for column in columns]
        self._pairs = list(permutations(range(len(columns)), 2))

    @property
    def has_room(self) -> bool:
        """Whether the sheet is wide enough for all columns at once."""
        return sum(self._least) <= self.room

    def height(self, vector: Vector) -> int:
        """Return the height of the table, in twips."""
        widths = [2 * self._size.side + room * self._unit for room in vector]
        widths[-1] += self._width - sum(widths)
        return self._heights.height(widths)

    def lowest(self, random: Random, start: Sequence[int]) -> int:
        """Return the lowest height that was found; *start* has widths to begin from, in twips."""
        vectors = set(filter(None, map(self._repaired, self._random(random))))
        given = self._repaired([self._size.room(width) for width in start])
        ranked = sorted(vectors, key=self._rank)[:_BEST]
        found = [self._descended(each) for each in (*ranked, *([given] if given else ()))]
        if not found:
            found = [self._descended(self._narrow())]
        best = min(found, key=self._rank)
        for _ in range(_RESTARTS):
            again = self._repaired(self._shaken(random, best))
            if again:
                best = min(best, self._descended(again), key=self._rank)
        return self.height(best)

    def _narrow(self) -> Vector:
        """Return the vector of the narrowest columns; the last one that fits has the rest."""
        vector = list(self._least)
        rest = self.room - sum(vector)
        for at in sorted(range(len(vector)), key=lambda each: -vector[each]):
            if self._columns[at].fits(vector[at] + rest):
                vector[at] += rest
                break
        return tuple(vector)

    def _random(self, random: Random) -> Iterator[list[int]]:
        means = [1 + mean for mean in (column.mean_width for column in self._columns)]
        top = max(means)
        rest = self.room - sum(self._least)
        for at in range(_VECTORS):
            concentration = _CONCENTRATIONS[at % len(_CONCENTRATIONS)]
            power = random.choice((0.0, 0.5, 1.0))
            shares = [
                random.gammavariate(concentration * max(0.05, mean / top) ** power, 1.0)
                for mean in means
            ]
            total = sum(shares) or 1.0
            yield [
                least + int(rest * share / total / _RASTER) * _RASTER
                for least, share in zip(self._least, shares, strict=True)
            ]

    def _repaired(self, rooms: list[int]) -> Vector | None:
        """Return a vector near *rooms* in which each column fits, or None."""
        vector = [max(room, least) for room, least in zip(rooms, self._least, strict=True)]
        for _ in range(8):
            for at, column in enumerate(self._columns):
                while not column.fits(vector[at]):
                    vector[at] += 1
                    if vector[at] > self.room:
                        return None
            spare = self.room - sum(vector)
            if spare == 0:
                return tuple(vector)
            slack = [room - least for room, least in zip(vector, self._least, strict=True)]
            widest = max(range(len(vector)), key=slack.__getitem__)
            vector[widest] = max(vector[widest] + spare, self._least[widest])
        return None

    def _shaken(self, random: Random, vector: Vector) -> list[int]:
        shaken = list(vector)
        for _ in range(random.randint(1, 3)):
            one, other = random.sample(range(len(vector)), 2)
            step = random.randint(3, 50)
            shaken[one] += step
            shaken[other] -= step
        return shaken

    def _rank(self, vector: Vector) -> tuple[int, int]:
        lines = sum(column.lines(room) for column, room in zip(self._columns, vector, strict=True))
        return self.height(vector), lines

    def _descended(self, vector: Vector) -> Vector:
        """Return *vector* after all exchanges of room between two columns that make it lower."""
        rank = self._rank(vector)
        for step in _STEPS:
            is_better = True
            while is_better:
                is_better = False
                for one, other in self._pairs:
                    changed = self._exchanged(vector, one, other, step)
                    if changed and (lower := self._rank(changed)) < rank:
                        vector, rank, is_better = changed, lower, True
        return vector

    def _exchanged(self, vector: Vector, one: int, other: int, step: int) -> Vector | None:
        wider, narrower = vector[one] + step, vector[other] - step
        if not (self._columns[other].fits(narrower) and self._columns[one].fits(wider)):
            return None
        changed = list(vector)
        changed[one], changed[other] = wider, narrower
        return tuple(changed)
