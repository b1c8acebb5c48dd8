from __future__ import annotations

import re

import pytest

from plangen.checks import RULES, Message, Rule, check
from plangen.messages import placeholders
from plangen.reading.load import load
from plangen.source.text import read
from support import AS_PUBLISHED, marked


def test_there_are_rules() -> None:
    assert {"PG301", "PG302"} <= set(RULES)


@pytest.mark.parametrize("rule", RULES.values(), ids=lambda rule: rule.code)
def test_a_rule_explains_itself_in_both_languages(rule: Rule) -> None:
    assert re.fullmatch(r"PG3\d\d", rule.code)
    for text in (rule.zh, rule.en):
        assert all(
            [text.title, text.sentence, text.hints, text.explanation, text.wrong, text.right]
        )
    assert _names(rule.zh) == _names(rule.en)


def _names(text: Message) -> list[set[str]]:
    return [placeholders(each) for each in (text.sentence, *text.hints)]


def test_the_plan_as_published_has_its_three_slips() -> None:
    plan = load(read(AS_PUBLISHED)).plan
    assert plan is not None

    found = [(each.code, marked(each)) for each in check(plan)]

    assert found == [("PG301", "3月份"), ("PG302", "24场"), ("PG302", "总馆8场")]
