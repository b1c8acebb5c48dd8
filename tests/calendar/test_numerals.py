from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from plangen.calendar.numerals import from_chinese, to_chinese


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
    ],
)
def test_numbers_are_written_as_in_headings(number: int, written: str) -> None:
    assert to_chinese(number) == written


@pytest.mark.parametrize("number", [-1, 100_000])
def test_other_numbers_are_refused(number: int) -> None:
    with pytest.raises(ValueError, match=str(number)):
        to_chinese(number)


@given(st.integers(0, 99_999))
def test_what_is_written_can_be_read(number: int) -> None:
    assert from_chinese(to_chinese(number)) == number


@pytest.mark.parametrize(
    ("written", "number"),
    [("两", 2), ("两百", 200), ("二〇二三", 2023), ("二○○七", 2007), ("廿", None), ("", None)],
)
def test_other_ways_of_writing(written: str, number: int | None) -> None:
    assert from_chinese(written) == number
