"""What an editor would see: right plans and sentences, and plans with one slip each.

The material lies in tests/eye. Nobody who wrote it had read the rules. Clean plans and sentences
are right, and all that is said of them is a false alarm; a slip is found if something new is said
on its line, or on the line of the table that it contradicts.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from statistics import mean
from tempfile import TemporaryDirectory

import yaml

from judging.figures import Bound
from plangen.config import DEFAULT
from plangen.findings import Finding, Severity
from plangen.plan_file import check, load
from plangen.source.text import SourceText

EYE = Path(__file__).resolve().parent.parent / "eye"
SETS = {"first": EYE, "later": EYE / "later", "third": EYE / "third"}
"""The material that was there before the rules, and two sets that were written after them."""
SENTENCES = sorted(EYE.glob("sentences/*.txt"))

KIND, PLACES = 0.75, 0.9
"""The least share that is to be found of each kind, and the least mean over kinds."""
_NO_PLAN = frozenset({"PG331", "PG330"})
"""What is said of a sentence because no plan stands around it: attachments that are not there."""


@dataclass(frozen=True)
class Slip:
    """A plan with one slip: its text, and the lines on which a finding is about the slip.

    *before* is the name of the plan for the period before, if it does not go on from that.
    """

    plan: Path
    put: str
    text: str
    lines: frozenset[int]
    before: str = ""


@dataclass(frozen=True)
class Kind:
    """A kind of slips: its name begins with its number in the list of what an editor sees."""

    name: str
    slips: tuple[Slip, ...]


@dataclass(frozen=True)
class Judged:
    """How many slips of a kind are found, those that are not, and what is said elsewhere."""

    kind: Kind
    missed: tuple[Slip, ...]
    elsewhere: tuple[Finding, ...]

    @property
    def share(self) -> float:
        return 1 - len(self.missed) / len(self.kind.slips)


def findings(text: str, name: str = "plan.yaml") -> list[Finding]:
    """Return all findings about the text of a plan, as ``validate`` tells them."""
    plan = load(SourceText(name, text), config=DEFAULT)
    return [*plan.findings, *check(plan)]


def findings_beside(text: str, before: str) -> list[Finding]:
    """Return all findings about the text of a plan that lies in a folder with the one *before*.

    Both are named for their periods, as offices name them.
    """
    if not before:
        return findings(text)
    with TemporaryDirectory() as folder:
        other = (EYE / "before" / before).read_text("utf-8")
        names = [Path(folder, f"{_PERIOD.findall(each)[0]}.yaml") for each in (text, other)]
        for name, content in zip(names, (text, other), strict=True):
            name.write_text(content, "utf-8")
        return findings(text, str(names[0]))


_PERIOD = re.compile(r"^(?:period|月份): (\S+)$", re.MULTILINE)


def kinds(folder: Path = EYE) -> Iterator[Kind]:
    """Yield the kinds of slips of a set in the order of their numbers."""
    for path in sorted((folder / "damages").glob("*.yaml")):
        data = yaml.safe_load(path.read_text("utf-8"))
        yield Kind(path.stem, tuple(_slips(data["damages"], folder / "plans")))


def _slips(damages: list[dict[str, object]], plans: Path) -> Iterator[Slip]:
    for damage in damages:
        clean = plans / str(damage["plan"])
        text, lines = clean.read_text("utf-8"), set[int]()
        also = damage.get("also") or []
        assert isinstance(also, list)
        places: list[int] = []
        for each in (damage, *also):
            find, put = str(each["find"]), str(each["put"])
            assert text.count(find) == 1, (damage["plan"], find)
            at, more = text.index(find), len(put) - len(find)
            text = text.replace(find, put)
            places = [place + (more if place > at else 0) for place in places] + [at]
        for each, at in zip((damage, *also), places, strict=True):
            put = str(each["put"])
            first = text[:at].count("\n") + 1
            # What is gone has no line of its own: that of line_hint contradicts it.
            lines |= {*range(first, first + put.count("\n") + 1)} if put else set()
        if hint := damage.get("line_hint"):
            assert str(hint) in text, (damage["plan"], hint)
            lines.add(text[: text.find(str(hint))].count("\n") + 1)
        before = Path(str(damage.get("before", ""))).name
        yield Slip(clean, str(damage["put"]), text, frozenset(lines), before)


@cache
def _said_of_clean(plan: Path, before: str = "") -> frozenset[tuple[str, str]]:
    text = plan.read_text("utf-8")
    return frozenset(_key(each) for each in findings_beside(text, before))


def _key(finding: Finding) -> tuple[str, str]:
    """Return what tells findings apart, whatever lines stand above."""
    return finding.code, finding.place.excerpt


def judge(kind: Kind) -> Judged:
    """Look at each slip of a kind."""
    missed: list[Slip] = []
    elsewhere: list[Finding] = []
    for slip in kind.slips:
        told = False
        for each in findings_beside(slip.text, slip.before):
            if _key(each) in _said_of_clean(slip.plan, slip.before):
                continue
            if slip.lines.isdisjoint(_lines(each)):
                elsewhere.append(each)
            else:
                told = True
        if not told:
            missed.append(slip)
    return Judged(kind, tuple(missed), tuple(elsewhere))


def _lines(finding: Finding) -> set[int]:
    places = (finding.place, *finding.also)
    return {line for each in places for line in range(each.line, max(each.line, each.end_line) + 1)}


def said_of_plans(folder: Path = EYE) -> Iterator[tuple[str, Finding]]:
    """Yield what is said of the clean plans of a set."""
    for path in sorted(folder.glob("plans/*.yaml")):
        yield from ((path.name, each) for each in findings(path.read_text("utf-8")))


def said_of_sentences(folder: Path = EYE) -> Iterator[tuple[str, str, Finding]]:
    """Yield what is said of right sentences: their file, the sentence and the finding."""
    for path in sorted(folder.glob("sentences/*.txt")):
        for line in path.read_text("utf-8").splitlines():
            period, _, sentence = line.partition(" | ")
            for each in findings(plan_of(period, sentence)):
                if each.code not in _NO_PLAN:
                    yield path.stem, line, each


def plan_of(period: str, sentence: str) -> str:
    """Return a plan with one sentence."""
    quoted = sentence.replace("'", "''")
    return (
        f"organization: 测试单位\nperiod: {period}\nsections:\n"
        f"  - title: 主要工作\n    body: '{quoted}'\n"
    )


def figures(folder: Path, *, is_verbose: bool) -> Iterator[Bound]:
    """Yield the figures of a set; *is_verbose* names what is missed, and false alarms."""
    said = list(said_of_plans(folder))
    alarms = [each for _, each in said if each.severity is not Severity.NOTE]
    for name, each in said if is_verbose else ():
        yield Bound(f"  {name}:{each.place.line} {each.code} {dict(each.args)}")
    yield Bound("errors about right plans", sum(each.is_error for _, each in said), 0)
    yield Bound(
        "errors and warnings a right plan",
        len(alarms) / len(list(folder.glob("plans/*.yaml"))),
        0.2,
    )
    sentences = list(said_of_sentences(folder))
    for name, line, found in sentences if is_verbose else ():
        yield Bound(f"  {name}: {line}\n      {found.code} {dict(found.args)}")
    yield Bound("errors about right sentences", sum(each[2].is_error for each in sentences), 0)
    yield Bound("findings about right sentences", len(sentences))
    judged = [judge(kind) for kind in kinds(folder)]
    for trial in judged:
        yield Bound(f"{trial.share:>6.0%} of {len(trial.kind.slips)}: {trial.kind.name}")
        if is_verbose:
            yield from (Bound(f"      {slip.plan.name}: {slip.put}") for slip in trial.missed)
    new, slips = (
        sum(len(each.elsewhere) for each in judged),
        sum(len(each.kind.slips) for each in judged),
    )
    yield Bound("new findings elsewhere, a slip", new / slips, 0.01)
    rarely = [each for each in judged if each.kind.name < "15" and each.share < KIND]
    yield Bound("kinds of 1 to 14 missed too often", len(rarely), 0)
    missed = 1 - mean(each.share for each in judged)
    yield Bound("slips missed, mean over kinds", missed, 1 - PLACES)
