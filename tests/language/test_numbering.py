"""Numbers of headings, in all forms."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from plangen.language.numbering import LEVELS, NO_NUMBER, NUMBER_FORMS, Numbering, is_unusual

_MARKS = {"▲", "●", "-", NO_NUMBER}
_COUNTED = sorted(NUMBER_FORMS.keys() - _MARKS)


@pytest.mark.parametrize(
    ("form", "numbers"),
    [
        ("1、", {1: "1、", 12: "12、"}),
        ("1．", {1: "1．", 10: "10．"}),
        ("1）", {2: "2）"}),
        ("①", {1: "①", 20: "⑳", 21: "㉑", 35: "㉟", 36: "㊱", 50: "㊿", 51: "（51）"}),
        ("A.", {1: "A.", 26: "Z.", 27: "AA."}),
        ("第一、", {1: "第一、", 11: "第十一、"}),
        ("第一部分", {2: "第二部分\u3000"}),
        ("▲", {1: "▲", 2: "▲"}),
        ("无", {1: ""}),
    ],
)
def test_a_form_is_named_by_its_first_number(form: str, numbers: dict[int, str]) -> None:
    assert {at: NUMBER_FORMS[form].write(at) for at in numbers} == numbers


@given(st.sampled_from(_COUNTED), st.integers(1, 300))
def test_no_two_numbers_are_alike(form: str, count: int) -> None:
    written = [NUMBER_FORMS[form].write(number) for number in range(1, count + 1)]

    assert len(set(written)) == count
    assert written[0].startswith(form)


@given(
    st.lists(st.sampled_from(sorted(NUMBER_FORMS)), max_size=LEVELS),
    st.lists(st.tuples(st.integers(1, LEVELS), st.booleans()), max_size=30),
)
def test_headings_count_below_the_one_above_and_over_those_without_a_number(
    forms: list[str], headings: list[tuple[int, bool]]
) -> None:
    names = [*forms, *("一、", "（一）", "1.", "（1）")[len(forms) :]]
    numbering = Numbering(forms)
    counts = dict.fromkeys(range(1, LEVELS + 1), 0)
    for level, is_numbered in headings:
        counts |= dict.fromkeys(range(level + 1, LEVELS + 1), 0)
        if not is_numbered:
            numbering.pass_over(level)
            continue
        counts[level] += 1
        assert numbering.next(level).text == NUMBER_FORMS[names[level - 1]].write(counts[level])


@pytest.mark.parametrize(
    ("forms", "levels"),
    [
        ((), (1, 2, 3, 4)),
        (("一、", "1、", "①", "▲"), (1, 3, 3, 4)),
        (("第一部分", "一、", "（一）", "1."), (1, 1, 2, 4)),
        (("1、",), (3, 2, 3, 4)),
        (("无", "无"), (1, 2, 3, 4)),
    ],
)
def test_headings_are_set_as_their_numbers_are(
    forms: tuple[str, ...], levels: tuple[int, ...]
) -> None:
    numbering = Numbering(forms)

    assert tuple(numbering.next(level).level for level in range(1, LEVELS + 1)) == levels


def test_what_leaves_the_standard() -> None:
    assert not is_unusual(())
    assert not is_unusual(("一、", "（一）"))
    assert is_unusual(("一、", "1、"))
