"""Documents of every element, upright and turned, of either profile, before and after edits."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import pairwise

import pytest

from plangen.document.widths import text_width
from plangen.layout import signature as layout_signature
from rendering.fonts import STAND_INS
from rendering.matrix import NAMES, PLANS
from rendering.measures import (
    CHARACTER,
    LEFT,
    MM,
    POINT,
    RIGHT,
    Placed,
    Printed,
    is_full_width,
    overlapping,
    pitches,
    place,
    usual_length,
)
from rendering.office import Line, Page

XIAO_BIAO_SONG, FANG_SONG, KAI, HEI, SONG = STAND_INS.values()
STYLES: dict[str, tuple[str, float, float | None]] = {
    "Title": (XIAO_BIAO_SONG, 22, None),  # 7.3.1
    "Addressee": (FANG_SONG, 16, 0),  # 7.3.2
    "Body Text": (FANG_SONG, 16, 2),  # 7.3.3
    "heading 1": (HEI, 16, 2),
    "heading 2": (KAI, 16, 2),
    "heading 3": (FANG_SONG, 16, 2),
    "heading 4": (FANG_SONG, 16, 2),
    "Attachment Note": (FANG_SONG, 16, 2),  # 7.3.4
    "Attachment Note First": (FANG_SONG, 16, 2),
    "Attachment Note Next": (FANG_SONG, 16, 5),
    "Signature": (FANG_SONG, 16, None),  # 7.3.5
    "Date": (FANG_SONG, 16, None),
    "Remarks": (FANG_SONG, 16, 2),  # 7.3.6
    "Attachment Label": (HEI, 16, 0),  # 7.3.7
    "Attachment Title": (XIAO_BIAO_SONG, 22, None),
    "caption": (HEI, 14, None),
}
"""Font, size in pt, and the indent of the first line in characters; None: set otherwise."""

RUN_IN = "（一）加强领导。"  # has the font of its level
KEPT = {"Title", *(f"heading {n}" for n in range(1, 5)), "Attachment Label", "Attachment Title"}
KEPT |= {"Signature", "caption"}
ITEMS = {f"heading {n}" for n in range(2, 5)}  # one that another follows has no text to keep


def test_every_style_of_text_is_in_the_matrix(matrix: dict[str, Printed]) -> None:
    found = {each.style for printed in matrix.values() for each in printed.paragraphs}

    assert found == set(STYLES)


@pytest.mark.parametrize("name", [each for each in NAMES if each.partition("-")[0] in PLANS])
def test_documents_have_their_pages(matrix: dict[str, Printed], name: str) -> None:
    plan = PLANS[name.partition("-")[0]]
    turned = [n for n, page in enumerate(matrix[name].pages, 1) if page.is_turned]

    assert len(matrix[name].pages) == plan.pages
    assert turned == [*plan.turned]


def test_pages_are_a4(printed: Printed) -> None:
    """5.1."""
    for page in printed.pages:
        size = (page.height, page.width) if page.is_turned else (page.width, page.height)
        assert size == pytest.approx((210, 297), abs=0.5)


def test_full_lines_have_28_characters_between_the_edges(printed: Printed) -> None:
    """5.2.1, 5.2.3."""
    lines = [line for index, line in printed.text if not printed.pages[index].is_turned]
    full = [line for line in lines if is_full_width(line) and len(line.characters) == 28]

    assert usual_length(lines) == 28
    for line in full:
        assert line.left == pytest.approx(LEFT, abs=1)
        assert line.right == pytest.approx(RIGHT, abs=1)
        assert line.right - line.left == pytest.approx(156, abs=1)


def test_lines_stand_on_the_pitch(printed: Printed) -> None:
    """5.2.3: also across blank lines."""
    found = pitches(printed.text)
    single = [each for each in found if each < 1.5 * printed.pitch]

    assert len(single) >= 5
    for each in found:
        lines = round(each / printed.pitch)
        assert each / POINT == pytest.approx(lines * printed.pitch / POINT, abs=0.3 * lines)
    height = printed.look.portrait.text_height * MM  # 225 mm in the profile word
    assert 22 * sum(single) / len(single) == pytest.approx(height, abs=1.5)


def test_pages_that_go_on_are_full(matrix: dict[str, Printed]) -> None:
    """5.2.3: 22 lines, and where there is a title or a table as many as there is room for."""
    full = 0
    for printed in matrix.values():
        for page, last in _broken_off(printed):
            end = last.baseline + 0.2 * printed.pitch  # LibreOffice has 0.8 above it
            assert -0.5 <= printed.block(page)[3] - end < printed.pitch
            if all(each.characters[0].size == pytest.approx(16) for each in page.body):
                lines = (last.baseline - page.body[0].baseline) / printed.pitch + 1
                assert lines == pytest.approx(22, abs=0.1)
                full += 1
    assert full >= 4


def _broken_off(printed: Printed) -> Iterator[tuple[Page, Line]]:
    """Yield each page from which text goes on to the next, and its last line."""
    for paragraph in printed.paragraphs:
        if paragraph.style in KEPT:
            continue  # what is kept with the next may leave room
        for (above, last), (below, _) in pairwise(_with_previous(printed, paragraph)):
            if above != below:
                yield printed.pages[above], last


def _with_previous(printed: Printed, paragraph: Placed) -> list[tuple[int, Line]]:
    """Return the lines of a paragraph after the line that stands above it."""
    index = printed.text.index(paragraph.lines[0])
    return printed.text[max(index - 1, 0) : index + len(paragraph.lines)]


def test_each_element_has_its_font_size_and_indent(printed: Printed) -> None:
    for paragraph in printed.paragraphs:
        font, size, indent = STYLES[paragraph.style]
        index, first = paragraph.lines[0]
        fonts = {drawn for _, line in paragraph.lines for drawn in line.fonts}
        assert fonts == ({KAI, font} if paragraph.text.startswith(RUN_IN) else {font})
        assert first.characters[0].size == pytest.approx(size)
        if indent is not None:
            edge = printed.block(printed.pages[index])[0]
            assert (first.left - edge) / CHARACTER == pytest.approx(indent, abs=0.15)


def test_titles_and_captions_are_centred(printed: Printed) -> None:
    found = [each for each in printed.paragraphs if STYLES[each.style][1] != 16]

    assert found
    for paragraph in found:
        for index, line in paragraph.lines:
            left, right, *_ = printed.block(printed.pages[index])
            assert (line.left + line.right) / 2 == pytest.approx((left + right) / 2, abs=1)


def test_signatures_end_where_the_clause_says(matrix: dict[str, Printed]) -> None:
    """7.3.5.1, 7.3.5.2."""
    checked = 0
    for name, printed in matrix.items():
        signed = [each for each in printed.paragraphs if each.style in ("Signature", "Date")]
        if not signed:
            continue
        widths = [text_width(each.text) for each in signed]
        is_sealed = name.startswith("three")
        gaps = (
            layout_signature.sealed_signature_gaps if is_sealed else layout_signature.signature_gaps
        )(*widths)
        ends = [(RIGHT - each.lines[0][1].right) / CHARACTER for each in signed]
        assert ends == pytest.approx(gaps, abs=0.2)
        checked += 1
    assert checked == 10


def test_page_numbers_stand_outside_by_parity(printed: Printed) -> None:
    """7.5, and clause 8 for turned sheets: measured with the paper held upright."""
    for number, page in enumerate(printed.pages, 1):
        dash, *digits, other = page.number
        left, right = place(dash, page)[0], place(other, page)[1]
        gap = RIGHT - right if number % 2 else left - LEFT
        middle = sum(place(dash, page)[2:]) / 2

        assert "".join(each.text for each in page.number) == f"—{number}—"
        assert {each.font for each in (dash, *digits, other)} == {SONG}
        assert dash.size == pytest.approx(14)
        assert gap == pytest.approx(4.9, abs=1)
        assert middle - (297 - 35) == pytest.approx(7, abs=1)


def test_tables_stay_in_the_text_block(printed: Printed) -> None:
    for page in printed.pages:
        left, right, top, bottom = printed.block(page)
        for rule in page.rules:
            assert left - 0.5 <= rule.left
            assert rule.right <= right + 0.5
            assert top - 0.5 <= rule.top
            assert rule.bottom <= bottom + 0.5


def test_no_character_is_lost(printed: Printed) -> None:
    """Of paragraphs, and their order; and of cells."""
    assert printed.paragraphs
    assert printed.table_text == printed.written_in_tables


def test_nothing_leaves_the_page_or_is_printed_over_another(printed: Printed) -> None:
    for page in printed.pages:
        left, right, top, bottom = printed.block(page)
        for line in page.body:
            for each in line.characters:
                assert left - 1 < each.left
                assert each.right < right + 6.5  # a mark may hang over the edge
                assert top - 1 < each.top
                assert each.bottom < bottom + 1
        assert overlapping(page) == []


def test_no_heading_is_last_on_a_page(printed: Printed) -> None:
    for paragraph, following in pairwise(printed.paragraphs):
        is_item = paragraph.style in ITEMS and paragraph.style >= following.style in ITEMS
        if paragraph.style in KEPT and following.style != "Attachment Label" and not is_item:
            assert paragraph.lines[-1][0] == following.lines[0][0], paragraph.text


def test_the_first_page_has_text(printed: Printed) -> None:
    """7.3.3."""
    first = next(each for each in printed.paragraphs if each.style == "Body Text")

    assert first.lines[0][0] == 0
