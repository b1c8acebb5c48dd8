"""Rules that ask only for the paragraphs with something find what they find in all of them."""

from __future__ import annotations

import ast
import json
import re
from collections.abc import Iterable, Iterator
from pathlib import Path

import pytest

from judging import eye
from plangen.checks import RULES
from plangen.plan.paragraphs import Paragraph, Paragraphs
from profiles import by_profile

_PERIOD = re.compile(r"^(?:period|月份): (\S+)$", re.MULTILINE)
_HAN = re.compile("[一-鿿]")


def _as_items(period: str, texts: Iterable[str]) -> str:
    """Return a plan that has each of some texts twice: as an item, and as the name of a row."""
    lines = [json.dumps(" ".join(text.split()), ensure_ascii=False) for text in texts if text]
    items = "".join(f"  - {line}\n" for line in lines)
    rows = "".join(f"    - {{name: {line}, time: 1日}}\n" for line in lines)
    return (
        f"organization: 测试单位\nperiod: {period}\nsections:\n- title: 工作\n  items:\n{items}"
        f"activities:\n  main:\n    caption: 活动\n    columns: [name, time]\n    rows:\n{rows}"
    )


def _plans() -> Iterator[str]:
    """Yield plans with all slips of the sets, and with the texts of the rules' tests and pages."""
    said: dict[str, list[str]] = {}
    for folder in eye.SETS.values():
        for slip in (each for kind in eye.kinds(folder) for each in kind.slips):
            if found := _PERIOD.search(slip.text):
                said.setdefault(found[1], []).append(slip.put)
    for period, texts in said.items():
        yield _as_items(period, texts)
    yield _as_items("2023-04", sorted(_of_tests())[:: by_profile(6, 3)])
    messages = [words for rule in RULES.values() for words in (rule.zh, rule.en)]
    yield _as_items("2023-04", [text for each in messages for text in (each.wrong, each.right)])


def _of_tests() -> Iterator[str]:
    """Yield the texts that the tests of the rules have."""
    for path in Path(__file__).parent.glob("*.py"):
        for node in ast.walk(ast.parse(path.read_text("utf-8"))):
            text = node.value if isinstance(node, ast.Constant) else None
            if isinstance(text, str) and _HAN.search(text) and "\n" not in text:
                yield text


def _said(plans: Iterable[str]) -> list[list[str]]:
    return [sorted(f"{each.code} {each}" for each in eye.findings(plan)) for plan in plans]


def test_what_is_asked_of_few_paragraphs_is_found_in_all(monkeypatch: pytest.MonkeyPatch) -> None:
    def everything(self: Paragraphs, _: Iterable[str], *__: re.Pattern[str]) -> list[Paragraph]:
        return [*self]

    plans = list(_plans())
    few = _said(plans)
    monkeypatch.setattr(Paragraphs, "with_any", everything)

    assert sum(map(len, few)) > 4_000
    assert few == _said(plans)
