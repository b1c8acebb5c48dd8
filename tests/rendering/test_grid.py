"""22 lines of 28 characters (GB/T 9704-2012, 5.2.3), for us and for whoever edits the document."""

from __future__ import annotations

import io
from collections.abc import Callable, Mapping
from itertools import product

import docx
import pytest

from plangen import layout
from plangen.values import replace
from rendering.measures import is_full_width, usual_length
from rendering.office import Office, Page
from support import document, plan_text

HAN = (
    "天地玄黄宇宙洪荒日月盈昃辰宿列张寒来暑往秋收冬藏闰余成岁律吕调阳云腾致雨露结为霜金生丽水"
    "玉出昆冈剑号巨阙珠称夜光果珍李柰菜重芥姜海咸河淡鳞潜羽翔龙师火帝鸟官人皇始制文字乃服衣裳"
)
PUNCTUATED = (
    "天地玄黄，宇宙洪荒。日月盈昃，辰宿列张。寒来暑往、秋收冬藏；闰余成岁，律吕调阳：“云腾致雨”，"
    "露结为霜。金生丽水（玉出昆冈），《剑号巨阙》珠称夜光。果珍李柰，菜重芥姜！海咸河淡，鳞潜羽翔？"
)
MIXED = (
    "天地玄黄宇宙洪荒，日月盈昃辰宿列张。2023年4月23日寒来暑往，“秋收冬藏”共16场。闰余成岁律吕调阳，"
    "云腾致雨露结为霜，金生丽水玉出昆冈，剑号巨阙珠称夜光；果珍李柰菜重芥姜，海咸河淡鳞潜羽翔。DIY活动，"
)
TEXTS = {"plain": HAN, "punctuated": PUNCTUATED, "mixed": MIXED}


@pytest.fixture(scope="module", params=TEXTS)
def pages(request: pytest.FixtureRequest, office: Office) -> list[Page]:
    body = f"{TEXTS[request.param] * 30}"
    plan = plan_text() + f"sections:\n  - title: 章节\n    body: {body}\n"
    return office.pages(document(plan), f"grid-{request.param}")


def test_a_full_page_has_22_lines_of_28_characters(pages: list[Page]) -> None:
    assert len(pages) >= 3
    for page in pages[1:-1]:
        assert len(page.body) == 22
        assert usual_length(list(page.body)) == 28


def test_the_text_block_has_the_edges_of_the_standard(pages: list[Page]) -> None:
    page = pages[1]
    full = [line for line in page.body if is_full_width(line) and len(line.characters) == 28]
    pitches = [
        below.baseline - above.baseline
        for above, below in zip(page.body, page.body[1:], strict=False)
    ]
    pitch = sum(pitches) / len(pitches)

    assert page.width == pytest.approx(210, abs=0.5)
    assert page.height == pytest.approx(297, abs=0.5)
    assert all(line.left == pytest.approx(28, abs=1) for line in full)
    assert all(line.right == pytest.approx(184, abs=1) for line in full)
    assert pitch * 72 / 25.4 == pytest.approx(28.99, abs=0.3)
    assert 22 * pitch == pytest.approx(225, abs=1.5)
    assert page.body[0].characters[0].top > 37 - 1
    assert page.body[-1].characters[0].bottom < 297 - 35 + 1


def test_paragraphs_start_two_characters_in(pages: list[Page]) -> None:
    [heading] = [line for line in pages[0].body if line.text.startswith("一、章节")]
    below = pages[0].body[pages[0].body.index(heading) + 1]
    character = 314 / 1440 * 25.4

    for line in (heading, below):
        assert (line.left - 28) / character == pytest.approx(2, abs=0.15)


LOOKS = {
    "gbt33476": (layout.PROFILES["gbt33476"], 22, 34.58 + 2.42, 29.6),
    "lines": (replace(layout.Look(), has_character_grid=False), 22, 37, 28.95),
    "narrow": (replace(layout.Look(), line_pitch=560), 22, 37, 28),
    "latin": (replace(layout.Look(), latin="Times New Roman"), 22, 37, 28.95),
}


@pytest.fixture(scope="module", name="looks")
def _looks(office: Office) -> Mapping[str, list[Page]]:
    made = {}
    for (name, (look, *_)), (text, written) in product(LOOKS.items(), TEXTS.items()):
        plan = plan_text() + f"sections:\n  - title: 章节\n    body: {written * 20}\n"
        made[f"look-{name}-{text}"] = document(plan, look=look)
    return office.all_pages(made)


@pytest.mark.parametrize("name", LOOKS)
@pytest.mark.parametrize("text", TEXTS)
def test_other_looks_have_their_lines_of_28_characters(
    looks: Mapping[str, list[Page]], name: str, text: str
) -> None:
    """5.2.3 by GB/T 33476.2, 6.2; a grid of lines alone; house rules."""
    _, lines, top, pitch = LOOKS[name]
    page = looks[f"look-{name}-{text}"][1]
    body = page.body
    first, *_, last = body

    assert len(body) == lines
    assert usual_length(body) == 28
    points = (last.baseline - first.baseline) / (lines - 1) * 72 / 25.4
    assert points == pytest.approx(pitch, abs=0.1)
    assert first.characters[0].top == pytest.approx(top + 2, abs=2.5)
    assert page.lines[-1].baseline == pytest.approx(269 + 1.6, abs=1)


@pytest.mark.parametrize("style", ["Body Text", "Normal"])
def test_a_paragraph_that_a_person_adds_keeps_28_characters(office: Office, style: str) -> None:
    package = docx.Document(io.BytesIO(document(plan_text())))
    package.add_paragraph(HAN * 6, style=style)
    edited = io.BytesIO()
    package.save(edited)

    pages = office.pages(edited.getvalue(), f"edited-{style.replace(' ', '-')}")

    assert usual_length([line for page in pages for line in page.body]) == 28


def test_a_grid_that_is_lost_would_be_seen(office: Office) -> None:
    """The measurement itself: without the character spacing LibreOffice sets 27."""

    def widen(package: docx.document.Document) -> None:
        for spacing in package.styles["Normal"].element.iter("{*}spacing"):
            if spacing.get(_VALUE) == "-6":
                spacing.set(_VALUE, "0")

    pages = office.pages(_changed(document(plan_text(introduction=HAN * 6)), widen), "lost")

    assert usual_length([line for page in pages for line in page.body]) == 27


_VALUE = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}val"


def _changed(data: bytes, change: Callable[[docx.document.Document], None]) -> bytes:
    package = docx.Document(io.BytesIO(data))
    change(package)
    changed = io.BytesIO()
    package.save(changed)
    return changed.getvalue()
