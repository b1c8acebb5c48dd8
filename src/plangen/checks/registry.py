"""The table of content rules: a rule is one function, registered under its code."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass

from plangen.findings import Args, Finding, Severity
from plangen.plan.load import LoadedPlan, PlacedText


@dataclass(frozen=True, slots=True)
class RuleText:
    """A rule in one language.

    *sentence* and *hints* are format strings over the finding's arguments; of the hints, the
    first whose arguments are there is used. *wrong* and *right* are plan texts.
    """

    title: str
    sentence: str
    hints: tuple[str, ...]
    explanation: str
    wrong: str
    right: str


@dataclass(frozen=True, slots=True)
class Hit:
    """What a rule found: characters *span* of the rendered text *placed*."""

    placed: PlacedText
    span: tuple[int, int]
    args: Args


Check = Callable[[LoadedPlan], Iterable[Hit]]


@dataclass(frozen=True, slots=True)
class Rule:
    """A content rule: its stable code, its severity, what it says, and its function."""

    code: str
    severity: Severity
    zh: RuleText
    en: RuleText
    check: Check

    def findings(self, loaded: LoadedPlan) -> Iterator[Finding]:
        """Yield what the rule finds in a plan."""
        for hit in self.check(loaded):
            yield loaded.finding(self.code, hit.placed, hit.span, hit.args, self.severity)


RULES: dict[str, Rule] = {}
"""All rules by code, filled by the modules of this package."""


def rule(code: str, severity: Severity, *, zh: RuleText, en: RuleText) -> Callable[[Check], Check]:
    """Register the decorated function as the rule *code*."""

    def register(check: Check) -> Check:
        RULES[code] = Rule(code, severity, zh, en, check)
        return check

    return register
