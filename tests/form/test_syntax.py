from __future__ import annotations

import pytest

from support import findings, marked, plan_text

HEAD = "organization: 测试图书馆\nperiod: 2023-04\n"
GOOD_AFTER = "\nsections:\n  - title: 甲\n    body: |\n      乙：丙\n"


@pytest.mark.parametrize(
    ("text", "code", "line", "at"),
    [
        ("organization：测试\n", "PG124", 1, "："),
        ("organization：测试\nperiod: 2023-04\n", "PG124", 1, "："),
        ("organization: 测试\nperiod：2023-04\ntitle: x\n", "PG124", 2, "："),
        (HEAD + "sections:\n  - title：甲\n", "PG124", 4, "："),
        (HEAD + "sections:\n  - title：甲\n    body: 乙\n", "PG124", 4, "："),
        ("organization: 测试\nperiod:2023-04\ntitle: x\n", "PG125", 2, ":"),
        (HEAD + "sections:\n  - title:甲\n", "PG125", 4, ":"),
        (HEAD + "sections:\n\t- title: 甲\n", "PG123", 4, "\t"),
        (HEAD + "sections:\n  - title: 甲\n  \tbody: 乙\n", "PG123", 5, "\t"),
        (HEAD + 'title: "没写完\nintroduction: 甲\n', "PG126", 3, '"'),
        (HEAD + "title: '没写完\nintroduction: 甲\n", "PG126", 3, "'"),
        (HEAD + 'title: "书香"活动\nintroduction: 甲\n', "PG127", 3, '"书香"'),
        (HEAD + "title: '书香'活动\n", "PG127", 3, "'书香'"),
        (HEAD + "title: {{ activities.count }}\n", "PG129", 3, "{{"),
        (HEAD + "title: {{ activities.count }}场\n", "PG129", 3, "{{"),
        (HEAD + "title: @甲\n", "PG128", 3, "@"),
        (HEAD + "title: %甲\n", "PG128", 3, "%"),
        (HEAD + "title: `甲`\n", "PG128", 3, "`"),
        (HEAD + "title: *甲\n", "PG128", 3, "*"),
        (HEAD + "title: &甲 乙\n", "PG128", 3, "&"),
        (HEAD + "title: [甲] 乙\n", "PG128", 3, "["),
        (HEAD + "title: {甲} 乙\n", "PG128", 3, "{"),
        (HEAD + "title: - 甲\n", "PG128", 3, "-"),
        (HEAD + "title: >甲\n", "PG128", 3, ">"),
        (HEAD + "sections: [甲\ntitle: 乙\n", "PG131", 3, "["),
        (HEAD + "introduction: 时间: 9点\n", "PG132", 3, ":"),
        (
            HEAD + "activities: {main: {columns: [name], rows: [{name: 甲,乙}]}}\n",
            "PG130",
            3,
            "乙",
        ),
    ],
)
def test_slips_are_named_where_they_are(text: str, code: str, line: int, at: str) -> None:
    for after in ("", GOOD_AFTER if "sections" not in text else ""):
        found = findings(text + after)

        assert [(each.code, each.place.line, marked(each)) for each in found[:1]] == [
            (code, line, at)
        ]


@pytest.mark.parametrize(
    "value",
    [
        "一：二",
        "http://a.b/c",
        "上午9:30至10:00",
        "“书香”活动",
        "'“书香”：活动'",
        "甲，乙",
        "C:\\图书",
        "R&D * 100% @ 家 - 一",
        "1:2",
    ],
)
def test_what_yaml_reads_as_it_is_meant_is_no_slip(value: str) -> None:
    assert findings(plan_text(introduction=value)) == []


@pytest.mark.parametrize(
    "text", [HEAD + "sections:\n  - title: 甲\n  ]\n", HEAD + "title: 甲\n}\n"]
)
def test_other_errors_are_told_in_general(text: str) -> None:
    assert [each.code for each in findings(text)] == ["PG111"]
