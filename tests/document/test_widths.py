from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from plangen import layout
from plangen.document.blocks import Cell, Row, Table
from plangen.document.heights import TABLE_CELL, shown_lines
from plangen.document.lines import CELL, CELL_OF_WORD, BrokenText, printed_width, text_width
from plangen.document.widths import fitted, minimum_widths
from plangen.plan.columns import ColumnKind
from plangen.values import replace

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
    return fitted(made, layout.TEXT_WIDTH).widths


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
    assert label >= printed_width("志愿")
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

    least, least_with_sum = (characters(minimum_widths(each))[2] for each in (made, sums))

    assert least < printed_width("1,234,567.50元") <= least_with_sum


def test_columns_have_room_together_for_what_holds_in_a_cell_over_them() -> None:
    made = table(("number", "number", "text"), ("1", "2", LONG * 3))
    label = "1,234,567.50元"
    spanned = with_footer(made, Cell((label,), colspan=2), Cell(("共1项",)))
    first, second, _ = widths_of(spanned)

    assert first + second - 2 * SIDE >= printed_width(label) * CHARACTER
    assert sum(widths_of(made)[:2]) < first + second


def test_a_cell_over_columns_that_have_room_changes_nothing() -> None:
    made = table(("number", "label", "text"), ("1", "志愿服务活动", LONG * 3))
    total = with_footer(made, Cell(("合计",), colspan=2), Cell(("共1项",)))

    assert characters(widths_of(total)) == pytest.approx(characters(widths_of(made)), abs=0.1)


HELD = (
    "12,500元",
    "1200人",
    "4月22日",
    "2023年4月7日",
    "14:30",
    "0562-1234567",
    "13905621234",
    "欧阳修远",
    "张三",
    "二〇二三年四月七日",
)


def lines_of(text: str, width: int) -> list[str]:
    return BrokenText(text).lines(TABLE_CELL.room(width))


@given(
    pieces=st.lists(st.sampled_from(HELD), min_size=1, max_size=10),
    kind=st.sampled_from(["label", "time"]),
)
def test_names_dates_and_sums_stay_whole_wherever_there_is_room(
    pieces: list[str], kind: str
) -> None:
    """GB/T 15835 and plain sense: a figure is read with its unit."""
    made = table((kind,) * len(pieces), tuple(pieces))
    if sum(minimum_widths(made)) <= layout.TEXT_WIDTH:
        for text, width in zip(pieces, widths_of(made), strict=True):
            if kind == "label" or text[0] not in "欧张":
                assert lines_of(text, width) == [text]


def test_a_time_breaks_between_date_and_hours_and_a_label_at_words() -> None:
    row = ("4月22日14:30-16:00", "亲子阅读推广", *[LONG * 2] * 4)
    made = table(("time", "label", *["text"] * 4), *[row] * 9)
    widths = widths_of(made)
    cells = fitted(made, layout.TEXT_WIDTH).table.bodies[0][0]
    time, kind = (
        [line for part in shown_lines(cells[each]) for line in lines_of(part, widths[each])]
        for each in (0, 1)
    )

    assert time[0] in {"4月22日", "4月22日14:30-"}
    assert "".join(kind) == "亲子阅读推广"
    assert all(len(line) % 2 == 0 for line in kind)


PIECES = {"label": ("李四", "欧阳修远", "张三", "诸葛亮"), "time": ("4月22日", "14:30", "5月1日")}


@given(
    kind=st.sampled_from(sorted(PIECES)),
    numbers=st.lists(st.integers(0, 2), min_size=2, max_size=6),
    texts=st.integers(2, 6),
)
def test_of_several_names_or_dates_in_a_cell_none_breaks_by_any_reading(
    kind: str, numbers: list[int], texts: int
) -> None:
    pieces = [PIECES[kind][each] for each in numbers]
    made = table((kind, *["text"] * texts), *[("、".join(pieces), *[LONG] * texts)] * 9)
    done = fitted(made, layout.TEXT_WIDTH)
    room = TABLE_CELL.room(done.widths[0])

    parts = list(shown_lines(done.table.bodies[0][0][0]))
    assert "".join(parts) == "、".join(pieces)
    for measure in (CELL, CELL_OF_WORD):
        lines = [line for part in parts for line in BrokenText(part, measure).lines(room)]
        assert [piece for line in lines for piece in line.split("、") if piece] == pieces


def test_a_text_has_room_for_four_characters() -> None:
    made = table(("text",) * 7, *[(LONG,) * 7] * 3)

    assert min(characters(widths_of(made))) >= 4


@given(order=st.permutations(range(6)))
@settings(max_examples=10)
def test_the_order_of_columns_does_not_matter_much(order: list[int]) -> None:
    kinds = ("number", "label", "text", "time", "label", "text")
    row = ("1", "线上线下联动", LONG[:18], "4月22日14:30-16:00", "张三、李四", LONG)
    first = table(kinds, *[row] * 8)
    other = table(tuple(kinds[each] for each in order), *[tuple(row[each] for each in order)] * 8)
    heights = [sum(fitted(made, layout.TEXT_WIDTH).row_heights) for made in (first, other)]

    assert max(heights) <= 1.05 * min(heights)
