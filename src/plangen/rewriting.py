"""The new text of a plan file: written in place of the old one, or shown as a difference."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from difflib import unified_diff
from pathlib import Path

from plangen.errors import OutputError
from plangen.findings import Finding, Place
from plangen.saving import save
from plangen.source.text import SourceText, read


def rewrite(path: Path, before: SourceText, after: SourceText) -> tuple[Finding, ...]:
    """Write the text *after* as UTF-8 to the file, which must still have the text *before*.

    Returns the notes of ``save``. Raises OutputError if it has another text or cannot be written,
    InputError if it cannot be read.
    """
    if read(path) != before:
        raise OutputError(Finding("PG418", Place(str(path))))
    return save(after.as_utf_8, path)


def difference(before: SourceText, after: SourceText) -> str:
    """Return the difference between two texts as a unified diff, which other programs can apply."""
    # A tab ends a name that has blanks, for the programs that patch.
    name, new_name = (each.name + ("\t" if " " in each.name else "") for each in (before, after))
    old, new = (_lines(each.as_utf_8.decode()) for each in (before, after))
    return "".join(_ended(unified_diff(old, new, name, new_name, lineterm="\n")))


def _lines(text: str) -> list[str]:
    """Return the lines with their ends: LF alone, as for every program that patches."""
    parts = text.split("\n")
    return [f"{line}\n" for line in parts[:-1]] + ([parts[-1]] if parts[-1] else [])


def _ended(lines: Iterable[str]) -> Iterator[str]:
    for line in lines:
        yield line if line.endswith("\n") else f"{line}\n\\ No newline at end of file\n"
