"""What an editor makes of the schema; needs the language server of YAML."""

from __future__ import annotations

import os
from collections.abc import Iterator
from pathlib import Path

import pytest
import yaml
from pydantic import BaseModel

from editor import SERVER_VARIABLE, Document, Editor, started
from ooxml import require
from plangen.plan import formalities, model, sections
from plangen.plan.columns import COLUMNS, Row
from plangen.plan.formalities import Signature
from plangen.plan.model import ActivityTable, Attachment, Column, Group, Plan
from plangen.plan.sections import Item, Section
from support import PLANS, ROOT, plan_text

FOLDER = ROOT / "plans"
MODELINE = "# yaml-language-server: $schema=../schema/plan.schema.json\n"
GOOD_PLANS = [FOLDER / "2023-04.yaml", *sorted(PLANS.glob("good/*.yaml"))]
TABLE = "activities:\n  main:\n    columns: [name, {时间: 讲座时间}]\n    rows:\n      - name: 甲\n"
IN_ENGLISH = (
    plan_text(title="甲", addressee="乙", introduction="丙", remarks="丁", signature="{date: 甲}")
    + "sections:\n  - title: 甲\n    body: 乙\n    items: [{title: 丙, body: 丁}]\n"
    + "    closing: 戊\n"
    + "attachments: [{title: 甲, body: 乙, sections: [{title: 丙}], tables: [main]}]\n"
    + TABLE
    + "        more: {甲: 乙}\n"
    + "    header: false\n    number_in: name\n    total: [name]\n    merge: [time]\n"
    + "    caption: 甲\n"
    + "    groups: [{venue: 乙, tag: 丙}]\n"
)


@pytest.fixture(scope="module", name="editor")
def _editor() -> Iterator[Editor]:
    server = os.environ.get(SERVER_VARIABLE)
    require(server, f"no language server of YAML ({SERVER_VARIABLE} names its program)")
    assert server
    with started(server) as opened:
        yield opened


def opened(editor: Editor, text: str) -> Document:
    """Return a plan as it is open in an editor, with the line that names its schema."""
    has_line = text.startswith("# yaml-language-server: ")
    return editor.open(text if has_line else MODELINE + text, FOLDER)


def spellings(part: type[BaseModel], *without: str) -> set[str]:
    both = {name: str(info.title) for name, info in part.model_fields.items()}
    return {*both, *both.values()} - set(without)


@pytest.mark.parametrize("path", GOOD_PLANS, ids=lambda path: path.stem)
def test_nothing_is_marked_in_a_good_plan(editor: Editor, path: Path) -> None:
    assert opened(editor, path.read_text(encoding="utf-8")).marks == ()


@pytest.mark.parametrize(
    ("text", "mark"),
    [
        (plan_text(secions="[]"), "Property secions is not allowed."),
        (plan_text(单位="甲"), "Property 单位 is not allowed."),
        (plan_text(title="[甲]"), 'Incorrect type. Expected "string".'),
        (plan_text(sections="甲"), 'Incorrect type. Expected "array".'),
        (
            plan_text(sections="[{标题: 甲, 条目: [{标题: 乙, 题目: 丙}]}]"),
            "Property 题目 is not allowed.",
        ),
        (plan_text(sections="[{items: [甲]}]"), 'Missing property "title".'),
        (plan_text(signature="{date: 3月28日}"), 'Valid values: "2023-03-28", "2023年3月28日".'),
        (plan_text(period="2023-13"), 'Valid values: "2023-04", "2023年4月"'),
        (plan_text() + TABLE.replace("name,", "nmae,"), 'Valid values: "number", "venue"'),
        (plan_text() + TABLE + "        number: 1\n", "Property number is not allowed."),
        (plan_text() + TABLE + "    header: 也许\n", 'Incorrect type. Expected "boolean".'),
        (plan_text() + TABLE.replace("rows", "rwos"), "Property rwos is not allowed."),
    ],
)
def test_what_is_wrong_is_marked(editor: Editor, text: str, mark: str) -> None:
    marks = opened(editor, text).marks

    assert [each for each in marks if mark in each], marks
    assert len(marks) == (2 if "rwos" in text else 1), marks


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (plan_text(), spellings(Plan, "organization", "period")),
        ("", spellings(Plan)),
        (plan_text() + "sections:\n  - ", spellings(Section)),
        (plan_text() + "sections:\n  - title: 甲\n    ", spellings(Section, "title")),
        (plan_text() + "章节:\n  - 标题: 甲\n    条目:\n      - ", spellings(Item)),
        (plan_text() + "sections:\n  - items:\n      - ti", spellings(Item)),
        (plan_text() + TABLE + "        ", spellings(Row, "name")),
        (plan_text() + TABLE + "      - ", spellings(Row)),
        (plan_text() + TABLE + "    ", spellings(ActivityTable, "columns", "rows")),
        (plan_text() + "活动:\n  甲:\n    分组:\n      - ", spellings(Group)),
        (plan_text() + "附件:\n  - ", spellings(Attachment)),
        (plan_text() + "落款:\n  ", spellings(Signature)),
    ],
)
def test_keys_are_offered_in_both_spellings(editor: Editor, text: str, expected: set[str]) -> None:
    offered = opened(editor, text).offered()

    assert expected <= set(offered)
    assert all(insert.startswith(f"{label}:") for label, insert in offered.items())


@pytest.mark.parametrize("text", ["columns: [", "columns:\n      - ", "列: [name, "])
def test_columns_are_offered_in_both_spellings(editor: Editor, text: str) -> None:
    end = "]\n" if "[" in text else "\n"
    before = plan_text() + "activities:\n  main:\n    " + text
    names = {name for column in COLUMNS.values() for name in (column.key, column.chinese)}

    plan = opened(editor, before + end)

    assert names <= set(plan.offered(len(MODELINE + before))) | {"name"}


def test_columns_with_text_are_offered_for_numbers(editor: Editor) -> None:
    text = plan_text() + TABLE + "    number_in: "

    offered = set(opened(editor, text).offered())

    assert {"name", "名称", "time", "时间"} <= offered
    assert not {"number", "序号", "venue", "分馆"} & offered


@pytest.mark.parametrize(
    ("line", "expected"),
    [
        ("introduction: ", ["现将4月份工作计划安排如下："]),
        ("引言: ", ["现将4月份工作计划安排如下："]),
        (
            "period: ",
            [
                *("2023-04", "2023年4月", "2023-Q2", "2023年上半年", "2023-W14"),
                *("2024-03-04..2024-03-08", "2024年3月4日至8日", "2024年3月至6月"),
            ],
        ),
        ("sections: ", []),
        ("activities: ", []),
        ("signature: ", []),
    ],
)
def test_values_are_offered_only_where_they_help(
    editor: Editor, line: str, expected: list[str]
) -> None:
    assert list(opened(editor, line).offered()) == expected


@pytest.mark.parametrize(
    "text",
    [IN_ENGLISH, (PLANS / "good" / "culture-quarter.yaml").read_text(encoding="utf-8")],
    ids=["English", "Chinese"],
)
def test_each_key_is_explained_in_chinese(editor: Editor, text: str) -> None:
    plan = opened(editor, text)
    keys = list(_keys(yaml.compose(plan.text, yaml.SafeLoader)))

    assert len({key.value for key in keys}) > 20
    for key in keys:
        shown = plan.shown(key.start_mark.index + 1)
        assert shown.startswith(tuple(_explanations(key.value))), (key.value, shown)


def _keys(node: yaml.Node | None) -> Iterator[yaml.ScalarNode]:
    """Yield the keys of the models; columns have other explanations, and names have none."""
    if isinstance(node, yaml.SequenceNode):
        for each in node.value:
            yield from _keys(each)
    elif isinstance(node, yaml.MappingNode):
        for key, value in node.value:
            if list(_explanations(key.value)):
                yield key
            if key.value not in {"columns", "列"}:
                yield from _keys(value)


def _explanations(key: str) -> Iterator[str]:
    """Yield what could be shown about a key, which several models may have."""
    for part in (*vars(model).values(), *vars(sections).values(), *vars(formalities).values()):
        if isinstance(part, type) and issubclass(part, BaseModel):
            for name, info in part.model_fields.items():
                if key in {name, info.title}:
                    yield f"#### {info.title}\n\n{info.description}\n"


def test_the_header_of_a_column_is_explained(editor: Editor) -> None:
    plan = opened(editor, plan_text() + TABLE)

    shown = plan.shown(plan.text.index("{时间") + 1)

    assert shown.startswith("#### 时间\n\n这一列的表头；不写时为“活动时间”。")


def test_keys_of_a_column_are_offered(editor: Editor) -> None:
    text = plan_text() + "activities:\n  main:\n    columns:\n      - key: name\n        "

    assert spellings(Column, "key") <= set(opened(editor, text).offered())
