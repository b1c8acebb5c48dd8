"""Tell how plans spoilt by slips of the hand are answered, by kind of slip.

    python tests/slip_corpus.py
    python tests/slip_corpus.py --kind tab-as-indent --all

spoilt: plans of this kind; named: a right code on a right line (see ``slips/codes.py``); told:
anything on a right line; as meant: read as if nothing were wrong; silent: read otherwise or not at
all, and nothing is said; mended: right ones of those that --fix changes; guessed: changed although
more than one thing can be meant.
"""

from __future__ import annotations

import argparse
import difflib
import sys
from collections.abc import Iterator, Sequence

from slips.codes import CODES
from slips.corpus import EACH, SEED, spoilt_plans
from slips.judging import Said, Verdict, findings_of_originals, judge
from slips.kinds import KINDS

INVISIBLE = {
    "\t": "<TAB>",
    "\u00a0": "<U+00A0>",
    "\u3000": "<U+3000>",
    "\ufeff": "<U+FEFF>",
    "\u200b": "<U+200B>",
    "\uf06c": "<U+F06C>",
}
MOST_LINES = 6
MOST_SAID = 4


def visible(text: str) -> str:
    """Return a text with names for what cannot be seen."""
    return "".join(INVISIBLE.get(character, character) for character in text)


def difference(old: str, new: str) -> Iterator[str]:
    """Yield the lines that were changed, the first few."""
    changes = difflib.unified_diff(old.split("\n"), new.split("\n"), n=0, lineterm="")
    lines = [line for line in list(changes)[2:] if not line.startswith("@@")]
    yield from lines[:MOST_LINES]
    if len(lines) > MOST_LINES:
        yield f"({len(lines) - MOST_LINES} more)"


def sentence(said: Said) -> str:
    """Return one finding on one line."""
    return f"{said.line} {said.severity} {said.code} {said.message} {said.advice}".strip()


def worst_first(verdict: Verdict) -> tuple[bool, bool, bool, int]:
    """Order: wrongly mended, silent, not told at the slip, many words."""
    is_wrong = verdict.is_claimed and not verdict.is_mended
    return (not is_wrong, not verdict.is_silent, verdict.is_told, -len(verdict.said))


def show(verdict: Verdict) -> Iterator[str]:
    """Yield one spoilt plan and its answers."""
    slip = verdict.spoilt.slip
    lines = ",".join(map(str, slip.lines[:MOST_LINES])) + ("…" if slip.lines[MOST_LINES:] else "")
    yield f"  {verdict.spoilt.plan}, line {lines}: {slip.file_name}, {slip.where}"
    for line in difference(slip.original, slip.text):
        yield f"      {visible(line)}"
    if slip.must_say:
        yield f"    has to hold {', '.join(slip.must_say)}"
    for said in verdict.said[:MOST_SAID]:
        yield f"    says {visible(sentence(said))}"
    if len(verdict.said) > MOST_SAID:
        yield f"    says ({len(verdict.said) - MOST_SAID} more)"
    if not verdict.said:
        yield "    says nothing" + (", and reads it as meant" if verdict.is_as_meant else "")
    if verdict.is_claimed and not verdict.is_mended:
        yield "    and --fix makes of it"
        for line in difference(slip.original, verdict.fixed):
            yield f"      {visible(line)}"


def row(name: str, verdicts: Sequence[Verdict]) -> str:
    """Return the line of the table for some verdicts."""
    claimed = [verdict for verdict in verdicts if verdict.is_claimed]
    right = sum(verdict.is_mended for verdict in claimed)
    return (
        f"{name:<30}{len(verdicts):>7}{sum(one.is_named for one in verdicts):>7}"
        f"{sum(one.is_told for one in verdicts):>6}"
        f"{sum(one.is_as_meant for one in verdicts):>10}{sum(one.is_silent for one in verdicts):>8}"
        f"{f'{right}/{len(claimed)}':>9}{sum(one.is_guessed for one in verdicts):>9}"
    )


def main() -> int:
    """Print an example of each kind, and the table."""
    parser = argparse.ArgumentParser(description=__doc__.split("\n", maxsplit=1)[0])
    parser.add_argument("--seed", type=int, default=SEED)
    parser.add_argument("--each", type=int, default=EACH, help="spoilt plans of each kind")
    parser.add_argument("--kind", action="append", choices=sorted(KINDS), help="repeatable")
    parser.add_argument("--all", action="store_true", help="show all, not one of each kind")
    parser.add_argument("--lang", choices=("zh", "en"), default="zh")
    arguments = parser.parse_args()
    assert CODES.keys() == KINDS.keys()
    spoilt = list(spoilt_plans(arguments.seed, arguments.each, arguments.kind))
    unclean = findings_of_originals(spoilt)
    for said in unclean:
        print(f"before any slip: {sentence(said)}", file=sys.stderr)
    verdicts = judge(spoilt, arguments.lang)
    by_kind: dict[str, list[Verdict]] = {}
    for verdict in verdicts:
        by_kind.setdefault(verdict.spoilt.kind.name, []).append(verdict)
    for name, its in by_kind.items():
        print(name)
        for verdict in its if arguments.all else [min(its, key=worst_first)]:
            print("\n".join(show(verdict)))
        print()
    print(f"{'':<30} spoilt  named  told  as meant  silent   mended  guessed")
    for name, its in by_kind.items():
        print(row(name, its))
    print(row("all", verdicts))
    return 1 if unclean else 0


if __name__ == "__main__":
    sys.exit(main())
