"""The styles of the Word file: which element of the layout each one sets."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from plangen import layout
from plangen.document.flowed import Sheets
from plangen.layout import Element
from plangen.layout import letterhead as layout_letterhead


@dataclass(frozen=True, slots=True)
class Style:
    """A paragraph style.

    *name* is what Word shows and templates say; Word knows built-in ones (Title, heading 1,
    caption …) by it, and shows them in the reader's language.
    """

    id: str
    name: str
    element: Element


NORMAL = Style("Normal", "Normal", layout.NORMAL)
BODY = Style("BodyText", "Body Text", layout.BODY)
TITLE = Style("Title", "Title", layout.TITLE)
HEADINGS = (
    Style("Heading1", "heading 1", layout.HEADING_1),
    Style("Heading2", "heading 2", layout.HEADING_2),
    Style("Heading3", "heading 3", layout.HEADING_3),
    Style("Heading4", "heading 4", layout.HEADING_4),
)
ADDRESSEE = Style("Addressee", "Addressee", layout.ADDRESSEE)
SIGNATURE = Style("Signature", "Signature", layout.SIGNATURE)
DATE = Style("Date", "Date", layout.SIGNATURE_DATE)
REMARKS = Style("Remarks", "Remarks", layout.REMARKS)
ATTACHMENT_NOTE = Style("AttachmentNote", "Attachment Note", layout.ATTACHMENT_NOTE)
ATTACHMENT_NOTE_FIRST = Style(
    "AttachmentNoteFirst", "Attachment Note First", layout.ATTACHMENT_NOTE_FIRST
)
ATTACHMENT_NOTE_NEXT = Style(
    "AttachmentNoteNext", "Attachment Note Next", layout.ATTACHMENT_NOTE_NEXT
)
ATTACHMENT_LABEL = Style("AttachmentLabel", "Attachment Label", layout.ATTACHMENT_LABEL)
ATTACHMENT_TITLE = Style("AttachmentTitle", "Attachment Title", layout.ATTACHMENT_TITLE)
CAPTION = Style("Caption", "caption", layout.TABLE_CAPTION)
PICTURE = Style("Picture", "Picture", layout.PICTURE)
FIGURE_CAPTION = Style("FigureCaption", "Figure Caption", layout.FIGURE_CAPTION)
TABLE_HEADER = Style("TableHeader", "Table Header", layout.TABLE_HEADER)
TABLE_TEXT = Style("TableText", "Table Text", layout.TABLE_TEXT)
TABLE_TEXT_CENTERED = Style("TableTextCentered", "Table Text Centered", layout.TABLE_TEXT_CENTERED)
AFTER_TABLE = Style("AfterTable", "After Table", layout.AFTER_TABLE)
PAGE_NUMBER_ODD = Style("PageNumberOdd", "Page Number Odd", layout.PAGE_NUMBER_ODD)
PAGE_NUMBER_EVEN = Style("PageNumberEven", "Page Number Even", layout.PAGE_NUMBER_EVEN)

SERIAL = Style("LetterheadSerial", "Letterhead Serial", layout_letterhead.SERIAL)
SECRECY = Style("LetterheadSecrecy", "Letterhead Secrecy", layout_letterhead.SECRECY)
MARKS = tuple(
    Style(f"LetterheadMark{number}", f"Letterhead Mark {number}", mark)
    for number, mark in enumerate(layout_letterhead.MARKS, 1)
)
JOINT_MARK = Style("LetterheadJoint", "Letterhead Joint", layout_letterhead.JOINT_MARK)
NUMBER = Style("LetterheadNumber", "Letterhead Number", layout_letterhead.NUMBER)
NUMBER_UPWARD = Style("LetterheadUpward", "Letterhead Upward", layout_letterhead.NUMBER_UPWARD)
RULE = Style("LetterheadRule", "Letterhead Rule", layout_letterhead.RULE)
RESERVE = Style("LetterheadReserve", "Letterhead Reserve", layout_letterhead.RESERVE)
LETTER_MARK = Style("LetterMark", "Letter Mark", layout_letterhead.LETTER_MARK)
LETTER_RULE = Style("LetterRule", "Letter Rule", layout_letterhead.LETTER_RULE)
JOINT_SIGNATURE = Style("JointSignature", "Joint Signature", layout.JOINT_SIGNATURE)
LETTER_FOOT = Style("LetterFoot", "Letter Foot", layout_letterhead.LETTER_FOOT)
COLOPHON = Style("Colophon", "Colophon", layout_letterhead.COLOPHON)
COLOPHON_OFFICE = Style("ColophonOffice", "Colophon Office", layout_letterhead.COLOPHON_OFFICE)

OCCASIONAL_STYLES = (
    PICTURE,
    FIGURE_CAPTION,
    SERIAL,
    SECRECY,
    *MARKS,
    JOINT_MARK,
    NUMBER,
    NUMBER_UPWARD,
    RULE,
    RESERVE,
    LETTER_MARK,
    LETTER_RULE,
    LETTER_FOOT,
    JOINT_SIGNATURE,
    COLOPHON,
    COLOPHON_OFFICE,
)
"""Paragraph styles that a file of one's own needs only for the documents that use them."""

PARAGRAPH_STYLES = (
    NORMAL,
    BODY,
    TITLE,
    *HEADINGS,
    ADDRESSEE,
    SIGNATURE,
    DATE,
    REMARKS,
    ATTACHMENT_NOTE,
    ATTACHMENT_NOTE_FIRST,
    ATTACHMENT_NOTE_NEXT,
    ATTACHMENT_LABEL,
    ATTACHMENT_TITLE,
    CAPTION,
    TABLE_HEADER,
    TABLE_TEXT,
    TABLE_TEXT_CENTERED,
    AFTER_TABLE,
    PAGE_NUMBER_ODD,
    PAGE_NUMBER_EVEN,
    *OCCASIONAL_STYLES,
)
"""All paragraph styles, Normal first: every other is based on it."""
STYLE_OF: Mapping[Element, Style] = {style.element: style for style in PARAGRAPH_STYLES}
"""The paragraph style that sets each element of the layout."""

CHARACTER_STYLES = tuple(
    Style(f"{heading.id}Char", f"{heading.name.capitalize()} Char", heading.element)
    for heading in HEADINGS
)
"""The character styles linked with the headings, for headings that run in; by level."""

SIGNER_NAME = Style("SignerName", "Signer Name", layout_letterhead.SIGNER_NAME)
"""The character style of the names behind 签发人 (7.2.6)."""
LETTER_NUMBER = Style("LetterNumber", "Letter Number", layout_letterhead.NUMBER)
"""The character style of the number beside 密级 in a 信函 (10.1)."""
CHARACTER_STYLE_OF: Mapping[Element, Style] = {
    style.element: style for style in (*CHARACTER_STYLES, SIGNER_NAME, LETTER_NUMBER)
}
"""The character style of text that is set as an element within a paragraph of another."""

COLOPHON_TABLE_ID, COLOPHON_TABLE = "ColophonTable", "Colophon Table"
TABLE_STYLE_ID, TABLE_STYLE = "OfficialTable", "Official Table"

PORTRAIT, LANDSCAPE, LAST_PAGE = (
    sheets.value for sheets in (Sheets.UPRIGHT, Sheets.TURNED, Sheets.LAST)
)
"""The bookmarks of the sections that carry a page set-up.

Those of upright and of turned sheets, and of an even page of its own without a number, for 版记.
"""
