"""Quantities: a number with its measure word."""

from __future__ import annotations

from decimal import Decimal

import pytest

from plangen.language.units import QUANTITY, quantity, quantity_like


@pytest.mark.parametrize(
    ("text", "value", "unit"),
    [
        ("24场", "24", "场"),
        ("三十名", "30", "名"),
        ("6.5小时", "6.5", "小时"),
        ("6,800册", "6800", "册"),
        ("48万元", "480000", "元"),
        ("两场次", "2", "场次"),
    ],
)
def test_quantities(text: str, value: str, unit: str) -> None:
    found = QUANTITY.fullmatch(text)

    assert found
    assert (quantity(found), found["unit"]) == (Decimal(value), unit)


@pytest.mark.parametrize("text", ["第3期", "2—3场", "1,200,5场", "3月"])
def test_no_quantities(text: str) -> None:
    assert not QUANTITY.search(text)


@pytest.mark.parametrize(
    ("text", "value", "written"),
    [("48万元", "500000", "50"), ("6,800册", "7200", "7,200"), ("30名", "29", "29")],
)
def test_a_value_is_written_like_another(text: str, value: str, written: str) -> None:
    found = QUANTITY.fullmatch(text)

    assert found
    assert quantity_like(found, Decimal(value)) == written
