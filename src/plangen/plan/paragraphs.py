"""The paragraphs of a plan, and which of them have what a rule looks for."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from enum import StrEnum
from functools import cached_property

from plangen.plan.joined import Joined
from plangen.plan.loaded import PlacedText
from plangen.source.nodes import Path

_BODIES = {"introduction", "body", "closing"}


class TextRole(StrEnum):
    """The role of a text in the document."""

    PROSE = "prose"
    HEADING = "heading"
    CELL = "cell"
    LABEL = "label"


def role(path: Path) -> TextRole:
    """Return the role of the text at *path*: running text, a heading, a cell, or a label."""
    last = path[-1]
    if path[0] == "activities":
        return TextRole.CELL if "rows" in path[2:] else TextRole.LABEL
    if last in _BODIES:
        return TextRole.PROSE
    return TextRole.HEADING if last == "title" else TextRole.LABEL


Paragraph = tuple[TextRole, PlacedText, str]
"""The role of a paragraph, its text with its place, and its characters."""


class Paragraphs:
    """The paragraphs of a plan in their order; none of them has a line end in it."""

    def __init__(self, paragraphs: Iterable[Paragraph]) -> None:
        self._all = tuple(paragraphs)

    def __iter__(self) -> Iterator[Paragraph]:
        return iter(self._all)

    @cached_property
    def joined(self) -> Joined:
        """The characters of all of them."""
        return Joined(text for _, _, text in self._all)

    def at(self, offset: int) -> tuple[Paragraph, int]:
        """Return the paragraph that has the character at *offset* of all, and its start."""
        number, start = self.joined.at(offset)
        return self._all[number], start

    def with_any(self, characters: Iterable[str], *patterns: re.Pattern[str]) -> list[Paragraph]:
        """Return those with one of some *characters*, or with a match of a pattern.

        To a pattern it must be all the same whether a line ends or the text.
        """
        return [self._all[number] for number in self.joined.numbers(characters, *patterns)]
