"""How tables call their columns: fields, printed headers, heads above several of them."""

from __future__ import annotations

from itertools import chain

import pytest
from hypothesis import given
from hypothesis import strategies as st

from plangen.editor.spelling import in_one_spelling
from plangen.plan.columns import COLUMNS, HEADERS, VENUE
from plangen.plan.model import Plan
from plangen.reading.once import read_once
from plangen.source.text import SourceText
from support import findings, loaded, marked, plan_text

FIELDS = [key for key in COLUMNS if key != VENUE]
WORDS = [word for word, key in HEADERS.items() if key != VENUE]


def table(columns: str, row: str = "name: 甲", more: str = "") -> str:
    return plan_text(activities=f"{{main: {{columns: {columns}, rows: [{{{row}}}]{more}}}}}")


def columns(text: str) -> list[tuple[str, str, str]]:
    """Return the key of each column, its header and the head above it."""
    found = loaded(text).plan.activities["main"].columns
    return [(each.key, each.printed_header, each.above) for each in found]


def codes(text: str) -> list[str]:
    return [each.code for each in findings(text)]


def test_no_header_is_that_of_two_columns() -> None:
    words = list(
        chain.from_iterable(
            {each.chinese, each.printed.header, *each.printed.synonyms.split()}
            for each in COLUMNS.values()
        )
    )
    assert len(words) == len(set(words)) == len(HEADERS)
    assert "more" not in words


@pytest.mark.parametrize(
    ("listed", "expected"),
    [
        ("[序号, 活动主题, 日期]", ["number", "name", "time"]),
        ("[活动名称, 时  间, 具体内容]", ["name", "time", "content"]),
        ("[name, 日期, 时间表]", ["name", "time", "时间表"]),
        ("[name, 时间, 日期]", ["name", "time", "日期"]),
        ("[name, 日期, time]", ["name", "日期", "time"]),
        ("[name, 日期, {time: 讲座时间}]", ["name", "日期", "time"]),
        ("[name, 日期, {key: time, header: 讲座时间}]", ["name", "日期", "time"]),
        ("[name, 主办单位, 承办单位]", ["name", "owner", "承办单位"]),
        ("[name, {日期: 日期}]", ["name", "日期"]),
        ("[name, {key: 日期, header: 日期}]", ["name", "日期"]),
        ("[name, {key: 日期}]", ["name", "time"]),
        ("[name, {活动: [日期, 场馆]}]", ["name", "time", "place"]),
        ("[name, 演出单位]", None),
        ("[name, 地方]", None),
    ],
)
def test_a_printed_header_is_its_field_unless_that_is_taken(
    listed: str, expected: list[str] | None
) -> None:
    text = table(listed.replace("时间表]", "{时间表: 时间表}]"))
    if expected is None:
        assert codes(text) == ["PG209"] or "演出单位" in text
        return
    assert codes(text) == []
    assert [key for key, _, _ in columns(text)] == expected


def test_the_header_is_printed_as_it_stands_there() -> None:
    assert columns(table("[活动主题, 时  间, {key: 场馆}, 开放时间]")) == [
        ("name", "活动主题", ""),
        ("time", "时  间", ""),
        ("place", "场馆", ""),
        ("开放时间", "开放时间", ""),
    ]


def test_a_venue_is_meant_in_a_table_with_groups_alone() -> None:
    groups = ", groups: [{venue: 东馆, rows: [{name: 甲}]}]"
    text = plan_text(activities=f"{{main: {{columns: [图书馆名称, name]{groups}}}}}")

    assert columns(text)[0] == ("venue", "图书馆名称", "")
    assert columns(table("[演出单位, name]", "演出单位: 乙"))[0] == ("演出单位", "演出单位", "")


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        pytest.param(
            table("[活动主题, 日期]", "活动主题: 甲, 日期: 4月5日"), [], id="by the header"
        ),
        pytest.param(table("[活动主题, 日期]", "name: 甲, time: 4月5日"), [], id="by the field"),
        pytest.param(table("[活动主题]", "name: 甲, 活动主题: 乙"), ["PG133"], id="by both"),
        pytest.param(
            table("[活动主题, time]", "time: 4月5日, 主题: 甲"), ["PG201"], id="by another header"
        ),
        pytest.param(table("[name, time]", "name: 甲, 日期: 4月5日"), ["PG201"], id="not listed"),
        pytest.param(
            table("[name, 日期]", "name: 甲, 日期: 4月31日"), ["PG310"], id="checked as a time"
        ),
        pytest.param(
            table("[活动主题, {人数: 人数}]", "活动主题: 甲, 人数: 5", ", total: [人数]"),
            [],
            id="a total",
        ),
        pytest.param(
            table("[活动主题, 场馆]", "活动主题: 甲", ", number_in: 活动主题, merge: [场馆]"),
            [],
            id="in other lists of columns",
        ),
    ],
)
def test_rows_may_use_the_words_of_their_columns(text: str, expected: list[str]) -> None:
    assert codes(text) == expected


@pytest.mark.parametrize("name", ["其他", "more", "表头", "rows", "columns", "name2"])
def test_no_name_of_a_column_is_forbidden(name: str) -> None:
    text = table(f"[name, {{key: {name}, header: 补充}}]", f"name: 甲, {name}: 乙")

    assert codes(text) == []
    assert loaded(text).plan.activities["main"].rows[0].text(name) == "乙"


def test_both_spellings_of_the_long_form_can_be_columns_of_one_table() -> None:
    text = table("[name, {其他: 其他}, {more: 补充}]", "name: 甲, 其他: 乙, more: 丙")
    row = loaded(text).plan.activities["main"].rows[0]

    assert (row.text("其他"), row.text("more")) == ("乙", "丙")
    nested = table("[name, {其他: 其他}]", "name: 甲, 其他: {其他: 乙}")
    assert loaded(nested).plan.activities["main"].rows[0].text("其他") == "乙"


@pytest.mark.parametrize(
    ("listed", "expected"),
    [
        (
            "[name, {报名: [人数, 方式]}]",
            [("人数", "人数", "报名"), ("方式", "方式", "报名")],
        ),
        (
            "[name, {报名: [{人数: 限报}, {key: 方式, header: 怎样}]}]",
            [("人数", "限报", "报名"), ("方式", "怎样", "报名")],
        ),
        ("[name, {key: 人数, header: 限报, above: 报名}]", [("人数", "限报", "报名")]),
        ("[name, {字段: 人数, 表头: 限报, 上级表头: 报名}]", [("人数", "限报", "报名")]),
        (
            "[name, {时间: [time, place]}]",
            [("time", "活动时间", "时间"), ("place", "活动地点", "时间")],
        ),
        (
            "[name, {时间地点: [日期, 地点]}]",
            [("time", "日期", "时间地点"), ("place", "活动地点", "时间地点")],
        ),
    ],
)
def test_columns_below_a_head(listed: str, expected: list[tuple[str, str, str]]) -> None:
    assert columns(table(listed))[1:] == expected


@pytest.mark.parametrize(
    ("listed", "expected"),
    [
        ("[name, {报名: []}]", ["PG203"]),
        ("[name, {报名: [{甲: [乙]}]}]", ["PG203"]),
        ("[name, {报名: [name]}]", ["PG215"]),
        ("[name, {报名: [{key: 甲, header: 乙, above: 丙}]}]", ["PG113"]),
        ("[{报名: [人数]}, name, {报名: [方式]}]", ["PG284"]),
        ("[{报名: [人数]}, {报名: [方式]}, name]", []),
        ("[name, {报名人数(人): [男]}]", ["PG370"]),
        ("[name, {报名: [男(人)]}]", ["PG370"]),
    ],
)
def test_what_is_wrong_about_heads(listed: str, expected: list[str]) -> None:
    assert codes(table(listed)) == expected


def test_a_head_that_is_not_printed_is_told() -> None:
    [found] = findings(table("[name, {报名: [人数, 方式]}]", more=", header: false"))

    assert (found.code, marked(found)) == ("PG285", "报名")


LISTED = st.lists(
    st.sampled_from([*WORDS, *FIELDS, "其他", "more", "方式"]), min_size=1, max_size=7, unique=True
)


@given(LISTED, st.data())
def test_each_text_of_a_row_stays_in_the_column_that_it_is_called_by(
    words: list[str], data: st.DataObject
) -> None:
    own = [each for each in ("其他", "more", "方式") if each in words]
    listed = [f"{{{each}: {each}}}" if each in own else each for each in words]
    text = table(f"[{', '.join(listed)}]", "name: 甲")
    known = loaded(text).plan.activities["main"].columns

    keys = [each.key for each in known]
    assert len(keys) == len(words)
    filled = data.draw(st.lists(st.sampled_from(range(len(words))), unique=True))
    cells = {words[at]: f"第{at}格" for at in filled if keys[at] != "number"}
    row = ", ".join(f"{word}: {said}" for word, said in cells.items()) or "name: 甲"
    if len(set(keys)) < len(keys):  # a field by both its names
        return
    for chinese in (True, False):
        plan = spelt(table(f"[{', '.join(listed)}]", row), chinese=chinese)
        made = plan.activities["main"]
        for at in filled:
            if keys[at] != "number":
                assert made.rows[0].text(made.keys[at]) == f"第{at}格"


def spelt(text: str, *, chinese: bool) -> Plan:
    """Return the plan of a file whose keys are all in one spelling."""
    before = loaded(text)
    after = in_one_spelling(before, chinese=chinese)
    assert after is not None
    read = read_once(SourceText("", after.text)).plan
    assert read
    assert read.plan == before.plan
    return read.plan
