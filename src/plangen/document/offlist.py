"""What a template asks for that is off the list (allowed.py), told before anything runs."""

from __future__ import annotations

import math
from collections.abc import Callable, Iterable, Iterator
from typing import Any

from jinja2 import nodes
from jinja2.defaults import DEFAULT_NAMESPACE
from jinja2.filters import FILTERS as JINJA_FILTERS
from jinja2.tests import TESTS as JINJA_TESTS

from plangen import limits
from plangen.document.allowed import FILTERS, FUNCTIONS, LOOP, METHODS, OPERATORS, STATEMENTS, TESTS
from plangen.document.counting import walk
from plangen.document.markup import Markup
from plangen.document.meter import Counted
from plangen.document.statements import named
from plangen.findings import Finding, suggestion
from plangen.values import Struct

_KNOWN: tuple[type[nodes.Node], ...] = (
    *(nodes.Template, nodes.Output, nodes.TemplateData, nodes.Block, nodes.Extends, nodes.Include),
    *(nodes.Import, nodes.FromImport, nodes.For, nodes.If, nodes.Macro, nodes.CallBlock),
    *(nodes.FilterBlock, nodes.With, nodes.Assign, nodes.AssignBlock, nodes.Name, nodes.NSRef),
    *(nodes.Const, nodes.Tuple, nodes.List, nodes.Dict, nodes.Pair, nodes.Keyword, nodes.CondExpr),
    *(nodes.Filter, nodes.Test, nodes.Call, nodes.Getitem, nodes.Getattr, nodes.Slice),
    *(nodes.Concat, nodes.Compare, nodes.Operand, nodes.Add, nodes.Sub, nodes.Mul, nodes.Div),
    *(nodes.FloorDiv, nodes.Mod, nodes.Not, nodes.And, nodes.Or, nodes.Neg, nodes.Pos),
    *(nodes.Pow, nodes.Scope),  # the first is told by its sign; the other has no line of its own
)
"""All that templates are made of."""
_CALLED: dict[type[nodes.Node], str] = {nodes.ScopedEvalContextModifier: "autoescape"}
_NAMED = {
    "map": FILTERS,
    "select": TESTS,
    "reject": TESTS,
    "selectattr": TESTS,
    "rejectattr": TESTS,
}
"""Filters that take the name of another, or of a test."""
_OF_ATTRIBUTE = ("selectattr", "rejectattr")


def refusals(own: Markup, tree: nodes.Template) -> Iterator[Finding]:
    """Yield a finding for each part of a template that is off the list, too deep, or too many."""
    checker = _Checker(own, _assigned(tree))
    for node, depth in walk(tree):
        if depth > limits.NESTED_NODES:
            extent = own.source.extent_of_line(node.lineno)
            yield own.source.finding("PG402", *extent, {"detail": "nesting"})
            return
        yield from checker.of(node)


class _Off(Struct, frozen=True):
    """What is off the list: of which *sort*, its *name*, and the *known* ones."""

    sort: str
    name: str
    known: Iterable[str] = ()


class _Checker:
    def __init__(self, own: Markup, assigned: frozenset[str]) -> None:
        self._own = own
        self._assigned = assigned
        self._names: set[str] = set()
        self._counts = {Counted.INCLUSIONS: 0, Counted.BLOCKS: 0, Counted.NAMES: 0}

    def of(self, node: nodes.Node) -> Iterator[Finding]:
        """Yield the findings about a node, but for those about its parts."""
        for off in _off(node):
            if off.sort == "function" and off.name in self._assigned:
                continue  # a name of its own
            yield self._finding(off, node.lineno)
        for detail in _wrong(node):
            extent = self._own.source.extent_of_line(node.lineno)
            yield self._own.source.finding("PG402", *extent, {"detail": detail})
        yield from self._too_many(node)

    def _finding(self, off: _Off, line: int) -> Finding:
        known = [each for each in off.known if each != off.name]
        is_jinja = off.sort not in {"filter", "test"} or (
            off.name in (JINJA_FILTERS if off.sort == "filter" else JINJA_TESTS)
        )
        args = suggestion(off.name, known) if known else {}
        if is_jinja:
            return named(self._own.source, line, "PG446", off.name, sort=off.sort, **args)
        return named(self._own.source, line, "PG440", off.name, **args)

    def _too_many(self, node: nodes.Node) -> Iterator[Finding]:
        match node:
            case nodes.Include() | nodes.Import() | nodes.FromImport():
                yield from self._counted(Counted.INCLUSIONS, limits.TEMPLATE_INCLUSIONS, node)
            case nodes.Block():
                yield from self._counted(Counted.BLOCKS, limits.TEMPLATE_BLOCKS, node)
            case nodes.Name() | nodes.Macro() if node.name not in self._names:
                self._names.add(node.name)
                yield from self._counted(Counted.NAMES, limits.TEMPLATE_NAMES, node)

    def _counted(self, what: Counted, limit: int, node: nodes.Node) -> Iterator[Finding]:
        self._counts[what] += 1
        if self._counts[what] == limit + 1:
            extent = self._own.source.extent_of_line(node.lineno)
            args = {"counted": what.value, "limit": limit}
            yield self._own.source.finding("PG447", *extent, args)


def _assigned(tree: nodes.Template) -> frozenset[str]:
    """Return the names that a template gives to something of its own."""
    return frozenset(
        node.name
        for node, _ in walk(tree)
        if isinstance(node, nodes.Macro) or (isinstance(node, nodes.Name) and node.ctx != "load")
    )


def _off(node: nodes.Node) -> Iterator[_Off]:
    """Yield what is off the list in a node itself."""
    if not isinstance(node, _KNOWN):
        yield _Off("statement", _CALLED.get(type(node), type(node).__name__.lower()), STATEMENTS)
    for kind, look in _LOOKS:
        if isinstance(node, kind):
            yield from look(node)


def _off_filter(node: nodes.Filter) -> Iterator[_Off]:
    if node.name not in FILTERS:
        yield _Off("filter", node.name, FILTERS)
    known = _NAMED.get(node.name, ())
    at = 1 if node.name in _OF_ATTRIBUTE else 0
    if known and len(node.args) > at:
        sort, given = "filter" if known is FILTERS else "test", node.args[at]
        if not isinstance(given, nodes.Const):
            yield _Off(sort, node.name)
        elif given.value not in known:
            yield _Off(sort, str(given.value), known)


def _off_test(node: nodes.Test) -> Iterator[_Off]:
    if node.name not in TESTS:
        yield _Off("test", node.name, TESTS)


def _off_name(node: nodes.Name) -> Iterator[_Off]:
    if node.ctx == "load" and node.name in DEFAULT_NAMESPACE and node.name not in FUNCTIONS:
        yield _Off("function", node.name, FUNCTIONS)


def _off_part(node: nodes.Getattr | nodes.Getitem | nodes.Keyword) -> Iterator[_Off]:
    match node:
        case nodes.Getattr(attr=name) | nodes.Keyword(key=name):
            pass
        case nodes.Getitem(arg=nodes.Const(value=str() as name)):
            pass
        case _:
            name = ""
    if name.startswith("_"):
        yield _Off("part", name)


def _off_loop(node: nodes.For) -> Iterator[_Off]:
    if node.recursive:
        yield _Off("statement", "recursive", STATEMENTS)


def _off_keys(node: nodes.Dict) -> Iterator[_Off]:
    if not all(isinstance(pair.key, nodes.Const) for pair in node.items):
        yield _Off("key", "{ }")


def _off_call(node: nodes.Call) -> Iterator[_Off]:
    match node.node:
        case nodes.Name():
            pass
        case nodes.Getattr(node=nodes.Name(name="loop"), attr=name):
            if name != "cycle":
                yield _Off("method", name, LOOP)
        case nodes.Getattr(node=owner, attr=name):
            # A name may be that of another template, or self or super, whose parts are called.
            if name not in METHODS and (not isinstance(owner, nodes.Name) or hasattr(str, name)):
                yield _Off("method", name, METHODS)
        case _:
            yield _Off("call", "( )")


def _off_arguments(node: nodes.Call | nodes.Filter | nodes.Test) -> Iterator[_Off]:
    if node.dyn_args is not None:
        yield _Off("operator", "*")
    if node.dyn_kwargs is not None:
        yield _Off("operator", "**")


def _off_power(_: nodes.Pow) -> Iterator[_Off]:
    yield _Off("operator", "**", OPERATORS)


_LOOKS: tuple[tuple[type[nodes.Node] | tuple[type[nodes.Node], ...], Callable[[Any], Any]], ...] = (
    (nodes.Filter, _off_filter),
    (nodes.Test, _off_test),
    (nodes.Name, _off_name),
    ((nodes.Getattr, nodes.Getitem, nodes.Keyword), _off_part),
    (nodes.For, _off_loop),
    (nodes.Dict, _off_keys),
    (nodes.Call, _off_call),
    ((nodes.Call, nodes.Filter, nodes.Test), _off_arguments),
    (nodes.Pow, _off_power),
)
"""What is looked at in which nodes."""


def _wrong(node: nodes.Node) -> Iterator[str]:
    """Yield the details of what Jinja2 would pass on to Python, which tells no line."""
    match node:
        case nodes.Const(value=bool()):
            pass
        case nodes.Const(value=int() | float() as value):
            if not math.isfinite(value) or abs(value) > 10**limits.NUMBER_DIGITS:
                yield "number"
        case nodes.Call() | nodes.Filter() | nodes.Test():
            keys = [each.key for each in node.kwargs if isinstance(each, nodes.Keyword)]
            if len(set(keys)) < len(keys):
                yield "keyword argument repeated"
        case nodes.If() if len(node.elif_) > limits.NESTED_NODES:  # each stands in the one before
            yield "nesting"
        case nodes.Macro() | nodes.CallBlock():
            names = [each.name for each in node.args]
            if len(set(names)) < len(names):
                yield "duplicate argument"
