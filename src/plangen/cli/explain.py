"""``plangen explain``: the meaning of the codes of findings."""

from __future__ import annotations

import re
from collections.abc import Sequence

from plangen.cli import console
from plangen.cli.exits import UNUSABLE
from plangen.cli.phrases import phrases_with_rules
from plangen.messages import Language, Phrasebook
from plangen.report.explain import explained, listing

_WHOLE_CODE = 5  # characters of PG301
_PREFIX = "PG"


def explain(codes: Sequence[str], language: Language) -> int:
    """Explain whole codes, list those of a family (PG37), or list all; return the exit code."""
    phrases = phrases_with_rules(language)
    words = [word for code in codes for word in re.split(r"[,，、\s]+", code.upper()) if word]
    wanted = [_PREFIX + word if word.isdecimal() else word for word in words] or [_PREFIX]
    texts = []
    for name in wanted:
        found = [code for code in phrases.codes if code.startswith(name)]
        if not found:
            console.talk(_unknown(name, phrases))
            return UNUSABLE
        is_one = len(name) == _WHOLE_CODE
        texts.append(explained(name, phrases) if is_one else listing(found, phrases))
    console.result("\n".join(texts))
    return 0


def _unknown(name: str, phrases: Phrasebook) -> str:
    return phrases.say("usage.error", detail=phrases.say("usage.code", name=name)) + "\n"
