"""Times and numbers of a length that nobody types are read as texts, in a sentence."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from profiles import by_profile
from support import plan_text
from terminal import Run, write

LONG = 5000
TIMES = {
    "ones": "一" * 4301,
    "tens": "十" * 4301,
    "hundreds": "百" * LONG,
    "noughts": "〇" * LONG,
    "digits": "9" * LONG,
    "wide digits": "９" * LONG,
    "digits of a day": "4月" + "1" * LONG + "日",
    "numerals of a day": "四月" + "一" * LONG + "日",
    "digits of a year": "9" * LONG + "年4月1日",
    "digits of an hour": "4月1日" + "9" * LONG + ":30",
    "digits of minutes": "4月1日8:" + "3" * LONG,
}
TEXTS = {
    "numerals of a count": "计划开展活动" + "一" * LONG + "场。",
    "digits of a count": "计划开展活动" + "9" * LONG + "场。",
    "digits of a sum": "共" + "9" * LONG + "人，其中" + "1" * LONG + "人。",
    "ordinal": "第" + "9" * LONG + "届读书节。",
    "numerals of a month": "一" * LONG + "月份工作计划。",
    "digits of a date": "2023年" + "4" * LONG + "月1日。",
    "percentage": "9" * LONG + "%。",
    "telephone": "电话1" + "3" * LONG + "。",
}
FIELDS = {
    "period": f"organization: 甲\nperiod: {'2' * LONG}\n",
    "period in numerals": f"organization: 甲\nperiod: {'二' * LONG}年四月\n",
    "month of a period": f"organization: 甲\nperiod: 2023-{'0' * LONG}4\n",
    "width of a picture": plan_text(
        sections=f"[{{title: 甲, pictures: [{{file: a.png, alt: 乙, width: {'9' * LONG}}}]}}]"
    ),
    "width with an exponent": plan_text(
        sections="[{title: 甲, pictures: [{file: a.png, alt: 乙, width: 1e999}]}]"
    ),
    "date of a signature": plan_text(signature=f"{{date: {'9' * LONG}-01-01}}"),
    "expression": plan_text(introduction="甲{{ " + "9" * LONG + " }}乙"),
    "sum": plan_text(introduction="甲{{ 1" + " + 1" * LONG + " }}乙"),
    "numerals of an expression": plan_text(introduction="甲{{ " + "9" * LONG + "|chinese }}乙"),
}


def row(**cells: str) -> str:
    listed = ", ".join(f"{key}: {value}" for key, value in cells.items())
    return plan_text() + (
        f"activities:\n  main:\n    columns: [name, time]\n    rows:\n      - {{{listed}}}\n"
    )


@pytest.mark.parametrize("language", ["zh", "en"][: by_profile(1, 2)])
@pytest.mark.parametrize("name", TIMES)
def test_a_long_time_is_told_at_its_place(run: Run, here: Path, name: str, language: str) -> None:
    write(here, text=row(name="甲", time=TIMES[name]))

    outcome = run("validate", "plan.yaml", "--lang", language)

    assert outcome.code in {0, 1}, outcome.err
    assert re.search(r"plan\.yaml:7:\d+: ", outcome.out)


@pytest.mark.parametrize("name", TIMES)
def test_a_plan_with_a_long_time_is_rendered_and_goes_on(run: Run, here: Path, name: str) -> None:
    write(here, text=row(name="甲", time=TIMES[name]))

    assert run("render", "plan.yaml", "-o", "out.docx").code in {0, 1}
    assert run("new", "2023-05", "--from", "plan.yaml", "--dry-run").code in {0, 1}


@pytest.mark.parametrize("name", TEXTS)
def test_a_long_number_in_a_text(run: Run, here: Path, name: str) -> None:
    write(here, text=plan_text(introduction=TEXTS[name]))

    assert run("validate", "plan.yaml").code in {0, 1}
    assert run("new", "2023-05", "--from", "plan.yaml", "--dry-run").code in {0, 1}


@pytest.mark.parametrize("name", FIELDS)
def test_a_long_number_in_a_field(run: Run, here: Path, name: str) -> None:
    write(here, text=FIELDS[name])

    outcome = run("validate", "plan.yaml")

    assert outcome.code == (0 if name == "sum" and not outcome.out else 1)
    assert outcome.code == 0 or re.search(r"plan\.yaml:\d+:\d+: ", outcome.out)
