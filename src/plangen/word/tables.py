"""Tables as XML: fixed widths in the grid and in each cell, merged cells, repeated headers."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TypeAlias

from plangen.document.blocks import Table
from plangen.document.grid import PlacedCell
from plangen.document.kinds import MANNERS
from plangen.document.laid import LaidTable, laid_table
from plangen.layout import Sheet
from plangen.word import names
from plangen.word.names import TABLE_STYLE, TABLE_TEXTS
from plangen.word.stylesheet import Stylesheet
from plangen.word.xml import BREAK, paragraph, run, tag, tagged

_HERE = "\0"  # where the text of a cell stands; no text has it
_Around: TypeAlias = tuple[int, int, str, bool, bool]
"""What the XML around the text of a cell depends on: its columns, and what becomes of its row."""


def table_xml(table: Table, stylesheet: Stylesheet, paper: Sheet) -> Iterator[bytes]:
    """Yield ``w:tbl`` for the text block of *paper*, piece by piece, as it stands in the document.

    It is made of bytes: what stands around the texts is most of it, and encoded once.
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
    yield f"<w:tbl>{properties}{grid}".encode()
    yield from _Rows(table, laid, stylesheet).rows()
    yield b"</w:tbl>"


class _Rows:
    """Writes the rows of one table; merged cells repeat in each row that they reach into."""

    def __init__(self, table: Table, laid: LaidTable, stylesheet: Stylesheet) -> None:
        self.laid = laid
        # No row is lower than a line. LibreOffice, which lays out rows before their texts, has to
        # be told, or it draws some merged cells as if a page ended in them. It finds room for the
        # cells' margins in this height where Word adds them, so the height is the line's alone.
        line = stylesheet.table_line
        self.height = tag("trHeight", val=line, hRule="atLeast") if line else ""
        self._around: dict[_Around, tuple[bytes, bytes]] = {}
        self._beginnings: dict[tuple[bool, bool], bytes] = {}
        self.header_style = stylesheet.paragraph(names.TABLE_HEADER)
        self.styles = [
            stylesheet.paragraph(TABLE_TEXTS[MANNERS[kind].alignment]) for kind in table.kinds
        ]

    def rows(self) -> Iterator[bytes]:
        """Yield all rows; those of the header repeat on each page."""
        laid = self.laid
        for number, row in enumerate(laid.rows):
            is_header, kept = number < laid.heads, laid.stays(number)
            kind = is_header, number in laid.splitting
            beginning = self._beginnings.get(kind)
            if beginning is None:
                beginning = self._beginnings[kind] = self._made_beginning(*kind)
            pieces = [beginning]
            for placed in row:
                pieces += self._cell(placed, is_header or placed.cell.is_header, kept)
            pieces.append(b"</w:tr>")
            yield b"".join(pieces)

    def _made_beginning(self, is_header: bool, may_split: bool) -> bytes:  # noqa: FBT001
        """Return what stands before the cells of rows that are alike."""
        split = "" if may_split else tag("cantSplit")
        inside = split + (tag("tblHeader") if is_header else self.height)
        properties = tagged("trPr", inside) if inside else tag("trPr")
        return f"<w:tr>{properties}".encode()

    def _cell(
        self,
        placed: PlacedCell,
        is_header: bool,  # noqa: FBT001
        kept: bool,  # noqa: FBT001
    ) -> tuple[bytes, bytes, bytes]:
        """Return what stands before the text of a cell, the text, and what stands behind it."""
        cell = placed.cell
        begins = cell.rowspan == 1 or placed.begins
        merge = "" if cell.rowspan == 1 else ("restart" if begins else "continue")
        around = placed.column, cell.colspan, merge, is_header, kept
        made = self._around.get(around)
        if made is None:
            made = self._around[around] = self._made_around(*around)
        before, behind = made
        content = BREAK.join([run(each) for each in cell.lines]) if begins else ""
        return before, content.encode(), behind

    def _made_around(
        self,
        column: int,
        colspan: int,
        merge: str,
        is_header: bool,  # noqa: FBT001
        kept: bool,  # noqa: FBT001
    ) -> tuple[bytes, bytes]:
        """Return what stands before and behind the text of cells that are alike."""
        properties = tagged(
            "tcPr",
            tag("tcW", w=sum(self.laid.widths[column : column + colspan]), type="dxa"),
            tag("gridSpan", val=colspan) if colspan > 1 else "",
            tag("vMerge", val=merge) if merge else "",
            tag("vAlign", val="center"),
        )
        style = self.header_style if is_header else self.styles[column]
        empty = tagged("tc", properties, paragraph(style, before=_HERE, keep_with_next=kept))
        before, behind = empty.encode().split(_HERE.encode())
        return before, behind
