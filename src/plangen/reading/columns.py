"""The columns of a table as they are listed: fields, printed headers, columns of the table's own.

A column stands as its name alone, as ``{name: header}``, in its long form, or below a head that it
shares with its neighbours: ``{报名: [人数, 方式]}``. A name alone that is a printed header, such as
活动主题, is the field with that header; where the field is taken, it is one of the table's own.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping

from plangen.plan.columns import COLUMNS, VENUE, Row, field_of_header
from plangen.plan.keys import CHINESE_COLUMNS, english_keys
from plangen.plan.model import ActivityTable, Column
from plangen.source.nodes import Mapping as Fields
from plangen.source.nodes import Node, Scalar, Sequence
from plangen.values import Struct, field

MORE = "more"
"""The key of a row below which the texts of the table's own columns stand."""

_KEYS_OF_COLUMN = frozenset({*Column.model_fields, *english_keys(Column)})


class ColumnWords(Struct, frozen=True):
    """What the words mean by which a table calls its columns.

    *fields* has the known column of each printed header, *own* the table's own columns. *beside*
    these are the Chinese names of known columns: whoever lists 日期、工作内容、地点 has written the
    head of the table, in whatever language the keys of the file are.
    """

    fields: Mapping[str, str] = field(default_factory=dict)
    own: frozenset[str] = frozenset()
    beside: frozenset[str] = frozenset()

    def has_cell(self, key: Scalar, value: Node) -> bool:
        """Return whether an entry of a row is the cell of a column of the table's own.

        A mapping at 其他 is all of these cells, also where a column is called 其他.
        """
        return key.value in self.own and not (
            isinstance(value, Fields) and english_keys(Row).get(key.value, key.value) == MORE
        )

    def key(self, word: str) -> str:
        """Return the English key of a column, or the name of one of the table's own."""
        return self.fields.get(word) or CHINESE_COLUMNS.get(word, word)


def column_words(table: Iterable[tuple[Scalar, Node]]) -> ColumnWords:
    """Return the words for the columns of a *table*; its keys may be in either spelling.

    A field is taken by its own name, wherever this stands, or by the first of its headers.
    """
    entries = {english_keys(ActivityTable).get(key.value, key.value): node for key, node in table}
    named = list(_names(entries.get("columns")))
    headed = {word for word, is_bare in named if not is_bare}
    taken = {CHINESE_COLUMNS.get(word, word) for word, _ in named}
    has_groups = isinstance(entries.get("groups"), Sequence)
    fields: dict[str, str] = {}
    for word, _ in named:
        known = field_of_header(word)
        is_free = known and known not in taken and (known != VENUE or has_groups)
        if is_free and word not in headed and word not in CHINESE_COLUMNS:
            fields[word] = known
            taken.add(known)
    words = ColumnWords(fields)
    own = frozenset(word for word, _ in named if words.key(word) not in COLUMNS)
    is_head = any(not word.isascii() for word in (*fields, *own))
    chinese = (word for word, _ in named if word in CHINESE_COLUMNS)
    return ColumnWords(fields, own, frozenset(chinese) if is_head else frozenset())


def below_a_head(column: Node) -> tuple[Scalar, Sequence] | None:
    """Return the head in ``{报名: [人数, 方式]}`` and the columns below it; None for others."""
    if isinstance(column, Fields) and is_name_with_header(column):
        above, below = column.entries[0]
        if isinstance(below, Sequence) and below.items:
            return above, below
    return None


def is_name_with_header(column: Fields) -> bool:
    """Return whether a column has its short form ``{地点: 活动场所}``."""
    return len(column.entries) == 1 and column.entries[0][0].value not in _KEYS_OF_COLUMN


def _names(columns: Node | None) -> Iterator[tuple[str, bool]]:
    """Yield the name of each column, and whether it stands there without a header."""
    for each in columns.items if isinstance(columns, Sequence) else ():
        headed = below_a_head(each)
        for column in headed[1].items if headed else (each,):
            yield from _name(column)


def _name(column: Node) -> Iterator[tuple[str, bool]]:
    if isinstance(column, Scalar):
        yield column.value, True
    elif isinstance(column, Fields) and is_name_with_header(column):
        yield column.entries[0][0].value, False
    elif isinstance(column, Fields):
        name, header = long_form(column)
        if isinstance(name, Scalar):
            yield name.value, header is None


def long_form(column: Fields) -> tuple[Node | None, Node | None]:
    """Return the name and the header of a column in its long form, or None."""
    keys = english_keys(Column)
    fields = {keys.get(key.value, key.value): value for key, value in column.entries}
    return fields.get("key"), fields.get("header")
