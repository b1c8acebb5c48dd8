"""Tables as XML: fixed widths in the grid and in each cell, merged cells, repeated headers."""

from __future__ import annotations

from collections.abc import Iterator

from plangen import layout
from plangen.document.blocks import Row, Table
from plangen.document.grid import PlacedCell, RowGroup, placed_rows
from plangen.document.heights import TABLE_CELL
from plangen.document.kinds import MANNERS
from plangen.document.venues import Room, kept_rows
from plangen.document.widths import fitted
from plangen.layout import Sheet
from plangen.word import names
from plangen.word.names import TABLE_STYLE, TABLE_TEXTS
from plangen.word.stylesheet import Stylesheet
from plangen.word.xml import paragraph, tag, tagged


def table_xml(table: Table, stylesheet: Stylesheet, paper: Sheet) -> str:
    """Return ``w:tbl`` for the text block of *paper*.

    WPS lays out by gridCol and Word by tcW, so both have the same widths; the columns fill the text
    block. Rows do not split, header rows repeat, and the rows at the end stay with the row above
    them; no clause says so [J].
    """
    made = fitted(table, paper.text_width)
    table, widths = made.table, made.widths
    style = table.style or TABLE_STYLE
    properties = tagged(
        "tblPr",
        tag("tblStyle", val=stylesheet.table_ids[style]),
        tag("tblW", w=sum(widths), type="dxa"),
        tag("jc", val="center"),
        tag("tblLayout", type="fixed"),
    )
    grid = tagged("tblGrid", *(tag("gridCol", w=width) for width in widths))
    writer = _Rows(table, widths, stylesheet)
    most = paper.text_height // layout.TABLE_PART_OF_PAGE
    bodies = list(kept_rows(table, Room(widths, TABLE_CELL, most)))
    # The last group of the bodies stays together with the rows of the footer.
    last = [*(bodies.pop() if bodies else ()), *placed_rows(table.footer, len(widths))]
    rows = (
        *writer.header(table.header),
        *(row for group in (*bodies, last) for row in writer.kept(group)),
    )
    return tagged("tbl", properties, grid, *rows)


class _Rows:
    """Writes the rows of one table; merged cells repeat in each row that they reach into."""

    def __init__(self, table: Table, widths: tuple[int, ...], stylesheet: Stylesheet) -> None:
        self.widths = widths
        # No row is lower than a line. LibreOffice, which lays out rows before their texts, has to
        # be told, or it draws some merged cells as if a page ended in them. It finds room for the
        # cells' margins in this height where Word adds them, so the height is the line's alone.
        line = stylesheet.table_line
        self.height = tag("trHeight", val=line, hRule="atLeast") if line else ""
        self.header_style = stylesheet.paragraph(names.TABLE_HEADER)
        self.styles = [
            stylesheet.paragraph(TABLE_TEXTS[MANNERS[kind].alignment]) for kind in table.kinds
        ]

    def header(self, rows: tuple[Row, ...]) -> Iterator[str]:
        """Yield the rows that repeat on each page; they stay with the row below them."""
        properties = tagged("trPr", tag("cantSplit"), tag("tblHeader"))
        for row in placed_rows(rows, len(self.widths)):
            cells = (self._cell(placed, is_header=True, kept=True) for placed in row)
            yield tagged("tr", properties, *cells)

    def kept(self, rows: RowGroup) -> Iterator[str]:
        """Yield *rows* so that they stay together on a page."""
        properties = tagged("trPr", tag("cantSplit"), self.height)
        for number, row in enumerate(rows, 1):
            kept = number < len(rows)
            cells = (
                self._cell(placed, is_header=placed.cell.is_header, kept=kept) for placed in row
            )
            yield tagged("tr", properties, *cells)

    def _cell(self, placed: PlacedCell, *, is_header: bool, kept: bool) -> str:
        cell, column = placed.cell, placed.column
        merge = "" if cell.rowspan == 1 else ("restart" if placed.begins else "continue")
        properties = tagged(
            "tcPr",
            tag("tcW", w=sum(self.widths[column : column + cell.colspan]), type="dxa"),
            tag("gridSpan", val=cell.colspan) if cell.colspan > 1 else "",
            tag("vMerge", val=merge) if merge else "",
            tag("vAlign", val="center"),
        )
        style = self.header_style if is_header else self.styles[column]
        lines = cell.lines if placed.begins else ()
        return tagged("tc", properties, paragraph(style, lines, keep_with_next=kept))
