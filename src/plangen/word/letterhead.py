"""The marks of several offices (7.2.4) as XML: a table with a row for each."""

from __future__ import annotations

from collections.abc import Iterator

from plangen.document.flowed import Line, Marks
from plangen.document.lines import text_width
from plangen.layout import letterhead as layout_letterhead
from plangen.word.lines import line_xml
from plangen.word.stylesheet import Stylesheet
from plangen.word.xml import tag, tagged

_SLACK = 20  # twips; LibreOffice breaks a line that just fits


def joint_marks_xml(marks: Marks, stylesheet: Stylesheet, width: int) -> str:
    """Return ``w:tbl`` in the middle of a text block *width* twips wide.

    Raises TemplateError for a style that the styles file does not have.
    """
    widths = _widths(marks, width)
    rows = (_row(marks, number, widths, stylesheet) for number in range(len(marks.names)))
    margins = (tag(side, w=0, type="dxa") for side in ("left", "right"))
    return tagged(
        "tbl",
        tagged(
            "tblPr",
            tag("tblW", w=sum(widths), type="dxa"),
            tag("jc", val="center"),
            tag("tblLayout", type="fixed"),
            tagged("tblCellMar", *margins),
        ),
        tagged("tblGrid", *(tag("gridCol", w=width) for width in widths)),
        *(tagged("tr", *row) for row in rows),
    )


def _widths(marks: Marks, width: int) -> list[int]:
    """Return the widths of the column of names, and of the column of 文件 if there is one."""
    character = layout_letterhead.JOINT_MARK.size.twips
    longest = round(max(map(text_width, marks.names)) * character) + _SLACK
    if not marks.beside:
        return [min(longest, width)]
    beside = round(text_width(marks.beside) * character) + layout_letterhead.JOINT_MARK_GAP
    return [min(longest, width - beside), beside]


def _row(marks: Marks, number: int, widths: list[int], stylesheet: Stylesheet) -> Iterator[str]:
    name, *beside = widths
    line = Line(layout_letterhead.JOINT_MARK, (marks.names[number],))
    yield tagged("tc", tagged("tcPr", tag("tcW", w=name, type="dxa")), line_xml(line, stylesheet))
    for width in beside:
        cell = tagged(
            "tcPr",
            tag("tcW", w=width, type="dxa"),
            tag("vMerge", val="continue" if number else "restart"),
            tag("vAlign", val="center"),
        )
        line = Line(layout_letterhead.MARKS[-1], () if number else (marks.beside,))
        yield tagged("tc", cell, line_xml(line, stylesheet))
