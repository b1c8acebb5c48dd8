"""What a template does is counted, so that it ends: by the same count on every machine.

The limits go with the size of the plan. No template that prints a plan comes near them; one that
doubles a text sixty times meets them before the memory is full.
"""

from __future__ import annotations

from enum import StrEnum
from functools import cache
from typing import Any

from plangen import limits
from plangen.findings import Args
from plangen.values import Struct


class Counted(StrEnum):
    """What is counted."""

    TURNS = "turns"
    STEPS = "steps"
    OUTPUT = "output"
    MADE = "made"
    DEPTH = "depth"
    TOKENS = "tokens"
    NAMES = "names"
    INCLUSIONS = "inclusions"
    BLOCKS = "blocks"


class RefusedError(Exception):
    """A template asks for what it may not: *code* and *args* are those of the finding about it."""

    def __init__(self, code: str, args: Args) -> None:
        super().__init__(code)
        self.code = code
        self.finding_args = args


def exceeded(what: Counted, limit: int) -> RefusedError:
    """Return the error to raise where a template goes beyond *limit*."""
    return RefusedError("PG447", {"counted": what.value, "limit": limit})


class Bulk(Struct, frozen=True):
    """How much there is in something: *parts* (rows, cells, lines …), and all *characters*."""

    parts: int = 0
    characters: int = 0


class Meter:
    """Counts what one run of a template does with a plan of a certain bulk."""

    def __init__(self, plan: Bulk) -> None:
        self._turns = self._most_turns = limits.TEMPLATE_TURNS + limits.TURNS_A_PART * plan.parts
        self._steps = self._most_steps = limits.TEMPLATE_STEPS + limits.STEPS_A_PART * plan.parts
        output = limits.OUTPUT_TIMES * plan.characters + limits.OUTPUT_A_PART * plan.parts
        self.output = min(limits.OUTPUT + output, limits.OUTPUT_MOST)
        """The characters that the document, and any text on the way to it, may have."""
        self._made = self._most_made = limits.MADE_TIMES * self.output
        self._depth = 0

    def loop(self, turns: int, weight: int) -> None:
        """Count a loop that goes round so many times, through *weight* steps."""
        self._turns -= turns
        if self._turns < 0:
            raise exceeded(Counted.TURNS, self._most_turns)
        self.steps(turns * weight)

    def steps(self, count: int) -> None:
        """Count expressions and statements that run."""
        self._steps -= count
        if self._steps < 0:
            raise exceeded(Counted.STEPS, self._most_steps)

    def text(self, length: int) -> None:
        """Count a text of so many characters that is about to be made, or looked through."""
        self.fits(length)
        self._made -= length
        if self._made < 0:
            raise exceeded(Counted.MADE, self._most_made)

    def fits(self, length: int) -> None:
        """Refuse a text that is longer than a document may be."""
        if length > self.output:
            raise self.too_long()

    def too_long(self) -> RefusedError:
        """Return the error about a text or a document that is too long."""
        return exceeded(Counted.OUTPUT, self.output)

    def weigh(self, value: object, *, is_deep: bool = False) -> None:
        """Count all that is in a value; of the parts of a plan what they hold too if *is_deep*."""
        bulk = measured(value, is_deep=is_deep, most=self._turns)
        self.loop(bulk.parts, 1)
        self._made -= bulk.characters
        if self._made < 0:
            raise exceeded(Counted.MADE, self._most_made)

    def enter(self) -> None:
        """Count a macro or block that begins inside the others."""
        self._depth += 1
        if self._depth > limits.MACRO_DEPTH:
            raise exceeded(Counted.DEPTH, limits.MACRO_DEPTH)

    def leave(self) -> None:
        """Count that it has ended."""
        self._depth -= 1


def measured(value: object, *, is_deep: bool = True, most: int | None = None) -> Bulk:
    """Return the bulk of a value, which is as often counted as it is reached.

    The parts of a plan are looked into if *is_deep*. Counting ends soon behind *most* parts.
    """
    parts = characters = 0
    left: list[Any] = [value]
    while left and (most is None or parts <= most):
        each = left.pop()
        if isinstance(each, str):
            characters += len(each)
        elif isinstance(each, list | tuple):
            parts += len(each)
            left += each
        elif isinstance(each, dict):
            parts += len(each)
            left += each.values()
        elif is_deep:
            left += (getattr(each, name) for name in field_names(each))
    return Bulk(parts, characters)


def field_names(part: object) -> tuple[str, ...]:
    """Return the names of the fields of a part of a plan; none for another value."""
    return _field_names(type(part))  # type: ignore[arg-type]  # a class can be hashed


@cache
def _field_names(kind: type) -> tuple[str, ...]:
    return kind.__struct_fields__ if issubclass(kind, Struct) else ()
