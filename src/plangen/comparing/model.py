"""What differs between two rendered plans for their readers.

A plan is taken as a tree of parts: sections, tables, rows, and the single texts of each. What the
program makes (numbers, the keys of tables) is no difference.
"""

from __future__ import annotations

from bisect import bisect_left
from collections import Counter, defaultdict, deque
from collections.abc import Callable, Hashable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from enum import StrEnum
from itertools import pairwise, product
from typing import Self, TypeAlias

from plangen.comparing.head import head_texts, manner
from plangen.plan.columns import NAME, ROW_FIELDS, TIME, Row
from plangen.plan.model import Attachment, Item, Plan, Section
from plangen.plan.rendered import paragraphs

_LIKE, _VERY_LIKE = 0.4, 0.6
"""How like a changed text is the old one; a title, or a row far away, must be very like."""
_MOST_STEPS = 500_000
"""For finding what is alike; what too many texts have in common is left out, it tells nothing."""
_FIELDS = tuple(name for name in Row.model_fields if name in ROW_FIELDS)


class Kind(StrEnum):
    """What has become of something."""

    ADDED = "added"
    REMOVED = "removed"
    MOVED = "moved"
    RENAMED = "renamed"
    CHANGED = "changed"


@dataclass(frozen=True, slots=True)
class Place:
    """What something is called, and where it stands: its number counts among its like, from 1.

    A single text is its own title; a row has its name for one, or its first text. *table* is the
    table of a row or venue, or the key of a table; a row counts inside its *venue* if it has one.
    """

    number: int
    title: str
    time: str = ""
    table: str = ""
    venue: str = ""


@dataclass(frozen=True, slots=True)
class Change:
    """What has become of a part: *before* or *after* is None where that plan does not have it.

    *field* is the key under which the part stands: sections, items, groups, rows, body, time, or a
    table's own column. *parts* are the changes inside it: all of it when it is added or removed,
    but a row that stands in another table or venue has moved.
    """

    field: str
    before: Place | None
    after: Place | None
    parts: tuple[Change, ...]
    is_moved: bool
    is_text: bool

    @property
    def kinds(self) -> tuple[Kind, ...]:
        """What has become of the part; what stands in it counts as its own."""
        if self.before is None or self.after is None:
            return (Kind.ADDED if self.before is None else Kind.REMOVED,)
        differs = self.before.title != self.after.title
        # The name of a row and the caption of a table are texts in it.
        has_title = not self.is_text and self.field not in {"rows", "activities"}
        said = {
            Kind.MOVED: self.is_moved,
            Kind.RENAMED: differs and has_title,
            Kind.CHANGED: bool(self.parts) or (differs and self.is_text),
        }
        return tuple(kind for kind, is_so in said.items() if is_so)


@dataclass(frozen=True, slots=True)
class Comparison:
    """All that differs, in the order of the later plan."""

    head: tuple[Change, ...]
    sections: tuple[Change, ...]
    attachments: tuple[Change, ...]
    tables: tuple[Change, ...]

    @property
    def is_empty(self) -> bool:
        """Whether a reader sees no difference."""
        return not (self.head or self.sections or self.attachments or self.tables)


def compare(before: Plan, after: Plan) -> Comparison:
    """Return what differs between two rendered plans."""
    tables = _Matching(_tables(before), _tables(after)).by(lambda table: table.place.table)
    tables.by(lambda table: table.text("caption")).by(lambda table: table.below)
    # An attachment that prints a table under another key or caption still prints the same.
    titles = {table.place.table: table.title for table in tables.after}
    old_titles = {table.place.table: table.title for table in tables.before}
    for old, new in tables.pairs.items():
        old_titles[tables.before[old].place.table] = tables.after[new].title
    return Comparison(
        _changes(_head(before), _head(after)),
        _changes(_outline("sections", before.sections), _outline("sections", after.sections)),
        _changes(
            _outline("attachments", before.printed_attachments, old_titles),
            _outline("attachments", after.printed_attachments, titles),
        ),
        tuple(_table_changes(tables)),
    )


@dataclass(frozen=True, slots=True)
class _Part:
    """Two parts are equal when they say the same, wherever they stand.

    *below* are the venues of a table and the rows of a venue, which may change their places.
    """

    key: str
    title: str
    place: Place = field(compare=False)
    parts: tuple[_Part, ...]
    below: tuple[_Part, ...] = ()
    is_text: bool = False

    def text(self, name: str) -> str | None:
        return next((part.title for part in self.parts if part.key == name), None)

    @property
    def words(self) -> str:
        """What tells the part from others; many activities have the same time."""
        return "\n".join((self.title, *(each.words for each in self.parts if each.key != TIME)))


_NOTHING = _Part("", "", Place(0, ""), ())


def _texts(fields: Mapping[str, str | Iterable[str]]) -> tuple[_Part, ...]:
    """Return the texts of fields that hold one, or none when it is empty, or paragraphs."""
    return tuple(
        _Part(name, text, Place(number, text), (), is_text=True)
        for name, said in fields.items()
        for number, text in enumerate((said,) if isinstance(said, str) else said, 1)
        if text
    )


def _head(plan: Plan) -> tuple[_Part, ...]:
    return _texts(head_texts(plan))


def _outline(
    name: str, parts: Iterable[Section | Item | Attachment], tables: Mapping[str, str] | None = None
) -> tuple[_Part, ...]:
    """Return sections, items or attachments; *tables* are the titles of tables by key."""
    found = []
    for number, part in enumerate(parts, 1):
        pictures = [picture.summary for picture in part.pictures]
        texts = _texts({"body": paragraphs(part.body), "pictures": pictures})
        if isinstance(part, Attachment):
            printed = [tables[key] for key in part.tables] if tables else ()
            texts += _texts(manner(part))
            inner = (*_outline("sections", part.sections), *_texts({"tables": printed}))
        else:
            closing = paragraphs(part.closing) if isinstance(part, Section) else ()
            inner = (*_outline("items", part.items), *_texts({"closing": closing}))
        found.append(_Part(name, part.title, Place(number, part.title), (*texts, *inner)))
    return tuple(found)


def _tables(plan: Plan) -> list[_Part]:
    """Return tables of venues; rows without venues are those of one without a key."""
    tables = []
    for number, (key, table) in enumerate(plan.activities.items(), 1):
        title = table.caption or key
        venues = [("", "", "", table.rows)] if table.rows else []
        venues += [("groups", each.venue, each.tag, each.rows) for each in table.groups]
        below = []
        for at, (name, venue, tag, rows) in enumerate(venues, 1):
            inside = tuple(_row(row, nth, title, venue) for nth, row in enumerate(rows, 1))
            place = Place(at, venue, table=title)
            below.append(_Part(name, venue, place, _texts({"tag": tag}), inside))
        headers = [column.printed_header for column in table.columns]
        texts = {
            "caption": table.caption,
            "columns": headers,
            "header": "" if table.header else "false",
            "number_in": table.number_in,
            "total": [key for key in table.keys if key in table.total],
        }
        place = Place(number, title, table=key)
        tables.append(_Part("activities", title, place, _texts(texts), tuple(below)))
    return tables


def _row(row: Row, number: int, table: str, venue: str) -> _Part:
    columns = (*_FIELDS, *sorted(row.more.keys() - ROW_FIELDS))
    texts = {name: "\n".join(paragraphs(row.text(name))) for name in columns}
    title = texts[NAME] or next(filter(None, texts.values()), "")
    return _Part("rows", title, Place(number, title, texts[TIME], table, venue), _texts(texts))


def _changes(before: Sequence[_Part], after: Sequence[_Part]) -> tuple[Change, ...]:
    """Return what has become of the parts, field by field."""
    if before == after:
        return ()
    sides: dict[str, tuple[list[_Part], list[_Part]]] = {}
    for at, part in (*((1, part) for part in after), *((0, part) for part in before)):
        sides.setdefault(part.key, ([], []))[at].append(part)
    found = []
    for ours, theirs in sides.values():
        matching = _Matching(ours, theirs).by(lambda part: part).by(lambda part: part.title)
        matching.by_likeness(lambda part: _marks(part.title), _VERY_LIKE)
        matching.by_likeness(lambda part: _marks(part.words), _LIKE).by_position()
        found += [_change(link) for link in matching.links()]
    return tuple(change for change in found if change.kinds)


def _change(link: _Link, more: Iterable[Change] = ()) -> Change:
    old, new, is_moved = link
    known = old if new is _NOTHING else new
    before, after = (None if part is _NOTHING else part.place for part in (old, new))
    parts = (*_changes(old.parts, new.parts), *more)
    return Change(known.key, before, after, parts, is_moved, known.is_text)


def _table_changes(tables: _Matching) -> Iterator[Change]:
    links = tables.links()
    venues = [
        _Matching(old.below, new.below)
        .by(lambda venue: venue.title)
        .by(lambda venue: venue.title and tuple(row.title for row in venue.below))
        for old, new, _ in links
    ]
    rows = _row_changes(tables, [matching.links() for matching in venues])
    for link, matching, changed in zip(links, venues, rows, strict=True):
        found = (each for each in map(_change, matching.links()) if each.kinds and each.field)
        change = _change(link, (*found, *changed))
        if change.kinds:
            yield change


def _row_changes(tables: _Matching, venues: Sequence[Sequence[_Link]]) -> list[list[Change]]:
    """Return the changes of rows, table by table; a row that changed its table is in the new."""
    homes = {
        id(row): (table, venue)
        for table, links in enumerate(venues)
        for venue, (old, new, _) in enumerate(links)
        for row in (*old.below, *new.below)
    }

    def home(row: _Part) -> tuple[int, int]:
        return homes[id(row)]

    rows = _Matching(_rows(tables.before), _rows(tables.after))
    rows.by(lambda row: (home(row), row)).by(lambda row: (home(row)[0], row)).by(lambda row: row)
    rows.by(lambda row: row.text(NAME) and (home(row), row.title))
    rows.by(lambda row: row.text(NAME) and (home(row)[0], row.title))
    rows.by(lambda row: row.text(NAME))
    rows.by_likeness(lambda row: _marks(row.words, str(home(row))), _LIKE)
    rows.by_likeness(lambda row: _marks(row.words), _VERY_LIKE)
    found: list[list[Change]] = [[] for _ in venues]
    for old, new, is_moved in rows.links(home):
        change = _change((old, new, is_moved))
        if change.kinds:
            found[home(old if new is _NOTHING else new)[0]].append(change)
    return found


def _rows(tables: Iterable[_Part]) -> list[_Part]:
    return [row for table in tables for venue in table.below for row in venue.below]


_Link: TypeAlias = tuple[_Part, _Part, bool]
"""A part in both plans, or _NOTHING in one of them; and whether it has moved."""


class _Matching:
    """Finds the parts of one plan in another, the surest way first; both ways round the same."""

    def __init__(self, before: Sequence[_Part], after: Sequence[_Part]) -> None:
        self.before, self.after = before, after
        self.pairs: dict[int, int] = {}

    def _free(self) -> tuple[list[int], list[int]]:
        taken = set(self.pairs.values())
        ours = [number for number in range(len(self.before)) if number not in self.pairs]
        return ours, [number for number in range(len(self.after)) if number not in taken]

    def by(self, key: Callable[[_Part], Hashable]) -> Self:
        """Match what has the same key, in order; None is no key."""
        ours, theirs = self._free()
        waiting = defaultdict[Hashable, deque[int]](deque)
        for number in ours:
            waiting[key(self.before[number])].append(number)
        waiting.pop(None, None)
        for number in theirs if waiting else ():
            if found := waiting.get(key(self.after[number])):
                self.pairs[found.popleft()] = number
        return self

    def by_likeness(self, marks: Callable[[_Part], set[str]], least: float) -> Self:
        """Match what has at least so much of its marks in common, the most alike first."""
        ours, theirs = self._free()
        if not (ours and theirs):
            return self
        shares = _shares(
            {number: marks(self.before[number]) for number in ours},
            {number: marks(self.after[number]) for number in theirs},
        )
        alike = [pair for pair, share in shares.items() if share >= least]
        taken = set[int]()
        for old, new in sorted(alike, key=lambda at: (-shares[at], abs(at[0] - at[1]), sum(at))):
            if old not in self.pairs and new not in taken:
                self.pairs[old] = new
                taken.add(new)
        return self

    def by_position(self) -> Self:
        """Match what has the same number."""
        self.pairs |= {number: number for number in set.intersection(*map(set, self._free()))}
        return self

    def links(self, home: Callable[[_Part], Hashable] = type) -> list[_Link]:
        """Return everything in the later order; what changed its home has moved, too."""
        runs = defaultdict[Hashable, list[int]](list)
        for old, new in sorted(self.pairs.items()):
            if home(self.before[old]) == home(self.after[new]):
                runs[home(self.after[new])].append(new)
        stays = set[int]().union(*map(_in_order, runs.values()))
        found: dict[tuple[int, int], _Link] = {
            (new, -1): (_NOTHING, part, False) for new, part in enumerate(self.after)
        }
        last = -1
        for old, part in enumerate(self.before):
            number = self.pairs.get(old)
            if number is None:  # what is gone follows what it followed
                found[last, old] = (part, _NOTHING, False)
            else:
                found[number, -1] = (part, self.after[number], number not in stays)
                last = number if number in stays else last
        return [found[at] for at in sorted(found)]


def _in_order(numbers: Iterable[int]) -> set[int]:
    """Return as many of the numbers as possible that stand in rising order."""
    lowest: list[int] = []  # the lowest last number of a rising run of each length
    previous: dict[int, int | None] = {}
    for number in numbers:
        length = bisect_left(lowest, number)
        previous[number] = lowest[length - 1] if length else None
        lowest[length : length + 1] = [number]
    kept = set[int]()
    last = lowest[-1] if lowest else None
    while last is not None:
        kept.add(last)
        last = previous[last]
    return kept


def _marks(text: str, where: str = "") -> set[str]:
    """Return the characters and pairs of characters by which texts are found alike."""
    return {where + mark for mark in (*text, *map("".join, pairwise(text)))}


def _shares(
    ours: Mapping[int, set[str]], theirs: Mapping[int, set[str]]
) -> dict[tuple[int, int], float]:
    """Return for pairs of numbers the share of their marks that they have in common, or less."""
    places = [defaultdict[str, list[int]](list) for _ in range(2)]
    for side, place in zip((ours, theirs), places, strict=True):
        for number, marks in side.items():
            for mark in marks:
                place[mark].append(number)
    common, steps = Counter[tuple[int, int]](), 0
    both = places[0].keys() & places[1].keys()
    for cost, mark in sorted((len(places[0][mark]) * len(places[1][mark]), mark) for mark in both):
        steps += cost
        if steps > _MOST_STEPS:
            break
        common.update(product(places[0][mark], places[1][mark]))
    return {at: 2 * n / (len(ours[at[0]]) + len(theirs[at[1]])) for at, n in common.items()}
