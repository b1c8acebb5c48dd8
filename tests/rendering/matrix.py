"""Plans that have every element between them, from one page to five, and edits of a person.

A new element of documents gets into one of the plans, and its styles into STYLES of test_matrix.py.
"""

from __future__ import annotations

import copy
import io
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from typing import Any

import docx
import yaml
from docx.shared import Twips

from plangen.layout import PROFILES, Look
from rendering.test_grid import HAN, MIXED
from support import document

LONG = HAN * 6  # some twenty lines of Han alone, for counting characters
_DATE = "2023-03-28"
_ROWS = [
    {"name": "经典诵读分享活动", "time": "4月2日", "place": "报告厅"},
    {"name": "古籍修复体验活动，邀请读者走进修复室，亲手装订一册线装书", "time": "4月9日"},
]
_COLUMNS = ["number", "name", "time", "place"]
_VENUES = [
    {"venue": "东湖社区分馆", "tag": "十五分钟阅读圈", "rows": _ROWS},
    {"venue": "西湖社区分馆", "rows": _ROWS[:1]},
]
_LEVELS = [
    {"title": "加强领导。", "body": MIXED},
    "下发《手册》",
    {
        "title": "抓好落实",
        "body": MIXED,
        "items": [{"title": "制定方案", "items": ["明确时间节点", "明确责任人"]}, "按时上报"],
    },
]


def _sections(count: int, text: str) -> list[dict[str, Any]]:
    """Return sections of a long text, the first with all levels."""
    first, *rest = ({"title": f"第{n}项工作", "body": text[n:]} for n in range(count))
    return [first | {"items": _LEVELS}, *rest]


@dataclass(frozen=True)
class Plan:
    """A plan, how many pages it has, and which of them are turned (from 1)."""

    fields: Mapping[str, Any]
    pages: int
    turned: tuple[int, ...] = ()

    @property
    def text(self) -> str:
        fields = {"organization": "测试图书馆", "period": "2023-04", **self.fields}
        return yaml.dump(fields, allow_unicode=True, sort_keys=False)


PLANS = {
    "one": Plan({"introduction": LONG[:500], "remarks": "联系人：测试员"}, 1),
    "two": Plan(
        {
            "addressee": "各分馆、各部门",
            "introduction": LONG[:280],
            "signature": {"date": _DATE},
            "remarks": "联系人：测试员",
            "activities": {"main": {"caption": "活动安排", "columns": _COLUMNS, "rows": _ROWS}},
        },
        2,
    ),
    "three": Plan(
        {
            "title": "测试图书馆\n2023年4月份全民阅读\n系列推广活动工作计划",
            "introduction": HAN,
            "sections": _sections(1, LONG[:330]),
            "signature": {"date": _DATE, "seal": True},
            "activities": {"main": {"columns": ["venue", "name", "time"], "groups": _VENUES}},
        },
        3,
    ),
    "four": Plan(
        {
            "organization": "测试市公共文化服务中心",
            "addressee": "各分馆、各部门",
            "introduction": LONG[:250],
            "signature": {"date": _DATE},
            "attachments": [
                {"title": "注意事项", "body": HAN, "sections": [{"title": "报名办法"}]},
                {"title": "活动安排表", "tables": ["main", "more"], "landscape": True},
                {"title": "分馆活动安排表", "tables": ["venues"], "landscape": True},
            ],
            "activities": {
                "main": {"caption": "活动安排", "columns": _COLUMNS, "rows": _ROWS},
                "more": {"columns": _COLUMNS, "header": False, "rows": _ROWS},
                "venues": {"columns": ["venue", "name", "time", "notes"], "groups": _VENUES},
            },
        },
        4,
        turned=(3, 4),
    ),
    "five": Plan(
        {
            "introduction": HAN,
            "sections": _sections(3, LONG[:500]),
            "attachments": [{"title": "活动安排表", "tables": ["main"], "landscape": True}],
            "activities": {"main": {"columns": _COLUMNS, "rows": _ROWS}},
        },
        5,
        turned=(5,),
    ),
}


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


EDITS: dict[str, Callable[[docx.document.Document], None]] = {
    "paragraphs": _paragraphs,
    "tables": _tables,
}
"""What a person changes in the plan "two", with styles alone."""

NAMES = [f"{name}-{profile}" for profile in PROFILES for name in (*PLANS, *EDITS)]


@dataclass(frozen=True)
class Made:
    """The document of one name."""

    data: bytes
    look: Look


def made() -> dict[str, Made]:
    """Return the document of each name."""
    found = {}
    for name in NAMES:
        plan, _, profile = name.partition("-")
        look = PROFILES[profile]
        data = document(PLANS["two" if plan in EDITS else plan].text, look=look)
        found[name] = Made(_edited(data, EDITS[plan]) if plan in EDITS else data, look)
    return found


def _edited(data: bytes, edit: Callable[[docx.document.Document], None]) -> bytes:
    package = docx.Document(io.BytesIO(data))
    edit(package)
    changed = io.BytesIO()
    package.save(changed)
    return changed.getvalue()
