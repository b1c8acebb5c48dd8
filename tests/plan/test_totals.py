"""The row of totals: what counts as a number, how sums are written, what cannot be summed."""

from __future__ import annotations

import re
from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from plangen.plan.tables import PrintedTable, printed_table
from plangen.plan.totals import Amount, amount, is_nothing
from support import findings, loaded, marked, plan_text

COLUMNS = "[number, name, {人数: 参加人数}, {经费: 经费}, notes]"


def table(rows: str, total: str = "[name, 人数, 经费]", columns: str = COLUMNS) -> str:
    """Return a plan with one table."""
    return plan_text(activities=f"{{main: {{columns: {columns}, total: {total}, {rows}}}}}")


def of_rows(*rows: str) -> str:
    return "rows: [" + ", ".join(f"{{name: 书展, {row}}}" for row in rows) + "]"


def printed(text: str) -> PrintedTable:
    plan = loaded(text).plan
    return printed_table(plan.activities["main"], plan.period)


def footer(text: str) -> list[str]:
    """Return the texts of the row of totals, with how many columns one covers."""
    return [
        "".join(cell.lines) + (f"×{cell.colspan}" if cell.colspan > 1 else "")
        for cell in printed(text).footer
    ]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("30", Amount(Decimal(30))),
        (" 30人\n", Amount(Decimal(30), "人")),
        ("30 人次", Amount(Decimal(30), "人次")),
        ("1,200元", Amount(Decimal(1200), "元", has_commas=True)),
        ("１，２００．５０元", Amount(Decimal("1200.50"), "元", has_commas=True)),
        ("3.5万元", Amount(Decimal("3.5"), "元", scale="万")),
        ("3.5 万", Amount(Decimal("3.5"), scale="万")),
        ("1.2亿人次", Amount(Decimal("1.2"), "人次", scale="亿")),
        ("-5", Amount(Decimal(-5))),
        ("－５", Amount(Decimal(-5))),
        ("12%", Amount(Decimal(12), "%")),
        ("9" * 30, Amount(Decimal("9" * 30))),
    ],
)
def test_numbers(text: str, expected: Amount) -> None:
    assert amount(text) == expected


@pytest.mark.parametrize(
    "text",
    [
        *("约30人", "30余人", "30多人", "30人以上", "30人左右", "20-30人", "20—30人", "30人20人"),
        *("1,20元", "1,2000", "12,34,567", "1.2.3", "1e3", "30、40", "4月5日", "30人（含儿童）"),
        *("3万余元", "万元", "约3万元", "3万多"),
        *("三十人", "人", "+", "30人/场", "１２３４，５", "\u0661\u0662"),
    ],
)
def test_what_is_no_number(text: str) -> None:
    assert amount(text) is None


def test_hostile_texts_cost_little() -> None:
    for text in ("1" * 10**6, "1" + " " * 10**6 + "!", "1,000" * 10**5, "1." + "0" * 10**6):
        assert amount(text) is None


@pytest.mark.parametrize("text", ["", " \n", "无", "—", "——", "-", "－", "/", "／"])
def test_what_counts_as_nothing(text: str) -> None:
    assert is_nothing(text)


@pytest.mark.parametrize(
    ("rows", "expected"),
    [
        pytest.param(
            of_rows("人数: 30人, 经费: '1,200元'", "人数: 45人, 经费: 800元"),
            ["合计", "共2项", "75人", "2,000元", ""],
            id="units and commas",
        ),
        pytest.param(
            of_rows("人数: ３０, 经费: 0.1", "人数: 45, 经费: 0.20"),
            ["合计", "共2项", "75", "0.30", ""],
            id="full-width digits, and tenths that floats would not hit",
        ),
        pytest.param(
            of_rows("人数: 30人", "经费: /", "人数: 无"),
            ["合计", "共3项", "30人", "", ""],
            id="nothing counts as nothing",
        ),
        pytest.param(
            of_rows(f"人数: {'9' * 30}", "人数: 0.01"),
            ["合计", "共2项", "9" * 30 + ".01", "", ""],
            id="more digits than a float has",
        ),
        pytest.param(
            of_rows("人数: '{{ activities.main.count + 8 }}人'", "人数: '{{ period.month }}人'"),
            ["合计", "共2项", "14人", "", ""],
            id="what expressions render to",
        ),
        pytest.param(
            of_rows("more: {人数: 5}", "人数: '7'"),
            ["合计", "共2项", "12", "", ""],
            id="other ways to write a cell",
        ),
    ],
)
def test_totals(rows: str, expected: list[str]) -> None:
    assert footer(table(rows)) == expected


@pytest.mark.parametrize(
    ("cells", "expected"),
    [
        (["1,200", "3.5万"], "36,200"),
        (["1,500元", "0.35万元"], "5,000元"),
        (["1500元", "0.35万元"], "5000元"),
        (["1.5万元", "2.5万元"], "4.0万元"),
        (["1.5万", "1.2亿"], "120015000"),
        (["1,200.50元", "800.50元"], "2,001.00元"),
        (["1,200.50元", "0.00001万元"], "1,200.60元"),
        (["-3.5万", "35000"], "0"),
        (["无", "3.5万元"], "3.5万元"),
    ],
)
def test_sums_in_ten_thousands(cells: list[str], expected: str) -> None:
    assert footer(table(of_rows(*(f"人数: '{each}'" for each in cells))))[2] == expected


SCALES = {"": 1, "万": 10**4, "亿": 10**8}
AMOUNTS = st.tuples(
    st.decimals(-(10**9), 10**9, places=4), st.booleans(), st.sampled_from([*SCALES])
)


@given(st.lists(AMOUNTS, min_size=1, max_size=8))
def test_sums_are_exact_whatever_their_scales(amounts: list[tuple[Decimal, bool, str]]) -> None:
    cells = [f"{n:{',' if commas else ''}f}{scale}元" for n, commas, scale in amounts]
    printed = footer(table(of_rows(*(f"人数: '{each}'" for each in cells))))[2]

    found = re.fullmatch(r"(?P<number>-?[\d,.]+)(?P<scale>[万亿]?)元", printed)
    assert found
    value = Decimal(found["number"].replace(",", "")) * SCALES[found["scale"]]
    assert value == sum(n * SCALES[scale] for n, _, scale in amounts)
    assert ("," in found["number"]) <= any(commas for _, commas, _ in amounts)


def test_the_label_reaches_to_the_first_total() -> None:
    rows = of_rows("人数: 30人")

    assert footer(table(rows, "[人数]")) == ["合计×2", "30人", "", ""]
    assert footer(table(rows, "[经费, 人数]")) == ["合计×2", "30人", "", ""]
    assert footer(table(rows, "[notes]")) == ["合计×4", ""]
    assert footer(table(rows, "[]")) == []
    assert footer(table(rows, "")) == []


def test_venues_are_summed_together() -> None:
    groups = (
        "groups: [{venue: 东馆, rows: [{name: 甲, 人数: 3人}, {name: 乙, 人数: 4人}]}, "
        "{venue: 西馆, rows: [{name: 丙, 人数: 5人}]}]"
    )
    text = table(groups, "[name, 人数]", "[number, venue, name, {人数: 人数}]")

    assert footer(text) == ["合计×2", "共3项", "12人"]


def test_numbers_are_set_as_numbers() -> None:
    kinds = [column.kind for column in printed(table(of_rows("人数: 3"))).columns]

    assert kinds == ["number", "text", "number", "number", "text"]


def test_totals_in_chinese() -> None:
    text = (
        "单位: 甲馆\n月份: 2023-04\n活动:\n  总馆:\n    列: [序号, 名称, {人数: 人数}]\n"
        "    合计: [名称, 人数]\n    行: [{名称: 书展, 人数: 30人}]\n"
    )
    table = loaded(text).plan.activities["总馆"]

    assert table.total == ("name", "人数")
    assert findings(text) == []


@given(st.lists(st.decimals(-(10**9), 10**9, places=2), min_size=1, max_size=8))
def test_sums_are_exact(numbers: list[Decimal]) -> None:
    rows = of_rows(*(f"人数: '{number:,f}'" for number in numbers))

    assert Decimal(footer(table(rows))[2].replace(",", "")) == sum(numbers)


# --- what cannot be summed ---


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        pytest.param(
            table(of_rows("人数: 3"), "[人次]"), [("PG250", "人次", "人数")], id="unknown"
        ),
        pytest.param(
            table(of_rows("人数: 3"), "[number]"), [("PG250", "number", None)], id="numbers"
        ),
        pytest.param(
            table(of_rows("time: 4月"), "[time]", "[name, time]"),
            [("PG250", "time", None)],
            id="times",
        ),
        pytest.param(
            table(of_rows("人数: 3"), "[人数, 名称, 人数]"), [("PG251", "人数", None)], id="twice"
        ),
        pytest.param(
            table(of_rows("人数: 3"), "[name, 人数]", "[name, {人数: 人数}]"),
            [("PG252", "name", None)],
            id="the first column",
        ),
        pytest.param(
            table(of_rows("人数: 30人", "人数: 约30人", "人数: 一些")),
            [("PG253", "约30人", None), ("PG253", "一些", None)],
            id="no numbers",
        ),
        pytest.param(
            table(of_rows("人数: 30人次", "人数: 30人", "人数: 40", "人数: 5人")),
            [("PG254", "30人次", None), ("PG254", "40", None)],
            id="other units than most have",
        ),
        pytest.param(
            table(of_rows("人数: '{{ organization }}'")),
            [("PG253", "{{ organization }}", None)],
            id="an expression that is no number",
        ),
        pytest.param(
            table(of_rows("人数: '{{ count }}'")),
            [("PG224", "{{ count }}", None)],
            id="a wrong one",
        ),
        pytest.param(
            table(of_rows("more: {人数: 三}", "人数: 3")),
            [("PG253", "三", None)],
            id="the long form",
        ),
    ],
)
def test_what_cannot_be_summed(text: str, expected: list[tuple[str, str, str | None]]) -> None:
    found = [each for each in findings(text) if each.is_error]

    assert [(each.code, marked(each), each.args.get("nearest")) for each in found] == expected


def test_the_nearest_column_is_told_in_the_spelling_of_the_file() -> None:
    text = (
        "单位: 甲馆\n月份: 2023-04\n活动:\n  总馆:\n    列: [序号, 名称]\n    合计: [名字]\n"
        "    行: [{名称: 书展}]\n"
    )
    [finding] = findings(text)

    assert (finding.code, finding.args["nearest"]) == ("PG250", "名称")


def test_cells_of_other_columns_and_tables_may_say_anything() -> None:
    tables = (
        "{main: {columns: [number, name, notes], total: [name], rows: [{name: 3, notes: 约5人}]}, "
        "more: {columns: [name, {人数: 人数}], rows: [{name: 甲, 人数: 约5人}]}, "
        "rows: {columns: [venue, {tag: 标签}], total: [tag], groups: "
        "[{venue: 东馆, tag: 阅读圈, rows: [{tag: 5}]}]}}"
    )

    assert [each for each in findings(plan_text(activities=tables)) if each.is_error] == []
