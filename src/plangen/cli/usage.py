"""Sentences about wrong command lines, chosen by the kind of the error and never by its words."""

from __future__ import annotations

import os
import re
from collections.abc import Callable, Sequence
from itertools import pairwise
from typing import Any

from plangen.findings import suggestion
from plangen.messages import Phrasebook
from plangen.patterns import regex
from plangen.values import Struct

_PLAN = regex(r"\.ya?ml$", re.IGNORECASE)
_OTHER_DASHES = "‐‑‒–—―−－─"
_ONE_HYPHEN = regex("-(?=[a-z]{2})")
_DASHES = regex(rf"[{_OTHER_DASHES}][-{_OTHER_DASHES}]*(?=[a-z])", needs=_OTHER_DASHES)
_MEANT = {
    word: command
    for command, words in {
        "validate": "check lint test verify 检查 校验 验证",
        "render": "build make generate export 生成 导出 转换",
        "new": "init create next 新建 新的",
        "fmt": "format 格式化",
        "diff": "compare 比较 对比",
        "explain": "code codes 解释 说明",
        "doctor": "info status 诊断 体检",
        "--help": "help 帮助",
        "--version": "version 版本",
    }.items()
    for word in words.split()
}
"""Commands of other programs, and Chinese words, with the command that does it here."""


class CommandLine(Struct, frozen=True):
    """The words that were typed; *program* makes all commands, which takes time."""

    words: Sequence[str]
    program: Callable[[], Any]


def sentence(error: Any, line: CommandLine, phrases: Phrasebook) -> str:  # noqa: ANN401
    """Return the sentence about a usage *error* that Typer raised for a command line.

    Typer carries the parser's exceptions inside; their classes are told apart by
    name because they have no public home.
    """
    tell = _KINDS.get(type(error).__name__)
    told = tell(error, line, phrases) if tell else ""
    return told or phrases.say("usage.other", detail=phrases.word("detail", error.format_message()))


def _no_such_option(error: Any, line: CommandLine, phrases: Phrasebook) -> str:  # noqa: ANN401
    name, options = error.option_name, _options(error.ctx.command)
    commands = line.program().commands
    others = [each for each, command in commands.items() if name in _options(command)]
    if others and error.ctx.parent:
        known = phrases.say("usage.separator").join(others)
        command = error.ctx.info_name
        return phrases.say("usage.option.elsewhere", name=name, command=command, others=known)
    if near := suggestion(name, options).get("nearest"):
        return phrases.say("usage.option.near", name=name, nearest=near)
    return phrases.say("usage.option", name=name)


def _options(command: Any) -> list[str]:  # noqa: ANN401
    """Return the options of a command as they are typed."""
    own = (each.opts for each in command.params if each.param_type_name == "option")
    return [*(name for names in own for name in names), "--help"]


def about_dashes(line: CommandLine, phrases: Phrasebook) -> str:
    """Return the sentence about the first option that is written with other dashes, if any.

    An input method makes one dash or two out of hyphens. After a single hyphen the parser would
    read letter by letter: -open as -o pen.
    """
    for word in line.words:
        if (found := _ONE_HYPHEN.match(word) or _DASHES.match(word)) and not os.path.lexists(word):
            program = line.program()
            known = {
                name for each in (program, *program.commands.values()) for name in _options(each)
            }
            name = word[found.end() :].partition("=")[0]
            nearest = f"--{name}" if len(name) > 1 else f"-{name}"
            if nearest in known:
                return phrases.say("usage.option.dashes", name=word, nearest=nearest)
    return ""


def _option_without_value(error: Any, line: CommandLine, phrases: Phrasebook) -> str:  # noqa: ANN401
    name = error.option_name
    is_flag = any(word.startswith(f"{name}=") for word in line.words)  # --force=yes
    return phrases.say("usage.option.flag" if is_flag else "usage.option.value", name=name)


def _missing(error: Any, _: CommandLine, phrases: Phrasebook) -> str:  # noqa: ANN401
    if known := _choices(error.param):
        return phrases.say("usage.missing.known", name=_name(error.param), known=known)
    return phrases.say("usage.missing", name=_name(error.param))


def _bad_value(error: Any, _: CommandLine, phrases: Phrasebook) -> str:  # noqa: ANN401
    if error.param is None:
        return ""
    if known := _choices(error.param):
        return phrases.say("usage.value.known", name=_name(error.param), known=known)
    return phrases.say("usage.value", name=_name(error.param))


def _no_such_command(error: Any, line: CommandLine, phrases: Phrasebook) -> str:  # noqa: ANN401
    commands = getattr(error.ctx.command, "commands", None) if error.ctx else None
    if not commands:  # a command with more words than it takes
        return phrases.say("usage.extra") if error.ctx else ""
    known = ", ".join(commands)
    with_value = {
        name for each in error.ctx.command.params if not each.is_flag for name in each.opts
    }
    typed = [
        word
        for before, word in pairwise(["", *line.words])
        if not word.startswith("-") and before not in with_value
    ]
    if not typed:
        return phrases.say("usage.command.missing", known=known)
    name = typed[0]
    if _PLAN.search(name) or os.path.exists(name):  # noqa: PTH110  # Path raises for some names
        return phrases.say("usage.command.path", name=name)
    near = _MEANT.get(name.lower()) or suggestion(name.lower(), commands).get("nearest")
    if near:
        return phrases.say("usage.command.near", name=name, nearest=near)
    return phrases.say("usage.command", name=name, known=known)


_KINDS: dict[str, Callable[[Any, CommandLine, Phrasebook], str]] = {
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
