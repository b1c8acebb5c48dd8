"""The JSON Schema of plan files: what it rejects, validate rejects, in both drafts."""

from __future__ import annotations

import json
import re
import sys
from collections.abc import Iterator
from pathlib import Path
from random import Random
from typing import Any

import pytest
import yaml
from hypothesis import given
from hypothesis import strategies as st
from jsonschema import Draft7Validator, Draft202012Validator
from pydantic import BaseModel

from core_yaml import CoreLoader, damaged, tree, written
from plangen.calendar import periods
from plangen.editor.schema import json_schema, schema_text
from plangen.plan import model
from plangen.plan.columns import COLUMNS
from plangen.reading.load import load
from plangen.source.text import SourceText
from support import PLANS, ROOT, Golden, plan_text

SCHEMA = json_schema()
DRAFTS = (Draft7Validator(SCHEMA), Draft202012Validator(SCHEMA))
GOOD_PLANS = [ROOT / "plans" / "2023-04.yaml", *sorted(PLANS.glob("good/*.yaml"))]
MODELS = [
    each
    for each in vars(model).values()
    if isinstance(each, type) and issubclass(each, BaseModel) and each.model_fields
]
KEYS = {
    key: other
    for name, chinese in (
        *((name, str(info.title)) for each in MODELS for name, info in each.model_fields.items()),
        *((column.key, column.chinese) for column in COLUMNS.values()),
        ("报名方式", "titel"),
    )
    for key, other in ((name, chinese), (chinese, name))
}
"""The keys of plans with their other spelling, and two that are none."""


def accepts(text: str) -> bool:
    """Return whether a plan passes the schema; the drafts must be of one mind."""
    values = yaml.load(text, CoreLoader)  # noqa: S506  # a safe loader of our own
    first, second = (draft.is_valid(values) for draft in DRAFTS)
    assert first == second, text
    return first


def errors(text: str) -> list[str]:
    """Return the codes of the errors that validate finds in a plan."""
    loading = load(SourceText("plan.yaml", text))
    return [finding.code for finding in loading.findings if finding.is_error]


def table(columns: str = "[name]", rows: str = "rows: [{name: 甲}]", more: str = "") -> str:
    """Return a plan with one table."""
    inside = f"columns: {columns}, {rows}" + (f", {more}" if more else "")
    return plan_text(activities=f"{{main: {{{inside}}}}}")


def test_the_core_loader_reads_as_an_editor_does() -> None:
    text = "{a: 2023-04, b: 9:30, c: yes, d: 0x10, e: 010, f: 1_0, g: ~, h: , i: 2.50, 1: True}"

    assert yaml.load(text, CoreLoader) == {  # noqa: S506
        "a": "2023-04",
        "b": "9:30",
        "c": "yes",
        "d": 16,
        "e": 10,
        "f": "1_0",
        "g": None,
        "h": None,
        "i": 2.5,
        "1": True,
    }


# --- the file ---


def test_the_file_is_fresh(golden: Golden) -> None:
    golden.check(schema_text(), ROOT / "schema" / "plan.schema.json")


@pytest.mark.parametrize("draft", [Draft7Validator, Draft202012Validator])
def test_it_is_a_schema(draft: type[Draft7Validator | Draft202012Validator]) -> None:
    draft.check_schema(json.loads(schema_text()))


def _mappings(node: object) -> Iterator[dict[str, Any]]:
    if isinstance(node, dict):
        yield node
    for each in node.values() if isinstance(node, dict) else node if isinstance(node, list) else ():
        yield from _mappings(each)


def test_only_keywords_are_used_that_both_drafts_share() -> None:
    for mapping in _mappings(SCHEMA):
        assert "$ref" not in mapping or list(mapping) == ["$ref"]
        assert not isinstance(mapping.get("items"), list)
        assert not {"dependencies", "additionalItems", "$defs", "prefixItems"} & set(mapping)


def test_each_branch_has_its_condition() -> None:
    """Without ``if`` all programs pass over ``then`` and ``else``, and some complain."""
    alone = [
        schema
        for schema in _mappings(SCHEMA)
        if {"then", "else"} & schema.keys() and "if" not in schema
    ]

    assert alone == []


@pytest.mark.parametrize("part", MODELS, ids=lambda part: part.__name__)
def test_each_key_is_explained_in_both_spellings(part: type[BaseModel]) -> None:
    spellings = {key for name, info in part.model_fields.items() for key in (name, info.title)}
    shown = [each["properties"] for each in _mappings(SCHEMA) if "properties" in each]
    places = [each for each in shown if {key for key in each if each[key]} == spellings]

    assert places
    for properties in places:
        for name, info in part.model_fields.items():
            for key in (name, str(info.title)):
                found = properties[key]
                assert (found["title"], found["description"]) == (info.title, info.description)
                assert found.get("maxItems") == 0 or (found.get("then") or found)["examples"]


def test_examples_are_in_the_spelling_of_their_key() -> None:
    section = SCHEMA["definitions"]["section"]["properties"]  # type: ignore[index]
    columns = SCHEMA["definitions"]["activityTable"]["properties"]["列"]  # type: ignore[index]

    assert section["items"]["then"]["examples"][1][0].keys() == {"title", "body"}
    assert section["条目"]["then"]["examples"][1][0].keys() == {"标题", "正文"}
    assert columns["then"]["examples"] == [
        ["序号", "类型", "名称", "时间", {"报名方式": "报名方式"}]
    ]


def test_examples_are_right() -> None:
    for mapping in _mappings(SCHEMA):
        for key, found in mapping.get("properties", {}).items():
            if isinstance(found, dict) and "title" in found:
                examples = (found.get("then") or found).get("examples", [])
                part = {"definitions": SCHEMA["definitions"]} | found
                for draft in (Draft7Validator(part), Draft202012Validator(part)):
                    assert all(draft.is_valid(example) for example in examples), key


# --- what passes ---


@pytest.mark.parametrize("path", GOOD_PLANS, ids=lambda path: path.stem)
def test_good_plans_pass(path: Path) -> None:
    assert accepts(path.read_text(encoding="utf-8"))


RIGHT = [
    plan_text(),
    "单位: 甲\n月份: 2023年4月\n",
    plan_text(period="2023"),
    plan_text(period="2023.10"),
    plan_text(period="２０２３-0４"),
    plan_text(period="2023 年 上半年"),
    plan_text(period="2023年第十四周"),
    plan_text(period="2023q2"),
    plan_text(period="2024-03-04..2024-03-08"),
    plan_text(period="2024年3月4日至8日"),
    plan_text(period="2024年三月四号 — 四月二号"),
    plan_text(period="2024年3—6月"),
    plan_text(period="2024-03-04至2024年3月8日"),
    plan_text(title="~", sections="", signature="null", activities="", attachments="NULL"),
    plan_text(title="2023", introduction="true", remarks="9:30", addressee="1.50"),
    plan_text(organization="2023"),
    plan_text(sections="[]", attachments="[]", activities="{}"),
    plan_text(sections="[{title: 甲, items: [乙, 1, true, {title: 丙}]}]"),
    plan_text(sections="[{标题: 甲, 条目: [乙, {标题: 丙, 条目: [丁]}]}]"),
    plan_text(sections="[{title: 甲, items: [{title: 乙, items: [{title: 丙, items: [丁]}]}]}]"),
    plan_text(
        sections="[{title: 甲, items: [{title: 乙, items: [{title: 丙, items: "
        "[{title: 丁, items: []}]}]}]}]"
    ),
    plan_text(sections="[{title: 甲, body: , items: ~, closing: ''}]"),
    plan_text(sections='[{title: "\\uFEFF"}]'),
    plan_text(signature="{date: 2023年3月28日}"),
    plan_text(signature="{日期: 二〇二三年三月二十八日, 单位: ~}"),
    plan_text(attachments="[{title: 甲, sections: [{title: 乙}]}]"),
    plan_text(sections="[{title: 甲, pictures: [{file: a.png, caption: 图1, width: 120}]}]"),
    plan_text(sections="[{标题: 甲, 图片: [{文件: 1, 替代文字: 2, 宽度: 12.5 厘米}]}]"),
    plan_text(sections="[{title: 甲, items: [{title: 乙, pictures: [{file: a, alt: 甲}]}]}]"),
    plan_text(attachments="[{title: 甲, pictures: [{file: a.png, alt: 甲, width: １２０}]}]"),
    plan_text(attachments="[{title: 甲, pictures: [{file: a, alt: 甲, width: '120mm'}]}]"),
    plan_text(attachments="[{title: 乙, 图片: ~}]"),
    table("[number, name, {time: 讲座时间}, {时间表: 时间表}]", "rows: [{名称: 甲, 时间表: 1}]"),
    table("[序号, 名称, {地点: }, {key: time, header: 甲}, {字段: notes}]"),
    table("[name, {2023: 甲}]", "rows: [{name: 甲, 2023: 乙}]", "number_in: 2023"),
    table("[name, {甲: 乙}]", "rows: [{name: 甲, more: {甲: 乙}}, {}, {name: ~}]"),
    table("[name]", "行: [{name: 甲}]", "groups: [], header: OFF, number_in: 名称"),
    table("[name]", "rows: [{name: 甲}]", "header: 1, number_in: ''"),
    table("[number, name, {人数: 甲}]", "rows: [{人数: 1}]", "total: [人数, 名称]"),
    table("[number, name, {人数: 甲}]", "rows: [{人数: 1}]", "merge: [人数, 名称]"),
    table("[序号, {2023: 甲}, notes]", "行: [{2023: 5人}]", "合计: [2023, 备注]"),
    table("[name]", "rows: [{name: 甲}]", "total: ~"),
    table("[venue, name]", "groups: [{venue: 甲, rows: [{name: 乙}]}], rows: []"),
    table("[{分馆: 馆}, name]", "分组: [{分馆: 甲, tag: 1, 行: [{name: 乙}]}], 行: ~"),
    table("[{key: venue, header: 馆}, name]", "groups: [{venue: 甲, rows: [{}]}]"),
]


@pytest.mark.parametrize("text", RIGHT)
def test_what_validate_accepts_passes(text: str) -> None:
    assert errors(text) == []
    assert accepts(text)


# --- what does not ---


WRONG = {
    "no period": "organization: 甲\n",
    "nothing required": "title: 甲\n",
    "a list": "[甲]\n",
    "a text": "甲\n",
    "an empty organization": plan_text(organization="' '"),
    "no organization": plan_text(organization="~"),
    "an organization twice": plan_text(单位="甲"),
    "a key twice, once without a value": plan_text(title="~", 标题="甲"),
    "an unknown key": plan_text(secions="[]"),
    "an unknown key without a value": plan_text(secions=""),
    "a list for a text": plan_text(title="[甲]"),
    "a mapping for a text": plan_text(introduction="{甲: 乙}"),
    "a thirteenth month": plan_text(period="2023-13"),
    "a fifth quarter": plan_text(period="2023-Q5"),
    "a month in words": plan_text(period="四月"),
    "a true period": plan_text(period="true"),
    "a day": plan_text(period="2023-04-01"),
    "a span without its year": plan_text(period="3月至6月"),
    "half a span": plan_text(period="2024-03.."),
    "a text for a list": plan_text(sections="甲"),
    "a mapping for a list": plan_text(sections="{title: 甲}"),
    "a text for a section": plan_text(sections="[甲]"),
    "an empty section": plan_text(sections="[~]"),
    "a section without words": plan_text(sections="[{items: [甲]}]"),
    "an item without words": plan_text(sections="[{title: 甲, items: [{closing: 乙}]}]"),
    "a form of numbers that there is not": plan_text(numbering="[甲、]"),
    "five forms of numbers": plan_text(numbering="[一、, （一）, 1、, （1）, ①]"),
    "an empty item": plan_text(sections="[{title: 甲, items: [~]}]"),
    "a blank item": plan_text(sections="[{title: 甲, items: ['']}]"),
    "an item in a list of its own": plan_text(sections="[{title: 甲, items: [[乙]]}]"),
    "an unknown key in an item": plan_text(
        sections="[{title: 甲, items: [{title: 乙, text: 丙}]}]"
    ),
    "an item too deep": plan_text(
        sections="[{title: 甲, items: [{title: 乙, items: [{title: 丙, items: "
        "[{title: 丁, items: [戊]}]}]}]}]"
    ),
    "a text for a signature": plan_text(signature="2023-03-28"),
    "a signature without a date": plan_text(signature="{organization: 甲}"),
    "a date without a year": plan_text(signature="{date: 3月28日}"),
    "a month for a date": plan_text(signature="{date: 2023年3月}"),
    "a number for a date": plan_text(signature="{date: 20230328}"),
    "an attachment without a title": plan_text(attachments="[{body: 甲}]"),
    "a text for a picture": plan_text(sections="[{title: 甲, pictures: [a.png]}]"),
    "a text for pictures": plan_text(sections="[{title: 甲, pictures: a.png}]"),
    "a picture without a file": plan_text(sections="[{title: 甲, pictures: [{alt: 甲}]}]"),
    "a picture of nothing": plan_text(attachments="[{title: 甲, 图片: [{file: ' '}]}]"),
    "an unknown key in a picture": plan_text(
        sections="[{title: 甲, pictures: [{file: a, 标题: 甲}]}]"
    ),
    "a width in words": plan_text(sections="[{title: 甲, pictures: [{file: a, width: 满版}]}]"),
    "no width": plan_text(sections="[{title: 甲, pictures: [{file: a, width: 0}]}]"),
    "a negative width": plan_text(sections="[{title: 甲, pictures: [{file: a, width: -5}]}]"),
    "a text for tables": plan_text(attachments="[{title: 甲, tables: main}]"),
    "a list for activities": plan_text(activities="[甲]"),
    "an empty table": plan_text(activities="{main: ~}"),
    "a table called count": table().replace("main", "count"),
    "a table called 总数": table().replace("main", "总数"),
    "a table with a space": table().replace("main", "a b"),
    "a table with brackets": table().replace("main", "总馆（上）"),
    "a table with a digit": table().replace("main", "1甲"),
    "a table without columns": plan_text(activities="{main: {rows: [{name: 甲}]}}"),
    "no columns": table("[]"),
    "absent columns": table("~"),
    "an unknown column": table("[nmae]"),
    "a number for a column": table("[1]"),
    "a column twice": table("[name, name]"),
    "a column of one's own without a header": table("[name, {甲: }]"),
    "a column of one's own with an empty header": table("[name, {甲: ''}]"),
    "two columns in one": table("[{name: 甲, time: 乙}]"),
    "a column without a name": table("[name, {header: 甲}]"),
    "an empty column": table("[{}]"),
    "a venue without groups": table("[venue, name]"),
    "groups without a venue": table("[name]", "groups: [{venue: 甲, rows: [{name: 乙}]}]"),
    "rows and groups": table("[venue]", "rows: [{}], 分组: [{venue: 甲, rows: [{}]}]"),
    "neither rows nor groups": table("[name]", "rows: [], groups: ~"),
    "no rows at all": plan_text(activities="{main: {columns: [name]}}"),
    "a text for a row": table("[name]", "rows: [甲]"),
    "a list in a row": table("[name, {甲: 乙}]", "rows: [{name: 丙, 甲: [丁]}]"),
    "a number in a row": table("[number, name]", "rows: [{序号: 1, name: 甲}]"),
    "a venue in a row": table("[name]", "rows: [{venue: 甲, name: 甲}]"),
    "a group without rows": table("[venue]", "groups: [{venue: 甲}]"),
    "a group with no rows": table("[venue]", "groups: [{venue: 甲, rows: []}]"),
    "a group without a venue": table("[venue]", "groups: [{rows: [{}]}]"),
    "perhaps a header row": table(more="header: 也许"),
    "two header rows": table(more="header: 2"),
    "a quoted blank header row": table(more="header: ''"),
    "numbers in the numbers": table("[number, name]", more="number_in: 序号"),
    "numbers in a list": table(more="number_in: [name]"),
    "a total of numbers": table("[number, name]", more="total: [序号]"),
    "a total of times": table("[name, time]", more="total: [time]"),
    "merged numbers": table("[number, name]", more="merge: [序号]"),
    "a total in a text": table("[number, name]", more="total: name"),
    "a total of nothing": table("[number, name]", more="total: [~]"),
    "a total of an empty column": table("[number, name]", more="total: ['']"),
}


@pytest.mark.parametrize("text", WRONG.values(), ids=WRONG)
def test_what_is_rejected_is_an_error(text: str) -> None:
    assert not accepts(text)
    assert errors(text)


# --- values with patterns ---


def quoted(text: str) -> str:
    return json.dumps(text, ensure_ascii=False)


COMPILED = [re.compile(form.pattern, form.flags) for _, form in periods._FORMS]


@given(st.one_of(*(st.from_regex(form, fullmatch=True) for form in COMPILED)))
def test_periods_pass_in_any_digits(period: str) -> None:
    text = plan_text(period=quoted(period))

    assert accepts(text) or errors(text)


@given(st.from_regex(r"[0-9]{4}(\.[0-9]{1,2})?", fullmatch=True))
def test_periods_pass_that_look_like_numbers(period: str) -> None:
    text = plan_text(period=period)

    assert accepts(text) or errors(text)


_DAY = r"(二〇二三|[12]\d{3})年\s?(1?[1-9]|[一二三元])月(\d{1,2}[日号]?|第[一二]个周[一二日])"
_ISO_DAY = r"[12]\d{3}[-/.]0?\d[-/.]\d{1,2}"


@given(st.from_regex(rf"(于|定于)?({_DAY}|{_ISO_DAY})(起|\n)?", fullmatch=True))
def test_dates_pass(date: str) -> None:
    text = plan_text(signature=f"{{date: {quoted(date)}}}")

    assert accepts(text) or errors(text)


@given(st.floats(0, allow_infinity=False) | st.integers(0, 10**9))
def test_numbers_are_no_dates(number: float) -> None:
    text = plan_text(signature=f"{{date: {number}}}")

    assert not accepts(text)
    assert errors(text)


def test_every_name_that_expressions_can_write_passes() -> None:
    letters = (chr(code) for code in range(sys.maxunicode + 1))
    names = [f"a{letter}" for letter in letters if f"a{letter}".isidentifier()]
    names += [name[1] for name in names if name[1].isidentifier()]
    tables = SCHEMA["properties"]["activities"]["propertyNames"]  # type: ignore[index]
    pattern = re.compile(tables["allOf"][0]["pattern"])

    assert [name for name in names if not pattern.search(name)] == []


@pytest.mark.parametrize(
    "word", ["true", "false", "yes", "no", "on", "off", "t", "f", "y", "n", "1", "0"]
)
def test_switches_pass_in_any_case(word: str) -> None:
    for spelling in (word, word.upper(), word.title(), f"'{word}'"):
        text = table(more=f"header: {spelling}")
        assert errors(text) == []
        assert accepts(text)


# --- damaged plans ---


TREES = [
    tree(yaml.compose(text, CoreLoader))
    for text in (*(path.read_text(encoding="utf-8") for path in GOOD_PLANS), *RIGHT)
]


@given(st.randoms(use_true_random=False))
def test_what_is_rejected_of_damaged_plans_is_an_error(random: Random) -> None:
    text = written(damaged(random.choice(TREES), random, KEYS))

    assert accepts(text) or errors(text), text
