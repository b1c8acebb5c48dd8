"""Where clauses end in Chinese running text."""

from __future__ import annotations

import re
from collections.abc import Iterator

_CLAUSE = re.compile(r"[^，。！？；：、,!?;:（）()《》\n]+")
_TITLE = re.compile(r"《[^《》]*》")

Span = tuple[int, int]


def clauses(text: str) -> Iterator[Span]:
    """Yield the spans between two marks, those in 《》 left out.

    A title in 《》 is another document's name, not what this plan says.
    """
    at = 0
    for title in [*_TITLE.finditer(text), None]:
        end = title.start() if title else len(text)
        yield from (found.span() for found in _CLAUSE.finditer(text, at, end))
        at = title.end() if title else end


_ENDS = "。！？；\n"


def sentence_at(text: str, at: int) -> Span:
    """Return the span of the sentence around *at*: between two of 。！？； and the text's edges."""
    start = max(text.rfind(mark, 0, at) for mark in _ENDS) + 1
    ends = [end for mark in _ENDS if (end := text.find(mark, max(at, 0))) >= 0]
    return start, min(ends, default=len(text))
