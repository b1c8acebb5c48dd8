"""What can be read of a wrong plan: its errors are cut out, so that all the rest is checked."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date
from functools import cached_property
from typing import Any, get_args, get_origin

from pydantic import BaseModel, ValidationError
from pydantic.fields import FieldInfo

from plangen.calendar.periods import Period
from plangen.plan.keys import model_below, model_in
from plangen.plan.loaded import Need
from plangen.plan.model import Plan
from plangen.source.nodes import Path
from plangen.values import Struct, field

_ROUNDS = 4  # a default that stands in may show one more error; none shows four
_STANDS_IN = "无"
_STAND_INS: dict[Any, str] = {Period: "2000-01", date: "2000-01-01"}
_TEXTS = {"string_type", "string_pattern_mismatch", "bool_type", "bool_parsing", "date", "width"}
"""The types of errors in a text or a date: the parts of the plan are known all the same."""


class Readable(Struct, frozen=True, dict=True):
    """A plan, or what is left of it without its errors; what it *lacks* was *cut* out of it."""

    plan: Plan
    cut: frozenset[Path] = frozenset()
    """The paths of the parts that are missing, or that stand in for wrong ones."""
    gaps: frozenset[Path] = frozenset()
    """The paths of the parts that lack a text which was cut out."""
    lacks: frozenset[Need] = frozenset()

    def has_whole(self, path: Path) -> bool:
        """Return whether nothing was cut out at *path*, above it or below it."""
        if not self.cut:
            return True
        above = (path[:depth] for depth in range(len(path) + 1))
        return path not in self._around and self.cut.isdisjoint(above)

    @cached_property
    def _around(self) -> frozenset[Path]:
        """The paths of the parts that something was cut out of."""
        return frozenset(each[:depth] for each in self.cut for depth in range(len(each) + 1))


class _Cutter(Struct):
    data: Any
    cut: set[Path] = field(default_factory=set)
    gaps: set[Path] = field(default_factory=set)
    lacks: set[Need] = field(default_factory=set)

    def cut_out(self, error: ValidationError) -> None:
        """Cut out each error: a key that is not known, or else a value for a default."""
        for detail in error.errors(include_url=False, include_context=False):
            path: Path = detail["loc"]
            if detail["type"] == "table_name":
                path = path[:-1]
            if path == ("period",):
                self.lacks.add(Need.PERIOD)
            elif detail["type"] not in _TEXTS and not self._is_of_text(path, detail["type"]):
                self.cut.add(path)
                self.lacks.add(Need.PARTS)
            else:
                self.gaps.add(path[:-1])
            self._replace(path, is_unknown=detail["type"] in {"extra_forbidden", "table_name"})

    def _is_of_text(self, path: Path, kind: str) -> bool:
        """Return whether the error leaves all parts of the plan as they are."""
        if kind == "extra_forbidden":
            return not isinstance(_at(self.data, path), list | dict)
        return kind == "missing" and _is_text(path)

    def _replace(self, path: Path, *, is_unknown: bool) -> None:
        above = _at(self.data, path[:-1])
        last: Any = path[-1]
        if isinstance(above, dict):
            info = _field_at(path)
            above.pop(last, None)
            if info and info.is_required() and not is_unknown:
                above[last] = _default(info.annotation)
        elif isinstance(above, list) and isinstance(last, int) and last < len(above):
            info = _field_at(path[:-1])
            above[last] = _default(_entry_of(info.annotation)) if info else _STANDS_IN


def without_errors(data: object) -> Readable | None:
    """Return the plan that *data*, texts and lists as they were written, holds but for its errors.

    None where too little is left to be called a plan.
    """
    cutter = _Cutter(data)
    for _ in range(_ROUNDS):
        try:
            plan = Plan.model_validate(cutter.data)
        except ValidationError as error:
            cutter.cut_out(error)
        else:
            cut, gaps = frozenset(cutter.cut), frozenset(cutter.gaps)
            return Readable(plan, cut, gaps, frozenset(cutter.lacks))
    return None


def _at(data: Any, path: Iterable[str | int]) -> Any:  # noqa: ANN401  # whatever was written
    for step in path:
        if isinstance(data, dict):
            data = data.get(step)
        elif isinstance(data, list) and isinstance(step, int) and step < len(data):
            data = data[step]
        else:
            return None
    return data


def _field_at(path: Path) -> FieldInfo | None:
    """Return the field that a value at *path* is of, or whose list or names it stands in."""
    model: type[BaseModel] | None = Plan
    found: FieldInfo | None = None
    for step in path:
        if isinstance(step, str) and model and step in model.model_fields:
            found = model.model_fields[step]
            model = model_below(model, step)
    return found if path and isinstance(path[-1], str) else None


def _entry_of(annotation: Any) -> Any:  # noqa: ANN401  # any type form
    return next((each for each in get_args(annotation) if each is not Ellipsis), str)


def _default(annotation: Any) -> Any:  # noqa: ANN401  # any type form
    """Return a value that stands in for one that is missing or wrong."""
    if annotation in _STAND_INS:
        return _STAND_INS[annotation]
    if isinstance(annotation, type) and issubclass(annotation, BaseModel):
        fields = annotation.model_fields.items()
        return {name: _default(info.annotation) for name, info in fields if info.is_required()}
    if get_origin(annotation) is tuple:
        return [_default(_entry_of(annotation))]
    return _STANDS_IN


def _is_text(path: Path) -> bool:
    info = _field_at(path)
    if info is None or model_in(info.annotation):
        return False
    return get_origin(info.annotation) is None
