"""Numbers by type, place, person, month and venue, in plans of several kinds."""

from __future__ import annotations

import pytest

from support import findings, marked, plan_text

QUARTER = """
activities:
  main:
    caption: 活动安排
    columns: [type, name, time, place, owner]
    rows:
      - {type: 公益讲座, name: 识谱入门, time: 4月8日, place: 报告厅, owner: 张三丰}
      - {type: 公益讲座, name: 茶与生活, time: 4月22日, place: 报告厅, owner: 李文秀}
      - {type: 公益讲座, name: 古琴漫谈, time: 5月13日, place: 排练厅, owner: 李文秀}
      - {type: 文艺演出, name: 春之声合唱, time: 5月1日, place: 小剧场, owner: 张三丰}
      - {type: 文艺演出, name: 社区戏曲专场, time: 6月3日, place: 小剧场, owner: 张三丰}
      - {type: 展览, name: 剪纸作品展, time: 5月20日, place: 一楼展厅, owner: 赵青青}
      - {type: 展览, name: 摄影作品展, time: 6月10日, place: 一楼展厅, owner: 赵青青}
"""
WEEK = """
activities:
  main:
    caption: 工作安排
    columns: [type, name, time, place, owner]
    rows:
      - {type: 班会, name: 安全第一课, time: 4月17日, place: 东校区操场, owner: 德育处}
      - {type: 班会, name: 文明用餐, time: 4月18日, place: 东校区食堂, owner: 德育处}
      - {type: 教研活动, name: 语文组听课, time: 4月18日, place: 西校区, owner: 教务处}
      - {type: 教研活动, name: 数学组评课, time: 4月19日, place: 西校区, owner: 教务处}
      - {type: 教研活动, name: 英语组集体备课, time: 4月20日, place: 东校区会议室, owner: 教务处}
      - {type: 家长会, name: 六年级家长会, time: 4月21日, place: 西校区, owner: 六年级组}
"""
YEAR = """
activities:
  exhibitions:
    caption: 展览计划
    columns: [type, name, time, place]
    rows:
      - {type: 临时展览, name: 青铜器特展, time: 1月18日, place: 一号展厅}
      - {type: 临时展览, name: 瓷器特展, time: 5月18日, place: 二号展厅}
      - {type: 巡回展览, name: 流动博物馆进校园, time: 9月5日, place: 校外}
      - {type: 巡回展览, name: 流动博物馆进社区, time: 11月5日, place: 校外}
  education:
    caption: 社教活动计划
    columns: [type, name, time, place]
    rows:
      - {type: 研学活动, name: 小小考古家, time: 7月8日, place: 体验区}
      - {type: 研学活动, name: 修复师的一天, time: 7月22日, place: 体验区}
      - {type: 研学活动, name: 拓印课堂, time: 8月5日, place: 体验区}
attachments:
  - {title: 展览计划表, tables: [exhibitions]}
  - {title: 社教活动计划表, tables: [education]}
"""
VENUES = """
activities:
  branches:
    caption: 分馆活动安排
    columns: [venue, name]
    groups:
      - {venue: 东湖分馆, rows: [{name: 甲}, {name: 乙}]}
      - {venue: 西山分馆, rows: [{name: 丙}, {name: 丁}]}
      - {venue: 南苑分馆, rows: [{name: 戊}, {name: 己}]}
      - {venue: 北桥分馆, rows: [{name: 庚}]}
"""
TWICE = """
activities:
  main:
    caption: 总馆活动安排
    columns: [type, name, time]
    rows:
      - {type: 公益讲座, name: 识谱入门, time: 4月8日}
      - {type: 公益讲座, name: 识谱入门, time: 4月8日}
      - {type: 公益讲座, name: 茶与生活, time: 4月15日}
      - {type: 亲子阅读, name: 绘本时光, time: 4月16日}
      - {type: 亲子阅读, name: 绘本时光, time: 4月23日}
"""


def found(sentence: str, tables: str, period: str) -> list[str]:
    text = plan_text(period=period, introduction=f'"{sentence}"') + tables
    return [marked(each) for each in findings(text) if each.code == "PG302"]


@pytest.mark.parametrize(
    ("sentence", "expected"),
    [
        ("本季度安排公益讲座5场、文艺演出2场、展览2场。", ["公益讲座5场"]),
        ("其中公益讲座4场，文艺演出3场。", ["公益讲座4场", "文艺演出3场"]),
        ("举办公益讲座四场。", ["公益讲座四场"]),
        ("举办4场公益讲座。", ["4场"]),
        ("二季度计划举办文艺演出6场。", ["文艺演出6场"]),
        ("报告厅3场，小剧场2场。", ["报告厅3场"]),
        ("小剧场安排活动5场。", ["小剧场安排活动5场"]),
        ("一楼展厅共4项活动，排练厅1项活动。", ["一楼展厅共4项"]),
        ("张三丰4场，李文秀2场，赵青青2场。", ["张三丰4场"]),
        ("4月2场，5月4场，6月2场。", ["5月4场"]),
        ("4月份2场、5月份3场、6月份5场。", ["6月份5场"]),
        ("四月2场，五月3场，六月1场。", ["六月1场"]),
        ("本季度共举办活动9场。", ["9场"]),
        ("第二季度计划开展活动八项。", ["八项"]),
    ],
)
def test_numbers_of_a_quarter_are_found(sentence: str, expected: list[str]) -> None:
    assert found(sentence, QUARTER, "2023-Q2") == expected


@pytest.mark.parametrize(
    "sentence",
    [
        "本季度安排公益讲座3场、文艺演出2场、展览2场。",
        "举办3场公益讲座。",
        "报告厅2场，排练厅1场，小剧场2场，一楼展厅2场。",
        "张三丰3场，李文秀2场，赵青青2场。",
        "4月2场，5月3场，6月2场。",
        "举办公益讲座近5场。",
        "举办公益讲座不少于5场。",
        "每月举办公益讲座5场。",
        "去年举办公益讲座5场。",
        "少儿公益讲座5场。",
        "公益讲座第5场邀请专家主讲。",
        "每场公益讲座限5项提问。",
        "举办一场公益讲座。",
        "7月5场，8月6场。",
        "文艺演出吸引观众500人次。",
        "本季度共举办活动7场。",
        "一季度举办展览12场。",
        "文艺演出5个节目。",
    ],
)
def test_other_numbers_of_a_quarter_stay_silent(sentence: str) -> None:
    assert found(sentence, QUARTER, "2023-Q2") == []


@pytest.mark.parametrize(
    ("sentence", "expected"),
    [
        ("本周安排班会3场、教研活动3场、家长会1场。", ["班会3场"]),
        ("教研活动5项，班会2项。", ["教研活动5项"]),
        ("德育处2项，教务处4项。", ["教务处4项"]),
        ("东校区5场，西校区3场。", ["东校区5场"]),
        ("东校区3场，西校区5场。", ["西校区5场"]),
        ("本周共安排活动8项。", ["8项"]),
        ("第16周计划开展活动九项。", ["九项"]),
        ("本周开展教研活动4场。", ["教研活动4场"]),
    ],
)
def test_numbers_of_a_school_week_are_found(sentence: str, expected: list[str]) -> None:
    assert found(sentence, WEEK, "2023-W16") == expected


@pytest.mark.parametrize(
    "sentence",
    [
        "本周安排班会2场、教研活动3场、家长会1场。",
        "德育处2项，教务处3项，六年级组1项。",
        "东校区3场，西校区3场。",
        "本周共安排活动6项。",
        "上周开展教研活动5场。",
        "班会要讲清5项要求。",
        "南校区5场。",
        "东校区新增监控12个。",
        "教务处检查备课5次。",
        "全校性教研活动5场左右。",
    ],
)
def test_other_numbers_of_a_school_week_stay_silent(sentence: str) -> None:
    assert found(sentence, WEEK, "2023-W16") == []


@pytest.mark.parametrize(
    ("sentence", "expected"),
    [
        ("全年推出临时展览4项、巡回展览2项。", ["临时展览4项"]),
        ("全年开展研学活动6场。", ["研学活动6场"]),
        ("体验区5场，校外2场。", ["体验区5场"]),
        ("体验区3场，校外4场。", ["校外4场"]),
        ("7月3场，8月1场。", ["7月3场"]),
        ("全年共开展活动12项。", ["12项"]),
        ("开展活动6项（见附件1）。", ["6项"]),
        ("见附件2，共安排活动5场。", ["5场"]),
        ("共安排活动5场。具体见附件2。", ["5场"]),
        ("共安排活动3场。具体见附件1。", ["3场"]),
    ],
)
def test_numbers_of_a_museums_year_are_found(sentence: str, expected: list[str]) -> None:
    assert found(sentence, YEAR, "2023") == expected


@pytest.mark.parametrize(
    "sentence",
    [
        "全年推出临时展览2项、巡回展览2项。",
        "全年开展研学活动3场。",
        "体验区3场，校外2场。",
        "1月1场，7月2场，8月1场。",
        "共安排活动4项，见附件1。",
        "共安排活动3场。具体见附件2。",
        "见附件2，共安排活动3场。",
        "全年共开展活动7项。",
        "上年度开展研学活动12场。",
        "力争开展研学活动10场。",
        "临时展览展出文物120件。",
        "2022年开展研学活动9场。",
    ],
)
def test_other_numbers_of_a_museums_year_stay_silent(sentence: str) -> None:
    assert found(sentence, YEAR, "2023") == []


@pytest.mark.parametrize(
    ("sentence", "expected"),
    [
        ("东湖分馆、西山分馆各4场。", ["4场"]),
        ("东湖分馆和西山分馆各开展活动3场。", ["3场"]),
        ("东湖分馆、西山分馆、南苑分馆各举办5场。", ["5场"]),
        ("西山分馆与南苑分馆各安排三场。", ["三场"]),
        ("东湖分馆、南苑分馆各自举办活动4场。", ["4场"]),
        ("东湖分馆、西山分馆各计划开展活动6项。", ["6项"]),
        ("由东湖分馆、西山分馆各承办1场。", ["1场"]),
    ],
)
def test_numbers_that_each_venue_lacks_are_found(sentence: str, expected: list[str]) -> None:
    assert found(sentence, VENUES, "2023-04") == expected


@pytest.mark.parametrize(
    "sentence",
    [
        "东湖分馆、西山分馆各2场。",
        "东湖分馆和西山分馆各开展活动两场。",
        "东湖分馆、北桥分馆各3场。",
        "各分馆各3场。",
        "东湖分馆各部门各3场。",
        "各学校各3场。东湖分馆、西山分馆参加。",
        "东湖分馆、西山分馆各招募志愿者5名。",
        "东湖分馆、西山分馆各近5场。",
    ],
)
def test_other_numbers_of_venues_stay_silent(sentence: str) -> None:
    assert found(sentence, VENUES, "2023-04") == []


@pytest.mark.parametrize(
    ("sentence", "expected"),
    [
        ("本月共开展活动6场。", ["6场"]),
        ("本月共开展活动3场。", ["3场"]),
        ("总馆开展活动7场。", ["总馆开展活动7场"]),
        ("总馆3场。", ["总馆3场"]),
        ("4月份计划举办各类活动八项。", ["八项"]),
        ("计划开展2场阅读推广活动。", ["2场"]),
    ],
)
def test_rows_entered_twice_do_not_hide_wrong_numbers(sentence: str, expected: list[str]) -> None:
    assert found(sentence, TWICE, "2023-04") == expected


@pytest.mark.parametrize(
    "sentence",
    [
        "本月共开展活动5场。",
        "本月共开展活动4场。",
        "总馆开展活动4场。",
        "总馆开展活动5场。",
        "公益讲座2场，亲子阅读2场。",
        "公益讲座3场，亲子阅读2场。",
    ],
)
def test_rows_entered_twice_count_once_or_twice(sentence: str) -> None:
    assert found(sentence, TWICE, "2023-04") == []


@pytest.mark.parametrize("sentence", ["公益讲座4场，亲子阅读2场。", "公益讲座3场，亲子阅读1场。"])
def test_numbers_of_kinds_wait_until_the_rows_are_mended(sentence: str) -> None:
    mended = TWICE.replace("识谱入门, time: 4月8日", "识谱入门, time: 4月9日", 1)

    assert found(sentence, TWICE, "2023-04") == []
    assert found(sentence, mended, "2023-04") != []


@pytest.mark.parametrize(
    ("period", "name", "sentence", "expected"),
    [
        ("2023-04-17..2023-04-21", "第9周", "第9周共安排活动8项。", ["8项"]),
        ("2023-04-17..2023-04-21", "第9周", "本周共安排活动8项。", ["8项"]),
        ("2023-04-17..2023-04-21", "第9周", "第9周共安排活动6项。", []),
        ("2023-02-27..2023-07-07", "第二学期", "本学期共安排活动8项。", ["8项"]),
        ("2023-04-17..2023-05-16", "第十二届读书节", "第十二届读书节期间开展活动8项。", ["8项"]),
        ("2023-04-17..2023-05-16", "", "第十二届读书节志愿者8人。", []),
    ],
)
def test_numbers_of_a_span_are_found_under_its_name(
    period: str, name: str, sentence: str, expected: list[str]
) -> None:
    text = plan_text(period=period, period_name=name or "''", introduction=sentence) + WEEK
    told = findings(text)

    assert [marked(each) for each in told if each.code == "PG302"] == expected
