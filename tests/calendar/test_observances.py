from __future__ import annotations

from datetime import date, timedelta

import pytest

from plangen.calendar.observances import Observance, events, events_in, observances, observances_in


def observance(name: str) -> Observance:
    return next(each for each in observances() if name in each.names)


def day(name: str, year: int) -> str:
    days = observance(name).days(year)
    assert days
    assert days[0] == days[1]
    return days[0].isoformat()


@pytest.mark.parametrize(
    ("name", "days"),
    [
        ("清明节", ["2019-04-05", "2020-04-04", "2021-04-04", "2022-04-05", "2023-04-05"]),
        ("清明节", ["2024-04-04", "2025-04-04", "2026-04-05", "2027-04-05", "2028-04-04"]),
        ("母亲节", ["2021-05-09", "2022-05-08", "2023-05-14", "2024-05-12", "2025-05-11"]),
        ("母亲节", ["2026-05-10", "2027-05-09", "2028-05-14", "2029-05-13", "2030-05-12"]),
        ("父亲节", ["2021-06-20", "2022-06-19", "2023-06-18", "2024-06-16", "2025-06-15"]),
        ("父亲节", ["2026-06-21", "2027-06-20", "2028-06-18", "2029-06-17", "2030-06-16"]),
        ("元宵节", ["2019-02-19", "2020-02-08", "2021-02-26", "2022-02-15", "2023-02-05"]),
        ("元宵节", ["2024-02-24", "2025-02-12", "2026-03-03", "2027-02-20", "2028-02-09"]),
        ("端午节", ["2019-06-07", "2020-06-25", "2021-06-14", "2022-06-03", "2023-06-22"]),
        ("端午节", ["2024-06-10", "2025-05-31", "2026-06-19", "2027-06-09", "2028-05-28"]),
        ("中秋节", ["2019-09-13", "2020-10-01", "2021-09-21", "2022-09-10", "2023-09-29"]),
        ("中秋节", ["2024-09-17", "2025-10-06", "2026-09-25", "2027-09-15", "2028-10-03"]),
        ("除夕", ["2019-02-04", "2020-01-24", "2021-02-11", "2022-01-31", "2023-01-21"]),
        ("除夕", ["2024-02-09", "2025-01-28", "2026-02-16", "2027-02-05", "2028-01-25"]),
        ("春节", ["2022-02-01", "2023-01-22", "2024-02-10", "2025-01-29", "2026-02-17"]),
        ("全国助残日", ["2021-05-16", "2022-05-15", "2023-05-21", "2024-05-19", "2025-05-18"]),
        ("全国助残日", ["2026-05-17", "2027-05-16", "2028-05-21", "2029-05-20", "2030-05-19"]),
        ("重阳节", ["2020-10-25", "2021-10-14", "2022-10-04", "2023-10-23", "2024-10-11"]),
        ("七夕节", ["2020-08-25", "2021-08-14", "2022-08-04", "2023-08-22", "2024-08-10"]),
        ("冬至", ["2021-12-21", "2022-12-22", "2023-12-22", "2024-12-21", "2025-12-21"]),
        ("世界读书日", ["2022-04-23", "2023-04-23", "2024-04-23"]),
    ],
)
def test_the_day_of_an_observance_year_by_year(name: str, days: list[str]) -> None:
    assert [day(name, int(each[:4])) for each in days] == days


@pytest.mark.parametrize(
    ("name", "year", "first", "last"),
    [
        ("中国水周", 2023, date(2023, 3, 22), date(2023, 3, 28)),
        ("全国安全生产月", 2024, date(2024, 6, 1), date(2024, 6, 30)),
        ("全国家庭教育宣传周", 2022, date(2022, 5, 9), date(2022, 5, 15)),
        ("全国家庭教育宣传周", 2024, date(2024, 5, 13), date(2024, 5, 19)),
        ("体育宣传周", 2025, date(2025, 8, 4), date(2025, 8, 10)),
        ("全国图书馆服务宣传周", 2026, date(2026, 4, 15), date(2026, 5, 31)),
        ("世界罕见病日", 2023, date(2023, 2, 28), date(2023, 2, 28)),
        ("世界罕见病日", 2024, date(2024, 2, 29), date(2024, 2, 29)),
    ],
)
def test_some_last_for_days(name: str, year: int, first: date, last: date) -> None:
    assert observance(name).days(year) == (first, last)


@pytest.mark.parametrize(
    ("year", "days"),
    [
        (2022, "2022-01-10"),
        (2024, "2024-01-18"),
        (2025, "2025-01-07"),
        (2026, "2026-01-26"),
    ],
)
def test_the_twelfth_lunar_month_ends_in_the_next_year(year: int, days: str) -> None:
    assert day("腊八节", year) == days


@pytest.mark.parametrize("year", [1900, 2101, 2200])
def test_moving_feasts_of_far_years_are_unknown(year: int) -> None:
    assert observance("清明节").days(year) is None
    assert observance("中秋节").days(year) is None
    assert observance("国庆节").days(year) == (date(year, 10, 1), date(year, 10, 1))


@pytest.mark.parametrize("year", range(2001, 2099))
def test_the_eve_is_the_day_before_the_spring_festival(year: int) -> None:
    spring, eve = observance("春节").days(year), observance("除夕").days(year)

    assert spring
    assert eve
    assert spring[0] - eve[0] == timedelta(1)


@pytest.mark.parametrize(
    ("name", "year", "number"),
    [
        ("世界读书日", 1996, 1),
        ("世界读书日", 2020, 25),
        ("世界读书日", 2023, 28),
        ("世界读书日", 2024, 29),
        ("全国助残日", 1991, 1),
        ("全国助残日", 2023, 33),
        ("全国助残日", 2024, 34),
        ("教师节", 1985, 1),
        ("教师节", 2023, 39),
        ("教师节", 2024, 40),
        ("中国航天日", 2023, 8),
        ("全国防灾减灾日", 2023, 15),
        ("全民国家安全教育日", 2024, 9),
        ("国家宪法日", 2023, 10),
        ("中国旅游日", 2023, 13),
        ("全国科技工作者日", 2023, 7),
        ("中国农民丰收节", 2023, 6),
        ("世界地球日", 2023, 54),
        ("世界水日", 2023, 31),
        ("中国水周", 2023, 36),
        ("全国中小学生安全教育日", 2023, 28),
        ("中国医师节", 2023, 6),
        ("烈士纪念日", 2023, 10),
        ("中国记者节", 2023, 24),
        ("国际护士节", 2023, 112),
        ("全国土地日", 2023, 33),
        ("全国爱眼日", 2023, 28),
        ("世界无烟日", 2023, 36),
        ("全国爱牙日", 2023, 35),
        ("母亲节", 2023, 0),
        ("清明节", 2023, 0),
        ("国际志愿者日", 2023, 38),
        ("全国法制宣传日", 2022, 22),
        ("全国法治宣传日", 2024, 24),
        ("国际家庭日", 2022, 29),
        ("世界海洋日", 2021, 13),
        ("图书馆服务宣传周", 2022, 34),
        ("全国科普月", 2025, 1),
        ("全国科普月", 2024, 0),
        ("世界环境日", 2023, 0),
        ("世界糖尿病日", 2023, 0),
    ],
)
def test_which_one_is_held_in_a_year(name: str, year: int, number: int) -> None:
    assert observance(name).ordinal(year) == number


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("“4·23”世界读书日系列活动", ["“4·23”世界读书日"]),
        ("4.23读书日和世界地球日", ["4.23读书日", "世界地球日"]),
        ("庆“三八”妇女节，迎清明节", ["“三八”妇女节", "清明节"]),
        ("国际劳动妇女节", ["国际劳动妇女节"]),
        ("六一国际儿童节文艺汇演", ["六一国际儿童节"]),
        ("全国助残日志愿服务", ["全国助残日"]),
        ("除夕夜联欢，元宵节猜灯谜", ["除夕夜", "元宵节"]),
        ("中国人民抗日战争胜利纪念日", ["中国人民抗日战争胜利纪念日"]),
        ("国际爱耳日和全国爱耳日", ["国际爱耳日", "全国爱耳日"]),
        ("少年儿童节日演出", []),
        ("劳动节日程", []),
        ("六一儿童节日间开放，植树节当日", ["植树节"]),
        ("小记者节目展播", []),
        ("庆祝记者节", ["记者节"]),
        ("首都全民义务植树日", []),
        ("小读者生日会", []),
        ("每周读书会", []),
        ("节", []),
        ("", []),
    ],
)
def test_the_longest_name_in_a_text_wins(text: str, names: list[str]) -> None:
    assert [text[slice(*span)] for _, span in observances_in(text)] == names


@pytest.mark.parametrize(
    ("text", "years"),
    [
        ("纪念五四运动104周年", [1919]),
        ("庆祝中华人民共和国成立75周年，纪念红军长征胜利", [1949, 1936]),
        ("建党102周年、建军96周年", [1921, 1927]),
        ("鲁迅先生诞辰", [1881]),
        ("抗战胜利纪念", [1945]),
        ("读书会成立", []),
        ("“五·四”运动91周年", [1919]),
        ("叶剑英同志诞辰、赵一曼烈士诞辰", [1897, 1905]),
        ("百团大战胜利和《公共图书馆法》施行", [1940, 2018]),
        ("建党102周年，喜迎建国74周年", [1921, 1949]),
        ("“建军”96周年和建团101周年", [1927, 1922]),
        ("全党迎建党，为建军节献礼", [1921, 1927]),
        ("市歌舞团建团60周年", []),
        ("致公党建党100周年", []),
        ("伊朗建国47周年", []),
        ("红四方面军建军95周年", []),
    ],
)
def test_events_in_a_text(text: str, years: list[int]) -> None:
    assert [event.year for event, _ in events_in(text)] == years


def test_days_that_are_announced_every_year_are_rough() -> None:
    assert observance("全国科技活动周").is_rough
    assert observance("国家网络安全宣传周").is_rough
    assert not observance("全国家庭教育宣传周").is_rough
    assert not observance("中国水周").is_rough


def test_every_name_is_written_once() -> None:
    names = [name for each in observances() for name in each.names]

    assert len(names) == len(set(names))
    event_names = [name for each in events() for name in each.names]
    assert len(event_names) == len(set(event_names))


@pytest.mark.parametrize("each", observances(), ids=lambda each: str(each.name))
def test_every_rule_can_be_read(each: Observance) -> None:
    days = [each.days(year) for year in range(2020, 2031)]

    assert any(days)
    assert all(first <= last for first, last in filter(None, days))
