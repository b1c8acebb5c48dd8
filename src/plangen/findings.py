"""Findings about a plan, as values: a code, a place and arguments, no sentences."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from difflib import get_close_matches
from enum import StrEnum

Args = Mapping[str, str | int]
"""The values that fill the placeholders in the sentence of a finding, by name."""

CALLED_AT = "called_at"
"""The argument with the lines of a template that call the macro which a finding is about."""

_SHORT = 3  # characters
_SHOWN = 30  # characters


class Severity(StrEnum):
    """How much a finding matters: only errors fail ``validate``."""

    ERROR = "error"
    WARNING = "warning"
    NOTE = "note"


class Fixing(StrEnum):
    """Which findings of a code a machine can mend: none, all, or some of them safely."""

    NONE = ""
    SAFE = "safe"
    UNSAFE = "unsafe"
    SOME = "some"


@dataclass(frozen=True, slots=True)
class Place:
    """Where a finding stands.

    Lines and columns count from 1, columns in code points; line 0 means the file as a whole.
    *end_column* is exclusive and belongs to *end_line*. *excerpt* is the whole source line.
    """

    file: str
    line: int = 0
    column: int = 0
    end_line: int = 0
    end_column: int = 0
    excerpt: str = ""


@dataclass(frozen=True, slots=True)
class Edit:
    """Characters *start* to *end* of a file (offsets in code points) become *text*.

    *place* says in lines and columns where they stand.
    """

    start: int
    end: int
    text: str
    place: Place


@dataclass(frozen=True, slots=True)
class Fix:
    """How a machine can mend a finding; without edits the file is only written anew, as UTF-8.

    A safe fix leaves what the plan says as it is; an unsafe fix changes it to what was probably
    meant. One *of form* makes fields and entries of what was read as words, so that there is no
    value to compare with.
    """

    edits: tuple[Edit, ...] = ()
    is_safe: bool = True
    is_of_form: bool = False


@dataclass(frozen=True, slots=True)
class Finding:
    """One thing to tell the author of a file.

    *code* is stable (PG1xx file and YAML, PG2xx fields, PG3xx content, PG4xx template and
    output); *args* fill the sentence that belongs to the code. *is_chinese* says that the file
    spells its keys in Chinese, and so does the advice about it. *also* are further places of the
    same cause, in their order.
    """

    code: str
    place: Place
    args: Args = field(default_factory=dict)
    severity: Severity = Severity.ERROR
    fix: Fix | None = None
    is_chinese: bool = False
    also: tuple[Place, ...] = ()

    @property
    def order(self) -> tuple[str, int, int, str]:
        """Sort key: by place, then by code."""
        return (self.place.file, self.place.line, self.place.column, self.code)

    @property
    def identity(self) -> tuple[str, Place, tuple[tuple[str, str | int], ...]]:
        """What is said, and where: findings that are the same in it are one."""
        return (self.code, self.place, tuple(sorted(self.args.items())))

    @property
    def is_error(self) -> bool:
        """Whether the finding fails a validation."""
        return self.severity is Severity.ERROR


def shortened(value: str) -> str:
    """Return a value as a sentence shows it: on one line, cut after 30 characters."""
    line = " ".join(value.split())
    return line if len(line) <= _SHOWN else line[:_SHOWN] + "…"


def suggestion(word: str, known: Iterable[str], above: str = "") -> dict[str, str]:
    """Return arguments of a finding for an unknown *word*: ``known`` and, if any, ``nearest``.

    ``known`` lists all names, ``nearest`` is the name most like the word. *above* is put before
    each name, as in ``activities.count``.
    """
    names = list(known)
    # In a word of two characters, one that is wrong is half of it.
    cutoff = 0.5 if len(word) <= _SHORT else 0.6
    nearest = get_close_matches(word, names, n=1, cutoff=cutoff)
    args = {"known": ", ".join(above + name for name in names)}
    return args | ({"nearest": above + nearest[0]} if nearest else {})
