"""The names of observances that are the world's, the country's or a trade's: 世界读书日."""

from __future__ import annotations

import re

from plangen.language.clauses import HAN

SCOPE = re.compile(r"^(?:世界|国际|全国|中国)")
"""The scope that a name begins with; 世界 and 国际 are easily mixed up."""
SCOPED_NAME = re.compile(
    rf"""
    (?:世界|国际|全国|中国|文化){HAN}{{1,9}}?(?:日|节|周)
    (?![期常报程前后目余])                       # 文化日常, 全国周报
    """,
    re.VERBOSE,
)
"""Words that may be the name of an observance with a scope."""
