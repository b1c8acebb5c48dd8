"""Feasts and anniversaries that a text names without their day: they stay, and are told."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from plangen.calendar.observances import Observance, observances_in
from plangen.calendar.periods import Period
from plangen.language.clauses import sentence_at
from plangen.language.observing import ANY_ANNIVERSARY, ORDINAL_BEFORE
from plangen.month.context import Context
from plangen.month.mention import Mention, Outcome, Span


def feasts_named(context: Context, times: Iterable[Mention]) -> Iterator[Mention]:
    """Yield the feasts of the old period that the new one does not have, and numbers of years.

    Where a sentence has one of *times*, what becomes of that says enough; a number (第28个, 75周年)
    is another one next year even where the day stays.
    """
    looked_at: set[Span] = set()
    told: set[Span] = set()
    for each in times:
        if each.outcome is not Outcome.MOVED:
            sentence = sentence_at(context.text, each.span[0])
            looked_at.add(sentence)
            if each.changes or each.outcome is Outcome.DOUBTFUL:
                told.add(sentence)
    for spans, silenced in ((_feasts(context), looked_at), (_numbers(context), told)):
        for span in spans:
            if sentence_at(context.text, span[0]) not in silenced:
                yield Mention(span, Outcome.DOUBTFUL)


def _feasts(context: Context) -> Iterator[Span]:
    shift = context.shift
    for observance, span in observances_in(context.text):
        is_over = _has(shift.before, observance) and not _has(shift.after, observance)
        if is_over and context.of_place(span[0]) is Outcome.MOVED:
            yield span


def _has(period: Period, observance: Observance) -> bool:
    years = range(period.start.year, period.end.year + 1)
    days = [found for year in years if (found := observance.days(year))]
    return any(first <= period.end and period.start <= last for first, last in days)


def _numbers(context: Context) -> Iterator[Span]:
    """Yield the numbers of observances and anniversaries, if the year is another one."""
    if context.shift.before.year == context.shift.after.year:
        return
    spans = [found.span() for found in ANY_ANNIVERSARY.finditer(context.text)]
    for _, (start, _) in observances_in(context.text):
        if found := ORDINAL_BEFORE.search(context.before(start)):
            spans.append((start - len(found.group()), start))
    yield from (each for each in spans if context.of_place(each[0]) is Outcome.MOVED)
