"""Words of totals, and numbers that are only about right: 共12场, 约30人, 300余册, 50人以上."""

from __future__ import annotations

import re

from plangen.patterns import regex

TOTAL_BEFORE = regex(r"(?:共计?|合计|总计|一共|总共)[^，,。；;\d]{0,8}$")
"""What stands before a number that is a total."""
_INEXACT_BEFORE = regex(
    r"""
    (?:近|超过?|逾|(?<![签预节特])约|不少于|不低于|力争|至少|以上|最多|不超过|各|每|(?<!目)前|第)
    [^，,。；;\d]{0,3}$
    """,
    re.VERBOSE,
    needs="第各前每少以低约最超近争逾",
)
_INEXACT_AFTER = regex(r"\s?(?:（|以上|以下|左右|不等|上下|以内)")
_LOOK_BEHIND = 6  # characters before a number that may say that it is about right


def is_exact(text: str, found: re.Match[str]) -> bool:
    """Return whether a match of QUANTITY is a number of all: not 约, 每, 前, 以上 and the like."""
    before = text[max(0, found.start() - _LOOK_BEHIND) : found.start()]
    return is_plain(text, found) and not _INEXACT_BEFORE.search(before)


def is_plain(text: str, found: re.Match[str]) -> bool:
    """Return whether nothing in a quantity or right behind it says that it is about right."""
    is_vague = found["inexact"] or found["vague"] or _INEXACT_AFTER.match(text, found.end())
    return not is_vague
