"""Signatures, remarks and headings at the ends of pages, as LibreOffice prints them."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from itertools import product

import pytest

from main_texts import CLOSINGS, ending, main_text
from plangen.document.blocks import Block, Document, Heading, Keeping, Paragraph, RunIn, Title
from plangen.document.endings import remedy_of
from plangen.document.extents import OFFICE
from plangen.document.flowed import Role
from plangen.document.pages import AS_IT_IS, PageModel, Remedy
from plangen.layout import PROFILES, Look
from plangen.values import replace
from rendering.office import Office
from rendering.test_page_model import made, texts

DATE, TEXT = "2023年4月1日", "正文"
FIRST_PAGE = 19  # lines of text below a title and a blank line; the blank one counts below
ENDS = [end - 2 for end in range(18, 22)]
ENDS += [FIRST_PAGE + 22 * page + end for page, end in product((0, 1), range(18, 23))]
"""How many lines of text end on the lines 18 to 22 of the pages 1 to 3."""


@dataclass(frozen=True)
class Printed:
    """A document and the lines of its pages."""

    document: Document
    look: Look
    pages: list[list[str]]

    @property
    def page_of_date(self) -> list[str]:
        [page] = [page for page in self.pages if DATE in page]
        return page


def printed(office: Office, documents: list[tuple[Document, Look]], name: str) -> Iterator[Printed]:
    pages = office.pages_of_all([made(*each) for each in documents], name)
    for (document, look), each in zip(documents, pages, strict=True):
        yield Printed(document, look, [texts(page) for page in each])


@pytest.fixture(scope="module", params=PROFILES, name="look")
def _look(request: pytest.FixtureRequest) -> Look:
    return PROFILES[request.param]


def counted(case: Printed) -> list[int]:
    """Return how many lines the model has on each page."""
    held = Remedy(case.document.held)
    pages = PageModel(case.document, case.look).pages(OFFICE, held).pages
    return [sum(line.role is not Role.BLANK for line in page) for page in pages]


def mended(document: Document, look: Look) -> tuple[Document, Look] | None:
    """Return what is printed instead of a document whose signature would stand alone."""
    remedy = remedy_of(PageModel(document, look), may_change_pitch=True)
    if remedy.line_pitch:
        look = replace(look, line_pitch=remedy.line_pitch)
    return None if remedy == AS_IT_IS else (replace(document, held=remedy.held), look)


def stands_alone(case: Printed) -> bool:
    return not any(line.startswith((TEXT, "附件", "计划")) for line in case.page_of_date)


def test_text_stands_above_every_signature(office: Office, look: Look) -> None:
    """7.3.5.5: where it would not, a paragraph is kept with it, or the lines are others."""
    shapes = product(ENDS[::2], CLOSINGS[:4], (False, True))
    found = (mended(ending(lines, kind, is_one=is_one), look) for lines, kind, is_one in shapes)
    cases = list(printed(office, list(filter(None, found)), f"signature-{look.line_pitch}"))

    assert len(cases) > 20
    assert not any(stands_alone(case) for case in cases)
    for case in cases:
        lines = case.look.lines_per_page
        empty = 4 if case.document.held else 0
        assert all(lines - empty <= len(page) <= lines for page in case.pages[1:-1])
        assert counted(case) == [len(page) for page in case.pages]
        assert case.page_of_date is case.pages[-1]


def test_mixed_texts_hold_too(office: Office) -> None:
    """Dates and Latin words: what was decided for these texts is what LibreOffice prints."""
    texts_of = (main_text(seed, is_mixed=True) for seed in range(150))
    found = list(filter(None, (mended(each, Look()) for each in texts_of)))
    cases = list(printed(office, found[:16], "mixed"))

    assert len(cases) >= 8
    for case in cases:
        assert counted(case) == [len(page) for page in case.pages]
    kinds = {each.document.held.keeping for each in cases if each.document.held}
    assert kinds == set(Keeping)


def test_the_model_knows_which_signatures_stand_alone(office: Office, look: Look) -> None:
    documents = [(ending(lines, "plain"), look) for lines in ENDS]
    cases = list(printed(office, documents, f"alone-{look.line_pitch}"))
    alone = [stands_alone(case) for case in cases]

    assert alone == [bool(PageModel(case.document, look).lonely_end()) for case in cases]
    assert any(alone)
    assert not all(alone)


def test_remarks_stay_with_the_date(office: Office, look: Look) -> None:
    """7.3.6: the lines below the text where the date alone would still fit are among these."""
    documents = [(ending(lines, "remarks"), look) for lines in range(13, 20)]
    cases = list(printed(office, documents, f"remarks-{look.line_pitch}"))

    assert {len(case.pages) for case in cases} == {1, 2}
    for case in cases:
        *_, name, date, remarks = case.page_of_date
        assert (name, date, remarks) == ("测试图书馆", DATE, "（联系人：测试员）")


HEADINGS = [Heading(1, "一、", ("甲",)), Heading(2, "（一）", ("乙",)), Heading(3, "1.", ("丙",))]
HEADINGS += [Heading(4, "（1）", ("丁",))]
CHAINS = {
    **{f"level {heading.level}": [heading] for heading in HEADINGS},
    "two": HEADINGS[:2],
    "three": HEADINGS[1:],
    "four": HEADINGS,
}


def headed(lines: int, chain: list[Heading]) -> Document:
    """Return a document whose headings stand below a title and *lines* lines of text."""
    text: list[Block] = [Paragraph((TEXT,))] * lines
    return Document((Title(("计划",)), *text, *chain, *[Paragraph((TEXT,))] * 3))


def test_headings_never_end_a_page(office: Office) -> None:
    documents = [
        (headed(lines, chain), Look()) for lines, chain in product(range(14, 20), CHAINS.values())
    ]
    cases = list(printed(office, documents, "headings"))

    moved = 0
    for case in cases:
        assert counted(case) == [len(page) for page in case.pages]
        assert case.pages[0][-1] == TEXT
        moved += len(case.pages) > 1 and len(case.pages[0]) < FIRST_PAGE + 1
    assert moved > 10


def test_a_heading_that_runs_into_its_text_may_end_a_page(office: Office) -> None:
    run_in = Paragraph((TEXT * 30,), run_in=RunIn(2, "（一）", "加强领导。"))
    text: list[Block] = [Paragraph((TEXT,))] * (FIRST_PAGE - 1)
    document = Document((Title(("计划",)), *text, run_in))
    [case] = printed(office, [(document, Look())], "run-in")

    assert case.pages[0][-1].startswith("（一）加强领导。")
    assert len(case.pages[1]) == 2
