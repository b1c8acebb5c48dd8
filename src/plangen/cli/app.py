"""The command line: what can be typed. Each command imports what it needs when it runs."""

from collections.abc import Callable, Collection, Iterable
from pathlib import Path
from typing import Annotated, Any

import typer
import typer.main

from plangen import __version__
from plangen.cli.early import Colours
from plangen.cli.help import LocalCommand, LocalGroup
from plangen.comparing.formats import DiffFormat
from plangen.messages import Language, Phrasebook
from plangen.month.activities import Activities
from plangen.report.formats import FORMATS
from plangen.values import Struct

_HELP = {"help_option_names": ["-h", "--help"]}


def _show_version(*, wanted: bool) -> None:
    if wanted:
        typer.echo(f"plangen {__version__}")
        raise typer.Exit


def _complete(context: typer.Context, *, wanted: bool, install: bool) -> None:
    """Set up the completion of words by the shell, or show its script."""
    if wanted:
        from plangen.cli.completion import run  # noqa: PLC0415  # it looks at other processes

        raise typer.Exit(run(context.find_root().obj, install=install))


class _Words(Struct, frozen=True):
    """Declares arguments and options, each with its help in the language of *phrases*.

    Whether a path can be read is told with its reason by whoever reads it, and not by Typer.
    """

    phrases: Phrasebook

    def argument(self, metavar: str, help_key: str) -> Any:  # noqa: ANN401  # Typer keeps the type to itself
        return typer.Argument(metavar=metavar, help=self.phrases.say(help_key), readable=False)

    def flag(self, name: str, help_key: str) -> Any:  # noqa: ANN401
        return typer.Option(*name.split(), help=self.phrases.say(help_key))

    def option(self, name: str, metavar: str, help_key: str, **more: Any) -> Any:  # noqa: ANN401
        said = self.phrases.say(help_key)
        return typer.Option(*name.split(), metavar=metavar, help=said, readable=False, **more)

    def choice(self, name: str, known: Iterable[str], help_key: str, **more: Any) -> Any:  # noqa: ANN401
        names = list(known)

        def complete(begun: str) -> list[str]:
            return [each for each in names if each.startswith(begun)]

        return self.option(name, "|".join(names), help_key, autocompletion=complete, **more)


def _one_of(known: Collection[str]) -> Callable[[str], str]:
    """Return a parser that returns a typed name of *known*, and refuses any other."""

    def name(typed: str) -> str:
        if typed not in known:
            raise typer.BadParameter(typed)
        return typed

    return name


def tree(program: typer.Typer) -> Any:  # noqa: ANN401
    """Return the commands of a program with their options, as the parser has them."""
    return typer.main.get_command(program)


def _add(
    commands: Collection[Callable[..., int]],
    typed: Collection[str],
    app: typer.Typer,
    phrases: Phrasebook,
) -> None:
    """Make commands of those functions whose names are *typed*, or of all where there is none."""
    for each in [each for each in commands if each.__name__ in typed] or commands:
        said = phrases.say(f"help.{each.__name__}")
        app.command(cls=LocalCommand, help=said, context_settings=_HELP)(each)


def build(phrases: Phrasebook, typed: Collection[str] = ()) -> typer.Typer:
    """Return the program in the language of *phrases*; its commands return exit codes.

    Of a command that is *typed*, that alone is made, as Typer takes long for each option.
    """
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
        _Words(phrases).choice("--lang", Language, "help.lang"),
    ]
    colours = Annotated[
        Colours,
        _Words(phrases).choice("--color", Colours, "help.color"),
    ]
    chosen, auto = phrases.language, Colours.AUTO
    words = _Words(phrases)
    argument, flag, option, choice = words.argument, words.flag, words.option, words.choice

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
        ] = False,
        install_completion: Annotated[  # noqa: FBT002
            bool,
            typer.Option(
                "--install-completion",
                help=phrases.say("help.install-completion"),
                is_eager=True,
                callback=lambda ctx, value: _complete(ctx, wanted=value, install=True),
            ),
        ] = False,
        show_completion: Annotated[  # noqa: FBT002
            bool,
            typer.Option(
                "--show-completion",
                help=phrases.say("help.show-completion"),
                is_eager=True,
                callback=lambda ctx, value: _complete(ctx, wanted=value, install=False),
            ),
        ] = False,
        lang: language = chosen,  # read before parsing
        color: colours = auto,  # as well
    ) -> None:
        pass

    def render(  # noqa: PLR0913, PLR0917  # one parameter an option
        paths: Annotated[list[Path] | None, argument("PATH", "help.paths.render")] = None,
        output: Annotated[str | None, option("-o --output", "FILE|DIR", "help.output")] = None,
        template: Annotated[Path | None, option("--template", "DIR", "help.template")] = None,
        force: Annotated[bool, flag("--force", "help.force")] = False,  # noqa: FBT002
        show: Annotated[bool, flag("--open", "help.open")] = False,  # noqa: FBT002
        strict: Annotated[bool, flag("--strict", "help.render.strict")] = False,  # noqa: FBT002
        jobs: Annotated[int | None, option("--jobs", "N", "help.render.jobs", min=1)] = None,
        quiet: Annotated[bool, flag("-q --quiet", "help.quiet")] = False,  # noqa: FBT002
        verbose: Annotated[bool, flag("-v --verbose", "help.verbose")] = False,  # noqa: FBT002
        lang: language = chosen,  # noqa: ARG001
        color: colours = auto,  # noqa: ARG001
    ) -> int:
        from plangen.cli.render import Options  # noqa: PLC0415  # slow: it loads python-docx
        from plangen.cli.render import render as run  # noqa: PLC0415

        options = Options(output, template, force, show, strict, quiet, verbose, jobs)
        return run(paths or (), options, chosen)

    def validate(  # noqa: PLR0913, PLR0917
        paths: Annotated[list[Path] | None, argument("PATH", "help.paths.validate")] = None,
        select: Annotated[list[str] | None, option("--select", "CODES", "help.select")] = None,
        ignore: Annotated[list[str] | None, option("--ignore", "CODES", "help.ignore")] = None,
        strict: Annotated[bool, flag("--strict", "help.strict")] = False,  # noqa: FBT002
        fix: Annotated[bool, flag("--fix", "help.fix")] = False,  # noqa: FBT002
        diff: Annotated[bool, flag("--diff", "help.show")] = False,  # noqa: FBT002
        unsafe_fixes: Annotated[bool, flag("--unsafe-fixes", "help.unsafe")] = False,  # noqa: FBT002
        form: Annotated[
            str | None, choice("--format", FORMATS, "help.format", parser=_one_of(FORMATS))
        ] = None,
        output_file: Annotated[
            Path | None, option("--output-file", "FILE", "help.output-file")
        ] = None,
        statistics: Annotated[bool, flag("--statistics", "help.statistics")] = False,  # noqa: FBT002
        names: Annotated[bool, flag("--names", "help.names")] = False,  # noqa: FBT002
        stdin_filename: Annotated[
            Path | None, option("--stdin-filename", "FILE", "help.stdin-filename")
        ] = None,
        jobs: Annotated[int | None, option("--jobs", "N", "help.jobs", min=1)] = None,
        quiet: Annotated[bool, flag("-q --quiet", "help.quiet")] = False,  # noqa: FBT002
        verbose: Annotated[bool, flag("-v --verbose", "help.verbose")] = False,  # noqa: FBT002
        lang: language = chosen,  # noqa: ARG001
        color: colours = auto,  # noqa: ARG001
    ) -> int:
        from plangen.cli.checking import Mending  # noqa: PLC0415  # slow, too
        from plangen.cli.validate import Options  # noqa: PLC0415
        from plangen.cli.validate import validate as run  # noqa: PLC0415

        options = Options(
            select=tuple(select or ()),
            ignore=tuple(ignore or ()),
            strict=strict,
            format=form,
            output_file=output_file,
            statistics=statistics,
            names=names,
            quiet=quiet,
            verbose=verbose,
            mending=Mending(fix=fix, show=diff, unsafe=unsafe_fixes),
            stdin_filename=stdin_filename,
            jobs=jobs,
        )
        return run(paths or (), options, chosen)

    def new(  # noqa: PLR0913, PLR0917
        period: Annotated[str | None, argument("PERIOD", "help.new.period")] = None,
        source: Annotated[Path | None, option("--from", "FILE", "help.new.from")] = None,
        output: Annotated[str | None, option("-o --output", "FILE|DIR", "help.new.output")] = None,
        dry_run: Annotated[bool, flag("--dry-run", "help.new.dry-run")] = False,  # noqa: FBT002
        force: Annotated[bool, flag("--force", "help.new.force")] = False,  # noqa: FBT002
        activities: Annotated[
            Activities | None, choice("--activities", Activities, "help.new.activities")
        ] = None,
        no_comments: Annotated[bool, flag("--no-comments", "help.new.no-comments")] = False,  # noqa: FBT002
        first: Annotated[bool, flag("--blank", "help.new.blank")] = False,  # noqa: FBT002
        keys: Annotated[Language | None, choice("--keys", Language, "help.keys")] = None,
        name: Annotated[str | None, option("--name", "NAME", "help.new.name")] = None,
        lang: language = chosen,  # noqa: ARG001
        color: colours = auto,  # noqa: ARG001
    ) -> int:
        from plangen.cli.new import Options  # noqa: PLC0415
        from plangen.cli.new import new as run  # noqa: PLC0415

        options = Options(
            source, output, dry_run, force, activities, no_comments, first, keys, name
        )
        return run(period, options, chosen)

    def diff(
        before: Annotated[Path, argument("BEFORE", "help.diff.before")],
        after: Annotated[Path, argument("AFTER", "help.diff.after")],
        form: Annotated[
            DiffFormat, choice("--format", DiffFormat, "help.diff.format")
        ] = DiffFormat.TEXT,
        lang: language = chosen,  # noqa: ARG001
        color: colours = auto,  # noqa: ARG001
    ) -> int:
        from plangen.cli.diff import diff as run  # noqa: PLC0415

        return run(before, after, form, chosen)

    def fmt(
        paths: Annotated[list[Path], argument("PATH", "help.paths")],
        keys: Annotated[Language, choice("--keys", Language, "help.keys")],
        diff: Annotated[bool, flag("--diff", "help.fmt.diff")] = False,  # noqa: FBT002
        lang: language = chosen,  # noqa: ARG001
        color: colours = auto,  # noqa: ARG001
    ) -> int:
        from plangen.cli.fmt import fmt as run  # noqa: PLC0415

        return run(paths, keys, chosen, show=diff)

    def explain(
        codes: Annotated[list[str] | None, argument("CODE", "help.codes")] = None,
        lang: language = chosen,  # noqa: ARG001
        color: colours = auto,  # noqa: ARG001
    ) -> int:
        from plangen.cli.explain import explain as run  # noqa: PLC0415

        return run(codes or (), chosen)

    def schema(
        output: Annotated[Path | None, option("-o --output", "FILE", "help.schema.output")] = None,
        check: Annotated[bool, flag("--check", "help.schema.check")] = False,  # noqa: FBT002
        lang: language = chosen,  # noqa: ARG001
        color: colours = auto,  # noqa: ARG001
    ) -> int:
        from plangen.cli.schema import schema as run  # noqa: PLC0415

        return run(output, chosen, check=check)

    def doctor(
        as_json: Annotated[bool, flag("--json", "help.doctor.json")] = False,  # noqa: FBT002
        lang: language = chosen,  # noqa: ARG001
        color: colours = auto,  # noqa: ARG001
    ) -> int:
        from plangen.cli.doctor import doctor as run  # noqa: PLC0415

        return run(chosen, as_json=as_json)

    commands = (render, validate, new, diff, fmt, explain, schema, doctor)
    _add(commands, typed, app, phrases)
    return app
