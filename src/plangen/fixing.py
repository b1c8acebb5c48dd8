"""Reading a plan with all its findings, and mending those that a machine can mend."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from functools import cached_property

from plangen.checks import check
from plangen.config import DEFAULT, Config
from plangen.findings import Edit, Finding, Fix
from plangen.plan.load import LoadedPlan, Loading, load
from plangen.plan.mending import COLON
from plangen.plan.picture_files import picture_findings
from plangen.source.edits import edited, is_as_meant
from plangen.source.nodes import Node
from plangen.source.parse import parse
from plangen.source.text import SourceText

_FEWEST_TRIES, _MOST_TRIES, _MOST_TRIED = 40, 600, 4_000_000  # the last in characters
_YAML = "PG1"
_Numbered = tuple[int, Fix]  # a fix with the index of its finding


@dataclass(frozen=True)
class Examination:
    """A plan file, what came of reading it, and everything there is to say about it, in order.

    *printable* is its plan if a document can be made of it: all of its pictures are there.
    """

    source: SourceText
    loading: Loading
    findings: list[Finding]
    printable: LoadedPlan | None


@dataclass(frozen=True)
class Repaired:
    """A plan file after its fixes; *fixes* is how many were made."""

    examination: Examination
    fixes: int


def examine(source: SourceText, config: Config = DEFAULT, *, is_capped: bool = True) -> Examination:
    """Read a plan and apply the content rules; every fix of a finding is one that works.

    *is_capped* is that of ``check``.
    """
    loading = load(source)
    plan = loading.plan
    found = check(plan, config, is_capped=is_capped) if plan else []
    of_pictures = list(picture_findings(source, plan.root, plan.plan)) if plan else []
    findings = loading.findings + found + of_pictures
    findings.sort(key=lambda finding: finding.order)
    numbered = [(index, each.fix) for index, each in enumerate(findings) if each.fix]
    working = {index for index, _ in _Trial(source, loading).working(numbered)}
    kept = [
        each if each.fix is None or index in working else replace(each, fix=None)
        for index, each in enumerate(findings)
    ]
    printable = None if any(each.is_error for each in of_pictures) else plan
    return Examination(source, loading, kept, printable)


def repair(examination: Examination, config: Config = DEFAULT, *, unsafe: bool = False) -> Repaired:
    """Make the fixes of an examined plan, pass by pass until there is nothing left to fix.

    Fixes that overlap, and those that others bring to light, wait for the next pass. *unsafe* makes
    also those that change what the plan says.
    """
    if not any(each.fix for each in examination.findings):
        return Repaired(examination, 0)
    fixes = 0
    seen: set[str] = set()
    examination = examine(examination.source, config, is_capped=False)
    while examination.source.text not in seen:
        seen.add(examination.source.text)
        wanted = [
            (index, each.fix)
            for index, each in enumerate(examination.findings)
            if each.fix and (unsafe or each.fix.is_safe)
        ]
        trial = _Trial(examination.source, examination.loading)
        done = trial.largest(_apart(wanted))
        if not done:
            break
        fixes += len(done)
        examination = examine(trial.source_after(done), config, is_capped=False)
    return Repaired(examine(examination.source, config), fixes)


def _apart(fixes: Iterable[_Numbered]) -> list[_Numbered]:
    """Return fixes of which no two change the same characters, the earlier ones first."""
    chosen: list[_Numbered] = []
    taken: list[tuple[int, int]] = []
    for index, fix in fixes:
        spans = [(edit.start, edit.end) for edit in fix.edits]
        if not any(_overlaps(span, taken) for span in spans):
            chosen.append((index, fix))
            for span in spans:
                taken.insert(bisect_left(taken, span), span)
    return chosen


def _overlaps(span: tuple[int, int], taken: list[tuple[int, int]]) -> bool:
    """Return whether *span* has characters with one of *taken* in common, which are in order."""
    after = bisect_left(taken, span)
    return any(
        span[0] < last and first < span[1] for first, last in taken[max(0, after - 1) : after + 1]
    )


class _Trial:
    """Tries fixes on a plan that was read, and refuses those that would break it."""

    def __init__(self, source: SourceText, loading: Loading) -> None:
        self.source = source
        self.loading = loading
        self.tries = max(_FEWEST_TRIES, min(_MOST_TRIES, _MOST_TRIED // (len(source.text) + 1)))

    @cached_property
    def root(self) -> Node | None:
        """The nodes of the file."""
        return parse(self.source)[0]

    def source_after(self, fixes: Iterable[_Numbered]) -> SourceText:
        """Return the file with *fixes* made."""
        return edited(self.source, [edit for _, fix in fixes for edit in fix.edits])

    def working(self, fixes: Sequence[_Numbered]) -> list[_Numbered]:
        """Return those of *fixes* that work, each beside the others that change other places."""
        good: list[_Numbered] = []
        while fixes:
            layer = _apart(fixes)
            good += self.largest(layer)
            tried = {index for index, _ in layer}
            fixes = [each for each in fixes if each[0] not in tried]
        return good

    def largest(self, fixes: Sequence[_Numbered]) -> list[_Numbered]:
        """Return as many of *fixes* as work together."""
        if not fixes or self.tries <= 0:
            return []
        if self._works(fixes):
            return list(fixes)
        half = len(fixes) // 2
        if not half:
            return []
        first, second = self.largest(fixes[:half]), self.largest(fixes[half:])
        if first and second and not self._works([*first, *second]):
            return first
        return [*first, *second]

    def _works(self, fixes: Sequence[_Numbered]) -> bool:
        self.tries -= 1
        after = self.source_after(fixes)
        edits = [edit for _, fix in fixes for edit in fix.edits]
        if self.loading.plan is None:
            return self._keeps_values(after, edits) and self._gets_further(load(after), edits)
        root, _ = parse(after)
        if (
            self.root is None
            or root is None
            or not is_as_meant(self.source.text, self.root, root, edits)
        ):
            return False
        return load(after).plan is not None

    def _keeps_values(self, after: SourceText, edits: Sequence[Edit]) -> bool:
        """Return whether *edits* are as meant, as far as they are of values.

        A colon that gets its width or its blank makes a key of what was none.
        """
        if self.root is None or any(edit.text == COLON for edit in edits):
            return True
        root, _ = parse(after)
        return root is not None and is_as_meant(self.source.text, self.root, root, edits)

    def _gets_further(self, after: Loading, edits: Sequence[Edit]) -> bool:
        """Return whether what stood in the way of reading is gone, and nothing new down to there.

        (The parser may have overlooked another slip like it in a line above.)

        What could not be read has no meaning yet that could be compared.
        """
        last = max((edit.place.line for edit in edits), default=0)
        mended = {edit.place.line for edit in edits}
        known = {(each.code, each.place.line) for each in self.loading.findings}
        return not any(
            each.place.line in mended
            if (each.code, each.place.line) in known
            else each.place.line <= last and each.code.startswith(_YAML) and not each.fix
            for each in after.findings
        )
