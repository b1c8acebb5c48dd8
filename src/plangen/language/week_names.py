"""Weeks as offices number them: 第4周, 第四教学周, 2023—2024学年第二学期第4周."""

from __future__ import annotations

from plangen.language.numbers import TENS, like, number
from plangen.patterns import regex

WEEK_OF_OFFICE = regex(
    rf"第\s?(?P<number>\d{{1,2}}|[{TENS}]{{1,3}})\s?(?:教学)?周(?![年岁])", needs="周"
)
"""A week by its number; which days it has only the office knows."""


def week_of(name: str) -> int | None:
    """Return the number of the one week that a name has; None for no week, and for several."""
    found = list(WEEK_OF_OFFICE.finditer(name))
    return number(found[0]["number"]) if len(found) == 1 else None


def with_week(name: str, week: int) -> str:
    """Return a name with another number of its one week, in the numerals that it has."""
    return WEEK_OF_OFFICE.sub(
        lambda found: found.group().replace(found["number"], like(found["number"], week)), name
    )
