from __future__ import annotations

import math
from itertools import pairwise

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from line_texts import LINE_TEXTS
from plangen import layout
from plangen.document.blocks import Cell, Row, Table
from plangen.document.heights import CellSize, height_of_lines
from plangen.document.held import HeldText
from plangen.document.kinds import Hold
from plangen.document.lines import (
    CELL,
    CELL_OF_WORD,
    HAN,
    BrokenText,
    Measure,
    cell_width,
    character_width,
    count_of_lines,
    widest_part,
)
from plangen.document.widths import needs_landscape
from plangen.plan.columns import ColumnKind
from random_tables import CHARACTER, SIDE, TOTAL, heights_of

TEXTS = st.text(
    st.sampled_from("一二三四月日年12390aBz，。、；：！？（）《》“”——……-/:.·+% "), max_size=60
)


@pytest.mark.parametrize(("text", "characters", "lines"), LINE_TEXTS)
def test_lines(text: str, characters: float, lines: str) -> None:
    broken = BrokenText(text)
    room = CellSize(CHARACTER, SIDE).room(round(characters * CHARACTER) + 2 * SIDE)

    assert [line.strip() for line in broken.lines(room)] == lines.split("|")
    assert broken.line_count(room) == lines.count("|") + 1


@pytest.mark.parametrize("width", [-500, -1, 0, 1])
def test_no_text_takes_one_line_where_there_is_no_room(width: int) -> None:
    assert BrokenText("").line_count(width) == 1


@given(TEXTS, st.integers(1, 400))
def test_lines_hold_the_text_and_keep_to_their_width(text: str, room: int) -> None:
    lines = BrokenText(text).lines(room)

    assert "".join(lines) == text
    assert all(lines) or text == ""
    for line in lines:
        shown = line.rstrip(" ")
        assert BrokenText(shown).width <= room or len(shown) <= 1


# Among many more there is 0·、· in a line of two characters: with no place to part at all, it is
# broken by force, and before a mark.
@settings(max_examples=100)
@given(TEXTS, st.integers(30, 400))
def test_no_line_begins_with_a_mark_that_must_not(text: str, room: int) -> None:
    lines = BrokenText(text).lines(room)
    for above, below in pairwise(lines):
        if below[0] in "，。、；：！？）》”":
            # Only where there is no other place: glued on all the way to the line's start.
            assert len(BrokenText(above + below[0]).lines(room)) > 1


@given(
    TEXTS | st.text(st.sampled_from("春日书法讲座"), max_size=400),
    st.integers(-50, 400),
    st.sampled_from([CELL, CELL_OF_WORD]),
)
def test_lines_are_counted_without_a_look_at_each_character(
    text: str, room: int, measure: Measure
) -> None:
    assert count_of_lines(text, room, measure) == BrokenText(text, measure).line_count(room)
    assert widest_part(text) == BrokenText(text).widest_part()
    assert cell_width(text) == BrokenText(text).width


@given(TEXTS, st.integers(-50, 400), st.sampled_from([CELL, CELL_OF_WORD]))
def test_lines_start_at_the_same_places_from_one_width_to_another(
    text: str, room: int, measure: Measure
) -> None:
    broken = BrokenText(text, measure)
    starts, least, beyond = broken.breaks(room)

    assert least <= room < beyond
    for width in range(int(max(least, -100)), int(min(beyond, 700))):
        assert broken.starts(width) == starts


@given(TEXTS, st.integers(1, 700), st.sampled_from(Hold))
def test_a_text_fits_alike_from_one_room_to_another(text: str, room: int, hold: Hold) -> None:
    held = HeldText(text, hold, is_tight=False)
    lines, rough, least, beyond = held.fit(room)

    assert least <= room < beyond
    for other in range(int(max(least, 1)), int(min(beyond, 700))):
        assert held.fit(other)[:2] == (lines, rough)


@given(TEXTS)
def test_a_text_that_fits_takes_one_line(text: str) -> None:
    broken = BrokenText(text)

    assert broken.line_count(broken.width) == 1


@given(TEXTS, st.integers(10, 400))
def test_a_text_takes_about_as_many_lines_as_its_width_says(text: str, room: int) -> None:
    broken = BrokenText(text)

    assert broken.line_count(room) >= math.ceil(broken.width / (room + 2)) or " " in text
    assert broken.line_count(room) <= max(1, len(text))


def test_widths_of_characters() -> None:
    assert [character_width(each) for each in "一，“—…a1-"] == [HAN] * 5 + [HAN // 2] * 3


def test_long_texts_cost_no_more_than_they_should() -> None:
    """A mark with which no line begins makes the way back long; every line goes it once."""
    assert len(BrokenText("，" * 100_000).lines(100)) == 10_000
    assert len(BrokenText("a" * 100_000).lines(100)) == 5_000


def test_very_long_texts_are_estimated() -> None:
    broken = BrokenText("培养小读者关爱地球的美好品格，" * 100)

    assert broken.line_count(105) == pytest.approx(len(broken.lines(105)), rel=0.1)


def table(*rows: Row, kinds: tuple[str, ...] = ("label", "label", "text")) -> Table:
    return Table((), tuple(map(ColumnKind, kinds)), (), (rows,))


def lines_of(count: int, rowspan: int = 1, colspan: int = 1) -> Cell:
    """Return a cell of *count* lines in a column with room for two characters."""
    return Cell(("一" * (2 * count),), rowspan, colspan)


NARROW = 2 * SIDE + 2 * CHARACTER + 20
WIDTHS = (NARROW, NARROW, TOTAL - 2 * NARROW)
ONE = lines_of(1)


@pytest.mark.parametrize(
    ("rows", "lines"),
    [
        pytest.param([(lines_of(2), lines_of(3), ONE)], [3], id="the highest cell"),
        pytest.param([(Cell(("一", "", "三")), ONE, ONE)], [3], id="lines of its own"),
        pytest.param([(Cell(()), Cell(("",)), Cell(()))], [1], id="empty"),
        pytest.param([(lines_of(4, colspan=2), ONE), (ONE,) * 3], [2, 1], id="over columns"),
    ],
)
def test_row_heights(rows: list[Row], lines: list[int]) -> None:
    expected = [height_of_lines(each) for each in lines]

    assert heights_of(table(*rows)).row_heights(WIDTHS) == expected


@pytest.mark.parametrize(
    ("rows", "total"),
    [
        pytest.param(
            [(lines_of(6, 2), ONE, ONE), (ONE, ONE)], [height_of_lines(6)], id="higher than both"
        ),
        pytest.param(
            [(lines_of(2, 2), ONE, ONE), (ONE, ONE)], [height_of_lines(1)] * 2, id="room enough"
        ),
        pytest.param(
            [(lines_of(6, 3), lines_of(5, 2), ONE), (ONE,), (ONE, ONE)],
            [height_of_lines(5), height_of_lines(1)],
            id="two that overlap",
        ),
        pytest.param(
            [(lines_of(5, 2), ONE, ONE), (lines_of(7, 2), ONE), (ONE, ONE)],
            [height_of_lines(1), height_of_lines(7)],
            id="one after another",
        ),
    ],
)
def test_cells_over_several_rows_make_the_last_of_them_higher(
    rows: list[Row], total: list[int]
) -> None:
    """Each of these was measured in LibreOffice."""
    heights = heights_of(table(*rows))

    assert heights.height(WIDTHS) == sum(heights.row_heights(WIDTHS)) == sum(total)


def test_a_line_has_the_pitch_of_table_text() -> None:
    assert height_of_lines(3) - height_of_lines(1) == 2 * layout.TABLE_LINE


def turned(made: Table) -> bool:
    return needs_landscape(made, layout.PORTRAIT, layout.LANDSCAPE)


def test_a_table_without_room_for_what_must_hold_needs_landscape() -> None:
    date = Cell(("2023年4月22日14:30-16:00",))

    assert not turned(table((date,) * 2, kinds=("time",) * 2))
    assert not turned(table((date,) * 4, kinds=("time",) * 4))  # the hours stand below the dates
    assert turned(table((date,) * 6, kinds=("time",) * 6))


def test_a_table_that_turning_does_not_help_stays_upright() -> None:
    texts = (Cell(("培养小读者关爱地球的美好品格" * 30,)),) * 2

    assert not turned(table(*[texts] * 10, kinds=("text",) * 2))
