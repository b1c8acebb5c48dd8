"""版头, 版记, 通知 and joint issue on their way from the plan to blocks."""

from __future__ import annotations

import pytest

from plangen.document.blocks import (
    Addressee,
    Attachment,
    AttachmentNote,
    Block,
    Colophon,
    Letterhead,
    Paragraph,
    Signature,
    Title,
)
from plangen.document.compose import compose
from plangen.document.html import read_blocks
from plangen.document.markup import markup
from plangen.document.origins import Origins
from plangen.document.template import official_folder, open_template
from plangen.document.vocabulary import StyleNames
from plangen.errors import TemplateError
from plangen.source.text import SourceText
from support import findings, loaded, plan_text

HEAD = '{mark: 甲文件, number: 甲〔2023〕4号, serial: "000001", secrecy: 秘密, urgency: 特急}'


def composed(template: str = "official", **fields: str) -> tuple[Block, ...]:
    plan = loaded(plan_text(**fields))
    folder = open_template(official_folder(template))
    return compose(plan, folder, StyleNames()).blocks


def test_a_plan_goes_without_letterhead_and_colophon() -> None:
    assert composed() == (Title(("测试图书馆2023年4月份工作计划",)),)


def test_a_letterhead_stands_above_the_title() -> None:
    first, *_ = composed(letterhead=HEAD.replace("urgency", "signers: [乙, 丙], urgency"))

    assert first == Letterhead(
        marks=(("甲文件",),),
        number=("甲〔2023〕4号",),
        serial=("000001",),
        secrecy=("秘密",),
        urgency=("特急",),
        signers=(("乙",), ("丙",)),
    )


def test_a_colophon_stands_last_with_full_stops() -> None:
    colophon = (
        "{addressee: 各街道。, copies: 某局, office: 办公室, date: 2023-03-09, own_page: true, "
        'other: "共印50份\\n（共2页）"}'
    )
    *_, last = composed(colophon=colophon, remarks="附注")

    assert last == Colophon(
        ("各街道。",),
        ("某局。",),
        ("办公室",),
        ("2023年3月9日",),
        (("共印50份",), ("（共2页）",)),
        has_own_page=True,
    )


def test_a_letter_has_only_the_host_and_no_office() -> None:
    colophon = "{copies: 某局, office: 办公室, date: 2023-03-09, other: 共印50份}"
    first, *_, last = composed("letter", letterhead=HEAD, colophon=colophon, jointly="[乙]")

    assert isinstance(first, Letterhead)
    assert first.is_letter
    assert first.marks == (("甲",),)  # 10.1: the name of the office
    assert last == Colophon(copies=("某局。",), other=(("共印50份",),))


def test_several_organizations_issue_together() -> None:
    made = composed(jointly="[乙馆, 丙馆]", letterhead=HEAD, signature="{date: 2023-03-28}")

    assert isinstance(made[0], Letterhead)
    assert made[0].marks == (("甲文件",), ("乙馆",), ("丙馆",))
    assert made[1] == Title(("测试图书馆", "乙馆", "丙馆", "2023年4月份工作计划"))
    assert made[-1] == Signature((("测试图书馆",), ("乙馆",), ("丙馆",)), ("2023年3月28日",))


def test_each_office_has_its_line_in_titles_that_the_program_makes() -> None:
    offices = ("测试图书馆", "乙馆")
    title, *_, plan = composed(jointly="[乙馆]", notice="{body: 现印发。}", addressee="各分馆")

    notice = ("关于印发《测试图书馆、", "乙馆2023年4月份工作计划》的通知")
    assert title == Title(offices + notice)
    assert isinstance(plan, Attachment)
    assert plan.title == Title((*offices, "2023年4月份工作计划"))
    assert composed(jointly="[乙馆]", title="测试图书馆、乙馆计划")[0] == Title(
        ("测试图书馆、乙馆计划",)
    )


def test_titles_inside_the_title_of_a_notice_have_marks_of_their_own() -> None:
    title = composed(notice="{body: 现印发。}", title="学习《条例》计划", addressee="各分馆")[0]

    assert isinstance(title, Title)
    assert "".join(title.lines) == "测试图书馆关于印发《学习〈条例〉计划》的通知"


def test_the_plan_is_attached_to_a_notice_with_its_own_attachments_behind_it() -> None:
    title, addressee, text, note, signature, plan, first, second = composed(
        notice="{body: 现印发给你们。}",
        addressee="各分馆",
        introduction="引言",
        signature="{date: 2023-03-28}",
        attachments="[{title: 表}, {title: 办法, detached: true}]",
        letterhead="{mark: 甲, number: 甲〔2023〕4号}",
    )[1:]

    named = ("测试图书馆2023年4月份工作计划",)
    assert isinstance(title, Title)
    assert "".join(title.lines) == "测试图书馆关于印发《测试图书馆2023年4月份工作计划》的通知"
    assert (addressee, text) == (Addressee(("各分馆：",)), Paragraph(("现印发给你们。",)))
    assert note == AttachmentNote((named,))
    assert isinstance(signature, Signature)
    assert plan == Attachment(
        ("附件",), Title(named), (Paragraph(("引言",)), AttachmentNote((("表",), ("办法",))))
    )
    assert isinstance(first, Attachment)
    assert isinstance(second, Attachment)
    assert [first.label, second.label] == [("附件1",), ("甲〔2023〕4号附件2",)]


@pytest.mark.parametrize(
    ("html", "code"),
    [
        ("<header><p class='mark'>甲</p></header>", "PG404"),
        ("<header class='head'><p class='mark'>甲</p></header>", "PG404"),
        ("<header class='letterhead'></header>", "PG407"),
        ("<header class='letterhead'><p class='serial'>甲</p></header>", "PG407"),
        ("<header class='letter'><p class='mark'>甲</p><p class='office'>乙</p></header>", "PG407"),
        ("<header class='letter'><p class='mark'>甲</p><p>乙</p></header>", "PG407"),
        (
            "<header class='letter'><p class='mark'/>" + 2 * "<p class='number'/>" + "</header>",
            "PG407",
        ),
        ("<header class='letterhead' data-preprinted='1'><p class='mark'>甲</p></header>", "PG404"),
        ("<footer><p class='copies'>甲</p></footer>", "PG404"),
        ("<footer class='colophon'><p class='mark'>甲</p></footer>", "PG407"),
        ("<p class='serial'>甲</p>", "PG407"),
    ],
)
def test_parts_in_the_wrong_place_are_told(html: str, code: str) -> None:
    with pytest.raises(TemplateError) as caught:
        read_blocks(
            f"<article>{html}</article>", Origins(markup(SourceText("t", ""))), StyleNames(), ()
        )

    assert [finding.code for finding in caught.value.findings] == [code]


@pytest.mark.parametrize(
    ("number", "mended"),
    [
        ("铜图〔2023〕4号", None),
        ("铜图办〔2023〕128号", None),
        ("铜图[2023]4号", "铜图〔2023〕4号"),
        ("铜图（2023）第04号", "铜图〔2023〕4号"),
        ("铜图【2023】4", "铜图〔2023〕4号"),
        ("铜图［2023年］4号", "铜图〔2023〕4号"),
        ("铜图2023-4", ""),
        ("铜图〔23〕4号", ""),
    ],
)
def test_numbers_have_their_form(number: str, mended: str | None) -> None:
    text = plan_text(letterhead=f'{{mark: 甲文件, number: "{number}"}}')
    found = [each for each in findings(text) if each.code == "PG260"]

    assert len(found) == (mended is not None)
    for finding in found:
        edits = finding.fix.edits if finding.fix else ()
        assert [text[edit.start : edit.end] for edit in edits] == ([number] if mended else [])
        assert [edit.text for edit in edits] == ([mended] if mended else [])


@pytest.mark.parametrize("secrecy", ["绝密", "机密★1年", "秘密★6个月", "机密★长期", "秘密★30天"])
def test_degrees_of_secrecy(secrecy: str) -> None:
    assert findings(plan_text(letterhead=HEAD.replace("秘密", secrecy))) == []


@pytest.mark.parametrize(
    ("letterhead", "mark"),
    [
        ("{mark: 甲文件}", "甲"),
        ("{mark: 甲}", "甲"),
        ("{mark: 文件}", "测试图书馆"),
        ("", "测试图书馆"),
    ],
)
def test_the_mark_of_a_letter_is_the_name_of_the_office(letterhead: str, mark: str) -> None:
    """10.1; a plan without 版头 has one too, or the letter would begin with nothing."""
    fields = {"letterhead": letterhead} if letterhead else {}
    first, *_ = composed("letter", **fields)

    assert first == Letterhead(((mark,),), is_letter=True)


def test_a_letter_on_printed_paper() -> None:
    first, *_ = composed("letter", letterhead="{mark: 甲, preprinted: true}")

    assert isinstance(first, Letterhead)
    assert first.is_preprinted


def test_a_letter_with_nobody_to_name_has_no_colophon() -> None:
    made = composed("letter", colophon="{office: 乙, date: 2023-03-29, own_page: true}")

    assert not any(isinstance(each, Colophon) for each in made)


def test_names_in_lists_are_texts_like_others() -> None:
    fields = {
        "jointly": '["{{ organization }}分馆"]',
        "letterhead": "{mark: 甲, signers: ['乙\n\n  丙']}",
    }
    text = plan_text(**fields)
    plan = loaded(text)

    assert plan.plan.jointly == ("测试图书馆分馆",)
    assert plan.plan.letterhead.signers == ("乙丙",)
    assert [each.path for each in plan.texts][1:2] == [("jointly", 0)]
    assert [each.code for each in findings(plan_text(jointly='["{{ name }}"]'))] == ["PG224"]


@pytest.mark.parametrize("body", ['""', '"  "', "' \n '"])
def test_a_notice_needs_a_text(body: str) -> None:
    assert [each.code for each in findings(plan_text(notice=f"{{body: {body}}}"))] == ["PG206"]


@pytest.mark.parametrize(
    ("field", "code"),
    [
        ("jointly: [甲馆, 乙馆]", ""),
        ("jointly: [甲馆、乙馆]", "PG266"),
        ("jointly: [甲馆，乙馆]", "PG266"),
        ("jointly: [测试图书馆]", "PG267"),
        ("jointly: [甲馆, 乙馆, 甲馆]", "PG267"),
        ("letterhead: {mark: 甲, signers: [乙, 丙]}", ""),
        ("letterhead: {mark: 甲, signers: [乙、丙]}", "PG266"),
        ("letterhead: {mark: 甲, signers: [乙, 乙]}", "PG267"),
        ("letterhead: {mark: 甲, signers: [测试图书馆]}", ""),
    ],
)
def test_each_name_is_one_item_and_stands_once(field: str, code: str) -> None:
    text = f"{plan_text()}{field}\n"
    found = findings(text)

    assert [each.code for each in found] == ([code] if code else [])
    for each in found:
        assert each.place.line == text.count("\n")
