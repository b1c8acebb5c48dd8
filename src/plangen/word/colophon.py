"""版记 (7.4) as XML: a table at the foot of the text block."""

from __future__ import annotations

from plangen.document.flowed import Foot, Line, Sheets
from plangen.layout import AFTER_TABLE
from plangen.word import names
from plangen.word.lines import line_xml
from plangen.word.stylesheet import Stylesheet
from plangen.word.xml import tag, tagged


def colophon_xml(foot: Foot, stylesheet: Stylesheet) -> str:
    """Return the table, and the low paragraph that it is anchored to.

    The last rule of the table coincides with the lower edge of the text block (7.4.1). Raises
    TemplateError for a style that the styles file does not have.
    """
    upright = stylesheet.paper(Sheets.UPRIGHT)
    cell = tagged("tcPr", tag("tcW", w=upright.text_width, type="dxa"))
    rows = ("".join(line_xml(line, stylesheet) for line in row) for row in foot.rows)
    split = tagged("trPr", tag("cantSplit"))
    written = (tagged("tr", split, tagged("tc", cell, row)) for row in rows)
    low = line_xml(Line(AFTER_TABLE), stylesheet)
    properties = tagged(
        "tblPr",
        tag("tblStyle", val=stylesheet.table(names.COLOPHON_TABLE)),
        tag(
            "tblpPr",
            leftFromText=0,
            rightFromText=0,
            vertAnchor="margin",
            # Beside a table as wide as the text there is no room, and LibreOffice lets one that is
            # placed by the text block stand in the text.
            horzAnchor="page",
            tblpX=upright.left,
            tblpYSpec="bottom",
        ),
        tag("tblW", w=upright.text_width, type="dxa"),
        tag("tblLayout", type="fixed"),
        # Stated here too: where the style alone has no margins, some engines add their usual ones.
        tagged("tblCellMar", *(tag(side, w=0, type="dxa") for side in ("left", "right"))),
    )
    grid = tagged("tblGrid", tag("gridCol", w=upright.text_width))
    # On a page of its own LibreOffice wants a paragraph for the table to follow.
    return (low if foot.has_own_page else "") + tagged("tbl", properties, grid, *written) + low
