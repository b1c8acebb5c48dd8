"""A time that a text names, and what becomes of it in the next plan."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date
from enum import IntEnum
from typing import TypeAlias

Span: TypeAlias = tuple[int, int]
Change: TypeAlias = tuple[Span, str]
"""Characters of a text, and what they become."""


class Outcome(IntEnum):
    """What becomes of a mention; the higher, the more it is for a person to look at."""

    KEPT = 0
    """It stays: it is no part of the plan's time."""
    MOVED = 1
    """It names the plan's own period, and goes on with it: no doubt."""
    INFERRED = 2
    """It goes on too, by inference."""
    DOUBTFUL = 3
    """It stays, but might have gone on."""


@dataclass(frozen=True, slots=True)
class Mention:
    """One time that a text names, at *span*, with the changes that it needs.

    *days* are the days that it names afterwards. *is_cut* tells that one of them had to become
    another, because the month is too short.
    """

    span: Span
    outcome: Outcome
    changes: tuple[Change, ...] = ()
    days: tuple[date, ...] = ()
    is_cut: bool = False


@dataclass(frozen=True, slots=True)
class Setting:
    """Where a text stands: what is known about it besides its words."""

    own_titles: frozenset[str] = frozenset()
    """Titles of the plan itself and of its attachments, which may stand in 《》."""
    is_about_another: bool = False
    """Whether the title of its section says that all of it looks back or prepares."""
    is_time: bool = False
    """Whether it is the time of an activity, which is the plan's own."""


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
