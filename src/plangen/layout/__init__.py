"""Every figure of the official layout, once, with its clause.

Clauses are those of GB/T 9704-2012; [J] marks a decision where the standard is silent. Lengths
are twips (1/20 pt, 1440 to the inch), font sizes half-points, as in Word's files. A character
(字) is the pitch of the body text, a line (行) its line pitch (3.1, 3.2).
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from enum import Enum, StrEnum

from plangen.layout.page import (
    CELL_WIDTH,
    CHARACTER_PITCH,
    CHARACTER_SPACING,
    CHARACTERS_PER_LINE,
    FOOTER_DISTANCE,
    GRID_CHARACTER_SPACE,
    LANDSCAPE,
    LINE_PITCH,
    LINES_PER_PAGE,
    PORTRAIT,
    TEXT_WIDTH,
    Sheet,
    twips,
)

__all__ = [
    "CELL_WIDTH",
    "CHARACTERS_PER_LINE",
    "CHARACTER_PITCH",
    "CHARACTER_SPACING",
    "FOOTER_DISTANCE",
    "GRID_CHARACTER_SPACE",
    "LANDSCAPE",
    "LINES_PER_PAGE",
    "LINE_PITCH",
    "PORTRAIT",
    "TEXT_WIDTH",
    "Sheet",
    "twips",
]
"""The figures of the page, which belong to this table like those below."""

# --- 7.5: page numbers ---------------------------------------------------------------------

DASH = "—"  # 一字线 (7.5), never a hyphen; a space beside the number [J]

# --- fonts and elements --------------------------------------------------------------------


class Font(Enum):
    """The five font families that the standard names."""

    XIAO_BIAO_SONG = "小标宋"
    FANG_SONG = "仿宋"
    KAI = "楷体"
    HEI = "黑体"
    SONG = "宋体"


@dataclass(frozen=True, slots=True)
class FontName:
    """A family as a Word file names it, and the names to try where it is missing.

    *panose* is the classification of the Windows font, by which Word looks for a substitute.
    """

    name: str
    alternative: str
    panose: str


FONTS = {
    Font.XIAO_BIAO_SONG: FontName("方正小标宋简体", "方正小标宋_GBK", "02000000000000000000"),
    Font.FANG_SONG: FontName("仿宋", "FangSong", "02010609060101010101"),
    Font.KAI: FontName("楷体", "KaiTi", "02010609060101010101"),
    Font.HEI: FontName("黑体", "SimHei", "02010609060101010101"),
    Font.SONG: FontName("宋体", "SimSun", "02010600030101010101"),
}
GB2312_FONTS = FONTS | {
    Font.FANG_SONG: FontName("仿宋_GB2312", "仿宋", "02010609030101010101"),
    Font.KAI: FontName("楷体_GB2312", "楷体", "02010609030101010101"),
}
"""The older fonts that many offices still ask for; they lack rare characters."""
FONT_SETS: Mapping[str, Mapping[Font, FontName]] = {"standard": FONTS, "gb2312": GB2312_FONTS}


@dataclass(frozen=True)
class Look:
    """What a house may decide about its documents; the rest is the same in all.

    *line_pitch* is in twips. *latin* is the font of Latin letters and digits, empty for that of the
    text around them (5.2.2). *has_character_grid* tells whether Page Setup shows 28 characters.
    *is_duplex*: printed on both sides, the binding side is the inner one of every page (6.2, 6.3).
    *has_bold_level_3*: headings 1. are bold. *title_blank_before* lines stand above a title without
    版头, where the standard says nothing [J]. *signature_min_gap* is the least gap between the date
    of a signature without seal and the right edge, in characters.
    *is_letter* tells of a 信函 (10.1), whose first page has lines of its own and no number.
    """

    portrait: Sheet = PORTRAIT
    line_pitch: int = LINE_PITCH
    fonts: Mapping[Font, FontName] = field(default_factory=lambda: FONTS)
    latin: str = ""
    has_character_grid: bool = True
    is_letter: bool = False
    is_duplex: bool = False
    has_bold_level_3: bool = False
    title_blank_before: int = 0
    signature_min_gap: float = 0

    @property
    def lines_per_page(self) -> int:
        """How many lines of text an upright page has."""
        return self.portrait.text_height // self.line_pitch

    def pitch_of(self, element: Element) -> int:
        """Return the pitch of an element's lines, in twips."""
        return self.line_pitch if element.line == LINE_PITCH else element.line

    @property
    def landscape(self) -> Sheet:
        """The sheet turned (clause 8).

        Word mirrors the sides of turned sheets too, where the binding side is above or below. So
        the text block of a document for duplex printing stands in their middle: mirrored it stays
        where it is, and all its edges are within 1 mm of the clause (5.2.1).
        """
        return self.portrait.turned.centred if self.is_duplex else self.portrait.turned

    @property
    def of_styles(self) -> Look:
        """What of the look a styles file has; the rest is a matter of the blocks of a document."""
        return replace(self, title_blank_before=0, signature_min_gap=0)

    def is_bold(self, element: Element) -> bool:
        """Return whether an element is bold: none is in the standard (7.3.3)."""
        return self.has_bold_level_3 and element == HEADING_3


OFFICIAL = Look()
"""The look of a house that has decided nothing."""
PROFILES: Mapping[str, Look] = {
    # 37 and 35 mm in Page Setup, as offices look it up there (5.2.1).
    "word": OFFICIAL,
    # GB/T 33476.2-2016, 6.2: a word processor puts half of the leading above the ink of the first
    # line, so that the margins are 2.42 mm less; on paper the white edges are then 37 and 35 mm.
    "gbt33476": Look(
        portrait=replace(PORTRAIT, top=twips(34.58), bottom=twips(32.58)), line_pitch=592
    ),
}
"""The two readings of 5.2.1 that never go together."""


LOOKS: Mapping[str, Look] = {"official": Look(), "letter": Look(is_letter=True)}
"""What the templates that come with plangen look like, by the names of their folders."""


class Size:
    """Chinese type sizes, in half-points."""

    CHU_HAO = 84  # 初号, 42 pt
    XIAO_CHU = 72  # 小初, 36 pt
    YI_HAO = 52  # 1号, 26 pt
    ER_HAO = 44  # 2号, 22 pt
    SAN_HAO = 32  # 3号, 16 pt
    SI_HAO = 28  # 4号, 14 pt
    XIAO_SI = 24  # 小四, 12 pt


class Alignment(StrEnum):
    """Paragraph alignment, in Word's words."""

    BOTH = "both"
    LEFT = "left"
    CENTER = "center"
    RIGHT = "right"
    DISTRIBUTE = "distribute"


@dataclass(frozen=True, slots=True)
class Border:
    """A line along one side of a paragraph or a table: *side* in Word's words, *size* in 1/8 pt."""

    side: str
    size: int
    is_red: bool = False


@dataclass(frozen=True, slots=True)
class Frame:
    """Where a paragraph stands on the page whatever the text: twips from its top and wide.

    It is centred on the page (10.1).
    """

    top: int
    width: int


@dataclass(frozen=True, slots=True)
class Element:
    """How one element of a document is set.

    *line* is its pitch in twips, *at_least* whether a line may grow. Indents are in characters
    of the body text: *first_line* and *hanging* of the first line, *left* and *right* of all.
    *outline* is the level in the navigation pane, from 0. *before* is the room above in twips.
    """

    font: Font = Font.FANG_SONG
    size: int = Size.SAN_HAO
    line: int = LINE_PITCH
    at_least: bool = False
    alignment: Alignment = Alignment.BOTH
    first_line: float = 0
    hanging: float = 0
    left: float = 0
    right: float = 0
    before: int = 0
    keep_with_next: bool = False
    own_page: bool = False
    outline: int | None = None
    is_red: bool = False
    borders: tuple[Border, ...] = ()
    frame: Frame | None = None

    @property
    def character_spacing(self) -> int:
        """Only 3号 text is set closer; every other size stands as it is."""
        return CHARACTER_SPACING if self.size == Size.SAN_HAO else 0


TITLE_PITCH = 720  # 36 pt = 22 pt + 7/8 of 16 pt, the leading of the body (3.2)

# 7.3.1: 2号小标宋, centred
TITLE = Element(
    Font.XIAO_BIAO_SONG,
    Size.ER_HAO,
    TITLE_PITCH,
    alignment=Alignment.CENTER,
    keep_with_next=True,
)
TITLE_CAPACITY = TEXT_WIDTH / (TITLE.size * 10)  # 442.4 pt of 22 pt: 20.1 characters a line
# 5.2.2: 3号仿宋 for everything not named
NORMAL = Element()
# 7.3.3: each paragraph starts two characters in
BODY = Element(first_line=2)
# 7.3.3: level 1 in 黑体, not bold
HEADING_1 = Element(Font.HEI, first_line=2, keep_with_next=True, outline=0)
# 7.3.3: level 2 in 楷体, levels 3 and 4 in 仿宋; none is bold
HEADING_2 = Element(Font.KAI, first_line=2, keep_with_next=True, outline=1)
HEADING_3 = Element(first_line=2, keep_with_next=True, outline=2)
HEADING_4 = Element(first_line=2, keep_with_next=True, outline=3)
HEADINGS = (HEADING_1, HEADING_2, HEADING_3, HEADING_4)
# 7.3.2: flush left, wrapped lines too
ADDRESSEE = Element()
# 7.3.5.2: right-aligned; how far from the edge, the two texts decide (signature_gaps)
SIGNATURE = Element(alignment=Alignment.RIGHT, keep_with_next=True)
SIGNATURE_DATE = Element(alignment=Alignment.RIGHT)
# 7.3.5.1: names side by side, centred below their seals
JOINT_SIGNATURE = Element(alignment=Alignment.LEFT, keep_with_next=True)
# 7.3.6: two characters in, on the line below the date
REMARKS = Element(first_line=2)
# 7.3.4: two characters in, wrapped lines under the first character of the name: 附件： is three
# characters wide, and so is the hanging indent
ATTACHMENT_NOTE = Element(left=5, hanging=3)
# 7.3.4: several: "附件：1." is four characters wide ...
ATTACHMENT_NOTE_FIRST = Element(left=6, hanging=4)
# ... and "2." stands under "1."
ATTACHMENT_NOTE_NEXT = Element(left=6, hanging=1)
# 7.3.7: on a page of its own, 3号黑体, flush left on the first line
ATTACHMENT_LABEL = Element(Font.HEI, own_page=True, keep_with_next=True)
# 7.3.7: centred on the third line, set as the title [J]
ATTACHMENT_TITLE = Element(
    Font.XIAO_BIAO_SONG,
    Size.ER_HAO,
    TITLE_PITCH,
    alignment=Alignment.CENTER,
    keep_with_next=True,
    outline=0,
)
# Tables are not regulated: 小四, rows as high as their text needs [J]
TABLE_LINE = 320
TABLE_CAPTION = Element(Font.HEI, Size.SI_HAO, alignment=Alignment.CENTER, keep_with_next=True)
TABLE_HEADER = Element(
    Font.HEI, Size.XIAO_SI, TABLE_LINE, at_least=True, alignment=Alignment.CENTER
)
TABLE_TEXT = Element(size=Size.XIAO_SI, line=TABLE_LINE, at_least=True, alignment=Alignment.LEFT)
# Pictures are not regulated: centred; a line of exact height would show no more of one than fits
# into it, so theirs grows; 6 pt keep it off the text above [J]
PICTURE = Element(alignment=Alignment.CENTER, at_least=True, before=120)
# Below its picture, set as the caption of a table [J]
FIGURE_CAPTION = Element(Font.HEI, Size.SI_HAO, alignment=Alignment.CENTER)
TABLE_BORDER = 4  # eighths of a point: 0.5 pt [J]
TABLE_CELL_SIDE = 85  # 1.5 mm beside the text of a cell [J]
# A line that is higher than its text has the room above it; the cell evens that out [J]
TABLE_CELL_TOP = 40
TABLE_CELL_BOTTOM = 80
# Rows of one venue stay together up to this part of the text block: where that leaves room at the
# foot of a page, it is less [J]. Of more rows each part begins with the name and this mark [J].
TABLE_PART_OF_PAGE = 3
CONTINUED = "（续）"
# The paragraph that Word wants after a table: as low as it can be, 1 pt
AFTER_TABLE = Element(size=2, line=20)
# 7.5: 4号宋体; odd pages right, even pages left, one character free
PAGE_NUMBER_LINE = 280
PAGE_NUMBER_ODD = Element(
    Font.SONG, Size.SI_HAO, PAGE_NUMBER_LINE, alignment=Alignment.RIGHT, right=1
)
PAGE_NUMBER_EVEN = Element(
    Font.SONG, Size.SI_HAO, PAGE_NUMBER_LINE, alignment=Alignment.LEFT, left=1
)

# --- blank lines ---------------------------------------------------------------------------

BLANK_LINES_AFTER_TITLE = 1  # 7.3.2 asks for it above an addressee; the same without one [J]
BLANK_LINES_BEFORE_ATTACHMENT_NOTE = 1  # 7.3.4
BLANK_LINES_BEFORE_SIGNATURE = 1  # 7.3.5.2
# 7.3.5.1: the seal (42 mm) begins within a line of the text, and the date and the name lie a little
# below its middle: they stand on the third and the fourth line [J].
BLANK_LINES_BEFORE_SEALED_SIGNATURE = 2
BLANK_LINES_AFTER_ATTACHMENT_LABEL = 1  # 7.3.7: the title stands on the third line
BLANK_LINES_AFTER_ATTACHMENT_TITLE = 1  # as after the title [J]
