"""Words that YAML takes for a comment: told where they are a text's, silent where they are not."""

from __future__ import annotations

import pytest

from plangen.config import DEFAULT
from plangen.findings import Finding, Severity
from plangen.fixing import repair
from plangen.plan_file import load
from plangen.source.text import SourceText
from support import findings, loaded, marked, plan_text

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
        "introduction: |  #注\n  围绕 #世界读书日# 开展活动。",
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


@pytest.mark.parametrize(
    ("field", "printed"),
    [
        ("introduction: 围绕 #世界读书日# 开展活动。", "围绕 #世界读书日# 开展活动。"),
        ("introduction: 读者's  #读书 # 会", "读者's  #读书 # 会"),
        ("introduction: 第一行\n  第二行 #丙#", "第一行 第二行 #丙#"),
        ("introduction: 本馆{{ organization }} #开放#", "本馆{{ organization }} #开放#"),
        ("introduction: #世界读书日#", "#世界读书日#"),
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


def test_a_text_in_quotes_is_left_to_its_writer() -> None:
    [finding] = cut(plan_text() + "introduction: '围绕' #世界读书日#\n")

    assert finding.fix is None
