"""Counts are put into a template before it is compiled: where it loops, and where it makes values.

They are filters of names that no template can write (see ``ENTER`` and the others), which the
environment of a run has (sandbox.py).
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import TypeVar

from jinja2 import nodes
from jinja2.visitor import NodeTransformer

ENTER, TURNS, MADE, SLICED, JOINED, COMPARED = (
    f" {name}" for name in ("enter", "turns", "made", "sliced", "joined", "compared")
)
"""A piece of template begins; a loop; a list; a slice; a joined text; a side of a comparison."""
_COSTS: tuple[tuple[tuple[type[nodes.Node], ...], int], ...] = (
    ((nodes.Filter, nodes.Test, nodes.Call, nodes.Concat, nodes.Compare), 10),
    ((nodes.Include, nodes.Import, nodes.FromImport, nodes.Block), 500),
)
"""What a node costs that calls something, or that is given all names, where others cost 1."""
_Body = nodes.Template | nodes.Block | nodes.Macro | nodes.CallBlock
_Made = TypeVar("_Made", bound=nodes.Expr)


def counted(tree: nodes.Template) -> nodes.Template:
    """Return *tree* with its counts; it is changed itself."""
    _Counting().visit(tree)
    return tree


def walk(*roots: nodes.Node) -> Iterator[tuple[nodes.Node, int]]:
    """Yield the nodes of a template in their order, with how deep each lies.

    Jinja2's own way takes as many calls as a node lies deep, for each node.
    """
    left = [(root, 1) for root in reversed(roots)]
    while left:
        node, depth = left.pop()
        yield node, depth
        left += [(child, depth + 1) for child in reversed(list(node.iter_child_nodes()))]


def _weight(body: Iterable[nodes.Node]) -> int:
    """Return how many nodes run when *body* runs once: loops and macros in it count themselves.

    Of the branches of an ``if`` one runs, and the heaviest counts.
    """
    weight, left = 1, list(body)
    while left:
        node = left.pop()
        weight += next((cost for kinds, cost in _COSTS if isinstance(node, kinds)), 1)
        match node:
            case nodes.For():
                left += [node.iter]
            case nodes.Macro() | nodes.Block():
                pass
            case nodes.CallBlock():
                left += [node.call]
            case nodes.If():
                left += [node.test]
                weight += max(_weight(node.body), _weight((*node.elif_, *node.else_)))
            case _:
                left += node.iter_child_nodes()
    return weight


class _Counting(NodeTransformer):
    def visit_Template(self, node: nodes.Template) -> nodes.Node:  # noqa: N802  # as Jinja2 calls it
        return self._entered(node)

    def visit_Block(self, node: nodes.Block) -> nodes.Node:  # noqa: N802
        return self._entered(node)

    def visit_Macro(self, node: nodes.Macro) -> nodes.Node:  # noqa: N802
        return self._entered(node)

    def visit_CallBlock(self, node: nodes.CallBlock) -> nodes.Node:  # noqa: N802
        return self._entered(node)

    def _entered(self, node: _Body) -> nodes.Node:
        weight = _weight(node.body)
        self.generic_visit(node)
        entering = _filter(nodes.Const(None, lineno=node.lineno), ENTER, weight)
        node.body.insert(0, nodes.ExprStmt(entering, lineno=node.lineno))
        return node

    def visit_For(self, node: nodes.For) -> nodes.Node:  # noqa: N802
        tested = [node.test] if node.test else []
        weight = _weight((*node.body, *tested))
        self.generic_visit(node)
        node.iter = _filter(node.iter, TURNS, weight)
        return node

    def visit_Concat(self, node: nodes.Concat) -> nodes.Node:  # noqa: N802
        self.generic_visit(node)
        return _filter(nodes.List(node.nodes, lineno=node.lineno), JOINED)

    def visit_Compare(self, node: nodes.Compare) -> nodes.Node:  # noqa: N802
        self.generic_visit(node)
        node.expr = _compared(node.expr)
        for operand in node.ops:
            operand.expr = _compared(operand.expr)
        return node

    def visit_Getitem(self, node: nodes.Getitem) -> nodes.Node:  # noqa: N802
        self.generic_visit(node)
        if not isinstance(node.arg, nodes.Slice):
            return node
        ends = (node.arg.start, node.arg.stop, node.arg.step)
        args = [each or nodes.Const(None, lineno=node.lineno) for each in ends]
        return nodes.Filter(node.node, SLICED, args, [], None, None, lineno=node.lineno)

    def visit_List(self, node: nodes.List) -> nodes.Node:  # noqa: N802
        return self._made(node)

    def visit_Dict(self, node: nodes.Dict) -> nodes.Node:  # noqa: N802
        return self._made(node)

    def visit_Tuple(self, node: nodes.Tuple) -> nodes.Node:  # noqa: N802
        return self._made(node) if node.ctx == "load" else node

    def _made(self, node: _Made) -> nodes.Expr:
        self.generic_visit(node)
        return _filter(node, MADE)


def _compared(expression: nodes.Expr) -> nodes.Expr:
    if isinstance(expression, nodes.Const):
        return expression
    return _filter(expression, COMPARED)


def _filter(value: nodes.Node, name: str, *args: int) -> nodes.Filter:
    given = [nodes.Const(each, lineno=value.lineno) for each in args]
    return nodes.Filter(value, name, given, [], None, None, lineno=value.lineno)
