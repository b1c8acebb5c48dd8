"""Which rows of a table stay together, and which may split; nothing of a table is lost."""

from __future__ import annotations

from itertools import accumulate

import pytest
from hypothesis import given
from hypothesis import strategies as st

from plangen import layout
from plangen.document.blocks import Cell, Continuation, Row, Table
from plangen.document.grid import RowGroup, placed_rows
from plangen.document.heights import TABLE_CELL, height_of_lines
from plangen.document.laid import LaidTable, laid_table
from plangen.plan.columns import ColumnKind
from steps import MOST as MOST_STEPS
from steps import steps

SHEET = layout.PORTRAIT
KINDS = tuple(map(ColumnKind, ("number", "label", "text", "text")))
LOW = int(layout.TABLE_KEPT_PART * SHEET.text_height)
FEW = LOW // height_of_lines(1)
MARK = layout.CONTINUED
HEADER = tuple(Cell((text,)) for text in ("序号", "分馆", "名称", "备注"))
TOTAL = (Cell(("合计",), colspan=4),)


def venue(rows: int, name: tuple[str, ...] = ("东馆", "（阅读圈）"), lines: int = 1) -> list[Row]:
    """Return numbered rows beside a name; in the third column is what has so many *lines*."""
    first = (Cell(name, rowspan=rows),)
    return [
        (Cell((str(n),)), *(first if n == 1 else ()), Cell((f"第{n}场",) * lines), Cell(()))
        for n in range(1, rows + 1)
    ]


def plain(rows: int, lines: int = 1) -> list[Row]:
    texts = ("1", "甲", "乙", "丙")
    return [tuple(Cell((text,) * lines) for text in texts)] * rows


def laid(
    *bodies: list[Row], footer: int = 0, continued: tuple[Continuation, ...] = ()
) -> LaidTable:
    table = Table((), KINDS, (HEADER,), tuple(map(tuple, bodies)), "", (TOTAL,) * footer, continued)
    return laid_table(table, SHEET)


def kept(table: LaidTable) -> str:
    """Return a mark for each row of the bodies and the footer: + where it stays with the next."""
    return "".join("+" if row in table.kept else "." for row in range(1, len(table.rows)))


def begun(table: LaidTable, column: int) -> list[tuple[str, ...]]:
    """Return what the cells of a column say, each once, without the header."""
    return [
        placed.cell.lines
        for row in table.rows[1:]
        for placed in row
        if placed.column == column and placed.begins
    ]


@pytest.mark.parametrize(
    ("table", "expected"),
    [
        pytest.param(laid(plain(FEW)), "+" * (FEW - 1) + ".", id="low"),
        pytest.param(laid(plain(20)), "+" + "." * 17 + "+.", id="high"),
        pytest.param(laid(plain(20), footer=1), "+" + "." * 17 + "++.", id="a total"),
        pytest.param(laid(plain(20), footer=2), "+" + "." * 17 + "+++.", id="two totals"),
        pytest.param(laid(plain(1), footer=1), "+.", id="one row and a total"),
        pytest.param(laid(plain(1)), ".", id="one row"),
        pytest.param(laid(venue(5), venue(FEW)), "++++." + "+" * (FEW - 1) + ".", id="venues"),
        pytest.param(laid(venue(20)), "+" + "." * 17 + "+.", id="a high venue"),
        pytest.param(
            laid([*venue(20), *venue(4)]), "+" + "." * 17 + "+." + "+++.", id="in one body"
        ),
        # Of three rows that are too high to stay whole the first two stay together.
        pytest.param(laid(venue(3, lines=5), venue(20)), "+.." + "+" + "." * 17 + "+.", id="rows"),
        # Two rows of eight lines are too high for that.
        pytest.param(laid(venue(3, lines=8), plain(20)), "..." + "+" + "." * 17 + "+.", id="alone"),
        # The last two rows stay together, however high; above a total one is enough.
        pytest.param(laid(venue(5, lines=15)), "...+.", id="high at the end"),
        pytest.param(laid(venue(5, lines=12), footer=1), "...++.", id="two rows and a total"),
        pytest.param(laid(venue(5, lines=15), footer=1), "....+.", id="too high for two"),
    ],
)
def test_rows_stay_together(table: LaidTable, expected: str) -> None:
    assert 0 in table.kept
    assert kept(table) == expected


def test_a_venue_of_one_row_stays_with_the_row_above_it_at_the_end() -> None:
    assert kept(laid(plain(20), venue(1), footer=1)) == "+" + "." * 17 + "+++."


@pytest.mark.parametrize("rows", [1, 2, 4])
def test_a_row_higher_than_half_a_page_may_split(rows: int) -> None:
    high = SHEET.text_height // layout.TABLE_LINE
    table = laid(venue(rows, lines=high), footer=1)

    assert table.splitting == set(range(1, rows + 1))
    assert kept(table) == "." * (rows + 1)


def test_a_venue_that_goes_on_has_its_name_there() -> None:
    table = laid(venue(3), venue(30), continued=(Continuation("东馆", 10, 15),))

    assert begun(table, 1) == [
        *[("东馆", "（阅读圈）")] * 2,
        ("东馆" + MARK, "（阅读圈）"),
    ]
    assert kept(table)[10:15] == "++++."
    assert [len(group) for group in table.groups] == [1, 3, 7, 23]
    names = [row[1].rows_left for row in table.rows[4:]]
    assert names == [*range(7, 0, -1), *range(23, 0, -1)]


def test_nothing_but_the_name_is_repeated() -> None:
    """Other cells over all rows are there only in templates of one's own."""
    first, *others = (row[:-1] for row in venue(20))
    rows = [(*first, Cell(("张三",), rowspan=20)), *others]
    table = laid(rows, continued=(Continuation("东馆", 8, 12),))

    assert begun(table, 3) == [("张三",)]
    assert [row[3].rows_left for row in table.rows[1:]] == list(range(20, 0, -1))
    assert len(begun(table, 1)) == 2


VENUES = st.lists(
    st.tuples(st.integers(1, 30), st.integers(0, 20), st.integers(1, 30)), min_size=1, max_size=5
)


@given(VENUES, st.integers(0, 2), st.data())
def test_all_rows_and_texts_are_there_and_what_stays_together_is_low(
    shapes: list[tuple[int, int, int]], footer: int, data: st.DataObject
) -> None:
    """Venues of any height, with names of any height, parted anywhere."""
    bodies = [venue(rows, ("东馆",) * name, lines) for rows, name, lines in shapes]
    reach = [0, *accumulate(rows for rows, *_ in shapes)]
    starts = data.draw(st.sets(st.integers(1, reach[-1] - 1), max_size=3)) if reach[-1] > 1 else ()
    continued = tuple(Continuation("", start, start + 1) for start in sorted(starts))
    table = laid(*bodies, footer=footer, continued=continued)

    wanted = [row for body in bodies for row in placed_rows(body, len(KINDS))]
    rows = table.rows[1 : len(table.rows) - footer]
    assert _texts(rows) == _texts(wanted)
    assert [row for chain in table.chains for row in chain] == list(range(len(table.rows)))
    heights = table.heights(TABLE_CELL)
    for chain in table.chains:
        assert chain[-1] not in table.splitting or len(chain) == 1 or chain[:-1] == range(1)
        is_end = chain.stop > len(table.rows) - footer - 2
        most = SHEET.text_height if is_end else LOW
        assert sum(heights[row] for row in chain if row) <= most or len(chain) <= 1 + (0 in chain)


def _texts(rows: RowGroup) -> list[tuple[str, tuple[str, ...]]]:
    """Return the number of each row, and what the other cells in it say but for the mark."""
    return [
        (
            row[0].cell.lines[0],
            tuple(line.removesuffix(MARK) for placed in row for line in placed.cell.lines),
        )
        for row in rows
    ]


def test_the_cost_is_linear() -> None:
    """Ten times the rows, in venues of any size."""

    def cost(bodies: list[list[Row]]) -> int:
        assert len(laid(*bodies).rows) == 1 + sum(map(len, bodies))
        return steps(lambda: laid(*bodies))

    for size in (2, 50, 1_000):
        few = cost([venue(min(size, 100)) for _ in range(100 // min(size, 100))])
        many = cost([venue(size) for _ in range(1_000 // size)])
        assert many <= MOST_STEPS * few, size


def overlapping(rows: int) -> list[Row]:
    """Return rows that all hang together: by cells of two rows, which overlap in two columns."""
    return [
        (
            Cell((str(n),)),
            *((Cell(("一楼",), rowspan=min(2, rows - n)),) if n % 2 == 0 else ()),
            Cell((f"第{n}场",)),
            *((Cell(("张明",), rowspan=min(2, rows - n) if n else 1),) if n % 2 or not n else ()),
        )
        for n in range(rows)
    ]


def test_rows_that_hang_together_may_part_between_the_merged_cells_of_the_first_column() -> None:
    assert kept(laid(overlapping(FEW + 4))) == "+." * (FEW // 2 + 2)
    assert kept(laid(overlapping(FEW))) == "+" * (FEW - 1) + "."


def test_a_cell_that_is_higher_than_what_stays_together_keeps_no_rows() -> None:
    rows = venue(FEW + 4)
    high = [
        (*row[:-1], *([Cell(("备",), rowspan=FEW + 3)] if n == 0 else []))
        for n, row in enumerate(rows[:-1])
    ]
    assert kept(laid([*high, rows[-1]])) == "+" + "." * (FEW + 1) + "+."


def heading(text: str = "上午", lines: int = 1) -> list[Row]:
    return [(Cell((text,) * lines, colspan=4, is_header=True),)]


def test_a_heading_stays_with_the_rows_below_it() -> None:
    assert kept(laid([*heading(), *plain(20)])) == "++" + "." * 17 + "+."
    assert kept(laid(plain(20), [*heading(), *plain(2)])) == "+" + "." * 17 + "+.++."
    assert kept(laid(plain(20), [*heading(), *plain(1, lines=14)])).endswith("+.")
    assert kept(laid([*heading(), *venue(20)])) == "++" + "." * 17 + "+."
