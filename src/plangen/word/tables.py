"""Tables as XML: fixed widths in the grid and in each cell, merged cells, repeated headers."""

from __future__ import annotations

from collections.abc import Iterator

from plangen.document.blocks import Table
from plangen.document.grid import PlacedCell
from plangen.document.kinds import MANNERS
from plangen.document.laid import LaidTable, laid_table
from plangen.layout import Sheet
from plangen.word import names
from plangen.word.names import TABLE_STYLE, TABLE_TEXTS
from plangen.word.stylesheet import Stylesheet
from plangen.word.xml import paragraph, tag, tagged


def table_xml(table: Table, stylesheet: Stylesheet, paper: Sheet) -> str:
    """Return ``w:tbl`` for the text block of *paper*.

    WPS lays out by gridCol and Word by tcW, so both have the same widths; the columns fill the text
    block. Header rows repeat, and rows do not split unless they are higher than half a page; no
    clause says so [J].
    """
    laid = laid_table(table, paper)
    style = table.style or TABLE_STYLE
    properties = tagged(
        "tblPr",
        tag("tblStyle", val=stylesheet.table_ids[style]),
        tag("tblW", w=sum(laid.widths), type="dxa"),
        tag("jc", val="center"),
        tag("tblLayout", type="fixed"),
    )
    grid = tagged("tblGrid", *(tag("gridCol", w=width) for width in laid.widths))
    return tagged("tbl", properties, grid, *_Rows(table, laid, stylesheet).rows())


class _Rows:
    """Writes the rows of one table; merged cells repeat in each row that they reach into."""

    def __init__(self, table: Table, laid: LaidTable, stylesheet: Stylesheet) -> None:
        self.laid = laid
        # No row is lower than a line. LibreOffice, which lays out rows before their texts, has to
        # be told, or it draws some merged cells as if a page ended in them. It finds room for the
        # cells' margins in this height where Word adds them, so the height is the line's alone.
        line = stylesheet.table_line
        self.height = tag("trHeight", val=line, hRule="atLeast") if line else ""
        self.header_style = stylesheet.paragraph(names.TABLE_HEADER)
        self.styles = [
            stylesheet.paragraph(TABLE_TEXTS[MANNERS[kind].alignment]) for kind in table.kinds
        ]

    def rows(self) -> Iterator[str]:
        """Yield all rows; those of the header repeat on each page."""
        whole = tag("cantSplit")
        for number, row in enumerate(self.laid.rows):
            is_header, kept = number < self.laid.heads, self.laid.stays(number)
            split = "" if number in self.laid.splitting else whole
            properties = tagged("trPr", split, tag("tblHeader") if is_header else self.height)
            cells = (
                self._cell(each, is_header=is_header or each.cell.is_header, kept=kept)
                for each in row
            )
            yield tagged("tr", properties, *cells)

    def _cell(self, placed: PlacedCell, *, is_header: bool, kept: bool) -> str:
        cell, column = placed.cell, placed.column
        merge = "" if cell.rowspan == 1 else ("restart" if placed.begins else "continue")
        properties = tagged(
            "tcPr",
            tag("tcW", w=sum(self.laid.widths[column : column + cell.colspan]), type="dxa"),
            tag("gridSpan", val=cell.colspan) if cell.colspan > 1 else "",
            tag("vMerge", val=merge) if merge else "",
            tag("vAlign", val="center"),
        )
        style = self.header_style if is_header else self.styles[column]
        lines = cell.lines if placed.begins else ()
        return tagged("tc", properties, paragraph(style, lines, keep_with_next=kept))
