"""Words of a text that YAML does not print: a warning says so, and a fix quotes the text.

They stand behind ``#``, which begins a comment, or behind ``&``, which gives a text a name.
"""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterator, Sequence
from functools import cached_property

from plangen.findings import Finding, Fix, Severity, shortened
from plangen.patterns import regex
from plangen.plan.columns import COLUMNS
from plangen.plan.loaded import LoadedPlan, PlacedText
from plangen.slips.levels import known_keys
from plangen.source.anchors import content_start, unused
from plangen.source.comments import comments, end_of_header, is_flow, may_be_words
from plangen.source.nodes import BLOCKS, Mapping, Node, Scalar, scalars
from plangen.source.scalars import single_quoted
from plangen.source.text import SourceText

_MARK = regex(r"[#&]")
_BLANKS = " \t"
_OTHER = regex(r"(?:^|(?<=[\s,]))#[^\r\n]*|,")
_NOTHING = regex(r"(?:[ \t\r\n]|#[^\r\n]*)*")
_BEFORE_TEXT = (":", "-", "[")
"""What can stand before a comment with a text in the next line; an anchor can too."""
_OF_FLOW = regex(r"[,\[\]{}]")


def cut_texts(loaded: LoadedPlan) -> Iterator[Finding]:
    """Yield a warning for the words of each text that YAML takes for a comment or for a name.

    A comment behind a text is its words if it looks like them (source/comments.py). A fix puts a
    plain text with them into quotes.
    """
    if _MARK.search(loaded.source.text):
        texts = [placed.scalar for placed in loaded.texts if not _is_known_column(placed)]
        texts += _empty_own_texts(loaded.reading.written)
        search = _Search(loaded.source, loaded.reading.written, texts)
        yield from search.comments()
        yield from search.anchors()


def _is_known_column(placed: PlacedText) -> bool:
    """Return whether a text is the name of a column that is not printed."""
    return placed.path[-1] == "key" and placed.scalar.value in COLUMNS


def _empty_own_texts(node: Node) -> Iterator[Scalar]:
    """Yield the empty texts of the fields that a plan has of its own: they are not read."""
    if isinstance(node, Mapping):
        for key, value in node.entries:
            if isinstance(value, Scalar) and value.is_absent and key.value not in known_keys():
                yield value
            yield from _empty_own_texts(value)
    elif not isinstance(node, Scalar):
        for item in node.items:
            yield from _empty_own_texts(item)


class _Search:
    """The places of the texts in a file, to tell what stands beside a comment."""

    def __init__(self, source: SourceText, written: Node, texts: Sequence[Scalar]) -> None:
        self.source = source
        self.text = source.text
        self.written = written
        self.starts_of_texts = {each.start for each in texts}
        self.nothing = (0, -1)
        """Where the blanks and comments that were looked at last begin and end."""
        self.scalars = sorted(set(scalars(written)), key=self.begins)

    def begins(self, scalar: Scalar) -> int:
        return content_start(self.text, scalar)

    @cached_property
    def beginnings(self) -> list[int]:
        return [self.begins(each) for each in self.scalars]

    @cached_property
    def brackets(self) -> list[tuple[int, int]]:
        """The extents of the collections in brackets that stand in no other."""
        return list(_outermost(self.text, self.written))

    def comments(self) -> Iterator[Finding]:
        """Yield a warning for each comment that looks like the words of the text beside it."""
        for start, end in comments(self.text, self.scalars):
            if not may_be_words(self.text[start:end]):
                continue
            number = bisect_right(self.beginnings, start)
            before = self.scalars[number - 1] if number else None
            after = self.scalars[number] if number < len(self.scalars) else None
            if before and self.is_text(before) and self.is_behind(before, start):
                yield self.finding(start, end, self.quoted(before, start, end))
            elif after and self.is_text(after) and self.is_before(after, start, end):
                yield self.finding(start, end, None)

    def is_text(self, scalar: Scalar) -> bool:
        return scalar.start in self.starts_of_texts

    def is_behind(self, text: Scalar, at: int) -> bool:
        """Return whether only blanks or a comma stand between a text, or its ``|``, and *at*."""
        if text.style in BLOCKS:
            return at < end_of_header(self.text, text)
        line = self.source.offset_of_line(self.source.line_of(at))
        if text.end >= line:
            return self.text[text.end : at].strip(_BLANKS) in {"", ","}
        # Behind another comment only a comma in this line tells that a text is meant.
        is_comma = self.text[line:at].strip(_BLANKS) == ","
        return is_comma and not _OTHER.sub("", self.text[text.end : at]).strip()

    def is_before(self, text: Scalar, start: int, end: int) -> bool:
        """Return whether a comment parts a text from its key, dash, bracket or anchor."""
        line = self.source.offset_of_line(self.source.line_of(start))
        before = self.text[line:start].rstrip(_BLANKS)
        if not before.endswith(_BEFORE_TEXT) and text.start >= start:
            return False
        return self.nothing_from(end) >= self.begins(text)

    def nothing_from(self, at: int) -> int:
        """Return the end of the blanks and comments from *at*, often within those found last."""
        if not self.nothing[0] <= at <= self.nothing[1]:
            found = _NOTHING.match(self.text, at)
            self.nothing = (at, found.end() if found else at)
        return self.nothing[1]

    def finding(self, start: int, end: int, fix: Fix | None) -> Finding:
        args = {"text": shortened(self.text[start:end].rstrip())}
        return self.source.finding("PG137", start, end, args, Severity.WARNING, fix)

    def quoted(self, text: Scalar, start: int, end: int) -> Fix | None:
        """Return the fix that quotes a plain text with the comment behind it.

        None where another reading is possible: in quotes already, behind a comma, or in brackets
        that the comment holds a part of.
        """
        typed = self.text[start:end].rstrip()
        number = bisect_right(self.brackets, (start, len(self.text))) - 1
        is_in_brackets = number >= 0 and start < self.brackets[number][1]
        if text.style or self.text[text.end : start].strip(_BLANKS):
            return None
        if text.is_absent and text.value:  # ~ or null
            return None
        if is_in_brackets and _OF_FLOW.search(typed):
            return None
        # The place of an empty text is that of the colon before it.
        first = self.begins(text) if text.value else start
        return self.in_quotes(first, start + len(typed), is_safe=True)

    def in_quotes(self, start: int, end: int, *, is_safe: bool) -> Fix:
        words = single_quoted(self.text[start:end])
        return Fix((self.source.edit(start, end, words),), is_safe=is_safe)

    def anchors(self) -> Iterator[Finding]:
        """Yield a warning for each text that has a name which no alias uses.

        It can be left from an alias that is gone; so to quote it with its name is not safe.
        """
        for scalar in unused(self.text, self.written):
            name = self.text[scalar.start : self.begins(scalar)]
            if self.is_text(scalar) and (words := name.split()):
                is_plain = not scalar.style and "#" not in name
                fix = self.in_quotes(scalar.start, scalar.end, is_safe=False) if is_plain else None
                at = (scalar.start, scalar.start + len(words[0]))
                args = {"text": words[0]}
                yield self.source.finding("PG160", *at, args, Severity.WARNING, fix)


def _outermost(text: str, node: Node) -> Iterator[tuple[int, int]]:
    if isinstance(node, Scalar):
        return
    if is_flow(text, node):
        yield node.start, node.end
        return
    values = (value for _, value in node.entries) if isinstance(node, Mapping) else node.items
    for each in values:
        yield from _outermost(text, each)
