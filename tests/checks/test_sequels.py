"""What goes on from the plan before, which lies in the same folder."""

from __future__ import annotations

from pathlib import Path

import pytest

from plangen.config import DEFAULT, Config
from plangen.findings import Severity
from plangen.plan_file import check, load
from plangen.source.text import SourceText

PLAN = """\
organization: {office}
period: {period}
introduction: {text}安排见附件。
activities:
  main:
    columns: [venue, name]
    groups:
"""
VENUES = ("青石分馆", "白沙分馆", "黄岭分馆")


def plan(
    period: str,
    text: str = "",
    venues: tuple[str, ...] = VENUES,
    office: str = "测试图书馆",
) -> str:
    groups = "".join(
        f"      - venue: {each}\n        rows: [{{name: {each}读书会}}]\n" for each in venues
    )
    return PLAN.format(office=office, period=period, text=text) + groups


def told(
    folder: Path, now: str, before: str, names: tuple[str, str] = ("2023-04", "2023-03")
) -> list[tuple[str, str]]:
    for name, text in zip(names, (now, before), strict=True):
        (folder / f"{name}.yaml").write_text(text, "utf-8")
    found = check(load(folder / f"{names[0]}.yaml", config=DEFAULT))
    codes = {"PG356", "PG357"}
    return [
        (each.code, str(each.args.get("venues") or each.args["suggested"]))
        for each in found
        if each.code in codes
    ]


SERIES = "“山城讲坛”第{}期4月15日开讲。"


@pytest.mark.parametrize(
    ("now", "before", "expected"),
    [
        (SERIES.format(8), SERIES.format(6), [("PG357", "7")]),
        (SERIES.format(6), SERIES.format(6), [("PG357", "7")]),
        (SERIES.format(5), SERIES.format(6), [("PG357", "7")]),
        ("第9讲“古籍课”。", "“古籍课”（第7讲）。", [("PG357", "8")]),
        (SERIES.format(7), SERIES.format(6), []),
        (SERIES.format(1), SERIES.format(6), []),
        (SERIES.format("七"), SERIES.format("六"), []),
        ("“山城讲坛”第7期、“山城讲坛”第8期。", SERIES.format(6), []),
        (SERIES.format(8), "“河畔讲坛”第6期开讲。", []),
        ("“山城讲坛”第8讲。", SERIES.format(6), []),
        ("回顾“山城讲坛”第6期。", SERIES.format(6), []),
        ("补办“山城讲坛”第6期。", SERIES.format(6), []),
    ],
)
def test_issues_go_on_from_the_plan_before(
    tmp_path: Path, now: str, before: str, expected: list[tuple[str, str]]
) -> None:
    assert told(tmp_path, plan("2023-04", now), plan("2023-03", before)) == expected


@pytest.mark.parametrize(
    ("venues", "text", "expected"),
    [
        (VENUES[:2], "", [("PG356", "黄岭分馆")]),
        (VENUES, "", []),
        (VENUES[:2], "黄岭分馆装修，暂停活动。", []),
        (VENUES[:1], "", []),
        (("东门分馆", "西门分馆"), "", []),
    ],
)
def test_venues_of_the_plan_before_are_missed(
    tmp_path: Path, venues: tuple[str, ...], text: str, expected: list[tuple[str, str]]
) -> None:
    assert told(tmp_path, plan("2023-04", text, venues), plan("2023-03")) == expected


@pytest.mark.parametrize(
    ("caption", "place"),
    [("    caption: 分馆安排\n    columns", "分馆安排"), ("    columns", "白沙分馆")],
)
def test_the_table_is_marked_and_no_venue_that_is_there(
    tmp_path: Path, caption: str, place: str
) -> None:
    (tmp_path / "2023-03.yaml").write_text(plan("2023-03"), "utf-8")
    file = tmp_path / "2023-04.yaml"
    text = plan("2023-04", "", VENUES[:2]).replace("    columns", caption, 1)
    file.write_text(text, "utf-8")
    [found] = [each for each in check(load(file, config=DEFAULT)) if each.code == "PG356"]

    assert place in text.splitlines()[found.place.line - 1]


@pytest.mark.parametrize(
    ("venues", "expected"), [(VENUES, ["黄岭分馆"]), (VENUES[:2], []), (("别馆", "侧馆"), [])]
)
def test_venues_of_the_configuration_are_missed(
    venues: tuple[str, ...], expected: list[str]
) -> None:
    text = plan("2023-04", "", VENUES[:2])
    found = check(load(SourceText("plan.yaml", text), config=Config(venues=venues)))

    assert [each.args["venues"] for each in found if each.code == "PG356"] == expected


def test_a_missing_venue_is_a_note_at_its_number(tmp_path: Path) -> None:
    (tmp_path / "2023-03.yaml").write_text(plan("2023-03"), "utf-8")
    file = tmp_path / "2023-04.yaml"
    file.write_text(plan("2023-04", "2个分馆各1场活动。", VENUES[:2]), "utf-8")
    [found] = [each for each in check(load(file, config=DEFAULT)) if each.code == "PG356"]

    assert (found.severity, found.place.line) == (Severity.NOTE, 3)


@pytest.mark.parametrize(
    ("before", "names"),
    [
        (plan("2023-02", SERIES.format(6)), ("2023-04", "2023-02")),
        (plan("2023-03", SERIES.format(6), office="测试文化馆"), ("2023-04", "2023-03")),
        (plan("2023-02", SERIES.format(6)), ("2023-04", "2023-03")),
        ("organization: [", ("2023-04", "2023-03")),
        ("", ("2023-04", "2023-03")),
    ],
)
def test_other_files_are_no_plan_before(
    tmp_path: Path, before: str, names: tuple[str, str]
) -> None:
    assert told(tmp_path, plan("2023-04", SERIES.format(9)), before, names) == []


@pytest.mark.parametrize(
    "names",
    [
        ("图书馆2023年4月计划", "图书馆2023年3月计划"),
        ("四月", "三月"),
        ("plan-2023-04-final", "plan-2023-03-final"),
    ],
)
def test_the_plan_before_is_found_by_its_period(tmp_path: Path, names: tuple[str, str]) -> None:
    now, before = plan("2023-04", SERIES.format(9)), plan("2023-03", SERIES.format(6))

    assert told(tmp_path, now, before, names) == [("PG357", "7")]


def test_a_text_that_is_no_file_has_no_plan_before(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (tmp_path / "2023-03.yaml").write_text(plan("2023-03", SERIES.format(6)), "utf-8")
    monkeypatch.chdir(tmp_path)
    source = SourceText("2023-04.yaml", plan("2023-04", SERIES.format(9)))

    assert "PG357" not in {each.code for each in check(load(source, config=DEFAULT))}
