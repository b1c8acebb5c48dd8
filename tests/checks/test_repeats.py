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


def of_items(*items: str) -> list[int]:
    text = plan_text(sections="\n  - title: 要求\n    items:\n" + "".join(items))
    return [each.place.line for each in findings(text) if each.code == "PG353"]


def test_an_item_twice_running_is_told() -> None:
    item = "      - 值班员每天清点一次钥匙。\n"

    assert of_items("      - 及时关灯关窗。\n", item, item) == [8]
    assert of_items(item, "      - {body: 值班员每天清点一次钥匙；, owner: 保卫科}\n") == [7]


def test_items_alike_that_are_no_sentence_twice_are_silent() -> None:
    item = "      - 值班员每天清点一次钥匙。\n"

    assert of_items(item, "      - 值班员每天清点一次车辆。\n") == []
    assert of_items(item, "      - 及时关灯关窗。\n", item) == []
    assert of_items("      - 值班员清点钥匙\n", "      - 值班员清点钥匙\n") == []
    assert of_items(*["      - {title: 值班员清点钥匙。, body: 一次。}\n"] * 2) == []


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
        ("声乐班40人，民乐班35，书画班28人。", "民乐班35"),
        ("声乐班40人、民乐班35人、书画班28。", "书画班28"),
        ("布展1.2万元，印刷0.8，宣传0.5万元。", "印刷0.8"),
        ("绘本：120册；期刊：60；报纸：30册。", "期刊：60"),
        ("招生90人，其中剪纸班30，泥塑班25人，书法班35人。", "剪纸班30"),
    ],
)
def test_a_unit_that_is_missing_is_told(text: str, expected: str) -> None:
    assert told("PG354", text) == [expected]


def test_a_missing_unit_is_not_told_again_as_a_sum() -> None:
    text = "剪纸班30人，泥塑班25、版画班10人，书法班25人，共90人。"
    assert told("PG320", text) == []
    assert len(told("PG354", text)) == 1


@pytest.mark.parametrize(
    "text",
    [
        "新购书架12组、阅览桌20张。",
        "见书法班3、泥塑室2间。",
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
        "名单见附件1，声乐班40人，民乐班35人。",
        "声乐班40人，地点人民路12，书画班28人。",
        "声乐班40人，民乐班35，书画班28。",
        "声乐班40人，民乐班2期，书画班28。",
        "小学部3、5年级60人，中学部40人。",
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


UNITS = """\
organization: 测试文化馆
period: 2023-04
activities:
  all:
    columns: [name, {{人数: 人数}}]
    rows:
      - {{name: 声乐课, 人数: {0}}}
      - {{name: 民乐课, 人数: {1}}}
      - {{name: 书画课, 人数: {2}}}
      - {{name: 舞蹈课, 人数: {3}}}
"""


@pytest.mark.parametrize(
    ("cells", "expected"),
    [
        ("40人 35 28人 30人", ["35"]),
        ("40人 35人 28人 30人", []),
        ("40 35 28 30人", []),
        ("40人 35 28 30人", []),
        ("40人 35 28名 30人", []),
        ("40人 35 若干 30人", []),
    ],
)
def test_the_one_cell_without_a_unit_is_told(cells: str, expected: list[str]) -> None:
    plan = UNITS.format(*(f'"{each}"' for each in cells.split()))
    assert [marked(each) for each in findings(plan) if each.code == "PG354"] == expected


PARTS = """\
organization: 测试文化馆
period: 2023-04
sections:
  - title: 送书
    body: |
      {text}
      {more}
    tables: [routes]
activities:
  routes:
    columns: [{{{key}: {key}}}, {{村: 村}}]
    rows:
      - {{{key}: {first}, 村: 青石村}}
      - {{{key}: {second}, 村: 白沙村}}
      - {{{key}: {third}, 村: 黄岭村}}
"""


def of_parts(
    text: str, more: str = "名单另发。", key: str = "批次", cells: str = "第一批 第二批 第三批"
) -> list[tuple[str, str]]:
    first, second, third = cells.split()
    plan = PARTS.format(text=text, more=more, key=key, first=first, second=second, third=third)
    return [(each.code, marked(each)) for each in findings(plan) if each.code in {"PG355", "PG332"}]


@pytest.mark.parametrize(
    ("text", "more", "key", "cells", "expected"),
    [
        ("送书分四批进行，安排见下表。", "", "批次", "第一批 第二批 第三批", "分四批"),
        ("送书分两批次进行。", "", "批次", "第一批次 第二批次 第三批次", "分两批次"),
        ("送书分成四个小组。", "", "小组", "第一小组 第二小组 第三小组", "分成四个小组"),
        ("车队分四路送书。", "", "路线", "东线 南线 北线", "分四路"),
        ("活动分为两个阶段。", "", "阶段", "宣传发动 组织实施 总结", "分为两个阶段"),
        ("编成四组入户。", "", "组别", "一组 二组 三组", "编成四组"),
        (
            "设四个小组入户。",
            "第一小组去东门，第二小组去南门，第三小组去北门。",
            "名",
            "甲 乙 丙",
            "设四个小组",
        ),
        ("培训分四批，第一批4月3日开班，第三批4月20日结束。", "", "名", "甲 乙 丙", "分四批"),
        ("整改分两步走：一是摸底，二是整改，三是验收。", "", "名", "甲 乙 丙", "分两步"),
        ("整改分三步：（1）摸底；（2）验收。", "", "名", "甲 乙 丙", "分三步"),
    ],
)
def test_parts_are_listed_below_too(
    text: str, more: str, key: str, cells: str, expected: str
) -> None:
    assert of_parts(text, more or "名单另发。", key, cells) == [("PG355", expected)]


@pytest.mark.parametrize(
    ("text", "more", "key", "cells"),
    [
        ("送书分三批进行，安排见下表。", "", "批次", "第一批 第二批 第三批"),
        ("送书分四组进行，安排见下表。", "", "批次", "第一批 第二批 第三批"),
        ("送书分四批进行，本月送前三批。", "", "批次", "第一批 第二批 第三批"),
        ("活动分为三个阶段。", "", "阶段", "宣传发动 组织实施 总结"),
        ("送书分两批进行。", "", "批次", "待定 待定 第三批"),
        ("大部分四组学员参加。", "", "组别", "一组 二组 三组"),
        ("培训分三批，第一批4月3日开班，第三批4月20日结束。", "", "名", "甲 乙 丙"),
        ("培训分三批进行。", "检查分两组进行，第一组去东门，第二组去南门。", "名", "甲 乙 丙"),
        ("培训分三批进行。", "演出分两批举行，第一批在东门，第二批在南门。", "名", "甲 乙 丙"),
        ("整改分三步：一是摸底，二是整改，三是验收。", "", "名", "甲 乙 丙"),
        ("整改分三步：（1）摸底；（2）整改；（3验收。", "", "名", "甲 乙 丙"),
        ("送书已分四批进行。", "", "批次", "第一批 第二批 第三批"),
    ],
)
def test_parts_that_are_right_or_others_are_silent(
    text: str, more: str, key: str, cells: str
) -> None:
    assert of_parts(text, more or "名单另发。", key, cells) == []


@pytest.mark.parametrize(
    ("key", "cells", "expected"),
    [
        ("批次", "第一批 第二批 第四批", ["第四批"]),
        ("批次", "第1批 第2批 第4批", ["第4批"]),
        ("组别", "一组 三组 四组", ["三组"]),
        ("课次", "第一讲 第二讲 第四讲", ["第四讲"]),
        ("批次", "第一批 第一批 第二批", []),
        ("批次", "第一批 第二批 第二批", []),
        ("批次", "第二批 第三批 第五批", []),  # of a series that began before
        ("批次", "第一批 第三批 第二批", []),
        ("批次", "第一批 第二批 第九批", []),
        ("场地", "一组团 三组团 四组团", []),
        ("课次", "第一周 第二周 第三周", []),
    ],
)
def test_a_gap_in_a_column_is_told(key: str, cells: str, expected: list[str]) -> None:
    told = of_parts("名单见下表。", key=key, cells=cells)
    assert told == [("PG332", each) for each in expected]
