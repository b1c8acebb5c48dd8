"""How many days a range has, and shares of a whole."""

from __future__ import annotations

import pytest

from plangen.findings import Severity
from support import findings, marked, plan_text


def told(code: str, sentence: str) -> list[str]:
    text = plan_text(introduction=f'"{sentence}"')
    return [marked(each) for each in findings(text) if each.code == code]


@pytest.mark.parametrize(
    ("sentence", "expected"),
    [
        ("4月10日至14日开展馆员轮训，为期4天。", "4月10日至14日开展馆员轮训，为期4"),
        ("4月10日至14日为期6天，对书库除尘。", "4月10日至14日为期6"),
        ("书市为期三天，4月14日至17日，在广场举行。", "三天，4月14日至17日"),
        ("夏令营为期3天（4月10日至15日）。", "3天（4月10日至15日"),
        ("4月29日至5月3日放假4天。", "4月29日至5月3日放假4"),
        ("4月3日至5日（周一至周三）闭馆，共4天。", "4月3日至5日（周一至周三）闭馆，共4"),
        ("4月8日至20日开展书展，共15天。", "4月8日至20日开展书展，共15"),
        ("4月8日至22日举办集训，历时9天。", "4月8日至22日举办集训，历时9"),
        ("为期9天的木刻展定于4月1日至10日在东厅举行。", "9天的木刻展定于4月1日至10日"),
        ("4月1日至10日（9天）整理书库。", "4月1日至10日（9"),
        ("自4月1日起至4月10日止，历时9天。", "4月1日起至4月10日止，历时9"),
        ("木刻展4月1日开幕，4月10日闭幕，展期9天。", "4月1日开幕，4月10日闭幕，展期9"),
        ("4月10日至14日六天时间，组织夏令营。", "4月10日至14日六"),
        ("木刻展时间为4月1日至10日。展期9天。", "4月1日至10日。展期9"),
        ("4月10日至23日举办夏令营，为期三周。", "4月10日至23日举办夏令营，为期三"),
        ("4月1日至15日举办木刻展，为期一个月。", "4月1日至15日举办木刻展，为期一"),
        (
            "4月10日至14日举办合唱营，每天排练，为期6天。",
            "4月10日至14日举办合唱营，每天排练，为期6",
        ),
        ("展期为4月1日至30日，为期28天，周一闭馆。", "4月1日至30日，为期28"),
        ("车队4月10日出发，4月19日返回，历时9天。", "4月10日出发，4月19日返回，历时9"),
        ("夏令营时间：4月10日—4月19日（共9天）。", "4月10日—4月19日（共9"),
        ("4月10日、11日三天盘点。", "4月10日、11日三天"),
        ("4月5日、12日、19日、26日共5次。", "4月5日、12日、19日、26日共5次"),
    ],
)
def test_other_numbers_of_days_are_told(sentence: str, expected: str) -> None:
    assert told("PG337", sentence) == [expected]


@pytest.mark.parametrize(
    "sentence",
    [
        "4月10日至14日开展馆员轮训，为期5天。",
        "书市为期四天，4月14日至17日，在广场举行。",
        "4月29日至5月3日放假5天，4月23日（周日）上班。",
        "4月10日至14日公示，共5个工作日。",
        "4月3日至14日举办培训，为期10天。",
        "4月3日至14日举办培训，为期8天，其中线上2天。",
        "4月8日至22日举办集训，历时10天。",
        "4月1日至30日举办书展，为期20天以内的除外。",
        "除周一外，4月4日至16日开放自习室，共11天。",
        "4月1日至30日每周六举办讲座，共5天。",
        "4月1日至30日开放夜间阅览，共22天。",
        "4月10日至14日开展培训，4月20日停电，共1天。",
        "4月10日至14日开展培训，每期为期2天。",
        "4月10日至14日分两批体检，为期2天的结果另报。",
        "4月10日至14日开展轮训，提前3天报名。",
        "4月10日至14日开展轮训。为期3天的书展同时举行。",
        "4月14日至10日开展轮训，为期5天。",
        "为期10天的木刻展定于4月1日至10日在东厅举行。",
        "木刻展4月1日开幕，4月10日闭幕，展期10天。",
        "4月10日至23日举办夏令营，为期两周。",
        "4月10日至21日举办夏令营，为期两周。",
        "4月1日至30日举办木刻展，为期一个月。",
        "4月1日至15日举办木刻展，为期半个月。",
        "展期为4月1日至30日，为期26天，周一闭馆。",
        "4月10日至14日，利用2天时间检修。",
        "4月10日至14日举办合唱营，休息半天。",
        "为期2天的培训4月10日至14日分两批举办。",
        "4月1日开始报名，4月10日公布名单，共9人。",
        "4月10日、11日两天盘点。",
        "4月5日、12日、19日、26日共4次。",
        "4月5日、12日、19日、26日每天2场，共8场。",
        "4月8日、9日共4场。",
        "4月8日、9日、15日分别到3个村，共5场。",
        "4月5日至7日、12日、13日共5天。",
    ],
)
def test_what_is_counted_right_or_otherwise_is_silent(sentence: str) -> None:
    assert told("PG337", sentence) == []


def test_the_number_of_the_working_days_is_a_note_of_what_is_open_at_weekends() -> None:
    found = findings(plan_text(introduction="4月3日至14日举办木刻展，为期10天。"))
    assert [each.severity for each in found if each.code == "PG337"] == [Severity.NOTE]


def test_that_one_day_may_have_had_two_is_a_note() -> None:
    found = findings(plan_text(introduction="4月5日、12日、19日、26日共5场。"))
    assert [each.severity for each in found if each.code == "PG337"] == [Severity.NOTE]


@pytest.mark.parametrize(
    ("sentence", "expected"),
    [
        ("读者满意度达到988%。", "满意度达到988%"),
        ("老年读者占315%，少儿读者占40%。", "占315%"),
        ("消防设施完好率保持在1000%。", "完好率保持在1000%"),
        ("新书上架率不低于990％。", "上架率不低于990％"),
        ("线上读者占比为104.5%。", "占比为104.5%"),
        ("少儿读物占全部新书的350%。", "占全部新书的350%"),
    ],
)
def test_shares_above_all_are_told(sentence: str, expected: str) -> None:
    assert told("PG336", sentence) == [expected]


@pytest.mark.parametrize(
    "sentence",
    [
        "读者满意度达到98.8%，覆盖率100%。",
        "借阅量完成率为118%，较去年增长150%。",
        "座位利用率达到130%，上座率为105%。",
        "经费占去年同期的120%。",
        "入馆人次达到计划的125%。",
        "占地200平方米，绿化120%完成任务。",
        "满意率比上月提高，借阅量是上月的150%。",
        "外借量占上年的140%。",
    ],
)
def test_other_percentages_are_silent(sentence: str) -> None:
    assert told("PG336", sentence) == []


def test_two_signs_of_per_cent_are_one() -> None:
    assert told("PG372", "读者满意度达到98%%，覆盖率95%。") == ["%%"]
    assert told("PG372", "读者满意度达到98％％，覆盖率95%。") == ["％％"]
    assert told("PG372", "读者满意度达到98%，覆盖率95%。") == []


@pytest.mark.parametrize(
    ("sentence", "expected"),
    [
        ("面向14—6岁少年儿童。", "14—6岁"),
        ("年龄：45—20周岁", "45—20周岁"),
        ("面向70至60周岁的老年读者。", "70至60周岁"),
        ("每组8—5人。", "8—5人"),
        ("每场90～60分钟。", "90～60分钟"),
        ("面向五年级和6—4年级。", "6—4年级"),
        ("室温26—18℃。", "26—18℃"),
        ("限12岁-8岁报名。", "12岁-8岁"),
    ],
)
def test_ranges_of_ages_and_numbers_that_fall_are_told(sentence: str, expected: str) -> None:
    assert told("PG315", sentence) == [expected]


@pytest.mark.parametrize(
    "sentence",
    [
        "面向6—14岁少年儿童，每组5—8人。",
        "报名年龄由35岁至30岁逐步放宽。",
        "每班人数由50—40人降下来。",
        "电话0562-2885010人工服务。",
        "见2号楼3-1组。",
        "90分钟—3人一组。",
        "14—6号展柜。",
    ],
)
def test_other_numbers_joined_by_a_dash_are_silent(sentence: str) -> None:
    assert told("PG315", sentence) == []
