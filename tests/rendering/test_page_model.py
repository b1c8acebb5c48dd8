"""The model of pages against LibreOffice: lines of each paragraph, lines of each page."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import datetime
from itertools import groupby

import pytest

from main_texts import SEEDS, main_text
from plangen.document.blocks import Block, Colophon, Document, Heading, Paragraph, Title
from plangen.document.extents import OFFICE
from plangen.document.flowed import Role
from plangen.document.pages import PageModel
from plangen.layout import PROFILES, Look
from plangen.word.blank import Properties
from plangen.word.stylesheet import official_stylesheet
from plangen.word.write import write_document
from rendering.office import Office, Page

FOOTER = 266  # mm below the top; the page number stands below it


def made(document: Document, look: Look) -> bytes:
    properties = Properties("版面", "测试图书馆", datetime(2023, 4, 1))  # noqa: DTZ001
    return write_document(document, official_stylesheet(look), properties)


def texts(page: Page) -> list[str]:
    """Return the lines of the text block."""
    return [line.text for line in page.lines if line.baseline < FOOTER]


@dataclass(frozen=True)
class Case:
    document: Document
    look: Look
    pages: Sequence[Page]

    @property
    def model(self) -> PageModel:
        return PageModel(self.document, self.look)

    def line_counts(self) -> Iterator[tuple[int, int]]:
        """Yield the lines of each paragraph as printed, and as the model has them."""
        placed = [line for page in self.model.pages(OFFICE).pages for line in page]
        printed = iter([line for page in self.pages for line in texts(page)])
        for number, group in groupby(placed, key=lambda line: line.block):
            block = self.document.blocks[number]
            count = sum(line.role is not Role.BLANK for line in group)
            if isinstance(block, Paragraph | Heading):
                yield _lines_of(block, printed), count
            else:
                assert all(next(printed) for _ in range(count))


def _lines_of(block: Paragraph | Heading, printed: Iterator[str]) -> int:
    """Return how many of the *printed* lines make up the text of a block."""
    lead = block.number if isinstance(block, Heading) else ""
    if isinstance(block, Paragraph) and block.run_in:
        lead = block.run_in.number + block.run_in.text
    left, count = lead + "".join(block.lines), 0
    while left:
        line = next(printed)
        assert left.startswith(line)
        left, count = left[len(line) :], count + 1
    return count


@pytest.fixture(scope="module", name="cases", params=[False, True], ids=["pure", "mixed"])
def _cases(request: pytest.FixtureRequest, office: Office) -> list[Case]:
    documents = [main_text(seed, is_mixed=request.param) for seed in SEEDS]
    looks = [[*PROFILES.values()][seed % len(PROFILES)] for seed in SEEDS]
    pairs = list(zip(documents, looks, strict=True))
    pages = office.pages_of_all([made(*pair) for pair in pairs], f"model-{request.param}")
    return [Case(*pair, each) for pair, each in zip(pairs, pages, strict=True)]


def test_paragraphs_take_as_many_lines_as_the_model_says(cases: list[Case]) -> None:
    counts = [pair for case in cases for pair in case.line_counts()]

    assert len(counts) > 200
    assert sum(printed == counted for printed, counted in counts) / len(counts) >= 0.99


def test_pages_hold_the_lines_that_the_model_says(cases: list[Case]) -> None:
    agreeing = []
    for case in cases:
        pages = case.model.pages(OFFICE).pages
        counted = [sum(line.role is not Role.BLANK for line in page) for page in pages]
        agreeing.append(counted == [len(texts(page)) for page in case.pages])

    assert len(agreeing) == len(SEEDS)
    assert sum(agreeing) / len(agreeing) >= 0.95


@pytest.mark.parametrize("profile", PROFILES)
def test_a_colophon_finds_room_where_the_model_says(office: Office, profile: str) -> None:
    """7.4.1: at the foot of the last page; where it does not fit, the next page has it alone."""
    look = PROFILES[profile]
    copies = Colophon(copies=("区文化和旅游局，" * 12,), office=("办公室",), date=("日期",))
    fitting: list[bool] = []
    documents: list[bytes] = []
    for count in range(10, 20):
        blocks: tuple[Block, ...] = (Title(("题目",)), *[Paragraph(("正文",))] * count, copies)
        fitting.append(PageModel(Document(blocks), look).has_room_for(copies))
        documents.append(made(Document(blocks), look))
    printed = office.pages_of_all(documents, f"colophon-{profile}")

    assert len(set(fitting)) == 2
    assert [len(pages) == 1 for pages in printed] == fitting
