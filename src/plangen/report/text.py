"""Findings for a terminal: place, sentence, source line with a caret, advice."""

from __future__ import annotations

import re
import unicodedata
from collections import Counter
from collections.abc import Callable, Iterable

from plangen.findings import Finding, Place
from plangen.messages import Phrasebook
from plangen.report.characters import one_line, visible
from plangen.report.report import Report, advice, message

_WIDTH = 76  # columns of the source line that are shown around a finding
_ELLIPSIS = "…"
_FIXABLE = " [*]"


def full_report(report: Report, phrases: Phrasebook) -> str:
    """Return all findings of a run, each with its source line, a caret line and a hint."""
    return full(report.findings, phrases, report.is_fixable)


def full(
    findings: Iterable[Finding],
    phrases: Phrasebook,
    is_fixable: Callable[[Finding], bool] = lambda _: False,
) -> str:
    """Return the findings in order, each with its source line, a caret line and a hint."""
    return "".join(_full(finding, phrases, is_fixable) for finding in findings)


def concise(report: Report, phrases: Phrasebook) -> str:
    """Return all findings of a run, each on one line."""
    lines = (_first_line(each, phrases, report.is_fixable) for each in report.findings)
    return "".join(f"{line}\n" for line in lines)


def statistics(report: Report, phrases: Phrasebook) -> str:
    """Return how often each code was found, the most frequent first, with its title."""
    counts = Counter(finding.code for finding in report.findings)
    fixable = {finding.code for finding in report.findings if report.is_fixable(finding)}
    width = len(str(max(counts.values(), default=0)))
    return "".join(
        f"{count:>{width}}  {code}  {'[*]' if code in fixable else '   '}  "
        f"{phrases.message(code).title}\n"
        for code, count in sorted(counts.items(), key=lambda item: (-item[1], item[0]))
    )


def _full(finding: Finding, phrases: Phrasebook, is_fixable: Callable[[Finding], bool]) -> str:
    lines = [_first_line(finding, phrases, is_fixable)]
    if finding.place.excerpt.strip():
        lines += [f"    {line}" for line in _excerpt(finding.place)]
    if hint := advice(finding, phrases):
        lines.append("    " + phrases.say("hint", hint=hint))
    return "\n".join(lines) + "\n"


def _first_line(
    finding: Finding, phrases: Phrasebook, is_fixable: Callable[[Finding], bool]
) -> str:
    return phrases.say(
        "finding",
        where=one_line(location(finding.place)),
        severity=phrases.say(f"severity.{finding.severity.value}"),
        code=finding.code + (_FIXABLE if is_fixable(finding) else ""),
        sentence=message(finding, phrases),
    )


def location(place: Place) -> str:
    """Return ``file:line:col``, or the file alone when the finding is about all of it."""
    return f"{place.file}:{place.line}:{place.column}" if place.line else place.file


def _excerpt(place: Place) -> tuple[str, str]:
    """Return the source line, cut to a window around the place, and the carets under it."""
    line = place.excerpt
    first = place.column - 1
    last = place.end_column - 1 if place.end_line == place.line else len(line)
    last = min(max(last, first + 1), max(len(line), first + 1))
    start, end = _window(line, first, last)
    before = (_ELLIPSIS if start else "") + _visible(line[start:first])
    marked = _visible(line[first : min(last, end)])
    shown = before + _visible(line[first:end]) + (_ELLIPSIS if end < len(line) else "")
    return shown, " " * display_width(before) + "^" * max(display_width(marked), 1)


def _visible(text: str) -> str:
    return "".join(" " if character == "\t" else visible(character) for character in text)


def _window(line: str, first: int, last: int) -> tuple[int, int]:
    """Return the part of *line* to show: all of it, or a window around *first* to *last*.

    Of a long line only that part is measured: a whole file may be one line.
    """
    if _is_short(line):
        return 0, len(line)
    start = first
    room = _WIDTH // 3
    while start > 0 and room > 0:
        start -= 1
        room -= _shown_width(line[start])
    end, room = start, _WIDTH
    while end < len(line) and room > 0:
        room -= _shown_width(line[end])
        end += 1
    return start, max(end, min(last, first + 1))


def _is_short(line: str) -> bool:
    room = _WIDTH
    for character in line:
        room -= _shown_width(character)
        if room < 0:
            return False
    return True


def _shown_width(character: str) -> int:
    return display_width(_visible(character))


_PIECE = re.compile(r"\s+|[“‘（《【]*(?:[!-~]+|\S)[，。、；：？！”’）》】…—]*")


def wrapped(text: str, width: int) -> list[str]:
    """Return *text* as lines of at most *width* columns: Chinese breaks anywhere, Latin at blanks.

    No line begins with a closing mark or ends with an opening one.
    """
    lines, line, room = [], "", width
    for piece in _PIECE.findall(text):
        room -= display_width(piece)
        if room < 0 and line:
            lines.append(line.rstrip())
            line, room = "", width - display_width(piece)
            if piece.isspace():
                room = width
                continue
        line += piece
    return [*lines, line.rstrip()]


def display_width(text: str) -> int:
    """Return how many terminal columns *text* takes; Han characters take two."""
    return sum(_character_width(character) for character in text)


def _character_width(character: str) -> int:
    if unicodedata.combining(character):
        return 0
    return 2 if unicodedata.east_asian_width(character) in {"W", "F"} else 1
