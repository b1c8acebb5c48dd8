from __future__ import annotations

import pytest

from plangen.checks import check
from plangen.config import DEFAULT, Config
from plangen.findings import Severity
from support import all_marked, loaded, marked, plan_text


def found(code: str, text: str, config: Config = DEFAULT) -> list[str]:
    return [marked(each) for each in check(loaded(text), config) if each.code == code]


def branches(*venues: str, introduction: str = "按计划开展活动。", place: str = "") -> str:
    listed = "".join(
        f"      - {{venue: {venue}, rows: [{{name: 活动{'甲乙丙丁戊'[n]}, place: {place}}}]}}\n"
        for n, venue in enumerate(venues)
    )
    head = plan_text(introduction=f"'{introduction}'")
    return f"{head}activities:\n  main:\n    columns: [venue, name, place]\n    groups:\n{listed}"


def rows(*rows: str, introduction: str = "按计划开展活动。", period: str = "2023-04") -> str:
    listed = "".join(f"      - {{{row}}}\n" for row in rows)
    head = plan_text(period=period, introduction=f"'{introduction}'")
    columns = "[name, time, place, owner, 主讲人: 主讲人, content]"
    return f"{head}activities:\n  main:\n    columns: {columns}\n    rows:\n{listed}"


def places(*names: str, introduction: str = "按计划开展活动。") -> str:
    return rows(
        *(f"name: 活动{'甲乙丙丁戊'[n]}, place: {each}" for n, each in enumerate(names)),
        introduction=introduction,
    )


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (branches("鹞山社区分馆", introduction="耀山社区分馆开展活动。"), ["耀山社区分馆"]),
        (branches("官塘社区分馆", introduction="在官糖社区分馆办讲座。"), ["官糖社区分馆"]),
        (places("城南书房", introduction="活动在城楠书房举行。"), ["城楠书房"]),
        (places("科技报告厅", "科技报告厅", "科技报告厅", "科枝报告厅"), ["科枝报告厅"]),
        (plan_text(introduction="测式图书馆计划开展活动。"), ["测式图书馆"]),
        (plan_text(introduction="现将侧试图书馆的工作安排如下："), ["侧试图书馆"]),
        (
            rows("name: 春日诗会, owner: 欧阳文静", introduction="春日诗会由欧阳文婧主持。"),
            ["欧阳文婧"],
        ),
        (
            rows("name: 小小讲解员培训", introduction="小小讲解圆培训报名已开始。"),
            ["小小讲解圆培训"],
        ),
        (
            rows("name: 非遗进校园, place: 实验小学", introduction="在试验小学举行。"),
            ["试验小学"],
        ),
        (
            rows("name: 馆藏精品展, place: 青铜文化展厅", introduction="青铜文华展厅开放。"),
            ["青铜文华展厅"],
        ),
        # 演播亭 is no pavilion; 在 begins a place whose last character is wrong.
        (places("电视演播厅", "电视演播厅", "电视演播亭"), ["电视演播亭"]),
        (places("老城古镇", "老城古镇", introduction="在老城古真发放手册。"), ["老城古真"]),
        # Whatever the character: an activity called as its row is, in quotes.
        (
            rows("name: “一粒米的旅程”研学活动", introduction="“一粒米的路程”研学活动9:00开始。"),
            ["一粒米的路程"],
        ),
    ],
)
def test_a_name_one_character_off_is_found(text: str, expected: list[str]) -> None:
    assert found("PG360", text) == expected


@pytest.mark.parametrize(
    "text",
    [
        branches("东湖分馆", "西湖分馆"),
        branches("东湖分馆", introduction="西湖分馆开展活动。"),
        branches("东湖分馆", "平湖分馆", introduction="东湖分馆、平湖分馆同时举行。"),
        places("一楼大厅", "二楼大厅"),
        places("一楼大厅", introduction="二楼大厅暂停开放。"),
        places("第一会议室", "第二会议室", introduction="第三会议室维修。"),
        places("高一教室", "高二教室", introduction="高三教室另行安排。"),
        places("101教室", "102教室"),
        places("南门广场", "北门广场"),
        places("男生宿舍", "女生宿舍"),
        rows("name: 书法讲座（上）", "name: 书法讲座（下）"),
        rows("name: 春季读书会", introduction="秋季读书会另行安排。"),
        rows("name: 甲, owner: 宣传部", "name: 乙, owner: 宣教部"),
        rows("name: 甲, owner: 张小明", "name: 乙, owner: 李小明"),
        rows("name: 甲, owner: 各班主任", "name: 乙, owner: 待定"),
        rows("name: 甲, owner: 尹老师", introduction="宁老师主持，对老师的组织有意见。"),
        rows("name: “秋之声”专场音乐会", introduction="“春之声”专场音乐会已办。"),
        rows("name: “一粒米的旅程”研学活动", introduction="“一滴水的旅程”研学活动已办。"),
        rows("name: “一粒米的旅程”研学活动", introduction="“一粒米的故事”绘本已到馆。"),
        places("东湖公园听雨厅", "东湖公园听雨厅", introduction="东湖公园听雨亭维修。"),
        places("产科病区", introduction="内科病区、产科门诊照常开放。"),
        plan_text(introduction="测试图书馆与市图书馆合作。"),
        plan_text(introduction="测试图书馆、测试文化馆共同承办。"),
        branches("鹞山社区分馆", introduction="鹞山社区分馆开展活动。"),
    ],
)
def test_names_that_differ_on_purpose_stay_silent(text: str) -> None:
    assert found("PG360", text) == []


def test_people_are_known_below_whatever_header_says_who_is_in_charge() -> None:
    text = (
        plan_text()
        + """activities:
  main:
    columns: [name, {k: 监制}]
    rows:
      - {name: 活动甲, k: 段怀谷}
      - {name: 活动乙, k: 段怀谷}
      - {name: 活动丙, k: 段怀谷}
      - {name: 活动丁, k: 段怀古}
"""
    )
    assert found("PG360", text) == ["段怀古"]


def people(*names: str, introduction: str = "按计划开展活动。") -> str:
    listed = (f"name: 活动{'甲乙丙丁戊己'[n]}, 主讲人: {each}" for n, each in enumerate(names))
    return rows(*listed, introduction=introduction)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (people("段怀谷", "段怀谷", "段怀谷", "段怀古"), ["段怀古"]),
        (people("段怀谷", "段怀谷", "段怀谷", introduction="由段怀古担任主讲。"), ["段怀古"]),
        (people("葛青禾", "葛青禾", "葛青禾", introduction="联系人：葛清禾"), ["葛清禾"]),
        (
            people("段怀谷", "段怀谷", "段怀谷", introduction="丁宁、段怀古轮流值守。"),
            ["段怀古"],
        ),
        (
            people("段怀谷", "段怀谷", "段怀谷", introduction="丁宁、段怀古两位馆员参加。"),
            ["段怀古"],
        ),
        (people("葛听雨", "葛听雨", "葛听雨", introduction="由葛昕雨编排。"), ["葛昕雨"]),
        (people("柏文远", "柏文远", "柏文远", introduction="宣传委员伯文远汇总。"), ["伯文远"]),
        # No surname is so rare that a column of people could not have it.
        (people("木晚晴", "木晚晴", "木晚晴", "沐晚晴"), ["沐晚晴"]),
    ],
)
def test_a_person_one_character_off_is_a_note(text: str, expected: list[str]) -> None:
    told = [each for each in check(loaded(text)) if each.code == "PG360"]

    assert [marked(each) for each in told] == expected
    assert {each.severity for each in told} == {Severity.NOTE}


@pytest.mark.parametrize(
    "text",
    [
        people("段怀谷", "段怀谷", "段怀古"),  # two against one are not enough
        people("段怀谷", "段怀谷", "段怀谷", "段怀古", "段怀古"),
        people("段怀谷", "段怀谷", "段怀谷", "段怀安"),  # neither sound nor shape
        people("王丽", "王丽", "王丽", "王莉"),
        people("欧阳文静", "欧阳文静", "欧阳文兰"),
        people("段怀谷", "段怀谷", "段怀谷", introduction="段怀谷村、段怀古城一日游。"),
        people("宣传部", "宣传部", "宣传部", "宣教部"),
    ],
)
def test_people_with_near_names_stay_silent(text: str) -> None:
    assert found("PG360", text) == []


@pytest.mark.parametrize(
    "text",
    [
        places("器乐室内厅", "声乐室内厅", "声乐室内厅"),
        places("湖滨小区", "湖滨社区", "湖滨社区", "湖滨社区"),
        places("滨河绿道", "滨河街道", "滨河街道", introduction="滨河街道、滨河绿道。"),
        rows("name: 甲, owner: 区财政局", "name: 乙, owner: 区民政局", "name: 丙, owner: 区民政局"),
        plan_text(introduction="测试图书馆、测试图书室、测试图书角、测试图书站。"),
        rows("name: 亲子悦读时光", "name: 亲子阅读时光", introduction="亲子阅读时光照常。"),
        places("听雨亭前", "听雨厅前", "听雨厅前", "听雨厅前"),
        places("乒乓球台", "乒乓球馆", "乒乓球馆", "乒乓球馆"),
    ],
)
def test_names_that_neither_sound_nor_look_alike_stay_silent(text: str) -> None:
    assert found("PG360", text) == []


def test_one_against_one_is_a_note() -> None:
    text = places("南泉小学", introduction="在南全小学布展。")

    [told] = [each for each in check(loaded(text)) if each.code == "PG360"]
    assert told.severity is Severity.NOTE


def test_the_rare_name_is_the_slip_and_both_places_are_shown() -> None:
    text = places("录音棚", "录音朋", "录音棚", "录音棚")

    [told] = [each for each in check(loaded(text)) if each.code == "PG360"]
    assert all_marked(told) == ["录音朋", "录音棚"]


@pytest.mark.parametrize("key", ["names", "people", "places", "venues"])
def test_a_listed_name_is_right_and_corrects_what_is_near(key: str) -> None:
    text = people("段怀谷", "段怀谷", "段怀谷", "段怀古")
    listed = Config.model_validate({key: ("段怀古", "段怀谷")})
    assert found("PG360", text, listed) == []

    alone = Config.model_validate({key: ("段怀古",)})
    assert set(found("PG360", people("段怀谷"), alone)) == {"段怀谷"}
    assert found("PG360", people("段怀安"), alone) == []  # who is another one


def test_names_of_the_configuration_are_right() -> None:
    text = branches("鹞山社区分馆", introduction="鷂山社区分馆开展活动。")

    assert found("PG360", text, Config(names=("鷂山社区分馆", "鹞山社区分馆"))) == []


def test_a_name_of_the_configuration_corrects_the_plan() -> None:
    text = places("城楠书房")

    assert found("PG360", text, Config(names=("城南书房",))) == ["城楠书房"]
    assert found("PG360", text) == []


@pytest.mark.parametrize("name", ["喆", "喆喆"])
def test_a_short_name_of_the_configuration_is_no_harm(name: str) -> None:
    text = plan_text(introduction="由陶喆主持，陶喆演唱。")

    assert found("PG360", text, Config(names=(name,))) == []


def observance(*sentences: str) -> str:
    return plan_text(introduction=f"'{''.join(sentences)}'")


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (observance("世界读书日将至。开展世界图书日活动。"), ["世界图书日"]),
        (observance("4月23日是世界读书日，世界读数日活动。"), ["世界读数日"]),
        (observance("4月22日是世界地求日。"), ["世界地求日"]),
        (observance("开展国际地球日宣传，4月22日世界地球日。"), ["国际地球日"]),
        (observance("世界助残日。全国助残日志愿服务。"), ["世界助残日"]),
        (observance("5月18日国际博物管日开放。"), ["国际博物管日"]),
        (observance("世界卫升日（4月7日）义诊。"), ["世界卫升日"]),
        (
            rows("name: 世界读书日书展, time: 4月20日", introduction="世界读画日书展如期举行。"),
            ["世界读画日"],
        ),
    ],
)
def test_an_observance_with_a_wrong_name_is_found(text: str, expected: list[str]) -> None:
    assert found("PG361", text) == expected


@pytest.mark.parametrize(
    "text",
    [
        observance("4月23日是世界读书日。"),
        observance("11月20日是国际儿童日。"),
        observance("3月3日是全国爱耳日，也是国际爱耳日。"),
        observance("世界图书日活动。"),
        observance("4月2日国际儿童图书日，4月23日世界读书日。"),
        observance("4月18日是国际古迹遗址日，5月18日是国际博物馆日。"),
        observance("世界水日、世界湿地日、世界海洋日、世界气象日宣传。"),
        observance("国际劳动妇女节、国际劳动节两次慰问。"),
        observance("全国爱眼日、全国爱牙日、全国爱耳日义诊。"),
        observance("世界教师日与教师节、国际护士节。"),
        observance("中国航天日，全国土地日。"),
        observance("中国传统节日里的故事。"),
        observance("全国中小学生安全教育日、全民国家安全教育日。"),
        observance("文化和自然遗产日展演。"),
    ],
)
def test_observances_with_their_names_stay_silent(text: str) -> None:
    assert found("PG361", text) == []


def test_the_advice_is_the_name_that_an_observance_mostly_has() -> None:
    told = [each for each in check(loaded(observance("国际阅读日活动。"))) if each.code == "PG361"]

    assert [each.args["other"] for each in told] == ["世界读书日"]


def test_the_configuration_can_know_another_observance() -> None:
    text = observance("世界读书日将至。开展世界图书日活动。")

    assert found("PG361", text, Config(names=("世界图书日",))) == []
