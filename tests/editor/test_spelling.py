from __future__ import annotations

import random
from collections.abc import Mapping
from functools import partial

import pytest

from plangen.editor.spelling import piece_in_chinese
from plangen.plan.keys import NAMES_BELOW, NAMES_IN_EXPRESSIONS
from plangen.reading.expressions import Facts, Value
from plangen.reading.facts import facts
from profiles import by_profile
from spellings import (
    KEYS,
    MIXING,
    NAME,
    assert_spells,
    chinese,
    codes,
    edits,
    english,
    in_chinese,
    in_english,
    mixed,
)
from steps import MOST_TIME, times_as_long
from support import findings, loaded, marked, plan_text
from terminal import Run

HEAD = "organization/单位: 测试图书馆\nperiod/月份: 2023-04\n"
WHOLE = """\
organization/单位: 测试图书馆  # organization: 单位
jointly/联合单位: [联合单位]
period/月份: 2023-Q2
period_name/时期名称: 时期名称
letterhead/版头:
  mark/标志: 标志
  number/字号: 字号〔2023〕1号
  serial/份号: "000001"
  secrecy/密级: 秘密
  urgency/紧急程度: 特急
  signers/签发人: [签发人]
  preprinted/套打: false
notice/通知:
  title/标题: 标题
  body/正文: 正文
title/标题: 测试图书馆 title 标题
subtitle/副标题: subtitle
title_note/题下说明: 副标题
numbering/编号形式: [一、, 1、]
addressee/主送: 各分馆
introduction/引言: 现将工作安排如下：
tables/表格: []
sections/章节:
  - title/标题: 甲
    numbered/编号: false
    owner/负责人: owner
    tables/表格: []
    body/正文: |
      共{{ activities/活动.count/总数 }}场，{{ period/月份.year/年 }}年{{ period/月份.name/名称 }}
      第{{ period/月份.quarter/季度 }}季度，
      由{{ organization/单位 }}负责。
    pictures/图片:
      - file/文件: file.png
        caption/图题: 图题{{ activities/活动.count/总数 }}
        alt/替代文字: alt
        width/宽度: 120
    items/条目:
      - 标题
      - title/标题: 乙
        body/正文: title
        run_in/接排: false
        tables/表格: []
        closing/结语: body
        pictures/图片: [{file/文件: 宽度, alt/替代文字: 文件}]
        items/条目: [正文, {title/标题: 丙}]
    closing/结语: 结语
closing/结语: 正文
signature/落款:
  organization/单位: 单位
  date/日期: 2023-03-28
  seal/用印: false
remarks/附注: 附注
colophon/版记:
  addressee/主送: 主送
  copies/抄送: 抄送
  office/印发机关: office
  date/日期: 2023-03-29
  other/其他: 其他
  own_page/另页: false
attachments/附件:
  - title/标题: 附件
    body/正文: 正文
    pictures/图片: [{file/文件: 附件, caption/图题: 图题}]
    sections/章节:
      - title/标题: 章节
    tables/表格: [活动, rows]
    landscape/横向: true
    detached/另附: false
activities/活动:
  活动:  # the name of a table
    caption/表题: 表题
    note/表注: note
    listed/逐条: false
    columns/列:
      - number/序号
      - type/类型
      - name/名称
      - time/时间: 讲座时间
      - key/字段: place/地点
        header/表头: 地点
      - {key/字段: content/内容}
      - {key/字段: 报名, header/表头: 名称, above/上级表头: 时间}
      - 时间: [场次, {报到: 名称}]
      - 人数: 时间
      - audience/对象
      - owner/负责人
      - notes/备注
    header/表头行: true
    number_in/编号列: name/名称
    total/合计: [name/名称, 人数]
    merge/合并列: [time/时间, 报名]
    rows/行:
      - type/类型: 类型
        name/名称: name
        time/时间: 2023年4月5日
        place/地点: place
        content/内容: content
        audience/对象: 对象
        owner/负责人: owner
        notes/备注: 备注
        报名: 报名
        more/其他: {人数: 30人}
  rows:
    columns/列: [venue/分馆, name/名称]
    groups/分组:
      - heading/通栏标题: 分馆
        venue/分馆: 分馆
        tag/标签: 标签
        rows/行:
          - name/名称: 共{{ activities/活动.rows.venues/分馆数 }}处
          - {name/名称: '{{ activities/活动.活动.count/总数 }}'}
"""


def test_every_key_has_its_other_spelling() -> None:
    assert set(NAME.findall(WHOLE)) >= KEYS
    assert_spells(WHOLE)


TABLE = """\
activities/活动:
  main:
    columns/列: [name/名称]
    rows/行: [{name/名称: 甲}]
"""


def test_names_in_expressions_are_those_of_a_plan() -> None:
    periods = ("2023-04", "2023-Q2", "2023-H1", "2023", "2023-W14")
    plans = [loaded(plan_text(period=period) + english(TABLE)).plan for period in periods]
    named = names_below([facts(plan) for plan in plans])

    assert named["period",] == NAMES_BELOW["period",]
    assert named["activities",] - {"main"} == NAMES_BELOW["activities",]
    assert named["activities", "main"] == NAMES_BELOW["activities", "*"]
    assert named[()] == NAMES_BELOW[()]
    assert set().union(*NAMES_BELOW.values()) == set(NAMES_IN_EXPRESSIONS.values())


def names_below(owners: list[Facts]) -> dict[tuple[str, ...], set[str]]:
    """Return the names that *owners* have, by what stands before them."""
    names: dict[tuple[str, ...], set[str]] = {}
    places: list[tuple[tuple[str, ...], Value | Facts]] = [((), owner) for owner in owners]
    for path, owner in places:
        if isinstance(owner, Mapping):
            names.setdefault(path, set()).update(owner)
            places += [((*path, name), value) for name, value in owner.items()]
    return names


def with_text(text: str) -> str:
    return HEAD + "introduction/引言: " + text + "\n" + TABLE


@pytest.mark.parametrize(
    "template",
    [
        pytest.param(HEAD.replace("\n", "\r\n"), id="CRLF"),
        pytest.param(WHOLE.replace("\n", "\r\n"), id="CRLF, all"),
        pytest.param(HEAD.replace("\n", "\r"), id="CR"),
        pytest.param("{" + HEAD.strip().replace("\n", ",  ") + "}", id="flow"),
        pytest.param('{"organization/单位":甲,"period/月份":"2023-04"}', id="like JSON"),
        pytest.param("'organization/单位': 甲\n\"period/月份\" : '2023-04'\n", id="quoted"),
        pytest.param("organization/单位:   甲 \nperiod/月份:\t2023-04", id="alignment"),
        pytest.param("? organization/单位\n: 甲\n? period/月份\n: 2023-04\n", id="question marks"),
        pytest.param("? |-\n  organization/单位\n: 甲\nperiod/月份: 2023-04\n", id="literal key"),
        pytest.param(
            "%YAML 1.1\n# title: 标题\n---\n\n" + HEAD + "# 标题: title\n...\n", id="document"
        ),
        pytest.param(
            HEAD + "sections/章节:\n- # 标题\n\n  title/标题: 甲\n", id="comments between"
        ),
        pytest.param(HEAD + "sections/章节: [{title/标题: 甲, items/条目: [标题]}]\n", id="item"),
        pytest.param(HEAD + "&title title/标题: &a 甲\naddressee/主送: *a\n", id="anchors"),
        pytest.param(
            HEAD + "sections/章节: &s\n  - &t title/标题: 甲\n  - {*t : 乙}\n"
            "attachments/附件: [{*t : 丙, sections/章节: *s}]\n",
            id="aliases",
        ),
        pytest.param(HEAD + "title/标题:\naddressee/主送: ~\nsections/章节: []\n", id="absent"),
    ],
)
def test_only_names_change(template: str) -> None:
    assert_spells(template)


@pytest.mark.parametrize(
    "template",
    [
        "{columns/列: [name/名称, {time/时间: }], rows/行: [{name/名称: 甲}]}",
        "{columns/列: ['name/名称', \"time/时间\"], rows/行: [{'name/名称': 甲}]}",
        (
            "{columns/列: [{'name/名称': \"名称\"}], "
            "rows/行: [name/名称: 甲], number_in/编号列: 'name/名称'}"
        ),
        "{columns/列: [{header/表头: 名称, key/字段: name/名称}], rows/行: [{name/名称: 甲}]}",
        (
            "{columns/列: [name/名称], rows/行: &r [&x {name/名称: 甲}, *x]}\n"
            "  second: {columns/列: [&n name/名称], number_in/编号列: *n, rows/行: *r}"
        ),
        (
            "{columns/列: &c [name/名称], rows/行: [{name/名称: 甲}]}\n"
            "  second: {columns/列: *c, rows/行: [{name/名称: 乙}]}"
        ),
        # What has the name of a column and is something else too: the alias of it is a text.
        "{columns/列: [&n 名称], rows/行: [{name/名称: *n}]}",
        "{columns/列: [&n name], rows/行: [{name/名称: *n}]}",
        (
            "{columns/列: [name/名称], rows/行: [{name/名称: 甲}]}\n"
            "  &t name: {columns/列: [*t ], rows/行: [{name/名称: 乙}]}"
        ),
        # Names of one's own that mean something elsewhere.
        "{columns/列: [{标题: 表头}, {title: 甲}], rows/行: [{标题: 甲, title: 乙}]}",
        "{columns/列: [{key/字段: 字段, header/表头: 甲}], rows/行: [{字段: 甲}]}",
        "{columns/列: [{key/字段: header, header/表头: 甲}], rows/行: [{header: 甲}]}",
        "{columns/列: [{单位: 单位}, {count: 甲}], number_in/编号列: 单位, rows/行: [{单位: 甲}]}",
        "{columns/列: [{more: 其他}], rows/行: [{more/其他: {more: 甲}}]}",
        "{columns/列: [{其他: 其他}], rows/行: [{more/其他: {其他: 甲}}]}",
        "{columns/列: [{甲: 甲}], rows/行: [{甲: '{{ period/月份.year/年 }}'}]}",
        "{columns/列: [{甲: 甲}], rows/行: [{more/其他: {甲: '{{ period/月份.year/年 }}'}}]}",
        "{columns/列: [{甲: '{{ period/月份.year/年 }}'}], rows/行: [{甲: 乙}]}",
        "{columns/列: [{name/名称: '{{ period/月份.year/年 }}'}], rows/行: [{name/名称: 乙}]}",
    ],
)
def test_columns(template: str) -> None:
    assert_spells(HEAD + "activities/活动:\n  main: " + template + "\n")


def test_a_column_of_ones_own_cannot_be_called_like_a_known_one() -> None:
    template = (
        "{columns/列: [{type/类型: 种类}], rows/行: [{type/类型: 甲, more/其他: {名称: 乙}}]}\n"
    )
    template = HEAD + "activities/活动: {main: " + template + "}\n"

    [finding] = findings(chinese(template))

    assert (finding.code, marked(finding)) == ("PG201", "名称")


@pytest.mark.parametrize(
    "text",
    [
        "共{{ activities/活动.count/总数 }}场，{{activities/活动.main.count/总数}}场",
        "'{{ activities/活动.count/总数|chinese }}场''{{ period/月份.year/年 }}'",
        '"{{ activities/活动.count/总数 }}场，\\"\\u7532\\" {{ period/月份.month/月 }}"',
        '"甲{{ \\"activities 活动\\" if activities/活动.count/总数 > 0 else organization/单位 }}"',
        "甲{{ \"活动.总数 }}\" if 1 else '{{ count'}}，{{ period/月份.year/年 }}",
        "甲{{ 'it\\'s 活动' }}{{- period/月份.year/年 -}}",
        "|\n  {{ activities/活动\n  . main.\n    count/总数 }}，{{ period/月份 . month/月 }}",
        ">-\n  甲{{ activities/活动.\n  count/总数 }}\n\n  {{ period/月份.year/年+1 }}",
        "甲{{ activities/活动.count/总数 + activities/活动.main.venues/分馆数 - 1 }}",
        "甲{{ -period/月份.year/年 if period/月份.month/月 == 1 else (period/月份).month }}",
        # A filter, what follows a bracket, and the names of others stay.
        "甲{{ 1 if 1 else (activities/活动).count|count|总数(甲)|月 }}",
        "甲{{ 1 if 1 else 单位甲.年 + count + 总数 + main.count + year.year + 月份·.年 }}",
        "甲{{ 1 if 1 else period/月份.half/半年 + period/月份.week/周 + period/月份.count.year }}",
        "activities.count 活动.总数 {activities.count} ｛｛ activities.count ｝｝",
    ],
)
def test_names_in_expressions(text: str) -> None:
    assert_spells(with_text(text))


@pytest.mark.parametrize(
    "table",
    ["organization", "period", "月份", "年", "venues", "分馆数", "活动", "总数·甲", "count_"],
)
def test_names_of_tables_stay(table: str) -> None:
    names = f"activities/活动.{table}.count/总数 }}}}{{{{ activities/活动 . {table} . venues/分馆数"

    assert_spells(
        HEAD + "introduction/引言: 甲{{ " + names + " }}\n" + TABLE.replace("main", table)
    )


def test_the_number_of_a_half_year_or_a_week_has_a_chinese_name() -> None:
    for period, name in (("2023-H1", "half/半年"), ("2023-W14", "week/周")):
        head = HEAD.replace("2023-04", period)
        assert_spells(head + "title/标题: 甲{{ period/月份." + name + " }}\n")


def test_escapes_are_names_too() -> None:
    text = '"\\u5355\\u4F4D": 甲\n"\\U00006708\\u4efd": "2023-04"\n'
    loaded(text)

    assert in_english(text) == '"organization": 甲\n"period": "2023-04"\n'
    assert in_chinese(in_english(text)) == '"单位": 甲\n"月份": "2023-04"\n'
    text = '"title": "{{ \\u6d3b\\u52A8.count + activities.\\u603b\\u6570 }}"\n'
    assert in_english(text) == '"title": "{{ activities.count + activities.count }}"\n'
    assert in_english('"\\x74\\U00000069tle": 甲\n') == '"\\x74\\U00000069tle": 甲\n'
    assert in_chinese('"\\x74\\U00000069tle": 甲\n') == '"标题": 甲\n'


def test_a_name_broken_over_lines_stays() -> None:
    text = english(HEAD) + '? "tit\\\n  le"\n: 甲\n'
    assert loaded(text).plan.title == "甲"

    assert in_chinese(text) == chinese(HEAD) + '? "tit\\\n  le"\n: 甲\n'


def test_what_fits_no_model_is_left() -> None:
    text = (
        "titel: 甲\nsections: [甲, [标题], {标提: 乙, title: [丙]}]\nsignature: 甲\nactivities: 1\n"
    )

    assert in_chinese(text) == (
        "titel: 甲\n章节: [甲, [标题], {标提: 乙, 标题: [丙]}]\n落款: 甲\n活动: 1\n"
    )


def test_a_plan_in_both_spellings_is_in_one_afterwards() -> None:
    text = HEAD + "sections/章节:\n" + "  - title/标题: 甲\n    body/正文: 乙\n" * 8
    for seed in range(20):
        both = mixed(text, random.Random(seed))

        assert "PG220" in codes(both)
        assert in_english(both) == english(text)
        assert in_chinese(both) == chinese(text)
        assert not MIXING & codes(in_english(both)).keys()
        assert not MIXING & codes(in_chinese(both)).keys()


FEW = by_profile(1_000, 2_000)
HOSTILE = {
    "opened": ("", "{{"),
    "not opened": ("", "{"),
    "empty": ("", "{{}}"),
    "quoted": ("", "{{ '{{' }}"),
    "marks that are escaped": ('{{ "', '\\"'),
    "marks that are escaped, again and again": ('{{ "}} ', '{{ \\"}} '),
    "marks of both kinds": ("{{ ", "\"'"),
    "backslashes": ('{{ "', "\\"),
    "blanks": ("{{ a", " "),
    "dots": ("{{ a", " . "),
    "dots without a name": ("{{ ", ".   "),
    "filters": ("{{ ", "|   "),
    "one name": ("{{ ", "活动"),
    "names": ("{{ ", "活动 "),
    "a path": ("{{ 活动", ".甲"),
    "names to change": ("", "{{ 活动.总数 }}"),
}


@pytest.mark.parametrize(("start", "piece"), HOSTILE.values(), ids=HOSTILE)
@pytest.mark.parametrize("end", ["", " }}"], ids=["", "closed"])
def test_a_hostile_text_costs_no_more_than_its_length(start: str, piece: str, end: str) -> None:
    few, many = (
        partial(
            edits,
            plan_text(title="|\n  " + start + piece * (length // len(piece)) + end),
            to_chinese=False,
        )
        for length in (FEW, 10 * FEW)
    )

    assert times_as_long(few, many) < MOST_TIME


@pytest.mark.parametrize(
    ("piece", "chinese"),
    [
        ("period: 2023-04", "月份: 2023-04"),
        ("sections:\n  - title: 甲\n    body: 乙", "章节:\n  - 标题: 甲\n    正文: 乙"),
        ("计划开展活动{{ activities.count }}场。", "计划开展活动{{ 活动.总数 }}场。"),
        ("- {name: 书展, time: }", "- {名称: 书展, 时间: }"),
        ("time: 4月7日", "时间: 4月7日"),
        ("4月7日", ""),
        ("secions:\n  - title: 甲", ""),
        ("sections:\n  - title：甲", ""),
        ("sections:\n  - title: 甲\n  - 标题: 乙", ""),
        ("organization: 甲\n单位: 甲", ""),
        ("name: 书展，time: 4月20日", ""),
        ("a: [", ""),
    ],
)
def test_a_piece_of_a_plan_in_chinese(piece: str, chinese: str) -> None:
    assert piece_in_chinese(piece) == chinese


def test_explain_shows_its_examples_in_both_spellings(run: Run) -> None:
    shown = run("explain", "PG217", "--lang", "zh").out

    assert "    columns: [name, time, place]\n" in shown
    assert "    列: [名称, 时间, 地点]\n" in shown
    assert shown.count("字段用中文时：") == 2
