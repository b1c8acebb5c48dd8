"""Titles inside 《》 (GB/T 15834): 〈〉 within, and 《》 again within those."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from plangen.language.titles import inside_title_marks

_MARKS = str.maketrans("《》〈〉", "()()")


@pytest.mark.parametrize(
    ("title", "inside"),
    [
        ("4月份工作计划", "4月份工作计划"),
        ("学习《条例》计划", "学习〈条例〉计划"),
        ("《甲》《乙》展览", "〈甲〉〈乙〉展览"),
        ("《读〈论语〉》讲座", "〈读《论语》〉讲座"),
        ("《甲〈乙《丙》〉》", "〈甲《乙〈丙〉》〉"),
        ("甲》乙《", "甲〉乙〈"),
    ],
)
def test_marks_take_turns(title: str, inside: str) -> None:
    assert inside_title_marks(title) == inside


@given(st.text(st.sampled_from("《》〈〉甲"), max_size=12))
def test_nothing_but_the_kind_of_marks_changes(title: str) -> None:
    assert inside_title_marks(title).translate(_MARKS) == title.translate(_MARKS)
