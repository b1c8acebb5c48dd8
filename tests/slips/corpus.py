"""The corpus: each kind of slip at random places of the clean plans.

The same seed gives the same corpus, and the places of one kind do not hang on those of another.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from random import Random

from slips.kinds import KINDS
from slips.places import clean_plans, is_same_reading
from slips.spoiling import Kind, Slip

SEED = 17
EACH = 8  # spoilt plans of each kind
MOST_TRIES = 400


@dataclass(frozen=True)
class Spoilt:
    """A clean plan that a slip of one kind has spoilt."""

    kind: Kind
    plan: str  # the name of the clean plan
    slip: Slip


def spoilt_plans(
    seed: int = SEED, each: int = EACH, kinds: Iterable[str] | None = None
) -> Iterator[Spoilt]:
    """Yield so many spoilt plans of each kind, all different."""
    for name in KINDS if kinds is None else kinds:
        yield from _of_kind(KINDS[name], Random(f"{seed}/{name}"), each)


def _of_kind(kind: Kind, chance: Random, each: int) -> Iterator[Spoilt]:
    plans = clean_plans()
    seen: set[tuple[str, str, str]] = set()
    for turn in range(MOST_TRIES):
        if turn % len(plans) == 0:
            chance.shuffle(plans)
        plan = plans[turn % len(plans)]
        slip = kind.spoil(plan, chance)
        if slip is None:
            continue
        what = (slip.text, slip.file_name, slip.where)
        # What YAML reads as if nothing had happened is no slip: an only child one column off.
        is_harmless = slip.text != plan.text and is_same_reading(slip.text, slip.original)
        if what in seen or is_harmless:
            continue
        seen.add(what)
        yield Spoilt(kind, plan.name, slip)
        if len(seen) == each:
            return
    raise ValueError(f"only {len(seen)} places for {kind.name}")
