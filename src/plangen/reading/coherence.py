"""What must fit together inside a plan before a document can be made from it."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from plangen.findings import Args, Finding, Severity, suggestion
from plangen.plan.columns import COLUMNS, NEVER_SUMMED, NUMBER, ROW_FIELDS, VENUE, Row
from plangen.plan.model import (
    MAX_ITEM_DEPTH,
    ActivityTable,
    Item,
    Plan,
    Section,
)
from plangen.reading.normal import Normal
from plangen.reading.problems import shortened
from plangen.source.nodes import Path, find
from plangen.source.text import SourceText


@dataclass(frozen=True)
class _Checker:
    source: SourceText
    normal: Normal

    def finding(
        self, code: str, path: Path, args: Args | None = None, severity: Severity = Severity.ERROR
    ) -> Finding:
        """Return a finding about the value at *path*, or about its key when it is a collection.

        The argument *key* is the key as it is written in the file.
        """
        found = find(self.normal.root, path)
        node = found.node if path and isinstance(path[-1], int) else found.label
        written = self.source.text[found.key.start : found.key.end] if found.key else ""
        return self.source.finding(
            code, node.start, node.end, {"key": shortened(written), **(args or {})}, severity
        )

    def tables(self, plan: Plan) -> Iterator[Finding]:
        for name, table in plan.activities.items():
            path = ("activities", name)
            yield from self.rows_or_groups(path, table)
            yield from self.columns((*path, "columns"), table)
            texts = [key for key in table.keys if key not in {NUMBER, VENUE}]
            if table.number_in and table.number_in not in texts:
                args = _unknown(table.number_in, texts)
                yield self.finding("PG216", (*path, "number_in"), args)
            yield from self.total((*path, "total"), table)
            yield from self.unprinted_fields(path, table)

    def rows_or_groups(self, path: Path, table: ActivityTable) -> Iterator[Finding]:
        if table.rows and table.groups:
            yield self.finding("PG211", (*path, "groups"))
        elif not table.rows and not table.groups:
            yield self.finding("PG212", path)

    def columns(self, path: Path, table: ActivityTable) -> Iterator[Finding]:
        if table.groups and VENUE not in table.keys:
            yield self.finding("PG213", path)
        for index, column in enumerate(table.columns):
            at = (*path, index)
            args = {"value": shortened(column.key)}
            if column.key == VENUE and not table.groups:
                yield self.finding("PG214", at)
            if column.key in table.keys[:index]:
                yield self.finding("PG215", at, args)
            if column.key not in COLUMNS and not column.header:
                yield self.finding("PG209", at, _unknown(column.key, self.known_columns()))

    def total(self, path: Path, table: ActivityTable) -> Iterator[Finding]:
        """Yield what is wrong with the list of columns that have a total."""
        sums = [self.spelt_column(key) for key in table.keys[1:] if key not in NEVER_SUMMED]
        for index, key in enumerate(table.total):
            name = self.spelt_column(key)
            at, args = (*path, index), {"value": shortened(name)}
            if key in NEVER_SUMMED:  # it is known, so no other was meant by it
                yield self.finding("PG250", at, {**args, "known": ", ".join(sums)})
            elif key not in table.keys:
                yield self.finding("PG250", at, _unknown(name, sums))
            elif key in table.total[:index]:
                yield self.finding("PG251", at, args)
            elif key == table.keys[0]:
                yield self.finding("PG252", at, args)

    def spelt_column(self, key: str) -> str:
        """Return a column as the file would spell it."""
        known = COLUMNS.get(key)
        return known.chinese if known and self.normal.chinese else key

    def known_columns(self) -> Iterable[str]:
        """Return the known columns as the file would spell them."""
        return map(self.spelt_column, COLUMNS)

    def unprinted_fields(self, path: Path, table: ActivityTable) -> Iterator[Finding]:
        """Yield a warning for each field that no column shows: it would be lost on paper."""
        for row_path, row in _rows(path, table):
            if not any(row.text(key).strip() for key in (*ROW_FIELDS, *row.more)):
                yield self.finding("PG230", row_path, severity=Severity.WARNING)
            for name in sorted(row.model_fields_set & ROW_FIELDS - set(table.keys)):
                yield self.finding("PG217", (*row_path, name), severity=Severity.WARNING)

    def attachments(self, plan: Plan) -> Iterator[Finding]:
        printed: set[str] = set()
        for number, attachment in enumerate(plan.attachments):
            for index, name in enumerate(attachment.tables):
                path = ("attachments", number, "tables", index)
                if name not in plan.activities:
                    yield self.finding("PG218", path, _unknown(name, plan.activities))
                printed.add(name)
        if plan.attachments:
            for name in plan.activities:
                if name not in printed:
                    yield self.finding("PG219", ("activities", name), severity=Severity.WARNING)

    def depths(self, plan: Plan) -> Iterator[Finding]:
        """Yield an error for items below the last level that the standard has (7.3.3)."""
        places: list[tuple[Path, tuple[Section, ...]]] = [(("sections",), plan.sections)]
        for number, attachment in enumerate(plan.attachments):
            places.append((("attachments", number, "sections"), attachment.sections))
        for path, sections in places:
            for index, section in enumerate(sections):
                yield from self.deep_items((*path, index, "items"), section.items, 1)

    def deep_items(self, path: Path, items: tuple[Item, ...], depth: int) -> Iterator[Finding]:
        if items and depth > MAX_ITEM_DEPTH:
            yield self.finding("PG227", path)
            return
        for index, item in enumerate(items):
            yield from self.deep_items((*path, index, "items"), item.items, depth + 1)


def _unknown(name: str, known: Iterable[str]) -> Args:
    return {"value": shortened(name), **suggestion(name, known)}


def _rows(path: Path, table: ActivityTable) -> Iterator[tuple[Path, Row]]:
    for index, row in enumerate(table.rows):
        yield (*path, "rows", index), row
    for number, group in enumerate(table.groups):
        for index, row in enumerate(group.rows):
            yield (*path, "groups", number, "rows", index), row


def incoherences(source: SourceText, normal: Normal, plan: Plan) -> Iterator[Finding]:
    """Yield what does not fit together, at the place where it can be mended."""
    checker = _Checker(source, normal)
    yield from checker.tables(plan)
    yield from checker.attachments(plan)
    yield from checker.depths(plan)
