"""Which plan the next one is made from, and which period is the next."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from pathlib import Path

from plangen.calendar.periods import Period, PeriodKind, parse_period
from plangen.source.nodes import Mapping, Scalar
from plangen.source.parse import parse
from plangen.source.text import SourceText

_LINE = re.compile(r"(?:^|(?<=[\r\n]))(?:period|月份)[ \t]*:[ \t]*['\"]?(?P<period>[^\s'\"#]+)")
_KEYS = ("period", "月份")
_LENGTHS = tuple(reversed(PeriodKind))  # from a week to a year


@dataclass(frozen=True, slots=True)
class Candidate:
    """A plan file that the next plan could be made from."""

    path: Path
    period: Period


def period_of(source: SourceText) -> Period | None:
    """Return the period of a plan file, as far as it says one, whatever else is wrong with it."""
    root, _ = parse(source)
    if isinstance(root, Mapping):
        entries = [entry for key in _KEYS if (entry := root.entry(key))]
        values = [value for _, value in entries if isinstance(value, Scalar)]
        return parse_period(values[0].value) if values else None
    found = _LINE.search(source.text)
    return parse_period(found["period"]) if found else None


def newest_before(candidates: Iterable[Candidate], after: Period) -> list[Candidate]:
    """Return the plans for the latest period before *after* among those of its kind.

    There is more than one when several files are for one period.
    """
    earlier = [
        each for each in candidates if each.period.kind is after.kind and each.period < after
    ]
    newest = max((each.period for each in earlier), default=None)
    return [each for each in earlier if each.period == newest]


def period_due(candidates: Sequence[Candidate]) -> Period | None:
    """Return the period after the newest plan; None when there are no plans.

    Where there are plans of several kinds, it is the one that begins first, the shortest of them.
    """
    due = []
    for kind in _LENGTHS:
        periods = [each.period for each in candidates if each.period.kind is kind]
        if periods and (following := period_after(max(periods))):
            due.append(following)
    return min(due, key=lambda period: period.start, default=None)


def period_after(period: Period) -> Period | None:
    """Return the next period; None after the year 9999."""
    try:
        return period.shifted(1)
    except ValueError:
        return None


def name_after(path: Path, before: Period, after: Period) -> str:
    """Return the file name for *after*: that of *path* with its period, or the period alone."""
    for old, new in ((str(before), str(after)), (before.name, after.name)):
        if old in path.stem:
            return path.stem.replace(old, new) + path.suffix
    return f"{after}.yaml"
