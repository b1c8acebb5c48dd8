"""A time that a text names, and what becomes of it in the next plan."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date
from enum import IntEnum
from typing import TypeAlias

from plangen.values import Struct

Span: TypeAlias = tuple[int, int]
Change: TypeAlias = tuple[Span, str]
"""The span of characters in a text, and the characters that replace them."""


class Outcome(IntEnum):
    """What becomes of a mention; the higher, the more it is for a person to look at."""

    KEPT = 0
    """The time stays: it is no part of the plan's."""
    MOVED = 1
    """The time is the plan's own, and goes on with it: no doubt."""
    INFERRED = 2
    """The time goes on too, by inference: a person should look at it."""
    DOUBTFUL = 3
    """The time stays, but might have to go on."""


class Mention(Struct, frozen=True):
    """One time that a text names, at *span*, with the changes that it needs.

    *days* are the days that the text names after the changes. With *is_cut*, one of them had to
    become an earlier one, because the month is too short.
    """

    span: Span
    outcome: Outcome
    changes: tuple[Change, ...] = ()
    days: tuple[date, ...] = ()
    is_cut: bool = False


class Setting(Struct, frozen=True):
    """Where a text stands: what is known about it besides its words."""

    own_titles: frozenset[str] = frozenset()
    """Titles of the plan itself and of its attachments, which may stand in 《》."""
    is_about_another: bool = False
    """Whether the title of its section says that all of it looks back or prepares."""
    is_time: bool = False
    """Whether the text is an activity's time or the document's date, which are the plan's own."""


def in_effect(text: str, changes: Iterable[Change]) -> tuple[Change, ...]:
    """Return those of *changes* that change anything in *text*, in order."""
    return tuple(sorted(change for change in changes if text[slice(*change[0])] != change[1]))


def changed(text: str, changes: Iterable[Change]) -> str:
    """Return *text* with *changes* made."""
    pieces, at = [], 0
    for (start, end), written in sorted(changes):
        pieces += [text[at:start], written]
        at = end
    return "".join([*pieces, text[at:]])
