"""A plan file with another text: written in its place, or shown as a difference."""

from __future__ import annotations

import os
from collections.abc import Iterable, Iterator
from difflib import unified_diff
from pathlib import Path

from plangen.errors import OutputError
from plangen.findings import Finding, Place
from plangen.saving import save
from plangen.source.text import SourceText, read


def rewrite(path: Path, before: SourceText, after: SourceText) -> None:
    """Write the text *after* as UTF-8, unless the file is no longer *before*, which was read.

    Raises OutputError, and InputError if the file cannot be read any more.
    """
    if not _is_writable(path):
        raise OutputError(Finding("PG411", Place(str(path)), {"reason": "EACCES"}))
    if read(path) != before:
        raise OutputError(Finding("PG418", Place(str(path))))
    save(after.as_utf_8, path)


def _is_writable(path: Path) -> bool:
    """Return whether the file may be changed: to put another in its place asks its folder only."""
    return os.access(path, os.W_OK)


def difference(before: SourceText, after: SourceText) -> str:
    """Return how two texts differ, in the form that programs apply (unified diff)."""
    # A tab ends a name that has blanks, for the programs that patch.
    name, new_name = (each.name + ("\t" if " " in each.name else "") for each in (before, after))
    old, new = (_lines(each.as_utf_8.decode()) for each in (before, after))
    return "".join(_ended(unified_diff(old, new, name, new_name, lineterm="\n")))


def _lines(text: str) -> list[str]:
    """Return the lines with their ends; only LF ends them, as for every program that patches."""
    parts = text.split("\n")
    return [f"{line}\n" for line in parts[:-1]] + ([parts[-1]] if parts[-1] else [])


def _ended(lines: Iterable[str]) -> Iterator[str]:
    for line in lines:
        yield line if line.endswith("\n") else f"{line}\n\\ No newline at end of file\n"
