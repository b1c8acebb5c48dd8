"""All problems of a file in one run: what is wrong in one place hides nothing about the others."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from plangen.config import DEFAULT
from plangen.plan_file import all_findings, load
from plangen.slips.second_reading import slips_of_form
from plangen.source.edits import Change
from plangen.source.mended import MendedText
from plangen.source.text import SourceText
from profiles import by_profile
from steps import MOST, steps

PLAN = """\
organization: 测试图书馆
period: 2023-04
introduction: 本月计划开展活动3场。
sections:
  - title: 活动
    body: 认真落实,按时完成。
  - title: 培训
    body: 4月31日培训。
signature:
  date: 2023-04-01
activities:
  a:
    columns: [name, time]
    rows:
      - name: 书展
        time: 5月8日
      - {name: 讲座, time: 4月9日}
"""
ALL = ["PG302", "PG370", "PG310", "PG313"]
DATES = {"PG310", "PG313"}


def codes(text: str) -> list[str]:
    found = all_findings(load(SourceText("plan.yaml", text), config=DEFAULT))
    return [each.code for each in found if each.code != "PG345"]


def test_the_plan_has_problems_of_many_kinds() -> None:
    assert codes(PLAN) == ALL


@pytest.mark.parametrize(
    ("right", "wrong", "code"),
    [
        ("  date: 2023-04-01", "  date: 2023-04-31", "PG226"),
        ("  date: 2023-04-01", "  date: 2023-04-01\n  foo: 1", "PG201"),
        ("  - title: 培训", "  - foo: 1\n    title: 培训", "PG201"),
        ("organization: 测试图书馆\n", "", "PG202"),
        ("organization: 测试图书馆", "organization: ''", "PG206"),
        ("        time: 5月8日", "        time: 5月8日\n        foo: 1", "PG201"),
        ("    rows:", "    header: 也许\n    rows:", "PG208"),
    ],
)
def test_a_wrong_text_hides_nothing(right: str, wrong: str, code: str) -> None:
    assert sorted(codes(PLAN.replace(right, wrong, 1))) == sorted([*ALL, code])


def test_without_a_period_nothing_is_said_of_dates() -> None:
    assert codes(PLAN.replace("2023-04\n", "四月\n", 1)) == ["PG207", "PG302", "PG370"]


@pytest.mark.parametrize(
    ("right", "wrong", "code"),
    [
        ("    rows:\n", "    row:\n", "PG136"),
        ("    columns: [name, time]\n", "", "PG202"),
        ("  - title: 培训\n", "  - titel: 培训\n", "PG201"),
    ],
)
def test_a_wrong_part_hides_no_texts(right: str, wrong: str, code: str) -> None:
    found = codes(PLAN.replace(right, wrong, 1))

    assert code in found
    assert {"PG370", "PG310"} <= set(found)


def test_above_a_break_texts_are_checked_and_parts_are_not_counted() -> None:
    assert codes(PLAN.replace("    columns", "    ]\n    columns", 1)) == [
        "PG370",
        "PG310",
        "PG111",
    ]


def test_above_a_break_nothing_is_missing() -> None:
    text = PLAN.replace("  date: 2023-04-01\n", "  }\n", 1)

    assert codes(text) == ["PG370", "PG310", "PG111"]


TEXTS = st.text("甲乙丙\n :-\u3000", max_size=60)


@given(TEXTS, st.lists(st.tuples(st.integers(0, 60), st.integers(0, 5), TEXTS), max_size=6))
def test_what_was_left_as_it_was_leads_back_to_its_place(
    text: str, wanted: list[tuple[int, int, str]]
) -> None:
    written = SourceText("plan.yaml", text)
    changes, done = list[Change](), -1
    for start, length, new in sorted(wanted):
        end = min(start + length, len(text))
        if start > done and start <= end:
            changes.append((start, end, new))
            done = end
    mended = MendedText(written, tuple(changes))
    kept = [at for at in range(len(text)) if not any(c[0] <= at < c[1] for c in changes)]

    places = [mended.offset(at) for at in range(len(mended.source.text))]

    assert places == sorted(places)
    assert set(kept) <= set(places)
    for at, place in enumerate(places):
        if sum(each == place for each in places) == 1 and place in kept:
            assert mended.source.text[at] == text[place]


def rows(count: int, line: str) -> SourceText:
    text = PLAN + f"      - name: 书展\n{line}\n" * count
    return SourceText("plan.yaml", text)


@pytest.mark.parametrize(
    "line",
    [
        "       time: 4月8日",
        "        time：4月8日",
        "        date: 4月8日",
        '        time: "4月8日',
        "        time: [4月8日",
        "\ttime: 4月8日",
        "      书展\t4月8日",
        "      time: 4月8日",
    ],
)
def test_ten_times_the_slips_cost_ten_times_the_steps(line: str) -> None:
    few = by_profile(20, 60)

    once = steps(lambda: slips_of_form(rows(few, line)))
    ten_times = steps(lambda: slips_of_form(rows(10 * few, line)))

    assert ten_times <= MOST * once
