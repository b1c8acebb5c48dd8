"""The last row of a table: sums of its numbers, and how many activities it has."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from decimal import Context, Decimal
from typing import TYPE_CHECKING

from plangen.findings import Args, Finding
from plangen.plan.columns import NAME, NEVER_SUMMED
from plangen.plan.model import ROW_FIELDS, ActivityTable, Plan
from plangen.plan.problems import shortened
from plangen.source.nodes import Path
from plangen.source.scalars import file_span
from plangen.source.text import SourceText

if TYPE_CHECKING:
    from plangen.plan.load import PlacedText

LABEL = "合计"
"""What stands at the beginning of the row."""

_WIDE = str.maketrans("０１２３４５６７８９，．－−", "0123456789,.--")
_NUMBER = r"(?P<number>-?(?:[0-9]{1,3}(?:,[0-9]{3}){1,10}|[0-9]{1,30})(?:\.[0-9]{1,30})?)"
# 30余人 and 30人以上 are estimates, and their sum would look exact.
_UNIT = r"(?P<unit>(?:(?![余多几约左右上下内外])[^\W\d_]){0,6}|[%％])"
_AMOUNT = re.compile(rf"{_NUMBER}\s{{0,2}}{_UNIT}")
_NOTHING = frozenset(("", "无", "-", "—", "——", "/", "／"))
"""What offices write where there is nothing."""
_EXACT = Context(prec=100)
"""So many digits hold every sum of numbers as long as _NUMBER allows."""


@dataclass(frozen=True, slots=True)
class Amount:
    """A number in a cell, the unit after it, and whether commas part its thousands."""

    number: Decimal
    unit: str = ""
    has_commas: bool = False


def amount(text: str) -> Amount | None:
    """Return what the text of a cell says as a number: 30, １，２００元, 3.5万元; else None."""
    found = _AMOUNT.fullmatch(text.strip().translate(_WIDE))
    if found is None:
        return None
    number = found["number"]
    return Amount(Decimal(number.replace(",", "")), found["unit"], "," in number)


def is_nothing(text: str) -> bool:
    """Return whether the text of a cell counts as nothing: it is empty, 无, a dash or a stroke."""
    return text.strip().translate(_WIDE) in _NOTHING


def usual_unit(amounts: Iterable[Amount]) -> str:
    """Return the unit that most of *amounts* have, of several the first."""
    counts = Counter(each.unit for each in amounts)
    return max(counts, key=counts.__getitem__, default="")


def total_row(table: ActivityTable) -> Iterator[tuple[str, int]]:
    """Yield the texts of the last row with how many columns each covers; nothing without one.

    The label reaches to the first column with a total, whose text is the sum of its cells with
    their unit, or how many activities there are. What is no number is left out: load has refused
    it. A column without any number has no sum.
    """
    keys = table.keys
    first = next((place for place, key in enumerate(keys) if key in table.total), 0)
    if first:
        yield LABEL, first
        for key in keys[first:]:
            yield (_total(table, key) if key in table.total else ""), 1


def _total(table: ActivityTable, key: str) -> str:
    if key == NAME:
        return f"共{len(table.all_rows)}项"
    return _sum([each for row in table.all_rows if (each := amount(row.text(key)))])


def _sum(amounts: list[Amount]) -> str:
    if not amounts:
        return ""
    total = Decimal()
    for each in amounts:
        total = _EXACT.add(total, each.number)
    form = ",f" if any(each.has_commas for each in amounts) else "f"
    return f"{total:{form}}{usual_unit(amounts)}"


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
