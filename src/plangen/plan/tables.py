"""Activity tables as they are printed: numbers made, times alike, venues and equal cells merged."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from itertools import groupby

from plangen.calendar.periods import Period
from plangen.language.numbering import LEVELS
from plangen.language.times import TimeExpression, share_years, time_of_cell
from plangen.patterns import regex
from plangen.plan.columns import NUMBER, TIME, VENUE, ColumnKind, Row
from plangen.plan.model import ActivityTable, Column, Group
from plangen.plan.rendered import paragraphs
from plangen.plan.totals import total_row
from plangen.values import Struct

_NOTE = "注："
_TYPED_NOTE = regex("^注[：:]\\s*")


class PrintedCell(Struct, frozen=True):
    """The lines of a cell, and how many rows and columns it covers.

    One that *is_heading* stands in a row of its own, across the whole table.
    """

    lines: tuple[str, ...]
    rowspan: int = 1
    colspan: int = 1
    is_heading: bool = False


class PrintedColumn(Struct, frozen=True):
    """The header of a column and how its cells are set."""

    header: str
    kind: ColumnKind


class PrintedEntry(Struct, frozen=True):
    """An activity of a table that is listed, or the name of a group: a title and labelled *lines*.

    *level* is that of its number, 1 to 4.
    """

    title: str
    lines: tuple[str, ...]
    level: int
    is_numbered: bool


class PrintedTable(Struct, frozen=True):
    """A table ready for the template; a body is the rows of one group, or all rows.

    *head* has the rows of the header: none, one, or two where columns stand below a common head.
    *footer* is the row of totals, whose first cell is its label; it is empty without one.
    """

    caption: str
    columns: tuple[PrintedColumn, ...]
    header: bool
    head: tuple[tuple[PrintedCell, ...], ...]
    bodies: tuple[tuple[tuple[PrintedCell, ...], ...], ...]
    footer: tuple[PrintedCell, ...]
    note: tuple[str, ...]
    """The paragraphs below the table."""
    entries: tuple[PrintedEntry, ...] = ()
    """The activities one by one, of a table that is listed."""


def printed_table(table: ActivityTable, period: Period, level: int = 1) -> PrintedTable:
    """Return *table* as it is printed in a plan for *period*.

    The activities of one that is listed have numbers of *level*.
    """
    printer = _Printer(table, period)
    if table.listed:
        entries = tuple(printer.entries(level))
        note = _note(table.note)
        return PrintedTable(table.caption, (), table.header, (), (), (), note, entries)
    bodies = tuple(printer.body(group.rows, group) for group in table.groups)
    if table.rows:
        bodies = (printer.body(table.rows),)
    columns = tuple(
        PrintedColumn(each.printed_header, table.kind(each.key)) for each in table.columns
    )
    footer = tuple(
        PrintedCell(paragraphs(text), colspan=covered) for text, covered in total_row(table)
    )
    head = tuple(_head(table.columns)) if table.header else ()
    note = _note(table.note)
    return PrintedTable(table.caption, columns, table.header, head, bodies, footer, note)


def _head(columns: Sequence[Column]) -> Iterator[tuple[PrintedCell, ...]]:
    """Yield the rows of a header; a column without a head above it goes through both rows."""
    if any(each.above for each in columns):
        yield tuple(_upper_row(columns))
        columns = [each for each in columns if each.above]
    yield tuple(PrintedCell((each.printed_header,)) for each in columns)


def _upper_row(columns: Sequence[Column]) -> Iterator[PrintedCell]:
    for above, below in groupby(columns, key=lambda each: each.above):
        if above:
            yield PrintedCell((above,), colspan=len(list(below)))
        else:
            yield from (PrintedCell((each.printed_header,), rowspan=2) for each in below)


def _note(text: str) -> tuple[str, ...]:
    """Return the paragraphs of a note, of which the first begins with 注： whoever typed it."""
    first, *rest = paragraphs(text) or ("",)
    return (_NOTE + _TYPED_NOTE.sub("", first), *rest) if first else ()


def _years_unsaid(period: Period) -> tuple[int, ...]:
    """Return the years that a table leaves out: none where a day could be of one or the other."""
    if not period.is_span:
        return (period.year,)
    return () if period.has_days_twice else tuple(period.years)


class _Printer:
    """Makes the printed rows of one table, whose times are shown alike."""

    def __init__(self, table: ActivityTable, period: Period) -> None:
        self.table = table
        self.times = {row.time: time_of_cell(row.time, period) for row in table.all_rows}
        # All with a year: all keep it. Mixed: the period's year goes without saying.
        keeps = share_years(list(self.times.values()))
        self.hidden_years = () if keeps else _years_unsaid(period)
        self.merged = table.merged
        self.rows_before = 0

    def body(
        self, rows: Sequence[Row], group: Group | None = None
    ) -> tuple[tuple[PrintedCell, ...], ...]:
        """Return the cells that begin in each of *rows*: those of a *group*, or of the table."""
        columns = [self._column(key, rows, group) for key in self.table.keys]
        self.rows_before += len(rows)
        cells = tuple(tuple(filter(None, row)) for row in zip(*columns, strict=True))
        if lines := paragraphs(group.heading) if group else ():
            return ((PrintedCell(lines, colspan=len(columns), is_heading=True),), *cells)
        return cells

    def entries(self, level: int) -> Iterator[PrintedEntry]:
        """Yield the activities one by one, those of a group below its name.

        There is no level below the last one of the standard (7.3.3): what would have it has no
        number.
        """
        has_numbers = NUMBER in self.table.keys and level <= LEVELS
        level = min(level, LEVELS)
        for group in self.table.groups or (None,):
            for name in _names(group) if group else ():
                yield PrintedEntry(name, (), level, is_numbered=False)
            for row in group.rows if group else self.table.rows:
                title, *lines = self._labelled(row)
                yield PrintedEntry(title, tuple(lines), level, has_numbers)

    def _labelled(self, row: Row) -> Iterator[str]:
        """Yield the name of a row, and behind the headers of their columns all else that it has."""
        name = self.table.name_column
        first, *rest = paragraphs(row.text(name)) or ("",)
        yield from (first, *rest)
        for column in self.table.columns:
            if column.key not in {NUMBER, VENUE, name} and (
                lines := self._text(row, column.key, 0)
            ):
                yield from (f"{column.printed_header}：{lines[0]}", *lines[1:])

    def _column(
        self, key: str, rows: Sequence[Row], group: Group | None
    ) -> list[PrintedCell | None]:
        """Return the cells of a column; None where one from above covers the row."""
        if key == VENUE:
            names = _venue(group) if group else ()
            return [PrintedCell(names, len(rows)), *[None] * (len(rows) - 1)]
        lines = [self._lines(row, key, number) for number, row in enumerate(rows, 1)]
        if key in self.merged:
            return _merged(lines)
        return [PrintedCell(each) for each in lines]

    def _lines(self, row: Row, key: str, number: int) -> tuple[str, ...]:
        """Return the lines of a cell; *number* counts the row within its group."""
        lines = self._text(row, key, number)
        if key == self.table.number_in:
            return (f"{number}、{lines[0] if lines else ''}", *lines[1:])
        return lines

    def _text(self, row: Row, key: str, number: int) -> tuple[str, ...]:
        if key == NUMBER:
            return (str(self.rows_before + number),)
        if key == TIME:
            time: TimeExpression = self.times[row.time]
            return paragraphs(time.printed(hidden_years=self.hidden_years))
        return paragraphs(row.text(key))


def _merged(texts: Iterable[tuple[str, ...]]) -> list[PrintedCell | None]:
    """Return a cell for each run of equal *texts*; every empty one has a cell of its own."""
    cells: list[PrintedCell | None] = []
    for lines, run in groupby(texts):
        count = len(list(run))
        if lines:
            cells += [PrintedCell(lines, count), *[None] * (count - 1)]
        else:
            cells += [PrintedCell(())] * count
    return cells


def _names(group: Group) -> Iterator[str]:
    """Yield the lines that name a group in a list; a tag stands behind the venue's last line."""
    *venues, last = paragraphs(group.venue) or ("",)
    tag, *more = _tag(group) or ("",)
    yield from filter(None, (*paragraphs(group.heading), *venues, last + tag, *more))


def _venue(group: Group) -> tuple[str, ...]:
    return (*paragraphs(group.venue), *_tag(group))


def _tag(group: Group) -> tuple[str, ...]:
    return tuple(f"（{line}）" for line in paragraphs(group.tag))
