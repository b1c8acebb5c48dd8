"""The text of one file, with its lines: offsets become places."""

from __future__ import annotations

import os
from bisect import bisect_right
from collections.abc import Iterator
from functools import cached_property, lru_cache
from itertools import pairwise
from pathlib import Path

from plangen import limits
from plangen.errors import InputError
from plangen.findings import Args, Edit, Finding, Fix, Place, Severity, reason_of
from plangen.patterns import regex
from plangen.source.decode import UTF_8, NotTextError, decode
from plangen.source.files import TooLargeError, read_beginning, read_file
from plangen.source.filetypes import filetype, texttype
from plangen.source.names import like
from plangen.values import Struct

_HEAD = 1_000_000  # bytes of a file that is too large, for what it is
_LINE_BREAK = regex("\r\n|\r|\n")


class SourceText(Struct, frozen=True, dict=True):
    """The decoded text of a file; *name* is how the user called the file.

    *has_mark* tells of a byte order mark before UTF-8.
    """

    name: str
    text: str
    encoding: str = UTF_8
    has_mark: bool = False

    @property
    def folder(self) -> Path:
        """The folder that the file lies in; a mere name lies in the current folder."""
        return Path(self.name).parent

    @property
    def as_utf_8(self) -> bytes:
        """The bytes of the file in UTF-8, with the mark if it has one."""
        return self.text.encode("utf-8-sig" if self.has_mark else "utf-8")

    @cached_property
    def _line_starts(self) -> list[int]:
        return [0, *(found.end() for found in _LINE_BREAK.finditer(self.text))]

    def _position(self, offset: int) -> tuple[int, int]:
        line = bisect_right(self._line_starts, offset)
        return line, offset - self._line_starts[line - 1] + 1

    def lines(self) -> Iterator[tuple[int, str]]:
        """Yield the offset and the text of each line, without its line break."""
        for start, end in pairwise((*self._line_starts, len(self.text))):
            yield start, self.text[start:end].rstrip("\r\n")

    def line_of(self, offset: int) -> int:
        """Return the number of the line that holds *offset*."""
        return self._position(min(offset, len(self.text)))[0]

    def offset_of_line(self, line: int) -> int:
        """Return the offset where line number *line* (from 1) begins."""
        return self._line_starts[line - 1]

    def end_of_line(self, line: int) -> int:
        """Return the offset behind line number *line* (from 1) and its line break."""
        starts = self._line_starts
        return starts[line] if line < len(starts) else len(self.text)

    @property
    def line_break(self) -> str:
        """The characters that end the first line, and so lines that are added to the file."""
        found = _LINE_BREAK.search(self.text)
        return found.group() if found else "\n"

    def extent_of_line(self, line: int) -> tuple[int, int]:
        """Return the offsets of the text of line number *line*, without indent and line break."""
        text = self.line_text(line)
        start = self.offset_of_line(line)
        return start + len(text) - len(text.lstrip()), start + len(text)

    def line_text(self, line: int) -> str:
        """Return line number *line* (from 1) without its line break."""
        return _line_from(self.text, self.offset_of_line(line))

    def place(self, start: int, end: int) -> Place:
        """Return the place of ``text[start:end]`` (offsets in code points)."""
        line, column = self._position(start)
        end_line, end_column = self._position(max(start, end))
        return Place(self.name, line, column, end_line, end_column, self.line_text(line))

    def edit(self, start: int, end: int, text: str) -> Edit:
        """Return the edit that replaces the characters *start* to *end* by *text*."""
        return Edit(start, end, text, self.place(start, end))

    def finding(  # noqa: PLR0913, PLR0917  # the parts of a finding
        self,
        code: str,
        start: int,
        end: int,
        args: Args,
        severity: Severity = Severity.ERROR,
        fix: Fix | None = None,
    ) -> Finding:
        """Return a finding about ``text[start:end]``."""
        return Finding(code, self.place(start, end), args, severity, fix)


@lru_cache(maxsize=8)
def _line_from(text: str, start: int) -> str:
    """Return the line from *start*; the last few are kept, as thousands of edits may show one."""
    found = _LINE_BREAK.search(text, start)
    return text[start : found.start() if found else len(text)]


def read(
    path: Path, most: int = limits.PLAN, *, is_markup: bool = False, allows_pipe: bool = False
) -> SourceText:
    """Read a file, keeping its line breaks as they are; *is_markup* of one that may be HTML.

    Raises InputError for a path that is missing or unreadable, for a file of more than *most* bytes
    and for one that is no text; also for a pipe, unless *allows_pipe*.
    """
    name = str(path)
    try:
        data = read_file(path, most, allows_pipe=allows_pipe)
    except FileNotFoundError:
        nearest = like(path)
        args = {"nearest": str(path.with_name(nearest))} if nearest else {}
        raise InputError(Finding("PG101", Place(name), args)) from None
    except TooLargeError as error:
        _refuse_another_type(name, read_beginning(path, _HEAD), is_markup=is_markup)
        raise InputError(error.finding(Place(name))) from None
    except OSError as error:
        raise unreadable(path, error) from None
    return decoded_source(name, data, is_markup=is_markup)


def decoded_source(name: str, data: bytes, *, is_markup: bool = False) -> SourceText:
    """Return the text of a file from its bytes.

    Raises InputError if it is no text, or another program's, or has more than ``limits.LINES``
    lines. *is_markup* allows HTML.
    """
    # First, because the bytes of some files that are no text can be decoded as one.
    _refuse_another_type(name, data, is_markup=is_markup)
    try:
        decoded = decode(data)
    except NotTextError as error:
        line = len(_LINE_BREAK.findall(data[: error.offset].decode("latin-1"))) + 1
        args: dict[str, str | int] = {"byte": f"{data[error.offset]:02X}"}
        if b"\0" not in data:  # a text with damaged characters
            args["line"] = line
        raise InputError(Finding("PG103", Place(name, line, 1, line, 1), args)) from None
    if _line_ends(decoded.text) > limits.LINES:
        raise InputError(Finding("PG164", Place(name), {"limit": limits.LINES}))
    return SourceText(name, decoded.text, decoded.encoding, decoded.has_mark)


def _line_ends(text: str) -> int:
    return text.count("\n") + text.count("\r") - text.count("\r\n")


def _refuse_another_type(name: str, data: bytes, *, is_markup: bool) -> None:
    """Raise InputError for a file of another program, by its bytes, or by its beginning alone."""
    form = "file.text"
    found = filetype(data, name)
    if found is None and not is_markup:
        found, form = texttype(data, name), "file.plan"
    if found:
        args: dict[str, str | int] = {"filetype": found[0], "form": form, "remedy": found[1]}
        raise InputError(Finding("PG107", Place(name), args))


def unreadable(path: Path, error: OSError) -> InputError:
    """Return the error to raise when the system refuses to read *path*."""
    if os.path.isdir(path):  # noqa: PTH112  # Windows calls this a lack of rights
        args = {"reason": "EISDIR", "remedy": "inside"}
        return InputError(Finding("PG102", Place(str(path)), args))
    return InputError(Finding("PG102", Place(str(path)), {"reason": reason_of(error)}))
