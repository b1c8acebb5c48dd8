"""Pictures as DrawingML: a run that holds one, as large as it may be, and its part of the package.

Lengths of a drawing are in EMU (36000 to the mm), those of the room for it in twips.
"""

from __future__ import annotations

from collections.abc import Sequence
from itertools import count
from pathlib import Path

from plangen.document.blocks import Picture
from plangen.errors import InputError
from plangen.findings import Finding, Place
from plangen.layout import EMU_PER_MM, EMU_PER_TWIP
from plangen.pictures.files import PictureError, PictureFile, measured_picture, read_picture
from plangen.pictures.formats import Measured
from plangen.word.blank import Blank, Media
from plangen.word.xml import IMAGE, WP, quoted, tagged

_A = "http://schemas.openxmlformats.org/drawingml/2006/main"
_PIC = "http://schemas.openxmlformats.org/drawingml/2006/picture"


class Pictures:
    """Reads the pictures of one document, and finds a part and a relation for each."""

    def __init__(self, blank: Blank, folder: Path) -> None:
        self._blank, self._folder = blank, folder
        self._used = blank.last_drawing
        self._files: dict[str, PictureFile] = {}
        self._media: dict[bytes, Media] = {}

    @property
    def media(self) -> Sequence[Media]:
        """The parts of the pictures that the text names."""
        return tuple(self._media.values())

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
        """Return the id of the relation to the part with the bytes of *file*."""
        if file.data not in self._media:
            measured = file.measured
            name = self._blank.images.get(file.data) or self._free_name(measured.suffix)
            wanted = IMAGE, name
            known = (id_ for id_, each in self._blank.relations.items() if each == wanted)
            relation = next(known, None) or self._free_relation()
            self._media[file.data] = Media(name, file.data, measured.content_type, relation)
        return self._media[file.data].relation

    def _free_name(self, suffix: str) -> str:
        taken = self._blank.names | {each.name for each in self.media}
        names = (f"/word/media/image{number}.{suffix}" for number in count(1))
        return next(each for each in names if each not in taken)

    def _free_relation(self) -> str:
        taken = self._blank.relations.keys() | {each.relation for each in self.media}
        return next(each for number in count(1) if (each := f"rId{number}") not in taken)


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


def _run(relation: str, number: int, alt: str, across: int, down: int) -> str:
    """Return a run with a drawing that stands in its line like a large character."""
    size = f'cx="{across}" cy="{down}"'
    described = f" descr={quoted(alt)}" if alt else ""
    return tagged(
        "r",
        tagged(
            "drawing",
            f'<wp:inline xmlns:wp="{WP}" distT="0" distB="0" distL="0" distR="0">'
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
