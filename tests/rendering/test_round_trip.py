"""A document that LibreOffice has opened and saved is printed as it was."""

from __future__ import annotations

import pytest

from plangen.layout import PROFILES
from rendering.matrix import NAMES
from rendering.measures import Printed
from rendering.office import Box, Office, Page, Rule
from rendering.test_grid import MIXED
from rendering.test_landscape import PLAN
from support import PLANS, ROOT, document, plan_text

FILES = [*sorted(PLANS.glob("good/*.yaml")), ROOT / "plans/2023-04.yaml"]
TEXTS = {path.stem: path.read_text(encoding="utf-8") for path in FILES} | {
    "landscape": PLAN,
    "long": plan_text() + f"sections: [{{title: 章节, body: '{MIXED * 20}'}}]\n",
}
CASES = [f"{name}-{profile}" for profile in PROFILES for name in TEXTS]


@pytest.fixture(scope="module", name="printed_twice")
def _printed_twice(
    office: Office, matrix: dict[str, Printed]
) -> dict[str, tuple[list[Page], list[Page]]]:
    """Return the pages of each document, and its pages once LibreOffice has saved it."""
    made = {
        f"{name}-{profile}": document(text, look=look)
        for profile, look in PROFILES.items()
        for name, text in TEXTS.items()
    }
    before = office.all_pages(made) | {name: each.pages for name, each in matrix.items()}
    saved = office.saved_again(made | {name: each.data for name, each in matrix.items()})
    after = office.all_pages({f"{name}-again": data for name, data in saved.items()})
    return {name: (before[name], after[f"{name}-again"]) for name in saved}


def test_there_are_plans() -> None:
    assert len(FILES) >= 7


@pytest.mark.parametrize("name", [*CASES, *NAMES])
def test_lines_and_pages_stay(
    printed_twice: dict[str, tuple[list[Page], list[Page]]], name: str
) -> None:
    """Even where a line ends: see CELL_WIDTH in layout/page.py."""
    before, after = (
        [[line.text for line in page.lines] for page in p] for p in printed_twice[name]
    )

    assert before
    assert after == before


@pytest.mark.parametrize("name", [*CASES, *NAMES])
def test_everything_stays_in_its_place(
    printed_twice: dict[str, tuple[list[Page], list[Page]]], name: str
) -> None:
    for before, after in zip(*printed_twice[name], strict=True):
        assert (after.width, after.height) == pytest.approx((before.width, before.height))
        for one, other in zip(before.lines, after.lines, strict=True):
            assert (other.left, other.baseline) == pytest.approx((one.left, one.baseline), abs=0.3)
            assert other.fonts == one.fonts


@pytest.mark.parametrize("name", [*CASES, *NAMES])
def test_rules_and_pictures_stay(
    printed_twice: dict[str, tuple[list[Page], list[Page]]], name: str
) -> None:
    """LibreOffice draws a rule in one piece or in several."""
    for before, after in zip(*printed_twice[name], strict=True):
        assert len(after.pictures) == len(before.pictures)
        for pair in zip(before.pictures, after.pictures, strict=True):
            assert _edges(pair[1]) == pytest.approx(_edges(pair[0]), abs=0.5)
        for one, other in ((before, after), (after, before)):
            found = [_edges(rule) for rule in other.rules]
            for rule in one.rules:
                assert any(_edges(rule) == pytest.approx(each, abs=0.5) for each in found), rule


def _edges(box: Box | Rule) -> tuple[float, float, float, float]:
    return box.left, box.right, box.top, box.bottom
