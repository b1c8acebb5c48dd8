"""What can be measured of any document: its paragraphs and tables as LibreOffice prints them."""

from __future__ import annotations

import io
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import cached_property
from itertools import pairwise
from typing import Any

import docx
from docx.oxml.ns import qn

from plangen import layout
from plangen.layout import Look
from plangen.layout import letterhead as layout_letterhead
from rendering.fonts import STAND_INS
from rendering.office import Character, Line, Page
from support import document_lines

MM = 25.4 / 1440  # of a twip
POINT = 25.4 / 72  # mm
LEFT, RIGHT = 28, 184  # mm, the text block of an upright sheet (5.2.1)
CHARACTER = layout.CHARACTER_PITCH * MM
_HEIGHT = 297  # mm, of the paper held upright
_OUR_MARKS = dict.fromkeys(map(ord, "|⏎⇥"))
_JOINT_MARK = layout_letterhead.JOINT_MARK.size / 2
_COLOPHON = layout_letterhead.COLOPHON.size / 2
_COLOPHON_FONT = STAND_INS["仿宋"]


def is_full_width(line: Line) -> bool:
    return all(ord(each.text) > 0x7F for each in line.characters)


def usual_length(lines: Sequence[Line]) -> int:
    """Return the most frequent number of characters in full lines of full-width text."""
    full = [line for line in lines if is_full_width(line) and line.right - line.left > 150]
    assert len(full) >= 5
    return Counter(len(line.characters) for line in full).most_common(1)[0][0]


def place(character: Character, page: Page) -> tuple[float, float, float, float]:
    """Return left, right, top and bottom of a character on the sheet held upright, in mm.

    The left edge of the paper lies on top of a turned sheet, its lower edge at the left.
    """
    if not page.is_turned:
        return character.left, character.right, character.top, character.bottom
    lower, upper = _HEIGHT - character.left, _HEIGHT - character.right
    return character.top, character.bottom, upper, lower


def printed_words(line: str) -> str:
    """Return what a person wrote in a line of document_lines, without spaces and our marks."""
    text = line[1:] if line.startswith("|") else line.partition("]")[2]
    return "".join(text.translate(_OUR_MARKS).split())


@dataclass(frozen=True)
class Placed:
    """A paragraph and the lines it is printed on, each with the index of its page."""

    style: str
    text: str
    lines: tuple[tuple[int, Line], ...]


@dataclass(frozen=True)
class Printed:
    """A document and the pages that LibreOffice makes of it."""

    data: bytes
    look: Look
    pages: list[Page]
    outline: tuple[tuple[int, str], ...] = ()
    """The headings of the navigation pane, with their levels from 1 and without spaces."""

    @property
    def pitch(self) -> float:
        """The line pitch in mm."""
        return self.look.line_pitch * MM

    def block(self, page: Page) -> tuple[float, float, float, float]:
        """Return left, right, top and bottom of the text block of a page, in mm."""
        sheet = self.look.landscape if page.is_turned else self.look.portrait
        edges = sheet.left, sheet.width - sheet.right, sheet.top, sheet.height - sheet.bottom
        left, right, top, bottom = (edge * MM for edge in edges)
        if self.look.is_duplex and not page.is_turned and self.number(page) % 2 == 0:
            left, right = page.width - right, page.width - left  # 6.3
        return left, right, top, bottom

    def number(self, page: Page) -> int:
        """Return the number of a page."""
        return next(number for number, each in enumerate(self.pages, 1) if each is page)

    @cached_property
    def text(self) -> list[tuple[int, Line]]:
        """The printed lines outside tables, each with the index of its page."""
        return [(index, line) for index, line, in_table in self._lines() if not in_table]

    @cached_property
    def in_tables(self) -> list[Line]:
        """The printed lines of tables."""
        return [line for _, line, in_table in self._lines() if in_table]

    def _lines(self) -> Iterator[tuple[int, Line, bool]]:
        styles = {style for style, _ in self.cells}
        for index, page in enumerate(self.pages):
            # The rules between columns reach as far down as their table.
            spans = [each for each in page.rules if each.bottom - each.top > each.right - each.left]
            for line in page.body:
                first = line.characters[0]
                middle = (first.top + first.bottom) / 2
                in_table = any(each.top <= middle <= each.bottom for each in spans)
                yield index, line, in_table or _is_unruled(first, styles)

    @cached_property
    def cells(self) -> Counter[tuple[str, str]]:
        """The styles and the characters in cells, once for each time that they are printed.

        A header is printed on each page of its table, once at least.
        """
        package = docx.Document(io.BytesIO(self.data))
        names = {each.style_id: str(each.element.name_val) for each in package.styles}
        printed = Counter(line.text for page in self.pages for line in page.body)
        found: Counter[tuple[str, str]] = Counter()
        headers: dict[str, list[Counter[tuple[str, str]]]] = {}
        for row in package.element.body.iter(qn("w:tr")):
            cells = Counter(_characters(row, names))
            if next(row.iter(qn("w:tblHeader")), None) is None:
                found += cells
            else:
                text = "".join(each.text or "" for each in row.iter(qn("w:t")))
                headers.setdefault(text, []).append(cells)
        for text, alike in headers.items():
            for _ in range(max(printed[text], len(alike))):
                found += alike[0]
        return found

    @cached_property
    def paragraphs(self) -> list[Placed]:
        """The paragraphs in order; fails where one is not printed whole, at its place."""
        rest = list(self.text)
        found = []
        for line in document_lines(self.data):
            style = line[1:].partition("]")[0]
            text = "" if line.startswith("|") else printed_words(line)
            taken: list[tuple[int, Line]] = []
            while text and sum(len(each.text) for _, each in taken) < len(text):
                assert rest, f"not printed: {text}"
                taken.append(rest.pop(0))
            assert "".join(each.text for _, each in taken) == text
            if text:
                found.append(Placed(style, text, tuple(taken)))
        assert rest == []
        return found

    def row_height(self, text: str) -> float:
        """Return the height of the row with a cell that begins with *text*, in twips."""
        [(page, line)] = [
            (page, line) for page in self.pages for line in page.body if line.text.startswith(text)
        ]
        across = [each for each in page.rules if each.right - each.left > each.bottom - each.top]
        middles = [(each.top + each.bottom) / 2 for each in across]
        above = max(each for each in middles if each < line.baseline)
        below = min(each for each in middles if each > line.baseline)
        return (below - above) / MM


def _is_unruled(character: Character, styles: set[str]) -> bool:
    """Return whether a character is of a table without rules between columns: marks or 版记."""
    size, font = character.size, character.font
    if abs(size - _JOINT_MARK) < 0.1:
        return "Letterhead Joint" in styles
    return "Colophon" in styles and abs(size - _COLOPHON) < 0.1 and font == _COLOPHON_FONT


def _characters(row: Any, names: dict[str, str]) -> Iterator[tuple[str, str]]:  # noqa: ANN401
    """Yield the style and each character of the paragraphs of a row."""
    for paragraph in row.iter(qn("w:p")):
        style = names[paragraph.style or "Normal"]
        for text in paragraph.iter(qn("w:t")):
            yield from ((style, each) for each in text.text or "" if each.strip())


def pitches(printed: Printed) -> list[float]:
    """Return the distances between lines of 3号 text that follow each other on a page, in mm.

    Those with a picture or a table between are left out, and that between what stands above the
    mark of 版头 and its number.
    """
    lines = [(each.style, *line) for each in printed.paragraphs for line in each.lines]
    sizes = layout.BODY_SIZE / 2
    return [
        below.baseline - above.baseline
        for (_, one, above), (style, two, below) in pairwise(lines)
        if one == two and not style.startswith(("Letterhead Number", "Letterhead Upward"))
        if not any(above.baseline < top < below.baseline for top in _tops(printed.pages[one]))
        if all(abs(each.characters[0].size - sizes) < 0.1 for each in (above, below))
    ]


def _tops(page: Page) -> Iterator[float]:
    """Yield where pictures and rules of a page begin, in mm."""
    yield from (each.top for each in page.pictures)
    yield from (each.top for each in page.rules)


def overlapping(page: Page) -> list[tuple[str, str]]:
    """Return the pairs of characters that are printed over each other."""
    ordered = sorted(
        (each for line in page.lines for each in line.characters), key=lambda each: each.top
    )
    found = []
    for index, one in enumerate(ordered):
        for other in ordered[index + 1 :]:
            if other.top >= one.bottom:
                break
            across = min(one.right, other.right) - max(one.left, other.left)
            down = min(one.bottom, other.bottom) - other.top
            if across > 0.4 * (one.right - one.left) and down > 0.4 * (one.bottom - one.top):
                found.append((one.text, other.text))
    return found


def grids(data: bytes) -> list[dict[str, str]]:
    """Return the document grids of the sections, as Page Setup has them."""
    sections = docx.Document(io.BytesIO(data)).element.body.iter("{*}docGrid")
    return [
        {key.rpartition("}")[2]: value for key, value in each.attrib.items()} for each in sections
    ]
