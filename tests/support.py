"""What several tests need: golden files, plans from text, documents from plans."""

from __future__ import annotations

import io
import re
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

import docx
from docx.oxml.ns import qn
from lxml import etree

from ooxml import check_package
from plangen import plan_file
from plangen.checks import check
from plangen.config import DEFAULT
from plangen.document.blocks import Block, Document
from plangen.document.template import Template, official_folder, open_template
from plangen.findings import Finding
from plangen.layout import OFFICIAL, Look
from plangen.plan.loaded import LoadedPlan
from plangen.reading.load import load
from plangen.rendering import render_in
from plangen.source.text import SourceText
from plangen.word.body import TABLE, BodyWriter
from plangen.word.pictures import Pictures
from plangen.word.stylesheet import Stylesheet

TESTS = Path(__file__).parent
ROOT = TESTS.parent
PLANS = TESTS / "plans"
AS_PUBLISHED = PLANS / "bad" / "2023-04-as-published.yaml"


@dataclass(frozen=True)
class Golden:
    """Compares texts with files; with --update-golden it writes the files instead."""

    update: bool

    def check(self, actual: str, expected: Path) -> None:
        if self.update:
            expected.parent.mkdir(parents=True, exist_ok=True)
            expected.write_text(actual, encoding="utf-8", newline="\n")
        assert expected.is_file(), f"{expected} is missing; run pytest --update-golden"
        assert actual == expected.read_text(encoding="utf-8")


def findings(text: str) -> list[Finding]:
    """Return all findings, of reading and of content, about a plan text."""
    loading = load(SourceText("plan.yaml", text))
    return [*loading.findings, *(check(loading.plan) if loading.plan else ())]


def loaded(text: str) -> LoadedPlan:
    """Return a plan from a text that must have no errors."""
    loading = load(SourceText("plan.yaml", text))
    assert loading.plan, loading.findings
    return loading.plan


def marked(finding: Finding) -> str:
    """Return the characters of the source that a finding points at (on one line)."""
    return all_marked(finding)[0]


def all_marked(finding: Finding) -> list[str]:
    """Return the characters at each place of a finding."""
    return [
        place.excerpt[place.column - 1 : place.end_column - 1]
        for place in (finding.place, *finding.also)
    ]


def document(
    text: str,
    template: Template | None = None,
    look: Look | None = None,
    folder: Path = PLANS / "good",
) -> bytes:
    """Return the .docx of a plan text, once it is known to be a valid package.

    Its pictures lie in *folder*.
    """
    data = rendered(text, template, look, folder)
    check_package(data)
    return data


def rendered(
    text: str,
    template: Template | None = None,
    look: Look | None = None,
    folder: Path = PLANS / "good",
) -> bytes:
    """Return the .docx of a plan text as it is, for tests that ask no more of the package."""
    source = SourceText(str(folder / "plan.yaml"), text)
    plan = plan_file.load(source, config=DEFAULT)
    opened = template or open_template(official_folder())
    return render_in(look or OFFICIAL, plan, opened).data


def section_parts(
    sheet: Stylesheet, *blocks: Block, look: Look = OFFICIAL
) -> list[tuple[str, str]]:
    """Return the bookmark and the XML of each section that the blocks make."""
    writer = BodyWriter(sheet, Pictures(sheet.blank, Path()), look)
    parts = list(writer.document(Document(blocks)))
    tables = iter(writer.tables)
    return [
        (name, re.sub(TABLE, lambda _: b"".join(next(tables)).decode(), xml)) for name, xml in parts
    ]


def plan_text(**fields: str) -> str:
    """Return a small plan; *fields* replace or add top-level lines."""
    lines = {"organization": "测试图书馆", "period": "2023-04"} | fields
    return "".join(f"{key}: {value}\n" for key, value in lines.items())


def document_lines(data: bytes) -> Iterator[str]:
    """Yield the text of each paragraph, in order, with its style; table rows as one line."""
    package = docx.Document(io.BytesIO(data))
    names = {
        style.style_id: style.element.find(qn("w:name")).get(qn("w:val"))
        for style in package.styles
    }
    for block in package.element.body:
        if block.tag == qn("w:p"):
            yield f"[{_style(block, names)}] {_text(block)}".rstrip()
        elif block.tag == qn("w:tbl"):
            for row in block.iter(qn("w:tr")):
                yield "| " + " | ".join(_text(cell) for cell in row.iter(qn("w:tc"))) + " |"


def _style(paragraph: etree._Element, names: dict[str, str]) -> str:
    style = paragraph.find(f"{qn('w:pPr')}/{qn('w:pStyle')}")
    return names[str(style.get(qn("w:val")))] if style is not None else "-"


def _text(element: etree._Element) -> str:
    marks = {qn("w:br"): "⏎", qn("w:tab"): "⇥", qn("w:noBreakHyphen"): "-"}
    return "".join(
        marks.get(str(each.tag), each.text or "") for each in element.iter(qn("w:t"), *marks)
    )
