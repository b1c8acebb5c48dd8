"""The kinds of attacks by name, and the attempt of each number."""

from __future__ import annotations

import tempfile
from collections.abc import Callable
from pathlib import Path
from random import Random

from attack import (
    at_limits,
    configurations,
    documents,
    images,
    kills,
    plans,
    styles,
    templates,
)
from attack.attempts import SAMPLE, Attempt
from attack.calling import Caller
from attack.sandbox import Sandbox

KINDS: dict[str, Callable[[Random], Attempt]] = {
    "plans": plans.attempt,
    "templates": templates.attempt,
    "styles": styles.attempt,
    "configurations": configurations.attempt,
    "pictures": images.attempt,
    "documents": documents.attempt,
    "kills": kills.attempt,
    "limits": at_limits.attempt,
}


USUAL = [kind for kind in KINDS if kind != "limits"]
"""The kinds that are run unless another is asked for."""


def chance(kind: str, seed: int, number: int) -> Random:
    """Return the source of all chance in the attempt with a *number*."""
    return Random(f"{kind}/{seed}/{number}")


def attempt(kind: str, seed: int, number: int) -> Attempt:
    """Return the attempt with a *number*: always the same for the same seed."""
    return KINDS[kind](chance(kind, seed, number))


def warm_up() -> None:
    """Import all that commands import, so that no run pays for it."""
    documents.written()
    with tempfile.TemporaryDirectory() as scratch:
        caller = Caller(Sandbox(Path(scratch).resolve()))
        files = {"plan.yaml": SAMPLE.read_bytes(), "base.yaml": SAMPLE.read_bytes()}
        calls = plans.commands(Random(1))
        caller.sandbox.lay_out(Attempt(files, calls))
        for call in calls:
            for _ in caller.failures(call):
                pass
