"""What other programs leave in texts is called what it is, and by one rule alone."""

from __future__ import annotations

from pathlib import Path

import pytest

from plangen.config import DEFAULT
from plangen.findings import Finding, Severity
from plangen.fixing import repair
from plangen.plan_file import load
from plangen.source.text import SourceText
from support import PLANS, findings, plan_text

LEFTOVERS = {"PG381", "PG384", "PG385", "PG386", "PG387"}


def of_body(text: str) -> str:
    lines = "".join(f"  {line}\n" for line in text.split("\n"))
    return plan_text(introduction="|\n" + lines.rstrip("\n"))


def told(text: str) -> list[tuple[str, str]]:
    """Return code and characters of all findings about a text, in its order."""
    found = sorted(findings(of_body(text)), key=lambda each: each.order)
    places = [(each.code, place) for each in found for place in (each.place, *each.also)]
    places.sort(key=lambda each: (each[1].line, each[1].column))
    return [
        (code, place.excerpt[place.column - 1 : place.end_column - 1]) for code, place in places
    ]


def only(code: str, text: str) -> list[str]:
    """Return the characters that the findings of *code* point at; there must be no others."""
    found = told(text)
    assert {each for each, _ in found} <= {code}, found
    return [characters for _, characters in found]


def mended(text: str, *, unsafe: bool = False) -> str:
    """Return the text after ``--fix``."""
    source = SourceText("plan.yaml", of_body(text))
    after = repair(load(source, config=DEFAULT), unsafe=unsafe).plan.source.text
    lines = after.split("introduction: |\n")[1].rstrip("\n").split("\n")
    return "\n".join(line.removeprefix("  ") for line in lines)


# --- characters that were read in a wrong encoding, or are written as code ---


@pytest.mark.parametrize(
    ("text", "expected", "right"),
    [
        (
            "举办&nbsp;书展&amp;讲座。",
            ["&nbsp;", "&amp;"],
            "举办 书展&讲座。",
        ),
        ("举办&#8220;世界读书日&#8221;活动。", ["&#8220;", "&#8221;"], "举办“世界读书日”活动。"),
        ("举办&#x4E2D;&#x6587;讲座。", ["&#x4E2D;&#x6587;"], "举办中文讲座。"),
        ("举办&ldquo;书香&rdquo;活动。", ["&ldquo;", "&rdquo;"], "举办“书香”活动。"),
        ("开展活动&mdash;&mdash;读书。", ["&mdash;&mdash;"], "开展活动——读书。"),
        ("举办讲座&hellip;&hellip;欢迎参加。", ["&hellip;&hellip;"], "举办讲座……欢迎参加。"),
        ("&nbsp;&nbsp;&emsp;举办讲座。", ["&nbsp;&nbsp;&emsp;"], "举办讲座。"),
        ("举办书展&amp;amp;讲座。", ["&amp;amp;"], "举办书展&讲座。"),
        (
            "举办&amp;ldquo;书香&amp;rdquo;活动。",
            ["&amp;ldquo;", "&amp;rdquo;"],
            "举办“书香”活动。",
        ),
        ("举办&nbsp；书展。", ["&nbsp；"], "举办 书展。"),
        ("举办&middot;书展。", ["&middot;"], "举办·书展。"),
        ("温度&lt;30℃时开放。", ["&lt;"], "温度<30℃时开放。"),
        ("举办\\u8bfb\\u4e66会。", ["\\u8bfb\\u4e66"], "举办读书会。"),
    ],
)
def test_a_character_written_as_code_is_mended_whole(
    text: str, expected: list[str], right: str
) -> None:
    assert only("PG381", text) == expected
    assert mended(text) == right
    assert "PG381" not in {code for code, _ in told(right)}


@pytest.mark.parametrize(
    "text",
    [
        "举办Q&A;欢迎参加。",
        "与AT&T公司合作。",
        "举办书展&讲座。",
        "举办R&D;讲座。",
        "见https://tg.cn/a?b=1&copy=2。",
        "举办A&B组比赛。",
    ],
)
def test_an_ampersand_alone_is_no_code(text: str) -> None:
    assert "PG381" not in {code for code, _ in told(text)}


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("举办锟斤拷讲座、烫烫烫书展。", ["锟斤拷", "烫烫烫"]),
        ("举办锟斤拷锟斤拷讲座。", ["锟斤拷锟斤拷"]),
        ("举办屯屯屯屯讲座。", ["屯屯屯屯"]),
        ("举办锟斤拷锟讲座。", ["锟斤拷锟"]),
        ("举办ï¿½ï¿½讲座。", ["ï¿½ï¿½"]),
        ("举办\ufffd\ufffd讲座。", ["\ufffd\ufffd"]),
    ],
)
def test_characters_that_are_lost_are_told_without_a_fix(text: str, expected: list[str]) -> None:
    assert only("PG381", text) == expected
    assert mended(text, unsafe=True) == text


@pytest.mark.parametrize(
    ("right", "encoding"),
    [
        ("图书馆", "cp1252"),
        ("举办书展", "cp1252"),
        ("世界读书日", "gb18030"),
        ("阅读推广活动安排", "gb18030"),
        ("“书香四月”", "gb18030"),
        ("你好", "gb18030"),
        ("“书香四月", "cp1252"),
    ],
)
def test_utf_8_that_was_read_as_another_is_told_and_mended(right: str, encoding: str) -> None:
    data = right.encode()
    if encoding == "cp1252":
        wrong = "".join(
            bytes([each]).decode("cp1252", errors="ignore") or chr(each) for each in data
        )
    else:
        wrong = data.decode(encoding, errors="replace").replace("\ufffd", "?")

    found = told(f"{wrong} ABC。")

    assert found[:1] == [("PG381", found[0][1])], wrong
    assert {code for code, _ in found} == {"PG381"}
    assert found[0][1][:2] == wrong[:2]
    if "?" not in wrong:
        assert mended(f"{wrong} ABC。").startswith(right[:2])


def test_a_mark_before_a_text_read_wrongly_is_removed() -> None:
    assert only("PG381", "ï»¿举办讲座。") == ["ï»¿"]
    assert mended("ï»¿举办讲座。") == "举办讲座。"


@pytest.mark.parametrize(
    "text",
    [
        "主讲人陈锟、李锟铻。",
        "小心烫烫的热水。",
        "在屯子里举办讲座。",
        "举办“café”沙龙，学习Ünïcode。",
        "参观洄溏村、嫱缃苑，邀请涂鐧老师。",
        "气温25°±2℃，面积3×4米。",
        "学习français « bonjour »对话。",
        "朗诵《滕王阁序》：落霞与孤鹜齐飞。",
        "日文绘本《となりのトトロ》朗读。",
        "Señor García、Zoë讲课。",
    ],
)
def test_rare_characters_are_not_garbled(text: str) -> None:
    assert "PG381" not in {code for code, _ in told(text)}


# --- Markdown ---


@pytest.mark.parametrize(
    ("text", "expected", "right"),
    [
        ("**指导思想**是服务读者。", ["**指导思想**"], "指导思想是服务读者。"),
        ("要**认真落实**各项工作。", ["**认真落实**"], "要认真落实各项工作。"),
        ("**一是**办讲座，**二是**办书展。", ["**一是**", "**二是**"], "一是办讲座，二是办书展。"),
        ("***重点***是服务读者。", ["***重点***"], "重点是服务读者。"),
        ("做好工作：__重点__是服务。", ["__重点__"], "做好工作：重点是服务。"),
        ("使用`图书系统`登记。", ["`图书系统`"], "使用图书系统登记。"),
        ("见<https://tg.cn/a>。", ["<https://tg.cn/a>"], "见https://tg.cn/a。"),
        ("**做好服务工作。**", ["**做好服务工作。**"], "做好服务工作。"),
    ],
)
def test_markdown_is_told_and_mended(text: str, expected: list[str], right: str) -> None:
    assert only("PG384", text) == expected
    assert mended(text) == right


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("做好*重点*工作的安排。", ["*重点*"]),
        ("## 活动安排", ["## "]),
        ("# 活动安排", ["# "]),
        ("###活动安排", ["###"]),
        ("做好以下工作：\n- 举办书展。\n- 举办讲座。", ["- "]),
        ("做好以下工作：\n* 举办书展。\n* 举办讲座。", ["* "]),
        ("做好以下工作：\n+ 举办书展。\n+ 举办讲座。", ["+ "]),
        ("做好以下工作：\n- [ ] 举办书展。\n- [x] 举办讲座。", ["- [ ] "]),
        ("见[图书馆网站](http://tg.cn/a)。", ["[图书馆网站](http://tg.cn/a)"]),
        ("![海报](haibao.png)", ["![海报](haibao.png)"]),
        ("~~取消书展~~，举办讲座。", ["~~取消书展~~"]),
    ],
)
def test_markdown_that_can_be_meant_otherwise_is_not_mended(text: str, expected: list[str]) -> None:
    assert only("PG384", text) == expected
    assert mended(text) == text


def test_a_list_of_markdown_is_mended_as_one() -> None:
    text = "做好以下工作：\n- 举办书展。\n- 举办讲座,欢迎参加。\n- [ ] 检修照明。"
    right = "做好以下工作：\n举办书展。\n举办讲座，欢迎参加。\n检修照明。"

    assert [code for code, _ in told(text)] == ["PG384", "PG370"]
    assert mended(text, unsafe=True) == right


def test_a_table_of_markdown_is_told_once_and_not_mended() -> None:
    text = "安排如下：\n|时间|活动|\n|---|---|\n|4月2日|书展|\n欢迎参加。"

    assert [code for code, _ in told(text)] == ["PG384"]
    assert mended(text, unsafe=True) == text


@pytest.mark.parametrize(
    "text",
    [
        "展板规格5*3米，共2*4块。",
        "学习C#语言和F#语言。",
        "#世界读书日#话题征集。",
        "# 世界读书日 # 话题征集。",
        "电话：0562-2863456。",
        "-5℃以下闭馆。",
        "本馆编号[2023]15号。",
        "1楼|2楼展厅同时开放。",
        "8:00~~9:00开放，14:00~~15:00闭馆。",
        "*报名须知：请提前报名。",
        "*号键确认。",
        "带*号的和带*号键的。",
        "姓名*、电话*为必填。",
        "参加人员：甲*，乙*。",
        "* 表示必须参加。",
        "用户名为reader_2023_a。",
        "面向>60岁的老人。",
        "参数x**2。",
        "It`s a book, let`s read。",
    ],
)
def test_other_marks_are_no_markdown(text: str) -> None:
    assert "PG384" not in {code for code, _ in told(text)}


@pytest.mark.parametrize(
    "text",
    [
        "姓名__电话__。",
        "姓名：__，电话：__。",
        "联系人：**，电话：**。",
        "由李**老师、王**老师主讲。",
        "由李**和王**主讲。",
        "联系人：**",
        "报名截止____。",
    ],
)
def test_blanks_and_hidden_names_stay_blanks(text: str) -> None:
    assert {code for code, _ in told(text)} == {"PG382"}


# --- web pages ---


@pytest.mark.parametrize(
    ("text", "expected", "right"),
    [
        ("<p>举办讲座。</p>", ["<p>", "</p>"], "举办讲座。"),
        ("<strong>重点</strong>是服务。", ["<strong>", "</strong>"], "重点是服务。"),
        ("<b>重点</b>是服务。", ["<b>", "</b>"], "重点是服务。"),
        (
            '<span style="color:red">重点</span>。',
            ['<span style="color:red">', "</span>"],
            "重点。",
        ),
        ("举办讲座。<br>", ["<br>"], "举办讲座。"),
        ("举办讲座。<br/>\n欢迎参加。", ["<br/>"], "举办讲座。\n欢迎参加。"),
        ("举办讲座。<!--EndFragment-->", ["<!--EndFragment-->"], "举办讲座。"),
        ("<o:p></o:p>举办讲座。", ["<o:p></o:p>"], "举办讲座。"),
    ],
)
def test_tags_of_web_pages_are_told_and_mended(text: str, expected: list[str], right: str) -> None:
    assert only("PG385", text) == expected
    assert mended(text) == right


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("举办讲座。<br>欢迎参加。", ["<br>"]),
        ("<td>书展", ["<td>"]),
        ('<img src="a.png">', ['<img src="a.png">']),
    ],
)
def test_a_tag_that_parts_a_text_is_not_mended(text: str, expected: list[str]) -> None:
    assert only("PG385", text) == expected
    assert mended(text) == text


@pytest.mark.parametrize(
    "text",
    ["选择<a>组或<b>组。", "气温<30℃，湿度>60%。", "阅读<活着>。", "按<Enter>键签到。"],
)
def test_other_words_in_angle_brackets_are_no_tags(text: str) -> None:
    assert "PG385" not in {code for code, _ in told(text)}


# --- spreadsheets ---


def of_cells(**cells: str) -> list[Finding]:
    cells = {"name": "讲座", "time": "4月3日"} | cells
    row = "".join(f"      {key}: {value}\n" for key, value in cells.items())
    table = f"activities:\n  main:\n    columns: [{', '.join(cells)}]\n    rows:\n    -\n{row}"
    return findings(plan_text() + table)


def mended_cell(time: str, *, unsafe: bool = False) -> str:
    text = plan_text() + (
        "activities:\n  main:\n    columns: [name, time]\n    rows:\n"
        f"    - name: 书展\n      time: {time}\n"
    )
    source = SourceText("plan.yaml", text)
    after = repair(load(source, config=DEFAULT), unsafe=unsafe).plan.source.text
    return after.split("time: ")[1].rstrip("\n")


@pytest.mark.parametrize(
    "value",
    ["nan", "NaN", "None", "'null'", "'NULL'", "undefined", "NaT", "'<NA>'"],
)
def test_words_for_nothing_are_told(value: str) -> None:
    found = of_cells(name="讲座", owner=value)

    assert [each.code for each in found if each.code in LEFTOVERS | {"PG383", "PG382"}] == ["PG386"]


@pytest.mark.parametrize("field", ["organization", "title", "remarks", "addressee"])
def test_words_for_nothing_are_told_in_any_field(field: str) -> None:
    assert "PG386" in {each.code for each in findings(plan_text(**{field: "nan"}))}


@pytest.mark.parametrize("value", ["'&nbsp;'", "14&#58;30", "'&mdash;'"])
def test_a_cell_of_codes_alone_is_told(value: str) -> None:
    assert "PG381" in {each.code for each in of_cells(name="讲座", owner=value)}


def test_syllables_of_pinyin_are_words() -> None:
    text = plan_text() + (
        "activities:\n  main:\n    columns: [name, notes]\n    rows:\n"
        "    - {name: 一, notes: an}\n    - {name: 二, notes: nan}\n    - {name: 三, notes: lan}\n"
    )

    assert "PG386" not in {each.code for each in findings(text)}


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("联系人：nan", ["nan"]),
        ("参加人数为None。", ["None"]),
        ("共计#REF!人参加。", ["#REF!"]),
        ("共计#DIV/0！人参加。", ["#DIV/0！"]),
        ("共计#N/A人参加。", ["#N/A"]),
        ("共计#VALUE!人参加。", ["#VALUE!"]),
        ("共计#NAME?人参加。", ["#NAME?"]),
        ("共计4.08E+03人参加。", ["4.08E+03"]),
        ("电话：1.3805E+10", ["1.3805E+10"]),
        ("举办讲座_x000D_", ["_x000D_"]),
        ("举办讲座。_x000D_欢迎参加。", ["_x000D_"]),
    ],
)
def test_leftovers_of_spreadsheets_are_told(text: str, expected: list[str]) -> None:
    assert only("PG386", text) == expected


@pytest.mark.parametrize(
    "text",
    [
        "学习韵母an和nan。",
        "共计45024人次参加。",
        "邀请Nan女士讲课。",
        "None of us is alone。",
        "学习科学计数法1.5×10³。",
        "型号为E+03的展柜。",
        "#书香四月#话题征集。",
        "观看nanny影片。",
        "门票0.5元。",
        "报名系统2023年4月8日0:00开放。",
    ],
)
def test_other_words_and_numbers_are_no_leftovers(text: str) -> None:
    assert not {code for code, _ in told(text)} & LEFTOVERS


@pytest.mark.parametrize(
    ("time", "right"),
    [
        ("45024", "4月8日"),
        ("'45024'", "'4月8日'"),
        ("45024.375", "4月8日9:00"),
        ("2023-04-08 00:00:00", "2023-04-08"),
        ("2023/4/8 0:00:00", "2023年4月8日"),
        ("2023-04-08T00:00:00", "2023-04-08"),
        ("2023-04-08 09:30:00", "2023-04-08 09:30"),
        ("4月8日09:30:00", "4月8日09:30"),
    ],
)
def test_days_of_spreadsheets_are_told_and_mended(time: str, right: str) -> None:
    found = of_cells(name="讲座", time=time)

    assert {each.code for each in found} - {"PG219"} == {"PG386"}, found
    assert mended_cell(time) == right


@pytest.mark.parametrize(("time", "said"), [("45300", "2024年1月9日"), ("0.375", "9:00")])
def test_a_day_elsewhere_is_told_but_not_surely_mended(time: str, said: str) -> None:
    found = [each for each in of_cells(name="讲座", time=time) if each.code == "PG386"]

    assert len(found) == 1
    assert said in found[0].args.values()
    assert mended_cell(time) == time


@pytest.mark.parametrize("time", ["4月8日", "2023-04-08", "20230408", "2023", "4月8日9:00"])
def test_other_times_are_no_leftovers(time: str) -> None:
    assert not {each.code for each in of_cells(name="讲座", time=time)} & LEFTOVERS


# --- word processors and chats ---


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("«姓名»同志负责。", ["«姓名»"]),
        ("由MERGEFIELD 姓名负责。", ["MERGEFIELD 姓名负责"]),
        ("见错误!未找到引用源。", ["错误!未找到引用源。"]),
        ("见错误！未定义书签。", ["错误！未定义书签。"]),
        ("见Error! Reference source not found.", ["Error! Reference source not found."]),
        ("附图EMBED Word.Document.8", ["EMBED Word.Document.8"]),
        ("[图片]", ["[图片]"]),
        ("举办讲座[玫瑰]。", ["[玫瑰]"]),
        ("目录PAGEREF _Toc123 \\h 1", ["PAGEREF _Toc123 \\h"]),
        ('见HYPERLINK "http://tg.cn/"网站。', ['HYPERLINK "http://tg.cn/"']),
        ("编号SEQ 表 \\* ARABIC 1", ["SEQ 表 \\* ARABIC"]),
    ],
)
def test_leftovers_of_word_processors_are_told(text: str, expected: list[str]) -> None:
    assert only("PG387", text) == expected


@pytest.mark.parametrize(
    "text",
    [
        "错误！未按时签到的不计入。",
        "纠正错误，未定的另行通知。",
        "阅读«français»。",
        "［2023］15号文件。",
        "上传图片和视频。",
        "学习EMBED与LINK两个单词。",
    ],
)
def test_other_words_are_no_leftovers(text: str) -> None:
    assert "PG387" not in {code for code, _ in told(text)}


# --- all of them ---


@pytest.mark.parametrize(
    "path", sorted((PLANS / "good").glob("*.yaml")), ids=lambda path: path.stem
)
def test_good_plans_have_none(path: Path) -> None:
    found = findings(path.read_text(encoding="utf-8"))

    assert not [each for each in found if each.code in LEFTOVERS]


def test_characters_of_a_leftover_are_no_other_rules_business() -> None:
    text = "举办&nbsp;书展，(共3场)认真,落实。"

    assert [each for each in told(text) if each[0] == "PG370"] == [
        ("PG370", "(共3场)"),
        ("PG370", ","),
    ]


def test_a_leftover_that_is_kept_quiet_is_not_told_as_something_else() -> None:
    text = plan_text(introduction="'**指导思想**是服务。'  # plangen: ignore PG384")

    assert [each.code for each in findings(text)] == []


def test_a_leftover_that_may_be_meant_is_a_warning() -> None:
    [found] = findings(of_body("~~取消书展~~，举办讲座。"))

    assert found.severity is Severity.WARNING


def test_words_between_marks_are_text() -> None:
    assert told("**认真,落实**各项工作。") == [("PG384", "**认真,落实**"), ("PG370", ",")]
    assert mended("**认真,落实**各项工作。") == "认真，落实各项工作。"
