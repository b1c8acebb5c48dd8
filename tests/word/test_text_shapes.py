"""Sections, items and lines below the title in all their shapes, as they are printed."""

from __future__ import annotations

from pathlib import Path

import docx
import pytest

from plangen import plan_file
from plangen.config import Config
from plangen.document.template import official_folder, open_template
from plangen.layout import OFFICIAL
from plangen.looks import look_of
from plangen.rendering import render_in
from plangen.source.text import SourceText
from support import document, document_lines, findings, plan_text


def printed(fields: str) -> list[str]:
    """Return the lines below the title of a plan with these fields."""
    return list(document_lines(document(plan_text() + fields)))[1:]


def sections(*written: str, numbering: str = "") -> list[str]:
    """Return the lines of sections, each *written* in flow style."""
    forms = f"numbering: [{numbering}]\n" if numbering else ""
    return printed(f"{forms}sections: [{', '.join(written)}]\n")[1:]


def codes(fields: str) -> list[str]:
    return [each.code for each in findings(plan_text() + fields)]


def test_a_subtitle_and_a_note_stand_right_below_the_title() -> None:
    fields = (
        "subtitle: |\n  ——“书香”主题\n  第二行\ntitle_note: （2024年3月27日）\naddressee: 各馆\n"
    )

    assert printed(fields) == [
        "[Subtitle] ——“书香”主题⏎第二行",
        "[Subtitle] （2024年3月27日）",
        "[Normal]",
        "[Addressee] 各馆：",
    ]


def test_they_stay_with_a_plan_that_a_notice_sends_out() -> None:
    lines = printed("subtitle: 副标题\nnotice: {body: 现印发给你们。}\n")

    at = lines.index("[Subtitle] 副标题")
    assert lines[at - 1].startswith("[Attachment Title]")
    assert lines[at + 1 :] == ["[Normal]"]


def test_a_closing_stands_after_the_last_section_and_before_the_attachments() -> None:
    lines = printed(
        "sections: [{title: 甲, body: 乙。}]\nclosing: |\n  特此通知。\n  联系人：办公室\n"
        "attachments: [{title: 丙, body: 丁。}]\n"
    )

    assert lines[1:6] == [
        "[heading 1] 一、甲",
        "[Body Text] 乙。",
        "[Body Text] 特此通知。",
        "[Body Text] 联系人：办公室",
        "[Normal]",
    ]


def test_titles_without_a_number_are_counted_over() -> None:
    items = "items: [丙, {title: 丁, numbered: false}, 戊]"

    assert sections(
        f"{{title: 甲, {items}}}", "{title: 第一阶段：乙, numbered: false}", "{title: 己}"
    ) == [
        "[heading 1] 一、甲",
        "[heading 2] （一）丙",
        "[heading 2] 丁",
        "[heading 2] （二）戊",
        "[heading 1] 第一阶段：乙",
        "[heading 1] 二、己",
    ]


@pytest.mark.parametrize("title", ["第一部分：总则", "一、宣传", "（一）宣传"])
def test_a_number_that_was_typed_stays_where_none_is_made(title: str) -> None:
    fields = f"sections: [{{title: {title}, numbered: 否, body: 甲。}}]\n"

    assert codes(fields) == []
    assert printed(fields)[1] == f"[heading 1] {title}"
    assert codes(fields.replace("numbered: 否", "numbered: true")) == ["PG229"]


def test_a_body_without_a_title_is_the_numbered_paragraph() -> None:
    assert sections(
        '{body: "甲。\\n乙。"}',
        "{title: 丙, items: [{body: 丁。}, {body: 戊。, numbered: false}, {body: 己。}]}",
    ) == [
        "[Body Text] 一、甲。",
        "[Body Text] 乙。",
        "[heading 1] 二、丙",
        "[Body Text] （一）丁。",
        "[Body Text] 戊。",
        "[Body Text] （二）己。",
    ]


@pytest.mark.parametrize("part", ["items: [甲]", "numbered: false", 'body: " "', "closing: 甲。"])
def test_a_section_needs_a_title_or_a_body(part: str) -> None:
    assert codes(f"sections: [{{{part}}}]\n") == ["PG290"]


@pytest.mark.parametrize(
    ("typed", "printed"),
    [
        ("甲", "（甲）"),
        ("(甲)", "（甲）"),
        ("（甲（主任）、乙（副主任））", "（甲（主任）、乙（副主任））"),
        ("甲（主任）", "（甲（主任））"),
        ("（二）班", "（（二）班）"),
        ("（甲）、（乙）", "（（甲）、（乙））"),
        ("）甲（", "（）甲（）"),
    ],
)
def test_brackets_are_made_but_around_others(typed: str, printed: str) -> None:
    """No bracket that the writer typed inside is taken for one around all."""
    [line] = sections(f"{{title: 丙, owner: {typed}}}")
    assert line == f"[heading 1] 一、丙{printed}"


@pytest.mark.parametrize("owner", ["责任科室：办公室", "（责任科室：办公室）"])
def test_who_is_responsible_stands_in_brackets_at_the_end_of_the_text(owner: str) -> None:
    items = (
        f"[{{title: 乙, owner: {owner}}}, {{title: 丙。, body: 丁。, owner: {owner}}},"
        f'{{body: "戊。\\n己。", owner: {owner}}}]'
    )

    assert sections(f"{{title: 甲, owner: {owner}, items: {items}}}") == [
        "[heading 1] 一、甲（责任科室：办公室）",
        "[heading 2] （一）乙（责任科室：办公室）",
        "[Body Text] （二）丙。丁。（责任科室：办公室）",
        "[Body Text] （三）戊。",
        "[Body Text] 己。（责任科室：办公室）",
    ]


def test_the_body_of_an_item_may_begin_a_paragraph() -> None:
    apart = "{title: 乙。, body: 丙。, run_in: false, items: [丁], closing: 戊。}"
    items = f"[{apart}, {{title: 己。, body: 庚。}}]"

    assert sections(f"{{title: 甲, items: {items}}}")[1:] == [
        "[heading 2] （一）乙。",
        "[Body Text] 丙。",
        "[heading 3] 1.丁",
        "[Body Text] 戊。",
        "[Body Text] （二）己。庚。",
    ]


def test_numbers_have_the_forms_of_the_plan() -> None:
    items = "{title: 乙, items: [{title: 丙, items: [丁]}]}"

    assert sections(f"{{title: 甲, items: [{items}, {items}]}}", numbering="第一部分, 1、, ①") == [
        "[heading 1] 第一部分\u3000甲",
        "[heading 3] 1、乙",
        "[heading 3] ①丙",
        "[heading 4] （1）丁",
        "[heading 3] 2、乙",
        "[heading 3] ①丙",
        "[heading 4] （1）丁",
    ]


def test_the_outline_follows_the_depth_whatever_the_number_looks_like(tmp_path: Path) -> None:
    path = tmp_path / "a.docx"
    items = "[{title: 乙, items: [{title: 丙, items: [丁]}]}]"
    fields = f"numbering: [（一）, 1、, ①, 无]\nsections: [{{title: 甲, items: {items}}}]\n"
    path.write_bytes(document(plan_text() + fields))

    headings = docx.Document(str(path)).paragraphs[2:]

    def outline(paragraph: object) -> str:
        found = paragraph._p.xpath("w:pPr/w:outlineLvl/@w:val")  # type: ignore[attr-defined]
        style = paragraph.style.element.xpath("w:pPr/w:outlineLvl/@w:val")  # type: ignore[attr-defined]
        return str([*found, *style][0])

    assert [outline(each) for each in headings] == ["0", "1", "2", "3"]


@pytest.mark.parametrize(
    ("forms", "found"),
    [
        ("一、, 甲、", ["PG291"]),
        ("一、, （一）, 1., （1）, ①", ["PG292"]),
        ("一、, 1、, 1、", ["PG293"]),
        ("一、, 1、, ①", []),
    ],
)
def test_forms_that_there_are_not_are_told(forms: str, found: list[str]) -> None:
    assert codes(f"numbering: [{forms}]\nsections: [{{title: 甲, body: 乙。}}]\n") == found


@pytest.mark.parametrize(
    ("own", "configured", "number", "notes"),
    [
        ("", ["1、"], "1、", []),
        ("numbering: [第一、]\n", ["1、"], "第一、", ["PG513"]),
        ("numbering: [一、]\n", ["1、"], "一、", []),
    ],
)
def test_the_forms_of_a_plan_go_before_those_of_the_office(
    own: str, configured: list[str], number: str, notes: list[str]
) -> None:
    config = Config(numbering=tuple(configured))
    text = f"{plan_text()}{own}sections: [{{title: 甲, body: 乙。}}]\n"
    plan = plan_file.load(SourceText("plan.yaml", text), config=config)
    made = render_in(look_of(config), plan, open_template(official_folder()))

    assert f"] {number}甲" in "".join(document_lines(made.data))
    assert [each.code for each in made.findings] == notes
    assert look_of(config).of_styles == OFFICIAL


def test_a_plan_that_is_written_out_says_the_same_in_chinese() -> None:
    english = (
        "subtitle: 甲\ntitle_note: 乙\nnumbering: [1、]\nclosing: 丙。\n"
        "sections: [{body: 丁。, owner: 戊}, {title: 己, numbered: false,"
        " items: [{title: 庚。, run_in: false, body: 辛。, closing: 壬。}]}]\n"
    )
    chinese = (
        "副标题: 甲\n题下说明: 乙\n编号形式: [1、]\n结语: 丙。\n"
        "章节: [{正文: 丁。, 负责人: 戊}, {标题: 己, 编号: 否,"
        " 条目: [{标题: 庚。, 接排: 否, 正文: 辛。, 结语: 壬。}]}]\n"
    )

    assert printed(english) == printed(chinese)


def test_a_number_stands_alone_above_the_title() -> None:
    lines = list(document_lines(document(plan_text() + "letterhead: {number: 甲〔2023〕4号}\n")))

    assert lines[:4] == [
        "[Letterhead Number] 甲〔2023〕4号",
        "[Normal]",
        "[Normal]",
        "[Title] 测试图书馆2023年4月份工作计划",
    ]


def test_a_letterhead_needs_a_mark_or_a_number() -> None:
    assert codes("letterhead: {urgency: 加急}\n") == ["PG295"]
