"""How many lines a text takes on paper, and how high the lines are.

Word and LibreOffice set a text a little differently (Typesetter); a decision about pages must hold
in both. Lengths are twips.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from itertools import pairwise

from plangen import layout
from plangen.document.blocks import Document, HeldPieces, Keeping, Picture, Table
from plangen.document.flow import numbered_pieces
from plangen.document.flowed import Foot, Line, Marks, Piece, Role
from plangen.document.heights import TABLE_CELL, TABLE_CELL_OF_WORD, CellSize
from plangen.document.laid import LaidTable, laid_table
from plangen.document.lines import BrokenText, Measure
from plangen.document.unbroken import unbroken_hyphens
from plangen.layout import Element, Frame, Look
from plangen.layout import letterhead as layout_letterhead
from plangen.values import Struct, replace

_GAP = 0.2  # of a character, measured in LibreOffice between Han and a letter or digit


class Typesetter(Struct, frozen=True):
    """How a program sets the lines of a text.

    *is_loose* is LibreOffice: it sets Han and digits apart, takes back the narrower character
    spacing wherever a run of one script ends, narrows the text block to whole cells of a grid, and
    ends lines at hyphens that should hold. Word, with autoSpaceDE off, does none of these.
    """

    is_loose: bool

    def measure(self, element: Element) -> Measure:
        """Return the widths of characters; closing marks hang over the edge in both programs."""
        size, spacing = element.size.twips, element.character_spacing
        gap = round(_GAP * size) - spacing if self.is_loose else 0
        return Measure(size + spacing, size // 2 + spacing, gap, hangs=True)

    @property
    def cell(self) -> CellSize:
        """How the program sets the text in the cells of a table."""
        return TABLE_CELL if self.is_loose else TABLE_CELL_OF_WORD

    def broken(self, text: str, element: Element) -> BrokenText:
        """Return a running text in *element*, prepared for counting its lines."""
        held = () if self.is_loose else unbroken_hyphens(text)
        return BrokenText(text, self.measure(element), whole={at + 1 for at in held})

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


WORD, OFFICE = Typesetter(is_loose=False), Typesetter(is_loose=True)
TYPESETTERS = WORD, OFFICE


class MeasuredLine(Struct, frozen=True):
    """A line or a row: its height in twips, and how many characters it shows.

    *below* is the room below it, which both programs drop at the foot of a page.
    """

    height: int
    characters: int
    below: int = 0


class Extent(Struct, frozen=True):
    """A paragraph or a table's rows: the numbers of its block and of its piece, and its lines.

    No page ends within one of its *parts*. What stands again at the top of each further page, the
    header of a table, is *repeated* high.
    """

    block: int
    piece: int
    role: Role
    parts: tuple[tuple[MeasuredLine, ...], ...]
    is_kept: bool = False
    """Whether the last part stays on one page with the first one of the extent below it."""
    repeated: int = 0


def line_count(line: Line, typesetter: Typesetter, room: int) -> int:
    """Return how many lines a paragraph takes in a text block *room* wide."""
    return len(line_lengths(line, typesetter, room))


def line_lengths(line: Line, typesetter: Typesetter, room: int) -> tuple[int, ...]:
    """Return the characters of each line of a paragraph in a text block *room* wide.

    A picture counts as a full line.
    """
    lead = "".join(run.text for run in line.lead)
    if line.picture:
        return (layout.CHARACTERS_PER_LINE,)
    if line.tabs:
        return (len(lead) + sum(map(len, line.text)),)
    element = line.element
    left, indent, right = (
        round(each * layout.CHARACTER_PITCH)
        for each in (
            element.left,
            element.first_line - element.hanging,
            line.right or element.right,
        )
    )
    room -= left + right
    first, *rest = line.text or ("",)
    texts = lead + first, *rest
    rooms = [room - indent] + [room] * len(rest)
    return tuple(
        end - start
        for text, first in zip(texts, rooms, strict=True)
        for start, end in pairwise(
            [*typesetter.broken(text, element).starts(room, first), len(text)]
        )
    )


def line_heights(line: Line, count: int, look: Look) -> tuple[int, ...]:
    """Return the heights of the *count* lines of a paragraph, with its borders and room above."""
    pitch = look.pitch_of(line.element)
    ruled = sum(border.size for border in line.element.borders) * 20 // 8
    heights = [pitch] * count
    heights[0] += line.above
    heights[-1] += ruled
    return tuple(heights)


def foot_height(foot: Foot, typesetter: Typesetter, look: Look) -> int:
    """Return the height of 版记 at the foot of a page (7.4), with its outer rules."""
    room, lines = look.portrait.text_width, [line for row in foot.rows for line in row]
    heights = (line_heights(each, line_count(each, typesetter, room), look) for each in lines)
    return sum(map(sum, heights)) + layout_letterhead.COLOPHON_FRAME


class MeasuredText:
    """The text of a document, or of a part of it, measured for any line pitch.

    *pictures* are the heights of its pictures in twips.
    """

    def __init__(self, document: Document, pictures: Mapping[Picture, int]) -> None:
        self._document, self._pictures = document, pictures
        self._lengths: dict[tuple[Typesetter, int], list[tuple[int, ...]]] = {}
        self._tables: dict[int, LaidTable] = {}

    def extents(
        self, typesetter: Typesetter, look: Look, held: HeldPieces | None = None
    ) -> Iterator[Extent]:
        """Yield the extents of all blocks as one program sets them, with *held* if there is one.

        From call to call *look* may differ in its line pitch alone: rows and lines are remembered.
        """
        pieces = list(numbered_pieces(replace(self._document, held=held), look))
        lengths = self._line_lengths(
            [piece for _, piece in pieces], typesetter, typesetter.room(look)
        )
        used = 0
        for number, ((block, piece), shown) in enumerate(zip(pieces, lengths, strict=True)):
            role, is_kept, below = Role.TEXT, False, 0
            heights: tuple[int, ...] = ()
            match piece:
                case Line():
                    role, is_kept, below = piece.role, piece.is_kept, piece.element.after
                    heights = self._heights(piece, len(shown), look, used)
                case Table():
                    extent = table_extent(
                        block, number, self._laid(piece, number, look), typesetter
                    )
                    used += sum(line.height for part in extent.parts for line in part)
                    yield extent
                case Marks():
                    role = Role.HEAD
                    heights = (layout_letterhead.JOINT_MARK.line,) * len(piece.names)
                case Foot():  # at the foot of the last page, whatever stands above it
                    pass
            if heights:
                full = (layout.CHARACTERS_PER_LINE,) * len(heights)
                lines = [*map(MeasuredLine, heights, shown or full)]
                lines[-1] = replace(lines[-1], below=below)
                yield Extent(block, number, role, _parts(piece, lines), is_kept)
            used += sum(heights) + below

    def _line_lengths(
        self, pieces: Sequence[Piece], typesetter: Typesetter, room: int
    ) -> list[tuple[int, ...]]:
        if (typesetter, room) not in self._lengths:
            self._lengths[typesetter, room] = [
                line_lengths(piece, typesetter, room) if isinstance(piece, Line) else ()
                for piece in pieces
            ]
        return self._lengths[typesetter, room]

    def _heights(self, line: Line, count: int, look: Look, used: int) -> tuple[int, ...]:
        if line.frame:
            end = line.frame.top + sum(line_heights(line, count, look))
            return _pushed(line.frame, end, look, used)
        if line.picture:
            return (self._pictures.get(line.picture, 0),)
        return line_heights(line, count, look)

    def _laid(self, table: Table, number: int, look: Look) -> LaidTable:
        """Return a table, the rows of which no line pitch changes."""
        if number not in self._tables:
            self._tables[number] = laid_table(table, look.portrait)
        return self._tables[number]


def table_extent(block: int, piece: int, table: LaidTable, typesetter: Typesetter) -> Extent:
    """Return the extent of the rows of a table: what stays together is one part."""
    heights = table.heights(typesetter.cell)
    parts: list[tuple[MeasuredLine, ...]] = []
    for chain in table.chains:
        lines = [_row(heights[row]) for row in chain if row not in table.splitting]
        for row in table.splitting.intersection(chain):
            first, *others = _split_row(heights[row])
            parts += [(*lines, first), *((line,) for line in others)]
            lines = []
        parts += [tuple(lines)] if lines else []
    repeated = sum(heights[: table.heads])
    return Extent(block, piece, Role.TEXT, tuple(parts), table.has_notes, repeated)


def _row(height: int) -> MeasuredLine:
    return MeasuredLine(height, layout.CHARACTERS_PER_LINE)


def _split_row(height: int) -> list[MeasuredLine]:
    """Return a row that may split as its lines."""
    count = height // layout.TABLE_LINE
    first = height - (count - 1) * layout.TABLE_LINE
    return [_row(first), *[_row(layout.TABLE_LINE)] * (count - 1)]


def _parts(piece: Piece, lines: Sequence[MeasuredLine]) -> tuple[tuple[MeasuredLine, ...], ...]:
    """Return the lines of a piece in the parts within which no page ends."""
    if isinstance(piece, Line):
        if piece.is_kept:
            return (tuple(lines),)
        if piece.keeping is Keeping.PAIRED:
            return _paired(lines)
    return tuple((line,) for line in lines)


def _paired(lines: Sequence[MeasuredLine]) -> tuple[tuple[MeasuredLine, ...], ...]:
    """Return parts with the first two and the last two lines together; three are one part."""
    if len(lines) < 4:  # noqa: PLR2004  # two pairs
        return (tuple(lines),)
    first, *between, last = lines[:2], *((line,) for line in lines[2:-2]), lines[-2:]
    return tuple(map(tuple, (first, *between, last)))


def _pushed(frame: Frame, end: int, look: Look, used: int) -> tuple[int, ...]:
    """Return the height that a frame down to *end* takes from the text, which goes on below it.

    *used* is the height that the text above has taken. A frame in the lower half of the page, such
    as the rule at the foot of a 信函, takes none.
    """
    if frame.top > look.portrait.height // 2:
        return ()
    return (max(end - look.portrait.top - used, 0),)
