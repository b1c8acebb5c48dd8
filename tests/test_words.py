"""The words of findings: in the spelling of the file, and one finding for each cause."""

from __future__ import annotations

from pathlib import Path

import pytest

from plangen import plan_file
from plangen.cli.phrases import phrases_with_rules
from plangen.config import DEFAULT
from plangen.findings import Finding
from plangen.fixing import repair
from plangen.messages import Language
from plangen.plan_file import all_findings
from plangen.source.text import SourceText
from terminal import Run, write

CHINESE = phrases_with_rules(Language.ZH)


def told(text: str) -> list[str]:
    """Return what is said in Chinese about a plan: code, sentence, advice."""
    return [f"{each.code} {CHINESE.sentence(each)} {CHINESE.hint(each)}" for each in found(text)]


def found(text: str) -> list[Finding]:
    return all_findings(plan_file.load(SourceText("plan.yaml", text), config=DEFAULT))


HEAD = "单位: 测试图书馆\n月份: 2023-04\n"
TABLE = "活动:\n  总馆:\n    列: [名称, 时间]\n"
ROW = "    行: [{名称: 书展, 时间: 4月2日}]\n"


@pytest.mark.parametrize(
    ("plan", "code", "said"),
    [
        (TABLE + "    行: [{名称: 书展, 地点: 大厅}]\n", "PG217", "在“列”里加上“地点”"),
        (TABLE, "PG212", "在“行”或“分组”下"),
        (TABLE + "    编号列: 名子\n" + ROW, "PG216", "“编号列”的“名子”"),
        (TABLE + ROW + "附件: [{标题: 一览表, 表格: [分馆]}]\n", "PG218", "“活动”里没有"),
        (f"引言: 共{{{{ 活动.总馆.总书 }}}}场。\n{TABLE}{ROW}", "PG224", "“活动.总馆.总数”"),
        (f"引言: 共{{{{ 活动.总关.总数 }}}}场。\n{TABLE}{ROW}", "PG224", "“活动.总馆”"),
        ("引言: 第{{ 月份.季 }}周。\n", "PG224", "月份.年, 月份.月"),
        ("引言: 第{{ 周 月份 }}周。\n", "PG222", "{{ 活动.总数 }}"),
        (f"引言: 共{{{{ 活动 }}}}场。\n{TABLE}{ROW}", "PG225", "例如 活动.总数"),
        (f"引言: 计划开展活动9场。\n{TABLE}{ROW}", "PG302", "{{ 活动.总数 }}"),
        ("活动:\n  总馆:\n    列: [名子, 时间]\n" + ROW, "PG209", "“名称”"),
        ("活动:\n  总馆:\n    列: [时间, 时间]\n" + ROW, "PG215", "“时间”"),
        ("章节: [{题: 甲}]\n", "PG201", "标题"),
        ("活动:\n  总数:\n    列: [名称]\n    行: [{名称: 甲}]\n", "PG210", "不要用“总数”"),
    ],
)
def test_advice_has_the_spelling_of_the_file(plan: str, code: str, said: str) -> None:
    lines = [each for each in told(HEAD + plan) if each.startswith(code)]

    assert lines
    assert said in lines[0]


def test_a_file_with_english_keys_is_told_english_names() -> None:
    plan = """\
organization: 测试图书馆
period: 2023-04
introduction: 计划开展活动9场，{{ activities.cuont }}
activities:
  main:
    columns: [name]
    rows: [{name: 书展, place: 大厅}]
"""
    lines = told(plan)

    assert any("“activities.count”" in each for each in lines)
    assert any("在“columns”里加上“place”" in each for each in lines)


def test_english_names_in_a_chinese_file_are_answered_in_its_spelling() -> None:
    text = f"{HEAD}引言: 共{{{{ activities.cuont }}}}场。\n{TABLE}{ROW}"

    assert any("您是不是想写“活动.总数”" in each for each in told(text))


@pytest.mark.parametrize(
    ("period", "name", "shown"), [("2023-H1", "半年", "1"), ("2023-W14", "周", "14")]
)
def test_half_years_and_weeks_have_chinese_names(period: str, name: str, shown: str) -> None:
    text = f"单位: 测试图书馆\n月份: {period}\n引言: 第{{{{ 月份.{name} }}}}号安排如下：\n"
    plan = plan_file.load(SourceText("plan.yaml", text), config=DEFAULT)

    assert plan.plan
    assert plan.plan.plan.introduction == f"第{shown}号安排如下："


ROWS = "    行:\n" + "".join(
    f"      - {{名称: 书展{each}, 时间: 4月{each}日, 甲项: 大厅}}\n" for each in (2, 3, 4)
)
MANY_MARKS = """\
引言: |
  认真落实,按时完成,及时上报:不得拖延(馆长负责)。
  另行通知,不再发文。
"""


def codes(text: str) -> list[str]:
    return [each.code for each in found(HEAD + text)]


@pytest.mark.parametrize(
    ("plan", "code", "lines", "said"),
    [
        (
            TABLE + ROWS.replace("甲项", "地点"),
            "PG217",
            [7, 8, 9],
            "3项活动里所填的内容都不会印出来（第7、8、9行）",
        ),
        (TABLE + ROWS.replace("甲项", "负责任"), "PG201", [7, 8, 9], "3处（第7、8、9行）"),
        (MANY_MARKS, "PG370", [4, 4, 4, 4], "4处半角标点：“,”×2 “:” “( )”。"),
        (
            "章节:\n  - 标题: 一、甲事\n  - 标题: 二、乙事\n",
            "PG229",
            [4, 5],
            "2处手写的编号没有印（第4、5行）",
        ),
        (
            "章节:\n  - 标题: 甲事\n  - title: 乙事\n  - title: 丙事\n",
            "PG220",
            [5, 6],
            "2处（第5、6行）",
        ),
        (
            "引言: |\n  认真落实，\n  按时完成，\n  及时上报。\n",
            "PG138",
            [4, 5],
            "2行没有说完，下一行接着说；每一行是一段，会印成许多段（第4、5行）",
        ),
        ("引言: 圖书馆和書店，举辦展览。\n", "PG380", [3, 3, 3], "“圖” “書” “辦”"),
        ("引言: ２日、３日和２日开放。\n", "PG378", [3, 3, 3], "“２”×2 “３”"),
        ("引言: 2023.4.2和2023.4.3开放。\n", "PG376", [3, 3], "“2023.4.2” “2023.4.3”"),
        ("引言: 铜官区(qū)图书馆、义安区(qū)图书馆。\n", "PG381", [3, 3], "“(qū)”×2"),
        ("引言: 认真落实，，按时完成。。\n", "PG372", [3, 3], "“，，” “。。”"),
    ],
)
def test_one_cause_is_one_finding(plan: str, code: str, lines: list[int], said: str) -> None:
    of_code = [each for each in found(HEAD + plan) if each.code == code]
    places = [place.line for place in (of_code[0].place, *of_code[0].also)]

    assert len(of_code) == (2 if code == "PG370" else 1)  # another paragraph is told by itself
    assert places == lines
    assert said in CHINESE.sentence(of_code[0])


def test_all_marks_of_a_paragraph_are_one_fix() -> None:
    plan = plan_file.load(SourceText("plan.yaml", HEAD + MANY_MARKS), config=DEFAULT)

    mended = repair(plan)

    assert mended.fixes == 2
    assert mended.plan.source.text == HEAD + MANY_MARKS.translate(
        {ord(narrow): wide for narrow, wide in zip(",:()", "，：（）", strict=True)}
    ).replace("月份：", "月份:").replace("引言：", "引言:")
    assert mended.findings == []


def test_doubtful_marks_are_a_finding_of_their_own() -> None:
    marks = [
        each for each in found(f"{HEAD}引言: 甲,乙,丙. Word 丁, stop。\n") if each.code == "PG370"
    ]

    assert [len(each.also) + 1 for each in marks] == [2, 1]
    assert [each.fix.is_safe for each in marks if each.fix] == [True, False]


@pytest.mark.parametrize(
    ("plan", "expected"),
    [
        # a wrong name among the columns
        (TABLE.replace("名称", "名子") + ROWS.replace("甲项", "备注"), ["PG209", "PG217"]),
        (
            TABLE.replace("名称", "活动内容简介") + ROWS.replace("甲项", "备注"),
            ["PG209", "PG217", "PG217"],
        ),
        (TABLE.replace("名称", "活动内容简介") + ROW, ["PG209"]),
        (TABLE.replace("名称", "名子") + "    编号列: 名称\n" + ROW, ["PG209"]),
        (TABLE.replace("时间", "备主") + "    合计: [备注]\n    行: [{名称: 书展}]\n", ["PG209"]),
        # a wrong name of a table in an attachment
        (TABLE + ROW + "附件: [{标题: 一览表, 表格: [总管]}]\n", ["PG218"]),
        (TABLE + ROW + "附件: [{标题: 一览表, 表格: [讲座]}]\n", ["PG219", "PG218"]),
    ],
)
def test_what_follows_from_another_slip_is_not_told(plan: str, expected: list[str]) -> None:
    assert codes(plan) == expected


MAY = """\
organization: 测试图书馆
period: 2023-05
title: 测试图书馆2023年4月份工作计划
introduction: 现将4月份工作安排如下：
activities:
  main:
    caption: 总馆活动安排
    columns: [name, time]
    rows:
      - {name: 书展, time: 4月1日}
      - {name: 讲座, time: 4月8日至9日}
      - {name: 读书会, time: 2023年4月22日}
"""


def test_a_wrong_period_is_told_once() -> None:
    said = (
        "PG313 3项活动的时间都在2023年4月，而计划的时期是2023年5月（第10、11、12行）。 "
        "“period”写错了，就改成“2023-04”；"
        "这是照2023年4月的计划写的，就改正各项时间，或者用 plangen new 重新写。"
    )

    assert told(MAY) == [said]
    assert told(MAY.replace("2023-05", "2023-04")) == []


@pytest.mark.parametrize(
    "plan",
    [
        MAY.replace("4月1日", "5月6日"),  # the period is right
        MAY.replace("4月1日", "3月1日"),  # no one period
        MAY.replace("      - {name: 书展, time: 4月1日}\n", ""),  # two times show nothing
        MAY.replace("总馆活动安排", "5月活动预告"),
    ],
)
def test_times_that_show_no_one_period_are_told_one_by_one(plan: str) -> None:
    codes = [each.code for each in found(plan)]

    assert "PG304" in codes
    assert "PG301" in codes
    assert not any(each.also for each in found(plan))


LETTERS = """\
organization: 测试图书馆
period: 2O23-04
introduction: 现将2O23年4月份工作安排如下：
activities:
  main:
    columns: [name, time]
    rows:
      - {name: 书展, time: 4月l日}
      - {name: 讲座, time: 2023年4月1O日}
      - {name: 读书会, time: 4月3日 l4:30}
"""


def test_letters_for_digits_are_called_letters() -> None:
    plan = plan_file.load(SourceText("plan.yaml", LETTERS), config=DEFAULT)
    mended = repair(plan)

    assert told(LETTERS)[0] == (
        "PG207 “2O23-04”不是一个时期。 其中的O是字母：写成数字，“2023-04”。"
    )
    later = told(LETTERS.replace("2O23-04", "2023-04"))
    assert [each[:5] for each in later] == ["PG268"] * 4
    assert later[1] == "PG268 “4月l日”里的“l”是字母，这里应该是数字。 写成“4月1日”。"
    assert mended.plan.source.text == LETTERS.translate({ord("O"): "0"}).replace(
        "l日", "1日"
    ).replace("l4:", "14:")
    assert mended.findings == []


@pytest.mark.parametrize(
    ("serial", "said"),
    [
        ("18", "写成 000018，"),
        ("OOO018", "写成 000018，"),
        ('"18号"', "写成 000018，"),
        ("0000018", "前面补0，例如 000012"),
        ("第一份", "前面补0，例如 000012"),
    ],
)
def test_the_number_of_a_copy_is_not_told_to_have_quotes(serial: str, said: str) -> None:
    plan = f"{HEAD}版头:\n  标志: 测试图书馆文件\n  份号: {serial}\n"
    lines = [each for each in told(plan) if each.startswith("PG261")]

    assert len(lines) == 1
    assert said in lines[0]
    assert "加引号" not in lines[0]


def test_six_digits_need_no_quotes() -> None:
    for serial in ("000018", '"000018"', "'000018'"):
        plan = f"{HEAD}版头:\n  标志: 测试图书馆文件\n  份号: {serial}\n"
        assert "PG261" not in {each.code for each in found(plan)}


def test_a_comment_keeps_the_places_of_its_line_quiet() -> None:
    ignored = "}  # plangen: ignore PG313\n"
    one = MAY.replace("4月8日至9日}\n", f"4月8日至9日{ignored}")
    every = MAY.replace("日}\n", f"日{ignored}")

    assert "2项活动的时间都在2023年4月，而计划的时期是2023年5月（第10、12行）" in told(one)[0]
    assert [each.code for each in found(every)] == []


def test_other_commands_tell_it_so_too(run: Run, tmp_path: Path) -> None:
    plan = write(tmp_path, "2023-04.yaml", HEAD + "章节:\n" + "  - {标题: 甲, 正闻: 乙}\n" * 3)

    for words in (
        ("fmt", "--keys", "zh", str(plan)),
        ("diff", str(plan), str(plan)),
        ("new", "2023-05", "--from", str(plan), "-o", str(tmp_path)),
    ):
        outcome = run(*words, "--lang", "zh")
        told = outcome.out + outcome.err

        assert "3处（第4、5、6行）" in told, words
        assert "正文" in told
