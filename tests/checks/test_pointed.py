"""Numbers beside the name of a table: 6项，见附件1; 3期，具体如下; 8个分馆各2场."""

from __future__ import annotations

import pytest

from support import findings, marked

PLAN = """\
organization: 测试文化馆
period: 2023-04
introduction: {text}
attachments:
  - {{title: 展演安排表, tables: [shows]}}
  - {{title: 各文化站活动安排表, tables: [stations]}}
  - {{title: 值班表, tables: [duty]}}
activities:
  shows:
    columns: [number, name, time]
    rows:
      - {{name: 皮影专场, time: 4月8日（周六）19:00}}
      - {{name: 越剧清唱, time: 4月15日（周六）19:00}}
      - {{name: 民乐小集, time: 4月22日（周六）19:00}}
      - {{name: 诗歌之夜, time: 4月29日（周六）19:00}}
  stations:
    columns: [venue, name, time]
    groups:
      - venue: 青石文化站
        rows: [{{name: 剪纸课, time: 4月9日}}, {{name: 版画课, time: 4月16日}}]
      - venue: 白沙文化站
        rows: [{{name: 扎染课, time: 4月10日}}, {{name: 陶艺课, time: 4月17日}}]
      - venue: 黄岭文化站
        rows: [{{name: 竹编课, time: 4月11日}}, {{name: 草编课, time: 4月18日}}]
  duty:
    columns: [time, {{带班: 带班}}]
    rows: [{{time: 4月5日, 带班: 老何}}, {{time: 4月6日, 带班: 老金}}]
"""


def told(text: str, plan: str = PLAN) -> list[tuple[str, str]]:
    found = findings(plan.format(text=text))
    return [(each.code, marked(each)) for each in found if each.code in {"PG302", "PG331", "PG338"}]


REST = "其他见附件1、附件2、附件3。"


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("本月安排展演5场，见附件1。", "5场"),
        ("本月安排展演3场（见附件1）。", "3场"),
        ("惠民展演共6场，具体安排详见附件1，欢迎观看。", "6场"),
        ("惠民展演5次，见附件《展演安排表》。", "5次"),
        ("展演三场，详见附件1。", "三场"),
        ("文化站活动7项，见附件2。", "7项"),
        ("3个文化站各举办3场活动，共9场，见附件2。", "3场"),
        ("4个文化站各举办2场活动，共8场，见附件2。", "4个"),
        ("3个文化站各3项活动，安排另发。", "3项"),
        ("每个文化站3场活动。", "3场"),
        ("惠民展演5场，预计观众2,600人，由演艺部承办，见附件1。", "5场"),
        ("展演5场，各场的时间和地点详见附件1。", "5场"),
        ("本月惠民展演5场。具体安排见附件1。", "5场"),
        ("5场展演的时间、地点见附件1。", "5场"),
        ("时间、地点见附件1，共5场。", "5场"),
        ("附件1所列的5场展演由演艺部承办。", "5场"),
        ("附件1的5场展演免票入场。", "5场"),
        ("惠民展演5场（见附件1），雨天移至室内。", "5场"),
        ("展演5堂，列于附件1。", "5堂"),
        ("展演5 场，按场次列入附件1。", "5 场"),
    ],
)
def test_numbers_that_the_named_table_contradicts_are_told(text: str, expected: str) -> None:
    assert told(text + REST) == [("PG302", expected)]


@pytest.mark.parametrize(
    "text",
    [
        "本月安排展演4场，见附件1。",
        "文化站活动6项，见附件2。",
        "3个文化站各举办2场活动，共6场，见附件2。",
        "每个文化站2场活动。",
        # The attachment has something else than what was counted.
        "讲解每天5场，4天共20场，值班表见附件3。",
        "本月培训7期，报名9日截止，教室见附件3。",
        "另有9场由志愿者引导，岗位见附件3。",
        # Not all, or about right, or more than one number.
        "展演约5场，见附件1。",
        "展演不少于3场，见附件1。",
        "每月展演5场，见附件1。",
        "第5场展演，见附件1。",
        "本月活动12场，其中展演4场，见附件1。",
        "戏曲3场、音乐1场，见附件1。",
        "接待观众300人次，见附件1。",
        "2个文化站各2场，1个街区各1场。",
        "3个村各举办5场活动。",
        "惠民展演4场，预计观众2,600人，由演艺部承办，见附件1。",
        "本月惠民展演4场。具体安排见附件1。",
        "展演5场，志愿者岗位见附件3。",
        "下乡展演5场，随车人员名单另发，值班见附件3。",
        "5场展演的志愿者见附件3。",
        "展演3场，讲座2场，由演艺部承办，见附件1。",
        "附件1共5页。",
        "附件1的第5场改到晚上。",
        "民乐展演1场，时间见附件1。",
        "平均每个文化站3场活动。",
    ],
)
def test_right_numbers_and_others_are_silent(text: str) -> None:
    assert told(text + REST) == []


def test_the_attachment_that_is_meant_is_named_and_not_missed() -> None:
    found = findings(PLAN.format(text="展演4场，见附件2。值班见附件3。"))

    assert [(each.code, each.args.get("other")) for each in found] == [("PG302", 1)]


def test_no_other_attachment_is_meant_where_the_named_one_is_called_so() -> None:
    found = findings(PLAN.format(text="展演2场，见附件1。" + REST))

    assert [(each.code, each.args.get("other")) for each in found] == [("PG302", None)]


def test_a_venue_that_has_lost_a_row_is_named() -> None:
    plan = PLAN.replace("{{name: 扎染课, time: 4月10日}}, ", "")
    [hit] = [
        each
        for each in findings(plan.format(text="3个文化站各举办2场活动，见附件2。" + REST))
        if each.code == "PG302"
    ]

    assert (hit.args["subject"], hit.args["counted"]) == ("白沙文化站", 1)


def test_an_activity_of_several_days_may_be_counted_more_than_once() -> None:
    plan = PLAN.replace("4月8日（周六）19:00", "4月8日、9日")

    assert told("本月安排展演5场，见附件1。" + REST, plan) == []
    assert told("本月安排展演3场，见附件1。" + REST, plan) == [("PG302", "3场")]


def test_a_column_of_times_counts_too() -> None:
    rows = PLAN.replace(
        "columns: [number, name, time]", "columns: [number, name, time, {{场次: 场次}}]", 1
    )
    rows = rows.replace("19:00}}", "19:00, 场次: 2场}}", 3).replace(
        "29日（周六）19:00}}", "29日19:00, 场次: 1场}}"
    )

    assert told("本月安排展演7场，见附件1。" + REST, rows) == []
    assert told("本月安排展演4个专题，见附件1。" + REST, rows) == []
    assert told("本月安排展演8场，见附件1。" + REST, rows) == [("PG302", "8场")]
    assert told("本月展演节目5档，共演7场，见附件1。" + REST, rows) == [("PG302", "5档")]
    assert told("本月展演节目4档，共演7场，见附件1。" + REST, rows) == []
    assert told("本月安排展演8场，见附件1。" + REST, rows.replace("场次: 1场", "场次: 若干")) == []


BELOW = """\
organization: 测试文化馆
period: 2023-04
sections:
  - title: 培训
    body: {text}
    tables: [classes]
  - title: 其他
    body: 其他见附件。
activities:
  classes:
    columns: [number, name, time]
    rows: [{{name: 二胡乐器班, time: 4月8日}}, {{name: 古筝乐器班, time: 4月9日}}]
  others:
    columns: [number, name, time]
    rows:
      - {{name: 送戏, time: 4月10日}}
      - {{name: 慰问, time: 4月11日}}
      - {{name: 义演, time: 4月12日}}
"""


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("本月举办培训4期，具体如下。", "4期"),
        ("本月培训1次，时间、地点如下：", "1次"),
        ("安排课程6门，见下表，名额有限。", "6门"),
        ("本月举办培训4期，逐期安排如下。学员自带乐器。", "4期"),
        ("本月举办培训4期，各期的时间和地点见下表。", "4期"),
        ("本月举办培训4期，逐日安排见下表。", "4期"),
        ("本月举办培训4期，由外聘教师授课，安排如下表。", "4期"),
        # The word of what is counted stands in the names below.
        ("4月举办乐器班3期，学员自带乐器。", "3期"),
        ("计划举办乐器班1期。", "1期"),
    ],
)
def test_numbers_that_the_table_below_contradicts_are_told(text: str, expected: str) -> None:
    assert told(text, BELOW) == [("PG302", expected)]


@pytest.mark.parametrize(
    "text",
    [
        "本月举办培训2期，具体如下。",
        "本月举办培训4期，要求如下。",
        "本月举办培训4期，具体如下。4月8日声乐，4月9日古筝，4月15日二胡，4月16日舞蹈。",
        "本月举办培训4期，具体如下：一是声乐，二是古筝，三是二胡，四是舞蹈。",
        "抓好4项工作，名单见文化网。",
        "4月举办乐器班2期，学员自带乐器。",
        "4月举办声乐讲座3期，学员自带乐器。",
        "4月举办乐器班8期，学员自带乐器。",
        "乐器班每周3次，学员自带乐器。",
        "3月举办乐器班3期。",
        "上半年累计举办乐器班3期。",
    ],
)
def test_what_is_not_in_the_table_below_is_silent(text: str) -> None:
    assert told(text, BELOW) == []
