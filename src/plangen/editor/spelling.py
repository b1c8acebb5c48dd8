"""A plan file in one spelling: its keys all English or all Chinese, and nothing else changed.

The tree is walked as it was written, along the models as in normal.py, and every name that the
program knows is noted with its other spelling. What people have named themselves (tables,
columns of their own) and what they say stays as it is.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from contextlib import suppress
from typing import TypeAlias, get_origin

from pydantic import BaseModel

from plangen.findings import Edit
from plangen.patterns import regex
from plangen.plan.columns import COLUMNS, Row
from plangen.plan.keys import (
    ANY_TABLE,
    CHINESE_COLUMNS,
    NAMES_BELOW,
    NAMES_IN_EXPRESSIONS,
    all_models,
    english_keys,
    model_in,
    spelt,
)
from plangen.plan.loaded import LoadedPlan
from plangen.plan.model import ActivityTable, Column, Plan
from plangen.plan.sections import Item
from plangen.plan.texts import text_in
from plangen.reading.columns import ColumnWords, below_a_head, column_words, is_name_with_header
from plangen.reading.expressions import CLOSING, OPENING, ExpressionError, expressions
from plangen.reading.normal import COLUMN_NAMES
from plangen.reading.once import read_once
from plangen.source.edits import edited
from plangen.source.nodes import Mapping, Node, Scalar, Sequence
from plangen.source.scalars import typed_span
from plangen.source.text import SourceText

_Change: TypeAlias = tuple[int, int, str]
"""The start and end of characters of a value, and the text that they become."""
_Changes: TypeAlias = tuple[_Change, ...]

_ENGLISH_COLUMNS = {each.key: each.chinese for each in COLUMNS.values()}
_CHINESE_NAMES = {english: chinese for chinese, english in NAMES_IN_EXPRESSIONS.items()}

# A quote that is not closed goes on to the end: a pattern that cannot fail never backtracks.
_QUOTED = r""""(?:[^"\\]|\\.)*"?|'(?:[^'\\]|\\.)*'?"""
_NAME = regex(r"[^\s!-/:-@\[-^`{-~]+")  # no mark of ASCII but _; Jinja's letters are not \w
_PATH = regex(
    rf"{_QUOTED}|[.|]\s*{_NAME.pattern}|(?P<path>{_NAME.pattern}(?:\s*\.\s*{_NAME.pattern})*)",
    re.DOTALL,
)
"""Finds names joined by dots, as ``path``.

Quoted texts, names behind a bracket and filters are found without it, and so passed over.
"""

_HEX = "[0-9a-fA-F]"
_ESCAPE = regex(rf"\\[xuU]((?<=x){_HEX}{{2}}|(?<=u){_HEX}{{4}}|(?<=U){_HEX}{{8}})")


def in_one_spelling(plan: LoadedPlan, *, chinese: bool) -> SourceText | None:
    """Return the file of *plan* with every known name in its Chinese, or else English spelling.

    It is the same file where there is nothing to change. None means that the changed file would be
    another plan: a safeguard, for the edits of *respelt* keep what a plan says.
    """
    edits = respelt(plan.source, plan.reading.written, chinese=chinese)
    if not edits:
        return plan.source
    after = edited(plan.source, edits)
    loaded = read_once(after).plan
    return after if loaded and loaded.plan == plan.plan else None


def respelt(source: SourceText, written: Mapping, *, chinese: bool) -> tuple[Edit, ...]:
    """Return the edits that give every known name its Chinese, or else its English spelling.

    *written* is the tree of the file as it was written; what fits no model is left as it is. A name
    stays where it cannot be changed with certainty (both spellings are understood): where an alias
    uses it as something else too, or where it is broken over lines.
    """
    walk = _Walk(chinese=chinese)
    walk.mapping(written, Plan)
    edits = [
        edit
        for scalar, changes in walk.agreed()
        for change in changes
        if (edit := _edit(source, scalar, change))
    ]
    return tuple(sorted(edits, key=lambda edit: edit.start))


def _edit(source: SourceText, scalar: Scalar, change: _Change) -> Edit | None:
    """Return a change of a value as an edit of the file, where the name is typed in one piece."""
    start, end, text = change
    span = typed_span(source.text, scalar, start, end)
    if span is None:
        return None
    typed = source.text[slice(*span)]
    if scalar.style == '"':
        typed = _ESCAPE.sub(lambda found: chr(int(found[1], 16)), typed)
    return source.edit(*span, text) if typed == scalar.value[start:end] else None


class _Walk:
    """Goes through a file along the models and notes the changes of each scalar."""

    def __init__(self, *, chinese: bool) -> None:
        self.chinese = chinese
        self.columns = _ENGLISH_COLUMNS if chinese else CHINESE_COLUMNS
        self.words = ColumnWords()
        self.uses: dict[Scalar, set[_Changes]] = {}

    def agreed(self) -> Iterator[tuple[Scalar, _Changes]]:
        """Yield each scalar once with its changes, if all its uses need the same ones.

        The alias of a column's name may be a text elsewhere.
        """
        for scalar, uses in self.uses.items():
            if len(uses) == 1:
                yield scalar, next(iter(uses))

    def mapping(self, node: Mapping, model: type[BaseModel]) -> None:
        """Note the keys of one *model*, and all below them."""
        if model is ActivityTable:
            self.words = column_words(node.entries)
        for key, value in node.entries:
            if model is Row and self.words.has_cell(key, value):
                self.note(key, ())
                self.note_all(value, self.text)
                continue
            name = english_keys(model).get(key.value, key.value)
            self.note(key, _whole(key.value, spelt(model, name, chinese=self.chinese)))
            self.value(value, model, name)

    def value(self, node: Node, model: type[BaseModel], name: str) -> None:
        """Note the value at the key *name* of a *model*, and all below it."""
        info = model.model_fields.get(name)
        annotation = info.annotation if info else None
        inner = model_in(annotation)
        if get_origin(annotation) is dict and isinstance(node, Mapping):
            for own, below in node.entries:  # the name of a table, or of a column of one's own
                self.note(own, ())
                self.part(below, inner) if inner else self.note_all(below, self.text)
        elif inner:
            self.part(node, inner)
        elif (model, name) in COLUMN_NAMES:
            self.note_all(node, self.column)
        # All that a row says is text, also under the names of columns of one's own.
        elif model is Row or (info and text_in(info)):
            self.note_all(node, self.text)
        else:
            self.note_all(node, _nothing)

    def part(self, node: Node, model: type[BaseModel]) -> None:
        """Note a *model*, a list of them, or the short form of one."""
        if isinstance(node, Sequence):
            for item in node.items:
                self.part(item, model)
        elif isinstance(node, Scalar):
            self.short_form(node, model)
        elif model is Column and (headed := below_a_head(node)):
            above, below = headed
            self.note(above, self.text(above.value))
            self.part(below, Column)
        elif model is Column and is_name_with_header(node):
            key, header = node.entries[0]
            self.note(key, self.column(key.value))
            self.note_all(header, self.text)
        else:
            self.mapping(node, model)

    def short_form(self, node: Scalar, model: type[BaseModel]) -> None:
        """Note a text that stands for an item, or the name that stands for a column."""
        short_forms = {Column: self.column, Item: self.text}
        self.note(node, short_forms.get(model, _nothing)(node.value))

    def column(self, value: str) -> _Changes:
        """Return the change of the name of a column."""
        return _whole(value, self.columns.get(value, value))

    def text(self, value: str) -> _Changes:
        """Return the changes inside the expressions of a text."""
        if OPENING not in value:
            return ()
        spelling = _CHINESE_NAMES if self.chinese else NAMES_IN_EXPRESSIONS
        return tuple(_changes_in_expressions(value, spelling))

    def note_all(self, node: Node, changes: Callable[[str], _Changes]) -> None:
        """Note a scalar, or a list of them."""
        for scalar in node.items if isinstance(node, Sequence) else (node,):
            if isinstance(scalar, Scalar):
                self.note(scalar, changes(scalar.value))

    def note(self, scalar: Scalar, changes: _Changes) -> None:
        """Note the changes that one use of a scalar needs."""
        self.uses.setdefault(scalar, set()).add(changes)


def _nothing(_: str) -> _Changes:
    return ()


def _whole(value: str, wanted: str) -> _Changes:
    return ((0, len(value), wanted),) if value != wanted else ()


def _changes_in_expressions(text: str, spelling: dict[str, str]) -> Iterator[_Change]:
    with suppress(ExpressionError):  # an expression that is not closed has no names
        for start, end in expressions(text):
            for found in _PATH.finditer(text, start + len(OPENING), end - len(CLOSING)):
                if found["path"]:
                    yield from _changes_in_path(text, found.span("path"), spelling)


def _changes_in_path(
    text: str, span: tuple[int, int], spelling: dict[str, str]
) -> Iterator[_Change]:
    """Yield the changes of names joined by dots: activities.main.count."""
    above: tuple[str, ...] = ()
    for found in _NAME.finditer(text, *span):
        if above not in NAMES_BELOW:
            return
        name = NAMES_IN_EXPRESSIONS.get(found.group(), found.group())
        if name not in NAMES_BELOW[above]:
            above = (*above, ANY_TABLE)
            continue
        above = (*above, name)
        wanted = spelling.get(found.group(), found.group())
        if wanted != found.group():
            yield (*found.span(), wanted)


_ROWS = "activities:\n  main:\n    rows:\n"
_AROUND = (
    (regex(r"- \{"), _ROWS, "    "),
    (regex("(?:name|time): "), _ROWS + "    -\n", "      "),
    (regex(""), "", ""),
    (regex(""), "introduction: |\n", "  "),
)
"""What stands before the pieces of a plan that a pattern matches, and how they are indented."""
_ENGLISH_KEY = regex(r"(?:^[ -]*|[{,，][ ]*)(?!main\b|branches\b)[A-Za-z_]+ ?[:：]", re.MULTILINE)


def piece_in_chinese(piece: str) -> str:
    """Return a piece of a plan file, such as an example, with Chinese names; "" if it has none.

    It has none, too, where some of its keys are no keys of plans (a misspelt one is in no
    language), or Chinese already: then it shows both spellings.
    """
    if any(f"{key}:" in piece for model in all_models(Plan) for key in english_keys(model)):
        return ""
    for pattern, before, indent in _AROUND:
        lines = "".join(f"{indent}{line}\n" for line in piece.split("\n"))
        source = SourceText("", before + lines)
        written = read_once(source).written if pattern.match(piece) else None
        if isinstance(written, Mapping):
            after = edited(source, respelt(source, written, chinese=True)).text.splitlines()
            said = "\n".join(line[len(indent) :] for line in after[before.count("\n") :])
            return said if said != piece and not _ENGLISH_KEY.search(said) else ""
    return ""
