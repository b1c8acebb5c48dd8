"""A file is parsed once for each text that it has on the way, however many ask for its tree."""

from __future__ import annotations

from collections import Counter
from pathlib import Path

import pytest
import yaml

from plangen.reading.load import read_as_it_stands
from support import plan_text
from terminal import Run

TABLE = "activities: {main: {columns: [name, time], rows: [{name: 书展, time: 4月2日}]}}\n"
PLAN = plan_text(introduction="4月计划如下。") + "sections: [{title: 员工培训}]\n" + TABLE
TO_FIX = PLAN.replace("员工培训", "一、员工培训").replace("下。", "下。。")


@pytest.fixture
def parsed(monkeypatch: pytest.MonkeyPatch) -> Counter[str]:
    """Count how often each text is parsed."""
    counted = Counter[str]()
    parse = yaml.parse

    def parse_and_count(text: str, Loader: type) -> object:  # noqa: N803  # PyYAML calls it so
        counted[text] += 1
        return parse(text, Loader=Loader)

    monkeypatch.setattr(yaml, "parse", parse_and_count)
    read_as_it_stands.cache_clear()
    return counted


@pytest.fixture
def plan(here: Path) -> Path:
    folder = here / "plans"
    folder.mkdir()
    return folder / "2023-04.yaml"


@pytest.mark.parametrize(
    "case",
    [
        pytest.param((PLAN, "validate", 1), id="validate"),
        pytest.param((PLAN, "validate --fix", 1), id="nothing to fix"),
        pytest.param((TO_FIX, "validate", 3), id="fixes of form and content are tried"),
        pytest.param((TO_FIX, "validate --fix", 4), id="fixes are made"),
        pytest.param((PLAN, "fmt --keys en", 1), id="no other spelling"),
        pytest.param((PLAN, "fmt --keys zh", 2), id="other spelling"),
        pytest.param((PLAN, "render", 1), id="render"),
    ],
)
def test_each_text_is_parsed_once(
    run: Run, plan: Path, parsed: Counter[str], case: tuple[str, str, int]
) -> None:
    text, command, texts = case
    plan.write_text(text, encoding="utf-8")

    run(*command.split(), plan)

    assert list(parsed.values()) == [1] * texts


def test_next_month_reads_last_month_once_for_its_period_and_once_for_its_texts(
    run: Run, plan: Path, parsed: Counter[str]
) -> None:
    """The new text is parsed with and without its comments, and read before it is written."""
    plan.write_text(PLAN, encoding="utf-8")

    assert run("new").code == 0

    assert parsed[PLAN] == 2
    assert sorted(parsed.values()) == [1, 2, 2]


def test_next_month_reads_a_named_plan_once(run: Run, plan: Path, parsed: Counter[str]) -> None:
    plan.write_text(PLAN, encoding="utf-8")

    assert run("new", "2023-05", "--from", plan).code == 0

    assert parsed[PLAN] == 1
