"""Many words looked for in long texts at once: which stand there, how often, and where first."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Iterator
from functools import cached_property
from itertools import compress, count

from plangen.patterns import regex

_KEY = 2  # characters of a word that the index knows it by
_FEW = 16  # words that are found sooner one by one
_REPEATED = regex(r"(.)\1+", re.DOTALL)


class WordIndex:
    """Words that are looked for together: a text is gone through once, however many they are."""

    def __init__(self, words: Iterable[str]) -> None:
        self.words = frozenset(words)
        sizes: dict[str, set[int]] = {}
        for word in self.words:
            sizes.setdefault(word[:_KEY], set()).add(len(word))
        self._sizes = {key: tuple(sorted(known)) for key, known in sizes.items()}
        self._single = frozenset(word for word in self.words if len(word) < _KEY)
        self._first = frozenset(key[:1] for key in sizes)

    def find(self, text: str) -> Iterator[tuple[int, str]]:
        """Yield offset and word of each place in *text*, from the left, short words first."""
        words, sizes, single = self.words, self._sizes, self._single
        for at in self._beginnings(text):
            if text[at] in single:
                yield at, text[at]
            for size in sizes.get(text[at : at + _KEY], ()):
                word = text[at : at + size]
                if word in words and len(word) == size >= _KEY:
                    yield at, word

    def _beginnings(self, text: str) -> Iterable[int]:
        """Return the offsets in *text* where a word may begin."""
        return compress(count(), map(self._first.__contains__, text))


class Occurrences:
    """How often words stand in one text; those that are known beforehand are counted in one pass.

    Of places that overlap one counts, as with ``str.count``.
    """

    def __init__(self, text: str) -> None:
        self.text = text
        self._counts: dict[str, int] = {}
        self._firsts: dict[str, int] = {}

    def look_for(self, words: Iterable[str]) -> None:
        """Count *words* in one pass, so that ``count`` and ``first`` need not search for each."""
        new = {word for word in words if word not in self._counts and word}
        if len(new) <= _FEW:
            for word in new:
                self._look_for_one(word)
            return
        counts, free = dict.fromkeys(new, 0), dict.fromkeys(new, 0)
        for at, word in WordIndex(new).find(self.text):
            if at >= free[word]:
                counts[word] += 1
                free[word] = at + len(word)
                self._firsts.setdefault(word, at)
        self._counts |= counts

    def _look_for_one(self, word: str) -> None:
        self._counts[word] = self.text.count(word)
        if (first := self.text.find(word)) >= 0:
            self._firsts[word] = first

    def count(self, word: str) -> int:
        """Return how often *word* stands in the text."""
        if word not in self._counts:
            self._look_for_one(word)
        return self._counts[word]

    def first(self, word: str) -> int | None:
        """Return the offset at which *word* stands first, or None."""
        self.count(word)
        return self._firsts.get(word)

    def count_pair(self, pair: str) -> int:
        """Return how often two characters stand side by side; all pairs are counted at once."""
        return self._pairs[pair]

    @cached_property
    def _pairs(self) -> Counter[str]:
        counts = Counter(map("".join, zip(self.text, self.text[1:], strict=False)))
        repeated: Counter[str] = Counter()
        for found in _REPEATED.finditer(self.text):
            repeated[found[1] * 2] += len(found.group()) // 2
        counts.update({pair: count - counts[pair] for pair, count in repeated.items()})
        return counts
