"""版头, 版记 and 信函 in the XML: what no page shows, and what a styles file may lack."""

from __future__ import annotations

import io
from pathlib import Path

import docx
import pytest
from docx.oxml.ns import qn
from lxml import etree

from plangen import layout
from plangen.document.blocks import Colophon, Letterhead
from plangen.document.template import STYLES, official_folder, open_template
from plangen.errors import TemplateError
from plangen.layout import letterhead as layout_letterhead
from plangen.layout import signature as layout_signature
from plangen.values import replace
from plangen.word import names
from plangen.word.package import read_parts
from plangen.word.stylesheet import Stylesheet, open_stylesheet
from support import document, plan_text, section_parts
from word_packages import replaced

HEAD = "{mark: 测试图书馆, number: 测图〔2023〕4号}"
WIDE = (
    "{t: {columns: [number, type, name, time, place, content, audience, owner, notes], rows: ["
    "{name: 绘本共读, type: 阅读推广活动, time: 4月23日（周日）9:00-11:00, place: 一楼少儿阅览室, "
    "content: 邀请读者共读绘本并现场交流, audience: 学龄前儿童和家长, owner: 少儿活动部}]}}"
)
COLOPHON = "{copies: 某局, office: 办公室, date: 2023-03-29}"
LETTER = open_template(official_folder("letter"))


def borders(template: str) -> dict[str, int]:
    parts = read_parts((official_folder(template) / STYLES).read_bytes())
    [style] = [
        each
        for each in etree.fromstring(parts["word/styles.xml"]).iter(qn("w:style"))
        if each.get(qn("w:styleId")) == names.id_of(names.COLOPHON_TABLE)
    ]
    [found] = style.iter(qn("w:tblBorders"))
    return {str(etree.QName(each).localname): int(str(each.get(qn("w:sz")))) for each in found}


def test_the_lines_of_a_colophon_have_their_widths() -> None:
    """7.4.1: 0.35 mm and 0.25 mm, in eighths of a point; a 信函 has none (10.1)."""
    widths = {side: size / 8 * 25.4 / 72 for side, size in borders("official").items()}

    assert widths == pytest.approx({"top": 0.35, "bottom": 0.35, "insideH": 0.25}, abs=0.02)
    assert borders("letter") == {}


def test_only_the_first_section_of_a_letter_has_a_first_page() -> None:
    attached = "[{title: 附表, tables: [t], landscape: true}]"
    turned = plan_text(letterhead=HEAD, colophon=COLOPHON, activities=WIDE, attachments=attached)
    opened = docx.Document(io.BytesIO(document(turned, LETTER)))

    assert len(opened.sections) == 3
    first = [each.different_first_page_header_footer for each in opened.sections]
    assert first == [True, False, False]


def test_no_section_of_a_document_has_a_first_page() -> None:
    opened = docx.Document(io.BytesIO(document(plan_text(letterhead=HEAD, colophon=COLOPHON))))

    assert not any(each.different_first_page_header_footer for each in opened.sections)


def without(*styles: str) -> Stylesheet:
    """Return the official styles without some, as an older file of one's own may be."""
    sheet = open_stylesheet(official_folder() / STYLES)
    ids = {name: each for name, each in sheet.paragraph_ids.items() if name not in styles}
    return replace(sheet, paragraph_ids=ids)


def test_a_styles_file_may_lack_what_no_document_uses() -> None:
    sheet = without(names.MARKS[0].name)

    assert section_parts(sheet, Colophon(office=("甲",), date=("乙",)))
    with pytest.raises(TemplateError) as caught:
        section_parts(sheet, Letterhead((("甲",),)))
    assert [(each.code, each.args["name"]) for each in caught.value.findings] == [
        ("PG405", "Letterhead Mark 1")
    ]


def test_a_styles_file_without_a_section_for_a_last_page(tmp_path: Path) -> None:
    path = tmp_path / STYLES
    path.write_bytes(replaced("word/document.xml", names.LAST_PAGE, "other"))
    sheet = open_stylesheet(path)

    with pytest.raises(TemplateError) as caught:
        section_parts(sheet, Colophon(office=("甲",), has_own_page=True))
    assert [each.code for each in caught.value.findings] == ["PG510"]


@pytest.mark.parametrize(
    ("mark", "style", "lines"),
    [
        ("测试图书馆文件", 0, 1),
        ("测" * 10, 0, 1),
        ("测" * 11, 1, 1),
        ("测" * 12, 1, 1),
        ("测" * 13, 2, 1),
        ("测" * 17, 2, 1),
        ("测试省测试市测试区文化旅游体育局图书馆文件", 2, 2),
    ],
)
def test_a_mark_is_as_large_as_fits_on_a_line(mark: str, style: int, lines: int) -> None:
    [(_, xml)] = section_parts(open_stylesheet(official_folder() / STYLES), Letterhead(((mark,),)))

    assert f'w:val="{names.MARKS[style].id}"' in xml
    paragraph = xml.partition(names.MARKS[style].id)[2].partition("</w:p>")[0]
    assert paragraph.count("<w:br/>") == lines - 1


def test_seals_stand_in_even_rows() -> None:
    width = layout.TEXT_WIDTH / layout.CHARACTER_PITCH
    rows = {
        count: layout_signature.joint_signature(6, 6.5, count, width)[0] for count in range(1, 8)
    }

    assert rows == {
        1: [1],
        2: [2],
        3: [3],
        4: [2, 2],
        5: [3, 2],
        6: [3, 3],
        7: [3, 3, 1],
    }
    assert layout_signature.joint_signature(12, 6.5, 3, width)[0] == [2, 1]
    assert layout_signature.joint_signature(20, 6.5, 2, width)[0] == [1, 1]


@pytest.mark.parametrize("template", ["official", "letter"])
@pytest.mark.parametrize(
    "look",
    [
        layout.Look(line_pitch=680),
        layout.Look(portrait=replace(layout.PORTRAIT, top=layout.twips(70))),
    ],
    ids=["wide pitch", "low text"],
)
@pytest.mark.parametrize("jointly", ["[]", "[测试文化馆]"])
def test_a_mark_without_room_above_it_is_moved(
    look: layout.Look, jointly: str, template: str
) -> None:
    """A negative room is no room to Word, and LibreOffice moves the mark to the next page."""
    head = '{mark: 测试图书馆文件, serial: "000001", secrecy: 秘密, urgency: 特急}'
    text = plan_text(letterhead=head, jointly=jointly)
    opened = open_template(official_folder(template))
    parts = read_parts(document(text, opened, replace(look, is_letter=template == "letter")))
    spacings = etree.fromstring(parts["word/document.xml"]).iter(qn("w:spacing"))

    assert all(int(each.get(qn("w:before"), "0")) >= 0 for each in spacings)


@pytest.mark.parametrize(
    ("mark", "style", "lines"),
    [
        ("测" * 13, names.LETTER_MARK, 1),
        ("测" * 14, names.MARKS[-1], 1),
        ("测" * 18, names.MARKS[-1], 1),
        ("测试省测试市测试区文化旅游体育局图书馆", names.MARKS[-1], 2),
    ],
)
def test_the_mark_of_a_letter_is_as_large_as_fits_between_its_lines(
    mark: str, style: names.Style, lines: int
) -> None:
    """10.1: 170 mm, and the double line is 4 mm below however many lines there are."""
    sheet = open_stylesheet(official_folder("letter") / STYLES)
    [(_, xml)] = section_parts(sheet, Letterhead(((mark,),), is_letter=True))
    written, rule, *_ = xml.split("</w:p>")
    grown = style.element.line * lines - names.LETTER_MARK.element.line

    assert f'w:val="{style.id}"' in written
    assert written.count("<w:br/>") == lines - 1
    assert f'w:y="{layout_letterhead.LETTER_MARK_FRAME.top}"' in written
    assert f'w:y="{layout_letterhead.LETTER_RULE_FRAME.top + grown}"' in rule
