"""What is read from a styles file of one's own."""

from __future__ import annotations

import io
from collections.abc import Callable
from pathlib import Path

import docx
import pytest
from docx.document import Document as Package
from docx.oxml.ns import qn
from docx.shared import Mm, Pt

from plangen import layout
from plangen.document.template import official_folder, open_template
from plangen.layout import PROFILES, Look
from plangen.values import replace
from plangen.word.look import look_of_file
from plangen.word.names import PARAGRAPH_STYLES, STYLE_OF
from plangen.word.stylesheet import Stylesheet, official_stylesheet, open_stylesheet


def changed(change: Callable[[Package], None], folder: Path) -> Stylesheet:
    package = docx.Document(str(open_template(official_folder()).styles))
    change(package)
    buffer = io.BytesIO()
    package.save(buffer)
    path = folder / "styles.docx"
    path.write_bytes(buffer.getvalue())
    return open_stylesheet(path)


@pytest.mark.parametrize(
    "look", [*PROFILES.values(), replace(Look(), line_pitch=560, has_character_grid=False)]
)
def test_a_look_is_read_as_it_was_written(look: Look) -> None:
    found = look_of_file(official_stylesheet(look), STYLE_OF)

    assert found
    assert found.portrait == look.portrait
    assert found.line_pitch == look.line_pitch
    filled = look.portrait.is_filled_by(look.line_pitch)
    assert found.has_character_grid == (look.has_character_grid and filled)


def test_margins_and_line_pitch_of_ones_own_are_read(tmp_path: Path) -> None:
    def change(package: Package) -> None:
        package.sections[0].top_margin = Mm(30)
        package.styles["Normal"].paragraph_format.line_spacing = Pt(28)

    found = look_of_file(changed(change, tmp_path), STYLE_OF)

    assert found
    assert (found.portrait.top, found.line_pitch) == (1701, 560)


def _size(package: Package) -> None:
    package.styles["Normal"].font.size = Pt(14)


def _multiple(package: Package) -> None:
    package.styles["Normal"].paragraph_format.line_spacing = 1.5


def _room(package: Package) -> None:
    package.styles["Heading 1"].paragraph_format.space_before = Pt(6)


def _title(package: Package) -> None:
    package.styles["Title"].font.size = Pt(26)


def _fixed_top(package: Package) -> None:
    for margins in package.element.iter(qn("w:pgMar")):
        margins.set(qn("w:top"), "-2098")


def _no_pitch(package: Package) -> None:
    package.styles["Normal"].paragraph_format.line_spacing = None


@pytest.mark.parametrize("change", [_size, _multiple, _room, _title, _fixed_top, _no_pitch])
def test_a_text_that_is_set_otherwise_is_not_measured(
    change: Callable[[Package], None], tmp_path: Path
) -> None:
    assert look_of_file(changed(change, tmp_path), STYLE_OF) is None


def test_only_elements_of_the_text_matter(tmp_path: Path) -> None:
    sheet = changed(_title, tmp_path)

    assert look_of_file(sheet, {layout.BODY, layout.HEADING_1})
    assert look_of_file(sheet, {layout.BODY, layout.TITLE}) is None


def test_each_paragraph_style_sets_an_element_of_its_own() -> None:
    """Elements that are set alike, as a text and an addressee, are still two."""
    assert list(STYLE_OF.values()) == list(PARAGRAPH_STYLES)
