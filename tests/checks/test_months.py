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
        ("元月份计划举办讲座。", "元月份"),
        ("23年3月计划举办讲座。", "23年3月"),
        ("3月份的计划活动照常举办。", "3月份"),
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
        "3月份活动开展情况由办公室公示。",
        "3月完成情况报送总馆。",
        "兑现3月奖励并开展谈心。",
        "发放3月份开展活动的奖品。",
        "上个月即3月安排的工作继续推进。",
        "联系5月讲座老师开展试讲。",
        "收集5月份举办讲座的需求。",
        "4月龄以上婴幼儿可参加，3月龄以下不参加活动。",
        "三月书房分馆举办讲座。",
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
    ("field", "code"),
    [
        ({"title": "测试图书馆2023年3月份工作计划"}, "PG304"),
        ({"sections": "[{title: 3月份活动安排}]"}, "PG301"),
        (
            {"activities": "{main: {caption: 3月活动安排, columns: [name], rows: [{name: 甲}]}}"},
            "PG304",
        ),
    ],
    ids=["title", "section", "caption"],
)
def test_titles_are_read_too(field: dict[str, str], code: str) -> None:
    assert [each.code for each in findings(plan_text(**field))] == [code]


def test_times_of_rows_are_not_running_text() -> None:
    row = "{name: 甲, time: 3月安排}"
    text = plan_text(activities=f"{{main: {{columns: [name, time], rows: [{row}]}}}}")

    assert "PG301" not in [each.code for each in findings(text)]


def test_the_hint_keeps_year_and_form() -> None:
    [finding] = findings(plan_text(introduction="2023年3月份计划开展活动。"))

    assert finding.args["suggested"] == "2023年4月份"


def found_period(period: str, sentence: str) -> list[str]:
    text = plan_text(period=period, introduction=f'"{sentence}"')
    return [marked(each) for each in findings(text) if each.code == "PG307"]


@pytest.mark.parametrize(
    ("period", "sentence", "mention"),
    [
        ("2023-Q2", "现将第一季度工作计划安排如下：", "第一季度"),
        ("2023-Q2", "现将2023年第一季度工作安排如下：", "2023年第一季度"),
        ("2023-Q2", "2022年第二季度开展文艺辅导。", "2022年第二季度"),
        ("2023-Q2", "1季度拟开设公益课程6门。", "1季度"),
        ("2023-Q2", "第一季度，计划举办展览3场。", "第一季度"),
        ("2023-Q2", "第三季度计划举办演出12场。", "第三季度"),
        ("2023-Q2", "四季度组织惠民演出。", "四季度"),
        ("2023-Q2", "三季度各部门做好安全检查。", "三季度"),
        ("2023-H1", "现将下半年工作计划安排如下：", "下半年"),
        ("2023-H1", "下半年，学校将开展课题研究。", "下半年"),
        ("2023-H1", "2022年上半年组织教研活动。", "2022年上半年"),
        ("2023-H2", "上半年计划举办运动会。", "上半年"),
        ("2023-H2", "2022年下半年举办艺术节。", "2022年下半年"),
        ("2023", "2022年计划举办展览8个。", "2022年"),
        ("2023", "现将2022年度工作安排如下：", "2022年度"),
        ("2023", "2022年，我馆将开展文物普查。", "2022年"),
        ("2023", "2024年将推出临时展览6个。", "2024年"),
        ("2023", "2024年度主要任务如下：", "2024年度"),
        ("2023", "计划开展2022年文物普查。", "2022年"),
    ],
)
def test_work_planned_for_another_period_is_found(period: str, sentence: str, mention: str) -> None:
    assert found_period(period, sentence) == [mention]


@pytest.mark.parametrize(
    ("period", "sentence"),
    [
        ("2023-Q2", "现将第二季度工作计划安排如下："),
        ("2023-Q2", "第一季度共举办演出12场。"),
        ("2023-Q2", "总结第一季度工作，安排第二季度任务。"),
        ("2023-Q2", "第一季度启动的项目继续推进。"),
        ("2023-Q2", "在第一季度工作的基础上继续开展。"),
        ("2023-Q2", "较第一季度增加3场，安排专人负责。"),
        ("2023-Q2", "根据《2023年第一季度工作计划》继续开展培训。"),
        ("2023-Q2", "为第三季度惠民演出做好准备。"),
        ("2023-Q2", "第三季度前完成验收。"),
        ("2023-Q2", "制定第三季度工作计划。"),
        ("2023-Q2", "每季度召开一次例会。"),
        ("2023-H1", "2022年下半年已开展家访。"),
        ("2023-H1", "去年下半年开展的培训深受欢迎。"),
        ("2023-H1", "谋划下半年工作，召开务虚会。"),
        ("2023-H2", "总结上半年工作，部署下半年任务。"),
        ("2023", "2023年计划举办展览8个。"),
        ("2023", "2022年共举办展览8个。"),
        ("2023", "2022年以来开展的修缮工程继续推进。"),
        ("2023", "2022年12月举办的展览延续到3月。"),
        ("2023", "“2022年度十大考古新发现”展览如期开放。"),
        ("2023", "编制2024年展览计划。"),
        ("2023", "2024年底前完成建设。"),
        ("2023-04", "第一季度计划举办讲座5场。"),
        ("2023-W14", "2022年计划举办展览8个。"),
    ],
)
def test_other_mentions_of_periods_stay_silent(period: str, sentence: str) -> None:
    assert found_period(period, sentence) == []


def test_titles_of_sections_name_periods_too() -> None:
    sections = "[{title: 第一季度重点工作, body: 开展培训。}]"
    text = plan_text(period="2023-Q2", sections=sections)

    assert [each.code for each in findings(text) if each.code == "PG307"] == ["PG307"]


def test_a_section_that_prepares_may_plan_for_the_next_period() -> None:
    sections = "[{title: 筹备第三季度演出, body: 第三季度计划演出10场。}]"
    text = plan_text(period="2023-Q2", sections=sections)

    assert "PG307" not in [each.code for each in findings(text)]


# --- spans: to the day ---

WEEK = "2024-03-04..2024-03-08"


@pytest.mark.parametrize(
    ("period", "text", "mentioned"),
    [
        (WEEK, "3月20日组织开展消防演练。", "3月20日"),
        (WEEK, "4月组织开展消防演练。", "4月"),
        ("2024-12-30..2025-01-03", "1月12日组织开展消防演练。", "1月12日"),
        ("2024-12-30..2025-01-03", "3月组织开展消防演练。", "3月"),
        ("2024-03..2024-06", "8月组织开展消防演练。", "8月"),
    ],
)
def test_work_outside_a_span_is_found(period: str, text: str, mentioned: str) -> None:
    [told] = [
        each
        for each in findings(plan_text(period=period, introduction=text))
        if each.code == "PG301"
    ]

    assert (told.args["mentioned"], marked(told)) == (mentioned, mentioned)


@pytest.mark.parametrize(
    ("period", "text"),
    [
        (WEEK, "3月6日组织开展消防演练。"),
        (WEEK, "3月组织开展消防演练。"),
        (WEEK, "3月20日前完成材料报送。"),
        (WEEK, "为3月20日的运动会做好准备。"),
        (WEEK, "3月2日闭馆后开展安全检查。"),
        (WEEK, "3月4日至20日组织开展读书活动。"),
        ("2024-12-30..2025-01-03", "1月2日组织开展消防演练。"),
        ("2024-12-30..2025-01-03", "12月31日组织开展消防演练。"),
        ("2024-11..2025-02", "1月组织开展消防演练。"),
        ("2024-03-04..2024-03-08", "3月32日组织开展消防演练。"),
    ],
)
def test_work_in_a_span_and_what_prepares_for_later_is_not(period: str, text: str) -> None:
    told = findings(plan_text(period=period, introduction=text))

    assert "PG301" not in {each.code for each in told}


@pytest.mark.parametrize(
    ("period", "mentioned", "suggested"),
    [
        ("2024-Q2", "第一季度", "第二季度"),
        ("2024-Q3", "1季度", "3季度"),
        ("2024-H2", "上半年", "下半年"),
        ("2025", "2024年度", "2025年度"),
    ],
)
def test_the_right_period_is_written_as_the_wrong_one(
    period: str, mentioned: str, suggested: str
) -> None:
    text = plan_text(period=period, introduction=f"现将{mentioned}工作计划安排如下。")
    [told] = [each for each in findings(text) if each.code == "PG307"]

    assert told.args["suggested"] == suggested
