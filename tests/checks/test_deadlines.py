"""Last days to sign up behind the activity, and two times of one activity."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from plangen.checks import RULES
from plangen.config import DEFAULT
from plangen.plan.view import PlanView
from steps import MOST_TIME, times_as_long
from support import findings, loaded, marked, plan_text


def told(code: str, text: str) -> list[str]:
    return [marked(each) for each in findings(text) if each.code == code]


def in_text(sentence: str) -> list[str]:
    return told("PG358", plan_text(introduction=f'"{sentence}"'))


@pytest.mark.parametrize(
    ("sentence", "expected"),
    [
        ("讲座4月15日举行，报名4月20日截止。", "4月20日"),
        ("古琴班报名4月18日截止，4月11日（周二）开课。", "4月18日"),
        ("亲子营4月16日至18日举行，4月19日前截止报名。", "4月19日"),
        ("书画展演报名截止时间为4月25日，4月22日下午举办。", "4月25日"),
        (
            "陶艺课4月12日（周三）14:00在三楼泥巴工坊开课，由沈老师讲，限20人，4月18日前报名。",
            "4月18日",
        ),
        ("陶艺课4月12日（周三）14:00，限20人，4月18日17:00前到服务台报名。", "4月18日"),
        ("夜读季启动仪式4月14日（周五）19:00在北庭举行，4月18日前报名。", "4月18日"),
        ("讲座4月16日举行，报名时间：4月6日至20日。", "4月6日至20日"),
        ("请于4月19日（周三）前电话报名，徒步4月16日7:30从北门出发。", "4月19日"),
        ("音乐会4月14日19:30在湖边大剧院三楼小音乐厅上演，4月17日前预约。", "4月17日"),
        ("音乐会4月14日19:30上演，4月16日前领取入场券。", "4月16日"),
        ("陶艺课4月12日14:00开课，由沈老师讲。请于4月18日前报名。", "4月18日"),
        ("陶艺课4月12日14:00开课。4月18日前报名。", "4月18日"),
        ("第一批4月3日至7日，第二批4月10日至14日；第二批报名4月12日截止。", "4月12日"),
    ],
)
def test_last_days_behind_the_activity_are_told(sentence: str, expected: str) -> None:
    assert in_text(sentence) == [expected]


@pytest.mark.parametrize(
    "sentence",
    [
        "讲座4月15日举行，报名4月10日截止。",
        "讲座4月15日举行，报名4月15日截止。",
        "讲座4月8日、15日、22日举行，报名4月20日截止。",
        "亲子营4月16日至18日举行，报名4月17日截止。",
        "4月3日开始报名，4月20日截止。",
        "报名4月20日截止，4月3日启动宣传。",
        "征文报名4月20日截止，4月6日举行动员会。",
        "第一批4月3日开班，第二批4月17日开班；第二批报名4月12日截止。",
        "讲座4月15日举行，节目单4月20日截止报送。",
        "讲座4月15日举行。展览报名4月20日截止。",
        "陶艺课4月12日14:00开课，限20人，4月8日前报名。",
        "陶艺课4月12日14:00开课。书法比赛4月18日前报名。",
        "陶艺课4月12日起每周三开课，4月18日前报名。",
        "古籍展4月12日9:00开幕，4月28日前预约参观。",
        "棋赛4月18日前报名，4月12日举行赛前辅导。",
        "讲座4月16日举行，报名时间：4月6日至12日。",
        "首场放映4月12日19:30举行，4月18日前报名。",
        "4月12日9:00发布活动公告，4月18日前报名。",
        "4月12日14:00召开评审会，4月18日前报送作品。",
        "陶艺课4月12日14:00开课，4月18日前来人来电咨询，不收报名费。",
        "4月12日9:00起开放报名，4月18日前报名优惠。",
        "陶艺课4月12日14:00在报名大厅前开课，4月26日结业。",
    ],
)
def test_other_days_are_silent(sentence: str) -> None:
    assert in_text(sentence) == []


TABLE = """\
introduction: {text}
activities:
  main:
    columns: [name, time, {{截止: 报名截止}}]
    rows:
      - {{name: 陶艺体验课, time: 4月15日, 截止: {closing}}}
"""


def test_a_row_that_can_be_signed_up_for_too_late_is_told() -> None:
    text = "见附件。"

    assert told("PG358", plan_text() + TABLE.format(text=text, closing="4月20日")) == ["4月20日"]
    assert told("PG358", plan_text() + TABLE.format(text=text, closing="4月12日")) == []


CELLS = """\
introduction: 见附件。
activities:
  main:
    columns: [name, time, content]
    rows:
      - {{name: {name}, time: 4月15日14:00, content: {content}}}
"""


@pytest.mark.parametrize(
    ("content", "name", "expected"),
    [
        ("限20人，4月18日前报名", "陶艺体验课", ["4月18日"]),
        ("限20人，4月12日前报名", "陶艺体验课", []),
        ("4月18日前报送总结", "陶艺体验课", []),
        ("4月18日前预约免票", "陶艺作品展览", []),
    ],
)
def test_the_last_day_in_another_cell(content: str, name: str, expected: list[str]) -> None:
    plan = plan_text() + CELLS.format(content=content, name=name)
    assert told("PG358", plan) == expected


def test_the_sentence_names_days_alone() -> None:
    text = """activities:
  main:
    columns: [name, time, {x: 报名截止}]
    rows:
      - {name: 诗会, time: 4月8日（周六）9:00—11:00, x: 4月11日（周二）17:00}
"""
    [finding] = [each for each in findings(plan_text() + text) if each.code == "PG358"]
    assert finding.args == {"value": "4月11日", "other": "4月8日"}


def test_the_name_in_quotes_is_that_of_its_row() -> None:
    text = "“陶艺体验课”报名4月{}日截止，见附件。"

    for day, expected in (("18", ["4月18日"]), ("12", [])):
        plan = plan_text() + TABLE.format(text=text.format(day), closing="4月10日")
        assert told("PG358", plan) == expected


TWO = """\
introduction: 见附件。
activities:
  main:
    columns: [name, {first}, place]
    rows:
      - {{name: {name}, {when}, place: 报告厅}}
      - {{name: 盲盒借阅, time: 4月9日}}
  other:
    caption: {caption}
    columns: [name, time, {{岗位: 岗位}}]
    rows:
      - {{name: {name}, time: {time}, 岗位: 引导}}
"""


def two(
    time: str,
    *,
    when: str = "time: 4月15日14:30",
    first: str = "time",
    name: str = "古籍修复体验",
    caption: str = "志愿者岗位",
) -> list[str]:
    text = TWO.format(first=first, when=when, time=time, name=name, caption=caption)
    return told("PG359", plan_text() + text)


@pytest.mark.parametrize(
    ("time", "when", "first"),
    [
        ("4月16日14:30", "time: 4月15日14:30", "time"),
        ("4月15日（周六）15:30", "time: 4月15日14:30", "time"),
        ("4月15日15:30", 'time: 4月15日, 钟点: "14:30"', "time, {钟点: 时间}"),
        ("4月22日", "time: 4月15日14:30", "time"),
    ],
)
def test_two_times_of_one_activity_are_told(time: str, when: str, first: str) -> None:
    assert two(time, when=when, first=first) == [time]


@pytest.mark.parametrize("time", ["4月15日14:30", "4月15日", "4月15日（周六）", "4月14日至16日"])
def test_times_that_agree_are_silent(time: str) -> None:
    assert two(time) == []


def test_times_of_something_else_are_silent() -> None:
    assert two("4月14日9:00", caption="彩排安排") == []
    assert two("4月16日14:30", name="书展") == []


def test_a_series_and_two_places_are_silent() -> None:
    text = TWO.format(
        first="time",
        when="time: 4月15日",
        time="4月22日",
        name="古籍修复体验",
        caption="志愿者岗位",
    )
    series = text.replace("name: 盲盒借阅, time", "name: 古籍修复体验, place: 报告厅, time")
    elsewhere = text.replace("岗位: 岗位", "place: 地点").replace("岗位: 引导", "place: 展厅")

    assert told("PG359", plan_text() + series) == []
    assert told("PG359", plan_text() + elsewhere) == []
    assert told("PG359", plan_text() + text) == ["4月22日"]


def test_many_dates_of_one_text_are_looked_at_once() -> None:
    def checked(count: int) -> Callable[[], object]:
        view = PlanView(loaded(plan_text(introduction="4月8日整理图书，" * count)), DEFAULT)
        assert len(view.dates) == count
        return lambda: list(RULES["PG358"].check(view))

    assert times_as_long(checked(300), checked(3_000)) < MOST_TIME
