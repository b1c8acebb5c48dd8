"""What is pasted into a plan file: rows of a spreadsheet, lines with Word's numbers."""

from __future__ import annotations

import re

from plangen.patterns import regex
from plangen.plan.columns import COLUMNS, NUMBER, VENUE, field_of_header
from plangen.slips.lines import BLANK, TypedLine
from plangen.source.scalars import single_quoted
from plangen.values import Struct, field

_MARK = regex(
    r"(?:\d{1,2}[.．、)）]|[a-z][)）.．]|[（(](?:\d{1,2}|[一二三四五六七八九十]+)[)）]"
    rf"|[一二三四五六七八九十]+、|[①-⑳•●○·◆◇■□▪►➢✓*\uf06c\uf0b7\uf0d8\uf0fc]){BLANK}*(?=\S)"
)
_NAMES = regex(r"\{(?P<own>[^:：{}]+)[:：][^{}]*\}|(?P<name>[^\s,，、\[\]{}]+)")
_HEAD = regex(r"\{[^:：{}\[\]]{1,60}[:：]\s{0,8}(?=\[)")
"""The head that columns have in common."""
_NOT_PLAIN = regex(r"[-?:,\[\]{}#&*!|>'\"%@`]|.*(?:: |:$| #)", re.DOTALL)


class ColumnNames(Struct):
    """The names of the columns of a table, as they are written."""

    names: list[str] = field(default_factory=list)
    known: frozenset[str] = frozenset()
    """The names, for those who ask for one."""

    def take(self, names: list[str]) -> None:
        """Take other names for the columns."""
        self.names, self.known = names, frozenset(names)

    def texts(self, *, with_number: bool) -> list[str]:
        """Return the columns that a row has texts for."""
        left_out = {VENUE} if with_number else {VENUE, NUMBER}
        return [name for name in self.names if _column(name) not in left_out]


def names_in(content: str) -> list[str]:
    """Return the names in a list like ``[number, name, {seats: 名额}, {报名: [人数, 方式]}]``."""
    flat = _HEAD.sub("", content)
    found = (each["own"] or each["name"] for each in _NAMES.finditer(flat))
    return [name.strip().strip("\"'“”") for name in found]


def is_cells(line: TypedLine) -> bool:
    """Return whether a line holds cells with tabs between them."""
    return "\t" in (line.key + line.colon + line.value).strip()


def row_of_cells(line: TypedLine, columns: ColumnNames, column: int) -> tuple[str, bool]:
    """Return a row of fields for a line of cells, and whether the columns tell what each is.

    The dash of the row stands in *column*.
    """
    cells = (line.key + line.colon + line.value).strip(" ").split("\t")
    for with_number in (True, False):
        names = columns.texts(with_number=with_number)
        if len(names) == len(cells):
            pairs = zip(names, cells, strict=True)
            return _row([pair for pair in pairs if not _is_number(pair[0])], column), True
    names = [name for name in columns.names if name in COLUMNS] or ["name"]
    return _row([(names[-1], " ".join(cells))], column), False


def _is_number(name: str) -> bool:
    return _column(name) == NUMBER


def _column(name: str) -> str:
    """Return the known column of a name or a printed header; one of the table's own as it is."""
    return name if name in COLUMNS else field_of_header(name) or name


def _row(pairs: list[tuple[str, str]], column: int) -> str:
    blanks = " " * column
    lines = [f"{name}: {_written(text.strip())}" for name, text in pairs if text.strip()]
    return f"{blanks}- " + f"\n{blanks}  ".join(lines)


def _written(text: str) -> str:
    return single_quoted(text) if _NOT_PLAIN.match(text) else text


def list_mark(line: TypedLine) -> str:
    """Return the number or the bullet that Word put before the text of a line, or nothing."""
    found = _MARK.match(line.value) if not line.key else None
    return found.group() if found else ""
