from __future__ import annotations

import pytest

from support import all_marked, findings, marked, plan_text


def found(code: str, text: str) -> list[str]:
    plan = plan_text(introduction=f"|-\n  {text}")
    return [text for each in findings(plan) if each.code == code for text in all_marked(each)]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("圖书馆举办讲座。", ["圖"]),
        ("測試圖書館举办讲座。", ["測試圖書館"]),
        ("全體教师参加培訓。", ["體", "訓"]),
        ("閱讀推广活动。", ["閱讀"]),
        ("清明節放假。", ["節"]),
        ("布置展廳，整理書架。", ["廳", "書"]),
        ("分鐘阅读圈。", ["鐘"]),
        ("放學後清扫教室。", ["學後"]),
        ("会後整理材料。", ["後"]),
        ("一份工作計畫。", ["計畫"]),
        ("瞭解读者的需求，于晚间反覆核对。", ["瞭解", "反覆"]),
        ("关於徵求意见的通知，由於天气延期。", ["关於徵求", "由於"]),
        ("擡头挺胸，鍾情书香。", ["擡", "鍾"]),
    ],
)
def test_traditional_characters_are_found(text: str, expected: list[str]) -> None:
    assert found("PG380", text) == expected


@pytest.mark.parametrize(
    "text",
    [
        "图书馆举办讲座。",
        "主讲人王喆、李堃、张淼。",
        "朗诵《著名的乾坤湾》。",
        "举办著名作家见面会，扭转乾坤。",
        "瞭望塔上瞭望。",
        "藉由展览了解历史，慰藉心灵。",
        "参观鹞山文化站。",
        "皇天后土，王后将相。",
        "学习徵羽宫商五音知识。",
        "邀请陈垚、刘祎、赵婳讲课。",
        "英语角English corner。",
        "沉甸甸的收获，覆盖全区。",
        "展品叠放整齐，回复来信。",
        "像章、画像、想象画展览。",
        "余下工作另行安排。",
        "日文绘本《となりのトトロ》朗读。",
        "老师姓於，讲乾隆年间的书籍；在瞭望台上看朱䜣的字。",
        "展品覆盖全区，声名狼藉的徵羽；昇腾芯片，夥颐。",
    ],
)
def test_standard_characters_stay_silent(text: str) -> None:
    assert found("PG380", text) == []


@pytest.mark.parametrize(
    ("text", "suggested"),
    [
        ("一份計畫。", "计划"),
        ("一幅圖畫。", "图画"),
        ("银色项鍊。", "项链"),
        ("鍛鍊身体。", "锻炼"),
        ("搬运傢俱。", "家具"),
        ("做甚麼都行。", "什么"),
        ("打扫乾淨。", "干净"),
        ("展品位於大厅。", "位于"),
        ("及时答覆读者。", "答复"),
    ],
)
def test_a_word_is_mended_as_a_whole(text: str, suggested: str) -> None:
    plan = plan_text(introduction=f"|-\n  {text}")
    told = [each.args for each in findings(plan) if each.code == "PG380"]

    assert suggested in [each["suggested"] for each in told]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("铜官区(qū)图书馆举办讲座。", ["(qū)"]),
        ("开展书法培训。ǘ", ["ǘ"]),
        ("做好服务（wù）工作。", ["（wù）"]),
        ("图(tu)书馆举办讲座。", ["(tu)"]),
        ("书(shu)(shu)香校园。", ["(shu)(shu)"]),
        ("大会(huì)在礼堂(táng)召开。", ["(huì)", "(táng)"]),
        ("绿(lǜ)化校园。", ["(lǜ)"]),
        ("举办讲\ufffd座。", ["\ufffd"]),
        ("举办讲\u200b座。", ["\u200b"]),
        ("举办\ue000讲座。", ["\ue000"]),
        ("举办\u202e讲座\u202c。", ["\u202e", "\u202c"]),
        ("举办\u00ad讲座。", ["\u00ad"]),
    ],
)
def test_leftovers_of_conversion_are_found(text: str, expected: list[str]) -> None:
    assert found("PG381", text) == expected


@pytest.mark.parametrize(
    "text",
    [
        "铜官区图书馆举办讲座。",
        "开展手工（DIY）活动。",
        "举办晨读（reading）活动。",
        "人工智能（AI）讲座。",
        "学习人称代词他（he）和她（she）。",
        "学习数字十（ten）。",
        "学习钢笔（pen）画。",
        "完成选项甲（a）和乙（b）。",
        "学习（pinyin）声调。",
        "电子书（ebook）借阅。",
        "使用软件（app）签到。",
        "展厅（二楼）开放。",
        "上课（第3节）前集合。",
        "开展英语角(English corner)活动。",
        "观看演出（live）直播。",
        "俱乐部（club）招新。",
        "Café开业，汉语拼音ǘ的读法，“ā、á、ǎ”跟读。",
        "观看òpera演出。",
    ],
)
def test_words_in_brackets_stay_silent(text: str) -> None:
    assert found("PG381", text) == []


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("联系人：×××", ["×××"]),
        ("主讲人为xx。", ["xx"]),
        ("面向XX小学开放。", ["XX"]),
        ("活动x月x日举办。", ["x", "x"]),
        ("报名截止____。", ["____"]),
        ("培训内容待补充。", ["待补充"]),
        ("TODO：补写安全预案。", ["TODO"]),
        ("地点TBD。", ["TBD"]),
        ("举办（ ）讲座。", ["（ ）"]),
        ("举办“”主题班会。", ["“”"]),
        ("阅读《》一书。", ["《》"]),
        ("主持人为某某。", ["某某"]),
        ("在【请填地点】集合。", ["【请填地点】"]),
        ("负责人：**", ["**"]),
        ("出席人数？？？", ["？？？"]),
        ("此处填写活动名称。", ["此处填写"]),
        ("4月  日举行家长会。", ["  "]),
    ],
)
def test_blanks_are_found(text: str, expected: list[str]) -> None:
    assert found("PG382", text) == expected


@pytest.mark.parametrize(
    "text",
    [
        "联系人：活动小组",
        "时间待定，另行通知。",
        "发放XXL号志愿者马甲。",
        "发放XL号校服。",
        "下载xxt.exe软件。",
        "面积为3×4米。",
        "展板规格60×90厘米，共10块。",
        "某班某同学的作文获奖。",
        "对待补考学生要耐心。",
        "用户名为reader_2023。",
        "开展“书香”活动（线上）。",
        "你读过这本书吗？",
        "X光机检查行李，维生素D讲座。",
        "核实名单后上报。",
        "接待读者填表。",
        "《新华字典》使用指导。",
        "欢迎参加？！",
        "Exxon不在展出之列。",
        "4月2日 星期日开放。",
    ],
)
def test_other_signs_stay_silent(text: str) -> None:
    assert found("PG382", text) == []


def empty(table: str) -> list[str]:
    plan = plan_text(activities=f"{{main: {table}}}")
    return [marked(each) for each in findings(plan) if each.code == "PG383"]


def own(rows: int, *, empty: int) -> str:
    """Return a table with a column of its own, of which the last rows have no cell."""
    filled = "".join(f"{{name: 活动{n}, 检查: '5'}}, " for n in range(rows - empty))
    return f"{{columns: [name, {{检查: 项数}}], rows: [{filled}{'{name: 其他活动}, ' * empty}]}}"


@pytest.mark.parametrize(
    ("table", "count"),
    [
        (own(8, empty=1), 1),
        ("{columns: [name, time], rows: [{name: 书展, time: }, {name: 讲座, time: 4月3日}]}", 1),
        ("{columns: [name, time], rows: [{name: 书展}, {name: 讲座, time: 4月3日}]}", 1),
        (
            "{columns: [name, time], rows: [{name: '', time: 4月2日}, {name: 讲座, time: 4月3日}]}",
            1,
        ),
        ("{columns: [name, time], rows: [{name: 书展}, {name: 讲座}]}", 2),
        (
            (
                "{columns: [name, owner], rows: [{name: 升旗, owner: 德育处}, {name: 家长会}, "
                "{name: 运动会, owner: 体育组}]}"
            ),
            1,
        ),
        (
            (
                "{columns: [name, place], rows: "
                "[{name: 合唱, place: 排练厅}, {name: 舞蹈, place: ''}, {name: 书法, place: 展厅}]}"
            ),
            1,
        ),
        (
            (
                "{columns: [name, audience], rows: [{name: 特展, audience: 观众}, "
                "{name: 巡展, audience: ' '}, {name: 研学, audience: 学生}]}"
            ),
            1,
        ),
    ],
)
def test_empty_cells_are_found(table: str, count: int) -> None:
    assert len(empty(table)) == count


@pytest.mark.parametrize(
    "table",
    [
        "{columns: [name, notes], rows: [{name: 书展, notes: 免费}, {name: 讲座, notes: }]}",
        (
            "{columns: [name, notes], rows: [{name: 书展, notes: 免费}, {name: 讲座}, {name: 沙龙, "
            "notes: 收费}]}"
        ),
        "{columns: [name, time], rows: [{name: 书展, time: 4月2日}, {name: 讲座, time: 4月3日}]}",
        "{columns: [name, time], rows: [{name: 书展, time: }]}",
        "{columns: [name, time], rows: [{name: 书展, time: 待定}, {name: 讲座, time: 另行通知}]}",
        "{columns: [name, owner], rows: [{name: 书展, owner: 无}, {name: 讲座, owner: 办公室}]}",
        "{columns: [name, owner], rows: [{name: 书展, owner: —}, {name: 讲座, owner: 办公室}]}",
        "{columns: [name, owner], rows: [{name: 书展}, {name: 讲座}, {name: 沙龙, owner: 办公室}]}",
        "{columns: [name, owner], rows: [{name: 书展}, {name: 讲座}]}",
        "{columns: [number, name], rows: [{name: 书展}, {name: 讲座}]}",
        "{columns: [venue, name], groups: [{venue: 东湖分馆, rows: [{name: 书展}, {name: 讲座}]}]}",
        (
            "{columns: [name, {key: owner, header: 联系人}], rows: [{name: 书展}, {name: 讲座, "
            "owner: 甲}, {name: 沙龙, owner: 乙}]}"
        ),
        (
            "{listed: true, columns: [name, owner], rows: [{name: 升旗, owner: 德育处}, "
            "{name: 家长会}, {name: 运动会, owner: 体育组}]}"
        ),
        (
            "{columns: [name, place, {形式: 形式}], rows: [{name: 答题, 形式: 线上}, {name: 讲座, "
            "place: 展厅, 形式: 现场}, {name: 沙龙, place: 展厅, 形式: 现场}]}"
        ),
        own(4, empty=1),
        own(8, empty=2),
        "{total: [检查], " + own(8, empty=1)[1:],
    ],
)
def test_filled_and_optional_cells_stay_silent(table: str) -> None:
    assert empty(table) == []
