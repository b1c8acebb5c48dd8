"""Plan files examined and mended, one by one or by several processes."""

from __future__ import annotations

import gc
import os
import signal
import sys
import time
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from threading import Thread

from plangen.cli.plans import NamedFile, is_there, no_plan
from plangen.config import Config
from plangen.errors import InputError, OutputError
from plangen.findings import Finding
from plangen.fixing import repair
from plangen.plan_file import all_findings, load
from plangen.rewriting import difference, rewrite
from plangen.source.text import SourceText

_PAYS_FROM = 100
"""How many files are worth a process: it takes as long to start as to check some ten files."""
_MOST_PROCESSES = 61  # that Windows can wait for


@dataclass(frozen=True)
class Mending:
    """What to do about fixes: make them (*fix*) or *show* them; *unsafe* ones too."""

    fix: bool = False
    show: bool = False
    unsafe: bool = False


@dataclass(frozen=True)
class Task:
    """A file to check, and how."""

    file: NamedFile
    config: Config
    mending: Mending


@dataclass
class Checked:
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
    processes = _processes(jobs, len(tasks))
    if processes == 1:
        yield from map(check_file, tasks)
        return
    from concurrent.futures import ProcessPoolExecutor  # noqa: PLC0415  # 15 ms
    from multiprocessing import get_context  # noqa: PLC0415  # as well

    # From 3.14 on, Python starts processes anew on Linux too, because threads are lost in copies;
    # there are none here, and a copy has all that is imported.
    context = get_context("fork" if sys.platform == "linux" else None)
    chunk = max(1, min(16, len(tasks) // (4 * processes)))
    with ProcessPoolExecutor(processes, context, initializer=_start) as pool:
        try:
            yield from pool.map(check_file, tasks, chunksize=chunk)
        finally:
            pool.shutdown(cancel_futures=True)


def _processes(jobs: int | None, files: int) -> int:
    most = min(os.cpu_count() or 1, files // _PAYS_FROM) if jobs is None else min(jobs, files)
    return max(1, min(most, _MOST_PROCESSES))


def _start() -> None:
    """Leave Ctrl-C to the process that a person has started, and end when that has ended."""
    signal.signal(signal.SIGINT, signal.SIG_IGN)
    gc.disable()
    Thread(target=_end_with, args=(os.getppid(),), daemon=True).start()


def _end_with(parent: int) -> None:
    while os.getppid() == parent:
        time.sleep(1)
    os._exit(1)


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
