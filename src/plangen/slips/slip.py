"""A slip of the hand in the form of a plan file."""

from __future__ import annotations

from collections.abc import Sequence

from plangen.findings import Args, Finding, Fix, Severity
from plangen.source.edits import Change
from plangen.source.text import SourceText
from plangen.values import Struct, field, replace

OTHER_NAME = "PG136"
"""The code of a field that is called by another name than its own."""


class Slip(Struct, frozen=True):
    """A slip at the characters *start* to *end*; the file is read with the *changes*.

    *is_sure* tells that only one thing can have been meant: then the changes are offered as a fix.
    """

    code: str
    start: int
    end: int
    changes: tuple[Change, ...]
    args: Args = field(default_factory=dict)
    is_sure: bool = True
    is_harmless: bool = False
    """YAML reads the file as it was meant all the same."""

    def and_on(self, others: Sequence[Slip], source: SourceText) -> Slip:
        """Return this slip with *others*, the same one in the lines that follow."""
        if not others:
            return self
        changes = tuple(change for each in (self, *others) for change in each.changes)
        is_sure = self.is_sure and all(each.is_sure for each in others)
        args = {**self.args, "last": source.line_of(others[-1].start)}
        return replace(self, changes=changes, args=args, is_sure=is_sure)

    def finding(self, source: SourceText, severity: Severity) -> Finding:
        """Return the finding about the slip in its file."""
        edits = tuple(source.edit(*change) for change in self.changes)
        if self.is_harmless:
            severity = Severity.WARNING
        fix = Fix(edits, is_of_form=True) if self.is_sure and edits else None
        return source.finding(self.code, self.start, self.end, self.args, severity, fix)
