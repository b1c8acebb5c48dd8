"""What a house may decide: both sides of the paper, room above the title, a date off the edge."""

from __future__ import annotations

import pytest

from plangen.document.lines import text_width
from plangen.layout import OFFICIAL, PROFILES, Look
from plangen.layout.signature import signature_gaps
from plangen.values import replace
from rendering.matrix import PLANS
from rendering.measures import CHARACTER, RIGHT, is_full_width, place, usual_length
from rendering.office import Office, Page
from rendering.plans import LONG
from support import document, plan_text

WIDE = "{columns: [number, name], rows: [{name: 讲座}]}"
DUPLEX = plan_text(introduction=LONG * 2, activities=f"{{a: {WIDE}, b: {WIDE}, c: {WIDE}}}") + (
    "attachments:\n"
    "  - {title: 表一, tables: [a]}\n"
    "  - {title: 表二, tables: [b], landscape: true}\n"
    "  - {title: 表三, tables: [c], landscape: true}\n"
)
SIGNED = plan_text(signature="{date: 2023-03-08}", organization="测试市图书馆")
LEVELS = PLANS["three"].text
LOOKS = {f"duplex-{name}": replace(look, is_duplex=True) for name, look in PROFILES.items()}
BLANK, GAP, BOLD = (
    Look(title_blank_before=2),
    Look(signature_min_gap=2),
    Look(has_bold_level_3=True),
)


@pytest.fixture(scope="module", name="printed")
def _printed(office: Office) -> dict[str, list[Page]]:
    duplex = {name: document(DUPLEX, look=look) for name, look in LOOKS.items()}
    texts = {"title": (SIGNED, BLANK), "gap": (SIGNED, GAP), "bold": (LEVELS, BOLD)}
    others = {name: document(text, look=look) for name, (text, look) in texts.items()}
    plain = {"plain": document(SIGNED), "levels": document(LEVELS)}
    return office.all_pages(duplex | others | plain)


@pytest.mark.parametrize("name", LOOKS)
def test_the_binding_side_is_the_inner_one(printed: dict[str, list[Page]], name: str) -> None:
    """5.2.1, 6.3: 28 mm at the left of odd pages and at the right of even ones."""
    pages = [page for page in printed[name] if not page.is_turned]

    assert len(pages) >= 3
    for number, page in enumerate(pages[:2], 1):
        left, right = (28, 184) if number % 2 else (26, 182)
        full = [line for line in page.body if is_full_width(line) and len(line.characters) == 28]
        assert usual_length(page.body) == 28
        for line in full:
            assert (line.left, line.right) == pytest.approx((left, right), abs=0.6)


@pytest.mark.parametrize("name", LOOKS)
def test_turned_sheets_have_nothing_to_mirror(printed: dict[str, list[Page]], name: str) -> None:
    """Clause 8: on odd and even pages alike, within 1 mm of the margins of other documents."""
    turned = [page for page in printed[name] if page.is_turned]
    look = LOOKS[name]
    sheet, usual = look.landscape, look.portrait.turned

    assert len(turned) == 2
    for page in turned:
        edges = [min(rule.left for rule in page.rules), max(rule.right for rule in page.rules)]
        for wanted in (sheet, usual):
            expected = [wanted.left / 1440 * 25.4, 297 - wanted.right / 1440 * 25.4]
            assert edges == pytest.approx(expected, abs=0.5 if wanted is sheet else 1.3)
        label = page.body[0]
        assert label.text.startswith("附件")
        assert min(each.top for each in label.characters) > sheet.top / 1440 * 25.4


@pytest.mark.parametrize("name", LOOKS)
def test_numbers_stand_outside_whichever_side_that_is(
    printed: dict[str, list[Page]], name: str
) -> None:
    """7.5, clause 8: one character from the outer edge of the text block of upright pages."""
    for number, page in enumerate(printed[name], 1):
        dash, other = page.number[0], page.number[-1]
        gap = 184 - place(other, page)[1] if number % 2 else place(dash, page)[0] - 26

        assert "".join(each.text for each in page.number) == f"—{number}—"
        assert gap == pytest.approx(5.2, abs=0.7)
        assert sum(place(dash, page)[2:]) / 2 - 262 == pytest.approx(7, abs=1)


def test_the_title_can_stand_lower(printed: dict[str, list[Page]]) -> None:
    """7.3.1 says nothing about a title without 版头."""
    lower, usual = (printed[name][0].body[0] for name in ("title", "plain"))

    assert lower.text == usual.text
    moved = (lower.baseline - usual.baseline) / (OFFICIAL.line_pitch / 1440 * 25.4)
    assert moved == pytest.approx(2, abs=0.05)


def test_a_date_keeps_its_gap(printed: dict[str, list[Page]]) -> None:
    """7.3.5.2: by the clause alone a date as long as the name ends at the edge."""
    for name, least in (("plain", 0), ("gap", 2)):
        signed = printed[name][0].body[-2:]
        ends = [(RIGHT - line.right) / CHARACTER for line in signed]
        name_width, date_width = (text_width(line.text) for line in signed)
        gaps = signature_gaps(name_width, date_width, least)
        assert ends == pytest.approx(gaps, abs=0.2)
        assert ends == pytest.approx((least + 2, least), abs=0.2)


def test_bold_headings_take_no_more_room(printed: dict[str, list[Page]]) -> None:
    bold, usual = (
        [[line.text for line in page.lines] for page in printed[name]]
        for name in ("bold", "levels")
    )

    assert any(line.startswith("1.制定方案") for page in usual for line in page)
    assert bold == usual
