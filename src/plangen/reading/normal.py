"""The node tree in its normal form: English keys, no short forms.

Short forms are for the writer: a plain text among items, a column by its name alone, columns of
one's own written straight into the rows. The models know only the long forms, so none of their
fields is a union. Every node keeps its place in the file.
"""

from __future__ import annotations

from collections.abc import Iterator

from pydantic import BaseModel

from plangen.findings import Finding, Severity, shortened
from plangen.plan.columns import Row, field_of_header
from plangen.plan.keys import english_keys, fields_of, has_chinese_keys, model_below, spelt
from plangen.plan.model import ActivityTable, Column, Plan
from plangen.plan.reading import Reading
from plangen.plan.sections import Item
from plangen.reading.columns import (
    MORE,
    ColumnWords,
    below_a_head,
    column_words,
    is_name_with_header,
    long_form,
)
from plangen.source.nodes import Mapping, Node, Scalar, Sequence
from plangen.source.text import SourceText
from plangen.values import replace

COLUMN_NAMES = {
    (ActivityTable, "number_in"),
    (ActivityTable, "total"),
    (ActivityTable, "merge"),
    (Column, "key"),
}
"""The fields whose texts are names of columns."""

_YES_AND_NO = {"是": "true", "否": "false"}
_FEW = 5  # one field of so many, and no more, is spelt in the other language by a slip


def normalise(source: SourceText, written: Mapping) -> tuple[Reading, tuple[Finding, ...]]:
    """Return the reading of a plan file with its normal form, and the findings about its keys.

    *written* is the top mapping as it was written.
    """
    chinese = has_chinese_keys(source.text, Plan)
    normaliser = _Normaliser(source, chinese=chinese)
    root = normaliser.mapping(written, Plan)
    normaliser.note_other_spelling()
    return Reading(source, written, root, chinese), tuple(normaliser.findings)


class _Normaliser:
    def __init__(self, source: SourceText, *, chinese: bool) -> None:
        self.source = source
        self.chinese = chinese
        self.findings: list[Finding] = []
        self.count = 0
        """How many keys of fields there are."""
        self.usual: set[tuple[type[BaseModel], str]] = set()
        """The fields that are written in the language of the file."""
        self.others: list[tuple[type[BaseModel], Scalar]] = []
        """The keys of fields in the other language, renamed, at their places."""
        self.words = ColumnWords()
        """The words for the columns of the table that is looked at."""
        self.names: dict[str, str] = {}
        """The fields of its rows by their names in the language of the file."""
        self.headers: set[int] = set()
        """Where the keys of rows begin that are printed headers: they are in no language."""

    def node(self, node: Node, model: type[BaseModel]) -> Node:
        """Return the normal form of the *node* of a *model*, or of a list of such nodes."""
        if isinstance(node, Sequence) and model is Column:
            columns = (column for item in node.items for column in self._columns(item))
            return replace(node, items=tuple(columns))
        if isinstance(node, Sequence):
            return replace(node, items=tuple(self.node(item, model) for item in node.items))
        if isinstance(node, Scalar):
            return self._scalar(node, model)
        if model is Column:
            return self._column(node)
        return self.mapping(node, model)

    def _scalar(self, node: Scalar, model: type[BaseModel]) -> Node:
        if node.is_absent:
            return node
        if model is Item:
            return _wrapped("title", node)
        if model is Column:
            return self._with_header(_wrapped("key", self._english_column(node)), node)
        return node

    def _columns(self, node: Node) -> Iterator[Node]:
        """Yield the normal forms of a column, or of several below a common head."""
        headed = below_a_head(node)
        if headed is None:
            yield self.node(node, Column)
            return
        above, below = headed
        for item in below.items:
            column = self.node(item, Column)
            if isinstance(column, Mapping):
                known = {key.value: value for key, value in column.entries}
                if "header" not in known and isinstance(name := known.get("key"), Scalar):
                    column = self._with_header(column, name, is_named=True)
                if "above" in known:
                    args = {"key": shortened(above.value)}
                    found = self.source.finding("PG113", above.start, above.end, args)
                    self.findings.append(found)
                entry = (_synthetic("above", above), above)
                column = replace(column, entries=(*column.entries, entry))
            yield column

    def _column(self, node: Mapping) -> Node:
        """Return the normal form of a column; ``{地点: 活动场所}`` is 地点 with its own header."""
        if not is_name_with_header(node):
            column = self.mapping(node, Column)
            name, header = long_form(node)
            if isinstance(name, Scalar) and header is None:
                return self._with_header(column, name)
            return column
        key, header = node.entries[0]
        key_entry = (_synthetic("key", key), self._english_column(key))
        return Mapping((key_entry, (_synthetic("header", header), header)), node.start, node.end)

    def _with_header(self, column: Mapping, name: Scalar, *, is_named: bool = False) -> Mapping:
        """Return a column that has no header with its *name* for one, if that is a printed header.

        One of the table's own has it too where it *is_named* by its place.
        """
        is_header = name.value in self.words.fields or (
            name.value in self.words.own and (is_named or field_of_header(name.value) != "")
        )
        if not is_header:
            return column
        header = (_synthetic("header", name), name)
        return replace(column, entries=(*column.entries, header))

    def _english_columns(self, node: Node) -> Node:
        if isinstance(node, Sequence):
            return replace(node, items=tuple(map(self._english_columns, node.items)))
        return self._english_column(node) if isinstance(node, Scalar) else node

    def _english_column(self, node: Scalar) -> Scalar:
        return node.meaning(self.words.key(node.value))

    def mapping(self, node: Mapping, model: type[BaseModel]) -> Mapping:
        """Return the normal form of the mapping of one *model*."""
        if model is ActivityTable:
            self.words = column_words(node.entries)
            self.names = self._names_of_fields()
        if model is Row and (row := self._row(node)):
            return row
        cells = [each for each in node.entries if model is Row and self.words.has_cell(*each)]
        more = [(key, value) for key, value in cells if not _is_empty(value)]
        own = {key.start for key, _ in cells}
        entries = [
            (self._english(key, model), value)
            for key, value in node.entries
            if key.start not in own
        ]
        fields = fields_of(model)
        normal = [
            (key, self._value(key, value, model) if key.value in fields else value)
            for key, value in self._unique(entries, model)
        ]
        self._refuse_twice(normal, more)
        if not more and tuple(normal) == node.entries:
            return node
        return Mapping(tuple(_with_more(normal, more)), node.start, node.end)

    def _names_of_fields(self) -> dict[str, str]:
        """Return the columns that rows have by their names, which mean nothing else in a table."""
        other = {*self.words.fields, *self.words.own, *self.words.beside, MORE}
        names = {spelt(Row, name, chinese=self.chinese): name for name in fields_of(Row)}
        return {word: name for word, name in names.items() if other.isdisjoint((word, name))}

    def _row(self, node: Mapping) -> Mapping | None:
        """Return the normal form of a row that has columns by their names, as most of a table.

        None for any other, of which there is more to say.
        """
        known = self.names
        names = [
            known[key.value]
            for key, _ in node.entries
            if key.value in known and key.end - key.start == len(key.value)
        ]
        if not len(set(names)) == len(names) == len(node.entries):
            return None
        self.count += len(names)
        self.usual.update((Row, name) for name in names)
        if not self.chinese:
            return node
        pairs = zip(node.entries, names, strict=True)
        entries = (
            (Scalar(name, key.start, key.end, key.style), value) for (key, value), name in pairs
        )
        return Mapping(tuple(entries), node.start, node.end)

    def _written(self, key: Scalar) -> str:
        return self.source.text[key.start : key.end].strip("\"'")

    def note_other_spelling(self) -> None:
        """Note the keys in the other language than that of the file.

        A field that stands there in both is noted, or few keys among many: a file that mixes the
        languages throughout, each field in one, is a manner and no slip.
        """
        are_few = _FEW * len(self.others) <= self.count
        for model, key in self.others:
            if are_few or (model, key.value) in self.usual:
                other = spelt(model, key.value, chinese=self.chinese)
                args = {"key": self._written(key), "other": other}
                found = self.source.finding("PG220", key.start, key.end, args, Severity.WARNING)
                self.findings.append(found)

    def _refuse_twice(
        self, entries: list[tuple[Scalar, Node]], more: list[tuple[Scalar, Node]]
    ) -> None:
        """Refuse a text of a row that is written both at the key ``more`` and beside it."""
        inner = next((value for key, value in entries if key.value == MORE), None)
        known = {key.value for key, _ in inner.entries} if isinstance(inner, Mapping) else set()
        for key, _ in more:
            if key.value in known:
                args = {"key": shortened(key.value)}
                self.findings.append(self.source.finding("PG113", key.start, key.end, args))

    def _english(self, key: Scalar, model: type[BaseModel]) -> Scalar:
        if model is Row and key.value in self.words.fields:
            self.headers.add(key.start)
            return key.meaning(self.words.fields[key.value])
        if model is Row and key.value in self.words.beside:
            self.headers.add(key.start)
        return key.meaning(english_keys(model).get(key.value, key.value))

    def _unique(
        self, entries: list[tuple[Scalar, Node]], model: type[BaseModel]
    ) -> list[tuple[Scalar, Node]]:
        """Return one entry for each key; both spellings of one in a mapping are an error."""
        seen: dict[str, str] = {}
        fields = fields_of(model)
        for key, _ in entries:
            if key.value not in fields:
                continue
            written = self._written(key)
            first = seen.setdefault(key.value, written)
            if first != written:
                args = {"key": written, "other": first}
                self.findings.append(self.source.finding("PG133", key.start, key.end, args))
            elif key.start not in self.headers:
                self._count(model, key, is_chinese=written != key.value)
        return list({key.value: (key, value) for key, value in entries}.values())

    def _count(self, model: type[BaseModel], key: Scalar, *, is_chinese: bool) -> None:
        self.count += 1
        if is_chinese == self.chinese:
            self.usual.add((model, key.value))
        else:
            self.others.append((model, key))

    def _value(self, key: Scalar, value: Node, model: type[BaseModel]) -> Node:
        info = fields_of(model)[key.value]
        if (model, key.value) in COLUMN_NAMES:
            return self._english_columns(value)
        inner = model_below(model, key.value)
        if info.annotation is bool and isinstance(value, Scalar):
            return value.meaning(_YES_AND_NO.get(value.value, value.value))
        if inner is None:
            return value
        if model is Plan and key.value == "activities" and isinstance(value, Mapping):
            tables = tuple((name, self.node(table, inner)) for name, table in value.entries)
            return replace(value, entries=tables)
        return self.node(value, inner)


def _is_empty(value: Node) -> bool:
    return isinstance(value, Scalar) and value.is_absent


def _with_more(
    entries: list[tuple[Scalar, Node]], more: list[tuple[Scalar, Node]]
) -> Iterator[tuple[Scalar, Node]]:
    """Yield *entries* with *more* added to the mapping at their key ``more``.

    A value at that key that is no mapping stays alone there, for the model to refuse.
    """
    written = next((entry for entry in entries if entry[0].value == MORE), None)
    if not more or (written and not isinstance(written[1], Mapping) and not _is_empty(written[1])):
        yield from entries
        return
    if written and isinstance(written[1], Mapping):
        more = [*written[1].entries, *more]
    yield from (entry for entry in entries if entry is not written)
    inner = Mapping(tuple(more), more[0][0].start, more[-1][1].end)
    yield _synthetic(MORE, more[0][0]), inner


def _wrapped(key: str, node: Scalar) -> Mapping:
    return Mapping(((_synthetic(key, node), node),), node.start, node.end)


def _synthetic(key: str, at: Node) -> Scalar:
    """Return a key that is not written, at the place of the node *at* that it belongs to."""
    return Scalar(key, at.start, at.end)
