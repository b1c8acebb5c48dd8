"""Traditional and variant characters and words, each with its standard form."""

from __future__ import annotations

import re
from collections.abc import Mapping
from functools import cache
from pathlib import Path

from plangen.language.character_sets import is_of_gb2312, part_of_gb2312
from plangen.patterns import regex
from plangen.values import Struct

_FILE = Path(__file__).with_name("traditional.txt")
_PAIR = 2
_LEFT = frozenset("乾瞭徵於藉夥昇祕覆畫鍊")
"""Characters that conversions leave beside others that they have changed: 关於."""


class _Traditional(Struct, frozen=True):
    """Characters and words with their standard forms."""

    simplified: dict[str, str]
    words: dict[str, str]
    pattern: re.Pattern[str]
    doubtful: frozenset[str]
    """The characters in them that GB 2312 has, as many are standard in other words."""


def is_standard(text: str) -> bool:
    """Return whether all characters are in GB 2312, and none is one that may be traditional."""
    return is_of_gb2312(text) and _traditional().doubtful.isdisjoint(text)


def standard_forms(text: str) -> dict[int, str]:
    """Return the standard characters of *text* by the places of those that are not, or of words."""
    known = _traditional()
    found = {at: known.simplified[each] for at, each in enumerate(text) if each in known.simplified}
    for word in known.pattern.finditer(text):
        found |= zip(range(*word.span()), known.words[word.group()], strict=True)
    return found


def simplified_forms() -> Mapping[str, str]:
    """Return the simplified form of each character that is traditional or a variant by itself."""
    return _traditional().simplified


@cache
def _traditional() -> _Traditional:
    lines = _FILE.read_text(encoding="utf-8").splitlines()
    entries = [line for line in lines if not line.startswith("#")]
    simplified = {each[0]: each[1] for each in entries if len(each) == _PAIR}
    words: dict[str, str] = {}
    for each in entries:
        if len(each) > _PAIR:
            written, standard = each[: len(each) // 2], each[len(each) // 2 :]
            words[written] = standard
            # 计畫: what a conversion has left half done
            half = "".join(
                each if each in _LEFT else simplified.get(each, each) for each in written
            )
            if not _LEFT.isdisjoint(half):
                words[half] = standard
    changed = {
        character
        for written, standard in words.items()
        for character, other in zip(written, standard, strict=True)
        if character != other
    }
    doubtful = part_of_gb2312({*simplified, *changed})
    pattern = regex("|".join(words), needs=tuple(changed))
    return _Traditional(simplified, words, pattern, doubtful)
