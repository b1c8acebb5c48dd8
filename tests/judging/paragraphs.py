"""The paragraphs of the text of a document: their lines and what keeps these on one page.

Lengths are twips. Two programs are told apart: LibreOffice leaves a gap between Han and digits, and
moves a whole paragraph that stays with the next; Word leaves none, and moves the last line.
"""

from __future__ import annotations

import io
import zipfile
from collections.abc import Iterator
from dataclasses import dataclass
from enum import Enum, auto

from lxml import etree

from judging.printed import W, body_of, number, sheet_of, text_of
from plangen.document.lines import BrokenText, Measure


class Reading(Enum):
    """By which program's habits lines and pages are made."""

    OFFICE = auto()
    WORD = auto()


@dataclass(frozen=True)
class Style:
    """What matters of a paragraph style for lines and pages."""

    line: int
    before: int
    size: int
    spacing: int
    left: int
    right: int
    first: int
    keeps_next: bool
    keeps_lines: bool
    pairs_lines: bool
    """Whether the first line stays with the second, and the last with the one before it."""
    breaks_page: bool

    def measure(self, reading: Reading) -> Measure:
        """Return how wide characters are."""
        latin = self.size // 2 + self.spacing
        gap = self.size // 5 - self.spacing if reading is Reading.OFFICE else 0
        return Measure(self.size + self.spacing, latin, gap, hangs=True)


@dataclass(frozen=True)
class Paragraph:
    """A paragraph with the lines that were typed, or a row of a table, which is never parted."""

    name: str
    text: str
    style: Style

    def lines(self, width: int, reading: Reading) -> list[str]:
        """Return the lines that the paragraph takes."""
        room = width - self.style.left - self.style.right
        measure = self.style.measure(reading)
        made = []
        for line in self.text.split("\n"):
            starts = BrokenText(line, measure).starts(room, room - self.style.first)
            ends = [*starts[1:], len(line)]
            made += [line[start:end] for start, end in zip(starts, ends, strict=True)]
        return made


class Styles:
    """The paragraph styles of a document."""

    def __init__(self, data: bytes) -> None:
        with zipfile.ZipFile(io.BytesIO(data)) as package:
            root = etree.fromstring(package.read("word/styles.xml"))
        self._styles = {str(each.get(f"{W}styleId")): each for each in root.iter(f"{W}style")}

    @property
    def pitch(self) -> int:
        """The line pitch of style Normal."""
        return number(self._styles["Normal"].find(f"{W}pPr/{W}spacing"), "line")

    def style_of(self, paragraph: etree._Element) -> Style:
        """Return the style of a paragraph with what is set in the paragraph itself."""
        chain = [paragraph, *self._chain(style_name(paragraph))]
        first = _number(chain, "ind", "firstLine") - _number(chain, "ind", "hanging")
        return Style(
            line=_number(chain, "spacing", "line"),
            before=_number(chain, "spacing", "before"),
            size=_number(chain, "sz", "val", "rPr") * 10,
            spacing=_number(chain, "spacing", "val", "rPr"),
            left=_number(chain, "ind", "left"),
            right=_number(chain, "ind", "right"),
            first=first,
            keeps_next=_is_on(chain, "keepNext"),
            keeps_lines=_is_on(chain, "keepLines"),
            pairs_lines=_is_on(chain, "widowControl"),
            breaks_page=_is_on(chain, "pageBreakBefore"),
        )

    def _chain(self, name: str) -> Iterator[etree._Element]:
        while name:
            style = self._styles[name]
            yield style
            based = style.find(f"{W}basedOn")
            name = "" if based is None else str(based.get(f"{W}val"))


def style_name(paragraph: etree._Element) -> str:
    """Return the name by which a paragraph calls its style."""
    found = paragraph.find(f"{W}pPr/{W}pStyle")
    return "Normal" if found is None else str(found.get(f"{W}val"))


def _number(chain: list[etree._Element], name: str, attribute: str, where: str = "pPr") -> int:
    for each in chain:
        found = each.find(f"{W}{where}/{W}{name}")
        if found is not None and found.get(W + attribute) is not None:
            return number(found, attribute)
    return 0


def _is_on(chain: list[etree._Element], name: str) -> bool:
    found = next(
        (
            each.find(f"{W}pPr/{W}{name}")
            for each in chain
            if each.find(f"{W}pPr/{W}{name}") is not None
        ),
        None,
    )
    return found is not None and found.get(f"{W}val") not in {"0", "false"}


def main_text(data: bytes) -> tuple[list[Paragraph], int, int]:
    """Return the paragraphs before the first attachment, and width and height of their pages."""
    body, styles = body_of(data), Styles(data)
    sheet = sheet_of(next(body.iter(f"{W}sectPr")))
    made: list[Paragraph] = []
    for block in body:
        if block.find(f"{W}tblPr/{W}tblpPr") is not None or block.tag == f"{W}sectPr":
            break  # what is placed at the foot of the last page
        if block.find(f"{W}pPr/{W}framePr") is not None:
            continue
        rows = block.iter(f"{W}tr") if block.tag == f"{W}tbl" else [block]
        for row in rows:
            paragraph = next(row.iter(f"{W}p"))
            style = styles.style_of(paragraph)
            if style.breaks_page:
                return made, sheet.width, sheet.height
            made.append(Paragraph(style_name(paragraph), text_of(paragraph), style))
        if block.find(f"{W}pPr/{W}sectPr") is not None:
            break
    return made, sheet.width, sheet.height
