"""The shapes of tables; whatever the shape, every text is printed once, in order."""

from __future__ import annotations

import io
import json
import zipfile
from collections.abc import Sequence
from itertools import groupby
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from plangen.document.blocks import Cell
from plangen.document.blocks import Row as Cells
from plangen.document.grid import placed_rows
from plangen.plan.rendered import paragraphs
from plangen.plan.tables import PrintedCell, PrintedTable, printed_table
from profiles import by_profile
from support import document, document_lines, findings, loaded, plan_text

COLUMNS = ("time", "place", "owner", "报名")
TEXTS = st.sampled_from(["", "4月5日", "4月6日", "2023年4月5日", "一楼", "甲\n乙"])
ROW = st.fixed_dictionaries({}, optional=dict.fromkeys(COLUMNS, TEXTS))
ROWS = st.lists(ROW.map(lambda row: {"name": "讲座", **row}), min_size=1, max_size=6)
GROUP = st.fixed_dictionaries(
    {"venue": st.sampled_from(["东馆", "西馆"]), "rows": ROWS},
    optional={"heading": st.sampled_from(["第一片区", "上午\n下午"])},
)
HEADED = st.fixed_dictionaries({"heading": st.sampled_from(["上午", "下午"]), "rows": ROWS})
SHAPE = {"merge": st.lists(st.sampled_from(COLUMNS), unique=True)}
TABLE = st.fixed_dictionaries(SHAPE | {"rows": ROWS}) | st.fixed_dictionaries(
    SHAPE
    | {"groups": st.lists(GROUP, min_size=1, max_size=3) | st.lists(HEADED, min_size=1, max_size=3)}
)


def plan_of(table: dict[str, Any], more: Sequence[object] = ()) -> str:
    venue = ["venue"] if any("venue" in group for group in table.get("groups", ())) else []
    columns = ["number", *venue, "name", "time", "place", "owner", {"报名": "报名方式"}, *more]
    made = {"columns": columns, **table}
    return plan_text(activities=json.dumps({"main": made}, ensure_ascii=False))


def printed(text: str) -> PrintedTable:
    plan = loaded(text).plan
    return printed_table(plan.activities["main"], plan.period)


def as_cells(row: tuple[PrintedCell, ...]) -> Cells:
    return tuple(Cell(cell.lines, cell.rowspan, cell.colspan) for cell in row)


Body = list[list[tuple[tuple[str, ...], bool]]]
"""By row and column the lines that it shows, and whether their cell begins there."""


def on_paper(table: PrintedTable) -> list[Body]:
    """Return, by body and row, what each column shows, and whether the cell begins there."""
    return [
        [
            [(placed.cell.lines, placed.begins) for placed in row]
            for row in placed_rows(list(map(as_cells, body)), len(table.columns))
        ]
        for body in table.bodies
    ]


def without_headings(body: Body) -> Body:
    """Return the rows of a body that are no heading: its cell stands in all columns."""
    return [row for row in body if len(row) > 1]


@given(TABLE)
def test_each_text_is_printed_once_in_its_place(table: dict[str, Any]) -> None:
    text = plan_of(table)
    model, made = loaded(text).plan.activities["main"], printed(text)
    found = [row for body in on_paper(made) for row in without_headings(body)]
    headings = [body[0][0][0] for body in on_paper(made) if len(body[0]) == 1]

    assert headings == [paragraphs(each.heading) for each in model.groups if each.heading]
    assert [row[0][0] for row in found] == [(str(n),) for n in range(1, len(found) + 1)]
    for key in ("name", "place", "报名"):
        column = model.keys.index(key)
        assert [row[column][0] for row in found] == [
            paragraphs(row.text(key)) for row in model.all_rows
        ]


@given(TABLE)
def test_merging_changes_no_text(table: dict[str, Any]) -> None:
    whole = on_paper(printed(plan_of(table | {"merge": []})))
    merged = on_paper(printed(plan_of(table)))

    assert [[[text for text, _ in row] for row in body] for body in merged] == [
        [[text for text, _ in row] for row in body] for body in whole
    ]


@given(TABLE)
def test_each_run_of_equal_texts_is_one_cell(table: dict[str, Any]) -> None:
    made = printed(plan_of(table))
    keys = loaded(plan_of(table)).plan.activities["main"].keys

    for body in map(without_headings, on_paper(made)):
        for key, cells in zip(keys, zip(*body, strict=True), strict=True):
            runs = [list(run) for _, run in groupby(cells, key=lambda cell: cell[0])]
            for run in runs:
                is_one = (key in table["merge"] and run[0][0]) or key == "venue"
                begun = [begins for _, begins in run]
                assert begun == [True, *[not is_one] * (len(run) - 1)]


HEADS = st.lists(st.sampled_from(["", "报名", "活动安排"]), min_size=1, max_size=6)


def headed(heads: Sequence[str]) -> list[dict[str, str]]:
    return [{"key": f"列{n}", "header": f"第{n}列", "above": head} for n, head in enumerate(heads)]


@given(HEADS)
def test_a_header_has_each_column_once_and_a_head_over_neighbours(heads: list[str]) -> None:
    table = {"columns": headed(heads), "rows": [{"列0": "甲"}]}
    head = printed(plan_of(table)).head
    rows = list(placed_rows(list(map(as_cells, head)), len(heads)))

    assert len(rows) == (2 if any(heads) else 1)
    assert [placed.cell.lines[0] for placed in rows[-1]] == [f"第{n}列" for n in range(len(heads))]
    runs = [(above, len(list(run))) for above, run in groupby(heads)]
    assert [
        (placed.cell.lines[0], placed.cell.colspan)
        for placed in rows[0]
        if placed.cell.lines[0] in heads
    ] == [run for run in runs if run[0]]


@settings(max_examples=by_profile(15, 25))
@given(TABLE, HEADS)
def test_every_shape_is_a_valid_table_of_word(table: dict[str, Any], heads: list[str]) -> None:
    data = document(plan_of(table, headed(heads)))
    lines = [line for line in document_lines(data) if line.startswith("|")]

    count = len(loaded(plan_of(table)).plan.activities["main"].all_rows)
    headings = sum("heading" in group for group in table.get("groups", ()))
    assert len(lines) == (2 if any(heads) else 1) + count + headings
    assert sum("讲座" in line for line in lines) == count


@pytest.mark.parametrize(
    "heads", ["{报名: [人数, 方式]}", "{key: 人数, header: 人数, above: 报名}"]
)
def test_both_rows_of_a_header_stand_on_each_page(heads: str) -> None:
    data = document(
        plan_text(activities=f"{{main: {{columns: [name, {heads}], rows: [{{name: 书展}}]}}}}")
    )
    with zipfile.ZipFile(io.BytesIO(data)) as archive:
        xml = archive.read("word/document.xml").decode()
    assert [row.count("<w:tblHeader/>") for row in xml.split("</w:tr>")[:-1]] == [1, 1, 0]


def of_merge(
    merge: str, columns: str = "[number, name, place, {人数: 人数}]", more: str = ""
) -> str:
    rows = "rows: [{name: 书展, place: 一楼, 人数: 5}, {name: 讲座, place: 一楼, 人数: 5}]"
    table = f"{{columns: {columns}, merge: {merge}, {rows}{more}}}"
    return plan_text(activities=f"{{main: {table}}}")


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        pytest.param(of_merge("[place, 人数]"), [], id="columns of the table"),
        pytest.param(of_merge("[地点]"), [], id="in the other spelling"),
        pytest.param(of_merge("[场地]"), ["PG280"], id="no column"),
        pytest.param(of_merge("[time]"), ["PG280"], id="a column that is not there"),
        pytest.param(of_merge("[number]"), ["PG280"], id="numbers"),
        pytest.param(of_merge("[venue]"), ["PG280"], id="venues"),
        pytest.param(of_merge("[name]", more=", number_in: name"), ["PG280"], id="numbered texts"),
        pytest.param(of_merge("[人数]", more=", total: [人数]"), ["PG280"], id="sums"),
        pytest.param(of_merge("[name]", more=", total: [name]"), [], id="names that are counted"),
        pytest.param(of_merge("[place, 地点]"), ["PG281"], id="twice"),
        pytest.param(
            of_merge("[palce]", columns="[name, palce, {人数: 人数}]"), ["PG209"], id="told once"
        ),
    ],
)
def test_which_columns_can_be_merged(text: str, expected: list[str]) -> None:
    assert [each.code for each in findings(text)] == expected


def of_groups(columns: str, *groups: str) -> str:
    return plan_text(activities=f"{{main: {{columns: {columns}, groups: [{', '.join(groups)}]}}}}")


ROWS_OF_ONE = "rows: [{name: 书展}]"


@pytest.mark.parametrize(
    ("columns", "groups", "expected"),
    [
        ("[name]", ["heading: 上午"], []),
        ("[name]", ["通栏标题: 上午"], ["PG220"]),
        ("[name]", ["heading: 上午", "heading: ~"], ["PG282"]),
        ("[name]", ["heading: 上午", "venue: 东馆"], ["PG213"]),
        ("[name]", ["heading: 上午, venue: 东馆"], ["PG213"]),
        ("[name]", ["heading: 上午, tag: 一楼"], ["PG283"]),
        ("[venue, name]", ["heading: 上午, venue: 东馆"], []),
        ("[venue, name]", ["venue: 东馆", "venue: 西馆, tag: 一楼"], []),
        ("[venue, name]", ["heading: 上午", "venue: 西馆"], ["PG202"]),
        ("[venue, name]", ["heading: '', venue: 东馆"], ["PG206"]),
    ],
)
def test_a_group_needs_what_tells_it_from_others(
    columns: str, groups: list[str], expected: list[str]
) -> None:
    found = findings(of_groups(columns, *(f"{{{each}, {ROWS_OF_ONE}}}" for each in groups)))
    assert [each.code for each in found] == expected
