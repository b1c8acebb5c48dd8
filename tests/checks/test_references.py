from __future__ import annotations

import pytest

from support import findings, marked, plan_text

ONE = "[{title: 2023年4月活动安排一览表}]"
TWO = "[{title: 2023年4月活动安排一览表}, {title: 志愿者招募办法}]"
THREE = "[{title: 展览计划表}, {title: 社教活动计划表}, {title: 安全检查清单}]"
NONE = "[]"


def found(code: str, text: str) -> list[str]:
    return [marked(each) for each in findings(text) if each.code == code]


def named(code: str, sentence: str, attachments: str) -> list[str]:
    return found(code, plan_text(introduction=f'"{sentence}"', attachments=attachments))


@pytest.mark.parametrize(
    ("sentence", "attachments", "expected"),
    [
        ("具体安排见附件2。", ONE, ["2"]),
        ("具体安排见附件3，招募办法见附件2。", TWO, ["3"]),
        ("详见附件一、附件四。", THREE, ["一、附件四"]),
        ("详见附件1至4。", THREE, ["1至4"]),
        ("详见附件1、5、6。", THREE, ["1、5、6"]),
        ("详见附件 4。", THREE, ["4"]),
        ("具体安排见附件《2023年4月活动一览表》。", ONE, ["2023年4月活动一览表"]),
        ("具体安排见附件《2023年3月活动安排一览表》。", ONE, ["2023年3月活动安排一览表"]),
        ("附件：《四月活动安排总表》", ONE, ["四月活动安排总表"]),
        ("安排见附件1，办法见附件2（《志愿者招募方案》）。", TWO, ["志愿者招募方案"]),
        (
            "见附件1《志愿者招募办法》。",
            TWO,
            ["1《志愿者招募办法"],
        ),
        ("见附件3《展览计划表》。", THREE, ["3《展览计划表"]),
        ("见附件1至3。各部门认真准备，请按《社教活动计划》执行。", THREE, ["社教活动计划"]),
        ("见附件1至3。每周开展自查，参见《安全检查清单表》。", THREE, ["安全检查清单表"]),
        ("具体安排见附件。", NONE, ["附件"]),
        ("名单见附表。", NONE, ["附表"]),
        ("详见附件1。", NONE, ["1"]),
    ],
)
def test_attachments_that_are_not_there_are_found(
    sentence: str, attachments: str, expected: list[str]
) -> None:
    assert named("PG330", sentence, attachments) == expected


@pytest.mark.parametrize(
    ("sentence", "attachments"),
    [
        ("具体安排见附件。", ONE),
        ("具体安排见附件1。", ONE),
        ("具体安排见附件《2023年4月活动安排一览表》。", ONE),
        ("见附件1《2023年4月活动安排一览表》和附件2《志愿者招募办法》。", TWO),
        ("见附件《读〈论语〉安排表》。", "[{title: 读《论语》安排表}]"),
        ("详见附件1至3。", THREE),
        ("详见附件一、二、三。", THREE),
        ("按上级通知的附件5要求办理。", ONE),
        ("填写省馆文件附件3的表格。", ONE),
        ("附件2份，请查收。", ONE),
        ("报送材料含附件3个。", ONE),
        ("下发《读者手册》，学习《公共图书馆法》。", ONE),
        # Other papers than the attachment, which only end otherwise.
        ("各部填写《展览计划》，4月20日前上报。", THREE),
        ("根据县局印发的《社教活动计划》，现安排如下。", THREE),
        ("起草《安全检查清单表》，月底讨论。", THREE),
        ("根据《员工培训计划（2023年）》安排，组织培训。", ONE),
        ("电子邮件的附件不超过20兆。", NONE),
        ("检查消防附件和设备。", NONE),
        ("举办《论语》读书会。", THREE),
    ],
)
def test_attachments_that_are_there_stay_silent(sentence: str, attachments: str) -> None:
    assert named("PG330", sentence, attachments) == []


@pytest.mark.parametrize(
    ("sentence", "expected"),
    [
        ("现将《测试图书馆2023年4月份工作计划》印发给你们，详见附件。", []),
        ("现印发给你们，详见附件1。", []),
        ("现印发给你们，详见附件2。", ["2"]),
        (
            "现将附件《测试图书馆2023年3月份工作计划》印发给你们。",
            ["测试图书馆2023年3月份工作计划"],
        ),
    ],
)
def test_the_plan_is_the_one_attachment_of_a_notice(sentence: str, expected: list[str]) -> None:
    text = plan_text(
        introduction="见附件1、附件2。", notice=f'{{body: "{sentence}"}}', attachments=TWO
    )

    assert found("PG330", text) == expected


def test_tables_without_attachments_are_one_attachment() -> None:
    tables = "{main: {columns: [name], rows: [{name: 书展}]}}"

    def of(sentence: str) -> list[str]:
        return found("PG330", plan_text(introduction=f'"{sentence}"', activities=tables))

    assert of("见附件《2023年4月活动安排一览表》。") == []
    assert of("见附件1。") == []
    assert of("见附件2。") == ["2"]


@pytest.mark.parametrize(
    ("sentence", "attachments", "expected"),
    [
        ("现将4月份工作安排如下：", ONE, ["2023年4月活动安排一览表"]),
        ("各部门认真落实。", TWO, ["2023年4月活动安排一览表", "志愿者招募办法"]),
        ("具体安排见附件1。", TWO, ["志愿者招募办法"]),
        ("招募办法见附件2。", TWO, ["2023年4月活动安排一览表"]),
        ("按照《志愿者招募办法》开展招募。", TWO, ["2023年4月活动安排一览表"]),
        ("见附件1，各部填写《志愿者招募办法意见表》。", TWO, ["志愿者招募办法"]),
        ("见附件1、附件3。", THREE, ["社教活动计划表"]),
        ("见附件1和3。", THREE, ["社教活动计划表"]),
        ("见附件二。", THREE, ["展览计划表", "安全检查清单"]),
        ("见附件1至2。", THREE, ["安全检查清单"]),
        ("附近居民可以附带报名。", ONE, ["2023年4月活动安排一览表"]),
    ],
)
def test_attachments_that_no_text_names_are_found(
    sentence: str, attachments: str, expected: list[str]
) -> None:
    assert named("PG331", sentence, attachments) == expected


@pytest.mark.parametrize(
    ("sentence", "attachments"),
    [
        ("具体安排见附件。", ONE),
        ("具体安排见附件。", TWO),
        ("具体安排见附件1，招募办法见附件2。", TWO),
        ("见附件1-3。", THREE),
        ("见附件一、二、三。", THREE),
        ("安排表附后。", ONE),
        ("后附安排表。", ONE),
        ("按《活动安排一览表》执行。", ONE),
        ("活动安排一览表由办公室印发。", ONE),
        ("见附表。", ONE),
        ("见附件1《展览计划表》、附件2，并对照安全检查清单自查。", THREE),
        ("现将工作安排如下：", NONE),
    ],
)
def test_attachments_that_are_named_stay_silent(sentence: str, attachments: str) -> None:
    assert named("PG331", sentence, attachments) == []


def test_a_plan_without_running_text_need_not_name_its_attachments() -> None:
    assert found("PG331", plan_text(attachments=ONE)) == []


def numbering(*paragraphs: str) -> list[str]:
    body = "\n\n".join(f"  {each}" for each in paragraphs)
    return found("PG332", plan_text(introduction=f"|\n{body}"))


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("一是统一思想；二是明确责任；四是加强宣传。", ["四"]),
        ("一是统一思想；二是明确责任；二是加强宣传。", ["二"]),
        ("一要抓安全，二要抓服务，四要抓宣传。", ["四"]),
        ("（1）检查消防；（2）检查用电；（4）检查门禁。", ["（4）"]),
        ("(1)布展；(3)开幕；(4)撤展。", ["(3)"]),
        ("（一）排练；（二）彩排；（四）演出。", ["（四）"]),
        ("1.布展；2.开幕；4.撤展。", ["4."]),
        ("1、下发手册；2、组织培训；2、检查落实。", ["2、"]),
        ("1．听课；2．评课；5．总结。", ["5．"]),
        ("1）签到；2）讲座；4）答疑。", ["4）"]),
        ("①选题②布展④开放", ["④"]),
        ("工作安排：①选题；③布展；④开放。", ["③"]),
        ("第一，统一思想；第二，明确责任；第四，加强宣传。", ["第四"]),
        ("一、排练；二、彩排；四、演出。", ["四、"]),
        ("2.开幕；3.撤展。", ["2."]),
    ],
)
def test_broken_numbering_is_found(text: str, expected: list[str]) -> None:
    assert numbering(text) == expected


def test_numbering_goes_on_in_the_next_paragraph() -> None:
    assert numbering("1.布展。", "2.开幕。", "4.撤展。") == ["4."]
    assert numbering("（1）布展。", "（2）开幕。", "（3）撤展。") == []


@pytest.mark.parametrize(
    "paragraphs",
    [
        ("一是统一思想；二是明确责任；三是加强宣传。",),
        ("（1）检查消防；（2）检查用电；（3）检查门禁。",),
        ("1.布展；2.开幕；3.撤展。", "1.听课；2.评课；3.总结。"),
        ("①选题②布展③开放", "①签到②讲座"),
        ("4.23读书节当天开放。", "5.18博物馆日免费。"),
        ("参加对象：（3）班、（5）班学生。",),
        ("面积1.5公顷，藏书3.2万册。",),
        ("第一，统一思想；第二，明确责任。", "第一，检查；第二，整改。"),
        ("1、2年级参加合唱，3、4年级参加绘画。",),
        ("一、二、三年级分批参观。",),
        ("春节是重要节点，六一是儿童节。",),
        ("一定要抓安全，二要抓服务。",),
        ("一是活动（1）策划（2）宣传；二是服务（1）接待（2）咨询。",),
        ("4月1日、4月2日开放；5月3日闭馆。",),
        ("（2023年）总结；（2022年）回顾。",),
        ("得分3：1。下一场2：4。",),
    ],
)
def test_other_numbers_stay_silent(paragraphs: tuple[str, ...]) -> None:
    assert numbering(*paragraphs) == []


@pytest.mark.parametrize(
    ("sentence", "expected"),
    [
        ("更换分三轮：第一轮3月换表，第三轮4月换管，第三轮5月换泵。", ["第三轮"]),
        ("第一路查东街，第二路查西街，第五路查南街，第四路查北街。", ["第五路"]),
        ("第一轮换表，第二轮换管，第三轮换泵，第二轮结束后验收。", []),
        ("第一轮换表，第三轮换管，第三轮换泵，第二轮已换阀。", []),
    ],
)
def test_one_number_of_a_row_that_another_has(sentence: str, expected: list[str]) -> None:
    told = findings(plan_text(introduction=f"'{sentence}'"))
    assert [marked(each) for each in told if each.code == "PG332"] == expected
