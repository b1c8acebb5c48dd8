"""The two spellings of every key: English, and the Chinese one that is its field's title.

Keys are renamed on the node tree before the models see it: an alias of Pydantic would report the
wrong spelling in errors.
"""

from __future__ import annotations

from collections.abc import Mapping
from functools import cache
from typing import Any

from pydantic import BaseModel

from plangen.plan.columns import COLUMNS

NAMES_IN_EXPRESSIONS = {
    "单位": "organization",
    "月份": "period",
    "年": "year",
    "月": "month",
    "季度": "quarter",
    "活动": "activities",
    "总数": "count",
    "分馆数": "venues",
}
"""The English name for each Chinese name in expressions."""

CHINESE_COLUMNS = {column.chinese: column.key for column in COLUMNS.values()}
"""The English key for each Chinese key of a known column."""


@cache
def english_keys(model: type[BaseModel]) -> Mapping[str, str]:
    """Return the English key for each Chinese key of a model."""
    return {str(info.title): name for name, info in model.model_fields.items()}


def spelt(model: type[BaseModel], key: str, *, chinese: bool) -> str:
    """Return the English *key* of *model* or its Chinese spelling; an unknown key as it is."""
    info = model.model_fields.get(key)
    return str(info.title) if info and chinese else key


def model_in(annotation: Any) -> type[BaseModel] | None:  # noqa: ANN401  # any type form
    """Return the model in ``Model``, ``tuple[Model, ...]`` or ``dict[str, Model]``, or None."""
    if isinstance(annotation, type) and issubclass(annotation, BaseModel):
        return annotation
    inner = (model_in(part) for part in getattr(annotation, "__args__", ()))
    return next((model for model in inner if model), None)


def model_at(root: type[BaseModel], path: tuple[str | int, ...]) -> type[BaseModel]:
    """Return the model of the part at *path* in a plan; of a text, that of the part it is in."""
    model = root
    for step in path:
        if isinstance(step, str) and (info := model.model_fields.get(step)):
            model = model_in(info.annotation) or model
    return model
