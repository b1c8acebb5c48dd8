"""What GitHub's runner takes for commands in the log of a step, as its source has it.

It looks at each line, trimmed, for ``::name …::`` at the beginning and for ``##[name …]`` anywhere,
for the names that it knows. After ``::stop-commands::token`` it knows only ``::token::``.
"""

from __future__ import annotations

import re
from dataclasses import dataclass

_NAMES = frozenset({
    "debug", "error", "warning", "notice", "group", "endgroup", "echo", "add-mask", "add-path",
    "add-matcher", "remove-matcher", "set-env", "set-output", "save-state", "stop-commands",
})  # fmt: skip
_BEGINNING = re.compile(r"::(.*?)::(.*)", re.DOTALL)
_ANYWHERE = re.compile(r"##\[(.*?)\](.*)", re.DOTALL)
_LINE_END = re.compile(r"\r\n|\r|\n")


@dataclass(frozen=True)
class RunnerCommand:
    """A command that the runner carries out."""

    name: str
    properties: str
    data: str


@dataclass(frozen=True)
class Log:
    """What a runner does with a log: the *commands* it carries out, and the *tokens* of stops.

    *is_stopped* is true if commands were stopped and never resumed.
    """

    commands: tuple[RunnerCommand, ...]
    tokens: tuple[str, ...]
    is_stopped: bool


def read_log(text: str) -> Log:
    """Return what the runner does with the *text* of a log."""
    commands, tokens, token = [], [], ""
    for line in _LINE_END.split(text):
        known = _NAMES | {token.lower()} if token else _NAMES
        found = _parsed(line, known)
        if found is None:
            continue
        if token:
            if found.name == token.lower():
                token = ""
        elif found.name == "stop-commands":
            token = found.data
            tokens.append(token)
        else:
            commands.append(found)
    return Log(tuple(commands), tuple(tokens), bool(token))


def carried_out(text: str) -> list[RunnerCommand]:
    """Return the commands in the *text* of a log, which must not stop them for good."""
    log = read_log(text)
    assert not log.is_stopped
    return list(log.commands)


def _parsed(line: str, known: frozenset[str]) -> RunnerCommand | None:
    for pattern, text in ((_BEGINNING.match, line.lstrip()), (_ANYWHERE.search, line)):
        if found := pattern(text):
            name, _, properties = found[1].partition(" ")
            if name.lower() in known:
                return RunnerCommand(name.lower(), properties, found[2])
    return None
