"""Series that go on from plan to plan: “云溪讲坛”第36期, 第12讲“银龄讲堂”."""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import product

from plangen.language.clauses import Span
from plangen.language.numbers import COUNT, number
from plangen.patterns import regex

_NUMBERED = rf"第\s?(?P<number>{COUNT})\s?(?P<unit>期|讲|辑|季|回|场)"
_QUOTED = r"[“《](?P<name>[^“”《》，。]{2,20})[”》]"
_ISSUE = regex(
    rf"{_QUOTED}[^，。；、“”《》\d第]{{0,8}}[（(—·]?{_NUMBERED}(?!至|到|[—–~～-])",
    re.VERBOSE,
    needs="“《",
)
_MAY_BE_ISSUE = regex(r"[”》].{0,9}第", re.DOTALL)
"""What stands in each of them."""
_ISSUE_BEFORE = regex(
    _NUMBERED.replace("number>", "first>").replace("unit>", "its_unit>") + _QUOTED,
    needs=tuple(map("".join, product("期讲辑季回场", "“《"))),
)
_LOOKS_BACK = regex("已|上[期月讲次]|回顾|往期|前期|重播|重温|回放|结集|汇编|推迟|延期|补")
_REACH = 16  # characters on either side of an issue that may say so


def issues_in(text: str) -> Iterator[tuple[str, str, int, Span]]:
    """Yield the issues that a text plans: the name of the series, its unit, number and place."""
    if "第" not in text:
        return
    patterns = (_ISSUE, _ISSUE_BEFORE) if _MAY_BE_ISSUE.search(text) else (_ISSUE_BEFORE,)
    for pattern in patterns:
        for found in pattern.finditer(text):
            around = text[max(0, found.start() - _REACH) : found.end() + _REACH]
            if not _LOOKS_BACK.search(around):
                parts = found.groupdict()
                written = parts.get("number") or parts["first"]
                unit = parts.get("unit") or parts["its_unit"]
                name = "number" if parts.get("number") else "first"
                span = (
                    found.start(name) - 1,
                    found.end("unit" if name == "number" else "its_unit"),
                )
                yield found["name"], unit, number(written), span
