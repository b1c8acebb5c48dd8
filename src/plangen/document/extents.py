"""How many lines the blocks of the main text take, and how high they are.

The main text is everything before the first attachment. Two programs set it a little differently
(Reading); what is decided about pages must hold in both. Lengths are twips.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field, replace
from enum import Enum, auto
from functools import singledispatch
from itertools import takewhile, zip_longest

from plangen import layout
from plangen.document import letterheads
from plangen.document.blocks import (
    Addressee,
    Attachment,
    AttachmentNote,
    Block,
    Colophon,
    Document,
    Heading,
    Letterhead,
    Lines,
    Paragraph,
    Picture,
    Remarks,
    Signature,
    Table,
    Title,
    is_bare_item,
)
from plangen.document.grid import row_groups
from plangen.document.heights import CellSize, TableHeights
from plangen.document.lines import BrokenText, Measure
from plangen.document.widths import column_widths, text_width
from plangen.layout import Element, Look
from plangen.layout import letterhead as layout_letterhead
from plangen.layout import signature as layout_signature

_GAP = 0.2  # of a character, measured in LibreOffice between Han and a letter or digit
_KEPT_BLANK = Element(keep_with_next=True)
_CELL = CellSize(layout.TABLE_SIZE.twips, layout.TABLE_CELL_SIDE)


@dataclass(frozen=True, slots=True)
class Reading:
    """How a program sets the lines of a text.

    *is_loose* is LibreOffice: it sets Han and digits apart, takes back the narrower character
    spacing wherever a run of one script ends, and narrows the text block to whole cells of a grid.
    Word, with autoSpaceDE off, does nothing of that.
    """

    is_loose: bool

    def measure(self, element: Element) -> Measure:
        """Return the widths of characters; closing marks hang over the edge in both programs."""
        size, spacing = element.size.twips, element.character_spacing
        gap = round(_GAP * size) - spacing if self.is_loose else 0
        return Measure(size + spacing, size // 2 + spacing, gap, hangs=True)

    def room(self, look: Look) -> int:
        """Return the width of a line of body text."""
        width = look.portrait.text_width
        if not self.is_loose:
            return width
        if look.has_character_grid and look.portrait.is_filled_by(look.line_pitch):
            width -= width % layout.CELL_WIDTH
        return width + layout.CHARACTER_SPACING

    def height(self, look: Look) -> int:
        """Return the height of a page of text."""
        height = look.portrait.text_height
        if self.is_loose and look.portrait.is_filled_by(look.line_pitch):
            return height - height % look.line_pitch
        return height


WORD, OFFICE = Reading(is_loose=False), Reading(is_loose=True)
READINGS = WORD, OFFICE


class Role(Enum):
    """What a line of the main text is."""

    HEAD = auto()
    """Title and addressee, and whatever else stands above the text."""
    TEXT = auto()
    BLANK = auto()
    NOTE = auto()
    SIGNATURE = auto()
    REMARKS = auto()


@dataclass(frozen=True, slots=True)
class Extent:
    """A paragraph, or the rows of a table: the height of each line, and the block it belongs to."""

    block: int
    role: Role
    heights: tuple[int, ...]
    is_kept: bool = False
    """Whether it stays on one page, together with what begins below it."""


@dataclass(frozen=True, slots=True)
class _Part:
    """A part of a block: *lines* of a text in the look of *element*, a *table* or a *letterhead*.

    Without any it is one as high as a line of the element, as a blank line is, or a block of any
    fixed height.
    """

    role: Role
    element: Element = layout.NORMAL
    lines: Lines = ()
    table: Table | None = None
    letterhead: Letterhead | None = None


@dataclass(frozen=True, slots=True)
class Setting:
    """What the room of a block depends on: the look, and the heights of *pictures* in twips."""

    look: Look
    pictures: Mapping[Picture, int] = field(default_factory=dict)
    is_first: bool = False
    """Whether the block is the first of its document."""


@singledispatch
def _parts(_block: object, _setting: Setting) -> Iterator[_Part]:
    """Yield the parts of a block. One that is not known here takes no room."""
    yield from ()


def _blank(count: int) -> Iterator[_Part]:
    yield from [_Part(Role.BLANK)] * count


@_parts.register
def _(block: Title, setting: Setting) -> Iterator[_Part]:
    yield from [_Part(Role.HEAD)] * (setting.look.title_blank_before if setting.is_first else 0)
    yield _Part(Role.HEAD, layout.TITLE, block.lines)
    yield from _blank(layout.BLANK_LINES_AFTER_TITLE)


@_parts.register
def _(block: Addressee, _setting: Setting) -> Iterator[_Part]:
    yield _Part(Role.HEAD, layout.ADDRESSEE, block.lines)


@_parts.register
def _(block: Heading, _setting: Setting) -> Iterator[_Part]:
    first, *rest = block.lines
    element = layout.HEADINGS[block.level - 1]
    yield _Part(Role.TEXT, element, (block.number + first, *rest))


@_parts.register
def _(block: Paragraph, _setting: Setting) -> Iterator[_Part]:
    lead = block.run_in.number + block.run_in.text if block.run_in else ""
    first, *rest = block.lines
    # The look of a style of one's own is not known; most are near to the body text's.
    yield _Part(Role.TEXT, layout.BODY, (lead + first, *rest))


@_parts.register
def _(block: AttachmentNote, _setting: Setting) -> Iterator[_Part]:
    yield from _blank(layout.BLANK_LINES_BEFORE_ATTACHMENT_NOTE)
    first, following = layout.ATTACHMENT_NOTE_FIRST, layout.ATTACHMENT_NOTE_NEXT
    if len(block.names) == 1:
        first = layout.ATTACHMENT_NOTE
    for number, lines in enumerate(block.paragraphs):
        yield _Part(Role.NOTE, following if number else first, lines)


@_parts.register
def _(block: Signature, setting: Setting) -> Iterator[_Part]:
    sealed, plain = layout.BLANK_LINES_BEFORE_SEALED_SIGNATURE, layout.BLANK_LINES_BEFORE_SIGNATURE
    yield from _blank(sealed if block.is_sealed else plain)
    for number, lines in enumerate(_signed(block, setting.look)):
        if number and block.is_sealed:
            yield from [
                _Part(Role.SIGNATURE, _KEPT_BLANK)
            ] * layout_signature.BLANK_LINES_BETWEEN_SEALS
        yield _Part(Role.SIGNATURE, layout.SIGNATURE, lines)
    yield _Part(Role.SIGNATURE, layout.SIGNATURE_DATE, block.date)


def _signed(block: Signature, look: Look) -> tuple[Lines, ...]:
    """Return the lines of names, of which several stand side by side under seals (7.3.5.1)."""
    names = block.organizations
    if not block.is_sealed or len(names) == 1:
        return names
    width = max(text_width("".join(lines)) for lines in names)
    date = max(map(text_width, block.date))
    room = look.portrait.text_width / layout.CHARACTER_PITCH
    rows, _ = layout_signature.joint_signature(width, date, len(names), room)
    return (("",),) * len(rows)


@_parts.register
def _(block: Letterhead, _setting: Setting) -> Iterator[_Part]:
    yield _Part(Role.HEAD, letterhead=block)


@_parts.register
def _(_block: Colophon, _setting: Setting) -> Iterator[_Part]:
    yield from ()  # at the foot of the last page, whatever stands above it


@_parts.register
def _(block: Remarks, _setting: Setting) -> Iterator[_Part]:
    yield _Part(Role.REMARKS, layout.REMARKS, block.lines)


@_parts.register
def _(block: Picture, setting: Setting) -> Iterator[_Part]:
    element = Element(line=setting.pictures.get(block, 0), keep_with_next=bool(block.caption))
    yield _Part(Role.TEXT, element)
    if block.caption:
        yield _Part(Role.TEXT, layout.FIGURE_CAPTION, block.caption)


@_parts.register
def _(block: Table, _setting: Setting) -> Iterator[_Part]:
    if block.caption:
        yield _Part(Role.TEXT, layout.TABLE_CAPTION, block.caption)
    yield _Part(Role.TEXT, table=block)


@dataclass(frozen=True, slots=True)
class _Paragraph:
    """A part ready to be measured: its texts to be broken, or the *rows* of its table."""

    block: int
    part: _Part
    texts: tuple[BrokenText, ...]
    rows: tuple[int, ...]
    is_kept: bool

    def line_count(self, room: int) -> int:
        element = self.part.element
        left = round(element.left * layout.CHARACTER_PITCH)
        indent = round((element.first_line - element.hanging) * layout.CHARACTER_PITCH)
        rooms = [room - left - indent] + [room - left] * len(self.texts)
        pairs = zip(self.texts, rooms, strict=False)
        return sum(len(text.starts(room - left, first)) for text, first in pairs) or 1

    def extent(self, lines: int, look: Look) -> Extent:
        heights = self.rows or (look.pitch_of(self.part.element),) * lines
        if self.part.letterhead:  # its mark keeps its place at any line pitch
            heights = tuple(letterheads.heights(self.part.letterhead, look))
        return Extent(self.block, self.part.role, heights, self.is_kept)


def colophon_height(block: Colophon, reading: Reading, look: Look) -> int:
    """Return how high 版记 is, in twips (7.4)."""
    element = layout_letterhead.COLOPHON
    measure = reading.measure(element)
    left, right, hanging = (
        round(each * layout.CHARACTER_PITCH)
        for each in (element.left, element.right, element.hanging)
    )
    room = look.portrait.text_width - left - right
    texts = [BrokenText(line, measure) for lines in block.named for line in lines]
    lines = sum(len(text.starts(room, room + hanging)) for text in texts)
    return (lines + bool(block.office)) * element.line + layout_letterhead.COLOPHON_FRAME


class MainText:
    """The text of a document before its first attachment, measured for any line pitch."""

    def __init__(self, document: Document, setting: Setting) -> None:
        blocks = takewhile(lambda each: not isinstance(each, Attachment), document.blocks)
        self.blocks: tuple[Block, ...] = tuple(blocks)
        self.setting = setting
        self._paragraphs = {each: list(self._prepared(each)) for each in READINGS}
        self._counts: dict[tuple[Reading, int], list[int]] = {}

    def extents(self, reading: Reading, look: Look) -> list[Extent]:
        """Return the extents of all blocks as one program sets them.

        *look* differs from that of the document by its line pitch alone.
        """
        room, paragraphs = reading.room(look), self._paragraphs[reading]
        if (reading, room) not in self._counts:
            self._counts[reading, room] = [each.line_count(room) for each in paragraphs]
        pairs = zip(paragraphs, self._counts[reading, room], strict=True)
        return [paragraph.extent(lines, look) for paragraph, lines in pairs]

    def _prepared(self, reading: Reading) -> Iterator[_Paragraph]:
        for number, (block, following) in enumerate(zip_longest(self.blocks, self.blocks[1:])):
            parts = list(_parts(block, replace(self.setting, is_first=number == 0)))
            for part in parts:
                measure = reading.measure(part.element)
                texts = tuple(BrokenText(line, measure) for line in part.lines)
                rows = self._row_heights(part.table) if part.table else ()
                # 7.3.6: the date stays with the remarks, which stand below it.
                stays = part is parts[-1] and isinstance(block, Signature)
                is_kept = part.element.keep_with_next and not is_bare_item(block, following)
                is_kept = is_kept or (stays and isinstance(following, Remarks))
                yield _Paragraph(number, part, texts, rows, is_kept)

    def _row_heights(self, table: Table) -> tuple[int, ...]:
        width, columns = self.setting.look.portrait.text_width, len(table.kinds)
        widths = column_widths(table, width, _CELL.character, _CELL.side)
        heights = TableHeights(list(row_groups(table.rows, columns)), columns, _CELL)
        return tuple(heights.row_heights(widths))
