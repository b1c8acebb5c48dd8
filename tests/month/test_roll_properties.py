"""Plans of any form, rolled: nothing is lost or impossible, and there is a way back."""

from __future__ import annotations

import re
from itertools import pairwise

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from plangen.calendar.periods import Period, parse_period
from plangen.language.mentions import date_chains
from plangen.month.activities import Activities
from plangen.month.mention import Outcome, changed
from plangen.month.mentions import mentions
from plangen.month.rolled import Rolled
from plangen.month.shift import Shift
from plangen.reading.load import load
from plangen.source.comments import comments
from plangen.source.edits import apply
from plangen.source.nodes import scalars
from plangen.source.parse import parse
from plangen.source.text import SourceText
from rolling import in_words, next_plan, rolled

PIECES = [
    *("4月份", "4月", "3月刊", "整理3月台账", "做好5月活动筹备", "四月", "二〇二三年四月", "４月"),
    *(
        "4月9日前",
        "4月30日",
        "2023年4月7日",
        "2023-04-07",
        "4月8日（周六）",
        "4月1日至30日",
        "4月31日",
    ),
    *("4月22日世界地球日", "《2022年4月通知》", "每年4月", "去年4月", "2019年", "3—5月", "4月以来"),
    *(
        "{{ period.month }}月",
        "{{ period.year }}年3月刊",
        "{{ activities.count }}场",
        "12月",
        "1月",
    ),
    *(
        "，",
        "。",
        "：",
        " #",
        "#",
        ": ",
        "'",
        '"',
        "\\",
        "“",
        "”",
        "\n\n",
        "\n",
        "（",
        "）",
        "-",
        "|",
    ),
    *(
        "图书馆",
        "计划开展",
        "完成",
        "总结",
        "准备",
        "{",
        "}",
        "[",
        "&a",
        "*a",
        "\U0001f600",
        "每周六",
    ),
]
TEXT = st.lists(st.sampled_from(PIECES), min_size=1, max_size=8).map("".join)
OWN = [
    *("4月份", "2023年4月", "四月", "４月", "整理3月台账", "总结2023年3月工作", "做好5月活动筹备"),
    *("4月9日前", "2023年4月7日", "2023-04-07", "4月8日（周六）", "4月中旬", "04月05日", "每年4月"),
    *("，", "。", "：", " #", "'", '"', "\\", "“", "”", "\n\n", "图书馆", "计划开展", "2019年4月"),
]
STYLE = st.sampled_from(["", "'", '"', "|", ">"])
COMMENT = st.sampled_from(["", "  # 注", "  # 4月的注", "  # 请核对：电话"])
PERIOD = st.sampled_from(["2023-04", "2023-12", "2024-01", "2023年4月", "2024-02"])
LONGER = st.sampled_from(["2023-Q2", "2023-H1", "2023", "2023-W14", "2023-Q4", "2023-W52"])
SPAN = st.sampled_from(
    [
        *("2023-04-03..2023-04-07", "2023年4月3日至9日", "2022年12月30日至1月5日"),
        *("2023-03..2023-06", "2023年4月1日—30日", "2022-09-01..2023-08-31"),
    ]
)


def scalar(style: str, text: str, indent: str, comment: str) -> str:
    """Return *text* as a YAML scalar, with a comment behind it or behind its mark."""
    if style in {"|", ">"} and text.strip():
        lines = [line.strip() for line in text.strip().split("\n")]
        body = "".join(f"{indent}{line}\n" if line else "\n" for line in lines)
        return f"{style}{comment}\n{body}"
    text = " ".join(text.split())
    if style == "'":
        return "'" + text.replace("'", "''") + f"'{comment}\n"
    if not style and text and not re.search(r"^[\s\-?:,\[\]{}#&*!|>'\"%@`]|: | #|:$", text):
        return f"{text}{comment}\n"
    return '"' + text.replace("\\", "\\\\").replace('"', '\\"') + f'"{comment}\n'


@st.composite
def plans(
    draw: st.DrawFn, period: st.SearchStrategy[str], texts: st.SearchStrategy[str] = TEXT
) -> str:
    def value(indent: str) -> str:
        return scalar(draw(STYLE), draw(texts), indent, draw(COMMENT))

    def row(pad: str) -> str:
        if draw(st.booleans()):
            text = draw(st.sampled_from(["讲座", "4月讲座", "书展"]))
            return f"{pad}- {{name: {text}, time: 4月8日}}{draw(COMMENT)}\n"
        keys = draw(st.permutations(["name", "time", "content"]))
        lines = [f"{key}: {value(pad + '    ')}" for key in keys[: draw(st.integers(1, 3))]]
        return f"{pad}- " + f"{pad}  ".join(lines)

    rows = "".join(
        row("      ") + draw(st.sampled_from(["", "\n", "      # 行\n"])) for _ in range(3)
    )
    head = f"organization: 测试图书馆\nperiod: {draw(period)}  # 时期\n"
    body = f"introduction: {value('  ')}sections:\n  - title: 安排\n    body: {value('      ')}"
    table = f"# 表\nactivities:\n  main:\n    columns: [name, time, content]\n    rows:\n{rows}"
    text = head + body + table
    return text.replace("\n", "\r\n") if draw(st.booleans()) else text


def is_readable(text: str) -> bool:
    return load(SourceText("p.yaml", text)).plan is not None


@given(plans(PERIOD | LONGER | SPAN), st.sampled_from(Activities), st.integers(1, 13))
def test_comments_and_all_outside_the_edits_survive(
    text: str, activities: Activities, steps: int
) -> None:
    if not is_readable(text):
        return
    made = rolled(text, steps, activities)
    after = apply(text, made.edits)
    noted, lines = made.text(in_words)

    assert_only_the_edits(made, text, after)
    assert len(lines) == len(made.remarks)
    for each in (after, noted):
        plan = load(SourceText("p.yaml", each)).plan
        assert plan
        assert plan.plan.period == Shift(made_period(text), plan.plan.period).after
        assert plan.plan.period == made_period(text).shifted(steps)
        # What stood in dropped rows has a line of its own now; no comment is gone.
        assert sorted(comments_of(text)) == sorted(
            comment for comment in comments_of(each) if not is_ours(comment)
        )


def made_period(text: str) -> Period:
    plan = load(SourceText("p.yaml", text)).plan
    assert plan
    return plan.plan.period


def comments_of(text: str) -> list[str]:
    root, _ = parse(SourceText("p.yaml", text))
    assert root
    return [text[slice(*span)] for span in comments(text, scalars(root))]


def is_ours(comment: str) -> bool:
    return comment.startswith(("# 上次：", "# 请核对：")) and comment != "# 请核对：电话"


def assert_only_the_edits(made: Rolled, before: str, after: str) -> None:
    edits = sorted(made.edits, key=lambda edit: edit.start)
    bounds = [0, *(at for edit in edits for at in (edit.start, edit.end)), len(before)]
    assert bounds == sorted(bounds)

    at = 0
    for number, (start, end) in enumerate(pairwise(bounds)):
        piece = before[start:end] if number % 2 == 0 else edits[number // 2].text
        assert after.startswith(piece, at)
        at += len(piece)
    assert at == len(after)


@given(
    plans(st.just("2023-04"), st.lists(st.sampled_from(OWN), min_size=1, max_size=8).map("".join)),
    st.integers(1, 13),
)
def test_there_and_back_by_keep_gives_the_same_months(text: str, steps: int) -> None:
    if not is_readable(text):
        return
    there = next_plan(text, steps)

    assert months(next_plan(there, -steps)) == months(text)


def months(text: str) -> list[str]:
    found = re.findall(r"(?:\d{4}年)?(?:\d+|[一二三四五六七八九十]+|[０-９]+)月|\d{4}-\d\d", text)
    return [each.removeprefix("0") for each in found]


SENTENCES = st.lists(
    st.sampled_from(
        [
            *("4月{}日", "3月{}日", "2023年4月{}日", "2023-04-{:02}", "4月{}日前", "4月{}日至30日"),
            *(
                "4月{}日（周六）",
                "12月{}日",
                "总结3月{}日的工作",
                "做好5月{}日的准备",
                "四月三十日",
            ),
        ]
    ),
    min_size=1,
    max_size=3,
)


@given(
    SENTENCES,
    st.integers(1, 31),
    st.sampled_from(["2023-04", "2023-12", "2023-Q2"]),
    st.integers(-40, 40),
)
@example(["4月{}日"], 30, "2023-04", 10)
@example(["4月{}日至30日"], 1, "2023-04", 10)
def test_no_date_becomes_impossible(forms: list[str], day: int, written: str, steps: int) -> None:
    text = "，".join(form.format(day) for form in forms)
    before = parse_period(written)
    assert before
    after = before.shifted(steps)
    found = mentions(text, Shift(before, after))
    made = changed(text, (change for each in found for change in each.changes))

    assert impossible(made, after) <= impossible(text, before)
    assert all(each.outcome is Outcome.INFERRED for each in found if each.days)


def impossible(text: str, period: Period) -> int:
    return sum(point.day is None for chain in date_chains(text, period) for point in chain.points)


@pytest.mark.parametrize("steps", range(1, 25))
def test_the_last_days_of_all_months(steps: int) -> None:
    before = Period(2023, 1)
    for number in range(24):
        period = before.shifted(number)
        month, day = period.number, period.end.day
        text = f"{month}月{day}日前完成，{month}月1日至{day}日展出。"
        shift = Shift(period, period.shifted(steps))
        found = mentions(text, shift)
        made = changed(text, (change for each in found for change in each.changes))

        assert impossible(made, shift.after) == 0
        assert f"至{shift.after.end.day}日展出" in made
