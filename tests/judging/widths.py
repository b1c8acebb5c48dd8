"""Judges the column widths of random tables: each should be nearly as low as it can be.

A table is written as a plan file, rendered, read back, and its height compared with the lowest of
2,000 random vectors and of a search that keep the list of what is never broken, and with the
height before the widths were made anew, which ``before.json`` keeps.
"""

from __future__ import annotations

import json
import tempfile
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import count
from multiprocessing import Pool
from pathlib import Path
from random import Random
from statistics import median
from typing import Any

from judging import offices
from judging.figures import Bound, share
from judging.never import Column, Holding, Kind
from judging.printed import PrintedTable, tables
from judging.search import Search
from plangen import layout, load, render
from plangen.document.blocks import Cell
from plangen.document.grid import row_groups
from plangen.document.heights import TABLE_CELL, TableHeights
from plangen.document.lines import HAN

BEFORE = Path(__file__).with_name("before.json")
MANY = 8
"""From so many columns on a table must have become a good deal lower."""


MEDIAN = 1.03
"""So much higher than the lowest may one table of two be."""
_MOST = 100 * HAN
_SPARE = 2 * TABLE_CELL.character  # totals are wider than what is added


@dataclass(frozen=True)
class Judged:
    """A table: heights in text blocks of its sheet; *lowest* is 0 if nothing holds on the sheet."""

    seed: int
    columns: int
    height: float
    lowest: float
    broken: tuple[str, ...]

    @property
    def ratio(self) -> float | None:
        """The height by the lowest that was found."""
        return self.height / self.lowest if self.lowest else None


def render_text(text: str) -> bytes:
    """Return the document of the text of a plan."""
    with tempfile.TemporaryDirectory(prefix="plangen-judging-") as folder:
        path = Path(folder, "plan.yaml")
        path.write_text(text, encoding="utf-8")
        return render(load(path)).data


def judge(seed: int) -> Judged:
    """Judge the table of a seed: the first one made whose columns have room on a turned sheet."""
    for attempt in count():
        random = Random(f"widths {seed} {attempt}")
        table = offices.table(random)
        if _has_room(table):
            break
    [printed] = tables(render_text(offices.plan_of({"main": table})))
    kinds = [offices.KINDS[key] for key in offices.keys(table)]
    heights, columns = prepared(printed, kinds)
    search = Search(heights, columns, TABLE_CELL, printed.sheet.width)
    lowest = search.lowest(random, printed.widths) if search.has_room else 0
    broken = [
        f"{kind.name.lower()} column {at}"
        for at, (kind, column, width) in enumerate(
            zip(kinds, columns, printed.widths, strict=True), start=1
        )
        if not column.fits(TABLE_CELL.room(width))
    ]
    block = printed.sheet.height
    return Judged(
        seed,
        len(kinds),
        heights.height(printed.widths) / block,
        lowest / block,
        tuple(broken),
    )


def _has_room(table: dict[str, Any]) -> bool:
    """Return whether a turned sheet is wide enough for the texts as the plan has them."""
    rows = offices.rows(table)
    needed = 0
    for key in offices.keys(table):
        cells = tuple(Cell((row.get(key, ""),)) for row in rows)
        column = Holding(Column(offices.KINDS[key], cells, offices.WORDS))
        needed += column.least(_MOST) * TABLE_CELL.character // HAN + 2 * TABLE_CELL.side
    return needed + _SPARE <= layout.LANDSCAPE.text_width


def prepared(printed: PrintedTable, kinds: Sequence[Kind]) -> tuple[TableHeights, list[Holding]]:
    """Return the heights of a table at all widths, and what each of its columns must hold."""
    groups = list(row_groups(printed.rows, len(printed.widths)))
    heights = TableHeights(groups, len(printed.widths), TABLE_CELL)
    rows = [row for group in groups for row in group][printed.heads :]
    columns = [
        Column(
            kind,
            tuple(
                placed.cell
                for row in rows
                for placed in row
                if placed.column == at and placed.begins and placed.cell.colspan == 1
            ),
            offices.WORDS,
        )
        for at, kind in enumerate(kinds)
    ]
    return heights, [Holding(column) for column in columns]


def judge_all(seeds: Sequence[int], jobs: int) -> list[Judged]:
    """Judge the tables of all seeds, in *jobs* processes."""
    if jobs == 1:
        return [judge(seed) for seed in seeds]
    with Pool(jobs) as pool:
        return pool.map(judge, seeds, chunksize=4)


def known_heights() -> dict[int, float]:
    """Return the heights before the widths were made anew, by seed."""
    stored: dict[str, float] = json.loads(BEFORE.read_text(encoding="utf-8"))
    return {int(seed): height for seed, height in stored.items()}


def record(judged: Sequence[Judged]) -> None:
    """Keep the heights of these tables as those before."""
    lines = [f'"{each.seed}": {each.height:.4f}' for each in judged]
    BEFORE.write_text("{" + ",\n".join(lines) + "}\n", encoding="utf-8")


def figures(judged: Sequence[Judged]) -> Iterator[Bound]:
    """Yield the figures of these tables with what they must be."""
    known = known_heights()
    ratios = {each.seed: each.ratio for each in judged if each.ratio}
    before = {each.seed: each.height / known[each.seed] for each in judged if each.seed in known}
    # What was broken before and holds now may cost height.
    higher = {
        each.seed: each.height / max(known[each.seed], each.lowest)
        for each in judged
        if each.seed in known
    }
    many = [before[each.seed] for each in judged if each.columns >= MANY and each.seed in known]
    broken = {each.seed: each.broken for each in judged if each.broken}
    yield Bound("tables with something broken that never is", len(broken), 0)
    for seed, places in list(broken.items())[:10]:
        yield Bound(f"  seed {seed}: {', '.join(places)}")
    yield Bound("tables on a sheet on which nothing holds", len(judged) - len(ratios), 0)
    if ratios:
        yield Bound("height ÷ lowest, median", median(ratios.values()), MEDIAN)
        yield Bound("height ÷ lowest, 90 %", share(ratios.values(), 0.9))
        yield Bound(f"height ÷ lowest, worst {_worst(ratios)}", max(ratios.values()), 1.08)
    if before:
        yield Bound("height ÷ before, median", median(before.values()))
        yield Bound(f"height ÷ before, worst {_worst(before)}", max(before.values()))
        name = f"height ÷ the higher of before and lowest, worst {_worst(higher)}"
        yield Bound(name, max(higher.values()), 1.03)
    if many:
        yield Bound(f"height ÷ before, {MANY} columns and more, median", median(many), 0.80)


def _worst(ratios: dict[int, float]) -> str:
    seeds = sorted(ratios, key=lambda seed: -ratios[seed])[:5]
    return f"(seeds {', '.join(map(str, seeds))})"


def case_figures(path: Path) -> Iterator[Bound]:
    """Yield the height of each table of a plan file, in text blocks of its sheet."""
    for printed in tables(render(load(path)).data):
        heights, _ = prepared(printed, [Kind.OTHER] * len(printed.widths))
        height = heights.height(printed.widths) / printed.sheet.height
        turned = "turned" if printed.sheet.is_turned else "upright"
        yield Bound(f"{path.stem}, {turned}: height in text blocks", height)
        yield Bound(f"  widths in twips: {' '.join(map(str, printed.widths))}")
