"""Every line end that YAML leaves in a text is one in print, or is told."""

from __future__ import annotations

import pytest

from plangen import limits
from plangen.config import DEFAULT
from plangen.fixing import repair
from plangen.plan_file import load
from plangen.source.text import SourceText
from support import document, document_lines, findings, marked, plan_text


def printed(text: str) -> list[str]:
    """Return the lines of the document, without those of its title and its blank ones."""
    lines = (line.partition("] ")[2] for line in document_lines(document(text)))
    return [line for line in lines if line][1:]


def repaired(text: str, *, unsafe: bool = False) -> str:
    plan = load(SourceText("plan.yaml", text), config=DEFAULT)
    return repair(plan, unsafe=unsafe).plan.source.text


def body(lines: str) -> str:
    return f"{plan_text()}sections:\n  - title: 活动\n    body: {lines}\n"


LINES = {
    "labels": ("时间：4月8日", "地点：报告厅", "联系人：办公室"),
    "a list": ("1. 召开部署会。", "2. 下发通知。", "3. 总结经验。"),
    "a programme": ("9:00 签到", "9:30 开幕", "10:00 讲座"),
    "sentences": ("全馆做好准备。", "各部门分工负责。"),
    "short lines without marks": ("春节", "元宵节"),
    "dashes": ("——世界读书日", "——五一书展"),
    "dates": ("4月8日书法讲座", "4月15日绘本阅读"),
    "marks of lists": ("● 书展", "● 讲座"),
}


@pytest.mark.parametrize("case", LINES)
def test_each_line_below_a_bar_is_a_paragraph(case: str) -> None:
    text = body("|\n      " + "\n      ".join(LINES[case]))

    assert printed(text) == ["一、活动", *LINES[case]]
    assert "PG138" not in {each.code for each in findings(text)}


TWO = "第一段写完。\n\n      第二段写完。"
STYLES = {
    "plain": TWO,
    "folded": f">\n      {TWO}",
    "double quotes": '"第一段写完。\\n第二段写完。"',
    "single quotes": f"'{TWO}'",
    "literal": "|\n      第一段写完。\n\n\n      　　第二段写完。",
}


@pytest.mark.parametrize("written", STYLES.values(), ids=STYLES)
def test_what_is_left_of_line_ends_parts_paragraphs_in_all_styles(written: str) -> None:
    assert printed(body(written)) == ["一、活动", "第一段写完。", "第二段写完。"]


@pytest.mark.parametrize(
    ("written", "line"),
    [
        ("做好本月\n      各项工作。", "做好本月各项工作。"),
        (">\n      做好本月，\n      各项工作。", "做好本月，各项工作。"),
        ('"做好“本月”\n      各项工作。"', "做好“本月”各项工作。"),
        ("学习 Open\n      Library 的经验。", "学习 Open Library 的经验。"),
        ("学习\n      Python 。", "学习Python 。"),
        ("做好 本月\n      工作。", "做好 本月工作。"),
    ],
)
def test_a_folded_line_end_leaves_no_blank_beside_chinese(written: str, line: str) -> None:
    assert printed(body(written)) == ["一、活动", line]


def test_an_item_of_two_lines_has_a_paragraph_of_its_own() -> None:
    items = "    items:\n" + "".join(
        f"      - |\n        {first}\n        {second}\n"
        for first, second in (("一行", "两行"), ("加强领导。", "专人负责。"))
    )
    text = f"{plan_text()}sections:\n  - title: 活动\n{items}"

    assert printed(text) == ["一、活动", "（一）一行", "两行", "（二）加强领导。", "专人负责。"]


def test_the_title_of_an_item_is_one_line_and_its_text_runs_on() -> None:
    items = (
        "    items:\n      - title: |\n          加强\n          领导。\n        body: 成立小组。\n"
    )
    text = f"{plan_text()}sections:\n  - title: 活动\n{items}"

    assert printed(text) == ["一、活动", "（一）加强领导。成立小组。"]
    assert [each.code for each in findings(text)] == ["PG139"]


def test_remarks_and_cells_keep_their_lines() -> None:
    groups = """activities:
  main:
    columns: [venue, name, time]
    groups:
      - venue: |
          总馆
          一楼
        tag: |
          甲
          乙
        rows:
          - name: 讲座
            time: |
              4月8日
              4月15日
"""
    text = plan_text(remarks="|\n  联系人：甲\n  电话：000") + groups

    found = [
        line.strip("| ")
        for block in document_lines(document(text))
        for line in block.replace(" | ", "\n").replace("⏎", "\n").splitlines()
    ]

    assert "[Remarks] （联系人：甲" in found
    assert "[Remarks] 电话：000）" in found
    assert {"总馆", "一楼", "（甲）", "（乙）", "4月8日", "4月15日"} <= set(found)


WRAPPED = "根据《铜官区图书馆员工培训计划（2023年）》安排四月组织开展\n      公共场馆卫生知识培训。"


@pytest.mark.parametrize(
    "lines",
    [
        "做好准备，\n      落实到人。",
        "讲座、\n      书展。",
        "发放《\n      读书》手册。",
        "4\n      月8日书展。",
        "2023年\n      4月8日书展。",
        "定于4月\n      8日举办书展。",
        "4月5日至\n      8日举办书展。",
        "9:\n      30开幕。",
        "2023年1\n      2月的书展。",
        "编目R，\n      上架S。",
        "做好四\n      月的总结。",
        WRAPPED,
    ],
)
def test_a_line_that_plainly_goes_on_is_told_and_joined_by_an_unsafe_fix(lines: str) -> None:
    text = body(f"|\n      {lines}")
    joined = lines.replace("\n      ", "")

    assert [each.code for each in findings(text)] == ["PG138"]
    assert printed(text) == ["一、活动", *lines.split("\n      ")]
    assert repaired(text) == text
    assert repaired(text, unsafe=True) == body(f"|\n      {joined}")


@pytest.mark.parametrize(
    "lines",
    [
        "做好准备，\n\n      落实到人。",
        "做好准备，\n      　　落实到人。",
        "做好准备，\n      地点：一楼。",
        "甲、\n      2. 乙。",
        "一是讲座，\n      二是书展。",
        "在一楼报告厅组织开展少儿绘本阅读活动和讲座\n      四月下旬开展书法活动。",
        "电话：0562-1\n      4月8日书展。",
        "联系人：\n      办公室。",
        WRAPPED.replace("开展\n", "开展。\n"),
    ],
)
def test_a_line_that_may_be_meant_is_not_told(lines: str) -> None:
    assert "PG138" not in {each.code for each in findings(body(f"|\n      {lines}"))}


def test_rules_read_joined_what_plainly_goes_on() -> None:
    text = body("|\n      本月计划举办书法讲座、\n      3月绘本阅读。")

    assert [marked(each) for each in findings(text) if each.code == "PG301"] == []


@pytest.mark.parametrize(
    ("before", "after"),
    [
        ("organization: |\n  测试\n  图书馆\n", "organization: |\n  测试图书馆\n"),
        ('organization: "Open\\nLibrary"\n', 'organization: "Open Library"\n'),
        ("organization: 测试\n\n  图书馆\n", "organization: 测试图书馆\n"),
    ],
)
def test_one_line_that_was_typed_on_several_is_told_and_mended(before: str, after: str) -> None:
    rest = "period: 2023-04\nintroduction: 引言。\n"

    assert [each.code for each in findings(before + rest)] == ["PG139"]
    assert repaired(before + rest) == after + rest


TITLED = {
    "plan": "title: |\n  测试图书馆\n  工作计划\n",
    "attachment": """attachments:
  - title: |
      4月活动
      一览表
    tables: [main]
activities:
  main:
    columns: [name, time]
    rows: [{name: 讲座, time: 4月2日}]
""",
}


@pytest.mark.parametrize("more", TITLED.values(), ids=TITLED)
def test_titles_keep_their_lines_and_nothing_is_told(more: str) -> None:
    assert findings(plan_text() + more) == []


def test_half_width_marks_go_on_as_full_width_ones_do() -> None:
    assert "PG138" in {each.code for each in findings(body("|\n      做好准备,\n      落实到人。"))}


@pytest.mark.parametrize(
    "text",
    [
        "安排如下：\n  时间：4月8日\n  地点：报告厅",
        "联系人：甲\n  电话：000",
        ">\n  4月8日举办讲座。\n  4月9日举办书展。",
        '"一、开场。\n  二、讲座。"',
        "'9:00 签到；\n  9:30 开幕。'",
    ],
)
def test_lines_of_their_own_that_yaml_joins_are_told(text: str) -> None:
    assert "PG156" in {each.code for each in findings(plan_text(introduction=text))}


@pytest.mark.parametrize(
    "text",
    [
        "为做好本月的工作，图书馆定于\n  4月8日上午在报告厅举办讲座。",
        "各部门要做好准备，\n  时间：以通知为准。",
        "安排如下：\n\n  时间：4月8日",
        "第一行写到这里。\n  第二行接着写。",
        "|\n  时间：4月8日\n  地点：报告厅",
    ],
)
def test_a_paragraph_that_was_wrapped_is_not(text: str) -> None:
    assert "PG156" not in {each.code for each in findings(plan_text(introduction=text))}


def test_a_field_of_one_line_with_a_page_in_it_is_left_alone() -> None:
    text = plan_text(organization="|\n" + "  图书馆\n" * (limits.JOINED_LINES + 2))

    assert [each.code for each in findings(text) if each.code == "PG139"] == ["PG139"]
    assert repaired(text) == text
