"""Where clauses end in Chinese running text."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Iterable, Iterator, Sequence
from operator import itemgetter

from plangen.patterns import regex

_CLAUSE = regex(r"[^，。！？；：、,!?;:（）()《》\n]+")
TITLE = regex(r"《[^《》]*》")
"""The title of a document, mostly another one, in 《》."""
BRACKETS = regex(r"[（(][^（）()]*[）)]")
"""Brackets with no others in them."""
QUOTED = regex(r"“[^“”]*”")
"""A quotation, or a name: “书香四月”."""

Span = tuple[int, int]

HAN = r"[^\W\d_a-zA-Z]"
"""The pattern of a Chinese character: a range of them takes a millisecond to compile, this none."""


class Spans:
    """Spans of a text in order, none of which reaches into another: which of them has an offset.

    A text can have thousands of titles, and of what is looked for beside them.
    """

    def __init__(self, spans: Iterable[Span]) -> None:
        self._spans = tuple(spans)
        self._starts = [start for start, _ in self._spans]

    def around(self, at: int) -> Span | None:
        """Return the span that the character at the offset *at* belongs to, or None."""
        number = bisect_right(self._starts, at) - 1
        return self._spans[number] if number >= 0 and at < self._spans[number][1] else None


def inside(clause: Span, spans: Sequence[Span]) -> Sequence[Span]:
    """Return those of some *spans*, which are in order, that begin in a clause."""
    first, last = (bisect_left(spans, edge, key=itemgetter(0)) for edge in clause)
    return spans[first:last]


def clauses(text: str) -> Iterator[Span]:
    """Yield the spans between two marks, those in 《》 left out.

    A title in 《》 is another document's name, not what this plan says.
    """
    at = 0
    for title in [*TITLE.finditer(text), None]:
        end = title.start() if title else len(text)
        yield from (found.span() for found in _CLAUSE.finditer(text, at, end))
        at = title.end() if title else end


_ENDS = "。！？；\n"
_END = regex(f"[{_ENDS}]")


def sentence_at(text: str, at: int) -> Span:
    """Return the span of the sentence around *at*: between two of 。！？； and the text's edges."""
    start = max(0, at - _LONGEST)
    for mark in _ENDS:
        start = max(start, text.rfind(mark, start, at) + 1)
    limit = min(len(text), at + _LONGEST)
    end = _END.search(text, max(at, 0), limit)
    return start, end.start() if end else limit


_LONGEST = 500  # characters on either side that belong to one sentence


_YEAR = regex(r"(?<!\d)(?P<year>(?:19|20)\d\d)\s?年")
_REACH = 80  # characters before a place that may name its year


def years_named(text: str, at: int) -> list[int]:
    """Return the years that a sentence has named before *at*."""
    start = max(sentence_at(text, at)[0], at - _REACH)
    return [int(found["year"]) for found in _YEAR.finditer(text, start, at)]
