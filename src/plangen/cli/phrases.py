"""The phrasebook with the sentences of the content rules, which stand with the rules."""

from __future__ import annotations

from dataclasses import replace

from plangen.checks import RULES
from plangen.findings import Fixing
from plangen.messages import (
    Explanation,
    Language,
    Phrasebook,
    Wording,
    explanations,
    phrasebook,
)


def phrases_with_rules(language: Language, *, explained: bool = False) -> Phrasebook:
    """Return everything that plangen says in *language*; *explained* adds what codes mean."""
    texts = {code: rule.zh if language is Language.ZH else rule.en for code, rule in RULES.items()}
    wordings = {code: Wording(text.sentence, text.hints) for code, text in texts.items()}
    phrases = phrasebook(language, wordings)
    if not explained:
        return phrases
    rules = {
        code: Explanation(
            text.title,
            text.explanation,
            text.wrong,
            text.right,
            RULES[code].severity,
            RULES[code].fixing,
        )
        for code, text in texts.items()
    }
    others = explanations(language)
    others |= {code: replace(others[code], fixing=Fixing.SAFE) for code in _FIXED}
    return replace(phrases, explanations=dict(sorted({**others, **rules}.items())))


_FIXED = ("PG106", "PG124", "PG125", "PG229")
"""The codes that are no content rules and have fixes."""
