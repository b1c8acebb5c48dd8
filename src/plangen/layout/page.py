"""The page: paper, margins, and the grid of 22 lines of 28 characters (5.1, 5.2).

Lengths are twips, unless they are said to be mm.
"""

from __future__ import annotations

from dataclasses import dataclass, replace

_TWIPS_PER_MM = 1440 / 25.4


def twips(mm: float) -> int:
    """Return a length in mm as twips."""
    return round(mm * _TWIPS_PER_MM)


# --- 5.1, 5.2.1: paper and margins ---------------------------------------------------------


@dataclass(frozen=True, slots=True)
class Sheet:
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
    def is_landscape(self) -> bool:
        """Whether the sheet is turned."""
        return self.width > self.height

    def is_filled_by(self, line_pitch: int) -> bool:
        """Return whether whole cells of a grid fill the text block.

        LibreOffice narrows the block to whole cells and moves it to the middle; where much would be
        left over, as on turned sheets, there is rather no grid to snap to.
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
            footer=twips(10),
        )

    @property
    def centred(self) -> Sheet:
        """The sheet with as much white at the left as at the right, and above as below."""
        across, down = self.left + self.right, self.top + self.bottom
        left, top = across // 2, down // 2
        return replace(self, left=left, right=across - left, top=top, bottom=down - top)


FOOTER_DISTANCE = 1446  # the dash stands 7 mm below the text block (7.5) over an exact 14 pt line
PORTRAIT = Sheet(
    width=11906,  # A4, 210 mm (5.1), as Word writes it
    height=16838,  # 297 mm
    top=twips(37),  # 天头 37 mm ± 1 mm (5.2.1)
    right=1472,  # 26 mm: 210 − 28 − 156 mm
    bottom=twips(35),  # 297 − 37 − 225 mm: the text block is 156 × 225 mm (5.2.1)
    left=1586,  # 订口 28 mm ± 1 mm (5.2.1); rounded so that 28 whole cells fill the block
    footer=FOOTER_DISTANCE,
)
TEXT_WIDTH = PORTRAIT.text_width  # 8848 twips, 156.1 mm
LANDSCAPE = PORTRAIT.turned

# --- 5.2.3: 22 lines of 28 characters ------------------------------------------------------

LINES_PER_PAGE = 22
CHARACTERS_PER_LINE = 28
LINE_PITCH = 579  # exact 28.95 pt: 22 lines in 225 mm; 580 would give 21
# Twenty-eight characters of 16 pt need 158.0 mm, the block has 156 mm. The document grid says so
# in Word's own way (17.6.5 of ISO 29500-1: 1/4096 pt added to each character),
# with cells of 316 twips. LibreOffice narrows the block to whole cells, and cannot read the grid of
# a document that it has saved; where nothing is left over, lines break at the same places then …
CELL_WIDTH = TEXT_WIDTH // CHARACTERS_PER_LINE
GRID_CHARACTER_SPACE = -820
# … but LibreOffice gives each character of such a grid two cells, so the text does not snap to
# it and its characters are set 0.3 pt closer instead: 28 × 15.7 pt = 439.6 pt of 442.4 pt.
CHARACTER_SPACING = -6
CHARACTER_PITCH = 320 + CHARACTER_SPACING  # 314 twips
_LEFT_OVER = 40  # twips that a grid may leave of the block; half of it stands at either side
