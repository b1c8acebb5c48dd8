"""The lines and tables that each block becomes: its one description between HTML and paper.

A new block needs its class in blocks.py, its reading in html.py, and its lines here.
"""

from collections.abc import Iterator, Sequence
from functools import singledispatch
from itertools import count, groupby, takewhile, zip_longest

from plangen import layout
from plangen.document.blocks import (
    Addressee,
    Attachment,
    AttachmentNote,
    Block,
    Caption,
    Colophon,
    Document,
    Heading,
    HeldPieces,
    Letterhead,
    Orientation,
    Paragraph,
    Picture,
    Remarks,
    Signature,
    Subtitle,
    Table,
    Title,
    is_bare_item,
)
from plangen.document.flowed import Foot, Line, Piece, Role, Run, SheetRun, Sheets, Tab, blank
from plangen.document.letterheads import letterhead_pieces
from plangen.document.signatures import signature_lines
from plangen.document.widths import needs_landscape
from plangen.layout import Look, Sheet
from plangen.layout import letterhead as layout_letterhead
from plangen.values import Struct, replace

_ISSUED = "印发"


def flow(document: Document, look: Look, turned: Sheet | None = None) -> Iterator[SheetRun]:
    """Yield the pieces of a document, in runs of blocks that lie on sheets of one kind.

    Of *look*, the upright sheet, the line pitch and the settings about blocks count. *turned* is
    the sheet for tables that are too wide, if there is one.
    """
    upright, is_first, numbers = look.portrait, True, count()
    for sheets, group in groupby(document.blocks, lambda each: _sheets(each, upright, turned)):
        blocks = _stacked(tuple(group), look, is_first=is_first)
        held = (
            tuple(_held(each, next(numbers), document.held) for each in block) for block in blocks
        )
        yield SheetRun(sheets, tuple(held))
        is_first = False


def _held(piece: Piece, number: int, held: HeldPieces | None) -> Piece:
    """Return the piece of a *number* as *held* keeps it, if it does."""
    if held and isinstance(piece, Line) and held.keeps(number):
        return replace(piece, keeping=held.keeping)
    return piece


def main_text(document: Document) -> Document:
    """Return the part of a document before its first attachment."""
    blocks = takewhile(lambda block: not isinstance(block, Attachment), document.blocks)
    return replace(document, blocks=tuple(blocks))


def numbered_pieces(document: Document, look: Look) -> Iterator[tuple[int, Piece]]:
    """Yield the pieces of a document, each with the number of its block."""
    parts = flow(document, look)
    for number, pieces in enumerate(pieces for part in parts for pieces in part.blocks):
        yield from ((number, piece) for piece in pieces)


def _sheets(block: Block, upright: Sheet, turned: Sheet | None) -> Sheets:
    """Return the sheets that a block of a document lies on."""
    if isinstance(block, Colophon) and block.has_own_page:
        return Sheets.LAST
    if not isinstance(block, Attachment) or block.orientation is Orientation.PORTRAIT:
        return Sheets.UPRIGHT
    if block.orientation is Orientation.LANDSCAPE:
        return Sheets.TURNED
    tables = (each for each in block.blocks if isinstance(each, Table))
    return (
        Sheets.TURNED if any(_is_wide(each, upright, turned) for each in tables) else Sheets.UPRIGHT
    )


def _is_wide(table: Table, upright: Sheet, turned: Sheet | None) -> bool:
    return turned is not None and needs_landscape(table, upright, turned)


class _Surroundings(Struct, frozen=True):
    """What the lines of a block depend on besides the block itself."""

    look: Look
    following: Block | None
    is_first: bool
    """Whether the block is the first of its document."""


def _stacked(
    blocks: Sequence[Block], look: Look, *, is_first: bool = False
) -> Iterator[tuple[Piece, ...]]:
    """Yield the pieces of each of *blocks*, which stand below one another."""
    for block, following in zip_longest(blocks, blocks[1:]):
        yield tuple(_pieces(block, _Surroundings(look, following, is_first)))
        is_first = False


@singledispatch
def _pieces(block: object, _around: _Surroundings) -> Iterator[Piece]:
    """Yield the pieces of a block."""
    raise TypeError(type(block))


@_pieces.register
def _(block: Letterhead, around: _Surroundings) -> Iterator[Piece]:
    yield from letterhead_pieces(block, around.look)


@_pieces.register
def _(block: Title, around: _Surroundings) -> Iterator[Piece]:
    # Above a title that is not first stands a 版头, with blank lines of its own (7.3.1).
    yield from blank(around.look.title_blank_before if around.is_first else 0)
    yield Line(layout.TITLE, block.lines, Role.HEAD)
    yield from _below_title(around)


@_pieces.register
def _(block: Subtitle, around: _Surroundings) -> Iterator[Piece]:
    yield Line(layout.SUBTITLE, block.lines, Role.HEAD)
    yield from _below_title(around)


def _below_title(around: _Surroundings) -> Iterator[Line]:
    """Yield the blank line below a title and what stands directly below it (7.3.1)."""
    is_last = not isinstance(around.following, Subtitle)
    yield from blank(layout.BLANK_LINES_AFTER_TITLE if is_last else 0)


@_pieces.register
def _(block: Addressee, _around: _Surroundings) -> Iterator[Piece]:
    yield Line(layout.ADDRESSEE, block.lines, Role.HEAD)


@_pieces.register
def _(block: Heading, around: _Surroundings) -> Iterator[Piece]:
    first, *rest = block.lines
    stays = False if is_bare_item(block, around.following) else None
    element = layout.HEADINGS[(block.set_as or block.level) - 1]
    outline = None if element.outline == block.level - 1 else block.level - 1
    yield Line(element, (block.number + first, *rest), stays=stays, outline=outline)


@_pieces.register
def _(block: Paragraph, _around: _Surroundings) -> Iterator[Piece]:
    lead: tuple[Run, ...] = ()
    if run_in := block.run_in:
        lead = (Run(run_in.number + run_in.text, layout.HEADINGS[run_in.level - 1]),)
    stays = True if block.stays else None
    yield Line(layout.BODY, block.lines, lead=lead, style=block.style, stays=stays)


@_pieces.register
def _(block: Caption, _around: _Surroundings) -> Iterator[Piece]:
    yield Line(layout.TABLE_CAPTION, block.lines)


@_pieces.register
def _(block: AttachmentNote, _around: _Surroundings) -> Iterator[Piece]:
    yield from blank(layout.BLANK_LINES_BEFORE_ATTACHMENT_NOTE)
    first, following = layout.ATTACHMENT_NOTE_FIRST, layout.ATTACHMENT_NOTE_NEXT
    if len(block.names) == 1:
        first = layout.ATTACHMENT_NOTE
    for number, lines in enumerate(block.paragraphs):
        yield Line(following if number else first, lines, Role.NOTE)


@_pieces.register
def _(block: Signature, around: _Surroundings) -> Iterator[Piece]:
    sealed, plain = layout.BLANK_LINES_BEFORE_SEALED_SIGNATURE, layout.BLANK_LINES_BEFORE_SIGNATURE
    yield from blank(sealed if block.is_sealed else plain)
    yield from signature_lines(block, around.look, stays=_before_remarks(around))


@_pieces.register
def _(block: Remarks, around: _Surroundings) -> Iterator[Piece]:
    yield Line(layout.REMARKS, block.lines, Role.REMARKS, stays=_before_remarks(around))


def _before_remarks(around: _Surroundings) -> bool | None:
    """7.3.6: the date stays with the remarks just below it, whose paragraphs stay together."""
    return True if isinstance(around.following, Remarks) else None


@_pieces.register
def _(block: Attachment, around: _Surroundings) -> Iterator[Piece]:
    yield Line(layout.ATTACHMENT_LABEL, block.label)
    yield from blank(layout.BLANK_LINES_AFTER_ATTACHMENT_LABEL)
    yield Line(layout.ATTACHMENT_TITLE, block.title.lines)
    if not isinstance(next(iter(block.blocks), None), Subtitle):
        yield from blank(layout.BLANK_LINES_AFTER_ATTACHMENT_TITLE)
    for pieces in _stacked(block.blocks, around.look):
        yield from pieces


@_pieces.register
def _(block: Picture, _around: _Surroundings) -> Iterator[Piece]:
    yield Line(layout.PICTURE, picture=block, stays=True if block.caption else None)
    if block.caption:
        yield Line(layout.FIGURE_CAPTION, block.caption)


@_pieces.register
def _(block: Table, around: _Surroundings) -> Iterator[Piece]:
    """Yield the table, its caption, and the paragraph that Word needs below it.

    Word would join two tables with no paragraph between them. It also wants one after the last
    table of a document, which must not cost a line.
    """
    if block.caption:
        yield Line(layout.TABLE_CAPTION, block.caption)
    yield block
    yield from (Line(layout.TABLE_NOTE, lines) for lines in block.notes)
    if block.notes:
        return
    if around.following is None:
        yield Line(layout.AFTER_TABLE, role=Role.BLANK)
    elif isinstance(around.following, Table) and not around.following.caption:
        yield from blank(1)


@_pieces.register
def _(block: Colophon, around: _Surroundings) -> Iterator[Piece]:
    # No rule parts 主送 and 抄送 (7.4.2): they share a row.
    named = tuple(Line(layout_letterhead.COLOPHON, lines) for lines in block.named)
    office, date = ("".join(lines) for lines in (block.office, block.date))
    edge = Tab("right", around.look.portrait.text_width - layout.CHARACTER_PITCH)
    issued = Line(layout_letterhead.COLOPHON_OFFICE, (f"{office}\t{date}{_ISSUED}",), tabs=(edge,))
    # A rule parts what else there is from 印发机关 and 印发日期 (7.4.3); it stands below them [J].
    other = tuple(Line(layout_letterhead.COLOPHON_OFFICE, lines) for lines in block.other)
    rows = (named, (issued,) if block.office else (), other)
    yield Foot(tuple(filter(None, rows)), block.has_own_page)
