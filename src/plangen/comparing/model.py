"""The differences between two rendered plans that their readers see.

A plan is taken as a tree of parts: sections, tables, rows, and the single texts of each. What the
program makes (numbers, the keys of tables) is no difference.
"""

from __future__ import annotations

from collections.abc import Callable, Hashable, Iterable, Iterator, Mapping, Sequence
from enum import StrEnum
from typing import TypeAlias

from plangen.comparing.head import head_texts, manner, numbered_manner
from plangen.comparing.matching import Matching, marks
from plangen.plan.columns import NAME, ROW_FIELDS, TIME, Row
from plangen.plan.model import ActivityTable, Attachment, Plan
from plangen.plan.rendered import paragraphs
from plangen.plan.sections import Item, Section
from plangen.values import Struct

_LIKE, _VERY_LIKE = 0.4, 0.6
"""The shares of common marks from which a changed text is taken for the old one.

A title, or a row of another table or venue, must be very like the old one.
"""
_FIELDS = tuple(name for name in Row.model_fields if name in ROW_FIELDS)


class ChangeKind(StrEnum):
    """What has become of a part of a plan."""

    ADDED = "added"
    REMOVED = "removed"
    MOVED = "moved"
    RENAMED = "renamed"
    CHANGED = "changed"


class Position(Struct, frozen=True):
    """The title of a part, and where it stands: *number* counts the parts of its kind, from 1.

    A single text is its own title; a row has its name for a title, or its first text. *table* is
    the table of a row or venue, or the key of a table; a row counts inside its *venue*, if any.
    """

    number: int
    title: str
    time: str = ""
    table: str = ""
    venue: str = ""


class Change(Struct, frozen=True):
    """What has become of a part: *before* or *after* is None where that plan does not have it.

    *field* is the key under which the part stands: sections, items, groups, rows, body, time, or a
    table's own column. *parts* are the changes inside the part: when it is added or removed, all
    that is in it, but for rows that have moved to or from another table or venue.
    """

    field: str
    before: Position | None
    after: Position | None
    parts: tuple[Change, ...]
    is_moved: bool
    is_text: bool

    @property
    def kinds(self) -> tuple[ChangeKind, ...]:
        """What has become of the part; a change inside it makes it changed."""
        if self.before is None or self.after is None:
            return (ChangeKind.ADDED if self.before is None else ChangeKind.REMOVED,)
        differs = self.before.title != self.after.title
        # The name of a row and the caption of a table are texts in it.
        has_title = not self.is_text and self.field not in {"rows", "activities"}
        said = {
            ChangeKind.MOVED: self.is_moved,
            ChangeKind.RENAMED: differs and has_title,
            ChangeKind.CHANGED: bool(self.parts) or (differs and self.is_text),
        }
        return tuple(kind for kind, is_so in said.items() if is_so)


class Comparison(Struct, frozen=True):
    """All changes, in the order of the later plan."""

    head: tuple[Change, ...]
    sections: tuple[Change, ...]
    attachments: tuple[Change, ...]
    tables: tuple[Change, ...]

    @property
    def is_empty(self) -> bool:
        """Whether a reader sees no difference."""
        return not (self.head or self.sections or self.attachments or self.tables)


def compare(before: Plan, after: Plan) -> Comparison:
    """Return the differences between two rendered plans."""
    tables = Matching(_tables(before), _tables(after)).by(lambda table: table.place.table)
    tables.by(lambda table: table.text("caption")).by(lambda table: table.below)
    # An attachment that prints a table under another key or caption still prints the same table.
    titles = {table.place.table: table.title for table in tables.after}
    old_titles = {table.place.table: table.title for table in tables.before}
    for old, new in tables.pairs.items():
        old_titles[tables.before[old].place.table] = tables.after[new].title
    return Comparison(
        _changes(_head(before, old_titles), _head(after, titles)),
        _changes(
            _outline("sections", before.sections, old_titles),
            _outline("sections", after.sections, titles),
        ),
        _changes(
            _outline("attachments", before.printed_attachments, old_titles),
            _outline("attachments", after.printed_attachments, titles),
        ),
        tuple(_table_changes(tables)),
    )


class _Part(Struct, frozen=True, eq=False):
    """A section, a table, a row or a text; two are equal when they say the same anywhere.

    *below* are the venues of a table and the rows of a venue, which may change their places.
    """

    key: str
    title: str
    place: Position
    parts: tuple[_Part, ...]
    below: tuple[_Part, ...] = ()
    is_text: bool = False

    def __eq__(self, other: object) -> bool:
        return isinstance(other, _Part) and self._said == other._said

    def __hash__(self) -> int:
        return hash(self._said)

    @property
    def _said(self) -> tuple[object, ...]:
        return self.key, self.title, self.parts, self.below, self.is_text

    def text(self, name: str) -> str | None:
        return next((part.title for part in self.parts if part.key == name), None)

    @property
    def words(self) -> str:
        """The texts that tell the part from others: without times, which many activities share."""
        return "\n".join((self.title, *(each.words for each in self.parts if each.key != TIME)))


_NOTHING = _Part("", "", Position(0, ""), ())

_Link: TypeAlias = tuple[_Part, _Part, bool]
"""A part in both plans, or _NOTHING in one of them; and whether it has moved."""


def _links(matching: Matching[_Part], home: Callable[[_Part], Hashable] = type) -> list[_Link]:
    """Return the links of *matching*, with _NOTHING where a plan does not have the part."""
    return [(old or _NOTHING, new or _NOTHING, moved) for old, new, moved in matching.links(home)]


def _texts(fields: Mapping[str, str | Iterable[str]]) -> tuple[_Part, ...]:
    """Return a part for each text of *fields*; a field has one text, or several, or none."""
    return tuple(
        _Part(name, text, Position(number, text), (), is_text=True)
        for name, said in fields.items()
        for number, text in enumerate((said,) if isinstance(said, str) else said, 1)
        if text
    )


def _head(plan: Plan, tables: Mapping[str, str]) -> tuple[_Part, ...]:
    return _texts(head_texts(plan) | {"tables": [tables[key] for key in plan.tables]})


def _outline(
    name: str, parts: Iterable[Section | Item | Attachment], tables: Mapping[str, str]
) -> tuple[_Part, ...]:
    """Return the parts for sections, items or attachments; *tables* are titles by key."""
    found = []
    for number, part in enumerate(parts, 1):
        pictures = [picture.summary for picture in part.pictures]
        texts = _texts({"body": paragraphs(part.body), "pictures": pictures})
        printed = [tables[key] for key in part.tables]
        if isinstance(part, Attachment):
            texts += _texts(manner(part))
            inner = (*_outline("sections", part.sections, tables), *_texts({"tables": printed}))
        else:
            texts += _texts(numbered_manner(part) | {"owner": part.owner})
            closing = paragraphs(part.closing)
            inner = (
                *_outline("items", part.items, tables),
                *_texts({"tables": printed, "closing": closing}),
            )
        title = part.title or next(iter(paragraphs(part.body)), "")
        found.append(_Part(name, title, Position(number, title), (*texts, *inner)))
    return tuple(found)


def _tables(plan: Plan) -> list[_Part]:
    """Return the tables with their venues; rows without a venue are below a part without a key."""
    tables = []
    for number, (key, table) in enumerate(plan.activities.items(), 1):
        title = table.caption or key
        below = []
        for at, (name, venue, texts, rows) in enumerate(_lists(table), 1):
            inside = tuple(_row(row, nth, title, venue) for nth, row in enumerate(rows, 1))
            place = Position(at, venue, table=title)
            below.append(_Part(name, venue, place, _texts(texts), inside))
        headers = [f"{column.above} {column.printed_header}".strip() for column in table.columns]
        settings = {
            "caption": table.caption,
            "note": paragraphs(table.note),
            "columns": headers,
            "header": "" if table.header else "false",
            "listed": "true" if table.listed else "",
            "number_in": table.number_in,
            "total": [key for key in table.keys if key in table.total],
            "merge": [key for key in table.keys if key in table.merge],
        }
        place = Position(number, title, table=key)
        tables.append(_Part("activities", title, place, _texts(settings), tuple(below)))
    return tables


def _lists(table: ActivityTable) -> Iterator[tuple[str, str, dict[str, str], tuple[Row, ...]]]:
    """Yield, for all rows or for each group, its key, its title, its other texts and its rows.

    A group is called by its venue, or by its heading if it has no venue.
    """
    if table.rows:
        yield "", "", {}, table.rows
    for group in table.groups:
        if group.venue:
            yield "groups", group.venue, {"heading": group.heading, "tag": group.tag}, group.rows
        else:
            yield "heading", group.heading, {}, group.rows


def _row(row: Row, number: int, table: str, venue: str) -> _Part:
    columns = (*_FIELDS, *sorted(row.more.keys() - ROW_FIELDS))
    texts = {name: "\n".join(paragraphs(row.text(name))) for name in columns}
    title = texts[NAME] or next(filter(None, texts.values()), "")
    return _Part("rows", title, Position(number, title, texts[TIME], table, venue), _texts(texts))


def _changes(before: Sequence[_Part], after: Sequence[_Part]) -> tuple[Change, ...]:
    """Return the changes from the parts *before* to the parts *after*, field by field."""
    if before == after:
        return ()
    sides: dict[str, tuple[list[_Part], list[_Part]]] = {}
    for at, part in (*((1, part) for part in after), *((0, part) for part in before)):
        sides.setdefault(part.key, ([], []))[at].append(part)
    found = []
    for ours, theirs in sides.values():
        matching = Matching(ours, theirs).by(lambda part: part).by(lambda part: part.title)
        matching.by_likeness(lambda part: marks(part.title), _VERY_LIKE)
        matching.by_likeness(lambda part: marks(part.words), _LIKE).by_position()
        found += [_change(link) for link in _links(matching)]
    return tuple(change for change in found if change.kinds)


def _change(link: _Link, more: Iterable[Change] = ()) -> Change:
    old, new, is_moved = link
    known = old if new is _NOTHING else new
    before, after = (None if part is _NOTHING else part.place for part in (old, new))
    parts = (*_changes(old.parts, new.parts), *more)
    return Change(known.key, before, after, parts, is_moved, known.is_text)


def _table_changes(tables: Matching[_Part]) -> Iterator[Change]:
    links = _links(tables)
    venues = [
        Matching(old.below, new.below)
        .by(lambda venue: venue.title)
        .by(lambda venue: venue.title and tuple(row.title for row in venue.below))
        for old, new, _ in links
    ]
    rows = _row_changes(tables, [_links(matching) for matching in venues])
    for link, matching, changed in zip(links, venues, rows, strict=True):
        found = (each for each in map(_change, _links(matching)) if each.kinds and each.field)
        change = _change(link, (*found, *changed))
        if change.kinds:
            yield change


def _row_changes(tables: Matching[_Part], venues: Sequence[Sequence[_Link]]) -> list[list[Change]]:
    """Return the changes of rows for each table; a row that moved is in the list of its new one."""
    homes = {
        id(row): (table, venue)
        for table, links in enumerate(venues)
        for venue, (old, new, _) in enumerate(links)
        for row in (*old.below, *new.below)
    }

    def home(row: _Part) -> tuple[int, int]:
        return homes[id(row)]

    rows = Matching(_rows(tables.before), _rows(tables.after))
    rows.by(lambda row: (home(row), row)).by(lambda row: (home(row)[0], row)).by(lambda row: row)
    rows.by(lambda row: row.text(NAME) and (home(row), row.title))
    rows.by(lambda row: row.text(NAME) and (home(row)[0], row.title))
    rows.by(lambda row: row.text(NAME))
    rows.by_likeness(lambda row: marks(row.words, str(home(row))), _LIKE)
    rows.by_likeness(lambda row: marks(row.words), _VERY_LIKE)
    found: list[list[Change]] = [[] for _ in venues]
    for old, new, is_moved in _links(rows, home):
        change = _change((old, new, is_moved))
        if change.kinds:
            found[home(old if new is _NOTHING else new)[0]].append(change)
    return found


def _rows(tables: Iterable[_Part]) -> list[_Part]:
    return [row for table in tables for venue in table.below for row in venue.below]
