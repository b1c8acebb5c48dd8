"""How each element of a document is set, and how many blank lines stand between them.

Clauses are those of GB/T 9704-2012; [J] marks a decision where the standard is silent. Lengths
are twips, font sizes half-points, as in Word's files. A character (字) is the pitch of the body
text, a line (行) its line pitch (3.1, 3.2).
"""

from __future__ import annotations

from enum import StrEnum

from plangen.layout.fonts import Font
from plangen.layout.page import (
    CHARACTER_SPACING,
    LINE_PITCH,
    PAGE_NUMBER_LINE,
    PAGE_NUMBER_SIZE,
    TEXT_WIDTH,
)
from plangen.layout.sizes import BODY_SIZE, LEADING, Size
from plangen.layout.units import points, thickness, twips
from plangen.values import Struct, replace


class Alignment(StrEnum):
    """Paragraph alignment, in Word's words."""

    BOTH = "both"
    LEFT = "left"
    CENTER = "center"
    RIGHT = "right"
    DISTRIBUTE = "distribute"


class Border(Struct, frozen=True):
    """A line along one side of a paragraph or a table: *side* in Word's words, *size* in 1/8 pt."""

    side: str
    size: int
    is_red: bool = False

    @property
    def thickness(self) -> int:
        """The thickness of the line in twips."""
        return thickness(self.size)


class Frame(Struct, frozen=True):
    """A fixed place on the page for a paragraph, whatever the text: centred across it (10.1).

    *top* is the distance from the upper edge of the page, *width* the width, both in twips.
    """

    top: int
    width: int


class Element(Struct, frozen=True, eq=False):
    """How one element of a document is set; two elements that are set alike are not equal.

    *line* is its pitch in twips, *at_least* whether a line may grow. Indents are in characters
    of the body text: *first_line* and *hanging* of the first line, *left* and *right* of all.
    *outline* is the level in the navigation pane, from 0. *before* and *after* are the room above
    and below in twips.
    """

    font: Font = Font.FANG_SONG
    size: Size = BODY_SIZE
    line: int = LINE_PITCH
    at_least: bool = False
    alignment: Alignment = Alignment.BOTH
    first_line: float = 0
    hanging: float = 0
    left: float = 0
    right: float = 0
    before: int = 0
    after: int = 0
    keep_with_next: bool = False
    own_page: bool = False
    outline: int | None = None
    is_red: bool = False
    borders: tuple[Border, ...] = ()
    frame: Frame | None = None

    @property
    def character_spacing(self) -> int:
        """The room added to each character, in twips.

        Only text of the body's size has to fill the grid; every other size stands as it is.
        """
        return CHARACTER_SPACING if self.size == BODY_SIZE else 0


_TITLE_SIZE = Size.ER_HAO  # 7.3.1
TITLE_PITCH = _TITLE_SIZE.twips + LEADING  # the leading of the body (3.2): 36 pt
INDENT = 2  # characters: where each paragraph starts (7.3.3), and what else stands in line with it

# 7.3.1: 2号小标宋, centred
TITLE = Element(
    Font.XIAO_BIAO_SONG,
    _TITLE_SIZE,
    TITLE_PITCH,
    alignment=Alignment.CENTER,
    keep_with_next=True,
)
# Not regulated: 3号楷体, centred, below the title with no blank line between [J]
SUBTITLE = Element(Font.KAI, alignment=Alignment.CENTER, keep_with_next=True)
TITLE_CAPACITY = TEXT_WIDTH / TITLE.size.twips  # 442.4 pt in characters of 22 pt: 20.1
# 5.2.2: 3号仿宋 for everything not named
NORMAL = Element()
# 7.3.3: each paragraph starts two characters in
BODY = Element(first_line=INDENT)
# 7.3.3: level 1 in 黑体, not bold
HEADING_1 = Element(Font.HEI, first_line=INDENT, keep_with_next=True, outline=0)
# 7.3.3: level 2 in 楷体, levels 3 and 4 in 仿宋; none is bold
HEADING_2 = Element(Font.KAI, first_line=INDENT, keep_with_next=True, outline=1)
HEADING_3 = Element(first_line=INDENT, keep_with_next=True, outline=2)
HEADING_4 = Element(first_line=INDENT, keep_with_next=True, outline=3)
HEADINGS = (HEADING_1, HEADING_2, HEADING_3, HEADING_4)
# 7.3.2: flush left, wrapped lines too
ADDRESSEE = Element()
# 7.3.5.2: right-aligned; how far from the edge, the two texts decide (signature_gaps)
SIGNATURE = Element(alignment=Alignment.RIGHT, keep_with_next=True)
SIGNATURE_DATE = Element(alignment=Alignment.RIGHT)
# 7.3.5.1: names side by side, centred below their seals
JOINT_SIGNATURE = Element(alignment=Alignment.LEFT, keep_with_next=True)
# 7.3.6: two characters in, on the line below the date
REMARKS = Element(first_line=INDENT)
LABEL_WIDTH = 3  # characters: 附件：, and so 抄送：
_NUMBER_WIDTH = 1  # "1.", both half a character
# 7.3.4: two characters in, wrapped lines under the first character of the name
ATTACHMENT_NOTE = Element(left=INDENT + LABEL_WIDTH, hanging=LABEL_WIDTH)
# 7.3.4: several: behind "附件：1." ...
_NUMBERED = LABEL_WIDTH + _NUMBER_WIDTH
ATTACHMENT_NOTE_FIRST = Element(left=INDENT + _NUMBERED, hanging=_NUMBERED)
# ... and "2." stands under "1."
ATTACHMENT_NOTE_NEXT = Element(left=INDENT + _NUMBERED, hanging=_NUMBER_WIDTH)
# 7.3.7: on a page of its own, 3号黑体, flush left on the first line
ATTACHMENT_LABEL = Element(Font.HEI, own_page=True, keep_with_next=True)
# 7.3.7: centred on the third line, set as the title [J]
ATTACHMENT_TITLE = replace(TITLE, outline=0)
_CAPTION_ROOM = points(6)  # between a caption and what stands below it [J]
# Tables are not regulated: 小四, rows as high as their text needs [J]
TABLE_SIZE = Size.XIAO_SI
TABLE_LINE = points(16)
TABLE_CAPTION = Element(
    Font.HEI, Size.SI_HAO, alignment=Alignment.CENTER, after=_CAPTION_ROOM, keep_with_next=True
)
TABLE_TEXT = Element(size=TABLE_SIZE, line=TABLE_LINE, at_least=True, alignment=Alignment.LEFT)
# Below the table, two of its characters in
TABLE_NOTE = Element(
    size=TABLE_SIZE, line=TABLE_LINE, first_line=1.5, before=points(3), at_least=True
)
TABLE_HEADER = replace(TABLE_TEXT, font=Font.HEI, alignment=Alignment.CENTER)
# Pictures are not regulated: centred; a line of exact height would cut off a picture, so its line
# may grow; 6 pt keep it off the text above [J]
PICTURE = Element(alignment=Alignment.CENTER, at_least=True, before=points(6))
# Below its picture, set as the caption of a table [J]
FIGURE_CAPTION = replace(TABLE_CAPTION, keep_with_next=False)
TABLE_BORDER = 4  # eighths of a point: 0.5 pt [J]
TABLE_CELL_SIDE = twips(1.5)  # beside the text of a cell [J]
# A line that is higher than its text has the room above it; the cell evens that out [J]
TABLE_CELL_TOP = points(2)
TABLE_CELL_BOTTOM = points(4)
# Rows of one venue stay together up to the first part of the text block's height, so that less
# than that is left at the foot of a page; two rows and the totals below them, at the end of a
# table, up to the second. A row higher than the third may split between its lines [J].
TABLE_KEPT_PART = 0.3
TABLE_END_PART = 2 / 3
TABLE_SPLIT_PART = 0.5
# Behind the name of a venue that goes on, where it stands again [J].
CONTINUED = "（续）"
# The paragraph that Word wants after a table: as low as it can be, 1 pt
AFTER_TABLE = Element(size=Size.LEAST, line=Size.LEAST.twips)
DASH = "—"  # 一字线 (7.5), never a hyphen; a space beside the number [J]
# 7.5: 4号宋体; odd pages right, even pages left, one character free
PAGE_NUMBER_ODD = Element(
    Font.SONG, PAGE_NUMBER_SIZE, PAGE_NUMBER_LINE, alignment=Alignment.RIGHT, right=1
)
PAGE_NUMBER_EVEN = Element(
    Font.SONG, PAGE_NUMBER_SIZE, PAGE_NUMBER_LINE, alignment=Alignment.LEFT, left=1
)

# --- blank lines ---------------------------------------------------------------------------

BLANK_LINES_AFTER_TITLE = 1  # 7.3.2 asks for it above an addressee; elsewhere [J]
BLANK_LINES_BEFORE_ATTACHMENT_NOTE = 1  # 7.3.4
BLANK_LINES_BEFORE_SIGNATURE = 1  # 7.3.5.2
# 7.3.5.1: the seal (42 mm) begins within a line of the text, and the date and the name lie a little
# below its middle: they stand on the third and the fourth line [J].
BLANK_LINES_BEFORE_SEALED_SIGNATURE = 2
BLANK_LINES_AFTER_ATTACHMENT_LABEL = 1  # 7.3.7: the title stands on the third line
BLANK_LINES_AFTER_ATTACHMENT_TITLE = 1  # as after the title [J]
