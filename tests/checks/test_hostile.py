"""Long texts that no editor writes: the rules must not hang on them."""

from __future__ import annotations

import time

import pytest

from plangen.checks import check
from support import loaded, plan_text

LENGTH = 100_000
REPEATED = {
    "no marks": "全馆开展读书活动",
    "one character": "读",
    "digits": "1",
    "Chinese digits": "一",
    "quoted words": "“读”",
    "opening quotes": "“",
    "closing quotes": "”",
    "double quotes": '"',
    "opening brackets": "（",
    "closing brackets": "）",
    "narrow opening brackets": "(",
    "empty brackets": "()",
    "opening marks of two kinds": "（“《",
    "empty titles": "《》",
    "opening titles": "《",
    "spaced characters": "读 ",
    "months and enumeration commas": "4月1、",
    "months": "4月",
    "ordinals": "第",
    "libraries": "图书馆",
    "years": "年",
    "weekdays": "周一",
    "hours": "14:30",
    "days to days": "4月1日至",
    "ends of ranges": "至",
    "digits with dots and slashes": "1.2/",
    "dotted dates": "2023.4.1/",
    "parts of a sum": "其中1名，",
    "counts": "1名，",
    "percentages": "1%",
    "dashes": "1-1",
    "Latin letters with dashes": "A-B",
    "pairs of x": "xx",
    "crosses": "×",
    "underscores": "_",
    "question marks": "？",
    "wide commas": "，",
    "narrow commas": ",",
    "wide colons": "：",
    "Latin letters": "a",
    "beginnings of e-mail": "a@",
    "beginnings of hosts": "a.",
    "beginnings of sites": "www.",
    "beginnings of addresses": "http://",
    "pinyin without an end": "区(qu",
    "telephone numbers": "13800000000，",
}
HALF = LENGTH // 2
HOSTILE = {name: (unit * LENGTH)[:LENGTH] for name, unit in REPEATED.items()} | {
    "nested brackets": "（" * HALF + "）" * HALF,
    "nested quotes": "“‘" * (HALF // 2) + "’”" * (HALF // 2),
    "brackets that close first": "）" * HALF + "（" * HALF,
    "a gap of spaces": "读" + " " * (LENGTH - 2) + "书",
}


@pytest.mark.parametrize("text", HOSTILE.values(), ids=HOSTILE.keys())
def test_hostile_text_is_checked_within_seconds(text: str) -> None:
    plan = loaded(plan_text(introduction=f"'{text}'"))
    started = time.perf_counter()

    check(plan)

    assert time.perf_counter() - started < 5
