"""Pydantic's errors as findings, chosen by their type, never by their English words."""

from __future__ import annotations

from collections.abc import Container
from typing import TYPE_CHECKING

from pydantic import ValidationError

from plangen.findings import Finding, suggestion
from plangen.plan.keys import model_at, spelt
from plangen.plan.model import Plan
from plangen.reading.normal import Normal
from plangen.source.nodes import Found, Mapping, Node, Path, Scalar, find
from plangen.source.slips import slip_in_text
from plangen.source.text import SourceText

if TYPE_CHECKING:
    from pydantic_core import ErrorDetails

CODES: dict[str, str] = {
    "extra_forbidden": "PG201",
    "missing": "PG202",
    "string_type": "PG203",
    "bool_type": "PG208",
    "tuple_type": "PG204",
    "dict_type": "PG205",
    "model_type": "PG205",
    "string_pattern_mismatch": "PG206",
    "too_short": "PG206",
    "period": "PG207",
    "bool_parsing": "PG208",
    "table_name": "PG210",
    "date": "PG226",
    "width": "PG241",
}
"""The code of a finding for each type of error that the models can raise."""

_ABOUT_KEYS = {"PG201", "PG202", "PG210"}
_NOT_WRITTEN = {"more", "其他"}
_SHOWN = 30


def findings(source: SourceText, normal: Normal, error: ValidationError) -> list[Finding]:
    """Return what to say about a plan that does not fit the model, one finding an error."""
    details = error.errors(include_url=False, include_context=False)
    above = {each["loc"][:depth] for each in details for depth in range(len(each["loc"]))}
    return [_finding(source, normal, each) for each in details if not _follows(each, above)]


def _follows(detail: ErrorDetails, above: Container[Path]) -> bool:
    """Return whether a list is called too short only because its items have errors.

    *above* are the paths that have errors below them.
    """
    return detail["type"] == "too_short" and detail["loc"] in above


def _finding(source: SourceText, normal: Normal, error: ErrorDetails) -> Finding:
    """Return what to say about one error, at the value, or at the key above what is missing."""
    path = error["loc"]
    code = CODES[error["type"]]
    if code == "PG210":
        path = path[:-1]  # Pydantic marks a wrong key by one more step
    found = find(normal.root, path)
    if slip := _slip(source, found, code):
        return slip
    place = found.label if code in _ABOUT_KEYS else found.node
    model = model_at(Plan, path[:-1])
    key = str(path[-1]) if path else ""
    if found.complete and found.key:
        written = source.text[found.key.start : found.key.end]
    elif isinstance(path[-1], int):
        written = _numbered(source, normal, path)
    else:
        written = spelt(model, key, chinese=normal.chinese)
    node = found.node
    value = node.value if isinstance(node, Scalar) else source.text[node.start : node.end]
    args: dict[str, str | int] = {"key": shortened(written), "value": shortened(value)}
    if isinstance(path[-1], int):
        args["item"] = path[-1] + 1
    if code == "PG201":
        known = (spelt(model, name, chinese=normal.chinese) for name in model.model_fields)
        args |= suggestion(written, (name for name in known if name not in _NOT_WRITTEN))
    return source.finding(code, *_extent(place), args)


def _numbered(source: SourceText, normal: Normal, path: Path) -> str:
    """Return what to call an item of a list: sections[1], counted from one."""
    above = find(normal.root, path[:-1]).key
    name = source.text[above.start : above.end] if above else ""
    return f"{name}[{int(path[-1]) + 1}]"


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
