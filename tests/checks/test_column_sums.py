"""Totals in the text, against the sum of a column of the table that the text names."""

from __future__ import annotations

import pytest

from plangen.findings import Severity
from support import findings, marked

PLAN = """\
organization: 测试体育馆
period: 2023-04
introduction: {text}
sections:
  - title: 讲座
    body: {body}
    tables: [talks]
attachments:
  - {{title: 赛程表, tables: [games]}}
  - {{title: 经费表, tables: [money]}}
  - {{title: 志愿者表, tables: [helpers]}}
activities:
  talks:
    columns: [number, name, {{人数: 预计人数}}]
    rows: [{{name: 养生讲座, 人数: 40人}}, {{name: 急救讲座, 人数: 55人}}]
  games:
    columns: [number, name, {{人数: 运动员}}, {{观众: 观众}}]
    rows:
      - {{name: 门球赛, 人数: 36人, 观众: 约200人}}
      - {{name: 乒乓球赛, 人数: 48人, 观众: 300人}}
  money:
    columns: [number, {{项目: 项目}}, {{金额: 金额（万元）}}]
    rows: [{{项目: 场地, 金额: "2.5"}}, {{项目: 裁判, 金额: "1.2"}}]
  helpers:
    columns: [number, name, {{人数: 志愿者人数}}]
    rows: [{{name: 门球赛, 人数: 6人}}, {{name: 乒乓球赛, 人数: 9人}}]
"""
REST = "其他见附件1、附件2、附件3。"


def told(text: str, body: str = "另行通知。") -> list[tuple[str, str]]:
    found = findings(PLAN.format(text=text + REST, body=body))
    return [(each.code, marked(each)) for each in found if each.code in {"PG339", "PG320"}]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("比赛见附件1，运动员共48人。", "48人"),
        ("本月安排比赛2场，见附件1，运动员合计1,084人。", "1,084人"),
        ("比赛经费共7.3万元，见附件2。", "7.3万元"),
        ("比赛经费合计37,500元，见附件2。", "37,500元"),
        ("志愿者共51人，岗位见附件3。", "51人"),
    ],
)
def test_totals_that_are_not_the_sum_of_the_named_column_are_told(text: str, expected: str) -> None:
    assert told(text) == [("PG339", expected)]


@pytest.mark.parametrize(
    "text",
    [
        "比赛见附件1，运动员共84人。",
        "比赛经费共3.7万元，见附件2。",
        "比赛经费合计37,000元，见附件2。",
        "志愿者共15人，岗位见附件3。",
        # Of something else than the column, or of none for certain.
        "比赛见附件1，裁判共12人。",
        "比赛见附件1，观众共480人。",
        "岗位见附件3，预计参加90人。",
        "比赛和岗位见附件1、附件3，运动员共90人。",
        "奖金共2万元，经费见附件1。",
        "门球赛见附件1，36人参加。",
        # Not of all, or about right.
        "比赛见附件1，其中女运动员共30人。",
        "比赛见附件1，每场运动员共40人。",
        "比赛见附件1，运动员共约90人。",
        "本年比赛见附件1，运动员累计共500人。",
        "运动员共90人。",
    ],
)
def test_sums_and_other_totals_are_silent(text: str) -> None:
    assert told(text) == []


@pytest.mark.parametrize(
    ("body", "expected"),
    [
        ("两场讲座共59人，自愿参加。", ["59人"]),
        ("以上讲座预计参加195人。", ["195人"]),
        ("两场讲座共95人，自愿参加。", []),
        ("两场讲座预计参加105人，地点见下表。", ["105人"]),
        ("讲座安排如下，预计参加105人。", ["105人"]),
        ("讲座安排如下，预计参加95人。", []),
        ("讲座安排如下，骨干105人协助。", []),
        ("讲座安排如下，预计参加300人次。", []),
        ("本馆职工共59人，自愿参加。", []),
    ],
)
def test_beside_a_table_the_sentence_counts_its_rows(body: str, expected: list[str]) -> None:
    assert told("", body) == [("PG339", each) for each in expected]


def test_a_round_number_that_is_expected_is_a_note() -> None:
    found = findings(PLAN.format(text=REST, body="以上讲座预计参加100人。"))
    assert [each.severity for each in found if each.code == "PG339"] == [Severity.NOTE]


OTHERS = """\
organization: 测试文化馆
period: 2023-04
introduction: {text}
attachments:
  - {{title: 送书路线表, tables: [routes]}}
activities:
  routes:
    columns: [name, {{户数: 户数}}, {{册数: 图书册数}}, {{期数: 期数}}, audience, {{补贴: 补贴}}]
    rows:
      - {{name: 东线, 户数: 42户, 册数: "120", 期数: 2期, audience: 26人, 补贴: 0.3万元}}
      - {{name: 南线, 户数: 36户, 册数: "150", 期数: 3期, audience: 19人, 补贴: 0.5万元}}
      - {{name: 北线, 户数: 50户, 册数: "90", 期数: 1期, audience: 30人, 补贴: 0.4万元}}
"""


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("本月走访读者138户，路线见附件1。", ["138户"]),
        ("组织各类小队走访读者138户，路线见附件1。", ["138户"]),
        ("本月走访读者128户，路线见附件1。", []),
        ("共送图书370册，路线见附件1。", ["370册"]),
        ("共送图书360册，路线见附件1。", []),
        ("录播课共播出7期，见附件1。", ["7期"]),
        ("录播课全年共播出40期，见附件1。", []),
        ("全县图书共送出3700册，路线见附件1。", []),
        ("录播课共播出6期，见附件1。", []),
        ("发放补贴共1.3万元，路线见附件1。", ["1.3万元"]),
        ("发放补贴共1.2万元，路线见附件1。", []),
        ("预计服务75人，路线见附件1。", []),
        ("预计服务85人，路线见附件1。", ["85人"]),
        # One of them, a part, or something else.
        ("本月走访50户，路线见附件1。", []),
        ("其中走访困难家庭138户，路线见附件1。", []),
        ("每周走访138户，路线见附件1。", []),
        ("建档户138个，路线见附件1。", []),
        ("招募志愿者85人协助，路线见附件1。", []),
        ("印制手册370册，路线见附件1。", []),
        ("本月走访读者138户。", []),
    ],
)
def test_columns_of_other_things_are_added_up_too(text: str, expected: list[str]) -> None:
    found = findings(OTHERS.format(text=text))
    assert [marked(each) for each in found if each.code in {"PG339", "PG302"}] == expected


def test_those_whom_activities_are_for_are_added_up() -> None:
    plan = PLAN.replace("columns: [number, name, {{人数: 预计人数}}]", "columns: [name, audience]")
    plan = plan.replace("人数: 40人", "audience: 居民40人").replace(
        "人数: 55人", "audience: 教师55人"
    )

    def of(body: str) -> list[str]:
        found = findings(plan.format(text=REST, body=body))
        return [marked(each) for each in found if each.code == "PG339"]

    assert of("讲座逐场安排如下，共培训99人。") == ["99人"]
    assert of("讲座逐场安排如下，共培训95人。") == []


def test_a_total_that_contradicts_its_parts_too_is_told_once() -> None:
    text = "比赛经费共7.3万元，见附件2，其中场地2.5万元、裁判1.2万元。"

    assert told(text) == [("PG339", "7.3万元")]


RINK = """\
organization: 测试冰场
period: 2023-04
sections:
  - title: 租借
    body: {text}
    tables: [skates]
activities:
  skates:
    columns: [{{场地: 场地}}, {{花样: 花样鞋}}, {{冰球: 冰球鞋}}]
    rows: [{{场地: 东冰场, 花样: 40双, 冰球: 25双}}, {{场地: 西冰场, 花样: 30双, 冰球: 15双}}]
"""


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("备冰鞋110件，其中花样鞋75件、冰球鞋40件，见下表。", ["75件"]),
        ("备冰鞋110件，其中花样鞋70件、冰球鞋45件，见下表。", ["45件"]),
        ("备冰鞋110件，其中花样鞋70件、冰球鞋40件，见下表。", []),
        ("备冰鞋110件，其中花样鞋75件、冰球鞋35件。", []),
        ("另备花样鞋60件、护膝50件，租借见下表。", []),
        ("每场花样鞋40件，见下表。", []),
        ("花样鞋每天消毒，修理花样鞋5件，租借见下表。", []),
    ],
)
def test_parts_called_by_their_columns_are_told(text: str, expected: list[str]) -> None:
    rink = RINK.replace("双", "件").format(text=text)
    assert [marked(each) for each in findings(rink) if each.code == "PG339"] == expected
