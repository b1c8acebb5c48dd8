from __future__ import annotations

import pytest

from plangen.checks import check
from plangen.cli.phrases import phrases_with_rules
from plangen.findings import Finding
from plangen.messages import Language
from support import all_marked, loaded, plan_text

COLUMNS = "[name, content, time, place, owner, {联系人: 联系人}, {电话: 联系电话}]"
CONTACT = "联系人: 何秀兰, 电话: 0562-2833101"
OTHERS = (
    f"{{name: 书法课, time: 4月8日, place: 二楼书法室, owner: 周文彬, {CONTACT}}}",
    f"{{name: 剪纸课, time: 4月9日, place: 一楼大厅, owner: 沈佩珊, {CONTACT}}}",
)


def told(row: str, *codes: str, columns: str = COLUMNS) -> list[Finding]:
    rows = ", ".join((*OTHERS, f"{{{row}}}"))
    text = plan_text(activities=f"{{main: {{columns: {columns}, rows: [{rows}]}}}}")
    return [each for each in check(loaded(text)) if each.code in codes]


def found(row: str, *codes: str) -> list[tuple[str, list[str]]]:
    return [(each.code, all_marked(each)) for each in told(row, *codes)]


ALL = ("PG363", "PG364", "PG365")


@pytest.mark.parametrize(
    ("row", "expected"),
    [
        ("name: 诗会, 电话: 0562-283310", [("PG363", ["0562-283310"])]),
        ("name: 诗会, 电话: '1381234567'", [("PG363", ["1381234567"])]),
        ("name: 诗会, owner: 报名电话0562-283310", [("PG363", ["0562-283310"])]),
        ("name: 诗会, 联系人: 何秀兰, 电话: 何秀兰", [("PG364", ["何秀兰"])]),
        ("name: 诗会, 电话: 褚一凡", [("PG364", ["褚一凡"])]),
        ("name: 诗会, 联系人: 0562-2833101, 电话: 何秀兰", [("PG365", ["0562-2833101", "何秀兰"])]),
        ("name: 诗会, place: 周文彬, owner: 二楼书法室", [("PG365", ["周文彬", "二楼书法室"])]),
        ("name: 诗会, place: 顾青, owner: 一楼大厅", []),
        ("name: 诗会, place: 宋江山, owner: 报告厅", []),
        ("name: 诗会, place: 宋立言, owner: 报告厅", [("PG365", ["宋立言", "报告厅"])]),
        ("name: 周文彬, owner: 春季诗词讲座", [("PG365", ["周文彬", "春季诗词讲座"])]),
        ("name: 周文彬, owner: 剪纸工作坊", [("PG365", ["周文彬", "剪纸工作坊"])]),
        ("name: 周文彬, owner: 春日健康义诊", [("PG365", ["周文彬", "春日健康义诊"])]),
        ("name: 周文彬, owner: 职工趣味运动会", [("PG365", ["周文彬", "职工趣味运动会"])]),
        ("name: 周文彬, owner: 家电维修进社区", [("PG365", ["周文彬", "家电维修进社区"])]),
        ("content: 周文彬, owner: 周末急救小课堂", [("PG365", ["周文彬", "周末急救小课堂"])]),
        ("name: 诗会, place: 周文彬, owner: 柳荫草坪", [("PG365", ["周文彬", "柳荫草坪"])]),
        ("name: 二楼书法室, place: 春日茶话会", [("PG365", ["二楼书法室", "春日茶话会"])]),
    ],
)
def test_cells_with_what_belongs_elsewhere(row: str, expected: list[tuple[str, list[str]]]) -> None:
    assert found(row, *ALL) == expected


@pytest.mark.parametrize(
    "row",
    [
        "name: 诗会, place: 报告厅, owner: 周文彬, 联系人: 何秀兰, 电话: 0562-28331018",
        "name: 诗会, place: 金山, owner: 办公室",
        "name: 诗会, place: 白云山, owner: 文化志愿队",
        "name: 诗会, place: 文化宫, owner: 少儿部",
        "name: 诗会, place: 石桥村, owner: 石桥村分馆",
        "name: 诗会, place: 线上, owner: 技术部",
        "name: 诗会, place: 高家湾, owner: 周文彬",
        "name: 诗会, place: 向阳路, owner: 市图书馆",
        "name: 诗会, 电话: 待定",
        "name: 诗会, 电话: 同上",
        "name: 诗会, 电话: 见通知",
        "name: 诗会, 电话: 总台",
        "name: 诗会, 电话: 无",
        "name: 诗会, 电话: '12345'",
        "name: 诗会, 电话: 0562-2833101转802",
        "name: 诗会, 联系人: 何秀兰0562-2833101, 电话: 何秀兰",
        "name: 周文彬作品展, owner: 展览部",
        "name: 周文彬, owner: 二楼书法室",
        "name: 周文彬, owner: 县文化馆",
        "name: 周文彬, owner: 县书法家协会",
        "name: 周文彬, owner: 湖滨社区居委会",
        "name: 诗会, place: 周文彬, owner: 县总工会",
        "name: 诗会, place: 周文彬, owner: 褚一凡",
        "name: 二楼书法室开放日, place: 二楼书法室",
        "name: 诗会, owner: 账号1381234567",
    ],
)
def test_cells_with_their_own(row: str) -> None:
    assert found(row, *ALL) == []


def test_people_are_known_from_whatever_column_says_who_is_in_charge() -> None:
    tables = (
        "{a: {columns: [name, {导演: 导演}], rows: [{name: 诗剧, 导演: 周文彬}]}, "
        "b: {columns: [name, owner], rows: [{name: 周文彬, owner: 剪纸工作坊}]}}"
    )
    told = check(loaded(plan_text(activities=tables)))
    assert [all_marked(each) for each in told if each.code == "PG365"] == [["周文彬", "剪纸工作坊"]]


def test_a_table_of_people_has_their_names_in_the_column_of_names() -> None:
    rows = "{name: 周文彬, 讲解员: 青铜器专题讲解}, {name: 何秀兰, 讲解员: 民窑瓷器讲解}"
    other = "{name: 诗会, 讲解员: 周文彬}, {name: 书展, 讲解员: 何秀兰}"
    tables = (
        "{a: {columns: [name, {讲解员: 讲解员}], rows: [" + rows + "]}, "
        "b: {columns: [name, {讲解员: 讲解员}], rows: [" + other + "]}}"
    )
    told = check(loaded(plan_text(activities=tables)))
    assert not [each for each in told if each.code == "PG365"]


def test_a_column_of_names_needs_numbers_in_it_first() -> None:
    tables = "{main: {columns: [name, {电话: 联系电话}], rows: [{name: 诗会, 电话: 何秀兰}]}}"

    assert not [
        each for each in check(loaded(plan_text(activities=tables))) if each.code == "PG364"
    ]


def test_a_column_of_people_and_numbers_may_have_either() -> None:
    columns = "[name, time, place, owner, 联系人, {电话: 联系人及电话}]"

    assert told("name: 诗会, 电话: 何秀兰", *ALL, columns=columns) == []


@pytest.mark.parametrize(
    ("row", "advice"),
    [
        (
            "name: 诗会, time: 东湖广场, place: 4月15日9:00",
            "“4月15日9:00”写在“活动地点”一栏里：时间和活动地点是不是填反了？对调两格的内容。",
        ),
        ("name: 诗会, time: 东湖广场, place: 二楼", "写成“4月2日”“4月中下旬”"),
        ("name: 诗会, time: 东湖广场, place: 3楼301", "写成“4月2日”“4月中下旬”"),
        ("name: 诗会, time: 4月第二个双休日, place: 4月15日9:00", "写成“4月2日”“4月中下旬”"),
    ],
)
def test_a_time_that_stands_in_another_column_is_asked_for(row: str, advice: str) -> None:
    [finding] = told(row, "PG303")

    assert phrases_with_rules(Language.ZH).hint(finding).startswith(advice)


def test_who_is_on_duty_elsewhere_is_a_person() -> None:
    duty = "duty: {columns: [{日子: 日子}, {带班: 带班}], rows: [{日子: 周六, 带班: 宋江山}]}"
    rows = ", ".join((*OTHERS, "{name: 诗会, place: 宋江山, owner: 报告厅}"))
    text = plan_text(activities=f"{{main: {{columns: {COLUMNS}, rows: [{rows}]}}, {duty}}}")

    assert [all_marked(each) for each in check(loaded(text)) if each.code == "PG365"] == [
        ["宋江山", "报告厅"]
    ]


def test_a_number_is_told_with_its_form() -> None:
    [finding] = told("name: 诗会, 电话: 0562-283310", "PG363")

    assert phrases_with_rules(Language.ZH).sentence(finding) == (
        "电话号码“0562-283310”的位数不对：4位区号后面是7位或8位，这里是6位。"
    )
