"""Plans, input and usage, as a person meets them in a terminal."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from plangen import __version__
from plangen.reading import load as reading
from support import AS_PUBLISHED, PLANS, Golden, plan_text
from terminal import Outcome, Run, write

BAD = sorted((PLANS / "bad").glob("*.yaml"))
GOOD = sorted((PLANS / "good").glob("*.yaml"))


def test_there_are_plans() -> None:
    assert len(BAD) >= 10
    assert GOOD


@pytest.mark.parametrize("language", ["zh", "en"])
@pytest.mark.parametrize("path", BAD, ids=lambda path: path.stem)
def test_a_bad_plan_is_told_in_exactly_these_words(
    run: Run, golden: Golden, monkeypatch: pytest.MonkeyPatch, path: Path, language: str
) -> None:
    monkeypatch.chdir(path.parent)

    outcome = run("validate", path.name, "--format", "full", "--lang", language)

    shown = f"{outcome.out}{outcome.err}exit code {outcome.code}\n"
    golden.check(shown, path.with_suffix(f".{language}.txt"))
    assert outcome.code in {1, 2}


@pytest.mark.parametrize("path", GOOD, ids=lambda path: path.stem)
def test_a_good_plan_gives_no_finding_and_a_document(run: Run, here: Path, path: Path) -> None:
    validated = run("validate", path)
    rendered = run("render", path)

    assert (validated.code, validated.out) == (0, "")
    # Empty lines for the signature are no fault of the plan.
    assert (rendered.code, set(re.findall(r"PG\d+", rendered.err)) - {"PG511"}) == (0, set())
    assert Path(rendered.out.strip()).is_file()


def test_the_sample_has_no_findings(run: Run, sample: Path) -> None:
    outcome = run("validate", sample, "--lang", "zh")

    assert (outcome.code, outcome.out) == (0, "")
    assert outcome.err == "√ 1 个文件，没有发现问题。\n"


def test_the_plan_as_published_has_three_findings_and_is_rendered_all_the_same(
    run: Run, here: Path
) -> None:
    validated = run("validate", AS_PUBLISHED, "--format", "full")
    rendered = run("render", AS_PUBLISHED)

    lines = [line for line in validated.out.splitlines() if ": error " in line]
    assert [line.split(": ")[0].removeprefix(f"{AS_PUBLISHED}:") for line in lines] == [
        "16:117",
        "16:129",
        "16:135",
    ]
    assert validated.code == 1
    assert validated.out.replace(" [*]", "") in rendered.err
    assert rendered.code == 0
    assert rendered.out == "output/铜官区图书馆2023年4月份工作计划.docx\n".replace(
        "/", _separator()
    )
    assert (here / rendered.out.strip()).is_file()


def _separator() -> str:
    return str(Path("a/b"))[1]


# --- input -----------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("language", "words"),
    [("zh", "找不到这个文件或文件夹"), ("en", "No such file or folder")],
)
@pytest.mark.parametrize("command", ["render", "validate"])
def test_a_missing_file(run: Run, here: Path, command: str, language: str, words: str) -> None:
    outcome = run(command, "没有.yaml", "--lang", language)

    assert outcome.code == 2
    assert f"没有.yaml: {'错误' if language == 'zh' else 'error'} PG101: {words}" in (
        outcome.out + outcome.err
    )


@pytest.mark.parametrize(
    ("language", "words"),
    [("zh", "文件夹里没有计划文件"), ("en", "The folder holds no plan files")],
)
@pytest.mark.parametrize("command", ["render", "validate"])
def test_a_folder_without_plans(
    run: Run, here: Path, command: str, language: str, words: str
) -> None:
    (here / "空").mkdir()
    (here / "空" / ".hidden.yaml").write_text("a: 1")

    outcome = run(command, "空", "--lang", language)

    assert outcome.code == 2
    assert words in outcome.out + outcome.err


def test_a_folder_means_its_yaml_files_and_bad_ones_hide_nothing(run: Run, here: Path) -> None:
    write(here, "b.yaml", plan_text(foo="1"))
    write(here, "a.yml", plan_text(bar="1"))
    write(here, "c.yaml", "name: ci\non: push\n")
    write(here, "d.txt", "no plan")

    outcome = run("validate", ".", "--lang", "en")

    places = [line.split(":")[0] for line in outcome.out.splitlines() if ": error" in line]
    assert places == ["a.yml", "b.yaml"]
    assert "c.yaml: note PG105" in outcome.out
    assert outcome.code == 1


def test_what_is_named_itself_must_be_a_plan(run: Run, here: Path) -> None:
    outcome = run("validate", write(here, "c.yaml", "name: ci\n"), "--lang", "en")

    assert "PG105" not in outcome.out
    assert outcome.code == 1


def test_a_file_named_twice_is_read_once(run: Run, here: Path) -> None:
    path = write(here)

    assert run("validate", path, ".", "--lang", "en").err == "√ Files: 1. Nothing found.\n"


# --- usage -----------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("words", "zh", "en"),
    [
        (
            ["rendr", "x"],
            "没有命令“rendr”，是不是 render？",
            "Did you mean render?",
        ),
        (
            ["--lang", "zh"],
            "要写一个命令：render, validate, new, diff, fmt, explain, schema, doctor。",
            None,
        ),
        (["fmt", "--keys", "zh"], "缺少 PATH。", "PATH is missing."),
        (
            ["zzzzzz"],
            "没有命令“zzzzzz”。命令有：render, validate, new, diff, fmt, explain, schema, doctor。",
            "no command “zzzzzz”",
        ),
        (
            ["render", "--forec", "x"],
            "没有选项 --forec。您是不是想写 --force？",
            "Did you mean --force?",
        ),
        (["validate", "--zzz", "x"], "没有选项 --zzz。", "There is no option --zzz."),
        (["render", "x", "-o"], "选项 -o 后面要有一个值。", "The option -o needs a value."),
        (["render", "--force=yes", "x"], "选项 --force 后面不写值。", "takes no value"),
        (["validate", "x", "--lang", "fr"], None, "The value of --lang does not fit."),
    ],
    ids=[
        "command",
        "no command",
        "argument",
        "far command",
        "near option",
        "option",
        "value",
        "flag",
        "choice",
    ],
)
def test_usage_errors(
    run: Run, monkeypatch: pytest.MonkeyPatch, words: list[str], zh: str | None, en: str | None
) -> None:
    for language, sentence in (("zh", zh), ("en", en)):
        if sentence:
            monkeypatch.setenv("PLANGEN_LANG", language)
            outcome = run(*words)
            assert (outcome.code, outcome.out) == (2, "")
            assert sentence in outcome.err


@pytest.mark.parametrize(
    "words", [[], ["--help"], ["-h"], ["render", "--help"], ["validate", "-h"]]
)
def test_help_is_complete_in_both_languages(run: Run, words: list[str]) -> None:
    chinese, english = run("--lang", "zh", *words), run("--lang", "en", *words)
    if not words:
        chinese, english = run("--help", "--lang", "zh"), run()

    assert (chinese.code, english.code) == (0, 0)
    assert not {"Usage", "Options", "Show", "Commands", "Arguments"} & set(
        chinese.out.replace(":", " ").split()
    )
    assert "Usage: plangen" in english.out
    assert "None" not in chinese.out + english.out


def test_the_version(run: Run) -> None:
    assert run("--version") == Outcome(0, f"plangen {__version__}\n", "")


def test_a_bug_is_told_in_a_sentence_and_kept_in_a_file(
    run: Run, here: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def fail(*_: object) -> None:
        raise RuntimeError("boom")

    monkeypatch.setattr(reading, "load", fail)

    outcome = run("validate", write(here), "--lang", "en")

    assert outcome.code == 3
    log = Path(outcome.err.split("Details are in ")[1].split(";")[0])
    assert "RuntimeError: boom" in log.read_text(encoding="utf-8")
    log.unlink()


def test_ctrl_c(run: Run, here: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def interrupt(*_: object) -> None:
        raise KeyboardInterrupt

    monkeypatch.setattr(reading, "load", interrupt)

    assert run("validate", write(here), "--lang", "zh") == Outcome(130, "", "已中断。\n")


def test_a_system_that_refuses_is_told_in_a_sentence(
    run: Run, here: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def refuse(*_: object) -> None:
        raise PermissionError(13, "Permission denied", "plan.yaml")

    monkeypatch.setattr(reading, "load", refuse)

    outcome = run("validate", write(here), "--lang", "zh")

    assert (outcome.code, outcome.out) == (2, "")
    assert "系统不让访问“plan.yaml”" in outcome.err


def test_a_name_that_is_too_long(run: Run, here: Path) -> None:
    outcome = run("validate", "长" * 300, "--lang", "zh")

    assert outcome.code == 2
    assert "PG102: 这个文件读不了（名称太长）" in outcome.out
