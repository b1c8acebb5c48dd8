"""Plans that go on although they are written in rare ways: line ends, anchors, glued comments."""

from __future__ import annotations

import pytest

from plangen.calendar.periods import Period
from plangen.month.activities import Activities
from plangen.month.predecessors import period_of
from plangen.month.rolled import Rolled
from plangen.month.upcoming import Upcoming
from plangen.source.parse import parse
from plangen.source.text import SourceText, decoded_source
from plangen.values import replace
from rolling import ROWS, next_plan, rolled, table
from support import loaded, plan_text

LINE_ENDS = pytest.mark.parametrize("end", ["\n", "\r\n", "\r"], ids=["LF", "CRLF", "CR"])
BODY = "sections:\n  - title: 甲\n    body: {}\n"


def is_meant(made: Rolled, text: str) -> bool:
    root, _ = parse(SourceText("plan.yaml", text))
    return root is not None and made.is_as_meant(root)


@LINE_ENDS
def test_rows_go_with_their_lines_and_leave_their_comments(end: str) -> None:
    text = table(
        "      # 一 - 二\n"
        "      - name: 讲座\n"
        "        time: 4月2日\n"
        "      - name: 书展 # 注\n"
        "        time: 4月3日\n"
        "\n"
        "      -\n"
        "        name: 读书会\n"
        "remarks: 略\n"
    )
    expected = "      # 一 - 二\n      - name:\n        time:\n      # 注\n\nremarks: 略\n"

    made = next_plan(text.replace("\n", end), 1, Activities.DROP)

    assert made.partition(ROWS.replace("\n", end))[2] == expected.replace("\n", end)
    assert loaded(made).plan.period.number == 5


@LINE_ENDS
@pytest.mark.parametrize(
    ("row", "expected"),
    [
        ('name: "讲座"#注', "name: #注"),
        ("name: '讲座'#注", "name: #注"),
        ("name: |#注\n          讲座", "name: #注"),
        ("name: >-#注\n          讲座\n          二", "name: #注"),
        ("name: |2#注\n           讲座", "name: #注"),
        ("name: |+ # 注\n          讲座\n          ", "name: # 注"),
        ("name: |+\n          讲座\n          ", "name:"),
        ("name: &n 讲座 # 注", "name: # 注"),
        ("name: &n # 注\n          讲座", "name: # 注"),
        ("name: # 一\n          # 二\n          讲座", "name: # 一"),
    ],
)
def test_an_emptied_field_keeps_its_comment(row: str, expected: str, end: str) -> None:
    text = table(f"      - {row}\n        place: 二楼\n").replace("\n", end)

    made = rolled(text, 1, Activities.CLEAR)
    after = made.text(lambda _: "")[0]

    assert is_meant(made, after)
    line = next(each for each in after.splitlines() if "- name:" in each)
    assert line.strip() == f"- {expected}"
    assert after.count("#") == text.count("#")
    assert loaded(after).plan.activities["main"].rows[0].place == "二楼"


@LINE_ENDS
@pytest.mark.parametrize(
    "rows",
    [
        '      - name: 甲\n      - name: "讲座"#注\n        time: 4月3日\n',
        "      - name: 甲\n      - name: |#注\n          讲座\n",
        "      - name: 甲\n      - {name: 讲座, time: 4月3日}#注\n",
        "      [{name: 甲}, {name: 讲座,#注\n        time: 4月3日}]\n",
        "      [{name: 甲},#注\n        {name: 讲座}]\n",
    ],
)
def test_comments_glued_to_what_goes_stay(rows: str, end: str) -> None:
    made = rolled(table(rows).replace("\n", end), 1, Activities.DROP)
    after = made.text(lambda _: "")[0]

    assert is_meant(made, after)
    assert after.count("#注") == 1
    assert "讲座" not in after


@LINE_ENDS
@pytest.mark.parametrize(
    ("typed", "expected"),
    [
        ("&an:chor 讲座4月2日举行", "&an:chor 讲座5月2日举行"),
        ("&a:讲座4月2日举行", "&a:讲座5月2日举行"),
        ("&a # 4月\n      讲座4月2日举行", "&a # 4月\n      讲座5月2日举行"),
        (
            "&a #注\n      # 4月2日\n      '讲座4月2日'",
            "&a #注\n      # 4月2日\n      '讲座5月2日'",
        ),
        ("&a |-#注\n      讲座4月2日", "&a |-#注\n      讲座5月2日"),
        ("&4\t讲座4月2日举行", "&4\t讲座5月2日举行"),
    ],
)
def test_a_text_with_a_name_goes_on(typed: str, expected: str, end: str) -> None:
    text = (plan_text() + BODY.format(typed)).replace("\n", end)

    assert next_plan(text).endswith(BODY.format(expected).replace("\n", end))


@LINE_ENDS
@pytest.mark.parametrize(
    ("period", "expected"),
    [
        ("|\n  2023-04", "|\n  2023-05"),
        ("| # 注\n  2023-04", "| # 注\n  2023-05"),
        ("|+\n\n  2023年4月\n", "|+\n\n  2023年5月\n"),
        (">-\n  2023-04", ">-\n  2023-05"),
        ("&p 2023-04 #注", "&p 2023-05 #注"),
        ('" 2023-04 "#注', '" 2023-05 "#注'),
        ("'\n  2023-04\n  '", "'\n  2023-05\n  '"),
        ("\n  2023-04", "\n  2023-05"),
    ],
)
def test_the_period_goes_on_in_any_style(period: str, expected: str, end: str) -> None:
    text = plan_text(period=period, title="计划").replace("\n", end)

    made = rolled(text)
    after = made.text(lambda _: "")[0]

    assert is_meant(made, after)
    assert after == plan_text(period=expected, title="计划").replace("\n", end)


@pytest.mark.parametrize("encoding", ["utf-8", "utf-16-le", "utf-16-be", "gb18030"])
@pytest.mark.parametrize("marks", [0, 1, 2])
def test_marks_before_a_file_shift_nothing(encoding: str, marks: int) -> None:
    text = table("      - {name: 讲座, time: 4月2日}\n")
    source = decoded_source("p.yaml", ("\ufeff" * marks + text).encode(encoding))

    assert next_plan(source.text, 1, Activities.CLEAR) == next_plan(text, 1, Activities.CLEAR)


@pytest.mark.parametrize("marks", [1, 2])
def test_marks_that_stay_in_a_text_shift_nothing(marks: int) -> None:
    text = table("      - {name: 讲座, time: 4月2日}\n")

    made = next_plan("\ufeff" * marks + text, 1, Activities.CLEAR)
    assert made == "\ufeff" * marks + next_plan(text, 1, Activities.CLEAR)


def test_a_plan_that_would_say_something_else_is_known() -> None:
    text = table("      - {name: 讲座, time: 4月2日}\n      - {name: 书展, time: 4月3日}\n")
    made = rolled(text, 1, Activities.DROP)
    after = made.text(lambda _: "")[0]

    assert is_meant(made, after)
    assert not is_meant(made, after.replace("总馆活动", "分馆活动"))
    assert not is_meant(made, after.replace("2023-05", "2023-04"))
    assert not is_meant(made, after + "remarks: 略\n")
    assert not is_meant(made, text)
    assert not is_meant(made, after.replace("name: ", "name: 书"))
    assert not is_meant(made, "a: [")
    assert not is_meant(replace(made, gone=frozenset()), after)


@LINE_ENDS
@pytest.mark.parametrize(
    "period", ["2023-04", "'2023-04'", "|\n  2023-04", "|+ # 注\n\n  2023-04", "&p 2023-04", "# 注"]
)
def test_the_period_of_a_broken_plan_is_known(period: str, end: str) -> None:
    text = plan_text(period=period) + 'title: "\n'
    source = SourceText("plan.yaml", text.replace("\n", end))

    expected = None if "2023" not in period else Upcoming(Period(2023, 4), "")
    assert period_of(source) == expected
