from __future__ import annotations

import pytest

from support import findings, marked, plan_text


def found(sentence: str) -> list[str]:
    text = plan_text(introduction=f'"{sentence}"')
    return [marked(each) for each in findings(text) if each.code == "PG301"]


@pytest.mark.parametrize(
    ("sentence", "mention"),
    [
        ("3月份总分馆计划开展活动24场，其中总馆8场。", "3月份"),
        ("现将3月份工作计划安排如下：", "3月份"),
        ("2023年3月组织开展读书活动。", "2023年3月"),
        ("2022年4月组织开展读书活动。", "2022年4月"),
        ("各部门于5月举办培训。", "5月"),
        ("三月份拟举办讲座两场。", "三月份"),
        ("十一月计划开展培训。", "十一月"),
        ("做好总结。6月份继续推进志愿服务。", "6月份"),
        ("3 月份将举办展览。", "3 月份"),
        ("3月各部门全力做好社会化运营年度考核资料的整理工作。", "3月"),
        ("3月举办成果展。", "3月"),
        ("3月开展读者问题征集活动。", "3月"),
        ("3月份各部门做好读者数据统计工作。", "3月份"),
        ("3月举办讲座1期。", "3月"),
        ("3月编辑简报一期。", "3月"),
        ("3月组织召开工作总结会。", "3月"),
        ("3月开展读书月预热活动。", "3月"),
        ("3月，计划开展活动10场。", "3月"),
        ("3月份，我馆将开展读书活动。", "3月份"),
        ("3月下旬，组织开展培训。", "3月"),
        ("按照年度计划3月组织开展培训。", "3月"),
        ("结合实际3月组织开展培训。", "3月"),
        ("3月15日开展消费者权益日宣传活动。", "3月"),
        ("（3月9日前完成）", "3月"),
        ("3月底完成盘点。", "3月"),
        ("3月初召开部署会。", "3月"),
        ("３月份计划开展活动。", "３月份"),
        ("二〇二三年三月开展活动。", "二〇二三年三月"),
        ("3月份主要工作如下：", "3月份"),
        ("计划开展3月读书活动。", "3月"),
        ("3月初三年级举行百日誓师大会。", "3月"),
        ("5月15日召开部署会。", "5月"),
        ("今年3月计划举办讲座。", "3月"),
    ],
)
def test_work_planned_for_another_month_is_found(sentence: str, mention: str) -> None:
    assert found(sentence) == [mention]


@pytest.mark.parametrize(
    "sentence",
    [
        "4月份总分馆计划开展活动24场。",
        "2023年4月组织开展读书活动。",
        "四月份计划开展活动。",
        "编辑图书馆简报2023年3月刊，由图书馆活动小组负责整理图书馆3月活动台账。",
        "总结3月份工作，安排4月份任务。",
        "3月份活动开展情况已通报。",
        "做好3月份报表上报工作。",
        "在3月份工作的基础上继续推进。",
        "为5月份读书节做好准备。",
        "做好5月活动的筹备，安排专人负责。",
        "5月前完成整改工作。",
        "3月以来开展的活动要继续推进。",
        "自3月起每周开展一次。",
        "每年3月开展学雷锋活动。",
        "去年3月举办的展览深受欢迎。",
        "根据《2023年3月工作计划》安排，继续开展培训。",
        "3月5日学雷锋纪念日的活动台账继续完善。",
        "用3个月完成整改，计划开展活动。",
        "第3月计划。",
        "培训资料于3月份印发。",
        "图书馆简报3月刊安排专人制作。",
        "3月台账安排专人保管。",
        "4月至6月开展全民阅读季活动。",
        "3月至5月开展志愿服务活动。",
        "4月到5月举办书画展。",
        "4-6月开展专项整治。",
        "4月、5月开展巡讲活动。",
        "3、4月份开展巡讲活动。",
        "继续推进3月启动的数字资源建设项目。",
        "深入学习3月份召开的全国两会精神。",
        "2022年12月开展的评估整改工作继续推进。",
        "2021年5月成立的志愿服务队继续开展活动。",
        "参加5月举办的省图书馆业务培训。",
        "3月共开展活动12场，接待读者3000人次。",
        "3月份全馆共组织各类活动20场。",
        "农历三月开展民俗讲座。",
        "“五月的鲜花”合唱比赛启动。",
        "3月学雷锋活动月圆满完成。",
        "接受5月活动报名。",
        "5月10日前完成社会化运营第四年度工作总结汇报。",
    ],
)
def test_other_mentions_stay_silent(sentence: str) -> None:
    assert found(sentence) == []


@pytest.mark.parametrize(
    "field",
    [
        {"title": "测试图书馆2023年3月份工作计划"},
        {"sections": "[{title: 3月份活动安排}]"},
        {
            "activities": "{main: {caption: 3月活动安排, columns: [name], rows: [{name: 甲}]}}",
        },
    ],
    ids=["title", "section", "caption"],
)
def test_titles_are_read_too(field: dict[str, str]) -> None:
    assert [each.code for each in findings(plan_text(**field))] == ["PG301"]


def test_times_of_rows_are_not_running_text() -> None:
    row = "{name: 甲, time: 3月安排}"
    text = plan_text(activities=f"{{main: {{columns: [name, time], rows: [{row}]}}}}")

    assert "PG301" not in [each.code for each in findings(text)]


def test_the_hint_keeps_year_and_form() -> None:
    [finding] = findings(plan_text(introduction="2023年3月份计划开展活动。"))

    assert finding.args["suggested"] == "2023年4月份"
