"""A text is read with the marks, characters and digits that it was meant to have."""

from __future__ import annotations

import pytest

from plangen.checks import check
from plangen.config import Config
from plangen.language.as_read import as_read
from support import findings, loaded, marked, plan_text


@pytest.mark.parametrize(
    ("typed", "read"),
    [
        ("时间:周三(下午),地点:展厅", "时间：周三（下午），地点：展厅"),
        ("分组(2组)进行;各组备课.", "分组（2组）进行；各组备课。"),
        ('举办"书香"诗会', "举办“书香”诗会"),
        ("4月9曰前,2O25年４月l日", "4月9日前，2025年4月1日"),
        ("周三9.30开始", "周三9:30开始"),
        ("鷂山分館開展活動", "鹞山分馆开展活动"),
    ],
)
def test_a_text_is_read_as_it_was_meant(typed: str, read: str) -> None:
    assert as_read(typed) == read
    assert len(read) == len(typed)


@pytest.mark.parametrize(
    "text",
    [
        "14:30至16:00，共1,200人，比分3:2。",
        "见 https://example.org/a?b=c,书目 或 dushu@example.org",
        "1)签到、2)入场，20??年，Wi-Fi (free), No.1",
        "三.八节，4.23读书日，Ool",
        "",
    ],
)
def test_what_is_right_is_read_as_it_is_typed(text: str) -> None:
    assert as_read(text) == text


def test_the_characters_of_listed_names_are_kept() -> None:
    assert as_read("鷂山分館", frozenset("鷂")) == "鷂山分馆"


@pytest.mark.parametrize(
    ("sentence", "code", "words"),
    [
        # 9 April 2025 is a Wednesday.
        ("诗会4月9曰（周五）举行。", "PG311", "4月9曰（周五"),
        ("詩會４月9日(週五)舉行。", "PG311", "４月9日(週五"),
        ("诗会4月3l日举行。", "PG310", "4月3l日"),
    ],
)
def test_damage_of_one_kind_hides_no_other(sentence: str, code: str, words: str) -> None:
    told = findings(plan_text(period="2025-04", introduction=f"'{sentence}'"))

    assert [marked(each) for each in told if each.code == code] == [words]


def test_rules_about_characters_see_what_was_typed() -> None:
    plan = loaded(plan_text(introduction="館員培訓(分组)进行,共２场."))

    assert {each.code for each in check(plan, Config())} == {"PG370", "PG378", "PG380"}
