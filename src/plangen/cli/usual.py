"""The paths that are meant when none is typed."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

from plangen.cli import console
from plangen.messages import Phrasebook

PLANS = Path("plans")
"""The folder of the plans, in the working directory."""
SUFFIXES = {".yaml", ".yml"}


def plans_lie_here() -> bool:
    """Return whether the working directory itself has plan files."""
    try:
        return any(each.suffix.lower() in SUFFIXES for each in Path().iterdir())
    except OSError:  # it may not be read, or has been deleted
        return False


def paths_or_plans(paths: Sequence[Path], command: str, phrases: Phrasebook) -> Sequence[Path]:
    """Return *paths*, or the folder of the plans; nothing where there is none, which is told."""
    if paths:
        return paths
    if PLANS.is_dir():
        return [PLANS]
    key = "usage.nowhere.here" if plans_lie_here() else "usage.nowhere"
    detail = phrases.say(key, command=f"plangen {command}")
    console.say(phrases.say("usage.error", detail=detail))
    return ()
