"""Unknown names in a template, and text in it that would never be printed.

Where a template extends another, Jinja2 silently leaves out the text outside of its blocks.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import TypeAlias

from jinja2 import nodes

from plangen.document.counting import walk
from plangen.document.markup import Markup
from plangen.document.official import SHIPPED, official
from plangen.document.statements import block_names, named, outside
from plangen.findings import Finding, suggestion

_COMPUTED = "…"
_Naming: TypeAlias = nodes.Extends | nodes.Include | nodes.Import | nodes.FromImport


def misfits(own: Markup, tree: nodes.Template) -> Iterator[Finding]:
    """Yield the findings about names of templates and blocks, and about text outside of blocks."""
    for node, _ in walk(tree):
        if isinstance(node, _Naming):
            yield from _of_template(own, node)
    extending: list[nodes.Extends] = [node for node in tree.body if isinstance(node, nodes.Extends)]
    for second in extending[1:]:
        extent = own.source.extent_of_line(second.lineno)
        yield own.source.finding("PG402", *extent, {"detail": "extends"})
    if extending and _name(extending[0]) == SHIPPED:
        blocks = list(block_names(official().source, official().tokens))
        for block in _blocks(tree):
            if block.name not in blocks:
                args = suggestion(block.name, blocks)
                yield named(own.source, block.lineno, "PG442", block.name, **args)
        yield from _unprinted(own, tree, blocks)


def _of_template(own: Markup, node: _Naming) -> Iterator[Finding]:
    """Yield the finding about a statement that names another template, if it is wrong."""
    name = _name(node)
    if name != SHIPPED:
        yield named(own.source, node.lineno, "PG441", name or _COMPUTED, known=SHIPPED)
    elif isinstance(node, nodes.Import | nodes.FromImport) and not node.with_context:
        extent = own.source.extent_of_line(node.lineno)
        yield own.source.finding("PG402", *extent, {"detail": "context"})


def _name(node: _Naming) -> str:
    """Return the name of the other template, or what stands in its place; empty if unclear."""
    match node.template:
        case nodes.Const(value=value):
            return str(value)
        case nodes.Name(name=name):
            return name
    return ""


def _blocks(node: nodes.Node) -> Iterator[nodes.Block]:
    """Yield the blocks that stand in no other block."""
    for child in node.iter_child_nodes():
        if isinstance(child, nodes.Block):
            yield child
        else:
            yield from _blocks(child)


def _unprinted(own: Markup, tree: nodes.Template, blocks: list[str]) -> Iterator[Finding]:
    """Yield findings about includes and the first text outside the blocks of such a template."""
    args = {"known": ", ".join(blocks)}
    for node in tree.body:
        if isinstance(node, nodes.Include):
            yield own.source.finding("PG443", *own.source.extent_of_line(node.lineno), args)
    for start, end in outside(own.source, own.tokens):
        piece = own.html[start:end]
        if text := piece.strip():
            at = start + piece.index(text)
            line_end = own.source.extent_of_line(own.source.line_of(at))[1]
            yield own.source.finding("PG443", at, min(at + len(text), line_end), args)
            return
