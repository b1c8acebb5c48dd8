from __future__ import annotations

import re

import pytest

from plangen.cli.phrases import phrases_with_rules
from plangen.messages.filling import filled, placeholders, quoted_inside, spelt_names
from plangen.messages.message import Language
from plangen.plan.columns import COLUMNS
from plangen.plan.keys import all_models, spelt_name
from plangen.plan.model import Plan

ENTRIES = phrases_with_rules(Language.ZH).codes.values()
MESSAGES = [message for entry in ENTRIES for message in (entry.zh, entry.en)]
TEXTS = [text for each in MESSAGES for text in (each.sentence, each.several, *each.hints)]
KEYS = {
    (name, str(field.title))
    for model in all_models(Plan)
    for name, field in model.model_fields.items()
} | {(each.key, each.chinese) for each in COLUMNS.values()}


@pytest.mark.parametrize(
    ("typed", "shown"),
    [
        ("“书香”活动", "‘书香’活动"),
        ("读“‘书香’”", "读‘“书香”’"),
        ("读者说“读‘红岩’”。", "读者说‘读“红岩”’。"),
        ("‘书香’", "“书香”"),
        ("“书香校…", "‘书香校…"),
        ("Don’t “stop”", "Don’t ‘stop’"),
        ("’90 “年”", "’90 ‘年’"),
        ("《书香》（一）", "《书香》（一）"),
        ("“", "“"),
        ("”。", "”。"),
        ("", ""),
    ],
)
def test_quotes_inside_quotes_are_of_the_next_level(typed: str, shown: str) -> None:
    assert quoted_inside(typed) == shown
    assert filled("没有“{key}”。", {"key": typed}) == f"没有“{shown}”。"


def test_outside_of_quotes_a_text_stays() -> None:
    assert filled("可以写：{known}。", {"known": "“书香”"}) == "可以写：“书香”。"
    assert filled("“甲”和{known}", {"known": "“乙”"}) == "“甲”和“乙”"


def test_names_are_spelt_as_in_the_file() -> None:
    text = "在“{spelt:columns|列}”里加上“{key}”；{{{{ {spelt:activities.count|活动.总数} }}}}"

    assert filled(text, {"key": "甲"}) == "在“columns”里加上“甲”；{{ activities.count }}"
    assert filled(text, {"key": "甲"}, is_chinese=True) == "在“列”里加上“甲”；{{ 活动.总数 }}"
    assert placeholders(text) == {"key"}
    assert spelt_names(text) == {("columns", "列"), ("activities.count", "活动.总数")}


def test_both_spellings_of_a_name_are_those_of_plan_files() -> None:
    pairs = set().union(*map(spelt_names, TEXTS)) - {("main", "总馆")}  # a table is named freely
    pairs = {
        (f"activities.{each}", f"活动.{other}") if each == "count" else (each, other)
        for each, other in pairs
    }

    assert len(pairs) > 10
    for english, chinese in pairs:
        is_key = (english, chinese) in KEYS
        assert is_key or chinese == spelt_name(english, chinese=True)


def test_no_chinese_message_has_a_key_in_one_spelling_alone() -> None:
    names = {english for english, chinese in KEYS if english != chinese}
    names -= {"template", "holidays", "names", "number", "name", "type", "file"}
    both = {"PG112", "PG120", "PG501"}  # an empty file has no spelling, a bookmark has one
    for code, entry in phrases_with_rules(Language.ZH).codes.items():
        if code in both:
            continue
        for text in (entry.zh.sentence, entry.zh.several, *entry.zh.hints):
            bare = re.sub(r"\{[^{}]*\}|own_page: false|landscape: false", "", text)
            said = set(re.findall(r"(?<![\w.“<-])[a-z_]{3,}(?![\w.-])", bare))
            assert not said & names, text
