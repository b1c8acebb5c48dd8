"""The plan before a plan: of the same office, for the period before, in the same folder.

At most one other file is read whole: the one whose name has the period before where this one's has
its own. Where names tell no periods, it is found by the lines at the beginning of a few files.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from pathlib import Path

from plangen import limits
from plangen.calendar.periods import Period, parse_period
from plangen.errors import InputError
from plangen.patterns import regex
from plangen.plan.loaded import LoadedPlan
from plangen.reading.load import load
from plangen.source.files import read_beginning
from plangen.source.text import read

_FEW = 12  # other files of a folder whose beginnings are looked at
_HEAD = 4096  # bytes of such a beginning
_PERIOD = regex(r"^(?:period|月份)[ \t]*:[ \t]*['\"]?(?P<period>[^\s'\"#]+)", re.MULTILINE)


def previous_plan(plan: LoadedPlan) -> LoadedPlan | None:
    """Return the plan before *plan*, or None; there is none for a text that is no file."""
    source = plan.source
    try:
        before = plan.plan.period.shifted(-1)
        path = Path(source.name)
        if not path.is_file():
            return None
        found = next(_candidates(path, plan.plan.period, before), None)
        loaded = load(read(found, limits.PLAN)).plan if found else None
    except (InputError, OSError, ValueError):
        return None
    is_before = loaded and loaded.plan.period == before
    is_same = loaded and loaded.plan.organization == plan.plan.organization
    return loaded if is_before and is_same else None


def _candidates(path: Path, period: Period, before: Period) -> Iterator[Path]:
    """Yield the files that can be the plan before: by their names, or else by their beginnings."""
    names = [(str(period), str(before)), (period.name, before.name)]
    named = [path.with_name(path.name.replace(*pair)) for pair in names if pair[0] in path.stem]
    if named:
        yield from (each for each in named if each.is_file())
        return
    others = sorted({*path.parent.glob("*.yaml"), *path.parent.glob("*.yml")} - {path})
    for each in others if len(others) <= _FEW else ():
        text = read_beginning(each, _HEAD).decode("utf-8", "ignore")
        found = _PERIOD.search(text)
        if found and parse_period(found["period"]) == before:
            yield each
