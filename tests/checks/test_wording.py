from __future__ import annotations

import pytest

from support import findings, marked, plan_text


def found(code: str, text: str) -> list[str]:
    plan = plan_text(introduction=f"|-\n  {text}")
    return [marked(each) for each in findings(plan) if each.code == code]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("市市图书馆举办讲座。", ["市市"]),
        ("区区文化馆组织排练。", ["区区"]),
        ("举办举办展览两期。", ["举办举办"]),
        ("各中小学各中小学开展演讲比赛。", ["各中小学各中小学"]),
        ("正月正月十五举办灯会。", ["正月正月"]),
        ("本周的的安全检查由总务处负责。", ["的的"]),
        ("布展工作在在周五前完成。", ["在在"]),
        ("讲座和和沙龙各一场。", ["和和"]),
        ("请班主任将将名单上报。", ["将将"]),
        ("藏品由由保管部清点。", ["由由"]),
        ("图书馆图书馆开放至晚八点。", ["图书馆图书馆"]),
        ("借阅证于于周一发放。", ["于于"]),
        ("图书馆馆举办展览。", ["馆馆"]),
        ("志愿者培训志愿者培训安排在周三。", ["志愿者培训志愿者培训"]),
    ],
)
def test_doubled_words_are_found(text: str, expected: list[str]) -> None:
    assert found("PG374", text) == expected


@pytest.mark.parametrize(
    "text",
    [
        "做到人人参与、天天阅读。",
        "把展厅打扫得干干净净。",
        "一步一步推进整改。",
        "为了了解读者需求，开展问卷调查。",
        "做好图书馆馆藏清点。",
        "排练春节节目。",
        "图书馆馆长参加座谈会。",
        "邀请爸爸妈妈走进课堂。",
        "记录点点滴滴的成长。",
        "讨论讨论班级公约。",
        "组织学生实实在在做家务。",
        "学校校长作动员讲话。",
        "一个一个核对名单。",
        "让孩子们试一试、看一看、写一写。",
        "开展形形色色的社团活动。",
        "学生生活指导由德育处负责。",
        "展览览胜两不误。",
        "文化馆馆内禁止吸烟。",
        "红红火火过大年。",
        "工作中中小学密切配合。",
        "计划加工图书10,400册，其中中文图书7,900册。",
        "其中中青年馆员8人，其中中级职称5人。",
        "活动中中西文化交融。",
        "正在在线直播，现在在编12人。",
        "研究所所长到会，派出所所在社区协助。",
        "微信公众号上上架新书，线下下发手册。",
        "面对对方提问，参与与否自愿。",
        "举办非遗遗产讲座。",
        "期末末位班级整改。",
        "家家户户贴春联。",
        "大会会场设在礼堂。",
        "本周日日程另发。",
        "阅读《朵朵和妞妞》。",
        "星期一一早升旗。",
        "开展比比看、猜猜看活动。",
        "读者来来往往，井井有条。",
        "三三两两结伴参观。",
        "彬彬有礼接待来宾。",
        "每周周三下午大扫除。",
        "每月月底报送台账。",
        "合唱团团员集中排练。",
        "博物馆馆际交流安排在周四。",
        "第一一二中学协办。",
        "阅览室室规、卫生院院务公开栏、美术馆馆办通知。",
        "研究所所务会与中学校校风建设。",
        "志愿服务服务到村，便民服务服务于民。",
    ],
)
def test_lawful_reduplication_stays_silent(text: str) -> None:
    assert found("PG374", text) == []


@pytest.mark.parametrize(
    "text",
    [
        "图书馆{} 举办讲座。",
        "认真落实，{} 按时完成。",
        "阅读《论语》{} 撰写心得。",
        "各班班主任{} “书香班级”评选。",
        "星期三大扫除。{} 星期四演练。",
        "文化馆{} （东区）排练。",
        "合唱{} 、舞蹈两个节目。",
    ],
)
@pytest.mark.parametrize("blank", ["", " ", "\u3000", "\u00a0"], ids=["1", "2", "wide", "hard"])
def test_spaces_between_characters_are_found(text: str, blank: str) -> None:
    assert found("PG375", text.format(blank)) == [blank + " "]


@pytest.mark.parametrize(
    "text",
    [
        "图书馆举办讲座。",
        "征集春联“天增岁月人增寿 春满乾坤福满门”。",
        "举办“书香校园 悦读人生”主题活动。",
        "放映《春天的故事 第二部》。",
        "发布【活动预告 第一期】。",
        "举办‘阅见美好 书写未来’展览。",
        "4 月 23 日举办讲座。",
        "使用 Interlib 系统编目。",
        "共接待读者 300 人次。",
        "举办 AI 讲座。",
        "讲座 14:30 开始。",
        "English corner 每周一次。",
        "第 3 期简报印发。",
    ],
)
def test_spaces_at_other_places_stay_silent(text: str) -> None:
    assert found("PG375", text) == []


@pytest.mark.parametrize(
    ("column", "text", "expected"),
    [
        ("owner", "张 三", []),
        ("owner", "张三 李四 王五", []),
        ("audience", "小学生 中学生", []),
        ("name", "春 联", []),
        ("name", "春联展 书画展 剪纸展", []),
        ("name", "“墨香 书香”笔会", []),
        ("name", "迎春 书画展", [" "]),
        ("name", "少儿读书 演讲比赛", [" "]),
    ],
)
def test_spaces_in_cells(column: str, text: str, expected: list[str]) -> None:
    row = f"{{name: 书画展览, {column}: {text}}}" if column != "name" else f"{{name: {text}}}"
    columns = f"[name, {column}]" if column != "name" else "[name]"
    plan = plan_text(activities=f"{{main: {{columns: {columns}, rows: [{row}]}}}}")

    assert [marked(each) for each in findings(plan) if each.code == "PG375"] == expected
