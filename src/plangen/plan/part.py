"""What all parts of a plan have in common.

The files of models do without ``from __future__ import annotations``: Pydantic would compile each
annotation again, from its text.
"""

from collections.abc import Mapping
from typing import Any, Self

from pydantic import BaseModel, ConfigDict, model_validator
from pydantic.fields import FieldInfo

from plangen.values import Struct


class English(Struct, frozen=True):
    """Marks a field with its description in English; its *description* is the Chinese one."""

    text: str


class Part(BaseModel):
    """A part of a plan: its keys are known, and an absent value is the field's default."""

    # The plan has its parts built into its own validator.
    model_config = ConfigDict(extra="forbid", frozen=True, defer_build=True)

    @model_validator(mode="before")
    @classmethod
    def _absent_is_default(cls, data: Any) -> Any:  # noqa: ANN401  # whatever was written
        """Leave out fields without a value; an unknown key is wrong even without one."""
        if not isinstance(data, dict):
            return data
        if None not in data.values():
            return data
        known = cls.model_fields
        return {key: value for key, value in data.items() if value is not None or key not in known}

    def model_copy(self, *, update: Mapping[str, Any] | None = None, deep: bool = False) -> Self:
        """Return a copy with other values; what was computed of the old ones is not taken over."""
        copied = super().model_copy(update=update, deep=deep)
        for name in copied.__dict__.keys() - type(self).model_fields.keys():
            del copied.__dict__[name]
        return copied


def english_description(info: FieldInfo) -> str:
    """Return the description of a field in English; every field of a part must have one."""
    for mark in info.metadata:
        if isinstance(mark, English):
            return mark.text
    raise LookupError(f"{info.title} is not described in English")
