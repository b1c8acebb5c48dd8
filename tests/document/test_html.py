from __future__ import annotations

import pytest

from plangen.document.blocks import (
    Addressee,
    Attachment,
    AttachmentNote,
    Cell,
    Heading,
    Paragraph,
    Picture,
    Remarks,
    RunIn,
    Signature,
    Table,
    Title,
)
from plangen.document.html import NotXmlError, read_blocks
from plangen.document.markup import markup
from plangen.document.origins import Origins
from plangen.document.vocabulary import StyleNames
from plangen.errors import TemplateError
from plangen.plan.columns import ColumnKind
from plangen.source.text import SourceText

STYLE_NAMES = StyleNames(frozenset({"强调", "两 个词"}), frozenset({"宽表"}))
ORIGINS = Origins(markup(SourceText("t", "")))
PICTURES = ("图/a.png", "b", "图/两  个\t空格.png ")


def blocks(inside: str):  # type: ignore[no-untyped-def]  # noqa: ANN201  # tests look at each kind
    return read_blocks(f"<article>{inside}</article>", ORIGINS, STYLE_NAMES, PICTURES).blocks


def test_running_text() -> None:
    html = "<h1>甲<br/>乙</h1><p>丙</p><p class='强调'>丁</p><p class='两 个词'>戊</p>"

    assert blocks(html) == (
        Title(("甲", "乙")),
        Paragraph(("丙",)),
        Paragraph(("丁",), "强调"),
        Paragraph(("戊",), "两 个词"),
    )


def test_pictures() -> None:
    html = (
        "<figure><img src='图/a.png' alt='甲&amp;乙' data-width='12.5'/>"
        "<figcaption>图1<br/>甲</figcaption></figure><figure><img src='b' data-width=''/></figure>"
    )

    assert blocks(html) == (Picture("图/a.png", "甲&乙", ("图1", "甲"), 12.5), Picture("b"))


def test_the_name_of_a_picture_is_that_of_the_plan() -> None:
    """XML makes a blank of a tab in an attribute; those at its ends are not read."""
    html = "<figure><img src='图/两  个\t空格.png '/></figure>"

    assert blocks(html) == (Picture("图/两  个\t空格.png "),)


@pytest.mark.parametrize("file", ["图/b.png", "../图/a.png", "/etc/hostname", "图\\a.png", "B"])
def test_a_picture_that_the_plan_does_not_name_is_told(file: str) -> None:
    with pytest.raises(TemplateError) as caught:
        blocks(f"<figure><img src='{file}'/></figure>")

    [finding] = caught.value.findings
    assert (finding.code, finding.args["name"]) == ("PG449", file)


def test_a_definition_in_the_document_type_is_refused() -> None:
    html = '<!DOCTYPE article [<!ENTITY a "甲">]><article><p>&a;</p></article>'
    with pytest.raises(TemplateError) as caught:
        read_blocks(html, ORIGINS, STYLE_NAMES, PICTURES)

    assert caught.value.findings[0].code == "PG406"


def test_a_document_type_alone_may_stand_there() -> None:
    html = "<!DOCTYPE html><article><p>甲</p></article>"

    assert read_blocks(html, ORIGINS, STYLE_NAMES, PICTURES).blocks == (Paragraph(("甲",)),)


def test_headings_are_numbered_in_their_order() -> None:
    assert blocks("<h2>甲</h2><p/><h2>乙</h2>")[::2] == (
        Heading(1, "一、", ("甲",)),
        Heading(1, "二、", ("乙",)),
    )


def test_each_level_counts_by_itself() -> None:
    names = ["h2", "h3", "h4", "h5", "h5", "h3", "h4", "h2"]
    made = blocks("".join(f"<{name}>甲</{name}>" for name in names))

    assert [(block.level, block.number) for block in made] == [
        (1, "一、"),
        (2, "（一）"),
        (3, "1."),
        (4, "（1）"),
        (4, "（2）"),
        (2, "（二）"),
        (3, "1."),
        (1, "二、"),
    ]


def test_a_run_in_heading_shares_its_paragraph_and_counts_with_the_others() -> None:
    made = blocks(
        "<h3>甲</h3><p><span class='run-in' data-level='2'>乙。</span>\n 丙<br/>丁</p><h3>戊</h3>"
    )

    assert made == (
        Heading(2, "（一）", ("甲",)),
        Paragraph(("丙", "丁"), "", RunIn(2, "（二）", "乙。")),
        Heading(2, "（三）", ("戊",)),
    )


@pytest.mark.parametrize(("seal", "is_sealed"), [("yes", True), ("no", False)])
def test_a_signature_may_be_sealed(seal: str, is_sealed: bool) -> None:  # noqa: FBT001
    html = (
        f"<div class='signature' data-seal='{seal}'><p class='organization'>乙</p>"
        "<p class='date'>丙</p></div>"
    )

    assert blocks(html) == (Signature((("乙",),), ("丙",), is_sealed),)


def test_addressee_signature_and_remarks() -> None:
    assert blocks(
        "<p class='addressee'>甲：</p><div class='signature'><p class='organization'>乙</p>"
        "<p class='date'>丙</p></div><p class='remarks'>（丁）</p>"
    ) == (Addressee(("甲：",)), Signature((("乙",),), ("丙",)), Remarks(("（丁）",)))


def test_an_attachment_has_label_title_and_numbers_of_its_own() -> None:
    note, first, attachment, second = blocks(
        '<ol class="attachment-note"><li>甲</li></ol><h2>乙</h2>'
        '<section class="attachment"><p class="label">附件</p><h1>甲</h1><h2>丙</h2></section>'
        "<h2>丁</h2>"
    )

    assert note == AttachmentNote((("甲",),))
    assert first.number == "一、"
    assert attachment == Attachment(("附件",), Title(("甲",)), (Heading(1, "一、", ("丙",)),))
    assert second.number == "二、"


def test_tables() -> None:
    [table] = blocks(
        '<table><caption>表</caption><col data-kind="label"/><col/>'
        "<thead><tr><th colspan='2'>头</th></tr></thead>"
        "<tbody><tr><td rowspan='2'>甲<br/>乙</td><td>1</td></tr><tr><td>2</td></tr></tbody>"
        "<tfoot><tr><th>合计</th><td>3</td></tr></tfoot></table>"
    )

    assert table == Table(
        ("表",),
        (ColumnKind.LABEL, ColumnKind.TEXT),
        ((Cell(("头",), 1, 2, is_header=True),),),
        (((Cell(("甲", "乙"), 2), Cell(("1",))), (Cell(("2",)),)),),
        footer=((Cell(("合计",), is_header=True), Cell(("3",))),),
    )


def test_the_rows_at_the_end_fill_their_columns_too() -> None:
    with pytest.raises(TemplateError) as caught:
        blocks("<table><col/><col/><tfoot><tr><td>合计</td></tr></tfoot></table>")

    [finding] = caught.value.findings
    assert (finding.code, finding.args["found"], finding.args["expected"]) == ("PG409", 1, 2)


def test_a_table_is_read_whose_rows_come_in_many_pieces() -> None:
    count = 5000
    rows = "".join(f"<tr><td>甲{number}</td><td>乙<br/>丙</td></tr>" for number in range(count))
    [table] = blocks(
        f"<table><col/><col/><tfoot><tr><td>总</td><td>计</td></tr></tfoot><tbody>{rows}</tbody></table>"
    )

    assert table.footer == ((Cell(("总",)), Cell(("计",))),)
    assert table.bodies == (
        tuple((Cell((f"甲{number}",)), Cell(("乙", "丙"))) for number in range(count)),
    )


BAD_ROW = "<tr><td><p/></td></tr>"


@pytest.mark.parametrize(
    ("before", "rows", "behind", "code"),
    [
        ("<nav/>", BAD_ROW, "", "PG403"),
        ("", f"<tr><td>甲</td></tr>{BAD_ROW}", "乙", "PG408"),
        ("", f"<tr><td>甲</td></tr>乙{BAD_ROW}", "", "PG408"),
        ("", f"<tr><td>甲</td></tr>{BAD_ROW}", "", "PG407"),
    ],
)
def test_rows_are_read_first_but_mistakes_are_told_in_their_order(
    before: str, rows: str, behind: str, code: str
) -> None:
    html = f"{before}<table><col/><tbody>{rows}</tbody></table>{behind}"
    with pytest.raises(TemplateError) as caught:
        blocks(html)

    assert [each.code for each in caught.value.findings] == [code]


def test_layout_of_the_template_is_no_text_but_the_writers_spaces_are() -> None:
    [paragraph] = blocks("<p>\n   甲  乙\u3000丙\n   丁\n</p>")

    assert paragraph.lines == ("甲  乙\u3000丙 丁",)


def test_entities_are_read() -> None:
    [paragraph] = blocks("<p>&amp;&lt;b&gt;&#34;]]&gt;</p>")

    assert paragraph.lines == ('&<b>"]]>',)


@pytest.mark.parametrize(
    ("html", "code"),
    [
        ("<p>甲</p>", "PG407"),
        ("<article><nav>甲</nav></article>", "PG403"),
        ("<article>甲</article>", "PG408"),
        ("<article><p>甲</p>乙</article>", "PG408"),
        ("<article><p><p>甲</p></p></article>", "PG407"),
        ("<article><p style='x'>甲</p></article>", "PG404"),
        ("<article><p>甲<span class='run-in'>乙</span></p></article>", "PG407"),
        ("<article><p><span>乙</span></p></article>", "PG404"),
        ("<article><div class='signature'><p class='date'>乙</p></div></article>", "PG407"),
        ("<article><div class='signature' data-seal='好'/></article>", "PG404"),
        ("<article><section class='attachment' data-orientation='横'/></article>", "PG404"),
        ("<article><p class='没有'>甲</p></article>", "PG405"),
        ("<article><h1 class='强调'>甲</h1></article>", "PG404"),
        ("<article><p class='强调 强调'>甲</p></article>", "PG405"),
        ("<article><p class='宽表'>甲</p></article>", "PG405"),
        ("<article><table class='强调'><col/></table></article>", "PG405"),
        ("<article><p class='label'>甲</p></article>", "PG407"),
        ("<article><p class='date'>甲</p></article>", "PG407"),
        ("<article><table></table></article>", "PG409"),
        ("<article><table><col/></table></article>", "PG409"),
        (
            "<article><table><col/><tbody><tr><td rowspan='x'/></tr></tbody></table></article>",
            "PG404",
        ),
        ("<article><figure/></article>", "PG407"),
        ("<article><figure><img src='a.png'/><img src='b.png'/></figure></article>", "PG407"),
        ("<article><figure><img src='a'/><figcaption/><figcaption/></figure></article>", "PG407"),
        ("<article><figure>甲<img src='a.png'/></figure></article>", "PG408"),
        ("<article><figure><img alt='甲'/></figure></article>", "PG404"),
        ("<article><figure><img src='a.png' data-width='宽'/></figure></article>", "PG404"),
        ("<article><p><img src='a.png'/></p></article>", "PG407"),
        ("<article><?foo bar?>甲</article>", "PG408"),
        ("<article><section><h1>甲</h1></section></article>", "PG404"),
        ("<article><ol class='别的'><li>甲</li></ol></article>", "PG404"),
        ("<article><table><tbody><tr><td>甲</td></tr></tbody></table></article>", "PG409"),
        (
            "<article><table><col/><tbody><tr><td rowspan='2'/></tr></tbody></table></article>",
            "PG409",
        ),
        (
            "<article><table><col/><col/><tbody><tr><td>甲</td></tr></tbody></table></article>",
            "PG409",
        ),
    ],
)
def test_what_the_vocabulary_does_not_have_is_refused(html: str, code: str) -> None:
    with pytest.raises(TemplateError) as caught:
        read_blocks(html, ORIGINS, STYLE_NAMES, PICTURES)

    assert [finding.code for finding in caught.value.findings] == [code]


@pytest.mark.parametrize("html", ["", "<article><p>甲</article>", "<article>&nbsp;</article>"])
def test_what_is_no_xml_is_not_repaired(html: str) -> None:
    with pytest.raises(NotXmlError):
        read_blocks(html, ORIGINS, STYLE_NAMES, PICTURES)


def test_the_output_is_utf_8_whatever_it_says_of_itself() -> None:
    html = '<?xml version="1.0" encoding="gbk"?><article><p>甲</p></article>'

    assert read_blocks(html, ORIGINS, STYLE_NAMES, PICTURES).blocks == (Paragraph(("甲",)),)
