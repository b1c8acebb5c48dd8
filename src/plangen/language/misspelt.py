"""Words that are never right: 招开 for 召开, 按排 for 安排."""

from __future__ import annotations

from collections.abc import Iterator
from functools import cache
from pathlib import Path

from plangen.language.clauses import Span
from plangen.values import Struct

_FILE = Path(__file__).with_name("misspelt.txt")


class Misspelt(Struct, frozen=True):
    """A wrong word, and the right one; it is another word behind *before*, and before *after*."""

    wrong: str
    right: str
    before: str
    after: str

    def find(self, text: str) -> Iterator[Span]:
        """Yield where the wrong word stands in a text."""
        start = text.find(self.wrong)
        while start >= 0:
            end = start + len(self.wrong)
            is_other = text[start - 1 : start] in set(self.before) if start else False
            if not is_other and text[end : end + 1] not in set(self.after):
                yield start, end
            start = text.find(self.wrong, end)


@cache
def misspelt_words() -> tuple[Misspelt, ...]:
    """Return all words that are known to be wrong."""
    lines = _FILE.read_text(encoding="utf-8").splitlines()
    rows = (line.split(" ") for line in lines if not line.startswith("#"))
    return tuple(
        Misspelt(wrong, right, before.strip("-"), after.strip("-"))
        for wrong, right, before, after in rows
    )
