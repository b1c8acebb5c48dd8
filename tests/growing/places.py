"""Places of a plan where a text can stand, and what a plan can have many of."""

from __future__ import annotations

import json
from collections.abc import Callable, Iterable

from growing.units import repeated, unit_at

Make = Callable[[str, int], str]
"""Makes a plan of a unit and a size."""

_HEAD = "organization: 测试图书馆\nperiod: 2023-04\n"
_INTRODUCTION = "introduction: 现将4月份工作计划安排如下：\n"
_SECTIONS = "sections:\n  - title: 阅读推广活动\n    body: 开展活动{{ activities.count }}场。\n"
_TABLE = (
    "activities:\n  main:\n    columns: [number, name, time, place, owner, content]\n    rows:\n"
)
_ROW = "      - {name: 书法讲座, time: 4月7日, place: 报告厅, owner: 张明, content: 讲解书法}\n"
_REST = _SECTIONS + _TABLE + _ROW
_COLUMNS = ("type", "name", "time", "place", "content", "audience", "owner", "notes")
_AN_ENTRY = 12
"""About so many characters has the text of one of many entries."""


def _quoted(text: str) -> str:
    return json.dumps(text, ensure_ascii=False)


def _block(text: str, indent: int) -> str:
    """Return ``|`` and the lines of a text below it."""
    return "|2\n" + "".join(f"{' ' * (indent + 2)}{line}\n" for line in text.split("\n"))


TEXTS: dict[str, Callable[[str], str]] = {
    "title": lambda text: f"{_HEAD}title: {_quoted(text)}\n{_REST}",
    "introduction": lambda text: f"{_HEAD}introduction: {_quoted(text)}\n{_REST}",
    "introduction |": lambda text: f"{_HEAD}introduction: {_block(text, 0)}{_REST}",
    "section title": lambda text: (
        f"{_HEAD}sections:\n  - title: {_quoted(text)}\n    body: 甲。\n{_TABLE}{_ROW}"
    ),
    "body |": lambda text: (
        f"{_HEAD}sections:\n  - title: 活动\n    body: {_block(text, 4)}{_TABLE}{_ROW}"
    ),
    "body >": lambda text: (
        f"{_HEAD}sections:\n  - title: 活动\n    body: >2\n      甲"
        + text.replace("\n", "\n      ")
        + f"\n{_TABLE}{_ROW}"
    ),
    "body plain": lambda text: (
        f"{_HEAD}sections:\n  - title: 活动\n    body: 丙{text}丁\n{_TABLE}{_ROW}"
    ),
    "body lines": lambda text: (
        f"{_HEAD}sections:\n  - title: 活动\n    body: {_block(_cut(text, 40), 4)}{_TABLE}{_ROW}"
    ),
    "item title": lambda text: (
        f"{_HEAD}sections:\n  - title: 活动\n    items:\n      - title: {_quoted(text)}\n"
        f"        body: 甲。\n{_TABLE}{_ROW}"
    ),
    "item body": lambda text: (
        f"{_HEAD}sections:\n  - title: 活动\n    items:\n      - title: 甲。\n"
        f"        body: {_quoted(text)}\n{_TABLE}{_ROW}"
    ),
    "item plain": lambda text: (
        f"{_HEAD}sections:\n  - title: 活动\n    items:\n      - 甲{text}乙\n{_TABLE}{_ROW}"
    ),
    "closing": lambda text: (
        f"{_HEAD}sections:\n  - title: 活动\n    items: [甲]\n    closing: {_quoted(text)}\n"
        f"{_TABLE}{_ROW}"
    ),
    "subtitle |": lambda text: f"{_HEAD}subtitle: {_block(text, 0)}{_REST}",
    "title note": lambda text: f"{_HEAD}title_note: {_quoted(text)}\n{_REST}",
    "closing of the plan": lambda text: (
        f"{_HEAD}{_SECTIONS}closing: {_quoted(text)}\n{_TABLE}{_ROW}"
    ),
    "period name": lambda text: f"{_HEAD}period_name: {_quoted(text)}\n{_REST}",
    "owner": lambda text: (
        f"{_HEAD}sections:\n  - title: 活动\n    owner: {_quoted(text)}\n{_TABLE}{_ROW}"
    ),
    "numbered paragraph": lambda text: (
        f"{_HEAD}sections:\n  - body: {_block(text, 4)}{_TABLE}{_ROW}"
    ),
    "table note": lambda text: f"{_HEAD}{_SECTIONS}{_TABLE}{_ROW}    note: {_quoted(text)}\n",
    "listed cell": lambda text: (
        f"{_HEAD}{_SECTIONS}    tables: [main]\nactivities:\n  main:\n    listed: true\n"
        f"    columns: [name, content]\n    rows: [{{name: 讲座, content: {_quoted(text)}}}]\n"
    ),
    "remarks": lambda text: (
        f"{_HEAD}signature: {{date: 2023-03-28}}\nremarks: {_quoted(text)}\n{_REST}"
    ),
    "addressee": lambda text: f"{_HEAD}addressee: {_quoted(text)}\n{_REST}",
    "notice title": lambda text: (
        f"{_HEAD}notice: {{title: {_quoted(text)}, body: 印发给你们。}}\n{_REST}"
    ),
    "notice body": lambda text: f"{_HEAD}notice: {{body: {_quoted(text)}}}\n{_REST}",
    "signature": lambda text: (
        f"{_HEAD}signature: {{organization: {_quoted(text)}, date: 2023-03-28}}\n{_REST}"
    ),
    "signature date": lambda text: f"{_HEAD}signature: {{date: {_quoted(text)}}}\n{_REST}",
    "letterhead mark": lambda text: f"{_HEAD}letterhead: {{mark: {_quoted(text)}}}\n{_REST}",
    "letterhead number": lambda text: (
        f"{_HEAD}letterhead: {{mark: 测试, number: {_quoted(text)}}}\n{_REST}"
    ),
    "letterhead serial": lambda text: (
        f"{_HEAD}letterhead: {{mark: 测试, serial: {_quoted(text)}}}\n{_REST}"
    ),
    "letterhead secrecy": lambda text: (
        f"{_HEAD}letterhead: {{mark: 测试, secrecy: {_quoted(text)}}}\n{_REST}"
    ),
    "letterhead signers": lambda text: (
        f"{_HEAD}letterhead: {{mark: 测试, signers: [{_quoted(text)}]}}\n{_REST}"
    ),
    "colophon copies": lambda text: (
        f"{_HEAD}colophon: {{office: 办公室, date: 2023-03-28, copies: {_quoted(text)}}}\n{_REST}"
    ),
    "colophon office": lambda text: (
        f"{_HEAD}colophon: {{office: {_quoted(text)}, date: 2023-03-28}}\n{_REST}"
    ),
    "colophon other": lambda text: (
        f"{_HEAD}colophon: {{office: 办公室, date: 2023-03-28, other: {_quoted(text)}}}\n{_REST}"
    ),
    "attachment title": lambda text: (
        f"{_HEAD}attachments:\n  - title: {_quoted(text)}\n    tables: [main]\n{_REST}"
    ),
    "attachment body": lambda text: (
        f"{_HEAD}attachments:\n  - title: 报名办法\n    body: {_quoted(text)}\n    tables: [main]\n"
        f"{_REST}"
    ),
    "table name": lambda text: (
        f"{_HEAD}attachments:\n  - title: 一览表\n    tables: [{_quoted(text)}]\n{_REST}"
    ),
    "caption": lambda text: (
        _HEAD
        + _SECTIONS
        + _TABLE.replace("main:\n", f"main:\n    caption: {_quoted(text)}\n")
        + _ROW
    ),
    "header": lambda text: (
        f"{_HEAD}{_SECTIONS}{_TABLE.replace('content]', f'content: {_quoted(text)}]')}{_ROW}"
    ),
    "column key": lambda text: (
        f"{_HEAD}{_SECTIONS}{_TABLE.replace('content]', f'content, {_quoted(text)}]')}{_ROW}"
    ),
    "number_in": lambda text: (
        _HEAD
        + _SECTIONS
        + _TABLE.replace("    rows", f"    number_in: {_quoted(text)}\n    rows")
        + _ROW
    ),
    "own column": lambda text: (
        f"{_HEAD}{_SECTIONS}{_TABLE.replace('content]', 'content, 报名: 报名方式]')}"
        f"      - {{name: 书法讲座, 报名: {_quoted(text)}}}\n"
    ),
    "venue": lambda text: (
        f"{_HEAD}{_SECTIONS}activities:\n  main:\n    columns: [venue, name]\n    groups:\n"
        f"      - venue: {_quoted(text)}\n        rows: [{{name: 讲座}}]\n"
    ),
    "tag": lambda text: (
        f"{_HEAD}{_SECTIONS}activities:\n  main:\n    columns: [venue, name]\n    groups:\n"
        f"      - venue: 测试分馆\n        tag: {_quoted(text)}\n        rows: [{{name: 讲座}}]\n"
    ),
    "organization": lambda text: f"organization: {_quoted(text)}\nperiod: 2023-04\n{_REST}",
    "jointly": lambda text: f"{_HEAD}jointly: [{_quoted(text)}]\n{_REST}",
    "period": lambda text: f"organization: 测试图书馆\nperiod: {_quoted(text)}\n{_REST}",
    "picture": lambda text: (
        f"{_HEAD}sections:\n  - title: 活动\n    pictures: [{{file: {_quoted(text)}}}]\n"
    ),
    "picture caption": lambda text: (
        f"{_HEAD}sections:\n  - title: 活动\n"
        f"    pictures: [{{file: 图.png, caption: {_quoted(text)}}}]\n"
    ),
    "key": lambda text: f"{_HEAD}{_quoted(text)}: 甲\n{_REST}",
    "key plain": lambda text: f"{_HEAD}甲{text}: 乙\n{_REST}",
    "key of a row": lambda text: f"{_HEAD}{_SECTIONS}{_TABLE}      - {{{_quoted(text)}: 甲}}\n",
    "comment": lambda text: f"{_HEAD}# {text}\n{_REST}",
    "comment behind a text": lambda text: (
        f"{_HEAD}introduction: 现将计划安排如下： # {text}\n{_REST}"
    ),
    "plain with a comment": lambda text: f"{_HEAD}introduction: 甲{text} # 乙\n{_REST}",
    "file": lambda text: f"{_HEAD}{_REST}{text}\n",
    "file, first": lambda text: f"{text}\n{_HEAD}{_REST}",
    "file, within": lambda text: f"{_HEAD}{_INTRODUCTION}{text}\n{_REST}",
    "alone": lambda text: f"{text}\n",
    "within brackets": lambda text: (
        f"{_HEAD}{_SECTIONS}{_TABLE}      - {{name: 甲{text}, time: 4月7日}}\n"
    ),
    "within quotes": lambda text: f'{_HEAD}introduction: "甲{text}"\n{_REST}',
    "within single quotes": lambda text: f"{_HEAD}introduction: '甲{text}'\n{_REST}",
    "expression": lambda text: f"{_HEAD}introduction: {_quoted('共{{ ' + text + ' }}场')}\n{_REST}",
    "anchor": lambda text: f"{_HEAD}introduction: &甲{text} 乙\n{_REST}",
    "alias": lambda text: f"{_HEAD}introduction: *甲{text}\n{_REST}",
    "tag of YAML": lambda text: f"{_HEAD}introduction: !甲{text} 乙\n{_REST}",
    "yes or no": lambda text: f"{_HEAD}{_REST}    header: {_quoted(text)}\n",
    "deep": lambda text: f"{_HEAD}introduction: {'[' * len(text)}{text}\n{_REST}",
}
"""The places of one long text."""
for _column in _COLUMNS:
    TEXTS[f"cell {_column}"] = lambda text, column=_column: (
        (  # type: ignore[misc]  # a default binds the column
            f"{_HEAD}{_SECTIONS}activities:\n  main:\n    columns: [number, name, {column}]\n"
            f"    rows:\n      - {{name: 书法讲座, {column}: {_quoted(text)}}}\n"
        )
        .replace("name, name]", "name]")
        .replace("name: 书法讲座, name:", "name:")
    )


def _cut(text: str, length: int) -> str:
    return "\n".join(text[at : at + length] for at in range(0, len(text), length))


def _listed(units: Iterable[str], line: str) -> str:
    return "".join(line.replace("…", _quoted(each)) for each in units)


def _lines_of(units: Iterable[str], line: str) -> str:
    return _listed(units, f"{line}\n")


def _joined(units: Iterable[str], ends: int = 1) -> str:
    return ("\n" * ends).join(units)


def _rows(columns: str, row: str) -> Callable[[list[str]], str]:
    table = f"activities:\n  main:\n    columns: [{columns}]\n    rows:\n"
    return lambda units: _HEAD + _SECTIONS + table + _listed(units, f"      - {row}\n")


ENTRIES: dict[str, Callable[[list[str]], str]] = {
    "rows": lambda units: (
        _HEAD
        + _SECTIONS
        + _TABLE
        + "".join(
            f"      - {{name: {_quoted(each)}, time: 4月{at % 28 + 1}日, place: {at % 9}楼, "
            f"owner: 张明, content: {_quoted('介绍' + each)}}}\n"
            for at, each in enumerate(units)
        )
    ),
    "names": _rows("number, name", "{name: …}"),
    "times": _rows("name, time", "{name: 讲座, time: …}"),
    "places": _rows("name, time, place", "{name: 讲座, time: 4月7日9:30, place: …}"),
    "owners": _rows("name, time, owner", "{name: 讲座, time: 4月7日9:30, owner: …}"),
    "contents": _rows("name, content", "{name: 讲座, content: …}"),
    "numbers": _rows("name, 人数: 人数]\n    total: [人数", "{name: 讲座, 人数: …}"),
    "columns of one's own": lambda units: (
        f"{_HEAD}{_SECTIONS}activities:\n  main:\n    columns: [name{_listed(units, ', …: 甲')}]\n"
        "    rows: [{name: 甲}]\n"
    ),
    "unknown keys": lambda units: f"{_HEAD}{_REST}{_lines_of(units, '…: 甲')}",
    "unknown keys of rows": _rows("name", "{name: 讲座, …: 甲}"),
    "unknown keys of one row": lambda units: (
        f"{_HEAD}{_SECTIONS}{_TABLE}      - {{name: 甲{_listed(units, ', …: 甲')}}}\n"
    ),
    "tables": lambda units: (
        f"{_HEAD}{_SECTIONS}activities:\n"
        + "".join(
            f"  t{at}:\n    caption: {_quoted(each)}\n    columns: [name]\n"
            "    rows: [{name: 甲}]\n"
            for at, each in enumerate(units)
        )
    ),
    "names of tables": lambda units: (
        f"{_HEAD}{_SECTIONS}activities:\n"
        + _listed(units, "  …:\n    columns: [name]\n    rows: [{name: 甲}]\n")
    ),
    "sections": lambda units: (
        _HEAD + "sections:\n" + _listed(units, "  - title: …\n    body: 甲。\n") + _TABLE + _ROW
    ),
    "items": lambda units: (
        f"{_HEAD}sections:\n  - title: 甲\n    items:\n{_lines_of(units, '      - …')}"
        f"{_TABLE}{_ROW}"
    ),
    "items of items": lambda units: (
        f"{_HEAD}sections:\n  - title: 甲\n    items:\n      - title: 乙\n        items:\n"
        f"{_lines_of(units, '          - {title: …, body: 甲}')}{_TABLE}{_ROW}"
    ),
    "attachments": lambda units: (
        f"{_HEAD}attachments:\n{_lines_of(units, '  - {title: …, body: 甲}')}{_REST}"
    ),
    "tables of an attachment": lambda units: (
        f"{_HEAD}attachments:\n  - title: 甲\n    tables: [main{_listed(units, ', …')}]\n{_REST}"
    ),
    "tables in the text": lambda units: (
        f"{_HEAD}{_SECTIONS}    tables: [{''.join(f't{at}, ' for at in range(len(units)))}]\n"
        "activities:\n"
        + "".join(
            f"  t{at}: {{columns: [name], note: {_quoted(each)}, rows: [{{name: 甲}}]}}\n"
            for at, each in enumerate(units)
        )
    ),
    "sections with tables": lambda units: (
        f"{_HEAD}sections:\n"
        + "".join(
            f"  - {{title: {_quoted(each)}, body: 见下表。, tables: [t{at}]}}\n"
            for at, each in enumerate(units)
        )
        + "activities:\n"
        + "".join(
            f"  t{at}: {{columns: [name, time], rows: [{{name: 甲, time: 4月7日}}]}}\n"
            for at in range(len(units))
        )
    ),
    "listed rows": lambda units: (
        f"{_HEAD}{_SECTIONS}    tables: [main]\nactivities:\n  main:\n    listed: true\n"
        "    columns: [number, name, time, content]\n    rows:\n"
        f"{_lines_of(units, '      - {name: …, time: 4月7日9:30, content: 讲解书法}')}"
    ),
    "listed groups": lambda units: (
        f"{_HEAD}{_SECTIONS}    tables: [main]\nactivities:\n  main:\n    listed: true\n"
        "    columns: [venue, name]\n    groups:\n"
        f"{_lines_of(units, '      - {venue: …, heading: …, tag: …, rows: [{name: 讲座}]}')}"
    ),
    "numbered paragraphs": lambda units: (
        f"{_HEAD}numbering: [1、]\nsections:\n{_lines_of(units, '  - {body: …, owner: …}')}"
        f"{_TABLE}{_ROW}"
    ),
    "items with owners": lambda units: (
        f"{_HEAD}numbering: [一、, 1、]\nsections:\n  - title: 甲\n    items:\n"
        f"{_lines_of(units, '      - {title: 乙。, body: …, run_in: false, owner: …, closing: …}')}"
        f"{_TABLE}{_ROW}"
    ),
    "groups": lambda units: (
        f"{_HEAD}{_SECTIONS}activities:\n  main:\n    columns: [venue, name]\n    number_in: name\n"
        f"    groups:\n{_lines_of(units, '      - {venue: …, rows: [{name: 讲座}]}')}"
    ),
    "empty groups": lambda units: (
        f"{_HEAD}{_SECTIONS}activities:\n  main:\n    columns: [venue, name]\n"
        f"    groups:\n{_lines_of(units, '      - {venue: …, rows: []}')}"
    ),
    "jointly": lambda units: f"{_HEAD}jointly:\n{_lines_of(units, '  - …')}{_REST}",
    "signers": lambda units: (
        f"{_HEAD}letterhead:\n  mark: 测试\n  signers:\n{_lines_of(units, '    - …')}{_REST}"
    ),
    "pictures": lambda units: (
        f"{_HEAD}sections:\n  - title: 甲\n    pictures:\n{_lines_of(units, '      - {file: …}')}"
    ),
    "comments": lambda units: _HEAD + "".join(f"# {_line(each)}\n" for each in units) + _REST,
    "comments of rows": lambda units: (
        _HEAD
        + _SECTIONS
        + _TABLE
        + "".join(f"      - name: 讲座{at} # {_line(each)}\n" for at, each in enumerate(units))
    ),
    "kept quiet": lambda units: (
        _HEAD
        + _SECTIONS
        + _TABLE
        + "".join(f"      - name: {_quoted(each)} # plangen: ignore PG370\n" for each in units)
    ),
    "lines": lambda units: f"{_HEAD}introduction: {_block(_joined(units), 0)}{_REST}",
    "paragraphs": lambda units: f"{_HEAD}introduction: {_block(_joined(units, 2), 0)}{_REST}",
    "lines of a cell": lambda units: (
        f"{_HEAD}{_SECTIONS}{_TABLE}      - {{name: 甲, content: {_quoted(_joined(units))}}}\n"
    ),
    "lines of the file": lambda units: (
        _HEAD + _REST + "".join(f"{_line(each)}\n" for each in units)
    ),
    "entries of the file": lambda units: (
        _HEAD + _REST + "".join(f"- {_line(each)}\n" for each in units)
    ),
    "rows with slips": lambda units: (
        _HEAD
        + _SECTIONS
        + _TABLE
        + "".join(f"      - name： {_line(each)}\n        time:4月7日\n" for each in units)
    ),
    "rows without a colon": lambda units: (
        _HEAD + _SECTIONS + _TABLE + "".join(f"      - name {_line(each)}\n" for each in units)
    ),
    "fields twice": lambda units: f"{_HEAD}{_REST}{_lines_of(units, 'title: …')}",
    "anchors": lambda units: (
        f"{_HEAD}sections:\n"
        + "".join(f"  - &a{at}\n    title: {_quoted(each)}\n" for at, each in enumerate(units))
        + "".join(f"  - *a{at}\n" for at in range(min(len(units), 150)))
        + _TABLE
        + _ROW
    ),
    "expressions": lambda units: (
        f"{_HEAD}introduction: {_quoted(''.join('{{ ' + each + ' }}' for each in units))}\n{_REST}"
    ),
    "documents": lambda units: "".join(f"---\n{_line(each)}\n" for each in units),
    "wrong times": _rows("name, time", "{name: …, time: 4月31日}"),
    "wrong rows": _rows("name, time", "{name: …, tima: 4月3日}"),
    "rows that are texts": _rows("name, time", "…"),
    "rows that are lists": _rows("name, time", "[…]"),
    "in one line": lambda units: (
        "{organization: 测试图书馆, period: 2023-04, activities: {main: {columns: [name, time], "
        "rows: ["
        + ", ".join(f"{{name: {_quoted(each)}, time: 4月31日}}" for each in units)
        + "]}}}\n"
    ),
    "several times": lambda units: (
        f"{_HEAD}{_SECTIONS}{_TABLE}      - {{name: 甲, time: {_quoted(_joined(units))}}}\n"
    ),
    "hours of a day": lambda units: (
        f"{_HEAD}{_SECTIONS}{_TABLE}      - name: 甲\n        time: "
        f"{_block('4月7日' + chr(10) + _joined(f'9:00{each}' for each in units), 8)}"
    ),
    "columns below a head": lambda units: (
        f"{_HEAD}{_SECTIONS}activities:\n  main:\n    columns: [name, {{报名: "
        f"[{_listed(units, '…, ')}人数]}}]\n    rows: [{{name: 甲}}]\n"
    ),
    "headings": lambda units: (
        f"{_HEAD}{_SECTIONS}activities:\n  main:\n    columns: [name]\n"
        f"    groups:\n{_lines_of(units, '      - {heading: …, rows: [{name: 讲座}]}')}"
    ),
    "merged rows": _rows(
        "name, place, owner, content]\n    merge: [place, owner, content",
        "{name: 讲座, place: …, owner: 张明, content: …}",
    ),
    "rows of many places": lambda units: (
        _HEAD
        + _SECTIONS
        + _TABLE
        + "".join(
            f"      - {{name: {_quoted(each)}, time: '4月7日{8 + at % 12}:00', place: 报告厅, "
            "owner: 张明}\n"
            for at, each in enumerate(units)
        )
    ),
}
"""What a plan can have many of, each with a unit in it."""


def _line(text: str) -> str:
    return " ".join(text.splitlines())


def _of_text(make: Callable[[str], str]) -> Make:
    return lambda unit, characters: make(repeated(unit, characters))


def _of_entries(make: Callable[[list[str]], str]) -> Make:
    def plan(unit: str, characters: int) -> str:
        number = max(characters // _AN_ENTRY // 4, 2)
        return make([_entry(unit, at) for at in range(number)])

    return plan


def _entry(unit: str, number: int) -> str:
    """Return a text of some characters, which ends with a number of its own for every other."""
    made, at = "", number
    while len(made) < _AN_ENTRY:
        made += unit_at(unit, at)
        at += 1
    return made + (str(number) if number % 2 else "")


PLACES: dict[str, Make] = {
    **{name: _of_text(make) for name, make in TEXTS.items()},
    **{f"many {name}": _of_entries(make) for name, make in ENTRIES.items()},
}
"""The plans to make, by what is repeated in them."""
