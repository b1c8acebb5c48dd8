from __future__ import annotations

import datetime as dt

import pytest

from plangen.checks import check
from plangen.config import Config, DaysOff
from support import loaded, marked, plan_text

MONDAYS = Config(closing_day=frozenset({0}))


def days(*written: str) -> frozenset[dt.date]:
    return frozenset(map(dt.date.fromisoformat, written))


def found(code: str, text: str, config: Config = MONDAYS) -> list[str]:
    return [marked(each) for each in check(loaded(text), config) if each.code == code]


def plan(row: str, period: str = "2023-04", introduction: str = "") -> str:
    fields = {"introduction": f"'{introduction}'"} if introduction else {}
    tables = f"{{main: {{columns: [name, time, place], rows: [{{{row}}}]}}}}"
    return plan_text(period=period, **fields, activities=tables)


def announced(sentence: str, period: str, config: Config | None = None) -> list[str]:
    text = plan_text(period=period, introduction=f"'{sentence}'")
    return found("PG346", text, config or Config())


@pytest.mark.parametrize(
    ("period", "row", "time"),
    [
        ("2023-04", "name: 书法讲座, time: 4月10日", "4月10日"),
        ("2023-04", "name: 绘本故事会, time: 4月17日（周一）14:30", "4月17日（周一）14:30"),
        ("2023-04", "name: 亲子手工, time: 4月24日9:00-11:00", "4月24日9:00-11:00"),
        ("2023-Q2", "name: 非遗体验课, time: 2023年5月15日, place: 非遗展厅", "2023年5月15日"),
        ("2023", "name: 古籍修复体验, time: 11月6日下午, place: 二楼教室", "11月6日下午"),
        ("2023-06", "name: 观影沙龙, time: 2023-06-12, place: 影视厅", "2023-06-12"),
        ("2026-03", "name: 元宵灯谜会, time: 3月2日, place: 中庭", "3月2日"),
        ("2024-02", "name: 新春音乐会, time: 2月19日晚上, place: 剧场", "2月19日晚上"),
    ],
)
def test_an_activity_on_the_closing_day_is_found(period: str, row: str, time: str) -> None:
    assert found("PG344", plan(row, period)) == [time]


@pytest.mark.parametrize(
    ("period", "row"),
    [
        ("2023-04", "name: 书法讲座, time: 4月11日"),
        ("2023-04", "name: 书画展, time: 4月7日至4月20日, place: 展厅"),
        ("2023-04", "name: 线上知识竞答, time: 4月10日"),
        ("2023-04", "name: 直播讲座, time: 4月10日"),
        ("2023-04", "name: 馆员业务培训, time: 4月10日, place: 会议室"),
        ("2023-04", "name: 设备检修, time: 4月10日"),
        ("2023-04", "name: 流动书车进校园, time: 4月10日"),
        ("2023-04", "name: 故事会, time: 4月10日, place: 测试小学"),
        ("2023-04", "name: 公益讲座, time: 4月17日, place: 东湖社区"),
        ("2023-04", "name: 电影放映, time: 4月10日, place: 微信公众号"),
        ("2023-04", "name: 名家讲座, time: 4月中旬"),
        ("2023-04", "time: 4月10日, place: 一号配电间"),
        ("2023-04", "name: 报表汇总, time: 4月10日前"),
        ("2023-04", "name: 阅读课, time: 每周一14:30"),
        ("2023-04", "name: 开放日, time: 待定"),
        ("2023-05", "name: 劳动节故事会, time: 5月1日"),
        ("2023-10", "name: 国庆诗会, time: 10月2日"),
        ("2024-06", "name: 包粽子, time: 6月10日, place: 活动室"),
        ("2026-10", "name: 国庆游园, time: 10月5日, place: 中庭"),
    ],
)
def test_other_days_and_other_work_stay_silent(period: str, row: str) -> None:
    assert found("PG344", plan(row, period)) == []


@pytest.mark.parametrize(
    ("sentence", "row", "expected"),
    [
        ("本馆周一闭馆，周二至周日开放。", "name: 讲座, time: 4月10日", ["4月10日"]),
        ("每周一闭馆。", "name: 讲座, time: 4月24日", ["4月24日"]),
        ("逢星期五闭馆。", "name: 讲座, time: 4月14日", ["4月14日"]),
        ("每周二例行闭馆。", "name: 讲座, time: 4月18日", ["4月18日"]),
        ("周三全天闭馆，请互相转告。", "name: 讲座, time: 4月19日", ["4月19日"]),
        ("星期天不开放。", "name: 讲座, time: 4月16日", ["4月16日"]),
        ("本馆周一闭馆。", "name: 讲座, time: 4月11日", []),
        ("逢周五闭馆。", "name: 讲座, time: 4月10日", []),
        ("周一照常开放。", "name: 讲座, time: 4月10日", []),
        ("本馆全年开放。", "name: 讲座, time: 4月10日", []),
    ],
)
def test_the_text_can_name_the_closing_day(sentence: str, row: str, expected: list[str]) -> None:
    assert found("PG344", plan(row, introduction=sentence), Config()) == expected


def test_the_office_can_open_on_a_closing_day() -> None:
    text = plan("name: 讲座, time: 4月10日")
    office = DaysOff(work=days("2023-04-10"))

    assert found("PG344", text, Config(closing_day=frozenset({0}), holidays=office)) == []


def test_the_office_can_have_a_holiday_of_its_own() -> None:
    text = plan("name: 讲座, time: 4月10日")
    office = DaysOff(off=days("2023-04-10"))

    assert found("PG344", text, Config(closing_day=frozenset({0}), holidays=office)) == []


def test_the_configuration_counts_more_than_the_text() -> None:
    text = plan("name: 讲座, time: 4月11日", introduction="逢周二闭馆。")

    assert found("PG344", text) == []


@pytest.mark.parametrize(
    ("period", "sentence", "mention"),
    [
        ("2099-10", "国庆节放假安排另行通知。", "2099-10"),
        ("2099-02", "春节期间照常开放。", "2099-02"),
        ("2099-Q2", "劳动节放假期间开展巡演。", "2099-Q2"),
        ("2099", "节假日正常开放，调休以通知为准。", "2099"),
        ("2099年9月", "国庆节期间照常开放。", "2099年9月"),
        ("2099-W40", "小长假期间加强值班。", "2099-W40"),
        ("2099-04", "周一闭馆。", "2099-04"),
    ],
)
def test_an_unknown_year_is_noted_once(period: str, sentence: str, mention: str) -> None:
    text = plan_text(period=period, introduction=f"'{sentence}{sentence}'")

    assert found("PG345", text, Config()) == [mention]


def test_a_closing_day_needs_the_holidays_too() -> None:
    assert found("PG345", plan("name: 讲座, time: 4月10日", "2099-04")) == ["2099-04"]


@pytest.mark.parametrize(
    ("period", "sentence"),
    [
        ("2023-10", "国庆节放假安排另行通知。"),
        ("2026-02", "春节期间照常开放。"),
        ("2024", "节假日正常开放，调休以通知为准。"),
        ("2099-04", "举办读书活动。"),
        ("2099-11", "周末开展故事会。"),
        ("2099-Q1", "各校做好开学准备。"),
        ("2099-07", "周一闭馆，节假日照常开放。"),
        ("2099-08", "暑假期间延长开放，双休日、节假日不休息。"),
        ("2099-11-02..2099-11-08", "节假日照常开放。"),
        ("2025-12", "2026年元旦1月1日至3日放假，1月4日上班。"),
        ("2025-12", "2098年元旦将举办百年庆典。"),
        ("2025-12", "整理2003年春节1月30日至2月7日放假的照片。"),
    ],
)
def test_known_years_and_plans_without_holidays_are_not_noted(period: str, sentence: str) -> None:
    text = plan_text(period=period, introduction=f"'{sentence}'")

    assert found("PG345", text, Config()) == []


def test_the_holiday_of_a_later_year_is_noted_where_it_is_named() -> None:
    sentence = "2099年元旦1月1日至3日放假，1月4日上班。"
    text = plan_text(period="2025-12", introduction=f"'{sentence}{sentence}'")

    assert found("PG345", text, Config()) == ["2099年元旦1月1日至3日放假"]


@pytest.mark.parametrize(
    "office", [DaysOff(off=days("2099-10-01")), DaysOff(work=days("2099-10-11"))]
)
def test_the_days_of_the_office_silence_the_note(office: DaysOff) -> None:
    text = plan_text(period="2099-10", introduction="国庆节放假，周一闭馆。")

    assert found("PG345", text, Config(holidays=office)) == []


def test_days_of_another_year_do_not_silence_it() -> None:
    text = plan_text(period="2099-10", introduction="国庆节放假。")
    office = DaysOff(off=days("2098-10-01"))

    assert found("PG345", text, Config(holidays=office)) == ["2099-10"]


@pytest.mark.parametrize(
    ("period", "sentence", "mention"),
    [
        ("2023-04", "劳动节4月30日至5月4日放假。", "4月30日至5月4日"),
        ("2023-04", "清明节4月3日至5日放假3天。", "4月3日至5日"),
        ("2023-04", "清明节4月4日放假一天。", "4月4日"),
        ("2023-05", "劳动节4月29日至5月2日放假。", "4月29日至5月2日"),
        ("2023-09", "中秋节、国庆节9月29日至10月7日放假。", "9月29日至10月7日"),
        ("2023-06", "端午节6月22日至25日放假。", "6月22日至25日"),
        ("2024-04", "清明节4月5日至7日放假调休。", "4月5日至7日"),
        ("2024-09", "中秋节9月15日至18日放假。", "9月15日至18日"),
        ("2026-01", "春节2月15日至21日放假。", "2月15日至21日"),
        ("2023-04", "劳动节放假调整，4月22日（星期六）上班。", "4月22日"),
        ("2023-09", "国庆节调休，10月7日、10月14日上班。", "10月7日、10月14日"),
        ("2025-09", "国庆节调休，10月12日（星期日）补课。", "10月12日"),
        ("2023-04", "五一期间，4月22日补班。", "4月22日"),
        ("2025-09", "“十一”假期10月1日至9日放假。", "10月1日至9日"),
        ("2026-02", "除夕2月16日至22日放假。", "2月16日至22日"),
        ("2025-04", "因调休，4月26日补班。", "4月26日"),
        ("2025-04", "4月26日（周六）补班，全体馆员到岗。", "4月26日"),
        ("2023-04", "劳动节放假，4月22日（周六）、5月6日（周六）上班。", "4月22日（周六）、5月6日"),
        (
            "2023-04",
            "劳动节放假，4月23日（周日）、5月13日（周六）上班。",
            "4月23日（周日）、5月13日",
        ),
        ("2021-06", "假期为6月13日至15日，共3天。", "6月13日至15日"),
        ("2024-05", "劳动节（5月1日至4日）放假，各科室锁好门窗。", "5月1日至4日"),
        ("2025-04", "4月20日（周日）为劳动节调休上班日。", "4月20日"),
        ("2024-02", "春节2月9日至16日放假。", "2月9日至16日"),
    ],
)
def test_an_announced_holiday_that_is_none_is_found(
    period: str, sentence: str, mention: str
) -> None:
    assert announced(sentence, period) == [mention]


@pytest.mark.parametrize(
    ("period", "sentence"),
    [
        ("2023-04", "劳动节4月29日至5月3日放假，4月23日（星期日）、5月6日（星期六）上班。"),
        ("2023-04", "清明节4月5日放假一天。"),
        ("2023-06", "端午节6月22日至24日放假，6月25日（星期日）上班。"),
        ("2023-09", "中秋节、国庆节9月29日至10月6日放假，10月7日、8日上班。"),
        ("2024-02", "春节2月10日至17日放假，2月4日、2月18日上班。"),
        ("2024-09", "中秋节9月15日至17日放假，9月14日上班。"),
        ("2025-09", "国庆节、中秋节10月1日至8日放假，9月28日、10月11日上班。"),
        ("2026-01", "元旦1月1日至3日放假，1月4日补班。"),
        ("2023-07", "学校7月10日至8月31日放假。"),
        ("2023-04", "运动会4月20日至21日放假两天。"),
        ("2023-04", "劳动节期间，4月30日举办故事会。"),
        ("2023-09", "国庆节前，9月27日举办歌咏会。"),
        ("2023-04", "4月22日（星期六）上班。"),
        ("2099-10", "国庆节10月2日至5日放假。"),
        # A range of the week, papers about the holiday, and days in it are not its range.
        ("2026-05", "第十周（5月3日—9日）劳动节放假。"),
        ("2026-05", "4月27日—5月3日（第9周）劳动节放假。"),
        ("2024-09", "9月26日前报送国庆节假期安排。"),
        ("2024-09", "9月27日召开国庆假期安全部署会，印发放假通知。"),
        ("2024-10", "10月8日国庆假期后首个工作日，各部室点名。"),
        ("2024-09", "9月30日国庆假期前检查门窗。"),
        ("2024-10", "国庆节假期（10月3日至5日）每天一场故事会。"),
        ("2024-10", "10月2日至4日国庆假期期间举办游园会。"),
        ("2024-10", "10月12日（周六）补国庆假期班。"),
        ("2024-02", "除夕2月9日至17日放假。"),
        ("2024-05", "五一假期学生放假4月30日下午至5月5日。"),
        ("2024-06", "中考放假：6月15日至17日，端午节另行通知。"),
        ("2024-09", "国庆节放假：9月30日16:00至10月7日。"),
        ("2024-02", "2月9日（除夕）放假半天。"),
        ("2025-07", "暑假假期为7月5日至9日。"),
        ("2025-06", "小张年休假，假期为5月28日至6月3日。"),
        ("2025-05", "因运动会调休，5月24日补班。"),
        ("2025-03", "因停电调休，3月22日补班。"),
        ("2025-07", "因调休，7月19日补班。"),
        ("2025-09", "9月28日（周日）为国庆节调休工作日。"),
    ],
)
def test_an_announced_holiday_that_is_right_is_not(period: str, sentence: str) -> None:
    assert announced(sentence, period) == []


def test_the_days_of_the_office_count_more_than_the_calendar() -> None:
    office = DaysOff(off=days("2023-05-04"), work=days("2023-04-29"))
    sentence = "劳动节4月30日至5月4日放假，4月29日上班。"

    assert announced(sentence, "2023-04", Config(holidays=office)) == []
