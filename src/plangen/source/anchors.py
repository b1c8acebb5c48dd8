"""Anchors, the names that ``&`` gives to values: where a value begins behind its own."""

from __future__ import annotations

from collections.abc import Iterator

from plangen.patterns import regex
from plangen.source.nodes import Mapping, Node, Scalar, Sequence

# The parser takes no other letters; a colon may be glued to them and begins the text then.
_ANCHOR = regex(r"&[0-9A-Za-z_-]+")
_SPACE = regex(r"(?:[ \t\r\n]|#[^\r\n]*)*")  # a comment may stand behind an anchor


def content_start(text: str, node: Node) -> int:
    """Return the offset in *text* where *node* begins behind its anchor, and behind comments there.

    Of a text it is that of its first character, of the opening quote, or of ``|`` or ``>``.
    """
    anchor = _ANCHOR.match(text, node.start, node.end)
    space = _SPACE.match(text, anchor.end(), node.end) if anchor else None
    return space.end() if space else node.start


def unused(text: str, root: Node) -> Iterator[Scalar]:
    """Yield the texts that have an anchor which no alias uses, in the order of the file.

    *root* is the tree of *text* as it was written.
    """
    once: dict[int, Scalar] = {}
    seen: set[int] = set()
    waiting = [root]
    while waiting:
        node = waiting.pop()
        if id(node) in seen:  # an alias stands for the very node
            once.pop(id(node), None)
            continue
        seen.add(id(node))
        if isinstance(node, Mapping):
            waiting += [each for entry in node.entries for each in entry]
        elif isinstance(node, Sequence):
            waiting += node.items
        elif text.startswith("&", node.start):
            once[id(node)] = node
    yield from sorted(once.values(), key=_start)


def _start(text: Scalar) -> int:
    return text.start
