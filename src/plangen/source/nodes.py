"""The YAML nodes of a plan file: text values, mappings and sequences with their offsets."""

from __future__ import annotations

from collections.abc import Iterator
from functools import cached_property
from typing import TypeAlias

from plangen.values import Struct

Path: TypeAlias = tuple[str | int, ...]
"""The way to a value: keys and indices from the top of the file."""

BLOCKS = ("|", ">")
"""The styles of texts that stand below their key."""

_FEW = 16
"""Keys among which one is found sooner without an index."""


class Scalar(Struct, frozen=True, gc=False):
    """A text. *style* is YAML's mark: ``""`` plain, ``'``, ``"``, ``|`` or ``>``."""

    value: str
    start: int
    end: int
    style: str = ""

    @property
    def is_literal(self) -> bool:
        """Whether it stands below ``|``, where each line end stays."""
        return self.style == "|"

    @property
    def is_absent(self) -> bool:
        """Whether the value was left empty: nothing, ``~`` or ``null``, unquoted."""
        return not self.style and self.value in {"", "~", "null", "Null", "NULL"}

    def meaning(self, value: str) -> Scalar:
        """Return the text at the same place with another *value*."""
        return self if value == self.value else Scalar(value, self.start, self.end, self.style)


class Mapping(Struct, frozen=True, dict=True):
    """Keys with their values, in the order of the file; no key occurs twice."""

    entries: tuple[tuple[Scalar, Node], ...]
    start: int
    end: int

    def entry(self, key: str) -> tuple[Scalar, Node] | None:
        """Return the key and the value of *key*, or None."""
        if len(self.entries) <= _FEW:
            return next((entry for entry in self.entries if entry[0].value == key), None)
        return self._by_key.get(key)

    @cached_property
    def _by_key(self) -> dict[str, tuple[Scalar, Node]]:
        """The entries by their keys; a plan may have thousands of tables, or of unknown fields."""
        return {entry[0].value: entry for entry in reversed(self.entries)}


class Sequence(Struct, frozen=True):
    """Values in order."""

    items: tuple[Node, ...]
    start: int
    end: int


Node: TypeAlias = Scalar | Mapping | Sequence


class Found(Struct, frozen=True):
    """The value at a path, and the key before it (None in a sequence)."""

    node: Node
    key: Scalar | None
    complete: bool
    """False when the path goes on to something that the file does not have."""

    @property
    def label(self) -> Scalar | Node:
        """The node that a finding about the whole value points at: its key, else the value."""
        return self.key or self.node


def find(root: Node, path: Path) -> Found:
    """Return the node at *path* below *root*, or the last node on the way that the file has."""
    node, key = root, None
    for step in path:
        if isinstance(node, Mapping) and (entry := node.entry(str(step))):
            key, node = entry
        elif isinstance(node, Sequence) and isinstance(step, int) and step < len(node.items):
            key, node = None, node.items[step]
        else:
            return Found(node, key, complete=False)
    return Found(node, key, complete=True)


def scalars(node: Node) -> Iterator[Scalar]:
    """Yield every text of *node* and below it, keys among them, in the order of the file."""
    found: list[Scalar] = []
    _gather(node, found)
    return iter(found)


def _gather(node: Node, found: list[Scalar]) -> None:
    if isinstance(node, Scalar):
        found.append(node)
    elif isinstance(node, Sequence):
        for item in node.items:
            _gather(item, found)
    else:
        for key, value in node.entries:
            found.append(key)
            if isinstance(value, Scalar):
                found.append(value)
            else:
                _gather(value, found)


def keys(node: Node) -> Iterator[Scalar]:
    """Yield every key of the mappings of *node* and below it."""
    if isinstance(node, Sequence):
        for item in node.items:
            yield from keys(item)
    elif isinstance(node, Mapping):
        for key, value in node.entries:
            yield key
            yield from keys(value)


def plain(node: Node) -> object:
    """Return the node as dicts, lists and texts; an absent value is None."""
    if isinstance(node, Scalar):
        return None if node.is_absent else node.value
    if isinstance(node, Sequence):
        return [plain(item) for item in node.items]
    return {key.value: plain(value) for key, value in node.entries}
