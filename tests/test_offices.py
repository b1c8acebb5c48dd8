"""Plans of many kinds of offices: what is printed of them, and that nothing is found in them."""

from __future__ import annotations

import io
from collections.abc import Iterator
from pathlib import Path

import docx
import pytest
from docx.oxml.ns import qn
from lxml import etree

import plangen
from ooxml import check_package
from plangen.comparing.model import compare
from plangen.editor.spelling import in_one_spelling
from plangen.plan_file import load
from plangen.source.text import SourceText
from support import PLANS, Golden

OFFICES = sorted(
    path for folder in ("offices", "others") for path in (PLANS / "good" / folder).glob("*.yaml")
)
_MARKS = {qn("w:tab"): "\t", qn("w:noBreakHyphen"): "-"}

each_office = pytest.mark.parametrize("path", OFFICES, ids=lambda path: path.stem)


def printed(data: bytes) -> Iterator[str]:
    """Yield the lines of a document, and the rows of its tables with | between their cells.

    ^ stands for a cell that goes on from above, < for one that goes on from the left, and ⏎ for a
    line that was typed in a cell.
    """
    for block in docx.Document(io.BytesIO(data)).element.body:
        if block.tag == qn("w:p"):
            yield from (line for line in _text(block).split("\n") if line.strip())
        elif block.tag == qn("w:tbl"):
            yield "[table]"
            for row in block.iter(qn("w:tr")):
                cells = (cell for each in row.iter(qn("w:tc")) for cell in _cells(each))
                yield " | ".join(cells).rstrip()


def _cells(cell: etree._Element) -> Iterator[str]:
    merged = cell.find(f"{qn('w:tcPr')}/{qn('w:vMerge')}")
    span = cell.find(f"{qn('w:tcPr')}/{qn('w:gridSpan')}")
    goes_on = merged is not None and merged.get(qn("w:val")) != "restart"
    yield "^" if goes_on else _text(cell).replace("\n", "⏎")
    yield from ["<"] * (int(str(span.get(qn("w:val")))) - 1 if span is not None else 0)


def _text(element: etree._Element) -> str:
    """Return the text of an element; the ends of lines that the program makes are no part of it."""
    text = ""
    for each in element.iter():
        if each.tag == qn("w:t"):
            text += each.text or ""
        elif each.tag == qn("w:br") and each.get(qn("w:type")) is None:
            text += "\n"
        else:
            text += _MARKS.get(str(each.tag), "")
    return text


def test_there_are_ten_and_eight() -> None:
    assert len(OFFICES) == 10 + 8


@each_office
def test_nothing_is_found(path: Path) -> None:
    plan = plangen.load(path)

    assert [str(each) for each in plan.findings + plangen.check(plan)] == []


@each_office
def test_it_is_printed_as_a_clerk_would_have_it(path: Path, golden: Golden) -> None:
    made = plangen.render(plangen.load(path))

    check_package(made.data)
    golden.check("".join(f"{line}\n" for line in printed(made.data)), path.with_suffix(".txt"))
    assert [each.code for each in made.findings if each.code not in {"PG511", "PG513"}] == []


@each_office
def test_it_is_the_same_plan_in_the_other_spelling(path: Path) -> None:
    plan = plangen.load(path).printable
    assert plan is not None
    other = in_one_spelling(plan, chinese=not plan.reading.chinese)
    assert other is not None
    respelt = load(SourceText(str(path), other.text))
    assert respelt.printable is not None

    assert plangen.render(respelt).data == plangen.render(plangen.load(path)).data
    assert compare(plan.plan, respelt.printable.plan).is_empty
    back = in_one_spelling(respelt.printable, chinese=plan.reading.chinese)
    assert back is not None
    assert back.text == path.read_text("utf-8")
