"""What a person adds with styles alone is set as what plangen has written.

test_matrix.py measures the same documents as a whole.
"""

from __future__ import annotations

import pytest

from plangen import layout
from plangen.layout import PROFILES
from rendering.measures import Printed, grids, usual_length

CELL = layout.TABLE_CELL_TOP + layout.TABLE_CELL_BOTTOM


@pytest.fixture(name="profile", params=PROFILES)
def _profile(request: pytest.FixtureRequest) -> str:
    return str(request.param)


def test_rows_are_as_high_as_their_text(matrix: dict[str, Printed], profile: str) -> None:
    """Rows that snapped to the grid would take two lines each."""
    printed = matrix[f"tables-{profile}"]
    row = layout.TABLE_LINE + CELL

    assert printed.row_height("甲") == pytest.approx(printed.look.line_pitch + CELL, abs=20)
    assert printed.row_height("丁") == pytest.approx(row, abs=20)
    assert printed.row_height("乙经典") == pytest.approx(row, abs=20)
    heights = {printed.row_height(text) for text in ("丁", "乙经典")}
    assert len({round(each / 20) for each in heights}) == 1


def test_a_second_table_has_rows_of_one_line(matrix: dict[str, Printed], profile: str) -> None:
    printed = matrix[f"tables-{profile}"]
    page = printed.pages[-1]
    first, second = (line.baseline for line in page.body if line.text == "丙丙丙")
    row = (layout.TABLE_LINE + CELL) / 1440 * 25.4

    assert second - first == pytest.approx(row, abs=0.3)


def test_added_text_has_28_characters(matrix: dict[str, Printed], profile: str) -> None:
    for edit in ("paragraphs", "tables"):
        printed = matrix[f"{edit}-{profile}"]
        added = printed.paragraphs[-1]
        assert added.style == "Body Text"
        full = [line for _, line in added.lines if len(line.characters) == 28]
        assert len(full) == len(added.lines) - 2  # the first is indented, the last is short
    assert usual_length([line for _, line in matrix[f"paragraphs-{profile}"].text]) == 28


def test_text_below_a_signature_leaves_the_colophon_in_its_place(
    matrix: dict[str, Printed], profile: str
) -> None:
    """7.4.1: at the foot of the last page, with the same lines."""
    printed, before = matrix[f"below-{profile}"], matrix[f"joint-{profile}"]
    *_, date, heading, added = printed.paragraphs
    page = printed.pages[-1]
    places = [
        [line.baseline for line in each.in_tables if line.characters[0].size < 16]
        for each in (printed, before)
    ]

    assert [each.style for each in (date, heading, added)] == ["Date", "heading 1", "Body Text"]
    assert len(printed.pages) == len(before.pages) + 1
    assert max(rule.bottom for rule in page.rules) == pytest.approx(printed.block(page)[3], abs=0.5)
    assert len(places[0]) == 3
    assert places[0] == pytest.approx(places[1], abs=0.3)
    full = [line for _, line in added.lines if len(line.characters) == 28]
    assert len(full) == len(added.lines) - 2


def test_rows_added_to_a_venue_and_above_a_total(matrix: dict[str, Printed], profile: str) -> None:
    """The venue's cell covers them; the total stays at the end of its table."""
    printed, before = matrix[f"rows-{profile}"], matrix[f"totals-{profile}"]
    row = layout.TABLE_LINE + CELL
    upright, turned = (
        [line.text for page in printed.pages if page.is_turned is kind for line in page.body]
        for kind in (False, True)
    )

    assert len(printed.pages) == len(before.pages)
    assert [text for text in upright if "补" in text] == ["20补4月18日30人"]
    assert printed.row_height("20补") == pytest.approx(row, abs=20)
    assert turned[-1].startswith("合计")
    assert any("补" in text for text in turned)
    assert upright[-1].startswith("合计")


def test_page_setup_shows_the_same_grid(matrix: dict[str, Printed], profile: str) -> None:
    grid = {
        "type": "linesAndChars",
        "linePitch": str(PROFILES[profile].line_pitch),
        "charSpace": str(layout.GRID_CHARACTER_SPACE),
    }
    for name in ("two", "paragraphs", "tables"):
        assert grids(matrix[f"{name}-{profile}"].data) == [grid]
