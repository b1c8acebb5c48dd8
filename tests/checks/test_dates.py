from __future__ import annotations

import pytest

from plangen.findings import Finding
from support import findings, marked, plan_text

APRIL = "2023-04"


def of(code: str, sentence: str, period: str = APRIL) -> list[Finding]:
    text = plan_text(period=period, introduction=f'"{sentence}"')
    return [each for each in findings(text) if each.code == code]


def found(code: str, sentence: str, period: str = APRIL) -> list[str]:
    return [marked(each) for each in of(code, sentence, period)]


# --- PG310: days that no calendar has ---


@pytest.mark.parametrize(
    ("period", "sentence", "date"),
    [
        (APRIL, "4月31日举办读书会。", "4月31日"),
        (APRIL, "4月31号闭馆盘点。", "4月31号"),
        (APRIL, "四月三十一日召开读者座谈会。", "四月三十一日"),
        (APRIL, "时间：2023-04-31。", "2023-04-31"),
        (APRIL, "时间：2023/4/31。", "2023/4/31"),
        (APRIL, "4月 31 日举办读书会。", "4月 31 日"),
        (APRIL, "４月３１日举办读书会。", "４月３１日"),
        (APRIL, "4月29日至31日举办书展。", "31日"),
        (APRIL, "4月15—31日举办书展。", "31日"),
        (APRIL, "4月30、31日举办书展。", "31日"),
        (APRIL, "4月23日（周日）至31日举办书展。", "31日"),
        (APRIL, "4月0日开放。", "4月0日"),
        (APRIL, "14月3日开放。", "14月3日"),
        ("2023-Q2", "6月31日前报送演出统计。", "6月31日"),
        ("2023-H2", "9月31日组织秋游，11月30日返校。", "9月31日"),
        ("2023-Q1", "2月29日举行开学典礼。", "2月29日"),
        ("2024-02", "2月30日布展。", "2月30日"),
        ("2023", "13月1日换展。", "13月1日"),
        ("2023", "1900年2月29日的报纸在馆内展出。", "1900年2月29日"),
    ],
)
def test_days_that_do_not_exist_are_found(period: str, sentence: str, date: str) -> None:
    assert found("PG310", sentence, period) == [date]


@pytest.mark.parametrize(
    ("period", "sentence"),
    [
        (APRIL, "4月30日举办读书会。"),
        (APRIL, "5月31日前报送材料。"),
        (APRIL, "4月29日至5月31日举办书展。"),
        (APRIL, "4月计划开展活动31场。"),
        (APRIL, "4月31场活动均已排定。"),
        (APRIL, "第31日公布结果。"),
        (APRIL, "2024年2月29日续约。"),
        (APRIL, "2000年2月29日的报纸在馆内展出。"),
        ("2024-02", "2月29日举办闰日观星。"),
        ("2024", "2月29日闭馆。"),
        ("2023-Q1", "正月三十日收官。"),
        ("2023-Q1", "农历二月三十赶庙会。"),
        ("2023-H2", "12月31日举行联欢会。"),
    ],
)
def test_days_that_exist_stay_silent(period: str, sentence: str) -> None:
    assert found("PG310", sentence, period) == []


@pytest.mark.parametrize(
    ("period", "sentence", "args"),
    [
        (APRIL, "4月31日", {"value": "4月31日", "month": 4, "days": 30}),
        (APRIL, "4月29日至31日", {"value": "31日", "month": 4, "days": 30}),
        ("2023-02", "2月29日", {"value": "2月29日", "month": 2, "days": 28}),
        ("2024-02", "2月30日", {"value": "2月30日", "month": 2, "days": 29}),
        ("2023-01", "元月32日", {"value": "元月32日", "month": 1, "days": 31}),
        ("2023", "13月1日", {"value": "13月1日"}),
    ],
)
def test_the_days_of_the_month_are_told(
    period: str, sentence: str, args: dict[str, str | int]
) -> None:
    assert [each.args for each in of("PG310", sentence, period)] == [args]


# --- PG311: weekdays ---


@pytest.mark.parametrize(
    ("period", "sentence", "mention"),
    [
        (APRIL, "4月7日（周六）举办讲座。", "4月7日（周六"),
        (APRIL, "4月7日(星期六)举办讲座。", "4月7日(星期六"),
        (APRIL, "4月7日 星期六，举办讲座。", "4月7日 星期六"),
        (APRIL, "4月7日周六举办讲座。", "4月7日周六"),
        (APRIL, "4月7日礼拜天举办讲座。", "4月7日礼拜天"),
        (APRIL, "四月七日（星期六）举办讲座。", "四月七日（星期六"),
        (APRIL, "2023-04-07（周六）举办讲座。", "2023-04-07（周六"),
        (APRIL, "星期六（4月7日）举办讲座。", "星期六（4月7日"),
        (APRIL, "4月7日上午9:00（周六）开讲。", "4月7日上午9:00（周六"),
        (APRIL, "4月7日（周六上午）开讲。", "4月7日（周六"),
        (APRIL, "4月20日（星期三）前报送。", "4月20日（星期三"),
        (APRIL, "2022年4月7日（周五）举办的讲座回放。", "2022年4月7日（周五"),
        (APRIL, "4月8日（周六）至9日（周一）举办市集。", "9日（周一"),
        (APRIL, "4月8日（周日）至9日（周日）举办市集。", "4月8日（周日"),
        (APRIL, "4月1、2日（周六、周一）放映。", "2日（周六、周一"),
        (APRIL, "4月1日、8日、15日（周日）放映。", "15日（周日"),
        ("2023-W10", "3月12日（周一）检查卫生。", "3月12日（周一"),
        ("2023-H2", "8月20日（星期四）教师返校。", "8月20日（星期四"),
        ("2022-12", "1月3日（周二）起开放。", "1月3日（周二"),
    ],
)
def test_weekdays_of_other_days_are_found(period: str, sentence: str, mention: str) -> None:
    assert found("PG311", sentence, period) == [mention]


@pytest.mark.parametrize(
    ("period", "sentence"),
    [
        (APRIL, "4月7日（周五）举办讲座。"),
        (APRIL, "4月9日（周天）举办讲座。"),
        (APRIL, "2022年4月7日（周四）举办的讲座回放。"),
        (APRIL, "4月8日至9日（周六、周日）举办市集。"),
        (APRIL, "4月8日至9日（星期六、日）举办市集。"),
        (APRIL, "4月1、2日（周六、周日）放映。"),
        (APRIL, "4月1日、8日、15日（周六）放映。"),
        (APRIL, "4月3日至28日（周一至周五）开放。"),
        (APRIL, "4月10日-14日（周一—周五）值班。"),
        (APRIL, "4月8日起每周五放映。"),
        (APRIL, "每周五（4月8日起）放映。"),
        (APRIL, "4月7日（周一闭馆）布展。"),
        (APRIL, "4月7日周年庆典。"),
        (APRIL, "4月8日（周末）放映。"),
        (APRIL, "4月31日（周六）放映。"),
        ("2023-W10", "3月12日（周日）检查卫生。"),
        ("2020-Q3", "8月20日（星期四）教师返校。"),
        ("2022-12", "12月30日（周五）至1月3日（周二）闭馆。"),
    ],
)
def test_weekdays_that_fit_or_claim_nothing_stay_silent(period: str, sentence: str) -> None:
    assert found("PG311", sentence, period) == []


@pytest.mark.parametrize(
    ("period", "sentence", "actual", "year"),
    [
        (APRIL, "4月7日（周六）", "周五", 2018),
        (APRIL, "4月7日(星期天)", "星期五", 2019),
        (APRIL, "4月20日（礼拜三）", "礼拜四", 2022),
        ("2023-08", "8月20日（星期四）", "星期日", 2020),
        ("2023-03", "3月12日（周一）", "周日", 2018),
        ("2024-02", "2月29日（周三）", "周四", 2012),
        ("2023-02", "2月6日 星期三", "星期一", 2019),
        # With the lunar day beside it, only the year of the old plan is left.
        ("2023-02", "2月6日（星期三，腊月二十六）", "星期一", 2013),
        ("2023-02", "2月6日 星期三 腊月二十六", "星期一", 2013),
        (APRIL, "4月7日（周六，农历闰二月十七）", "周五", None),
    ],
)
def test_the_year_of_an_older_plan_is_told(
    period: str, sentence: str, actual: str, year: int | None
) -> None:
    [finding] = of("PG311", sentence, period)

    assert (finding.args["actual"], finding.args.get("year")) == (actual, year)


@pytest.mark.parametrize(
    ("sentence", "mention"),
    [
        ("每周六（4月1日、8日、16日、22日）放映电影。", "16日"),
        ("每周日上午（4月2日、10日、16日）举办故事会。", "10日"),
        ("周一闭馆（4月3日、11日、17日、24日）。", "11日"),
        ("逢周三（4月5日、13日）值班。", "13日"),
        ("其余周四(4月6日、14日、20日)照常。", "14日"),
        ("4月1日、8日、16日（均为周六）放映电影。", "16日"),
        ("4月8日至9日（周日、周一）举办市集。", "4月8日至9日（周日"),
        ("4月15日、16日（周六、周一）放映。", "16日（周六、周一"),
        ("18日（周三）上午检修电梯。", "18日（周三）"),
        ("4月份安排检修，18日（周三）停电。", "18日（周三）"),
    ],
)
def test_weekdays_of_several_dates_are_found(sentence: str, mention: str) -> None:
    assert mention in found("PG311", sentence)


@pytest.mark.parametrize(
    "sentence",
    [
        "每周六（4月1日、8日、15日、22日）放映电影。",
        "每周六、周日（4月1日、2日、8日）放映电影。",
        "周一至周五（4月3日、4日）值班。",
        "按周五课表上课（4月23日、5月6日）。",
        "补周五的课（4月23日、29日）。",
        "执行周三作息（4月8日、9日）。",
        "本周周五课表（4月23日、5月6日）另发。",
        "每周六（4月29日除外）放映电影。",
        "每周六（4月1日起，22日止）放映电影。",
        "4月1日、8日、15日（均为周六）放映电影。",
        "4月4日至13日（周二、周四）开班。",
        "18日（周二）上午检修电梯。",
        "3月的18日（周六）已经检修。",
        "第18日（周三）公布结果。",
    ],
)
def test_weekdays_of_several_dates_that_fit_stay_silent(sentence: str) -> None:
    assert found("PG311", sentence) == []


ROWS = """
activities:
  main:
    columns: [name, 日期, 星期, {{钟点: 时间}}]
    rows:
      - {{name: 书法讲座, 日期: {day}, 星期: {weekday}, 钟点: "9:30"}}
"""


@pytest.mark.parametrize(
    ("day", "weekday", "expected"),
    [
        ("4月7日", "周五", []),
        ("4月7日", "五", []),
        ("4月7日", "星期六", ["星期六"]),
        ("4月7日", "六", ["六"]),
        ("2023年4月9日", "周一", ["周一"]),
        ("4月7日至9日", "周六", []),
        ("4月中旬", "周六", []),
        ("4月7日起", "周六", []),
        ("每周六", "周六", []),
        ("4月7日", "周五、周六", []),
    ],
)
def test_weekdays_in_a_column_of_their_own(day: str, weekday: str, expected: list[str]) -> None:
    text = plan_text() + ROWS.format(day=day, weekday=weekday)
    assert [marked(each) for each in findings(text) if each.code == "PG311"] == expected


def test_a_weekday_of_the_plan_for_a_week_is_no_day_beside_a_date() -> None:
    text = plan_text(period="2023-04-03..2023-04-09") + ROWS.format(day="4月7日", weekday="周六")
    assert [marked(each) for each in findings(text) if each.code == "PG311"] == ["周六"]


# --- PG322, PG323: weekdays by their number in the month ---


@pytest.mark.parametrize(
    ("sentence", "mention"),
    [
        ("4月的第二个周六（4月15日）放映。", "4月的第二个周六（4月15日"),
        ("本月第一个星期日，即4月9日，闭馆盘点。", "本月第一个星期日，即4月9日"),
        ("4月21日（第二个周五）召开例会。", "4月21日（第二个周五"),
        ("4月16日是本月第二个周日。", "4月16日是本月第二个周日"),
        ("本月最后一个周五（4月21日）召开例会。", "本月最后一个周五（4月21日"),
        ("每月第三个周三（4月12日）检修。", "第三个周三（4月12日"),
        ("例会定于第三个周四（4月13日）召开。", "第三个周四（4月13日"),
        ("第三个周四，4月13日，开馆务会。", "第三个周四，4月13日"),
        ("4月的第二个周六，即4月9日，放映。", "4月的第二个周六，即4月9日"),
    ],
)
def test_nth_weekdays_of_other_days_are_found(sentence: str, mention: str) -> None:
    assert mention in found("PG322", sentence)[0]


@pytest.mark.parametrize(
    "sentence",
    [
        "4月的第二个周六（4月8日）放映。",
        "4月21日（第三个周五）召开例会。",
        "本月最后一个周五（4月28日）召开例会。",
        "4月的第二个周末（4月8日、9日）放映。",
        "每月第二个周六（4月8日、5月13日）放映。",
        "从第二个周六起，4月15日前报名。",
        "展期最后一个周六（4月15日）延时闭馆。",
        "小长假后第一个周三（4月12日）恢复开馆。",
        "读书月的第一个周日（4月9日）换书。",
        "5月的第二个周日是母亲节，4月30日起征集贺卡。",
        "4月22日（周六）为第三个周六开放日之后的一天。",
    ],
)
def test_nth_weekdays_that_fit_stay_silent(sentence: str) -> None:
    assert found("PG322", sentence) == []


def test_a_fifth_weekday_that_is_not_there_is_found() -> None:
    assert found("PG323", "本月的第五个周一召开例会。") == ["本月的第五个周一"]
    assert found("PG323", "4月的第五个星期三召开例会。") == ["4月的第五个星期三"]
    assert found("PG323", "本月的第五个周六召开例会，第五个项目。") == []
    assert found("PG323", "第五个周一项目组例会。") == []


# --- PG312: lunar days ---


@pytest.mark.parametrize(
    ("period", "sentence", "mention", "actual"),
    [
        ("2023-02", "2月5日（正月十六）举办灯会。", "2月5日（正月十六", "正月十五"),
        ("2023-02", "2月6日（腊月二十六）写春联。", "2月6日（腊月二十六", "正月十六"),
        ("2023-Q1", "1月22日（除夕）闭馆。", "1月22日（除夕", "正月初一"),
        ("2023-Q1", "1月23日（大年初一）开放。", "1月23日（大年初一", "正月初二"),
        ("2023-Q1", "1月23日（初三）开放。", "1月23日（初三", "正月初二"),
        ("2024", "2月10日（大年三十）闭馆。", "2月10日（大年三十", "正月初一"),
        ("2024-01", "1月19日（农历腊月初八）施粥。", "1月19日（农历腊月初八", "腊月初九"),
        ("2024-02", "2月2日（腊月廿四）扫尘。", "2月2日（腊月廿四", "腊月廿三"),
        (APRIL, "4月7日（农历二月十七）讲座。", "4月7日（农历二月十七", "闰二月十七"),
        (APRIL, "农历三月初三（4月23日）踏青。", "农历三月初三（4月23日", "三月初四"),
        (APRIL, "农历三月初三即4月23日踏青。", "农历三月初三即4月23日", "三月初四"),
        ("2023-H1", "6月21日（农历五月初五）包粽子。", "6月21日（农历五月初五", "五月初四"),
        ("2023-H2", "9月28日，农历八月十五，赏月。", "9月28日，农历八月十五", "八月十四"),
        ("2023-H2", "10月22日（农历九月初九）登高。", "10月22日（农历九月初九", "九月初八"),
        ("2025-Q3", "7月25日（六月初一）换展。", "7月25日（六月初一", "闰六月初一"),
        ("2023-12", "12月30日（农历十一月十九）演出。", "12月30日（农历十一月十九", "冬月十八"),
        ("2024-02", "2月10日至13日（正月初一至初三）", "13日（正月初一至初三", "正月初四"),
        ("2023-02", "2月5日上午（正月十六）猜灯谜。", "2月5日上午（正月十六", "正月十五"),
        ("2023-02", "2月5日9:30，农历正月十六，猜灯谜。", "2月5日9:30，农历正月十六", "正月十五"),
        (
            "2023-H2",
            "10月23日（重阳节，农历九月初八）登高。",
            "10月23日（重阳节，农历九月初八",
            "九月初九",
        ),
        ("2024-02", "2月10日，除夕，闭馆一天。", "2月10日，除夕", "正月初一"),
        ("2024-02", "2月10日（除夕）至17日放假。", "2月10日（除夕", "正月初一"),
        (
            "2024-06",
            "6月10日（周一，农历五月初四）至12日休息。",
            "6月10日（周一，农历五月初四",
            "五月初五",
        ),
    ],
)
def test_lunar_days_of_other_days_are_found(
    period: str, sentence: str, mention: str, actual: str
) -> None:
    [finding] = of("PG312", sentence, period)

    assert (marked(finding), finding.args["actual"]) == (mention, actual)


@pytest.mark.parametrize(
    ("period", "sentence"),
    [
        ("2023-02", "2月5日（正月十五）举办灯会。"),
        ("2023-Q1", "1月21日（除夕）闭馆。"),
        ("2023-Q1", "1月22日（大年初一）开放。"),
        ("2023-Q1", "1月23日（初二）开放。"),
        ("2023-Q1", "3月8日（农历二月十七）讲座。"),
        ("2024", "2月9日（大年三十）闭馆。"),
        ("2024-01", "1月18日（农历十二月初八）施粥。"),
        ("2024-02", "2月2日（腊月二十三）扫尘。"),
        ("2024-02", "2月10日至12日（正月初一至初三）闭馆。"),
        ("2024-02", "2月9日—17日（除夕至正月初八）放假。"),
        ("2024-02", "2月1日至28日即腊月廿二至正月十九，送文化下乡。"),
        (APRIL, "4月7日（农历闰二月十七）讲座。"),
        (APRIL, "4月7日（闰二月十七）讲座。"),
        (APRIL, "农历三月初三（4月22日）踏青。"),
        (APRIL, "4月20日（三月初一）、5月5日（三月十六）赶集。"),
        ("2023-H1", "6月22日（农历五月初五）包粽子。"),
        ("2023-H2", "9月29日（八月十五）赏月。"),
        ("2023-12", "12月30日（农历十一月十八）演出。"),
        ("2025-Q3", "7月25日（闰六月初一）换展。"),
        ("2023-02", "2月5日上午（正月十五）猜灯谜。"),
        ("2023-H2", "10月23日（重阳节，农历九月初九）登高。"),
        ("2024-02", "2月9日（除夕）至17日放假。"),
        ("2024-09", "9月5日下午初二年级家长会。"),
        ("2024-09", "9月2日初一新生军训开营，9月6日初二年级研学。"),
        ("2024-09", "9月2日，初一、初二年级报到；9月3日（初三）开学。"),
        ("2024-02", "2月19日，初一、初二学生返校，2月20日初三上课。"),
        ("2024-02", "灯展从2月1日办到2月20日，除夕、初一不开灯。"),
        ("2024-02", "2月18日恢复开馆，除夕和大年初一当天闭馆。"),
        ("2024-02", "书市办到2月20日，除夕当天停一天。"),
        ("2024-02", "2月8日、除夕两天只开上午。"),
        ("2024-02", "2月9日，除夕，闭馆。"),
        ("2024-09", "9月5日，初二（3）班值周；9月6日初三班会。"),
    ],
)
def test_lunar_days_that_fit_stay_silent(period: str, sentence: str) -> None:
    assert found("PG312", sentence, period) == []


@pytest.mark.parametrize(
    ("period", "sentence", "year"),
    [
        ("2023-02", "2月6日（腊月二十六）", 2013),
        ("2023-02", "2月6日（星期三，腊月二十六）", 2013),
        ("2024-02", "2月2日（腊月廿四）", 2016),
        ("2023-09", "9月30日（八月十五）", 2012),
        ("2023-06", "6月22日（五月初六）", None),
    ],
)
def test_the_year_in_which_both_agree_is_told(period: str, sentence: str, year: int | None) -> None:
    [finding] = of("PG312", sentence, period)

    assert finding.args.get("year") == year


def test_both_ends_of_a_range_are_compared() -> None:
    sentence = "2月1日至28日即腊月十六至正月十三，送文化下乡。"
    ends = of("PG312", sentence, "2024-02")

    assert [(each.args["actual"], each.args["year"]) for each in ends] == [
        ("腊月廿二", 2018),
        ("正月十九", 2018),
    ]


def test_weekday_and_lunar_day_are_judged_each_by_itself() -> None:
    sentence = "2月6日（星期三，腊月二十六）举办。"
    codes = {each.code for each in findings(plan_text(period="2023-02", introduction=sentence))}

    assert {"PG311", "PG312"} <= codes
    assert found("PG312", "4月7日（周六，农历闰二月十七）") == []
    assert found("PG311", "4月20日（周四，农历三月初二）") == []
