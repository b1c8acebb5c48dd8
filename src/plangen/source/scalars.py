"""Where each character of a value stands in the file, for all five scalar styles.

The parser gives the value and where its scalar begins and ends; here the value is read once more,
by the rules of YAML 1.1 (5.9, 9.1 to 9.3) as the parser follows them, with the place of each
character. What comes out differently would be a form that we do not know.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import lru_cache
from typing import TypeAlias

from plangen.patterns import regex
from plangen.source.anchors import content_start
from plangen.source.nodes import BLOCKS, Scalar

_BREAK = regex("\r\n|\r|\n")
_ESCAPE = regex(r"\\(?:x[0-9a-fA-F]{2}|u[0-9a-fA-F]{4}|U[0-9a-fA-F]{8}|.)", re.DOTALL)
_WHITE = regex(r"[ \t\r\n]+")
_ORDINARY = regex(r"[^ \t\r\n\\']+")
_INDENT = regex(" *")
_BLANKS = " \t"
_DEPTHS = 20  # that are tried one by one

_Placed: TypeAlias = Iterator[tuple[str, int]]
"""The characters of a value with their offsets; an empty text stands for what an escape makes."""


def single_quoted(text: str) -> str:
    """Return *text* in single quotes of YAML, where only they themselves are special (9.1.2)."""
    return "'" + text.replace("'", "''") + "'"


@lru_cache(maxsize=8)
def offsets(text: str, scalar: Scalar) -> tuple[int, ...]:
    """Return the file offset of each character of ``scalar.value``, and of its end.

    *text* is the text of the file. An escape or a folded line break counts as standing where it
    begins. There are ``len(scalar.value) + 1`` of them, and they never descend. Those of the last
    few texts are kept: many findings may be about one text.
    """
    start = content_start(text, scalar)
    placed = (
        _block(text, start, scalar) if scalar.style in BLOCKS else _of_flow(text, start, scalar)
    )
    if placed is None:  # a form we do not know: the whole value stands for it
        placed = [start] * len(scalar.value)
    after_last = placed[-1] + 1 if placed else start
    return (*placed, min(after_last, max(scalar.end, start)))


def _of_flow(text: str, start: int, scalar: Scalar) -> list[int] | None:
    begin = start + len(scalar.style)
    if text[begin : scalar.end - len(scalar.style)] == scalar.value:  # as most are typed
        return list(range(begin, begin + len(scalar.value)))
    return _checked(scalar.value, _flow(text, start, scalar))


def _checked(value: str, placed: _Placed) -> list[int] | None:
    """Return the offsets of *placed*, or None where its characters are not those of *value*."""
    found = list(placed)
    if len(found) != len(value):
        return None
    is_same = all(read in {"", made} for made, (read, _) in zip(value, found, strict=True))
    return [at for _, at in found] if is_same else None


def file_span(text: str, scalar: Scalar, start: int, end: int) -> tuple[int, int]:
    """Return the file offsets of the start and the end of ``scalar.value[start:end]``."""
    placed = offsets(text, scalar)
    first = placed[start]
    if end <= start:
        return first, first
    last = placed[end - 1]
    return first, last + _typed_length(text, scalar, last)


def typed_span(text: str, scalar: Scalar, start: int, end: int) -> tuple[int, int] | None:
    """Return the file offsets of the characters by which ``scalar.value[start:end]`` was typed.

    None when a line break of the file stands between them: then they are no one piece to edit.
    """
    first, last = file_span(text, scalar, start, end)
    return None if _BREAK.search(text, first, last) else (first, last)


def _typed_length(text: str, scalar: Scalar, at: int) -> int:
    """Return how many characters of the file stand for the one at *at*."""
    if scalar.style == '"' and (escape := _ESCAPE.match(text, at, scalar.end)):
        return escape.end() - at
    return 2 if scalar.style == "'" and text.startswith("''", at) else 1


def _flow(text: str, start: int, scalar: Scalar) -> _Placed:
    """Yield each character of a plain or quoted scalar."""
    quote = scalar.style
    at = start + len(quote)
    end = scalar.end - len(quote)
    while at < end:
        if found := _WHITE.match(text, at, end):
            yield from _folded(text, at, found.end())
            at = found.end()
        elif quote == '"' and text[at] == "\\":
            escape = _ESCAPE.match(text, at, end)
            length = escape.end() - at if escape else 1
            if text[at + 1] in "\r\n":  # an escaped line break: the break itself vanishes
                white = _WHITE.match(text, at + 1, end)
                at = white.end() if white else at + length
                if white:
                    yield from _breaks(text, white.start(), white.end(), 1)
            else:
                yield "", at
                at += length
        elif run := _ORDINARY.match(text, at, end):
            yield from zip(run.group(), range(at, run.end()), strict=True)
            at = run.end()
        else:
            yield text[at], at
            at += 2 if quote == "'" and text.startswith("''", at) else 1


def _folded(text: str, start: int, end: int) -> _Placed:
    """Yield white space inside a flow scalar: as it is, or as what a folded line break becomes."""
    breaks = [found.start() for found in _BREAK.finditer(text, start, end)]
    if not breaks:
        yield from zip(text[start:end], range(start, end), strict=True)
    elif len(breaks) == 1:
        yield " ", breaks[0]
    else:
        yield from _breaks(text, start, end, 1)


def _breaks(text: str, start: int, end: int, skipped: int) -> _Placed:
    """Yield the line breaks between *start* and *end* but the first few, which vanish."""
    for number, found in enumerate(_BREAK.finditer(text, start, end)):
        if number >= skipped:
            yield "\n", found.start()


def _block(text: str, start: int, scalar: Scalar) -> list[int] | None:
    """Return the offset of each character of a literal or folded scalar.

    How far its lines are set in is known from the first that is not blank, or from the digit after
    ``|``, which counts from a level that we do not know: then each depth is tried.
    """
    header = _BREAK.search(text, start, scalar.end)
    begin = header.end() if header else scalar.end
    lines = list(_lines(text, begin, scalar.end))
    depths = (_INDENT.match(text, first, last) for first, last in lines)
    most = next(
        (
            found.end() - found.start()
            for found, (_, last) in zip(depths, lines, strict=True)
            if found and found.end() < last
        ),
        max((last - first for first, last in lines), default=0),
    )
    value = scalar.value.lstrip("\n")
    meant = most - (len(value) - len(value.lstrip(" ")))  # the value keeps the blanks beyond it
    for depth in dict.fromkeys((*range(most, max(most - _DEPTHS, -1), -1), max(meant, 0))):
        placed = _checked(scalar.value, _read_block(text, lines, depth, scalar))
        if placed is not None:
            return placed
    return None


def _lines(text: str, start: int, end: int) -> Iterator[tuple[int, int]]:
    """Yield the start and the end of each line from *start*, without their breaks."""
    while start < end:
        found = _BREAK.search(text, start, end)
        yield start, found.start() if found else end
        start = found.end() if found else end


def _read_block(text: str, lines: list[tuple[int, int]], depth: int, scalar: Scalar) -> _Placed:
    """Yield the characters of a block whose *lines* are set in *depth* blanks deep."""
    is_folded = not scalar.is_literal
    ended, was_blank, breaks = -1, False, list[int]()  # the end of the last line with text
    for first, last in lines:
        begin = first + depth
        if begin >= last:
            breaks.append(last)
            continue
        is_blank = text[begin] in _BLANKS
        if ended >= 0:
            if not is_folded or was_blank or is_blank:
                yield "\n", ended
            elif not breaks:
                yield " ", ended
        yield from (("\n", at) for at in breaks)
        yield from zip(text[begin:last], range(begin, last), strict=True)
        ended, was_blank, breaks = last, is_blank, []
    # What stands behind the last text the header decides: nothing, a line end, or all of them.
    behind = [ended, *breaks] if ended >= 0 else breaks
    left = len(scalar.value) - len(scalar.value.rstrip("\n"))
    yield from (("\n", at) for at in behind[:left])
