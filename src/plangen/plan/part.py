"""What all parts of a plan have in common."""

from __future__ import annotations

from typing import Any, Self

from pydantic import BaseModel, ConfigDict, model_validator


class Described(str):
    """The description of a field: Chinese, as editors show it, with the English one beside it."""

    __slots__ = ("english",)
    english: str

    def __new__(cls, chinese: str, english: str) -> Self:  # noqa: D102  # as the class says
        text = super().__new__(cls, chinese)
        text.english = english
        return text

    def __getnewargs__(self) -> tuple[str, str]:  # type: ignore[override]  # copies have both
        return str(self), self.english


class Part(BaseModel):
    """A part of a plan: its keys are known, and an absent value is the field's default."""

    model_config = ConfigDict(extra="forbid", frozen=True)

    @model_validator(mode="before")
    @classmethod
    def _absent_is_default(cls, data: Any) -> Any:  # noqa: ANN401  # whatever was written
        """Leave out fields without a value; an unknown key is wrong even without one."""
        if not isinstance(data, dict):
            return data
        known = cls.model_fields
        return {key: value for key, value in data.items() if value is not None or key not in known}
