"""The two spellings of every key: English, and the Chinese one that is its field's title.

Keys are renamed on the node tree before the models see it: an alias of Pydantic would report the
wrong spelling in errors.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping
from functools import cache, lru_cache
from typing import Any

from pydantic import BaseModel
from pydantic.fields import FieldInfo

from plangen.patterns import regex
from plangen.plan.columns import COLUMNS

NAMES_IN_EXPRESSIONS = {
    "单位": "organization",
    "月份": "period",
    "年": "year",
    "月": "month",
    "季度": "quarter",
    "半年": "half",
    "周": "week",
    "名称": "name",
    "活动": "activities",
    "总数": "count",
    "分馆数": "venues",
}
"""The English name for each Chinese name in expressions."""

ANY_TABLE = "*"
NAMES_BELOW = {
    (): {"organization", "period", "activities"},
    ("period",): {"year", "month", "quarter", "half", "week", "name"},
    ("activities",): {"count"},
    ("activities", ANY_TABLE): {"count", "venues"},
}
"""The names in expressions that have two spellings, by the names before them.

Elsewhere a word like them is something else: the name of a table may be 月份.
"""

_CHINESE_NAMES = {english: chinese for chinese, english in NAMES_IN_EXPRESSIONS.items()}

CHINESE_COLUMNS = {column.chinese: column.key for column in COLUMNS.values()}
"""The English key for each Chinese key of a known column."""


@cache
def fields_of(model: type[BaseModel]) -> Mapping[str, FieldInfo]:
    """Return the fields of a model, which Pydantic looks for anew each time."""
    return model.model_fields


@cache
def english_keys(model: type[BaseModel]) -> Mapping[str, str]:
    """Return the English key for each Chinese key of a model."""
    return {str(info.title): name for name, info in model.model_fields.items()}


def spelt(model: type[BaseModel], key: str, *, chinese: bool) -> str:
    """Return the English *key* of *model* or its Chinese spelling; an unknown key as it is."""
    info = fields_of(model).get(key) if chinese else None
    return str(info.title) if info else key


def model_in(annotation: Any) -> type[BaseModel] | None:  # noqa: ANN401  # any type form
    """Return the model in ``Model``, ``tuple[Model, ...]`` or ``dict[str, Model]``, or None."""
    if isinstance(annotation, type) and issubclass(annotation, BaseModel):
        return annotation
    inner = (model_in(part) for part in getattr(annotation, "__args__", ()))
    return next((model for model in inner if model), None)


@cache
def model_below(model: type[BaseModel], key: str) -> type[BaseModel] | None:
    """Return the model in the field *key* of a *model*, or None if texts are in it."""
    return model_in(model.model_fields[key].annotation)


def model_at(root: type[BaseModel], path: tuple[str | int, ...]) -> type[BaseModel]:
    """Return the model of the part at *path* in a plan; of a text, that of the part it is in."""
    model = root
    for step in path:
        if isinstance(step, str) and step in model.model_fields:
            model = model_below(model, step) or model
    return model


def spelt_column(key: str, *, chinese: bool) -> str:
    """Return the English *key* of a column, or its Chinese one; one's own column as it is."""
    known = COLUMNS.get(key)
    return known.chinese if known and chinese else key


def known_parts(names: Iterable[str]) -> Iterator[str]:
    """Yield for the parts of a name in an expression their English names.

    A part that is no name of the program (of a table, or a wrong one) stays as it is.
    """
    above: tuple[str, ...] = ()
    for name in names:
        english = NAMES_IN_EXPRESSIONS.get(name, name)
        is_known = english in NAMES_BELOW.get(above, ())
        yield english if is_known else name
        above = (*above, english if is_known else ANY_TABLE)


def spelt_name(dotted: str, *, chinese: bool) -> str:
    """Return a name in an expression (activities.main.count) in English or in Chinese."""
    above: tuple[str, ...] = ()
    parts = []
    for name in known_parts(dotted.split(".")):
        is_known = name in NAMES_BELOW.get(above, ())
        parts.append(_CHINESE_NAMES[name] if is_known and chinese else name)
        above = (*above, name if is_known else ANY_TABLE)
    return ".".join(parts)


@cache
def all_models(root: type[BaseModel]) -> tuple[type[BaseModel], ...]:
    """Return *root* and every model below it."""
    models = [root]
    for model in models:
        inner = (model_in(field.annotation) for field in model.model_fields.values())
        models += [each for each in inner if each and each not in models]
    return tuple(models)


_KEY = regex(
    r"""(?:\n[ \t]*(?:-[ \t]+)*|\{[ \t]*|,[ \t]*)["']?(?P<key>[^\W\d]\w*)["']?[ \t]*:(?=\s|$)""",
    re.MULTILINE,
)
"""A key behind the line end, the brace or the comma before it."""


@lru_cache(maxsize=8)
def has_chinese_keys(text: str, root: type[BaseModel]) -> bool:
    """Return whether most of the keys of a plan's *text* are Chinese ones.

    The text need not be YAML: advice about a broken file is in its spelling too.
    """
    chinese, english = _spellings(root)
    written = set(_KEY.findall("\n" + text))
    return len(written & chinese) > len(written & english)


@cache
def _spellings(root: type[BaseModel]) -> tuple[frozenset[str], frozenset[str]]:
    """Return the Chinese keys and the English ones of *root* and every model below it."""
    known = [
        (chinese, name) for each in all_models(root) for chinese, name in english_keys(each).items()
    ]
    chinese, english = (frozenset(names) for names in zip(*known, strict=True))
    return chinese, english
