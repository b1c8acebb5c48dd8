"""The names that the expressions of a plan can use, with their values."""

from __future__ import annotations

from plangen.calendar.periods import PeriodKind
from plangen.plan.model import ActivityTable, Plan
from plangen.reading.expressions import ExpressionError, Facts, Value, render


def facts(plan: Plan) -> Facts:
    """Return the names and their values: organization, period, and counts of activities."""
    tables = {name: _table_facts(table) for name, table in plan.activities.items()}
    return {
        "organization": plan.organization,
        "period": _period_facts(plan),
        "activities": {"count": plan.activity_count, **tables},
    }


def _period_facts(plan: Plan) -> Facts:
    """Return its name, the year, and the number under its kind: month, quarter, half, week.

    A span has no number, and if it goes over New Year no year. The name may be made of these.
    """
    facts: dict[str, Value | Facts] = {}
    if not plan.period.is_span or len(plan.period.years) == 1:
        facts["year"] = plan.period.year
    if plan.period.kind is not PeriodKind.YEAR and not plan.period.is_span:
        facts[plan.period.kind.value] = plan.period.number
    return {**facts, "name": _name(plan, facts)}


def _name(plan: Plan, facts: Facts) -> str:
    try:
        return str(render(plan.name_of_period, {"period": facts}))
    except ExpressionError:  # which is told where the name stands
        return plan.name_of_period


def _table_facts(table: ActivityTable) -> Facts:
    return {"count": len(table.all_rows), "venues": sum(1 for group in table.groups if group.venue)}
