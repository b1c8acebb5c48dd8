"""The filters and tests of templates: Jinja2's, which count what they look at and what they make.

Those that Jinja2 writes so that a text or a list can grow, or that compare the parts of a plan, are
written here once more.
"""

# ruff: noqa: ANN401, FBT002  # values of any kind are looked at, by Jinja2's parameters
from __future__ import annotations

import math
from collections.abc import Callable, Iterable, Sequence
from typing import Any

from jinja2 import Environment, pass_context
from jinja2.runtime import Context, Undefined
from markupsafe import Markup as SafeText
from markupsafe import escape

from plangen.document.allowed import (
    FILTERS_OF_ANYTHING,
    FILTERS_OF_TEXTS,
    TESTS_OF_NUMBERS,
    TESTS_THAT_COMPARE,
)
from plangen.document.meter import Meter, RefusedError
from plangen.document.unknown import Unknown
from plangen.limits import NUMBER_DIGITS

_JINJA = Environment(autoescape=True, undefined=Unknown)
_LARGEST = 10**NUMBER_DIGITS
_TAKES_MORE = "jinja_pass_arg"
"""What Jinja2 marks filters with that are given the environment or the context besides."""
_ESCAPED = 6
"""The most characters that one becomes where it is escaped."""


def text_of(value: object) -> object:
    """Return a value if it can be printed: a text or a number, or something unknown.

    Raises RefusedError for lists, parts of a plan, macros and all else.
    """
    if isinstance(value, str | int | float | Undefined):
        return value
    raise RefusedError("PG448", {"thing": _kind_of(value)})


def _kind_of(value: object) -> str:
    if value is None:
        return "none"
    if isinstance(value, list | tuple | dict):
        return "list"
    return "call" if callable(value) else "part"


def checked_number(value: object) -> object:
    """Return a value if it is no number, or one of at most so many digits."""
    if isinstance(value, int | float) and not (
        math.isfinite(value) if isinstance(value, float) else abs(value) <= _LARGEST
    ):
        raise RefusedError("PG402", {"detail": "number"})
    return value


class Filters:
    """The filters and tests of one run, counted by *meter*; *part* takes a part of a value."""

    def __init__(self, meter: Meter, part: Callable[[Any, Any], Any]) -> None:
        self._meter = meter
        self._part = part
        self._own: dict[str, Callable[..., object]] = {
            "join": self.join,
            "max": self._max,
            "min": self._min,
            "replace": self._replace,
            "sort": self._sort,
            "trim": self._trim,
            "unique": self._unique,
        }

    def named(self, name: str) -> Callable[..., object]:
        """Return the filter of a name."""
        own, run = self._own.get(name), _JINJA.filters[name]
        is_plain = not hasattr(run, _TAKES_MORE)
        if name in FILTERS_OF_ANYTHING:
            before: Callable[..., None] = _nothing
        elif name in FILTERS_OF_TEXTS:
            before = self._of_text
        else:
            before = self._of_list

        @pass_context
        def filtered(context: Context, value: Any, *args: Any, **kwargs: Any) -> object:
            before(value, *args, *kwargs.values())
            if own:
                return self.made(own(value, *args, **kwargs))
            if is_plain:
                found = run(value, *args, **kwargs)
            else:
                found = _JINJA.call_filter(name, value, args, kwargs, context=context)
            return found if before is _nothing else self.made(found)

        return filtered

    def test(self, name: str) -> Callable[..., bool]:
        """Return the test of a name."""
        run: Callable[..., Any] = _JINJA.tests[name]  # type: ignore[assignment]

        @pass_context
        def tested(_: Context, value: Any, *args: Any) -> bool:
            if name in TESTS_THAT_COMPARE:
                for each in (value, *args):
                    self.compared(each)
            elif name in TESTS_OF_NUMBERS:
                for each in (value, *args):
                    _number(each)
            return bool(run(value, *args))

        return tested

    def turns(self, value: Any, weight: int) -> Any:
        """Return what a loop goes through, once it is counted."""
        if isinstance(value, list | tuple | dict | str):
            self._meter.loop(len(value), weight)
            return value
        if isinstance(value, Undefined):
            return value
        raise RefusedError("PG448", {"thing": "no_list"})

    def made(self, value: Any) -> Any:
        """Return a value that the template has made, once it is counted."""
        if isinstance(value, str):
            self._meter.text(len(value))
        elif isinstance(value, list | tuple | dict):
            self._meter.weigh(value)
        elif isinstance(value, int | float):
            checked_number(value)
        elif isinstance(value, Iterable) and not isinstance(value, Undefined):
            return self.made(list(value))
        return value

    def compared(self, value: Any) -> Any:
        """Return a side of a comparison, once all that is compared is counted."""
        if not isinstance(value, int | float | Undefined):
            self._meter.weigh(value, is_deep=True)
        return value

    def sliced(self, value: Any, start: Any, stop: Any, step: Any) -> Any:
        """Return ``value[start:stop:step]``."""
        if isinstance(value, str | list | tuple | Undefined):
            return self.made(value[start:stop:step])
        raise RefusedError("PG448", {"thing": "no_list"})

    def join(self, value: Any, d: Any = "", attribute: Any = None) -> Any:
        """Return the texts of a list as one, with *d* between them."""
        items: list[Any] = [
            each if isinstance(each, str) else str(text_of(each))
            for each in self._values(value, attribute)
        ]
        between = text_of(d)
        if any(isinstance(each, SafeText) for each in items):
            between = escape(between)
        elif not isinstance(between, SafeText):
            between = str(between)
        self._meter.text(sum(map(len, items)) + len(between) * len(items))
        return between.join(items)

    def _of_text(self, value: Any, *args: Any) -> None:
        for each in (value, *args):
            if isinstance(each, str):
                self._meter.text(len(each))
        text_of(value)

    def _of_list(self, value: Any, *args: Any) -> None:
        """Count a list, and its texts; arguments are looked at with each of it."""
        count = len(value) if isinstance(value, str | list | tuple | dict) else 1
        self._meter.loop(count, 1)
        self._meter.weigh(value)
        self._meter.text(count * sum(len(each) for each in args if isinstance(each, str)))

    def _values(self, value: Any, attribute: Any) -> list[Any]:
        """Return the items of a list, or the *attribute* of each."""
        return [self._at(each, attribute) for each in value] if attribute else list(value)

    def _at(self, value: Any, attribute: Any) -> Any:
        for name in str(attribute).split("."):
            value = self._part(value, int(name) if name.isdecimal() else name)
        return value

    def _keys(self, items: Sequence[Any], attribute: Any, is_exact: Any) -> list[Any]:
        """Return what the items of a list are compared by: texts or numbers."""
        keys = [text_of(each) for each in self._values(items, attribute)]
        for each in keys:
            if isinstance(each, Undefined):
                each._fail_with_undefined_error()  # noqa: SLF001  # so does Jinja2
        self._meter.weigh(keys)
        return [each if is_exact or not isinstance(each, str) else each.lower() for each in keys]

    def _sort(
        self,
        value: Any,
        reverse: object = False,
        case_sensitive: object = False,
        attribute: Any = None,
    ) -> list[Any]:
        items = list(value)
        by = [self._keys(items, each, case_sensitive) for each in _paths(attribute)]
        keys = list(zip(*by, strict=True))
        order = sorted(range(len(items)), key=keys.__getitem__, reverse=bool(reverse))
        return [items[index] for index in order]

    def _unique(
        self, value: Any, case_sensitive: object = False, attribute: Any = None
    ) -> list[Any]:
        items = list(value)
        first: dict[Any, Any] = {}
        for key, each in zip(self._keys(items, attribute, case_sensitive), items, strict=True):
            first.setdefault(key, each)
        return list(first.values())

    def _min(self, value: Any, case_sensitive: object = False, attribute: Any = None) -> Any:
        return self._outermost(min, value, case_sensitive, attribute)

    def _max(self, value: Any, case_sensitive: object = False, attribute: Any = None) -> Any:
        return self._outermost(max, value, case_sensitive, attribute)

    def _outermost(self, choose: Any, value: Any, is_exact: object, attribute: Any) -> Any:
        items = list(value)
        keys = self._keys(items, attribute, is_exact)
        if not items:
            return Unknown("No aggregated item, sequence was empty.")
        return items[choose(range(len(items)), key=keys.__getitem__)]

    def _replace(self, value: Any, old: Any, new: Any, count: Any = None) -> Any:
        text, old, new = (
            each if isinstance(each, str) else str(each) for each in (value, old, new)
        )
        if any(isinstance(each, SafeText) for each in (old, new)) and not isinstance(
            text, SafeText
        ):
            text = escape(text)
        longest = len(new) * (_ESCAPED if isinstance(text, SafeText) else 1)
        self._meter.fits(len(text) + text.count(old) * longest)
        return text.replace(old, new, -1 if count is None else count)

    def _trim(self, value: Any, chars: Any = None) -> Any:
        text = value if isinstance(value, str) else str(value)
        self._meter.text(len(text) * len(chars or ""))
        return text.strip(chars)


def _nothing(*_: object) -> None:
    """Look at nothing."""


def _paths(attribute: Any) -> list[Any]:
    return attribute.split(",") if isinstance(attribute, str) else [attribute]


def _number(value: object) -> None:
    if isinstance(value, str):
        raise RefusedError("PG448", {"thing": "no_number"})
