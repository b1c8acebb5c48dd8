"""Findings about the pictures of a plan and the files that they come from."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from pathlib import Path as FilePath
from typing import TypeAlias

from plangen.findings import Args, Finding, Severity
from plangen.limits import MB, PICTURES
from plangen.pictures.files import PictureError, read_picture
from plangen.plan.loaded import LoadedPlan
from plangen.plan.model import Plan
from plangen.plan.picture import Picture
from plangen.plan.reading import Reading
from plangen.plan.sections import Item, Section
from plangen.source.files import megabytes
from plangen.source.nodes import Path

_LARGE_FILE = 10_000_000  # bytes: too much for many a mailbox
_LARGE_PICTURE = 50_000_000  # pixels, which Word unpacks: 150 MB and more
_Said: TypeAlias = tuple[str, Args, Severity]
"""What is said of a file, wherever it is named."""


def undescribed_pictures(reading: Reading, plan: Plan) -> Iterator[Finding]:
    """Yield a warning for each picture without a text for those who cannot see it.

    *plan* is as it was typed.
    """
    for path, picture in _pictures(plan):
        if not picture.description.strip():
            spot = reading.at_value((*path, "file"))
            yield spot.finding("PG245", {"file": picture.file}, Severity.WARNING)


def picture_findings(loaded: LoadedPlan) -> Iterator[Finding]:
    """Yield the findings about the files of a plan's pictures; each file is read once."""
    files: dict[str, tuple[int, list[_Said]]] = {}
    total = 0
    for path, picture in _pictures(loaded.plan):
        spot = loaded.reading.at_value((*path, "file"))
        name = picture.file
        if name not in files:
            files[name] = _about(loaded.source.folder, name)
            total += files[name][0]
        for code, args, severity in files[name][1]:
            yield spot.finding(code, args, severity)
        if total > PICTURES:
            sizes = {"size": megabytes(total), "most": megabytes(PICTURES)}
            yield spot.finding("PG257", {"file": name, **sizes})
            return


def _about(folder: FilePath, name: str) -> tuple[int, list[_Said]]:
    """Return the bytes of a picture's file, and what is to be said of it."""
    try:
        file = read_picture(folder, name)
    except PictureError as error:
        return 0, [(error.code, error.finding_args, Severity.ERROR)]
    size, measured = len(file.data), file.measured
    said: list[_Said] = []
    if size > _LARGE_FILE or measured.width * measured.height > _LARGE_PICTURE:
        pixels = f"{measured.width}×{measured.height}"
        args: Args = {"file": name, "size": f"{size / MB:.1f}", "pixels": pixels}
        said.append(("PG246", args, Severity.WARNING))
    if measured.is_turned:
        said.append(("PG247", {"file": name}, Severity.WARNING))
    return size, said


def _pictures(plan: Plan) -> Iterator[tuple[Path, Picture]]:
    """Yield every picture with its path in the plan, in the order of the document."""
    yield from _of_sections(("sections",), plan.sections)
    for number, attachment in enumerate(plan.attachments):
        yield from _numbered(("attachments", number), attachment.pictures)
        yield from _of_sections(("attachments", number, "sections"), attachment.sections)


def _of_sections(path: Path, parts: Iterable[Section | Item]) -> Iterator[tuple[Path, Picture]]:
    for index, part in enumerate(parts):
        yield from _numbered((*path, index), part.pictures)
        yield from _of_sections((*path, index, "items"), part.items)


def _numbered(path: Path, pictures: tuple[Picture, ...]) -> Iterator[tuple[Path, Picture]]:
    for index, picture in enumerate(pictures):
        yield (*path, "pictures", index), picture
