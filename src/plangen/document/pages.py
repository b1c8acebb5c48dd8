"""The pages of the main text, as Word and LibreOffice fill them line by line.

What the official layout asks of pages: the signature never stands on a page without text
(GB/T 9704-2012, 7.3.5.5), and the first page shows text (7.3.3). What is done about the signature
stands in endings.py.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from functools import cached_property

from plangen.document.blocks import Colophon, Document, HeldPieces, Picture, Signature
from plangen.document.extents import (
    TYPESETTERS,
    Extent,
    MeasuredLine,
    MeasuredText,
    Typesetter,
    foot_height,
)
from plangen.document.flow import flow, main_text
from plangen.document.flowed import Foot, Role
from plangen.layout import Look
from plangen.values import Struct, field, replace

_TEXT = {Role.HEAD, Role.TEXT, Role.NOTE}
_ENDING = _TEXT | {Role.SIGNATURE}
_LITTLE = 5  # fewer characters do not count as text on a page [J]


class PlacedLine(Struct, frozen=True):
    """A line on a page: the numbers of its block and piece, its role, and its characters.

    *top* and *bottom* are its distances from the top of the text block in twips.
    """

    block: int
    piece: int
    role: Role
    characters: int
    top: int
    bottom: int


class Pages(Struct):
    """Pages of *height* twips, filled from the first on."""

    height: int
    pages: list[list[PlacedLine]] = field(default_factory=lambda: [[]])
    _used: int = 0

    @property
    def lonely_end(self) -> int:
        """The number of the page on which the end of the document stands with no text, or 0.

        The end is the signature or, without one, the last text; text of fewer than five characters
        on that page counts as none.
        """
        ends = (number for number, page in enumerate(self.pages) if _roles(page) & _ENDING)
        last = max(ends, default=0)
        shown = sum(line.characters for line in self.pages[last] if line.role in _TEXT)
        return last + 1 if last and shown < _LITTLE else 0

    @property
    def empty(self) -> list[int]:
        """How much room is empty at the foot of each page, in twips."""
        return [
            self.height
            - max((line.bottom for line in page if line.role is not Role.BLANK), default=0)
            for page in self.pages
        ]

    @property
    def begins_with_text(self) -> bool:
        """Whether the first page shows text, if there is any."""
        shows_text = (Role.TEXT in _roles(page) for page in self.pages)
        return next(shows_text) or not any(shows_text)

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

    def fill(self, extents: Iterable[Extent]) -> None:
        """Place extents below one another; what stays together goes to the next page together."""
        together: list[tuple[Extent, MeasuredLine]] = []
        for extent in extents:
            for number, part in enumerate(extent.parts, 1):
                together += [(extent, line) for line in part]
                if number < len(extent.parts) or not extent.is_kept:
                    self._place(together)
                    together = []
        self._place(together)

    def _place(self, lines: list[tuple[Extent, MeasuredLine]]) -> None:
        rooms = [line.height + line.below for _, line in lines]
        needed = sum(rooms) - sum(line.below for _, line in lines[-1:])
        if self._used + needed > self.height and needed <= self.height:
            self._break(lines[0][0])
        for extent, line in lines:
            if self._used + line.height > self.height:
                self._break(extent)
            top, bottom = self._used, self._used + line.height
            self._used = min(bottom + line.below, self.height)
            self.pages[-1].append(
                PlacedLine(extent.block, extent.piece, extent.role, line.characters, top, bottom)
            )

    def _break(self, following: Extent) -> None:
        """Begin a page with a part of an extent, below what it repeats if it goes on there."""
        if page := self.pages[-1]:
            self._used = following.repeated if page[-1].piece == following.piece else 0
            self.pages.append([])


def _roles(page: Iterable[PlacedLine]) -> set[Role]:
    return {line.role for line in page}


class Remedy(Struct, frozen=True):
    """What is changed in a document lest its end stand alone.

    *held* keeps pieces together, so that a few lines stay empty at the foot of *page*; else
    *line_pitch*, in twips, takes the place of the look's own.
    """

    held: HeldPieces | None = None
    page: int = 0
    line_pitch: int = 0


AS_IT_IS = Remedy()


class PageModel(Struct, frozen=True, dict=True):
    """The main text of a document on pages; *pictures* has the heights of pictures in twips."""

    document: Document
    look: Look
    pictures: Mapping[Picture, int] = field(default_factory=dict)

    @cached_property
    def _text(self) -> MeasuredText:
        return MeasuredText(main_text(self.document), self.pictures)

    def pages(self, typesetter: Typesetter, remedy: Remedy = AS_IT_IS) -> Pages:
        """Return the pages as one program fills them."""
        if remedy == AS_IT_IS:
            return self._as_it_is[typesetter]
        return self._filled(typesetter, remedy)

    @cached_property
    def _as_it_is(self) -> Mapping[Typesetter, Pages]:
        """The pages without any remedy, which several questions are about."""
        return {each: self._filled(each, AS_IT_IS) for each in TYPESETTERS}

    def _filled(self, typesetter: Typesetter, remedy: Remedy) -> Pages:
        look = replace(self.look, line_pitch=remedy.line_pitch or self.look.line_pitch)
        pages = Pages(typesetter.height(look))
        pages.fill(self._text.extents(typesetter, look, remedy.held))
        return pages

    @property
    def is_signed(self) -> bool:
        """Whether the document has a signature."""
        return any(isinstance(each, Signature) for each in self.document.blocks)

    def lonely_end(self, remedy: Remedy = AS_IT_IS) -> int:
        """Return the number of the page with the end but no text, in either program, or 0."""
        found = (self.pages(each, remedy).lonely_end for each in TYPESETTERS)
        return next(filter(None, found), 0)

    def has_room_for(self, block: Colophon, remedy: Remedy = AS_IT_IS) -> bool:
        """Return whether 版记 fits below the main text on its last page, in both programs."""
        pieces = (piece for part in flow(Document((block,)), self.look) for piece in part.pieces)
        feet = [piece for piece in pieces if isinstance(piece, Foot)]
        return all(
            foot_height(foot, each, self.look) <= self.pages(each, remedy).room_left
            for each in TYPESETTERS
            for foot in feet
        )

    @property
    def begins_with_text(self) -> bool:
        """Whether the first page shows text in both programs (7.3.3)."""
        return all(self.pages(each).begins_with_text for each in TYPESETTERS)
