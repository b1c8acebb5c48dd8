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

from judging import offices
from judging.figures import Bound, share
from judging.never import Column, Holding, Kind
from judging.printed import PrintedTable, tables
from judging.search import Search
from plangen import layout, load, render
from plangen.document.grid import row_groups
from plangen.document.heights import TABLE_CELL, TableHeights

BEFORE = Path(__file__).with_name("before.json")
MANY = 8
"""From so many columns on a table must have become a good deal lower."""


@dataclass(frozen=True)
class Judged:
    """A table: heights in text blocks of its sheet; *lowest* is 0 if nothing holds on the sheet."""

    seed: int
    columns: int
    is_turned: bool
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
    """Judge the table of a seed: the first of its tables that has room on a turned sheet."""
    for attempt in count():
        random = Random(f"widths {seed} {attempt}")
        made = offices.table(random)
        text = offices.plan_of({"main": made})
        [printed] = tables(render_text(text))
        keys = [
            column if isinstance(column, str) else next(iter(column)) for column in made["columns"]
        ]
        judged = _judged(seed, printed, [offices.KINDS[key] for key in keys], random)
        if judged:
            return judged
    raise AssertionError


def _judged(
    seed: int, printed: PrintedTable, kinds: Sequence[Kind], random: Random
) -> Judged | None:
    heights, columns = prepared(printed, kinds)
    if not Search(heights, columns, TABLE_CELL, layout.LANDSCAPE.text_width).has_room:
        return None
    search = Search(heights, columns, TABLE_CELL, printed.sheet.width)
    lowest = search.lowest(random, printed.widths) if search.has_room else 0
    rooms = [TABLE_CELL.room(width) for width in printed.widths]
    broken = [
        f"{kind.name.lower()} column {at + 1}"
        for at, (kind, column, room) in enumerate(zip(kinds, columns, rooms, strict=True))
        if not column.fits(room)
    ]
    block = printed.sheet.height
    return Judged(
        seed,
        len(kinds),
        printed.sheet.is_turned,
        heights.height(printed.widths) / block,
        lowest / block,
        tuple(broken),
    )


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
    lines = [f'"{each.seed}": {each.height:.3f}' for each in judged]
    BEFORE.write_text("{" + ",\n".join(lines) + "}\n", encoding="utf-8")


def figures(judged: Sequence[Judged]) -> Iterator[Bound]:
    """Yield the figures of these tables with what they must be."""
    known = known_heights()
    ratios = {each.seed: each.ratio for each in judged if each.ratio}
    before = {each.seed: each.height / known[each.seed] for each in judged if each.seed in known}
    many = [before[each.seed] for each in judged if each.columns >= MANY and each.seed in known]
    broken = {each.seed: each.broken for each in judged if each.broken}
    yield Bound("tables with something broken that never is", len(broken), 0)
    for seed, places in list(broken.items())[:10]:
        yield Bound(f"  seed {seed}: {', '.join(places)}")
    yield Bound("tables on a sheet on which nothing holds", len(judged) - len(ratios), 0)
    if ratios:
        yield Bound("height ÷ lowest, median", median(ratios.values()), 1.03)
        yield Bound("height ÷ lowest, 90 %", share(ratios.values(), 0.9))
        yield Bound(f"height ÷ lowest, worst {_worst(ratios)}", max(ratios.values()), 1.08)
    if before:
        yield Bound("height ÷ before, median", median(before.values()))
        yield Bound(f"height ÷ before, worst {_worst(before)}", max(before.values()), 1.03)
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
