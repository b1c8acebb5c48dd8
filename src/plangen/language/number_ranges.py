"""Ranges of ages and numbers: 6—14岁, 70至79岁, 20—30人."""

from __future__ import annotations

import re
from collections.abc import Iterator

from plangen.language.clauses import Span
from plangen.patterns import begins_with, regex

_UNIT = "[人名组元册米℃%％]|分钟|小时|课时|年级"
_RANGE = begins_with(
    r"\d",
    rf"""
    (?<![\dA-Za-z.,/—–~～-])(?<!\d[:：])          # 年龄：18—60岁, but no hours
    (?P<first>\d{{1,3}})
    (?: (?:周?岁)?\s?(?:至|到|[—–~～-]{{1,2}})\s?(?P<age>\d{{1,3}})\s?周?岁(?!月)
      | (?P<unit>{_UNIT})?\s?[—–~～]{{1,2}}\s?(?P<number>\d{{1,3}})\s?(?P<last_unit>{_UNIT})
    )
    """,
    re.VERBOSE,
)
"""A range of ages in any words, and one of other numbers whose ends a dash joins."""
_MAY_BE_RANGE = regex(rf"岁|[—–~～]\s?\d{{1,3}}\s?(?:{_UNIT})", needs="—–~～岁")
"""What stands in each of them: ranges of hours and days end otherwise."""
_DOWN = regex("[由从自减降缩倒跌低]")
"""Words by which a number goes down: 由35岁降至30岁."""
_BEFORE = 8  # characters before a range that may say so


def falling(text: str) -> Iterator[Span]:
    """Yield the spans of ranges whose end is less than their beginning, by mistake."""
    for found in _RANGE.finditer(text) if _MAY_BE_RANGE.search(text) else ():
        is_down = _DOWN.search(text, max(0, found.start() - _BEFORE), found.start())
        is_of_two_units = found["unit"] and found["unit"] != found["last_unit"]
        is_less = int(found["age"] or found["number"]) < int(found["first"])
        if is_less and not is_down and not is_of_two_units:
            yield found.span()
