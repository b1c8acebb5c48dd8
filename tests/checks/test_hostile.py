"""Long texts that no editor writes: the rules must not hang on them."""

from __future__ import annotations

from functools import partial

import pytest

from plangen.checks import check
from profiles import by_profile
from steps import MOST_TIME, times_as_long
from support import loaded, plan_text

FEW = by_profile(500, 1_000)
MANY = 10 * FEW
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
    "codes of characters": "读&amp;",
    "codes that were coded": "&amp;amp;amp;",
    "ampersands": "读&",
    "tags of web pages": "读<p>",
    "short tags of web pages": "<b>读",
    "angle brackets": "读<",
    "asterisks in pairs": "读**",
    "underscores in pairs": "读__，",
    "waves in pairs": "读~~，",
    "backticks": "读`",
    "beginnings of links": "读[",
    "links": "[读](a.b)",
    "signs of lost characters": "锟斤拷",
    "UTF-8 read as GBK": "浣犲ソ",
    "beginnings of UTF-8 read as GBK": "浣犲",
    "UTF-8 read as Latin": "å…¬",
    "guillemets": "«读",
    "fields": "MERGEFIELD 读 ",
    "errors of formulas": "#REF!",
    "errors of fields": "错误!",
    "scientific numbers": "1E+05 ",
    "codes of line breaks": "_x000D_",
    "escapes": "\\u8bfb",
    "dates with midnight": "2023-04-08 00:00:00 ",
    "pinyin without an end": "区(qu",
    "telephone numbers": "13800000000，",
}
NESTED = {
    "nested brackets": ("（", "）"),
    "nested quotes": ("“‘", "’”"),
    "brackets that close first": ("）", "（"),
}


def hostile(name: str, length: int) -> str:
    """Return the text of a *name*, so many characters long."""
    if name == GAP:
        return "读" + " " * (length - 2) + "书"
    if name in REPEATED:
        return (REPEATED[name] * length)[:length]
    begin, end = NESTED[name]
    half = length // 2 // len(begin)
    return begin * half + end * half


GAP = "a gap of spaces"


@pytest.mark.parametrize("name", [*REPEATED, *NESTED, GAP])
def test_a_hostile_text_costs_no_more_than_its_length(name: str) -> None:
    few, many = (
        partial(check, loaded(plan_text(introduction=f"'{hostile(name, length)}'")))
        for length in (FEW, MANY)
    )

    assert times_as_long(few, many) < MOST_TIME
