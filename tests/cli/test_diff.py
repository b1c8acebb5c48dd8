"""``plangen diff``."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from plangen.comparing.formats import DiffFormat
from plangen.comparing.report import WRITERS
from support import plan_text
from terminal import Run, on_console, write


@pytest.fixture(name="plans")
def _plans(here: Path) -> tuple[Path, Path]:
    before = write(
        here,
        "a.yaml",
        plan_text(introduction="本月围绕全民阅读，总馆和各分馆计划开展活动8场，内容见附件。"),
    )
    return before, write(
        here,
        "b.yaml",
        plan_text(introduction="本月围绕全民阅读，总馆和各分馆计划开展活动9场，内容见附件。"),
    )


def test_the_command_line_knows_every_format() -> None:
    assert [*DiffFormat] == [*WRITERS]


@pytest.mark.parametrize(("language", "word"), [("zh", "引言"), ("en", "introduction")])
def test_two_plans_are_compared(
    run: Run, plans: tuple[Path, Path], language: str, word: str
) -> None:
    outcome = run("diff", *plans, "--lang", language)

    assert (outcome.code, outcome.err) == (0, "")
    assert word in outcome.out
    assert "[-8-]{+9+}" in outcome.out


def test_a_plan_is_like_itself(run: Run, plans: tuple[Path, Path]) -> None:
    assert "√ 两个计划" in run("diff", plans[0], plans[0], "--lang", "zh").out


def test_other_formats(run: Run, plans: tuple[Path, Path]) -> None:
    assert json.loads(run("diff", *plans, "--format", "json").out)["version"] == 1
    assert "<del>8</del>" in run("diff", *plans, "--format", "markdown").out


def test_a_plan_that_cannot_be_compared(run: Run, here: Path, plans: tuple[Path, Path]) -> None:
    wrong = write(here, "c.yaml", plan_text(foo="1"))
    missing = run("diff", plans[0], "d.yaml", "--lang", "en")
    both = run("diff", wrong, "d.yaml", "--lang", "en")

    assert (missing.code, missing.out) == (2, "")
    assert "d.yaml: error PG101" in missing.err
    assert run("diff", wrong, plans[0]).code == 1
    assert both.code == 2
    assert "PG201" in both.err
    assert "PG101" in both.err


def test_a_console_that_is_not_utf_8_gets_json_in_ascii(plans: tuple[Path, Path]) -> None:
    outcome = on_console("gbk", "diff", *plans, "--format", "json")

    assert outcome.code == 0
    assert outcome.out.isascii()
