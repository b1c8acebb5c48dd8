from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from plangen.calendar.numerals import from_chinese, is_chinese, to_chinese, value
from plangen.limits import NUMERAL


@pytest.mark.parametrize(
    ("number", "written"),
    [
        (0, "零"),
        (1, "一"),
        (10, "十"),
        (11, "十一"),
        (20, "二十"),
        (101, "一百零一"),
        (110, "一百一十"),
        (1002, "一千零二"),
        (10010, "一万零一十"),
        (12345, "一万二千三百四十五"),
        (100_000, "十万"),
        (120_015, "十二万零一十五"),
        (1_000_300, "一百万零三百"),
        (99_999_999, "九千九百九十九万九千九百九十九"),
    ],
)
def test_numbers_are_written_as_in_headings(number: int, written: str) -> None:
    assert to_chinese(number) == written


@pytest.mark.parametrize("number", [-1, 100_000_000])
def test_other_numbers_are_refused(number: int) -> None:
    with pytest.raises(ValueError, match=str(number)):
        to_chinese(number)


@given(st.integers(0, 99_999) | st.integers(0, 99_999_999))
def test_what_is_written_can_be_read(number: int) -> None:
    assert from_chinese(to_chinese(number)) == number


@pytest.mark.parametrize(
    ("written", "number"),
    [("两", 2), ("两百", 200), ("二〇二三", 2023), ("二○○七", 2007), ("廿", None), ("", None)],
)
def test_other_ways_of_writing(written: str, number: int | None) -> None:
    assert from_chinese(written) == number


@pytest.mark.parametrize(
    "mark", ["9", "９", "٣", "一", "〇", "○", "零", "两", "十", "千", "万", "二〇"]
)
@pytest.mark.parametrize("length", [NUMERAL + 1, 4_301, 5_000, 20_000])
def test_a_number_that_nobody_writes_is_none(mark: str, length: int) -> None:
    # Python makes no number of more than 4,300 figures, nor a text of one.
    assert from_chinese(mark * length) is None
    assert value(mark * length) == 0


@pytest.mark.parametrize("mark", ["9", "９", "一", "十", "万"])
def test_the_longest_number_is_read(mark: str) -> None:
    assert len(str(value(mark * NUMERAL))) <= 4 * NUMERAL + 1


@pytest.mark.parametrize(
    ("written", "expected"),
    [("十一", True), ("二百零五", True), ("一一", False), ("五一", False), ("", False)]
    + [("一" * length, False) for length in (5, 6, 8, 9, 30, 31, 5000)],
)
def test_a_number_is_told_from_mere_numerals(written: str, *, expected: bool) -> None:
    assert is_chinese(written) is expected
