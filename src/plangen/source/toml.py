"""TOML text to a table whose keys and values have their places in the file.

``tomllib`` tells no places, so the text is read a second time for them: ``toml_places``.
"""

from __future__ import annotations

from functools import cached_property
from typing import Any

from plangen.findings import Args, Place
from plangen.patterns import regex
from plangen.source.nodes import Path
from plangen.source.text import SourceText
from plangen.source.toml_places import BoundError, Span, spans
from plangen.values import Struct

_LINE_BREAK = regex("\r\n?")
_AT = regex(r" \(at (?:line (?P<line>\d+), column (?P<column>\d+)|end of document)\)$")


class TomlError(ValueError):
    """A text that is no TOML, with the *place* where that shows.

    *code* is that of the finding about it, *finding_args* are its arguments: the parser's word, or
    which bound is passed.
    """

    def __init__(self, code: str, place: Place, args: Args) -> None:
        super().__init__(code, str(args))
        self.code = code
        self.place = place
        self.finding_args = args


class TomlFile(Struct, frozen=True, dict=True):
    """A TOML file: its *name* as the user called it, its text, and its tables."""

    name: str
    text: str
    table: dict[str, Any]
    spans: dict[Path, Span]

    @cached_property
    def _source(self) -> SourceText:
        return SourceText(self.name, self.text)

    def place(self, path: Path) -> Place:
        """Return the place of the value at *path*: of an item of a list, or else of its key.

        Where the file does not have the path, it is the place of the longest beginning of the path
        that the file has.
        """
        for length in range(len(path), 0, -1):
            if found := self.spans.get(path[:length]):
                return _place(self._source, found)
        return Place(self.name)


def parse_toml(name: str, text: str) -> TomlFile:
    """Read a TOML text; raises TomlError for what is no TOML, or beyond a bound of the limits."""
    import tomllib  # noqa: PLC0415  # few folders have a configuration

    text = _LINE_BREAK.sub("\n", text)
    try:
        found = spans(text)
    except BoundError as error:
        place = _place(SourceText(name, text), error.span)
        raise TomlError(error.code, place, error.finding_args) from None
    try:
        return TomlFile(name, text, tomllib.loads(text), found)
    except tomllib.TOMLDecodeError as error:
        place = _stopped(name, text, str(error))
        raise TomlError("PG420", place, {"detail": _AT.sub("", str(error))}) from None


def _stopped(name: str, text: str, told: str) -> Place:
    """Return the place where the parser stopped, which stands at the end of what it has *told*."""
    found = _AT.search(told)
    lines = text.rstrip("\n").split("\n")
    line = int(found["line"]) if found and found["line"] else len(lines)
    column = int(found["column"]) if found and found["column"] else 1
    excerpt = lines[line - 1] if line <= len(lines) else ""
    return Place(name, line, column, line, column + 1, excerpt)


def _place(source: SourceText, span: Span) -> Place:
    """Return the place of a span; of one that goes on in further lines, its part in the first."""
    start, end = span
    line_end = source.extent_of_line(source.line_of(start))[1]
    return source.place(start, max(start + 1, min(end, line_end)))
