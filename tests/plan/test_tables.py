from __future__ import annotations

from plangen.plan.tables import PrintedTable, printed_table
from support import loaded, plan_text


def printed(table: str) -> PrintedTable:
    plan = loaded(plan_text() + f"activities:\n  main:\n{table}").plan
    return printed_table(plan.activities["main"], plan.period)


def texts(table: PrintedTable) -> list[list[tuple[str, ...]]]:
    return [[cell.lines for cell in row] for body in table.bodies for row in body]


def test_rows_are_numbered() -> None:
    table = printed("    columns: [number, name]\n    rows: [{name: 甲}, {name: 乙}]\n")

    assert texts(table) == [[("1",), ("甲",)], [("2",), ("乙",)]]
    assert [column.header for column in table.columns] == ["序号", "活动名称"]


def test_a_venue_spans_its_rows_and_numbers_start_again_inside_it() -> None:
    table = printed(
        "    columns: [number, venue, name]\n    number_in: name\n    header: false\n    groups:\n"
        "      - {venue: 东馆, tag: 阅读圈, rows: [{name: 甲}, {name: 乙}]}\n"
        "      - {venue: 西馆, rows: [{name: 丙}]}\n"
    )

    assert texts(table) == [
        [("1",), ("东馆", "（阅读圈）"), ("1、甲",)],
        [("2",), ("2、乙",)],
        [("3",), ("西馆",), ("1、丙",)],
    ]
    assert [[cell.rowspan for cell in body[0]] for body in table.bodies] == [[1, 2, 1], [1, 1, 1]]
    assert not table.header


def test_an_empty_field_is_an_empty_cell() -> None:
    table = printed("    columns: [name, time]\n    number_in: name\n    rows: [{time: 4月}]\n")

    assert texts(table) == [[("1、",), ("4月",)]]


def test_iso_dates_are_printed_in_chinese() -> None:
    table = printed("    columns: [time]\n    rows: [{time: 2023-04-07}, {time: 4月8日}]\n")

    assert texts(table) == [[("4月7日",)], [("4月8日",)]]
