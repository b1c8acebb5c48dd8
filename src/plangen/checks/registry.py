"""The table of content rules: a rule is one function, registered under its code."""

from __future__ import annotations

from collections.abc import Callable, Iterable

from plangen.findings import Args, Fixing, Severity
from plangen.language.clauses import Span
from plangen.messages import Message
from plangen.plan.loaded import Need, PlacedText
from plangen.plan.view import PlanView
from plangen.source.nodes import Path
from plangen.values import Struct


class Repair(Struct, frozen=True):
    """How to mend a hit: spans of the rendered text, each with the characters that replace it.

    A repair is *safe* when the text says the same afterwards.
    """

    changes: tuple[tuple[Span, str], ...]
    is_safe: bool = True


class Hit(Struct, frozen=True):
    """One hit of a rule: characters *span* of the rendered text *placed*, *args* for a sentence."""

    placed: PlacedText
    span: Span
    args: Args
    yields_to: Path | None = None
    """The hit is left out when another rule has found a mistake in a text below this path: it may
    only follow from that mistake."""
    repair: Repair | None = None
    is_sure: bool = True
    """A hit that is not sure is a warning at most."""
    also: tuple[tuple[PlacedText, Span], ...] = ()
    """The other places that the hit is about."""
    yields_here: bool = False
    """The hit is left out when another rule speaks of the words that begin where it does."""
    is_cause: bool = True
    """Whether hits that yield may follow from this one."""
    is_hint: bool = False
    """A hint is a note, whatever its rule is."""


Check = Callable[[PlanView], Iterable[Hit]]


class Rule(Struct, frozen=True):
    """A content rule: its stable code, its severity, its texts in both languages, its function.

    A rule about one text *needs* nothing else of the plan. One that *takes_all* says which
    characters are no text at all: no other rule speaks of them.
    """

    code: str
    severity: Severity
    zh: Message
    en: Message
    check: Check
    fixing: Fixing = Fixing.NONE
    needs: Need | None = None
    takes_all: bool = False

    def severity_of(self, hit: Hit, view: PlanView) -> Severity:
        """Return the severity of a hit: the office's by its configuration, or else the rule's."""
        is_doubted = not hit.is_sure and self.severity is Severity.ERROR
        usual = Severity.WARNING if is_doubted else self.severity
        usual = Severity.NOTE if hit.is_hint else usual
        return view.config.severity_of(self.code, usual)


RULES: dict[str, Rule] = {}
"""All rules by code, filled by the modules of this package."""


def rule(  # noqa: PLR0913  # what a rule is made of
    code: str,
    severity: Severity,
    *,
    zh: Message,
    en: Message,
    fixing: Fixing = Fixing.NONE,
    needs: Need | None = None,
    takes_all: bool = False,
) -> Callable[[Check], Check]:
    """Register the decorated function as the rule *code*; *fixing* says which hits have repairs.

    *needs* says what the rule has to know of the plan, beside the text that it is about. With
    *takes_all* the characters of its hits are no other rule's business.
    """

    def register(check: Check) -> Check:
        RULES[code] = Rule(code, severity, zh, en, check, fixing, needs, takes_all)
        return check

    return register
