"""Plans of any shape: they render, lose nothing, and give the same bytes everywhere."""

from __future__ import annotations

import hashlib
import os
import subprocess
import sys
from pathlib import Path
from typing import Any

import yaml
from hypothesis import given, settings
from hypothesis import strategies as st

from plangen.language.numbering import NUMBER_FORMS
from profiles import by_profile
from support import ROOT, document, document_lines

_MARKS = (
    """读书 活动 “春满大地” —— 《手册》 R&D <b> ]]> ' " 100% {# {% #} 😀 𠮷 龘 \\ | ： ， 3D ！"""
)
_WORDS = st.sampled_from([*_MARKS.split(), "A" * 60, "http://example.org/a?b=c&d"])
TEXT = st.lists(_WORDS, min_size=1, max_size=6).map("".join)
BODY = st.lists(TEXT, min_size=1, max_size=3).map("\n\n".join)
SWITCH = st.sampled_from(["true", "false"])


def _items(depth: int) -> st.SearchStrategy[list[Any]]:
    below = {"items": _items(depth + 1)} if depth < 3 else {}
    return st.lists(TEXT | _parts(**below, run_in=SWITCH), max_size=2)


def _parts(**optional: st.SearchStrategy[Any]) -> st.SearchStrategy[dict[str, Any]]:
    """Return sections, or items: by their titles, or of a text alone."""
    more = {"numbered": SWITCH, "owner": TEXT, "closing": BODY, **optional}
    titled = st.fixed_dictionaries({"title": TEXT}, optional={"body": BODY, **more})
    return titled | st.fixed_dictionaries({"body": BODY}, optional=more)


SECTION = _parts(items=_items(1))
ROW = st.fixed_dictionaries({"name": TEXT}, optional={"time": TEXT, "报名方式": TEXT})
COLUMNS = st.permutations(["number", "name", "time", {"报名方式": "怎样报名"}])
_OF_TABLES = {
    "caption": TEXT,
    "header": SWITCH,
    "listed": SWITCH,
    "merge": st.just(["time", "报名方式"]),
    "note": BODY,
}
TABLE = st.fixed_dictionaries(
    {"columns": COLUMNS, "rows": st.lists(ROW, min_size=1, max_size=4)}, optional=_OF_TABLES
)
GROUPS = st.lists(
    st.fixed_dictionaries(
        {"venue": TEXT, "rows": st.lists(ROW, min_size=1, max_size=3)},
        optional={"tag": TEXT, "heading": BODY},
    ),
    min_size=1,
    max_size=3,
)
GROUPED = st.fixed_dictionaries(
    {
        "columns": COLUMNS.map(lambda columns: ["venue", *columns]),
        "groups": GROUPS,
        "number_in": st.just("name"),
    },
    optional=_OF_TABLES,
)
LETTERHEAD = st.fixed_dictionaries({"number": TEXT}) | st.fixed_dictionaries(
    {"mark": TEXT},
    optional={
        **dict.fromkeys(("number", "serial", "secrecy", "urgency"), TEXT),
        "signers": st.lists(TEXT, max_size=4),
    },
)
COLOPHON = st.fixed_dictionaries(
    {"office": TEXT, "date": st.just("2023-03-29")},
    optional={
        **dict.fromkeys(("addressee", "copies", "other"), TEXT),
        "own_page": SWITCH,
    },
)
PLAN = st.fixed_dictionaries(
    {
        "organization": TEXT,
        "period": st.sampled_from(
            [
                *("2023-04", "2023-Q2", "2023-H1", "2023", "2023-W14"),
                *("2023-04-03..2023-04-07", "2023年12月30日至1月5日", "2023年3月至6月"),
            ]
        ),
    },
    optional={
        "period_name": TEXT,
        "title": TEXT,
        "subtitle": BODY,
        "title_note": BODY,
        "numbering": st.lists(st.sampled_from(sorted(NUMBER_FORMS)), max_size=4, unique=True),
        "closing": BODY,
        "jointly": st.lists(TEXT, max_size=4),
        "letterhead": LETTERHEAD,
        "notice": st.fixed_dictionaries({"body": BODY}, optional={"title": TEXT}),
        "colophon": COLOPHON,
        "addressee": TEXT,
        "introduction": BODY,
        "sections": st.lists(SECTION, max_size=3),
        "signature": st.fixed_dictionaries({"date": st.just("2023-03-28")}),
        "remarks": TEXT,
        "activities": st.dictionaries(
            st.sampled_from(["main", "branches", "讲座"]), TABLE | GROUPED, max_size=2
        ),
    },
)


NOT_PRINTED = {"period", "date", "header", "number_in", "own_page", "numbered", "run_in"}
NOT_PRINTED |= {"numbering", "tables", "listed", "merge", "period_name"}


def strings(value: object, key: str = "") -> list[str]:
    """Return every text of a plan that is printed."""
    if isinstance(value, str):
        return [] if key in NOT_PRINTED else value.split("\n\n")
    if isinstance(value, list):
        return [text for each in value for text in strings(each, key)]
    assert isinstance(value, dict)
    inner = {name: each for name, each in value.items() if name != "columns"}
    return [text for name, each in inner.items() for text in strings(each, name)]


def _with_tables(plan: dict[str, Any], place: str) -> dict[str, Any]:
    """Return a plan whose tables stand in a place of the text."""
    tables = {"tables": [*plan.get("activities", {})]}
    below = {"items": [{"title": "乙", **tables}]} if place == "item" else tables
    sections = [*plan.get("sections", []), {"title": "甲", **below}]
    match place:
        case "plan":
            return {**plan, **tables}
        case "section" | "item":
            return {**plan, "sections": sections}
        case "attachment":
            return {**plan, "attachments": [{"title": "丙", "sections": sections}]}
    return plan


@settings(max_examples=by_profile(10, 40))  # each document may be validated by another program
@given(PLAN, st.sampled_from(["", "plan", "section", "item", "attachment"]))
def test_every_string_of_a_plan_is_in_its_document(plan: dict[str, Any], place: str) -> None:
    plan = _with_tables(plan, place)
    if {"title", "notice", "jointly"} & set(plan):
        plan = {**plan, "signature": {"organization": plan["organization"], "date": "2023-03-28"}}
    printed = "".join("".join(document_lines(document(yaml.dump(plan, allow_unicode=True)))))

    stripped = "".join(printed.replace("⏎", "").split())  # a long title has lines
    for text in strings(plan):
        wanted = "".join(text.split())
        wanted = wanted.rstrip("：") if text == plan.get("addressee") else wanted
        assert wanted in stripped


PROBE = """
import sys
from plangen.cli import main
main(["render", sys.argv[1], "-o", sys.argv[2]])
"""


def test_two_processes_give_the_same_bytes(tmp_path: Path) -> None:
    """Whatever the hash seed, the locale and the time zone are."""
    digests = set()
    for number, (seed, language, zone) in enumerate(
        [("1", "zh_CN.UTF-8", "Asia/Shanghai"), ("2", "C.UTF-8", "America/New_York")]
    ):
        target = tmp_path / f"{number}.docx"
        subprocess.run(
            [sys.executable, "-c", PROBE, ROOT / "tests/plans/good/culture-quarter.yaml", target],
            check=True,
            capture_output=True,
            env=os.environ | {"PYTHONHASHSEED": seed, "LC_ALL": language, "TZ": zone},
        )
        digests.add(hashlib.sha256(target.read_bytes()).hexdigest())

    assert len(digests) == 1
