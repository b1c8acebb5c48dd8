"""The styles of the Word file: which element of the layout each one sets."""

from __future__ import annotations

from dataclasses import dataclass, replace

from plangen import layout
from plangen.document.kinds import MANNERS
from plangen.layout import Alignment, Element
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


TABLE_TEXT = Style("TableText", "Table Text", layout.TABLE_TEXT)


def _table_text(alignment: Alignment) -> Style:
    """Return the style of cells whose lines are aligned so, as in Table Text Centered."""
    if alignment is layout.TABLE_TEXT.alignment:
        return TABLE_TEXT
    word = "Centered" if alignment is Alignment.CENTER else alignment.capitalize()
    element = replace(layout.TABLE_TEXT, alignment=alignment)
    return Style(f"TableText{word}", f"Table Text {word}", element)


TABLE_TEXTS = {each.alignment: _table_text(each.alignment) for each in MANNERS.values()}
"""The styles of cells by alignment: as many as the kinds of columns need."""

OCCASIONAL_STYLES = (
    (PICTURE := Style("Picture", "Picture", layout.PICTURE)),
    (FIGURE_CAPTION := Style("FigureCaption", "Figure Caption", layout.FIGURE_CAPTION)),
    (SERIAL := Style("LetterheadSerial", "Letterhead Serial", layout_letterhead.SERIAL)),
    (SECRECY := Style("LetterheadSecrecy", "Letterhead Secrecy", layout_letterhead.SECRECY)),
    *(
        MARKS := tuple(
            Style(f"LetterheadMark{number}", f"Letterhead Mark {number}", mark)
            for number, mark in enumerate(layout_letterhead.MARKS, 1)
        )
    ),
    (JOINT_MARK := Style("LetterheadJoint", "Letterhead Joint", layout_letterhead.JOINT_MARK)),
    (NUMBER := Style("LetterheadNumber", "Letterhead Number", layout_letterhead.NUMBER)),
    (
        NUMBER_UPWARD := Style(
            "LetterheadUpward", "Letterhead Upward", layout_letterhead.NUMBER_UPWARD
        )
    ),
    (RULE := Style("LetterheadRule", "Letterhead Rule", layout_letterhead.RULE)),
    (RESERVE := Style("LetterheadReserve", "Letterhead Reserve", layout_letterhead.RESERVE)),
    (LETTER_MARK := Style("LetterMark", "Letter Mark", layout_letterhead.LETTER_MARK)),
    (LETTER_RULE := Style("LetterRule", "Letter Rule", layout_letterhead.LETTER_RULE)),
    (LETTER_FOOT := Style("LetterFoot", "Letter Foot", layout_letterhead.LETTER_FOOT)),
    (JOINT_SIGNATURE := Style("JointSignature", "Joint Signature", layout.JOINT_SIGNATURE)),
    (COLOPHON := Style("Colophon", "Colophon", layout_letterhead.COLOPHON)),
    (
        COLOPHON_OFFICE := Style(
            "ColophonOffice", "Colophon Office", layout_letterhead.COLOPHON_OFFICE
        )
    ),
)
"""Paragraph styles that a file of one's own needs only for the documents that use them."""

PARAGRAPH_STYLES = (
    (NORMAL := Style("Normal", "Normal", layout.NORMAL)),
    (BODY := Style("BodyText", "Body Text", layout.BODY)),
    (TITLE := Style("Title", "Title", layout.TITLE)),
    *(
        HEADINGS := (
            Style("Heading1", "heading 1", layout.HEADING_1),
            Style("Heading2", "heading 2", layout.HEADING_2),
            Style("Heading3", "heading 3", layout.HEADING_3),
            Style("Heading4", "heading 4", layout.HEADING_4),
        )
    ),
    (ADDRESSEE := Style("Addressee", "Addressee", layout.ADDRESSEE)),
    (SIGNATURE := Style("Signature", "Signature", layout.SIGNATURE)),
    (DATE := Style("Date", "Date", layout.SIGNATURE_DATE)),
    (REMARKS := Style("Remarks", "Remarks", layout.REMARKS)),
    (ATTACHMENT_NOTE := Style("AttachmentNote", "Attachment Note", layout.ATTACHMENT_NOTE)),
    (
        ATTACHMENT_NOTE_FIRST := Style(
            "AttachmentNoteFirst", "Attachment Note First", layout.ATTACHMENT_NOTE_FIRST
        )
    ),
    (
        ATTACHMENT_NOTE_NEXT := Style(
            "AttachmentNoteNext", "Attachment Note Next", layout.ATTACHMENT_NOTE_NEXT
        )
    ),
    (ATTACHMENT_LABEL := Style("AttachmentLabel", "Attachment Label", layout.ATTACHMENT_LABEL)),
    (ATTACHMENT_TITLE := Style("AttachmentTitle", "Attachment Title", layout.ATTACHMENT_TITLE)),
    (CAPTION := Style("Caption", "caption", layout.TABLE_CAPTION)),
    (TABLE_HEADER := Style("TableHeader", "Table Header", layout.TABLE_HEADER)),
    *TABLE_TEXTS.values(),
    (AFTER_TABLE := Style("AfterTable", "After Table", layout.AFTER_TABLE)),
    (PAGE_NUMBER_ODD := Style("PageNumberOdd", "Page Number Odd", layout.PAGE_NUMBER_ODD)),
    (PAGE_NUMBER_EVEN := Style("PageNumberEven", "Page Number Even", layout.PAGE_NUMBER_EVEN)),
    *OCCASIONAL_STYLES,
)
"""All paragraph styles, Normal first: every other is based on it."""

CHARACTER_STYLES = tuple(
    Style(f"{heading.id}Char", f"{heading.name.capitalize()} Char", heading.element)
    for heading in HEADINGS
)
"""The character styles linked with the headings, for headings that run in; by level."""

SIGNER_NAME = Style("SignerName", "Signer Name", layout_letterhead.SIGNER_NAME)
"""The character style of the names behind 签发人 (7.2.6)."""
LETTER_NUMBER = Style("LetterNumber", "Letter Number", layout_letterhead.NUMBER)
"""The character style of the number beside 密级 in a 信函 (10.1)."""

COLOPHON_TABLE_ID, COLOPHON_TABLE = "ColophonTable", "Colophon Table"
TABLE_STYLE_ID, TABLE_STYLE = "OfficialTable", "Official Table"

PORTRAIT, LANDSCAPE, LAST_PAGE = "portrait", "landscape", "last-page"
"""The bookmarks of the sections that carry a page set-up.

Those of upright and of turned sheets, and of an even page of its own without a number, for 版记.
"""
