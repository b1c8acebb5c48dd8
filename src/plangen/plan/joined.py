"""Many texts as one, so that what few of them have is looked for in all of them at once.

A table of thousands of rows has tens of thousands of cells, and most rules have nothing to say of
any of them: to ask each one costs more than all that is found.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterable, Iterator
from functools import cached_property
from itertools import accumulate


class Joined:
    """Texts in their order, each on a line."""

    def __init__(self, texts: Iterable[str]) -> None:
        each = tuple(texts)
        self.text = "\n".join(each)
        self._starts = list(accumulate((len(text) + 1 for text in each), initial=0))
        self._with: dict[str, tuple[int, ...]] = {}

    def at(self, offset: int) -> tuple[int, int]:
        """Return the number of the text that has the character at *offset*, and its start."""
        number = bisect_right(self._starts, offset) - 1
        return number, self._starts[number]

    @cached_property
    def characters(self) -> frozenset[str]:
        """The characters that stand in them, but for ends of lines."""
        return frozenset(self.text) - {"\n"}

    def numbers(self, characters: Iterable[str], *patterns: re.Pattern[str]) -> list[int]:
        """Return the numbers of those with one of some *characters*, or with a match of a pattern.

        To a pattern it must be all the same whether a line ends or the text; a match that goes
        over the end of a line may not be one.
        """
        present = self.characters.intersection(characters)
        found = {number for each in present for number in self._numbers_with(each)}
        for pattern in patterns:
            found.update(self._numbers_matching(pattern))
        return sorted(found)

    def _numbers_with(self, character: str) -> tuple[int, ...]:
        if character not in self._with:
            self._with[character] = tuple(self._numbers_having(character))
        return self._with[character]

    def _numbers_having(self, character: str) -> Iterator[int]:
        at = self.text.find(character)
        while at >= 0:
            number, _ = self.at(at)
            yield number
            at = self.text.find(character, self._starts[number + 1])

    def _numbers_matching(self, pattern: re.Pattern[str]) -> Iterator[int]:
        at = 0
        while found := pattern.search(self.text, at):
            number, _ = self.at(found.start())
            yield number
            at = self._starts[number + 1]
