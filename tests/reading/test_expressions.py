from __future__ import annotations

from functools import partial

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from plangen.reading.expressions import ExpressionError, Facts, render
from steps import MOST_TIME, times_as_long
from support import findings, plan_text

FACTS: Facts = {
    "organization": "铜官区图书馆",
    "period": {"year": 2023, "month": 4},
    "activities": {"count": 23, "main": {"count": 7, "venues": 0}},
}


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("共{{ activities.count }}场", "共23场"),
        ("{{activities.main.count}}、{{ activities.count - 7 + 1 }}", "7、17"),
        ("{{ organization }}", "铜官区图书馆"),
        ("{{ '甲' if activities.count > 20 else '乙' }}", "甲"),
        ("{{ '甲' if 1 < activities.count < 20 else '乙' }}", "乙"),
        ("{{ '}}' }}", "}}"),
        ('{{ "{{" }}', "{{"),
        ("{{ -1 }}", "-1"),
        ("{{ activities.count|chinese }}项", "二十三项"),
        (
            "没有表达式 {# 不是注释 #} {% 不是语句 %}\n",
            "没有表达式 {# 不是注释 #} {% 不是语句 %}\n",
        ),
        ("{{ 1 }}\n", "1\n"),
        ("}} {", "}} {"),
    ],
)
def test_expressions_become_text_and_all_else_stays(text: str, expected: str) -> None:
    assert str(render(text, FACTS)) == expected


@pytest.mark.parametrize(
    ("text", "code", "marked"),
    [
        ("一{{ activities", "PG221", "{{ activities"),
        ("一{{ activities\n}", "PG221", "{{ activities"),
        ("{{ }}", "PG222", "{{ }}"),
        ("{{ 1 1 }}", "PG222", "{{ 1 1 }}"),
        ("{{ 1 }}{{ % }}", "PG222", "{{ % }}"),
        ("{{ 'a' if 1 }}", "PG223", "{{ 'a' if 1 }}"),
        ("{{ ().__class__ }}", "PG223", "{{ ().__class__ }}"),
        ("{{ range(3) }}", "PG223", "{{ range(3) }}"),
        ("{{ activities['count'] }}", "PG223", "{{ activities['count'] }}"),
        ("{{ 2 * 3 }}", "PG223", "{{ 2 * 3 }}"),
        ("{{ 10 ** 10 ** 10 }}", "PG223", "{{ 10 ** 10 ** 10 }}"),
        ("{{ 1 in 2 }}", "PG223", "{{ 1 in 2 }}"),
        ("{{ nonsense }}", "PG224", "{{ nonsense }}"),
        ("{{ activities.coun }}", "PG224", "{{ activities.coun }}"),
        ("{{ organization.upper }}", "PG224", "{{ organization.upper }}"),
        ("{{ activities.__class__ }}", "PG224", "{{ activities.__class__ }}"),
        ("{{ 3|upper }}", "PG224", "{{ 3|upper }}"),
        ("{{ 3|chinese(2) }}", "PG223", "{{ 3|chinese(2) }}"),
        ("{{ activities }}", "PG225", "{{ activities }}"),
        ("{{ 1 > 0 }}", "PG225", "{{ 1 > 0 }}"),
        ("{{ 1.5 }}", "PG225", "{{ 1.5 }}"),
        ("{{ none }}", "PG225", "{{ none }}"),
        ("{{ organization + 1 }}", "PG225", "{{ organization + 1 }}"),
        ("{{ 'a' if 'a' < 1 else 'b' }}", "PG225", "{{ 'a' if 'a' < 1 else 'b' }}"),
        ("{{ (0 - 3)|chinese }}", "PG225", "{{ (0 - 3)|chinese }}"),
        (r"{{ '\ud800' }}", "PG119", r"{{ '\ud800' }}"),
        (r"{{ '\x00' }}", "PG119", r"{{ '\x00' }}"),
        ("{{ " + "9" * 5000 + " }}", "PG222", None),
        ("{{ 1" + "+1" * 2000 + " }}", "PG222", None),
        ("{{ " + "(" * 3000 + "1" + ")" * 3000 + " }}", "PG222", None),
        ("{{ " + "-" * 3000 + "1 }}", "PG222", None),
    ],
    ids=str,
)
def test_everything_else_is_an_error_at_its_place(text: str, code: str, marked: str | None) -> None:
    with pytest.raises(ExpressionError) as caught:
        render(text, FACTS)

    error = caught.value
    assert error.code == code
    assert text[error.start : error.end] == (marked or text)


def test_an_unknown_name_comes_with_the_nearest_known_one() -> None:
    with pytest.raises(ExpressionError) as caught:
        render("{{ activities.maim.count }}", FACTS)

    assert caught.value.finding_args == {
        "name": "activities.maim",
        "known": "activities.count, activities.main",
        "nearest": "activities.main",
    }


def outcome(text: str) -> str:
    try:
        return str(render(text, FACTS))
    except ExpressionError as error:
        return f"{error.code} {error.finding_args.get('name')}"


@given(
    st.lists(
        st.sampled_from(
            ["activities", "main", "count", "period", "if", "not", "none", "true", "9", "-", "_x"]
        ),
        min_size=1,
        max_size=4,
    )
    .map(".".join)
    .filter(str.strip)  # () is a tuple
)
@example("none")
def test_names_alone_mean_what_the_grammar_makes_of_them(names: str) -> None:
    assert outcome(f"{{{{ {names} }}}}") == outcome(f"{{{{ ({names}) }}}}")


@pytest.mark.parametrize("end", ["", " }}"])
@pytest.mark.parametrize("mark", ['"', "'"])
def test_quotes_that_are_never_closed_cost_no_more_than_their_number(mark: str, end: str) -> None:
    def refused(count: int) -> None:
        with pytest.raises(ExpressionError):
            render("{{ " + mark + ("\\" + mark) * count + end, FACTS)

    assert times_as_long(partial(refused, 5_000), partial(refused, 50_000)) < MOST_TIME


PIECES = [
    *("甲", "“", "”", "'", "{{ 月份 }}", "{{ “甲” }}", "{{ 1 1 }}", "{{ nonsense }}"),
    *("{{ 'a' if “甲” }}", "{{", "}}", "{{ “", "{% if %}", "｛｛ 1 ｝｝", "{月份}"),
]


@given(st.lists(st.sampled_from(PIECES), max_size=8))
@example(["{{ “甲” }}", "{{"])
def test_each_fault_of_a_text_is_told_whatever_stands_beside_it(pieces: list[str]) -> None:
    typed = "".join(pieces)
    introduction = "'" + typed.replace("'", "''") + "'"

    codes = {each.code for each in findings(plan_text(introduction=introduction))}

    assert ("PG221" in codes) == ("{{" in typed and is_unclosed(typed)), codes


def is_unclosed(text: str) -> bool:
    """Return whether an expression of *text* has no end."""
    try:
        render(text, FACTS)
    except ExpressionError as error:
        return error.code == "PG221" or is_unclosed(text[error.end :])
    return False
