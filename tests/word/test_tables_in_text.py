"""Tables that stand in the text, and the notes below tables."""

from __future__ import annotations

import pytest

from plangen.document.blocks import Cell, Document, Paragraph, Table
from plangen.document.extents import TYPESETTERS, MeasuredText
from plangen.document.laid import laid_table
from plangen.layout import OFFICIAL
from plangen.plan.columns import ColumnKind
from support import document, document_lines, findings, plan_text, rendered

_ROWS = "rows: [{name: 读书会, time: 4月7日}]"
TABLES = (
    "activities:\n"
    f"  甲: {{columns: [name, time], caption: 甲表, note: 如有变动，另行通知。, {_ROWS}}}\n"
    f"  乙: {{columns: [name, time], caption: 乙表, {_ROWS}}}\n"
)
GRID = ["| 活动名称 | 活动时间 |", "| 读书会 | 4月7日 |"]


def printed(fields: str) -> list[str]:
    """Return the lines below the title of a plan with two tables."""
    return list(document_lines(document(plan_text() + fields + TABLES)))[2:]


def codes(fields: str) -> list[str]:
    return [each.code for each in findings(plan_text() + fields + TABLES)]


def test_a_table_stands_below_the_text_that_names_it() -> None:
    lines = printed(
        "introduction: 安排见下表。\ntables: [甲]\n"
        "sections: [{title: 活动, body: 见下表。, items: [{title: 子, tables: [乙]}, 丑]}]\n"
    )

    assert lines == [
        "[Body Text] 安排见下表。",
        "[caption] 甲表",
        *GRID,
        "[Table Note] 注：如有变动，另行通知。",
        "[heading 1] 一、活动",
        "[Body Text] 见下表。",
        "[heading 2] （一）子",
        "[caption] 乙表",
        *GRID,
        "[heading 2] （二）丑",
    ]


def test_what_no_text_has_makes_the_attachment() -> None:
    lines = printed("sections: [{title: 活动, body: 见下表，其他见附件。, tables: [甲]}]\n")

    at = lines.index("[caption] 乙表")
    assert lines.index("[caption] 甲表") < lines.index("[Attachment Label] 附件") < at
    assert "[Attachment Label] 附件" not in printed("tables: [甲, 乙]\n")


def test_an_attachment_may_have_a_table_in_its_sections() -> None:
    lines = printed(
        "attachments: [{title: 安排, sections: [{title: 活动, tables: [甲]}], tables: [乙]}]\n"
    )

    assert lines[lines.index("[heading 1] 一、活动") :] == [
        "[heading 1] 一、活动",
        "[caption] 甲表",
        *GRID,
        "[Table Note] 注：如有变动，另行通知。",
        "[caption] 乙表",
        *GRID,
        "[After Table]",
    ]


@pytest.mark.parametrize(
    ("fields", "found"),
    [
        ("tables: [甲, 甲]\n", ["PG294"]),
        ("tables: [甲]\nsections: [{title: 活动, tables: [甲]}]\n", ["PG294"]),
        ("tables: [甲]\nattachments: [{title: 安排, tables: [甲, 乙]}]\n", ["PG294"]),
        ("sections: [{title: 活动, items: [{title: 子, tables: [丙]}]}]\n", ["PG218"]),
        ("attachments: [{title: 安排, tables: [甲]}]\n", ["PG219"]),
        ("tables: [乙]\nattachments: [{title: 安排, tables: [甲]}]\n", []),
    ],
)
def test_places_that_do_not_fit_are_told(fields: str, found: list[str]) -> None:
    assert [each for each in codes(fields) if each < "PG3"] == found


@pytest.mark.parametrize("typed", ["甲。", "注：甲。", "注: 甲。"])
def test_a_note_has_its_mark_once(typed: str) -> None:
    table = f"{{columns: [name], note: '{typed}', rows: [{{name: 读书会}}]}}"
    text = f"{plan_text()}activities: {{main: {table}}}\n"

    assert "[Table Note] 注：甲。" in document_lines(rendered(text))


@pytest.mark.parametrize("has_note", [False, True])
def test_the_last_row_stays_with_the_note(has_note: bool) -> None:  # noqa: FBT001
    rows = tuple((Cell((f"第{n}场",)),) for n in range(40))
    notes = (("注：甲。",),) if has_note else ()
    table = Table((), (ColumnKind.TEXT,), (), (rows,), notes=notes)
    last = len(table.rows) - 1

    assert laid_table(table, OFFICIAL.portrait).stays(last) is has_note
    text = MeasuredText(Document((table, Paragraph(("乙",)))), {})
    for typesetter in TYPESETTERS:
        [first, *_] = text.extents(typesetter, OFFICIAL)
        assert first.is_kept is has_note
