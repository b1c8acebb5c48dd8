"""Where the keys and the items of lists stand in a TOML text, in one pass over it.

The pass goes before that of ``tomllib`` and bounds its work: a key of 100,000 parts and lists in
lists would cost it the square or end its stack, and a number of 5,000 digits is an error of Python.
It does not judge: where the text is no TOML it ends, and ``tomllib`` says why.
"""

from __future__ import annotations

import re
from contextlib import suppress
from typing import TypeAlias

from plangen.findings import Args
from plangen.limits import NESTING, SETTING
from plangen.patterns import regex
from plangen.source.nodes import Path

Span: TypeAlias = tuple[int, int]
"""Two offsets in a text: of the beginning, and behind the end."""

_BLANK = regex(r"[ \t]*+")
_WHITE = regex(r"(?:[ \t\n]++|#[^\n]*+)*")
_BASIC = r'"(?P<basic>[^"\\\n]*+(?:\\[^\n][^"\\\n]*+)*)"'
_LITERAL = r"'(?P<literal>[^'\n]*+)'"
_KEY = regex(rf"(?P<bare>[A-Za-z0-9_-]++)|{_BASIC}|{_LITERAL}")
_STRING = regex(
    rf"""
    \"\"\"(?P<lines>[^"\\]*+(?:(?:\\.|"{{1,2}}+(?!"))[^"\\]*+)*)"{{3,5}}+
    |'''(?P<plain>[^']*+(?:'{{1,2}}+(?!')[^']*+)*)'{{3,5}}+
    |{_BASIC}|{_LITERAL}
    """,
    re.VERBOSE | re.DOTALL,
    needs="\"'",
)
_BARE = regex(r"[^\s,\]}#]++(?:[ ](?=\d)[^\s,\]}#]++)?")  # a date and its time are two words
_FIGURES = regex(r"[+-]?\.?\d[\w.:+-]*+", re.ASCII)


class BoundError(ValueError):
    """A text beyond what is read: the *code* of the finding, its arguments, and its *span*."""

    def __init__(self, code: str, span: Span, args: Args) -> None:
        super().__init__(code, span, str(args))
        self.code = code
        self.span = span
        self.finding_args = args


class _NoTomlError(Exception):
    """The text is no TOML from here on."""


def spans(text: str) -> dict[Path, Span]:
    """Return the spans of all keys and items of lists by their paths, where they stand first.

    The span of a text is that of its words, without the quotes. Raises BoundError for what is
    nested too deeply, and for a number, or another word without quotes, that is too long.
    """
    reader = _Reader(text)
    with suppress(_NoTomlError):
        reader.read()
    return reader.spans


class _Reader:
    def __init__(self, text: str) -> None:
        self.text = text
        self.at = 0
        self.spans: dict[Path, Span] = {}
        self.sizes: dict[Path, int] = {}
        """How many tables each ``[[header]]`` has had so far."""

    def read(self) -> None:
        table: Path = ()
        self._skip(_WHITE)
        while self.at < len(self.text):
            if self.text.startswith("[", self.at):
                table = self._header()
            else:
                self._pair(table)
            self._skip(_WHITE)

    def _header(self) -> Path:
        """Read ``[a.b]`` or ``[[a.b]]``, and return the path of the table that it begins."""
        mark = "[[" if self.text.startswith("[[", self.at) else "["
        self.at += len(mark)
        path = self._keys((), is_header=True)
        self._take("]" * len(mark))
        if mark == "[":
            return path
        number = self.sizes.get(path, 0)
        self.sizes[path] = number + 1
        self.spans[*path, number] = self.spans[path]
        return (*path, number)

    def _pair(self, above: Path) -> None:
        path = self._keys(above)
        self._take("=")
        self._skip(_BLANK)
        self._value(path)

    def _keys(self, above: Path, *, is_header: bool = False) -> Path:
        """Read a key with dots, and return its path below *above*."""
        path, start = above, self.at
        while True:
            self._skip(_BLANK)
            found = _KEY.match(self.text, self.at)
            if found is None:
                raise _NoTomlError
            group = str(found.lastgroup)
            path = (*path, _unescaped(found[group]) if group == "basic" else found[group])
            self._check_depth(path, start)
            self.spans.setdefault(path, found.span(group))
            self.at = found.end()
            self._skip(_BLANK)
            if not self.text.startswith(".", self.at):
                return path
            self.at += 1
            if is_header and (count := self.sizes.get(path)):
                path = (*path, count - 1)

    def _value(self, path: Path) -> Span:
        """Read a value, and return its span."""
        start = self.at
        match self.text[start : start + 1]:
            case "[":
                self._list(path)
            case "{":
                self._inline_table(path)
            case '"' | "'":
                found = _STRING.match(self.text, start)
                if found is None:
                    raise _NoTomlError
                self.at = found.end()
                return found.span(str(found.lastgroup))
            case _:
                self._check_number()
                found = _BARE.match(self.text, start)
                if found is None:
                    raise _NoTomlError
                self.at = found.end()
        return start, self.at

    def _list(self, path: Path) -> None:
        self.at += 1
        number = 0
        self._skip(_WHITE)
        while not self.text.startswith("]", self.at):
            item: Path = (*path, number)
            self._check_depth(item, self.at)
            self.spans[item] = self._value(item)
            number += 1
            self._skip(_WHITE)
            if not self.text.startswith(",", self.at):
                break
            self.at += 1
            self._skip(_WHITE)
        self._take("]")

    def _inline_table(self, path: Path) -> None:
        self.at += 1
        self._skip(_WHITE)
        while not self.text.startswith("}", self.at):
            self._pair(path)
            self._skip(_WHITE)
            if not self.text.startswith(",", self.at):
                break
            self.at += 1
            self._skip(_WHITE)
        self._take("}")

    def _check_number(self) -> None:
        found = _FIGURES.match(self.text, self.at)
        if found and len(found.group()) > SETTING:
            args: Args = {"bound": "setting", "size": len(found.group()), "limit": SETTING}
            raise BoundError("PG427", found.span(), args)

    def _check_depth(self, path: Path, start: int) -> None:
        if len(path) > NESTING:
            raise BoundError("PG426", (start, start + 1), {"limit": NESTING})

    def _skip(self, pattern: re.Pattern[str]) -> None:
        found = pattern.match(self.text, self.at)
        self.at = found.end() if found else self.at

    def _take(self, mark: str) -> None:
        if not self.text.startswith(mark, self.at):
            raise _NoTomlError
        self.at += len(mark)


def _unescaped(key: str) -> str:
    """Return what the words of a key between double quotes mean."""
    if "\\" not in key:
        return key
    import tomllib  # noqa: PLC0415  # few folders have a configuration

    try:
        return str(tomllib.loads(f'key = "{key}"')["key"])
    except tomllib.TOMLDecodeError:
        raise _NoTomlError from None
