from __future__ import annotations

import pytest

from support import all_marked, findings, marked, plan_text


def found(code: str, text: str) -> list[str]:
    plan = plan_text(introduction=f"|-\n  {text}")
    return [text for each in findings(plan) if each.code == code for text in all_marked(each)]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("2023.4.7举办讲座。", ["2023.4.7"]),
        ("2023-04-07举办讲座。", ["2023-04-07"]),
        ("2023/4/7举办讲座。", ["2023/4/7"]),
        ("2023.04.07日举办讲座。", ["2023.04.07日"]),
        ("04月07日召开家长会。", ["04月07日"]),
        ("2023年04月07日召开家长会。", ["2023年04月07日"]),
        ("4月07日布展。", ["4月07日"]),
        ("04月份排练合唱。", ["04月"]),
        ("二〇二三年四月七日开幕。", ["二〇二三年四月七日"]),
        ("二○二三年四月开展培训。", ["二○二三年四月"]),
        ("四月二十三日举办展览。", ["四月二十三日"]),
        ("四月七号升旗。", ["四月七号"]),
        ("讲座4/7举办。", ["4/7"]),
        ("定于4.7举行升旗仪式。", ["4.7"]),
        ("截止4.23号报名。", ["4.23号"]),
        ("4.9前完成布展。", ["4.9"]),
        ("4.12（周三）闭馆。", ["4.12"]),
    ],
)
def test_dates_in_other_forms_are_found(text: str, expected: list[str]) -> None:
    assert found("PG376", text) == expected


@pytest.mark.parametrize(
    "text",
    [
        "2023年4月7日举办讲座。",
        "4月7日召开家长会。",
        "开展4.23读书节活动。",
        "开展“4·23”世界读书日活动。",
        "排架正确率提高4.7个百分点。",
        "全馆面积4.7万平方米。",
        "约4/5的读者来自本区。",
        "占4/5以上。",
        "24/7自助借还机正常运行。",
        "系统升级至4.2.1版本。",
        "服务器地址为192.168.4.7。",
        "阅读《二〇二三年四月七日》。",
        "详见https://example.org/2023/4/7/index.html。",
        "农历四月初八举办民俗讲座。",
        "农历五月五日包粽子。",
        "一月一主题，一周一活动。",
        "全年开展10月、12月两次盘点。",
        "三八妇女节、五一劳动节慰问职工。",
        "发放4.5折优惠券。",
        "电话0562-2023-0407。",
        "参观三、四月展览。",
        "总分4.5分以上为合格。",
        "在4.5米高的展柜旁设护栏。",
        "开馆10个月以来秩序良好。",
        "九一八、七七事变展览筹备。",
    ],
)
def test_other_figures_stay_silent(text: str) -> None:
    assert found("PG376", text) == []


@pytest.mark.parametrize(
    ("time", "expected"),
    [("2023-04-07", []), ("2023.4.7", ["2023.4.7"]), ("04月07日", ["04月07日"]), ("4月7日", [])],
)
def test_the_time_of_a_table_may_be_an_iso_date(time: str, expected: list[str]) -> None:
    row = f"{{name: 书展, time: '{time}'}}"
    plan = plan_text(activities=f"{{main: {{columns: [name, time], rows: [{row}]}}}}")

    assert [marked(each) for each in findings(plan) if each.code == "PG376"] == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("4月23日--27日举办书展。", ["--"]),
        ("5月8日---5月12日考试周。", ["---"]),
        ("4月15日——5月15日展出。", ["——"]),
        ("4月3日~7日布展。", ["~"]),
        ("招募20~30名志愿者。", ["~"]),
        ("周一--周五开放。", ["--"]),
        ("4月3日 -- 7日布展。", ["--"]),
        ("4月3日－7日布展。", ["－"]),
        ("9:00——11:30排练。", ["——"]),
        ("上午9时――11时参观。", ["――"]),
        ("4月10日–14日测试。", ["–"]),
        ("（周三）--（周五）开放，4月（上旬）--5月展出。", ["--"]),
    ],
)
def test_marks_of_ranges_are_found(text: str, expected: list[str]) -> None:
    assert found("PG377", text) == expected


@pytest.mark.parametrize(
    "text",
    [
        "4月23日至27日举办书展。",
        "4月23日—27日举办书展。",
        "4月23日～27日举办书展。",
        "4月23日-27日举办书展。",
        "9:00-11:30排练。",
        "9:00~11:30排练。",
        "电话0562-1234567。",
        "2023——我们的读书年。",
        "主题为“书香四月——阅读点亮人生”。",
        "展览第一部分——春天的记忆。",
        "编号TS-2023-001。",
        "参观路线：一楼——二楼——三楼。",
        "使用git --all命令。",
        "面向7-12岁儿童。",
        "第1—3节上课。",
        "气温-2度以下停课。",
    ],
)
def test_ranges_of_the_standard_stay_silent(text: str) -> None:
    assert found("PG377", text) == []


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("４月７日举办讲座。", ["４", "７"]),
        ("２０２３年读书节。", ["２０２３"]),
        ("举办Ａ班培训。", ["Ａ"]),
        ("使用ＰＰＴ授课。", ["ＰＰＴ"]),
        ("正确率达９８．５％。", ["９８．５％"]),
        ("讲座１４：３０开始。", ["１４：３０"]),
        ("编号ｔｓ００１。", ["ｔｓ００１"]),
        ("接待１00人次。", ["１"]),
        ("时间１：", ["１"]),
        ("邮箱ａ@example.org。", ["ａ"]),
    ],
)
def test_full_width_figures_are_found(text: str, expected: list[str]) -> None:
    assert found("PG378", text) == expected


@pytest.mark.parametrize(
    "text",
    [
        "4月7日举办讲座。",
        "使用PPT授课。",
        "正确率达98.5%。",
        "讲座14：30开始。",
        "时间：周六；地点：报告厅！",
        "第①期、第Ⅱ期简报。",
        "面积100㎡，温度20℃。",
        "1．布展；2．撤展。",
        "收费标准￥10，免费～开放。",
        "（DIY）手工课。",
        "展出二〇二三年新书。",
        "【新书】推荐，满意度％以上。",
    ],
)
def test_half_width_figures_stay_silent(text: str) -> None:
    assert found("PG378", text) == []
