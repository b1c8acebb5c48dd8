"""Findings for a terminal: place, sentence, source line with a caret, what to do."""

from __future__ import annotations

import unicodedata
from collections.abc import Iterable

from plangen.findings import Finding, Place
from plangen.messages import Phrasebook

_WIDTH = 76  # columns of the source line that are shown around a finding
_ELLIPSIS = "…"


def full(findings: Iterable[Finding], phrases: Phrasebook) -> str:
    """Return the findings in order, each with its source line, a caret line and a hint."""
    return "".join(_one(finding, phrases) for finding in findings)


def _one(finding: Finding, phrases: Phrasebook) -> str:
    lines = [
        phrases.say(
            "finding",
            where=_one_line(location(finding.place)),
            severity=phrases.say(f"severity.{finding.severity.value}"),
            code=finding.code,
            sentence=_one_line(phrases.sentence(finding)),
        )
    ]
    if finding.place.excerpt.strip():
        lines += [f"    {line}" for line in _excerpt(finding.place)]
    if hint := phrases.hint(finding):
        lines.append("    " + phrases.say("hint", hint=_one_line(hint)))
    return "\n".join(lines) + "\n"


def location(place: Place) -> str:
    """Return ``file:line:col``, or the file alone when the finding is about all of it."""
    return f"{place.file}:{place.line}:{place.column}" if place.line else place.file


def _one_line(text: str) -> str:
    """Return *text* with every control character shown as a mark: it may hold a user's words."""
    return "".join(" " if character == "\n" else _visible(character) for character in text)


def _visible(character: str) -> str:
    return "·" if unicodedata.category(character) in {"Cc", "Cf", "Zl", "Zp"} else character


def _excerpt(place: Place) -> tuple[str, str]:
    """Return the source line, cut to a window around the place, and the carets under it."""
    line = "".join(" " if character == "\t" else _visible(character) for character in place.excerpt)
    first = place.column - 1
    last = place.end_column - 1 if place.end_line == place.line else len(line)
    last = min(max(last, first + 1), max(len(line), first + 1))
    start, end = _window(line, first, last)
    before = (_ELLIPSIS if start else "") + line[start:first]
    marked = line[first : min(last, end)]
    shown = before + line[first:end] + (_ELLIPSIS if end < len(line) else "")
    return shown, " " * display_width(before) + "^" * max(display_width(marked), 1)


def _window(line: str, first: int, last: int) -> tuple[int, int]:
    """Return which part of *line* to show: all of it, or what stands around *first* to *last*."""
    if display_width(line) <= _WIDTH:
        return 0, len(line)
    start = first
    room = _WIDTH // 3
    while start > 0 and room > 0:
        start -= 1
        room -= display_width(line[start])
    end, room = start, _WIDTH
    while end < len(line) and room > 0:
        room -= display_width(line[end])
        end += 1
    return start, max(end, min(last, first + 1))


def display_width(text: str) -> int:
    """Return how many terminal columns *text* takes; Han characters take two."""
    return sum(_character_width(character) for character in text)


def _character_width(character: str) -> int:
    if unicodedata.combining(character):
        return 0
    return 2 if unicodedata.east_asian_width(character) in {"W", "F"} else 1
