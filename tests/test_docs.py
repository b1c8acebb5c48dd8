"""What the READMEs say is what the program does."""

from __future__ import annotations

import io
import re
import shlex
import shutil
import sys
from pathlib import Path

import pytest

from plangen.cli import app, console
from plangen.cli.phrases import phrases_with_rules
from plangen.messages import Language, phrasebook
from plangen.report.explain import page
from plangen.report.formats import FORMATS
from support import ROOT, Golden, findings, loaded
from terminal import Run

READMES = {"en": ROOT / "README.md", "zh": ROOT / "README.zh-CN.md"}
RULES_PAGES = {
    Language.EN: ROOT / "docs" / "rules.md",
    Language.ZH: ROOT / "docs" / "zh" / "rules.md",
}
HOSTS = ("pypi" + ".org", *(f"/{folder}/" for folder in ("work", "root", "farm")))


@pytest.fixture(name="readme", params=READMES)
def _readme(request: pytest.FixtureRequest) -> tuple[str, str]:
    return request.param, READMES[request.param].read_text(encoding="utf-8")


def test_there_are_exactly_two_set_up_commands(readme: tuple[str, str]) -> None:
    commands = re.findall("^    (python3 -m venv .*)$", readme[1], re.MULTILINE)

    assert [command.split(" && ")[-1] for command in commands] == [
        ".venv/bin/plangen render plans/2023-04.yaml",
        ".venv/bin/python -m pytest -q",
    ]


def test_every_command_and_option_is_described(readme: tuple[str, str]) -> None:
    program = app.build(phrasebook(Language.EN))
    commands = [
        command.callback.__name__ for command in program.registered_commands if command.callback
    ]
    source = (ROOT / "src/plangen/cli/app.py").read_text(encoding="utf-8")
    options = set(re.findall(r'[" ](--[a-z-]+)[" ]', source))

    assert commands == ["render", "validate", "new", "diff", "fmt", "explain", "schema", "doctor"]
    assert len(options) == 27
    assert {"--output", "--fix", "--stdin-filename", "--lang", "--version", "--help"} <= options
    for name in (*(f"plangen {command}" for command in commands), *options):
        assert name in readme[1], name


def test_every_format_is_described(readme: tuple[str, str]) -> None:
    for name in FORMATS:
        assert f"| `{name}` |" in readme[1]


@pytest.mark.parametrize("language", Language)
def test_the_page_of_rules_is_fresh(golden: Golden, language: Language) -> None:
    golden.check(page(phrases_with_rules(language)), RULES_PAGES[language])


def test_the_example_plan_is_a_plan(readme: tuple[str, str]) -> None:
    example, *_ = re.findall("```yaml\n(organization.*?)```", readme[1], re.DOTALL)

    assert loaded(example).plan.organization == "铜官区图书馆"
    assert findings(example) == []


_CONSOLE = re.compile(r"(?<=```console\n).*?(?=```\n)", re.DOTALL)


@pytest.mark.parametrize("language", READMES)
def test_what_is_shown_is_what_is_printed(
    run: Run, here: Path, monkeypatch: pytest.MonkeyPatch, golden: Golden, language: str
) -> None:
    for folder in ("plans", "tests/plans/bad"):
        shutil.copytree(ROOT / folder, here / folder)
    monkeypatch.setattr(console, "is_terminal", lambda: True)
    monkeypatch.setenv("PLANGEN_LANG", language)
    for variable in ("GITHUB_STEP_SUMMARY", "GITHUB_WORKSPACE"):
        monkeypatch.delenv(variable, raising=False)

    def shown(block: re.Match[str]) -> str:
        commands = [line for line in block.group().splitlines() if line.startswith("$ ")]
        assert commands
        return "\n".join(f"{each}\n{_printed(run, each, monkeypatch)}" for each in commands)

    text = READMES[language].read_text(encoding="utf-8")

    assert len(_CONSOLE.findall(text)) >= 5
    golden.check(_CONSOLE.sub(shown, text), READMES[language])


def _printed(run: Run, line: str, monkeypatch: pytest.MonkeyPatch) -> str:
    """Return what a person sees who types *line*, which may end in ``< FILE`` or ``| head -N``."""
    program, *words = shlex.split(line.removeprefix("$ "))
    assert program == "plangen"
    if "<" in words:
        *words, _, name = words
        monkeypatch.setattr(sys, "stdin", io.TextIOWrapper(io.BytesIO(Path(name).read_bytes())))
    if "|" in words:
        *words, _, head, count = words
        assert head == "head"
        return "".join(run(*words).out.splitlines(keepends=True)[: int(count[1:])])
    outcome = run(*words)
    return outcome.out + outcome.err


def test_links_lead_somewhere(readme: tuple[str, str]) -> None:
    links = re.findall(r"\]\(([^)#:]+)\)", readme[1])

    assert len(links) >= 4
    assert [link for link in links if not (ROOT / link).exists()] == []


def test_the_repository_speaks_of_plangen_alone() -> None:
    texts = [
        path
        for folder in ("src", "plans", "templates", "docs")
        for path in (ROOT / folder).rglob("*")
        if path.suffix in {".py", ".md", ".yaml", ".j2"}
    ] + [*ROOT.glob("*.md"), ROOT / "pyproject.toml"]
    assert len(texts) > 40

    found = [path for path in texts if any(host in _text(path) for host in HOSTS)]

    assert found == []


def _text(path: Path) -> str:
    return path.read_text(encoding="utf-8")
