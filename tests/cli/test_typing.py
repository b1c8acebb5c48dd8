"""What a person types: slips that are guessed, words that the shell completes."""

from __future__ import annotations

import sys
from pathlib import Path

import pytest

from plangen.cli import app, main
from plangen.messages import Language, phrasebook
from plangen.report.screen import FILE
from support import AS_PUBLISHED
from terminal import IS_POSIX, Run, write

both_languages = pytest.mark.parametrize("language", Language)
COMMANDS = ["render", "validate", "new", "diff", "fmt", "explain", "schema", "doctor"]


# --- slips in commands and options -------------------------------------------------------------


@pytest.mark.parametrize(
    ("words", "zh", "en"),
    [
        (["rendr"], "没有命令“rendr”，是不是 render？", "Did you mean render?"),
        (["RENDER", "x"], "是不是 render？", "Did you mean render?"),
        (["valdate", "x"], "是不是 validate？", "Did you mean validate?"),
        (["check"], "是不是 validate？", "Did you mean validate?"),
        (["检查", "x"], "是不是 validate？", "Did you mean validate?"),
        (["生成"], "是不是 render？", "Did you mean render?"),
        (["help"], "是不是 --help？", "Did you mean --help?"),
        (["plans/2023-04.yaml"], "先写命令，再写文件", "The command comes first."),
        (["render", "x", "--fix"], "render 没有选项 --fix，validate 有。", "belongs to validate."),
        (["validate", "x", "--statistic"], "想写 --statistics？", "Did you mean --statistics?"),
        (["render", "x", "-open"], "“-open”前面的横线不对", "Did you mean --open?"),
        (["render", "x", "——open"], "您是不是想写 --open？", "Did you mean --open?"),
        (["render", "x", "–q"], "您是不是想写 -q？", "Did you mean -q?"),
        (["render", "x", "－－output=y"], "您是不是想写 --output？", "Did you mean --output?"),
        (["explain", "missing.yaml"], "explain 后面写编号，如 PG301。", "explain takes a code"),
        (["explain", "missing.yaml"], "用 plangen validate missing.yaml", "validate missing.yaml"),
        (["explain", "PG3O1"], "没有编号 PG3O1，是不是 PG301？", "Did you mean PG301?"),
    ],
)
def test_what_was_meant_is_guessed(  # noqa: PLR0913, PLR0917
    run: Run, here: Path, monkeypatch: pytest.MonkeyPatch, words: list[str], zh: str, en: str
) -> None:
    for language, sentence in (("zh", zh), ("en", en)):
        monkeypatch.setenv("PLANGEN_LANG", language)
        outcome = run(*words)
        assert (outcome.code, outcome.out) == (2, "")
        assert sentence in outcome.err


def test_a_file_may_begin_with_a_dash(run: Run, here: Path) -> None:
    write(here, "—open")

    assert run("validate", "—open").code == 0


@both_languages
@pytest.mark.parametrize("command", COMMANDS)
def test_arguments_that_may_be_left_out_are_in_brackets(
    run: Run, command: str, language: str
) -> None:
    usage = run(command, "--help", "--lang", language).out.splitlines()[0]
    optional = {
        "render": "[PATH]...",
        "validate": "[PATH]...",
        "new": "[PERIOD]",
        "explain": "[CODE]...",
    }
    needed = {"diff": "BEFORE AFTER", "fmt": "PATH..."}

    assert usage.endswith((optional | needed).get(command, "]"))


# --- completion --------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("shell", "files"),
    [
        ("bash", [".bash_completions/plangen.sh", ".bashrc"]),
        ("zsh", [".zfunc/_plangen", ".zshrc"]),
        ("fish", [".config/fish/completions/plangen.fish"]),
    ],
)
def test_completion_is_installed_once_and_keeps_what_is_there(
    run: Run, here: Path, monkeypatch: pytest.MonkeyPatch, shell: str, files: list[str]
) -> None:
    monkeypatch.setattr(Path, "home", lambda: here)
    monkeypatch.setattr("plangen.cli.completion._shell", lambda: shell)
    start = here / files[-1]
    own = "# 我的设置".encode("gbk")
    if len(files) > 1:
        start.write_bytes(own)
    outcomes = [run("--install-completion", "--lang", "zh") for _ in range(2)]

    assert [each.code for each in outcomes] == [0, 0]
    assert outcomes[0].out == f"{here / files[0]}\n"
    assert f"√ {shell} 的自动补全装好了。" in outcomes[0].err
    assert "_PLANGEN_COMPLETE" in (here / files[0]).read_text(encoding="utf-8")
    if len(files) > 1:
        assert start.read_bytes().startswith(own + b"\n")
        assert len(start.read_bytes().splitlines()) == 2


@pytest.mark.skipif(not IS_POSIX, reason="the program is a script for sh")
def test_completion_of_powershell_goes_to_its_profile(
    run: Run, here: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    profile = here / "王 芳" / "profile.ps1"
    program = here / "powershell"
    program.write_text(f"#!/bin/sh\necho '{profile}'\n", encoding="utf-8")
    program.chmod(0o755)
    monkeypatch.setenv("PATH", f"{here}:/bin:/usr/bin")
    monkeypatch.setattr("plangen.cli.completion._shell", lambda: "powershell")

    assert [run("--install-completion").code for _ in range(2)] == [0, 0]
    assert profile.read_text(encoding="utf-8").count("Register-ArgumentCompleter") == 1


@pytest.mark.parametrize("shell", ["bash", "zsh", "fish", "powershell", "pwsh"])
def test_the_script_is_shown(run: Run, monkeypatch: pytest.MonkeyPatch, shell: str) -> None:
    monkeypatch.setattr("plangen.cli.completion._shell", lambda: shell)
    outcome = run("--show-completion")

    assert outcome.code == 0
    assert "_PLANGEN_COMPLETE" in outcome.out


@both_languages
def test_a_shell_that_is_not_known(
    run: Run, monkeypatch: pytest.MonkeyPatch, language: str
) -> None:
    monkeypatch.setattr("plangen.cli.completion._shell", lambda: "cmd")
    outcome = run("--install-completion", "--lang", language)

    assert (outcome.code, outcome.out) == (2, "")
    assert "bash, zsh, fish, powershell" in outcome.err


@pytest.mark.parametrize(
    ("typed", "expected"),
    [
        ("plangen va", ["validate"]),
        ("plangen render --fo", ["--force"]),
        ("plangen validate --format s", ["sarif"]),
        ("plangen new --activities ", ["keep", "clear", "drop"]),
        ("plangen --color n", ["never"]),
    ],
)
def test_completion_answers(
    monkeypatch: pytest.MonkeyPatch,
    capsys: pytest.CaptureFixture[str],
    typed: str,
    expected: list[str],
) -> None:
    words = typed.split(" ")
    monkeypatch.setenv("_PLANGEN_COMPLETE", "complete_bash")
    monkeypatch.setenv("COMP_WORDS", "\n".join(words))
    monkeypatch.setenv("COMP_CWORD", str(len(words) - 1))
    monkeypatch.setattr(sys, "argv", ["plangen"])
    with pytest.raises(SystemExit):
        main([])

    assert capsys.readouterr().out.split() == expected


@pytest.mark.parametrize("shell", ["zsh", "fish", "powershell", "pwsh"])
def test_every_shell_is_answered_in_the_language_of_the_user(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str], shell: str
) -> None:
    monkeypatch.setenv("_PLANGEN_COMPLETE", f"complete_{shell}")
    monkeypatch.setenv("_TYPER_COMPLETE_ARGS", "plangen va")
    monkeypatch.setenv("_TYPER_COMPLETE_WORD_TO_COMPLETE", "va")
    monkeypatch.setenv("_TYPER_COMPLETE_FISH_ACTION", "get-args")
    monkeypatch.setenv("PLANGEN_LANG", "zh")
    with pytest.raises(SystemExit):
        main([])

    answer = capsys.readouterr().out
    assert "validate" in answer
    assert "检查计划" in answer
    assert "render" not in answer


# --- annotations -------------------------------------------------------------------------------


@pytest.mark.parametrize("form", ["full", "concise", None])
def test_annotations_follow_the_list_in_github_actions(
    run: Run, monkeypatch: pytest.MonkeyPatch, known_token: str, form: str | None
) -> None:
    words = ["validate", AS_PUBLISHED, *(["--format", form] if form else [])]
    plain = run(*words).out
    github = run("validate", AS_PUBLISHED, "--format", "github").out
    monkeypatch.setenv("GITHUB_ACTIONS", "true")
    annotated = run(*words).out

    commands = [line for line in github.splitlines() if line.startswith("::")][2:]
    assert len(commands) == 3
    listed = f"::stop-commands::{known_token}\n{plain}::{known_token}::\n"
    assert annotated == listed + "".join(f"{line}\n" for line in commands)


@pytest.mark.usefixtures("known_token")
@pytest.mark.parametrize("words", [["--format", "json"], ["--format", "github"], ["--statistics"]])
def test_annotations_follow_no_other_format(
    run: Run, monkeypatch: pytest.MonkeyPatch, words: list[str]
) -> None:
    plain = run("validate", AS_PUBLISHED, *words).out
    monkeypatch.setenv("GITHUB_ACTIONS", "true")

    assert run("validate", AS_PUBLISHED, *words).out == plain


def test_every_option_has_its_help_in_both_languages() -> None:
    for language in Language:
        program = app.tree(app.build(phrasebook(language)))
        for command in (program, *program.commands.values()):
            assert all(each.help for each in command.params)


@pytest.mark.parametrize("typed", [["render"], ["-v"], []])
def test_of_a_command_that_is_typed_that_alone_is_made(typed: list[str]) -> None:
    phrases = phrasebook(Language.EN)
    every = list(app.tree(app.build(phrases)).commands)

    made = list(app.tree(app.build(phrases, typed)).commands)

    assert len(every) == 8
    assert made == (typed if typed == ["render"] else every)


def test_a_file_is_no_screen() -> None:
    assert FILE.wrapped("一 " * 200) == ["一 " * 200]
