"""The value of an unknown name in a template, which remembers what was asked of what."""

from __future__ import annotations

from functools import partial
from typing import Any

from jinja2 import StrictUndefined, TemplateRuntimeError, UndefinedError
from jinja2.utils import missing


class UnknownNameError(UndefinedError):
    """An unknown variable *name*, or an attribute *name* that *owner* does not have.

    For a variable, *owner* is Jinja2's ``missing``.
    """

    def __init__(self, name: str, owner: object, message: str) -> None:
        super().__init__(message)
        self.name = name
        self.owner = owner

    @property
    def is_variable(self) -> bool:
        """Whether it is the name of a variable."""
        return self.owner is missing


class Unknown(StrictUndefined):
    """The value of an unknown name in Jinja2; it keeps the name for the finding about it."""

    __slots__ = ()

    def __init__(
        self,
        hint: str | None = None,
        obj: Any = missing,  # noqa: ANN401  # as Jinja2 has it
        name: str | None = None,
        exc: type[TemplateRuntimeError] = UndefinedError,
    ) -> None:
        super().__init__(hint, obj, name, exc)
        if hint is None and isinstance(name, str):
            # Jinja2 only calls this to make the error, with a sentence of its own.
            self._undefined_exception = partial(UnknownNameError, name, obj)  # type: ignore[assignment]
