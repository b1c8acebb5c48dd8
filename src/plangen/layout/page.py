"""The page: paper, margins, and the grid of 22 lines of 28 characters (5.1, 5.2).

Lengths are twips, unless they are said to be mm.
"""

from __future__ import annotations

from math import ceil, copysign

from plangen.layout.sizes import BODY_SIZE, Size
from plangen.layout.units import TWIPS_PER_POINT, twips
from plangen.values import Struct, replace

# --- 5.2.3: 22 lines of 28 characters, which fill a text block of 156 × 225 mm (5.2.1) -------

LINES_PER_PAGE = 22
CHARACTERS_PER_LINE = 28
_BLOCK_WIDTH, _BLOCK_HEIGHT = 156, 225  # mm
# LibreOffice narrows the block to whole cells, and cannot read the grid of a document that it has
# saved; where nothing is left over, lines break at the same places then. So the block is 28 whole
# cells wide, within 0.1 mm of the clause.
CELL_WIDTH = round(twips(_BLOCK_WIDTH) / CHARACTERS_PER_LINE)
TEXT_WIDTH = CHARACTERS_PER_LINE * CELL_WIDTH


class Sheet(Struct, frozen=True):
    """A sheet of paper and its white edges (页边), in twips.

    *footer* is how far the footer ends from the lower edge of the sheet.
    """

    width: int
    height: int
    top: int
    right: int
    bottom: int
    left: int
    footer: int

    @property
    def text_width(self) -> int:
        """The width of the text block (版心)."""
        return self.width - self.left - self.right

    @property
    def text_height(self) -> int:
        """The height of the text block."""
        return self.height - self.top - self.bottom

    @property
    def filling_line_pitch(self) -> int:
        """The largest line pitch with 22 lines to the text block."""
        return self.text_height // LINES_PER_PAGE

    @property
    def is_landscape(self) -> bool:
        """Whether the sheet is turned."""
        return self.width > self.height

    def is_filled_by(self, line_pitch: int) -> bool:
        """Return whether whole cells of a grid fill the text block.

        LibreOffice narrows the block to whole cells and moves it to the middle; where much would be
        left over, as on turned sheets, a document has no grid to snap to.
        """
        left_over = self.text_height % line_pitch, self.text_width % CELL_WIDTH
        return max(left_over) < _LEFT_OVER

    @property
    def turned(self) -> Sheet:
        """The sheet turned so that a table reads upright (clause 8).

        The left edge of the paper lies on top: the binding side on odd pages, the cut side on even
        ones. The footers have no text of their own there and keep clear of the text block.
        """
        return Sheet(
            width=self.height,
            height=self.width,
            top=self.left,
            right=self.top,
            bottom=self.right,
            left=self.bottom,
            footer=_TURNED_FOOTER,
        )

    @property
    def centred(self) -> Sheet:
        """The sheet with as much white at the left as at the right, and above as below."""
        across, down = self.left + self.right, self.top + self.bottom
        left, top = across // 2, down // 2
        return replace(self, left=left, right=across - left, top=top, bottom=down - top)


_LEFT_OVER = 40  # twips that a grid may leave of the block; half of it stands at either side
_TURNED_FOOTER = twips(10)  # [J]

# --- 5.1, 5.2.1: paper and margins, in mm --------------------------------------------------

_PAPER_WIDTH, _PAPER_HEIGHT = 210, 297  # A4 (5.1)
TOP = 37  # 天头 37 ± 1 mm (5.2.1)
_LEFT = 28  # 订口 28 ± 1 mm (5.2.1)
_RIGHT = _PAPER_WIDTH - _LEFT - _BLOCK_WIDTH
BOTTOM = _PAPER_HEIGHT - TOP - _BLOCK_HEIGHT
_WHITE = twips(_PAPER_WIDTH) - TEXT_WIDTH  # at both sides, in twips

# --- 7.5: the page number stands below the text block --------------------------------------

PAGE_NUMBER_SIZE = Size.SI_HAO
PAGE_NUMBER_LINE = PAGE_NUMBER_SIZE.twips  # an exact line
_DASH_BELOW_BLOCK = 7  # mm
_DASH_BELOW_LINE = 141  # where the dash stands below the upper edge of its line, measured
FOOTER_DISTANCE = twips(BOTTOM) - twips(_DASH_BELOW_BLOCK) - _DASH_BELOW_LINE

PORTRAIT = Sheet(
    width=twips(_PAPER_WIDTH),
    height=twips(_PAPER_HEIGHT),
    top=twips(TOP),
    right=_WHITE - round(_WHITE * _LEFT / (_LEFT + _RIGHT)),
    bottom=twips(BOTTOM),
    left=round(_WHITE * _LEFT / (_LEFT + _RIGHT)),
    footer=FOOTER_DISTANCE,
)
LANDSCAPE = PORTRAIT.turned

# --- 5.2.3: the grid -----------------------------------------------------------------------

LINE_PITCH = PORTRAIT.filling_line_pitch  # exact
# LibreOffice gives each character of a grid of cells narrower than the type two of them, so the
# text does not snap to it and its characters are set closer (or wider) instead. It then wants this
# much room in each cell: with one twip it sets 27, measured.
_ROOM_IN_CELL = 2
CHARACTER_PITCH = CELL_WIDTH - _ROOM_IN_CELL
_GRID_UNIT = 4096  # parts of a point


def character_spacing(size: Size) -> int:
    """Return the room added to each character of *size* so that 28 fill a line, in twips.

    Twenty-eight characters of 16 pt need 158.0 mm, the block has 156 mm: they stand closer.
    """
    return CHARACTER_PITCH - size.twips


def grid_character_space(size: Size) -> int:
    """Return the room that the document grid adds to each character of *size*, in 1/4096 pt.

    It states the width of a cell to Word (17.6.5 of ISO 29500-1). The figure is rounded away from
    zero: LibreOffice drops the rest of a twip, and its cells would no longer be CELL_WIDTH.
    """
    added = (CELL_WIDTH - size.twips) * _GRID_UNIT / TWIPS_PER_POINT
    return int(copysign(ceil(abs(added)), added))


CHARACTER_SPACING = character_spacing(BODY_SIZE)
GRID_CHARACTER_SPACE = grid_character_space(BODY_SIZE)
