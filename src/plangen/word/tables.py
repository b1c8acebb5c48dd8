"""Tables as XML: fixed widths in the grid and in each cell, merged cells, repeated headers."""

from __future__ import annotations

from collections.abc import Iterator

from plangen import layout
from plangen.document.blocks import Row, Table
from plangen.document.grid import PlacedCell, placed_rows
from plangen.document.widths import column_widths, needs_landscape
from plangen.word import names
from plangen.word.names import TABLE_STYLE
from plangen.word.stylesheet import Stylesheet
from plangen.word.xml import element, paragraph, tag

_STYLE_OF_KIND = {"text": names.TABLE_TEXT}
_KEPT_TOGETHER = 8  # rows of one venue that move to the next page together
_CHARACTER = layout.Size.XIAO_SI * 10  # twips; a half-point is 10


def table_xml(table: Table, sheet: Stylesheet, width: int) -> str:
    """Return ``w:tbl``, *width* twips wide.

    WPS lays out by gridCol and Word by tcW, so both have the same widths; they fill the text
    block. Rows do not split and header rows repeat; no clause says so [J].
    """
    widths = column_widths(table, width, _CHARACTER, layout.TABLE_CELL_SIDE)
    properties = element(
        "tblPr",
        tag("tblStyle", val=sheet.table_ids[table.style or TABLE_STYLE]),
        tag("tblW", w=sum(widths), type="dxa"),
        tag("jc", val="center"),
        tag("tblLayout", type="fixed"),
    )
    grid = element("tblGrid", *(tag("gridCol", w=width) for width in widths))
    writer = _Rows(widths, table.kinds, sheet)
    header = writer.rows(table.header, is_header=True)
    bodies = "".join("".join(writer.rows(body, is_header=False)) for body in table.bodies)
    return element("tbl", properties, grid, *header, bodies)


def is_too_wide(table: Table, portrait: int, landscape: int) -> bool:
    """Return whether a table should rather lie on a turned sheet; both are widths in twips."""
    return needs_landscape(table, portrait, landscape, _CHARACTER, layout.TABLE_CELL_SIDE)


class _Rows:
    """Writes the rows of one table; merged cells repeat in each row that they reach into."""

    def __init__(self, widths: tuple[int, ...], kinds: tuple[str, ...], sheet: Stylesheet) -> None:
        self.widths = widths
        self.header_style = sheet.paragraph(names.TABLE_HEADER)
        self.styles = [
            sheet.paragraph(_STYLE_OF_KIND.get(kind, names.TABLE_TEXT_CENTERED)) for kind in kinds
        ]

    def rows(self, rows: tuple[Row, ...], *, is_header: bool) -> Iterator[str]:
        properties = element("trPr", tag("cantSplit"), tag("tblHeader") if is_header else "")
        last = len(rows) - 1
        for number, row in enumerate(placed_rows(rows, len(self.widths))):
            kept = is_header or number < last < _KEPT_TOGETHER
            cells = (self._cell(placed, is_header=is_header, kept=kept) for placed in row)
            yield element("tr", properties, *cells)

    def _cell(self, placed: PlacedCell, *, is_header: bool, kept: bool) -> str:
        cell, column = placed.cell, placed.column
        merge = "" if cell.rowspan == 1 else ("restart" if placed.begins else "continue")
        properties = element(
            "tcPr",
            tag("tcW", w=sum(self.widths[column : column + cell.colspan]), type="dxa"),
            tag("gridSpan", val=cell.colspan) if cell.colspan > 1 else "",
            tag("vMerge", val=merge) if merge else "",
            tag("vAlign", val="center"),
        )
        style = self.header_style if is_header else self.styles[column]
        lines = cell.lines if placed.begins else ()
        return element("tc", properties, paragraph(style, lines, keep_with_next=kept))
