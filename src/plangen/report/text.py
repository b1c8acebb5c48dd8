"""Findings for a terminal: place, sentence, source line with a caret, advice."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterable

from plangen.findings import Finding, Place, Severity
from plangen.messages import Phrasebook
from plangen.patterns import regex
from plangen.report.characters import one_line, visible
from plangen.report.report import (
    Report,
    Rest,
    Worded,
    advice,
    rest_line,
    without_repetition,
    worded,
)
from plangen.report.screen import FILE, Colour, Screen, has_no_width

_INDENT = "    "
_LINE = 76  # cells of a source line that a file shows around a finding
_BEFORE = 3  # one part in so many of them stands before it
_ELLIPSIS, _MARK = "…", "·"
_TAB, _EMOJI_STYLE = "\t", "\ufe0f"  # terminals do not agree on the width of the latter
_FIXABLE = " [*]"
_WHOLE = regex(r"[/\\]|\{\{")
_COLOURS = {
    Severity.ERROR: Colour.RED,
    Severity.WARNING: Colour.YELLOW,
    Severity.NOTE: Colour.CYAN,
}


def full_report(report: Report, phrases: Phrasebook, screen: Screen = FILE) -> str:
    """Return all findings of a run, each with its source line, a caret line and a hint."""
    return full(report.findings, phrases, report.is_fixable, screen)


def full(
    findings: Iterable[Finding],
    phrases: Phrasebook,
    is_fixable: Callable[[Finding], bool] = lambda _: False,
    screen: Screen = FILE,
) -> str:
    """Return the findings in order, each with its source line, a caret line and a hint."""
    return "".join(
        f"{rest_line(each, phrases)}\n"
        if isinstance(each, Rest)
        else _full(each, phrases, is_fixable, screen)
        for each in without_repetition(findings, phrases)
    )


def concise(report: Report, phrases: Phrasebook, screen: Screen = FILE) -> str:
    """Return the findings of a run, each on one line, however long; of many alike, the first."""
    told = without_repetition(report.findings, phrases)
    return _on_lines(told, report, phrases, screen)


def every(report: Report, phrases: Phrasebook, screen: Screen = FILE) -> str:
    """Return all findings of a run, each on one line, however long it is."""
    return _on_lines(worded(report.findings, phrases), report, phrases, screen)


def _on_lines(
    told: Iterable[Worded | Rest], report: Report, phrases: Phrasebook, screen: Screen
) -> str:
    endless = Screen(None, screen.encoding, screen.wide_marks, screen.is_coloured)
    lines = (
        [rest_line(each, phrases)]
        if isinstance(each, Rest)
        else _first_lines(each, phrases, report.is_fixable, endless)
        for each in told
    )
    return "".join(f"{line}\n" for each in lines for line in each)


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


def _full(
    told: Worded, phrases: Phrasebook, is_fixable: Callable[[Finding], bool], screen: Screen
) -> str:
    finding = told.finding
    lines = _first_lines(told, phrases, is_fixable, screen)
    if finding.place.excerpt.strip():
        source, margin, carets = _excerpt(finding.place, screen)
        carets = screen.coloured(carets, _COLOURS[finding.severity])
        lines += [_INDENT + source, _INDENT + margin + carets]
    if hint := advice(finding, phrases):
        line = _INDENT + phrases.say("hint", hint=hint)
        lines += screen.wrapped(line, _INDENT + "  ", _whole(finding))
    return "\n".join(lines) + "\n"


def _first_lines(
    told: Worded, phrases: Phrasebook, is_fixable: Callable[[Finding], bool], screen: Screen
) -> list[str]:
    """Return the lines of place, severity, code and sentence; the place stays whole."""
    finding = told.finding
    where = one_line(location(finding.place))
    severity = phrases.say(f"severity.{finding.severity.value}")
    code = finding.code + (_FIXABLE if is_fixable(finding) else "")
    line = phrases.say("finding", where=where, severity=severity, code=code, sentence=told.sentence)
    mark = f"{severity} {code}"
    text = "\n".join(screen.wrapped(line, _INDENT, (f"{where}:", f"{mark}:", *_whole(finding))))
    before, after = text[: len(where)], text[len(where) :]
    coloured = screen.coloured(mark, _COLOURS[finding.severity])
    return (before + after.replace(mark, coloured, 1)).split("\n")


def _whole(finding: Finding) -> list[str]:
    """Return the paths and expressions in a sentence, which are never broken."""
    texts = (one_line(value) for value in finding.args.values() if isinstance(value, str))
    return [text for text in texts if _WHOLE.search(text)]


def location(place: Place) -> str:
    """Return ``file:line:col``, or the file alone when the finding is about all of it."""
    return f"{place.file}:{place.line}:{place.column}" if place.line else place.file


def _excerpt(place: Place, screen: Screen) -> tuple[str, str, str]:
    """Return the source line, cut to a window around the place; blanks; and carets under it."""
    line = place.excerpt
    first = place.column - 1
    last = place.end_column - 1 if place.end_line == place.line else len(line)
    last = min(max(last, first + 1), max(len(line), first + 1))
    first = _base(line, first)
    start, end = _window(line, first, last, screen)
    before = (_ELLIPSIS if start else "") + _visible(line[start:first])
    marked = _visible(line[first : min(last, end)])
    after = _visible(line[min(last, end) : end])
    # Without a character before it, it would be drawn over the indent.
    if before and has_no_width(before[0]):
        before = _MARK + before[1:]
    elif not before and marked and has_no_width(marked[0]):
        marked = _MARK + marked[1:]
    shown = before + marked + after + (_ELLIPSIS if end < len(line) else "")
    return screen.shown(shown), " " * screen.width(before), "^" * max(screen.width(marked), 1)


def _visible(text: str) -> str:
    return "".join(map(_seen, text))


def _seen(character: str) -> str:
    if character == _EMOJI_STYLE:
        return ""
    return " " if character == _TAB else visible(character)


def _base(line: str, index: int) -> int:
    """Return where the character stands over which the one at *index* is drawn: often itself."""
    while 0 < index < len(line) and has_no_width(line[index]):
        index -= 1
    return index


def _window(line: str, first: int, last: int, screen: Screen) -> tuple[int, int]:
    """Return the part of *line* to show: all of it, or a window around *first* to *last*.

    Of a long line only that part is measured: a whole file may be one line.
    """
    room = _LINE if screen.room is None else screen.room - len(_INDENT)
    if _is_short(line, room, screen):
        return 0, len(line)
    if screen.room is not None:  # the last character may be a wide one
        room -= 2 * screen.width(_ELLIPSIS) + 1
    start, left = first, room // _BEFORE
    while start > 0 and left > 0:
        start -= 1
        left -= _cost(line[start], screen)
    start = _base(line, start)
    end, left = start, room
    while end < len(line) and left > 0:
        left -= _cost(line[end], screen)
        end += 1
    return start, max(end, min(last, first + 1))


def _is_short(line: str, room: int, screen: Screen) -> bool:
    for character in line:
        room -= _cost(character, screen)
        if room < 0:
            return False
    return True


def _cost(character: str, screen: Screen) -> int:
    """Return the cells of a character; one without a width costs too, lest they have no end."""
    return max(screen.width(_seen(character)), 1)
