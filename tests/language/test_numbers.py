"""Numbers as plans write them."""

from __future__ import annotations

import re
from decimal import Decimal

import pytest

from plangen.language.numbers import COUNT, circled, decimal, like, measured, number


@pytest.mark.parametrize(
    ("written", "meant"),
    [
        ("12", 12),
        ("07", 7),
        ("１２", 12),
        ("十二", 12),
        ("两百零五", 205),
        ("二〇二三", 2023),
        ("二O二三", 2023),
        ("二Ｏ二三", 2023),
        ("二0二三", 2023),
        ("二○二三", 2023),
        ("元", 1),
        ("③", 3),
        ("⑳", 20),
        ("", 0),
        ("上", 0),
    ],
)
def test_whole_numbers(written: str, meant: int) -> None:
    assert number(written) == meant


@pytest.mark.parametrize(
    ("written", "meant"),
    [("48", "48"), ("6.5", "6.5"), ("6,800", "6800"), ("-5", "-5"), ("三十", "30")],
)
def test_measured_numbers(written: str, meant: str) -> None:
    assert measured(written) == Decimal(meant)


def test_circled_numbers() -> None:
    assert [number(circled(place)) for place in range(1, 21)] == list(range(1, 21))


@pytest.mark.parametrize(
    ("written", "new", "becomes"),
    [
        ("4", 12, "12"),
        ("04", 5, "05"),
        ("４", 12, "１２"),
        ("四", 12, "十二"),
        ("2023", 2024, "2024"),
        ("23", 2024, "24"),
        ("二〇二三", 2030, "二〇三〇"),
        ("二○二三", 2030, "二○三○"),
        ("二零二三", 2030, "二零三零"),
    ],
)
def test_a_number_is_written_like_the_one_before(written: str, new: int, becomes: str) -> None:
    assert like(written, new) == becomes


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("共24场", ["24"]),
        ("十一项、两场", ["十一", "两"]),
        ("1234567890场", []),
        ("一月份", ["一"]),
    ],
)
def test_counts_in_a_text(text: str, found: list[str]) -> None:
    assert re.findall(COUNT, text) == found


def test_decimals_are_bounded() -> None:
    assert re.fullmatch(decimal(9, 4), "1,200.5")
    assert re.fullmatch(decimal(9, 4), "123456789.1234")
    assert not re.fullmatch(decimal(9, 4), "1234567890")
    assert not re.fullmatch(decimal(9, 4), "1.12345")
