"""版记 (7.4) as XML: a table at the foot of the text block."""

from __future__ import annotations

from plangen.document.blocks import Colophon
from plangen.layout import CHARACTER_PITCH
from plangen.word import names
from plangen.word.stylesheet import Stylesheet
from plangen.word.xml import Tab, element, paragraph, run, tag

_ISSUED = "印发"


def colophon_xml(block: Colophon, sheet: Stylesheet) -> str:
    """Return the table, and the low paragraph that it is anchored to.

    Its last line coincides with the lower edge of the text block (7.4.1). Raises TemplateError for
    a style that the styles file does not have.
    """
    width = sheet.text_width(names.PORTRAIT)
    # No line parts 主送 and 抄送 (7.4.2): they share a cell.
    style = sheet.paragraph(names.COLOPHON)
    rows = ["".join(paragraph(style, lines) for lines in block.named)]
    if block.office:
        rows.append(_issued(block, sheet, width))
    cell = element("tcPr", tag("tcW", w=width, type="dxa"))
    written = (
        element("tr", element("trPr", tag("cantSplit")), element("tc", cell, row))
        for row in rows
        if row
    )
    low = paragraph(sheet.paragraph(names.AFTER_TABLE))
    properties = element(
        "tblPr",
        tag("tblStyle", val=sheet.table(names.COLOPHON_TABLE)),
        tag(
            "tblpPr",
            leftFromText=0,
            rightFromText=0,
            vertAnchor="margin",
            # Beside a table as wide as the text there is no room, and LibreOffice lets one that is
            # placed by the text block stand in the text.
            horzAnchor="page",
            tblpX=sheet.margin("left"),
            tblpYSpec="bottom",
        ),
        tag("tblW", w=width, type="dxa"),
        tag("tblLayout", type="fixed"),
        # Said here too: where only the style says so, some engines add their usual margins.
        element("tblCellMar", *(tag(side, w=0, type="dxa") for side in ("left", "right"))),
    )
    table = element("tbl", properties, element("tblGrid", tag("gridCol", w=width)), *written)
    # On a page of its own LibreOffice wants a paragraph for the table to follow.
    return (low if block.has_own_page else "") + table + low


def _issued(block: Colophon, sheet: Stylesheet, width: int) -> str:
    office, date = ("".join(lines) for lines in (block.office, block.date))
    issued = run(f"{office}\t{date}{_ISSUED}")
    tabs = [Tab("right", width - CHARACTER_PITCH)]
    return paragraph(sheet.paragraph(names.COLOPHON_OFFICE), before=issued, tabs=tabs)
