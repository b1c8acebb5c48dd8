"""The figures of 版头, 版记 and 信函, each with its clause.

Units are those of elements.py: twips, half-points, characters of the body text.
"""

from __future__ import annotations

from plangen.layout.elements import AFTER_TABLE, LABEL_WIDTH, Alignment, Border, Element, Frame
from plangen.layout.fonts import Font
from plangen.layout.page import CHARACTER_PITCH, LINE_PITCH, PORTRAIT, TEXT_WIDTH
from plangen.layout.sizes import BODY_SIZE, LEADING, Size
from plangen.layout.units import eighths, points, thickness, twips
from plangen.values import replace

# --- 版头 (7.2) -----------------------------------------------------------------------------

RED = "FF0000"  # Y80 M80 on paper (6.2)
# 7.2.1: the number of this copy, 3号 digits at the top left
SERIAL = Element()
# 7.2.2, 7.2.3: 3号黑体 at the top left
SECRECY = Element(Font.HEI)
SECRECY_LINE = 2  # 7.2.2: on the second line
# 7.2.4: 小标宋, red, "eye-catching"; the sizes are ours [J]. A line is as high as its characters,
# so that their upper edge is the line's.
MARK_TOP = twips(35)  # from the upper edge of the text block
MARKS = tuple(
    Element(Font.XIAO_BIAO_SONG, size, size.twips, alignment=Alignment.CENTER, is_red=True)
    for size in (Size.CHU_HAO, Size.XIAO_CHU, Size.YI_HAO)
)
_JOINT_LINES_PER_CHARACTER = 1.5  # [J]
JOINT_MARK = replace(
    MARKS[-1],
    line=round(MARKS[-1].line * _JOINT_LINES_PER_CHARACTER),
    alignment=Alignment.DISTRIBUTE,
)
# The room that such a line leaves above its characters: the mean of 130 in Word and 180 in
# LibreOffice, measured
JOINT_MARK_LEADING = (130 + 180) // 2
JOINT_MARK_GAP = JOINT_MARK.size.twips // 2  # between the names and 文件: half a character [J]
# 7.2.5: two blank lines below the mark, centred
BLANK_LINES_BEFORE_NUMBER = 2
NUMBER = Element(alignment=Alignment.CENTER)
# 7.2.5, 7.2.6: with 签发人 the number is one character from the left, 签发人 one from the right
NUMBER_UPWARD = Element(alignment=Alignment.LEFT, left=1)
SIGNERS_PER_LINE = 2
SIGNER_NAME = Element(Font.KAI)
# 7.2.7: 4 mm below the number, as wide as the text block. The number's own line leaves 1.2 mm
# (LibreOffice) to 2.3 mm (by specification, Word) below the characters.
_BELOW_NUMBER = 97  # between these two measures
RULE_SIZE = 12  # 1.5 pt, 0.53 mm [J]
RULE_LINE = twips(4) - _BELOW_NUMBER
# Word draws a border of a paragraph so far beyond either edge, measured; LibreOffice does not. The
# paragraph is narrower by as much, so that the line is half of it too long in one, too short in the
# other.
BORDER_BEYOND = points(1.44)
_RULE_INDENT = (TEXT_WIDTH - twips(156) + BORDER_BEYOND) // 2 / CHARACTER_PITCH
RULE = Element(
    size=Size.LEAST,
    line=RULE_LINE,
    left=_RULE_INDENT,
    right=_RULE_INDENT,
    borders=(Border("bottom", RULE_SIZE, is_red=True),),
)
# On paper with printed mark and rule: a line as high as RULE with its border
RESERVE = Element(size=Size.LEAST, line=RULE_LINE + thickness(RULE_SIZE))
BLANK_LINES_AFTER_LETTERHEAD = 2  # 7.3.1

# --- 版记 (7.4) -----------------------------------------------------------------------------

_COLOPHON_SIZE = Size.SI_HAO  # 7.4.2, 7.4.3
_COLOPHON_LINE = points(24)  # [J]
_COLOPHON_EDGE = 1  # character free at both sides (7.4.2, 7.4.3)
# 抄送： in characters of the body
_COLOPHON_LABEL = LABEL_WIDTH * (_COLOPHON_SIZE.twips / CHARACTER_PITCH)
# 7.4.2: 4号仿宋, wrapped lines below the first name
COLOPHON = Element(
    size=_COLOPHON_SIZE,
    line=_COLOPHON_LINE,
    left=_COLOPHON_EDGE + _COLOPHON_LABEL,
    hanging=_COLOPHON_LABEL,
    right=_COLOPHON_EDGE,
)
# 7.4.3: the office at the left, the date at the right
COLOPHON_OFFICE = replace(COLOPHON, left=_COLOPHON_EDGE, hanging=0, alignment=Alignment.LEFT)
# 7.4.1: 0.35 mm at the top and the bottom, 0.25 mm between
_OUTER, _INNER = eighths(0.35), eighths(0.25)
COLOPHON_BORDERS = (Border("top", _OUTER), Border("bottom", _OUTER), Border("insideH", _INNER))
# The height that the outer rules of 版记 and the low paragraph below it add
COLOPHON_FRAME = 2 * thickness(_OUTER) + AFTER_TABLE.line

# --- 信函 (10.1) ----------------------------------------------------------------------------

_LETTER_WIDTH = twips(170)  # centred on the page
_LETTER_RULE_WIDTH = _LETTER_WIDTH - BORDER_BEYOND  # see RULE
_LETTER_TOP = twips(30)  # from the upper edge of the paper to that of the mark
_THICK, _THIN = 24, 6  # 3 pt and 0.75 pt [J]
_DOUBLE_GAP = points(2)  # between the two lines [J]
LETTER_MARK_FRAME = Frame(_LETTER_TOP, _LETTER_WIDTH)
LETTER_MARK = replace(MARKS[1], frame=LETTER_MARK_FRAME)
# A mark too long for a line of that size is set smaller [J].
LETTER_MARKS = LETTER_MARK, MARKS[-1]
# 4 mm below the mark, the upper line thick
_BELOW_MARK = 0.6  # mm of the mark's line below its characters: LibreOffice leaves 0.8, Word none
LETTER_RULE_FRAME = Frame(
    _LETTER_TOP + LETTER_MARK.line + twips(4 - _BELOW_MARK), _LETTER_RULE_WIDTH
)
LETTER_RULE = Element(
    size=Size.LEAST,
    line=_DOUBLE_GAP,
    frame=LETTER_RULE_FRAME,
    borders=(Border("top", _THICK, is_red=True), Border("bottom", _THIN, is_red=True)),
)
LETTER_RULE_HEIGHT = _DOUBLE_GAP + thickness(_THICK) + thickness(_THIN)
# The first line stands 7/8 of a character below the double line; its own leading is a part of that.
LETTER_FIRST_LINE_BEFORE = round(LEADING - (LINE_PITCH - BODY_SIZE.twips) / 2)
# Where the text begins: below both lines and the room above the first one
LETTER_BODY_TOP = LETTER_RULE_FRAME.top + LETTER_RULE_HEIGHT + LETTER_FIRST_LINE_BEFORE
# 20 mm from the lower edge of the paper, the upper line thin
LETTER_FOOT = Element(
    size=Size.LEAST,
    line=_DOUBLE_GAP,
    frame=Frame(PORTRAIT.height - twips(20) - _DOUBLE_GAP, _LETTER_RULE_WIDTH),
    borders=(Border("top", _THIN, is_red=True), Border("bottom", _THICK, is_red=True)),
)
BLANK_LINES_AFTER_LETTER_NUMBER = 2
