"""The phrasebook with the texts of the content rules, which stand beside the rules."""

from __future__ import annotations

from plangen.checks import RULES, Rule
from plangen.messages import Entry, Language, Phrasebook, phrasebook
from plangen.messages.families import OF_RULES


def phrases_with_rules(language: Language) -> Phrasebook:
    """Return the phrasebook of *language* with all texts, those of the content rules too."""
    return phrasebook(language, {code: _entry(rule) for code, rule in RULES.items()})


def _entry(rule: Rule) -> Entry:
    return Entry(
        zh=rule.zh,
        en=rule.en,
        family=OF_RULES[rule.code[:4]],
        severity=rule.severity,
        fixing=rule.fixing,
    )
