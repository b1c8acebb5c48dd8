"""Plans in rare but right YAML, and with slips that YAML reads as something else, end to end."""

from __future__ import annotations

import pytest

from plangen.config import DEFAULT
from plangen.findings import Finding
from plangen.fixing import repair
from plangen.plan_file import all_findings, load
from plangen.source.text import SourceText, decoded_source
from support import findings, marked, plan_text

PLAN = "organization: 测试图书馆\nperiod: 2023-04\n{}sections:\n  - title: 甲\n    body: 乙\n"
TABLE = """\
activities:
  main:
    columns: [name, time, place]
    rows:
      - name: 讲座
        time: 4月2日
"""


def told(text: str) -> list[Finding]:
    return [each for each in findings(text) if each.code.startswith("PG1")]


@pytest.mark.parametrize(
    ("field", "code", "at"),
    [
        ("title: *A 计划\n", "PG128", "*"),
        ("title: *A\n", "PG118", "*A"),
        ("title: *A, 计划\n", "PG128", "*"),
        ("title: ! 计划\n", "PG128", "!"),
        ("title: *A计划\n", "PG128", "*"),
        ("title: &B区计划\n", "PG128", "&"),
        ("title: &\n", "PG128", "&"),
        ("title: !重要 计划\n", "PG128", "!"),
        ("title: !!紧急\n", "PG128", "!"),
        ("title: &a 甲\nremarks: *a 计划\n", "PG128", "*"),
        ("introduction: | 乙\n  丙\n", "PG161", "乙"),
        ("introduction: |乙\n", "PG128", "|"),
        ("introduction: | 乙\n", "PG161", "乙"),
        ("introduction: |乙\n  丙\n", "PG161", "乙"),
        ("introduction: > 乙\n  丙\n", "PG161", "乙"),
        ("introduction: 第一行 #x\n  第二行\n", "PG137", "#x"),
        ("introduction: 第一行\n  第二行 #x#\n\n  第三行\n", "PG137", "#x#"),
        ("sections: [{title: 甲 #b}]\n", "PG162", "#b}]"),
        ("signature: {organization: 甲 #b, date: 2023-03-28}\n", "PG162", "#b, date: 2023-03-28}"),
        ("title: !note 计划\n", "PG114", "!note 计划"),
        ("title: &A 馆计划\n", "PG160", "&A"),
        ("title: &A\n", "PG160", "&A"),
        ("introduction: 讲座 #话题#\n", "PG137", "#话题#"),
        ('introduction: "讲座"#话题\n', "PG137", "#话题"),
    ],
)
def test_the_cause_is_named(field: str, code: str, at: str) -> None:
    finding, *others = told(PLAN.format(field))

    assert finding.is_error or not others
    assert (finding.code, marked(finding)) == (code, at)


@pytest.mark.parametrize(
    ("field", "title"),
    [
        ("title: *A 计划\n", "*A 计划"),
        ("title: ! 计划\n", "！计划"),
        ("title: *A计划\n", "*A计划"),
        ("title: &B区计划\n", "&B区计划"),
        ("title: !!紧急 计划\n", "!！紧急 计划"),
        ("title: 第一行 #x\n  第二行\n", "第一行 #x第二行"),
        ("title: |- 第一行\n  第二行\n", "第一行第二行"),
    ],
)
@pytest.mark.parametrize("end", ["\n", "\r\n", "\r"], ids=["LF", "CRLF", "CR"])
def test_a_fix_quotes_a_text_that_begins_with_a_mark(field: str, title: str, end: str) -> None:
    text = PLAN.format(field).replace("\n", end)

    mended = repair(load(SourceText("plan.yaml", text), config=DEFAULT)).plan

    assert mended.plan
    assert mended.plan.plan.title == title


@pytest.mark.parametrize(
    "data",
    [
        b"\x84\x31\x95\x33" + (PLAN.format("") + TABLE).encode("gb18030"),
        ("\ufeff\ufeff" + PLAN.format("") + TABLE).encode(),
        ("\ufeff" + PLAN.format("") + TABLE).encode("utf-16-be"),
        ("\ufeff\ufeff" + PLAN.format("") + TABLE).encode("utf-16-le"),
    ],
    ids=["GB18030 with a mark", "two marks", "UTF-16 BE", "two marks in UTF-16"],
)
def test_marks_before_a_file_shift_no_place(data: bytes) -> None:
    source = decoded_source("plan.yaml", data)
    plan = load(source, config=DEFAULT)

    assert plan.plan
    for each in all_findings(plan):
        assert each.place.line == 0 or marked(each)
    [body] = [each for each in plan.plan.texts if each.path[-1] == "body"]
    start, end = body.extent(source, (0, len(str(body.text))))
    assert source.text[start:end] == str(body.text)


@pytest.mark.parametrize("marks", [0, 1, 2])
def test_marks_that_stay_in_a_text_shift_no_place(marks: int) -> None:
    text = "\ufeff" * marks + PLAN.format("introduction: 甲,乙\n")
    [finding] = [each for each in findings(text) if each.code == "PG370"]

    assert marked(finding) == ","
    assert (finding.place.line, finding.place.column) == (3, 16)


@pytest.mark.parametrize("marks", [1, 2])
def test_an_error_behind_marks_is_at_its_place(marks: int) -> None:
    [finding] = told("\ufeff" * marks + "title：计划\nperiod: 2023-04\n")

    assert (finding.place.line, finding.place.column) == (1, 6 + marks)
    [finding] = told("\ufeff" * marks + 'period: 2023-04\ntitle: "计划\n')
    assert (finding.place.line, finding.place.column) == (2, 8)


@pytest.mark.parametrize(
    "period", ["| # 注\n  2023-04\n", "|+\n  2023-04\n\n", ">\n\n  2023-04\n", "&p 2023-04 #注\n"]
)
def test_a_period_in_any_style_is_read(period: str) -> None:
    text = PLAN.format("").replace("2023-04\n", period)

    assert told(text) == []
    assert load(SourceText("plan.yaml", text), config=DEFAULT).plan


@pytest.mark.parametrize(
    "lines",
    ["- !重要 事", "甲: | 乙", "- &B区", "甲: 乙 #x\n      丙", "甲: [乙 #x]"],
)
def test_lines_of_a_text_are_never_blamed(lines: str) -> None:
    """The line below them is wrong, by its indent."""
    text = f"sections:\n  - title: 甲\n    body: |\n      {lines}\n   closing: 丁\n"

    [finding] = findings(PLAN.partition("{}")[0] + text)
    assert finding.place.line == 7 + lines.count("\n")
    assert finding.code not in {"PG128", "PG137", "PG161", "PG162"}


def test_a_comment_may_hold_the_bracket_of_several_lines() -> None:
    item = "      - {title: 者\n\n         务。,\n          body: #话题# 动}\n"
    text = plan_text() + f"sections:\n  - items:\n{item}"

    assert [(each.code, each.place.line) for each in findings(text)] == [("PG162", 8)]
