"""The height model against LibreOffice: whole tables, and single texts line by line."""

from __future__ import annotations

import io
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import datetime

import docx
import pytest
from docx.shared import Twips

from line_texts import LINE_TEXTS
from plangen import layout
from plangen.document import laid as laid_tables
from plangen.document.blocks import Cell, Document, Paragraph, Table
from plangen.document.template import official_folder, open_template
from plangen.document.widths import FittedTable
from plangen.plan.columns import ColumnKind
from plangen.values import replace
from plangen.word.blank import Properties
from plangen.word.names import ATTACHMENT_LABEL
from plangen.word.stylesheet import open_stylesheet
from plangen.word.write import write_document
from random_tables import CHARACTER, SEEDS, SIDE, found, heights_of
from rendering.office import Office, Page

MARK = "表"  # above each table, on a page of its own
PAGE_HEIGHT = 31000  # twips; Word allows 31680
HIGHEST = 24000  # what such a page holds, with room for a table that is higher than foreseen
ROUNDING = 20  # twips in all rules of a table together: a sixteenth of a line
TWIPS_PER_MM = 1440 / 25.4


@dataclass(frozen=True)
class Laid:
    """A table with the widths that it is to have."""

    table: Table
    widths: tuple[int, ...]

    @property
    def height(self) -> int:
        return heights_of(self.table).height(self.widths)


def printed(
    office: Office, laid: Sequence[Laid], name: str, monkeypatch: pytest.MonkeyPatch
) -> list[Page]:
    """Return one page for each table."""
    made = {id(each.table): FittedTable(each.table, each.widths) for each in laid}
    monkeypatch.setattr(laid_tables, "fitted", lambda table, *_: made[id(table)])
    mark = Paragraph((MARK,), ATTACHMENT_LABEL.name)
    blocks = tuple(block for each in laid for block in (mark, each.table))
    sheet = open_stylesheet(open_template(official_folder()).styles)
    data = write_document(
        Document(blocks),
        sheet,
        Properties("高度", "测试图书馆", datetime(2023, 4, 1)),  # noqa: DTZ001
    )
    package = docx.Document(io.BytesIO(data))
    package.sections[0].page_height = Twips(PAGE_HEIGHT)
    changed = io.BytesIO()
    package.save(changed)
    pages = office.pages(changed.getvalue(), name)
    assert len(pages) == len(laid)
    return pages


def printed_height(page: Page) -> float:
    """Return the distance between the first and the last rule, in twips."""
    across = [rule for rule in page.rules if rule.right - rule.left > rule.bottom - rule.top]
    middles = [(rule.top + rule.bottom) / 2 for rule in across]
    return (max(middles) - min(middles)) * TWIPS_PER_MM


def _layouts() -> Iterator[Laid]:
    """Yield every third table of the search at its chosen, three best and equal widths."""
    for seed in SEEDS[::3]:
        case = found(seed)
        for widths in (case.chosen, *case.best, case.equal):
            # A table of its own, because its widths are found again by what it is.
            laid = Laid(replace(case.table), widths)
            if laid.height <= HIGHEST:
                yield laid


def test_tables_are_as_high_as_the_model_says(
    office: Office, monkeypatch: pytest.MonkeyPatch
) -> None:
    laid = list(_layouts())
    pages = printed(office, laid, "heights", monkeypatch)
    agreeing = [
        abs(printed_height(page) - each.height) <= ROUNDING
        for page, each in zip(pages, laid, strict=True)
    ]

    assert len(laid) >= len(SEEDS)
    assert sum(agreeing) / len(agreeing) >= 0.95


def test_texts_are_broken_as_the_model_breaks_them(
    office: Office, monkeypatch: pytest.MonkeyPatch
) -> None:
    laid = []
    for text, characters, _ in LINE_TEXTS:
        width = round(characters * CHARACTER) + 2 * SIDE
        table = Table(
            (), (ColumnKind.TEXT, ColumnKind.TEXT), (), (((Cell((text,)), Cell(("",))),),)
        )
        laid.append(Laid(table, (width, layout.TEXT_WIDTH - width)))
    pages = printed(office, laid, "lines", monkeypatch)

    for (text, characters, expected), page in zip(LINE_TEXTS, pages, strict=True):
        lines = [line.text for line in page.body if line.text != MARK] or [""]
        assert (text, characters, lines) == (
            text,
            characters,
            [line.replace(" ", "") for line in expected.split("|")],
        )
