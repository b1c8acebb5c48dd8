"""Thirty files with mistakes of beginners: each cause is told once, at its line, in one run.

    python tests/test_beginners.py            # the table: causes told, missed, repeated, beside
    python tests/test_beginners.py --verbose  # and what is said about each file

Beside each ``beginners/NN-name.yaml`` stands ``NN-name.causes``. A cause has the lines where it may
be told, a word what is wrong, and the words that a right Chinese sentence holds: of each group one.
What is listed under ``also`` is right to tell too, once. Any other finding among the first twenty
repeats a cause, follows from one, or is beside the matter.
"""

from __future__ import annotations

import argparse
import sys
from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path

import pytest
import yaml

from plangen import check, load
from plangen.cli.phrases import phrases_with_rules
from plangen.findings import Finding
from plangen.messages import Language
from plangen.report.report import advice, message

FOLDER = Path(__file__).parent / "beginners"
FILES = sorted(FOLDER.glob("*.yaml"))
FIRST = 20
"""So many findings are looked at: more are not read by anyone."""


@dataclass(frozen=True)
class Cause:
    """One mistake of a file."""

    lines: frozenset[int]
    wrong: str
    words: tuple[tuple[str, ...], ...]

    def is_named_by(self, sentence: str) -> bool:
        """Whether a sentence holds one word of each group."""
        return all(any(word in sentence for word in group) for group in self.words)


@dataclass(frozen=True)
class Said:
    """One finding of the program."""

    lines: tuple[int, ...]
    """The line where it is told first, and those of the same cause that it tells too."""
    code: str
    sentence: str

    def __str__(self) -> str:
        return f"{self.lines[0]} {self.code} {self.sentence}"


@dataclass
class Verdict:
    """What was said about one file, sorted by what it is about."""

    told: dict[Cause, Said] = field(default_factory=dict)
    missed: list[Cause] = field(default_factory=list)
    repeated: list[tuple[Cause, Said]] = field(default_factory=list)
    beside: list[Said] = field(default_factory=list)

    @property
    def is_right(self) -> bool:
        """Whether each cause is told once, and nothing else."""
        return not (self.missed or self.repeated or self.beside)

    def __str__(self) -> str:
        return "\n".join(self._lines())

    def _lines(self) -> Iterator[str]:
        for cause in self.missed:
            yield f"missed: {_numbers(cause)} {cause.wrong} (must hold {cause.words})"
        for cause, said in self.repeated:
            yield f"repeated: {_numbers(cause)} {cause.wrong}: {said}"
        for said in self.beside:
            yield f"beside: {said}"


def _numbers(cause: Cause) -> str:
    return ",".join(map(str, sorted(cause.lines)))


def causes(file: Path) -> tuple[list[Cause], list[Cause]]:
    """Return the causes of a file, and what is also right to tell about it."""
    written = yaml.safe_load(file.with_suffix(".causes").read_text(encoding="utf-8"))
    return _listed(written["causes"]), _listed(written.get("also", []))


def _listed(entries: list[dict[str, list[list[str]]]]) -> list[Cause]:
    return [
        Cause(
            frozenset(int(str(line)) for line in entry["lines"]),
            str(entry["wrong"]),
            tuple(map(tuple, entry["words"])),
        )
        for entry in entries
    ]


def said_about(file: Path) -> list[Said]:
    """Return what one run says about a file, in the order of the command."""
    plan = load(file)
    found: list[Finding] = [*plan.findings, *check(plan)]
    phrases = phrases_with_rules(Language.ZH)
    return [
        Said(
            (each.place.line, *(place.line for place in each.also)),
            each.code,
            f"{message(each, phrases)} {advice(each, phrases)}",
        )
        for each in sorted(found, key=lambda finding: finding.order)
    ]


def judge(file: Path) -> Verdict:
    """Say of each finding which cause it tells, and of each cause whether it is told.

    A finding at the line of several causes tells the first that it names and that is not told
    yet; one with several places tells a cause at each. One that names none of the causes at its
    line is counted as their repetition.
    """
    wanted, also = causes(file)
    verdict = Verdict()
    for count, said in enumerate(said_about(file)):
        here = [cause for cause in (*wanted, *also) if cause.lines & set(said.lines)]
        named = [cause for cause in here if cause.is_named_by(said.sentence)]
        new = [cause for cause in named if cause not in verdict.told]
        if new:
            first = [cause for cause in new if said.lines[0] in cause.lines][:1]
            at_others = [cause for cause in new if said.lines[0] not in cause.lines]
            verdict.told.update(dict.fromkeys([*first, *at_others], said))
        elif count >= FIRST:
            continue
        elif here:
            verdict.repeated.append(((named or here)[0], said))
        else:
            verdict.beside.append(said)
    verdict.missed = [cause for cause in wanted if cause not in verdict.told]
    return verdict


@pytest.mark.parametrize("file", FILES, ids=lambda file: file.stem)
def test_each_cause_is_told_once_at_its_line(file: Path) -> None:
    verdict = judge(file)
    assert not verdict.missed, verdict
    assert verdict.is_right, verdict


def test_there_are_thirty_files_of_some_causes_each() -> None:
    assert len(FILES) == 30
    for file in FILES:
        wanted, _ = causes(file)
        lines = file.read_bytes().decode("utf-8").count("\n")
        assert 1 <= len(wanted) <= 7, file
        assert 30 <= lines <= 70, file
        assert all(1 <= line <= lines for cause in wanted for line in cause.lines), file


def main() -> int:
    """Print the table, and with --verbose what is said."""
    parser = argparse.ArgumentParser(description=__doc__.split("\n", maxsplit=1)[0])
    parser.add_argument("--verbose", action="store_true")
    parser.add_argument("names", nargs="*", help="parts of names of files; all without")
    arguments = parser.parse_args()
    verdicts = {
        file: judge(file)
        for file in FILES
        if not arguments.names or any(name in file.stem for name in arguments.names)
    }
    print(f"{'':<32} causes  told  missed  repeated  beside")
    for file, verdict in verdicts.items():
        print(_row(file.stem, [file], [verdict]))
        if arguments.verbose:
            for line in str(verdict).splitlines():
                print(f"    {line}")
    print(_row("all", list(verdicts), list(verdicts.values())))
    print(f"right files: {sum(each.is_right for each in verdicts.values())} of {len(verdicts)}")
    return 0 if all(each.is_right for each in verdicts.values()) else 1


def _row(name: str, files: list[Path], verdicts: list[Verdict]) -> str:
    count = sum(len(causes(file)[0]) for file in files)
    missed = sum(len(each.missed) for each in verdicts)
    repeated = sum(len(each.repeated) for each in verdicts)
    beside = sum(len(each.beside) for each in verdicts)
    return f"{name:<32}{count:>7}{count - missed:>6}{missed:>8}{repeated:>10}{beside:>8}"


if __name__ == "__main__":
    sys.exit(main())
