"""What there is to say about the pictures of a plan and the files that they come from."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from plangen.findings import Args, Finding, Severity
from plangen.pictures.files import PictureError, read_picture
from plangen.plan.model import Item, Plan, Section
from plangen.plan.picture import Picture
from plangen.reading.problems import shortened
from plangen.source.nodes import Node, Path, find
from plangen.source.text import SourceText

_LARGE_FILE = 10_000_000  # bytes: too much for many a mailbox
_LARGE_PICTURE = 50_000_000  # pixels, which Word unpacks: 150 MB and more
_MEGA = 1_000_000


def undescribed_pictures(source: SourceText, root: Node, plan: Plan) -> Iterator[Finding]:
    """Yield a warning for each picture that says nothing to those who cannot see it."""
    for path, picture in _pictures(plan):
        if not picture.description.strip():
            yield _At(source, root, path).finding("PG245", {"file": picture.file}, Severity.WARNING)


def picture_findings(source: SourceText, root: Node, plan: Plan) -> Iterator[Finding]:
    """Yield what is wrong with the files of a plan's pictures; each is read."""
    for path, picture in _pictures(plan):
        at = _At(source, root, path)
        try:
            file = read_picture(source.folder, picture.file)
        except PictureError as error:
            yield at.finding(error.code, error.finding_args)
            continue
        size, measured = len(file.data), file.measured
        if size > _LARGE_FILE or measured.width * measured.height > _LARGE_PICTURE:
            pixels = f"{measured.width}×{measured.height}"
            args = {"file": picture.file, "size": f"{size / _MEGA:.1f}", "pixels": pixels}
            yield at.finding("PG246", args, Severity.WARNING)
        if measured.is_turned:
            yield at.finding("PG247", {"file": picture.file}, Severity.WARNING)


@dataclass(frozen=True)
class _At:
    """The place of a picture in its plan."""

    source: SourceText
    root: Node
    path: Path

    def finding(self, code: str, args: Args, severity: Severity = Severity.ERROR) -> Finding:
        """Return a finding at the name of the picture's file."""
        node = find(self.root, (*self.path, "file")).node
        shown = {"file": shortened(str(args["file"]))}  # what is suggested stays whole
        return self.source.finding(code, node.start, node.end, {**args, **shown}, severity)


def _pictures(plan: Plan) -> Iterator[tuple[Path, Picture]]:
    """Yield every picture with its place, in the order of the document."""
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
