"""The slips that people make in YAML, recognised by name and at the line where they are.

The parser notices most of them a line late and in its own words; here the lines at and above its
error are looked at for the slip itself.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from plangen.findings import Finding
from plangen.source.text import SourceText

_KEY = r"(?P<indent>[ \t]*(?:-[ ]+)*)(?P<key>[^\s:：'\"#{}\[\],&*!|>%@`-][^\s:：'\"#{}\[\],]*)"
_FIELD = r"(?:" + _KEY + r":|[ \t]*-)[ ]+"
_FULL_WIDTH_COLON = re.compile(_KEY + r"[ ]*(?P<slip>：)")
_NO_SPACE = re.compile(_KEY + r"(?P<slip>:)(?=[^\s:/\\])")
_TAB = re.compile(r"[ ]*(?P<slip>\t+)[ \t]*\S")
_EXPRESSION = re.compile(_FIELD + r"(?P<slip>\{\{)")
_MARK = re.compile(
    _KEY + r":[ ]+(?P<slip>[%@`]|[*&](?![A-Za-z0-9_])|[|>](?![-+0-9 #\r]|$)|-(?=[ ]))"
)
_BRACKET = re.compile(_FIELD + r"(?P<slip>[{\[])")
_CLOSING = {"{": "}", "[": "]"}
_SECOND_COLON = re.compile(_KEY + r":[ ]+[^'\"{\[|>#\s][^#]*?(?P<slip>:)[ ]")
_AFTER_QUOTE = re.compile(
    r"(?:" + _KEY + r":|[ \t]*-)[ ]+(?P<slip>\"(?:[^\"\\]|\\.)*\"|'(?:[^']|'')*')[ ]*[^\s#,:\]}]"
)
_OPEN_QUOTE = re.compile(_FIELD + r"(?P<slip>[\"'])")
_MAX_KEY = 12  # characters of a word that can be meant as a key
_LINES_ABOVE = 3


def find_slip(source: SourceText, error: int, context: int) -> Finding | None:
    """Return the finding about the slip behind a syntax error noticed at offset *error*, or None.

    *context* is where the parser says that the broken part began. An error at the end of the file
    is about a quote or bracket that was never closed; all other errors stand in the line of the
    slip or shortly below it.
    """
    line, context_line = source.line_of(error), source.line_of(context)
    numbers = [*range(line, max(line - _LINES_ABOVE, 1) - 1, -1), context_line]
    if error >= len(source.text.rstrip()):
        numbers.insert(0, context_line)
    return next((finding for number in numbers for finding in _slips_in(source, number)), None)


def slip_in_text(source: SourceText, start: int, end: int) -> Finding | None:
    """Return the finding about a slip that made ``key: value`` a mere text, or None."""
    text = source.text[start:end]
    for pattern, code in ((_FULL_WIDTH_COLON, "PG124"), (_NO_SPACE, "PG125")):
        found = pattern.match(text)
        if found and len(found["key"]) <= _MAX_KEY:
            slip = start + found.start("slip")
            return source.finding(code, slip, slip + 1, {"key": found["key"]})
    return None


def _slips_in(source: SourceText, number: int) -> Iterator[Finding]:
    line, start = source.line_text(number), source.offset_of_line(number)
    for code, pattern in _SLIPS:
        if (found := pattern.match(line)) and _is_slip(code, found):
            args = {"key": found.groupdict().get("key") or "", "mark": found["slip"][0]}
            at, end = found.span("slip")
            yield source.finding(code, start + at, start + end, args)


def _is_slip(code: str, found: re.Match[str]) -> bool:
    """Return whether a match is a slip, as far as the pattern of *code* alone cannot tell."""
    slip = found["slip"]
    if code in {"PG124", "PG125"}:
        return len(found["key"]) <= _MAX_KEY
    if code == "PG126":
        return found.string.count(slip) % 2 == 1
    rest = found.string[found.end("slip") :].rstrip()
    if code == "PG131":
        return _CLOSING[slip] not in rest
    if code == "PG128" and slip in _CLOSING:
        return not rest.endswith((_CLOSING[slip], ",")) and "#" not in rest
    return True


_SLIPS = (
    ("PG123", _TAB),
    ("PG124", _FULL_WIDTH_COLON),
    ("PG125", _NO_SPACE),
    ("PG129", _EXPRESSION),
    ("PG127", _AFTER_QUOTE),
    ("PG126", _OPEN_QUOTE),
    ("PG128", _MARK),
    ("PG131", _BRACKET),
    ("PG128", _BRACKET),
    ("PG132", _SECOND_COLON),
)
"""The slips by code, the surest first."""
