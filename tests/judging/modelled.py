"""Pages as LibreOffice and Word make them of paragraphs, by what was measured of either."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from judging.paragraphs import Paragraph, Reading


@dataclass(frozen=True)
class PlacedLine:
    """A line on a page; *bottom* is how far below the top of the text block it ends, in twips."""

    paragraph: Paragraph
    text: str
    bottom: int


@dataclass(frozen=True)
class _Line:
    paragraph: Paragraph
    text: str
    height: int
    stays: bool
    """Whether the next line must stand on the same page."""


def pages_of(
    paragraphs: Sequence[Paragraph], width: int, height: int, reading: Reading
) -> list[list[PlacedLine]]:
    """Return the lines of each page. What cannot stay on one page is parted anywhere."""
    pages: list[list[PlacedLine]] = [[]]
    used = 0
    for held in _held(paragraphs, width, reading):
        needed = sum(line.height for line in held)
        if used and needed <= height < used + needed:
            pages.append([])
            used = 0
        for line in held:
            if used + line.height > height:
                pages.append([])
                used = 0
            used += line.height
            pages[-1].append(PlacedLine(line.paragraph, line.text, used))
    return pages


def _held(paragraphs: Sequence[Paragraph], width: int, reading: Reading) -> Iterator[list[_Line]]:
    """Yield lines that stay on one page, as a group."""
    group: list[_Line] = []
    for paragraph in paragraphs:
        for line in _lines(paragraph, width, reading):
            group.append(line)
            if not line.stays:
                yield group
                group = []
    if group:
        yield group


def _lines(paragraph: Paragraph, width: int, reading: Reading) -> Iterator[_Line]:
    style = paragraph.style
    texts = paragraph.lines(width, reading)
    is_whole = style.keeps_lines or (style.keeps_next and reading is Reading.OFFICE)
    last = len(texts) - 1
    for at, text in enumerate(texts):
        is_paired = style.pairs_lines and at in {0, last - 1}
        stays = style.keeps_next if at == last else is_whole or is_paired
        yield _Line(paragraph, text, style.line + (0 if at else style.before), stays)
