"""Findings about the pictures of a plan and the files that they come from."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from plangen.findings import Finding, Severity
from plangen.pictures.files import PictureError, read_picture
from plangen.plan.loaded import LoadedPlan
from plangen.plan.model import Item, Plan, Section
from plangen.plan.picture import Picture
from plangen.plan.reading import Reading
from plangen.source.nodes import Path

_LARGE_FILE = 10_000_000  # bytes: too much for many a mailbox
_LARGE_PICTURE = 50_000_000  # pixels, which Word unpacks: 150 MB and more
_MEGA = 1_000_000


def undescribed_pictures(reading: Reading, plan: Plan) -> Iterator[Finding]:
    """Yield a warning for each picture without a text for those who cannot see it.

    *plan* is as it was typed.
    """
    for path, picture in _pictures(plan):
        if not picture.description.strip():
            spot = reading.at_value((*path, "file"))
            yield spot.finding("PG245", {"file": picture.file}, Severity.WARNING)


def picture_findings(loaded: LoadedPlan) -> Iterator[Finding]:
    """Yield the findings about the files of a plan's pictures; each file is read."""
    for path, picture in _pictures(loaded.plan):
        spot = loaded.reading.at_value((*path, "file"))
        try:
            file = read_picture(loaded.source.folder, picture.file)
        except PictureError as error:
            yield spot.finding(error.code, error.finding_args)
            continue
        size, measured = len(file.data), file.measured
        if size > _LARGE_FILE or measured.width * measured.height > _LARGE_PICTURE:
            pixels = f"{measured.width}×{measured.height}"
            args = {"file": picture.file, "size": f"{size / _MEGA:.1f}", "pixels": pixels}
            yield spot.finding("PG246", args, Severity.WARNING)
        if measured.is_turned:
            yield spot.finding("PG247", {"file": picture.file}, Severity.WARNING)


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
