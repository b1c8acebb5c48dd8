"""Several months that a text names as one time: 3—5月, 4月下旬至5月上旬, 三四月份."""

from __future__ import annotations

import re

from plangen.calendar.periods import PeriodKind
from plangen.language.months import OTHER_YEAR
from plangen.language.numbers import like, number
from plangen.month.context import Context
from plangen.month.mention import Change, Mention, Outcome, in_effect

_ANY = frozenset(range(1, 13))


def of_range(context: Context, found: re.Match[str]) -> Mention | None:
    """Return the mention of several months as one time; None where the numbers are no months."""
    first, last = number(found["first"]), number(found["last"])
    is_adjacent = found["first"] + found["last"] in found.group()
    if not {first, last} <= _ANY or (is_adjacent and last != first + 1):
        return None
    years = (context.year(found["year"], first), context.year(found["other"], last))
    places = {context.place(years[0], first), context.place(years[1], last)}
    outcome = _outcome_of_range(context, found, places)
    if outcome not in {Outcome.MOVED, Outcome.INFERRED}:
        return Mention(found.span(), outcome)
    changes: list[Change] = []
    for year, month, names in (
        (years[0], first, ("year", "first")),
        (years[1], last, ("other", "last")),
    ):
        moved = context.shift.month(year, month)
        changes += [
            (found.span(name), like(found[name], value))
            for name, value in zip(names, moved, strict=True)
            if found[name]
        ]
    return Mention(found.span(), outcome, in_effect(context.text, changes))


def _outcome_of_range(context: Context, found: re.Match[str], places: set[int | None]) -> Outcome:
    of_place = context.of_place(found.start())
    if of_place is Outcome.KEPT or not places & {-1, 0, 1}:
        return Outcome.KEPT
    if found["relative"] or OTHER_YEAR.search(context.before(found.start())):
        return Outcome.DOUBTFUL  # 12月至次年1月
    # How long the next range is, no one knows; the months of a quarter's plan are its own.
    is_one = found["first"] == found["last"] and context.shift.before.kind is PeriodKind.MONTH
    is_open = context.shift.before.kind in {PeriodKind.MONTH, PeriodKind.WEEK} and not is_one
    if of_place is Outcome.DOUBTFUL or is_open:
        return Outcome.DOUBTFUL
    if places == {0}:
        return Outcome.MOVED
    return context.of_neighbours(places, found.span())
