"""The fixtures of the rendering tests, which need LibreOffice and the Fandol fonts."""

from __future__ import annotations

import pytest

from ooxml import require
from rendering import fonts, matrix, office
from rendering.measures import Printed


@pytest.fixture(scope="session", name="office")
def _office(tmp_path_factory: pytest.TempPathFactory) -> office.Office:
    program = office.program()
    require(program, "LibreOffice is not installed")
    source = fonts.source_folder()
    require(
        source, f"the Fandol fonts are not installed ({fonts.FONTS_VARIABLE} names their folder)"
    )
    assert program
    assert source
    folder = tmp_path_factory.mktemp("office")
    return office.Office(program, fonts.make_stand_ins(source, folder), folder)


@pytest.fixture(scope="session", name="matrix")
def _matrix(office: office.Office) -> dict[str, Printed]:
    """Return the documents of matrix.py, printed in one go."""
    made = matrix.made()
    pages = office.all_pages({name: each.data for name, each in made.items()})
    return {
        name: Printed(each.data, each.look, pages[name], office.outline(name))
        for name, each in made.items()
    }


@pytest.fixture(name="name", params=matrix.NAMES)
def _name(request: pytest.FixtureRequest) -> str:
    return str(request.param)


@pytest.fixture(name="printed")
def _printed(name: str, matrix: dict[str, Printed]) -> Printed:
    return matrix[name]
