"""Texts whose characters remember where they come from: typed, or computed by an expression."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Iterable, Iterator
from functools import cached_property
from itertools import accumulate, pairwise

from plangen.patterns import regex
from plangen.plan.lines import joint, runs
from plangen.values import Struct

_LINE = regex(r"[^\n]+")
# A line that is indented by two full-width spaces begins a paragraph, as on a typed page.
_PARTED = regex(r"\n[ \t\u3000]*\n|\n[ \t]*\u3000\u3000")
_LINE_BREAK = regex(r"(?<![ \t\u3000])[ \t\u3000]*(?:\n[ \t\u3000]*)+")
_EDGES = " \t\r\n\u3000"


class Segment(Struct, frozen=True, gc=False):
    """A piece of a rendered text.

    *start* and *end* are offsets in the value of the plan file: of the typed characters
    themselves, or of the whole ``{{ … }}`` that computed the text.
    """

    text: str
    start: int
    end: int
    is_computed: bool = False

    def cut(self, start: int, end: int) -> Segment:
        """Return ``text[start:end]`` as a segment; a computed text keeps its whole expression."""
        if self.is_computed:
            return Segment(self.text[start:end], self.start, self.end, is_computed=True)
        return Segment(self.text[start:end], self.start + start, self.start + end)


class RenderedText(Struct, frozen=True, dict=True):
    """The segments of a text in order.

    In a text whose lines were joined, *breaks* are the offsets where its writer began a new line.
    """

    segments: tuple[Segment, ...]
    breaks: tuple[int, ...] = ()

    @classmethod
    def typed(cls, text: str) -> RenderedText:
        """Return a text without expressions: one segment, typed as it stands."""
        return cls((Segment(text, 0, len(text)),) if text else ())

    def __str__(self) -> str:
        if len(self.segments) == 1:  # most texts of a plan: nothing has to be kept
            return self.segments[0].text
        return self._text

    @cached_property
    def _text(self) -> str:
        """The characters; a text is asked for them at each of its lines and findings."""
        return "".join(segment.text for segment in self.segments)

    @property
    def lines(self) -> tuple[str, ...]:
        """The text of joined lines, cut where its writer began each line; empty for no text."""
        text = str(self)
        bounds = (0, *self.breaks, len(text)) if text else ()
        return tuple(text[start:end] for start, end in pairwise(bounds))

    def cut(self, start: int, end: int) -> RenderedText:
        """Return the part from *start* to *end* of the rendered characters."""
        within = self.breaks[bisect_right(self.breaks, start) : bisect_left(self.breaks, end)]
        breaks = tuple(each - start for each in within)
        return RenderedText(tuple(self._cut_segments(start, end)), breaks)

    @cached_property
    def _starts(self) -> list[int]:
        """The offsets where segments begin, and the last ends; a long text has a segment a line."""
        return [0, *accumulate(len(segment.text) for segment in self.segments)]

    def _cut_segments(self, start: int, end: int) -> Iterator[Segment]:
        number = max(bisect_right(self._starts, start) - 1, 0)
        while number < len(self.segments) and (at := self._starts[number]) < end:
            segment = self.segments[number]
            first, last = max(start - at, 0), min(end - at, len(segment.text))
            if first < last:
                yield segment.cut(first, last)
            number += 1

    def value_range(self, start: int, end: int) -> tuple[int, int]:
        """Return where the rendered characters *start* to *end* stand in the value."""
        end = min(end, self._starts[-1])
        if start >= end:
            return (0, 0)
        return self._value_at(start)[0], self._value_at(end - 1)[1]

    def _value_at(self, at: int) -> tuple[int, int]:
        """Return where the rendered character *at* stands in the value."""
        number = bisect_right(self._starts, at) - 1
        segment = self.segments[number]
        if segment.is_computed:
            return segment.start, segment.end
        typed = segment.start + at - self._starts[number]
        return typed, typed + 1

    def typed_range(self, start: int, end: int) -> tuple[int, int] | None:
        """Return where the rendered characters *start* to *end* were typed in the value.

        None when an expression computed some of them, or other characters stand between them.
        """
        segments = tuple(self._cut_segments(start, end))
        if not segments or any(segment.is_computed for segment in segments):
            return None
        if any(left.end != right.start for left, right in pairwise(segments)):
            return None
        return segments[0].start, segments[-1].end

    def paragraphs(self) -> Iterable[RenderedText]:
        """Return the lines that are not blank: each is a paragraph, or a line of a cell."""
        text = str(self)
        if _is_one_line(text):
            return (self,) if text else ()
        return (self.cut(start, end) for start, end in self._line_spans(text))

    def as_read(self) -> Iterator[RenderedText]:
        """Yield the paragraphs as a reader takes them: lines that plainly go on are joined.

        Lines are joined as Chinese is: without a space, unless Latin stands on both sides.
        """
        text = str(self)
        for spans in self.wrapped():
            yield self._joined(text, spans[0][0], spans[-1][1])

    def wrapped(self) -> Iterator[tuple[tuple[int, int], ...]]:
        """Yield the spans of the lines of each paragraph, several where lines plainly go on."""
        text = str(self)
        spans = tuple(self._line_spans(text))
        lines = [text[start:end] for start, end in spans]
        # A blank line, or an indent of two full-width spaces, says that a paragraph begins.
        parted = [bool(_PARTED.search(text, a[1], b[0])) for a, b in pairwise(spans)]
        for start, end in runs(lines, parted):
            yield spans[start:end]

    @staticmethod
    def _line_spans(text: str) -> Iterator[tuple[int, int]]:
        for found in _LINE.finditer(text):
            start, end = _stripped(text, *found.span())
            if start < end:
                yield start, end

    def without(self, spans: Iterable[tuple[int, int]]) -> RenderedText:
        """Return the text without the rendered characters of some *spans*, in their order."""
        kept: list[Segment] = []
        at = 0
        for start, end in spans:
            kept += self._cut_segments(at, start)
            at = end
        return RenderedText((*kept, *self._cut_segments(at, self._starts[-1])))

    def single_line(self) -> RenderedText:
        """Return the whole text on one line, without white space at its edges."""
        text = str(self)
        if _is_one_line(text):
            return self
        return self._joined(text, *_stripped(text, 0, len(text)))

    def _joined(self, text: str, start: int, end: int) -> RenderedText:
        lines = list(self._lines(text, start, end))
        ends = accumulate(sum(len(segment.text) for segment in line) for line in lines[:-1])
        return RenderedText(tuple(segment for line in lines for segment in line), tuple(ends))

    def _lines(self, text: str, start: int, end: int) -> Iterator[tuple[Segment, ...]]:
        """Yield the segments of each line, with the space that parts it from the next."""
        first = start
        for found in _LINE_BREAK.finditer(text, start, end):
            last, after = found.span()
            line = self.cut(first, last).segments
            if blank := joint(text, last, after):
                line += (Segment(blank, *self.value_range(last, after), is_computed=True),)
            yield line
            first = after
        yield self.cut(first, end).segments


def _is_one_line(text: str) -> bool:
    """Return whether a text is a paragraph as it stands, or nothing: most cells of a table."""
    return "\n" not in text and text == text.strip(_EDGES)


def _stripped(text: str, start: int, end: int) -> tuple[int, int]:
    part = text[start:end]
    return start + len(part) - len(part.lstrip(_EDGES)), end - len(part) + len(part.rstrip(_EDGES))


def paragraphs(text: str) -> tuple[str, ...]:
    """Return the paragraphs, or the lines of a cell, of a text that is already rendered."""
    if _is_one_line(text):
        return (text,) if text else ()
    return tuple(str(paragraph) for paragraph in RenderedText.typed(text).paragraphs())
