"""Fixes tried on a plan file: whether the file says afterwards what it should."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence

from plangen.findings import Edit, Finding, Fix
from plangen.language.clauses import Spans
from plangen.reading.load import Loading, read_as_it_stands, reads_as_well
from plangen.source.edits import Taken, edited, is_as_meant, unlike
from plangen.source.mended import MendedText
from plangen.source.nodes import Node
from plangen.source.parse import parse
from plangen.source.text import SourceText
from plangen.values import replace

_MOST_TRIES, _MOST_LAYERS, _ROUNDS = 600, 12, 4
_FEWEST_READINGS, _MOST_READ, _MOST_READ_WITH_ERRORS = 2, 120_000, 40_000
"""So often a mended file is read at least, and so many characters are read in all readings.

To read a file with errors takes some readings already.
"""
_FEWEST_LOOKS, _MOST_SEEN = 3, 400_000
"""The same for looking at its tree alone, which takes a tenth of the time."""
_YAML = "PG1"
NumberedFix = tuple[int, Fix]
"""A fix with the number of its finding."""


def with_working_fixes(
    source: SourceText, loading: Loading, findings: Iterable[Finding]
) -> list[Finding]:
    """Return *findings* in the order of the file, without the fixes that would break it."""
    ordered = sorted(findings, key=lambda finding: finding.order)
    numbered = [(number, each.fix) for number, each in enumerate(ordered) if each.fix]
    trial = Trial(source, loading)
    of_form = [each for each in numbered if each[1].is_of_form]
    others = [each for each in numbered if not each[1].is_of_form]
    working = {number for fixes in (of_form, others) for number, _ in trial.working(fixes)}
    return [
        each if each.fix is None or number in working else replace(each, fix=None)
        for number, each in enumerate(ordered)
    ]


def apart(fixes: Iterable[NumberedFix]) -> list[NumberedFix]:
    """Return those of *fixes* that do not overlap: of two that do, the earlier in the list."""
    taken = Taken()
    return [each for each in fixes if taken.take((edit.start, edit.end) for edit in each[1].edits)]


class Trial:
    """Tries fixes on a plan that was read, and refuses those that would break it."""

    def __init__(self, source: SourceText, loading: Loading) -> None:
        self.source = source
        self.loading = loading
        length = len(source.text) + 1
        most = _MOST_READ if loading.plan else _MOST_READ_WITH_ERRORS
        self.readings = max(_FEWEST_READINGS, min(_MOST_TRIES, most // length))
        self.looks = max(_FEWEST_LOOKS, min(_MOST_TRIES, _MOST_SEEN // length))

    def source_after(self, fixes: Iterable[NumberedFix]) -> SourceText:
        """Return the file with *fixes* made."""
        return edited(self.source, [edit for _, fix in fixes for edit in fix.edits])

    def working(self, fixes: Sequence[NumberedFix]) -> list[NumberedFix]:
        """Return those of *fixes* that work; fixes that overlap are tried in separate rounds."""
        good: list[NumberedFix] = []
        for _ in range(_MOST_LAYERS):
            layer = apart(fixes)
            good += self.largest(layer)
            tried = {index for index, _ in layer}
            fixes = [each for each in fixes if each[0] not in tried]
            if not fixes:
                break
        return good

    def largest(self, fixes: Sequence[NumberedFix]) -> list[NumberedFix]:
        """Return as many of *fixes* as work together.

        Where not all do, those that leave the tree as it should be are found first: the file need
        not be read for that. Of a file with slips of form nothing else is mended before them.
        """
        are_of_form = any(fix.is_of_form for _, fix in fixes)
        if self.loading.mended and not are_of_form:
            return []
        if not fixes or self._works(fixes):
            return list(fixes)
        if are_of_form:
            return self._largest_of(fixes, self._works)
        left = self._without_strange(fixes)
        if not self._looks_as_meant(left):
            left = self._largest_of(left, self._looks_as_meant)
        if not left or self._works(left):
            return left
        return self._largest_of(left, self._works)

    def _without_strange(self, fixes: Sequence[NumberedFix]) -> list[NumberedFix]:
        """Return *fixes* but for those within what is seen not to be as it should be."""
        left = list(fixes)
        for _ in range(_ROUNDS):
            if not left or not (strange := self._strange(left)):
                break
            spans = Spans(strange)
            left = [
                each for each in left if not any(spans.around(edit.start) for edit in each[1].edits)
            ]
        return left

    def _strange(self, fixes: Sequence[NumberedFix]) -> list[tuple[int, int]]:
        """Return where the file with *fixes* made is not as it should be; nothing if it is."""
        self.looks -= 1
        edits = sorted(
            (edit for _, fix in fixes for edit in fix.edits), key=lambda edit: edit.start
        )
        mended = MendedText(self.source, tuple((each.start, each.end, each.text) for each in edits))
        before = self.loading.written
        if self.looks < 0 or before is None:
            return []
        now, findings = parse(mended.source)
        if now is not None:
            found = unlike(self.source.text, before, now, edits)
            return sorted({(each.start, each.end + 1) for each in found})
        line = mended.finding(findings[-1]).place.line if findings else 0
        first = self.source.offset_of_line(max(line, 1))
        return [(first, self.source.end_of_line(max(line, 1)))]

    def _largest_of(
        self, fixes: Sequence[NumberedFix], works: Callable[[Sequence[NumberedFix]], bool]
    ) -> list[NumberedFix]:
        """Return as many of *fixes* as work together, where all of them do not."""
        half = len(fixes) // 2
        if not half:
            return []
        first, second = (
            list(part) if works(part) else self._largest_of(part, works)
            for part in (fixes[:half], fixes[half:])
        )
        if first and second and not works([*first, *second]):
            return first
        return [*first, *second]

    def _looks_as_meant(self, fixes: Sequence[NumberedFix]) -> bool:
        """Return whether the tree of the file with *fixes* made is as it should be."""
        self.looks -= 1
        if self.looks < 0:
            return False
        now, _ = parse(self.source_after(fixes))
        return self._is_as_meant(now, [edit for _, fix in fixes for edit in fix.edits])

    def _works(self, fixes: Sequence[NumberedFix]) -> bool:
        self.readings -= 1
        if self.readings < 0:
            return False
        mended = self.source_after(fixes)
        if any(fix.is_of_form for _, fix in fixes):
            return reads_as_well(self.source, mended)
        edits = [edit for _, fix in fixes for edit in fix.edits]
        after = read_as_it_stands(mended)
        if not self._is_as_meant(after.written, edits):
            return False
        return after.plan is not None if self.loading.plan else self._gets_further(after, edits)

    def _is_as_meant(self, now: Node | None, edits: Sequence[Edit]) -> bool:
        before = self.loading.written
        return (
            before is not None
            and now is not None
            and is_as_meant(self.source.text, before, now, edits)
        )

    def _gets_further(self, after: Loading, edits: Sequence[Edit]) -> bool:
        """Return whether the mended findings are gone, without new YAML errors up to the last edit.

        This is all that can be asked of a file that was no plan before: it had no meaning to
        compare. A new error with a fix is allowed, for the parser may have overlooked another slip
        of the same kind in a line above.
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
