"""Random tables of real phrases, and a search for the widths at which they are lowest.

A number, the seed, stands for a table; the same seed always gives the same one.
"""

from __future__ import annotations

import heapq
import random
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import cache
from itertools import islice
from typing import Any

import yaml

from plangen import layout
from plangen.document.blocks import Cell, Row, Table
from plangen.document.grid import row_groups
from plangen.document.heights import CellSize, TableHeights
from plangen.document.widths import fitted, minimum_widths
from plangen.plan.columns import ColumnKind
from profiles import by_profile
from support import PLANS, ROOT

TOTAL = layout.TEXT_WIDTH
CHARACTER, SIDE = layout.Size.XIAO_SI * 10, layout.TABLE_CELL_SIDE
SEEDS = range(by_profile(40, 45))

_RASTER = 5  # mm
_RASTER_COLUMNS = 3  # so many columns are searched completely
_RANDOM_VECTORS = 2000
_BEST = 3  # so many are kept
_KINDS = {"name": "text", "content": "text"}  # of our columns → of the document's
_HEADERS = {
    "number": "序号",
    "time": "活动时间",
    "label": "活动类型",
    "name": "活动名称",
    "content": "活动内容",
}


@dataclass(frozen=True)
class Phrases:
    """What cells are made of."""

    times: list[str]
    labels: list[str]
    names: list[str]
    contents: list[str]


@cache
def phrases() -> Phrases:
    """Return the phrases of published plans, and of the plans that the tests have."""
    texts = [text for text in _lines("published-phrases.txt") if len(text) > 1]
    for path in (ROOT / "plans/2023-04.yaml", *sorted((PLANS / "good").glob("*-plan.yaml"))):
        texts += sorted(set(_texts(yaml.safe_load(path.read_text(encoding="utf-8")))))
    times = [line.partition("|")[0].strip() for line in _lines("time-forms.txt")]
    return Phrases(
        [time for time in times if len(time) <= 14],
        [text for text in texts if 2 <= len(text) <= 8],
        [text for text in texts if 6 <= len(text) <= 20],
        [text for text in texts if 15 <= len(text) <= 90],
    )


def _lines(name: str) -> list[str]:
    lines = (ROOT / "tests/data" / name).read_text(encoding="utf-8").splitlines()
    return [line.strip() for line in lines if line.strip() and not line.startswith("#")]


def _texts(value: Any) -> Iterator[str]:  # noqa: ANN401  # YAML holds anything
    if isinstance(value, dict):
        for each in value.values():
            yield from _texts(each)
    elif isinstance(value, list):
        for each in value:
            yield from _texts(each)
    elif isinstance(value, str) and "{{" not in value and "\n" not in value.strip():
        yield value.strip()


def random_table(seed: int) -> Table:
    """Return a table that fits a page upright, with some room to share."""
    chance = random.Random(seed)
    columns = chance.choice([2, 3, 3, 4, 4, 5, 5, 5, 6, 6, 7])
    while True:
        table = _random_table(columns, chance)
        if sum(minimum_widths(table)) < TOTAL * 0.95:
            return table


def _random_table(columns: int, chance: random.Random) -> Table:
    kinds = [chance.choice(["time", "label", "name", "name", "content"]) for _ in range(columns)]
    if chance.random() < 0.7:
        kinds[0] = "number"
    kinds[-1] = chance.choice(["content", "name", kinds[-1]])
    rows = [
        [_text(kind, number, chance) for kind in kinds] for number in range(chance.randint(3, 15))
    ]
    header = tuple(Cell((_HEADERS[kind],)) for kind in kinds)
    body = tuple(_merged(rows, chance) if chance.random() < 0.25 else map(_row, rows))
    return Table(
        (),
        tuple(ColumnKind(_KINDS.get(kind, kind)) for kind in kinds),
        (header,) if chance.random() < 0.7 else (),
        (body,),
    )


def _text(kind: str, number: int, chance: random.Random) -> str:
    known = phrases()
    if kind == "number":
        return str(number + 1)
    if kind == "content":
        return "，".join(chance.choice(known.contents) for _ in range(chance.choice([1, 1, 2])))
    choice = {"time": known.times, "label": known.labels, "name": known.names}
    return chance.choice(choice[kind])


def _row(texts: Sequence[str]) -> Row:
    return tuple(Cell((text,)) for text in texts)


def _merged(rows: list[list[str]], chance: random.Random) -> Iterator[Row]:
    """Yield rows whose first cells cover up to four of them."""
    left = 0
    for number, texts in enumerate(rows):
        if left == 0:
            left = min(chance.randint(1, 4), len(rows) - number)
            yield Cell((texts[0],), rowspan=left), *_row(texts[1:])
        else:
            yield _row(texts[1:])
        left -= 1


def heights_of(table: Table) -> TableHeights:
    """Return the model of a whole table."""
    columns = len(table.kinds)
    groups = [*row_groups(table.header, columns)]
    for body in table.bodies:
        groups += row_groups(body, columns)
    return TableHeights(groups, columns, CellSize(CHARACTER, SIDE))


def equal_widths(table: Table) -> tuple[int, ...]:
    """Return the widths that a table has when nobody thinks about them."""
    columns = len(table.kinds)
    return (TOTAL - TOTAL // columns * (columns - 1), *[TOTAL // columns] * (columns - 1))


@dataclass(frozen=True)
class Found:
    """What a search has found for a table: heights in twips, widths with the lowest first."""

    seed: int
    table: Table
    chosen: tuple[int, ...]
    best: list[tuple[int, ...]]
    equal: tuple[int, ...]
    heights: TableHeights

    @property
    def above_best(self) -> float:
        """The chosen height over the lowest that was found."""
        return self.heights.height(self.chosen) / self.heights.height(self.best[0])

    @property
    def of_equal(self) -> float:
        """The chosen height over that of equal widths."""
        return self.heights.height(self.chosen) / self.heights.height(self.equal)


@cache
def found(seed: int) -> Found:
    """Search the widths of a table: a raster for up to three columns, else 2,000 at random.

    Only widths are tried at which nothing breaks that must hold.
    """
    table = random_table(seed)
    heights = heights_of(table)
    least = minimum_widths(table)
    tried = set(_on_raster(least, TOTAL) if len(least) <= _RASTER_COLUMNS else ())
    if len(tried) < _BEST:  # too many columns, or too tight for the raster
        tried |= set(_at_random(least, random.Random(seed)))
    best = heapq.nsmallest(_BEST, sorted(tried), key=heights.height)
    chosen = fitted(table, TOTAL).widths
    return Found(seed, table, chosen, best, equal_widths(table), heights)


def _on_raster(least: Sequence[int], total: int) -> Iterator[tuple[int, ...]]:
    """Yield all widths on the raster; the last column takes what is left of *total*."""
    if len(least) == 1:
        if total >= least[0]:
            yield (total,)
        return
    for tick in range(1, 32):
        width = layout.twips(tick * _RASTER)
        if width >= least[0] and total - width >= sum(least[1:]):
            for rest in _on_raster(least[1:], total - width):
                yield width, *rest


def _at_random(least: Sequence[int], chance: random.Random) -> Iterator[tuple[int, ...]]:
    def vectors() -> Iterator[tuple[int, ...]]:
        spare = TOTAL - sum(least)
        while True:
            shares = [chance.expovariate(1) for _ in least]
            parts = [int(spare * share / sum(shares)) for share in shares]
            parts[-1] += spare - sum(parts)
            yield tuple(width + part for width, part in zip(least, parts, strict=True))

    yield from islice(vectors(), _RANDOM_VECTORS)
