"""The kinds of attacks by name, and the attempt of each number."""

from __future__ import annotations

import tempfile
from collections.abc import Callable
from pathlib import Path
from random import Random

from attack import configurations, documents, images, plans, styles, templates
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
}


def attempt(kind: str, seed: int, number: int) -> Attempt:
    """Return the attempt with a *number*: always the same for the same seed."""
    return KINDS[kind](Random(f"{kind}/{seed}/{number}"))


def warm_up() -> None:
    """Import all that commands import, so that no run pays for it."""
    with tempfile.TemporaryDirectory() as scratch:
        caller = Caller(Sandbox(Path(scratch).resolve()))
        files = {"plan.yaml": SAMPLE.read_bytes(), "base.yaml": SAMPLE.read_bytes()}
        calls = plans.commands(Random(1))
        caller.sandbox.lay_out(Attempt(files, calls))
        for call in calls:
            for _ in caller.failures(call, {}):
                pass
