"""The reference of commands, as a page of the documentation, made from what can be typed."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from plangen.cli import app
from plangen.cli.help import metavar
from plangen.cli.reference_words import COMMANDS, EXIT_CODES, PROGRAM, WORDS
from plangen.messages import Phrasebook

_EVERYWHERE = {"lang", "color", "help"}
"""The options that every command has."""

_NO_MARKUP = str.maketrans({"<": r"\<", "|": r"\|"})
"""What Markdown would take for tags and for the ends of cells."""


def page(phrases: Phrasebook) -> str:
    """Return the page of all commands, in Markdown."""
    return "\n".join(_page(phrases)) + "\n"


def _page(phrases: Phrasebook) -> Iterator[str]:
    language = phrases.language
    words = {key: pair.of(language) for key, pair in WORDS.items()}
    program: Any = app.tree(app.build(phrases))
    yield from (f"# {words['title']}", "", phrases.say("help.app"), "", words["introduction"], "")
    options = [
        *_options(program.params, words["required"]),
        ("`-h`, `--help`", phrases.say("help.help")),
    ]
    yield from _table((words["option"], words["what"]), options)
    yield ""
    yield from (f"- {note.of(language)}" for note in PROGRAM)
    for name, command in program.commands.items():
        yield from ("", f"## plangen {name}", "", command.help, "")
        yield from ("```text", _usage(name, command, phrases), "```")
        own = [each for each in command.params if each.name not in _EVERYWHERE]
        yield ""
        yield from _table((words["typed"], words["what"]), _parameters(own, words["required"]))
        yield ""
        yield from (f"- {note.of(language)}" for note in COMMANDS[name])
    yield from ("", f"## {words['codes']}", "")
    codes = [(str(code), meaning.of(language)) for code, meaning in EXIT_CODES.items()]
    yield from _table((words["code"], words["meaning"]), codes)
    yield from ("", words["findings"])


def _usage(name: str, command: Any, phrases: Phrasebook) -> str:  # noqa: ANN401  # as in help.py
    arguments = (metavar(each) for each in command.params if each.param_type_name == "argument")
    return " ".join(("plangen", name, phrases.say("help.placeholder.options"), *arguments))


def _parameters(parameters: list[Any], required: str) -> Iterator[tuple[str, str]]:
    """Yield what can be typed after a command, arguments first."""
    for each in parameters:
        if each.param_type_name == "argument":
            yield f"`{each.metavar}`", each.help.translate(_NO_MARKUP)
    yield from _options(parameters, required)


def _options(parameters: list[Any], required: str) -> Iterator[tuple[str, str]]:
    for each in parameters:
        if each.param_type_name == "option":
            names = ", ".join(f"`{name}`" for name in sorted(each.opts, key=len))
            values = "" if each.is_flag else each.metavar
            typed = ", ".join(f"`{value}`" for value in values.split("|") if value)
            text = each.help.translate(_NO_MARKUP)
            yield f"{names} {typed}".strip(), required + text if each.required else text


def _table(header: tuple[str, str], rows: Any) -> Iterator[str]:  # noqa: ANN401  # pairs of texts
    for cells in (header, ("---", "---"), *rows):
        yield f"| {' | '.join(cells)} |"
