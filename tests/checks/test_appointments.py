from __future__ import annotations

import pytest

from plangen.findings import Severity
from support import findings, marked, plan_text

MAY = "2024-05"


def found(sentence: str, period: str = MAY) -> list[str]:
    text = plan_text(period=period, introduction=f'"{sentence}"')
    return [marked(each) for each in findings(text) if each.code in {"PG301", "PG324"}]


@pytest.mark.parametrize(
    ("period", "sentence", "mention"),
    [
        (MAY, "馆务会定于4月16日14:00在二楼会议室召开。", "4月16日"),
        (MAY, "民乐专场6月8日晚在湖畔剧场上演。", "6月8日"),
        (MAY, "家长会定于4月7日（周日）上午召开。", "4月7日"),
        (MAY, "消防演练：4月23日（周二）下午3点，全体参加。", "4月23日"),
        (MAY, "“夜读会”第9期6月14日（周五）19:00在三楼报告厅开讲。", "6月14日"),
        (MAY, "活动时间：6月18日，地点：荷风亭。", "6月18日"),
        (MAY, "5月12日是护士节，4月10日（周三）9:30慰问护士。", "4月10日"),
        (MAY, "4月24日15:00组织疏散演练，5月20日起执行夏季作息。", "4月24日"),
        (MAY, "例会4月30日（周二）9:30在二楼会议室召开。", "4月30日"),
        (MAY, "亲子市集，6月22日在南广场举行。", "6月22日"),
        ("2024-Q2", "交流会7月18日14:30在报告厅举行。", "7月18日"),
        ("2024-W20", "例会4月15日9:00召开。", "4月15日"),
        (MAY, "防汛工作会议定于4月16日（周二）9:00在三楼会议室召开。", "4月16日"),
        (MAY, "防汛部署会4月16日（周二）9:00在三楼会议室召开。", "4月16日"),
        (MAY, "读书月启动仪式6月12日9:30在西广场举行。", "6月12日"),
        (MAY, "精神卫生讲座定于6月13日14:00在报告厅开讲。", "6月13日"),
    ],
)
def test_appointments_outside_the_period_are_found(
    period: str, sentence: str, mention: str
) -> None:
    assert found(sentence, period) in ([mention], [mention.split("月", maxsplit=1)[0] + "月"])


@pytest.mark.parametrize(
    ("period", "sentence"),
    [
        (MAY, "馆务会定于5月16日14:00在二楼会议室召开。"),
        (MAY, "6月8日上午9:00参加读书会筹备会。"),
        (MAY, "6月8日19:30的音乐会，门票5月20日开售。"),
        (MAY, "6月8日上午举办的市集需要摊位80个，本月完成搭建。"),
        (MAY, "5月6日收集节目，6月8日19:30正式演出。"),
        (MAY, "传达4月24日上午全市工作会议精神。"),
        (MAY, "4月24日上午的会议议定，各站逐户走访。"),
        (MAY, "按照4月24日上午会议部署，逐户走访。"),
        (MAY, "6月12日9:00启动书香夏令营，本月做好场地布置。"),
        (MAY, "学习4月24日下午召开的会议文件。"),
        (MAY, "4月24日17:00前各部门交表。"),
        (MAY, "4月24日下午，工会组织了参观。"),
        (MAY, "6月1日上午9:00，亲子运动会在操场举行。"),
        (MAY, "端午诗会6月10日9:00在龙舟码头举行。"),
        (MAY, "从6月10日9:00起恢复开放。"),
        (MAY, "1949年4月12日上午，县城解放。"),
        (MAY, "2023年6月8日上午，新馆开馆。"),
        (MAY, "报名时间：4月18日9:00。"),
        (MAY, "讲座原定4月18日14:00举行，改期至5月9日。"),
        (MAY, "讲座改在6月20日14:00举行。"),
        (MAY, "预告：6月20日19:30，民乐专场在剧场上演。"),
        (MAY, "书展4月18日9:00开展，5月18日闭幕。"),
        (MAY, "4月18日14:00—6月18日在一楼展厅展出。"),
        (MAY, "6月15日考试，6月20日公布成绩。"),
        ("2024-W20", "例会5月20日9:00召开。"),
        ("2024-02", "元宵灯会3月2日晚在东广场亮灯，节目2月28日前报送。"),
    ],
)
def test_what_looks_elsewhere_is_left_alone(period: str, sentence: str) -> None:
    assert found(sentence, period) == []


def test_sections_about_what_comes_next_are_left_alone() -> None:
    body = "6月20日（周四）14:00在报告厅开讲。"
    plan = plan_text(period=MAY, sections=f"[{{title: 下月预告, body: {body}}}]")
    assert [each.code for each in findings(plan) if each.code == "PG324"] == []


def test_an_appointment_is_a_warning() -> None:
    [finding] = [
        each
        for each in findings(plan_text(period=MAY, introduction="4月16日14:00召开馆务会。"))
        if each.code in {"PG301", "PG324"}
    ]
    assert finding.code == "PG324" or finding.severity is Severity.ERROR


def test_an_appointment_of_the_table_in_another_month_is_told_once() -> None:
    plan = plan_text(
        period=MAY,
        sections="[{title: 活动, body: 湖畔读诗会6月12日9:00在荷风亭举行。, tables: [all]}]",
        activities="{all: {columns: [name, time], rows: [{name: 湖畔读诗会, time: 5月12日9:00}]}}",
    )
    about = [each for each in findings(plan) if each.code in {"PG321", "PG324"}]
    assert [(each.code, marked(each)) for each in about] == [("PG321", "6月12日")]


# --- PG301, PG307, PG314: what begins, ends or was done with the period ---


@pytest.mark.parametrize(
    ("period", "sentence"),
    [
        (MAY, "摄影大赛4月启动征稿，5月评选。"),
        (MAY, "羽毛球赛初赛4月举行，决赛5月18日举行。"),
        (MAY, "3月完成演出12场，5月再安排6场。"),
        (MAY, "提早着手6月防汛安排，落实人员。"),
        (MAY, "端午慰问，6月11日举行茶话会。"),
        ("2024-Q2", "一季度完成巡查36次，二季度计划开展40次。"),
    ],
)
def test_other_ends_of_what_is_of_the_period_are_left_alone(period: str, sentence: str) -> None:
    plan = plan_text(period=period, introduction=f'"{sentence}"')
    assert [each.code for each in findings(plan) if each.code in {"PG301", "PG307"}] == []


@pytest.mark.parametrize(
    "sentence",
    ["4月份计划举办讲座4场。", "4月份开展读书月活动20场，其中5月4日举办诗会。", "4月启动读书月。"],
)
def test_months_that_were_left_are_still_found(sentence: str) -> None:
    plan = plan_text(period=MAY, introduction=f'"{sentence}"')
    assert [each.code for each in findings(plan) if each.code == "PG301"] == ["PG301"]


def test_a_report_hall_is_no_report() -> None:
    assert found("4月16日在报告厅举办讲座。") == ["4月"]


def test_a_series_belongs_where_it_begins() -> None:
    def plan(body: str) -> str:
        return plan_text(period="2024-Q3", sections=f"[{{title: 七月, body: {body}}}]")

    series = plan("夜场电影7月13日起每周六放映，共7次，8月24日是最后一场。")
    assert [each.code for each in findings(series) if each.code == "PG314"] == []
    other = plan("夜场电影7月13日起每周六放映。8月24日举办音乐会。")
    assert [marked(each) for each in findings(other) if each.code == "PG314"] == ["8月24日"]
    pair = plan("7月13日举办诗会，8月24日举办音乐会。")
    assert [marked(each) for each in findings(pair) if each.code == "PG314"] == ["8月24日"]
