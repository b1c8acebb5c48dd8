"""``plangen explain``: the meaning of the codes of findings."""

from __future__ import annotations

import os
from collections.abc import Sequence

from plangen.cli import console
from plangen.cli.exits import UNUSABLE
from plangen.cli.phrases import phrases_with_rules
from plangen.editor.spelling import piece_in_chinese
from plangen.findings import suggestion
from plangen.messages import Language, Phrasebook
from plangen.patterns import regex
from plangen.report.explain import explained, listing

_WHOLE_CODE = 5  # characters of PG301
_PREFIX = "PG"
_LETTERS = str.maketrans("OIL", "011")  # that look like digits
_FILE = regex(r"[\\/]|\.\w+$")
_PARTED = regex(r"[,，、;；\s]+")


def explain(codes: Sequence[str], language: Language) -> int:
    """Explain whole codes, list those of a family (PG37), or list all; return the exit code."""
    phrases = phrases_with_rules(language)
    typed = [word for code in codes for word in _words(code)] or [_PREFIX]
    texts = []
    for word in typed:
        name = _PREFIX + word if word.isdecimal() else word.upper()
        found = [code for code in phrases.codes if code.startswith(name)]
        if not found:
            detail = _unknown(word, name, phrases)
            console.say(phrases.say("usage.error", detail=detail), [word])
            return UNUSABLE
        is_one = len(name) == _WHOLE_CODE
        screen = console.of_results()
        texts.append(
            explained(name, phrases, piece_in_chinese, screen)
            if is_one
            else listing(found, phrases, screen)
        )
    console.result("\n".join(texts))
    return 0


def _words(typed: str) -> list[str]:
    """Return the codes of one argument; the name of a file is one word."""
    return [typed] if _is_file(typed) else [word for word in _PARTED.split(typed) if word]


def _is_file(word: str) -> bool:
    return bool(_FILE.search(word)) or os.path.exists(word)  # noqa: PTH110  # Path raises for some


def _unknown(word: str, name: str, phrases: Phrasebook) -> str:
    """Return the sentence about a word that is no code, with what was probably meant."""
    if _is_file(word):
        return phrases.say("usage.code.file", name=word)
    near = name.translate(_LETTERS)
    if near not in phrases.codes:
        near = suggestion(name, phrases.codes).get("nearest", "")
    if near:
        return phrases.say("usage.code.near", name=name, nearest=near)
    return phrases.say("usage.code", name=name)
