"""Dates and clocks broken by a slip of the keyboard, numbers without marks, 于 and nothing."""

from __future__ import annotations

import pytest

from plangen.language.lost_marks import lost_marks
from support import all_marked, findings, marked, plan_text


def found(code: str, sentence: str, period: str = "2025-04") -> list[str]:
    text = plan_text(period=period, introduction=f"'{sentence}'")
    told = [each for each in findings(text) if each.code == code]
    return [words for each in told for words in all_marked(each)]


def in_time(code: str, time: str) -> list[str]:
    table = f"{{main: {{columns: [name, time], rows: [{{name: 书展, time: '{time}'}}]}}}}"
    told = findings(plan_text(period="2025-04", activities=table))
    assert "PG303" not in {each.code for each in told}  # which would tell of it again
    return [marked(each) for each in told if each.code == code]


@pytest.mark.parametrize(
    ("sentence", "expected"),
    [
        ("书目4月12曰前报采编部，4月6曰布展。", ["4月12曰", "4月6曰"]),
        ("4月12日9: 30集合。", ["9: 30"]),
        ("周六上午9 ：30集合。", ["9 ：30"]),
        ("4月12日（周六）9.30在门厅集合。", ["9.30"]),
        ("下午3?00闭馆。", ["3?00"]),
        ("开放时间：8.30—17.00。", ["8.30—17.00"]),
        ("20250412举办诗会。", ["20250412"]),
        ("2025412举办诗会。", ["2025412"]),
        ("“4?23”世界读书日展板。", ["4?23"]),
        # An hour by what people do then, with no day before it.
        ("值班馆员8?30到岗。", ["8?30"]),
        ("志愿者7.30集合，观众18.00入场。", ["7.30", "18.00"]),
        # The keys beside the colon, and the colon without shift.
        ("周六9；00在门厅集合。", ["9；00"]),
        ("4月12日9，00开课。", ["9，00"]),
        ("4月12日14. 30召开。", ["14. 30"]),
        # A day outside of the period, by the words behind it.
        ("展览2025720结束。", ["2025720"]),
        ("方案20250317日经馆务会讨论。", ["20250317日"]),
        ("方案2025325日经馆务会讨论。", ["2025325日"]),
        ("2025412日举办诗会。", ["2025412日"]),
        ("各馆202549前报送。", ["202549"]),
    ],
)
def test_broken_dates_and_clocks_are_found(sentence: str, expected: list[str]) -> None:
    assert found("PG393", sentence) == expected


@pytest.mark.parametrize(
    "time", ["4月12曰", "4月12日 9: 30", "4月12日9.30", "4月12日9?30—11?00", "20250412"]
)
def test_they_are_found_in_times_and_told_once(time: str) -> None:
    assert len(in_time("PG393", time)) == 1


@pytest.mark.parametrize(
    "sentence",
    [
        "子曰：“学而时习之。”诗曰，风雅颂。",
        "4月12日起票价15.00元，周六上午跑3.05公里。",
        "红队3: 10负于蓝队，按1: 10配比，附件1: 20人名单。",
        "编号20250412，电话2025412，条码2025412。",
        "馆藏2025412册，点击20250412次。",
        "20250512另有安排，2025111不详。",
        "4月12日9:30，下午3：00。",
        "你到过4号展厅?5号呢?",
        "版本2.30发布，第3.05条。",
        "新生4.15报到，4.20前到岗。",  # days of the plan's month
        "4月12日；30人参加，周六9；12人到场，周六9。30名读者到馆。",
        "周六上午9，10时各一场，近3.00万人入馆。",
        "202512前完成，编号2025720，展品2025720件。",
        "2025111前报送。",
        "2025111日另有安排，19970317日旧档。",
        "20250317经馆务会讨论。",
        "周三3.15消费者权益日宣传，周六5.15全国公益日。",
    ],
)
def test_other_figures_stay_silent(sentence: str) -> None:
    assert found("PG393", sentence) == []


@pytest.mark.parametrize(
    ("lines", "expected"),
    [
        (["1）清点桌椅；", "2登记编号；", "3）入库。"], [(1, "）")]),
        (["1、清点桌椅；", "2核对清单；", "3、入库。"], [(1, "、")]),
        (["1、清点桌椅；", "2、登记编号；", "3入库。"], [(2, "、")]),
        (["要求：1）清点；2登记；3）入库。"], [(0, "）")]),
        # 2 may count things where nothing else makes it a number of the list.
        (["1、清点桌椅；", "2名志愿者登记。"], []),
        (["流程：1）报名；2名讲解员培训；3）上岗。"], []),
        (["1）清点；", "2）登记；", "3月入库。"], []),
        (["1）清点；", "3）登记；", "2组入库。"], []),
        (["共3场；2名馆员到场；5、6日休息。"], []),
        (["（1）清点；", "2登记；", "（3）入库。"], [(1, "）")]),
        (["要求：1.清点书架；2组织登记；3.入库。"], [(0, ".")]),
        (["检查：（1）灯架；（2）吊杆；3配电箱。"], [(0, "）")]),
        (["各组要（1）控制人数，2做好提示，（3）及时上报。"], [(0, "）")]),
        (["名单：1区文联、2、区妇联、3、区残联。"], [(0, "、")]),
        (["1.清点；", "2.登记；", "3.入库。"], []),
        (["检查：（1）灯架；（2）吊杆。3人一组巡查。"], []),
        (["要求：1.清点；2名馆员登记；3.入库。"], []),
        (["见附件1、2组织部名单、附件3、清单。"], []),
        (["流程：1.上午布展；2日开幕；3.撤展。"], []),
        (["单价1.5元、2本起订、3.5元封顶。"], []),
        (["2025年4月", "3日开放", "4日闭馆"], []),
    ],
)
def test_numbers_that_lost_their_mark(lines: list[str], expected: list[tuple[int, str]]) -> None:
    assert [(each.line, each.mark) for each in lost_marks(lines)] == expected


def test_brackets_that_are_lost_are_put_back_on_both_sides() -> None:
    text = plan_text(introduction="各组要（1）控制人数，2做好提示，（3）及时上报。")
    [finding] = [each for each in findings(text) if each.code == "PG394"]
    assert finding.args["suggested"] == "（2）做好提示"


def test_a_lost_mark_is_told_once() -> None:
    text = plan_text(introduction="|\n  要求如下：\n  1）清点；\n  2登记；\n  3）入库。")
    told = findings(text)

    assert [(each.code, each.fix is not None) for each in told] == [("PG394", True)]


@pytest.mark.parametrize(
    ("sentence", "expected"),
    [
        ("馆员大会定于在多功能室召开。", ["定于"]),
        ("展演拟于举行。", ["拟于"]),
        ("班务会将于，请准时参加。", ["将于"]),
        ("少儿合唱比赛于在剧场举行。", ["于"]),
        ("知识竞赛定于在青少年宫剧场举行。", ["定于"]),
        ("养生义诊于在月季园举行。", ["于"]),
    ],
)
def test_nothing_behind_yu_is_found(sentence: str, expected: list[str]) -> None:
    assert found("PG397", sentence) == expected


@pytest.mark.parametrize(
    "sentence",
    [
        "馆员大会定于4月12日在多功能室召开。",
        "馆员大会定于周三召开，展演将于月底举行。",
        "馆员大会定于在国庆节前召开。",
        "4月12日的馆员大会定于在青少年宫召开。",
        "馆员大会定于在本季度末召开。",
        "馆员大会定于在多功能室召开，时间另行通知。",
        "由于在册读者增多，位于在建场馆旁的分馆便于举行活动。",
        "关于召开馆员大会的通知，至于，不在此列。",
        "书展始于，止于至善；一定于举办前落实。",
        "忙于举办比赛，善于开展活动。",
    ],
)
def test_yu_with_a_time_or_in_a_word_stays_silent(sentence: str) -> None:
    assert found("PG397", sentence) == []


def test_the_day_behind_digits_is_written_once() -> None:
    text = plan_text(period="2025-04", introduction="2025412日举办诗会。")
    [told] = [each for each in findings(text) if each.code == "PG393"]

    assert told.args["suggested"] == "2025年4月12日"
    assert told.fix
    assert [each.text for each in told.fix.edits] == ["2025年4月12日"]
