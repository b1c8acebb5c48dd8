"""What a careful editor finds in a plan that can be read: the content rules."""

from __future__ import annotations

from plangen.checks import counts, months, times
from plangen.checks.registry import RULES, Rule, RuleText
from plangen.findings import Finding
from plangen.plan.load import LoadedPlan

__all__ = ["RULES", "Rule", "RuleText", "check"]

_FAMILIES = (months, counts, times)  # importing a family registers its rules


def check(loaded: LoadedPlan) -> list[Finding]:
    """Return what all rules find, in the order of the file."""
    found = [finding for rule in RULES.values() for finding in rule.findings(loaded)]
    return sorted(found, key=lambda finding: finding.order)
