"""Where comments stand, and where one could stand."""

from __future__ import annotations

import pytest

from plangen.source.comments import comments, lines_above
from plangen.source.nodes import Mapping, scalars
from plangen.source.parse import parse
from plangen.source.text import SourceText


def root(text: str) -> Mapping:
    node, found = parse(SourceText("p.yaml", text))
    assert isinstance(node, Mapping), found
    return node


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("a: 1", []),
        ("# 一\na: 1  # 二\n#三", ["# 一", "# 二", "#三"]),
        ("a: 甲#乙", []),
        ("a: '甲 # 乙' # 三", ["# 三"]),
        ('a: "甲\n  # 乙" # 三', ["# 三"]),
        ("'甲 # 乙': 1 # 三", ["# 三"]),
        ("a: |  # 一\n  # 二\n  三\n# 四\n", ["# 一", "# 四"]),
        ("a: |\n  一\n\n  # 二\n\n # 三\nb: 1\n", ["# 三"]),
        ("a: >-  # 一\n  二 # 三\nb: 1", ["# 一"]),
        ("a: [1, # 一\n  2] # 二", ["# 一", "# 二"]),
        ("a: &x 1 # 一\nb: *x # 二", ["# 一", "# 二"]),
        ("# 一\r\na: 1\r# 二\r\n", ["# 一", "# 二"]),
        ("a:\n  # 一\n  - b\n  # 二\n", ["# 一", "# 二"]),
        ("a: '甲'#一\nb: \"乙\"#二", ["#一", "#二"]),
        ("a: |#一\n  # 乙\nb: >2-#二\n   丙 # 丁", ["#一", "#二"]),
        ("a: [甲,#一\n  乙]#二\nb: {c: 丙,#三\n}#四", ["#一", "#二", "#三", "#四"]),
        ("a: [#一\n  甲,乙#丙]", ["#一"]),
        ("a: &x # 一\n  甲 # 二", ["# 一", "# 二"]),
        ("a: &x # 一\n  # 二\n  '甲 # 乙'#三", ["# 一", "# 二", "#三"]),
        ("a: &x |-#一\n  # 乙\n", ["#一"]),
        ("a: &x:b # 一", ["# 一"]),
        ("a:#甲: 1 # 一", ["# 一"]),
        ("a: [&x ,&y ]# 一\n", ["# 一"]),
        ("\ufeff# 一\na: 1", ["# 一"]),
        ("--- # 一\na: 1\n... # 二\n", ["# 一", "# 二"]),
    ],
)
def test_comments_are_found(text: str, expected: list[str]) -> None:
    for line_break in ("\n", "\r\n", "\r"):
        typed = text.replace("\n", line_break)
        found = comments(typed, scalars(root(typed)))

        assert [typed[slice(*span)] for span in found] == expected


@pytest.mark.parametrize(
    ("text", "line"),
    [
        ("a: 1\nb: X\n", 2),
        ("a:\n  b:\n    X\n", 2),
        ("a:\n  - b: 1\n    c: |\n      X\n", 3),
        ("a:\n  - X\n", 2),
        ("a:\n  -\n    X\n", 3),
        ("a: {b: [1,\n  X]}\n", 1),
        ("---\na: &n\n  - {b: 1,\n     c: X}\n", 3),
        ("a: &n [\n  {b: X}]\n", 1),
        ("a: &n X\nb: *n\n", 1),
        ("a: &n {b: X}\nc: *n\n", 1),
        ("a: &n # 一\n  {b: 1,\n   c: X}\n", 1),
        ("a:\n  &n b: 1\n  c: X\n", 3),
    ],
)
def test_a_comment_stands_above_the_line_of_the_key(text: str, line: int) -> None:
    source = SourceText("p.yaml", text)
    node = next(each for each in scalars(root(text)) if each.value.strip() == "X")

    assert lines_above(source, root(text))[node.start] == line
