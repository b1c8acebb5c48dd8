"""Anchors: where the text behind one begins, and which are used."""

from __future__ import annotations

import pytest

from plangen.source.anchors import content_start, unused
from plangen.source.nodes import Mapping
from plangen.source.parse import parse
from plangen.source.text import SourceText


def root(text: str) -> Mapping:
    node, found = parse(SourceText("p.yaml", text))
    assert isinstance(node, Mapping), found
    return node


@pytest.mark.parametrize(
    "text",
    [
        "a: X",
        "a: &n X",
        "a: &n\tX",
        "a: &n # 注\n  X",
        "a: &n #注\n  # 二\n\n  X",
        "a: &n:X",
        "a: &n\n  X",
        "a: &N-_9 'X'",
        'a: &n "X"',
        "a: &n |#注\n  X",
        "a: &n >-\n  X",
        "a: &n [X]",
        "a: &n # 注\n  {b: X}",
        "a: &n",
        "a: &n # 注",
    ],
)
def test_the_content_begins_behind_the_anchor(text: str) -> None:
    value = root(text).entries[0][1]
    behind = text[content_start(text, value) : value.end]

    assert behind == "" or behind[0] in "X:'\"|>[{"


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("a: &x 1\nb: *x", []),
        ("a: &x 1", ["&x 1"]),
        ("a: &x", ["&x"]),
        ("a: &x 1\nb: &x 2\nc: *x", ["&x 1"]),
        ("a: &m {b: &x 1}\nc: *m", ["&x 1"]),
        ("a: &m {b: &x 1, c: *x}\nd: *m", []),
        ("a: &m\n  &k b: 1", ["&k b"]),
        ("&k a: 1\nb: *k", []),
        ("a: &m [1]\nb: &n {c: 2}", []),
        ("a: [&x ,&y ,*x]", ["&y"]),
    ],
)
def test_anchors_that_no_alias_uses(text: str, expected: list[str]) -> None:
    assert [text[each.start : each.end] for each in unused(text, root(text))] == expected
