"""Plan files examined and mended, one by one or by several processes."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from plangen.cli.plans import NamedFile, is_there, no_plan
from plangen.cli.processes import mapped
from plangen.config import Config
from plangen.errors import InputError, OutputError
from plangen.findings import Finding
from plangen.fixing import repair
from plangen.plan_file import all_findings, load
from plangen.rewriting import difference, rewrite
from plangen.source.text import SourceText
from plangen.values import Struct, field

_PAYS_FROM = 100
"""How many files are worth a process: it takes as long to start as to check some ten files."""


class Mending(Struct, frozen=True):
    """What to do about fixes: make them (*fix*) or *show* them; *unsafe* ones too."""

    fix: bool = False
    show: bool = False
    unsafe: bool = False


class Task(Struct, frozen=True):
    """A file to check, and how."""

    file: NamedFile
    config: Config
    mending: Mending


class Checked(Struct):
    """The result of checking a file: its findings, those that were fixed left out.

    *fixes* counts the fixes that were made, or would be; *after* is the text with the fixes, *diff*
    the lines in which it differs. *was_read* is false where there was no file to open. *notes* tell
    how the file was written.
    """

    name: str
    findings: list[Finding] = field(default_factory=list)
    fixes: int = 0
    diff: str = ""
    after: SourceText | None = None
    was_read: bool = True
    notes: Sequence[Finding] = ()


def check_files(tasks: Sequence[Task], jobs: int | None) -> Iterator[Checked]:
    """Yield the result for each file, in order; *jobs* processes, or as many as pay, share them."""
    return mapped(check_file, tasks, jobs, pays_from=_PAYS_FROM)


def check_file(task: Task) -> Checked:
    """Examine one file, and mend it as the task says."""
    path, mending = task.file.path, task.mending
    try:
        source = task.file.read()
    except InputError as error:
        found = list(error.findings)
        return Checked(str(path), found, was_read=is_there(found))
    plan = load(source, config=task.config)
    if not plan.loading.looks_like_plan and not task.file.was_named:
        return Checked(str(path), [no_plan(path)])
    if not mending.fix and not mending.show:
        return Checked(str(path), all_findings(plan))
    repaired = repair(plan, unsafe=mending.unsafe)
    after = repaired.plan.source
    checked = Checked(str(path), repaired.findings, repaired.fixes, after=after)
    if repaired.fixes and mending.show:
        checked.diff = difference(source, after)
    elif repaired.fixes and task.file.data is None:
        try:
            checked.notes = rewrite(path, source, after)
        except (InputError, OutputError) as error:  # the file may have gone meanwhile
            found = [*all_findings(plan), *error.findings]
            return Checked(str(path), sorted(found, key=lambda finding: finding.order))
    return checked
