"""Mending plan files: their fixes are made, and the files are read and checked again."""

from __future__ import annotations

from collections.abc import Sequence

from plangen import limits
from plangen.findings import Finding
from plangen.plan_file import PlanFile, all_findings, load
from plangen.trying import Trial, apart
from plangen.values import Struct


class Repaired(Struct, frozen=True):
    """A plan file after mending, its findings then, and the number of *fixes* that were made."""

    plan: PlanFile
    findings: list[Finding]
    fixes: int


def repair(plan: PlanFile, *, unsafe: bool = False) -> Repaired:
    """Make the fixes of a plan file, pass by pass until there is nothing left to fix.

    Fixes that overlap, and fixes that others bring to light, wait for the next pass. *unsafe* makes
    also the fixes that change what the plan says. A long file has few passes: what is left then has
    its fix still, for the next run.
    """
    findings = all_findings(plan)
    fixes = 0
    seen: set[str] = set()
    passes = max(limits.FEWEST_PASSES, limits.PASSED_CHARACTERS // (len(plan.source.text) + 1))
    while plan.source.text not in seen and len(seen) < passes:
        seen.add(plan.source.text)
        mended, done = mended_once(plan, findings, unsafe=unsafe)
        if not done:
            break
        plan, findings, fixes = mended, all_findings(mended), fixes + done
    return Repaired(plan, findings, fixes)


def mended_once(
    plan: PlanFile, findings: Sequence[Finding], *, unsafe: bool = False
) -> tuple[PlanFile, int]:
    """Return the plan file with as many fixes as can be made together, and how many they are.

    *findings* are all findings about the file. Those of the form are mended first, alone: they show
    what the file says.
    """
    wanted = [
        (number, each.fix)
        for number, each in enumerate(findings)
        if each.fix and (unsafe or each.fix.is_safe)
    ]
    of_form = [each for each in wanted if each[1].is_of_form]
    wanted = of_form or wanted
    trial = Trial(plan.source, plan.loading)
    made = trial.largest(apart(wanted))
    if not made:
        return plan, 0
    return load(trial.source_after(made), config=plan.config), len(made)
