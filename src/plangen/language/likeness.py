"""Whether two Chinese characters are taken for each other: they sound alike, or look alike."""

from __future__ import annotations

from functools import cache, lru_cache
from pathlib import Path

from plangen.language.traditional import is_standard, simplified_forms
from plangen.patterns import regex

_FILE = Path(__file__).with_name("alike.txt")
_DIALECT = regex(r"^(?P<initial>[zcs])h|(?<=[aei]n)g$")
"""What many do not tell apart: zh and z, ch and c, sh and s; ang, eng, ing and an, en, in."""


@lru_cache(maxsize=1024)
def are_alike(one: str, other: str) -> bool:
    """Return whether a character is often typed for another: 馆 and 管, 未 and 末, 鹞 and 鷂."""
    one, other = _standard(one), _standard(other)
    if one == other:
        return True
    sounds, looks = _facts(one)
    others = _facts(other)
    return not sounds.isdisjoint(others[0]) or not looks.isdisjoint(others[1])


def _standard(character: str) -> str:
    return character if is_standard(character) else simplified_forms().get(character, character)


def _facts(character: str) -> tuple[frozenset[str], frozenset[str]]:
    """Return how a character is read, and the groups of those that look like it."""
    sounds, looks = set(), set()
    for line in _lines_with(character):
        if line[0].isascii():
            sounds.add(_DIALECT.sub(lambda found: found["initial"] or "", line.split()[0]))
        else:
            looks.add(line)
    return frozenset(sounds), frozenset(looks)


def _lines_with(character: str) -> list[str]:
    """Return the lines of the file that have a character."""
    text = _text()
    lines = []
    at = text.find(character)
    while at >= 0:
        end = text.index("\n", at)
        lines.append(text[text.rfind("\n", 0, at) + 1 : end])
        at = text.find(character, end)
    return lines


@cache
def _text() -> str:
    """Return the lines of the file that say something, each with its end."""
    lines = _FILE.read_text(encoding="utf-8").splitlines()
    return "".join(f"{line}\n" for line in lines if not line.startswith("#"))
