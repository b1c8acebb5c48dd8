"""Lists of items that are one text each: a reader takes them as the lines of one text."""

from __future__ import annotations

from collections.abc import Iterator

from plangen.plan.loaded import PlacedText
from plangen.plan.view import PlanView
from plangen.source.nodes import Mapping, Path, Sequence, find

_LISTS = frozenset({"items", "sections"})
_TEXTS = frozenset({"title", "body"})
_BESIDE = frozenset({*_TEXTS, "items", "tables", "pictures", "closing"})
"""What makes a title of an item's text, or the beginning of a longer one."""


def lists_of_items(view: PlanView) -> Iterator[list[PlacedText]]:
    """Yield the texts of each list whose items are a text of one paragraph each, as typed.

    Where one has a title over a body, all of them may be titles: there is no such list.
    """
    lists: dict[Path, dict[int, list[PlacedText]]] = {}
    for placed in view.loaded.paragraphs:
        path = placed.path
        if len(path) > _DEEP and path[-1] in _TEXTS and path[-3] in _LISTS:
            lists.setdefault(path[:-2], {}).setdefault(int(path[-2]), []).append(placed)
    for path, items in lists.items():
        texts = [each for paragraphs in items.values() for each in paragraphs]
        if len(texts) > 1 and len(texts) == len(items) and _are_alone(view, path):
            yield texts


_DEEP = 2  # steps of a path that lead to a list, and to an item of it


def _are_alone(view: PlanView, path: Path) -> bool:
    """Return whether no item of a list has more than its text, and who is responsible."""
    node = find(view.loaded.root, path).node
    items = node.items if isinstance(node, Sequence) else ()
    return all(
        sum(key.value in _BESIDE for key, _ in item.entries) == 1
        for item in items
        if isinstance(item, Mapping)
    )
