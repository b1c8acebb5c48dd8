"""What a careful editor finds in a plan that can be read: the content rules."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterable, Iterator
from itertools import groupby
from operator import itemgetter

from plangen.checks import (
    appointments,
    cells,
    closing,
    column_sums,
    counts,
    dates,
    days_off,
    deadlines,
    doubles,
    durations,
    exports,
    feast_times,
    figures,
    garbled,
    glyphs,
    integrity,
    markup,
    misnomers,
    misspelt,
    mistyped,
    months,
    names,
    nth_weekdays,
    observances,
    periods,
    prices,
    products,
    references,
    repeats,
    sequels,
    series,
    shares,
    signing,
    statements,
    sums,
    times,
    two_times,
    typography,
    vacancies,
    weeks,
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
    weeks,
    dates,
    durations,
    nth_weekdays,
    appointments,
    deadlines,
    series,
    times,
    counts,
    column_sums,
    prices,
    sums,
    products,
    shares,
    statements,
    references,
    signing,
    observances,
    feast_times,
    closing,
    days_off,
    doubles,
    two_times,
    sequels,
    names,
    misnomers,
    misspelt,
    mistyped,
    cells,
    typography,
    wording,
    repeats,
    figures,
    integrity,
    garbled,
    glyphs,
    markup,
    exports,
    vacancies,
)  # importing a family registers its rules


_LONGEST = 60  # characters of an argument
_MOST_OF_A_PARAGRAPH = 1000
"""Hits of one rule in one paragraph; those that are gathered are one finding."""


def check(
    loaded: LoadedPlan,
    config: Config = DEFAULT,
    find_before: Callable[[], LoadedPlan | None] = lambda: None,
) -> list[Finding]:
    """Return the findings of the rules that *config* allows, in the order of the file.

    Findings that a comment keeps quiet are left out. *find_before* finds the plan for the period
    before, with which a few rules compare.
    """
    view = PlanView(loaded, config, find_before)
    allowed = [rule for code, rule in RULES.items() if config.allows(code)]
    applied = [rule for rule in allowed if rule.needs not in loaded.lacks]
    found_by = [(rule, hit) for rule in applied for hit in rule.check(view)]
    hits = list(_gathered(_first_ones(found_by)))
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


def _gathered(hits: Iterable[tuple[Rule, Hit]]) -> Iterator[tuple[Rule, Hit]]:
    """Yield the hits, each rule's of a paragraph as one where they are one cause."""
    for rule, of_rule in groupby(hits, key=itemgetter(0)):
        found = [hit for _, hit in of_rule]
        yield from ((rule, hit) for hit in (gathered(found) if rule.code in GATHERED else found))


def _first_ones(hits: list[tuple[Rule, Hit]]) -> Iterator[tuple[Rule, Hit]]:
    """Yield the hits that are left, but of a rule no more than some for each paragraph.

    A text that is broken a thousand times is not mended one finding after the other.
    """
    taken = _Taken(hits)
    counts: Counter[tuple[str, int]] = Counter()
    for rule, hit in hits:
        key = (rule.code, id(hit.placed))
        if counts[key] < _MOST_OF_A_PARAGRAPH and taken.leaves(rule, hit):
            counts[key] += 1
            yield rule, hit


class _Taken:
    """The characters that rules take for no text: other hits do not begin or end in them.

    Of two rules that take the same characters, the one with the lower code has them.
    """

    def __init__(self, hits: Iterable[tuple[Rule, Hit]]) -> None:
        self._owners: dict[int, dict[int, str]] = {}
        """By the identity of a text, and the offset in its value, the code of the rule."""
        for rule, hit in hits:
            if rule.takes_all:
                owners = self._owners.setdefault(id(hit.placed.scalar), {})
                # Words between two marks that a repair removes are text.
                marks = [span for span, _ in hit.repair.changes] if hit.repair else []
                spans = marks if len(marks) > 1 else [hit.span]
                values = (hit.placed.text.value_range(*span) for span in spans)
                for at in (at for value in values for at in range(*value)):
                    owners[at] = min(owners.get(at, rule.code), rule.code)

    def leaves(self, rule: Rule, hit: Hit) -> bool:
        """Return whether a hit of *rule* does not stand in what another one takes."""
        owners = self._owners.get(id(hit.placed.scalar))
        if not owners:
            return True
        start, end = hit.placed.text.value_range(*hit.span)
        return {owners.get(start, rule.code), owners.get(end - 1, rule.code)} == {rule.code}


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
    causes: dict[Path, set[str]] = {}
    depths = {len(hit.yields_to) for _, hit in hits if hit.yields_to is not None}
    for rule, hit in hits if depths else ():
        if rule.severity is not Severity.NOTE and hit.is_cause and not hit.yields_to:
            for depth in depths:
                causes.setdefault(hit.placed.path[:depth], set()).add(rule.code)
    for rule, hit in hits if any(hit.yields_here for _, hit in hits) else ():
        if not _follows_from_below(rule, hit, causes):
            causes.setdefault(_beginning(hit, yields=hit.yields_here), set()).add(rule.code)
    return causes


def _beginning(hit: Hit, *, yields: bool) -> Path:
    """Return what stands, beside the paths of texts, for the words that begin where a hit does.

    Hits that yield to others there are kept apart from those that do not.
    """
    return (id(hit.placed), hit.span[0], yields)


def _follows_from_another(rule: Rule, hit: Hit, causes: dict[Path, set[str]]) -> bool:
    """Return whether a hit may only follow from a mistake that another rule tells."""
    if _follows_from_below(rule, hit, causes):
        return True
    if not hit.yields_here:
        return False
    # Of rules that would all yield, the one with the lowest code speaks.
    others = causes.get(_beginning(hit, yields=True), set())
    return bool(
        causes.get(_beginning(hit, yields=False), set()) - {rule.code}
        or any(code < rule.code for code in others)
    )


def _follows_from_below(rule: Rule, hit: Hit, causes: dict[Path, set[str]]) -> bool:
    """Return whether a hit yields to another rule's hit in a text below the path that it names."""
    return hit.yields_to is not None and bool(causes.get(hit.yields_to, set()) - {rule.code})
