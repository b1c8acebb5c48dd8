"""Hours of a day as texts give them."""

from __future__ import annotations

import pytest

from plangen.language.clocks import CLOCK, FROM_TO, minutes


@pytest.mark.parametrize(
    ("text", "hour"), [("14:30", 14.5), ("下午3：30", 15.5), ("上午9:00", 9), ("中午12:00", 12)]
)
def test_a_time(text: str, hour: float) -> None:
    found = CLOCK.fullmatch(text)

    assert found
    assert minutes(found) == hour * 60


@pytest.mark.parametrize(
    ("text", "first", "last"),
    [
        ("9:00—11:30", 9, 11.5),
        ("下午3:30-5:00", 15.5, 17),
        ("上午9:00至下午3:00", 9, 15),
        ("下午3:30-17:00", 15.5, 17),
    ],
)
def test_from_one_time_to_another(text: str, first: float, last: float) -> None:
    found = FROM_TO.fullmatch(text)

    assert found
    assert (minutes(found), minutes(found, is_last=True)) == (first * 60, last * 60)
