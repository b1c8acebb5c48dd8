"""Nothing grows faster than its input: repeated units in every place of a plan, at n and at 4n.

    python tests/growth.py                       150 units in all places, in two processes
    python tests/growth.py --pairs 60 --seed 7   so many pairs of a unit and a place, by the seed
    python tests/growth.py --only "body plain" --unit ①
    python tests/growth.py --size 200000 --pairs 900     how long texts of one size take

Measured is the time of the processor. Each pair of unit and place is looked at once, in reading,
checking and report, and in one of the other parts, as the seed has it. What then seems to grow too
fast is measured again, the best of five, with texts so long that it takes 20 ms at n. It may take
six times as long at 4n, and no longer.
"""

from __future__ import annotations

import argparse
import sys
import traceback
from collections.abc import Iterator, Sequence
from concurrent.futures import FIRST_COMPLETED, ProcessPoolExecutor, wait
from dataclasses import dataclass
from functools import partial
from itertools import islice, product
from random import Random

from growing.parts import NEEDED, PARTS, Subject, seconds
from growing.places import PLACES
from growing.units import UNITS

MOST = 6.0
"""Four times the input may take no more than so many times as long; 16 would be its square."""
_SUSPICIOUS = 5.0
_SMALL, _LARGE = 1_000, 200_000
"""Characters with which a pair is looked at, and more than which are never measured at n."""
_TIMES = 4
_FAST, _LONG = (
    0.02,
    2.0,
)  # seconds at n; of what is looked at at one size before it is four times as long
_TRIES = 5
_ALWAYS = ("reading", "checking", "report")
_IN_TURN = tuple(part for part in PARTS if part not in _ALWAYS)

Pair = tuple[str, str]
"""A unit and a place."""


@dataclass(frozen=True)
class Result:
    """How a part of the work grows with a unit at a place: seconds at *size* and four times it."""

    pair: Pair
    part: str
    size: int
    short: float
    long: float

    @property
    def growth(self) -> float:
        """How many times as long it takes."""
        return self.long / max(self.short, 1e-6)

    def __str__(self) -> str:
        unit, place = self.pair
        return (
            f"× {self.growth:5.1f}  {self.short:8.3f} s {self.long:8.3f} s  {self.size:7}  "
            f"{self.part:10}  {place:24}  {unit!r}"
        )


def too_fast(pair: Pair, parts: Sequence[str]) -> list[Result]:
    """Return what of a pair grows faster than it may."""
    return [
        found
        for each in _looked_at(pair, parts)
        if (found := _confirmed(each)).growth > MOST and found.long > _FAST
    ]


def _subject(pair: Pair, size: int, until: str = "") -> Subject:
    unit, place = pair
    made = Subject(PLACES[place](unit, size))
    for part in NEEDED:
        if part == until:
            break
        PARTS[part](made)
    return made


def _looked_at(pair: Pair, parts: Sequence[str]) -> Iterator[Result]:
    """Yield the parts that seem to grow fast, of texts of some thousand characters."""
    unit, place = pair
    before: dict[str, float] = {}
    for size in (_SMALL, _SMALL * _TIMES, _SMALL * _TIMES**2):
        subject = Subject(PLACES[place](unit, size))
        for part in parts:
            if before.get(part, 0) > _LONG / _TIMES:
                continue
            taken = seconds(part, subject)
            short = before.get(part, taken)
            if taken > _FAST / 2 and taken > _SUSPICIOUS * short:
                yield Result(pair, part, size // _TIMES, short, taken)
                before[part] = _LONG + 1  # it is measured at its size
                continue
            before[part] = taken


def _confirmed(seen: Result) -> Result:
    """Return what is measured, of twice the size too if it is too much: a square is worse there."""
    found = _measured(seen)
    if found.growth <= MOST or found.size * 2 > _LARGE:
        return found
    again = _measured(Result(seen.pair, seen.part, found.size * 2, 0, 0))
    return min(found, again, key=lambda each: each.growth)


def _measured(seen: Result) -> Result:
    """Return the best of some tries, at a size at which the time can be trusted."""
    size = seen.size
    while True:
        short = _best(seen.pair, seen.part, size)
        if short >= _FAST or size * 2 > _LARGE:
            break
        size *= 2
    long = _best(seen.pair, seen.part, size * _TIMES, short)
    return Result(seen.pair, seen.part, size, short, long)


def _best(pair: Pair, part: str, size: int, short: float = 0) -> float:
    """Return the best of some tries; there are no more once it is as quick as it should be."""
    subject = _subject(pair, size, part)
    best = float("inf")
    for _ in range(_TRIES):
        best = min(best, seconds(part, subject))
        if best > _LONG or (short and best < _SUSPICIOUS * short):
            break
    return best


def at_size(pair: Pair, size: int) -> Result:
    """Return how long reading and checking take of a text of one size, as *long*."""
    unit, place = pair
    length = size
    text = PLACES[place](unit, length)
    while len(text.encode()) > size * 1.1 and length > 10:
        length = int(length * size / len(text.encode()))
        text = PLACES[place](unit, length)
    subject = Subject(text)
    taken = sum(seconds(part, subject) for part in (*NEEDED, "report"))
    return Result(pair, "validate", len(text), 0, taken)


def main() -> int:
    """Measure what the options name; return 1 if anything grows too fast or takes too long."""
    options = _options()
    chance = Random(options.seed)
    pairs = [
        pair
        for pair in product(options.unit or chance.sample(UNITS, options.units), PLACES)
        if not options.only or any(each in pair[1] for each in options.only)
    ]
    chance.shuffle(pairs)
    pairs, done = pairs[: options.pairs], 0
    failed: list[Result] = []
    work = partial(
        _one, parts=options.part, seed=options.seed, size=options.size, most=options.most
    )
    with ProcessPoolExecutor(options.jobs) as pool:
        waiting = iter(pairs)
        running = {pool.submit(work, pair) for pair in islice(waiting, 2 * options.jobs)}
        while running:
            ended, running = wait(running, return_when=FIRST_COMPLETED)
            for each in ended:
                done += 1
                failed += each.result()
                for found in each.result():
                    print(found, flush=True)
            running |= {pool.submit(work, pair) for pair in islice(waiting, len(ended))}
    print(f"{done} of {len(pairs)} pairs of unit and place, {len(failed)} too slow")
    return 1 if failed else 0


def _one(pair: Pair, parts: Sequence[str], seed: int, size: int, most: float) -> list[Result]:
    """Measure a pair: in reading, checking and report, and in one of the other parts in turn."""
    try:
        if not size:
            return too_fast(pair, parts or (*_ALWAYS, Random(f"{seed}{pair}").choice(_IN_TURN)))
        found = at_size(pair, size)
    except Exception:  # noqa: BLE001  # whatever it is, it is told with the pair
        traceback.print_exc()
        return [Result(pair, "fails", size, 0, 0)]
    return [found] if found.long > most else []


def _options() -> argparse.Namespace:
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--pairs", type=int, help="of all that are drawn, so many")
    parser.add_argument("--only", action="append", help="places whose name has this in it")
    parser.add_argument("--unit", action="append", help="units, instead of all")
    parser.add_argument("--units", type=int, default=150, help="how many units are drawn")
    parser.add_argument("--part", action="append", choices=list(PARTS))
    parser.add_argument("--jobs", type=int, default=2)
    parser.add_argument("--size", type=int, default=0, help="bytes: measure this size alone")
    parser.add_argument("--most", type=float, default=1.5, help="seconds allowed with --size")
    return parser.parse_args()


if __name__ == "__main__":
    sys.exit(main())
