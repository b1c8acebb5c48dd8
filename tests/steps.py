"""What a piece of work costs in steps, which are the same on every machine, however busy it is.

A step is a line of Python that runs, once more each time round a loop, or a call of what is written
in C. What happens inside of such a call is not seen: see ``CountingText`` for texts.
"""

from __future__ import annotations

import importlib
import pkgutil
import sys
from collections.abc import Callable, Iterator
from functools import cache
from time import process_time
from types import FrameType
from typing import Any

import plangen
from plangen.patterns import _Needy, _Pattern

MOST = 14
"""Ten times the input may cost no more than so many times the steps; 100 would be its square."""
MOST_TIME = 35
"""The same for the time of the processor, which other work on the machine disturbs."""
_TRIES = 3


@cache
def _compile_patterns() -> None:
    """Compile what would be compiled when it is first used, in the midst of what is counted."""
    for each in pkgutil.walk_packages(plangen.__path__, "plangen."):
        if not each.name.endswith("__main__"):
            for pattern in patterns_in(vars(importlib.import_module(each.name))):
                assert pattern.flags >= 0


def patterns_in(value: object, depth: int = 4) -> list[Any]:
    """Return the patterns in a value, also those in tables."""
    if isinstance(value, _Pattern | _Needy):
        return [value]
    if depth and isinstance(value, dict):
        return patterns_in(list(value.values()), depth - 1)
    if depth and isinstance(value, list | tuple | set | frozenset):
        return [found for each in value for found in patterns_in(each, depth - 1)]
    return []


def steps(work: Callable[[], object]) -> int:
    """Return how many steps *work* takes, once all patterns are compiled."""
    _compile_patterns()
    count = 0

    def line(_frame: FrameType, _event: str, _arg: Any) -> Any:  # noqa: ANN401  # as sys has it
        nonlocal count
        count += 1
        return line

    def call(_frame: FrameType, event: str, _arg: Any) -> None:  # noqa: ANN401
        nonlocal count
        count += event == "c_call"

    before = sys.gettrace(), sys.getprofile()
    sys.setprofile(call)
    sys.settrace(line)
    try:
        work()
    finally:
        sys.settrace(before[0])
        sys.setprofile(before[1])
    return count


class TooManyStepsError(BaseException):
    """Work has taken more steps than it may; nothing that catches errors holds it back."""


def steps_up_to(most: int, work: Callable[[], object]) -> int:
    """Return how many lines *work* runs; raises TooManyStepsError when they are more than *most*.

    So a loop without an end is ended by a count, on every machine alike.
    """
    count = 0

    def line(_frame: FrameType, _event: str, _arg: Any) -> Any:  # noqa: ANN401  # as sys has it
        nonlocal count
        count += 1
        if count > most:
            raise TooManyStepsError(most)
        return line

    before = sys.gettrace()
    sys.settrace(line)
    try:
        work()
    finally:
        sys.settrace(before)
    return count


def times_as_long(few: Callable[[], object], many: Callable[[], object]) -> float:
    """Return how many times the processor time of *few* the work *many* takes.

    For work inside of patterns, whose steps are not seen. Both are timed in turn, in one run, and
    the best of some tries counts: how fast the machine is makes no difference. There are no more
    tries once it is no more than ``MOST_TIME``.
    """
    short, long = _seconds(few), _seconds(many)
    for _ in range(_TRIES - 1):
        if long < MOST_TIME * short:
            break
        short, long = min(short, _seconds(few)), min(long, _seconds(many))
    return long / short


def _seconds(work: Callable[[], object]) -> float:
    start = process_time()
    work()
    return process_time() - start


class CountingText(str):
    """A text that knows how many of its characters were looked at by searches in it."""

    __slots__ = ("looked_at",)
    looked_at: int

    def __new__(cls, text: str) -> CountingText:  # noqa: PYI034  # nobody derives from it
        """Return a text that nothing has looked at."""
        made = super().__new__(cls, text)
        made.looked_at = 0
        return made

    def count(self, *args: Any) -> int:  # noqa: ANN401
        self.looked_at += len(self)
        return super().count(*args)

    def find(self, *args: Any) -> int:  # noqa: ANN401
        self.looked_at += len(self)
        return super().find(*args)

    def __iter__(self) -> Iterator[str]:
        self.looked_at += len(self)
        return super().__iter__()

    def __contains__(self, part: object) -> bool:
        self.looked_at += len(self)
        return super().__contains__(str(part))

    def __getitem__(self, place: Any) -> str:  # noqa: ANN401
        found = super().__getitem__(place)
        self.looked_at += len(found)
        return found
