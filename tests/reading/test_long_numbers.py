"""Numbers of any length, wherever a text of a plan can have one: findings, and no failure."""

from __future__ import annotations

import re
from pathlib import Path
from random import Random

import pytest

from plangen.calendar.periods import Period, parse_period
from plangen.language.times import parse_time
from plangen.limits import TIME
from profiles import by_profile
from support import findings
from terminal import Run, write

NUMERALS = [
    *("9" * 5000, "９" * 5000, "٣" * 5000, "0" * 5000, "9,999" * 1200, "1." * 3000),
    *("一" * 4301, "〇" * 5000, "○" * 5000, "十" * 5000, "千万" * 2500, "二〇二三" * 1200),
    *("一" * 31, "一" * 9, "9" * 31, "①" * 5000, "²" * 5000, "O" * 5000, "2O" * 2500),
]
FORMS = re.split(
    "[|]",
    "#|#月|4月#日|#年4月|2023年#月|2023年4月#|第#期|第#季度|开展活动#场，其中总馆#场。|"
    "#:30|14:#|下午#点|4月3日#:#|4月1日至#日|#人|#.#|#万元|-#|#%|每月#日|为期#天|第#周|"
    "2023-04-#|#-#-#|2023/#/1|4.#|#、标题|（#）|附件#|第#届世界读书日|建党#周年|"
    "农历#月初#|腊月#|周#|见第#条|〔2023〕#号|{{ # }}|{{ activities.count + # }}|"
    "{{ activities.count.# }}|20#年|#个，共#个|#cm|0.#|#×#|#/#|#～#岁",
)
PLAN = """
organization: 测试图书馆
period: '@0'
title: '@1'
introduction: '@2'
recipient: '@3'
sections:
  - title: '@4'
    body: '@5'
    items: ['@6', {title: '@7', body: '@8'}]
attachments:
  - {title: '@9', tables: [main, other]}
activities:
  main:
    caption: '@10'
    columns: [number, type, name, time, place, {人数: 人数}]
    total: [人数]
    rows:
      - {type: 讲座, name: '@11', time: '@12', place: '@13', 人数: '@14'}
      - {type: 讲座, name: 讲座一, time: 4月3日, place: 一楼, 人数: 30}
  other:
    columns: [venue, name, time]
    number_in: name
    groups:
      - {venue: '@15', tag: '@16', rows: [{name: '@17', time: '@18'}]}
remarks: ['@19']
"""
USUAL = ["2023-04", "计划", "3月举办讲座。", "各馆", "甲", "文", "乙", "丙", "文", "表", "表"]
USUAL += ["讲座", "4月4日", "二楼", "20", "甲馆", "圈", "活动", "4月5日", "备注"]


def plan(random: Random) -> str:
    """Return a plan with one long number, in some form, at one place or at all of them."""
    text = random.choice(FORMS).replace("#", random.choice(NUMERALS))
    only = random.choice([None, *range(len(USUAL))])
    filled = PLAN.lstrip()
    for number in reversed(range(len(USUAL))):
        is_here = number == only or (only is None and number)
        filled = filled.replace(f"@{number}", text if is_here else USUAL[number])
    return filled


@pytest.mark.parametrize("number", range(by_profile(40, 200)))
def test_a_long_number_anywhere_is_no_failure(number: int) -> None:
    findings(plan(Random(f"1/{number}")))


@pytest.mark.parametrize("number", range(by_profile(5, 20)))
@pytest.mark.parametrize(
    "words",
    [("render", "--force"), ("new", "2023-05", "--from"), ("fmt", "--keys", "zh", "--diff")],
)
def test_a_long_number_fails_no_command(
    here: Path, run: Run, words: tuple[str, ...], number: int
) -> None:
    path = write(here, "plan.yaml", plan(Random(f"2/{number}")))
    command = [path if word == "FILE" else word for word in (*words, "FILE")]

    assert run(*command).code in {0, 1, 2}


def test_the_heading_of_nine_numerals_is_a_text() -> None:
    text = "organization: 测\nperiod: 2023-04\nsections:\n  - title: 一二三四五六七八九、说明\n"

    assert "PG229" not in {each.code for each in findings(text)}


@pytest.mark.parametrize("numeral", NUMERALS)
def test_no_period_has_a_long_number(numeral: str) -> None:
    for form in ("#", "#-04", "2023-#", "2023年#月", "#年4月", "2023年第#季度", "2023-W#"):
        assert parse_period(form.replace("#", numeral)) is None or len(numeral) < 10


def test_a_time_of_any_length_is_kept_as_written() -> None:
    period = Period(2023, 4)
    listed = "、".join(f"4月{day}日" for day in range(1, 31))
    assert parse_time(listed, period).is_understood

    for text in (listed * 10, "一" * TIME * 10, "（" * 100_000, "4月1日" + "九" * 100_000):
        assert len(text) > TIME
        read = parse_time(text, period)
        assert (read.text, read.is_understood) == (text, False)


def test_a_time_of_4301_numerals_is_not_understood(here: Path, run: Run) -> None:
    rows = f"    行: [{{名称: 甲, 时间: {'一' * 4301}}}]\n"
    text = f"单位: 甲\n月份: 2023-04\n章节: []\n活动:\n  main:\n    列: [名称, 时间]\n{rows}"

    done = run("validate", write(here, text=text), "--lang", "en")

    assert done.code in {0, 1}
    assert "PG303" in done.out
