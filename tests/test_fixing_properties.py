"""Fixes of plans of any kind: they come to an end, and change nothing but what they mend."""

from __future__ import annotations

import re
import unicodedata
from itertools import pairwise

from hypothesis import example, given
from hypothesis import strategies as st

from plangen.config import DEFAULT
from plangen.findings import Finding
from plangen.fixing import mended_once, repair
from plangen.language.times import TimeExpression, parse_time
from plangen.plan.loaded import LoadedPlan
from plangen.plan_file import PlanFile, all_findings, load
from plangen.source.text import SourceText

PIECES = [
    *(
        "图书馆",
        "4月份",
        "3月份",
        "计划开展活动",
        "24场",
        "{{ activities.count }}场",
        "至27日",
        "14:30",
    ),
    *(
        "，",
        "。",
        ",",
        ".",
        ";",
        ":",
        "!",
        "?",
        "，，",
        "。。",
        ",,",
        "、、",
        "--",
        "~",
        "——",
        "～",
        "-",
    ),
    *(
        "(试行)",
        "（试行）",
        '"好"',
        "'好'",
        "“好”",
        "《手册(一)》",
        " ",
        "　",
        "\u200b",
        "#",
        " #",
        ": ",
    ),
    *("2023.4.7", "2023-04-07", "04月09日", "二〇二三年四月七日", "４月７日", "4/7", "一、", "1."),
    *(
        "区(qū)",
        "圖書",
        "举办举办",
        "馆馆",
        "%",
        "100%",
        "R&D",
        "A,B",
        "（一）",
        "\\",
        "'",
        "{",
        "}}",
    ),
    *("null", "４月"),
]
BODY = st.lists(st.sampled_from(PIECES), min_size=1, max_size=9).map("".join)


def _scalar(style: str, text: str, indent: str) -> str:
    """Return *text* as a YAML scalar."""
    if style == "'":
        return "'" + text.replace("'", "''") + "'"
    if style in {"|", ">"}:
        return f"{style}-\n{indent}{text.strip()}"
    if style == "" and not re.search(r"^[\s\-?:,\[\]{}#&*!|>'\"%@`]|: | #|[:\s]$", text):
        return text
    return '"' + text.replace("\\", "\\\\").replace('"', '\\"') + '"'


STYLE = st.sampled_from(["", "'", '"', "|", ">"])
PLAN = st.tuples(*(st.tuples(STYLE, BODY) for _ in range(5)))


def _plan(texts: tuple[tuple[str, str], ...]) -> str:
    title, body, item, name, time = (
        _scalar(style, text, " " * 10) for style, text in (texts[0], *texts[1:])
    )
    return (
        "# 说明, (甲)  两个空格\n"
        "organization: 铜官区图书馆  # 注, 一\n"
        "period: 2023-04\n"
        "sections:\n"
        f"  - title: {title}\n"
        f"    body: {body}\n"
        "\n"
        "    items:   # 注, 二\n"
        f"      - {item}\n"
        "      - title:   图书馆, 你好\n"
        "activities:\n"
        "  main:\n"
        "    columns: [ name,time ]\n"
        "    rows:\n"
        f"      - name: {name}\n"
        f"        time: {time}\n"
        "      # 注, 三\n"
        "      - {name: 书展,   time: 4月5日}\n"
    )


COMMENTS = ("# 说明, (甲)  两个空格\n", "# 注, 一\n", "# 注, 二\n", "# 注, 三\n", "[ name,time ]")


@given(PLAN, st.booleans())
def test_fixes_come_to_an_end_and_touch_nothing_else(
    texts: tuple[tuple[str, str], ...],
    unsafe: bool,  # noqa: FBT001  # hypothesis fills no keywords-only arguments
) -> None:
    before = _plan(texts)
    repaired = repair(_loaded(before), unsafe=unsafe)
    text = repaired.plan.source.text

    assert [each for each in repaired.findings if each.fix and (unsafe or each.fix.is_safe)] == []
    assert repair(repaired.plan, unsafe=unsafe).fixes == 0
    assert [text.count(comment) for comment in COMMENTS] == [1] * len(COMMENTS)
    assert text.count("\n") == before.count("\n")


def _loaded(text: str) -> PlanFile:
    return load(SourceText("p.yaml", text), config=DEFAULT)


@given(PLAN)
def test_only_the_characters_of_findings_change(texts: tuple[tuple[str, str], ...]) -> None:
    before = _loaded(_plan(texts))
    after = mended_once(before, all_findings(before), unsafe=True)[0].source.text

    at = 0
    for piece in _outside(before.source.text, all_findings(before)):
        found = after.find(piece, at)
        assert found >= 0
        at = found + len(piece)
    assert at == len(after)


def _outside(text: str, findings: list[Finding]) -> list[str]:
    """Return the pieces of *text* between all edits."""
    edits = [edit for finding in findings if finding.fix for edit in finding.fix.edits]
    inside = {at for edit in edits for at in range(edit.start, edit.end)}
    bounds = [0, *(at for at in range(1, len(text)) if (at in inside) != (at - 1 in inside))]
    pieces = [text[start:end] for start, end in pairwise([*bounds, len(text)])]
    return pieces[1 if 0 in inside else 0 :: 2]


@given(PLAN)
@example((("", "3月份"), ("|", "计划开展活动--"), ("", "1."), ("", "书展"), ("", "2023.4.7")))
@example((("", "图书馆"), ("", "图书馆"), ("", "图书馆"), ("", "书展"), ("", "2023.4.7 4月份")))
def test_safe_fixes_keep_the_meaning(texts: tuple[tuple[str, str], ...]) -> None:
    before = _loaded(_plan(texts))
    after = repair(before).plan

    assert (before.loading.plan is None) <= (after.loading.plan is None)
    if before.loading.plan and after.loading.plan:
        assert _meaning(after.loading.plan) == _meaning(before.loading.plan)
        for then, now in zip(_times(before.loading.plan), _times(after.loading.plan), strict=True):
            assert then.start is None or (now.start, now.end) == (then.start, then.end)


def _meaning(plan: LoadedPlan) -> list[tuple[object, str]]:
    """Return all texts as they are printed, without what is only a manner of writing."""
    return [(each.path, _folded(str(each.text))) for each in plan.texts]


def _times(plan: LoadedPlan) -> list[TimeExpression]:
    rows = plan.plan.activities["main"].all_rows
    return [parse_time(row.time, plan.plan.period) for row in rows]


_DATE = re.compile(r"(\d{4})[-.](\d{1,2})[-.](\d{1,2})(?!\d)日?")


def _folded(text: str) -> str:
    text = unicodedata.normalize("NFKC", text)
    text = _DATE.sub(r"\1年\2月\3日", text)  # before blanks go: 2023.4.7 4月份
    text = re.sub(r"[\s\u200b]+", "", text)
    text = re.sub(r"[“”\"']", "'", text)
    text = text.replace("。", ".").replace("、", ",")
    text = _DATE.sub(r"\1年\2月\3日", text)
    text = text.replace("二〇二三年四月七日", "2023年4月7日")
    text = re.sub(r"(?<!\d)0(?=\d[月日])", "", text)
    text = re.sub(r"[-—~～]+", "-", text)
    return re.sub(r"([,.;:])\1+", r"\1", text)
