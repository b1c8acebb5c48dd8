"""What keeps the columns of a table from being summed."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from plangen.findings import Args, Finding
from plangen.plan.columns import NAME, NEVER_SUMMED, ROW_FIELDS
from plangen.plan.loaded import PlacedText
from plangen.plan.model import Plan
from plangen.plan.totals import amount, is_nothing, usual_unit
from plangen.reading.problems import shortened
from plangen.source.nodes import Path
from plangen.source.scalars import file_span
from plangen.source.text import SourceText


def unsummable(source: SourceText, plan: Plan, texts: Iterable[PlacedText]) -> Iterator[Finding]:
    """Yield an error for each cell that keeps a column of *plan* from being summed, at the cell.

    That is one that is no number (PG253), or has another unit than most (PG254). *texts* are the
    texts of the plan as they are printed.
    """
    sums = {
        name: set(table.total) - {NAME} - NEVER_SUMMED for name, table in plan.activities.items()
    }
    columns: dict[tuple[str, str], list[PlacedText]] = {}
    for placed in texts if any(sums.values()) else ():
        table, key = _column_of(placed.path)
        if key in sums.get(table, ()) and not is_nothing(str(placed.text)):
            columns.setdefault((table, key), []).append(placed)
    for cells in columns.values():
        yield from _misfits(source, cells)


def _column_of(path: Path) -> tuple[str, str]:
    """Return the table and the column of a text: empty ones for what is no cell."""
    match path:
        case ("activities", name, *_, "rows", int(), str(key)) if key in ROW_FIELDS:
            return str(name), key
        case ("activities", name, *_, "rows", int(), "more", str(key)) if key not in ROW_FIELDS:
            return str(name), key
    return "", ""


def _misfits(source: SourceText, cells: Iterable[PlacedText]) -> Iterator[Finding]:
    """Yield what is wrong with the *cells* of one column."""
    read = [(placed, amount(str(placed.text))) for placed in cells]
    unit = usual_unit(each for _, each in read if each)
    usual = next((placed for placed, each in read if each and each.unit == unit), None)
    for placed, each in read:
        args = {"value": shortened(str(placed.text))}
        if each is None:
            yield _at(source, placed, "PG253", args)
        elif usual and each.unit != unit:
            yield _at(source, placed, "PG254", {**args, "other": shortened(str(usual.text))})


def _at(source: SourceText, placed: PlacedText, code: str, args: Args) -> Finding:
    typed = placed.text.value_range(0, len(str(placed.text)))
    return source.finding(code, *file_span(source.text, placed.scalar, *typed), args)
