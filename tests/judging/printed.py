"""The tables of a document as it was written: their cells, column widths, and the sheet."""

from __future__ import annotations

import io
import zipfile
from collections.abc import Iterator
from dataclasses import dataclass

from lxml import etree

from plangen.document.blocks import Cell, Row

W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
HELD = "_"
"""Stands for a hyphen that does not break: as wide, and no line ends at it."""


@dataclass(frozen=True)
class Sheet:
    """The text block of the pages of a section, in twips; *top* is its distance from the edge."""

    width: int
    height: int
    is_turned: bool
    top: int


@dataclass(frozen=True)
class PrintedTable:
    """A table of a document; *heads* counts the rows of its header, widths are twips."""

    rows: tuple[Row, ...]
    widths: tuple[int, ...]
    heads: int
    sheet: Sheet


def body_of(data: bytes) -> etree._Element:
    """Return the body of a .docx."""
    with zipfile.ZipFile(io.BytesIO(data)) as package:
        body = etree.fromstring(package.read("word/document.xml")).find(f"{W}body")
    assert body is not None
    return body


def number(element: etree._Element | None, name: str, default: int = 0) -> int:
    """Return a whole number in an attribute of *element*."""
    value = None if element is None else element.get(W + name)
    return default if value is None else int(value)


def sheet_of(section: etree._Element) -> Sheet:
    """Return the text block that a w:sectPr makes."""
    size, margins = section.find(f"{W}pgSz"), section.find(f"{W}pgMar")
    width, height = number(size, "w"), number(size, "h")
    across = number(margins, "left") + number(margins, "right")
    down = number(margins, "top") + number(margins, "bottom")
    return Sheet(width - across, height - down, width > height, number(margins, "top"))


def tables(data: bytes) -> Iterator[PrintedTable]:
    """Yield the tables of a document that have a head, in order."""
    body = body_of(data)
    for table in body.iter(f"{W}tbl"):
        heads = sum(1 for _ in table.iter(f"{W}tblHeader"))
        if heads:
            section = next(each for each in _after(table) if each.tag == f"{W}sectPr")
            widths = tuple(number(each, "w") for each in table.iter(f"{W}gridCol"))
            yield PrintedTable(tuple(_rows(table)), widths, heads, sheet_of(section))


def _after(element: etree._Element) -> Iterator[etree._Element]:
    for sibling in element.itersiblings():
        yield from sibling.iter()


def _rows(table: etree._Element) -> Iterator[Row]:
    grid = [list(_placed(row)) for row in table.iter(f"{W}tr")]
    for at, row in enumerate(grid):
        yield tuple(
            Cell(tuple(lines_of(cell)), rowspan=_span(grid[at + 1 :], column), colspan=columns)
            for column, columns, merge, cell in row
            if merge != "continue"
        )


def _span(below: list[list[tuple[int, int, str, etree._Element]]], column: int) -> int:
    """Return how many rows the cell at *column* covers, the rows *below* it looked through."""
    count = 1
    for row in below:
        if not any(first == column and merge == "continue" for first, _, merge, _ in row):
            break
        count += 1
    return count


def _placed(row: etree._Element) -> Iterator[tuple[int, int, str, etree._Element]]:
    """Yield the first column of each cell, its number of columns, its w:vMerge, and itself."""
    column = 0
    for cell in row.iter(f"{W}tc"):
        columns = number(cell.find(f"{W}tcPr/{W}gridSpan"), "val", 1)
        merge = cell.find(f"{W}tcPr/{W}vMerge")
        word = "" if merge is None else str(merge.get(f"{W}val", "continue"))
        yield column, columns, word, cell
        column += columns


def lines_of(cell: etree._Element) -> Iterator[str]:
    """Yield the typed lines of a cell, or of anything that has paragraphs."""
    for paragraph in cell.iter(f"{W}p"):
        yield from text_of(paragraph).split("\n")


def text_of(paragraph: etree._Element) -> str:
    """Return the text of a paragraph, its line breaks as such."""
    marks = {f"{W}br": "\n", f"{W}noBreakHyphen": HELD}
    parts = (
        marks.get(str(each.tag), each.text or "")
        for each in paragraph.iter(f"{W}t", f"{W}br", f"{W}noBreakHyphen")
    )
    return "".join(parts).replace("\N{NON-BREAKING HYPHEN}", HELD)
