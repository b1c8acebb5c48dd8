"""Fixes: what they change, what they leave alone, and that they come to an end."""

from __future__ import annotations

from pathlib import Path

import pytest
import yaml

from plangen import fixing, limits
from plangen.config import DEFAULT
from plangen.findings import Finding
from plangen.fixing import repair
from plangen.plan_file import PlanFile, all_findings, load
from plangen.source.text import SourceText
from support import PLANS, ROOT, findings, loaded, plan_text

FIXED = {
    "a year with a zero of another kind": ("二0二三年四月七日举办。", "2023年4月7日举办。"),
    "wide letters and a colon": ("Ａ：３场，１４：３０开始。", "A：3场，14:30开始。"),
    "ranges of numbers": (
        "10~20人，5－6岁，4月1日——4月30日。",
        "10～20人，5—6岁，4月1日—4月30日。",
    ),
    "half-width marks": ("认真落实,按时完成.", "认真落实，按时完成。"),
    "brackets keep what they hold": ("活动(第1期)", "活动（第1期）"),
    "a mark inside brackets": ("活动(第1期,第2期)", "活动（第1期，第2期）"),
    "straight quotation marks": ("开展'读书'活动", "开展“读书”活动"),
    "doubled marks": ("认真落实，，按时完成。。", "认真落实，按时完成。"),
    "doubled half-width marks": ("认真落实,,按时完成。", "认真落实，按时完成。"),
    "blanks beside marks": (
        "床前明月光， 疑是地上霜。 举头望明月。",
        "床前明月光，疑是地上霜。举头望明月。",
    ),
    "brackets after digits": ("17:00(16:30停止入馆)", "17:00（16:30停止入馆）"),
    "a mark and a blank": ("认真落实, 按时完成。", "认真落实，按时完成。"),
    "dates with dots": ("定于2023.4.7举办。", "定于2023年4月7日举办。"),
    "dates with zeros": ("定于04月07日举办。", "定于4月7日举办。"),
    "dates in Chinese numerals": ("定于二〇二三年四月七日举办。", "定于2023年4月7日举办。"),
    "wide digits": ("定于４月７日举办。", "定于4月7日举办。"),
    "marks of ranges": ("4月23日--27日举办。", "4月23日—27日举办。"),
    "characters that are not seen": ("图书\u200b馆举办讲座。", "图书馆举办讲座。"),
}
"""Texts of a body and what --fix makes of them."""
UNSAFE = {
    "half of a range": ("2023.4.7—9举办。", "2023年4月7日—9举办。"),
    "a telephone number": ("电话：0562－2885010。", "电话：0562—2885010。"),
    "a train": ("G2--36次列车。", "G2—36次列车。"),
    "a dash that leads on": ("4月23日——2023年世界读书日。", "4月23日—2023年世界读书日。"),
    "quotation marks inside others": ('“他说"你好"”。', "“他说“你好””。"),
    "blanks between words": ("图书馆 举办　讲座。", "图书馆举办讲座。"),
    "a stop that may be a dot": ("新时代.新征程。", "新时代。新征程。"),
    "a mark in an English sentence": ("We read 红楼梦, and talk。", "We read 红楼梦， and talk。"),
    "brackets in English": ("Library (铜官区图书馆)。", "Library （铜官区图书馆）。"),
    "a face": ("谢谢参与:-D。", "谢谢参与：-D。"),
    "a day that may be lunar": ("四月三日举办灯会。", "4月3日举办灯会。"),
    "a short date": ("定于4/7日前举办。", "定于4月7日前举办。"),
    "a doubled word": ("举办举办讲座。", "举办讲座。"),
    "a traditional character": ("圖书馆举办讲座。", "图书馆举办讲座。"),
    "pinyin": ("铜官区(qū)图书馆举办讲座。", "铜官区图书馆举办讲座。"),
    "the mark at the end": ("要求全体馆员做好本职工作", "要求全体馆员做好本职工作。"),
    "the month": ("3月份计划开展讲座。", "4月份计划开展讲座。"),
}
LEFT_ALONE = {
    "grades": "一二三四年级学生参加“书香校园”活动。",
    "versions": "安装PyCharm 2023.1.2，版本2023.4.7。",
    "a number of a contract": "合同编号：2023-04-07。",
    "the name of a file": "文件名为2023.4.7.xlsx。",
    "a parameter of an address": "登录www.lib.cn/活动?date=2023-04-07查询。",
    "roses and the moon": "编号05月季，第07月亮湾。",
    "months that run together": "二〇二二至二〇二三年开展。",
    "minutes and seconds": "微视频时长1'30\"以内，每部3'00\"的作品。",
    "degrees": "北纬30°56'，东经117°48'。",
    "a lunar date": "农历二〇二三年四月初八。",
    "another lunar date": "农历的三月三日。",
    "an ellipsis": "图书馆举办讲座。。。",
    "two different marks": "认真落实，。按时完成。",
    "a mark between Latin letters": "R,D",
    "a character that was lost": "图书\ufffd馆举办讲座。",
}


def plan(body: str) -> str:
    return plan_text(sections=f"\n  - title: 员工培训\n    body: |\n      {body}")


def repaired(text: str, *, unsafe: bool = False) -> str:
    return repair(load(SourceText("p.yaml", text), config=DEFAULT), unsafe=unsafe).plan.source.text


@pytest.mark.parametrize(("wrong", "right"), FIXED.values(), ids=FIXED)
def test_safe_fixes(wrong: str, right: str) -> None:
    assert repaired(plan(wrong)) == plan(right)


@pytest.mark.parametrize(("wrong", "right"), UNSAFE.values(), ids=UNSAFE)
def test_unsafe_fixes_are_made_only_when_asked_for(wrong: str, right: str) -> None:
    assert repaired(plan(wrong)) == plan(wrong)
    assert repaired(plan(wrong), unsafe=True) == plan(right)


@pytest.mark.parametrize("text", LEFT_ALONE.values(), ids=LEFT_ALONE)
def test_what_is_not_sure_is_left_alone(text: str) -> None:
    assert repaired(plan(text)) == plan(text)


TABLE = """
activities:
  main:
    caption: 总馆活动安排
    columns: [name, time]
    rows: [{name: 书展, time: 4月2日}, {name: 讲座, time: 4月3日}]
"""


def test_a_stale_number_becomes_its_expression() -> None:
    before = plan("4月份计划开展活动24场，其中总馆8场。").rstrip("\n") + TABLE
    after = plan(
        "4月份计划开展活动{{ activities.count }}场，其中总馆{{ activities.main.count }}场。"
    )

    assert repaired(before) == before
    assert repaired(before, unsafe=True) == after.rstrip("\n") + TABLE


STYLES = {
    "plain": "引言：{}",
    "single quotes": "'引言：''好''{}'",
    "double quotes": '"引言：\\"好\\"\\t{}"',
    "an anchor": "&text 引言：{}",
    "before a comment": "引言：{}  # 说明, 不改",
}


@pytest.mark.parametrize("style", STYLES.values(), ids=STYLES)
def test_every_style_of_a_text_keeps_its_quoting(style: str) -> None:
    before = plan_text(introduction=style.format("认真落实,按时完成。"))
    after = repaired(before)

    assert style.format("认真落实，按时完成。") in after.replace("”", "''").replace("“", "''") or (
        "认真落实，按时完成。" in after
    )
    assert after.count("#") == before.count("#")
    assert yaml.safe_load(after).keys() == yaml.safe_load(before).keys()


def test_an_escaped_quotation_mark_is_one_character() -> None:
    assert '"“好”，开始。"' in repaired(plan_text(introduction='"\\"好\\",开始。"'))
    assert "'“好”，开始。'" in repaired(plan_text(introduction="'''好'',开始。'"))


TYPED_NUMBERS = {
    "of a section": ("sections:\n  - title: 一、员工培训\n", "sections:\n  - title: 员工培训\n"),
    "of an item": (
        "sections:\n  - title: 员工培训\n    items:\n      - （一）加强管理。\n      - 2. 总结。\n",
        "sections:\n  - title: 员工培训\n    items:\n      - 加强管理。\n      - 总结。\n",
    ),
    "of an attachment": (
        "attachments:\n  - title: 附件1：《报名办法》\n    body: 略。\n",
        "attachments:\n  - title: 报名办法\n    body: 略。\n",
    ),
}


@pytest.mark.parametrize(("wrong", "right"), TYPED_NUMBERS.values(), ids=TYPED_NUMBERS)
def test_typed_numbers_are_removed(wrong: str, right: str) -> None:
    assert repaired(plan_text() + wrong) == plan_text() + right


NO_NUMBERS = [
    "七、八月暑期活动",
    "一、二年级阅读推广",
    "三、四季度重点工作",
    "一、二楼借阅室改造",
    "三.八妇女节活动",
    "十.一国庆活动",
    "五一、端午假期服务",
    "十一、中秋双节",
    "六一、七一系列活动",
]


@pytest.mark.parametrize("title", NO_NUMBERS)
def test_what_only_begins_like_a_number_is_part_of_a_title(title: str) -> None:
    text = plan_text(sections=f"\n  - title: {title}")

    assert "PG229" not in {finding.code for finding in findings(text)}
    assert loaded(text).plan.sections[0].title == title


@pytest.mark.parametrize("item", ["（一）班读书会", "①号厅", "3.八妇女节", "7、八月活动"])
def test_what_only_begins_like_a_number_is_part_of_an_item(item: str) -> None:
    text = plan_text(sections=f"\n  - title: 甲\n    items: [{item}]")

    assert loaded(text).plan.sections[0].items[0].title == item


def test_fixes_that_would_break_the_file_keep_no_others_from_being_made() -> None:
    broken = "".join(f"  - title: 一、#标签{number}\n" for number in range(40))
    right = "".join(f"  - title: 培训{number}\n    body: 落实，完成。\n" for number in range(10))
    text = plan_text() + "sections:\n" + broken + right

    assert repaired(text.replace("，", ",")) == text


@pytest.mark.parametrize("title", ["一、#标签活动", "一、&a 培训", "一、[培训]", '一、"培训"'])
def test_a_number_is_not_removed_where_the_rest_would_be_something_else(title: str) -> None:
    text = plan_text(introduction="共{{ activities.cuont }}场。")
    text += f"sections:\n  - title: {title}\n"

    assert repaired(text) == text


COLONS = {
    "full-width": ("organization：铜官区图书馆\n", "organization: 铜官区图书馆\n"),
    "full-width and Chinese": ("单位：　铜官区图书馆\n", "单位: 铜官区图书馆\n"),
    "no blank": ("organization:铜官区图书馆\n", "organization: 铜官区图书馆\n"),
}


@pytest.mark.parametrize(("wrong", "right"), COLONS.values(), ids=COLONS)
def test_colons_after_known_keys(wrong: str, right: str) -> None:
    assert repaired(wrong + "period: 2023-04\n") == right + "period: 2023-04\n"


def test_several_colons_take_several_passes() -> None:
    before = "organization：铜官区图书馆\nperiod:2023-04\nsections:\n  - title：员工培训\n"
    after = "organization: 铜官区图书馆\nperiod: 2023-04\nsections:\n  - title: 员工培训\n"

    assert repaired(before) == after


def test_a_colon_after_another_word_may_belong_to_a_text() -> None:
    text = "organization: 铜官区图书馆\nperiod: 2023-04\n联系电话：12345\n"

    assert repaired(text) == text


BREAKING = {
    "a percent sign would begin the text": "introduction: ％１００完成。\n",
    "an expression would begin the text": f"introduction: 24场活动，见附件。\n{TABLE}",
    "a word for nothing": "introduction: ｎｕｌｌ\n",
    "nothing would be left of a title": "sections:\n  - title: '\u200b'\n",
}


@pytest.mark.parametrize("text", BREAKING.values(), ids=BREAKING)
def test_what_a_fix_would_break_is_not_fixed(text: str) -> None:
    text = plan_text() + text
    plan = load(SourceText("p.yaml", text), config=DEFAULT)
    found = all_findings(plan)

    assert [finding.fix for finding in found if finding.fix] == []
    assert repair(plan, unsafe=True).fixes == 0
    assert found or "24场" in text


def test_a_comment_keeps_a_finding_and_its_fix_quiet() -> None:
    text = plan_text(introduction="认真落实,按时完成。  # plangen: ignore PG370")

    assert repaired(text) == text


def test_a_text_that_is_used_twice_is_changed_once() -> None:
    text = plan_text(introduction="&text 认真落实,按时完成。", remarks="*text")

    assert repaired(text) == text.replace(",", "，")


def test_more_findings_than_are_told_are_fixed() -> None:
    body = "\n\n      ".join(f"认真落实第{number}项,按时(保质)完成。" for number in range(1_100))

    assert repaired(plan(body)) == plan(body.translate(str.maketrans(",()", "，（）")))


def test_a_long_file_has_few_passes(monkeypatch: pytest.MonkeyPatch) -> None:
    """Where each pass brings another slip to light, the next run goes on with the rest."""
    read: list[int] = []

    def one_more(
        plan: PlanFile, findings: list[Finding], *, unsafe: bool = False
    ) -> tuple[PlanFile, int]:
        read.append(len(plan.source.text))
        assert findings
        assert not unsafe
        return load(SourceText("plan.yaml", f"{plan.source.text}#\n"), config=DEFAULT), 1

    monkeypatch.setattr(fixing, "mended_once", one_more)

    mended = repair(load(SourceText("plan.yaml", plan("按时,完成。" * 2000)), config=DEFAULT))

    assert mended.fixes == len(read) >= limits.FEWEST_PASSES
    assert sum(read) <= limits.PASSED_CHARACTERS
    assert any(each.fix for each in mended.findings)


def test_each_text_is_checked_once(monkeypatch: pytest.MonkeyPatch) -> None:
    checked: list[str] = []

    def checked_once(plan: PlanFile) -> list[Finding]:
        checked.append(plan.source.text)
        return all_findings(plan)

    monkeypatch.setattr(fixing, "all_findings", checked_once)

    repaired(plan("按时,完成。"))

    assert len(checked) == len(set(checked)) > 1


GOOD = [ROOT / "plans" / "2023-04.yaml", *sorted((PLANS / "good").glob("*.yaml"))]


@pytest.mark.parametrize("path", GOOD, ids=lambda path: path.stem)
def test_good_plans_are_left_alone(path: Path) -> None:
    assert repair(load(path, config=DEFAULT), unsafe=True).fixes == 0
