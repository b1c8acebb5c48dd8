from __future__ import annotations

import pytest

from support import findings, marked, plan_text


def codes(time: str) -> list[tuple[str, str]]:
    return [(each.code, each.severity.value) for each in findings(rows(time))]


def rows(*times: str, period: str = "2023-04") -> str:
    listed = ", ".join(f"{{name: 第{at}项, time: '{time}'}}" for at, time in enumerate(times, 1))
    table = f"{{main: {{columns: [name, time], rows: [{listed}]}}}}"
    return plan_text(period=period, activities=table)


def found(code: str, *times: str, period: str = "2023-04") -> list[str]:
    listed = findings(rows(*times, period=period))
    return [marked(each) for each in listed if each.code == code]


def found_in_text(code: str, sentence: str, period: str = "2023-04") -> list[str]:
    text = plan_text(period=period, introduction=f'"{sentence}"')
    return [marked(each) for each in findings(text) if each.code == code]


@pytest.mark.parametrize(
    "time",
    [
        "随便什么时候",
        "一号和二号",
        "看情况",
        "民国某年的春天",
        "等通知再说",
        "开学后第一个晴天",
        "4月第二个双休日",
        "馆庆那一周",
        "花开的时候",
        "看老天爷的心情",
        "4月7日晚饭后",
        "读书节期间某日",
        "设备到位以后",
        "114年4月8日",
        "4?23",
    ],
)
def test_what_is_not_understood_is_noted(time: str) -> None:
    assert codes(time) == [("PG303", "note")]
    assert found("PG303", time) == [time]


@pytest.mark.parametrize(
    "time",
    [
        "4月2日",
        "4月中下旬",
        "每周六14:30",
        "4月7日（周五）上午9:00—11:30",
        "待定",
        "长期坚持",
        "全年",
        "",
        "2023-4-7",
        "4 月 23 日",
        "二〇二三年四月七日",
        "4月18日、19日和20日",
        "4月23-25日",
        "4月20日左右",
        "4月底前",
        "每周二、周四下午3:30",
        "4月8日起持续至4月28日",
        "4月23日起5天",
        "本月第一个周六",
        "早8点至晚9点",
        "清明节",
        "4月7日14点30分",
        "周三第七节课",
        "另行通知",
        "4月16日—18日（遇雨顺延）",
    ],
)
def test_what_is_understood_is_not(time: str) -> None:
    assert found("PG303", time) == []


@pytest.mark.parametrize(
    "time", ["4月31日", "4月27日至4月23日", "4月7日14:75", "16:00-14:30", "114年1月28日"]
)
def test_what_another_rule_says_is_not_said_twice(time: str) -> None:
    listed = [code for code, _ in codes(time)]

    assert listed
    assert "PG303" not in listed


@pytest.mark.parametrize(
    ("sentence", "expected"),
    [
        ("展览于4月27日至4月23日举行。", "4月27日至4月23日"),
        ("4月25日-18日开展排查。", "4月25日-18日"),
        ("4月20日——4月9日布展。", "4月20日——4月9日"),
        ("2023年4月28日至2023年4月3日开展评比。", "2023年4月28日至2023年4月3日"),
        ("4月21日（周五）至4月20日（周四）停电检修。", "4月21日（周五）至4月20日"),
        ("6月至4月开展全民阅读季活动。", "6月至4月"),
        ("4月下旬至中旬开展盘点。", "下旬至中旬"),
        ("4月下至上旬开展盘点。", "下至上旬"),
        ("讲座时间为下午16:30-15:00。", "下午16:30-15:00"),
        ("4月8日11:30—9:00在报告厅举行。", "11:30—9:00"),
        ("上午11：00至上午9：30开放。", "上午11：00至上午9：30"),
        ("下午5:00-3:30开展手工活动。", "下午5:00-3:30"),
        ("下午14:30-14:30举行。", "下午14:30-14:30"),
    ],
)
def test_ranges_turned_round_are_found(sentence: str, expected: str) -> None:
    assert found_in_text("PG315", sentence) == [expected]
    assert expected in found("PG315", sentence.removesuffix("。"))


@pytest.mark.parametrize(
    "sentence",
    [
        "展览于4月23日至4月27日举行。",
        "12月28日至1月3日开展迎新年活动。",
        "11月至2月为冬季开放时间。",
        "2022年12月至2023年4月开展评比。",
        "夜间22:00至6:00关闭数据库。",
        "晚上8:00至次日7:00系统维护。",
        "4月8日9:00—11:30在报告厅举行。",
        "上午10:30-下午2:00开放。",
        "下午3:30-5:00开展手工活动。",
        "4月18日、9日两场讲座。",
        "4月中旬至下旬开展盘点。",
        "4月上中旬开展盘点。",
        "4月26至27日开展培训。",
        "4月23日至5月27日打卡（五一放假期间暂停）。",
        "比分为16:30和15:00。",
        "4月8日至8日仅开放一天。",
        "开放时间9:00-17:00，4月30日至5月3日闭馆。",
    ],
)
def test_ranges_in_order_stay_silent(sentence: str) -> None:
    assert found_in_text("PG315", sentence) == []


@pytest.mark.parametrize(
    ("time", "expected"),
    [
        ("4月7日下午14:30", "下午14:30"),
        ("4月7日上午14:30", "上午14:30"),
        ("4月9日晚上19:00", "晚上19:00"),
        ("4月9日早上13点", "早上13点"),
        ("每周六下午15时", "下午15时"),
        ("4月8日（周六）下午 14:30-16:00", "下午 14:30"),
        ("4月15日下午13：30至16：00", "下午13：30"),
        ("4月21日傍晚18:00", "傍晚18:00"),
        ("4月22日下午12:00-17:00", "下午12:00"),
        ("4月22日凌晨14:00", "凌晨14:00"),
    ],
)
def test_two_kinds_of_clock_are_noted(time: str, expected: str) -> None:
    assert found("PG316", time) == [expected]
    assert found_in_text("PG316", f"公益讲座于{time}开始。") == [expected]


@pytest.mark.parametrize(
    "time",
    [
        "4月7日14:30",
        "4月7日下午2:30",
        "4月7日上午9:00—11:30",
        "4月7日上午12:00",
        "4月7日晚上12点",
        "4月7日下午12:50",
        "4月7日下午12:30—13:30",
        "4月7日下午3点",
        "上午10点至下午4点",
        "4月7日下午，14名志愿者到馆",
        "下午开放至17:00",
        "晚上20人参加",
        "4月15日上午第2节课",
        "早8点至晚9点",
        "中午12:30",
    ],
)
def test_one_kind_of_clock_stays_silent(time: str) -> None:
    assert found("PG316", time) == []
    assert found_in_text("PG316", f"安排：{time}。") == []


@pytest.mark.parametrize(
    ("time", "expected"),
    [
        ("4月7日14:75", "14:75"),
        ("4月7日25:30", "25:30"),
        ("4月7日（周五）9：60", "9：60"),
        ("每周六14:80", "14:80"),
        ("4月7日上午9:00—11:65", "11:65"),
        ("4月7日下午3:90", "3:90"),
        ("4月9日 26:00-27:30", "26:00"),
        ("每周三晚上7:99", "7:99"),
    ],
)
def test_hours_that_no_clock_shows_are_found(time: str, expected: str) -> None:
    assert expected in found("PG318", time)
    assert expected in found_in_text("PG318", f"故事会于{time}举行。")


@pytest.mark.parametrize(
    "sentence",
    [
        "4月7日14:45举行。",
        "4月7日24:00截止报名。",
        "开放时间0:00至23:59。",
        "男女比例25:75。",
        "决赛以25：88的比分结束。",
        "4月7日9:00:59签到。",
        "网址为 http://192.168.1.1:8080 。",
        "画面比例16:90。",
        "每周六上午9：00—11：30开放。",
        "师生比为1:75。",
        "《论语》17:99章选读。",
    ],
)
def test_other_numbers_with_colons_stay_silent(sentence: str) -> None:
    assert found_in_text("PG318", sentence) == []


@pytest.mark.parametrize(
    ("times", "period", "expected"),
    [
        (("4月5日", "4月9日", "4月7日", "4月12日", "4月16日"), "2023-04", "4月7日"),
        (("4月22日", "4月2日", "4月8日", "4月15日"), "2023-04", "4月22日"),
        (("4月5日", "4月8日", "4月29日", "4月15日", "4月21日"), "2023-04", "4月29日"),
        (("4月5日", "4月8日", "4月15日", "4月1日"), "2023-04", "4月1日"),
        (("2023年4月5日", "4月21日", "4月8日", "4月15日", "4月22日"), "2023-04", "4月21日"),
        (("4月6日", "4月9日", "待定", "4月7日", "4月12日", "4月16日"), "2023-04", "4月7日"),
        (("4月17日", "4月18日", "4月20日", "4月19日", "4月21日"), "2023-W16", "4月19日"),
        (("1月8日", "2月5日", "1月20日", "3月4日", "3月18日"), "2023-Q1", "1月20日"),
        (("1月18日", "5月18日", "3月5日", "6月10日", "12月4日"), "2023", "3月5日"),
        (("4月5日", "4月9日至10日", "4月7日9:00", "4月12日"), "2023-04", "4月7日9:00"),
    ],
)
def test_the_one_row_out_of_order_is_noted(
    times: tuple[str, ...], period: str, expected: str
) -> None:
    assert found("PG317", *times, period=period) == [expected]


@pytest.mark.parametrize(
    "times",
    [
        ("4月5日", "4月7日", "4月9日", "4月12日"),
        ("4月5日", "4月9日", "4月7日"),
        ("4月20日", "4月15日", "4月10日", "4月5日"),
        ("4月12日", "4月3日", "4月25日", "4月8日", "4月1日"),
        ("4月5日", "4月中下旬", "4月7日", "4月12日", "4月16日"),
        ("4月5日", "每周六", "4月7日", "4月12日", "4月3日起每周"),
        ("4月5日", "4月7日", "4月7日", "4月7日", "4月9日"),
        ("4月5日", "4月9日", "3月7日", "4月12日", "4月16日"),
        ("4月10日", "4月20日", "4月5日", "4月15日", "4月25日", "4月1日"),
        ("待定", "4月9日", "4月上旬", "长期坚持", "4月2日"),
    ],
)
def test_other_orders_stay_silent(times: tuple[str, ...]) -> None:
    assert found("PG317", *times) == []


def test_a_table_in_the_order_of_its_types_is_left_alone() -> None:
    listed = ", ".join(
        f"{{type: {kind}, name: {name}, time: {time}}}"
        for kind, name, time in (
            ("讲座", "甲", "4月8日"),
            ("讲座", "乙", "4月22日"),
            ("展览", "丙", "4月10日"),
            ("展览", "丁", "4月23日"),
        )
    )
    table = f"{{main: {{columns: [type, name, time], rows: [{listed}]}}}}"
    text = plan_text(activities=table)

    assert "PG317" not in [each.code for each in findings(text)]


def test_each_venue_has_its_own_order() -> None:
    def group(venue: str, *days: int) -> str:
        listed = ", ".join(f"{{name: 第{day}号活动, time: 4月{day}日}}" for day in days)
        return f"{{venue: {venue}, rows: [{listed}]}}"

    groups = f"[{group('东湖分馆', 5, 8, 15, 22)}, {group('西山分馆', 2, 25, 9, 16, 29)}]"
    table = f"{{branches: {{columns: [venue, name, time], groups: {groups}}}}}"
    listed = findings(plan_text(activities=table))

    assert [marked(each) for each in listed if each.code == "PG317"] == ["4月25日"]


# --- several times of one activity ---


def of_lines(*times: str, place: str = "", more: str = "") -> str:
    lines = "\\n".join(times)
    columns = "[name, time, place]"
    return plan_text(
        activities=f"{{main: {{columns: {columns}, rows: "
        f'[{{name: 换书大集, time: "{lines}", place: {place}}}{more}]}}}}'
    )


@pytest.mark.parametrize(
    ("times", "expected"),
    [
        (("4月6日（周四）9:00", "4月13日（周四）9:00"), []),
        (("4月6日（周四）9:00", "4月13日（周三）9:00"), [("PG311", "4月13日（周三")]),
        (("4月6日", "14:30—17:00", "9:00—11:30"), []),
        (("4月6日", "14:30—11:30"), [("PG315", "14:30—11:30")]),
        (("4月6日", "不知何时", "4月8日"), [("PG303", "不知何时")]),
        (("4月6日", "5月6日"), [("PG313", "5月6日")]),
        (("5月6日", "9:00—11:30"), [("PG313", "5月6日")]),
        (("4月6日", "4月31日"), [("PG310", "4月31日")]),
    ],
)
def test_each_line_is_judged_at_its_place(
    times: tuple[str, ...], expected: list[tuple[str, str]]
) -> None:
    listed = [(each.code, marked(each)) for each in findings(of_lines(*times, place="大厅"))]
    assert listed == expected


def test_any_of_several_times_can_clash() -> None:
    other = ", {name: 讲座, time: '4月13日10:00-12:00', place: 大厅}"
    times = ("4月6日9:00-11:00", "4月13日9:00-11:00", "10:00-10:30")

    listed = findings(of_lines(*times, place="大厅", more=other))
    assert [each.code for each in listed] == ["PG351"]
    assert findings(of_lines(*times[:1], place="大厅", more=other)) == []
