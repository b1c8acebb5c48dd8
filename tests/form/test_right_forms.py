"""A slip in one place draws nothing about what is right elsewhere, however it is written."""

from __future__ import annotations

import pytest

from plangen.config import DEFAULT
from plangen.fixing import repair
from plangen.plan_file import PlanFile, all_findings, load
from plangen.source.text import SourceText
from slips.corpus import spoilt_plans
from slips.kinds import KINDS
from support import plan_text

RIGHT = {
    "quoted over lines": 'introduction: "安排如下，\n  地点待定。"\n',
    "single quotes over lines": "introduction: '安排如下，\n  地点待定。'\n",
    "a label that goes on": "introduction: 安排如下，\n  内容：好书推荐。\n",
    "brackets over lines": (
        "activities:\n  a:\n    columns: [name,\n      time]\n    rows:\n"
        "      - {name: 书展,\n         time: 4月8日}\n"
    ),
    "an indent that is said": "introduction: |2\n    甲。\n  乙。\n",
    "an escape after a letter": 'introduction: "联系方式Tel:\\n0562-1234567。"\n',
    "a list of texts": "sections:\n- title: 活动\n  items:\n  - 甲。\n  - 乙，\n    丙。\n",
    "a folded text": "introduction: >\n  举办讲座，\n  举办书展。\n",
    "another indent": "sections:\n    -   title: 活动\n        body: |\n            举办讲座。\n",
}


def told(text: str) -> list[str]:
    return [each.code for each in all_findings(opened(text))]


def opened(text: str) -> PlanFile:
    return load(SourceText("plan.yaml", text), config=DEFAULT)


@pytest.mark.parametrize("name", RIGHT)
@pytest.mark.parametrize("ends", ["\n", "\r\n"])
@pytest.mark.parametrize(
    ("right", "wrong", "code"),
    [("period: ", "period：", "PG124"), ("organization: ", "organization:\u00a0", "PG140")],
)
def test_only_the_slip_is_told(name: str, ends: str, right: str, wrong: str, code: str) -> None:
    text = (plan_text() + RIGHT[name]).replace("\n", ends)
    before = told(text)

    assert told(text.replace(right, wrong, 1)) == [code, *before]
    assert (
        repair(opened(text.replace(right, wrong, 1))).plan.source.text
        == repair(opened(text)).plan.source.text
    )


@pytest.mark.parametrize(
    "text",
    [
        plan_text() + "sections:\n-\ttitle: 活动\n",
        "-\torganization: 甲\n",
        plan_text() + 'introduction: "甲\n',
        plan_text() + "activities:\n  a: {columns: [name], rows: [{name: 甲}]}\nattachments:\n"
        "  - {title: 一览表, tables: [b]}\nintroduction: 本月开展活动5场（见附件1）。\n",
        "organization：甲\n",
        *(
            each.slip.text
            for each in spoilt_plans(each=1, kinds=[k for k in KINDS if k != "file-name"])
        ),
    ],
)
def test_a_file_without_a_plan_has_an_error(text: str) -> None:
    plan = opened(text)

    assert plan.plan or any(each.is_error for each in plan.findings)


def test_all_fields_that_are_missing_are_told() -> None:
    found = all_findings(opened("sections:\n  - title: 活动\n    body: 甲。\n"))

    assert [each.args["key"] for each in found if each.code == "PG202"] == [
        "organization",
        "period",
    ]


def test_lines_below_an_empty_text_are_no_entries() -> None:
    text = plan_text() + "sections:\n  - title: 活动\n    body:\n一、展览。\n（一）布展。\n"

    assert "PG152" not in told(text)
    assert repair(opened(text)).plan.source.text == text


def test_a_second_plan_in_a_file_is_called_so() -> None:
    text = plan_text() + "sections:\n- title: 活动\n---\norganization: 图书馆\n"

    assert told(text) == ["PG117"]


def test_names_keep_their_quotation_marks() -> None:
    text = plan_text().replace("测试图书馆", "“春雨”图书馆")

    assert repair(opened(text)).plan.source.text == text
