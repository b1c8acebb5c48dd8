"""The words of titles: what a line break must not cut, without a dictionary of the language.

A dictionary of 42 MB that takes a second to load still cuts 铜官区 and joins 暨世界; a plan knows
its names, and the rest of a title is made of few words.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from enum import StrEnum
from functools import cache
from pathlib import Path

from plangen.calendar.observances import events, observances
from plangen.patterns import regex
from plangen.plan.model import Plan

_LONGEST_NAME = 18
_LONGEST_PHRASE = 12
"""Characters: a longer name or phrase is made of words, and may be broken between words."""
_SPLIT = regex(r"[、，,；;\s]+")


class PieceKind(StrEnum):
    """What a piece of a title is; after a NAME or a PERIOD, the sense pauses."""

    NAME = "name"
    PERIOD = "period"
    COUNT = "count"
    WORD = "word"
    LATIN = "latin"
    MARK = "mark"
    SPACE = "space"
    UNKNOWN = ""


_FILE = Path(__file__).with_name("words.txt")


@cache
def words() -> frozenset[str]:
    """Return the words of the field, with the names of feasts and anniversaries."""
    lines = _FILE.read_text(encoding="utf-8").splitlines()
    known = [word for line in lines if not line.startswith("#") for word in line.split()]
    feasts = [*(each.names for each in observances()), *(each.names for each in events())]
    named = (name for names in feasts for name in names if len(name) <= _LONGEST_NAME)
    return frozenset((*known, *named))


def names_of(plan: Plan) -> Mapping[str, PieceKind]:
    """Return the names and phrases of a plan, which a title does not cut, with their kinds."""
    phrases = dict.fromkeys(_fit(_phrases(plan), _LONGEST_PHRASE), PieceKind.WORD)
    return phrases | dict.fromkeys(_fit(_bodies(plan), _LONGEST_NAME), PieceKind.NAME)


def _fit(texts: Iterable[str], longest: int) -> Iterator[str]:
    for text in texts:
        if 1 < len(text) <= longest and not _SPLIT.search(text):
            yield text


def _bodies(plan: Plan) -> Iterator[str]:
    yield plan.organization
    yield plan.signature.organization
    yield from plan.jointly
    yield from _SPLIT.split(plan.addressee)
    for table in plan.activities.values():
        for group in table.groups:
            yield group.venue
            yield group.tag


def _phrases(plan: Plan) -> Iterator[str]:
    yield from (section.title for section in plan.sections)
    for table in plan.activities.values():
        yield table.caption
        rows = table.all_rows
        yield from {text for row in rows for text in (row.type, row.name)}
        for listed in {text for row in rows for text in (row.place, row.owner)}:
            yield from _SPLIT.split(listed)
