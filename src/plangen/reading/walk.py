"""The texts of a plan, each with its places in model and file; and a plan with changed texts."""

from __future__ import annotations

from collections.abc import Iterable
from functools import cache
from typing import Any

from pydantic import BaseModel

from plangen.plan.model import Column, Plan
from plangen.plan.sections import Item, Section
from plangen.plan.texts import PlanText, text_in
from plangen.source.nodes import Mapping, Node, Path, Scalar, Sequence
from plangen.values import Struct, replace


class TypedText(Struct, frozen=True):
    """A text as it was typed: its path in the plan, its node in the file, and its kind."""

    path: Path
    value: str
    scalar: Scalar
    kind: PlanText


def typed_texts(part: BaseModel, node: Node | None, path: Path = ()) -> list[TypedText]:
    """Return the texts of a *part* of a plan in the order of the fields.

    *node* is the part in the normal form of the file. A text that is not written there is a
    default, and left out.
    """
    found: list[TypedText] = []
    _gather(part, node, path, None, found)
    return found


def _gather(
    value: object, node: Node | None, path: Path, kind: PlanText | None, found: list[TypedText]
) -> None:
    """Add the texts of a *value* to those that were *found*: of the fields that are written."""
    if isinstance(value, str):
        if kind and isinstance(node, Scalar):
            found.append(TypedText(path, value, node, kind))
    elif isinstance(value, BaseModel):
        nodes = _below(node)
        if isinstance(value, Column) and _is_its_header(nodes):
            nodes.pop("key")
        has_no_number = _has_no_number(value)
        for name, inner in _fields(type(value)):
            if name in nodes:
                kind = _unnumbered(inner) if has_no_number else inner
                _gather(getattr(value, name), nodes[name], (*path, name), kind, found)
    elif isinstance(value, tuple | dict):
        nodes = _below(node)
        items = value.items() if isinstance(value, dict) else enumerate(value)
        each_kind = PlanText() if isinstance(value, dict) else kind
        for step, item in items:
            if step in nodes:
                _gather(item, nodes[step], (*path, step), each_kind, found)


def _is_its_header(column: dict[str | int, Node]) -> bool:
    """Return whether the name of a column is printed as its header: it is one text."""
    key, header = column.get("key"), column.get("header")
    return key is not None and header is not None and key.start == header.start


def _has_no_number(part: BaseModel) -> bool:
    """Return whether a part is not numbered: what is typed before its title is its own number."""
    return isinstance(part, Section | Item) and not part.numbered


def _unnumbered(kind: PlanText | None) -> PlanText | None:
    return replace(kind, typed_number=None) if kind else None


@cache
def _fields(model: type[BaseModel]) -> tuple[tuple[str, PlanText | None], ...]:
    """Return the fields of a model, with the kind of the text, or the texts, that each holds."""
    return tuple((name, text_in(info)) for name, info in model.model_fields.items())


def _below(node: Node | None) -> dict[str | int, Node]:
    """Return the values of a mapping by their keys, or the items of a list by their numbers."""
    if isinstance(node, Sequence):
        return dict(enumerate(node.items))
    entries = node.entries if isinstance(node, Mapping) else ()
    return {key.value: value for key, value in entries}


def with_texts(plan: Plan, texts: Iterable[tuple[Path, str]]) -> Plan:
    """Return *plan* with other *texts* at their paths, and all else as it was."""
    changes: dict[str | int, object] = {}
    for path, text in texts:
        below: Any = changes
        for step in path[:-1]:
            below = below.setdefault(step, {})
        below[path[-1]] = text
    changed: Plan = _changed(plan, changes)
    return changed


def _changed(part: Any, changes: Any) -> Any:  # noqa: ANN401  # a model, or what its fields hold
    """Return *part* with its texts changed; *changes* nests the new texts by the steps to them."""
    if isinstance(part, str):
        return changes
    if isinstance(part, BaseModel):
        update = {name: _changed(getattr(part, name), each) for name, each in changes.items()}
        return part.model_copy(update=update)
    if isinstance(part, dict):
        return part | {key: _changed(part[key], each) for key, each in changes.items()}
    return tuple(
        _changed(item, changes[number]) if number in changes else item
        for number, item in enumerate(part)
    )
