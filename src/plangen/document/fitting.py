"""The column widths at which a table is best: two columns at a time share their room anew.

The height is a staircase in many dimensions, so slopes say nothing; but any two columns can be
tried out completely, and a table in which no two of them gain by sharing anew is, on real texts,
within a fraction of the lowest there is (a test searches for a lower one).
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from itertools import combinations
from typing import TypeAlias

from plangen.document.grid import RowGroup
from plangen.document.trials import Fit, Pair, Trials

# The multiples of the golden section, modulo 1, spread evenly and beat with no pattern of rows.
_SPREAD = (5**0.5 - 1) / 2
_FINE = 6  # steps in a character, once whole characters have been tried
_CALM = 1.03  # so much higher a table may be for lines that end better

Widths: TypeAlias = tuple[int, ...]
Cost: TypeAlias = tuple[float, int, int]
"""The height that counts, the lines or their ends, and the distance from the natural widths."""


def best_widths(trials: Trials, least: Widths, natural: Widths) -> Widths:
    """Return widths with the sum of *natural*, none under *least*, at which the table is best.

    That is the lowest table, or one up to 3 % higher whose lines end at better places; of several,
    that with widths nearest to *natural*.
    """
    spare = sum(natural) - sum(least)
    broadest = tuple(width + spare for width in least)
    if trials.tried(natural) == trials.tried(broadest):
        return natural
    character = trials.size.character
    sharing = _Sharing(trials, least, natural)
    descents = [_Descent(sharing, start) for start in _starts(trials, least, natural)]
    for descent in descents:
        descent.run(character, sum(natural))
    best = min(descents, key=lambda each: each.cost)
    best.run(character // _FINE, character)
    calm = _Descent(_Sharing(trials, least, natural, best.cost[0] * _CALM), best.widths)
    calm.run(character, sum(natural))
    calm.run(character // _FINE, character)
    return calm.widths


def _starts(trials: Trials, least: Widths, natural: Widths) -> Iterator[Widths]:
    """Yield widths to start from: natural ones, by the texts, and with one broken column broad."""
    yield natural
    spare = sum(natural) - sum(least)
    columns = range(len(least))
    means = trials.mean_text_widths()
    broken = [column for column in columns if trials.breaks_at(column, least[column])]
    alone = ([float(each == column) for each in columns] for column in broken)
    for shares in (means, *alone):
        widths = [
            width + int(spare * share / max(sum(shares), 1))
            for width, share in zip(least, shares, strict=True)
        ]
        widths[-1] += sum(least) + spare - sum(widths)
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
    """The best widths so far and their cost."""

    def __init__(self, sharing: _Sharing, start: Widths) -> None:
        self._sharing = sharing
        self.widths, self.cost = start, sharing.cost(start)

    def run(self, step: int, reach: int) -> None:
        """Let every two columns share anew until nothing is gained.

        They change by up to *reach*, in multiples of *step*.
        """
        pairs = list(combinations(range(len(self.widths)), 2))
        left = len(pairs)  # so many pairs are to be tried until all have been in vain
        while left:
            for pair in pairs:
                before = self.cost
                self.widths, self.cost = self._sharing.shared(
                    self.widths, before, pair, step, reach
                )
                left = len(pairs) if self.cost < before else left - 1
                if not left:
                    return


class _Sharing:
    """What comes of it when two columns share their room anew; heights below *limit* are alike.

    It is remembered: from different starts one often comes to the same widths.
    """

    def __init__(self, trials: Trials, least: Widths, natural: Widths, limit: float = 0) -> None:
        self._trials, self._least, self._natural = trials, least, natural
        self._limit = limit
        self._known: dict[tuple[Widths, Pair, int, int], tuple[Widths, Cost]] = {}

    def cost(self, widths: Widths) -> Cost:
        """Return the cost of widths."""
        fit = self._trials.union(widths)
        return (*self._cost(fit, (), widths), self._distance(widths))

    def shared(
        self, widths: Widths, cost: Cost, pair: Pair, step: int, reach: int
    ) -> tuple[Widths, Cost]:
        """Return the best widths when a pair of columns shares anew, and their cost."""
        asked = widths, pair, step, reach
        if asked not in self._known:
            splits = self._splits(widths, pair, step, reach)
            self._known[asked] = self._best(widths, cost, pair, splits)
        return self._known[asked]

    def _best(
        self, now: Widths, cost: Cost, pair: Pair, splits: Sequence[int]
    ) -> tuple[Widths, Cost]:
        first, second = pair
        rest, sides = self._trials.around(pair, now)
        widths = list(now)
        both = widths[first] + widths[second]
        wish, other_wish = self._natural[first], self._natural[second]
        aside = cost[2] - (widths[first] - wish) ** 2 - (widths[second] - other_wish) ** 2
        before: list[Fit] = []
        height, lines, is_as_good = *cost[:2], True
        for width in splits:
            other = both - width
            fits = [cells[sign * width + more] for cells, sign, more in sides]
            if fits != before:  # else no line has changed
                before = fits
                widths[first], widths[second] = width, other
                height, lines = self._cost(rest, fits, widths)
                is_as_good = (height, lines) <= cost[:2]
            if is_as_good:
                distance = aside + (width - wish) ** 2 + (other - other_wish) ** 2
                found = height, lines, distance
                if found < cost:
                    widths[first], widths[second] = width, other
                    now, cost = tuple(widths), found
        return now, cost

    def _cost(self, rest: Fit, fits: Iterable[Fit], widths: Sequence[int]) -> tuple[float, int]:
        """Return the height that counts, and the lines of all cells, or how rough they end.

        Cells with fewer lines are on the way to a lower table.
        """
        bits, lines, rough, _ = rest
        for each in fits:
            bits |= each.bits
            lines += each.lines
            rough += each.rough
        height = self._trials.height(bits, widths)
        return (max(height, self._limit), rough) if self._limit else (height, lines)

    def _splits(self, widths: Widths, pair: Pair, step: int, reach: int) -> list[int]:
        """Return widths of the first column at which either has its least and whole *step*s."""
        first, second = pair
        now, both = widths[first], widths[first] + widths[second]
        least, most = self._least[first], both - self._least[second]
        low, high = max(least, now - reach), min(most, now + reach)
        return sorted(
            {
                *range(low + (least - low) % step, high + 1, step),
                *range(high - (high - most) % step, low - 1, -step),
            }
        )

    def _distance(self, widths: Sequence[int]) -> int:
        pairs = zip(widths, self._natural, strict=True)
        return sum([(width - natural) ** 2 for width, natural in pairs])
