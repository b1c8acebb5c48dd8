from __future__ import annotations

import pytest
import yaml
from hypothesis import given
from hypothesis import strategies as st

from plangen.source.nodes import Mapping, Scalar
from plangen.source.parse import parse
from plangen.source.scalars import file_span, offsets
from plangen.source.text import SourceText


def value_in(text: str) -> Scalar:
    root, findings = parse(SourceText("f", text))
    assert findings == []
    assert isinstance(root, Mapping)
    value = root.entries[0][1]
    assert isinstance(value, Scalar)
    return value


@pytest.mark.parametrize(
    ("text", "words"),
    [
        pytest.param("k: 一 二三 # 注\n", ["一 二三"], id="plain"),
        pytest.param("k: 一\n  二\n\n  三\n", ["一", "二", "三"], id="plain on lines"),
        pytest.param("k: &name 一二\n", ["一二"], id="after an anchor"),
        pytest.param("k: '一''二'\n", ["一", "二"], id="single quotes"),
        pytest.param("k: '一\n  二'\n", ["一", "二"], id="single quotes on lines"),
        pytest.param('k: "一\\t二\\u4e09四"\n', ["一", "二", "四"], id="escapes"),
        pytest.param(
            'k: "一 \\\n    二\n\n  三"\n', ["一 ", "二", "三"], id="double quotes on lines"
        ),
        pytest.param("k: |\n  一\n   二\n\n  三\n", ["一", " 二", "三"], id="literal"),
        pytest.param("k: |+2 # 注\n  一\n\n\n", ["一"], id="literal with header"),
        pytest.param("k: >-\n  一\n  二\n\n  三\n    四\n", ["一", "二", "三", "四"], id="folded"),
        pytest.param("k: |\r\n  一\r\n  二\r\n", ["一", "二"], id="CRLF"),
    ],
)
def test_words_of_a_value_are_found_in_the_file(text: str, words: list[str]) -> None:
    scalar = value_in(text)

    for word in words:
        at = scalar.value.index(word)
        start, end = file_span(text, scalar, at, at + len(word))
        assert text[start:end] == word


@given(
    value=st.text(st.sampled_from("一二，“”ab'\"\\ \t\n#:-😀"), max_size=60),
    style=st.sampled_from(["", "'", '"', "|", ">"]),
    width=st.sampled_from([4, 20, 1000]),
    line_break=st.sampled_from(["\n", "\r\n"]),
)
def test_every_character_stands_where_the_map_says(
    value: str, style: str, width: int, line_break: str
) -> None:
    """Escapes, doubled quotes and folded line breaks stand for themselves; all else is equal."""
    text = yaml.dump(
        {"k": value},
        default_style=style or None,
        width=width,
        allow_unicode=True,
        line_break=line_break,
    )
    scalar = value_in(text)
    placed = offsets(text, scalar)

    assert len(placed) == len(scalar.value) + 1
    assert list(placed) == sorted(placed)
    for character, at in zip(scalar.value, placed, strict=False):
        in_file = text[at : at + 1]
        assert in_file == character or in_file in {"\\", "\r", "\n", " "}
        if not character.isspace():
            assert in_file in {character, "\\"}


@pytest.mark.parametrize(
    ("text", "word", "typed"),
    [
        ("k: '馆''认'\n", "馆'", "馆''"),
        ('k: "馆\\"认"\n', '馆"', '馆\\"'),
        ('k: "报\\x2c名"\n', ",", "\\x2c"),
        ('k: "报\\u202e名"\n', "报\u202e", "报\\u202e"),
        ("k: 馆''认\n", "'", "'"),
    ],
)
def test_the_end_of_an_escape_is_the_end_of_a_place(text: str, word: str, typed: str) -> None:
    scalar = value_in(text)
    at = scalar.value.index(word)
    start, end = file_span(text, scalar, at, at + len(word))

    assert text[start:end] == typed
