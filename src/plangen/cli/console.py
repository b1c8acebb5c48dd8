"""The two streams of the program: results on stdout, talk on stderr."""

from __future__ import annotations

import io
import sys


def prepare() -> None:
    """Make both streams print a replacement for what their encoding lacks (GBK consoles)."""
    for stream in (sys.stdout, sys.stderr):
        if isinstance(stream, io.TextIOWrapper):
            stream.reconfigure(errors="replace")


def result(text: str) -> None:
    """Print a result: findings of ``validate``, paths of ``render``."""
    sys.stdout.write(text)


def talk(text: str) -> None:
    """Print what accompanies the results."""
    sys.stdout.flush()
    sys.stderr.write(text)
    sys.stderr.flush()
