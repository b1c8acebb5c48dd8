"""In the log of GitHub Actions no plan gives commands, whatever stands in it."""

from __future__ import annotations

import re
import subprocess
import sys
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from actions_runner import RunnerCommand, carried_out
from plangen.report.workflow import kept_from_commands, markdown_text
from terminal import Run, write

COMMANDS = (
    "::error file=x.py,line=1::被改",
    "::stop-commands::tok3",
    "  ::set-output name=a::被改",
    "::add-mask::测试",
    "文字 ##[error]被改",
    "##[add-path]/tmp",
    "\u3000::warning::被改",
)
PLAN = """\
organization: 测试馆
period: 2023-04
sections:
  - title: 甲
    body: |
{lines}
"""


@pytest.fixture(autouse=True)
def _in_actions(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("GITHUB_ACTIONS", "true")


@pytest.fixture
def plan(tmp_path: Path) -> Path:
    lines = "\n".join(f"      {command} 3月份计划开展活动," for command in COMMANDS)
    return write(tmp_path, text=PLAN.format(lines=lines))


def commands(run: Run, *words: str | Path) -> list[RunnerCommand]:
    """Return the commands that are carried out in the logs of both streams."""
    outcome = run(*words)
    assert outcome.code in {0, 1}
    return carried_out(outcome.out) + carried_out(outcome.err)


@pytest.mark.parametrize(
    "words",
    [
        ["validate", "--diff", "--unsafe-fixes"],
        ["validate", "--format", "json"],
        ["validate", "--format", "sarif"],
        ["validate", "--format", "junit"],
        ["validate", "--statistics"],
        ["fmt", "--keys", "zh", "--diff"],
        ["new", "2023-05", "--dry-run", "--from"],
    ],
)
def test_a_plan_gives_no_commands(run: Run, plan: Path, words: list[str]) -> None:
    assert commands(run, *words, plan) == []


@pytest.mark.parametrize("form", ["full", "concise", "github"])
def test_annotations_are_the_only_commands(run: Run, plan: Path, form: str) -> None:
    done = commands(run, "validate", "--format", form, plan)

    assert done
    assert {each.name for each in done} == {"error", "warning"}
    assert all(each.properties.startswith("title=plangen") for each in done)


@pytest.mark.parametrize("form", ["text", "markdown", "json"])
def test_a_comparison_gives_no_commands(run: Run, plan: Path, form: str) -> None:
    other = write(plan.parent, "other.yaml", PLAN.format(lines="      乙"))

    assert commands(run, "diff", other, plan, "--format", form) == []


def test_a_plan_with_errors_of_form_gives_no_commands(run: Run, plan: Path) -> None:
    plan.write_text(plan.read_text(encoding="utf-8") + '    "::error::被改": 1\n', encoding="utf-8")

    for words in (
        ["render"],
        ["fmt", "--keys", "zh"],
        ["new", "2023-05", "--from"],
        ["diff", plan],
    ):
        assert commands(run, *words, plan) == []


@pytest.mark.skipif(sys.platform == "win32", reason="its files cannot be called so")
@pytest.mark.parametrize("name", ["::error::a.yaml", "a ##[error]b.yaml", "a\r::error::b.yaml"])
def test_a_file_may_be_called_like_a_command(
    run: Run, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, name: str
) -> None:
    write(tmp_path, name, PLAN.format(lines="      3月份计划开展活动,"))
    monkeypatch.chdir(tmp_path)

    for words in (
        ["validate"],
        ["validate", "-v"],
        ["validate", "--fix"],
        ["fmt", "--keys", "zh"],
        ["new", "2023-05", "-o", f"{name}2.yaml", "--from"],
    ):
        done = commands(run, *words, name)
        assert all(each.properties.startswith("title=plangen") for each in done)


def test_a_document_may_be_called_like_a_command(run: Run, tmp_path: Path) -> None:
    text = "organization: 测试馆\nperiod: 2023-04\ntitle: 甲##[error]乙\nsections:\n  - title: 甲\n"
    plan = write(tmp_path, text=text)

    assert commands(run, "render", plan, "-o", tmp_path / "o/") == []


def test_lines_of_a_plan_stand_between_a_token_and_its_end(run: Run, plan: Path) -> None:
    shown = [run("validate", plan, "--diff").out.splitlines() for _ in range(2)]

    for lines in shown:
        token = lines[0].removeprefix("::stop-commands::")
        assert re.fullmatch("[0-9a-f]{32}", token)
        assert lines[-1] == f"::{token}::"
    assert shown[0][0] != shown[1][0]


def test_a_file_gets_the_text_alone(plan: Path) -> None:
    target = plan.with_name("next.yaml")
    with target.open("wb") as file:
        command = [sys.executable, "-m", "plangen", "new", "--blank", "2023-05", "--dry-run"]
        subprocess.run(command, stdout=file, check=True)

    assert "stop-commands" not in target.read_text(encoding="utf-8")


def test_no_text_ends_the_pause(run: Run) -> None:
    assert kept_from_commands("") == ""
    assert kept_from_commands("甲").endswith("::\n")


@given(st.text(st.sampled_from("甲:#[]e \r\n\u3000\u0085\u2028"), max_size=40))
def test_whatever_a_text_is_it_gives_no_command(text: str) -> None:
    assert carried_out(kept_from_commands(text.replace("e", "error"))) == []


# --- Markdown ----------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("written", "shown"),
    [
        ("https://a.cn/x", "https:<!-- -->//a.cn/x"),
        ("ftp://a.cn", "ftp:<!-- -->//a.cn"),
        ("WWW.a.cn", "WWW<!-- -->.a.cn"),
        ("a@b.cn", "a@<!-- -->b.cn"),
        ("@所有人", "@<!-- -->所有人"),
        ("#12", "&#35;<!-- -->12"),
        ("gh-12", "gh<!-- -->-12"),
        ("$x$", "$<!-- -->x$<!-- -->"),
        ("[甲](x)", "&#91;甲&#93;(x)"),
        ("4月23日9:30", "4月23日9:30"),
    ],
)
def test_a_text_in_markdown_calls_and_links_nothing(written: str, shown: str) -> None:
    assert markdown_text(written) == shown


def test_the_summary_of_a_step_has_no_links_of_a_plan(
    run: Run, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    summary = tmp_path / "summary.md"
    monkeypatch.setenv("GITHUB_STEP_SUMMARY", str(summary))
    plan = write(tmp_path, text='organization: 测试馆\nperiod: 2023-04\n"@name https://a.cn": 1\n')

    run("validate", plan, "--format", "github")
    text = summary.read_text(encoding="utf-8")

    assert "@<!-- -->name https:<!-- -->//a.cn" in text
    assert not re.search(r"@\w|://", text)
