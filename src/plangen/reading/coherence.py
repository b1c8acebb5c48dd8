"""Parts of a plan that must fit together before a document can be made of it."""

from __future__ import annotations

from collections.abc import Container, Iterable, Iterator
from itertools import islice

from plangen import limits
from plangen.alike import at_all_places
from plangen.findings import Args, Finding, Names, Severity, suggestion
from plangen.plan.columns import (
    COLUMNS,
    NAME,
    NEVER_MERGED,
    NEVER_SUMMED,
    NUMBER,
    ROW_FIELDS,
    VENUE,
    Row,
)
from plangen.plan.keys import spelt_column
from plangen.plan.model import ActivityTable, Plan
from plangen.plan.reading import Reading
from plangen.plan.sections import MAX_ITEM_DEPTH, Item, Section
from plangen.reading.columns import MORE
from plangen.reading.partial import Readable
from plangen.source.nodes import Path
from plangen.values import Struct


class _Checker(Struct, frozen=True):
    reading: Reading
    readable: Readable

    def tables(self, plan: Plan) -> Iterator[Finding]:
        for name, table in plan.activities.items():
            path = ("activities", name)
            if not self.readable.has_whole(path):
                continue
            yield from self.rows_or_groups(path, table)
            yield from self.heads((*path, "columns"), table)
            yield from self.groups((*path, "groups"), table)
            yield from islice(self.columns((*path, "columns"), table), limits.TOLD_INCOHERENCES)
            texts = [key for key in table.keys if key not in {NUMBER, VENUE}]
            in_column, meant = table.number_in, self.meant_by_unknown_columns(path, table)
            if in_column and in_column not in texts and in_column not in meant:
                args = _unknown(self.spelt_column(table.number_in), map(self.spelt_column, texts))
                yield self.reading.at_key((*path, "number_in")).finding("PG216", args)
            yield from self.total((*path, "total"), table, meant)
            yield from self.merge((*path, "merge"), table, meant)
            yield from self.unprinted_fields(path, table, meant)
            if table.listed:
                yield from self.listed(path, table)

    def rows_or_groups(self, path: Path, table: ActivityTable) -> Iterator[Finding]:
        if table.rows and table.groups:
            yield self.reading.at_key((*path, "groups")).finding("PG211")
        elif not table.rows and not table.groups:
            yield self.reading.at_key(path).finding("PG212")

    def heads(self, path: Path, table: ActivityTable) -> Iterator[Finding]:
        """Yield warnings about heads above columns: not printed, or printed several times."""
        seen: set[str] = set()
        last = ""
        for index, column in enumerate(table.columns):
            above, at = column.above, (*path, index, "above")
            if above and above != last:
                if table.listed:
                    yield self.reading.at_value(at).finding("PG297", {}, Severity.WARNING)
                elif not table.header:
                    yield self.reading.at_value(at).finding("PG285", severity=Severity.WARNING)
                elif above in seen:
                    args = {"value": above}
                    spot = self.reading.at_value(at)
                    yield spot.finding("PG284", args, severity=Severity.WARNING)
                seen.add(above)
            last = above

    def groups(self, path: Path, table: ActivityTable) -> Iterator[Finding]:
        """Yield the findings about groups without what tells them from others."""
        has_venues = VENUE in table.keys
        for index, group in enumerate(table.groups):
            at = (*path, index)
            if at in self.readable.gaps:
                continue  # what is missing may be what is wrong there
            if has_venues and not group.venue:
                yield self.reading.at_key((*at, VENUE)).finding("PG202")
            elif not group.venue and not group.heading:
                yield self.reading.at_key(at).finding("PG282")
            if group.tag and not group.venue:
                yield self.reading.at_key((*at, "tag")).finding("PG283")

    def columns(self, path: Path, table: ActivityTable) -> Iterator[Finding]:
        if VENUE not in table.keys and any(group.venue for group in table.groups):
            yield self.reading.at_key(path).finding("PG213")
        seen: set[str] = set()
        known = Names(self.known_columns())
        for index, column in enumerate(table.columns):
            at = (*path, index)
            args = {"value": self.spelt_column(column.key)}
            if column.key == VENUE and not table.groups:
                yield self.reading.at_key(at).finding("PG214")
            if column.key in seen:
                yield self.reading.at_key(at).finding("PG215", args)
            seen.add(column.key)
            has_header = column.header or at in self.readable.gaps  # told there already
            if column.key not in COLUMNS and not has_header:
                yield self.reading.at_key(at).finding("PG209", _unknown(column.key, known))

    def total(self, path: Path, table: ActivityTable, meant: Container[str]) -> Iterator[Finding]:
        """Yield the findings about the list of columns that have a total.

        *meant* are the columns that unknown ones were meant to be.
        """
        keys, seen = dict.fromkeys(table.keys), set[str]()
        sums = [self.spelt_column(key) for key in table.keys[1:] if key not in NEVER_SUMMED]
        known = Names(sums)
        for index, key in enumerate(table.total):
            name = self.spelt_column(key)
            at, args = (*path, index), {"value": name}
            if key in NEVER_SUMMED:  # it is known, so no other was meant by it
                yield self.reading.at_key(at).finding("PG250", {**args, "known": known.told()})
            elif key not in keys:
                if key not in meant:
                    yield self.reading.at_key(at).finding("PG250", _unknown(name, known))
            elif key in seen:
                yield self.reading.at_key(at).finding("PG251", args)
            elif key == next(iter(keys)):
                yield self.reading.at_key(at).finding("PG252", args)
            seen.add(key)

    def merge(self, path: Path, table: ActivityTable, meant: Container[str]) -> Iterator[Finding]:
        """Yield the findings about the list of columns whose equal cells become one.

        *meant* are the columns that unknown ones were meant to be. A column with numbers has no
        equal cells, and of sums a reader would see fewer than were added.
        """
        summed = set(table.total) - {NAME}
        unfit = NEVER_MERGED | {table.number_in} | summed
        can_be = [key for key in table.keys if key not in unfit]
        known, keys, seen = Names(map(self.spelt_column, can_be)), frozenset(can_be), set[str]()
        for index, key in enumerate(table.merge):
            name, at = self.spelt_column(key), (*path, index)
            if key in unfit and key in {*table.keys, *NEVER_MERGED}:
                args: Args = {"value": name, "known": known.told()}
                yield self.reading.at_key(at).finding("PG280", args)
            elif key not in keys:
                if key not in meant:
                    yield self.reading.at_key(at).finding("PG280", _unknown(name, known))
            elif key in seen:
                yield self.reading.at_key(at).finding("PG281", {"value": name})
            seen.add(key)

    def spelt_column(self, key: str) -> str:
        """Return the key of a column in the spelling of the file."""
        return spelt_column(key, chinese=self.reading.chinese)

    def known_columns(self) -> Iterable[str]:
        """Return the keys of the known columns, spelt as by ``spelt_column``."""
        return map(self.spelt_column, COLUMNS)

    def meant_by_unknown_columns(self, path: Path, table: ActivityTable) -> frozenset[str]:
        """Return the known columns that the unknown ones of a table were probably meant to be.

        Rows and other fields speak of them; that they are not among the columns follows from the
        unknown ones.
        """
        unknown = [
            each.key for each in table.columns if each.key not in COLUMNS and not each.header
        ]
        if not unknown:
            return frozenset()
        rows = [row for _, row in _rows(path, table)]
        spoken = {key for row in rows for key in row.model_fields_set} | {table.number_in}
        spoken.update(table.total, table.merge)
        known = set(table.keys)
        missing = [key for key in (*COLUMNS, *table.total, *table.merge) if key in spoken]
        missing = [key for key in dict.fromkeys(missing) if key not in known]
        if len(missing) <= len(unknown):
            return frozenset(missing)
        spelt = {self.spelt_column(key): key for key in missing} | {key: key for key in missing}
        names = Names(spelt)
        nearest = (names.nearest(key) for key in unknown)
        return frozenset(spelt[each] for each in nearest if each)

    def unprinted_fields(
        self, path: Path, table: ActivityTable, meant: Container[str]
    ) -> Iterator[Finding]:
        """Yield a warning for each field that no column shows: it would be lost on paper.

        It is told once for a table, and not at all for the columns *meant* by unknown ones. A row
        without any text gets a warning too.
        """
        unprinted: dict[str, list[Finding]] = {}
        keys = frozenset(table.keys)
        own = [key for key in table.keys if key not in COLUMNS]
        owned, known = frozenset(own), Names(own)
        hidden = ROW_FIELDS - keys
        for row_path, row in _rows(path, table):
            if not any(row.text(key).strip() for key in (*ROW_FIELDS, *row.more)):
                yield self.reading.at_value(row_path).finding("PG230", severity=Severity.WARNING)
            for name in sorted(row.more.keys() - owned):
                args = suggestion(name, known)
                yield self.reading.at_key((*row_path, MORE, name)).finding("PG201", args)
            for name in sorted(row.model_fields_set & hidden):
                if name not in meant:
                    spot = self.reading.at_key((*row_path, name))
                    found = spot.finding("PG217", severity=Severity.WARNING)
                    unprinted.setdefault(name, []).append(found)
        yield from map(at_all_places, unprinted.values())

    def listed(self, path: Path, table: ActivityTable) -> Iterator[Finding]:
        """Yield the warnings about a listed table without names, or with what only a grid has."""
        if NAME not in table.keys:
            args: Args = {"value": self.spelt_column(table.name_column)}
            yield self.reading.at_key((*path, "columns")).finding("PG296", args, Severity.WARNING)
        for name in ("header", "merge", "number_in", "total"):
            if name in table.model_fields_set:
                yield self.reading.at_key((*path, name)).finding("PG297", {}, Severity.WARNING)

    def attachments(self, plan: Plan) -> Iterator[Finding]:
        parts = ("activities", "sections", "tables", "attachments")
        if not all(self.readable.has_whole((part,)) for part in parts):
            return
        printed: set[str] = set()
        meant: set[str] = set()
        known = Names(plan.activities)
        captions = {table.caption: name for name, table in plan.activities.items()}
        for path, name in plan.placed_tables:
            if name not in plan.activities:
                args = _unknown(name, known)
                if name in captions:
                    args = {**args, "nearest": captions[name]}
                meant.add(str(args.get("nearest", "")))
                yield self.reading.at_key(path).finding("PG218", args)
            elif name in printed:
                args = {"value": name}
                yield self.reading.at_key(path).finding("PG294", args, Severity.WARNING)
            printed.add(name)
        if plan.attachments:
            for name in plan.activities:
                if name not in printed and name not in meant:
                    yield self.reading.at_key(("activities", name)).finding(
                        "PG219", severity=Severity.WARNING
                    )

    def depths(self, plan: Plan) -> Iterator[Finding]:
        """Yield an error for items below the last level that the standard has (7.3.3)."""
        places: list[tuple[Path, tuple[Section, ...]]] = [(("sections",), plan.sections)]
        for number, attachment in enumerate(plan.attachments):
            places.append((("attachments", number, "sections"), attachment.sections))
        for path, sections in places:
            for index, section in enumerate(sections):
                yield from self.deep_items((*path, index, "items"), section.items, 1)

    def numbering(self, plan: Plan) -> Iterator[Finding]:
        """Yield a warning for each form of numbers that a level above has already."""
        for level, form in enumerate(plan.numbering):
            if form in plan.numbering[:level]:
                spot = self.reading.at_value(("numbering", level))
                yield spot.finding("PG293", {"value": form}, Severity.WARNING)

    def deep_items(self, path: Path, items: tuple[Item, ...], depth: int) -> Iterator[Finding]:
        if items and depth > MAX_ITEM_DEPTH:
            yield self.reading.at_key(path).finding("PG227")
            return
        for index, item in enumerate(items):
            yield from self.deep_items((*path, index, "items"), item.items, depth + 1)


def _unknown(name: str, known: Iterable[str] | Names) -> Args:
    return {"value": name, **suggestion(name, known)}


def _rows(path: Path, table: ActivityTable) -> Iterator[tuple[Path, Row]]:
    for index, row in enumerate(table.rows):
        yield (*path, "rows", index), row
    for number, group in enumerate(table.groups):
        for index, row in enumerate(group.rows):
            yield (*path, "groups", number, "rows", index), row


def incoherences(reading: Reading, readable: Readable) -> Iterator[Finding]:
    """Yield the findings about parts that do not fit together, each where it can be mended.

    The plan is as it was typed: its expressions are not rendered yet. Of parts that were cut out
    nothing is said.
    """
    checker, plan = _Checker(reading, readable), readable.plan
    yield from checker.tables(plan)
    yield from islice(checker.attachments(plan), limits.TOLD_INCOHERENCES)
    yield from checker.depths(plan)
    yield from checker.numbering(plan)
