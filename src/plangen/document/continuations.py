"""Where venues go on at the top of a page, in Word and in LibreOffice alike.

A venue is parted there, and its name stands again with the mark （续）. That is done only where a
page ends before the same row in both programs, and would still end there if the two rows above were
not there, or were there twice: elsewhere a name would stand within a page.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from itertools import accumulate
from operator import ge

from plangen import layout
from plangen.document.blocks import Attachment, Continuation, Document, Picture, Table
from plangen.document.extents import (
    TYPESETTERS,
    Extent,
    MeasuredLine,
    MeasuredText,
    table_extent,
)
from plangen.document.flow import flow
from plangen.document.flowed import Sheets
from plangen.document.heights import TABLE_CELL, height_of_cell
from plangen.document.laid import LaidTable, laid_table
from plangen.document.lines import BrokenText
from plangen.document.pages import Pages
from plangen.document.venues import continued, edges, name_of
from plangen.layout import Look, Sheet
from plangen.values import Struct, replace

_PAIR = 2  # rows that the table above a continuation may have more, or fewer
_SHORTEST = 3 * _PAIR  # rows of a venue: two on the first page, and room for two pairs on the next


def with_continuations(document: Document, look: Look, turned: Sheet | None) -> Document:
    """Return the document with the venues of its attachments parted where that is sure.

    *look* is that of the pages, *turned* the sheet for tables that are too wide. Each attachment
    begins a page. The main text stays as it is, since its pages depend on the signature, and so
    does an attachment with pictures.
    """
    blocks = (
        _Attached(each, look, turned).continued()
        if isinstance(each, Attachment) and _may_go_on(each)
        else each
        for each in document.blocks
    )
    return replace(document, blocks=tuple(blocks))


def continuations(document: Document) -> Iterator[Continuation]:
    """Yield where venues of attachments go on, from the top down."""
    for attachment in (each for each in document.blocks if isinstance(each, Attachment)):
        for table in (each for each in attachment.blocks if isinstance(each, Table)):
            yield from table.continued


def _may_go_on(attachment: Attachment) -> bool:
    """Return whether an attachment has long venues, and no pictures."""
    tables = (each for each in attachment.blocks if isinstance(each, Table))
    cells = (cell for table in tables for body in table.bodies for row in body for cell in row)
    return any(cell.rowspan >= _SHORTEST for cell in cells) and not any(
        isinstance(each, Picture) for each in attachment.blocks
    )


class _Attached:
    """An attachment on its pages, as both programs fill them from the top down."""

    def __init__(self, attachment: Attachment, look: Look, turned: Sheet | None) -> None:
        self._attachment, alone = attachment, Document((attachment,))
        [part] = flow(alone, look, turned)
        self._sheet = turned if turned and part.sheets is Sheets.TURNED else look.portrait
        self._look = replace(look, portrait=self._sheet)
        self._pieces = tuple(part.pieces)
        self._text = MeasuredText(alone, {})
        self._pages = [Pages(each.height(self._look)) for each in TYPESETTERS]

    def continued(self) -> Attachment:
        """Return the attachment with its venues parted."""
        tables = self._tables()
        blocks = (
            next(tables) if isinstance(each, Table) else each for each in self._attachment.blocks
        )
        return replace(self._attachment, blocks=tuple(blocks))

    def _tables(self) -> Iterator[Table]:
        readings = (self._text.extents(each, self._look) for each in TYPESETTERS)
        above: list[list[Extent]] = [[] for _ in TYPESETTERS]
        for extents in zip(*readings, strict=True):
            piece = self._pieces[extents[0].piece]
            if not isinstance(piece, Table):
                for pending, extent in zip(above, extents, strict=True):
                    pending.append(extent)
                continue
            first = len(extents[0].parts[0])
            for pages, pending, extent in zip(self._pages, above, extents, strict=True):
                pages.fill([*pending, replace(extent, parts=extent.parts[:1])])
                pending.clear()
            table = self._parted(piece, first)
            laid = laid_table(table, self._sheet)
            for pages, typesetter, extent in zip(self._pages, TYPESETTERS, extents, strict=True):
                made = table_extent(extent.block, extent.piece, laid, typesetter)
                pages.fill([replace(made, parts=_below(made, first))])
            yield table

    def _parted(self, table: Table, first: int) -> Table:
        """Return a table, of which the pages have the *first* rows, with its venues parted."""
        laid = laid_table(table, self._sheet)
        if laid.splitting:
            return table
        readings = [
            _Reading(laid.heights(typesetter.cell), laid.heads, pages, first)
            for typesetter, pages in zip(TYPESETTERS, self._pages, strict=True)
        ]
        found = _continuations(laid, _venues(laid, table), readings, self._sheet.text_height)
        return replace(table, continued=tuple(found))


def _below(extent: Extent, count: int) -> tuple[tuple[MeasuredLine, ...], ...]:
    """Return the parts of an extent without its first lines, *count* of its first part."""
    first, *others = extent.parts
    return tuple(filter(None, (first[count:], *others)))


class _Reading:
    """The rows of a table as one program lays them, page by page.

    *row* is the first row of the bodies on the page, and *used* the height above it. With two rows
    more or fewer on a page above, this page might begin with another row, from *earliest* up to
    *latest*: rows that stay together may move as one.
    """

    def __init__(self, heights: Sequence[int], heads: int, pages: Pages, first: int) -> None:
        """Begin on the last of *pages*, which has the *first* rows already, *heads* included."""
        self._reach = [0, *accumulate(heights)]
        self._page, self._head = pages.height, self._reach[heads]
        self.row = self.earliest = self.latest = heads
        self.used = pages.height - pages.room_left - self.height(heads, first)

    def height(self, start: int, end: int) -> int:
        """Return the height of the rows from *start* up to *end*."""
        return self._reach[end] - self._reach[start]

    def foot(self, row: int) -> int:
        """Return the room that is left on the page above a *row*."""
        return self._page - self.used - self.height(self.row, row)

    def end(self, chains: Mapping[int, int]) -> int:
        """Return the row before which the page ends, or the number of rows.

        *chains* has the end of the rows that stay together, by the first of them.
        """
        return self._end(self.row, self.used, chains)

    def _end(self, start: int, used: int, chains: Mapping[int, int]) -> int:
        row = start
        while (
            row < len(self._reach) - 1
            and used + self.height(start, following := chains[row]) <= self._page
        ):
            row = following
        if row == start and used == self._head:
            return chains[row]  # too high for any page
        return row

    def turn(self, row: int) -> None:
        """Begin a page with a *row*, below the header, whatever changes above."""
        self.row = self.earliest = self.latest = row
        self.used = self._head

    def go_on(self, end: int, chains: Mapping[int, int]) -> None:
        """Begin a page with the row before which this one ends, as long as nothing changes above.

        A page that begins later ends later, so that what lies between need not be asked.
        """
        slack = self._slack(end)
        ends = [self._end(self.row, self.used + change, chains) for change in (slack, -slack)]
        if self.earliest < self.latest:
            ends += [self._end(row, self._head, chains) for row in (self.earliest, self.latest)]
        self.turn(end)
        self.earliest, self.latest = min(end, *ends), max(end, *ends)

    def _slack(self, row: int) -> int:
        """Return the height of the two rows above a *row* of the page."""
        return self.height(max(row - _PAIR, self.row), row)

    def needed(self, row: int) -> int:
        """Return how high rows below must be lest some stand on the page above *row*.

        Not even without the two rows above, or without two on a page before, would there be room
        for them; 0 where these rows would not have room twice.
        """
        foot, slack = self.foot(row), self._slack(row)
        if foot < max(slack, self.height(self.earliest, self.row)):
            return 0
        return foot + max(slack, self.height(self.row, self.latest))


class _Venue(Struct, frozen=True):
    """The rows of a venue, from *start* up to *end*; it may be parted before each of *edges*.

    Where its name stands again, it is *name_height* high.
    """

    name: str
    start: int
    end: int
    edges: frozenset[int]
    name_height: int


def _venues(laid: LaidTable, table: Table) -> dict[int, _Venue]:
    """Return the venues of a table by each of their rows.

    One whose column is too narrow for the mark （续） is left out.
    """
    found: dict[int, _Venue] = {}
    start = 0
    for group in laid.groups:
        rows = range(start, start := start + len(group))
        placed = name_of(group, table.kinds) if len(group) >= _SHORTEST else None
        if placed is None:
            continue
        width = sum(laid.widths[placed.column : placed.column + placed.cell.colspan])
        if BrokenText(layout.CONTINUED).width <= TABLE_CELL.room(width):
            again = continued(placed.cell)
            height = height_of_cell(again, width, TABLE_CELL)
            inside = frozenset(rows.start + edge for edge in edges(group))
            venue = _Venue(placed.cell.lines[0], rows.start, rows.stop, inside, height)
            found |= dict.fromkeys(rows, venue)
    return found


def _continuations(
    laid: LaidTable, venues: Mapping[int, _Venue], readings: Sequence[_Reading], page: int
) -> Iterator[Continuation]:
    """Yield where venues go on, on pages so high."""
    # The header stays with the first rows, and stands above each page's rows anyway.
    chains = {max(chain.start, laid.heads): chain.stop for chain in laid.chains}
    count = len(laid.rows)
    begun = 0  # the row at which the last venue goes on
    while (stop := max(ends := [each.end(chains) for each in readings])) < count:
        venue = venues.get(stop)
        found = venue and _continuation(venue, max(begun, venue.start), ends, readings, page)
        if venue and found:
            begun = found.start
            yield Continuation(venue.name, found.start - laid.heads, found.stop - laid.heads)
        for reading, end in zip(readings, ends, strict=True):
            if found:
                reading.turn(begun)
            else:
                reading.go_on(end, chains)


def _continuation(
    venue: _Venue, begun: int, ends: Sequence[int], readings: Sequence[_Reading], page: int
) -> range | None:
    """Return the rows that begin a page together, the first of them the last that is sure to.

    The part of the venue above them begins with the row *begun*, which must stand on the same page.
    They are no higher than half a page, and what they leave empty above is as low as elsewhere.
    """
    if any(each.latest > begun for each in readings):
        return None
    for row in range(min(ends), begun + _PAIR - 1, -1):
        if any(each.foot(row) > layout.TABLE_KEPT_PART * page for each in readings):
            break
        needed = [each.needed(row) for each in readings]
        if row not in venue.edges or not all(needed):
            continue
        for end in range(row + 1, venue.end + 1):
            heights = [each.height(row, end) for each in readings]
            if max(heights) > layout.TABLE_SPLIT_PART * page:
                break
            if min(heights) >= venue.name_height and all(map(ge, heights, needed)):
                return range(row, end)
    return None
