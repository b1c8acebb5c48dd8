"""TOML text to a table whose keys and values have their places in the file.

``tomllib`` tells no places, but it helps to find them: a file that is cut off behind a key's
statement has the key, and a file that is cut off before the statement has not.
"""

from __future__ import annotations

import re
import tomllib
from dataclasses import dataclass
from typing import Any

from plangen.findings import Place
from plangen.source.nodes import Path

_AT = re.compile(r" \(at (?:line (?P<line>\d+), column (?P<column>\d+)|end of document)\)$")


class TomlError(ValueError):
    """A text that is no TOML; *detail* is the parser's word, *place* where it stopped."""

    def __init__(self, detail: str, place: Place) -> None:
        super().__init__(detail)
        self.detail = detail
        self.place = place


@dataclass(frozen=True)
class TomlFile:
    """A TOML file: its *name* as the user called it, its text, and its tables."""

    name: str
    text: str
    table: dict[str, Any]

    def place(self, path: Path) -> Place:
        """Return the place of the value at *path*: of an item of a list, or else of its key.

        Where the file does not have the path, it is the place of the longest beginning of the path
        that the file has.
        """
        for length in range(len(path), 0, -1):
            keys = tuple(step for step in path[:length] if isinstance(step, str))
            lines = self._statement(keys)
            if lines is None:
                continue
            item = path[:length][-1]
            written = str(_value(self.table, path[:length])) if isinstance(item, int) else ""
            return self._in_statement(lines, keys[-1], written)
        return Place(self.name)

    def _statement(self, keys: tuple[str, ...]) -> tuple[int, int] | None:
        """Return the line (from 0) of the statement that brings *keys*, and the line behind it.

        A table's header is a statement too.
        """
        lines = self.text.splitlines(keepends=True)
        for number, line in enumerate(lines):
            if keys[-1] not in line or self._has("".join(lines[:number]), keys):
                continue
            for end in range(number + 1, len(lines) + 1):
                if (found := self._has("".join(lines[:end]), keys)) is not None:
                    if found:
                        return number, end
                    break
        return None

    @staticmethod
    def _has(text: str, keys: tuple[str, ...]) -> bool | None:
        """Return whether the *text* has *keys*; None if it breaks off within a value."""
        try:
            return _value(tomllib.loads(text), keys) is not None
        except tomllib.TOMLDecodeError:
            return None

    def _in_statement(self, lines: tuple[int, int], key: str, written: str) -> Place:
        all_lines = self.text.splitlines()
        _, equals, _ = all_lines[lines[0]].partition("=")
        if written:
            for number in range(*lines):
                line = all_lines[number]
                start = line.find(written, line.find("=") + 1 if number == lines[0] else 0)
                if start >= 0:
                    return self._at(number, start, len(written))
        found = re.search(rf"(?<![\w-]){re.escape(key)}(?![\w-])", all_lines[lines[0]])
        return self._at(lines[0], found.start() if found else 0, len(key) if equals or found else 1)

    def _at(self, number: int, start: int, length: int) -> Place:
        line = number + 1
        excerpt = self.text.splitlines()[number]
        return Place(self.name, line, start + 1, line, start + 1 + length, excerpt)


def parse_toml(name: str, text: str) -> TomlFile:
    """Read a TOML text; raises TomlError for a text that is no TOML."""
    try:
        return TomlFile(name, text, tomllib.loads(text))
    except tomllib.TOMLDecodeError as error:
        found = _AT.search(str(error))
        lines = text.splitlines() or [""]
        line = int(found["line"]) if found and found["line"] else len(lines)
        column = int(found["column"]) if found and found["column"] else 1
        excerpt = lines[line - 1] if line <= len(lines) else ""
        place = Place(name, line, column, line, column + 1, excerpt)
        raise TomlError(_AT.sub("", str(error)), place) from None


def _value(table: Any, path: Path) -> Any:  # noqa: ANN401  # whatever TOML says
    """Return the value at *path*, or None."""
    for step in path:
        if isinstance(table, dict):
            table = table.get(step)
        elif isinstance(table, list) and isinstance(step, int) and step < len(table):
            table = table[step]
        else:
            return None
    return table
