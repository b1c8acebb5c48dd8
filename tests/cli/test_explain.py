"""``plangen explain`` and ``plangen schema``."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from plangen.checks import RULES
from plangen.editor.schema import schema_text
from support import ROOT
from terminal import Outcome, Run, on_console


def test_a_code_is_explained_in_the_language_of_the_user(run: Run) -> None:
    chinese = run("explain", "PG301", "--lang", "zh")
    english = run("explain", "pg301", "--lang", "en")

    assert chinese.out.startswith("PG301  计划的月份（错误）\n")
    assert "不对：\n    3月份" in chinese.out
    assert english.out.startswith("PG301  The month of the plan (error)\n")
    assert "# plangen: ignore PG301" in chinese.out


@pytest.mark.parametrize("code", ["PG101", "PG202", "PG370", "PG419"])
def test_every_kind_of_code_is_explained(run: Run, code: str) -> None:
    outcome = run("explain", code, "--lang", "zh")

    assert outcome.code == 0
    assert outcome.out.startswith(f"{code}  ")
    assert outcome.out.count("\n") > 2


def test_without_a_code_all_are_listed_by_family(run: Run) -> None:
    lines = run("explain", "--lang", "en").out.splitlines()
    codes = [line.split()[0] for line in lines if line.startswith("  PG")]

    assert codes == sorted(codes)
    assert set(RULES) < set(codes)
    assert "Dates and times" in lines


def test_the_beginning_of_codes_lists_those(run: Run) -> None:
    assert run("explain", "37", "--lang", "en").out.count("  PG37") == 10


def test_several_codes(run: Run) -> None:
    out = run("explain", "PG301", "PG302", "--lang", "en").out

    assert out.index("PG301  ") < out.index("PG302  ")


@pytest.mark.parametrize(("language", "words"), [("zh", "没有编号 PG999"), ("en", "no code PG999")])
def test_a_code_that_is_none(run: Run, language: str, words: str) -> None:
    outcome = run("explain", "PG301", "PG999", "--lang", language)

    assert (outcome.code, outcome.out) == (2, "")
    assert words in outcome.err


def test_the_schema_is_printed(run: Run) -> None:
    assert run("schema") == Outcome(0, schema_text(), "")


def test_a_console_that_is_not_utf_8_gets_the_schema_in_ascii() -> None:
    outcome = on_console("gbk", "schema")

    assert outcome.code == 0
    assert outcome.out.isascii()
    assert json.loads(outcome.out) == json.loads(schema_text())


def test_the_schema_is_written_and_compared(run: Run, here: Path) -> None:
    written = run("schema", "-o", "schema/plan.schema.json", "--lang", "en")
    fresh = run("schema", "-o", "schema/plan.schema.json", "--check", "--lang", "en")
    path = here / "schema" / "plan.schema.json"
    old = path.read_text(encoding="utf-8").replace("铜官区图书馆", "图书馆")
    path.write_text(old, encoding="utf-8")
    stale = run("schema", "-o", path, "--check", "--lang", "en")

    assert written.out.strip() == str(Path("schema/plan.schema.json"))
    assert (fresh.code, stale.code) == (0, 1)
    assert "is not that of this version" in stale.err
    assert path.read_text(encoding="utf-8") == old
    assert run("schema", "-o", path).code == 0
    assert path.read_text(encoding="utf-8") == schema_text()


@pytest.mark.parametrize("text", ["organization: 图书馆\n", '{"title": "mine"}', "[1]", "\x00"])
def test_the_schema_never_takes_the_place_of_another_file(run: Run, here: Path, text: str) -> None:
    (here / "a.json").write_text(text, encoding="utf-8")
    outcome = run("schema", "-o", "a.json", "--lang", "en")

    assert outcome.code == 2
    assert "PG413" in outcome.err
    assert (here / "a.json").read_text(encoding="utf-8") == text


def test_there_must_be_a_file_to_compare(run: Run) -> None:
    outcome = run("schema", "--check", "--lang", "en")

    assert (outcome.code, outcome.out) == (2, "")
    assert "--check goes with -o." in outcome.err


def test_a_schema_that_is_not_there_cannot_be_compared(run: Run, here: Path) -> None:
    outcome = run("schema", "-o", "a.json", "--check", "--lang", "en")

    assert outcome.code == 2
    assert "PG101" in outcome.err


def test_the_schema_of_the_repository_is_fresh(run: Run) -> None:
    assert run("schema", "-o", ROOT / "schema" / "plan.schema.json", "--check").code == 0
