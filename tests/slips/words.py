"""Slips with words: what is pasted, names that are guessed, names of files."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from random import Random

from slips.places import CleanPlan, Line, reading
from slips.spoiling import Mended, Slip, Where, changed, kind

# What is pasted ---------------------------------------------------------------------------------


def rows_of_tables(plan: CleanPlan) -> list[tuple[list[str], str, int, int]]:
    """Return each row of each table: its columns, its indent, its first line and the one after."""
    found = []
    columns: list[str] = []
    for line in plan.lines:
        if line.english == "columns":
            value = reading(line.value)
            assert isinstance(value, list)
            columns = [next(iter(name)) if isinstance(name, dict) else name for name in value]
        if line.dash and line.path and line.path[-1] == "rows":
            end = line.index + 1
            while end < len(plan.rows) and plan.rows[end].startswith(line.indent + "  "):
                end += 1
            found.append((columns, line.indent, line.index, end))
    return found


@kind("spreadsheet-row", Mended.READING)
def spreadsheet_row(plan: CleanPlan, chance: Random) -> Slip | None:
    """One or two rows as a spreadsheet gives them: cells with tabs between, column by column."""
    rows = rows_of_tables(plan)
    at = chance.randrange(len(rows))
    columns, indent, first, end = rows[at]
    chosen = [(first, end)]
    if chance.random() < 0.5 and at + 1 < len(rows) and rows[at + 1][2] == end:
        chosen.append((end, rows[at + 1][3]))
    before = chance.choice([indent, indent, "", indent + "- "])
    has_number = chance.random() < 0.5
    pasted = []
    for count, (start, stop) in enumerate(chosen, 1):
        value = reading("\n".join(plan.rows[start:stop]))
        assert isinstance(value, list)
        filled = {**value[0], "number": str(count), "序号": str(count)}
        names = [
            name
            for name in columns
            if name not in ("venue", "分馆") and (has_number or name not in ("number", "序号"))
        ]
        pasted.append(before + "\t".join(filled.get(name, "") for name in names))
    last = chosen[-1][1]
    text = "\n".join([*plan.rows[:first], *pasted, *plan.rows[last:]]) + "\n"
    lines = tuple(range(first + 1, first + 1 + len(pasted)))
    return Slip(text, lines, True, plan.text)  # noqa: FBT003


def entries_of_texts(plan: CleanPlan) -> list[list[Line]]:
    """Return the lists of plain texts under sections and items, each with its lines."""
    lists: list[list[Line]] = []
    for line in plan.lines:
        if not line.is_entry:
            continue
        if lists and lists[-1][-1].index == line.index - 1:
            lists[-1].append(line)
        else:
            lists.append([line])
    return lists


def as_pasted(plan: CleanPlan, chance: Random, marks: Sequence[str]) -> Slip | None:
    """Put marks of Word in place of the dashes of a list, or of its last ones."""
    lists = entries_of_texts(plan)
    if not lists:
        return None
    lines = chance.choice(lists)
    lines = lines[chance.choice([0, 0, 0, len(lines) - 1]) :]
    indent = None if chance.random() < 0.7 else ""
    return changed(
        plan,
        {
            line.index: line.written(indent=indent, dash=mark)
            for line, mark in zip(lines, marks, strict=False)
        },
    )


NUMBERS = (
    ("1．", "2．", "3．"),
    ("1.\t", "2.\t", "3.\t"),
    ("1. ", "2. ", "3. "),
    ("1、", "2、", "3、"),
    ("（1）", "（2）", "（3）"),
    ("(1)", "(2)", "(3)"),
    ("a)", "b)", "c)"),
    ("①", "②", "③"),
    ("（一）", "（二）", "（三）"),
)
BULLETS = ("• ", "•\t", "● ", "●", "· ", "·", "\uf06c ", "◆ ")


@kind("word-numbers", Mended.READING)
def word_numbers(plan: CleanPlan, chance: Random) -> Slip | None:
    """Items with Word's automatic numbers in place of dashes."""
    return as_pasted(plan, chance, chance.choice(NUMBERS))


@kind("word-bullets", Mended.READING)
def word_bullets(plan: CleanPlan, chance: Random) -> Slip | None:
    """Items with Word's bullets in place of dashes."""
    return as_pasted(plan, chance, [chance.choice(BULLETS)] * 3)


# Names that are guessed -------------------------------------------------------------------------

Guesses = Mapping[tuple[str, str], Sequence[str]]

CHINESE_GUESSES: Guesses = {
    ("plan", "单位"): ("单位名称", "部门", "机构"),
    ("plan", "月份"): ("年月", "期间", "月度"),
    ("plan", "标题"): ("题目", "大标题"),
    ("plan", "主送"): ("主送机关", "抬头"),
    ("plan", "引言"): ("前言", "导语"),
    ("plan", "章节"): ("章", "部分"),
    ("plan", "附件"): ("附表",),
    ("plan", "活动"): ("活动表", "活动安排"),
    ("plan", "落款"): ("署名",),
    ("section", "标题"): ("题目", "小标题", "名称"),
    ("section", "正文"): ("内容", "文字"),
    ("section", "条目"): ("要点", "事项"),
    ("section", "结语"): ("结束语", "结尾"),
    ("item", "标题"): ("题目", "小标题"),
    ("item", "正文"): ("内容", "文字"),
    ("table", "表题"): ("表名", "题目"),
    ("table", "列"): ("栏目", "列名"),
    ("table", "行"): ("各行", "活动"),
    ("row", "时间"): ("时间段", "日期", "活动时间"),
    ("row", "名称"): ("题目", "活动名称", "名字"),
    ("row", "地点"): ("地址", "活动地点"),
    ("row", "负责人"): ("责任人",),
    ("row", "类型"): ("类别", "种类"),
    ("row", "对象"): ("人群",),
}
ENGLISH_GUESSES: Guesses = {
    ("plan", "organization"): ("org", "unit", "organisation"),
    ("plan", "period"): ("month", "date"),
    ("plan", "introduction"): ("intro", "preface"),
    ("plan", "sections"): ("section", "chapters"),
    ("plan", "attachments"): ("attachment", "appendix"),
    ("plan", "activities"): ("events", "activity"),
    ("plan", "addressee"): ("to", "recipients"),
    ("section", "title"): ("subject", "heading", "name"),
    ("section", "body"): ("text", "content"),
    ("section", "items"): ("item", "points"),
    ("section", "closing"): ("ending", "conclusion"),
    ("item", "title"): ("subject", "heading"),
    ("item", "body"): ("text", "content"),
    ("table", "caption"): ("title", "heading"),
    ("table", "columns"): ("column", "fields"),
    ("table", "rows"): ("row", "lines"),
    ("row", "time"): ("date", "when"),
    ("row", "name"): ("subject", "title", "activity"),
    ("row", "place"): ("location", "where"),
    ("row", "owner"): ("person", "responsible"),
    ("row", "type"): ("kind", "category"),
    ("row", "notes"): ("note", "remark"),
    ("row", "audience"): ("target",),
}


def guessed(plan: CleanPlan, chance: Random, guesses: Guesses) -> Slip | None:
    """Put a guess in place of a field, in rows also for the same field of every row."""
    places = [
        (line, key)
        for line in plan.lines
        for level, key in guesses
        if level == line.level
        and (line.key == key or (line.value.startswith("{") and f"{key}: " in line.value))
    ]
    level = chance.choice(sorted({line.level for line, _ in places}))
    line, key = chance.choice([place for place in places if place[0].level == level])
    guess = chance.choice(guesses[level, key])
    lines = [line]
    if level == "row" and chance.random() < 0.5:
        lines = [other for other, its in places if its == key and other.path == line.path]
    edits = {}
    for other in lines:
        if other.key:
            edits[other.index] = other.written(key=guess)
        else:
            value = re.sub(rf"(?<=[{{ ]){key}: ", f"{guess}: ", other.value)
            edits[other.index] = other.written(value=value)
    return changed(plan, edits, must_say=[f"“{key}”"])


@kind("guessed-key-chinese")
def guessed_key_chinese(plan: CleanPlan, chance: Random) -> Slip | None:
    """``时间段: 4月5日`` for ``时间``: the field itself is missing there, so it is meant."""
    return guessed(plan, chance, CHINESE_GUESSES) if plan.is_chinese else None


@kind("guessed-key-english")
def guessed_key_english(plan: CleanPlan, chance: Random) -> Slip | None:
    """``date: 4月5日`` for ``time``: the field itself is missing there, so it is meant."""
    return None if plan.is_chinese else guessed(plan, chance, ENGLISH_GUESSES)


# Names of files ---------------------------------------------------------------------------------

ENDINGS = (".yaml.txt", ".yaml.txt", ".yml.txt", ".yaml.TXT", ".txt")


@kind("file-name")
def file_name(plan: CleanPlan, chance: Random) -> Slip | None:
    """``2025-03.yaml.txt``: Notepad adds an ending, and Windows hides it.

    The text is clean. Nothing is mended by a program that does not rename files; the slip
    stands on line 0, the file as a whole.
    """
    ending = chance.choice(ENDINGS)
    where = chance.choice(list(Where))
    name = plan.name + ending
    return Slip(
        text=plan.text,
        lines=(0,),
        is_mendable=True,
        original=plan.text,
        file_name=name,
        where=where,
        must_say=(name,),
    )
