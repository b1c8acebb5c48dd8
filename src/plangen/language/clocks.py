"""Hours of a day as texts give them: 14:30, 下午3:30, 上午9:00—11:30."""

from __future__ import annotations

import re

from plangen.patterns import begins_with, regex

NOON, HOURS, MINUTES = 12, 24, 60
"""The hour of noon, the hours of a day, the minutes of an hour."""
PARTS = "上午|下午|早上|晚上|凌晨|傍晚"
"""The alternatives of a pattern: the parts of a day that are earlier or later than noon."""
AFTERNOONS = frozenset(("下午", "晚上", "傍晚", "晚"))
"""The parts of a day whose hours go on from noon: 下午3:30 is 15:30."""

_CLOCK = rf"""
    (?P<{{0}}part>{PARTS}|中午)?
    \s{{{{0,3}}}}(?<![\d:：.])                                  # 2:14:30 has seconds
    (?P<{{0}}hour>\d{{{{1,2}}}})\s{{{{0,2}}}}[:：]\s{{{{0,2}}}}(?P<{{0}}minute>\d{{{{2}}}})
    (?![\d:：])
"""
CLOCK = begins_with(r"上下早晚凌傍中\s\d", _CLOCK.format(""), re.VERBOSE)
"""One time: its ``part`` of the day if it is said, its ``hour`` and its ``minute``."""
HAS_CLOCK = regex(r"[:：]\s{0,2}\d{2}", needs=":：")
"""What stands in each time; a colon alone stands behind each label."""
FROM_TO = begins_with(
    r"上下早晚凌傍中\s\d",
    rf"{_CLOCK.format('')}\s{{0,3}}(?:至|到|[-—–~～―]{{1,4}})\s{{0,3}}{_CLOCK.format('last_')}",
    re.VERBOSE,
)
"""Two times, the second one's parts with ``last_`` before their names."""
OF_TWO_KINDS = regex(
    rf"""
    (?P<part>{PARTS})\s{{0,3}}
    (?P<hour>1[2-9]|2[0-4])
    (?P<rest>\s{{0,2}}[:：点时]\s{{0,2}}(?:\d{{2}})?)
    """,
    re.VERBOSE,
    needs="午晚早傍凌",
)
"""下午14:30 and 上午14:30: an hour of 24 with the part of the day that an hour of 12 needs."""


def minutes(found: re.Match[str], *, is_last: bool = False) -> int:
    """Return the minutes since midnight of a match of CLOCK, or of either end of FROM_TO.

    The end that has no part of the day of its own is in that of the beginning: 下午3:30-5:00.
    """
    if not is_last:
        return _minutes(found, "")
    last = _minutes(found, "last_")
    is_afternoon = not found["last_part"] and found["part"] in AFTERNOONS
    return last + NOON * MINUTES if is_afternoon and last < NOON * MINUTES else last


def _minutes(found: re.Match[str], name: str) -> int:
    hour = int(found[f"{name}hour"])
    if found[f"{name}part"] in AFTERNOONS and hour < NOON:
        hour += NOON
    return hour * MINUTES + int(found[f"{name}minute"])
