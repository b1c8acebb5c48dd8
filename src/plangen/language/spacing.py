"""Spaces within Chinese text: those that part nothing, and those that spread or list names."""

from __future__ import annotations

import re

from plangen.language.clauses import HAN
from plangen.patterns import begins_with, regex

_BLANK = r"[ \t\u00a0\u3000]"

SPACE = begins_with(
    r" \t\u00a0\u3000",
    rf"""
    (?:(?<={HAN})|(?<=[，。、；：！？”’）》】]))
    {_BLANK}+
    (?={HAN}|[“‘（《【，。、；：！？”’）》])
    """,
    re.VERBOSE,
    needs=" \t\u00a0\u3000",
)
"""Blanks with a Chinese character or mark on either side."""
BLANKS = regex(rf"{_BLANK}+")
"""Blanks, wherever they stand."""
BESIDE_A_MARK = regex(
    r"""
    ^[，。、；：！？”’）》】]
    |[“‘（《【，。、；：！？”’）》]$
    """,
    re.VERBOSE,
)
"""A space with what stands beside it, where one of both is a mark: there it parts nothing."""
QUOTED = regex(
    r"""
    “[^“”]*”|《[^《》]*》|【[^【】]*】|‘[^‘’]*’
    """,
    re.VERBOSE,
)
"""A quotation or a title: a couplet there has its space in the middle."""
MARKS = regex(r"[，。、；：]")
"""The marks that a couplet does without."""
SPREAD = regex(rf"{HAN}(?:{_BLANK}+{HAN})+")
"""A word that is spread to the width of a column: 时 间."""
LISTED = regex(
    rf"""
    {HAN}{{1,4}}(?:{_BLANK}+{HAN}{{1,4}}){{2,}}
    """,
    re.VERBOSE,
)
"""Several names that blanks part: 张三 李四 王五."""
