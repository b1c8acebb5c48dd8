"""The months that a text names without a day, and what becomes of each in the next plan."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator

from plangen.calendar.periods import PeriodKind
from plangen.language.months import (
    ISO_MONTH,
    MONTH,
    OTHER_YEAR,
    YEAR_AFTER,
    YEAR_BEFORE,
    month_ranges,
)
from plangen.language.numbers import like
from plangen.month.context import Context
from plangen.month.mention import Change, Mention, Outcome, Span, in_effect
from plangen.month.ranges import of_range
from plangen.patterns import regex

_THEME = regex(
    r"[^，。；\d]{0,8}?(?:活动|宣传|主题|文化|读书|服务|安全|推广)月|[是为][^，。；\d]{1,10}月"
)
_YEAR = 12  # months
_COMPARES = regex(r"同比|相比|对比|比较")


def months_named(context: Context, taken: Iterable[Span]) -> Iterator[Mention]:
    """Yield the months in a text, but for those in the spans *taken* (dates)."""
    covered = {at for span in taken for at in range(*span)}
    for places, mention in (
        (month_ranges(context.text), of_range),
        (ISO_MONTH.finditer(context.text), _of_iso),
        (MONTH.finditer(context.text), _of_month),
    ):
        for found in places:
            span = range(*found.span())
            made = None if covered.intersection(span) else mention(context, found)
            if made is not None:
                covered.update(span)
                yield made


def _of_month(context: Context, found: re.Match[str]) -> Mention:
    year, month = context.year_and_month(found)
    name = "month" if found["month"] else "chinese"
    changes: list[tuple[Span, str, bool]] = [(found.span(name), found[name], False)]
    if found["year"]:
        changes.append((found.span("year"), found["year"], True))
    return _mention(
        context, found.span(), _outcome(context, found, year, month), (year, month), changes
    )


def _mention(
    context: Context,
    span: Span,
    outcome: Outcome,
    month: tuple[int, int],
    numbers: Iterable[tuple[Span, str, bool]],
) -> Mention:
    """Return the mention of *month*, a year and a month, whose *numbers* go on if it does.

    Each number is its span, its characters, and whether it is the year.
    """
    if outcome not in {Outcome.MOVED, Outcome.INFERRED}:
        return Mention(span, outcome)
    year, number_of_month = context.shift.month(*month)
    changes: list[Change] = [
        (at, like(written, year if is_year else number_of_month))
        for at, written, is_year in numbers
    ]
    return Mention(span, outcome, in_effect(context.text, changes))


def _outcome(context: Context, found: re.Match[str], year: int, month: int) -> Outcome:
    place = context.place(year, month)
    of_place = context.of_place(found.start())
    if of_place is not Outcome.MOVED:
        return of_place if place is not None else Outcome.KEPT
    by_words = _by_words(context, found, year, month)
    if by_words is not None:
        return by_words
    if place == 0:
        return context.unless_it_began(found.span(), Outcome.MOVED)
    return context.of_neighbours({place}, found.span())


def _by_words(context: Context, found: re.Match[str], year: int, month: int) -> Outcome | None:
    """Return the outcome of a month that the words beside it settle, or None."""
    before = context.before(found.start())
    if not found["year"] and OTHER_YEAR.search(before):
        return _in_other_year(context, before, month, context.clause(found.start()))
    place = context.place(year, month)
    is_named = not found["year"] and context.is_name(found.start())
    # A year ago: history, or what this month is compared with.
    is_year_ago = found["year"] and context.place(year + 1, month) in {0, -1}
    is_compared = place is None and not found["year"] and before.endswith(("较", "比"))
    if (is_year_ago and context.shift.before.kind is not PeriodKind.YEAR) or is_compared:
        return Outcome.DOUBTFUL
    if is_named:  # “书香四月”
        return Outcome.DOUBTFUL if place == 0 else Outcome.KEPT
    is_theme = _THEME.match(context.text, found.end())  # 3月学雷锋活动月
    moves = place is not None and context.shift.months % _YEAR != 0
    if is_theme or (moves and context.is_of_feast(found.span(), year, month)):
        return Outcome.KEPT if place is None else Outcome.DOUBTFUL
    if context.shift.is_by_days:
        is_over = place is not None and month != context.shift.after.end.month
        return Outcome.DOUBTFUL if is_over else Outcome.KEPT
    return None


def _in_other_year(context: Context, before: str, month: int, clause: str) -> Outcome:
    """Return the outcome of a month in a year that a word names: 去年4月, 明年1月, 当年4月."""
    year = context.shift.before.start.year
    if YEAR_BEFORE.search(before):
        if context.place(year - 1, month) is not None:
            return Outcome.DOUBTFUL  # 去年12月, in the plan for January
        place = context.place(year, month)
        is_compared = place == -1 and _COMPARES.search(clause)
        return Outcome.INFERRED if place == 0 or is_compared else Outcome.KEPT
    if YEAR_AFTER.search(before) and context.place(year + 1, month) is not None:
        return Outcome.DOUBTFUL  # in the next plan it is this year
    return Outcome.KEPT


def _of_iso(context: Context, found: re.Match[str]) -> Mention | None:
    name = "month" if found["month"] else "dotted"
    year, month = int(found["year"]), int(found[name])
    if context.place(year, month) != 0 or context.of_place(found.start()) is not Outcome.MOVED:
        return Mention(found.span(), Outcome.KEPT)
    new_year, new_month = context.shift.month(year, month)
    written = str(new_month).zfill(len(found[name]))
    changes = [(found.span("year"), str(new_year)), (found.span(name), written)]
    outcome = Outcome.MOVED if found["month"] else Outcome.INFERRED
    return Mention(found.span(), outcome, in_effect(context.text, changes))
