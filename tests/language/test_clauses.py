"""Sentences of other offices' plans, right and wrong, against the rules that they could provoke."""

from __future__ import annotations

import json
import re

import pytest

from plangen.findings import Finding, Severity
from support import TESTS, findings

FAMILIES = {
    "range": {"PG301", "PG307"},
    "back": {"PG301", "PG307"},
    "second": {"PG301", "PG307"},
    "year": {"PG301", "PG304", "PG305", "PG307", "PG311"},
    "list": {"PG332", "PG371"},
    "sum": {"PG320"},
}
NOT_YET = "-"
"""Marks a wrong sentence that no rule of its family finds yet, and a right one that draws a warning
where an editor would draw none."""


def cases(name: str) -> list[list[str]]:
    text = (TESTS / "data" / f"{name}-sentences.txt").read_text(encoding="utf-8")
    return [line.split("\t") for line in text.splitlines() if not line.startswith("#")]


RIGHT, WRONG = cases("right"), cases("wrong")


def found(family: str, period: str, sentence: str) -> list[Finding]:
    written = json.dumps(sentence, ensure_ascii=False)
    text = f"organization: 测试图书馆\nperiod: {period}\nintroduction: {written}\n"
    return [each for each in findings(text) if each.code in FAMILIES[family]]


def test_there_are_sentences() -> None:
    assert len(RIGHT) > 150
    assert len(WRONG) > 60


@pytest.mark.parametrize("case", RIGHT, ids=lambda case: case[2])
def test_a_right_sentence_is_left_alone(case: list[str]) -> None:
    family, period, sentence, *mark = case
    told = [each.severity for each in found(family, period, sentence)]

    assert told == ([Severity.WARNING] if mark == [NOT_YET] else [])


@pytest.mark.parametrize("case", WRONG, ids=lambda case: case[2])
def test_a_wrong_sentence_is_told(case: list[str]) -> None:
    family, period, sentence, _, *mark = case

    assert bool(found(family, period, sentence)) == (mark != [NOT_YET])


@pytest.mark.parametrize("case", [*RIGHT, *WRONG], ids=lambda case: case[2])
def test_no_fix_is_offered_where_a_sentence_speaks_of_several_months(case: list[str]) -> None:
    family, period, sentence, *_ = case
    months = set(re.findall(r"(\d{1,2}|[一二三四五六七八九十]{1,2})月", sentence))

    for each in found(family, period, sentence):
        assert each.code != "PG301" or each.fix is None or len(months) == 1
