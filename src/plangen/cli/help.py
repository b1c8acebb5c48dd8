"""Help pages in the reader's language; Typer's own words are English only."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from typer.core import TyperCommand, TyperGroup

from plangen.cli import console
from plangen.messages import Phrasebook
from plangen.report.screen import Screen

_WIDEST_NAME = 26  # cells; what is longer has its text on the next line
_GAP = 2


class LocalCommand(TyperCommand):
    """A command whose help page comes from the phrasebook in ``ctx.obj``."""

    def format_help(self, ctx: Any, formatter: Any) -> None:  # noqa: ANN401  # Typer keeps these types to itself
        """Write usage, description, arguments and options."""
        formatter.write("".join(f"{line}\n" for line in _page(self, ctx)))


class LocalGroup(TyperGroup):
    """The program itself: as LocalCommand, with the list of commands."""

    def format_help(self, ctx: Any, formatter: Any) -> None:  # noqa: ANN401
        """Write usage, description, options and commands."""
        formatter.write("".join(f"{line}\n" for line in _page(self, ctx)))


def metavar(argument: Any) -> str:  # noqa: ANN401
    """Return an argument as the usage shows it: in brackets where it may be left out."""
    name = argument.metavar if argument.required else f"[{argument.metavar}]"
    return f"{name}{'...' if argument.nargs == -1 else ''}"


def _page(command: Any, ctx: Any) -> Iterator[str]:  # noqa: ANN401
    """Yield the lines of a help page, as wide as the screen."""
    phrases: Phrasebook = ctx.find_root().obj
    screen = console.of_results().page
    pieces = [phrases.say("help.placeholder.options")]
    arguments: list[tuple[str, str]] = []
    options: list[tuple[str, str]] = []
    for parameter in command.get_params(ctx):
        if parameter.param_type_name == "argument":
            pieces.append(metavar(parameter))
            arguments.append((metavar(parameter), parameter.help))
        else:
            names = ", ".join(sorted(parameter.opts, key=len))
            value = "" if parameter.is_flag else f" {parameter.metavar}"
            text = phrases.say("help.help") if parameter.name == "help" else parameter.help
            options.append((names + value, text))
    commands: list[tuple[str, str]] = []
    if isinstance(command, TyperGroup):
        pieces.append(phrases.say("help.placeholder.command"))
        commands = [
            (name, command.commands[name].help or "") for name in command.list_commands(ctx)
        ]
    usage = " ".join((ctx.command_path, *pieces))
    yield from screen.wrapped(phrases.say("help.usage", usage=usage), "    ", pieces)
    yield ""
    yield from screen.wrapped(f"  {command.help}", "  ")
    sections = (
        ("help.arguments", arguments),
        ("help.options", options),
        ("help.commands", commands),
    )
    for title, rows in sections:
        if rows:
            yield ""
            yield phrases.say("help.section", title=phrases.say(title))
            yield from _table(rows, screen)


def _table(rows: list[tuple[str, str]], screen: Screen) -> Iterator[str]:
    """Yield the lines of names and what they mean; on a narrow screen the meaning goes below."""
    widest = min(_WIDEST_NAME, (screen.columns or 0) // 3)
    names = [screen.width(name) for name, _ in rows]
    column = max((width for width in names if width <= widest), default=widest)
    indent = " " * (_GAP + column + _GAP)
    for (name, text), width in zip(rows, names, strict=True):
        if width <= column:
            lead = f"  {name}{' ' * (column - width)}  "
        else:
            yield from screen.wrapped(f"  {name}", "    ")
            lead = indent
        yield from screen.wrapped(lead + text, indent)
