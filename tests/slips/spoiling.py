"""What a slip is, and the register of the kinds of slips."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from enum import StrEnum
from random import Random

from slips.places import CleanPlan, Line


class Mended(StrEnum):
    """When a spoilt plan counts as mended."""

    # The same characters as before. For slips in marks and words: there is one way in which the
    # rest of the file writes them.
    TEXT = "text"
    # YAML reads the same as before (see ``places.reading``). For slips of blanks and quotes: two
    # blanks or four, "…" or '…' or none are all the same plan, and none is more right.
    READING = "reading"


class Where(StrEnum):
    """How the program is given a spoilt plan."""

    FILE = "the file itself"
    FOLDER = "a folder with this file alone"
    SHARED_FOLDER = "a folder with this file and a clean plan"


@dataclass(frozen=True)
class Slip:
    """A plan with one slip in it."""

    text: str
    lines: tuple[int, ...]  # where it stands, counted from 1; 0 is the file as a whole
    is_mendable: bool  # whether only one thing can have been meant
    original: str
    also: tuple[str, ...] = ()  # other texts that are right when mended, by what they say
    must_say: tuple[str, ...] = ()  # what a finding has to hold to name the slip: “time”, 7, 8
    file_name: str = "plan.yaml"
    where: Where = Where.FILE


Spoil = Callable[[CleanPlan, Random], Slip | None]


@dataclass(frozen=True)
class Kind:
    """One kind of slip."""

    name: str
    spoil: Spoil
    mended: Mended
    is_told_everywhere: bool  # named only if there is a finding at each of its lines


KINDS: dict[str, Kind] = {}


def kind(
    name: str, mended: Mended = Mended.TEXT, *, is_told_everywhere: bool = False
) -> Callable[[Spoil], Spoil]:
    """Enter a function under the name of its slip."""

    def enter(spoil: Spoil) -> Spoil:
        assert name not in KINDS
        KINDS[name] = Kind(name, spoil, mended, is_told_everywhere)
        return spoil

    return enter


def changed(
    plan: CleanPlan,
    edits: Mapping[int, str],
    *,
    is_mendable: bool = True,
    also: Sequence[Mapping[int, str]] = (),
    must_say: Sequence[object] = (),
) -> Slip:
    """Return the plan with some lines written anew: the slip stands on each of them."""
    return Slip(
        text=with_lines(plan, edits),
        lines=tuple(index + 1 for index in sorted(edits)),
        is_mendable=is_mendable,
        original=plan.text,
        also=tuple(with_lines(plan, other) for other in also),
        must_say=tuple(map(str, must_say)),
    )


def with_lines(plan: CleanPlan, edits: Mapping[int, str]) -> str:
    """Return the text of a plan with some lines written anew."""
    rows = [edits.get(index, row) for index, row in enumerate(plan.rows)]
    return "\n".join(rows) + "\n"


def some(chance: Random, lines: Sequence[Line], most: int = 3) -> list[Line]:
    """Return a run of a few lines that follow each other."""
    first = chance.randrange(len(lines))
    return list(lines[first : first + chance.randint(1, most)])


def quoted(value: str) -> str:
    """Return a text in YAML's single quotes."""
    return "'" + value.replace("'", "''") + "'"
