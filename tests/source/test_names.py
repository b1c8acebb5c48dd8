"""Files that were meant to be plans by their names, alone and in folders."""

from __future__ import annotations

from pathlib import Path

import pytest

from plangen.source.names import like, meant_name
from support import document, plan_text
from terminal import Run, write


@pytest.mark.parametrize(
    ("name", "meant", "added"),
    [
        ("2025-03.yaml.txt", "2025-03.yaml", ".txt"),
        ("2025-03.yml.txt", "2025-03.yml", ".txt"),
        ("2025-03.YAML.TXT", "2025-03.YAML", ".TXT"),
        ("2025-03.yaml.docx", "2025-03.yaml", ".docx"),
        ("2025-03.yaml.wps", "2025-03.yaml", ".wps"),
        ("2025-03.yaml (1)", "2025-03.yaml", "(1)"),
        ("2025-03.yaml（2）", "2025-03.yaml", "（2）"),
        ("2025-03.yaml - 副本", "2025-03.yaml", "- 副本"),
        ("2025-03.yaml.", "2025-03.yaml", "."),
        ("2025-03。yaml", "2025-03.yaml", ""),
        ("2025-03．yml", "2025-03.yml", ""),
        ("2025-03。yaml.txt", "2025-03.yaml", ".txt"),
        ("2025-03.ymal", "2025-03.yaml", ""),
    ],
)
def test_a_name_that_was_meant_for_a_plan_is_known(name: str, meant: str, added: str) -> None:
    assert meant_name(name) == (meant, added)


@pytest.mark.parametrize(
    "name",
    [
        "2025-03.yaml",
        "2025-03.yml",
        "2025-03.txt",
        "2025-03.yaml.bak",
        "2025-03.yaml.2.bak",
        "2025-03.yaml~",
        "2025-03.yaml.swp",
        "2025-03.yaml.orig",
        "2025-03 (1).yaml",
        "yaml.txt",
        "README.md",
        ".yaml",
    ],
)
def test_other_names_are_meant(name: str) -> None:
    assert meant_name(name) == ("", "")


def test_the_file_beside_a_missing_one_is_found(tmp_path: Path) -> None:
    for name in ("2025-03.yaml.txt", "2025-04.yml", "其他.txt"):
        (tmp_path / name).touch()

    assert like(tmp_path / "2025-03.yaml") == "2025-03.yaml.txt"
    assert like(tmp_path / "2025-04.yaml") == "2025-04.yml"
    assert like(tmp_path / "2025-04") == "2025-04.yml"
    assert not like(tmp_path / "2025-05.yaml")
    assert not like(tmp_path / "没有" / "2025-03.yaml")


@pytest.mark.parametrize(
    ("language", "said"),
    [
        ("zh", "改名为“2025-03.yaml”；末尾的“.txt”，Windows 可能没有显示出来"),
        ("en", "Rename it to “2025-03.yaml”; Windows may hide the “.txt”"),
    ],
)
@pytest.mark.parametrize("words", [("validate",), ("render",), ("fmt", "--keys", "en")])
def test_a_folder_tells_the_plan_that_is_hidden(
    run: Run, here: Path, words: tuple[str, ...], language: str, said: str
) -> None:
    (here / "plans").mkdir()
    write(here, "plans/2023-04.yaml")
    write(here, "plans/2025-03.yaml.txt")

    outcome = run(
        *words, "plans", "--lang", language, *(["--format", "full"] * (words[0] == "validate"))
    )

    assert outcome.code == 0
    assert "PG109" in outcome.out + outcome.err
    assert said in outcome.out + outcome.err


@pytest.mark.parametrize("words", [("validate",), ("render",), ("fmt", "--keys", "en")])
def test_a_folder_with_nothing_else_is_an_error(
    run: Run, here: Path, words: tuple[str, ...]
) -> None:
    (here / "plans").mkdir()
    write(here, "plans/2025-03.yaml.txt")

    outcome = run(*words, "plans")

    assert outcome.code == 2
    assert "PG109" in outcome.out + outcome.err
    assert "PG104" not in outcome.out + outcome.err


def test_named_itself_it_is_read_and_told(run: Run, here: Path) -> None:
    write(here, "2023-04.yaml.txt")

    outcome = run("validate", "2023-04.yaml.txt")

    assert outcome.code == 0
    assert "PG109" in outcome.out
    assert "Files: 1." in outcome.err


def test_a_missing_file_names_the_one_that_is_hidden(run: Run, here: Path) -> None:
    write(here, "2025-03.yaml.txt")

    outcome = run("render", "2025-03.yaml")

    assert outcome.code == 2
    assert "PG101" in outcome.err
    assert "There is “2025-03.yaml.txt”" in outcome.err


def test_a_right_name_beside_it_is_told(run: Run, here: Path) -> None:
    (here / "plans").mkdir()
    write(here, "plans/2023-04.yaml")
    write(here, "plans/2023-04.yaml.txt")

    outcome = run("validate", "plans", "--format", "full")

    assert "There is also “2023-04.yaml”" in outcome.out
    assert "Files: 1." in outcome.err


def test_a_word_file_with_such_a_name_is_called_a_word_file(run: Run, here: Path) -> None:
    (here / "plans").mkdir()
    write(here, "plans/2023-04.yaml")
    (here / "plans" / "2023-05.yaml.docx").write_bytes(document(plan_text()))

    outcome = run("validate", "plans")

    assert outcome.code == 0
    assert "PG107: This is a Word document" in outcome.out


def test_new_does_not_pass_over_it_in_silence(run: Run, here: Path) -> None:
    (here / "plans").mkdir()
    write(here, "plans/2023-04.yaml")
    write(here, "plans/2023-05.yaml.txt")

    outcome = run("new", "2023-06")

    assert "PG109" in outcome.err


@pytest.mark.parametrize("names", [("没有.yaml",), ("没有.yaml", "也没有.yaml"), ("没有",)])
def test_a_missing_file_is_no_file_that_was_read(
    run: Run, here: Path, names: tuple[str, ...]
) -> None:
    outcome = run("validate", *names)

    assert outcome.code == 2
    assert "No plan was read" in outcome.err


def test_only_files_that_are_there_are_counted(run: Run, here: Path) -> None:
    write(here)

    assert "Files: 1." in run("validate", "plan.yaml", "没有.yaml").err
