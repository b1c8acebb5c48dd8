from __future__ import annotations

import pytest

from plangen.checks import check
from plangen.reading.load import load
from plangen.source.text import SourceText
from support import findings, marked, plan_text

APRIL = "2023-04"


def found(code: str, text: str) -> list[str]:
    return [marked(each) for each in findings(text) if each.code == code]


def table(*times: str, caption: str = "活动安排", venue: str = "") -> str:
    rows = "".join(f"{{name: 活动{number}, time: '{time}'}}, " for number, time in enumerate(times))
    if venue:
        groups = f"groups: [{{venue: {venue}, rows: [{rows}]}}]"
        return f"{{main: {{caption: {caption}, columns: [venue, name, time], {groups}}}}}"
    return f"{{main: {{caption: {caption}, columns: [name, time], rows: [{rows}]}}}}"


# --- PG304: titles ---


@pytest.mark.parametrize(
    ("period", "title", "mention"),
    [
        (APRIL, "测试图书馆2023年3月份工作计划", "2023年3月"),
        (APRIL, "测试图书馆2022年4月工作安排", "2022年4月"),
        (APRIL, "测试图书馆三月份活动方案", "三月"),
        (APRIL, "测试图书馆十一月读者活动一览表", "十一月"),
        (APRIL, "测试图书馆2023年 5 月活动安排", "2023年 5 月"),
        (APRIL, "测试图书馆2022年工作要点", "2022年"),
        (APRIL, "测试图书馆2023年第一季度工作计划", "2023年第一季度"),
        (APRIL, "测试图书馆2023年下半年重点工作安排", "2023年下半年"),
        ("2023-Q2", "测试文化馆第三季度惠民演出安排", "第三季度"),
        ("2023-Q2", "测试文化馆2023年一季度文艺辅导计划", "2023年一季度"),
        ("2023-Q2", "测试文化馆7月公益课程表", "7月"),
        ("2023-H1", "测试小学下半年教研工作安排", "下半年"),
        ("2023-H2", "测试小学2022年下半年少先队工作计划", "2022年下半年"),
        ("2023-H2", "测试小学上半年德育活动安排", "上半年"),
        ("2023", "测试博物馆2022年展览计划", "2022年"),
        ("2023", "测试博物馆2024年第一季度展览安排", "2024年第一季度"),
        ("2023-W14", "测试学校3月工作周历表", "3月"),
    ],
)
def test_titles_of_another_period_are_found(period: str, title: str, mention: str) -> None:
    assert found("PG304", plan_text(period=period, title=title)) == [mention]


@pytest.mark.parametrize(
    ("period", "title"),
    [
        (APRIL, "测试图书馆2023年4月份工作计划"),
        (APRIL, "测试图书馆四月份活动安排"),
        (APRIL, "测试图书馆2023年工作计划"),
        (APRIL, "测试图书馆2023年第二季度工作计划"),
        (APRIL, "测试图书馆2023年5月活动预告"),
        (APRIL, "测试图书馆2023年3月工作总结及下月工作计划"),
        (APRIL, "测试图书馆第二十八个世界读书日活动方案"),
        (APRIL, "测试图书馆3月8日妇女节活动方案"),
        (APRIL, "测试图书馆“十四五”重点项目安排"),
        (APRIL, "关于落实《2022年全民阅读工作要点》的安排"),
        ("2023-Q2", "测试文化馆2023年5月惠民演出安排"),
        ("2023-Q2", "测试文化馆二季度工作计划"),
        ("2023-H1", "测试小学2022—2023学年度第二学期教学工作计划"),
        ("2023-H1", "测试小学2020级新生家访安排"),
        ("2023", "测试博物馆2023年度工作要点"),
        ("2023", "测试博物馆2022—2023年跨年展览安排"),
        ("2023", "测试博物馆90年代老物件征集方案"),
        ("2023-W14", "测试学校2023年4月工作周历表"),
    ],
)
def test_titles_that_may_name_their_period_stay_silent(period: str, title: str) -> None:
    assert found("PG304", plan_text(period=period, title=title)) == []


@pytest.mark.parametrize(
    ("caption", "mentions"),
    [
        ("3月总馆活动安排", ["3月"]),
        ("2022年4月分馆活动安排", ["2022年4月"]),
        ("一季度展览一览表", ["一季度"]),
        ("4月总馆活动安排", []),
        ("5月活动预告", []),
        ("3月活动统计", []),
    ],
)
def test_captions_and_titles_of_attachments_are_read_too(caption: str, mentions: list[str]) -> None:
    text = plan_text(activities=table("4月2日", caption=caption))
    attached = plan_text(
        activities=table("4月2日"), attachments=f"[{{title: {caption}, tables: [main]}}]"
    )

    assert [found("PG304", text), found("PG304", attached)] == [mentions, mentions]


def test_a_title_is_compared_by_the_name_of_the_period() -> None:
    text = plan_text(period="2023-Q2", title="测试文化馆一季度工作计划")
    [finding] = [each for each in findings(text) if each.code == "PG304"]

    assert finding.args == {"mentioned": "一季度", "period": "2023年第二季度"}


# --- PG305: years ---


@pytest.mark.parametrize(
    ("sentence", "mention"),
    [
        ("20xx年4月23日举办读书日活动。", "20xx年"),
        ("20XX年4月举办展览。", "20XX年"),
        ("20ｘｘ年工作要点已印发。", "20ｘｘ年"),
        ("20__年4月1日前报送。", "20__年"),
        ("20____年开展培训。", "20____年"),
        ("20**年度读者大会", "20**年"),
        ("20□□年4月开展普查。", "20□□年"),
        ("二〇××年四月开展普查。", "二〇××年"),
        ("20??年4月开展普查。", "20??年"),
        ("20 年4月23日举办晚会。", "20 年"),
        ("xx年4月23日举办晚会。", "xx年"),
        ("讲座如期举办，年4月24日结束。", "年4月"),
        ("年4月23日，举办启动仪式。", "年4月"),
        ("启动仪式（年4月23日）在一楼大厅举行。", "年4月"),
    ],
)
def test_masked_years_are_found(sentence: str, mention: str) -> None:
    assert found("PG305", plan_text(introduction=f'"{sentence}"')) == [mention]


@pytest.mark.parametrize(
    "sentence",
    [
        "2023年4月23日举办读书日活动。",
        "二〇二三年四月二十三日举办读书日活动。",
        "今年4月举办展览。",
        "每年4月举办展览。",
        "建馆20年来服务读者百万人次。",
        "建馆20 周年展览。",
        "项目为期20年，分期实施。",
        "上世纪20年代的期刊对外开放。",
        "XX分馆4月举办展览。",
        "联系电话：139xxxx0000。",
        "本年4月完成盘点。",
        "高年级学生参加活动。",
        "成立于1920年的测试学堂旧址开放。",
        "新年音乐会于4月重播。",
    ],
)
def test_other_years_stay_silent(sentence: str) -> None:
    assert found("PG305", plan_text(introduction=f'"{sentence}"')) == []


def test_a_masked_year_is_found_anywhere_and_told_with_the_plans() -> None:
    text = plan_text(title="测试图书馆20xx年4月工作计划", activities=table("年4月23日"))
    masked = [each for each in findings(text) if each.code == "PG305"]

    assert [(marked(each), each.args["year"]) for each in masked] == [
        ("20xx年", 2023),
        ("年4月", 2023),
    ]


# --- PG306: file names ---


def found_in_file(name: str, period: str) -> list[str]:
    loading = load(SourceText(name, plan_text(period=period)))
    assert loading.plan
    return [marked(each) for each in check(loading.plan) if each.code == "PG306"]


@pytest.mark.parametrize(
    ("name", "period"),
    [
        ("2023-05.yaml", APRIL),
        ("2022-04.yaml", APRIL),
        ("plans/2023-05.yaml", APRIL),
        ("C:\\plans\\2023-05.yaml", APRIL),
        ("2023_05.yaml", APRIL),
        ("2023.05.yaml", APRIL),
        ("2023-05-测试图书馆.yaml", APRIL),
        ("2023-05.plan.yaml", APRIL),
        ("2023-Q3.yaml", "2023-Q2"),
        ("2023-q1.yaml", "2023-Q2"),
        ("2023-H2.yaml", "2023-H1"),
        ("2022.yaml", "2023"),
        ("2023-W15.yaml", "2023-W14"),
        ("2023-05.yaml", "2023年4月"),
    ],
)
def test_files_named_for_another_period_are_found(name: str, period: str) -> None:
    assert found_in_file(name, period) == [period]


@pytest.mark.parametrize(
    ("name", "period"),
    [
        ("2023-04.yaml", APRIL),
        ("2023-04.yaml", "2023年4月"),
        ("2023_04.yaml", APRIL),
        ("2023-05/2023-04.yaml", APRIL),
        ("plan.yaml", APRIL),
        ("plan-2023-05.yaml", APRIL),
        ("2022.yaml", APRIL),
        ("2023-Q3.yaml", APRIL),
        ("2023-13.yaml", APRIL),
        ("20230501.yaml", APRIL),
        ("2023-w14.yaml", "2023-W14"),
        ("2023-q2.yaml", "2023年第二季度"),
        ("", APRIL),
    ],
)
def test_other_file_names_stay_silent(name: str, period: str) -> None:
    assert found_in_file(name, period) == []


# --- PG313: times of activities ---


@pytest.mark.parametrize(
    ("period", "time", "mention"),
    [
        (APRIL, "5月7日", "5月7日"),
        (APRIL, "3月30日（周四）14:30", "3月30日"),
        (APRIL, "2022年4月7日", "2022年4月7日"),
        (APRIL, "2023-05-04", "2023-05-04"),
        (APRIL, "5月1—3日", "5月1—3日"),
        (APRIL, "3月12日至3月15日", "3月12日至3月15日"),
        (APRIL, "5月中旬", "5月中旬"),
        (APRIL, "五月四日", "五月四日"),
        (APRIL, "4月22日、5月6日", "4月22日、5月6日"),
        ("2023-Q2", "7月1日", "7月1日"),
        ("2023-Q2", "3月下旬", "3月下旬"),
        ("2023-H1", "9月1日", "9月1日"),
        ("2023-H2", "6月30日", "6月30日"),
        ("2023", "2022年12月30日", "2022年12月30日"),
        ("2023", "2024年1月1日至3日", "2024年1月1日至3日"),
        ("2023-W10", "3月15日（周三）", "3月15日"),
        ("2023-W10", "3月12日至15日、3月20日", "3月12日至15日、3月20日"),
    ],
)
def test_times_outside_the_period_are_found(period: str, time: str, mention: str) -> None:
    assert found("PG313", plan_text(period=period, activities=table(time))) == [mention]


@pytest.mark.parametrize(
    ("period", "time"),
    [
        (APRIL, "4月7日"),
        (APRIL, "2023年4月30日19:00"),
        (APRIL, "4月23日至5月27日"),
        (APRIL, "3月20日—4月10日"),
        (APRIL, "3月1日至5月31日"),
        (APRIL, "5月10日前"),
        (APRIL, "3月8日起"),
        (APRIL, "每周六14:30"),
        (APRIL, "4月中下旬"),
        (APRIL, "清明节期间"),
        (APRIL, "待定"),
        (APRIL, "5月9日至4月27日"),  # PG315
        ("2023-Q2", "6月30日"),
        ("2023-Q2", "4月至6月"),
        ("2023-H1", "2月6日（星期一）"),
        ("2023-H2", "7月1日—8月31日"),
        ("2023", "全年"),
        ("2023", "12月28日至1月3日"),
        ("2023-W10", "3月6日至12日"),
        ("2023-W1", "1月2日"),
    ],
)
def test_times_in_the_period_stay_silent(period: str, time: str) -> None:
    assert found("PG313", plan_text(period=period, activities=table(time))) == []


@pytest.mark.parametrize(
    ("fields", "mentions"),
    [
        ({"activities": table("5月7日", caption="5月活动预告")}, []),
        ({"activities": table("5月7日", caption="下月活动安排")}, []),
        ({"activities": table("5月7日", caption="分馆活动安排", venue="湖畔分馆")}, ["5月7日"]),
        ({"activities": table("4月7日", "5月7日", "3月7日")}, ["5月7日", "3月7日"]),
        ({"introduction": "5月7日的讲座正在筹备。"}, []),
        (
            {
                "activities": table("5月7日"),
                "attachments": "[{title: 下月活动预告, tables: [main]}]",
            },
            [],
        ),
    ],
    ids=["preview", "next month", "venue", "rows", "running text", "attachment"],
)
def test_tables_that_look_ahead_are_left_alone(fields: dict[str, str], mentions: list[str]) -> None:
    assert found("PG313", plan_text(**fields)) == mentions


@pytest.mark.parametrize(
    ("caption", "times", "mentions"),
    [
        ("第三届读书节活动安排", ("4月7日", "4月8日", "4月9日", "5月8日"), ["5月8日"]),
        ("三年级活动安排", ("4月7日", "4月8日", "4月9日", "3月8日"), ["3月8日"]),
        # Most of a festival may lie in another month.
        ("第三届读书节活动安排", ("4月28日", "5月8日", "5月9日", "5月12日"), []),
        ("第三届读书节预告", ("4月7日", "4月8日", "4月9日", "5月8日"), []),
        # The title has the days.
        ("值班表（4月29日至5月3日）", ("4月29日", "5月3日"), []),
        ("值班表（4月29日至5月3日）", ("4月29日", "5月4日"), ["5月4日"]),
        ("4—5月巡讲安排", ("4月9日", "5月24日"), []),
        # A roster goes on day by day.
        ("值班表", ("4月29日", "4月30日", "5月1日", "5月2日"), []),
        ("值班表", ("4月30日", "5月1日"), ["5月1日"]),
        ("值班表", ("4月28日", "4月29日", "4月30日", "5月2日"), ["5月2日"]),
    ],
)
def test_titles_and_rosters_tell_which_days_a_table_may_have(
    caption: str, times: tuple[str, ...], mentions: list[str]
) -> None:
    assert found("PG313", plan_text(activities=table(*times, caption=caption))) == mentions


def test_columns_of_times_under_other_headers_are_looked_at() -> None:
    rows = "[{name: 皮影戏, 首场: 4月8日, 展出: 5月9日（周二）}, {name: 评书, 展出: 4月9日}]"
    columns = "[name, {首场: 报名时间}, {展出: 展出时间}]"
    text = plan_text(activities=f"{{main: {{columns: {columns}, rows: {rows}}}}}")
    assert found("PG313", text) == ["5月9日"]
    assert (
        found("PG313", text.replace("4月8日", "3月8日").replace("5月9日（周二）", "4月9日")) == []
    )


# --- PG314: dates and their heading ---


def sections(title: str, body: str) -> str:
    return f"[{{title: {title}, body: '{body}'}}]"


@pytest.mark.parametrize(
    ("period", "title", "body", "mention"),
    [
        ("2023-Q1", "一月", "2月7日举办新春灯谜会。", "2月7日"),
        ("2023-Q1", "二月份重点工作", "3月7日至11日检查消防设施。", "3月7日至11日"),
        ("2023-Q2", "4月：读书月", "5月4日举办朗诵会。", "5月4日"),
        ("2023-Q2", "5 月", "完成展厅布置；6月1日开展。", "6月1日"),
        ("2023-H1", "2023年3月", "2023年4月5日前往陵园祭扫。", "2023年4月5日"),
        ("2023-H2", "十二月", "十一月三日召开家长会。", "十一月三日"),
        ("2023", "九月份", "10月1日举办国庆展。", "10月1日"),
    ],
)
def test_dates_under_another_month_are_found(
    period: str, title: str, body: str, mention: str
) -> None:
    text = plan_text(period=period, sections=sections(title, body))

    assert found("PG314", text) == [mention]


@pytest.mark.parametrize(
    ("period", "title", "body"),
    [
        ("2023-Q1", "一月", "1月7日举办新春灯谜会。"),
        ("2023-Q1", "一月", "1月28日至2月3日举办寒假营。"),
        ("2023-Q1", "二月份重点工作", "1月30日至2月3日检查消防设施。"),
        ("2023-Q2", "4月23日世界读书日", "5月4日举办朗诵会。"),
        ("2023-Q2", "4-6月", "5月4日举办朗诵会。"),
        ("2023-Q2", "四、五月份", "5月7日举办音乐会。"),
        ("2023-Q2", "读书月活动", "5月4日举办朗诵会。"),
        ("2023-H2", "第十二届艺术节", "11月3日开幕。"),
        ("2023", "3月份总结", "4月5日前上报。"),
        ("2023", "九月份", "全年读者活动照常举行。"),
        ("2023", "九月份", "开学典礼由教务处负责，9月1日上午举行。"),
    ],
)
def test_other_dates_under_a_heading_stay_silent(period: str, title: str, body: str) -> None:
    assert found("PG314", plan_text(period=period, sections=sections(title, body))) == []


@pytest.mark.parametrize(
    ("activities", "mentions"),
    [
        (table("5月6日", caption="4月活动安排"), ["5月6日"]),
        (table("4月6日", caption="4月活动安排"), []),
        (table("4月28日—5月3日", caption="4月活动安排"), []),
        (table("5月6日", caption="活动安排", venue="4月"), ["5月6日"]),
        (table("4月8日", "5月6日", caption="四月"), ["5月6日"]),
    ],
)
def test_rows_stand_under_the_month_of_their_table(activities: str, mentions: list[str]) -> None:
    assert found("PG314", plan_text(period="2023-Q2", activities=activities)) == mentions


# --- spans ---

WEEK = "2024-12-30..2025-01-03"


@pytest.mark.parametrize(
    ("title", "mentions"),
    [
        ("测试小学1月工作计划", []),
        ("测试小学12月工作计划", []),
        ("测试小学2024年工作计划", []),
        ("测试小学第18周工作计划", []),
        ("测试小学3月工作计划", ["3月"]),
        ("测试小学2023年工作计划", ["2023年"]),
    ],
)
def test_titles_of_a_span_over_new_year(title: str, mentions: list[str]) -> None:
    assert found("PG304", plan_text(period=WEEK, title=title)) == mentions


@pytest.mark.parametrize(
    ("name", "period", "named"),
    [
        ("2024-03-04..2024-03-08", "2024-03-11..2024-03-15", "2024年3月4日至8日"),
        ("2024-03-04-第4周", "2024-03-11..2024-03-15", "2024年3月4日"),
        ("2024-03..2024-06", "2024-03..2024-07", "2024年3月至6月"),
        ("2024-03-04..2024-03-08", "2024-03-04..2024-03-08", ""),
        ("2024-03-04-第4周", "2024-03-04..2024-03-08", ""),
        ("2024-03", "2024-04-04..2024-04-08", ""),
        ("第4周", "2024-04-04..2024-04-08", ""),
    ],
)
def test_files_of_another_span(name: str, period: str, named: str) -> None:
    text = plan_text(period=period, sections="[{title: 教学, body: 召开例会。}]")
    plan = load(SourceText(f"{name}.yaml", text)).plan
    assert plan is not None
    told = [each.args["mentioned"] for each in check(plan) if each.code == "PG306"]

    assert told == ([named] if named else [])


def test_activities_that_are_all_of_the_week_before_are_told_once() -> None:
    activities = table("3月4日", "3月5日", "3月8日")
    told = findings(plan_text(period="2024-03-11..2024-03-15", activities=activities))

    assert [each.args["suggested"] for each in told if each.code == "PG313"] == [
        "2024-03-04..2024-03-08"
    ]


def test_other_spans_have_no_others_of_their_kind() -> None:
    activities = table("3月4日", "3月5日", "3月8日")
    told = findings(plan_text(period="2024-03-12..2024-03-20", activities=activities))

    assert len([each for each in told if each.code == "PG313"]) == 3
