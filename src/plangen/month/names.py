"""What a plan calls its period in texts (第4周, 国庆假期), and what becomes of that."""

from __future__ import annotations

from collections.abc import Iterator

from plangen.language.clauses import sentence_at
from plangen.language.looking import direction, neighbour
from plangen.language.numbers import like, number
from plangen.language.week_names import WEEK_OF_OFFICE, week_of
from plangen.month.context import Context
from plangen.month.mention import Mention, Outcome, Span, in_effect
from plangen.patterns import regex

_COMES_ONCE = regex(r"\d{4}|[〇零一二三四五六七八九]{4}|第[^，。]{1,4}[届期批次学]")
"""What a name has that is another one the next time: a year, a number."""
_LISTED_BEFORE = regex(r"[、至到和及与—–~～-]\s?$")
_LISTED_AFTER = regex(r"\s?[、至到和及与—–~～-]")


def names_named(context: Context) -> Iterator[Mention]:
    """Yield the names of the plan's period in a text; of a week with a number, its neighbours too.

    A week without a name may have any number: what it becomes is for a person to see.
    """
    before, after = context.shift.names
    if not context.shift.before.is_span and not before:
        return
    weeks = week_of(before), week_of(after)
    if None not in weeks or (not before and context.shift.is_by_weeks):
        yield from _weeks(context, *weeks)
    elif before:
        yield from _names(context, before, after)


def may_be_outdated(name: str) -> bool:
    """Return whether a name that stays the same may have to be another one the next time."""
    return _COMES_ONCE.search(name) is not None


def _names(context: Context, before: str, after: str) -> Iterator[Mention]:
    at = context.text.find(before)
    while at >= 0:
        span = (at, at + len(before))
        if before != after:
            yield Mention(span, Outcome.MOVED, ((span, after),))
        else:
            yield Mention(span, Outcome.DOUBTFUL if may_be_outdated(before) else Outcome.KEPT)
        at = context.text.find(before, span[1])


def _weeks(context: Context, before: int | None, after: int | None) -> Iterator[Mention]:
    for found in WEEK_OF_OFFICE.finditer(context.text):
        named = number(found["number"])
        outcome = _outcome(context, found.span(), None if before is None else named - before)
        if outcome not in {Outcome.MOVED, Outcome.INFERRED} or before is None or after is None:
            yield Mention(found.span(), outcome)
            continue
        written = like(found["number"], named - before + after)
        changes = in_effect(context.text, [(found.span("number"), written)])
        yield Mention(found.span(), outcome, changes)


def _outcome(context: Context, span: Span, place: int | None) -> Outcome:
    """Return what becomes of a week; *place* is 0 for the plan's own, -1 and 1 beside it."""
    of_place = context.of_place(span[0])
    if of_place is Outcome.KEPT or (place is not None and abs(place) > 1):
        return Outcome.KEPT
    before, text = context.before(span[0]), context.text
    is_listed = _LISTED_BEFORE.search(before) or _LISTED_AFTER.match(text, span[1])
    if of_place is Outcome.DOUBTFUL or is_listed or place is None:
        return Outcome.DOUBTFUL
    if place == 0:
        return context.unless_it_began(span, Outcome.MOVED)
    relative = neighbour(before, is_long=True) or direction(
        text[slice(*sentence_at(text, span[0]))]
    )
    return Outcome.INFERRED if relative == place else Outcome.DOUBTFUL
