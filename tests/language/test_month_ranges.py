"""Several months that a text names as one time."""

from __future__ import annotations

from hypothesis import example, given
from hypothesis import strategies as st

from plangen.language import months

_MONTHS = st.text("013１十二九元月份上中旬初底末-—至、和/今次年2〇 ", max_size=14)


@given(_MONTHS)
@example("12月底至次年1月初")
@example("二〇二三年十二月 — 二〇二四年一月")
@example("三、四月份")
def test_no_range_is_passed_over_for_want_of_what_each_has(text: str) -> None:
    found = [each.span() for form in months._RANGES for each in form.finditer(text)]
    side_by_side = [each.span() for each in months._SIDE_BY_SIDE.finditer(text)]

    assert [each.span() for each in months.month_ranges(text)] == found + side_by_side
