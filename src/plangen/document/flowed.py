"""What blocks become on their pages: lines, tables, and what stands at the foot of a page.

These values say it once (flow.py makes them). word/ writes them, extents.py measures them.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from enum import Enum, StrEnum, auto
from typing import TypeAlias

from plangen import layout
from plangen.document.blocks import Lines, Picture, Table
from plangen.layout import Element, Frame


class Role(Enum):
    """What a line is."""

    HEAD = auto()
    """Title and addressee, and whatever else stands above the text."""
    TEXT = auto()
    BLANK = auto()
    NOTE = auto()
    SIGNATURE = auto()
    REMARKS = auto()


@dataclass(frozen=True, slots=True)
class Run:
    """A piece of text, set in the characters of *element* if it is not set as what is around it."""

    text: str
    element: Element | None = None


@dataclass(frozen=True, slots=True)
class Tab:
    """A tab stop: left, center or right, twips from the left edge of the text block."""

    alignment: str
    place: int


@dataclass(frozen=True, slots=True)
class Line:
    """A paragraph set in *element*: *lead* and *text*, or a *picture*, or nothing: a blank line.

    *style* names a style of the Word file that it has instead of the element's. *stays* tells
    whether it stays on a page with what begins below it, where its element does not know. *above*
    is the room above it in twips, *right* the indent from the right edge in characters. A text with
    *tabs* is always one line. One with a *frame* stands at a place of the page (10.1).
    """

    element: Element = layout.NORMAL
    text: Lines = ()
    role: Role = Role.TEXT
    lead: tuple[Run, ...] = ()
    style: str = ""
    stays: bool | None = None
    above: int = 0
    right: float = 0
    tabs: tuple[Tab, ...] = ()
    frame: Frame | None = None
    picture: Picture | None = None

    @property
    def is_kept(self) -> bool:
        """Whether it stays on one page, together with what begins below it."""
        return self.element.keep_with_next if self.stays is None else self.stays


@dataclass(frozen=True, slots=True)
class Marks:
    """The marks of several offices, one a line; *beside* their middle stands 文件, or nothing."""

    names: tuple[str, ...]
    beside: str


@dataclass(frozen=True, slots=True)
class Foot:
    """What stands at the foot of a page, below whatever text (7.4): rows parted by rules."""

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


@dataclass(frozen=True, slots=True)
class SheetRun:
    """What lies on *sheets* of one kind: the pieces of each of its blocks."""

    sheets: Sheets
    blocks: tuple[tuple[Piece, ...], ...]

    @property
    def pieces(self) -> Iterator[Piece]:
        """All its pieces, from above."""
        return (piece for pieces in self.blocks for piece in pieces)


def blank(count: int, *, stays: bool | None = None) -> Iterator[Line]:
    """Yield blank lines."""
    yield from [Line(role=Role.BLANK, stays=stays)] * count
