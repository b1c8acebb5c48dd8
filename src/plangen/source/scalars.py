"""Where each character of a value stands in the file, for all five scalar styles.

In plain and quoted scalars the folding rules are simple enough to follow exactly (YAML 1.1,
5.9 and 9.1). In block scalars only white space changes, so the other characters of value and
file pair up in order, and the white space between two of them pairs up from the right.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import lru_cache

from plangen.source.nodes import Scalar

_ANCHOR = re.compile(r"[&!]\S*\s+")
_BREAK = re.compile("\r\n|\r|\n")
_ESCAPE = re.compile(r"\\(?:x[0-9a-fA-F]{2}|u[0-9a-fA-F]{4}|U[0-9a-fA-F]{8}|.)", re.DOTALL)
_WHITE = re.compile(r"[ \t\r\n]+")


def offsets(text: str, scalar: Scalar) -> list[int]:
    """Return the file offset of each character of ``scalar.value``, and of its end.

    *text* is the text of the file. An escape or a folded line break counts as standing where it
    begins. The list has ``len(scalar.value) + 1`` entries and never descends.
    """
    start = scalar.start
    if found := _ANCHOR.match(text, start, scalar.end):
        start = found.end()
    if scalar.style in {"|", ">"}:
        placed = _block(text, start, scalar)
    else:
        placed = list(_flow(text, start, scalar))
    if len(placed) != len(scalar.value):  # a form we do not know: the whole value stands for it
        placed = [start] * len(scalar.value)
    after_last = placed[-1] + 1 if placed else start
    return [*placed, min(after_last, max(scalar.end, start))]


def file_span(text: str, scalar: Scalar, start: int, end: int) -> tuple[int, int]:
    """Return the file offsets of the start and the end of ``scalar.value[start:end]``."""
    placed = _offsets(text, scalar)
    first = placed[start]
    return first, placed[end - 1] + 1 if end > start else first


def typed_span(text: str, scalar: Scalar, start: int, end: int) -> tuple[int, int] | None:
    """Return the file offsets of the characters by which ``scalar.value[start:end]`` was typed.

    None when a line break of the file stands between them: then they are no one piece to edit.
    """
    first, last = file_span(text, scalar, start, end)
    if end > start:
        last += _typed_length(text, scalar, last - 1) - 1
    return None if _BREAK.search(text, first, last) else (first, last)


def _typed_length(text: str, scalar: Scalar, at: int) -> int:
    """Return how many characters of the file stand for the one at *at*."""
    if scalar.style == '"' and (escape := _ESCAPE.match(text, at, scalar.end)):
        return escape.end() - at
    return 2 if scalar.style == "'" and text.startswith("''", at) else 1


@lru_cache(maxsize=8)
def _offsets(text: str, scalar: Scalar) -> tuple[int, ...]:
    """Return ``offsets``, kept for the last few texts: many findings may be about one text."""
    return tuple(offsets(text, scalar))


def _flow(text: str, start: int, scalar: Scalar) -> Iterator[int]:
    """Yield the offset of each value character of a plain or quoted scalar."""
    quote = scalar.style
    at = start + len(quote)
    end = scalar.end - len(quote)
    while at < end:
        if found := _WHITE.match(text, at, end):
            yield from _folded_gap(text, at, found.end())
            at = found.end()
        elif quote == '"' and text[at] == "\\":
            escape = _ESCAPE.match(text, at, end)
            length = escape.end() - at if escape else 1
            if text[at + 1] in "\r\n":  # an escaped line break: the break itself vanishes
                white = _WHITE.match(text, at + 1, end)
                at = white.end() if white else at + length
                if white:
                    breaks = list(_BREAK.finditer(text, white.start(), white.end()))
                    yield from (found.start() for found in breaks[1:])
            else:
                yield at
                at += length
        else:
            yield at
            at += 2 if quote == "'" and text.startswith("''", at) else 1


def _folded_gap(text: str, start: int, end: int) -> Iterator[int]:
    """Yield offsets for white space inside a flow scalar: kept as it is, or a folded break."""
    breaks = [found.start() for found in _BREAK.finditer(text, start, end)]
    if not breaks:
        yield from range(start, end)
    elif len(breaks) == 1:
        yield breaks[0]
    else:
        yield from breaks[1:]


def _block(text: str, start: int, scalar: Scalar) -> list[int]:
    """Return the offset of each value character of a literal or folded scalar."""
    header = _BREAK.search(text, start, scalar.end)
    at = header.end() if header else scalar.end
    placed: list[int] = []
    value, done = scalar.value, 0
    while done < len(value):
        white = _WHITE.match(value, done)
        value_end = white.end() if white else done
        gap = _WHITE.match(text, at, scalar.end)
        gap_end = gap.end() if gap else at
        placed.extend(_aligned(value[done:value_end], text, at, gap_end))
        if value_end < len(value):
            placed.append(gap_end)
        done, at = value_end + 1, gap_end + 1
    return placed


def _aligned(white: str, text: str, start: int, end: int) -> list[int]:
    """Pair the characters of *white* with equal ones of ``text[start:end]``, from the right."""
    placed: list[int] = []
    at = end
    for character in reversed(white):
        found = text.rfind(character, start, at)
        if found < 0:
            found = max(text.rfind("\n", start, at), text.rfind("\r", start, at), start)
        placed.append(found)
        at = max(found, start)
    return placed[::-1]
