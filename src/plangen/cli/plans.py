"""The plans that a command line names: files and folders, read and checked."""

from __future__ import annotations

import os
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from pathlib import Path

from plangen.checks import check
from plangen.errors import InputError
from plangen.findings import Finding, Place, Severity
from plangen.plan.load import LoadedPlan, load
from plangen.source.text import read, unreadable

_SUFFIXES = {".yaml", ".yml"}
_UNREADABLE = ("PG101", "PG102", "PG103", "PG104", "PG4")

OK, ERRORS, UNUSABLE = 0, 1, 2
"""Exit codes: fine; errors in a plan; usage, unreadable input, template, output."""


@dataclass
class ReadPlan:
    """One plan file: what it says, if it can be used, and what there is to say about it."""

    path: Path
    loaded: LoadedPlan | None = None
    findings: list[Finding] = field(default_factory=list)


def read_plans(paths: Iterable[Path]) -> Iterator[ReadPlan]:
    """Yield every plan that *paths* name, each once; a bad one never hides the next.

    A folder stands for its *.yaml and *.yml, hidden ones left out. A YAML file found there that
    is plainly no plan is passed over with a note.
    """
    seen: set[str] = set()
    for path in paths:
        try:
            files = _plan_files(path)
        except InputError as error:
            yield ReadPlan(path, None, list(error.findings))
            continue
        for file in files:
            if (real := os.path.realpath(file)) not in seen:
                seen.add(real)
                yield _read_plan(file, was_named=file is path)


def _plan_files(path: Path) -> list[Path]:
    """Return *path* itself, or the plan files in it; raises InputError when it has none."""
    if not os.path.isdir(path):  # noqa: PTH112  # Path.is_dir raises for names that are too long
        return [path]
    try:
        files = [
            each
            for each in path.iterdir()
            if each.suffix.lower() in _SUFFIXES and not each.name.startswith(".")
        ]
    except OSError as error:
        raise unreadable(path, error) from None
    if not files:
        raise InputError(Finding("PG104", Place(str(path))))
    return sorted(files)


def _read_plan(path: Path, *, was_named: bool) -> ReadPlan:
    try:
        source = read(path)
    except InputError as error:
        return ReadPlan(path, None, list(error.findings))
    loading = load(source)
    if not loading.looks_like_plan and not was_named:
        return ReadPlan(path, None, [Finding("PG105", Place(str(path)), severity=Severity.NOTE)])
    findings = loading.findings + (check(loading.plan) if loading.plan else [])
    return ReadPlan(path, loading.plan, sorted(findings, key=lambda finding: finding.order))


def exit_code(findings: Iterable[Finding]) -> int:
    """Return the exit code for *findings*; what is no error counts as fine."""
    codes = [finding.code for finding in findings if finding.is_error]
    if any(code.startswith(_UNREADABLE) for code in codes):
        return UNUSABLE
    return ERRORS if codes else OK
