"""Mutated plans, bytes and structure: no traceback, and no run that never seems to end.

    python tests/fuzz.py --runs 100000 --seed 1

prints the seed of each run that fails. ``--only N`` repeats the run with that number.
"""

from __future__ import annotations

import argparse
import sys
import traceback
from datetime import datetime
from functools import partial
from pathlib import Path
from random import Random

from plangen.checks import check
from plangen.cli.phrases import phrases_with_rules
from plangen.document.compose import compose
from plangen.document.template import official_folder, open_template
from plangen.errors import PlangenError
from plangen.findings import Finding
from plangen.layout import OFFICIAL
from plangen.messages import Language
from plangen.reading.load import load
from plangen.report.text import full
from plangen.source.decode import NotTextError, decode
from plangen.source.text import SourceText
from plangen.word.stylesheet import open_stylesheet
from plangen.word.write import Properties, write_document
from steps import steps

TESTS = Path(__file__).parent
PLANS = sorted([*TESTS.glob("plans/good/*.yaml"), *TESTS.glob("plans/bad/*.yaml")])
MOST_STEPS = 5_000_000
"""About a second, on a machine that has nothing else to do."""
WORDS = """
{{ activities.count }} {{ }} {%~if~%} | > - :~ ： ' " &a~ *a !t~ <<:~ [ ] { } # null ~
😀 𠮷 &<>]]> 2023-02-31 4月31日 99999999999 第 24场 3月份计划开展活动 columns rows groups
venue items 单位 月份 ---\n ... % @ period:~[] title:~|
""".replace("\\n", "\n").split()
WORDS = [word.replace("~", " ") for word in WORDS]
WORDS += ["\t", "\n", "\r\n", "\n\n", "\u2028", "\x00", "\ufeff", "\x1b[31m", "\u3000", "~"]


def mutated(data: bytes, random: Random) -> bytes:
    """Return *data* after one to six random changes of bytes, characters, words or lines."""
    for _ in range(random.randint(1, 6)):
        change = random.choice([_byte, _cut, _word, _lines, _indent])
        data = change(data, random)
    return data


def _byte(data: bytes, random: Random) -> bytes:
    at = random.randrange(len(data) + 1)
    return data[:at] + bytes([random.randrange(256)]) + data[at + random.randint(0, 1) :]


def _cut(data: bytes, random: Random) -> bytes:
    start = random.randrange(len(data) + 1)
    return data[:start] + data[start + random.randint(1, 40) :]


def _word(data: bytes, random: Random) -> bytes:
    text = data.decode("utf-8", errors="surrogateescape")
    at = random.randrange(len(text) + 1)
    word = random.choice(WORDS) * random.choice([1, 1, 1, 1, 50])
    return (text[:at] + word + text[at:]).encode("utf-8", errors="surrogateescape")


def _lines(data: bytes, random: Random) -> bytes:
    lines = data.splitlines(keepends=True) or [b""]
    first, second = (random.randrange(len(lines)) for _ in range(2))
    match random.randint(0, 2):
        case 0:
            lines[first], lines[second] = lines[second], lines[first]
        case 1:
            lines.insert(first, lines[second])
        case _:
            del lines[first]
    return b"".join(lines)


def _indent(data: bytes, random: Random) -> bytes:
    lines = data.splitlines(keepends=True) or [b""]
    at = random.randrange(len(lines))
    lines[at] = random.choice([b"  ", b" ", b"\t", b"- "]) + lines[at]
    return b"".join(lines)


def run(data: bytes) -> None:
    """Do with *data* all that validate and render do, but for the writing of files."""
    try:
        decoded = decode(data)
    except NotTextError:
        return
    loading = load(SourceText("plan.yaml", decoded.text, decoded.encoding))
    findings: list[Finding] = list(loading.findings)
    if loading.plan:
        findings += check(loading.plan)
        plan = loading.plan.plan
        template = open_template(official_folder())
        sheet = open_stylesheet(template.styles)
        start = plan.period.start
        properties = Properties(
            plan.full_title,
            plan.organization,
            datetime(start.year, start.month, start.day),  # noqa: DTZ001
        )
        try:
            blocks = compose(loading.plan, template, sheet.names)
            write_document(blocks, sheet, properties, OFFICIAL, TESTS / "plans/good")
        except PlangenError as error:
            findings += error.findings
    for language in Language:
        full(findings, PHRASES[language])


PHRASES = {language: phrases_with_rules(language) for language in Language}


def main() -> int:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--runs", type=int, default=1000)
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--only", type=int)
    options = parser.parse_args()
    sources = [path.read_bytes() for path in PLANS]
    failed = 0
    longest = 0
    for number in range(options.runs) if options.only is None else [options.only]:
        random = Random(f"{options.seed}/{number}")
        data = mutated(random.choice(sources), random)
        taken = 0
        try:
            taken = steps(partial(run, data))
        except Exception:  # noqa: BLE001  # whatever it is, it is what we look for
            failed += 1
            print(f"--only {number}: {data!r}", file=sys.stderr)
            traceback.print_exc()
        longest = max(longest, taken)
        if taken > MOST_STEPS:
            failed += 1
            print(f"--only {number}: {taken} steps", file=sys.stderr)
    print(f"{options.runs} runs, {failed} failed, the longest took {longest} steps")
    return 1 if failed else 0


if __name__ == "__main__":
    sys.exit(main())
