"""Styles files in normal form: those that come with plangen, and those that somebody has made."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path
from shutil import copytree

import pytest
from hypothesis import given
from hypothesis import strategies as st
from lxml import etree

from plangen.document.template import STYLES, official_folder, open_template
from plangen.errors import TemplateError
from plangen.layout import LOOKS, PROFILES, Look
from plangen.values import replace
from plangen.word.blank import Blank
from plangen.word.normal import normal_parts
from plangen.word.opened import OpenedFile
from plangen.word.package import read_parts, write_parts
from plangen.word.styles import official_parts
from plangen.word.stylesheet import open_stylesheet
from support import document, plan_text

_STYLES, _CORE = "word/styles.xml", "docProps/core.xml"
_XSI_TYPE = "{http://www.w3.org/2001/XMLSchema-instance}type"
_KEPT_OUT = b'<w:style w:type="paragraph" w:styleId="X"><w:name w:val="Body Text"/></w:style>'

looks = st.builds(
    replace,
    st.sampled_from([*LOOKS.values(), *PROFILES.values()]),
    line_pitch=st.integers(240, 1200),
    has_character_grid=st.booleans(),
    has_bold_level_3=st.booleans(),
    is_letter=st.booleans(),
    latin=st.sampled_from(["", "Times New Roman", "A & B <C>"]),
)


@given(looks)
def test_the_official_styles_are_in_normal_form(look: Look) -> None:
    parts = official_parts(look)

    assert normal_parts(parts) == parts


@pytest.mark.parametrize("name", LOOKS)
def test_a_copy_of_them_makes_the_same_documents(name: str, tmp_path: Path) -> None:
    """Whether it is a copy, or another program has written the same things down in its own way."""
    folder = copytree(official_folder(name), tmp_path / "own")
    template = open_template(folder)
    first = document(plan_text(), template)
    parts = read_parts((folder / STYLES).read_bytes())
    spaced = parts[_STYLES].replace(b"<w:docDefaults>", b"\n  <w:docDefaults>")
    (folder / STYLES).write_bytes(write_parts(parts | {_STYLES: spaced}))

    assert document(plan_text(), open_template(folder)) == first


def test_official_styles_that_somebody_has_edited_are_looked_through(tmp_path: Path) -> None:
    folder = copytree(official_folder(), tmp_path / "own")
    parts = read_parts((folder / STYLES).read_bytes())
    twice = parts[_STYLES].replace(b"</w:styles>", _KEPT_OUT + b"</w:styles>")
    (folder / STYLES).write_bytes(write_parts(parts | {_STYLES: twice}))

    with pytest.raises(TemplateError) as caught:
        open_stylesheet(folder / STYLES)

    assert [each.code for each in caught.value.findings] == ["PG466"]


def test_styles_of_ones_own_need_python_docx_and_the_official_ones_do_not(tmp_path: Path) -> None:
    own = tmp_path / STYLES
    parts = read_parts((official_folder() / STYLES).read_bytes())
    own.write_bytes(write_parts(parts | {_STYLES: parts[_STYLES].replace(b"44", b"42")}))
    code = (
        "import sys\n"
        "from pathlib import Path\n"
        "from plangen.word.stylesheet import open_stylesheet\n"
        "open_stylesheet(Path(sys.argv[1]))\n"
        "print('docx' in sys.modules)\n"
    )

    def loads(path: Path) -> str:
        words = [sys.executable, "-c", code, str(path)]
        done = subprocess.run(words, capture_output=True, text=True, check=True)
        return done.stdout.strip()

    assert [loads(official_folder() / STYLES), loads(own)] == ["False", "True"]


def test_drawings_are_looked_for_in_xml_alone() -> None:
    parts = official_parts(Look()) | {"word/media/image1.png": b"\x89PNG docPr"}

    assert Blank(OpenedFile(parts)).last_drawing == 1


def test_properties_may_have_any_prefixes(tmp_path: Path) -> None:
    folder = copytree(official_folder(), tmp_path / "own")
    parts = read_parts((folder / STYLES).read_bytes())
    core = (
        '<c:coreProperties xmlns:c="http://schemas.openxmlformats.org/package/2006/metadata/'
        'core-properties" xmlns:d="http://purl.org/dc/elements/1.1/" '
        'xmlns:t="http://purl.org/dc/terms/" '
        'xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance"><d:title>样式</d:title>'
        '<t:created xsi:type="t:W3CDTF">2020-01-01T00:00:00Z</t:created></c:coreProperties>'
    )
    (folder / STYLES).write_bytes(write_parts(parts | {_CORE: core.encode()}))

    made = etree.fromstring(read_parts(document(plan_text(), open_template(folder)))[_CORE])

    moments = [each for each in made if each.get(_XSI_TYPE)]
    assert len(moments) == 2
    for each in moments:
        prefix, _, kind = str(each.get(_XSI_TYPE)).partition(":")
        assert (each.nsmap[prefix], kind) == ("http://purl.org/dc/terms/", "W3CDTF")
