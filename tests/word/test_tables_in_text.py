"""Tables that stand in the text, and the notes below tables."""

from __future__ import annotations

import io

import docx
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


LISTED = """\
sections:
  - {title: 演出, body: 节目如下。, tables: [main]}
activities:
  main:
    columns: [number, name, time, place, {剧团: 演出单位}]
    caption: 节目
    listed: true
    note: 遇雨顺延。
    rows:
      - {name: 越剧专场, time: "4月15日19:30\\n4月16日14:30", place: 小剧场, 剧团: 越剧社}
      - {name: 音乐会, time: 4月18日19:30}
"""


def test_the_activities_of_a_listed_table_are_printed_one_by_one() -> None:
    assert list(document_lines(document(plan_text() + LISTED)))[4:] == [
        "[caption] 节目",
        "[heading 2] （一）越剧专场",
        "[Body Text] 活动时间：4月15日19:30",
        "[Body Text] 4月16日14:30",
        "[Body Text] 活动地点：小剧场",
        "[Body Text] 演出单位：越剧社",
        "[heading 2] （二）音乐会",
        "[Body Text] 活动时间：4月18日19:30",
        "[Body Text] 注：遇雨顺延。",
    ]


def test_the_lines_of_an_activity_stay_together() -> None:
    package = docx.Document(io.BytesIO(document(plan_text() + LISTED)))
    kept = [bool(each._p.xpath("w:pPr/w:keepNext")) for each in package.paragraphs[5:]]

    assert kept == [False, True, True, True, False, False, False, False]


@pytest.mark.parametrize(
    ("place", "number"),
    [
        ("tables: [main]", "一、"),
        ("sections: [{title: 甲, tables: [main]}]", "（一）"),
        ("sections: [{title: 甲, items: [{title: 乙, tables: [main]}]}]", "1."),
        (
            "sections: [{title: 甲, items: [{title: 乙, items: [{title: 丙, tables: [main]}]}]}]",
            "（1）",
        ),
    ],
)
def test_names_have_the_numbers_of_the_level_below(place: str, number: str) -> None:
    text = f"{plan_text()}{place}\nactivities: {LISTED.partition('activities:')[2]}"

    assert any(f"] {number}越剧专场" in line for line in document_lines(document(text)))
    without = text.replace("[number, name", "[name")
    assert any(line.endswith("] 越剧专场") for line in document_lines(document(without)))


def test_below_the_last_level_there_is_no_number() -> None:
    items = "{title: 丁, tables: [main]}"
    for title in "丙乙":
        items = f"{{title: {title}, items: [{items}]}}"
    text = f"{plan_text()}sections: [{{title: 甲, items: [{items}]}}]\n"
    text += f"activities: {LISTED.partition('activities:')[2]}"

    assert "[heading 4] 越剧专场" in document_lines(document(text))


def test_groups_are_named_above_their_activities() -> None:
    groups = (
        "[{heading: 第一片区, venue: 东馆, tag: 一楼, rows: [{name: 甲}]},"
        " {heading: 第二片区, venue: 西馆, rows: [{name: 乙}]}]"
    )
    text = (
        f"{plan_text()}tables: [main]\nactivities:\n"
        f"  main: {{columns: [number, venue, name], listed: true, groups: {groups}}}\n"
    )

    assert list(document_lines(document(text)))[2:] == [
        "[heading 1] 第一片区",
        "[heading 1] 东馆（一楼）",
        "[heading 1] 一、甲",
        "[heading 1] 第二片区",
        "[heading 1] 西馆",
        "[heading 1] 二、乙",
    ]


def test_lines_in_the_name_of_a_group_are_kept() -> None:
    group = '{venue: "东馆\\n南门", tag: "一楼\\n二楼", rows: [{name: 甲}]}'
    text = (
        f"{plan_text()}tables: [main]\nactivities:\n"
        f"  main: {{columns: [venue, name], listed: true, groups: [{group}]}}\n"
    )
    printed = [line.partition("] ")[2] for line in document_lines(document(text))]

    assert printed[2:] == ["东馆", "南门（一楼）", "（二楼）", "甲"]


@pytest.mark.parametrize(
    ("change", "found"),
    [
        (("name, time", "time"), "PG296"),
        (("listed: true", "listed: true, total: [name]"), "PG297"),
        (("listed: true", "listed: true, merge: [time]"), "PG297"),
        (("listed: true", "listed: true, header: false"), "PG297"),
        (("place]", "{报名: [place]}]"), "PG297"),
    ],
)
def test_what_a_listed_table_cannot_show_is_told(change: tuple[str, str], found: str) -> None:
    table = (
        "{columns: [number, name, time, place], listed: true, rows: [{time: 4月7日, place: 甲}]}"
    )
    text = f"{plan_text()}tables: [main]\nactivities: {{main: {table}}}\n".replace(*change)

    assert found in [each.code for each in findings(text)]
