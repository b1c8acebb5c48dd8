"""The figures of 版头, 版记 and 信函, each with its clause.

Units are those of layout/__init__.py: twips, half-points, characters of the body text.
"""

from __future__ import annotations

from plangen.layout import (
    CHARACTER_PITCH,
    PORTRAIT,
    Alignment,
    Border,
    Element,
    Font,
    Frame,
    Size,
    twips,
)

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
    Element(Font.XIAO_BIAO_SONG, size, size * 10, alignment=Alignment.CENTER, is_red=True)
    for size in (Size.CHU_HAO, Size.XIAO_CHU, Size.YI_HAO)
)
JOINT_MARK = Element(
    Font.XIAO_BIAO_SONG,
    Size.YI_HAO,
    round(Size.YI_HAO * 10 * 1.5),
    alignment=Alignment.DISTRIBUTE,
    is_red=True,
)
# What such a line leaves above its characters: 130 in Word, 180 in LibreOffice
JOINT_MARK_LEADING = 155
JOINT_MARK_GAP = Size.YI_HAO * 5  # between the names and 文件: half a character [J]
# 7.2.5: two blank lines below the mark, centred
BLANK_LINES_BEFORE_NUMBER = 2
NUMBER = Element(alignment=Alignment.CENTER)
# 7.2.5, 7.2.6: with 签发人 the number stands one character from the left, they one from the right
NUMBER_UPWARD = Element(alignment=Alignment.LEFT, left=1)
SIGNERS_PER_LINE = 2
SIGNER_NAME = Element(Font.KAI)
# 7.2.7: 4 mm below the number, as wide as the text block. The number's own line leaves 1.2 mm
# (LibreOffice) to 2.3 mm (by specification, Word) below the characters.
RULE_SIZE = 12  # 1.5 pt, 0.53 mm [J]
RULE_LINE = 130
RULE = Element(size=2, line=RULE_LINE, borders=(Border("bottom", RULE_SIZE, is_red=True),))
# Paper on which mark and rule are printed already: the same room
RESERVE = Element(size=2, line=RULE_LINE + RULE_SIZE * 20 // 8)
BLANK_LINES_AFTER_LETTERHEAD = 2  # 7.3.1

# --- 版记 (7.4) -----------------------------------------------------------------------------

_SI_HAO_CHARACTER = Size.SI_HAO * 10 / CHARACTER_PITCH
_COLOPHON_LINE = 480  # 24 pt [J]
# 7.4.2: 4号仿宋, one character free at both sides, wrapped lines below the first name
COLOPHON = Element(
    size=Size.SI_HAO,
    line=_COLOPHON_LINE,
    left=1 + 3 * _SI_HAO_CHARACTER,
    hanging=3 * _SI_HAO_CHARACTER,
    right=1,
)
# 7.4.3: the office at the left, the date at the right
COLOPHON_OFFICE = Element(
    size=Size.SI_HAO, line=_COLOPHON_LINE, left=1, right=1, alignment=Alignment.LEFT
)
COLOPHON_FRAME = 60  # what the lines of 版记 add to its height, and the low paragraph below it
# 7.4.1: 0.35 mm at the top and the bottom, 0.25 mm between
COLOPHON_BORDERS = (Border("top", 8), Border("bottom", 8), Border("insideH", 6))

# --- 信函 (10.1) ----------------------------------------------------------------------------

_LETTER_WIDTH = twips(170)  # centred on the page
_LETTER_TOP = twips(30)  # from the upper edge of the paper to that of the mark
_THICK, _THIN = 24, 6  # 3 pt and 0.75 pt [J]
_DOUBLE_GAP = 40  # 2 pt between the two lines [J]
LETTER_MARK_FRAME = Frame(_LETTER_TOP, _LETTER_WIDTH)
LETTER_MARK = Element(
    Font.XIAO_BIAO_SONG,
    Size.XIAO_CHU,
    Size.XIAO_CHU * 10,
    alignment=Alignment.CENTER,
    is_red=True,
    frame=LETTER_MARK_FRAME,
)
# A name too long for a line of that size is smaller [J].
LETTER_MARKS = LETTER_MARK, MARKS[-1]
# 4 mm below the mark, the upper line thick
# LibreOffice leaves 0.8 mm of the mark's line below its characters, Word none.
LETTER_RULE_FRAME = Frame(_LETTER_TOP + LETTER_MARK.line + twips(3.4), _LETTER_WIDTH)
LETTER_RULE = Element(
    size=2,
    line=_DOUBLE_GAP,
    frame=LETTER_RULE_FRAME,
    borders=(Border("top", _THICK, is_red=True), Border("bottom", _THIN, is_red=True)),
)
LETTER_RULE_HEIGHT = _DOUBLE_GAP + (_THICK + _THIN) * 20 // 8
# Where the text begins: below both lines and the room above the first one
LETTER_BODY_TOP = LETTER_RULE_FRAME.top + LETTER_RULE_HEIGHT + round(320 * 7 / 8 - (579 - 320) / 2)
# 20 mm from the lower edge of the paper, the upper line thin
LETTER_FOOT = Element(
    size=2,
    line=_DOUBLE_GAP,
    frame=Frame(PORTRAIT.height - twips(20) - _DOUBLE_GAP, _LETTER_WIDTH),
    borders=(Border("top", _THIN, is_red=True), Border("bottom", _THICK, is_red=True)),
)
# The first line stands 7/8 of a character below the double line; its own leading is part of it.
LETTER_FIRST_LINE_BEFORE = round(320 * 7 / 8 - (579 - 320) / 2)
BLANK_LINES_AFTER_LETTER_NUMBER = 2
