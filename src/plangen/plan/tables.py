"""Activity tables as they are printed: numbers made, times shown alike, venues spanning rows."""

from __future__ import annotations

from dataclasses import dataclass

from plangen.calendar.periods import Period
from plangen.language.times import TimeExpression, parse_time, share_years
from plangen.plan.columns import NUMBER, TIME, VENUE, ColumnKind, Row
from plangen.plan.model import ActivityTable, Group
from plangen.plan.rendered import paragraphs
from plangen.plan.totals import total_row


@dataclass(frozen=True, slots=True)
class PrintedCell:
    """The lines of a cell, and how many rows and columns it covers."""

    lines: tuple[str, ...]
    rowspan: int = 1
    colspan: int = 1


@dataclass(frozen=True, slots=True)
class PrintedColumn:
    """The header of a column and how its cells are set."""

    header: str
    kind: ColumnKind


@dataclass(frozen=True, slots=True)
class PrintedTable:
    """A table ready for the template; a body is the rows of one venue, or all rows.

    *footer* is the row of totals, whose first cell is its label; it is empty without one.
    """

    caption: str
    columns: tuple[PrintedColumn, ...]
    header: bool
    bodies: tuple[tuple[tuple[PrintedCell, ...], ...], ...]
    footer: tuple[PrintedCell, ...]


def printed_table(table: ActivityTable, period: Period) -> PrintedTable:
    """Return *table* as it is printed in a plan for *period*."""
    printer = _Printer(table, period)
    bodies = tuple(printer.group(group) for group in table.groups)
    if table.rows:
        bodies = (tuple(printer.row(row, number) for number, row in enumerate(table.rows, 1)),)
    columns = tuple(
        PrintedColumn(each.printed_header, table.kind(each.key)) for each in table.columns
    )
    footer = tuple(
        PrintedCell(paragraphs(text), colspan=covered) for text, covered in total_row(table)
    )
    return PrintedTable(table.caption, columns, table.header, bodies, footer)


class _Printer:
    """Makes the printed rows of one table, whose times are shown alike."""

    def __init__(self, table: ActivityTable, period: Period) -> None:
        self.table = table
        self.times = {row.time: parse_time(row.time, period) for row in table.all_rows}
        # All with a year: all keep it. Mixed: the period's year goes without saying.
        self.hidden_year = None if share_years(list(self.times.values())) else period.year
        self.rows_before = 0

    def group(self, group: Group) -> tuple[tuple[PrintedCell, ...], ...]:
        rows = tuple(
            self.row(row, number, venue=_venue(group) if number == 1 else None)
            for number, row in enumerate(group.rows, 1)
        )
        self.rows_before += len(group.rows)
        return rows

    def row(
        self, row: Row, number: int, venue: PrintedCell | None = None
    ) -> tuple[PrintedCell, ...]:
        """Return the cells that begin in a row; *number* counts within its group."""
        cells = []
        for key in self.table.keys:
            if key == VENUE:
                if venue:
                    cells.append(venue)
                continue
            lines = self._lines(row, key, number)
            if key == self.table.number_in:
                lines = (f"{number}、{lines[0] if lines else ''}", *lines[1:])
            cells.append(PrintedCell(lines))
        return tuple(cells)

    def _lines(self, row: Row, key: str, number: int) -> tuple[str, ...]:
        if key == NUMBER:
            return (str(self.rows_before + number),)
        if key == TIME:
            time: TimeExpression = self.times[row.time]
            return paragraphs(time.printed(hidden_year=self.hidden_year))
        return paragraphs(row.text(key))


def _venue(group: Group) -> PrintedCell:
    tag = paragraphs(group.tag)
    return PrintedCell(
        (*paragraphs(group.venue), *(f"（{line}）" for line in tag)), len(group.rows)
    )
