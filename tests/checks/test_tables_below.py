"""Texts that send their reader to a table below, and titles that are sentences."""

from __future__ import annotations

import pytest

from support import findings, marked, plan_text

TABLE = "activities: {main: {columns: [name], rows: [{name: 书展}]}}\n"
LONG = "全体馆员要认真学习新修订的服务规范并在接待咨询借还书等各个环节严格落实到位"


def told(code: str, fields: str) -> list[str]:
    found = findings(plan_text() + fields + TABLE)
    return [marked(each) for each in found if each.code == code]


@pytest.mark.parametrize("words", ["见下表", "如下表", "按下表", "下表所示"])
def test_a_table_that_is_not_below_is_told(words: str) -> None:
    assert told("PG395", f"introduction: 安排{words}，其他见附件。\n") == [words]


@pytest.mark.parametrize(
    "fields",
    [
        "tables: [main]\nintroduction: 安排见下表。\n",
        "sections: [{title: 甲, body: 安排见下表。, tables: [main]}]\n",
        "sections: [{title: 甲, items: [{title: 乙, body: 见下表。, tables: [main]}]}]\n",
        "introduction: 见附件。\nattachments: [{title: 甲, body: 安排见下表。, tables: [main]}]\n",
        "introduction: 会上下表决心，见附件。\n",
        "introduction: 安排见附件。\n",
    ],
)
def test_elsewhere_it_is_silent(fields: str) -> None:
    assert told("PG395", fields) == []


def test_a_table_of_an_attachment_is_not_below_the_text() -> None:
    fields = "introduction: 见下表。\nattachments: [{title: 甲, tables: [main]}]\n"

    assert told("PG395", fields) == ["见下表"]


def test_a_sentence_as_a_title_is_told_once() -> None:
    fields = f"introduction: 见附件。\nsections: [{{title: {LONG}}}, {{title: 甲, body: 乙。}}]\n"

    assert told("PG396", fields) == [LONG]
    assert told("PG388", fields) == []
    assert told("PG396", fields.replace("{title: 全", "{body: 全")) == []


@pytest.mark.parametrize("section", [f"{{title: {LONG}, body: 乙。}}", f"{{title: {LONG[:29]}}}"])
def test_other_titles_are_silent(section: str) -> None:
    assert told("PG396", f"sections: [{section}]\n") == []
