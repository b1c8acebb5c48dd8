"""What a person sees in a terminal besides words: colours, progress, what is used."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from plangen.cli import console
from plangen.messages import Language
from plangen.report.screen import Colour
from support import AS_PUBLISHED, plan_text
from terminal import IS_POSIX, Outcome, Run, in_terminal, without_colours, write

posix = pytest.mark.skipif(not IS_POSIX, reason="there are no pseudo-terminals")
both_languages = pytest.mark.parametrize("language", Language)


# --- colours -----------------------------------------------------------------------------------


def colours(outcome: Outcome) -> set[str]:
    return set(re.findall(r"\x1b\[1;(\d+)m", outcome.out + outcome.err))


@pytest.mark.parametrize(
    ("words", "environment", "is_coloured"),
    [
        ([], {}, True),
        ([], {"NO_COLOR": "1"}, False),
        ([], {"NO_COLOR": "", "FORCE_COLOR": ""}, True),
        ([], {"TERM": "dumb"}, False),
        (["--color", "never"], {"FORCE_COLOR": "1"}, False),
        (["--color=always"], {"NO_COLOR": "1"}, True),
        (["--color", "auto"], {"NO_COLOR": "1", "FORCE_COLOR": "1"}, False),
    ],
)
def test_colours_in_a_terminal(
    run: Run,
    monkeypatch: pytest.MonkeyPatch,
    words: list[str],
    environment: dict[str, str],
    *,
    is_coloured: bool,
) -> None:
    monkeypatch.setattr(console, "_is_terminal", lambda _: True)
    monkeypatch.setenv("TERM", "xterm")
    for name, value in environment.items():
        monkeypatch.setenv(name, value)

    assert bool(colours(run("validate", AS_PUBLISHED, *words))) is is_coloured


@pytest.mark.parametrize(
    ("words", "variable", "is_coloured"),
    [
        ([], "", False),
        ([], "FORCE_COLOR", True),
        (["--color", "always"], "", True),
        (["--color", "always", "--format", "concise"], "", True),
        (["--color", "always", "--format", "json"], "", False),
        (["--color", "always", "--format", "github"], "", False),
        (["--color", "always", "--format", "sarif"], "", False),
    ],
)
def test_colours_elsewhere(
    run: Run,
    monkeypatch: pytest.MonkeyPatch,
    words: list[str],
    variable: str,
    *,
    is_coloured: bool,
) -> None:
    if variable:
        monkeypatch.setenv(variable, "1")

    assert bool(colours(run("validate", AS_PUBLISHED, *words))) is is_coloured


def test_each_severity_has_its_colour(run: Run, here: Path) -> None:
    error = run("validate", AS_PUBLISHED, "--color", "always")
    write(here, "a.yaml", "name: ci\n")
    note = run("validate", ".", "--color", "always")
    warning = run(
        "validate", write(here, "b.yaml", plan_text(introduction="好,好。")), "--color", "always"
    )

    assert colours(error) == {Colour.RED}
    assert colours(warning) == {Colour.YELLOW}
    assert colours(note) == {Colour.CYAN}


def test_the_caret_has_the_colour_and_the_text_is_the_same(run: Run) -> None:
    words = ("validate", AS_PUBLISHED, "--format", "full")
    plain, coloured = run(*words), run(*words, "--color", "always")

    assert without_colours(coloured.out) == plain.out
    assert f"\x1b[1;{Colour.RED}m^^" in coloured.out


def test_colours_that_are_none(run: Run) -> None:
    outcome = run("validate", AS_PUBLISHED, "--color", "red", "--lang", "en")

    assert outcome.code == 2
    assert "Possible: auto|always|never." in outcome.err


@pytest.mark.parametrize("nasty", ["[/b]", "[red]x", "\x1b[31m", "\\[", "[link=x]"])
def test_the_words_of_a_plan_are_no_markup(run: Run, here: Path, nasty: str) -> None:
    path = write(
        here,
        text=plan_text(
            introduction=f"{nasty}现将3月份工作计划安排如下："
            if nasty[0] != "["
            else f"甲{nasty}现将3月份工作计划安排如下："
        ),
    )
    outcome = run("validate", path, "--format", "full", "--color", "always")

    assert outcome.code in {1, 2}
    assert "\x1b[31m" not in outcome.out
    assert nasty.replace("\x1b", "·") in outcome.out


# --- progress ----------------------------------------------------------------------------------


@posix
def test_render_shows_a_bar_that_goes(here: Path) -> None:
    for number in range(1, 4):
        write(here, f"{number}.yaml", plan_text(period=f"2023-0{number}"))
    shown = in_terminal(80, "render", ".", folder=here).out
    quiet = in_terminal(80, "render", ".", "-q", folder=here).out

    assert "33% 1/3" in shown
    assert "%" not in quiet
    assert screen_after(shown) == [
        f"output/测试图书馆2023年{number}月份工作计划.docx" for number in (1, 2, 3)
    ]


def screen_after(text: str) -> list[str]:
    """Return the lines that are left when all has been written, also over what was there."""
    lines = []
    for written in text.split("\n"):
        line = ""
        for piece in written.split("\r"):
            line = piece + line[len(piece) :]
        lines.append(line.rstrip())
    return [line for line in lines if line]


def test_documents_are_written_one_by_one(
    run: Run, here: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    for number in range(1, 4):
        write(here, f"{number}.yaml", plan_text(period=f"2023-0{number}"))
    done: list[str] = []
    monkeypatch.setattr(console, "result", done.append)

    from plangen.cli import render as command  # noqa: PLC0415

    make = command.make
    counts: list[int] = []

    def watched(task: command.Task) -> command.Made:
        counts.append(len(done))
        return make(task)

    monkeypatch.setattr(command, "make", watched)

    assert run("render", ".").code == 0
    assert (counts, len(done)) == ([0, 1, 2], 3)


def test_the_last_line_counts_what_was_found(run: Run, here: Path) -> None:
    outcome = run("render", AS_PUBLISHED, "--lang", "zh")
    quiet = run("render", AS_PUBLISHED, "-q", "--lang", "zh")
    lines = outcome.err.splitlines()

    assert outcome.code == 0
    assert lines[-1] == "生成了 1 份文档；查出 3 个错误，0 个警告，0 个提示。"
    assert quiet.err.splitlines() == lines[:-1]


@pytest.mark.parametrize(
    ("text", "code"),
    [("好。", 0), ("好,好。", 1), ("现将3月份工作计划安排如下：", 1)],
    ids=["fine", "warning", "error"],
)
def test_strict_fails_and_writes_all_the_same(run: Run, here: Path, text: str, code: int) -> None:
    path = write(here, text=plan_text(introduction=text))

    assert run("render", path).code == 0
    outcome = run("render", path, "--strict")
    assert outcome.code == code
    assert Path(outcome.out.strip()).is_file()


def test_a_configuration_that_cannot_be_understood_stops_before_anything_is_written(
    run: Run, here: Path
) -> None:
    for name in ("a", "b"):
        (here / name).mkdir()
        write(here / name, text=plan_text(title=name))
    write(here / "b", "plangen.toml", "colour = 1\n")

    assert run("render", "a", "b").code == 2
    assert not (here / "output").exists()


# --- the usual folder, and what is used --------------------------------------------------------


@pytest.mark.parametrize("command", ["render", "validate"])
def test_without_a_path_the_folder_of_plans_is_meant(run: Run, here: Path, command: str) -> None:
    nowhere = run(command, "--lang", "zh")
    write(here)
    beside = run(command, "--lang", "zh")
    (here / "plans").mkdir()
    write(here / "plans")

    assert (nowhere.code, beside.code, run(command).code) == (2, 2, 0)
    assert "这里也没有 plans 文件夹" in nowhere.err
    assert f"写 plangen {command} ." in beside.err


@both_languages
def test_what_is_used_is_said(run: Run, here: Path, language: str) -> None:
    config = write(here, "plangen.toml", 'closing-day = "周一"\n')
    path = write(here)
    rendered = run("render", path, "-v", "--lang", language).err
    validated = run("validate", path, "-v", "--lang", language).err

    for said in (rendered, validated):
        assert str(config) in said
        assert str(path) in said
    assert str(Path("templates", "official")) in rendered
    config.unlink()
    assert str(here) in run("validate", path, "--verbose", "--lang", language).err
