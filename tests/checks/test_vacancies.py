"""Sections and attachments of a title alone are told at their titles."""

from __future__ import annotations

import pytest

from support import findings, marked, plan_text

TABLE = "activities:\n  main:\n    columns: [name]\n    rows: [{name: 书展}]\n"


def bare(text: str) -> list[str]:
    return [marked(each) for each in findings(text) if each.code == "PG388"]


@pytest.mark.parametrize(
    ("fields", "expected"),
    [
        ({"introduction": "准备书展。", "sections": "[{title: 员工培训}]"}, ["员工培训"]),
        ({"sections": "[{title: 员工培训, body: 组织学习。}, {title: 后勤保障}]"}, ["后勤保障"]),
        (
            {"introduction": "准备书展。", "sections": "[{title: 员工培训, body: ' ', items: []}]"},
            ["员工培训"],
        ),
        (
            {"introduction": "准备书展。", "sections": "[{title: 员工培训, closing: , body: }]"},
            ["员工培训"],
        ),
        (
            {"introduction": "准备书展。", "sections": "[{title: 员工培训}, {title: 后勤保障}]"},
            ["员工培训", "后勤保障"],
        ),
        ({"attachments": "[{title: 活动安排表}]"}, ["活动安排表"]),
        ({"attachments": "[{title: 报名办法, sections: [{title: 报名时间}]}]"}, ["报名时间"]),
        (
            {"introduction": "准备书展。", "attachments": "[{title: 活动安排表, tables: []}]"},
            ["活动安排表"],
        ),
    ],
)
def test_a_part_of_a_title_alone_is_told(fields: dict[str, str], expected: list[str]) -> None:
    assert bare(plan_text(**fields)) == expected


@pytest.mark.parametrize(
    "fields",
    [
        {"sections": "[{title: 员工培训}]"},
        {"sections": "[{title: 员工培训}, {title: 后勤保障}]"},
        {"sections": "[{title: 员工培训, body: 组织学习。}]"},
        {"sections": "[{title: 员工培训, items: [组织学习。]}]"},
        {"sections": "[{title: 员工培训, closing: 请认真落实。}]"},
        {"sections": "[{title: 员工培训, body: 组织学习。}, {title: 宣传, owner: 宣传组}]"},
        {"sections": "[{title: 召开馆务会议。}, {title: 后勤保障, body: 检修照明。}]"},
        {"sections": "[{title: 召开会议}, {title: 组织学习}, {title: 检查消防}]"},
        {"sections": "[{title: 员工培训, items: [{title: 集中学习}, {title: 外出参观}]}]"},
        {"attachments": "[{title: 报名办法, body: 到服务台报名。}]"},
        {"attachments": "[{title: 报名办法, sections: [{title: 时间, body: 4月3日。}]}]"},
    ],
)
def test_other_parts_stay_silent(fields: dict[str, str]) -> None:
    assert bare(plan_text(**fields)) == []


def test_an_attachment_with_a_table_stays_silent() -> None:
    assert bare(plan_text(attachments="[{title: 安排表, tables: [main]}]") + TABLE) == []


@pytest.mark.parametrize(
    ("table", "code"),
    [
        ("{columns: [name], rows: []}", "PG212"),
        ("{columns: [name], rows: }", "PG212"),
        ("{columns: [venue, name], groups: [{venue: 分馆, rows: []}]}", "PG206"),
        ("{columns: [venue, name], groups: [{venue: 分馆}]}", "PG202"),
    ],
)
def test_tables_and_groups_without_rows_are_told_by_their_form(table: str, code: str) -> None:
    assert code in {each.code for each in findings(plan_text(activities=f"{{main: {table}}}"))}


def test_an_empty_remark_is_no_remark() -> None:
    assert findings(plan_text(remarks="")) == []
