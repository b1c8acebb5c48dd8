"""Lines that YAML refuses because a text in them begins with a mark, or a comment cuts it."""

from __future__ import annotations

import pytest

from plangen.findings import Finding, Severity
from plangen.source.cut_lines import (
    bracket_slip,
    comment_for_text,
    cut_slip,
    header_slip,
    mark_slip,
)
from plangen.source.edits import apply
from plangen.source.nodes import Mapping, Scalar, find
from plangen.source.parse import parse
from plangen.source.text import SourceText
from support import marked

LINE_ENDS = pytest.mark.parametrize("end", ["\n", "\r\n", "\r"], ids=["LF", "CRLF", "CR"])
BEFORE = "organization: 测试图书馆\n"


def values(text: str) -> Mapping:
    root, found = parse(SourceText("plan.yaml", text))
    assert isinstance(root, Mapping), found
    return root


def mended(source: SourceText, finding: Finding) -> str:
    assert finding.fix
    assert finding.fix.is_safe
    return apply(source.text, finding.fix.edits)


@LINE_ENDS
@pytest.mark.parametrize(
    ("field", "value"),
    [
        ("title: &B区计划", "&B区计划"),
        ("title: & 馆计划", "& 馆计划"),
        ("title: &", "&"),
        ("title: &馆's 计划  ", "&馆's 计划"),
        ("title: *A 计划", "*A 计划"),
        ("title: *请提前报名", "*请提前报名"),
        ("title: * 计划", "* 计划"),
        ("title: **重点**计划", "**重点**计划"),
        ("title: !重要 计划", "!重要 计划"),
        ("title: !!紧急: 计划", "!!紧急: 计划"),
        ("title: ! 计划", "! 计划"),
        ("title:   !重要", "!重要"),
    ],
)
def test_a_text_that_begins_with_a_mark_is_quoted(field: str, value: str, end: str) -> None:
    source = SourceText("plan.yaml", f"{BEFORE}{field}\nremarks: 略\n".replace("\n", end))
    finding = mark_slip(source, 2)

    assert finding
    assert (finding.code, finding.severity) == ("PG128", Severity.ERROR)
    assert marked(finding) == value[0] == finding.args["mark"]
    after = find(values(mended(source, finding)), ("title",)).node
    assert isinstance(after, Scalar)
    assert after.value == value
    assert mark_slip(SourceText("", mended(source, finding)), 2) is None


@pytest.mark.parametrize(
    "line",
    [
        "  - !重要 计划",
        "    - &B区",
        "  - title: *A 计划",
        "  - - !重要",
        "标题: !重要",
    ],
)
def test_so_is_an_item(line: str) -> None:
    finding = mark_slip(SourceText("plan.yaml", line + "\n"), 1)

    assert finding
    assert finding.fix


@pytest.mark.parametrize(
    ("line", "mark"),
    [
        ("title: !重要 计划 #注", "!"),
        ("title: *A 计划\n  第二行", "*"),
        ("items: [甲, &B区]", "&"),
        ("items: [*A 计划]", "*"),
        ("  - {name: !重要, time: 4月2日}", "!"),
    ],
)
def test_what_can_be_meant_in_two_ways_is_only_told(line: str, mark: str) -> None:
    finding = mark_slip(SourceText("plan.yaml", line + "\n"), 1)

    assert finding
    assert (marked(finding), finding.fix) == (mark, None)


@pytest.mark.parametrize(
    "line",
    [
        "title: &A 馆计划",
        "title: *A",
        "title: *A  # 注",
        "title: R&B区",
        "title: '&B区'",
        "title: !note 请",
        "rows: &all",
        "- &A 馆",
        "items: ['!重要', \"[*A 计划\"]",
        "items: [*a, *b]",
        "  *请提前报名",
        "# title: !重要",
        "",
    ],
)
def test_marks_that_can_be_yamls_own(line: str) -> None:
    assert mark_slip(SourceText("plan.yaml", line + "\n"), 1) is None


@LINE_ENDS
@pytest.mark.parametrize(
    ("field", "value"),
    [
        ("body: | 乙\n  丙\n", "乙\n丙\n"),
        ("body: |乙\n  丙\n", "乙\n丙\n"),
        ("body: |- 乙\n  丙\n", "乙\n丙"),
        ("body: > 乙\n    丙\n\n    丁\n", "乙 丙\n丁\n"),
        ("body: |  乙: #丙\n  丁\n", "乙: #丙\n丁\n"),
    ],
)
def test_a_text_behind_a_bar_goes_to_the_next_line(field: str, value: str, end: str) -> None:
    source = SourceText("plan.yaml", (BEFORE + field).replace("\n", end))
    finding = header_slip(source, 2)

    assert finding
    assert finding.code == "PG161"
    assert finding.args["mark"] == field[6]
    after = find(values(mended(source, finding)), ("body",)).node
    assert isinstance(after, Scalar)
    assert after.value == value


@pytest.mark.parametrize("line", ["body: | 乙", "- | 乙 | 丙 |", "body: > 乙\nremarks: 丙"])
def test_without_lines_below_it_may_be_a_bar_to_print(line: str) -> None:
    finding = header_slip(SourceText("plan.yaml", line + "\n"), 1)

    assert finding
    assert finding.fix is None


@pytest.mark.parametrize(
    "line", ["body: |", "body: |-2 # 注", "body: |#注", "body: 甲|乙", "乙 | 丙", "body: |乙"]
)
def test_bars_that_are_yamls(line: str) -> None:
    assert header_slip(SourceText("plan.yaml", line + "\n"), 1) is None


@LINE_ENDS
@pytest.mark.parametrize(
    ("field", "number", "told", "value"),
    [
        ("title: 第一行 #x\n  第二行\n", 2, "#x", "第一行 #x 第二行"),
        ("title: 第一行\n  第二行 #话题# 开展\n  第三行\n", 3, "#话题# 开展", None),
        ("title: 一 #甲#\n    二 #乙#\n  三's\n", 2, "#甲#", "一 #甲# 二 #乙# 三's"),
        ("title: 第一行\t#x\n  第二行9:30\n", 2, "#x", "第一行\t#x 第二行9:30"),
        ("title: 第一行 #x\n\n  第二行\n", 3, "#x", "第一行 #x\n第二行"),
        ("title: 第一行 # 一 #二\n  第二行  \n", 2, "# 一 #二", "第一行 # 一 #二 第二行"),
    ],
)
def test_lines_of_a_text_that_a_comment_cuts_are_quoted(
    field: str, number: int, told: str, value: str | None, end: str
) -> None:
    text = f"{BEFORE}{field}remarks: 略\n".replace("\n", end)
    source = SourceText("plan.yaml", text)
    assert parse(source)[0] is None
    finding = cut_slip(source, number + 1)

    assert finding
    assert (finding.code, finding.severity) == ("PG137", Severity.ERROR)
    assert marked(finding) == told
    root = values(mended(source, finding))
    after = find(root, ("title",)).node
    assert isinstance(after, Scalar)
    assert after.value == (value or "第一行 第二行 #话题# 开展 第三行")
    assert find(root, ("remarks",)).complete


@pytest.mark.parametrize(
    ("lines", "told"),
    [
        ("items: [甲 #b, 丙]", "#b, 丙]"),
        ("  items: [甲,#b, 丙]", "#b, 丙]"),
        ("items: [#b, 丙]", "#b, 丙]"),
        ("  - {name: 讲座, place: 三楼 #301}", "#301}"),
        ("  {name: '甲 # 乙' #丙}", "#丙}"),
        ("items: [[甲], 乙 #丙]", "#丙]"),
    ],
)
def test_a_comment_that_holds_the_closing_bracket_is_told(lines: str, told: str) -> None:
    finding = bracket_slip(SourceText("plan.yaml", lines + "\n"), 1)

    assert finding
    assert (finding.code, marked(finding), finding.fix) == ("PG162", told, None)


@pytest.mark.parametrize(
    "lines",
    [
        "title: 第一行 # 注\n  第二行",
        "title: 第一行 #x",
        "title: 第一行 #x\nremarks: 略",
        "title: '第一行 #x'\n  第二行",
        "title:\n  - 甲 #x\n  - 乙",
        "items: [甲, 乙] #丙]",
        "items: [甲, '乙 #丙']",
        "items: [甲#乙, 丙]",
        "#items: [甲 #乙, 丙]",
        "rows: #x\n  - 甲",
        "title: 第一行 #x\n  body: 甲",
    ],
)
def test_other_comments_cut_nothing(lines: str) -> None:
    source = SourceText("plan.yaml", lines + "\n")

    assert bracket_slip(source, 1) is None
    assert cut_slip(source, 1) is None
    assert cut_slip(source, 2) is None


@LINE_ENDS
@pytest.mark.parametrize(
    ("field", "path", "value"),
    [
        ("title: #话题#\nremarks: 略\n", ("title",), "#话题#"),
        ("title:   #1 条  \nremarks: 略\n", ("title",), "#1 条"),
        ("items:\n  - #1 条\n  - 乙\n", ("items", 0), "#1 条"),
        ("items:\n  - title: # 一 #二\n  - 乙\n", ("items", 0, "title"), "# 一 #二"),
        ("row: {name: #话题\n  }\n", ("row", "name"), "#话题"),
        ("title: #a's", ("title",), "#a's"),
    ],
)
def test_a_comment_in_the_place_of_a_text_is_told(
    field: str, path: tuple[str | int, ...], value: str, end: str
) -> None:
    source = SourceText("plan.yaml", field.replace("\n", end))
    node = find(values(source.text), path).node
    assert isinstance(node, Scalar)
    finding = comment_for_text(source, node)

    assert finding
    assert (finding.code, finding.severity) == ("PG137", Severity.ERROR)
    assert marked(finding).strip() == value
    after = find(values(mended(source, finding)), path).node
    assert isinstance(after, Scalar)
    assert after.value == value


@pytest.mark.parametrize(
    "field",
    [
        "title: # 注\n",
        "title: # plangen: ignore PG3\n",
        "title:\n  #话题#\n",
        "title: '' #话题#\n",
        "title: 甲 #话题#\n",
        "title:\n",
        "title: ~ #话题#\n",
        "title:\n\n  #话题#\n",
    ],
)
def test_an_empty_text_with_a_comment_of_the_writers_own(field: str) -> None:
    node = find(values(field), ("title",)).node
    assert isinstance(node, Scalar)

    assert comment_for_text(SourceText("plan.yaml", field), node) is None


def test_a_comment_of_the_line_above_is_not_for_an_empty_item() -> None:
    text = "items: #甲\n  -\n  - 乙\n"
    node = find(values(text), ("items", 0)).node
    assert isinstance(node, Scalar)

    assert comment_for_text(SourceText("plan.yaml", text), node) is None
