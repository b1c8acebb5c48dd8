"""The paths that are meant when none is typed, and whether one that is typed is a folder."""

from __future__ import annotations

import os
from collections.abc import Sequence
from pathlib import Path

from plangen.cli import console
from plangen.messages import Phrasebook
from plangen.source.names import SUFFIXES

PLANS = Path("plans")
"""The folder of the plans, in the working directory."""
_SEPARATORS = tuple(separator for separator in (os.sep, os.altsep) if separator)


def plans_lie_here() -> bool:
    """Return whether the working directory itself has plan files."""
    try:
        return any(each.suffix.lower() in SUFFIXES for each in Path().iterdir())
    except OSError:  # it may not be read, or has been deleted
        return False


def is_folder(output: str) -> bool:
    """Return whether the path of ``-o`` is a folder: one that is there, or is typed as one."""
    return output.endswith(_SEPARATORS) or os.path.isdir(output)  # noqa: PTH112  # Path raises for long names


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
