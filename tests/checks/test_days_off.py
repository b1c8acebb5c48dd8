from __future__ import annotations

from datetime import date

import pytest

from plangen.checks import check
from plangen.cli.phrases import phrases_with_rules
from plangen.config import Config, DaysOff
from plangen.messages import Language
from support import findings, loaded, marked, plan_text


def found(text: str, config: Config | None = None) -> list[str]:
    told = check(loaded(text), config or Config())
    return [marked(each) for each in told if each.code == "PG347"]


def in_text(sentence: str, period: str) -> list[str]:
    return found(plan_text(period=period, introduction=f"'{sentence}'"))


def in_table(row: str, period: str) -> list[str]:
    tables = f"{{main: {{columns: [name, time, place, audience], rows: [{{{row}}}]}}}}"
    return found(plan_text(period=period, activities=tables))


@pytest.mark.parametrize(
    ("period", "sentence", "mention"),
    [
        ("2025-05", "馆员业务培训定于5月2日（周五）14:00在报告厅举行。", "5月2日"),
        ("2024-04", "4月5日9:30召开全馆职工会议，学习新制度。", "4月5日"),
        ("2023-10", "定于10月3日上午在三楼会议室召开安全生产例会。", "10月3日"),
        ("2026-02", "科室负责人座谈会拟于2月18日15:00举行。", "2月18日"),
        ("2024-07", "7月6日14:30召开馆务会，研究暑期工作。", "7月6日"),
        ("2024-07", "全体教师培训定于7月13日9:00在阶梯教室进行。", "7月13日"),
        ("2025-06", "党员大会定于6月2日下午召开。", "6月2日"),
    ],
)
def test_a_meeting_on_a_day_off_is_noted(period: str, sentence: str, mention: str) -> None:
    assert in_text(sentence, period) == [mention]


@pytest.mark.parametrize(
    ("period", "sentence"),
    [
        ("2025-05", "馆员业务培训定于5月6日（周二）14:00在报告厅举行。"),
        ("2025-05", "5月2日10:00举办亲子阅读培训班。"),
        ("2025-05", "5月3日14:00举行读者座谈会。"),
        ("2025-05", "5月2日前完成馆员培训，集中报送名单。"),
        ("2025-05", "5月2日在会议室举办剪纸展。"),
        ("2025-05", "5月2日起组织学习会议精神。"),
        ("2025-05", "5月2日前后馆员培训教室粉刷一新。"),
        ("2025-05", "5月2日，培训用的投影仪到货。"),
        ("2025-05", "5月2日9:00值班人员召开例会。"),
        ("2025-05", "假期第二天，5月2日召开会议。"),
        ("2024-07", "7月6日（周六）14:30召开馆务会。"),
        ("2024-07", "7月6日14:30举办公益书法培训。"),
        ("2024-07", "7月6日举办暑期培训班开班仪式。"),
        ("2024-07", "利用周末，7月6日召开馆务会。"),
        ("2024-05", "5月11日14:00召开馆务会。"),
        ("2024-07", "7月6日至7日举办馆员培训。"),
        ("2099-05", "5月2日召开馆务会。"),
        ("2025-05", "5月2日开馆，5月6日召开馆务会。"),
        ("2025-05", "5月2日上午举办音乐会，展演在报告厅举行。"),
        ("2025-05", "5月4日18:00举行志愿者培训。"),
    ],
)
def test_working_days_and_other_people_are_not(period: str, sentence: str) -> None:
    assert in_text(sentence, period) == []


@pytest.mark.parametrize(
    ("period", "row", "mentions"),
    [
        ("2025-05", "name: 文艺骨干培训班, time: 5月2日9:00, place: 排练厅", ["5月2日9:00"]),
        ("2024-07", "name: 馆员业务培训, time: 7月6日9:00", ["7月6日9:00"]),
        ("2025-06", "name: 讲解培训, time: 6月2日9:00, place: 游客中心", ["6月2日9:00"]),
        ("2025-05", "name: 文艺骨干培训班, time: 5月7日9:00", []),
        ("2025-05", "name: 书法培训班, time: 5月2日9:00, audience: 少儿读者", []),
        ("2025-05", "name: 节日故事会, time: 5月2日9:00, place: 会议室", []),
        ("2024-07", "name: 馆员业务培训, time: 7月6日（周六）9:00", []),
        ("2024-07", "name: 书法培训班, time: 7月6日9:00", []),
        ("2024-09", "name: 馆员业务培训, time: 9月14日9:00", []),
        ("2024-07", "name: 馆员业务培训, time: 每周六9:00", []),
        ("2024-07", "name: 馆员业务培训, time: 7月6日前", []),
    ],
)
def test_a_row_is_about_a_meeting_by_its_name(period: str, row: str, mentions: list[str]) -> None:
    assert in_table(row, period) == mentions


def test_the_office_may_work_on_a_day_off() -> None:
    text = plan_text(period="2025-05", introduction="5月2日9:00召开馆务会。")
    config = Config(holidays=DaysOff(work=frozenset({date(2025, 5, 2)})))

    assert found(text, config) == []


def test_the_note_says_what_day_it_is() -> None:
    sentence = "5月2日9:00召开馆务会，5月10日9:00召开党员大会。"
    text = plan_text(period="2025-05", introduction=sentence)
    told = [each for each in findings(text) if each.code == "PG347"]

    assert [phrases_with_rules(Language.ZH).sentence(each) for each in told] == [
        "5月2日是节假日，这一天安排了“馆务会”。",
        "5月10日是周六，这一天安排了“党员大会”。",
    ]


CALENDAR = (
    ("5月6日", "周二", "安全检查"),
    ("5月9日", "周五", "仓库盘点"),
    ("5月13日", "周二", "消防演练"),
)


def in_calendar(*rows: tuple[str, str, str]) -> list[str]:
    cells = ", ".join(
        f"{{日期: {day}, 星期: {week}, 工作内容: {what}}}" for day, week, what in rows
    )
    tables = f"{{日程: {{columns: [日期, 星期, 工作内容], rows: [{cells}]}}}}"
    return found(plan_text(period="2025-05", activities=tables))


@pytest.mark.parametrize(
    ("row", "mentions"),
    [
        (("5月18日", "周日", "月度总结会"), ["5月18日"]),
        (("5月17日", "周六", "全体职工大会"), ["5月17日"]),
        (("5月2日", "周五", "社务会"), ["5月2日"]),
        (("5月16日", "周五", "月度总结会"), []),
        (("5月18日", "周日", "社区义诊"), []),
        (("5月18日", "周日", "志愿者培训"), []),
        (("5月18日", "周日", "月度总结会，下午清点库房。"), []),
    ],
)
def test_the_one_meeting_of_a_calendar_on_a_weekend(
    row: tuple[str, str, str], mentions: list[str]
) -> None:
    assert in_calendar(*sorted((row, *CALENDAR), key=lambda each: int(each[0][2:-1]))) == mentions


def test_a_calendar_with_weekends_has_meetings_on_them() -> None:
    assert (
        in_calendar(*CALENDAR, ("5月17日", "周六", "库房晒书"), ("5月18日", "周日", "社务会")) == []
    )
    assert in_calendar(*CALENDAR[:2], ("5月18日", "周日", "社务会")) == []


@pytest.mark.parametrize(
    ("sentence", "mention"),
    [
        ("全社大会5月1日（周四）9:00在礼堂召开。", "5月1日"),
        ("政治学习小组5月2日（周五）15:00在会议室开展交流。", "5月2日"),
        ("第一季度工作总结会定于5月10日9:00在会议室召开。", "5月10日"),
    ],
)
def test_meetings_of_other_offices_are_known(sentence: str, mention: str) -> None:
    assert in_text(sentence, "2025-05") == [mention]


@pytest.mark.parametrize(
    "sentence",
    [
        "政治学习资料5月2日9:00在资料室发放，开展领取登记。",
        "读书总结会5月10日9:00在会议室召开。",
        "家长总结会5月10日9:00在会议室召开。",
    ],
)
def test_what_is_like_a_meeting_of_the_staff_is_not(sentence: str) -> None:
    assert in_text(sentence, "2025-05") == []
