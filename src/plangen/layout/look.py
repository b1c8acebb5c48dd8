"""The look: the settings by which a house may change its documents."""

from __future__ import annotations

from collections.abc import Mapping

from plangen.layout.elements import HEADING_3, Element
from plangen.layout.fonts import FONTS, Font, FontName
from plangen.layout.page import BOTTOM, LINE_PITCH, PORTRAIT, TOP, Sheet
from plangen.layout.units import twips
from plangen.values import Struct, field, replace


class Look(Struct, frozen=True):
    """The settings that a house may decide for its documents; all else is the same for all.

    *line_pitch* is in twips. *latin* is the font of Latin letters and digits, empty for that of the
    text around them (5.2.2). *has_character_grid* tells whether Page Setup shows 28 characters.
    *is_duplex*: printed on both sides, the binding side is the inner one of every page (6.2, 6.3).
    *has_bold_level_3*: headings 1. are bold. *title_blank_before* lines stand above a title without
    版头, where the standard says nothing [J]. *signature_min_gap* is the least gap between the date
    of a signature without seal and the right edge, in characters. *numbering* has the forms of
    numbers from the first level down, where they are not the standard's (7.3.3).
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
    numbering: tuple[str, ...] = ()

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
        """The part of the look that a styles file sets; the rest is a matter of the blocks."""
        return replace(self, title_blank_before=0, signature_min_gap=0, numbering=())

    def is_bold(self, element: Element) -> bool:
        """Return whether an element is bold: no element is in the standard (7.3.3)."""
        return self.has_bold_level_3 and element == HEADING_3


_ABOVE_INK = 2.42  # mm (GB/T 33476.2-2016, 6.2)
_INK_IN_BLOCK = replace(PORTRAIT, top=twips(TOP - _ABOVE_INK), bottom=twips(BOTTOM - _ABOVE_INK))

OFFICIAL = Look()
"""The look of a house that has decided nothing."""
PROFILES: Mapping[str, Look] = {
    # 37 and 35 mm in Page Setup, as offices look it up there (5.2.1).
    "word": OFFICIAL,
    # GB/T 33476.2-2016, 6.2: a word processor puts half of the leading above the ink of the first
    # line, so that the margins are so much less; on paper the white edges are then 37 and 35 mm.
    "gbt33476": Look(portrait=_INK_IN_BLOCK, line_pitch=_INK_IN_BLOCK.filling_line_pitch),
}
"""The looks by the two readings of 5.2.1, which exclude each other, by profile name."""

LOOKS: Mapping[str, Look] = {"official": Look(), "letter": Look(is_letter=True)}
"""The looks of the templates that come with plangen, by the names of their folders."""
