"""The last row of a table: sums of its numbers, and how many activities it has."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator
from decimal import Context, Decimal

from plangen.language.numbers import decimal, measured, narrow
from plangen.patterns import regex
from plangen.plan.columns import NAME
from plangen.plan.model import ActivityTable
from plangen.values import Struct

LABEL = "合计"
"""The text of the first cell of the row."""

_TO_NARROW = str.maketrans("，．－−", ",.--")
# ASCII digits, which full-width ones have become. Money has decimals, and may be less than 0.
_NUMBER = rf"(?P<number>-?(?a:{decimal(30, 30)}))"
# 30余人 and 30人以上 are estimates, and their sum would look exact.
_UNIT = r"(?P<unit>(?:(?![余多几约左右上下内外])[^\W\d_]){0,6}|[%％])"
_AMOUNT = regex(rf"{_NUMBER}\s{{0,2}}(?P<scale>[万亿]?){_UNIT}")
_POWERS = {"": 0, "万": 4, "亿": 8}
"""The powers of ten that a number is multiplied by; 元 and 万元 are one unit."""
_NOTHING = frozenset(("", "无", "-", "—", "——", "/", "／"))
"""The texts of cells in which offices have nothing to count."""
_EXACT = Context(prec=100)
"""So many digits hold every sum of numbers as long as _NUMBER allows."""


class Amount(Struct, frozen=True):
    """A number in a cell, the unit after it, and whether commas part its thousands.

    *scale* is 万 or 亿, by which the number is multiplied, or empty.
    """

    number: Decimal
    unit: str = ""
    has_commas: bool = False
    scale: str = ""

    @property
    def value(self) -> Decimal:
        """The number without its scale: 35000 for 3.5万."""
        return self.number.scaleb(_POWERS[self.scale], _EXACT)


def amount(text: str) -> Amount | None:
    """Return the amount in the text of a cell (30, １，２００元, 3.5万元), or None."""
    found = _AMOUNT.fullmatch(_narrow(text))
    if found is None:
        return None
    number = found["number"]
    return Amount(measured(number), found["unit"], "," in number, found["scale"])


def is_nothing(text: str) -> bool:
    """Return whether the text of a cell counts as nothing: it is empty, 无, a dash or a stroke."""
    return _narrow(text) in _NOTHING


def _narrow(text: str) -> str:
    return narrow(text.strip()).translate(_TO_NARROW)


def usual_unit(amounts: Iterable[Amount]) -> str:
    """Return the most frequent unit of *amounts*; of several such units, the first."""
    counts = Counter(each.unit for each in amounts)
    return max(counts, key=counts.__getitem__, default="")


def total_row(table: ActivityTable) -> Iterator[tuple[str, int]]:
    """Yield the text of each cell of the last row with the number of columns that it covers.

    Nothing is yielded for a table without totals. The label reaches to the first column with a
    total. The text of a total is the sum of the column's cells with their unit; of the names, how
    many activities there are. A cell that is no number is left out: load has refused it. A column
    without any number has no sum.
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
    """Return the sum of amounts of one unit: in 万 if all are, else written out (1,200 + 3.5万)."""
    if not amounts:
        return ""
    scales = {each.scale for each in amounts}
    [scale] = scales if len(scales) == 1 else [""]
    total = Decimal()
    for each in amounts:
        total = _EXACT.add(total, each.number if scale else each.value)
    form = ",f" if any(each.has_commas for each in amounts) else "f"
    return f"{total:{form}}{scale}{usual_unit(amounts)}"
