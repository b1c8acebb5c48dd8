from __future__ import annotations

from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from plangen import layout
from plangen.document.blocks import Cell, Row, Table
from plangen.document.lines import printed_width, text_width
from plangen.document.widths import column_widths, minimum_widths
from plangen.plan.columns import ColumnKind

CHARACTER, SIDE = 240, 85


def table(kinds: tuple[str, ...], *rows: tuple[str, ...], header: tuple[str, ...] = ()) -> Table:
    def cells(texts: tuple[str, ...]) -> Row:
        return tuple(Cell((text,)) for text in texts)

    return Table(
        (),
        tuple(map(ColumnKind, kinds)),
        (cells(header),) if header else (),
        (tuple(cells(row) for row in rows),),
    )


def characters(widths: tuple[int, ...]) -> list[float]:
    return [(width - 2 * SIDE) / CHARACTER for width in widths]


def widths_of(made: Table) -> tuple[int, ...]:
    return column_widths(made, layout.TEXT_WIDTH, CHARACTER, SIDE)


@pytest.mark.parametrize(
    ("text", "width"),
    [("一二", 2), ("ab", 1), ("“一”", 3), ("——", 2), ("4月", 1.5), ("", 0), ("e\u0301", 0.5)],
)
def test_the_width_of_a_text(text: str, width: float) -> None:
    assert text_width(text) == width


def test_digits_beside_han_may_be_set_apart() -> None:
    assert printed_width("4月2日") == text_width("4月2日") + 3 * 0.25


LONG = "很长的活动内容" * 8


def test_dates_numbers_and_short_headers_stay_whole() -> None:
    made = table(
        ("number", "label", "text", "time", "text"),
        ("1", "志愿服务活动", LONG, "2023年4月22日", LONG * 3),
        header=("序号", "活动类型", "活动名称", "活动时间", "活动内容"),
    )

    number, label, name, time, content = characters(widths_of(made))

    assert number >= printed_width("序号")
    assert label >= printed_width("志愿服务活动")
    assert time >= printed_width("2023年4月22日")
    assert content > name > 4


def test_a_long_range_breaks_between_its_dates() -> None:
    made = table(("time", "text"), ("2023年4月22日至2023年12月23日", LONG * 20))

    time, _ = characters(widths_of(made))

    assert printed_width("2023年12月23日") <= time < printed_width("2023年4月22日至2023年12月23日")


def test_what_fits_on_one_line_does_not_break() -> None:
    made = table(("text", "text"), ("一二三四五", "一二三四五六七八九十一二三四五六"))

    first, second = characters(widths_of(made))

    assert first >= 5
    assert second >= 16


@given(
    columns=st.lists(
        st.tuples(
            st.sampled_from(["number", "time", "label", "text"]),
            st.text(st.sampled_from("一二三ab1 -，"), max_size=80),
        ),
        min_size=1,
        max_size=12,
    )
)
def test_columns_fill_the_text_block_exactly(columns: list[tuple[str, str]]) -> None:
    made = table(tuple(kind for kind, _ in columns), tuple(text for _, text in columns))

    widths = widths_of(made)

    assert sum(widths) == layout.TEXT_WIDTH
    assert min(widths) > 2 * SIDE


def with_footer(made: Table, *cells: Cell) -> Table:
    return replace(made, footer=(cells,))


def test_a_sum_never_breaks() -> None:
    made = table(("text", "text", "text"), ("甲", LONG * 3, "元"))
    sums = with_footer(made, Cell(("合计",), colspan=2), Cell(("1,234,567.50元",)))

    least, least_with_sum = (
        characters(minimum_widths(each, CHARACTER, SIDE))[2] for each in (made, sums)
    )

    assert least < printed_width("1,234,567.50元") <= least_with_sum


def test_columns_have_room_together_for_what_holds_in_a_cell_over_them() -> None:
    made = table(("number", "number", "text"), ("1", "2", LONG * 3))
    label = "2023年4月活动合计"
    spanned = with_footer(made, Cell((label,), colspan=2), Cell(("共1项",)))
    first, second, _ = widths_of(spanned)

    assert first + second - 2 * SIDE >= printed_width(label) * CHARACTER
    assert sum(widths_of(made)[:2]) < first + second


def test_a_cell_over_columns_that_have_room_changes_nothing() -> None:
    made = table(("number", "label", "text"), ("1", "志愿服务活动", LONG * 3))
    total = with_footer(made, Cell(("合计",), colspan=2), Cell(("共1项",)))

    assert widths_of(total) == widths_of(made)
