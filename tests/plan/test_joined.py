"""Texts that are searched together: which of them have a character, or a match of a pattern."""

from __future__ import annotations

import pytest

from plangen.patterns import regex
from plangen.plan.joined import Joined
from plangen.plan.occurrences import WordIndex

TEXTS = ["春日讲座", "", "4月7日9:30", "请参加第3场", "二楼"]


@pytest.mark.parametrize(
    ("characters", "numbers"),
    [("日", [0, 2]), ("座楼", [0, 4]), ("37", [2, 3]), ("无", []), ("\n", []), ("", [])],
)
def test_texts_with_a_character_are_found(characters: str, numbers: list[int]) -> None:
    assert Joined(TEXTS).numbers(characters) == numbers


def test_texts_with_a_match_are_found_once_each_in_order() -> None:
    assert Joined(TEXTS).numbers("楼", regex(r"\d")) == [2, 3, 4]


@pytest.mark.parametrize("texts", [[], [""], ["", ""]])
def test_nothing_is_found_in_nothing(texts: list[str]) -> None:
    assert Joined(texts).numbers("日", regex("日")) == []


def test_an_offset_leads_to_its_text() -> None:
    joined = Joined(TEXTS)
    number, start = joined.at(joined.text.index("月"))
    assert (number, TEXTS[number][joined.text.index("月") - start]) == (2, "月")


@pytest.mark.parametrize(
    "words", [{"甲乙", "乙", "乙丙甲"}, {"甲乙", "乙丙"}, {"乙"}, {"", "]甲"}, {""}, set()]
)
def test_words_are_found_in_long_texts_as_in_short_ones(words: set[str]) -> None:
    text = "甲乙丙甲]甲\n"
    index = WordIndex(words)
    once = list(index.find(text))
    long = list(index.find(text * 2000))
    assert long == [(turn * len(text) + at, word) for turn in range(2000) for at, word in once]
