"""What is measured of a plan: each part of the work from its text to reports and documents."""

from __future__ import annotations

import gc
from collections.abc import Callable
from dataclasses import dataclass, field
from time import process_time

from plangen.cli.phrases import phrases_with_rules
from plangen.comparing.formats import DiffFormat
from plangen.comparing.model import compare
from plangen.comparing.report import WRITERS
from plangen.config import DEFAULT
from plangen.editor.spelling import in_one_spelling
from plangen.errors import PlangenError
from plangen.findings import Finding
from plangen.fixing import repair
from plangen.messages import Language
from plangen.month.activities import Activities
from plangen.month.roll import roll
from plangen.month.upcoming import Upcoming
from plangen.plan.loaded import LoadedPlan
from plangen.plan_file import PlanFile, all_findings, load
from plangen.reading.load import read_as_it_stands
from plangen.rendering import render
from plangen.report.review import comment, is_comment_of_ours
from plangen.report.text import full
from plangen.source.text import SourceText

_PHRASES = phrases_with_rules(Language.ZH)
_OTHER = ("甲", "乙")


@dataclass
class Subject:
    """A text on its way: what the parts before have made of it."""

    text: str
    file: PlanFile | None = None
    findings: list[Finding] = field(default_factory=list)

    @property
    def opened(self) -> PlanFile:
        """The file, which the first part has read."""
        if self.file is None:
            self.file = load(SourceText("plan.yaml", self.text), config=DEFAULT)
        return self.file

    @property
    def plan(self) -> LoadedPlan | None:
        """The plan that the file holds; None for one with errors."""
        return self.opened.plan


def _reading(subject: Subject) -> None:
    read_as_it_stands.cache_clear()
    subject.file = None
    subject.file = subject.opened


def _checking(subject: Subject) -> None:
    read_as_it_stands.cache_clear()
    file = PlanFile(subject.opened.source, DEFAULT, subject.opened.loading)
    subject.findings = all_findings(file)


def _report(subject: Subject) -> None:
    full(subject.findings, _PHRASES)


def _fixing(subject: Subject) -> None:
    read_as_it_stands.cache_clear()
    source = subject.opened.source
    repair(PlanFile(source, DEFAULT, subject.opened.loading), unsafe=True)


def _fmt(subject: Subject) -> None:
    if subject.plan:
        in_one_spelling(subject.plan, chinese=True)


def _new(subject: Subject) -> None:
    if subject.plan:
        plan = subject.plan.plan
        after = Upcoming(plan.period.shifted(1), plan.period_name)
        rolled = roll(subject.plan, after, Activities.KEEP, DEFAULT, is_comment_of_ours)
        rolled.text(lambda remark: comment(remark, _PHRASES))


def _diff(subject: Subject) -> None:
    if subject.plan:
        other = load(SourceText("plan.yaml", subject.text.replace(*_OTHER)), config=DEFAULT)
        if other.plan:
            names = ("plan.yaml", "other.yaml")
            found = compare(subject.plan.plan, other.plan.plan)
            WRITERS[DiffFormat.TEXT](found, _PHRASES, names)


def _rendering(subject: Subject) -> None:
    try:
        render(subject.opened)
    except PlangenError:
        return


PARTS: dict[str, Callable[[Subject], None]] = {
    "reading": _reading,
    "checking": _checking,
    "report": _report,
    "fixing": _fixing,
    "fmt": _fmt,
    "new": _new,
    "diff": _diff,
    "rendering": _rendering,
}
"""The parts in the order in which they go on from each other."""
NEEDED = ("reading", "checking")
"""The parts without which the others have nothing to work on."""


def seconds(part: str, subject: Subject) -> float:
    """Return the time of the processor that a part takes, without the collection of garbage."""
    gc.collect()
    gc.disable()
    try:
        start = process_time()
        PARTS[part](subject)
        return process_time() - start
    finally:
        gc.enable()
