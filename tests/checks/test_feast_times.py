from __future__ import annotations

import pytest

from plangen.checks import check
from support import findings, loaded, marked, plan_text


def found(code: str, time: str, period: str, **fields: str) -> list[str]:
    tables = f"{{main: {{columns: [name, time], rows: [{{name: 诗会, time: '{time}'}}]}}}}"
    text = plan_text(period=period, activities=tables, **fields)
    return [marked(each) for each in check(loaded(text)) if each.code == code]


@pytest.mark.parametrize(
    ("period", "time"),
    [
        ("2024-05", "谷雨"),
        ("2024-05", "八月十五"),
        ("2024-05", "农历八月十五"),
        ("2024-10", "农历八月十五晚上"),
        ("2024-05", "中秋节"),
        ("2024-04", "端午"),
        ("2024-03", "腊月廿三"),
        ("2024-09", "立秋当天"),
        ("2024-09", "母亲节"),
        ("2024-11", "大雪节气"),
        ("2024-11", "冬至"),
    ],
)
def test_a_feast_of_another_month_is_found(period: str, time: str) -> None:
    assert found("PG348", time, period) == [time]
    assert found("PG303", time, period) == []


@pytest.mark.parametrize(
    ("period", "time"),
    [
        ("2024-04", "谷雨"),
        ("2024-12", "大雪节气"),
        ("2024-05", "端午"),
        ("2024-09", "八月十五"),
        ("2024-08", "八月十五"),
        ("2024-09", "农历八月十五"),
        ("2024-01", "腊月初八"),
        ("2024-02", "腊月廿三"),
        ("2024-09", "国庆节"),
        ("2024-01", "春节"),
        ("2024-05", "端午节前"),
        ("2024-05", "六一儿童节前后"),
        ("2024-05", "5月4日（五四青年节）"),
        ("2024", "中秋节"),
        ("2024-H2", "中秋"),
        ("2024-12", "元旦"),
        ("2024-05", "每周六"),
        ("2024-05", "待定"),
        ("2024-05", "图书馆服务宣传周"),
        ("2024-09", "全民国防教育月"),
        ("2024-09-02..2025-01-17", "冬至"),
    ],
)
def test_a_feast_of_the_period_is_not(period: str, time: str) -> None:
    assert found("PG348", time, period) == []


def test_the_day_is_told() -> None:
    tables = "{main: {columns: [name, time], rows: [{name: 诗会, time: 八月十五}]}}"
    told = findings(plan_text(period="2024-05", activities=tables))

    assert [each.args["actual"] for each in told if each.code == "PG348"] == ["9月17日"]


def test_a_table_of_another_time_may_have_other_feasts() -> None:
    tables = (
        "{main: {caption: 下半年活动预告, columns: [name, time], "
        "rows: [{name: 诗会, time: 中秋节}]}}"
    )
    told = findings(plan_text(period="2024-05", activities=tables))

    assert [each.code for each in told if each.code == "PG348"] == []
