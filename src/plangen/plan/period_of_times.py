"""The one other period in which all activities lie: the plan's own was written wrongly then.

Or all of them are still last month's. Either way it is one cause, and told once.
"""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date

from plangen.calendar.periods import Period, period_with
from plangen.language.looking import rows_may_be_of_another_time
from plangen.language.times import TimeExpression
from plangen.plan.columns import TIME
from plangen.plan.model import Plan

_FEWEST = 3  # activities that show it
_WEEK = 7


def period_of_times(plan: Plan, times: Iterable[tuple[str, TimeExpression]]) -> Period | None:
    """Return the period, of the kind of the plan's, in which all dated activities lie.

    *times* are those of the activities, each with the name of its table. None where it is the
    plan's own, where there is no such period, and for few activities. Of the spans of days only
    weeks have others of their kind.
    """
    if plan.period.is_span and not plan.period.is_week_of_days:
        return None
    of_others = tables_of_other_times(plan)
    dated = [
        (time.start, time.end or time.start)
        for table, time in times
        if time.start and not time.is_carried and table not in of_others
    ]
    days = {day for span in dated for day in span}
    periods = {_period_with(day, plan.period) for day in days}
    if len(dated) < _FEWEST or len(periods) != 1 or plan.period in periods:
        return None
    return periods.pop()


def _period_with(day: date, like: Period) -> Period:
    """Return the period *like* another that a day lies in; a Saturday is of the days before it."""
    if like.is_span:
        return like.later((day - like.start).days // _WEEK * _WEEK)
    return period_with(day, like.kind)


def tables_of_other_times(plan: Plan) -> frozenset[str]:
    """Return the keys of the tables that may be about another time than the plan's.

    Their caption, the title of their attachment or the header of their times says so.
    """
    found = {
        name
        for attachment in plan.printed_attachments
        if rows_may_be_of_another_time(attachment.title)
        for name in attachment.tables
    }
    for name, table in plan.activities.items():
        headers = (column.header for column in table.columns if column.key == TIME)
        if any(map(rows_may_be_of_another_time, (table.caption, *headers))):
            found.add(name)
    return frozenset(found)
