"""The page of all commands is what can be typed, in both languages."""

from __future__ import annotations

import pytest

from plangen.cli import app
from plangen.cli.reference import page
from plangen.cli.reference_words import COMMANDS, EXIT_CODES
from plangen.messages import Language, phrasebook
from support import ROOT, Golden

PAGES = {
    Language.EN: ROOT / "docs" / "reference" / "commands.md",
    Language.ZH: ROOT / "docs" / "zh" / "reference" / "commands.md",
}


@pytest.mark.parametrize("language", Language)
def test_the_page_is_fresh(golden: Golden, language: Language) -> None:
    golden.check(page(phrasebook(language)), PAGES[language])


def test_there_is_something_to_say_of_every_command() -> None:
    program = app.build(phrasebook(Language.EN))
    commands = [
        command.callback.__name__ for command in program.registered_commands if command.callback
    ]

    assert list(COMMANDS) == commands
    assert list(EXIT_CODES) == [0, 1, 2, 3, 130, 143]


@pytest.mark.parametrize("language", Language)
def test_help_cannot_break_the_page(language: Language) -> None:
    text = page(phrasebook(language))

    assert r"output/\<title>.docx" in text or "output/标题.docx" in text
    assert all(line.count(" | ") == 1 for line in text.splitlines() if line.startswith("| "))
