"""Options that hold before the command line is parsed, because its own errors need them too."""

from __future__ import annotations

from collections.abc import Sequence
from enum import StrEnum
from itertools import pairwise

COLOURS = "--color"
COMPLETION = "_PLANGEN_COMPLETE"
"""The environment variable by which the script of a shell asks for completions."""


class Colours(StrEnum):
    """When colours are shown: on a terminal, always, or never."""

    AUTO = "auto"
    ALWAYS = "always"
    NEVER = "never"


def typed(option: str, words: Sequence[str]) -> str:
    """Return the value of the last *option* among *words*, as the parser will take it."""
    value = ""
    for word, following in pairwise([*words, ""]):
        if word == option:
            value = following
        elif word.startswith(f"{option}="):
            value = word.removeprefix(f"{option}=")
    return value


def colours(words: Sequence[str]) -> Colours:
    """Return what ``--color`` says; a wrong value is told when the command line is parsed."""
    value = typed(COLOURS, words)
    return Colours(value) if value in set(Colours) else Colours.AUTO
