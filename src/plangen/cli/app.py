"""The command line: what can be typed. Each command imports what it needs when it runs."""

from pathlib import Path
from typing import Annotated

import typer

from plangen import __version__
from plangen.cli.help import LocalCommand, LocalGroup
from plangen.messages import Language, Phrasebook

_HELP = {"help_option_names": ["-h", "--help"]}


def _show_version(*, wanted: bool) -> None:
    if wanted:
        typer.echo(f"plangen {__version__}")
        raise typer.Exit


def build(phrases: Phrasebook) -> typer.Typer:
    """Return the program in the language of *phrases*; its commands return exit codes."""
    app = typer.Typer(
        cls=LocalGroup,
        help=phrases.say("help.app"),
        context_settings=_HELP,
        add_completion=False,
        rich_markup_mode=None,
        pretty_exceptions_enable=False,
    )
    language = Annotated[
        Language,
        typer.Option("--lang", metavar="zh|en", help=phrases.say("help.lang")),
    ]
    plans = Annotated[list[Path], typer.Argument(metavar="PATH", help=phrases.say("help.paths"))]
    chosen = phrases.language

    @app.callback()
    def _program(
        version: Annotated[  # noqa: FBT002  # Typer's way to declare a flag
            bool,
            typer.Option(
                "--version",
                help=phrases.say("help.version"),
                is_eager=True,
                callback=lambda value: _show_version(wanted=value),
            ),
        ] = False,  # Typer's way to declare a flag
        lang: language = chosen,  # read before parsing
    ) -> None:
        pass

    @app.command(cls=LocalCommand, help=phrases.say("help.render"), context_settings=_HELP)
    def render(  # noqa: PLR0913, PLR0917  # one parameter an option
        paths: plans,
        output: Annotated[
            str | None,
            typer.Option("-o", "--output", metavar="FILE|DIR", help=phrases.say("help.output")),
        ] = None,
        template: Annotated[
            Path | None,
            typer.Option("--template", metavar="DIR", help=phrases.say("help.template")),
        ] = None,
        force: Annotated[  # noqa: FBT002
            bool, typer.Option("--force", help=phrases.say("help.force"))
        ] = False,
        show: Annotated[  # noqa: FBT002
            bool, typer.Option("--open", help=phrases.say("help.open"))
        ] = False,
        lang: language = chosen,  # noqa: ARG001
    ) -> int:
        from plangen.cli.render import Options  # noqa: PLC0415  # Word is paid for here only
        from plangen.cli.render import render as run  # noqa: PLC0415

        return run(paths, Options(output, template, force, show), chosen)

    @app.command(cls=LocalCommand, help=phrases.say("help.validate"), context_settings=_HELP)
    def validate(
        paths: plans,
        select: Annotated[
            list[str] | None,
            typer.Option("--select", metavar="CODES", help=phrases.say("help.select")),
        ] = None,
        ignore: Annotated[
            list[str] | None,
            typer.Option("--ignore", metavar="CODES", help=phrases.say("help.ignore")),
        ] = None,
        strict: Annotated[  # noqa: FBT002
            bool, typer.Option("--strict", help=phrases.say("help.strict"))
        ] = False,
        lang: language = chosen,  # noqa: ARG001
    ) -> int:
        from plangen.cli.validate import Options  # noqa: PLC0415  # as above
        from plangen.cli.validate import validate as run  # noqa: PLC0415

        options = Options(tuple(select or ()), tuple(ignore or ()), strict)
        return run(paths, options, chosen)

    return app
