"""The plans that a command line names: files and folders, read and checked."""

from __future__ import annotations

import os
from collections.abc import Iterable, Iterator
from glob import glob
from pathlib import Path

from plangen.checks import RULES
from plangen.cli.exits import ERRORS, OK, UNUSABLE
from plangen.config import DEFAULT, Config, find_config, read_config, unknown_codes
from plangen.errors import ConfigError, InputError
from plangen.findings import Finding, Place, Severity
from plangen.patterns import regex
from plangen.plan_file import PlanFile, all_findings, load
from plangen.source.names import SUFFIXES, misnamed
from plangen.source.text import SourceText, decoded_source, read, unreadable
from plangen.values import Struct, field, replace

_LISTED = regex(r"\s*[,，、;；]\s*")
_NOT_THERE = {"PG101", "PG102", "PG104"}
_UNREADABLE = (*_NOT_THERE, "PG103", "PG107", "PG108", "PG109", "PG163", "PG164", "PG4")


class ReadPlan(Struct):
    """One plan file: its findings, and the plan if a document can be made of it."""

    path: Path
    findings: list[Finding]
    printable: PlanFile | None = None


class Configs(Struct):
    """The configurations of the folders that plans lie in, each read once.

    *select* and *ignore* are what the command line says: codes parted by commas.
    """

    select: tuple[str, ...] = ()
    ignore: tuple[str, ...] = ()
    _by_folder: dict[Path, Config] = field(default_factory=dict)
    _by_file: dict[Path | None, Config] = field(default_factory=dict)

    def __post_init__(self) -> None:
        self.select = _codes("--select", self.select)
        self.ignore = _codes("--ignore", self.ignore)

    def config(self, folder: Path) -> Config:
        """Return the configuration that holds in *folder*; raises ConfigError for a wrong one."""
        if folder not in self._by_folder:
            file = find_config(folder)
            if file not in self._by_file:
                config = read_config(file, RULES) if file else DEFAULT
                select = self.select or config.select
                ignore = (*config.ignore, *self.ignore)
                chosen = {"select": select, "ignore": ignore}
                self._by_file[file] = config.model_copy(update=chosen)
            self._by_folder[folder] = self._by_file[file]
        return self._by_folder[folder]


def _codes(option: str, values: Iterable[str]) -> tuple[str, ...]:
    codes = tuple(code for value in values for code in _LISTED.split(value.upper().strip()))
    problems = [Finding("PG423", Place(option), args) for args in unknown_codes(codes, RULES)]
    if problems:
        raise ConfigError(*problems)
    return codes


class NamedFile(Struct, frozen=True):
    """A file to read; *was_named* is false of a file that was found in a folder.

    *data* are the bytes of the standard input, if they stand for the file.
    """

    path: Path
    was_named: bool
    data: bytes | None = None

    def read(self) -> SourceText:
        """Return the text of the file; raises InputError."""
        if self.data is not None:
            return decoded_source(str(self.path), self.data)
        return read(self.path, allows_pipe=self.was_named)


class Unreadable(Struct, frozen=True):
    """A path that leads to no plan, and the findings about it."""

    path: Path
    findings: list[Finding]


def named_files(paths: Iterable[Path]) -> Iterator[NamedFile | Unreadable]:
    """Yield every file that *paths* name, each once.

    A folder stands for its *.yaml and *.yml, hidden ones left out; a pattern with * or ? for what
    it matches, because Windows leaves that to the program.
    """
    seen: set[str] = set()
    for path in (each for named in paths for each in _matches(named)):
        try:
            files, misnamed_files = _plan_files(path)
        except InputError as error:
            yield Unreadable(path, list(error.findings))
            continue
        yield from misnamed_files
        for file in files:
            if (real := real_name(file)) not in seen:
                seen.add(real)
                yield NamedFile(file, was_named=file is path)


def real_name(path: Path) -> str:
    """Return the path by which the system knows a file; *path* itself where it cannot tell."""
    try:
        return os.path.realpath(path)
    except (OSError, ValueError):  # the working folder has been deleted; a name is none here
        return str(path)


def _matches(path: Path) -> list[Path]:
    pattern = str(path)
    if not ("*" in pattern or "?" in pattern) or os.path.lexists(path):
        return [path]
    return [Path(each) for each in sorted(glob(pattern))] or [path]  # noqa: PTH207  # an absolute one too


def _plan_files(path: Path) -> tuple[list[Path], list[Unreadable]]:
    """Return *path* itself, or the plans in it and the files that were meant to be some.

    Raises InputError when it has neither.
    """
    if not os.path.isdir(path):  # noqa: PTH112  # Path.is_dir raises for names that are too long
        return [path], []
    try:
        entries = sorted(each for each in path.iterdir() if not each.name.startswith((".", "~$")))
        files = [
            each for each in entries if each.suffix.lower() in SUFFIXES and not _is_special(each)
        ]
    except OSError as error:
        raise unreadable(path, error) from None
    told = [Unreadable(each, [found]) for each in entries if (found := _about_name(each))]
    if not files and told:
        told = [Unreadable(each.path, [_as_error(*each.findings)]) for each in told]
    elif not files:
        raise InputError(Finding("PG104", Place(str(path))))
    return files, told


def _about_name(path: Path) -> Finding | None:
    """Return the warning about a file that was meant to be a plan, by its name or by its type."""
    found = misnamed(str(path))
    if found is None or not path.is_file():
        return None
    try:
        read(path)
    except InputError as error:
        return replace(error.findings[0], severity=Severity.WARNING)
    return found


def _as_error(finding: Finding) -> Finding:
    return replace(finding, severity=Severity.ERROR)


def _is_special(path: Path) -> bool:
    """Return whether reading *path* could wait for ever: a pipe or a device."""
    return path.exists() and not path.is_file() and not path.is_dir()


def read_plan(file: NamedFile, config: Config) -> ReadPlan:
    """Return the plan of a file, or what is wrong with it.

    A YAML file in a folder that is plainly no plan is passed over with a note.
    """
    try:
        source = file.read()
    except InputError as error:
        return ReadPlan(file.path, list(error.findings))
    plan = load(source, config=config)
    if not plan.loading.looks_like_plan and not file.was_named:
        return ReadPlan(file.path, [no_plan(file.path)])
    return ReadPlan(file.path, all_findings(plan), plan if plan.printable else None)


def is_there(findings: Iterable[Finding]) -> bool:
    """Return whether the file with these *findings* was there and could be opened."""
    return _NOT_THERE.isdisjoint(each.code for each in findings)


def is_about_file(finding: Finding) -> bool:
    """Return whether a finding tells of the name or the encoding of a file that was read."""
    return finding.code in {"PG106", "PG109"}


def no_plan(path: Path) -> Finding:
    """Return the note that a file in a folder was passed over."""
    return Finding("PG105", Place(str(path)), severity=Severity.NOTE)


def exit_code(findings: Iterable[Finding], *, strict: bool = False) -> int:
    """Return the exit code for *findings*; a finding that is no error counts as fine.

    When *strict*, warnings count as errors; notes never do.
    """
    failing = {Severity.ERROR, Severity.WARNING} if strict else {Severity.ERROR}
    failed = [finding for finding in findings if finding.severity in failing]
    if any(each.is_error and each.code.startswith(_UNREADABLE) for each in failed):
        return UNUSABLE
    return ERRORS if failed else OK
