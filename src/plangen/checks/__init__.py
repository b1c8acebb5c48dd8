"""What a careful editor finds in a plan that can be read: the content rules."""

from __future__ import annotations

from collections.abc import Iterable

from plangen.checks import (
    closing,
    counts,
    dates,
    doubles,
    figures,
    integrity,
    misnomers,
    months,
    names,
    observances,
    periods,
    references,
    sums,
    times,
    typography,
    wording,
)
from plangen.checks.gathering import GATHERED, gathered
from plangen.checks.registry import RULES, Hit, Rule
from plangen.checks.suppression import suppressed
from plangen.config import DEFAULT, Config
from plangen.findings import Args, Finding, Fix, Severity
from plangen.messages import Message
from plangen.plan.loaded import LoadedPlan, Need
from plangen.plan.view import PlanView
from plangen.source.nodes import Path

__all__ = ["RULES", "Message", "Rule", "check"]

_FAMILIES = (
    months,
    periods,
    dates,
    times,
    counts,
    sums,
    references,
    observances,
    closing,
    doubles,
    names,
    misnomers,
    typography,
    wording,
    figures,
    integrity,
)  # importing a family registers its rules


_LONGEST = 60  # characters of an argument


def check(loaded: LoadedPlan, config: Config = DEFAULT) -> list[Finding]:
    """Return the findings of the rules that *config* allows, in the order of the file.

    Findings that a comment keeps quiet are left out.
    """
    view = PlanView(loaded, config)
    allowed = [rule for code, rule in RULES.items() if config.allows(code)]
    applied = [rule for rule in allowed if rule.needs not in loaded.lacks]
    hits = [(rule, hit) for rule in applied for hit in _hits(rule, view)]
    causes = _causes(hits)
    found = [
        Finding(
            rule.code,
            loaded.place(hit.placed, hit.span),
            _shown(hit.args),
            rule.severity_of(hit, view),
            _fix(loaded, hit),
            also=tuple(loaded.place(*place) for place in hit.also),
        )
        for rule, hit in hits
        if not _follows_from_another(rule, hit, causes)
        and not (rule.needs is Need.PARTS and loaded.has_gap(hit.placed.path))
    ]
    kept = suppressed(loaded, found, RULES, (rule.code for rule in applied))
    return sorted(kept, key=lambda finding: finding.order)


def _hits(rule: Rule, view: PlanView) -> Iterable[Hit]:
    return gathered(rule.check(view)) if rule.code in GATHERED else rule.check(view)


def _fix(loaded: LoadedPlan, hit: Hit) -> Fix | None:
    """Return the fix of a hit; None without a repair, or if not all that it changes was typed."""
    if hit.repair is None:
        return None
    edits = [hit.placed.edit(loaded.source, *change) for change in hit.repair.changes]
    done = tuple(edit for edit in edits if edit)
    return Fix(done, hit.repair.is_safe) if len(done) == len(edits) else None


def _shown(args: Args) -> Args:
    """Return *args* with long texts cut, so that a sentence can hold them."""
    return {
        key: f"{value[:_LONGEST]}…" if isinstance(value, str) and len(value) > _LONGEST else value
        for key, value in args.items()
    }


def _causes(hits: list[tuple[Rule, Hit]]) -> dict[Path, set[str]]:
    """Return the codes of the rules with a hit below each path that another hit may yield to.

    Notes are no causes, nor are hits that yield themselves.
    """
    depths = {len(hit.yields_to) for _, hit in hits if hit.yields_to is not None}
    causes: dict[Path, set[str]] = {}
    for rule, hit in hits if depths else ():
        if rule.severity is not Severity.NOTE and not hit.yields_to:
            for depth in depths:
                causes.setdefault(hit.placed.path[:depth], set()).add(rule.code)
    return causes


def _follows_from_another(rule: Rule, hit: Hit, causes: dict[Path, set[str]]) -> bool:
    """Return whether a hit may only follow from a mistake that another rule tells."""
    return hit.yields_to is not None and bool(causes.get(hit.yields_to, set()) - {rule.code})
