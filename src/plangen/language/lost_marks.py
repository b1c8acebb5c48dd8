"""Numbers of a list without the mark that their neighbours have: 1）清点；2登记；3）上架."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from plangen.language.clauses import HAN, Span
from plangen.patterns import regex
from plangen.values import Struct

_MARKED = regex(r"(?P<open>[（(]?)(?P<number>\d{1,2})(?P<mark>[）)、.．])(?!\d)")
_BARE = regex(rf"(?P<number>\d{{1,2}})(?={HAN})")
_INSIDE = regex(
    rf"(?:(?<=^)|(?<=[：:；;。]))(?P<number>\d{{1,2}})(?:(?P<mark>[）)、])(?!\d)|(?={HAN}))"
)
_UNIT = regex("[年月日号点时分周天人名次个项册场件篇位支组所家间台套份张元万米楼层岁级]")
"""What makes a number of things of a bare number: 3名志愿者 goes on from 2）培训讲解员 as well."""


class LostMark(Struct, frozen=True):
    """A number at *span* of the text number *line*, which lacks its *mark*."""

    line: int
    span: Span
    number: int
    mark: str


def lost_marks(lines: Sequence[str]) -> Iterator[LostMark]:
    """Yield the numbers that have lost their mark, in the paragraphs of one text."""
    if len(lines) > 1:
        yield from _at_beginnings(lines)
    for line, text in enumerate(lines):
        if sum(map(text.count, "）)、")) > 1:
            yield from _inside(line, text)


def _inside(line: int, text: str) -> Iterator[LostMark]:
    """Yield those of a list that runs on in one paragraph."""
    numbers = list(_INSIDE.finditer(text))
    for before, each, after in zip(numbers, numbers[1:], numbers[2:], strict=False):
        mark, first = before["mark"], int(before["number"])
        follow = [int(found["number"]) - first for found in (each, after)] == [1, 2]
        is_lost = mark and after["mark"] == mark and not each["mark"] and follow
        if is_lost and not _UNIT.match(text, each.end("number")):
            yield LostMark(line, each.span("number"), first + 1, mark)


def _at_beginnings(lines: Sequence[str]) -> Iterator[LostMark]:
    """Yield those at the beginning of lines.

    A number has a neighbour on either side, or as the last one two of them before it.
    """
    marked = [_MARKED.match(text) for text in lines]
    for at, text in enumerate(lines):
        bare = None if marked[at] else _BARE.match(text)
        before, after = (marked[n] if 0 <= n < len(lines) else None for n in (at - 1, at + 1))
        if bare is None or before is None or before["open"]:
            continue
        if int(before["number"]) + 1 != int(bare["number"]):
            continue
        earlier = marked[at - 2] if at > 1 else None
        is_last = at == len(lines) - 1 and _continues(before, earlier, -1)
        is_next = _continues(before, after, 2) or is_last
        if is_next and not _UNIT.match(text, bare.end()):
            yield LostMark(at, bare.span(), int(bare["number"]), before["mark"])


def _continues(one: re.Match[str], other: re.Match[str] | None, step: int) -> bool:
    """Return whether *other* has the same mark as *one*, and its number plus *step*."""
    if other is None or one["mark"] != other["mark"] or other["open"]:
        return False
    return int(other["number"]) == int(one["number"]) + step
