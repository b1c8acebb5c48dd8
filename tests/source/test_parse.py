from __future__ import annotations

import pytest

from plangen.source.nodes import Mapping, Scalar, Sequence, find, plain
from plangen.source.parse import parse
from plangen.source.text import SourceText


def codes(text: str) -> list[tuple[str, int, int]]:
    _, findings = parse(SourceText("f", text))
    return [(each.code, each.place.line, each.place.column) for each in findings]


def test_every_scalar_stays_text() -> None:
    root, findings = parse(SourceText("f", "a: 9:30\nb: 2023-04-31\nc: no\nd: 010\ne: 1e3\n"))

    assert findings == []
    assert root is not None
    assert plain(root) == {"a": "9:30", "b": "2023-04-31", "c": "no", "d": "010", "e": "1e3"}


def test_plain_empty_values_are_absent_and_quoted_ones_are_text() -> None:
    root, _ = parse(SourceText("f", "a:\nb: ~\nc: null\nd: ''\ne: 'null'\nf: [~, x]\n"))

    assert root is not None
    absent = {"a": None, "b": None, "c": None}
    assert plain(root) == absent | {"d": "", "e": "null", "f": [None, "x"]}


def test_every_key_and_value_knows_its_place() -> None:
    text = "一:\n  - 二: 三\n    四: [五, 六]\n"
    root, _ = parse(SourceText("f", text))
    assert root is not None

    for path, shown in [
        (("一", 0, "二"), "三"),
        (("一", 0, "四", 1), "六"),
    ]:
        node = find(root, path).node
        assert text[node.start : node.end] == shown
    key = find(root, ("一", 0, "四")).key
    assert key is not None
    assert text[key.start : key.end] == "四"


def test_a_path_that_goes_on_ends_where_the_file_ends() -> None:
    root, _ = parse(SourceText("f", "a: {b: c}\n"))
    assert root is not None

    found = find(root, ("a", "x", 3))

    assert not found.complete
    assert isinstance(found.node, Mapping)
    assert found.key is not None
    assert found.key.value == "a"


def test_aliases_stand_for_their_node() -> None:
    root, findings = parse(SourceText("f", "a: &x [1, 2]\nb: *x\n"))

    assert findings == []
    assert root is not None
    assert plain(root) == {"a": ["1", "2"], "b": ["1", "2"]}
    assert isinstance(find(root, ("b",)).node, Sequence)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        pytest.param("a: 1\na: 2\nb: 3\nb: 4", [("PG113", 2, 1), ("PG113", 4, 1)], id="duplicate"),
        pytest.param("", [("PG112", 1, 1)], id="empty"),
        pytest.param("# 注释\n", [("PG112", 1, 1)], id="comment only"),
        pytest.param("a: 1\n: : b", [("PG111", 2, 1)], id="syntax"),
        pytest.param("a: '一二三\nb: 2\n", [("PG111", 1, 4)], id="unclosed quote"),
        pytest.param("a: !x 1", [("PG114", 1, 4)], id="tag"),
        pytest.param("a: !!int 1", [("PG114", 1, 4)], id="core tag"),
        pytest.param("a: &x {b: 1}\nc:\n  <<: *x", [("PG115", 3, 3)], id="merge key"),
        pytest.param("[a, b]: 1", [("PG116", 1, 1)], id="list as key"),
        pytest.param("{{ x }}: 1", [("PG116", 1, 1)], id="mapping as key"),
        pytest.param("a: &x [1]\n*x : 2", [("PG116", 1, 4)], id="alias to a list as key"),
        pytest.param("a: 1\n---\nb: 2\n", [("PG117", 2, 1)], id="two documents"),
        pytest.param("a: *x", [("PG118", 1, 4)], id="unknown alias"),
        pytest.param("a: 一\x07二", [("PG119", 1, 5)], id="control character"),
        pytest.param('a: "一\\x07二"', [("PG119", 1, 4)], id="escaped control character"),
        pytest.param("a: 一\u2028二", [("PG119", 1, 5)], id="line separator"),
        pytest.param('a: "\\uFFFE"', [("PG119", 1, 4)], id="U+FFFE"),
        pytest.param("[" * 60 + "]" * 60, [("PG121", 1, 51)], id="too deep"),
    ],
)
def test_what_a_plan_file_does_not_use_is_a_finding(
    text: str, expected: list[tuple[str, int, int]]
) -> None:
    assert codes(text) == expected


def test_aliases_cannot_grow_without_bound() -> None:
    lines = ["a0: &a0 [" + "x, " * 9 + "x]"]
    lines += [f"a{n}: &a{n} [" + ", ".join([f"*a{n - 1}"] * 10) + "]" for n in range(1, 30)]

    assert [code for code, _, _ in codes("\n".join(lines))] == ["PG122"]


def test_a_scalar_remembers_its_style() -> None:
    root, _ = parse(SourceText("f", "- a\n- 'b'\n- \"c\"\n- |\n  d\n- >\n  e\n"))

    assert isinstance(root, Sequence)
    styles = [item.style for item in root.items if isinstance(item, Scalar)]
    assert styles == ["", "'", '"', "|", ">"]


@pytest.mark.parametrize("unit", ["[", "{", "- ", "? ", "[{a: ", "{a: [", "- - a: "])
def test_ten_thousand_levels_are_told_and_not_followed(unit: str) -> None:
    root, findings = parse(SourceText("plan.yaml", unit * 10_000))

    assert root is None
    assert [each.code for each in findings] in (
        ["PG121"],
        ["PG116"],
        ["PG111"],
        ["PG129"],
        ["PG128"],
    )
