"""What the READMEs say is what the program does."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from plangen.cli import app
from plangen.messages import Language, phrasebook
from support import AS_PUBLISHED, ROOT, findings, loaded
from terminal import Run

READMES = {"en": ROOT / "README.md", "zh": ROOT / "README.zh-CN.md"}
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
    help_page = "".join(
        path.read_text(encoding="utf-8") for path in (ROOT / "src/plangen/cli").glob("app.py")
    )
    options = set(re.findall(r'"(--[a-z-]+)"', help_page))

    assert commands == ["render", "validate"]
    assert {
        "--output",
        "--template",
        "--force",
        "--open",
        "--select",
        "--ignore",
        "--strict",
        "--lang",
        "--version",
        "--help",
    } == options
    for name in (*(f"plangen {command}" for command in commands), *options):
        assert name in readme[1]


def test_the_example_plan_is_a_plan(readme: tuple[str, str]) -> None:
    [example] = re.findall("```yaml\n(.*?)```", readme[1], re.DOTALL)

    assert loaded(example).plan.organization == "铜官区图书馆"
    assert findings(example) == []


def test_the_shown_finding_is_what_validate_prints(
    readme: tuple[str, str], run: Run, monkeypatch: pytest.MonkeyPatch
) -> None:
    language, text = readme
    monkeypatch.chdir(AS_PUBLISHED.parent)
    printed = run("validate", AS_PUBLISHED.name, "--lang", language).out
    first = printed.replace(AS_PUBLISHED.name, "plans/2023-04.yaml").splitlines()[:4]

    assert "\n".join(f"    {line}" for line in first) in text


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
