"""The blocks of a document: the one form between a template's HTML and a Word file.

A text is a tuple of lines, parted by the line breaks (``<br/>``) inside its paragraph.
"""

from __future__ import annotations

from enum import Enum, StrEnum, auto
from typing import TypeAlias

from plangen.plan.columns import ColumnKind
from plangen.values import Struct

Lines: TypeAlias = tuple[str, ...]
_NOTE_LABEL = "附件："  # 7.3.4, with the full-width colon
_ADDRESSEE_LABEL, _COPIES_LABEL = "主送：", "抄送："  # 7.4.2


class Orientation(StrEnum):
    """How the sheets of an attachment lie; AUTOMATIC lets its tables decide."""

    AUTOMATIC = "auto"
    PORTRAIT = "portrait"
    LANDSCAPE = "landscape"


class Title(Struct, frozen=True):
    """The title of the document, or of an attachment."""

    lines: Lines


class Subtitle(Struct, frozen=True):
    """Lines below the title, with no blank line between: a subtitle, or a note in brackets."""

    lines: Lines


class Heading(Struct, frozen=True):
    """A heading with its counted number: level 1 is 一、, level 2 （一）, then 1. and （1）.

    A heading without a number has an empty one. *set_as* is the level as which a number of another
    form is set; 0 is its own.
    """

    level: int
    number: str
    lines: Lines
    set_as: int = 0


def is_bare_item(block: Block, following: Block | None) -> bool:
    """Return whether *block* is a numbered item without text below it: the next item follows.

    Such an item reads as a sentence and not as a heading, and may end a page.
    """
    return (
        isinstance(block, Heading)
        and isinstance(following, Heading)
        and 1 < following.level <= block.level
    )


class RunIn(Struct, frozen=True):
    """A heading in the same paragraph as the text that follows it, as in （一）加强领导。…….

    *level* is the one that it is set as.
    """

    level: int
    number: str
    text: str


class Paragraph(Struct, frozen=True):
    """A paragraph of running text; *style* names a style of the Word file, if not Body Text.

    One that *stays* is on the page of the paragraph below it.
    """

    lines: Lines
    style: str = ""
    run_in: RunIn | None = None
    stays: bool = False


class Caption(Struct, frozen=True):
    """What stands above activities that are listed one by one, as a caption above a table."""

    lines: Lines


class Addressee(Struct, frozen=True):
    """主送机关 (7.3.2), with the colon at its end."""

    lines: Lines


class Signature(Struct, frozen=True):
    """署名 and 成文日期; *is_sealed* if a seal is put over them (7.3.5.1, 7.3.5.2)."""

    organizations: tuple[Lines, ...]
    date: Lines
    is_sealed: bool = False


class Remarks(Struct, frozen=True):
    """附注, in brackets (7.3.6)."""

    lines: Lines


class AttachmentNote(Struct, frozen=True):
    """附件说明: the names of the attachments, in order (GB/T 9704-2012, 7.3.4)."""

    names: tuple[Lines, ...]

    @property
    def paragraphs(self) -> tuple[Lines, ...]:
        """The names as they are printed: 附件：甲, or 附件：1.甲 and below it 2.乙."""
        numbers = [f"{number}." for number, _ in enumerate(self.names, 1)]
        labels = [_NOTE_LABEL + numbers[0], *numbers[1:]] if len(numbers) > 1 else [_NOTE_LABEL]
        pairs = zip(labels, self.names, strict=False)  # an empty note has no names
        return tuple((label + first, *rest) for label, (first, *rest) in pairs)


class Cell(Struct, frozen=True, gc=False):
    """A table cell; it covers *rowspan* rows and *colspan* columns, from its own place on.

    *is_header* marks a cell that names the row beside it or the column below it.
    """

    lines: Lines
    rowspan: int = 1
    colspan: int = 1
    is_header: bool = False


class Picture(Struct, frozen=True):
    """A picture from a file, and the caption below it.

    *file* is a path from the folder of the plan, with ``/``. *alt* says what the picture shows.
    *width* is the wanted width in mm, or 0 for the picture's own size.
    """

    file: str
    alt: str = ""
    caption: Lines = ()
    width: float = 0


Row: TypeAlias = tuple[Cell, ...]
"""The cells that begin in a row; those that reach into it from above are not repeated."""


class Continuation(Struct, frozen=True):
    """A *venue* that goes on at the top of a page, its name standing there again.

    *row* is the first row of that page, counted from 0 over the rows of the bodies; the rows from
    there up to *end* stay together.
    """

    venue: str
    row: int
    end: int


class Table(Struct, frozen=True):
    """A table; *kinds* has the kind of each column, *style* names a table style of the Word file.

    *footer* has the rows at the end of the table, which stay with the rows above them. *continued*
    tells, from the top down, where venues go on. *notes* are the paragraphs below the table.
    """

    caption: Lines
    kinds: tuple[ColumnKind, ...]
    header: tuple[Row, ...]
    bodies: tuple[tuple[Row, ...], ...]
    style: str = ""
    footer: tuple[Row, ...] = ()
    continued: tuple[Continuation, ...] = ()
    notes: tuple[Lines, ...] = ()

    def __hash__(self) -> int:
        """Return what most tables differ in: all cells of a long one would take their time."""
        ends = tuple((len(body), *body[:1], *body[-1:]) for body in self.bodies)
        return hash((self.caption, self.kinds, self.header, ends, self.continued))

    @property
    def rows(self) -> tuple[Row, ...]:
        """All rows, the header's first."""
        return self.header + tuple(row for body in self.bodies for row in body) + self.footer


class Letterhead(Struct, frozen=True):
    """版头 (7.2), or the head of a 信函 (10.1).

    The host's mark is the first of *marks*; a 版头 without marks has a *number* alone, and no rule.
    *is_preprinted* tells that mark and rule are on the paper already.
    """

    marks: tuple[Lines, ...]
    number: Lines = ()
    serial: Lines = ()
    secrecy: Lines = ()
    urgency: Lines = ()
    signers: tuple[Lines, ...] = ()
    is_preprinted: bool = False
    is_letter: bool = False


class Colophon(Struct, frozen=True):
    """版记 (7.4), on the last page or, after it, on an even page of its own.

    *office* and *date* go together; a 信函 has neither. *other* are the lines of other elements,
    such as how many copies are printed.
    """

    addressee: Lines = ()
    copies: Lines = ()
    office: Lines = ()
    date: Lines = ()
    other: tuple[Lines, ...] = ()
    has_own_page: bool = False

    @property
    def named(self) -> tuple[Lines, ...]:
        """主送 and 抄送 as they are printed, with their labels; an empty text is left out."""
        labelled = ((_ADDRESSEE_LABEL, self.addressee), (_COPIES_LABEL, self.copies))
        return tuple((label + text[0], *text[1:]) for label, text in labelled if text)


class Attachment(Struct, frozen=True):
    """An attachment, on a page of its own (7.3.7).

    *orientation* is how its sheets lie; where it is AUTOMATIC, its tables decide.
    """

    label: Lines
    title: Title
    blocks: tuple[Block, ...]
    orientation: Orientation = Orientation.AUTOMATIC


Block: TypeAlias = (
    Title
    | Subtitle
    | Heading
    | Paragraph
    | Caption
    | Addressee
    | AttachmentNote
    | Signature
    | Remarks
    | Picture
    | Table
    | Attachment
    | Letterhead
    | Colophon
)


class Keeping(Enum):
    """What is asked of the lines of a paragraph at the end of a page."""

    TOGETHER = auto()
    """All stand on one page, with the beginning of what is below them."""
    PAIRED = auto()
    """The first or the last one never stands alone."""


class HeldPieces(Struct, frozen=True):
    """The pieces of a text (flowed.py) from number *first* to *last*, which are kept as *keeping*.

    They are counted from 0, from the beginning of the document.
    """

    first: int
    last: int
    keeping: Keeping

    def keeps(self, piece: int) -> bool:
        """Return whether a piece is one of them."""
        return self.first <= piece <= self.last


class Document(Struct, frozen=True):
    """A whole document; *held* keeps its end from standing alone on a page."""

    blocks: tuple[Block, ...]
    held: HeldPieces | None = None
