"""What must fit together inside a plan before a document can be made from it."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from plangen.findings import Args, Finding, Severity, suggestion
from plangen.plan.columns import COLUMNS, VENUE
from plangen.plan.model import ActivityTable, Plan, Row
from plangen.plan.problems import shortened
from plangen.source.nodes import Node, Path, find
from plangen.source.text import SourceText


@dataclass(frozen=True)
class _Checker:
    source: SourceText
    root: Node

    def finding(
        self, code: str, path: Path, args: Args | None = None, severity: Severity = Severity.ERROR
    ) -> Finding:
        """Return a finding about the value at *path*, or about its key when it is a collection."""
        found = find(self.root, path)
        node = found.node if path and isinstance(path[-1], int) else found.label
        return self.source.finding(code, node.start, node.end, args or {}, severity)

    def tables(self, plan: Plan) -> Iterator[Finding]:
        for name, table in plan.activities.items():
            path = ("activities", name)
            yield from self.rows_or_groups(path, table)
            yield from self.columns(path, table)
            yield from self.unprinted_fields(path, table)

    def rows_or_groups(self, path: Path, table: ActivityTable) -> Iterator[Finding]:
        if table.rows and table.groups:
            yield self.finding("PG211", (*path, "groups"))
        elif not table.rows and not table.groups:
            yield self.finding("PG212", path, {"key": str(path[-1])})

    def columns(self, path: Path, table: ActivityTable) -> Iterator[Finding]:
        has_venue = VENUE in table.columns
        if table.groups and not has_venue:
            yield self.finding("PG213", (*path, "columns"))
        if has_venue and not table.groups:
            yield self.finding("PG214", (*path, "columns", table.columns.index(VENUE)))
        for index, column in enumerate(table.columns):
            if column in table.columns[:index]:
                yield self.finding("PG215", (*path, "columns", index), {"value": column})
        if table.number_in and table.number_in not in table.columns:
            args = _unknown(table.number_in, table.columns)
            yield self.finding("PG216", (*path, "number_in"), args)

    def unprinted_fields(self, path: Path, table: ActivityTable) -> Iterator[Finding]:
        """Yield a warning for each field that no column shows: it would be lost on paper."""
        for row_path, row in _rows(path, table):
            for name in row.model_fields_set:
                if name in COLUMNS and name not in table.columns:
                    yield self.finding("PG217", (*row_path, name), {"key": name}, Severity.WARNING)

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
                    yield self.finding(
                        "PG219", ("activities", name), {"key": name}, Severity.WARNING
                    )


def _unknown(name: str, known: Iterable[str]) -> Args:
    return {"value": shortened(name), **suggestion(name, known)}


def _rows(path: Path, table: ActivityTable) -> Iterator[tuple[Path, Row]]:
    for index, row in enumerate(table.rows):
        yield (*path, "rows", index), row
    for number, group in enumerate(table.groups):
        for index, row in enumerate(group.rows):
            yield (*path, "groups", number, "rows", index), row


def incoherences(source: SourceText, root: Node, plan: Plan) -> Iterator[Finding]:
    """Yield what does not fit together, at the place where it can be mended."""
    checker = _Checker(source, root)
    yield from checker.tables(plan)
    yield from checker.attachments(plan)
