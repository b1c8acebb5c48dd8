"""Help pages in the reader's language; Typer's own words are English only."""

from __future__ import annotations

from typing import Any

from typer.core import TyperCommand, TyperGroup

from plangen.messages import Phrasebook


class LocalCommand(TyperCommand):
    """A command whose help page comes from the phrasebook in ``ctx.obj``."""

    def format_help(self, ctx: Any, formatter: Any) -> None:  # noqa: ANN401  # Typer keeps these types to itself
        """Write usage, description, arguments and options."""
        _write_page(self, ctx, formatter)


class LocalGroup(TyperGroup):
    """The program itself: as LocalCommand, with the list of commands."""

    def format_help(self, ctx: Any, formatter: Any) -> None:  # noqa: ANN401
        """Write usage, description, options and commands."""
        phrases = _write_page(self, ctx, formatter)
        commands = [(name, self.commands[name].help or "") for name in self.list_commands(ctx)]
        with formatter.section(phrases.say("help.commands")):
            formatter.write_dl(commands)


def _write_page(command: Any, ctx: Any, formatter: Any) -> Phrasebook:  # noqa: ANN401
    phrases: Phrasebook = ctx.find_root().obj
    pieces = [phrases.say("help.placeholder.options")]
    arguments, options = [], []
    for parameter in command.get_params(ctx):
        if parameter.param_type_name == "argument":
            metavar = f"{parameter.metavar}{'...' if parameter.nargs == -1 else ''}"
            pieces.append(metavar)
            arguments.append((metavar, parameter.help))
        else:
            names = ", ".join(sorted(parameter.opts, key=len))
            value = "" if parameter.is_flag else f" {parameter.metavar}"
            text = phrases.say("help.help") if parameter.name == "help" else parameter.help
            options.append((names + value, text))
    if isinstance(command, TyperGroup):
        pieces.append(phrases.say("help.placeholder.command"))
    formatter.write(f"{phrases.say('help.usage')} {ctx.command_path} {' '.join(pieces)}\n\n")
    formatter.write(f"  {command.help}\n")
    for title, rows in (("help.arguments", arguments), ("help.options", options)):
        if rows:
            with formatter.section(phrases.say(title)):
                formatter.write_dl(rows)
    return phrases
