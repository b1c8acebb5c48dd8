"""Pydantic's errors as findings, chosen by their type, never by their English words."""

from __future__ import annotations

from collections.abc import Container
from collections.abc import Mapping as Lookup
from functools import cache
from typing import TYPE_CHECKING

from pydantic import BaseModel, ValidationError

from plangen.calendar.periods import parse_period
from plangen.calendar.span_forms import SpanFault, fault_of
from plangen.findings import Args, Finding, Names, shortened, suggestion
from plangen.language.numbering import NUMBER_FORMS
from plangen.plan.columns import Row
from plangen.plan.keys import english_keys, model_at, spelt
from plangen.plan.model import Plan
from plangen.plan.reading import Reading
from plangen.reading.letters import period_with_digits, what_is_wrong_with_date
from plangen.source.cut_lines import comment_for_text
from plangen.source.nodes import Found, Mapping, Node, Path, Scalar
from plangen.source.text import SourceText

if TYPE_CHECKING:
    from pydantic_core import ErrorDetails

_UNKNOWN, _MISSING = "extra_forbidden", "missing"
SPANS = {
    SpanFault.REVERSED: "PG270",
    SpanFault.MIXED: "PG271",
    SpanFault.NO_DAY: "PG272",
    SpanFault.TOO_LONG: "PG273",
    SpanFault.NO_YEAR: "PG274",
    SpanFault.ONE_MONTH: "PG275",
}
"""The code for each thing that can be wrong with a period that has the form of a span."""

CODES: dict[str, str] = {
    _UNKNOWN: "PG201",
    _MISSING: "PG202",
    "string_type": "PG203",
    "bool_type": "PG208",
    "tuple_type": "PG204",
    "dict_type": "PG205",
    "model_type": "PG205",
    "string_pattern_mismatch": "PG206",
    "too_short": "PG206",
    "period": "PG207",
    **{f"span_{fault}": code for fault, code in SPANS.items()},
    "bool_parsing": "PG208",
    "table_name": "PG210",
    "untitled": "PG290",
    "unmarked": "PG295",
    "number_form": "PG291",
    "too_long": "PG292",
    "date": "PG226",
    "width": "PG241",
}
"""The code of a finding for each type of error that the models can raise."""

_ABOUT_KEYS = {"PG201", "PG202", "PG210"}
_OF_TEXTS = {"PG202", "PG203", "PG205", "PG206"}
_NOT_WRITTEN = {"more", "其他"}


def problems(reading: Reading, error: ValidationError) -> list[Finding]:
    """Return a finding for each error of a plan that does not fit the model."""
    details = error.errors(include_url=False, include_context=False)
    above = {each["loc"][:depth] for each in details for depth in range(len(each["loc"]))}
    unknown = {
        each["loc"]: _args(reading, each["loc"], CODES[_UNKNOWN])
        for each in details
        if each["type"] == _UNKNOWN
    }
    meant = {_meant(path, args) for path, args in unknown.items()}
    return [
        _finding(reading, each, unknown)
        for each in details
        if not _follows(each, above) and not (each["type"] == _MISSING and each["loc"] in meant)
    ]


def _meant(path: Path, args: Args) -> Path:
    """Return the path of the field that the unknown one at *path* is probably meant for."""
    nearest = str(args.get("nearest", ""))
    model = model_at(Plan, path[:-1])
    return (*path[:-1], english_keys(model).get(nearest, nearest))


def _follows(detail: ErrorDetails, above: Container[Path]) -> bool:
    """Return whether a list is called too short only because its items have errors.

    *above* are the paths that have errors below them.
    """
    return detail["type"] == "too_short" and detail["loc"] in above


def _finding(reading: Reading, error: ErrorDetails, unknown: Lookup[Path, Args]) -> Finding:
    """Return the finding for an error: at its value or key, or at the key above a missing one.

    *unknown* are the arguments of findings about unknown fields by their paths.
    """
    code = CODES[error["type"]]
    # Pydantic marks a wrong key by one more step.
    path = error["loc"][:-1] if code == "PG210" else error["loc"]
    found = reading.found(path)
    if slip := _slip(reading.source, found, code):
        return slip
    place = _first_key(found.label if code in _ABOUT_KEYS else found.node)
    more, fix = period_with_digits(reading, found.node) if code == "PG207" else ({}, None)
    args = unknown[path] if error["type"] == _UNKNOWN else _args(reading, path, code)
    return reading.at(place, path).finding(code, {**args, **more}, fix=fix)


def _args(reading: Reading, path: Path, code: str) -> Args:
    node = reading.found(path).node
    written = reading.source.text[node.start : node.end]
    args: dict[str, str | int] = {"value": node.value if isinstance(node, Scalar) else written}
    if isinstance(path[-1], int):
        args["item"] = path[-1] + 1
    if code == "PG291":
        args |= suggestion(str(args["value"]), NUMBER_FORMS) | {"known": "　".join(NUMBER_FORMS)}
    if code in SPANS.values() and isinstance(node, Scalar) and (fault := fault_of(node.value)):
        args |= {"first": fault.first, "last": fault.last}
    if code == "PG226" and isinstance(node, Scalar):
        args |= what_is_wrong_with_date(node.value)
    if code == "PG207" and isinstance(node, Scalar):
        args |= _one_day(node.value)
    if code == "PG201":
        model, called = model_at(Plan, path[:-1]), reading.called(path)
        args |= suggestion(called, _fields(model, chinese=reading.chinese))
        if model is Row:
            args["column"] = shortened(called)
    return args


def _one_day(written: str) -> Args:
    """Return the arguments of advice on a period that is a day: its month, and the day as one."""
    span = parse_period(f"{written}至{written}")
    if span is None or span.start != span.end:
        return {}
    return {"month": f"{span.start:%Y-%m}", "day": str(span)}


@cache
def _fields(model: type[BaseModel], *, chinese: bool) -> Names:
    """Return the names of the fields of a model, as they are spelt in a file."""
    known = (spelt(model, name, chinese=chinese) for name in model.model_fields)
    return Names(name for name in known if name not in _NOT_WRITTEN)


def _slip(source: SourceText, found: Found, code: str) -> Finding | None:
    """Return the finding about the slip of the pen behind an error of a field, or None."""
    node = found.node
    is_text = isinstance(node, Scalar) and code in _OF_TEXTS
    if isinstance(node, Scalar) and is_text and (slip := comment_for_text(source, node)):
        return slip
    if code == "PG201" and found.key and isinstance(node, Scalar) and node.start == node.end:
        key = found.key
        if source.text[key.end : key.end + 1] in {",", "}"}:  # {name: 甲,乙}
            return source.finding("PG130", key.start, key.end, {"key": shortened(key.value)})
    return None


def _first_key(node: Node) -> Node:
    """Return the node to underline: of a mapping only its first key, not all its lines."""
    return node.entries[0][0] if isinstance(node, Mapping) and node.entries else node
