"""Findings about a plan, as values: a code, a place and arguments, no sentences."""

from __future__ import annotations

import errno
from collections.abc import Iterable, Mapping
from difflib import get_close_matches
from enum import StrEnum
from functools import cached_property

from plangen.values import Struct, field

Args = Mapping[str, str | int]
"""The values that fill the placeholders in the sentence of a finding, by name."""

CALLED_AT = "called_at"
"""The argument with the lines of a template that call the macro which a finding is about."""

_SHORT = 3  # characters
_SHOWN = 30  # characters
_MOST_NAMES = 250
"""More names than this are not listed, nor compared with a word one by one."""
_FEW, _LONGEST_NEAR = 4, 24  # names that share what is left without a character; characters


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


class Place(Struct, frozen=True):
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


class Edit(Struct, frozen=True):
    """Characters *start* to *end* of a file (offsets in code points) become *text*.

    *place* says in lines and columns where they stand.
    """

    start: int
    end: int
    text: str
    place: Place


class Fix(Struct, frozen=True):
    """How a machine can mend a finding; without edits the file is only written anew, as UTF-8.

    A safe fix leaves what the plan says as it is; an unsafe fix changes it to what was probably
    meant. One *of form* makes fields and entries of what was read as words, so that there is no
    value to compare with.
    """

    edits: tuple[Edit, ...] = ()
    is_safe: bool = True
    is_of_form: bool = False


class Finding(Struct, frozen=True):
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


def reason_of(error: OSError) -> str:
    """Return why the system refuses something, as the argument ``reason`` of a finding: ENOENT.

    An error without a number goes by its type.
    """
    return errno.errorcode.get(error.errno or 0, type(error).__name__)


class Names:
    """Names that are known at a place: for thousands of words that are none of them.

    Of very many names the first few are listed, and those that differ in one character are near.
    """

    def __init__(self, names: Iterable[str]) -> None:
        self._names = list(names)

    def told(self, above: str = "") -> str:
        """Return the names in a row, *above* before each; of very many the first."""
        more = ["…"] if len(self._names) > _MOST_NAMES else []
        return ", ".join([above + name for name in self._names[:_MOST_NAMES]] + more)

    def nearest(self, word: str) -> str:
        """Return the name most like *word*, or an empty text if none is like it."""
        # In a word of two characters, one that is wrong is half of it.
        cutoff = 0.5 if len(word) <= _SHORT else 0.6
        like = self.may_be_like(word, cutoff)
        return next(iter(get_close_matches(word, like, n=1, cutoff=cutoff)), "")

    def may_be_like(self, word: str, least: float) -> list[str]:
        """Return the names of which a likeness to *word*, from 0 to 1, of *least* is possible."""
        characters = frozenset(word)
        return [
            name
            for name, its_own in self._candidates(word)
            if 2 * _shared(word, characters, name, its_own) >= least * (len(word) + len(name))
        ]

    def _candidates(self, word: str) -> Iterable[tuple[str, frozenset[str]]]:
        if len(self._names) <= _MOST_NAMES:
            return self._with_characters
        numbers = {at for key in _holes(word) for at in self._near.get(key, ())}
        return [self._with_characters[at] for at in sorted(numbers)[:_MOST_NAMES]]

    @cached_property
    def _with_characters(self) -> list[tuple[str, frozenset[str]]]:
        return [(name, frozenset(name)) for name in self._names]

    @cached_property
    def _near(self) -> dict[str, list[int]]:
        """The numbers of the names, a few each, by what is left of them without a character."""
        near: dict[str, list[int]] = {}
        for number, name in enumerate(self._names):
            for key in _holes(name):
                of_key = near.setdefault(key, [])
                if len(of_key) < _FEW:
                    of_key.append(number)
        return near


def _shared(one: str, its_own: frozenset[str], other: str, of_other: frozenset[str]) -> int:
    """Return how many characters two words can have in common at most."""
    shorter = min(len(one), len(other))
    if shorter < max(len(one), len(other)) // 4:
        return shorter
    return min(sum(map(of_other.__contains__, one)), sum(map(its_own.__contains__, other)))


def _holes(word: str) -> Iterable[str]:
    """Return a word, and what is left of it without each of its first characters."""
    return (word, *(word[:at] + word[at + 1 :] for at in range(min(len(word), _LONGEST_NEAR))))


def suggestion(word: str, known: Iterable[str] | Names, above: str = "") -> dict[str, str]:
    """Return arguments of a finding for an unknown *word*: ``known`` and, if any, ``nearest``.

    ``known`` lists the names, ``nearest`` is the name most like the word. *above* is put before
    each name, as in ``activities.count``.
    """
    names = known if isinstance(known, Names) else Names(known)
    nearest = names.nearest(word)
    args = {"known": names.told(above)}
    return args | ({"nearest": above + nearest} if nearest else {})
