"""What is said of pages, in English."""

from __future__ import annotations

from plangen.messages import Wording

FINDINGS: dict[str, Wording] = {
    "PG501": Wording(
        "The styles file has no section for turned sheets (bookmark landscape), and an attachment "
        "is to lie on them.",
        ("Start from styles.docx in templates/official, or do without (landscape: false).",),
    ),
    "PG502": Wording(
        "Your own styles file says how documents look; the layout settings have no effect on it.",
        ("Take the layout settings out of the configuration, or do without your own file.",),
    ),
    "PG503": Wording(
        "A line pitch of {pitch} pt gives {lines} lines a page; the standard has {expected}, which "
        "fill the text block (5.2.3).",
        ("Without line-pitch in the configuration the pitch is the standard's.",),
    ),
    "PG504": Wording(
        "The margin {side} is {width} mm; the standard has {expected} mm, within 1 mm (5.2.1).",
        ("Without margins in the configuration they are the standard's.",),
    ),
    "PG505": Wording(
        "Digits and Latin letters are set in {font}; the standard names no font but 仿宋 (5.2.2).",
        ("Without latin-font in the configuration they are set as the text.",),
    ),
    "PG506": Wording(
        "The signature would stand alone on page {page}: this document has a line pitch of {pitch} "
        "pt instead, {lines} lines a page (7.3.5.5).",
        ("With a line or two more or less of text the usual pitch comes back.",),
    ),
    "PG507": Wording(
        "The signature stands alone on page {page}, with no text above it (7.3.5.5).",
        (
            (
                "Your own styles file {own} is used as it is: lengthen or shorten the text by a "
                "line or two, or change the line pitch in that file."
            ),
            "No line pitch within the limits helps: lengthen or shorten the text by a line or two.",
        ),
    ),
    "PG508": Wording(
        "What stands above the text fills the first page, which must show running text (7.3.3).",
        ("Move addressees to the colophon (7.4.2), or shorten the title or the list of signers.",),
    ),
    "PG509": Wording(
        "Headings 1. are set bold; the standard names 仿宋 for them and nothing more (7.3.3).",
        ("Without bold-level-3 in the configuration they are not bold.",),
    ),
    "PG510": Wording(
        "The styles file has no section for a page of 版记 alone (bookmark last-page).",
        ("Start from styles.docx in templates/official, or do without (own_page: false).",),
    ),
}
EXPLAINED: dict[str, tuple[str, str]] = {
    "PG501": (
        "No turned sheets",
        (
            "The bookmarks portrait and landscape mark the sections of a styles file for upright "
            "and turned sheets. One of your own may do without the latter, unless a plan asks "
            "for it."
        ),
    ),
    "PG502": (
        "Two say how documents look",
        (
            "A styles file is changed in Word and used as it is; the layout settings of the "
            "configuration are for the official styles. Only title-blank-before and "
            "signature-min-gap go with both."
        ),
    ),
    "PG503": (
        "A line pitch of the house",
        (
            "Twenty-two lines fill the text block. Exactly 28 pt is a common rule; with margins of "
            "37 and 35 mm that is 22 lines too, but leaves 7.7 mm empty. This is only a note."
        ),
    ),
    "PG504": (
        "Margins of the house",
        (
            "37 mm above, 28 mm at the binding side, a text block of 156 × 225 mm (5.2.1). This is "
            "only a note."
        ),
    ),
    "PG505": (
        "A Latin font of the house",
        (
            "Many offices ask for Times New Roman; its digits are as wide, so lines stay the same. "
            "This is only a note."
        ),
    ),
    "PG506": (
        "Another line pitch for the signature",
        (
            "Where a page has no room for seal and date, they must not leave the text: a page gets "
            "a line more, or one less, or up to three where that is not enough. Only this document "
            "is changed."
        ),
    ),
    "PG507": (
        "The signature alone on a page",
        (
            "At least one line of text stands above name and date. Lines are counted as Word and "
            "as LibreOffice set them; it is said where one of them leaves the signature alone."
        ),
    ),
    "PG508": (
        "A first page without text",
        (
            "The first page of a document must show its text. Where there are too many addressees, "
            "they go above the copies in the colophon."
        ),
    ),
    "PG509": (
        "Bold headings of the third level",
        (
            "The standard tells levels apart by 黑体 and 楷体; the third and the fourth are 仿宋, "
            "as the text is (7.3.3). Many offices want the third bold. This is only a note."
        ),
    ),
    "PG510": (
        "No page for 版记 alone",
        (
            "The bookmark last-page marks the section of a styles file for an even page without a "
            "number. One of your own may do without it, unless a plan asks for it."
        ),
    ),
}
