"""Words that YAML takes for a comment: told where they are a text's, silent where they are not."""

from __future__ import annotations

from pathlib import Path
from random import Random

import pytest

from plangen.config import DEFAULT
from plangen.findings import Finding, Severity
from plangen.fixing import repair
from plangen.plan.columns import COLUMNS
from plangen.plan.keys import CHINESE_COLUMNS
from plangen.plan.loaded import PlacedText
from plangen.plan_file import load
from plangen.source.edits import apply
from plangen.source.nodes import BLOCKS, scalars
from plangen.source.text import SourceText, read
from support import PLANS, findings, loaded, marked, plan_text

TABLE = "activities: {{t: {{columns: [name, time, place], rows: [\n  {{{row}}}]}}}}\n"


def cut(text: str) -> list[Finding]:
    return [each for each in findings(text) if each.code == "PG137"]


@pytest.mark.parametrize(
    ("field", "told"),
    [
        ("introduction: 围绕 #世界读书日# 开展活动。", "#世界读书日# 开展活动。"),
        ("introduction: 围绕  #世界读书日", "#世界读书日"),
        ("introduction: 围绕\t#世界读书日", "#世界读书日"),
        ("introduction: 围绕 # 世界读书日 # 开展", "# 世界读书日 # 开展"),
        ("introduction: 围绕 ##开展", "##开展"),
        ("introduction: 三楼 #", "#"),
        ("introduction: '围绕' #世界读书日#", "#世界读书日#"),
        ('introduction: "围绕" #世界读书日#', "#世界读书日#"),
        ("introduction: #世界读书日#", "#世界读书日#"),
        ("title: 工作计划 #打卡#", "#打卡#"),
        ("sections: [{title: 甲 #乙#\n  }]", "#乙#"),
        ("sections:\n  - title: 甲\n    items:\n      - 乙 #丙#\n      - 丁", "#丙#"),
        ("sections:\n  - title: 甲\n    body: 第一行\n      第二行 #丙#", "#丙#"),
        ("signature: {date: 2023-03-28, organization: 甲 #乙#\n  }", "#乙#"),
        ("remarks: 联系人 #1", "#1"),
        ('introduction: "围绕"#世界读书日#', "#世界读书日#"),
        ("introduction: '围绕'#世界读书日", "#世界读书日"),
        ("introduction: |#世界读书日#\n  开展活动。", "#世界读书日#"),
        ("introduction: |  #世界读书日\n  开展活动。", "#世界读书日"),
        ("introduction: >-\t# 世界 #读书日\n  开展活动。", "# 世界 #读书日"),
        ("introduction: #世界读书日#\n  开展活动。", "#世界读书日#"),
        ("introduction: &a #世界读书日#\n  开展活动。\nremarks: *a", "#世界读书日#"),
        ("introduction: &a 围绕 #世界读书日#\nremarks: *a", "#世界读书日#"),
        ("sections: [{title: 甲, items: [乙,#丙\n    丁]}]", "#丙"),
        ("sections: [{title: 甲, items: [乙, #丙\n    丁]}]", "#丙"),
        ("sections: [{title: 甲, items: [乙,丁#己 #丙\n  ]}]", "#丙"),
        ("sections: [{title: 甲, items: [#丙#\n    丁]}]", "#丙#"),
        ("sections: [{title: 甲,#乙\n  body: 丁}]", "#乙"),
        ("sections:\n  - title: 甲\n    items:\n      - title: 乙\n        body: #丙", "#丙"),
        ("sections:\n  - title: 甲\n    items:\n      - #丙#\n        丁", "#丙#"),
        ("sections:\n  - title: 甲\n    closing: #丙", "#丙"),
        ("sections:\n  - title: 甲\n    items:\n      - |#丙\n        丁", "#丙"),
        ("attachments:\n  - title: 一览表 #甲", "#甲"),
    ],
)
def test_words_behind_a_text_are_told(field: str, told: str) -> None:
    [finding] = cut(plan_text() + field + "\n")

    assert marked(finding) == told
    assert finding.severity is Severity.WARNING


@pytest.mark.parametrize(
    ("row", "told"),
    [
        ("name: 讲座, time: 4月2日, place: 三楼 #301室\n  ", "#301室"),
        ("name: 打卡接力 #我爱阅读#\n, time: 4月2日", "#我爱阅读#"),
        ("name: 讲座, time: 4月2日 #改期\n  ", "#改期"),
        ("name: 讲座, place: #301\n  ", "#301"),
        ("name: 讲座,#我爱阅读#\n  time: 4月2日", "#我爱阅读#"),
        ('name: "讲座"#我爱阅读\n  , time: 4月2日', "#我爱阅读"),
    ],
)
def test_words_behind_a_cell_are_told(row: str, told: str) -> None:
    [finding] = cut(plan_text() + TABLE.format(row=row))

    assert marked(finding) == told


@pytest.mark.parametrize(
    "field",
    [
        "introduction: 围绕世界读书日开展活动。  # 馆长已看",
        "introduction: 围绕世界读书日。  # plangen: ignore PG301",
        "introduction: 围绕世界读书日。  #plangen: ignore PG301",
        "introduction: 围绕世界读书日#开展#活动。",
        "introduction: '围绕 #世界读书日# 开展活动。'",
        "introduction: |  # 注\n  围绕 #世界读书日# 开展活动。",
        "introduction: |  # plangen: ignore PG3\n  围绕 #世界读书日# 开展活动。",
        "introduction: '围绕'# 注",
        "introduction: # 注\n  围绕",
        "introduction:\n  #注\n  围绕",
        "introduction: &a # 注\n  围绕\nremarks: *a",
        "sections: [{title: 甲, items: [乙,# 丙\n    丁]}]",
        "sections: [{title: 甲, items: [乙,\n    #丙\n    丁]}]",
        "sections: [ #注\n  {title: 甲}]",
        "sections: [{title: 甲}, #注\n  {title: 乙}]",
        "sections: [{ #注\n  title: 甲}]",
        "sections:\n  - #注\n    title: 甲",
        "#introduction: 围绕 #世界读书日# 开展活动。",
        "introduction: 围绕世界读书日。\n#注 #二#",
        "sections: [{title: 甲}]  #注",
        "sections:  #注\n  - title: 甲",
        "signature: {date: 2023-03-28} #注#",
    ],
)
def test_comments_are_comments(field: str) -> None:
    assert cut(plan_text() + field + "\n") == []


def test_comments_behind_what_is_no_text_are_comments() -> None:
    text = plan_text(period="2023-04 #四月#") + TABLE.format(row="name: 讲座, time: 4月2日")

    assert cut(text.replace("columns:", "header: false #不印#\n  , columns:")) == []
    assert cut(text.replace("name,", "name, #名称\n")) == []
    assert cut(text.replace("name,", "名称 #名称\n,")) == []
    assert cut(plan_text(period="|#四月#\n  2023-04")) == []
    assert cut(plan_text(period="'2023-04'#四月#")) == []
    assert cut(plan_text() + "signature: {date: #待定\n  2023-03-28}\n") == []


@pytest.mark.parametrize(
    ("field", "printed"),
    [
        ("introduction: 围绕 #世界读书日# 开展活动。", "围绕 #世界读书日# 开展活动。"),
        ("introduction: 读者's  #读书 # 会", "读者's  #读书 # 会"),
        ("introduction: 第一行\n  第二行 #丙#", "第一行 第二行 #丙#"),
        ("introduction: 本馆{{ organization }} #开放#", "本馆{{ organization }} #开放#"),
        ("introduction: #世界读书日#", "#世界读书日#"),
        ("introduction: #世界读书日#   ", "#世界读书日#"),
        ("introduction: &a 围绕 #读书#\ntitle: *a", "围绕 #读书#"),
        ("introduction: 围绕   #读书#  \ntitle: 计划", "围绕   #读书#"),
    ],
)
@pytest.mark.parametrize("line_break", ["\n", "\r\n", "\r"], ids=["LF", "CRLF", "CR"])
def test_quotes_bring_them_back(field: str, printed: str, line_break: str) -> None:
    text = (plan_text() + field + "\nremarks: 略\n").replace("\n", line_break)

    repaired = repair(load(SourceText("plan.yaml", text), config=DEFAULT))
    mended = repaired.plan
    assert [each for each in repaired.findings if each.code == "PG137"] == []
    assert mended.plan
    [introduction] = [each for each in mended.plan.texts if each.path == ("introduction",)]
    assert introduction.scalar.value == printed
    assert mended.source.text.count(line_break) == text.count(line_break)
    assert loaded(mended.source.text).plan.remarks == "略"


@pytest.mark.parametrize(
    "field",
    [
        "introduction: '围绕' #世界读书日#",
        'introduction: "围绕"#世界读书日#',
        "introduction: ~ #世界读书日#",
        "introduction: |#世界读书日#\n  开展",
        "introduction: #世界读书日#\n  开展",
        "sections: [{title: 甲, items: [乙,#丙\n    丁]}]",
        "sections: [{title: 甲 #丙, body: 乙\n    }]",
        "sections: [{title: 甲 #丙}]\n    }]",
    ],
)
def test_what_can_be_meant_in_two_ways_is_left_to_its_writer(field: str) -> None:
    [finding] = cut(plan_text() + field + "\n")

    assert finding.fix is None


def named(text: str) -> list[Finding]:
    return [each for each in findings(text) if each.code == "PG160"]


@pytest.mark.parametrize(
    ("field", "told"),
    [
        ("introduction: &A 馆开展活动。", "&A"),
        ("introduction: &A", "&A"),
        ("introduction: &an:chor 开展活动。", "&an"),
        ("introduction: &2023 年计划", "&2023"),
        ("introduction: &A '开展活动。'", "&A"),
        ("introduction: &A |\n  开展活动。", "&A"),
        ("introduction: &A # 注\n  开展活动。", "&A"),
        ("sections:\n  - title: &R-2 会议", "&R-2"),
        ("sections: [{title: 甲, items: [&B 座, 丙]}]", "&B"),
        ("sections:\n  - title: 甲\n    items:\n      - &B 座", "&B"),
        ("introduction: &A 甲\nremarks: &A 乙\nsections: [{title: *A}]", "&A"),
    ],
)
def test_a_word_that_is_taken_for_a_name_is_told(field: str, told: str) -> None:
    [finding] = named(plan_text() + field + "\n")

    assert marked(finding) == told
    assert finding.severity is Severity.WARNING


def test_a_cell_with_a_name_is_told() -> None:
    [finding] = named(plan_text() + TABLE.format(row="name: 讲座, time: 4月2日, place: &B 座"))

    assert marked(finding) == "&B"


@pytest.mark.parametrize(
    "field",
    [
        "introduction: &A 馆开展活动。\nremarks: *A",
        "introduction: R&A 馆开展活动。",
        "introduction: '&A 馆开展活动。'",
        "sections: &all\n  - title: 甲",
        "sections: &all [{title: &x 甲, body: *x}]",
        "signature: {date: &d 2023-03-28}",
    ],
)
def test_names_that_are_used_or_belong_to_no_text_are_names(field: str) -> None:
    assert named(plan_text() + field + "\n") == []


@pytest.mark.parametrize(
    ("field", "printed"),
    [
        ("introduction: &A 馆开展活动。", "&A 馆开展活动。"),
        ("introduction: &A", "&A"),
        ("introduction: &an:chor 开展's", "&an:chor 开展's"),
        ("introduction: &A 馆\n  开展活动。", "&A 馆 开展活动。"),
    ],
)
@pytest.mark.parametrize("line_break", ["\n", "\r\n", "\r"], ids=["LF", "CRLF", "CR"])
def test_a_name_can_be_printed(field: str, printed: str, line_break: str) -> None:
    """It may be left over from an alias that is gone: so only where unsafe fixes are wanted."""
    text = (plan_text() + field + "\nremarks: 略\n").replace("\n", line_break)
    plan = load(SourceText("plan.yaml", text), config=DEFAULT)

    assert "&A'" not in repair(plan).plan.source.text
    mended = repair(plan, unsafe=True).plan
    assert mended.plan
    [introduction] = [each for each in mended.plan.texts if each.path == ("introduction",)]
    assert introduction.scalar.value == printed
    assert mended.plan.plan.remarks == "略"


@pytest.mark.parametrize("path", sorted(PLANS.glob("good/*.yaml")), ids=lambda path: path.stem)
def test_a_hashtag_behind_any_line_of_a_plan_is_told_if_a_text_ends_there(path: Path) -> None:
    """Quoted by the fix, it is the last word of that text, and all else is as it was."""
    source = read(path)
    before = loaded(source.text)
    known = {(each.code, each.place.line) for each in findings(source.text)}
    texts = {each.scalar.end: each for each in before.texts if each.scalar.style not in BLOCKS}
    ends = [each.end for each in scalars(before.reading.written) if each.style not in BLOCKS]
    lines = [end for end in ends if source.text[end : end + 1] == "\n"]
    for end in Random(path.stem).sample(lines, min(len(lines), 12)):
        typed = f"{source.text[:end]} #话题#{source.text[end:]}"
        told = [
            each
            for each in findings(typed)
            if each.code == "PG137" and (each.code, each.place.line) not in known
        ]
        is_text = end in texts and not is_known_column(texts[end])

        assert [marked(each) for each in told] == ["#话题#"] * is_text, typed[end - 30 : end + 10]
        if told and told[0].fix:
            mended = loaded(apply(typed, told[0].fix.edits))
            values = {each.path: each.scalar.value for each in mended.texts}
            expected = {each.path: each.scalar.value for each in before.texts}
            assert values == expected | {
                texts[end].path: f"{texts[end].scalar.value} #话题#".lstrip()
            }


def is_known_column(placed: PlacedText) -> bool:
    return placed.path[-1] == "key" and placed.scalar.value in {*COLUMNS, *CHINESE_COLUMNS}
