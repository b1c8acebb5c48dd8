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


def test_page_setup_shows_the_same_grid(matrix: dict[str, Printed], profile: str) -> None:
    grid = {
        "type": "linesAndChars",
        "linePitch": str(PROFILES[profile].line_pitch),
        "charSpace": str(layout.GRID_CHARACTER_SPACE),
    }
    for name in ("two", "paragraphs", "tables"):
        assert grids(matrix[f"{name}-{profile}"].data) == [grid]
