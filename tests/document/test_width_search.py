"""The chosen column widths against a search: random tables of real phrases."""

from __future__ import annotations

from itertools import pairwise
from statistics import median

import pytest

from plangen.document.blocks import Cell, Table
from plangen.document.fitting import even_choice
from plangen.document.grid import row_groups
from plangen.document.widths import fitted, minimum_widths
from plangen.plan.columns import ColumnKind
from random_tables import SEEDS, TOTAL, Found, found


@pytest.fixture(scope="module", name="all_found")
def _all_found() -> list[Found]:
    return [found(seed) for seed in SEEDS]


def test_the_tables_are_of_all_sorts(all_found: list[Found]) -> None:
    columns = [len(each.equal) for each in all_found]
    cells = [[cell for row in each.table.rows for cell in row] for each in all_found]
    merged = [each for each in cells if any(cell.rowspan > 1 for cell in each)]

    assert len(all_found) == len(SEEDS)
    assert set(range(2, 8)) <= set(columns)
    assert len(merged) > len(SEEDS) / 10
    assert all(len(each.best) == 3 for each in all_found)


def test_tables_are_nearly_as_low_as_can_be(all_found: list[Found]) -> None:
    """The lowest break some names and dates that have room, or have line ends less calm."""
    above = sorted(each.above_best for each in all_found)

    assert median(above) <= 1.01
    assert above[len(above) * 9 // 10] <= 1.08
    assert above[-1] <= 1.16


def test_tables_are_on_average_10_percent_lower_than_with_equal_widths(
    all_found: list[Found],
) -> None:
    parts = [each.of_equal for each in all_found]

    assert sum(parts) / len(parts) <= 0.9


def test_what_must_hold_holds(all_found: list[Found]) -> None:
    for each in all_found:
        least = minimum_widths(each.table)

        assert sum(each.chosen) == TOTAL
        assert all(width >= low for width, low in zip(each.chosen, least, strict=True))


def rows(count: int) -> Table:
    body = tuple(
        (Cell((f"第{number}讲",)), Cell(("经典诵读分享活动" * (number % 7),)))
        for number in range(count)
    )
    return Table((), (ColumnKind.LABEL, ColumnKind.TEXT), (), (body,))


def test_a_long_table_is_judged_by_rows_from_all_over_it() -> None:
    groups = list(row_groups(rows(1000).bodies[0], 2))
    chosen = even_choice(groups, 200)
    places = sorted(groups.index(group) for group in chosen)

    assert len(places) == len(set(places)) == 200
    assert max(after - before for before, after in pairwise(places)) < 15
    assert chosen == even_choice(groups, 200)
    assert even_choice(groups[:200], 200) == groups[:200]


def test_rows_that_one_cell_holds_together_lose_their_end() -> None:
    body = ((Cell(("总馆",), rowspan=500), Cell(("活动",))), *[(Cell(("活动",)),)] * 499)
    [chosen] = even_choice(list(row_groups(body, 2)), 200)
    made = Table((), (ColumnKind.LABEL, ColumnKind.TEXT), (), (body,))

    assert len(chosen) == 200
    assert sum(fitted(made, TOTAL).widths) == TOTAL
