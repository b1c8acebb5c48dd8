"""The findings of a run, in the form that every format takes."""

from __future__ import annotations

import os
from collections import Counter
from collections.abc import Iterable, Iterator
from functools import cached_property
from itertools import groupby

from plangen.findings import Finding, Place, Severity
from plangen.messages import Phrasebook
from plangen.report.characters import one_line
from plangen.values import Struct

_MOST_SHOWN = 400  # characters of a source line
_MOST_ALIKE = 20  # findings with the same words that a person is shown of a file


class FileReport(Struct, frozen=True):
    """One file that was looked at, as the user called it, with its findings in order."""

    name: str
    findings: tuple[Finding, ...]


class Report(Struct, frozen=True, dict=True):
    """The files of a run.

    *folder* is the absolute working directory, *root* that of the repository, on which some
    programs base the names of files. *unsafe* counts fixes that are not safe as fixes; *strict*
    lets warnings fail.
    """

    files: tuple[FileReport, ...]
    folder: str = os.sep
    root: str = os.sep
    unsafe: bool = False
    strict: bool = False

    @property
    def findings(self) -> Iterator[Finding]:
        """Every finding, file by file."""
        return (finding for file in self.files for finding in file.findings)

    @cached_property
    def counts(self) -> Counter[Severity]:
        """How many findings of each severity there are."""
        return Counter(finding.severity for finding in self.findings)

    def is_fixable(self, finding: Finding) -> bool:
        """Return whether *finding* has a fix, and one of the kind that was asked for."""
        return finding.fix is not None and (self.unsafe or finding.fix.is_safe)

    def fails(self, finding: Finding) -> bool:
        """Return whether *finding* makes the run fail."""
        return finding.is_error or (self.strict and finding.severity is Severity.WARNING)

    def from_root(self, name: str) -> str:
        """Return the path of a file from the root, with slashes; absolute where it is outside."""
        path = os.path.normpath(os.path.join(self.folder, name))  # noqa: PTH118  # no disk is asked
        inside = self.root.rstrip(os.sep) + os.sep
        return path.removeprefix(inside).replace(os.sep, "/")


class Worded(Struct, frozen=True):
    """A finding and its sentence, on one line."""

    finding: Finding
    sentence: str


class Rest(Struct, frozen=True):
    """Further findings of one file with the same code and the same *sentence* as those before."""

    findings: tuple[Finding, ...]
    sentence: str


def worded(findings: Iterable[Finding], phrases: Phrasebook) -> Iterator[Worded]:
    """Yield *findings* in order with their sentences."""
    return (Worded(each, message(each, phrases)) for each in findings)


def without_repetition(findings: Iterable[Finding], phrases: Phrasebook) -> Iterator[Worded | Rest]:
    """Yield *findings* in order; of more than 20 of a file with the same words, the rest as one.

    The rest stands behind the other findings of the file.
    """
    for _, of_file in groupby(findings, lambda each: each.place.file):
        alike: dict[tuple[str, str], list[Finding]] = {}
        for each in worded(of_file, phrases):
            same = alike.setdefault((each.finding.code, each.sentence), [])
            same.append(each.finding)
            if len(same) <= _MOST_ALIKE:
                yield each
        for (_, sentence), same in alike.items():
            if rest := tuple(same[_MOST_ALIKE:]):
                yield Rest(rest, sentence)


def rest_line(rest: Rest, phrases: Phrasebook) -> str:
    """Return the line about the findings that are not shown one by one."""
    first = rest.findings[0]
    return phrases.say(
        "finding.more",
        where=one_line(first.place.file),
        count=len(rest.findings),
        code=first.code,
        sentence=rest.sentence,
    )


def source_line(place: Place) -> str:
    """Return the source line, or the piece of it around the place, for a line may be a whole plan.

    Each finding of a line shows it: whole, a line of many findings would be told by its square.
    """
    line, middle = place.excerpt, place.column - 1
    if len(line) <= _MOST_SHOWN:
        return line
    start = max(0, min(middle - _MOST_SHOWN // 4, len(line) - _MOST_SHOWN))
    end = start + _MOST_SHOWN
    return f"{'…' if start else ''}{line[start:end]}{'…' if end < len(line) else ''}"


def message(finding: Finding, phrases: Phrasebook) -> str:
    """Return the sentence of a finding, on one line."""
    return one_line(phrases.sentence(finding))


def message_and_advice(finding: Finding, phrases: Phrasebook) -> str:
    """Return sentence and advice of a finding, on one line, for formats with one text for both."""
    if hint := advice(finding, phrases):
        return phrases.say("finding.whole", sentence=message(finding, phrases), hint=hint)
    return message(finding, phrases)


def advice(finding: Finding, phrases: Phrasebook) -> str:
    """Return the advice about a finding, on one line, or an empty text."""
    return one_line(phrases.hint(finding))
