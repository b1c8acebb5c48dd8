from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from plangen.plan.rendered import RenderedText, Segment, paragraphs

TEXT = RenderedText(
    (Segment("共", 0, 1), Segment("23", 1, 10, is_computed=True), Segment("场，7月", 10, 14))
)


def test_typed_characters_point_at_themselves() -> None:
    at = str(TEXT).index("7月")

    assert TEXT.value_range(at, at + 2) == (12, 14)


def test_computed_characters_point_at_their_expression() -> None:
    assert TEXT.value_range(2, 3) == (1, 10)
    assert TEXT.value_range(0, 2) == (0, 10)


def test_no_characters_stand_at_the_beginning() -> None:
    assert TEXT.value_range(2, 2) == TEXT.value_range(99, 100) == (0, 0)
    assert TEXT.value_range(5, 99) == (12, 14)
    assert RenderedText(()).value_range(0, 1) == (0, 0)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        pytest.param("一\n\n二", ("一", "二"), id="blank line"),
        pytest.param("一\n \t\n\n二\n", ("一", "二"), id="blank lines with spaces"),
        pytest.param("一\n二", ("一", "二"), id="Han lines"),
        pytest.param("a\nb", ("a", "b"), id="Latin lines"),
        pytest.param("一\nb", ("一", "b"), id="mixed lines"),
        pytest.param("\n\n 一 \n\n", ("一",), id="edges"),
        pytest.param("一  二", ("一  二",), id="inner spaces stay"),
        pytest.param("　　一\n　　二\n三", ("一", "二", "三"), id="indented by full-width spaces"),
        pytest.param("一\n　　\n二", ("一", "二"), id="blank line of full-width spaces"),
        pytest.param("", (), id="empty"),
        pytest.param("\n \n", (), id="blank"),
    ],
)
def test_paragraphs(text: str, expected: tuple[str, ...]) -> None:
    assert paragraphs(text) == expected


@given(st.text(st.sampled_from("一二ab \t\n"), max_size=40))
def test_paragraphs_keep_every_character_at_its_place(text: str) -> None:
    for paragraph in RenderedText.typed(text).paragraphs():
        for segment in paragraph.segments:
            if not segment.is_computed:
                assert text[segment.start : segment.end] == segment.text
    kept = "".join(paragraphs(text))
    assert [c for c in kept if not c.isspace()] == [c for c in text if not c.isspace()]
