"""The styles of the Word file: which element of the layout each one sets."""

from __future__ import annotations

from collections.abc import Mapping

from plangen import layout
from plangen.document.flowed import Sheets
from plangen.document.kinds import MANNERS
from plangen.layout import Alignment, Element
from plangen.layout import letterhead as layout_letterhead
from plangen.values import Struct, replace


class Style(Struct, frozen=True):
    """A paragraph style.

    *name* is what Word shows and templates say; Word knows built-in ones (Title, heading 1,
    caption …) by it, and shows them in the reader's language.
    """

    name: str
    element: Element

    @property
    def id(self) -> str:
        """The id of the style in our own file; a file that Word has saved has other ids."""
        return id_of(self.name)


def id_of(name: str) -> str:
    """Return the id of a style by its *name*, as Word makes it: heading 1 is Heading1."""
    return "".join(word[0].upper() + word[1:] for word in name.split())


TABLE_TEXT = Style("Table Text", layout.TABLE_TEXT)


def _table_text(alignment: Alignment) -> Style:
    """Return the style of cells with this alignment, such as Table Text Centered."""
    if alignment is layout.TABLE_TEXT.alignment:
        return TABLE_TEXT
    word = "Centered" if alignment is Alignment.CENTER else alignment.capitalize()
    return Style(f"Table Text {word}", replace(layout.TABLE_TEXT, alignment=alignment))


TABLE_TEXTS = {each.alignment: _table_text(each.alignment) for each in MANNERS.values()}
"""The styles of cells by their alignment, for those that the kinds of columns have."""

OCCASIONAL_STYLES = (
    SUBTITLE := Style("Subtitle", layout.SUBTITLE),
    TABLE_NOTE := Style("Table Note", layout.TABLE_NOTE),
    PICTURE := Style("Picture", layout.PICTURE),
    FIGURE_CAPTION := Style("Figure Caption", layout.FIGURE_CAPTION),
    SERIAL := Style("Letterhead Serial", layout_letterhead.SERIAL),
    SECRECY := Style("Letterhead Secrecy", layout_letterhead.SECRECY),
    *(
        MARKS := tuple(
            Style(f"Letterhead Mark {number}", mark)
            for number, mark in enumerate(layout_letterhead.MARKS, 1)
        )
    ),
    JOINT_MARK := Style("Letterhead Joint", layout_letterhead.JOINT_MARK),
    NUMBER := Style("Letterhead Number", layout_letterhead.NUMBER),
    NUMBER_UPWARD := Style("Letterhead Upward", layout_letterhead.NUMBER_UPWARD),
    RULE := Style("Letterhead Rule", layout_letterhead.RULE),
    RESERVE := Style("Letterhead Reserve", layout_letterhead.RESERVE),
    LETTER_MARK := Style("Letter Mark", layout_letterhead.LETTER_MARK),
    LETTER_RULE := Style("Letter Rule", layout_letterhead.LETTER_RULE),
    LETTER_FOOT := Style("Letter Foot", layout_letterhead.LETTER_FOOT),
    JOINT_SIGNATURE := Style("Joint Signature", layout.JOINT_SIGNATURE),
    COLOPHON := Style("Colophon", layout_letterhead.COLOPHON),
    COLOPHON_OFFICE := Style("Colophon Office", layout_letterhead.COLOPHON_OFFICE),
)
"""Paragraph styles that a file of one's own needs only for the documents that use them."""

PARAGRAPH_STYLES = (
    NORMAL := Style("Normal", layout.NORMAL),
    BODY := Style("Body Text", layout.BODY),
    TITLE := Style("Title", layout.TITLE),
    *(
        HEADINGS := tuple(
            Style(f"heading {level}", heading) for level, heading in enumerate(layout.HEADINGS, 1)
        )
    ),
    ADDRESSEE := Style("Addressee", layout.ADDRESSEE),
    SIGNATURE := Style("Signature", layout.SIGNATURE),
    DATE := Style("Date", layout.SIGNATURE_DATE),
    REMARKS := Style("Remarks", layout.REMARKS),
    ATTACHMENT_NOTE := Style("Attachment Note", layout.ATTACHMENT_NOTE),
    ATTACHMENT_NOTE_FIRST := Style("Attachment Note First", layout.ATTACHMENT_NOTE_FIRST),
    ATTACHMENT_NOTE_NEXT := Style("Attachment Note Next", layout.ATTACHMENT_NOTE_NEXT),
    ATTACHMENT_LABEL := Style("Attachment Label", layout.ATTACHMENT_LABEL),
    ATTACHMENT_TITLE := Style("Attachment Title", layout.ATTACHMENT_TITLE),
    CAPTION := Style("caption", layout.TABLE_CAPTION),
    TABLE_HEADER := Style("Table Header", layout.TABLE_HEADER),
    *TABLE_TEXTS.values(),
    AFTER_TABLE := Style("After Table", layout.AFTER_TABLE),
    PAGE_NUMBER_ODD := Style("Page Number Odd", layout.PAGE_NUMBER_ODD),
    PAGE_NUMBER_EVEN := Style("Page Number Even", layout.PAGE_NUMBER_EVEN),
    *OCCASIONAL_STYLES,
)
"""All paragraph styles, Normal first: every other is based on it."""
STYLE_OF: Mapping[Element, Style] = {style.element: style for style in PARAGRAPH_STYLES}
"""The paragraph style that sets each element of the layout."""

CHARACTER_STYLES = tuple(
    Style(f"{heading.name.capitalize()} Char", heading.element) for heading in HEADINGS
)
"""The character styles linked with the headings, for headings that run in; by level."""

PLAIN_CHARACTER_STYLES = (
    SIGNER_NAME := Style("Signer Name", layout_letterhead.SIGNER_NAME),  # behind 签发人 (7.2.6)
    LETTER_NUMBER := Style("Letter Number", layout_letterhead.NUMBER),  # beside 密级 (10.1)
)
"""The character styles that no heading is linked with."""
CHARACTER_STYLE_OF: Mapping[Element, Style] = {
    style.element: style for style in (*CHARACTER_STYLES, *PLAIN_CHARACTER_STYLES)
}
"""The character style of text that is set as an element within a paragraph of another."""

COLOPHON_TABLE = "Colophon Table"
TABLE_STYLE = "Official Table"

PORTRAIT, LANDSCAPE, LAST_PAGE = (
    sheets.value for sheets in (Sheets.UPRIGHT, Sheets.TURNED, Sheets.LAST)
)
"""The bookmarks of the sections that carry a page set-up.

Those of upright and of turned sheets, and of an even page of its own without a number, for 版记.
"""
