"""Tell whether what is typed is what is printed, on many random plans.

    python tests/typed_is_printed.py                          # 10,000 plans
    python tests/typed_is_printed.py --count 300 --seed 7
    python tests/typed_is_printed.py --only 4711              # one plan, as it is

Each line of each text must be a whole paragraph or line of the document, in the order of its text,
unless a finding names the place; numbers, brackets and colons that are made are left aside, titles
are compared without their breaks. What is expected comes from the plans' generator, which knows
what was typed (``typed/texts.py``). Failures are shown by the smallest plan that fails alike.
"""

from __future__ import annotations

import argparse
import sys
from collections import Counter
from concurrent.futures import ProcessPoolExecutor
from dataclasses import dataclass
from os import cpu_count

from typed.generator import HASHTAGS, Generator
from typed.judging import Failure, judge, smallest

SEED = 20230423
COUNT = 10_000
SHOWN = 12


@dataclass(frozen=True)
class Result:
    """What became of the plan of one seed."""

    seed: int
    failures: tuple[Failure, ...]
    is_printed: bool
    texts: int
    needless: tuple[str, ...]


def tried(seed: int) -> Result:
    """Print the plan of a seed."""
    tree = Generator(seed).tree()
    outcome = judge(tree)
    texts = sum(1 for _ in tree.texts())
    return Result(seed, outcome.failures, outcome.is_printed, texts, outcome.needless)


def kind_of(failure: Failure) -> str:
    """Return what failures of one cause have in common, as far as one can tell."""
    text = failure.text
    if failure.kind == "refused":
        return f"refused {failure.line.split(' ', 1)[-1]}"
    if text is None:
        return f"{failure.kind} {failure.line[:40]}"
    if text.is_comment_typed and failure.line.endswith(text.comment):
        return f"{failure.kind}: comment {'glued to' if text.is_glued else 'behind'} a text"
    if failure.line.endswith(HASHTAGS):
        return f"{failure.kind}: comment behind a comma"
    return f"{failure.kind} {text.place.value} {text.style.value} {text.trap.value}"


def main() -> int:
    """Print how many plans were tried, what failed, and the smallest plan of each kind."""
    parser = argparse.ArgumentParser(description=__doc__.split("\n", maxsplit=1)[0])
    parser.add_argument("--seed", type=int, default=SEED, help="of the first plan")
    parser.add_argument("--count", type=int, default=COUNT)
    parser.add_argument("--jobs", type=int, default=cpu_count())
    parser.add_argument("--only", type=int, help="the seed of one plan, to be shown")
    parser.add_argument("--shown", type=int, default=SHOWN, help="kinds of failures shown")
    arguments = parser.parse_args()
    if arguments.only is not None:
        print(Generator(arguments.only).tree().file()[0])
        for failure in tried(arguments.only).failures:
            print(failure)
        return 0
    seeds = range(arguments.seed, arguments.seed + arguments.count)
    with ProcessPoolExecutor(arguments.jobs) as pool:
        results = list(pool.map(tried, seeds, chunksize=20))
    kinds: dict[str, list[tuple[int, Failure]]] = {}
    for result in results:
        for failure in result.failures:
            kinds.setdefault(kind_of(failure), []).append((result.seed, failure))
    ordered = sorted(kinds.items(), key=lambda item: -len(item[1]))
    print(f"plans {len(results)}, printed {sum(each.is_printed for each in results)}", end=", ")
    print(f"texts {sum(each.texts for each in results)}", end=", ")
    print(f"failures {sum(len(each.failures) for each in results)}", end=", ")
    print(f"plans with failures {sum(bool(each.failures) for each in results)}")
    for name, failures in ordered:
        print(f"{len(failures):>7} {name}, seeds {[seed for seed, _ in failures[:3]]}")
    needless = Counter(code for each in results for code in each.needless)
    print(f"told of comments that need no telling: {dict(needless)}", flush=True)
    for name, failures in ordered[: arguments.shown]:
        seed, failure = min(failures, key=lambda each: len(each[1].file))
        print(f"== {name}: {len(failures)}, smallest plan of seed {seed}")
        print(smallest(Generator(seed).tree(), failure), flush=True)
    return 1 if kinds else 0


if __name__ == "__main__":
    sys.exit(main())
