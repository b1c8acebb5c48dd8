"""Documents of every element, upright and turned, of either profile, before and after edits."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator
from itertools import pairwise

import pytest

from plangen.document.lines import text_width
from plangen.language.numbering import NO_NUMBER, NUMBER_FORMS, STANDARD
from plangen.layout import PROFILES
from plangen.layout import signature as layout_signature
from rendering.fonts import STAND_INS
from rendering.matrix import NAMES, PLANS, plan_of
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
from rendering.office import Box, Line, Page
from rendering.plans import Plan

XIAO_BIAO_SONG, FANG_SONG, KAI, HEI, SONG = STAND_INS.values()
STYLES: dict[str, tuple[str, float, float | None]] = {
    "Title": (XIAO_BIAO_SONG, 22, None),  # 7.3.1
    "Subtitle": (KAI, 16, None),
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
    "Table Note": (FANG_SONG, 12, 1.5),  # two of its own characters
    "Figure Caption": (HEI, 14, None),
    "Letterhead Serial": (FANG_SONG, 16, 0),  # 7.2.1
    "Letterhead Secrecy": (HEI, 16, 0),  # 7.2.2, 7.2.3
    "Letterhead Mark 1": (XIAO_BIAO_SONG, 42, None),  # 7.2.4
    "Letterhead Mark 2": (XIAO_BIAO_SONG, 36, None),
    "Letterhead Mark 3": (XIAO_BIAO_SONG, 26, None),
    "Letterhead Number": (FANG_SONG, 16, None),  # 7.2.5
    "Letterhead Upward": (FANG_SONG, 16, None),  # 7.2.6
    "Letter Mark": (XIAO_BIAO_SONG, 36, None),  # 10.1
    "Joint Signature": (FANG_SONG, 16, None),  # 7.3.5.1
}
"""Font, size in pt, and the indent of the first line in characters; None: set otherwise."""
CELLS = {
    "Normal": (FANG_SONG, 16),  # only what a person adds
    "Table Header": (HEI, 12),
    "Table Text": (FANG_SONG, 12),
    "Table Text Centered": (FANG_SONG, 12),
    "Letterhead Joint": (XIAO_BIAO_SONG, 26),
    "Letterhead Mark 3": (XIAO_BIAO_SONG, 26),
    "Colophon": (FANG_SONG, 14),  # 7.4.2
    "Colophon Office": (FANG_SONG, 14),
}
"""Font and size of what stands in cells."""

DEEP = re.compile("深([1-4])层")
"""In titles of the plans whose numbers have forms of their own."""
FONTS_OF_FORMS = {"一、": HEI, "第一部分": HEI, "（一）": KAI}
RUN_IN = "（一）加强领导。"  # has the font of its level
NAMES_IN_KAI = "Letterhead Upward"  # 签发人
CENTRED = {name for name, (_, size, _) in STYLES.items() if size not in {12, 16}}
CENTRED |= {"Letterhead Number", "Subtitle"}
ABOVE_INK = 2  # mm, of the box of a character in the mark
LETTER = 20, 190, 30, 297 - 20  # mm: the edges of mark and lines of a 信函 (10.1)
KEPT = {"Title", *(f"heading {n}" for n in range(1, 5)), "Attachment Label", "Attachment Title"}
KEPT |= {"Signature", "Joint Signature", "caption", "Subtitle"}
ITEMS = {f"heading {n}" for n in range(2, 5)}  # one that another follows has no text to keep
MOVED = KEPT | {"Figure Caption"}  # what is kept with other things may leave room above it


def test_every_style_of_text_is_in_the_matrix(matrix: dict[str, Printed]) -> None:
    found = {each.style for printed in matrix.values() for each in printed.paragraphs}
    cells = {style for printed in matrix.values() for style, _ in printed.cells}

    assert found == set(STYLES)
    assert cells == set(CELLS)


def test_documents_have_their_pages(printed: Printed, name: str) -> None:
    plan = plan_of(name)
    turned = [n for n, page in enumerate(printed.pages, 1) if page.is_turned]

    assert turned == [*plan.turned]
    if name.partition("-")[0] in PLANS:
        assert len(printed.pages) == plan.pages


def test_pages_are_a4(printed: Printed) -> None:
    """5.1."""
    for page in printed.pages:
        size = (page.height, page.width) if page.is_turned else (page.width, page.height)
        assert size == pytest.approx((210, 297), abs=0.5)


def test_full_lines_have_28_characters_between_the_edges(printed: Printed) -> None:
    """5.2.1, 5.2.3."""
    upright = [each for each in printed.text if not printed.pages[each[0]].is_turned]
    assert usual_length([line for _, line in upright]) == 28
    for index, line in upright:
        if is_full_width(line) and len(line.characters) == 28:
            left, right, *_ = printed.block(printed.pages[index])
            assert line.left == pytest.approx(left, abs=1)
            assert line.right == pytest.approx(right, abs=1)
            assert line.right - line.left == pytest.approx(156, abs=1)


def test_lines_stand_on_the_pitch(printed: Printed) -> None:
    """5.2.3: also across blank lines."""
    found = pitches(printed)
    single = [each for each in found if each < 1.5 * printed.pitch]

    assert len(single) >= 5
    for each in found:
        lines = round(each / printed.pitch)
        assert each / POINT == pytest.approx(lines * printed.pitch / POINT, abs=0.3 * lines)
    height = printed.look.portrait.text_height * MM  # 225 mm in the profile word
    lines_per_page = printed.look.lines_per_page
    assert lines_per_page * sum(single) / len(single) == pytest.approx(height, abs=1.5)


def test_pages_that_go_on_are_full(matrix: dict[str, Printed]) -> None:
    """5.2.3: 22 lines, and where there is a title or a table as many as there is room for."""
    full = 0
    for printed in matrix.values():
        for page, last in _broken_off(printed):
            end = last.baseline + 0.2 * printed.pitch  # LibreOffice has 0.8 above it
            assert -0.5 <= printed.block(page)[3] - end < printed.pitch, last.text
            if all(each.characters[0].size == pytest.approx(16) for each in page.body):
                lines = (last.baseline - page.body[0].baseline) / printed.pitch + 1
                assert lines == pytest.approx(printed.look.lines_per_page, abs=0.1)
                full += 1
    assert full >= 8


def _broken_off(printed: Printed) -> Iterator[tuple[Page, Line]]:
    """Yield each page from which text goes on to the next, and its last line."""
    for paragraph in printed.paragraphs:
        if paragraph.style in MOVED:
            continue
        for (above, last), (below, first) in pairwise(_with_previous(printed, paragraph)):
            pictures = printed.pages[below].pictures
            if above != below and not any(each.top < first.baseline for each in pictures):
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
        has_names = paragraph.style == NAMES_IN_KAI or paragraph.text.startswith(RUN_IN)
        assert fonts == ({KAI, font} if has_names else {font})
        assert first.characters[0].size == pytest.approx(size)
        if indent is not None:
            edge = printed.block(printed.pages[index])[0]
            assert (first.left - edge) / CHARACTER == pytest.approx(indent, abs=0.15)


def test_the_navigation_pane_has_each_heading_at_its_level(printed: Printed) -> None:
    """Whatever the form of its number, which decides how it is set (7.3.3)."""
    levels = {f"heading {level}": level for level in range(1, 5)} | {"Attachment Title": 1}
    expected = [
        (int(deep[1]) if (deep := DEEP.search(each.text)) else levels[each.style], each.text)
        for each in printed.paragraphs
        if each.style in levels
    ]
    assert [*printed.outline] == expected


def test_the_type_of_a_heading_follows_the_form_of_its_number(matrix: dict[str, Printed]) -> None:
    """7.3.3; one without a number has the type of its own level."""
    checked = set()
    for name, printed in matrix.items():
        forms = plan_of(name).fields.get("numbering", ())
        for paragraph in printed.paragraphs:
            if found := DEEP.search(paragraph.text):
                level = int(found[1])
                form = forms[level - 1] if level <= len(forms) else STANDARD[level - 1]
                font = FONTS_OF_FORMS.get(STANDARD[level - 1] if form == NO_NUMBER else form)
                fonts = {drawn for _, line in paragraph.lines for drawn in line.fonts}
                assert fonts == {font or FANG_SONG}, paragraph.text
                checked.add(form)
    assert checked == set(NUMBER_FORMS)


def test_each_form_of_numbers_is_in_the_matrix() -> None:
    found = {form for plan in PLANS.values() for form in plan.fields.get("numbering", ())}

    assert found == set(NUMBER_FORMS)


def test_titles_and_captions_are_centred(printed: Printed) -> None:
    found = [each for each in printed.paragraphs if each.style in CENTRED]

    assert found
    for paragraph in found:
        for index, line in paragraph.lines:
            is_letter = paragraph.style == "Letter Mark"
            left, right, *_ = LETTER if is_letter else printed.block(printed.pages[index])
            assert (line.left + line.right) / 2 == pytest.approx((left + right) / 2, abs=1)


def test_signatures_end_where_the_clause_says(matrix: dict[str, Printed]) -> None:
    """7.3.5.1, 7.3.5.2."""
    checked = 0
    for name, printed in matrix.items():
        signed = [each for each in printed.paragraphs if each.style in ("Signature", "Date")]
        if not signed:
            continue
        index = signed[-1].lines[0][0]
        right = printed.block(printed.pages[index])[1]
        ends = [(right - each.lines[0][1].right) / CHARACTER for each in signed]
        assert ends == pytest.approx(_gaps(signed, plan_of(name), printed), abs=0.2)
        checked += 1
    assert checked == sum("signature" in plan_of(name).fields for name in NAMES) >= 20


def _gaps(signed: list[Placed], plan: Plan, printed: Printed) -> list[float]:
    """Return how far names and date of a signature are to end from the right edge."""
    *widths, date = (text_width(each.text) for each in signed)
    if not widths:
        return [4]  # seals side by side
    widest = max(widths)
    if plan.fields["signature"].get("seal"):
        gap, date_gap = layout_signature.sealed_signature_gaps(widest, date)
    else:
        least = printed.look.signature_min_gap
        gap, date_gap = layout_signature.signature_gaps(widest, date, least)
    return [*(gap + widest - width for width in widths), date_gap]


def test_page_numbers_stand_outside_by_parity(printed: Printed, name: str) -> None:
    """7.5, and clause 8 for turned sheets: measured with the paper held upright.

    The first page of a letter (10.1) and a page of 版记 alone (7.5) have none.
    """
    left_edge = LEFT - 2 if printed.look.is_duplex else LEFT  # of even pages
    for number, page in enumerate(printed.pages, 1):
        if number in plan_of(name).unnumbered:
            assert page.number == ()
            continue
        dash, *digits, other = page.number
        left, right = place(dash, page)[0], place(other, page)[1]
        gap = RIGHT - right if number % 2 else left - left_edge
        middle = sum(place(dash, page)[2:]) / 2

        assert "".join(each.text for each in page.number) == f"—{number}—"
        assert {each.font for each in (dash, *digits, other)} == {SONG}
        assert dash.size == pytest.approx(14)
        assert gap == pytest.approx(4.9, abs=1)
        assert middle - (297 - 35) == pytest.approx(7, abs=1)


def test_tables_stay_in_the_text_block(printed: Printed) -> None:
    for number, page in enumerate(printed.pages):
        has_letter = printed.look.is_letter and number == 0
        left, right, top, bottom = LETTER if has_letter else printed.block(page)
        tolerance = 1 if has_letter else 0.5
        for rule in page.rules:
            assert left - tolerance <= rule.left
            assert rule.right <= right + tolerance
            assert top - tolerance <= rule.top
            assert rule.bottom <= bottom + tolerance


def test_no_character_is_lost(printed: Printed) -> None:
    """Of paragraphs, and their order; and of cells."""
    assert printed.paragraphs
    characters = (each.text for line in printed.in_tables for each in line.characters)
    written = Counter(character for _, character in printed.cells.elements())
    assert Counter(characters) == written


def test_cells_have_the_fonts_of_their_styles(printed: Printed) -> None:
    found = Counter(
        (each.text, each.font, round(each.size))
        for line in printed.in_tables
        for each in line.characters
    )

    assert found == Counter((text, *CELLS[style]) for style, text in printed.cells.elements())


@pytest.mark.parametrize("profile", PROFILES)
@pytest.mark.parametrize("plan", ["totals", "rows", "all"])
def test_each_part_of_a_venue_is_drawn_as_one_cell(
    matrix: dict[str, Printed], plan: str, profile: str
) -> None:
    found = 0
    for page in matrix[f"{plan}-{profile}"].pages:
        names = [each for line in page.body for each in line.characters if each.text == "东"]
        if not names:
            continue
        rows = [line.baseline for line in page.body if "场讲座" in line.text]
        edges = {
            round((rule.top + rule.bottom) / 2, 1)
            for rule in page.rules
            if rule.bottom - rule.top < 1 and rule.left <= names[0].left <= rule.right
        }
        ends = sorted({*edges, round(max(rule.bottom for rule in page.rules), 1)})
        for top, bottom in pairwise(ends):
            if any(top < row < bottom for row in rows):
                assert sum(top < each.baseline < bottom for each in names) == 1
                found += 1
    assert found >= 4


def test_pictures_stay_in_the_text_block(matrix: dict[str, Printed]) -> None:
    """And no text is printed over them."""
    found = 0
    for printed in matrix.values():
        for page in printed.pages:
            left, right, top, bottom = printed.block(page)
            for picture in page.pictures:
                assert left - 0.5 < picture.left < picture.right < right + 0.5
                assert top - 0.5 < picture.top < picture.bottom < bottom + 0.5
                for line in page.lines:
                    for each in line.characters:
                        box = Box(each.left, each.right, each.top, each.bottom)
                        assert not picture.overlaps(box)
                found += 1
    assert found == 2 * 7


def test_nothing_leaves_the_page_or_is_printed_over_another(printed: Printed) -> None:
    for number, page in enumerate(printed.pages):
        left, right, top, bottom = printed.block(page)
        if printed.look.is_letter and number == 0:
            top = LETTER[2] - ABOVE_INK
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
