from __future__ import annotations

import pytest

from support import all_marked, findings, marked, plan_text


def found(code: str, text: str) -> list[str]:
    lines = "".join(f"\n  {line}" for line in text.split("\n"))
    plan = plan_text(introduction=f"|-{lines}")
    return [text for each in findings(plan) if each.code == code for text in all_marked(each)]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("认真落实,按时完成。", [","]),
        ("现将工作安排如下:", [":"]),
        ("做好排架;做好盘点。", [";"]),
        ("欢迎广大读者参加!", ["!"]),
        ("你读过这本书吗?", ["?"]),
        ("各班班主任到会.", ["."]),
        ("举办展览(线上)两期。", ["(线上)"]),
        ('开展"书香校园"活动。', ['"书香校园"']),
        ("开展'书香校园'活动。", ["'书香校园'"]),
        ("地点:文化馆三楼,时间:周六。", [":", ",", ":"]),
        ("排练合唱“春天”,走台两次。", [","]),
        ("阅读《春天的故事》,撰写心得。", [","]),
        ("星期二(全天)大扫除。", ["(全天)"]),
        ("闭馆日为周一 , 节假日除外。", [","]),
        ("认真落实， 按时完成,及时上报.", [",", "."]),
    ],
)
def test_half_width_marks_are_found(text: str, expected: list[str]) -> None:
    assert found("PG370", text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("举办讲座（共3场)，展览(共2场）。", [")", "("]),
        ("举办讲座（线上)。", [")"]),
        ("展览(含巡展）开放一个月。", ["("]),
        ("读者（少儿（6岁以上)）参加。", [")"]),
        ("使用系统(版本3）编目。", ["("]),
        ("名单见附件（略)", [")"]),
    ],
)
def test_brackets_of_two_widths_are_found(text: str, expected: list[str]) -> None:
    assert found("PG370", text) == expected
    assert found("PG371", text) == []


@pytest.mark.parametrize(
    "text",
    [
        "举办讲座（含1)签到、2)入场）。",
        "活动分为A)讲座、B)书展（共2场）。",
        "1)讲座（一楼）；2)书展（二楼）。",
    ],
)
def test_counters_with_half_a_bracket_are_no_pair_of_two_widths(text: str) -> None:
    assert found("PG370", text) == []


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("举办书展、讲座...欢迎参加。", ["..."]),
        ("举办书展、讲座......", ["......"]),
        ("未完待续...", ["..."]),
        ("...欢迎参加。", ["..."]),
        ("举办书展、讲座···欢迎参加。", ["···"]),
        ("举办书展、讲座．．．欢迎参加。", ["．．．"]),
    ],
)
def test_dots_for_an_ellipsis_are_found(text: str, expected: list[str]) -> None:
    assert found("PG372", text) == expected


@pytest.mark.parametrize(
    "text",
    ["英语角朗读Wait... what?", "第一章..........3", "见1...5号展柜。", "举办书展……欢迎参加。"],
)
def test_other_dots_stay_silent(text: str) -> None:
    assert found("PG372", text) == []


@pytest.mark.parametrize(
    "text",
    [
        "认真落实，按时完成。",
        "讲座14:30开始，16:00结束。",
        "全年接待读者1,000人次。",
        "投稿请发至dushu@example.org，三日内回复。",
        "详见https://www.example.org/news/2023,4.html，欢迎浏览。",
        "报名网址为www.example.org。",
        "英语角朗读Hello, world! How are you?",
        "学唱Don't Worry, Be Happy。",
        "放映《你好,李焕英》。",
        "开展4.23读书节活动。",
        "排架正确率达到98.5%。",
        "比分为3:2，士气高涨。",
        "使用Interlib 3.0系统编目。",
        "阅读《Charlotte's Web》。",
        "学习Windows (64-bit)操作。",
        "面向3.5万名读者开放。",
        "小学部（1-3年级）朗诵比赛。",
        "展出No.1至No.20号展品。",
        "播放I'm a reader。",
    ],
)
def test_marks_of_figures_and_other_languages_stay_silent(text: str) -> None:
    assert found("PG370", text) == []


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("举办“世界读书日活动。", ["“世界读书日活动"]),
        ("举办世界读书日”活动。", ["举办世界读书日”"]),
        ("举办”世界读书日“活动。", ["”", "“"]),
        ("举办”世界读书日”活动。", ["”"]),
        ("举办“世界读书日“活动。", ["“"]),
        ("放映《春天，每周一场。", ["《春天，每周一场"]),
        ("展览（含巡展开放一个月。", ["（含巡展开放一个月"]),
        ("展览含巡展）开放一个月。", ["展览含巡展）"]),
        ("发布【通知一期。", ["【通知一期"]),
        ("文号为测文〔2023〕7号，测文〔2023 8号。", ["〔2023 8号"]),
        ("学唱“歌曲‘春天”两遍。", ["‘春天”两遍"]),
        ("举办“读书日活动。\n“书香”展览开幕。", ["“读书日活动"]),
    ],
)
def test_marks_without_their_other_half_are_found(text: str, expected: list[str]) -> None:
    assert found("PG371", text) == expected


@pytest.mark.parametrize(
    "text",
    [
        "举办“世界读书日”活动。",
        "开展“学习‘时代楷模’”主题班会。",
        "阅读《读〈春天〉》一文。",
        "1）开幕式；2）闭幕式。",
        "分工如下：1）布展；2）讲解；3）撤展。",
        "一）开学典礼。",
        "a）报名；b）初赛。",
        "学习don’t的用法。",
        "学唱“Don’t Cry”一曲。",
        "展览（含（线上）部分）开放一个月。",
        "展览(含线上）开放一个月。",
        "印发测文〔2023〕7号文件。",
        "【承办单位】测试图书馆。",
        "举办“书香”“墨香”“茶香”三场沙龙。",
        "阅读《论语》《孟子》。",
        "（1）布展；（2）撤展。",
        "the readers’ club每周活动一次。",
    ],
)
def test_pairs_stay_silent(text: str) -> None:
    assert found("PG371", text) == []


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("认真落实，，按时完成。", ["，，"]),
        ("按时完成。。", ["。。"]),
        ("铅笔、、橡皮自备。", ["、、"]),
        ("安排如下：：", ["：："]),
        ("布展；；撤展。", ["；；"]),
        ("按时完成，。", ["，。"]),
        ("铅笔、，橡皮自备。", ["、，"]),
        ("欢迎参加，！", ["，！"]),
        ("你来吗？，请报名。", ["？，"]),
        ("认真落实,,按时完成。", [",,"]),
        ("总结。。。安排。。", ["。。。", "。。"]),
    ],
)
def test_doubled_marks_are_found(text: str, expected: list[str]) -> None:
    assert found("PG372", text) == expected


@pytest.mark.parametrize(
    "text",
    [
        "认真落实，按时完成。",
        "书籍、报纸、期刊……均可借阅。",
        "欢迎参加！！",
        "你读过这本书吗？！",
        "你读过吗？？",
        "他说：“来吧！”，随即出发。",
        "“书香”，“墨香”两场。",
        "参观——全体同学。",
        "接待读者1,000人次，2,000册次。",
        "放映《你好，世界》，两场。",
        "详见附件（略）。",
        "英语角朗读Wait... what?",
    ],
)
def test_other_series_of_marks_stay_silent(text: str) -> None:
    assert found("PG372", text) == []


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("要求全体馆员做好本职工作", ["作"]),
        ("本周召开全体教师会，布置期中考试", ["试"]),
        ("文化馆组织排练合唱节目，", ["，"]),
        ("请各班整理图书角、清点图书、", ["、"]),
        ("本月开展“书香校园”", ["”"]),
        ("博物馆推出年度特展（含巡展）", ["）"]),
        ("全体馆员认真阅读《服务规范》", ["》"]),
        ("各部门按时报送材料；", ["；"]),
        ("各班认真组织大扫除。\n\n各部门按时报送活动材料", ["料"]),
        ("各班认真组织大扫除\n\n各部门按时报送活动材料。", ["除"]),
    ],
)
def test_paragraphs_without_a_final_mark_are_found(text: str, expected: list[str]) -> None:
    assert found("PG373", text) == expected


@pytest.mark.parametrize(
    "text",
    [
        "要求全体馆员做好本职工作。",
        "欢迎广大读者踊跃参加！",
        "现将工作安排如下：",
        "书籍、报纸、期刊都可以借阅……",
        "老师对大家说：“欢迎你们来到图书馆。”",
        "（本计划由办公室负责解释。）",
        "（本计划由办公室负责解释）",
        "联系电话：12345678",
        "活动地点：文化馆三楼排练厅",
        "活动详情请见网站www.example.org",
        "投稿信箱为dushu@example.org",
        "活动安排",
        "布置展厅和展柜\n\n讲解员集中培训\n\n展品清点入库",
        "1.布置展厅和展柜",
        "（一）组织讲解员集中培训",
        "①清点馆藏展品并入库",
        "你参加过图书馆的活动吗？",
        "修订借阅规则。（责任部门：流通部）",
        "1）清点展柜；\n\n2）登记编号\n\n3）封存",  # one with a mark is the exception
        "1）清点展柜\n\n2）登记编号\n\n3）封存入库",
        "报名请拨打馆内短号6021",
        "咨询电话由前台统一受理，请拨62118",
        "志愿者请在前台登记，微信群号3302",
        "本馆正门朝南，门牌号为湖滨路16-2",
        "布展由展览部负责。\n\n巡馆由保卫部负责。\n\n联系人：展览部段怀谷，保卫部葛青禾",
        "讲座定于周三。\n\n地点：二楼报告厅，凭读者证入场并保持安静",
        "门厅至二楼平台",
    ],
)
def test_labels_lists_and_ended_paragraphs_stay_silent(text: str) -> None:
    assert found("PG373", text) == []


@pytest.mark.parametrize(
    ("lines", "expected", "mark"),
    [
        (["1）清点展柜；", "2）登记编号", "3）封存入库。"], "号", "；"),
        (["1）清点展柜；", "2）登记编号；", "3）封存"], "存", "。"),
        (["1、清点展柜。", "2、登记编号", "3、封存入库。"], "号", "。"),
        (["①清点；", "②登记", "③封存。"], "记", "；"),
        (
            ["布展由展览部负责。", "4月8日：讲解员分组试讲，各组长到场打分", "4月9日开展。"],
            "分",
            "。",
        ),
    ],
)
def test_an_item_without_the_mark_of_its_siblings(
    lines: list[str], expected: str, mark: str
) -> None:
    text = plan_text(introduction="|\n" + "".join(f"  {line}\n" for line in lines))
    [told] = [each for each in findings(text) if each.code == "PG373"]

    assert (marked(told), told.args["mark"]) == (expected, mark)
    assert told.fix
    assert [each.text for each in told.fix.edits] == [expected + mark]


def found_in(text: str) -> list[str]:
    return [marked(each) for each in findings(text) if each.code == "PG373"]


def listed(*items: str) -> str:
    return plan_text(sections="\n  - {title: 要求, items: [" + ", ".join(items) + "]}")


@pytest.mark.parametrize(
    ("items", "expected", "mark"),
    [
        (["各组每天清点工具。", "车间门窗随手关好", "下班前切断电源。"], "好", "。"),
        (["领料要签字；", "余料要退库", "账目要日清；", "月底要盘点。"], "库", "；"),
        (["领料要签字；", "余料要退库；", "账目要日清"], "清", "。"),
        (
            ["{title: 领料要签字。, owner: 责任人：仓管组}", "余料要退库。", "账目要日清"],
            "清",
            "。",
        ),
    ],
)
def test_an_item_of_a_list_without_the_mark_of_the_others(
    items: list[str], expected: str, mark: str
) -> None:
    told = [each for each in findings(listed(*items)) if each.code == "PG373"]

    assert [(marked(each), each.args["mark"]) for each in told] == [(expected, mark)]
    assert told[0].fix


@pytest.mark.parametrize(
    "items",
    [
        ["工具清点", "门窗检查", "电源管理"],
        ["各组每天清点工具。", "门窗检查"],  # which of two is right?
        ["各组每天清点工具。", "门窗检查", "电源管理"],
        ["{title: 领料。, body: 要签字。}", "余料要退库。", "账目要日清。", "月底盘点"],
        ["领料要签字。", "余料要退库。", "{title: 月底盘点, items: [盘库房。, 盘车间。]}"],
        ["领料要签字。", "余料要退库。", "登记以下物品：", "账目要日清。"],
        ["领料要签字。", "余料要退库。", "联系人：仓管组段怀谷"],
    ],
)
def test_lists_of_titles_and_whole_lists_stay_silent(items: list[str]) -> None:
    assert found_in(listed(*items)) == []


@pytest.mark.parametrize(
    "text",
    [
        "全体馆员学习《图书馆服务宣言》",
        "各部门的岗位和人数见附件2",
        "新到图书里少儿读物占50%",
        "书库每日17:30前清点一次并做好登记",
    ],
)
def test_a_sentence_ends_with_a_mark_behind_any_character(text: str) -> None:
    assert len(found("PG373", text)) == 1
