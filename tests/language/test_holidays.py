"""Words of the days on which a house is shut."""

from __future__ import annotations

import pytest

from plangen.language.holidays import closing_days_in


@pytest.mark.parametrize(
    ("text", "days"),
    [
        ("周一闭馆", [0]),
        ("每周一例行闭馆", [0]),
        ("周一、二闭馆", [0, 1]),
        ("逢星期五休馆", [4]),
        ("礼拜一闭馆", [0]),
        ("闭馆时间：每周一", [0]),
        ("4月10日周一闭馆", []),
        ("取消周一闭馆", []),
        ("周一闭馆一天", []),
        ("周一开馆", []),
    ],
)
def test_closing_days(text: str, days: list[int]) -> None:
    assert list(closing_days_in(text)) == days
