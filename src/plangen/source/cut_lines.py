"""Marks of YAML within what was meant as a text, looked for in one line of a file.

They are for lines that the parser refuses, or where it finds nothing but a comment: it says neither
which character it stumbled over, nor that the words behind it were meant to be printed.
"""

from __future__ import annotations

import re

from plangen.findings import Finding, Fix, Severity, shortened
from plangen.patterns import regex
from plangen.source.comments import may_be_words
from plangen.source.nodes import Scalar
from plangen.source.scalars import single_quoted
from plangen.source.text import SourceText

_KEY = r"[^\s:：'\"#{}\[\],&*!|>%@`-][^\s:：'\"#{}\[\],]*"
_FIELD = rf"(?P<indent>[ ]*(?:-[ ]+)*)(?P<key>{_KEY})?(?(key):[ ]+|(?<=-[ ]))[ ]*"
_BEGINS = regex(
    _FIELD
    + r"""(?P<slip>
          &(?![0-9A-Za-z_-]+(?:[ ]|$)).*         # &B区, & 馆；but &B 区 is a name
        | [*](?![0-9A-Za-z_-]+[ ]*(?:\#.*)?$).*  # *A 计划, *请；but *A alone stands for a text
        | !(?:[ ]|\S*[^\x00-\x7f]).*             # !重要, ! 重要
        )""",
    re.VERBOSE,
    needs="&!*",
)
_IN_BRACKETS = regex(
    rf"[\[{{,][ ]*(?:(?P<key>{_KEY}):[ ]+)?"
    r"(?P<slip>&(?![0-9A-Za-z_-]+[ ,\]}])|[*](?![0-9A-Za-z_-]+[ ]*[,\]}])|!)",
    needs="&!*",
)
_HEADER = regex(
    _FIELD + r"(?P<mark>[|>][-+1-9]{0,2})(?![-+1-9])[ ]*(?P<text>[^\s#].*)$", needs="|>"
)
_TEXT = regex(_FIELD + r"(?P<text>[^\s'\"\[{|>&*!%@`#].*)$")
_COMMENT = regex(r"(?<=[ \t])(?P<slip>#.*)$")
_FOR_TEXT = regex(r"[ \t]*(?P<slip>#.*)")
_FOR_FIELD = regex(rf"{_KEY}:[ \t]+(?P<slip>#[^,\[\]{{}}]*)$", needs="#")
_PIECE = regex(r"\"(?:[^\"\\]|\\.)*\"|'(?:[^']|'')*'|(?:(?<=[\s,\[{])|^)(?P<slip>#.*)|.")
_OPENED = regex(rf"(?:{_FIELD}|[ ]*)[\[{{]")
_ENDS = regex(r"[\]}]\s*$")
_LINES_ABOVE = 20
_MORE = regex(r"(?P<indent> *)[^\s#]")


def broken_text(
    source: SourceText, error: int, context: int, *, in_brackets: bool
) -> Finding | None:
    """Return the finding about the text behind a syntax error noticed at offset *error*, or None.

    *context* is where the parser says that the broken part began, and *in_brackets* whether it was
    reading brackets.
    """
    line = source.line_of(error)
    return (
        header_slip(source, line)
        or mark_slip(source, line)
        or cut_slip(source, line)
        or bracket_slip(source, source.line_of(context))
        or (_in_lines_of_brackets(source, line) if in_brackets else None)
    )


def mark_slip(source: SourceText, number: int) -> Finding | None:
    """Return the finding about a text in line *number* that begins with ``&``, ``*`` or ``!``.

    A fix quotes a text that is the rest of its line. None where the mark can be YAML's.
    """
    line, start = source.line_text(number), source.offset_of_line(number)
    found = _BEGINS.match(line)
    at = found or _IN_BRACKETS.search(line)
    if at is None or _is_in_quotes(line, at.start("slip")):
        return None
    fix = None
    if found and not _COMMENT.search(found["slip"]) and _last(source, number, found) == number:
        begin = start + found.start("slip")
        fix = _quoting(source, begin, begin + len(found["slip"].rstrip()))
    args = {"key": at["key"] or "", "mark": at["slip"][0]}
    place = start + at.start("slip")
    return source.finding("PG128", place, place + 1, args, Severity.ERROR, fix)


def header_slip(source: SourceText, number: int) -> Finding | None:
    """Return the finding about a text behind the ``|`` or ``>`` of line *number*, or None.

    A fix puts it above the lines that follow, if there are any.
    """
    line, start = source.line_text(number), source.offset_of_line(number)
    found = _HEADER.match(line)
    if found is None:
        return None
    goes_on = _last(source, number, found) > number
    if not goes_on and found.end("mark") == found.start("text"):
        return None  # |甲 begins with a mark that is to be printed
    fix = None
    if goes_on and not re.search(r"\d", found["mark"]):
        below = _MORE.match(source.line_text(number + 1))
        indent = below["indent"] if below else ""
        place = start + found.end("mark"), start + found.start("text")
        fix = Fix((source.edit(*place, source.line_break + indent),), is_of_form=True)
    args = {"mark": found["mark"][0]}
    place = start + found.start("text"), start + len(line.rstrip())
    return source.finding("PG161", *place, args, Severity.ERROR, fix)


def cut_slip(source: SourceText, number: int) -> Finding | None:
    """Return the finding about the comment that cuts a text off from its line *number*, or None.

    A fix quotes all lines of the text.
    """
    around = _text_around(source, number)
    if around is None:
        return None
    first, text = around
    for line in range(first, number):
        behind = text.start("text") if line == first else 0
        slip = _COMMENT.search(source.line_text(line), behind)
        if slip and may_be_words(slip["slip"]):
            last = _last(source, first, text)
            begin = source.offset_of_line(first) + text.start("text")
            end = source.offset_of_line(last) + len(source.line_text(last).rstrip())
            return _of_comment(source, "PG137", line, slip, _quoting(source, begin, end))
    return None


def bracket_slip(source: SourceText, number: int) -> Finding | None:
    """Return the finding about a comment that holds the closing bracket of line *number*."""
    slip = _comment_in_brackets(source.line_text(number))
    if slip is None or not may_be_words(slip["slip"]):
        return None
    return _of_comment(source, "PG162", number, slip, None)


def _in_lines_of_brackets(source: SourceText, error: int) -> Finding | None:
    """Return the finding about a comment that holds the closing bracket of several lines.

    It stands a few lines above the line *error*: the parser reads on to what is no part of them.
    """
    for number in range(error, max(error - _LINES_ABOVE, 0), -1):
        slip = _COMMENT.search(source.line_text(number))
        if slip and _ENDS.search(slip["slip"]) and may_be_words(slip["slip"]):
            return _of_comment(source, "PG162", number, slip, None)
    return None


def _of_comment(
    source: SourceText, code: str, number: int, slip: re.Match[str], fix: Fix | None
) -> Finding:
    start, typed = source.offset_of_line(number) + slip.start("slip"), slip["slip"].rstrip()
    args = {"text": shortened(typed)}
    return source.finding(code, start, start + len(typed), args, Severity.ERROR, fix)


def comment_for_text(source: SourceText, empty: Scalar) -> Finding | None:
    """Return the finding about a comment that stands where the words of an *empty* text should.

    None for a text that is not empty, or with a comment of the writer's own. A fix quotes the
    words.
    """
    if empty.value or empty.style:
        return None
    line = source.line_of(empty.end)
    found = _FOR_TEXT.match(source.line_text(line), empty.end - source.offset_of_line(line))
    is_in_braces = source.text.startswith((",", "}"), empty.end)
    if is_in_braces and line > 1:  # it stands where the next mark does
        line -= 1
        found = _FOR_FIELD.search(source.line_text(line))
    if found is None or not may_be_words(found["slip"]):
        return None
    start = source.offset_of_line(line) + found.start("slip")
    fix = _quoting(source, start, start + len(found["slip"].rstrip()))
    return _of_comment(source, "PG137", line, found, fix)


def _quoting(source: SourceText, start: int, end: int) -> Fix:
    words = single_quoted(source.text[start:end])
    return Fix((source.edit(start, end, words),), is_of_form=True)


def _is_in_quotes(line: str, at: int) -> bool:
    """Return whether the character *at* of a line stands in quotes."""
    return any(found.start() < at < found.end() for found in _PIECE.finditer(line))


def _comment_in_brackets(line: str) -> re.Match[str] | None:
    """Return the comment of a line with a bracket that is not closed before it."""
    opened = _OPENED.match(line)
    if opened is None:
        return None
    depth = 0
    for piece in _PIECE.finditer(line, opened.end() - 1):
        if piece["slip"]:
            return piece if depth > 0 else None
        depth += (piece.group() in {"[", "{"}) - (piece.group() in {"]", "}"})
    return None


def _text_around(source: SourceText, number: int) -> tuple[int, re.Match[str]] | None:
    """Return the plain text that line *number* is of, and the number of its first line."""
    for first in range(number, 0, -1):
        found = _TEXT.match(source.line_text(first))
        if found:
            return (first, found) if _last(source, first, found) >= number else None
        line = source.line_text(first)
        if line.strip() and not _MORE.match(line):
            return None
    return None


def _last(source: SourceText, number: int, field: re.Match[str]) -> int:
    """Return the number of the last line of a text whose *field* is in line *number*.

    Lines that are set in deeper than the key, or than the dash of a text without one, go on.
    """
    least = len(field["indent"]) if field["key"] else field["indent"].rindex("-")
    last = number
    for below in range(number + 1, source.line_of(len(source.text)) + 1):
        line = source.line_text(below)
        more = _MORE.match(line)
        if line.strip() and (more is None or len(more["indent"]) <= least):
            break
        last = below if line.strip() else last
    return last
