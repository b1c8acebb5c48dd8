"""Edits at positions: everything else in the file stays as it was typed."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Container, Iterable, Iterator, Sequence
from operator import itemgetter

from plangen.findings import Edit
from plangen.source.decode import UTF_8
from plangen.source.nodes import Mapping, Node, Scalar
from plangen.source.nodes import Sequence as Items
from plangen.source.scalars import offsets
from plangen.source.text import SourceText
from plangen.values import replace

_QUOTE = "'"
Change = tuple[int, int, str]
"""Characters of a text, from an offset to another, and what is read in their place."""


def apply(text: str, edits: Iterable[Edit]) -> str:
    """Return *text* with all *edits* made; they must not overlap."""
    return changed(text, ((edit.start, edit.end, edit.text) for edit in edits))


def changed(text: str, changes: Iterable[Change]) -> str:
    """Return *text* with all *changes* made; they must not overlap."""
    pieces, at = [], 0
    for start, end, new in sorted(changes, key=itemgetter(0)):
        pieces += [text[at:start], new]
        at = end
    return "".join([*pieces, text[at:]])


class Taken:
    """Stretches of a text that are taken for edits; of two that overlap only one can be made."""

    def __init__(self) -> None:
        self._spans: list[tuple[int, int]] = []

    def take(self, spans: Iterable[tuple[int, int]]) -> bool:
        """Take all of *spans*, from an offset to another, if none of them is taken already."""
        wanted = list(spans)
        if any(self._overlaps(span) for span in wanted):
            return False
        for span in wanted:
            self._spans.insert(bisect_left(self._spans, span), span)
        return True

    def _overlaps(self, span: tuple[int, int]) -> bool:
        after = bisect_left(self._spans, span)
        near = self._spans[max(0, after - 1) : after + 1]
        return span in near or any(span[0] < last and first < span[1] for first, last in near)


def edited(source: SourceText, edits: Iterable[Edit]) -> SourceText:
    """Return a file with all *edits* made; whatever its encoding was, it is written as UTF-8."""
    return replace(source, text=apply(source.text, edits), encoding=UTF_8)


def is_as_meant(
    text: str, before: Node, after: Node, edits: Sequence[Edit], gone: Container[int] = ()
) -> bool:
    """Return whether *edits* have changed the values that they stand in, and nothing else.

    *before* is the tree of *text*, *after* that of the edited text. Characters that are harmless
    in a sentence can begin something else at their place in YAML. *gone* are the offsets of the
    items of lists that the edits take out, and of the texts that they empty.
    """
    return not any(True for _ in unlike(text, before, after, edits, gone))


def unlike(
    text: str, before: Node, after: Node, edits: Iterable[Edit], gone: Container[int] = ()
) -> Iterator[Node]:
    """Yield the nodes of *before* that are not in *after* as the edits should leave them.

    Of a collection that has lost or won an entry it is all of it. See ``is_as_meant``.
    """
    ordered = sorted(edits, key=lambda edit: edit.start)
    yield from _Comparison(text, ordered, gone).unlike(before, after)


def _as_one_line(text: str) -> str:
    """Return a text without its line breaks and indents, which quotes fold as plain texts do."""
    return " ".join(text.split())


class _Comparison:
    def __init__(self, text: str, edits: list[Edit], gone: Container[int]) -> None:
        self.text = text
        self.edits = edits
        self.gone = gone
        self.starts = [edit.start for edit in edits]

    def unlike(self, before: Node, after: Node) -> Iterator[Node]:
        if isinstance(before, Scalar) and isinstance(after, Scalar):
            if not self.same(before, after):
                yield before
            return
        pairs: list[tuple[Node, Node]] | None = None
        if isinstance(before, Mapping) and isinstance(after, Mapping):
            keys, new_keys = ([key for key, _ in each.entries] for each in (before, after))
            # A head above columns is a key with a text: {报名: [人数, 方式]}.
            if len(keys) == len(new_keys) and all(map(self.same, keys, new_keys)):
                pairs = [
                    (old, new)
                    for (_, old), (_, new) in zip(before.entries, after.entries, strict=True)
                ]
        elif isinstance(before, Items) and isinstance(after, Items):
            left = [item for item in before.items if not self.is_out(item)]
            if len(left) == len(after.items):
                pairs = list(zip(left, after.items, strict=True))
        if pairs is None:
            yield before
        for pair in pairs or ():
            yield from self.unlike(*pair)

    def same(self, before: Scalar, after: Scalar) -> bool:
        if before.start in self.gone:
            return after.is_absent
        if quoted := self.quoted(before):
            return after.style == _QUOTE and _as_one_line(quoted) == _as_one_line(after.value)
        meant = (self.meant(before), before.style, before.is_absent)
        return meant == (after.value, after.style, after.is_absent)

    def is_out(self, item: Node) -> bool:
        return not isinstance(item, Scalar) and item.start in self.gone

    def quoted(self, scalar: Scalar) -> str:
        """Return the text of an edit that quotes *scalar* and words beside it, or an empty text."""
        number = bisect_left(self.starts, scalar.start)
        for edit in self.edits[number : number + 1]:
            between = self.text[scalar.end : edit.start].strip(" \t")
            is_longer = edit.end > scalar.end and not between
            is_with_anchor = self.text.startswith("&", edit.start) and edit.start == scalar.start
            is_quoted = len(edit.text) > 1 and edit.text[0] == edit.text[-1] == _QUOTE
            if not scalar.style and is_quoted and (is_longer or is_with_anchor):
                return edit.text[1:-1].replace(2 * _QUOTE, _QUOTE)
        return ""

    def meant(self, scalar: Scalar) -> str:
        """Return the value of *scalar* as the edits should leave it."""
        first = bisect_left(self.starts, scalar.start)
        inside = self.edits[first : bisect_left(self.starts, scalar.end)]
        if not inside:
            return scalar.value
        placed = offsets(self.text, scalar)[:-1]
        value, left, at = scalar.value, list[str](), 0
        for edit in inside:
            start, end = bisect_left(placed, edit.start), bisect_left(placed, edit.end)
            left += [value[at:start], edit.text]
            at = end
        return "".join([*left, value[at:]])
