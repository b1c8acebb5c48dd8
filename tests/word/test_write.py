from __future__ import annotations

import io
from pathlib import Path

import docx
import pytest
from docx.oxml.ns import qn
from lxml import etree

from plangen import layout
from plangen.document.blocks import Paragraph, Title
from plangen.layout import Look
from plangen.word.package import read_parts
from plangen.word.stylesheet import official_stylesheet
from support import PLANS, TESTS, Golden, document, document_lines, plan_text, section_parts

TABLE = """
activities:
  main:
    caption: 安排
    columns: [number, name, time]
    rows: [{name: 甲, time: 4月2日}]
"""
TWO_ATTACHMENTS = plan_text() + (
    """
attachments:
  - {title: 甲表, tables: [one]}
  - {title: 乙表, tables: [two]}
activities:
  one: {columns: [name], rows: [{name: 甲}]}
  two: {columns: [name], rows: [{name: 乙}]}
"""
)


def body(data: bytes) -> etree._Element:
    return etree.fromstring(read_parts(data)["word/document.xml"])


def test_the_sample_as_text(sample: Path, golden: Golden) -> None:
    data = document(sample.read_text(encoding="utf-8"))

    golden.check("\n".join(document_lines(data)) + "\n", TESTS / "golden/2023-04/text.txt")


XML_PARTS = [
    "document",
    "styles",
    "settings",
    "fontTable",
    "footer1",
    "footer2",
    "footer3",
    "footer4",
]


@pytest.mark.parametrize("name", XML_PARTS)
def test_the_sample_as_xml(sample: Path, golden: Golden, name: str) -> None:
    tree = etree.fromstring(read_parts(document(sample.read_text("utf-8")))[f"word/{name}.xml"])

    etree.indent(tree)
    xml = etree.tostring(tree, encoding="unicode") + "\n"
    golden.check(xml, TESTS / f"golden/2023-04/{name}.xml")


def test_every_good_plan_makes_a_valid_document() -> None:
    plans = sorted((PLANS / "good").glob("*.yaml"))
    assert plans
    for path in plans:
        assert list(document_lines(document(path.read_text(encoding="utf-8"))))


def test_one_attachment_has_no_number_and_several_have() -> None:
    one = list(document_lines(document(plan_text() + TABLE)))
    two = list(document_lines(document(TWO_ATTACHMENTS)))

    assert "[Attachment Note] 附件：2023年4月活动安排一览表" in one
    assert "[Attachment Label] 附件" in one
    assert [line for line in two if line.startswith("[Attachment")] == [
        "[Attachment Note First] 附件：1.甲表",
        "[Attachment Note Next] 2.乙表",
        "[Attachment Label] 附件1",
        "[Attachment Title] 甲表",
        "[Attachment Label] 附件2",
        "[Attachment Title] 乙表",
    ]


def test_blank_lines_stand_where_a_clause_asks_for_them() -> None:
    lines = list(document_lines(document(plan_text(introduction="引言") + TABLE)))

    assert lines == [
        "[Title] 测试图书馆2023年4月份工作计划",
        "[Normal]",
        "[Body Text] 引言",
        "[Normal]",
        "[Attachment Note] 附件：2023年4月活动安排一览表",
        "[Attachment Label] 附件",
        "[Normal]",
        "[Attachment Title] 2023年4月活动安排一览表",
        "[Normal]",
        "[caption] 安排",
        "| 序号 | 活动名称 | 活动时间 |",
        "| 1 | 甲 | 4月2日 |",
        "[After Table]",
    ]


def test_tables_never_touch() -> None:
    """Word joins two tables that have nothing between them."""
    tables = (
        "{one: {columns: [name], rows: [{name: 甲}]}, two: {columns: [name], rows: [{name: 乙}]}}"
    )
    lines = list(document_lines(document(plan_text(activities=tables))))

    assert lines[-5:] == ["| 甲 |", "[Normal]", "| 活动名称 |", "| 乙 |", "[After Table]"]


def test_tables_repeat_their_header_and_do_not_split_rows() -> None:
    rows = list(body(document(plan_text() + TABLE)).iter(qn("w:tr")))

    assert [row.find(f".//{qn('w:tblHeader')}") is not None for row in rows] == [True, False]
    assert all(row.find(f".//{qn('w:cantSplit')}") is not None for row in rows)


def test_a_venue_is_one_merged_cell(sample: Path) -> None:
    tree = body(document(sample.read_text(encoding="utf-8")))
    merges = [mark.get(qn("w:val")) for mark in tree.iter(qn("w:vMerge"))]

    assert merges == ["restart", "continue"] * 8


def test_text_that_xml_or_word_would_change_survives() -> None:
    nasty = "&<b>\\\"'’]]>　{#%}\t x  y😀𠮷"
    data = document(
        plan_text(introduction='"' + nasty.replace('"', '\\"').replace("\\\\", "\\") + '"')
    )

    [line] = [line for line in document_lines(data) if line.startswith("[Body Text]")]
    assert line == "[Body Text] &<b>\"'’]]>　{#%}⇥ x  y😀𠮷"


def test_latin_runs_have_no_hint() -> None:
    tree = body(document(plan_text(introduction="DIY")))
    [run] = [run for run in tree.iter(qn("w:r")) if run.findtext(qn("w:t")) == "DIY"]

    assert run.find(qn("w:rPr")) is None


def test_properties() -> None:
    core = docx.Document(io.BytesIO(document(plan_text()))).core_properties

    assert core.title == "测试图书馆2023年4月份工作计划"
    assert (core.author, core.last_modified_by, core.language) == (
        "测试图书馆",
        "测试图书馆",
        "zh-CN",
    )
    assert core.created == core.modified
    assert "python" not in (core.comments + core.author).lower()


def test_the_same_plan_gives_the_same_bytes() -> None:
    assert document(plan_text() + TABLE) == document(plan_text() + TABLE)


def test_every_published_phrase_is_in_the_document(sample: Path) -> None:
    phrases = (TESTS / "data/published-phrases.txt").read_text(encoding="utf-8").splitlines()
    replaced = {
        "3月份总分馆计划开展活动24场": "4月份总分馆计划开展活动23场",
        "其中总馆8场": "其中总馆7场",
    }
    assert len(phrases) > 150
    assert set(replaced) <= set(phrases)

    text = "".join(
        line.replace("⏎", "") + "\n" for line in document_lines(document(sample.read_text("utf-8")))
    )
    missing = [phrase for phrase in phrases if replaced.get(phrase, phrase) not in text]

    assert missing == []


def test_the_package_has_what_it_needs_and_no_more(sample: Path) -> None:
    parts = set(read_parts(document(sample.read_text(encoding="utf-8"))))

    assert parts == {
        "[Content_Types].xml",
        "_rels/.rels",
        "docProps/app.xml",
        "docProps/core.xml",
        "docProps/custom.xml",
        "word/_rels/document.xml.rels",
        "word/document.xml",
        "word/fontTable.xml",
        "word/footer1.xml",
        "word/footer2.xml",
        "word/footer3.xml",
        "word/footer4.xml",
        "word/footer5.xml",
        "word/settings.xml",
        "word/styles.xml",
    }


@pytest.mark.parametrize("remarks", ["", "电话：000"])
def test_the_date_is_kept_with_remarks(remarks: str) -> None:
    """7.3.6: they stand on the line below it. Nothing else may pull the date to another page."""
    signature = "{date: 2023-03-28}"
    text = plan_text(introduction="正文", signature=signature, remarks=f'"{remarks}"')
    [date] = [
        paragraph
        for paragraph in body(document(text)).iter(qn("w:p"))
        if "".join(map(str, paragraph.itertext())) == "2023年3月28日"
    ]

    assert (date.find(f"{qn('w:pPr')}/{qn('w:keepNext')}") is not None) is bool(remarks)


@pytest.mark.parametrize("lines", [0, 1, 2])
def test_blank_lines_stand_above_a_title_alone(lines: int) -> None:
    """What stands above it otherwise, such as a 版头, has its own (7.3.1)."""
    look = Look(title_blank_before=lines)
    title, text = Title(("题目",)), Paragraph(("正文",))

    def blank_lines(*blocks: Title | Paragraph) -> int:
        [(_, xml)] = section_parts(official_stylesheet(look), *blocks, look=look)
        return xml.partition("题目")[0].count('<w:pStyle w:val="Normal"/>')

    assert blank_lines(title, text) == lines
    assert blank_lines(text, title) == 0
    assert section_parts(official_stylesheet(look), look=look) == []


TOTAL = """
activities:
  main:
    columns: [number, type, name, {人数: 人数}]
    total: [name, 人数]
    rows: [{type: 讲座, name: 甲, 人数: 30人}, {type: 讲座, name: 乙, 人数: 20人}]
"""


def test_a_table_ends_with_its_totals() -> None:
    data = document(plan_text() + TOTAL)
    rows = [line for line in document_lines(data) if line.startswith("|")]
    *_, above, total = body(data).iter(qn("w:tr"))
    styles = [style.get(qn("w:val")) for style in total.iter(qn("w:pStyle"))]

    assert rows[-1] == "| 合计 | 共2项 | 50人 |"
    assert [span.get(qn("w:val")) for span in total.iter(qn("w:gridSpan"))] == ["2"]
    assert styles == ["TableHeader", "TableText", "TableTextCentered"]
    assert len(list(above.iter(qn("w:keepNext")))) == 4
    assert not list(total.iter(qn("w:keepNext"), qn("w:tblHeader")))


def test_of_a_body_that_is_too_high_two_rows_stay_together_at_either_end() -> None:
    rows = ", ".join(f"{{name: 第{n}场}}" for n in range(20))
    text = f"{plan_text()}activities: {{main: {{columns: [number, name], rows: [{rows}]}}}}"
    tables = body(document(text)).iter(qn("w:tr"))
    kept = [bool(list(row.iter(qn("w:keepNext")))) for row in tables]

    assert kept == [True, True] + [False] * 17 + [True, False]


def test_a_row_higher_than_half_a_page_may_split() -> None:
    rows = f"[{{name: {'讲座' * 1_000}}}, {{name: 讲座}}]"
    text = f"{plan_text()}activities: {{main: {{columns: [number, name], rows: {rows}}}}}"
    tables = body(document(text)).iter(qn("w:tr"))

    assert [bool(list(row.iter(qn("w:cantSplit")))) for row in tables] == [True, False, True]


def test_rows_are_no_higher_than_their_line() -> None:
    """A height that says what holds anyway; Word adds the margins of cells to it."""
    [_, row] = body(document(plan_text() + TABLE)).iter(qn("w:tr"))
    [height] = row.iter(qn("w:trHeight"))

    assert height.get(qn("w:hRule")) == "atLeast"
    assert int(height.get(qn("w:val"), "")) == layout.TABLE_LINE


def test_items_without_a_text_may_end_a_page_and_headings_may_not() -> None:
    """Else a long list would go to the next page as a whole."""
    items = "[甲, {title: 乙, items: [丙, 丁]}, 戊, {title: 己, body: 正文}]"
    made = document(plan_text(sections=f"[{{title: 一, items: {items}}}, {{title: 二}}]"))
    apart = [
        "".join(map(str, paragraph.itertext()))
        for paragraph in body(made).iter(qn("w:p"))
        for kept in paragraph.iter(qn("w:keepNext"))
        if kept.get(qn("w:val")) == "0"
    ]

    assert apart == ["（一）甲", "1.丙", "2.丁", "（三）戊"]
