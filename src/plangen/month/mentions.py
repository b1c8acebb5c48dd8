"""The times that a text names, and what becomes of each in the next plan.

A plan speaks of its own month, looks back on the one before and prepares for the one after; all of
these go on with it. Feasts, history, names of other documents and fixed beginnings stay.
"""

from __future__ import annotations

from plangen.month.context import Context
from plangen.month.days import days_named
from plangen.month.feasts import feasts_named
from plangen.month.mention import Mention, Setting
from plangen.month.months import months_named
from plangen.month.names import names_named
from plangen.month.periods import periods_named
from plangen.month.shift import Shift

_PLAIN = Setting()


def mentions(text: str, shift: Shift, setting: Setting = _PLAIN) -> list[Mention]:
    """Return the times that *text* names, in order, each with what becomes of it."""
    context = Context(text, shift, setting)
    names = list(names_named(context))
    spans = [each.span for each in names]
    covered = {at for span in spans for at in range(*span)}
    days = [each for each in days_named(context) if covered.isdisjoint(range(*each.span))]
    months = list(months_named(context, [*spans, *(each.span for each in days)]))
    periods = periods_named(context, [*spans, *(each.span for each in (*days, *months))])
    found = [*names, *days, *months, *periods]
    return sorted([*found, *feasts_named(context, found)], key=lambda mention: mention.span)
