"""Documents that have every element between them, from one page to five, and edits of a person.

A new element of documents gets into one of the plans, and its styles into STYLES of test_matrix.py.
"""

from __future__ import annotations

import copy
import io
from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass

import docx
from docx.shared import Twips

from plangen.document.template import Template
from plangen.layout import PROFILES, Look
from rendering.official_plans import OFFICIAL
from rendering.plans import BASIC, LONG, Plan
from rendering.shaped_plans import SHAPED
from rendering.test_grid import HAN
from support import document, rendered

PLANS = BASIC | OFFICIAL | SHAPED


def _paragraphs(package: docx.document.Document) -> None:
    """Add a text at the end, a heading of each level, another line of the attachment note."""
    package.add_paragraph(LONG, style="Body Text")
    for level in range(1, 5):
        package.add_paragraph(f"{level}级标题", style=f"Heading {level}")
        package.add_paragraph(HAN, style="Body Text")
    texts = package.paragraphs
    styles = package.styles
    [place] = [n for n, each in enumerate(texts) if each.style == styles["Attachment Note"]]
    note, following = texts[place : place + 2]
    note.text = note.text.replace("附件：", "附件：1.")
    note.style = styles["Attachment Note First"]
    following.insert_paragraph_before("2.报名办法", style="Attachment Note Next")


def _tables(package: docx.document.Document) -> None:
    """Add rows to a table, as they come, in its styles, and copied; add another table."""
    [table] = package.tables
    for text, style in {"甲": "Normal", "丁": "Table Text"}.items():
        cells = table.add_row().cells  # type: ignore[no-untyped-call]
        cells[0].text = text
        for cell in cells:
            cell.paragraphs[0].style = style
    copied = copy.deepcopy(table.rows[1]._tr)  # a copied row is XML
    table._tbl.append(copied)
    table.rows[-1].cells[0].paragraphs[0].runs[0].text = "乙"
    package.add_paragraph("另一张表", style="caption")
    second = package.add_table(2, 3, style="Official Table")
    for row in second.rows:
        for cell in row.cells:
            cell.width = Twips(2900)
            cell.text = "丙"
            cell.paragraphs[0].style = "Table Text"
    package.add_paragraph(HAN, style="Body Text")


def _below(package: docx.document.Document) -> None:
    """Add a heading and a text below the signature of a document with 版头 and 版记."""
    dates = package.element.body.xpath("w:p[w:pPr/w:pStyle/@w:val='Date']")
    [following] = [each.getnext() for each in dates]
    for text, style in (("补充事项", "Heading 1"), (LONG, "Body Text")):
        following.addprevious(package.add_paragraph(text, style=style)._p)


def _rows(package: docx.document.Document) -> None:
    """Copy a row within the parted venue, and one above the total."""
    venues, totalled = package.tables
    for table, above in ((venues, 20), (totalled, 1)):
        row = table.rows[above]._tr
        row.addnext(copy.deepcopy(row))
        place = [each.text for each in table.rows[0].cells].index("活动名称")
        table.rows[above + 1].cells[place].paragraphs[0].runs[0].text = "补"


@dataclass(frozen=True)
class Edit:
    """What a person changes in a plan, with styles alone."""

    plan: str
    change: Callable[[docx.document.Document], None]


EDITS = {
    "paragraphs": Edit("two", _paragraphs),
    "tables": Edit("two", _tables),
    "below": Edit("joint", _below),
    "rows": Edit("totals", _rows),
}
NAMES = [f"{name}-{profile}" for profile in PROFILES for name in (*PLANS, *EDITS)]


def plan_of(name: str) -> Plan:
    """Return the plan of a document, that is before any edit."""
    kind = name.partition("-")[0]
    return PLANS[EDITS[kind].plan if kind in EDITS else kind]


@dataclass(frozen=True)
class Made:
    """The document of one name."""

    data: bytes
    look: Look


def made() -> dict[str, Made]:
    """Return the document of each name, each a valid package before it is edited."""
    with ThreadPoolExecutor() as workers:  # most of the time goes to the validator
        return dict(zip(NAMES, workers.map(lambda name: built(name, document), NAMES), strict=True))


def built(name: str, render: Callable[[str, Template, Look], bytes] = rendered) -> Made:
    """Return the document of one name, which *render* makes of the plan."""
    kind, _, profile = name.partition("-")
    plan = plan_of(name)
    look = plan.look(PROFILES[profile])
    data = render(plan.text, plan.opened_template, look)
    if kind in EDITS:
        data = _edited(data, EDITS[kind].change)
    return Made(data, look)


def _edited(data: bytes, edit: Callable[[docx.document.Document], None]) -> bytes:
    package = docx.Document(io.BytesIO(data))
    edit(package)
    changed = io.BytesIO()
    package.save(changed)
    return changed.getvalue()
