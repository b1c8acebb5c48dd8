"""What an attack consists of: the files that lie there, and the commands that are run over them."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path
from random import Random

TESTS = Path(__file__).resolve().parent.parent
ROOT = TESTS.parent
OFFICIAL = ROOT / "templates" / "official"
LETTER = ROOT / "templates" / "letter"
GOOD = TESTS / "plans" / "good"
SMALL = GOOD / "marks.yaml"
AS_PUBLISHED = TESTS / "plans" / "bad" / "2023-04-as-published.yaml"
SAMPLE = ROOT / "plans" / "2023-04.yaml"

MOST_BYTES = 200_000
"""The length of an attacking file: up to it, every run must be quick and small."""

FIFO = None
"""In place of the bytes of a file: a pipe with a name, which nobody writes to."""


@dataclass(frozen=True)
class Call:
    """One run of plangen: the words behind its name, and what it may write.

    *makes* are patterns of the paths (below the working folder) that may be made or changed.
    """

    words: tuple[str, ...]
    makes: tuple[str, ...] = ()

    def __str__(self) -> str:
        return " ".join(("plangen", *self.words)).encode("utf-8", "backslashreplace").decode()


@dataclass(frozen=True)
class Limits:
    """What a process may take: *seconds* of the processor, bytes of *memory*."""

    seconds: float
    memory: int


@dataclass(frozen=True)
class Attempt:
    """The *files* of a working folder by path, and the *calls* that are made there in turn.

    *changes* are the names of what was done to the inputs, for whoever looks for a pattern.
    With *limits*, the calls are made in processes of their own, which are held to them.
    """

    files: Mapping[str, bytes | None]
    calls: tuple[Call, ...]
    changes: tuple[str, ...] = ()
    limits: Limits | None = None


def cut(data: bytes) -> bytes:
    """Return *data*, or its beginning where it is longer than an attacking file is."""
    return data[:MOST_BYTES]


def some(random: Random, calls: tuple[Call, ...], number: int) -> tuple[Call, ...]:
    """Return *number* different ones of *calls*."""
    return tuple(random.sample(calls, min(number, len(calls))))


def render(*words: str) -> Call:
    """Return the call that writes a document of plan.yaml to out.docx."""
    return Call(("render", "plan.yaml", "-o", "out.docx", *words), ("out.docx",))


def validate(*words: str) -> Call:
    """Return the call that checks plan.yaml and changes nothing."""
    return Call(("validate", "plan.yaml", *words))
