"""The names of observances that are the world's, the country's or a trade's: 世界读书日."""

from __future__ import annotations

import re
from datetime import date

from plangen.calendar.observances import observances_in
from plangen.calendar.shifting import shifted
from plangen.language.clauses import HAN
from plangen.patterns import regex

SCOPE = regex(r"^(?:世界|国际|全国|中国)")
"""The scope that a name begins with; 世界 and 国际 are easily mixed up."""
SCOPED_NAME = regex(
    rf"""
    (?:世界|国际|全国|中国|文化){HAN}{{1,9}}?(?:日|节|周)
    (?![期常报程前后目余])                       # 文化日常, 全国周报
    """,
    re.VERBOSE,
    needs="化国世际",
)
"""Words that may be the name of an observance with a scope."""

_CALLED = {
    "五一": "国际劳动节",
    "六一": "国际儿童节",
    "七一": "建党节",
    "八一": "建军节",
    "五四": "五四青年节",
}
_FEAST = regex("清明|端午|中秋|重阳|元宵|七夕|国庆|元旦|春节|除夕|腊八|五一|六一|七一|八一|五四")
_AROUND = 3  # days before and after a feast that belong to it


def is_about_a_feast(sentence: str, day: date) -> bool:
    """Return whether a sentence names a feast on or about *day*, if only in a word: 清明祭扫."""
    short = (found.group() for found in _FEAST.finditer(sentence))
    names = {_CALLED.get(name, name if name.endswith("节") else f"{name}节") for name in short}
    around = [shifted(day, offset) for offset in range(-_AROUND, _AROUND + 1)]
    return any(
        observance.includes(each)
        for text in (sentence, "、".join(names))
        for observance, _ in observances_in(text)
        for each in around
    )
