"""Findings about cells that keep the columns of a table from being summed."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from plangen.findings import Finding
from plangen.plan.columns import NAME, NEVER_SUMMED, ROW_FIELDS
from plangen.plan.loaded import LoadedPlan, PlacedText
from plangen.plan.reading import Reading, Spot
from plangen.plan.totals import amount, is_nothing, usual_unit
from plangen.source.nodes import Path


def unsummable(loaded: LoadedPlan) -> Iterator[Finding]:
    """Yield an error for each cell that keeps a column from being summed.

    The cell is no number (PG253), or has another unit than most of its column (PG254).
    """
    tables = loaded.plan.activities
    sums = {name: set(table.total) - {NAME} - NEVER_SUMMED for name, table in tables.items()}
    columns: dict[tuple[str, str], list[PlacedText]] = {}
    for placed in loaded.texts if any(sums.values()) else ():
        table, key = _column_of(placed.path)
        if key in sums.get(table, ()) and not is_nothing(str(placed.text)):
            columns.setdefault((table, key), []).append(placed)
    for cells in columns.values():
        yield from _misfits(loaded.reading, cells)


def _column_of(path: Path) -> tuple[str, str]:
    """Return the names of the table and the column of a text: empty names if it is no cell."""
    match path:
        case ("activities", name, *_, "rows", int(), str(key)) if key in ROW_FIELDS:
            return str(name), key
        case ("activities", name, *_, "rows", int(), "more", str(key)) if key not in ROW_FIELDS:
            return str(name), key
    return "", ""


def _misfits(reading: Reading, cells: Iterable[PlacedText]) -> Iterator[Finding]:
    """Yield the errors of the *cells* of one column, of which none is empty."""
    read = [(placed, amount(str(placed.text))) for placed in cells]
    unit = usual_unit(each for _, each in read if each)
    usual = next((placed for placed, each in read if each and each.unit == unit), None)
    for placed, each in read:
        args = {"value": str(placed.text)}
        if each is None:
            yield _spot(reading, placed).finding("PG253", args)
        elif usual and each.unit != unit:
            yield _spot(reading, placed).finding("PG254", {**args, "other": str(usual.text)})


def _spot(reading: Reading, placed: PlacedText) -> Spot:
    return reading.at_characters(placed.scalar, *placed.text.value_range(0, len(str(placed.text))))
