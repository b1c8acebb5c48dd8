"""Things that come in a row: 第一批、第二批, 第一路 …; and how many there are to be: 分三批."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from itertools import pairwise

from plangen.language.clauses import Span
from plangen.language.numbers import COUNT, COUNTS, ORDINAL, TENS, number
from plangen.patterns import regex
from plangen.values import Struct

_NUMBERS = frozenset(f"第{TENS}")
_WHAT = "批次?|路|步|轮次?|组|小组|队|分队|阶段|环节|片区?|线路|站|梯队|工作组|档|场|期|班"
ORDINAL_THING = regex(rf"第(?P<number>{ORDINAL}|\d{{1,2}})(?P<what>{_WHAT})(?![长员])")
"""One of them, by its number."""
SO_MANY = regex(
    rf"""
    (?: (?<![部百千万积])(?:划?分|编)(?:成|为|作)?
      | (?:组成|设立?|派出|成立|共|按|划定)
        (?=(?:{COUNT})(?:个|条|支)?(?:批|路|步|轮|组|小组|队|阶段|梯队|片|线路))
    )
    (?P<number>{COUNT})(?:个|条|支)?(?P<what>{_WHAT})(?![长员])
    """,
    re.VERBOSE,
    needs="分组批编队路片线步阶轮梯",
)
"""How many there are to be: 分三批, 分成四个小组, 设五个组."""
CELL = regex(
    rf"第?(?P<number>{ORDINAL}|\d{{1,2}})(?P<what>{_WHAT}|讲|节|课|周|天|次)(?P<rest>.?)",
    needs="批路步轮组队段节片线站档场期班讲课周天次",
)
"""A cell that numbers its row: 第一批, 二组, 第3讲."""
KINDS = regex("^(?:批次?|阶段|步骤|环节|组别|小组|路线|线路|路|轮次|片区|班次|梯队|分组|队别)$")
"""The header of a column that numbers its rows."""
_ENDS = regex(r"[^，。；]{0,16}?(?:结束|完成|收官|返回|收尾|截止|为止)")
"""What stands behind the last of a row of which only the first and the last are said."""
_POINTS = regex(r"(?P<han>[一二三四五六七八九])是|(?=[（(]\d|\d[）)])[（(]?(?P<figure>\d)(?!\d)")
"""Points below 分三步：, which have numbers of their own; one may have lost half its brackets."""
_LEADS = frozenset("：:，,；;。 \n（(“")
"""What stands before one of a list; 和第三批 and 参加第三批 only speak of it."""
_SO_FAR = regex("目前|已|其中|完成了|完成[前第两一二三]|上月|去年|上期|待定|另行|后续|其余|余下|暂")
"""Words by which not all of them are listed."""
_NOT_ALL_NOW = regex(
    r"本[月周期季]|下[个]?[月周期季]|前[一两二三四五\d]|先行|首[批场轮]|启动第",
    needs="下前本先启首",
)
"""Words behind their number by which the plan has some of them, and others follow."""


def rows_of(text: str, span: Span) -> dict[str, list[re.Match[str]]]:
    """Return the things that a *span* of a text lists from the first on, by what they are."""
    found: dict[str, list[re.Match[str]]] = {}
    for each in ORDINAL_THING.finditer(text, *span):
        if each.start() == span[0] or text[each.start() - 1] in _LEADS:
            found.setdefault(alike(each["what"]), []).append(each)
    return {what: row for what, row in found.items() if number(row[0]["number"]) == 1}


def gap(row: list[re.Match[str]]) -> tuple[re.Match[str], re.Match[str]] | None:
    """Return the two between which a number of a row is missing, or None."""
    numbers = [number(each["number"]) for each in row]
    odd = [at for at, value in enumerate(numbers) if value != at + 1]
    if len(row) > _TWO and len(odd) == 1 and odd[0] < len(row) - 1 and numbers[odd[0]] > odd[0] + 1:
        return row[odd[0] - 1], row[odd[0]]  # 第一批、第三批、第三批: all others are right
    if len(row) < _TWO or is_first_and_last(row[0].string, row) or numbers != sorted(set(numbers)):
        return None
    for place, (before, after) in enumerate(pairwise(numbers)):
        if after == before + _TWO:
            return row[place], row[place + 1]
        if after > before + 1:
            return None
    return None


_TWO = 2


def numbered(cells: Iterable[str]) -> tuple[str, list[re.Match[str]]] | None:
    """Return what the cells of a column number, and the matches; None if not all of them do."""
    known: list[re.Match[str]] = []
    for cell in cells:
        found = CELL.match(cell) if cell[:1] in _NUMBERS or cell[:1].isdecimal() else None
        if not found or (found["rest"] and found.group()[0] != "第"):
            return None
        known.append(found)
    kinds = {alike(each["what"]) for each in known}
    if len(kinds) != 1 or number(known[0]["number"]) != 1:
        return None
    return kinds.pop(), known


def is_first_and_last(text: str, row: list[re.Match[str]]) -> bool:
    """Return whether a sentence says only when the first begins, and the last ends."""
    return len(row) == _TWO and _ENDS.match(text, row[-1].end()) is not None


def said(text: str) -> Iterator[re.Match[str]]:
    """Yield how many a text says there are, where all of them are to be listed: 分三批."""
    for found in SO_MANY.finditer(text) if ANY_OF_MANY.search(text) else ():
        first = max(0, found.start() - _TWO)  # 已分四批
        end = _end(text, found.end())
        if not _SO_FAR.search(text, first, end) and not _NOT_ALL_NOW.search(text, found.end(), end):
            yield found


def _end(text: str, at: int) -> int:
    end = text.find("。", at)
    return end if end >= 0 else len(text)


ANY_OF_MANY = regex(rf"[分编成为作立设出共按定][\d{COUNTS}]")
"""What stands in each of them."""


class Listing(Struct, frozen=True):
    """How many of a kind a text lists, and where: a row of them, or its first and last."""

    start: int
    what: str
    count: int


def listings(text: str) -> Iterator[Listing]:
    """Yield what a text lists in rows; of 第一批5月7日开始，第四批5月30日结束 there are four."""
    for span in sentences_with_rows(text):
        for what, row in rows_of(text, span).items():
            numbers = [number(each["number"]) for each in row]
            is_whole = len(row) >= _TWO and numbers == list(range(1, len(row) + 1))
            if is_whole or is_first_and_last(text, row):
                yield Listing(row[0].start(), what, numbers[-1])


def points(text: str, at: int) -> int:
    """Return how many points stand behind the colon right after *at*: 分三步：一是 …."""
    colon = text.find("：", at, at + _NEAR)
    if colon < 0:
        return 0
    found = list(_POINTS.finditer(text, colon, _end(text, colon)))
    for name in ("han", "figure"):
        numbers = [number(each[name]) for each in found if each[name]]
        if len(numbers) >= _TWO and numbers == list(range(1, len(numbers) + 1)):
            return len(numbers)
    return 0


_NEAR = 12  # characters before a colon


def alike(what: str) -> str:
    """Return what is meant by a word for one of several, as 批 by 批次."""
    return what[:1] if what in {"批次", "轮次", "片区"} else what


_SENTENCE = regex(r"[^。！？\n]+")


def sentences_with_rows(text: str, at: int = 0) -> Iterator[Span]:
    """Yield the spans of the sentences that list things in a row; 第一批……；第二批…… is one."""
    if "第一" in text or "第1" in text:
        for found in _SENTENCE.finditer(text, at):
            if ORDINAL_THING.search(text, *found.span()):
                yield found.span()
