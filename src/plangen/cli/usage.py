"""Sentences about wrong command lines, chosen by the kind of the error and never by its words."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from itertools import pairwise
from typing import Any

from plangen.findings import suggestion
from plangen.messages import Phrasebook


def sentence(error: Any, arguments: Sequence[str], phrases: Phrasebook) -> str:  # noqa: ANN401
    """Return the sentence about a usage *error* that Typer raised for *arguments*.

    Typer carries the parser's exceptions inside; their classes are told apart by
    name because they have no public home.
    """
    tell = _KINDS.get(type(error).__name__)
    told = tell(error, arguments, phrases) if tell else ""
    return told or phrases.say("usage.other", detail=error.format_message())


def _no_such_option(error: Any, _: Sequence[str], phrases: Phrasebook) -> str:  # noqa: ANN401
    options = [name for param in error.ctx.command.params for name in param.opts]
    near = suggestion(error.option_name, options).get("nearest")
    if near:
        return phrases.say("usage.option.near", name=error.option_name, nearest=near)
    return phrases.say("usage.option", name=error.option_name)


def _option_without_value(error: Any, arguments: Sequence[str], phrases: Phrasebook) -> str:  # noqa: ANN401
    name = error.option_name
    is_flag = any(word.startswith(f"{name}=") for word in arguments)  # --force=yes
    return phrases.say("usage.option.flag" if is_flag else "usage.option.value", name=name)


def _missing(error: Any, _: Sequence[str], phrases: Phrasebook) -> str:  # noqa: ANN401
    if known := _choices(error.param):
        return phrases.say("usage.missing.known", name=_name(error.param), known=known)
    return phrases.say("usage.missing", name=_name(error.param))


def _bad_value(error: Any, _: Sequence[str], phrases: Phrasebook) -> str:  # noqa: ANN401
    if error.param is None:
        return ""
    if known := _choices(error.param):
        return phrases.say("usage.value.known", name=_name(error.param), known=known)
    return phrases.say("usage.value", name=_name(error.param))


def _no_such_command(error: Any, arguments: Sequence[str], phrases: Phrasebook) -> str:  # noqa: ANN401
    commands = getattr(error.ctx.command, "commands", None) if error.ctx else None
    if not commands:  # a command with more words than it takes
        return phrases.say("usage.extra") if error.ctx else ""
    known = ", ".join(commands)
    with_value = {
        name for each in error.ctx.command.params if not each.is_flag for name in each.opts
    }
    typed = [
        word
        for before, word in pairwise(["", *arguments])
        if not word.startswith("-") and before not in with_value
    ]
    if not typed:
        return phrases.say("usage.command.missing", known=known)
    return phrases.say("usage.command", name=typed[0], known=known)


_KINDS: dict[str, Callable[[Any, Sequence[str], Phrasebook], str]] = {
    "NoSuchOption": _no_such_option,
    "BadOptionUsage": _option_without_value,
    "MissingParameter": _missing,
    "BadParameter": _bad_value,
    "UsageError": _no_such_command,
}


def _choices(parameter: Any) -> str:  # noqa: ANN401
    """Return the values that an option can have, if they are few."""
    metavar = str(parameter.metavar or "")
    return metavar if "|" in metavar and parameter.param_type_name == "option" else ""


def _name(parameter: Any) -> str:  # noqa: ANN401
    if parameter.param_type_name == "argument":
        return str(parameter.metavar)
    return str(max(parameter.opts, key=len))
