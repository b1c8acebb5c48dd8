"""What the expressions of a plan can name."""

from __future__ import annotations

from plangen.plan.expressions import Facts
from plangen.plan.model import ALL_ACTIVITIES, ActivityTable, Plan


def facts(plan: Plan) -> Facts:
    """Return the names of a plan: organization, period and the counts of its activities."""
    tables = {name: _table_facts(table) for name, table in plan.activities.items()}
    total = sum(len(table.all_rows) for table in plan.activities.values())
    return {
        "organization": plan.organization,
        "period": {"year": plan.period.year, "month": plan.period.month},
        "activities": {ALL_ACTIVITIES: total, **tables},
    }


def _table_facts(table: ActivityTable) -> Facts:
    return {"count": len(table.all_rows), "venues": len(table.groups)}
