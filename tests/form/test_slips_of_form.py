"""Slips of the hand in the form of a plan: each has its name, its line, and its mending."""

from __future__ import annotations

from pathlib import Path

import pytest

from plangen.config import DEFAULT
from plangen.findings import Finding
from plangen.fixing import repair
from plangen.plan_file import all_findings, load
from plangen.reading.load import read_as_it_stands
from plangen.slips.second_reading import hides_slips, slips_of_form
from plangen.source.text import SourceText, read
from profiles import by_profile
from slips.corpus import spoilt_plans
from slips.judging import judge
from slips.kinds import KINDS
from slips.places import clean_plans
from support import PLANS, ROOT

PLAN = """\
organization: 测试图书馆
period: 2023-04
sections:
  - title: 活动
    body: |
      举办讲座。
      举办书展。
    items:
      - title: 讲座。
        body: 请专家主讲。
      - 布置展台。
      - 印发海报。
signature:
  date: 2023-04-01
activities:
  a:
    columns: [number, name, time, {seats: 名额}]
    rows:
      - name: 书展
        time: 4月8日
        seats: 30人
      - {name: 讲座, time: 4月9日, seats: 40人}
"""


def told(text: str) -> list[Finding]:
    return all_findings(load(SourceText("plan.yaml", text), config=DEFAULT))


def mended(text: str) -> str:
    return repair(load(SourceText("plan.yaml", text), config=DEFAULT)).plan.source.text


def test_the_plan_is_right() -> None:
    assert told(PLAN) == []


@pytest.mark.parametrize(
    ("right", "wrong", "code", "line"),
    [
        # The small inputs that failed, and neighbours of each.
        ("  - title", "　- title", "PG140", 4),
        ("    body: |", "　　body: |", "PG140", 5),
        ("      - name", "　　　- name", "PG140", 19),
        ("        seats: 30", " \u00a0　　 seats: 30", "PG140", 21),
        ("organization: ", "organization:\u00a0", "PG140", 1),
        ("period: ", "period:　", "PG140", 2),
        ("time: 4月8日", "time: \u200b4月8日", "PG140", 20),
        ("- 布置", "-　布置", "PG140", 11),
        ("- 布置", "- \ufeff布置", "PG140", 11),
        ("date: ", "date\u00a0: ", "PG140", 14),
        ("  - title: 活", "  -title: 活", "PG141", 4),
        ("- 布置", "-布置", "PG141", 11),
        ("- name", "-name", "PG141", 19),
        ("- title: 讲", "-title: 讲", "PG141", 9),
        ("- {name", "-{name", "PG141", 22),
        ("- 印发", "-印发", "PG141", 12),
        ("  - title: 活", "  － title: 活", "PG142", 4),
        ("- 布置", "— 布置", "PG142", 11),
        ("- name", "－name", "PG142", 19),
        ("- {name", "– {name", "PG142", 22),
        ("- title: 讲", "− title: 讲", "PG142", 9),
        ("    items", "     items", "PG143", 8),
        ("    items", "   items", "PG143", 8),
        ("        time: 4月8日", "       time: 4月8日", "PG143", 20),
        ("        time: 4月8日", "         time: 4月8日", "PG143", 20),
        ("      - 布置", "       - 布置", "PG143", 11),
        ("      - 布置", "     - 布置", "PG143", 11),
        ("    rows", "   rows", "PG143", 18),
        ("      举办书展", "     举办书展", "PG144", 7),
        ("      举办书展", "举办书展", "PG144", 7),
        ("      举办书展", "    举办书展", "PG144", 7),
        ("      - name", "        name", "PG145", 19),
        ("      - name", "      name", "PG145", 19),
        ("      - title: 讲座。", "        title: 讲座。", "PG145", 9),
        ("- 布置", "布置", "PG145", 11),
        ("- 印发", "印发", "PG145", 12),
        ("    items", "\t\titems", "PG123", 8),
        ("        time: 4月8日", "\t\t\t\ttime: 4月8日", "PG123", 20),
        ("      - 布置", "    \t- 布置", "PG123", 11),
        ("period: ", "period:\t", "PG146", 2),
        ("- 布置", "-\t布置", "PG146", 11),
        ("number, name", "number，name", "PG147", 17),
        ("number, name", "number、name", "PG147", 17),
        ("time, {seats", "time， {seats", "PG147", 17),
        ("讲座, time", "讲座，time", "PG147", 22),
        ("日, seats: 40", "日、seats: 40", "PG147", 22),
        ("body: 请专家主讲。", "body: 要求: 请专家主讲。", "PG132", 10),
        ("- 布置展台。", "- 时段: 9点。", "PG132", 11),
        ("title: 活动", "title：活动", "PG124", 4),
        ("rows:", "rows：", "PG124", 18),
        ("  a:", "  a：", "PG124", 16),
        ("seats: 30", "seats：30", "PG124", 21),
        ("date: 2", "date:2", "PG125", 14),
        ("讲座, time: 4", "讲座, time:4", "PG125", 22),
        ("title: 活动", 'title: "活动', "PG126", 4),
        ("- 布置展台。", "- '布置展台。", "PG126", 11),
        ("time: 4月8日", 'time: "4月8日', "PG126", 20),
        ("period: 2023-04", "period: “2023-04”", "PG149", 2),
        ("organization: 测试图书馆", "organization: “测试图书馆”", "PG149", 1),
        ("[number, name", "[“number”, “name”", "PG149", 17),
        ("body: 请专家主讲。", 'body: "存放在D:\\图书馆\\计划。"', "PG150", 10),
        ("- 布置展台。", '- "存放在D:\\new。"', "PG150", 11),
        ("- 布置", "1．布置", "PG152", 11),
        ("- 布置", "（1）布置", "PG152", 11),
        ("- 印发", "• 印发", "PG152", 12),
        ("- 印发", "③印发", "PG152", 12),
        ("- title: 活动", "- 小标题: 活动", "PG136", 4),
        ("- title: 活动", "- heading: 活动", "PG136", 4),
        ("time: 4月8日", "date: 4月8日", "PG136", 20),
        ("    columns", "    栏目", "PG136", 17),
        ("period: ", "month: ", "PG136", 2),
    ],
)
def test_a_slip_is_named_at_its_line(right: str, wrong: str, code: str, line: int) -> None:
    assert right in PLAN
    text = PLAN.replace(right, wrong, 1)

    found = told(text)

    assert [(each.code, each.place.line) for each in found] == [(code, line)]


@pytest.mark.parametrize(
    ("right", "wrong"),
    [
        ("    body: |", "　　body: |"),
        ("organization: ", "organization:\u00a0"),
        ("  - title: 活", "  -title: 活"),
        ("- 布置", "—布置"),
        ("    items", "   items"),
        ("      举办书展", "举办书展"),
        ("      - name", "        name"),
        ("        time: 4月8日", "\t\t\t\ttime: 4月8日"),
        ("number, name, time", "number，name、time"),
        ("rows:", "rows："),
        ("period: 2023-04", "period: “2023-04”"),
        ("- 布置", "1．布置"),
        ("time: 4月8日", "date: 4月8日"),
        ("      - name: 书展\n        time: 4月8日\n        seats: 30人", "1\t书展\t4月8日\t30人"),
        (
            "      - name: 书展\n        time: 4月8日\n        seats: 30人",
            "      - 书展\t4月8日\t30人",
        ),
    ],
)
def test_a_slip_with_one_meaning_is_mended(right: str, wrong: str) -> None:
    assert mended(PLAN.replace(right, wrong, 1)) == PLAN


def test_all_slips_of_a_file_are_told_in_one_run_and_mended_in_one() -> None:
    text = PLAN.replace("title: 活动", "title：活动").replace("- 布置", "-布置")
    text = text.replace("    rows", "   rows").replace("number, name", "number，name")

    assert [each.code for each in told(text)] == ["PG124", "PG141", "PG147", "PG143"]
    assert mended(text) == PLAN


@pytest.mark.parametrize("text", [each.text for each in clean_plans()])
@pytest.mark.parametrize("ends", ["\n", "\r\n", "\r"])
def test_a_right_plan_has_no_slips(text: str, ends: str) -> None:
    assert slips_of_form(SourceText("plan.yaml", text.replace("\n", ends))) == []


@pytest.mark.parametrize(
    "path", [*(ROOT / "plans").glob("*.yaml"), *(PLANS / "good").glob("*.yaml")], ids=str
)
def test_a_good_plan_has_no_slips(path: Path) -> None:
    assert slips_of_form(read(path)) == []


@pytest.mark.parametrize("language", ["zh", "en"][: by_profile(1, 2)])
def test_the_spoilt_plans_of_the_corpus_are_told_by_name(language: str) -> None:
    kinds = [kind for kind in KINDS if kind != "file-name"][:: by_profile(3, 1)]
    each = by_profile(1, 2 if language == "zh" else 1)
    verdicts = judge(list(spoilt_plans(each=each, kinds=kinds)), language)

    named = [verdict.is_named for verdict in verdicts]
    assert sum(named) >= 0.95 * len(named)
    assert not [each.spoilt for each in verdicts if each.is_claimed and not each.is_mended]


@pytest.mark.parametrize(
    ("right", "wrong", "expected"),
    [
        # A field below the dash belongs to its entry where no entry begins with it.
        ("        time: 4月8日", "      time: 4月8日", [("PG143", 20)]),
        ("        body: 请", "      body: 请", [("PG143", 10)]),
        # A field that begins entries begins one in any column near theirs.
        ("      - name: 书展", "       name: 书展", [("PG145", 19)]),
        # What has a half-width colon is no line of the text above.
        ("    items", "   items", [("PG143", 8)]),
        ("    body: |\n      举办讲座", "    body: |\n    举办讲座", [("PG144", 6)]),
        (
            "    body: |\n      举办讲座。\n      举",
            "    body: |\n举办讲座。\n举",
            [("PG144", 6), ("PG144", 7)],
        ),
        ("- {name: 讲座", "- ｛name: 讲座", [("PG153", 22)]),
        ("40人}", "40人},", [("PG154", 22)]),
        ("activities:\n  a:", "activities: a:", [("PG157", 15)]),
        ("title: 活动", "title:: 活动", [("PG155", 4)]),
        ("title: 活动", "title 活动", [("PG158", 4)]),
        ("time: 4月8日", "time=4月8日", [("PG158", 20)]),
        ("period: ", "period；", [("PG158", 2)]),
        ("number, name, time, {seats", "number name time {seats", [("PG147", 17)]),
        ("[number, name", "[“number”、“name”", [("PG149", 17), ("PG147", 17)]),
        ("period: ", "period:：", [("PG155", 2)]),
        ("- title: 活动", "- Title: 活动", [("PG136", 4)]),
        ("name: 书展", "name: 书展、time: 4月8日", [("PG383", 19), ("PG132", 19)]),
        ("    body: |\n", "    body: | 第一段。\n", [("PG161", 5)]),
    ],
)
def test_a_slip_is_not_taken_for_another(
    right: str, wrong: str, expected: list[tuple[str, int]]
) -> None:
    assert right in PLAN
    text = PLAN.replace(right, wrong, 1)
    if "time: 4月8日\n" in text and "、time" in text:
        text = text.replace("        time: 4月8日\n", "", 1)

    assert [(each.code, each.place.line) for each in told(text)] == expected


@pytest.mark.parametrize(
    ("typed", "is_looked_for"),
    [
        ("title: “活动”", True),
        ("title: “活动”  # 暂定", True),
        ("title: “活动", True),
        ("title: “春雨”活动", False),
        ("title: 活动“春雨”", False),
        ("title: 活动", False),
    ],
)
def test_a_plan_is_read_again_where_something_may_be_a_slip(
    typed: str, *, is_looked_for: bool
) -> None:
    source = SourceText("plan.yaml", PLAN.replace("title: 活动", typed, 1))

    assert hides_slips(source, read_as_it_stands(source).written) == is_looked_for
