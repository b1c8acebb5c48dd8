"""Patterns that pass over the characters which none of their matches begins with."""

from __future__ import annotations

import importlib
import pkgutil
import re

import pytest

import plangen
from plangen.checks import RULES
from plangen.patterns import _Pattern, begins_with

_TEXTS = "\n".join(
    text
    for rule in RULES.values()
    for words in (rule.zh, rule.en)
    for text in (words.explanation, words.wrong, words.right)
)


def _quick_ones() -> list[tuple[str, str, int]]:
    """Return where patterns stand that ``begins_with`` has made, with their sources and flags."""
    names = [each.name for each in pkgutil.walk_packages(plangen.__path__, "plangen.")]
    modules = [importlib.import_module(name) for name in names if not name.endswith("__main__")]
    found = ((f"{each.__name__}.{name}", it) for each in modules for name, it in vars(each).items())
    made = [(name, vars(it)) for name, it in found if isinstance(it, _Pattern)]
    return [
        (name, its["_source"], its["_flags"])
        for name, its in made
        if isinstance(its["_source"], str) and _BEGINS.match(its["_source"])
    ]


_BEGINS = re.compile(r"\(\?=\[(?:[^\]\\]|\\.)+\]\)\(\?:", re.DOTALL)


def _spans(source: str, flags: int) -> list[tuple[int, int]]:
    return [found.span() for found in re.compile(source, flags).finditer(_TEXTS)]


@pytest.mark.parametrize(
    ("source", "flags"), [pytest.param(*each[1:], id=each[0]) for each in _quick_ones()]
)
def test_a_pattern_finds_what_it_would_find_at_each_character(source: str, flags: int) -> None:
    bare = _BEGINS.sub("", source, count=1)[:-1]

    assert _spans(source, flags) == _spans(bare, flags)


def test_a_remark_in_the_last_line_hides_nothing() -> None:
    pattern = begins_with("ab", "a|b  # two letters", re.VERBOSE)

    assert pattern.findall("cab") == ["a", "b"]
