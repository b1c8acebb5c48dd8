from __future__ import annotations

from collections.abc import Callable

import pytest

from plangen.calendar.lookalikes import around, letters_for_digits
from steps import MOST_TIME, times_as_long


@pytest.mark.parametrize(
    ("text", "meant"),
    [
        ("4月l日", ["1"]),
        ("4月lO日举办", ["10"]),
        ("2O23年4月2日", ["2023"]),
        ("2023年l月2日", ["1"]),
        ("4月3日 l4:30", ["14"]),
        ("14:3O", ["30"]),
        ("l4：30—16：OO", ["14", "00"]),
        ("2O23-04-07", ["2023"]),
        ("2023-O4-07", ["04"]),
        ("2023-04-O7", ["07"]),
        ("共1O场", ["10"]),
        ("约3O人参加", ["30"]),
        ("I5日和l6日", ["15", "16"]),
    ],
)
def test_letters_for_digits_are_found(text: str, meant: list[str]) -> None:
    assert [digits for _, digits in letters_for_digits(text)] == meant


@pytest.mark.parametrize(
    "text",
    [
        "2023年4月7日14:30",
        "I号楼",
        "Vol.1",
        "No1场",
        "iOS14",
        "O型血",
        "H2O",
        "101教室",
        "1O1教室",
        "第I期",
        "Hello 5人",
        "oil: 12",
        "Oo",
        "网址 http://lol.cn:80",
        "IO-12-3",
        "COVID-19",
        "A1l日",
    ],
)
def test_other_letters_are_letters(text: str) -> None:
    assert list(letters_for_digits(text)) == []


@pytest.mark.parametrize(
    ("text", "whole"),
    [
        ("于4月l日举办", "4月l日"),
        ("在2O23年4月2日前", "2O23年4月2日"),
        ("4月3日 l4:30开始", "l4:30"),
        ("约3O人参加", "3O人"),
    ],
)
def test_the_whole_of_a_number_is_shown(text: str, whole: str) -> None:
    span, _ = next(letters_for_digits(text))

    assert text[slice(*around(text, span))] == whole


@pytest.mark.parametrize("run", ["O", "2O", "l", "第O", "O9", "4月O", "O:", "2-O"])
def test_a_long_run_is_looked_at_in_its_time(run: str) -> None:
    def look(count: int) -> Callable[[], object]:
        return lambda: list(letters_for_digits(run * count))

    assert times_as_long(look(2_000), look(20_000)) < MOST_TIME
