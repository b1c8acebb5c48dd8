"""In GitHub Actions no line of a plan, no key and no file name is taken for a command."""

from __future__ import annotations

import json
import re
from pathlib import Path

import pytest

from actions_runner import Log, read_log
from profiles import by_profile
from support import plan_text
from terminal import Outcome, Run, write

LINES = {
    "error": "::error file=x.py,line=1::pwned, 3月份计划开展活动,",
    "stop": "::stop-commands::tok3月份计划开展活动,",
    "old form": "##[error]pwned 3月份计划开展活动,",
    "old form within a line": "甲##[add-mask]3月份计划开展活动,",
    "output": "::set-output name=x::3月份计划开展活动,",
    "mask": "::add-mask::3月份计划开展活动,",
    "path": "::add-path::/3月份计划开展活动,",
    "state": "::save-state name=x::3月份计划开展活动,",
    "group": "::group::3月份计划开展活动,",
    "case": "::ERROR::3月份计划开展活动,",
    "blanks": "\u3000\u00a0 ::warning::3月份计划开展活动,",
    "end of a stop": "::tok::3月份计划开展活动,",
}
TOGETHER = "\n      ".join(line for name, line in LINES.items() if name != "stop")
CHOSEN = {"all but stops": TOGETHER, "stop": LINES["stop"]} | (LINES if by_profile(0, 1) else {})
"""One by one only in continuous integration."""
OWN = re.compile(r"(?:^|,)title=plangen")
FORMATS = ("full", "concise", "json", "github", "junit", "sarif")


@pytest.fixture(autouse=True)
def _in_actions(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("GITHUB_ACTIONS", "true")
    monkeypatch.delenv("GITHUB_STEP_SUMMARY", raising=False)


def hostile(line: str) -> str:
    """Return a plan with findings at a *line* that stands alone in the file."""
    return (
        "organization: 测试馆\nperiod: 2023-04\nsections:\n  - title: 甲\n    body: |\n"
        f"      {line}\n      {line}\n"
    )


def foreign(log: Log) -> list[str]:
    """Return the commands of a log that are not plangen's own annotations."""
    return [
        f"{each.name}: {each.data[:40]}"
        for each in log.commands
        if each.name not in {"error", "warning", "notice"} or not OWN.search(each.properties)
    ]


def assert_harmless(outcome: Outcome) -> None:
    """Assert that nothing foreign is carried out, whichever stream comes first."""
    both = (outcome.out + outcome.err, outcome.err + outcome.out)
    for text in (outcome.out, outcome.err, *both):
        log = read_log(text)
        assert foreign(log) == []
        assert not log.is_stopped
        assert all(len(each) >= 16 for each in log.tokens)


def test_the_model_of_the_runner() -> None:
    log = read_log("::stop-commands::abc\n::error::a\n##[error]b\r::abc::\rx ##[warning]c\n")

    assert [(each.name, each.data) for each in log.commands] == [("warning", "c")]
    assert (log.tokens, log.is_stopped) == (("abc",), False)


@pytest.mark.parametrize("name", CHOSEN)
@pytest.mark.parametrize("form", FORMATS)
def test_no_line_of_a_plan_is_a_command(run: Run, here: Path, name: str, form: str) -> None:
    write(here, text=hostile(CHOSEN[name]))

    outcome = run("validate", "plan.yaml", "--format", form)

    assert outcome.code in {0, 1}
    assert_harmless(outcome)


@pytest.mark.parametrize("name", CHOSEN)
@pytest.mark.parametrize(
    "words",
    [
        ("validate", "plan.yaml", "--diff"),
        ("fmt", "plan.yaml", "--keys", "zh", "--diff"),
        ("new", "2023-05", "--from", "plan.yaml", "--dry-run"),
        ("render", "plan.yaml", "-o", "out.docx"),
        ("diff", "plan.yaml", "other.yaml"),
    ],
    ids=lambda words: words[0],
)
def test_no_shown_line_is_a_command(
    run: Run, here: Path, name: str, words: tuple[str, ...]
) -> None:
    write(here, text=hostile(CHOSEN[name]))
    write(here, "other.yaml", hostile("本月按计划做好阅读推广工作。"))

    outcome = run(*words)

    assert outcome.code in {0, 1}
    assert_harmless(outcome)


@pytest.mark.parametrize(
    "text",
    [
        plan_text(**{"'::error::x'": "1"}),
        plan_text(**{"'##[error]x'": "1"}),
        "organization: 测试馆\rperiod: 2023-04\rintroduction: |\r  ::error::x,\r  ##[error]y,\r",
        "::error::x\n",
        "##[error]x: [\n",
        plan_text(period="'::error::x'"),
        plan_text(introduction='"甲\\n::add-mask::x,\\r##[error]y,"'),
        plan_text(activities="{main: {columns: [name], rows: [{name: '::error::x', ##[y]: 1}]}}"),
    ],
    ids=["key", "old key", "CR", "no plan", "syntax", "value", "escapes", "row"],
)
@pytest.mark.parametrize("form", FORMATS)
def test_no_key_or_value_is_a_command(run: Run, here: Path, text: str, form: str) -> None:
    (here / "plan.yaml").write_bytes(text.encode())

    outcome = run("validate", "plan.yaml", "--format", form)

    assert outcome.code in {0, 1}
    assert_harmless(outcome)


@pytest.mark.parametrize(
    "name",
    [
        "::error::x.yaml",
        "##[error]x.yaml",
        " ::add-mask::x.yaml",
        "a\n::error::x.yaml",
        "a\r##[error]x.yaml",
        "::stop-commands::tok.yaml",
    ],
)
@pytest.mark.parametrize("command", ["validate", "render", "fmt", "missing"])
def test_no_file_name_is_a_command(run: Run, here: Path, name: str, command: str) -> None:
    if command != "missing":
        write(here, name, plan_text(introduction="认真落实,按时完成。", foo="1"))
    words = {"fmt": ("fmt", name, "--keys", "zh", "--diff"), "missing": ("validate", name)}

    assert_harmless(run(*words.get(command, (command, name))))


@pytest.mark.parametrize("words", [("validate", "--diff"), ("validate",)], ids=["diff", "text"])
def test_what_shows_a_plan_stands_between_a_stop_and_its_end(
    run: Run, here: Path, words: tuple[str, ...]
) -> None:
    line = LINES["error"]
    write(here, text=hostile(line))

    first, second = (run(words[0], "plan.yaml", *words[1:]) for _ in range(2))
    tokens = [read_log(each.out).tokens for each in (first, second)]

    assert all(tokens)
    assert not set(tokens[0]) & set(tokens[1])  # nobody can guess one
    assert len({*tokens[0]}) == len(tokens[0])
    assert not any(token in hostile(line) for token in tokens[0])


@pytest.mark.parametrize("form", ["json", "sarif"])
def test_reports_of_other_programs_stay_what_they_are_in_files(
    run: Run, here: Path, form: str
) -> None:
    write(here, text=hostile(LINES["old form"]))

    run("validate", "plan.yaml", "--format", form, "--output-file", "report.json")

    assert json.loads((here / "report.json").read_text(encoding="utf-8"))


def test_outside_of_actions_nothing_is_added(
    run: Run, here: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.delenv("GITHUB_ACTIONS")
    write(here, text=hostile(LINES["error"]))

    assert "::stop-commands::" not in run("validate", "plan.yaml", "--diff").out


LINKS = {
    "address": "https://evil.example/x",
    "address without a scheme": "www.evil.example",
    "mail": "a@evil.example",
    "person": "@octocat",
    "team": "@github/security",
    "issue": "octo/repo#1",
    "image": "![x](https://evil.example/x.png)",
    "tag": "<img src=https://evil.example>",
}
LINKED = re.compile(r"https?://|www\.|@\w|#\d|!?\[[^\]]*\]\(|<\w")
QUOTED = re.compile(r"&#?\w+;|`[^`]*`")
"""What Markdown takes for characters and for code, in which nothing is a link."""


@pytest.mark.parametrize("name", LINKS)
@pytest.mark.parametrize("place", ["key", "period", "file"])
def test_links_and_names_stay_text_in_the_summary(
    run: Run, here: Path, monkeypatch: pytest.MonkeyPatch, name: str, place: str
) -> None:
    monkeypatch.setenv("GITHUB_STEP_SUMMARY", str(here / "summary.md"))
    link = LINKS[name]
    texts = {
        "key": plan_text(**{json.dumps(link, ensure_ascii=False): "1"}),
        "period": f"organization: 测试馆\nperiod: {json.dumps(link)}\n",
        "file": plan_text(foo="1"),
    }  # the name of a file has no slashes
    file = f"{link.replace('/', '_')}.yaml" if place == "file" else "plan.yaml"
    write(here, file, texts[place])

    run("validate", file, "--format", "github")

    rows = [each for each in (here / "summary.md").read_text("utf-8").splitlines() if "|" in each]
    assert len(rows) >= 3  # two of them are the head
    assert [found for row in rows for found in LINKED.findall(QUOTED.sub("·", row))] == []
