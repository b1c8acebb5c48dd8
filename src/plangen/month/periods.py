"""The quarters, halves, years and weeks that a text names, and what becomes of each."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator

from plangen.calendar.periods import Period, PeriodKind
from plangen.language.clauses import sentence_at
from plangen.language.looking import begins_with, direction, looks_back, neighbour, time_at
from plangen.language.months import YEAR_AFTER, YEAR_BEFORE
from plangen.language.numbers import like, number
from plangen.language.periods import FORMS, YEAR_ALONE, period_named
from plangen.month.context import Context
from plangen.month.mention import Mention, Outcome, Span, in_effect
from plangen.patterns import regex

_LONGER = ((PeriodKind.QUARTER, 3), (PeriodKind.HALF, 6))
_HALVES = "上下"
_COUNTED = regex(r"周年|第[^，。；]{1,4}[届年次]")
_LISTED_BEFORE, _LISTED_AFTER = (
    regex(r"[、至和及与—–~～-]第?$"),
    regex(r"[、至和及与—–~～-]第?"),
)


def periods_named(context: Context, taken: Iterable[Span]) -> Iterator[Mention]:
    """Yield the periods of the plan's kind that a text names, and at the turn of a year the years.

    Months are those of months.py; the spans *taken* are left out.
    """
    covered = {at for span in taken for at in range(*span)}
    shift = context.shift
    form = FORMS.get(shift.before.kind)
    for found in form.finditer(context.text) if form else ():
        if not covered.intersection(range(*found.span())):
            named = _period(found, shift.before)
            yield _mention(context, found, named) if named else Mention(found.span(), Outcome.KEPT)
    yield from _longer(context, covered)
    if shift.before.kind is not PeriodKind.YEAR and shift.before.year != shift.after.year:
        for found in YEAR_ALONE.finditer(context.text):
            is_own = not found["year"] or number(found["year"]) == shift.before.year
            if is_own and found.start() not in covered:
                yield Mention(found.span(), Outcome.DOUBTFUL)


def _longer(context: Context, covered: set[int]) -> Iterator[Mention]:
    """Yield the quarters and halves that a month's plan names, if the next month is in another."""
    before, after = context.shift.before, context.shift.after
    for kind, months in _LONGER if before.kind is PeriodKind.MONTH else ():
        first, last = (
            Period(each.year, (each.number - 1) // months + 1, kind) for each in (before, after)
        )
        for found in FORMS[kind].finditer(context.text) if first != last else ():
            if found.start() not in covered and _period(found, first) in {first, last}:
                yield Mention(found.span(), Outcome.DOUBTFUL)


def _period(found: re.Match[str], before: Period) -> Period | None:
    try:
        return period_named(found, before.kind, before.year)
    except ValueError:  # a week that the year does not have
        return None


def _mention(context: Context, found: re.Match[str], named: Period) -> Mention:
    outcome = _outcome(context, found, named)
    if outcome not in {Outcome.MOVED, Outcome.INFERRED}:
        return Mention(found.span(), outcome)
    try:
        after = named.shifted(context.shift.steps)
    except ValueError:  # beyond the last year
        return Mention(found.span(), Outcome.DOUBTFUL)
    is_later = after > context.shift.after
    if is_later and not found["year"] and after.year != context.shift.after.year:
        return Mention(found.span(), Outcome.DOUBTFUL)  # its year would have to be written too
    changes = [
        (found.span(name), _written(name, written, after))
        for name, written in found.groupdict().items()
        if written
    ]
    return Mention(found.span(), outcome, in_effect(context.text, changes))


def _outcome(context: Context, found: re.Match[str], named: Period) -> Outcome:
    place = context.place_of_period(named)
    before = context.before(found.start())
    if not found["year"] and (YEAR_BEFORE.search(before) or YEAR_AFTER.search(before)):
        is_compared = YEAR_BEFORE.search(before) and place == 0
        return Outcome.INFERRED if is_compared else Outcome.DOUBTFUL
    of_place = context.of_place(found.start())
    if place is None or of_place is Outcome.KEPT:
        return Outcome.KEPT
    is_listed = _LISTED_BEFORE.search(before) or _LISTED_AFTER.match(context.text, found.end())
    if is_listed or of_place is Outcome.DOUBTFUL:
        return Outcome.DOUBTFUL  # 上半年、下半年各两次
    is_counted = _COUNTED.search(context.clause(found.start()))
    if place == 0 and (is_counted or neighbour(before, is_long=True)):
        return Outcome.DOUBTFUL  # 2023年是建馆40周年
    if place == 0:
        return context.unless_it_began(found.span(), Outcome.MOVED)
    is_known = context.setting.is_about_another or _looks_to(context, found, place)
    return Outcome.INFERRED if is_known else Outcome.DOUBTFUL


def _looks_to(context: Context, found: re.Match[str], place: int) -> bool:
    """Return whether the text looks back on a period (-1), or prepares for it (1)."""
    if relative := neighbour(context.before(found.start()), is_long=True):
        return relative == place
    first, last = sentence_at(context.text, found.start())
    if direction(context.text[first:last]) == place:
        return True
    # Other words of preparing (报名, 迎接) are about a month or a day.
    if place > 0 or begins_with(context.text, found.span()):
        return False
    time = time_at(context.text, found.span())
    return time is not None and looks_back(time)


def _written(name: str, written: str, period: Period) -> str:
    if name == "year":
        return like(written, period.year)
    return _HALVES[period.number - 1] if written in _HALVES else like(written, period.number)
