"""Pydantic's errors as findings, chosen by their type, never by their English words."""

from __future__ import annotations

from collections.abc import Iterable
from typing import TYPE_CHECKING, Any

from pydantic import BaseModel, ValidationError

from plangen.findings import Finding, suggestion
from plangen.plan.columns import COLUMNS
from plangen.plan.model import Plan
from plangen.source.nodes import Found, Mapping, Node, Path, Scalar, find
from plangen.source.slips import slip_in_text
from plangen.source.text import SourceText

if TYPE_CHECKING:
    from pydantic_core import ErrorDetails

CODES: dict[str, str] = {
    "extra_forbidden": "PG201",
    "missing": "PG202",
    "string_type": "PG203",
    "bool_type": "PG203",
    "tuple_type": "PG204",
    "dict_type": "PG205",
    "model_type": "PG205",
    "string_too_short": "PG206",
    "too_short": "PG206",
    "period": "PG207",
    "bool_parsing": "PG208",
    "column": "PG209",
    "table_name": "PG210",
}
"""The code of a finding for each type of error that the models can raise."""

_ABOUT_KEYS = {"PG201", "PG202", "PG210"}
_SHOWN = 30


def findings(source: SourceText, root: Node, error: ValidationError) -> list[Finding]:
    """Return what to say about a plan that does not fit the model, one finding an error."""
    details = error.errors(include_url=False, include_context=False)
    return [_finding(source, root, detail) for detail in details if not _follows(detail, details)]


def _follows(detail: ErrorDetails, details: list[ErrorDetails]) -> bool:
    """Return whether a list is called too short only because its items have errors."""
    loc = detail["loc"]
    return detail["type"] == "too_short" and any(
        other["loc"][: len(loc)] == loc and len(other["loc"]) > len(loc) for other in details
    )


def _finding(source: SourceText, root: Node, error: ErrorDetails) -> Finding:
    """Return what to say about one error, at the value, or at the key above what is missing."""
    path = tuple(part for part in error["loc"] if part != "[key]")
    code = CODES[error["type"]]
    found = find(root, path)
    if slip := _slip(source, found, code):
        return slip
    place = found.label if code in _ABOUT_KEYS else found.node
    args: dict[str, str | int] = {"key": str(path[-1]) if path else ""}
    if isinstance(found.node, Scalar):
        args["value"] = shortened(found.node.value)
    if code == "PG201":
        args |= suggestion(str(args["key"]), _fields_above(path))
    elif code == "PG209":
        args |= suggestion(str(args["value"]), COLUMNS)
    return source.finding(code, *_extent(place), args)


def _slip(source: SourceText, found: Found, code: str) -> Finding | None:
    """Return the slip of the pen behind an error about a field, if it is one."""
    node = found.node
    if code == "PG205" and isinstance(node, Scalar):
        return slip_in_text(source, node.start, node.end)
    if code == "PG201" and found.key and isinstance(node, Scalar) and node.start == node.end:
        key = found.key
        if source.text[key.end : key.end + 1] in {",", "}"}:  # {name: 甲,乙}
            return source.finding("PG130", key.start, key.end, {"key": shortened(key.value)})
    return None


def shortened(value: str) -> str:
    """Return a value as a sentence shows it: alone, one line, at most 30 characters."""
    line = " ".join(value.split())
    return line if len(line) <= _SHOWN else line[:_SHOWN] + "…"


def _extent(node: Node) -> tuple[int, int]:
    """Return what to underline: a mapping without a key of its own shows its first key."""
    if isinstance(node, Mapping) and node.entries:
        node = node.entries[0][0]
    return node.start, node.end


def _fields_above(path: Path) -> Iterable[str]:
    """Return the fields of the model that holds the last key of *path*."""
    model: type[BaseModel] = Plan
    for step in path[:-1]:
        if isinstance(step, str) and (field := model.model_fields.get(step)):
            model = _model_in(field.annotation) or model
    return model.model_fields


def _model_in(annotation: Any) -> type[BaseModel] | None:  # noqa: ANN401  # any type form
    """Return the model in ``Model``, ``tuple[Model, ...]`` or ``dict[str, Model]``."""
    if isinstance(annotation, type) and issubclass(annotation, BaseModel):
        return annotation
    inner = (_model_in(part) for part in getattr(annotation, "__args__", ()))
    return next((model for model in inner if model), None)
