"""No rule steps beyond the first day that there is, or the last."""

from __future__ import annotations

import re

import pytest

from judging.eye import SENTENCES, findings, plan_of
from profiles import by_profile

PERIODS = ("0001-01", "9999-12", "0001-01-01..0001-01-05", "9999-12-28..9999-12-31")
_AT_ONCE = 12


def texts() -> list[str]:
    """Return right sentences of all kinds, some at a time."""
    lines = [line for path in SENTENCES for line in path.read_text("utf-8").splitlines()]
    lines = [line.partition(" | ")[2] for line in lines]
    return ["".join(lines[at : at + _AT_ONCE]) for at in range(0, len(lines), _AT_ONCE)]


@pytest.mark.parametrize("period", PERIODS)
@pytest.mark.parametrize("day", ["1月1日", "12月31日"])
def test_sentences_at_the_ends_of_the_calendar_are_checked(period: str, day: str) -> None:
    for text in texts()[:: by_profile(6, 3)]:
        moved = re.sub(r"(?<!\d)\d{4}年", f"{period[:4]}年", text)
        moved = re.sub(r"(?<!\d)\d{1,2}月\d{1,2}日", day, moved)
        assert findings(plan_of(period, moved)) is not None
