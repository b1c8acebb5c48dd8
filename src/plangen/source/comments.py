"""The places of comments, which the parser passes over, and of lines for new comments."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterable, Iterator

from plangen.patterns import regex
from plangen.source.anchors import content_start
from plangen.source.nodes import BLOCKS, Mapping, Node, Scalar
from plangen.source.text import SourceText

_COMMENT = regex(r"#[^\r\n]*")
# "#话题#" is everyday language; "# " begins what is meant as a comment, unless another # follows.
_WORDS = regex(r"#(?![ \t]*plangen:)(?:[^ \t\r\n]|[^\r\n]*#|$)", re.IGNORECASE)
_LINE_END = regex(r"[\r\n]")


def comments(text: str, scalars: Iterable[Scalar]) -> Iterator[tuple[int, int]]:
    """Yield the offsets of each comment in *text*, from its ``#`` to the end of the line.

    *scalars* are all texts of the file as it was written, in which a ``#`` is only a character.
    Anywhere else it begins a comment, behind a quote, a comma or ``|`` without a blank too.
    """
    held = sorted((_beginning(text, each), each.end) for each in scalars)
    starts = [start for start, _ in held]
    at = 0
    while found := _COMMENT.search(text, at):
        before = bisect_right(starts, found.start())
        at = held[before - 1][1] if before else 0
        if at <= found.start():
            yield found.span()
            at = found.end()


def may_be_words(comment: str) -> bool:
    """Return whether a comment, from its ``#``, looks like words that somebody wanted to print."""
    return bool(_WORDS.match(comment))


def _beginning(text: str, scalar: Scalar) -> int:
    """Return where the characters of a text begin; behind ``|`` and anchors a comment may stand."""
    if scalar.style in BLOCKS:
        return end_of_header(text, scalar)
    return content_start(text, scalar)


def end_of_header(text: str, block: Scalar) -> int:
    """Return the offset of the line end behind the ``|`` or ``>`` of a text."""
    line_end = _LINE_END.search(text, content_start(text, block), block.end)
    return line_end.start() if line_end else block.end


def is_flow(text: str, node: Node) -> bool:
    """Return whether a collection is written in brackets."""
    return text.startswith(("[", "{"), content_start(text, node))


def lines_above(source: SourceText, root: Node) -> dict[int, int]:
    """Return, by the offset of each value, the line that a comment about it can stand above.

    It is the line of its key or of its dash; of a value in brackets, that of the whole collection.
    """
    found: dict[int, int] = {}
    waiting = [(root, source.line_of(root.start))]
    while waiting:
        node, line = waiting.pop()
        if node.start in found and not isinstance(node, Scalar):
            continue  # an alias
        found.setdefault(node.start, line)
        if isinstance(node, Scalar):
            continue
        within = is_flow(source.text, node)
        if isinstance(node, Mapping):
            parts = [(key.start, value) for key, value in node.entries]
        else:
            parts = [(item.start, item) for item in node.items]
        waiting += [
            (value, line if within else source.line_of(start)) for start, value in reversed(parts)
        ]
    return found
