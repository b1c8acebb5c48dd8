"""The two streams of the program: results on stdout, talk on stderr."""

from __future__ import annotations

import codecs
import contextlib
import io
import os
import sys
from collections.abc import Callable, Iterator
from typing import TextIO, TypeVar

_LONG = 50  # files whose checking one notices
_Item = TypeVar("_Item")


def prepare() -> None:
    """Make both streams print a replacement for what their encoding lacks (GBK consoles)."""
    for stream in (sys.stdout, sys.stderr):
        if isinstance(stream, io.TextIOWrapper):
            stream.reconfigure(errors="replace")


def result(text: str) -> None:
    """Print a result: findings of ``validate``, paths of ``render``."""
    _write(sys.stdout, text)


def talk(text: str) -> None:
    """Print a text that accompanies the results, behind those printed so far."""
    with contextlib.suppress(OSError):  # a full disk was told when the results were written
        _write(sys.stdout, "")
    _write(sys.stderr, text)


def give_up_results() -> None:
    """Write no more results: whoever reads them has gone, or there is no room for them.

    Python would try again when it exits, and complain in its own words.
    """
    if sys.stdout is not None:
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())


def is_terminal() -> bool:
    """Return whether a person reads the results as they come."""
    return sys.stdout is not None and sys.stdout.isatty()


def raw(data: bytes) -> None:
    """Print the bytes of a text as a result, without any change."""
    talk("")
    if sys.stdout is not None:
        sys.stdout.buffer.write(data)
        sys.stdout.flush()


def encodable(text: str, to_ascii: Callable[[str], str]) -> str:
    """Return *text* for a standard output in UTF-8; for any other, *to_ascii* of the text."""
    encoding = getattr(sys.stdout, "encoding", None) or "utf-8"
    return text if codecs.lookup(encoding).name == "utf-8" else to_ascii(text)


def with_progress(items: Iterator[_Item], length: int) -> Iterator[_Item]:
    """Yield *items*; when there are many, with a bar on the standard error, if a terminal."""
    is_shown = sys.stderr is not None and sys.stderr.isatty() and os.environ.get("TERM") != "dumb"
    if length < _LONG or not is_shown:
        yield from items
        return
    import typer  # noqa: PLC0415  # already there: it runs the command

    with typer.progressbar(items, length=length, file=sys.stderr) as bar:
        yield from bar


def _write(stream: TextIO | None, text: str) -> None:
    if stream is not None:  # None when it was closed before we began
        stream.write(text)
        stream.flush()
