"""Which plan the next one is made from, and which period is the next."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from datetime import date
from pathlib import Path

from plangen.calendar.periods import SPANS, Period, PeriodKind, parse_period
from plangen.config import Term
from plangen.errors import NextPlanError
from plangen.findings import Args, Finding, Place
from plangen.month.upcoming import (
    Upcoming,
    a_year_later,
    ends_term,
    in_one_week,
    is_week,
    period_after,
    upcoming,
)
from plangen.patterns import regex
from plangen.source.nodes import Mapping, Scalar
from plangen.source.parse import parse
from plangen.source.text import SourceText
from plangen.values import Struct

_LINE = regex(
    r"(?:^|(?<=[\r\n]))\ufeff*(?:period|月份)[ \t]*:\s*(?:&\S+\s+)?(?:[|>][^\r\n]*\s+)?"
    r"['\"]?(?P<period>[^\s'\"#]+)"
)
_KEYS = ("period", "月份")
_YEAR = regex(r"\d{4}")
_NAME_LINE = regex(
    r"(?:^|(?<=[\r\n]))(?:period_name|时期名称)[ \t]*:[ \t]*['\"]?(?P<name>[^\s'\"#][^\r\n'\"#]*)"
)
_NAME_KEYS = ("period_name", "时期名称")
_LENGTHS = tuple(reversed(PeriodKind))  # from some days to a year


class Candidate(Struct, frozen=True):
    """A plan file that the next plan could be made from."""

    path: Path
    period: Period
    name: str = ""

    @property
    def said(self) -> Upcoming:
        """The period with its name."""
        return Upcoming(self.period, self.name)


def period_of(source: SourceText) -> Upcoming | None:
    """Return the period of a plan file with its name, as far as it says one.

    That is so whatever else is wrong with the file.
    """
    root, _ = parse(source)
    if isinstance(root, Mapping):
        written, name = (_first_text(root, keys) for keys in (_KEYS, _NAME_KEYS))
    else:
        found, named = _LINE.search(source.text), _NAME_LINE.search(source.text)
        written, name = found["period"] if found else "", named["name"] if named else ""
    period = parse_period(written)
    return Upcoming(period, name.strip()) if period else None


def _first_text(root: Mapping, keys: Iterable[str]) -> str:
    entries = (entry for key in keys if (entry := root.entry(key)))
    return next((value.value for _, value in entries if isinstance(value, Scalar)), "")


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
        each
        for each in candidates
        if is_alike(each.period, after) and each.period.start < after.start
    ]
    weeks = [each for each in earlier if is_week(each.said)]
    if after.is_span:  # a week follows a week, whatever else lies beside it
        others = [each for each in earlier if each not in weeks]
        earlier = (weeks or others) if in_one_week(after) else (others or weeks)
    newest = max((_ends(each.period) for each in earlier), default=None)
    return [each for each in earlier if _ends(each.period) == newest]


def _ends(period: Period) -> tuple[date, date]:
    return period.start, period.end


def refuse_period(file: Path, before: Period, after: Period) -> None:
    """Raise NextPlanError if the plan in *file*, for *before*, cannot become one for *after*."""
    args = {"period": after.name, "other": before.name}
    if not is_alike(before, after):
        following = str(a_year_later(before) if before.is_span else period_after(before) or before)
        raise _refusal("PG433", file, args | {"kind": before.kind, "next": following})
    if after.start <= before.start:
        raise _refusal("PG432", file, args)


def is_alike(before: Period, after: Period) -> bool:
    """Return whether a plan for one can become one for the other: of one kind, or both spans."""
    return before.kind is after.kind or (before.is_span and after.is_span)


def next_after(file: Path, last: Upcoming, term: Term | None) -> Upcoming:
    """Return what comes after the plan in *file*.

    Raises NextPlanError where nobody but its writer knows: after a span that is no week, and after
    the last week of a term.
    """
    if after := upcoming(last, term):
        return after
    if not last.period.is_span:
        return last
    refuse_beyond_term(file, last, term)
    args = {"period": last.period.name, "next": str(a_year_later(last.period))}
    raise _refusal("PG473", file, args | ({"name": last.name} if last.name else {}))


def refuse_beyond_term(
    file: Path, last: Upcoming, term: Term | None, after: Period | None = None
) -> None:
    """Raise NextPlanError if *last* is the last week of its term, or *after* beyond the term."""
    if term and ends_term(last, term, after):
        until = term.days(term.weeks)[1]
        written = f"{until.year}年{until.month}月{until.day}日"
        args: Args = {"weeks": term.weeks, "until": written, "name": last.name}
        raise _refusal("PG474", file, args)


def newest_span(candidates: Iterable[Candidate]) -> Candidate | None:
    """Return the plan for the latest span; None where there is none."""
    spans = [each for each in candidates if each.period.is_span]
    return max(spans, key=lambda each: each.period.start, default=None)


def _refusal(code: str, file: Path, args: Args) -> NextPlanError:
    return NextPlanError(Finding(code, Place(str(file)), args))


def period_due(candidates: Sequence[Candidate], term: Term | None = None) -> Period | None:
    """Return the period after the newest plan; None when there are no plans.

    Where there are plans of several kinds, it is the one that begins first, the shortest of them.
    Of spans only weeks have one that comes after them by itself.
    """
    due = []
    for kind in _LENGTHS:
        said = [each.said for each in candidates if each.period.kind is kind]
        if kind in SPANS:
            said = [each for each in said if is_week(each)]
        newest = max(said, key=lambda each: each.period, default=None)
        if newest and (following := upcoming(newest, term)):
            due.append(following.period)
    return min(due, key=lambda period: period.start, default=None)


def name_after(path: Path, before: Upcoming, after: Upcoming) -> str:
    """Return the file name for *after*: that of *path* with its period, or the period alone.

    A name of the period without a year has the first day before it: the 第4周 of two terms are two
    files.
    """
    pairs = [(str(before.period), str(after.period)), (before.period.name, after.period.name)]
    if before.period.is_span:
        pairs.append((before.period.start.isoformat(), after.period.start.isoformat()))
    found = next(((old, new) for old, new in pairs if old in path.stem), None)
    stem = path.stem.replace(*found) if found else path.stem
    if before.name and after.name:
        stem = stem.replace(before.name, after.name)
    if found or (after.name and after.name in stem and _YEAR.search(stem)):
        return stem + path.suffix
    if not after.name:
        return f"{after.period}.yaml"
    first = after.period.start.isoformat()
    return f"{after.name if _YEAR.search(after.name) else f'{first}-{after.name}'}.yaml"
