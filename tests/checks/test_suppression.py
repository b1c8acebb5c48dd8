from __future__ import annotations

import pytest

from plangen.checks import check
from plangen.config import Config
from support import findings, loaded, marked

HEAD = "organization: 测试图书馆\nperiod: 2023-04\n"
SLIP = "3月举办讲座。"


def codes(text: str) -> list[tuple[str, str]]:
    return [(each.code, marked(each)) for each in findings(HEAD + text)]


@pytest.mark.parametrize(
    "text",
    [
        f"introduction: {SLIP} # plangen: ignore PG301\n",
        f"introduction: {SLIP} #plangen:ignore PG3\n",
        f"introduction: {SLIP} # plangen: ignore pg301, 因为如此\n".replace(", 因为如此", ""),
        f"introduction: | # plangen: ignore PG301\n  第一段说明情况。\n\n  {SLIP}\n",
        f"introduction: >- # plangen: ignore PG301\n  {SLIP}\n  {SLIP}\n",
        f"sections:\n  - {{title: 甲, body: {SLIP}}} # plangen: ignore PG301\n",
    ],
)
def test_a_comment_keeps_a_finding_quiet(text: str) -> None:
    assert codes(text) == []


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            f"introduction: {SLIP}\n# plangen: ignore PG301\n",
            [("PG301", "3月"), ("PG134", "PG301")],
        ),
        ("introduction: 举办讲座。 # plangen: ignore PG301\n", [("PG134", "PG301")]),
        (f"introduction: {SLIP} # plangen: ignore PG999\n", [("PG301", "3月"), ("PG135", "PG999")]),
        (
            f"introduction: {SLIP} # plangen: ignore\n",
            [("PG301", "3月"), ("PG135", "# plangen: ignore")],
        ),
        (f'introduction: "{SLIP} # plangen: ignore PG301"\n', [("PG301", "3月")]),
        (f"introduction: |\n  {SLIP} # plangen: ignore PG301。\n", [("PG301", "3月")]),
    ],
)
def test_what_keeps_nothing_quiet_is_told(text: str, expected: list[tuple[str, str]]) -> None:
    assert [each for each in codes(text) if each[0] in {"PG301", "PG134", "PG135"}] == expected


def test_a_rule_that_is_not_applied_makes_no_comment_idle() -> None:
    plan = loaded(HEAD + "introduction: 举办讲座。 # plangen: ignore PG301\n")

    assert check(plan, Config(ignore=("PG301",))) == []


def test_a_comment_covers_its_line_alone() -> None:
    text = f"introduction: {SLIP} # plangen: ignore PG301\naddressee: 各部门\nremarks: {SLIP}\n"

    assert [each.place.line for each in findings(HEAD + text) if each.code == "PG301"] == [5]
