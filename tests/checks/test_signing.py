"""The dates of the document itself: signature, 版记, the year of its number."""

from __future__ import annotations

import pytest

from plangen.config import DEFAULT
from plangen.plan_file import check, load
from plangen.source.text import SourceText
from support import findings, marked, plan_text


def told(fields: str, period: str = "2023-04") -> list[tuple[str, str]]:
    found = findings(plan_text(period=period) + fields)
    return [(each.code, marked(each)) for each in found if each.code in {"PG333", "PG334", "PG335"}]


def signed(day: str) -> str:
    return f"signature: {{date: {day}}}\n"


@pytest.mark.parametrize(
    ("period", "day"),
    [
        ("2023-04", "2022-03-28"),
        ("2023-04", "2024-03-28"),
        ("2023-04", "2023-05-06"),
        ("2023-04", "2023年8月2日"),
        ("2023-W14", "2023-04-20"),
        ("2024-01", "2022-12-29"),
        ("2023-Q2", "2022-03-30"),
        ("2023", "2022-01-10"),
        ("2023", "2024-01-05"),
        ("2024-03-04..2024-03-08", "2024-03-11"),
    ],
)
def test_a_date_on_which_nobody_signs_this_plan_is_told(period: str, day: str) -> None:
    assert told(signed(day), period) == [("PG333", day)]


@pytest.mark.parametrize(
    ("period", "day"),
    [
        ("2023-04", "2023-03-28"),
        ("2023-04", "2023-04-06"),
        ("2023-04", "2023-04-30"),
        ("2023-04", "2023-02-15"),
        ("2024-01", "2023-12-29"),
        ("2023", "2022-11-20"),
        ("2023", "2023-02-10"),
        ("2023-Q3", "2023-05-31"),
        ("2024-03-04..2024-03-08", "2024-03-01"),
    ],
)
def test_before_the_period_and_in_it_plans_are_signed(period: str, day: str) -> None:
    assert told(signed(day), period) == []


def test_a_plan_that_sums_up_is_signed_afterwards() -> None:
    title = "title: 测试图书馆2023年4月份工作总结\n"

    assert told(title + signed("2023-05-05")) == []


def test_a_plan_for_the_wrong_period_is_told_by_its_times() -> None:
    rows = ", ".join(f"{{name: 书展, time: 5月{day}日}}" for day in (6, 13, 20))
    table = f"activities: {{main: {{columns: [name, time], rows: [{rows}]}}}}\n"

    assert told(signed("2023-05-02") + table) == []
    assert told(signed("2023-05-02")) == [("PG333", "2023-05-02")]


def test_a_date_that_cannot_be_read_is_of_no_year() -> None:
    plan = load(SourceText("plan.yaml", plan_text() + signed("三月底")), config=DEFAULT)

    assert [each.code for each in [*plan.findings, *check(plan)]] == ["PG226"]


def test_the_year_that_was_meant_is_named() -> None:
    [copied] = findings(plan_text() + signed("2021-03-28"))
    [late] = findings(plan_text() + signed("2023-05-28"))

    assert copied.args["suggested"] == "2023年3月28日"
    assert "suggested" not in late.args


def colophon(day: str) -> str:
    return f"colophon: {{office: 测试图书馆办公室, date: {day}}}\n"


def test_what_is_sent_before_it_is_signed_is_told() -> None:
    assert told(signed("2023-03-28") + colophon("2023-03-18")) == [("PG334", "2023-03-18")]


@pytest.mark.parametrize("day", ["2023-03-28", "2023-03-31", "2023-04-10"])
def test_sent_on_the_day_or_later_is_right(day: str) -> None:
    assert told(signed("2023-03-28") + colophon(day)) == []


def test_a_wrong_signature_is_told_alone() -> None:
    fields = "letterhead: {number: 测图〔2023〕4号}\n" + signed("2024-03-28")

    assert told(fields + colophon("2023-03-29")) == [("PG333", "2024-03-28")]


@pytest.mark.parametrize(
    ("fields", "period"),
    [
        ("letterhead: {number: 测图〔2022〕4号}\n" + signed("2023-03-28"), "2023-04"),
        ("letterhead: {mark: 测试图书馆文件, number: 测图办〔2022〕14号}\n", "2023-04"),
        ("letterhead: {number: 测图〔2022〕31号}\n" + signed("2021-12-30"), "2022-01"),
        ("title_note: 测图〔2022〕4号\n" + signed("2023-03-28"), "2023-04"),
    ],
)
def test_the_number_of_another_year_is_told(fields: str, period: str) -> None:
    assert told(fields, period) == [("PG335", "2022")]


@pytest.mark.parametrize(
    ("fields", "period"),
    [
        ("letterhead: {number: 测图〔2023〕4号}\n" + signed("2023-03-28"), "2023-04"),
        ("letterhead: {number: 测图〔2021〕31号}\n" + signed("2021-12-30"), "2022-01"),
        ("letterhead: {number: 测图〔2021〕31号}\n", "2022-01"),
        ("letterhead: {number: 测图〔2022〕31号}\n", "2022-01"),
        ("introduction: 测图〔2022〕4号\n" + signed("2023-03-28"), "2023-04"),
        ("introduction: 根据测图〔2022〕4号文件安排工作。\n" + signed("2023-03-28"), "2023-04"),
    ],
)
def test_a_number_of_its_year_and_others_numbers_are_silent(fields: str, period: str) -> None:
    assert told(fields, period) == []


@pytest.mark.parametrize(
    ("note", "expected"),
    [
        ("2023年4月20日局务会审议通过", ["2023年4月20日"]),
        ("2023年3月29日经理办公会批准", ["2023年3月29日"]),
        ("2022年1月5日职代会通过，2023年3月30日理事会修订通过", ["2023年3月30日"]),
        ("2023年3月28日局务会通过", []),
        ("2023年3月20日局务会通过", []),
        ("2022年1月5日职代会通过，2023年3月30日修订", []),
        ("2023年4月1日起施行", []),
        ("2023年4月31日局务会通过", []),
    ],
)
def test_a_paper_is_passed_before_it_is_signed(note: str, expected: list[str]) -> None:
    found = findings(plan_text(title_note=note) + signed("2023-03-28"))
    assert [marked(each) for each in found if each.code == "PG366"] == expected


def test_a_paper_without_a_date_of_its_own_may_be_passed_on_any_day() -> None:
    found = findings(plan_text(title_note="2023年4月20日局务会通过"))
    assert not [each for each in found if each.code == "PG366"]
