"""The examples of fields, in either spelling of the keys."""

from __future__ import annotations

from typing import Any, get_origin

from pydantic import BaseModel
from pydantic.fields import FieldInfo

from plangen.plan.columns import COLUMNS
from plangen.plan.keys import model_in
from plangen.plan.model import Column


def example(value: Any, name: str, info: FieldInfo, *, chinese: bool) -> object:  # noqa: ANN401
    """Return an example of a field as YAML would read it, in one of the spellings."""
    if info.annotation is bool:
        return value == "true"
    if not chinese:
        return value
    if name == "number_in":
        return COLUMNS[value].chinese
    if name in {"total", "merge"}:
        return [COLUMNS[each].chinese if each in COLUMNS else each for each in value]
    inner = model_in(info.annotation)
    if get_origin(info.annotation) is dict and inner:
        return {key: _in_chinese(each, inner) for key, each in value.items()}
    return _in_chinese(value, inner)


def _in_chinese(value: Any, model: type[BaseModel] | None) -> object:  # noqa: ANN401
    """Return an example of a *model*, or of a list of them, with Chinese keys and columns."""
    if isinstance(value, list):
        return [_in_chinese(each, model) for each in value]
    if model is Column and isinstance(value, str):
        return COLUMNS[value].chinese
    if model is None or not isinstance(value, dict):
        return value
    chinese: dict[str, object] = {}
    for key, each in value.items():
        info = model.model_fields.get(key)
        if info:
            chinese[str(info.title)] = example(each, key, info, chinese=True)
        else:
            chinese[key] = each
    return chinese


def has_mapping(value: object) -> bool:
    """Return whether there is a mapping in a value."""
    if isinstance(value, list):
        return any(has_mapping(each) for each in value)
    return isinstance(value, dict)
