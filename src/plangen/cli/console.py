"""The two streams of the program: results on stdout, talk on stderr."""

from __future__ import annotations

import io
import sys
from typing import TextIO


def prepare() -> None:
    """Make both streams print a replacement for what their encoding lacks (GBK consoles)."""
    for stream in (sys.stdout, sys.stderr):
        if isinstance(stream, io.TextIOWrapper):
            stream.reconfigure(errors="replace")


def result(text: str) -> None:
    """Print a result: findings of ``validate``, paths of ``render``."""
    _write(sys.stdout, text)


def talk(text: str) -> None:
    """Print what accompanies the results."""
    _write(sys.stdout, "")
    _write(sys.stderr, text)


def _write(stream: TextIO | None, text: str) -> None:
    if stream is not None:  # None when it was closed before we began
        stream.write(text)
        stream.flush()
