"""What can be measured of any document: its paragraphs and tables as LibreOffice prints them."""

from __future__ import annotations

import io
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import cached_property
from itertools import pairwise

import docx

from plangen import layout
from plangen.layout import Look
from rendering.office import Character, Line, Page
from support import document_lines

MM = 25.4 / 1440  # of a twip
POINT = 25.4 / 72  # mm
LEFT, RIGHT = 28, 184  # mm, the text block of an upright sheet (5.2.1)
CHARACTER = layout.CHARACTER_PITCH * MM
_HEIGHT = 297  # mm, of the paper held upright


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
    return "".join(text.replace("|", "").replace("⏎", "").split())


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

    @property
    def pitch(self) -> float:
        """The line pitch in mm."""
        return self.look.line_pitch * MM

    def block(self, page: Page) -> tuple[float, float, float, float]:
        """Return left, right, top and bottom of the text block of a page, in mm."""
        sheet = self.look.landscape if page.is_turned else self.look.portrait
        edges = sheet.left, sheet.width - sheet.right, sheet.top, sheet.height - sheet.bottom
        left, right, top, bottom = (edge * MM for edge in edges)
        return left, right, top, bottom

    @cached_property
    def text(self) -> list[tuple[int, Line]]:
        """The printed lines outside tables, each with the index of its page."""
        return [(index, line) for index, line, in_table in self._lines() if not in_table]

    @cached_property
    def table_text(self) -> Counter[str]:
        """The printed characters of tables."""
        return Counter("".join(line.text for _, line, in_table in self._lines() if in_table))

    def _lines(self) -> Iterator[tuple[int, Line, bool]]:
        for index, page in enumerate(self.pages):
            # The rules between columns reach as far down as their table.
            spans = [each for each in page.rules if each.bottom - each.top > each.right - each.left]
            for line in page.body:
                first = line.characters[0]
                middle = (first.top + first.bottom) / 2
                yield index, line, any(each.top <= middle <= each.bottom for each in spans)

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

    @property
    def written_in_tables(self) -> Counter[str]:
        """The characters of the cells, as the document has them."""
        lines = (line for line in document_lines(self.data) if line.startswith("|"))
        return Counter("".join(map(printed_words, lines)))

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


def pitches(lines: Sequence[tuple[int, Line]]) -> list[float]:
    """Return the distances between lines of 3号 text that follow each other on a page, in mm."""
    pairs = ((above, below) for (one, above), (two, below) in pairwise(lines) if one == two)
    sizes = layout.Size.SAN_HAO / 2
    return [
        below.baseline - above.baseline
        for above, below in pairs
        if all(abs(each.characters[0].size - sizes) < 0.1 for each in (above, below))
    ]


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
