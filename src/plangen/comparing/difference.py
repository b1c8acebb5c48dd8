"""The differences between two texts, with a little around them, so that one line shows both."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from difflib import SequenceMatcher
from typing import TypeAlias

from plangen.comparing.model import ChangeKind
from plangen.patterns import regex

Piece: TypeAlias = tuple[ChangeKind | None, str]
"""A piece of a line: added, removed, or neither."""

_SHORT = 20
"""So many characters of a text are shown whole; of longer texts, so many beside a difference."""
_BETWEEN = 2
"""Up to so many equal characters between two differences are shown as part of one difference."""
_LEAST_KEPT = 0.3
"""The share of the shorter text that must be in the other, for both to be shown on one line."""
_MOST_STEPS = 250_000
_CLAUSE = regex(r"[^，。；：！？、\n]*[，。；：！？、\n]?")
_WORD = regex(r"[0-9]+|[A-Za-z]+|.", re.DOTALL)


def difference(old: str, new: str) -> list[Piece]:
    """Return the pieces of a line that shows both texts: the differences, a little around them.

    The list is empty for texts that have too little in common to be read as one.
    """
    if max(len(old), len(new)) <= _SHORT:
        return arrow(old, new)
    stretches = list(_joined(_stretches(old, new)))
    kept = sum(len(ours) for ours, theirs in stretches if ours == theirs)
    if kept < _LEAST_KEPT * min(len(old), len(new)):
        return []
    pieces: list[Piece] = []
    for number, (ours, theirs) in enumerate(stretches, 1):
        if ours == theirs:
            shown = cut(ours, head=number > 1, tail=number < len(stretches))
            pieces.append((None, shown))
        else:
            pieces += [(ChangeKind.REMOVED, ours)] if ours else []
            pieces += [(ChangeKind.ADDED, theirs)] if theirs else []
    return pieces


def arrow(old: str, new: str) -> list[Piece]:
    """Return the piece of a line that shows two short texts side by side."""
    return [(None, f"{old} → {new}")]


def _stretches(old: str, new: str) -> Iterator[tuple[str, str]]:
    """Yield stretches of both texts in pairs, equal or not: clauses, or words of a clause."""
    for ours, theirs in _aligned(_CLAUSE.findall(old), _CLAUSE.findall(new), thorough=False):
        words = _WORD.findall(ours), _WORD.findall(theirs)
        if ours == theirs or len(words[0]) * len(words[1]) > _MOST_STEPS:
            yield ours, theirs
        else:
            yield from _aligned(*words, thorough=True)


def _aligned(old: list[str], new: list[str], *, thorough: bool) -> Iterator[tuple[str, str]]:
    """Yield stretches of two lists in pairs, equal or not; *thorough* heeds frequent words."""
    matcher = SequenceMatcher(None, old, new, autojunk=not thorough)
    for _, start, end, first, last in matcher.get_opcodes():
        yield "".join(old[start:end]), "".join(new[first:last])


def _joined(stretches: Iterable[tuple[str, str]]) -> Iterator[tuple[str, str]]:
    """Yield *stretches*, neighbours of one sort joined, and differences that all but touch."""
    found: list[tuple[str, str]] = []
    for stretch in stretches:
        parts = [stretch]
        is_equal = stretch[0] == stretch[1]
        if found and (found[-1][0] == found[-1][1]) == is_equal:
            parts = [found.pop(), stretch]
        elif len(found) > 1 and not is_equal and len(found[-1][0]) <= _BETWEEN:
            parts = [*found[-2:], stretch]
            del found[-2:]
        found.append(("".join(ours for ours, _ in parts), "".join(theirs for _, theirs in parts)))
    yield from found


def cut(equal: str, *, head: bool = False, tail: bool = False) -> str:
    """Return an equal stretch with only so much of its head and its tail as is asked for."""
    if len(equal) <= _SHORT * (head + tail) + 1:
        return equal
    return (equal[:_SHORT] if head else "") + "…" + (equal[-_SHORT:] if tail else "")
