"""The phrasebook with the sentences of the content rules, which stand with the rules."""

from __future__ import annotations

from plangen.checks import RULES
from plangen.messages import Language, Phrasebook, Wording, phrasebook


def phrases_with_rules(language: Language) -> Phrasebook:
    """Return everything that plangen says in *language*."""
    texts = {code: rule.zh if language is Language.ZH else rule.en for code, rule in RULES.items()}
    wordings = {code: Wording(text.sentence, text.hints) for code, text in texts.items()}
    return phrasebook(language, wordings)
