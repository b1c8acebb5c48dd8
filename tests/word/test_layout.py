"""Every figure of the layout, read back from the styles file through Word's own rules."""

from __future__ import annotations

import zipfile

import pytest
from docx.oxml.ns import qn
from lxml import etree

from plangen import layout
from plangen.document.template import STYLES, official_folder
from plangen.layout import Font, Size, character_spacing, grid_character_space
from plangen.layout import letterhead as layout_letterhead
from plangen.layout import signature as layout_signature
from plangen.word import names
from plangen.word.names import PARAGRAPH_STYLES, Style
from plangen.word.package import is_official, read_parts
from plangen.word.styles import official_parts

PARTS = read_parts((official_folder() / STYLES).read_bytes())
STYLES_TREE = etree.fromstring(PARTS["word/styles.xml"])


@pytest.mark.parametrize("name", layout.LOOKS)
def test_the_styles_files_are_what_layout_says(name: str) -> None:
    """After a change of layout/: python -m plangen.word.styles."""
    found = read_parts((official_folder(name) / STYLES).read_bytes())

    assert official_parts(layout.LOOKS[name]) == found
    assert is_official(found)


def resolved(style: Style) -> dict[str, dict[str, str]]:
    """Return the properties of a style with those that it inherits, by element name.

    Each attribute is inherited by itself, as of w:spacing (ISO 29500-1, 17.3.1.33).
    """
    found: dict[str, dict[str, str]] = {}
    by_id = {each.get(qn("w:styleId")): each for each in STYLES_TREE.iter(qn("w:style"))}
    chain = [by_id[style.id]]
    while (based_on := chain[0].find(qn("w:basedOn"))) is not None:
        chain.insert(0, by_id[based_on.get(qn("w:val"))])
    for each in chain:
        for properties in (each.find(qn("w:pPr")), each.find(qn("w:rPr"))):
            for element in properties if properties is not None else ():
                name = str(etree.QName(element).localname)
                kind = "w:" + str(etree.QName(element.getparent()).localname) + "/" + name
                found[kind] = found.get(kind, {}) | {
                    str(etree.QName(key).localname): str(value)
                    for key, value in element.attrib.items()
                }
    return found


def test_there_are_styles() -> None:
    assert len(PARAGRAPH_STYLES) >= 15


@pytest.mark.parametrize("style", PARAGRAPH_STYLES, ids=lambda style: style.name)
def test_every_style_is_set_as_its_element(style: Style) -> None:
    element, found = style.element, resolved(style)

    name = layout.FONTS[element.font].name
    assert found["w:rPr/rFonts"] == dict.fromkeys(("ascii", "hAnsi", "eastAsia", "cs"), name)
    assert found["w:rPr/sz"]["val"] == found["w:rPr/szCs"]["val"] == str(element.size)
    assert found["w:rPr/spacing"]["val"] == str(element.character_spacing)
    assert found["w:pPr/spacing"] == {
        "before": str(element.before),
        "after": str(element.after),
        "line": str(element.line),
        "lineRule": "atLeast" if element.at_least else "exact",
    }
    assert found["w:pPr/jc"]["val"] == element.alignment
    assert found["w:pPr/snapToGrid"]["val"] == found["w:rPr/snapToGrid"]["val"] == "0"
    assert found["w:pPr/autoSpaceDE"]["val"] == found["w:pPr/autoSpaceDN"]["val"] == "0"
    assert found["w:pPr/widowControl"]["val"] == "0"
    assert ("w:pPr/keepNext" in found) == element.keep_with_next
    assert ("w:pPr/keepLines" in found) == element.keep_with_next
    red = {"val": layout_letterhead.RED} if element.is_red else None
    assert found.get("w:rPr/color") == red  # 5.2.4: all else is black
    assert not {"w:rPr/b", "w:pPr/contextualSpacing"} & set(found)


@pytest.mark.parametrize(
    ("style", "font", "half_points"),
    [
        (names.TITLE, Font.XIAO_BIAO_SONG, 44),  # 7.3.1
        (names.BODY, Font.FANG_SONG, 32),  # 5.2.2
        (names.HEADINGS[0], Font.HEI, 32),  # 7.3.3
        (names.HEADINGS[1], Font.KAI, 32),
        (names.HEADINGS[2], Font.FANG_SONG, 32),
        (names.HEADINGS[3], Font.FANG_SONG, 32),
        (names.ADDRESSEE, Font.FANG_SONG, 32),  # 7.3.2
        (names.REMARKS, Font.FANG_SONG, 32),  # 7.3.6
        (names.ATTACHMENT_LABEL, Font.HEI, 32),  # 7.3.7
        (names.ATTACHMENT_TITLE, Font.XIAO_BIAO_SONG, 44),
        (names.PAGE_NUMBER_ODD, Font.SONG, 28),  # 7.5
        (names.PAGE_NUMBER_EVEN, Font.SONG, 28),
    ],
    ids=lambda value: getattr(value, "name", value),
)
def test_fonts_and_sizes_are_those_of_the_standard(
    style: Style, font: Font, half_points: int
) -> None:
    assert (style.element.font, style.element.size) == (font, half_points)


@pytest.mark.parametrize(
    ("style", "indent"),
    [
        (names.BODY, {"firstLineChars": "200", "firstLine": "628"}),  # 7.3.3
        (names.HEADINGS[0], {"firstLineChars": "200", "firstLine": "628"}),
        (
            names.ATTACHMENT_NOTE,  # 7.3.4
            {"leftChars": "200", "left": "1570", "hangingChars": "300", "hanging": "942"},
        ),
        (
            names.ATTACHMENT_NOTE_FIRST,
            {"leftChars": "200", "left": "1884", "hangingChars": "400", "hanging": "1256"},
        ),
        (
            names.ATTACHMENT_NOTE_NEXT,
            {"leftChars": "500", "left": "1884", "hangingChars": "100", "hanging": "314"},
        ),
        (names.PAGE_NUMBER_ODD, {"rightChars": "100", "right": "314"}),  # 7.5
        (names.PAGE_NUMBER_EVEN, {"leftChars": "100", "left": "314"}),
    ],
    ids=lambda value: getattr(value, "name", ""),
)
def test_indents_are_in_characters_and_in_twips(style: Style, indent: dict[str, str]) -> None:
    assert resolved(style)["w:pPr/ind"] == indent


@pytest.mark.parametrize(
    ("organization", "date", "gaps"),
    [(6, 6, (2, 0)), (9, 6.5, (2, 2.5)), (5, 6.5, (5.5, 2))],  # the examples of 7.3.5.2
)
def test_signature_and_date_stand_to_each_other_as_the_clause_says(
    organization: float, date: float, gaps: tuple[float, float]
) -> None:
    found = layout_signature.signature_gaps(organization, date)

    assert found == gaps
    starts = found[0] + organization, found[1] + date
    assert starts[0] - starts[1] == 2


@pytest.mark.parametrize(
    ("organization", "date", "gaps"),
    [
        (6, 6, (4, 4)),
        (5, 6.5, (4.75, 4)),
        (9, 6.5, (2.75, 4)),
        (14.5, 6.5, (0, 4)),
        (20, 6.5, (0, 6.75)),
    ],
)
def test_a_sealed_signature_stands_centred_above_its_date(
    organization: float, date: float, gaps: tuple[float, float]
) -> None:
    """7.3.5.1."""
    found = layout_signature.sealed_signature_gaps(organization, date)

    assert found == gaps
    assert min(found) >= 0
    assert found[0] + organization / 2 == found[1] + date / 2


@pytest.mark.parametrize(
    ("organization", "date", "least", "gaps"),
    [
        (6, 6, 2, (4, 2)),
        (7.5, 6.5, 2, (3, 2)),
        (9, 6.5, 2, (2, 2.5)),
        (5, 6.5, 2, (5.5, 2)),
        (5, 6.5, 4, (7.5, 4)),
        (6, 6, 0.5, (2.5, 0.5)),
    ],
)
def test_a_house_can_keep_the_date_from_the_edge(
    organization: float, date: float, least: float, gaps: tuple[float, float]
) -> None:
    """7.3.5.2, with the relation of the two kept."""
    found = layout_signature.signature_gaps(organization, date, least)

    assert found == gaps
    assert found[0] + organization - (found[1] + date) == 2


def test_headings_of_the_third_level_can_be_bold() -> None:
    """And nothing else (7.3.3): the style, and the one for headings that run in."""
    parts = official_parts(layout.Look(has_bold_level_3=True))
    tree = etree.fromstring(parts["word/styles.xml"])
    bold = [
        each.get(qn("w:styleId"))
        for each in tree
        if each.find(f"{qn('w:rPr')}/{qn('w:b')}") is not None
    ]

    assert bold == ["Heading3", "Heading3Char"]
    assert b"<w:b/>" not in PARTS["word/styles.xml"]


def test_run_in_headings_look_like_their_level() -> None:
    for style in names.CHARACTER_STYLES:
        found = resolved(style)
        assert found["w:rPr/rFonts"]["eastAsia"] == layout.FONTS[style.element.font].name


def test_the_page_is_a4_with_a_text_block_of_156_by_225_mm() -> None:
    section = etree.fromstring(PARTS["word/document.xml"]).find(f".//{qn('w:sectPr')}")
    assert section is not None
    size, margins, grid = (section.find(qn(f"w:{name}")) for name in ("pgSz", "pgMar", "docGrid"))
    assert size is not None
    assert margins is not None
    assert grid is not None
    side = {
        name: int(str(margins.get(qn(f"w:{name}")))) for name in ("top", "bottom", "left", "right")
    }
    width, height = (int(str(size.get(qn(f"w:{name}")))) for name in "wh")

    assert (width, height) == (11906, 16838)  # 5.1
    assert side == {"top": 2098, "bottom": 1984, "left": 1586, "right": 1472}  # 5.2.1
    # Page Setup shows hundredths of a centimetre.
    shown = {name: round(twips / layout.twips(100) * 10, 2) for name, twips in side.items()}
    assert shown == {"top": 3.7, "bottom": 3.5, "left": 2.8, "right": 2.6}
    block = width - side["left"] - side["right"], height - side["top"] - side["bottom"]
    assert block == pytest.approx((layout.twips(156), layout.twips(225)), abs=5)
    # What Word adds to a character of 320 twips (17.6.5 of ISO 29500-1), and LibreOffice's cells.
    assert block[0] >= 28 * (320 + layout.GRID_CHARACTER_SPACE / 4096 * 20)
    assert block[0] == 28 * layout.CELL_WIDTH
    assert layout.twips(225) >= layout.LINES_PER_PAGE * layout.LINE_PITCH
    assert layout.CHARACTERS_PER_LINE * layout.CHARACTER_PITCH <= layout.TEXT_WIDTH
    assert margins.get(qn("w:footer")) == "1446"  # 7.5
    assert {etree.QName(key).localname: value for key, value in grid.attrib.items()} == {
        "type": "linesAndChars",
        "linePitch": "579",
        "charSpace": "-820",
    }


@pytest.mark.parametrize(
    ("size", "spacing", "added"), [(Size.SAN_HAO, -6, -820), (Size.XIAO_SAN, 14, 3277)]
)
def test_the_grid_follows_from_the_size_of_the_text(size: Size, spacing: int, added: int) -> None:
    """28 cells fill the block; 28 characters of 16 pt stand closer, of 15 pt wider (5.2.3)."""
    assert (character_spacing(size), grid_character_space(size)) == (spacing, added)
    assert size.twips + spacing == layout.CHARACTER_PITCH
    # LibreOffice drops the rest of a twip, Word adds it; a tenth of a twip beyond the block fits.
    assert size.twips + int(added * 20 / 4096) == layout.CELL_WIDTH
    assert 28 * (size.twips + added * 20 / 4096) <= layout.TEXT_WIDTH + 0.1


def test_fonts_have_alternatives_for_machines_that_lack_them() -> None:
    fonts = etree.fromstring(PARTS["word/fontTable.xml"])
    found = {
        font.get(qn("w:name")): font.find(qn("w:altName")).get(qn("w:val"))  # type: ignore[union-attr]
        for font in fonts.iter(qn("w:font"))
    }

    assert found == {font.name: font.alternative for font in layout.FONTS.values()}
    assert all(len(str(name)) <= 31 for name in found)


def test_settings() -> None:
    settings = etree.fromstring(PARTS["word/settings.xml"])
    found = {str(etree.QName(each).localname): each for each in settings}

    assert "evenAndOddHeaders" in found
    assert found["characterSpacingControl"].get(qn("w:val")) == "doNotCompress"
    assert found["themeFontLang"].get(qn("w:eastAsia")) == "zh-CN"
    mode = found["compat"][0]
    assert (mode.get(qn("w:name")), mode.get(qn("w:val"))) == ("compatibilityMode", "15")


def test_nothing_of_python_docx_is_left() -> None:
    with zipfile.ZipFile(official_folder() / STYLES) as archive:
        everything = b"".join(archive.read(name) for name in archive.namelist())

    assert b"python-docx" not in everything
    assert b"Theme=" not in everything
    assert b"en-US" in everything  # the language of Latin text alone
    assert b'eastAsia="en-US"' not in everything


@pytest.mark.parametrize("part", ["footer1.xml", "footer2.xml", "footer3.xml", "footer4.xml"])
def test_page_numbers_are_digits_between_dashes_with_a_space_beside_them(part: str) -> None:
    """7.5. A number format of Word's own (numberInDash) would print hyphens."""
    footer = etree.fromstring(PARTS[f"word/{part}"])
    paragraphs = [
        "".join(each.text or "" for each in paragraph.iter(qn("w:t")))
        for paragraph in footer.iter(qn("w:p"))
        if paragraph.find(f".//{qn('w:txbxContent')}") is None
    ]

    assert set(paragraphs) == {"— 1 —"}
    assert {each.text for each in footer.iter(qn("w:instrText"))} == {" PAGE "}
    assert b"pgNumType" not in PARTS["word/document.xml"]
