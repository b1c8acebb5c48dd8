"""YAML text to nodes, from the events of PyYAML's C parser; every scalar stays text.

Resolved types would turn 9:30 into 570 and 2023-04-31 into an exception (YAML 1.1), and a tree
of PyYAML's own nodes costs five times as much as the events.
"""

from __future__ import annotations

import re
from typing import Any

import yaml

from plangen.findings import Finding
from plangen.limits import ALIASES, NESTING
from plangen.source.characters import UNUSABLE
from plangen.source.cut_lines import broken_text, mark_slip
from plangen.source.decode import MARK
from plangen.source.nodes import Mapping, Node, Scalar, Sequence
from plangen.source.text import SourceText
from plangen.values import Struct, field

_LOADER = getattr(yaml, "CLoader", yaml.Loader)  # a PyYAML built without libyaml has no CLoader


class _RejectedError(Exception):
    """Carries the finding that makes the rest of the file unreadable."""

    def __init__(self, finding: Finding) -> None:
        super().__init__(finding.code)
        self.finding = finding


class _Open(Struct):
    """A collection whose end has not come yet."""

    start: int
    is_mapping: bool
    anchor: str | None
    nodes: list[Node] = field(default_factory=list)
    keys: set[str] = field(default_factory=set)
    size: int = 1

    @property
    def expects_key(self) -> bool:
        return self.is_mapping and len(self.nodes) % 2 == 0

    def close(self, end: int) -> Node:
        if not self.is_mapping:
            return Sequence(tuple(self.nodes), self.start, end)
        pairs = zip(self.nodes[::2], self.nodes[1::2], strict=True)
        return Mapping(tuple(pairs), self.start, end)  # type: ignore[arg-type]  # keys are checked


def parse(source: SourceText) -> tuple[Node | None, list[Finding]]:
    """Read the one YAML document of *source*.

    Returns its top node, or None when there is none to return, and the findings: syntax,
    duplicate keys, and the parts of YAML that a plan file does not use.
    """
    if unusable := UNUSABLE.search(source.text):
        args = {"character": _named(unusable)}
        return None, [source.finding("PG119", *unusable.span(), args)]
    # The parser passes over one mark without counting it, and takes a second for an indent.
    marks = len(source.text) - len(source.text.lstrip(MARK))
    builder = _Builder(source, marks)
    try:
        for event in yaml.parse(source.text[marks:], Loader=_LOADER):
            builder.take(event)
    except _RejectedError as rejected:
        return None, [*builder.findings, rejected.finding]
    except yaml.MarkedYAMLError as error:
        return None, [*builder.findings, _broken_off(source, _moved(error, marks))]
    if builder.root is None and not builder.findings:
        builder.findings.append(source.finding("PG112", 0, 0, {}))
    return builder.root, builder.findings


def _named(found: re.Match[str]) -> str:
    return f"U+{ord(found.group()):04X}"


def _moved(error: yaml.MarkedYAMLError, by: int) -> yaml.MarkedYAMLError:
    """Return *error* with its places moved *by* characters to the right."""
    at, context = (
        mark and yaml.Mark(mark.name, mark.index + by, mark.line, mark.column, None, 0)
        for mark in (error.problem_mark, error.context_mark)
    )
    return yaml.MarkedYAMLError(error.context, context, error.problem, at)


def _broken_off(source: SourceText, error: yaml.MarkedYAMLError) -> Finding:
    """Return the finding about the place where YAML breaks off."""
    at, context = error.problem_mark, error.context_mark or error.problem_mark
    in_brackets = "flow" in str(error.context)
    broken = (
        broken_text(source, at.index, context.index, in_brackets=in_brackets)
        if at and context
        else None
    )
    return broken or _syntax_finding(source, error)


def _syntax_finding(source: SourceText, error: yaml.MarkedYAMLError) -> Finding:
    mark = error.problem_mark or error.context_mark
    context = error.context_mark or mark
    if mark is None or context is None:
        return source.finding("PG111", 0, 0, {"detail": str(error.problem)})
    # A quote or bracket that is never closed is noticed at the end of the file; the context is
    # where it was opened.
    offset = (context if mark.index >= len(source.text.rstrip()) else mark).index
    offset = min(offset, len(source.text))
    return source.finding("PG111", offset, offset + 1, {"detail": str(error.problem)})


class _Builder:
    """Builds nodes from events, with an explicit stack: depth is bounded by us, not by Python."""

    def __init__(self, source: SourceText, marks: int) -> None:
        self.source = source
        self.marks = marks
        """How many byte order marks stand before what the parser sees."""
        self.root: Node | None = None
        self.findings: list[Finding] = []
        self.stack: list[_Open] = []
        self.anchors: dict[str, tuple[Node, int]] = {}
        self.aliased = 0
        self.documents = 0

    def take(self, event: Any) -> None:  # noqa: ANN401  # the events of PyYAML have no types
        start, end = event.start_mark.index + self.marks, event.end_mark.index + self.marks
        match event:
            case yaml.ScalarEvent():
                if event.tag is not None:
                    self._refuse_tag(event, start, end)
                style = event.style or ""
                self._add(Scalar(event.value, start, end, style), event.anchor, 1)
            case yaml.DocumentStartEvent():
                self.documents += 1
                if self.documents > 1:
                    self._reject("PG117", start, end)
            case yaml.AliasEvent():
                self._add_alias(str(event.anchor), start, end)
            case yaml.MappingStartEvent() | yaml.SequenceStartEvent():
                self._begin(event, start, end)
            case yaml.MappingEndEvent() | yaml.SequenceEndEvent():
                closed = self.stack.pop()
                self._add(closed.close(end), closed.anchor, closed.size)

    def _begin(self, event: Any, start: int, end: int) -> None:  # noqa: ANN401
        """Begin a mapping or a sequence."""
        if event.tag is not None:
            self._refuse_tag(event, start, end)
        if self.stack and self.stack[-1].expects_key:
            self._reject_key(start, end)
        if len(self.stack) >= NESTING:
            self._reject("PG121", start, end, limit=NESTING)
        is_mapping = isinstance(event, yaml.MappingStartEvent)
        self.stack.append(_Open(start, is_mapping, event.anchor))

    def _reject(self, code: str, start: int, end: int, **args: str | int) -> None:
        raise _RejectedError(self.source.finding(code, start, end, args))

    def _reject_key(self, start: int, end: int) -> None:
        if self.source.text.startswith("{", start) and self.source.text[start - 1 : start] == "{":
            self._reject("PG129", start - 1, start + 1)  # {{ x }} without quotes
        self._reject("PG116", start, end)

    def _refuse_tag(self, event: Any, start: int, end: int) -> None:  # noqa: ANN401
        self._reject_text(start)
        self._reject("PG114", start, end, tag=event.tag)

    def _reject_text(self, start: int) -> None:
        """Refuse what can only be a text that begins with a mark of YAML: ``*A 计划``."""
        slip = mark_slip(self.source, self.source.line_of(start))
        if slip and slip.place == self.source.place(start, start + 1):
            raise _RejectedError(slip)

    def _add_alias(self, name: str, start: int, end: int) -> None:
        if name not in self.anchors:
            self._reject_text(start)
            self._reject("PG118", start, end, name=name)
        node, size = self.anchors[name]
        self.aliased += size
        if self.aliased > ALIASES:
            self._reject("PG122", start, end, limit=ALIASES)
        self._add(node, None, size)

    def _add(self, node: Node, anchor: str | None, size: int) -> None:
        if anchor:
            self.anchors[anchor] = (node, size)
        # An escape in double quotes can bring in a character that the file itself does not have.
        if isinstance(node, Scalar) and node.style == '"':
            self._check_characters(node)
        if not self.stack:
            # An empty document has one empty scalar for its content.
            empty = isinstance(node, Scalar) and node.is_absent
            self.root = None if empty else node
            return
        parent = self.stack[-1]
        parent.size += size
        if parent.expects_key:
            self._check_key(parent, node)
        parent.nodes.append(node)

    def _check_key(self, parent: _Open, node: Node) -> None:
        if not isinstance(node, Scalar):
            self._reject_key(node.start, node.end)
            return
        if node.value == "<<" and not node.style:
            self._reject("PG115", node.start, node.end)
        if node.value in parent.keys:
            args = {"key": node.value}
            self.findings.append(self.source.finding("PG113", node.start, node.end, args))
        parent.keys.add(node.value)

    def _check_characters(self, node: Scalar) -> None:
        if found := UNUSABLE.search(node.value):
            self._reject("PG119", node.start, node.end, character=_named(found))
