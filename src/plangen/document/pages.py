"""The pages of the main text, as Word and LibreOffice fill them line by line.

What the official layout asks of pages: the signature never stands on a page without text
(GB/T 9704-2012, 7.3.5.5), and the first page shows text (7.3.3).
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field, replace

from plangen.document.blocks import Colophon, Document, Letterhead, Picture
from plangen.document.extents import TYPESETTERS, Extent, MainText, Typesetter, foot_height
from plangen.document.flow import flow
from plangen.document.flowed import Foot, Role
from plangen.document.letterheads import has_room_above_mark
from plangen.layout import Look
from plangen.layout.signature import pitches_for_signature

_CLOSING = {Role.BLANK, Role.NOTE, Role.SIGNATURE, Role.REMARKS}


@dataclass(frozen=True, slots=True)
class PlacedLine:
    """A line on a page: its block's number, its role, and its distance from the top in twips."""

    block: int
    role: Role
    top: int


@dataclass
class Pages:
    """Pages of *height* twips, filled from the first on."""

    height: int
    pages: list[list[PlacedLine]] = field(default_factory=lambda: [[]])
    _used: int = 0

    @property
    def lonely_signature(self) -> int:
        """The number of the page on which the signature stands without text, or 0."""
        pages = self._pages_of(Role.SIGNATURE)
        if not pages or pages[-1] == 0:
            return 0
        roles = {line.role for line in self.pages[pages[-1]]}
        return pages[-1] + 1 if roles <= _CLOSING else 0

    @property
    def begins_with_text(self) -> bool:
        """Whether the first page shows text, if there is any."""
        return self._pages_of(Role.TEXT)[:1] in ([], [0])

    @property
    def room_left(self) -> int:
        """The room that is left on the last page, in twips."""
        return self.height - self._used

    def start(self, block: int) -> tuple[int, int]:
        """Return the page and the line on it, from 1, where a block begins.

        The block's blank lines are part of it. Raises ValueError for a block that takes no room.
        """
        for number, page in enumerate(self.pages, 1):
            for line, placed in enumerate(page, 1):
                if placed.block == block:
                    return number, line
        raise ValueError(block)

    def fill(self, extents: Sequence[Extent]) -> None:
        """Place extents below one another; kept ones go to the next page with the one below."""
        begin = 0
        while begin < len(extents):
            end = begin
            while extents[end].is_kept and end + 1 < len(extents):
                end += 1
            kept = [height for extent in extents[begin:end] for height in extent.heights]
            needed = sum(kept) + extents[end].heights[0]
            if self._used + needed > self.height and needed <= self.height:
                self._break()
            for extent in extents[begin : end + 1]:
                for height in extent.heights:
                    self._place(extent, height)
            begin = end + 1

    def _place(self, extent: Extent, height: int) -> None:
        if self._used + height > self.height:
            self._break()
        self.pages[-1].append(PlacedLine(extent.block, extent.role, self._used))
        self._used += height

    def _break(self) -> None:
        if self.pages[-1]:
            self.pages.append([])
            self._used = 0

    def _pages_of(self, role: Role) -> list[int]:
        """Return the numbers, from 0, of the pages that have lines of a *role*."""
        return [
            number
            for number, page in enumerate(self.pages)
            if any(line.role is role for line in page)
        ]


@dataclass
class PageModel:
    """The main text of a document on pages; *pictures* has the heights of pictures in twips."""

    document: Document
    look: Look
    pictures: Mapping[Picture, int] = field(default_factory=dict)
    _text: MainText = field(init=False)

    def __post_init__(self) -> None:
        self._text = MainText(self.document, self.pictures)

    def pages(self, typesetter: Typesetter, line_pitch: int = 0) -> Pages:
        """Return the pages as one program fills them, at *line_pitch* twips if that is not 0."""
        look = replace(self.look, line_pitch=line_pitch or self.look.line_pitch)
        pages = Pages(typesetter.height(look))
        pages.fill(list(self._text.extents(typesetter, look)))
        return pages

    def lonely_signature(self, line_pitch: int = 0) -> int:
        """Return the number of the page with the signature but no text, in either program, or 0."""
        found = (self.pages(each, line_pitch).lonely_signature for each in TYPESETTERS)
        return next(filter(None, found), 0)

    def pitch_against_lonely_signature(self) -> int:
        """Return the first line pitch, in twips, that puts text above the signature (7.3.5.5).

        The text stands there in both programs. 0 when no pitch within the limits does so.
        """
        pitches = filter(self._leaves_mark, pitches_for_signature(self.look))
        return next((each for each in pitches if not self.lonely_signature(each)), 0)

    def has_room_for(self, block: Colophon, line_pitch: int = 0) -> bool:
        """Return whether 版记 fits below the main text on its last page, in both programs."""
        pieces = (piece for part in flow(Document((block,)), self.look) for piece in part.pieces)
        feet = [piece for piece in pieces if isinstance(piece, Foot)]
        return all(
            foot_height(foot, each, self.look) <= self.pages(each, line_pitch).room_left
            for each in TYPESETTERS
            for foot in feet
        )

    def _leaves_mark(self, line_pitch: int) -> bool:
        """Return whether the mark of 版头, if there is one, keeps its place (7.2.4)."""
        look = replace(self.look, line_pitch=line_pitch)
        return line_pitch <= self.look.line_pitch or all(
            has_room_above_mark(each, look)
            for each in self.document.blocks
            if isinstance(each, Letterhead)
        )

    @property
    def begins_with_text(self) -> bool:
        """Whether the first page shows text in both programs (7.3.3)."""
        return all(self.pages(each).begins_with_text for each in TYPESETTERS)
