from __future__ import annotations

import pytest

from plangen.checks import check
from support import loaded, marked, plan_text


def plan(*rows: str, period: str = "2023-04") -> str:
    listed = "".join(f"      - {{{row}}}\n" for row in rows)
    columns = "[name, time, place, owner, 主讲人: 主讲人, content]"
    head = plan_text(period=period)
    return f"{head}activities:\n  main:\n    columns: {columns}\n    rows:\n{listed}"


def branches(first: str, second: str, *, same: bool = False) -> str:
    venues = ("东湖分馆", "东湖分馆" if same else "西湖分馆")
    listed = "".join(
        f"      - {{venue: {venue}, rows: [{{{row}}}]}}\n"
        for venue, row in zip(venues, (first, second), strict=True)
    )
    columns = "[venue, name, time, place, owner]"
    return f"{plan_text()}activities:\n  main:\n    columns: {columns}\n    groups:\n{listed}"


def found(code: str, text: str) -> list[str]:
    return [marked(each) for each in check(loaded(text)) if each.code == code]


TALK = "name: 书法讲座, time: 4月7日, place: 报告厅"


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (plan(TALK, TALK), ["书法讲座"]),
        (plan(TALK, "name: 绘本课, time: 4月8日", TALK), ["书法讲座"]),
        (plan(TALK, TALK, TALK), ["书法讲座", "书法讲座"]),
        (plan(TALK, f"{TALK}, content: 另一种写法"), ["书法讲座"]),
        (plan(*["name: 升旗仪式, time: 4月3日7:40"] * 2), ["升旗仪式"]),
        (plan(*["name: 送戏下乡, time: 4月中旬, place: 河口村"] * 2), ["送戏下乡"]),
        (plan(*["name: 周末剧场, time: 每周六19:30, place: 剧场"] * 2), ["周末剧场"]),
        (plan(*["content: 清点馆藏, time: 4月"] * 2), ["4月"]),
        (plan(*["name: 馆藏展, time: 5月18日, place: 一号展厅"] * 2, period="2023"), ["馆藏展"]),
        (branches(TALK, TALK, same=True), ["书法讲座"]),
    ],
)
def test_a_row_with_name_time_and_place_of_another_is_found(text: str, expected: list[str]) -> None:
    assert found("PG350", text) == expected


@pytest.mark.parametrize(
    "text",
    [
        plan(TALK, "name: 书法讲座, time: 4月14日, place: 报告厅"),
        plan(TALK, "name: 书法讲座, time: 4月7日, place: 二楼教室"),
        plan(TALK, "name: 国画讲座, time: 4月7日, place: 报告厅"),
        plan("name: 书法讲座（上）, time: 4月7日", "name: 书法讲座（下）, time: 4月7日"),
        plan("name: 故事会, time: 4月7日9:30", "name: 故事会, time: 4月7日15:00"),
        plan("name: 故事会", "name: 故事会"),
        plan("name: , time: , place: 报告厅", "name: , time: , place: 报告厅"),
        plan("name: 线上荐书, time: 4月上旬", "name: 线上荐书, time: 4月下旬"),
        plan("content: 清点馆藏, time: 4月", "content: 整理书库, time: 4月"),
        plan(*(f"name: 送戏下乡, time: 4月{day}日, place: 河口村" for day in (2, 9, 16, 23))),
        plan(*(f"name: 家长会, time: 4月7日, place: {room}教室" for room in ("101", "102"))),
        branches(TALK, TALK),
    ],
)
def test_look_alikes_with_another_date_or_place_are_no_doubles(text: str) -> None:
    assert found("PG350", text) == []


def at(place: str, *times: str, period: str = "2023-04") -> str:
    rows = (f"name: 活动{'甲乙丙丁'[n]}, time: '{time}'" for n, time in enumerate(times))
    return plan(*(f"{row}, place: {place}" for row in rows), period=period)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (at("报告厅", "4月7日14:30-16:00", "4月7日14:30-16:00"), ["报告厅"]),
        (at("报告厅", "4月7日14:30-16:00", "4月7日15:30-17:00"), ["报告厅"]),
        (at("二楼会议室", "4月7日14:30", "4月7日14:30"), ["二楼会议室"]),
        (at("剧场", "4月8日上午", "4月8日9:30-11:00"), ["剧场"]),
        (at("多功能厅", "4月8日全天", "4月8日下午3:30"), ["多功能厅"]),
        (at("操场", "4月8日（周六）上午9:00——11:30", "2023年4月8日10:00"), ["操场"]),
        (at("三楼教室", "4月7日、14日15:00-16:00", "4月14日15:30-17:00"), ["三楼教室"]),
        (at("一号厅", "5月18日9时至17时", "5月18日14:00-15:00", period="2023"), ["一号厅"]),
        (at("报告厅", *["4月7日9:00-11:00"] * 3), ["报告厅", "报告厅"]),
        (
            branches(
                "name: 甲, time: '4月7日14:30', place: 市民广场",
                "name: 乙, time: '4月7日14:30', place: 市民广场",
            ),
            ["市民广场"],
        ),
    ],
)
def test_two_activities_in_one_place_are_found(text: str, expected: list[str]) -> None:
    assert found("PG351", text) == expected


@pytest.mark.parametrize(
    "text",
    [
        at("报告厅", "4月7日9:00-11:00", "4月7日14:30-16:00"),
        at("报告厅", "4月7日9:00-10:30", "4月7日10:30-12:00"),
        at("报告厅", "4月7日14:30-16:00", "4月14日14:30-16:00"),
        at("报告厅", "4月7日", "4月7日"),
        at("报告厅", "4月7日上午", "4月7日下午"),
        at("报告厅", "4月中旬", "4月中旬"),
        at("报告厅", "每周六14:30", "4月8日14:30"),
        at("微信公众号", "4月7日9:00-11:00", "4月7日9:00-11:00"),
        at("各班教室", "4月7日9:00-11:00", "4月7日9:00-11:00"),
        at("待定", "4月7日9:00", "4月7日9:00"),
        plan(
            "name: 春耕图片展, time: '4月7日9:00-17:00', place: 一楼大厅",
            "name: 灯谜会, time: '4月7日14:00-16:00', place: 一楼大厅",
        ),
        plan(
            "name: 甲, time: '4月7日14:30', place: 一楼会议室",
            "name: 乙, time: '4月7日14:30', place: 二楼会议室",
        ),
        branches(
            "name: 甲, time: '4月7日14:30', place: 活动室",
            "name: 乙, time: '4月7日14:30', place: 活动室",
        ),
    ],
)
def test_places_at_other_hours_or_without_hours_are_free(text: str) -> None:
    assert found("PG351", text) == []


def by(person: str, *slots: tuple[str, str], column: str = "owner") -> str:
    rows = (
        f"name: 活动{'甲乙丙丁'[n]}, time: '{time}', place: {place}, {column}: {person}"
        for n, (time, place) in enumerate(slots)
    )
    return plan(*rows)


HALL, ROOM = ("4月7日14:30-16:00", "报告厅"), ("4月7日15:00-16:30", "少儿室")


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (by("张明", HALL, ROOM), ["张明"]),
        (by("李小红", HALL, ROOM, column="主讲人"), ["李小红"]),
        (by("王老师", HALL, ("4月7日14:30", "东湖社区")), ["王老师"]),
        (by("赵馆长", ("4月7日上午", "剧场"), ("4月7日9:00", "会议室")), ["赵馆长"]),
        (by("张明、李红", HALL, ROOM), ["张明、李红", "张明、李红"]),
        (by("张明", HALL, ROOM, ("4月7日14:00-17:00", "剧场")), ["张明", "张明"]),
        (
            plan(
                "name: 甲, time: '4月7日9:00', place: 报告厅, owner: 张明、李红",
                "name: 乙, time: '4月7日9:00', place: 剧场, owner: 李红 周强",
            ),
            ["李红 周强"],
        ),
        (
            plan(
                "name: 甲, time: '4月7日9:00', place: 报告厅, owner: 张明",
                "name: 乙, time: '4月7日9:00', place: 剧场, 主讲人: 张明",
            ),
            ["张明"],
        ),
        (
            branches(
                "name: 甲, time: '4月7日14:30', owner: 陈丽",
                "name: 乙, time: '4月7日14:30', owner: 陈丽",
            ),
            ["陈丽"],
        ),
    ],
)
def test_one_person_in_two_places_is_found(text: str, expected: list[str]) -> None:
    assert found("PG352", text) == expected


@pytest.mark.parametrize(
    "text",
    [
        by("张明", HALL, ("4月8日14:30-16:00", "少儿室")),
        by("张明", HALL, ("4月7日16:00-17:00", "少儿室")),
        by("张明", HALL, HALL),
        by("张明", ("4月7日", "报告厅"), ("4月7日", "少儿室")),
        by("少儿部", HALL, ROOM),
        by("活动小组", HALL, ROOM),
        by("各班班主任", HALL, ROOM),
        by("志愿者", HALL, ROOM),
        by("全体教师", HALL, ROOM),
        by("待定", HALL, ROOM),
        by("测试图书馆办公室", HALL, ROOM),
        by("张明", HALL, ROOM, column="content"),
        plan(
            "name: 甲, time: '4月7日9:00', place: 报告厅, owner: 张明",
            "name: 乙, time: '4月7日9:00', place: 剧场, owner: 张明亮",
        ),
    ],
)
def test_groups_and_other_hours_stay_silent(text: str) -> None:
    assert found("PG352", text) == []
