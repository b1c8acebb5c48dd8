"""What the READMEs and the pages of docs/ say is what the program does."""

from __future__ import annotations

import io
import re
import runpy
import shlex
import shutil
import sys
from pathlib import Path

import pytest

from pages import (
    DOCS,
    FOLDERS,
    READMES,
    anchors,
    blocks,
    broken_links,
    docs,
    links,
    name,
    pages,
    read,
    replaced,
)
from plangen.checks import RULES
from plangen.cli import app, console
from plangen.cli.phrases import phrases_with_rules
from plangen.config import Config, DaysOff, Margins
from plangen.editor.reference_words import PARTS
from plangen.editor.spelling import piece_in_chinese
from plangen.messages import Language, phrasebook
from plangen.messages.codes import CODES
from plangen.plan.columns import COLUMNS
from plangen.plan.keys import NAMES_IN_EXPRESSIONS
from plangen.report.explain import page as page_of_rules
from plangen.report.formats import FORMATS
from support import ROOT, Golden, findings, loaded
from terminal import Run

CONTRIBUTING, CHANGELOG = ROOT / "CONTRIBUTING.md", ROOT / "CHANGELOG.md"
ALL_PAGES = [CONTRIBUTING, CHANGELOG, *pages("en"), *pages("zh")]
RULES_PAGES = {
    Language.EN: DOCS / "rules.md",
    Language.ZH: FOLDERS["zh"] / "rules.md",
}
GENERATED = {
    folder / page
    for folder in FOLDERS.values()
    for page in ("rules.md", "reference/plan.md", "reference/commands.md")
}
IN_ENGLISH_ONLY = {"architecture.md", "api.md", "layout.md", "speed.md"}
"""For those who change plangen or call it."""

HOSTS = ("pypi" + ".org", *(f"/{folder}/" for folder in ("work", "root", "farm")))

both_languages = pytest.mark.parametrize("language", READMES)


def with_blocks(*kinds: str) -> list[Path]:
    """Return the pages that have blocks of some kinds."""
    return [page for page in ALL_PAGES if any(blocks(read(page), kind) for kind in kinds)]


def all_text(language: str) -> str:
    return "\n".join(map(read, docs(language)))


# --- what must be said ---


@both_languages
def test_there_are_exactly_two_set_up_commands(language: str) -> None:
    text = read(READMES[language])
    commands = re.findall("^    (python3 -m venv .*)$", text, re.MULTILINE)

    assert [command.split(" && ")[-1] for command in commands] == [
        ".venv/bin/plangen render plans/2023-04.yaml",
        ".venv/bin/python -m pytest -q",
    ]


@both_languages
def test_every_command_and_option_is_described(language: str) -> None:
    program = app.build(phrasebook(Language.EN))
    commands = [
        command.callback.__name__ for command in program.registered_commands if command.callback
    ]
    source = read(ROOT / "src/plangen/cli/app.py")
    options = set(re.findall(r'[" ](--[a-z-]+)[" ]', source))
    text = all_text(language)

    assert commands == ["render", "validate", "new", "diff", "fmt", "explain", "schema", "doctor"]
    assert len(options) == 33
    assert {"--output", "--fix", "--stdin-filename", "--lang", "--version", "--help"} <= options
    for each in (*(f"plangen {command}" for command in commands), *options):
        assert each in text, each


@both_languages
def test_every_format_is_described(language: str) -> None:
    for each in FORMATS:
        assert f"| `{each}` |" in all_text(language), each


@both_languages
def test_every_key_is_described_in_both_spellings(language: str) -> None:
    text = all_text(language)
    keys = {
        key
        for model in PARTS
        for english, info in model.model_fields.items()
        for key in (english, str(info.title))
    }
    columns = {key for column in COLUMNS.values() for key in (column.key, column.chinese)}
    names = {each for pair in NAMES_IN_EXPRESSIONS.items() for each in pair}

    assert len(keys) > 90
    for key in keys | columns | names:
        assert f"`{key}`" in text, key


@both_languages
def test_every_setting_is_described(language: str) -> None:
    page = read(FOLDERS[language] / "reference" / "configuration.md")
    settings = [*Config.model_fields, *DaysOff.model_fields, *Margins.model_fields]

    assert len(settings) > 20
    for setting in settings:
        assert re.search(rf"(?<![\w-]){setting.replace('_', '-')}(?![\w-])", page), setting


@both_languages
def test_every_code_is_described(language: str) -> None:
    text = all_text(language)

    for code in (*CODES, *RULES):
        assert code in text, code


@pytest.mark.parametrize("language", Language)
def test_the_page_of_rules_is_fresh(golden: Golden, language: Language) -> None:
    golden.check(
        page_of_rules(phrases_with_rules(language), piece_in_chinese), RULES_PAGES[language]
    )


def test_there_are_the_same_pages_in_both_languages() -> None:
    english, chinese = (
        {page.relative_to(FOLDERS[language]).as_posix() for page in docs(language)}
        for language in ("en", "zh")
    )

    assert english >= IN_ENGLISH_ONLY
    assert english - IN_ENGLISH_ONLY == chinese


# --- what is shown ---


@pytest.mark.parametrize("page", with_blocks("yaml"), ids=name)
def test_the_plans_that_are_shown_are_plans(page: Path) -> None:
    for example in blocks(read(page), "yaml"):
        if re.match(r"(?:#.*\n)*(?:organization|单位):", example):
            assert loaded(example).plan.organization
            assert findings(example) == []


@both_languages
def test_a_plan_is_shown_in_the_readme(language: str) -> None:
    [example] = blocks(read(READMES[language]), "yaml")

    assert loaded(example).plan.organization == "铜官区图书馆"


@pytest.mark.parametrize("page", with_blocks("console"), ids=name)
@pytest.mark.usefixtures("known_token")
def test_what_is_shown_is_what_is_printed(
    run: Run, here: Path, monkeypatch: pytest.MonkeyPatch, golden: Golden, page: Path
) -> None:
    for folder in ("plans", "tests/plans"):
        shutil.copytree(ROOT / folder, here / folder)
    monkeypatch.setattr(console, "is_terminal", lambda: True)
    monkeypatch.setenv("PLANGEN_LANG", "zh" if page in pages("zh") else "en")
    for variable in ("GITHUB_ACTIONS", "GITHUB_STEP_SUMMARY", "GITHUB_WORKSPACE"):
        monkeypatch.delenv(variable, raising=False)

    def shown(block: str) -> str:
        commands = [line for line in block.splitlines() if line.startswith("$ ")]
        assert commands
        return "\n".join(f"{each}\n{_printed(run, each, monkeypatch)}" for each in commands)

    golden.check(replaced(read(page), "console", shown), page)


def _printed(run: Run, line: str, monkeypatch: pytest.MonkeyPatch) -> str:
    """Return what a person sees who types *line*, which may end in ``< FILE`` or ``| head -N``."""
    program, *words = shlex.split(line.removeprefix("$ "))
    assert program == "plangen"
    if "<" in words:
        *words, _, file = words
        monkeypatch.setattr(sys, "stdin", io.TextIOWrapper(io.BytesIO(Path(file).read_bytes())))
    if "|" in words:
        *words, _, head, count = words
        assert head == "head"
        return "".join(run(*words).out.splitlines(keepends=True)[: int(count[1:])])
    outcome = run(*words)
    return outcome.out + outcome.err


@both_languages
def test_there_is_output_to_compare(language: str) -> None:
    shown = [block for page in pages(language) for block in blocks(read(page), "console")]

    assert len(shown) >= 5


@pytest.mark.parametrize("page", with_blocks("python"), ids=name)
def test_the_programs_that_are_shown_run(here: Path, page: Path) -> None:
    shutil.copytree(ROOT / "plans", here / "plans")
    example = here / "example.py"
    example.write_text("\n".join(blocks(read(page), "python")), encoding="utf-8")

    runpy.run_path(str(example), run_name="__main__")


def test_the_library_is_shown() -> None:
    assert blocks(read(DOCS / "api.md"), "python")


# --- how it hangs together ---


def test_links_and_blocks_are_found() -> None:
    heading, code = "# 甲、乙 `x-y`\n", "```text\n# no heading\n[f](g)\n```\n"
    text = f"{heading}[a](b.md#c)\n`[d](e)`\n{code}{heading}"

    assert list(links(text)) == ["b.md#c"]
    assert anchors(text) == {"甲乙-x-y", "甲乙-x-y-1"}
    assert replaced("1. x\n   ```console\n   a\n   ```\n", "console", str.upper) == (
        "1. x\n   ```console\n   A\n   ```\n"
    )


@pytest.mark.parametrize("page", ALL_PAGES, ids=name)
def test_links_lead_somewhere(page: Path) -> None:
    assert list(broken_links(page)) == []


@both_languages
def test_every_page_can_be_reached_from_the_readme(language: str) -> None:
    reached, coming = set[Path](), [READMES[language]]
    while coming:
        page = coming.pop().resolve()
        if page in reached:
            continue
        reached.add(page)
        targets = (target.partition("#")[0] for target in links(read(page)))
        coming += [page.parent / each for each in targets if each.endswith(".md")]

    assert set(docs(language)) <= reached


@pytest.mark.parametrize("page", ALL_PAGES, ids=name)
def test_no_page_is_too_long(page: Path) -> None:
    limits = {CONTRIBUTING: 100} | dict.fromkeys(READMES.values(), 150)

    assert page in GENERATED or len(read(page).splitlines()) <= limits.get(page, 300)


def test_the_repository_speaks_of_plangen_alone() -> None:
    texts = [
        path
        for folder in ("src", "plans", "templates", "docs")
        for path in (ROOT / folder).rglob("*")
        if path.suffix in {".py", ".md", ".yaml", ".j2"}
    ] + [*ROOT.glob("*.md"), ROOT / "pyproject.toml"]
    assert len(texts) > 40

    found = [path for path in texts if any(host in read(path) for host in HOSTS)]

    assert found == []
