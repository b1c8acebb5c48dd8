"""The pieces that blocks become on their pages: lines, tables, marks, the foot of a page.

flow.py makes these pieces, word/ writes them and extents.py measures them: a block is described
once.
"""

from __future__ import annotations

from collections.abc import Iterator
from enum import Enum, StrEnum, auto
from typing import TypeAlias

from plangen import layout
from plangen.document.blocks import Keeping, Lines, Picture, Table
from plangen.layout import Element, Frame
from plangen.values import Struct


class Role(Enum):
    """The part of the document that a line belongs to."""

    HEAD = auto()
    """Title and addressee, and whatever else stands above the text."""
    TEXT = auto()
    BLANK = auto()
    NOTE = auto()
    SIGNATURE = auto()
    REMARKS = auto()


class Run(Struct, frozen=True):
    """A piece of text; *element* sets its characters, where its paragraph's element does not."""

    text: str
    element: Element | None = None


class Tab(Struct, frozen=True):
    """A tab stop: left, center or right, twips from the left edge of the text block."""

    alignment: str
    place: int


class Line(Struct, frozen=True):
    """A paragraph set in *element*: *lead* and *text*, or a *picture*, or nothing: a blank line.

    *style* names a style of the Word file that replaces the element's. *stays* tells whether the
    paragraph stays on a page with the beginning of the next one; None leaves it to the element.
    *keeping* is what the page asks of it besides.
    *outline* is its level in the navigation pane, from 0, where it is not that of the element.
    *above* is the room above it in twips, *right* the indent from the right edge in characters. A
    text with *tabs* is always one line. A paragraph with a *frame* has a fixed place on the page
    (10.1).
    """

    element: Element = layout.NORMAL
    text: Lines = ()
    role: Role = Role.TEXT
    lead: tuple[Run, ...] = ()
    style: str = ""
    stays: bool | None = None
    keeping: Keeping | None = None
    outline: int | None = None
    above: int = 0
    right: float = 0
    tabs: tuple[Tab, ...] = ()
    frame: Frame | None = None
    picture: Picture | None = None

    @property
    def is_kept(self) -> bool:
        """Whether the paragraph stays on one page, with the beginning of the next one."""
        stays = self.element.keep_with_next if self.stays is None else self.stays
        return stays or self.keeping is Keeping.TOGETHER


class Marks(Struct, frozen=True):
    """The marks of several offices, a line each; *beside* is the 文件 at their middle, or empty."""

    names: tuple[str, ...]
    beside: str


class Foot(Struct, frozen=True):
    """版记 at the foot of a page, wherever the text ends (7.4): rows parted by rules."""

    rows: tuple[tuple[Line, ...], ...]
    has_own_page: bool


Piece: TypeAlias = Line | Table | Marks | Foot
"""What a block is made of; a table has its rows already."""


class Sheets(StrEnum):
    """The kinds of sheets that a part of a document lies on."""

    UPRIGHT = "portrait"
    TURNED = "landscape"
    LAST = "last-page"
    """An even page of its own, without a number (7.5)."""


class SheetRun(Struct, frozen=True):
    """Neighbouring blocks that lie on *sheets* of one kind: the pieces of each."""

    sheets: Sheets
    blocks: tuple[tuple[Piece, ...], ...]

    @property
    def pieces(self) -> Iterator[Piece]:
        """The pieces of all the blocks, from the top down."""
        return (piece for pieces in self.blocks for piece in pieces)


def blank(count: int, *, stays: bool | None = None) -> Iterator[Line]:
    """Yield *count* blank lines."""
    yield from [Line(role=Role.BLANK, stays=stays)] * count
