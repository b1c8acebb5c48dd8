"""The things of two lists in pairs, by keys, by likeness, by position; and which have moved."""

from __future__ import annotations

from bisect import bisect_left
from collections import Counter, defaultdict, deque
from collections.abc import Callable, Hashable, Iterable, Mapping, Sequence
from itertools import pairwise, product
from typing import Generic, Self, TypeAlias, TypeVar

T = TypeVar("T")

Link: TypeAlias = tuple[T | None, T | None, bool]
"""A thing in the earlier and in the later list, or None in one; and whether it has moved."""

_MOST_STEPS = 500_000
"""The limit of steps in finding texts that are alike.

The marks that most texts have in common come last and are left out: they tell least.
"""


class Matching(Generic[T]):
    """Pairs the things of two lists: each call matches things that are still free.

    Callers begin with the surest way. The pairs are the same with the lists the other way round.
    """

    def __init__(self, before: Sequence[T], after: Sequence[T]) -> None:
        self.before, self.after = before, after
        self.pairs: dict[int, int] = {}

    def _free(self) -> tuple[list[int], list[int]]:
        taken = set(self.pairs.values())
        ours = [number for number in range(len(self.before)) if number not in self.pairs]
        return ours, [number for number in range(len(self.after)) if number not in taken]

    def by(self, key: Callable[[T], Hashable]) -> Self:
        """Match things with the same key, in order; None is no key."""
        ours, theirs = self._free()
        waiting = defaultdict[Hashable, deque[int]](deque)
        for number in ours:
            waiting[key(self.before[number])].append(number)
        waiting.pop(None, None)
        for number in theirs if waiting else ():
            if found := waiting.get(key(self.after[number])):
                self.pairs[found.popleft()] = number
        return self

    def by_likeness(self, marks: Callable[[T], set[str]], least: float) -> Self:
        """Match things with a share of common marks of at least *least*, the most alike first."""
        ours, theirs = self._free()
        if not (ours and theirs):
            return self
        shares = _shares(
            {number: marks(self.before[number]) for number in ours},
            {number: marks(self.after[number]) for number in theirs},
        )
        alike = [pair for pair, share in shares.items() if share >= least]
        taken = set[int]()
        for old, new in sorted(alike, key=lambda at: (-shares[at], abs(at[0] - at[1]), sum(at))):
            if old not in self.pairs and new not in taken:
                self.pairs[old] = new
                taken.add(new)
        return self

    def by_position(self) -> Self:
        """Match things with the same index."""
        self.pairs |= {number: number for number in set.intersection(*map(set, self._free()))}
        return self

    def links(self, home: Callable[[T], Hashable] = type) -> list[Link[T]]:
        """Return a link for each thing, in the order of the later list.

        A thing has moved if it has another *home*, or another place among those of its home.
        """
        runs = defaultdict[Hashable, list[int]](list)
        for old, new in sorted(self.pairs.items()):
            if home(self.before[old]) == home(self.after[new]):
                runs[home(self.after[new])].append(new)
        stays = set[int]().union(*map(_in_order, runs.values()))
        found: dict[tuple[int, int], Link[T]] = {
            (new, -1): (None, part, False) for new, part in enumerate(self.after)
        }
        last = -1
        for old, part in enumerate(self.before):
            number = self.pairs.get(old)
            if number is None:  # a thing that is gone follows the one it followed
                found[last, old] = (part, None, False)
            else:
                found[number, -1] = (part, self.after[number], number not in stays)
                last = number if number in stays else last
        return [found[at] for at in sorted(found)]


def _in_order(numbers: Iterable[int]) -> set[int]:
    """Return as many of *numbers* as possible that rise from each to the next."""
    lowest: list[int] = []  # the lowest last number of a rising run of each length
    previous: dict[int, int | None] = {}
    for number in numbers:
        length = bisect_left(lowest, number)
        previous[number] = lowest[length - 1] if length else None
        lowest[length : length + 1] = [number]
    kept = set[int]()
    last = lowest[-1] if lowest else None
    while last is not None:
        kept.add(last)
        last = previous[last]
    return kept


def marks(text: str, where: str = "") -> set[str]:
    """Return the characters and pairs of characters by which texts are found alike.

    Texts with another *where* have no marks in common.
    """
    return {where + mark for mark in (*text, *map("".join, pairwise(text)))}


def _shares(
    ours: Mapping[int, set[str]], theirs: Mapping[int, set[str]]
) -> dict[tuple[int, int], float]:
    """Return the share of common marks (0 to 1) for each pair of indices with any.

    The share is too small where common marks were left out, see _MOST_STEPS.
    """
    places = [defaultdict[str, list[int]](list) for _ in range(2)]
    for side, place in zip((ours, theirs), places, strict=True):
        for number, marks in side.items():
            for mark in marks:
                place[mark].append(number)
    common, steps = Counter[tuple[int, int]](), 0
    both = places[0].keys() & places[1].keys()
    for cost, mark in sorted((len(places[0][mark]) * len(places[1][mark]), mark) for mark in both):
        steps += cost
        if steps > _MOST_STEPS:
            break
        common.update(product(places[0][mark], places[1][mark]))
    return {at: 2 * n / (len(ours[at[0]]) + len(theirs[at[1]])) for at, n in common.items()}
