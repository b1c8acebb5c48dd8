"""Which rows stay together, and the name of a venue in each of its parts."""

from __future__ import annotations

from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from plangen import layout
from plangen.document.blocks import Cell, Row, Table
from plangen.document.grid import RowGroup
from plangen.document.heights import CellSize, TableHeights, height_of_lines
from plangen.document.venues import Room, even_parts, kept_rows
from plangen.plan.columns import ColumnKind
from random_tables import CHARACTER, SIDE
from steps import MOST as MOST_STEPS
from steps import steps

ONE = height_of_lines(1)
MOST = layout.PORTRAIT.text_height // layout.TABLE_PART_OF_PAGE
WIDTHS = (600, 2400, 3444, 2400)
KINDS = ("number", "label", "text", "text")
ROOM = Room(WIDTHS, CellSize(CHARACTER, SIDE), MOST)
MARK = layout.CONTINUED


def venue(rows: int, name: tuple[str, ...] = ("东馆", "（阅读圈）"), lines: int = 1) -> list[Row]:
    """Return numbered rows beside a name; in the third column is what has so many *lines*."""
    first = (Cell(name, rowspan=rows),)
    return [
        (Cell((str(n),)), *(first if n == 1 else ()), Cell((f"第{n}场",) * lines), Cell(()))
        for n in range(1, rows + 1)
    ]


def parts(*bodies: list[Row], kinds: tuple[str, ...] = KINDS) -> list[RowGroup]:
    return list(
        kept_rows(Table((), tuple(map(ColumnKind, kinds)), (), tuple(map(tuple, bodies))), ROOM)
    )


def sizes(groups: list[RowGroup]) -> list[int]:
    return [len(group) for group in groups]


def begun(groups: list[RowGroup], column: int) -> list[tuple[str, ...]]:
    """Return what the cells of a column say, each once."""
    return [
        placed.cell.lines
        for group in groups
        for row in group
        for placed in row
        if placed.column == column and placed.begins
    ]


def height(group: RowGroup) -> int:
    return TableHeights([group], len(KINDS), ROOM.size).height(WIDTHS)


# --- even parts ---


@pytest.mark.parametrize(
    ("heights", "most", "expected"),
    [
        pytest.param([1] * 20, 9, [7, 7, 6], id="even"),
        pytest.param([1] * 9, 9, [9], id="whole"),
        pytest.param([1] * 10, 9, [5, 5], id="no rest of one"),
        pytest.param([1] * 60, 9, [9, 9, 8, 9, 8, 9, 8], id="many"),
        pytest.param([3, 3, 3, 1, 1, 1], 6, [2, 4], id="by height, not by number"),
        pytest.param([20, 1, 1, 1, 20, 20], 9, [1, 3, 1, 1], id="what is too high stands alone"),
        pytest.param([5, 1, 9, 1, 5], 9, [2, 1, 2], id="as few as can be"),
        pytest.param([], 9, [], id="nothing"),
    ],
)
def test_even_parts(heights: list[int], most: int, expected: list[int]) -> None:
    assert [end - start for start, end in even_parts(heights, most)] == expected


def fewest(heights: list[int], most: int) -> int:
    """Return how many parts there are when each takes all that it can."""
    parts, filled = 0, most + 1
    for each in heights:
        parts, filled = (parts, filled + each) if filled + each <= most else (parts + 1, each)
    return parts


@given(st.lists(st.integers(1, 12), max_size=40), st.integers(1, 20))
def test_parts_are_few_and_low_and_hold_everything(heights: list[int], most: int) -> None:
    found = list(even_parts(heights, most))

    assert len(found) == fewest(heights, most)
    assert [at for part in found for at in range(*part)] == list(range(len(heights)))
    assert all(sum(heights[slice(*part)]) <= most or part[1] - part[0] == 1 for part in found)


@given(st.integers(1, 200), st.integers(1, 20))
def test_parts_of_equal_rows_differ_by_one_at_most(count: int, most: int) -> None:
    found = [end - start for start, end in even_parts([1] * count, most)]

    assert max(found) - min(found) <= 1


# --- venues ---


def test_a_venue_that_is_low_enough_stays_whole() -> None:
    groups = parts(venue(5), venue(MOST // ONE))

    assert sizes(groups) == [5, MOST // ONE]
    assert begun(groups, 1) == [("东馆", "（阅读圈）")] * 2


def test_a_long_venue_has_its_name_in_each_part() -> None:
    groups = parts(venue(20))

    assert sizes(groups) == [7, 7, 6]
    assert begun(groups, 1) == [("东馆", "（阅读圈）"), *[("东馆" + MARK, "（阅读圈）")] * 2]
    assert begun(groups, 0) == [(str(n),) for n in range(1, 21)]
    for group in groups:
        names = [row[1] for row in group]
        assert [placed.rows_left for placed in names] == list(range(len(group), 0, -1))
        assert {placed.cell.rowspan for placed in names} == {len(group)}


def test_parts_go_by_the_heights_of_their_rows() -> None:
    groups = parts(venue(12, lines=3))

    assert sizes(groups) == [3] * 4
    assert all(height(group) <= MOST for group in groups)


def test_a_row_that_is_too_high_is_a_part_of_its_own() -> None:
    groups = parts(venue(3, lines=20))

    assert sizes(groups) == [1, 1, 1]
    assert [row[1].cell.rowspan for group in groups for row in group] == [1, 1, 1]


def test_a_name_that_is_higher_than_that_makes_parts_as_high() -> None:
    name = ("东馆",) * (MOST // layout.TABLE_LINE + 5)

    assert sizes(parts(venue(60, name))) == [12] * 5
    assert sizes(parts(venue(3, name))) == [3]


def test_rows_without_a_venue_stay_together_only_if_they_are_few() -> None:
    rows = [tuple(Cell((text,)) for text in "一二三四")]

    assert sizes(parts(rows * 9)) == [9]
    assert sizes(parts(rows * 10)) == [1] * 10


def test_several_venues_in_one_body_are_parted_one_by_one() -> None:
    groups = parts([*venue(4, ("东馆",)), *venue(12, ("西馆",))])

    assert sizes(groups) == [4, 6, 6]
    assert begun(groups, 1) == [("东馆",), ("西馆",), ("西馆" + MARK,)]


# --- other merged cells, which only templates of one's own have ---


def with_owner(rows: list[Row]) -> list[Row]:
    """Return rows with one cell over all of them in the last column."""
    first, *others = (row[:-1] for row in rows)
    return [(*first, Cell(("张三",), rowspan=len(rows))), *others]


def test_only_the_name_is_repeated() -> None:
    groups = parts(with_owner(venue(20)))

    assert sizes(groups) == [7, 7, 6]
    assert begun(groups, 3) == [("张三",)]
    lefts = [row[3].rows_left for group in groups for row in group]
    assert lefts == list(range(20, 0, -1))


def test_no_other_merged_cell_is_parted() -> None:
    first, *others = venue(20)
    merged = [
        (*row[:-2], *([Cell((f"{n}",), rowspan=4)] if n % 4 == 0 else ()), row[-1])
        for n, row in enumerate((first, *others))
    ]
    groups = parts(merged)

    assert sizes(groups) == [8, 8, 4]
    assert begun(groups, 2) == [(str(n),) for n in range(0, 20, 4)]
    assert len(begun(groups, 1)) == 3


def test_a_number_over_all_rows_is_no_name() -> None:
    rows = [row[1:] for row in venue(20)]
    first = (Cell(("1",), rowspan=20), *venue(20)[0][1:])
    groups = parts([first, *rows[1:]])

    assert begun(groups, 0) == [("1",)]
    assert [lines[0] for lines in begun(groups, 1)] == ["东馆", "东馆" + MARK, "东馆" + MARK]


def test_rows_that_hang_together_without_a_name_stand_alone_and_lose_nothing() -> None:
    blank = [*with_owner(venue(20, ()))]
    groups = parts(blank, kinds=("number", "label", "text", "time"))

    assert sizes(groups) == [1] * 20
    assert begun(groups, 3) == [("张三",)]


@given(
    st.lists(st.integers(1, 30), min_size=1, max_size=5),
    st.integers(1, 4),
)
def test_every_row_is_there_once_and_every_part_begins_with_a_name(
    counts: list[int], lines: int
) -> None:
    groups = parts(*(venue(count, (f"{n}馆",), lines) for n, count in enumerate(counts)))

    numbers = [str(n) for count in counts for n in range(1, count + 1)]
    assert [row[0].cell.lines[0] for group in groups for row in group] == numbers
    names = [group[0][1].cell.lines[0] for group in groups]
    assert all(group[0][1].begins for group in groups)
    for left, right in pairwise(names):
        assert right.removesuffix(MARK) != left.removesuffix(MARK) or right.endswith(MARK)
    assert names[0] == "0馆"


def test_the_cost_is_linear() -> None:
    """Ten times the rows, in venues of any size."""

    def cost(bodies: list[list[Row]]) -> int:
        assert sum(sizes(parts(*bodies))) == sum(map(len, bodies))
        return steps(lambda: parts(*bodies))

    for size in (2, 50, 1_000):
        few = cost([venue(min(size, 100)) for _ in range(100 // min(size, 100))])
        many = cost([venue(size) for _ in range(1_000 // size)])
        assert many <= MOST_STEPS * few, size
