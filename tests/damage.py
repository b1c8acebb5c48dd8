"""Correct plans, damaged in the ways of careless hands: each is found there, nothing elsewhere.

    python tests/damage.py [--seed 1] [--kind KIND] [PLAN ...]

prints for each kind how many damages were found, what was told elsewhere, and the misses.
Without plans, those of the tests are damaged. Plans must be correct in every respect.
"""

from __future__ import annotations

import argparse
import os
import sys
from collections import Counter
from collections.abc import Iterable, Iterator
from concurrent.futures import ProcessPoolExecutor
from dataclasses import dataclass
from functools import cache
from itertools import product
from multiprocessing import get_context
from pathlib import Path

from damage_kinds import KINDS, MOST_PLACES, damages
from damaged import Damage, PlanText
from plangen.checks import check
from plangen.findings import Finding
from plangen.reading.load import load
from plangen.source.text import SourceText

PLANS = sorted(Path(__file__).parent.glob("plans/good/*-plan.yaml"))


@dataclass(frozen=True)
class Outcome:
    """One damage: whether it was found at its place, and what was told elsewhere."""

    kind: str
    told: str
    found: bool
    elsewhere: tuple[str, ...]


@dataclass(frozen=True)
class Score:
    """What became of the damages of one kind, or of all of them."""

    outcomes: tuple[Outcome, ...]

    @property
    def found(self) -> int:
        return sum(outcome.found for outcome in self.outcomes)

    @property
    def share(self) -> float:
        """The part that was found; nothing to find is all found."""
        return self.found / len(self.outcomes) if self.outcomes else 1.0

    @property
    def misses(self) -> list[str]:
        return [outcome.told for outcome in self.outcomes if not outcome.found]

    @property
    def collateral(self) -> list[str]:
        return [f"{each.told}: {told}" for each in self.outcomes for told in each.elsewhere]

    def of(self, kind: str) -> Score:
        return Score(tuple(outcome for outcome in self.outcomes if outcome.kind == kind))


def findings(text: str) -> list[Finding]:
    """Return all that is told about a plan text."""
    loading = load(SourceText("plan.yaml", text))
    return [*loading.findings, *(check(loading.plan) if loading.plan else ())]


def judge(paths: Iterable[Path], kinds: Iterable[str] = KINDS, seed: int = 1) -> Score:
    """Damage each plan in each way. The work is shared among the processors."""
    tasks = [(path, kind, seed) for kind, path in product(kinds, paths)]
    # A forked copy of a process with threads may hang; a spawned one does not, on any system.
    with ProcessPoolExecutor(os.cpu_count(), mp_context=get_context("spawn")) as pool:
        results = pool.map(_judged, tasks, chunksize=4)
        return Score(tuple(outcome for outcomes in results for outcome in outcomes))


def _judged(task: tuple[Path, str, int]) -> list[Outcome]:
    return judge_kind(*task)


def judge_kind(path: Path, kind: str, seed: int = 1, most: int = MOST_PLACES) -> list[Outcome]:
    """Damage a plan in one way at up to *most* places."""
    text = path.read_text(encoding="utf-8")
    return [
        _outcome(f"{path.name}:{damage.at}", kind, damage, _before(text))
        for damage in damages(PlanText(text), kind, seed, most)
    ]


@cache
def _before(text: str) -> Counter[str]:
    return Counter(_told(each) for each in findings(text))


def _outcome(at: str, kind: str, damage: Damage, before: Counter[str]) -> Outcome:
    new = list(_new(findings(damage.text), before))
    here = [each for each in new if any(area.is_near(each.place) for area in damage.areas)]
    known = (*damage.areas, *damage.followed)
    elsewhere = tuple(
        f"{each.place.line}:{each.place.column} {_told(each)}"
        for each in new
        if not any(area.is_near(each.place) for area in known)
    )
    return Outcome(kind, f"{at} {damage.change}", bool(here), elsewhere)


def _new(found: Iterable[Finding], before: Counter[str]) -> Iterator[Finding]:
    """Yield the findings that the correct plan does not have; lines may have moved."""
    left = before.copy()
    for each in found:
        told = _told(each)
        if left[told]:
            left[told] -= 1
        else:
            yield each


def _told(finding: Finding) -> str:
    args = ", ".join(f"{name}={value}" for name, value in finding.args.items())
    return f"{finding.code} {args}"


def table(score: Score, kinds: Iterable[str] = KINDS) -> str:
    """Return found/total and collateral for each kind, then each miss and each collateral."""
    lines = [_line(kind, score.of(kind)) for kind in kinds]
    lines.append(_line("all", score))
    for kind in kinds:
        of_kind = score.of(kind)
        lines += [f"missed, {kind}: {miss}" for miss in of_kind.misses]
        lines += [f"elsewhere, {kind}: {told}" for told in of_kind.collateral]
    return "\n".join(lines)


def _line(name: str, score: Score) -> str:
    ratio = f"{score.found}/{len(score.outcomes)}"
    return f"{name:24}{ratio:>9}{score.share:8.1%}  elsewhere {len(score.collateral)}"


def main() -> int:
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("plans", nargs="*", type=Path, default=PLANS)
    parser.add_argument("--kind", action="append", choices=KINDS)
    parser.add_argument("--seed", type=int, default=1)
    options = parser.parse_args()
    kinds = options.kind or list(KINDS)
    score = judge(options.plans, kinds, options.seed)
    print(table(score, kinds))
    return 1 if score.misses or score.collateral else 0


if __name__ == "__main__":
    sys.exit(main())
