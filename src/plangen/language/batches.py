"""Things that come in a row: 第一批、第二批, 第一路 …; and how many there are to be: 分三批."""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import pairwise

from plangen.language.clauses import Span
from plangen.language.numbers import COUNT, ORDINAL, number
from plangen.patterns import regex

_WHAT = "批次?|路|步|轮|组|小组|队|分队|阶段|环节|片区?|线路|站|梯队|工作组|档"
ORDINAL_THING = regex(rf"第(?P<number>{ORDINAL}|\d{{1,2}})(?P<what>{_WHAT})(?![长员])")
"""One of them, by its number."""
_SO_MANY = regex(rf"分(?:成|为|作)?(?P<number>{COUNT})个?(?P<what>{_WHAT})(?![长员])")
_LEADS = frozenset("：:，,；;。 \n（(“")
"""What stands before one of a list; 和第三批 and 参加第三批 only speak of it."""
_SO_FAR = regex("目前|已|其中|完成|上月|去年|上期|待定|另行|后续|其余|余下|暂")
"""Words by which not all of them are listed."""


def rows_of(text: str, span: Span) -> dict[str, list[re.Match[str]]]:
    """Return the things that a *span* of a text lists from the first on, by what they are."""
    found: dict[str, list[re.Match[str]]] = {}
    for each in ORDINAL_THING.finditer(text, *span):
        if each.start() == span[0] or text[each.start() - 1] in _LEADS:
            found.setdefault(each["what"], []).append(each)
    return {what: row for what, row in found.items() if number(row[0]["number"]) == 1}


def gap(row: list[re.Match[str]]) -> tuple[re.Match[str], re.Match[str]] | None:
    """Return the two between which a number of a row is missing, or None."""
    numbers = [number(each["number"]) for each in row]
    if len(row) < _TWO or numbers != sorted(set(numbers)):
        return None
    for place, (before, after) in enumerate(pairwise(numbers)):
        if after == before + _TWO:
            return row[place], row[place + 1]
        if after > before + 1:
            return None
    return None


_TWO = 2


def said_and_listed(
    text: str, span: Span, rows: dict[str, list[re.Match[str]]]
) -> Iterator[tuple[re.Match[str], int]]:
    """Yield how many a sentence says there are, where it lists another number of them behind."""
    for said in _SO_MANY.finditer(text, *span) if rows else ():
        row = [each for each in rows.get(said["what"], []) if each.start() > said.end()]
        numbers = [number(each["number"]) for each in row]
        is_whole = len(row) >= _TWO and numbers == list(range(1, len(row) + 1))
        is_other = number(said["number"]) != len(row)
        if is_whole and is_other and not _SO_FAR.search(text, said.start(), span[1]):
            yield said, len(row)


_SENTENCE = regex(r"[^。！？\n]+")


def sentences_with_rows(text: str) -> Iterator[Span]:
    """Yield the spans of the sentences that list things in a row; 第一批……；第二批…… is one."""
    if "第一" in text or "第1" in text:
        for found in _SENTENCE.finditer(text):
            if ORDINAL_THING.search(text, *found.span()):
                yield found.span()
