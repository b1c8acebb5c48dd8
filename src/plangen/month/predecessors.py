"""Which plan the next one is made from, and which period is the next."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from pathlib import Path

from plangen.calendar.periods import Period, PeriodKind, parse_period
from plangen.errors import NextPlanError
from plangen.findings import Args, Finding, Place
from plangen.source.nodes import Mapping, Scalar
from plangen.source.parse import parse
from plangen.source.text import SourceText

_LINE = re.compile(
    r"(?:^|(?<=[\r\n]))\ufeff*(?:period|月份)[ \t]*:\s*(?:&\S+\s+)?(?:[|>][^\r\n]*\s+)?"
    r"['\"]?(?P<period>[^\s'\"#]+)"
)
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


def predecessor(candidates: Iterable[Candidate], after: Period, folder: Path) -> Candidate:
    """Return the plan in *folder* for the latest period before *after* among those of its kind.

    Of several for one period it is the one whose file has the period alone for its name. Raises
    NextPlanError where there is none, or no telling which.
    """
    newest = newest_before(candidates, after)
    if not newest:
        raise _refusal("PG431", folder, {"period": after.name, "kind": after.kind})
    plain = [each for each in newest if each.path.stem == str(each.period)]
    if len(newest) > 1 and len(plain) != 1:
        files = ", ".join(str(each.path) for each in newest)
        raise _refusal("PG434", folder, {"period": newest[0].period.name, "files": files})
    return (plain or newest)[0]


def newest_before(candidates: Iterable[Candidate], after: Period) -> list[Candidate]:
    """Return the plans for the latest period before *after* among those of its kind.

    There is more than one when several files are for one period.
    """
    earlier = [
        each for each in candidates if each.period.kind is after.kind and each.period < after
    ]
    newest = max((each.period for each in earlier), default=None)
    return [each for each in earlier if each.period == newest]


def refuse_period(file: Path, before: Period, after: Period) -> None:
    """Raise NextPlanError if the plan in *file*, for *before*, cannot become one for *after*."""
    args = {"period": after.name, "other": before.name}
    if after.kind is not before.kind:
        following = str(period_after(before) or before)
        raise _refusal("PG433", file, args | {"kind": before.kind, "next": following})
    if after <= before:
        raise _refusal("PG432", file, args)


def _refusal(code: str, file: Path, args: Args) -> NextPlanError:
    return NextPlanError(Finding(code, Place(str(file)), args))


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
