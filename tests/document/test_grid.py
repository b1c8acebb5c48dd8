from __future__ import annotations

import pytest

from plangen.document.blocks import Cell, Row
from plangen.document.grid import GridError, placed_rows


def cell(text: str, rows: int = 1, columns: int = 1) -> Cell:
    return Cell((text,), rows, columns)


def shown(rows: list[Row], columns: int) -> list[str]:
    return [
        " ".join(
            f"{placed.cell.lines[0]}{placed.column}{'' if placed.begins else '↑'}" for placed in row
        )
        for row in placed_rows(rows, columns)
    ]


def test_merged_cells_cover_the_rows_below() -> None:
    rows = [(cell("a", 2), cell("b"), cell("c", 3)), (cell("d"),), (cell("e", 1, 2),)]

    assert shown(rows, 3) == ["a0 b1 c2", "a0↑ d1 c2↑", "e0 c2↑"]


def test_a_block_of_rows_and_columns() -> None:
    assert shown([(cell("a", 2, 2), cell("b")), (cell("c"),)], 3) == ["a0 b2", "a0↑ c2"]


@pytest.mark.parametrize(
    ("rows", "found"),
    [
        pytest.param([(cell("a"),)], 1, id="too few"),
        pytest.param([(cell("a"), cell("b"), cell("c"))], 3, id="too many"),
        pytest.param([(cell("a"), cell("b", 1, 2))], 3, id="too wide"),
        pytest.param(
            [(cell("a", 2), cell("b")), (cell("c"), cell("d"))], 3, id="below a merged cell"
        ),
        pytest.param([(cell("a", 2), cell("b", 2))], 0, id="below the last row"),
    ],
)
def test_rows_that_do_not_fill_their_columns(rows: list[Row], found: int) -> None:
    with pytest.raises(GridError) as caught:
        list(placed_rows(rows, 2))

    assert caught.value.found == found
