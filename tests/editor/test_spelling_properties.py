"""Plans of any form, respelt: they say the same, and nothing but their spelling changes."""

from __future__ import annotations

import random
import re
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from plangen.reading.load import load
from plangen.source.text import SourceText
from profiles import by_profile
from spellings import (
    MIXING,
    assert_nothing_else_changes,
    assert_spells,
    chinese,
    codes,
    english,
    in_chinese,
    in_english,
    mixed,
    said,
)
from support import PLANS, ROOT, rendered
from typed.generator import Generator
from typed_is_printed import SEED

SEEDS = range(SEED, SEED + by_profile(15, 60))
GOOD = [ROOT / "plans" / "2023-04.yaml", *sorted((PLANS / "good").glob("*.yaml"))]


@pytest.mark.parametrize("path", GOOD, ids=lambda path: path.name)
def test_good_plans_there_and_back(path: Path) -> None:
    text = path.read_bytes().decode()
    first, second = (in_english, in_chinese) if "\n单位" in text else (in_chinese, in_english)
    there = first(text)

    assert there != text
    assert second(there) == text
    assert first(there) == there
    assert second(text) == text
    assert said(there) == said(text)
    assert not MIXING & codes(there).keys()
    for to_chinese in (True, False):
        assert_nothing_else_changes(text, to_chinese=to_chinese)
        assert_nothing_else_changes(there, to_chinese=to_chinese)


@pytest.mark.parametrize("seed", SEEDS)
def test_plans_of_every_shape_there_and_back(seed: int) -> None:
    """Typed in any style of YAML: the document has the same bytes in either spelling."""
    tree = Generator(seed).tree()
    text = tree.file()[0]
    if load(SourceText("plan.yaml", text)).plan is None:
        return
    first, second = (in_english, in_chinese) if tree.is_chinese else (in_chinese, in_english)
    there = first(text)

    assert second(there) == text
    assert first(there) == there
    assert second(text) == text
    assert said(there) == said(text)
    assert rendered(there) == rendered(text)


Data = str | list["Data"] | dict[str, "Data"]

PIECES = [
    *("标题", "title", "正文", "#", "活动", "'", '"', "\\", "}", "&a", "*a", "-", ""),
    *("活动.总数", "activities.count", "4月5日", "\U0001f600"),
    *("正文: 甲", "name, 名称", "{ name: 甲 }"),
    "{{ activities/活动.count/总数 }}场",
    "{{ activities/活动.活动.count/总数|chinese }}",
    "{{ '活动' if period/月份.year/年 > 2000 else \"}} count\" }}",
    "{{organization/单位}}",
]
TEXT = st.lists(st.sampled_from(PIECES), min_size=1, max_size=5).map(
    lambda pieces: "甲" + " ".join(pieces) + "乙"
)


def _items(depth: int) -> st.SearchStrategy[list[Any]]:
    below = {"items/条目": _items(depth + 1)} if depth < 3 else {}
    return st.lists(TEXT | _parts(**below, **{"run_in/接排": NO}), max_size=2)


def _parts(**optional: st.SearchStrategy[Data]) -> st.SearchStrategy[dict[str, Data]]:
    """Return sections, or items: by their titles, or of a text alone."""
    more = {"numbered/编号": NO, "owner/负责人": TEXT, "closing/结语": TEXT, **optional}
    titled = st.fixed_dictionaries({"title/标题": TEXT}, optional={"body/正文": TEXT, **more})
    return titled | st.fixed_dictionaries({"body/正文": TEXT}, optional=more)


NO = st.sampled_from(["false", "否"])
SECTIONS = st.lists(_parts(**{"items/条目": _items(1)}), max_size=3)
ROW = st.fixed_dictionaries(
    {"name/名称": TEXT},
    optional={"time/时间": TEXT, "报名": TEXT, "more/其他": st.just({"标题": "甲"})},
)
ROWS = st.lists(ROW, min_size=1, max_size=3)
COLUMN_LIST = st.permutations(
    [
        "number/序号",
        {"name/名称": "活动主题"},
        {"key/字段": "time/时间", "header/表头": "时间"},
        {"报名": "名称"},
        {"key/字段": "标题", "header/表头": "title", "above/上级表头": "名称"},
        {"title": ["content/内容", {"审批": "标题"}]},
    ]
)
OF_TABLES = {
    "caption/表题": TEXT,
    "listed/逐条": NO,
    "merge/合并列": st.just(["time/时间"]),
    "note/表注": TEXT,
}
PLAIN_TABLE = st.fixed_dictionaries(
    {"columns/列": COLUMN_LIST, "rows/行": ROWS},
    optional={"header/表头行": st.just("true"), **OF_TABLES},
)
GROUPED_TABLE = st.fixed_dictionaries(
    {
        "columns/列": COLUMN_LIST.map(lambda columns: ["venue/分馆", *columns]),
        "number_in/编号列": st.sampled_from(["name/名称", "报名"]),
        "groups/分组": st.lists(
            st.fixed_dictionaries(
                {"venue/分馆": TEXT, "rows/行": ROWS},
                optional={"tag/标签": TEXT, "heading/通栏标题": TEXT},
            ),
            min_size=1,
            max_size=2,
        ),
    },
    optional={"total/合计": st.just(["name/名称"]), **OF_TABLES},
)
PLAN = st.fixed_dictionaries(
    {
        "organization/单位": st.just("测试图书馆"),
        "period/月份": st.sampled_from(["2023-04", "2023-Q2", "2023"]),
        "activities/活动": st.fixed_dictionaries(
            {"活动": PLAIN_TABLE | GROUPED_TABLE}, optional={"rows": PLAIN_TABLE}
        ),
    },
    optional={
        "period_name/时期名称": TEXT,
        "numbering/编号形式": st.just(["一、", "1、", "①"]),
        "letterhead/版头": st.just({"number/字号": "标题〔2023〕4号"}),
        "title/标题": TEXT,
        "subtitle/副标题": TEXT,
        "title_note/题下说明": TEXT,
        "tables/表格": st.just(["活动"]),
        "closing/结语": TEXT,
        "introduction/引言": TEXT,
        "sections/章节": SECTIONS,
        "signature/落款": st.just({"organization/单位": "单位", "date/日期": "2023-03-28"}),
        "attachments/附件": st.just([{"title/标题": "附件", "tables/表格": ["活动"]}]),
    },
)


@dataclass
class Writer:
    """Writes data as YAML in chance forms; keys are quoted all alike."""

    chance: random.Random
    quote: str

    def mapping(self, data: dict[str, Data], indent: str) -> str:
        return "".join(
            f"{self.between(indent)}{indent}{self.key(key)}:{self.below(value, indent)}"
            for key, value in data.items()
        )

    def below(self, data: Data, indent: str) -> str:
        """Return what follows a colon or a dash, to the end of the line or of the block."""
        space = " " * self.chance.randint(1, 3)
        comment = self.chance.choice(["", "  # title, 标题: 甲"])
        if isinstance(data, str) and self.chance.random() < 0.2:
            mark = self.chance.choice("|>")
            return f"{space}{mark}-{comment}\n{indent}  {data}\n"
        if isinstance(data, str):
            return f"{space}{self.text(data)}{comment}\n"
        if not data or self.chance.random() < 0.3:
            return f"{space}{self.flow(data)}{comment}\n"
        inner = indent + "  "
        if isinstance(data, dict):
            return f"{comment}\n{self.mapping(data, inner)}"
        return f"{comment}\n" + "".join(f"{inner}-{self.below(each, inner)}" for each in data)

    def flow(self, data: Data) -> str:
        comma = self.chance.choice([",", ", ", " , "])
        if isinstance(data, str):
            return self.text(data)
        if isinstance(data, list):
            return "[" + comma.join(map(self.flow, data)) + "]"
        pairs = (f"{self.key(key)}: {self.flow(value)}" for key, value in data.items())
        return "{" + comma.join(pairs) + "}"

    def text(self, text: str) -> str:
        style = self.chance.choice(["", "'", '"'])
        if style == "'":
            return "'" + text.replace("'", "''") + "'"
        if not style and re.fullmatch(r"[\w/，-]+", text):
            return text
        return '"' + text.replace("\\", "\\\\").replace('"', '\\"') + '"'

    def key(self, key: str) -> str:
        return self.quote + key + self.quote

    def between(self, indent: str) -> str:
        # A comment that stands deeper would be a line of the block scalar above it.
        return self.chance.choice(["", "", "\n", "# title: 标题\n", indent + "# {名称: name}\n"])


@given(PLAN, st.randoms(use_true_random=False), st.sampled_from(["", "'", '"']))
def test_plans_of_any_form_there_and_back(
    data: dict[str, Data], chance: random.Random, quote: str
) -> None:
    line_end = chance.choice(["\n", "\r\n"])
    template = Writer(chance, quote).mapping(data, "").replace("\n", line_end)
    both = mixed(template, chance)

    assert_spells(template)
    assert in_english(both) == english(template)
    assert in_chinese(both) == chinese(template)
    assert said(both) == said(english(template))
    assert not MIXING & codes(english(template)).keys()
    for to_chinese in (True, False):
        assert_nothing_else_changes(both, to_chinese=to_chinese)
