"""Dates in other forms than 2023年4月7日."""

from __future__ import annotations

from hypothesis import example, given
from hypothesis import strategies as st

from plangen.language import date_forms


@given(st.text("二一〇零三0O十四九年月日号农历初至级，", max_size=14))
@example("二〇二三年四月七日")
@example("一O二三年")
@example("四月二十号")
def test_no_chinese_date_is_passed_over_for_want_of_what_each_has(text: str) -> None:
    found = [each.span() for each in date_forms._CHINESE.finditer(text)]

    assert [each.span() for each in date_forms.chinese_dates(text)] == found
