"""What may stand at each place of a plan file, as its models have it."""

from __future__ import annotations

from collections.abc import Mapping
from functools import cache
from typing import get_origin

from pydantic import BaseModel

from plangen.plan.columns import Row
from plangen.plan.keys import all_models, model_in
from plangen.plan.model import Plan
from plangen.values import Struct


class Level(Struct, frozen=True):
    """A place of a plan file: the fields of a *model*, or a text where there is none.

    Where it *is_list*, entries with dashes stand there, each of which is such a thing; where it
    *is_named*, each has a name of the writer's own, as tables have.
    """

    model: type[BaseModel] | None = None
    is_list: bool = False
    is_named: bool = False

    @property
    def is_fields(self) -> bool:
        """Whether fields stand there, and not a text or a list."""
        return not self.is_list and (self.is_named or self.model is not None)

    @property
    def has_own_fields(self) -> bool:
        """Whether words of the writer's own can be fields there: tables, and columns of rows."""
        return self.is_named or self.model is Row

    def english(self, key: str) -> str:
        """Return the English name of a field that stands there, or an empty text."""
        return "" if self.model is None or self.is_named else _english(self.model).get(key, "")

    def below(self, key: str) -> Level:
        """Return what stands below the field *key*; a text below an unknown one."""
        if self.is_named:
            return Level(self.model)
        return _below(self.model, self.english(key)) if self.model else TEXT

    @property
    def entry(self) -> Level:
        """What stands behind a dash of this list."""
        return Level(self.model)


TEXT = Level()
PLAN = Level(Plan)


@cache
def _below(model: type[BaseModel], english: str) -> Level:
    """Return what stands below a field of a model; a text below an unknown one."""
    info = model.model_fields.get(english)
    if info is None:
        return TEXT
    kind = get_origin(info.annotation)
    return Level(model_in(info.annotation), is_list=kind is tuple, is_named=kind is dict)


@cache
def _english(model: type[BaseModel]) -> Mapping[str, str]:
    """Return the English name of each field in both spellings."""
    names = {name: name for name in model.model_fields}
    return names | {str(info.title): name for name, info in model.model_fields.items()}


@cache
def known_keys() -> frozenset[str]:
    """Return every key of a plan file, in both spellings."""
    return frozenset(key for model in all_models(Plan) for key in _english(model))
