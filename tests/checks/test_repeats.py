"""A sentence twice running, a unit that is missing, things in a row, the year of a paper."""

from __future__ import annotations

import pytest

from support import findings, marked, plan_text


def told(code: str, sentence: str, **fields: str) -> list[str]:
    text = plan_text(introduction=f'"{sentence}"', **fields)
    return [marked(each) for each in findings(text) if each.code == code]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("各站每周五报送台账。各站每周五报送台账。", "各站每周五报送台账。"),
        (
            "开展宣传。馆员分片联系读者！馆员分片联系读者！按时总结。",
            "馆员分片联系读者！",
        ),
        ("值班人员不得离岗；值班人员不得离岗；", "值班人员不得离岗；"),
    ],
)
def test_a_sentence_twice_running_is_told(text: str, expected: str) -> None:
    assert told("PG353", text) == [expected]


def test_a_paragraph_twice_running_is_told() -> None:
    body = "|\n  各站每周五报送台账。月底汇总。\n  各站每周五报送台账。月底汇总。"
    found = [each for each in findings(plan_text(introduction=body)) if each.code == "PG353"]

    assert [each.place.line for each in found] == [5]


@pytest.mark.parametrize(
    "text",
    [
        "各站每周五报送台账。各站每周六报送台账。",
        "加油！加油！",
        "读书好。读书好。好读书。",
        "馆员分片联系读者，馆员分片联系读者。",
        "各站每周五报送台账。月底汇总。各站每周五报送台账。",
    ],
)
def test_other_repetitions_are_silent(text: str) -> None:
    assert told("PG353", text) == []


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("新购书架12、阅览桌20张。", "新购书架12"),
        ("配发手册300、环保袋150个。", "配发手册300"),
        ("捐赠绘本1,200，科普读物800册。", "捐赠绘本1,200"),
    ],
)
def test_a_unit_that_is_missing_is_told(text: str, expected: str) -> None:
    assert told("PG354", text) == [expected]


@pytest.mark.parametrize(
    "text",
    [
        "新购书架12组、阅览桌20张。",
        "甲乙两室座位分别为120、80个。",
        "每逢3、5月开展两次清点。",
        "见附件1、附件2共3张。",
        "名单见附件1，预计参加80人。",
        "讲座安排在4月8、9日，展览2场。",
        "地铁2、公交3路可达。",
        "参观一号楼3、4层展厅。",
        "报名人数为120，其中少儿60名。",
        "门牌为人民路12、解放路8个院落。",
        "接待人数达到300，同比增加20人。",
    ],
)
def test_numbers_that_share_a_unit_and_names_are_silent(text: str) -> None:
    assert told("PG354", text) == []


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("培训分四批进行：第一批为总馆，第二批为街道，第三批为社区。", "分四批"),
        ("人员分2组值守，第一组守东门，第二组守南门，第三组守库房。", "分2组"),
        ("演出队分成两路下乡：第一路去青石，第二路去白沙，第三路去黄岭。", "分成两路"),
    ],
)
def test_another_number_of_batches_is_told(text: str, expected: str) -> None:
    assert told("PG355", text) == [expected]
    assert told("PG332", text) == []


@pytest.mark.parametrize(
    "text",
    [
        "培训分三批进行：第一批为总馆，第二批为街道，第三批为社区。",
        "培训分四批进行，目前第一批、第二批已经结束。",
        "培训分四批进行，第一批为总馆，其余另行通知。",
        "培训分四批进行。第一批为总馆，第二批为街道。",
        "分三组讨论，第一批、第二批学员参加。",
        "分两批慰问，第一批名单见附件。",
    ],
)
def test_batches_that_are_not_all_listed_are_silent(text: str) -> None:
    assert told("PG355", text) == []


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("培训分三批进行：第一批为总馆，第二批为街道，第四批为社区。", "第四批"),
        ("第一步摸底，第三步整改。", "第三步"),
        ("第1组守东门；第2组守南门；第4组守库房。", "第4组"),
    ],
)
def test_a_gap_in_a_row_is_told_alone(text: str, expected: str) -> None:
    assert told("PG332", text) == [expected]
    assert told("PG355", text) == []


@pytest.mark.parametrize(
    "text",
    [
        "第一批为总馆，第二批为街道，第三批为社区。",
        "第一组、第三组在东厅，第二组、第四组在西厅。",
        "第二批名单4月公布，第五批书房共6座。",
        "第一批名单公布后，启动第三批和第五批申报。",
        "第一批学员4月8日报到，第九批学员来函致谢。",
        "抽调第一队长和第三队长。",
    ],
)
def test_rows_without_a_gap_are_silent(text: str) -> None:
    assert told("PG332", text) == []


PAPER = "根据《测试图书馆{}年度工作要点》，现将工作安排如下。"


@pytest.mark.parametrize(
    ("text", "year"),
    [(PAPER, "2022年度"), ("结合《测试区{}年度文化工作任务清单》推进。", "2022年度")],
)
def test_a_paper_of_last_year_that_the_plan_follows_is_told(text: str, year: str) -> None:
    assert told("PG304", text.format(2022)) == [year]
    assert told("PG304", text.format(2023)) == []


def test_a_title_of_last_years_work_is_told() -> None:
    fields = plan_text() + "attachments: [{title: 2022年度购书经费表, body: 略。}]\n"

    assert [marked(each) for each in findings(fields) if each.code == "PG304"] == ["2022年度"]


@pytest.mark.parametrize(
    ("text", "period"),
    [
        (PAPER.format(2022), "2023-01"),
        (PAPER.format(2022), "2023-Q1"),
        ("学习《测试图书馆2022年度工作总结》和要点。", "2023-04"),
        ("根据《测试图书馆2022年度经费执行情况》整改。", "2023-04"),
        ("完成《测试图书馆2022年度工作要点》汇编归档。", "2023-04"),
        ("根据《测试区2022—2023学年度工作计划》安排。", "2023-04"),
        ("根据《测试区2024年度预算编制方案》准备。", "2023-10"),
    ],
)
def test_papers_of_other_years_are_silent(text: str, period: str) -> None:
    assert told("PG304", text, period=period) == []
