"""What a template can reach while it runs: its plan, what is on the list, and nothing else.

Each run has an environment of its own, which counts what this run does (meter.py). Whatever is off
the list does not exist there, however a template spells it; ``offlist.py`` tells what it can of it
before anything runs.
"""

# ruff: noqa: ANN401  # values of any kind are looked at
from __future__ import annotations

from collections.abc import Callable, Generator, Iterable
from functools import cache
from types import BuiltinMethodType, MethodType
from typing import Any

from jinja2 import BaseLoader, nodes, pass_context
from jinja2.compiler import CodeGenerator, Frame
from jinja2.environment import TemplateModule
from jinja2.runtime import BlockReference, Context, LoopContext, Macro, TemplateReference, Undefined
from jinja2.sandbox import ImmutableSandboxedEnvironment
from jinja2.utils import Namespace

from plangen.document.allowed import ARITHMETIC, FILTERS, LOOP, METHODS, TESTS
from plangen.document.counting import COMPARED, ENTER, JOINED, MADE, SLICED, TURNS
from plangen.document.environment import SETTINGS
from plangen.document.filters import Filters, checked_number, text_of
from plangen.document.meter import Meter, RefusedError
from plangen.values import Struct

_CALLS = frozenset({"_loop_vars", "_block_vars"})
"""What Jinja2 adds to the arguments of each call."""


class _LinedGenerator(CodeGenerator):
    """Writes the code of templates with the line of each ``with``, which Jinja2 leaves out."""

    def visit_With(self, node: nodes.With, frame: Frame) -> None:  # noqa: N802  # as Jinja2 has it
        """Write the code of a ``with``, whose values can fail as all others can."""
        self.newline(node)
        super().visit_With(node, frame)


class ClosedEnvironment(ImmutableSandboxedEnvironment):
    """Jinja2, as far as templates of one's own may use it; *meter* counts one run."""

    code_generator_class = _LinedGenerator
    intercepted_binops = frozenset(ARITHMETIC)

    def __init__(self, meter: Meter, loader: BaseLoader | None = None) -> None:
        super().__init__(**SETTINGS, loader=loader, finalize=self._printed)
        self.meter = meter
        self.globals = {"namespace": Namespace}
        filters = Filters(meter, self.getitem)
        self.filters = {name: filters.named(name) for name in FILTERS}
        self.tests = {name: filters.test(name) for name in TESTS}
        self.filters |= {
            ENTER: _unfolded(lambda _, weight: meter.steps(weight)),
            TURNS: _unfolded(filters.turns),
            MADE: _unfolded(filters.made),
            SLICED: _unfolded(filters.sliced),
            JOINED: _unfolded(filters.join),
            COMPARED: _unfolded(filters.compared),
        }

    @pass_context  # so that Jinja2 computes none while it compiles: it would print None as a text
    def _printed(self, _: Context, value: object) -> object:
        """Return a value that is printed; raises RefusedError for one that is no text."""
        text = text_of(value)
        if type(text) is str:  # a copy is made of it, escaped
            self.meter.text(len(text))
        return text

    def concat(self, pieces: Iterable[str]) -> str:
        """Return what a macro, a block or the whole template has printed."""
        if isinstance(pieces, list):
            self.meter.text(sum(map(len, pieces)))
            return "".join(pieces)
        kept: list[str] = []
        left = self.meter.output
        for piece in pieces:
            left -= len(piece)
            if left < 0:
                _stop(pieces, self.meter.too_long())
            kept.append(piece)
        self.meter.text(self.meter.output - left)
        return "".join(kept)

    def getattr(self, obj: Any, attribute: str) -> Any:
        """Return the part of a value that a template may see under a name."""
        if attribute in parts_of(obj):
            return getattr(obj, attribute)
        if isinstance(obj, Undefined):
            obj._fail_with_undefined_error()  # noqa: SLF001  # so does Jinja2
        if not attribute.startswith("_"):
            try:
                if isinstance(obj, Namespace | TemplateModule):
                    return getattr(obj, attribute)
                if isinstance(obj, TemplateReference | dict):
                    return obj[attribute]
            except (AttributeError, KeyError):
                pass
        return self.undefined(obj=obj, name=attribute)

    def getitem(self, obj: Any, argument: Any) -> Any:
        """Return one of a list, or the part of a value under a name."""
        if isinstance(obj, list | tuple | str) and isinstance(argument, int):
            try:
                return obj[argument]
            except IndexError:
                return self.undefined(obj=obj, name=argument)  # type: ignore[arg-type]
        if isinstance(obj, Undefined):
            return obj[argument]
        if isinstance(argument, str):
            return self.getattr(obj, str(argument))
        if type(obj) is dict and isinstance(argument, int | float | None):
            return obj.get(argument, self.undefined(obj=obj, name=argument))  # type: ignore[arg-type]
        return self.undefined(obj=obj, name=argument)

    def call_binop(
        self,
        context: Context,  # noqa: ARG002  # as Jinja2 has it
        operator: str,
        left: Any,
        right: Any,
    ) -> Any:
        """Return what arithmetic makes of two numbers, or ``+`` of two texts or lists."""
        for each in (left, right):
            if isinstance(each, Undefined):
                each._fail_with_undefined_error()  # noqa: SLF001  # so does Jinja2
        are_numbers = isinstance(left, int | float) and isinstance(right, int | float)
        if not are_numbers:
            if operator not in {"+", "-"}:
                raise RefusedError("PG446", {"sort": "arithmetic", "name": operator})
            if isinstance(left, str) and isinstance(right, str):
                self.meter.text(len(left) + len(right))
            elif isinstance(left, list | tuple) and isinstance(right, list | tuple):
                self.meter.loop(len(left) + len(right), 1)
        return checked_number(self.binop_table[operator](left, right))

    def call(self, context: Context, obj: Any, /, *args: Any, **kwargs: Any) -> Any:
        """Return what a macro, a block, or a method or function on the list gives."""
        if isinstance(obj, Macro | BlockReference):
            self.meter.enter()
            made = context.call(obj, *args, **kwargs)
            self.meter.leave()
            return made
        if isinstance(obj, Undefined):
            obj._fail_with_undefined_error()  # noqa: SLF001
        if not _is_callable(obj):
            raise RefusedError("PG446", {"sort": "call", "name": _name_of(obj)})
        self.meter.weigh([args, [each for name, each in kwargs.items() if name not in _CALLS]])
        return context.call(obj, *args, **kwargs)


def _unfolded(function: Callable[..., object]) -> Callable[..., object]:
    """Return a filter that Jinja2 does not run while it compiles a template."""

    @pass_context
    def filtered(_: Context, *args: object, **kwargs: object) -> object:
        return function(*args, **kwargs)

    return filtered


def _stop(pieces: Iterable[str], error: Exception) -> None:
    """Raise *error* in the template that makes *pieces*, at the line where it is."""
    if isinstance(pieces, Generator):
        pieces.throw(error)
    raise error


def parts_of(value: object) -> frozenset[str]:
    """Return the names of what a template sees in a value."""
    return _parts_of(type(value))  # type: ignore[arg-type]  # a class can be hashed


@cache
def _parts_of(kind: type) -> frozenset[str]:
    if kind is LoopContext:
        return frozenset(LOOP)
    if kind is BlockReference:
        return frozenset({"super"})
    if issubclass(kind, str):
        return frozenset(METHODS)
    if issubclass(kind, Struct) and kind.__module__.startswith("plangen."):
        return frozenset(name for name in dir(kind) if _is_part(kind, name))
    return frozenset()


def _is_part(kind: type, name: str) -> bool:
    return not name.startswith("_") and not callable(getattr(kind, name))


def _is_callable(value: object) -> bool:
    if isinstance(value, MethodType):
        is_cycle = isinstance(value.__self__, LoopContext) and value.__name__ == "cycle"
        return is_cycle or (isinstance(value.__self__, str) and value.__name__ in METHODS)
    if isinstance(value, BuiltinMethodType):
        return isinstance(value.__self__, str) and value.__name__ in METHODS
    return value is Namespace


def _name_of(value: object) -> str:
    return value.__name__ if isinstance(value, BuiltinMethodType | MethodType) else "( )"
