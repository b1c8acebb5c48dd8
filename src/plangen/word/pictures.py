"""Pictures as DrawingML: a run that holds one, as large as it may be, and its part of the package.

Lengths of a drawing are in EMU (36000 to the mm), those of the room for it in twips.
"""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Any

from docx.opc.constants import RELATIONSHIP_TYPE
from docx.opc.part import XmlPart
from docx.parts.image import ImagePart

from plangen.document.blocks import Picture
from plangen.errors import InputError
from plangen.findings import Finding, Place
from plangen.layout import EMU_PER_MM, EMU_PER_TWIP
from plangen.pictures.files import PictureError, PictureFile, measured_picture, read_picture
from plangen.pictures.formats import Measured
from plangen.word.xml import quoted, tagged

if TYPE_CHECKING:
    from docx.document import Document as Package

_WP = "http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing"
_A = "http://schemas.openxmlformats.org/drawingml/2006/main"
_MOST_DIGITS = 9  # of an id: 2**31 has ten
_PIC = "http://schemas.openxmlformats.org/drawingml/2006/picture"


class Pictures:
    """Puts the pictures of one document into its package, each file once."""

    def __init__(self, package: Package, folder: Path) -> None:
        self._folder = folder
        self._part: Any = package.part  # python-docx has no types for these
        self._used = _drawing_ids(self._part)
        self._files: dict[str, PictureFile] = {}

    def run(self, picture: Picture, width: int, height: int) -> str:
        """Return a run with *picture*, which has room of *width* and *height* (twips) at most.

        Raises InputError for a file that cannot be used.
        """
        try:
            file = self._read(picture.file)
        except PictureError as error:
            place = Place(str(self._folder / picture.file))
            raise InputError(Finding(error.code, place, error.finding_args)) from None
        room = width * EMU_PER_TWIP, height * EMU_PER_TWIP
        across, down = drawn_size(file.measured, picture.width, room)
        self._used = number = self._used + 1
        return _run(self._relation(file), number, picture.alt, across, down)

    def _read(self, name: str) -> PictureFile:
        """Return the file of a picture, which is read once however often a plan names it."""
        if name not in self._files:
            self._files[name] = read_picture(self._folder, name)
        return self._files[name]

    def _relation(self, file: PictureFile) -> str:
        """Return the id of the relation to the part with the bytes of *file*, made if missing."""
        package = self._part.package
        parts = (part for part in package.image_parts if part.blob == file.data)
        part = next(parts, None)
        if part is None:
            name = package.next_partname(f"/word/media/image%d.{file.measured.suffix}")
            part = ImagePart(name, file.measured.content_type, file.data)
            package.image_parts.append(part)
        return str(self._part.relate_to(part, RELATIONSHIP_TYPE.IMAGE))


def picture_height(picture: Picture, folder: Path, width: int, height: int) -> int:
    """Return the height of a picture as drawn, in room of *width* and *height*, all in twips.

    The height is 0 for a file that cannot be used.
    """
    try:
        measured = measured_picture(folder, picture.file)
    except PictureError:
        return 0
    room = width * EMU_PER_TWIP, height * EMU_PER_TWIP
    return drawn_size(measured, picture.width, room)[1] // EMU_PER_TWIP


def drawn_size(measured: Measured, wanted: float, room: tuple[int, int]) -> tuple[int, int]:
    """Return the size of a picture in EMU: its own, or *wanted* mm wide, and never beyond *room*.

    Its proportions are kept.
    """
    width, height = measured.natural_size
    scale = wanted / width if wanted else 1.0
    size = [length * scale * EMU_PER_MM for length in (width, height)]
    fitting = min(1.0, *(most / length for most, length in zip(room, size, strict=True)))
    across, down = (max(int(length * fitting), 1) for length in size)
    return across, down


def _drawing_ids(body: Any) -> int:  # noqa: ANN401
    """Return the highest id of the drawings in headers and footers: no two may share an id.

    Ids that leave no room for higher ones are passed over; the text of *body* is gone in the end.
    """
    parts = (each for each in body.package.iter_parts() if isinstance(each, XmlPart))
    roots = (each.element for each in parts if each is not body)
    ids = (each.get("id", "") for root in roots for each in root.iter(f"{{{_WP}}}docPr"))
    numbers = (int(each) for each in ids if each.isdecimal() and len(each) <= _MOST_DIGITS)
    return max(numbers, default=0)


def _run(relation: str, number: int, alt: str, across: int, down: int) -> str:
    """Return a run with a drawing that stands in its line like a large character."""
    size = f'cx="{across}" cy="{down}"'
    described = f" descr={quoted(alt)}" if alt else ""
    return tagged(
        "r",
        tagged(
            "drawing",
            f'<wp:inline xmlns:wp="{_WP}" distT="0" distB="0" distL="0" distR="0">'
            f'<wp:extent {size}/><wp:docPr id="{number}" name="图片 {number}"{described}/>'
            f'<wp:cNvGraphicFramePr><a:graphicFrameLocks xmlns:a="{_A}" noChangeAspect="1"/>'
            f'</wp:cNvGraphicFramePr><a:graphic xmlns:a="{_A}"><a:graphicData uri="{_PIC}">'
            f'<pic:pic xmlns:pic="{_PIC}"><pic:nvPicPr><pic:cNvPr id="{number}" '
            f'name="图片 {number}"{described}/><pic:cNvPicPr/></pic:nvPicPr>'
            f'<pic:blipFill><a:blip r:embed="{relation}"/>'
            "<a:stretch><a:fillRect/></a:stretch></pic:blipFill>"
            f'<pic:spPr><a:xfrm><a:off x="0" y="0"/><a:ext {size}/></a:xfrm>'
            '<a:prstGeom prst="rect"><a:avLst/></a:prstGeom></pic:spPr></pic:pic>'
            "</a:graphicData></a:graphic></wp:inline>",
        ),
    )
