"""What has become of every part of a plan, and what holds for any two plans."""

from __future__ import annotations

import random
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from plangen.comparing.model import Change, ChangeKind, Comparison, compare
from plangen.plan.columns import Row
from plangen.plan.model import ActivityTable, Attachment, Column, Group, Plan
from plangen.plan.rendered import paragraphs
from plangen.plan.sections import Item, Section
from support import AS_PUBLISHED, PLANS, ROOT, loaded, plan_text

FILES = [ROOT / "plans" / "2023-04.yaml", AS_PUBLISHED, *sorted(PLANS.glob("good/*.yaml"))]
TO_SUM = "[time, name, notes]"
SIGNS = dict(zip(ChangeKind, "+->=~", strict=True))
TURNED = {ChangeKind.ADDED: ChangeKind.REMOVED, ChangeKind.REMOVED: ChangeKind.ADDED}


def told(before: str, after: str) -> list[str]:
    """Return what differs between two plan texts; what only has changes inside is left out."""
    return list(_told(everything(compare(loaded(before).plan, loaded(after).plan))))


def everything(found: Comparison) -> tuple[Change, ...]:
    return (*found.head, *found.sections, *found.attachments, *found.tables)


def _told(found: Iterable[Change]) -> Iterator[str]:
    for each in found:
        places = [place for place in (each.before, each.after) if place]
        ends = dict.fromkeys(f"{place.venue} {place.title}".strip() for place in places)
        way = f" {places[0].number}-{places[1].number}" if each.is_moved else ""
        signs = "".join(SIGNS[kind] for kind in each.kinds)
        if each.is_text or each.field == "rows" or each.kinds != (ChangeKind.CHANGED,):
            yield f"{signs} {each.field}: {' → '.join(ends)}{way}"
        if len(places) == 2:
            yield from _told(each.parts)


def flat(found: Iterable[Change]) -> Iterator[Change]:
    for each in found:
        yield each
        yield from flat(each.parts)


def rows_of(found: Comparison) -> list[Change]:
    return [part for table in found.tables for part in table.parts if part.field == "rows"]


def table(*rows: str, columns: str = "[name, time]", name: str = "main", **more: str) -> str:
    lines = [f"  {name}:", f"    columns: {columns}"]
    lines += [f"    {key}: {value}" for key, value in more.items()]
    return "\n".join([*lines, "    rows:", *(f"      - {{name: {row}}}" for row in rows)]) + "\n"


def venues(**rows: str) -> str:
    lines = ["  main:", "    columns: [venue, name, time]", "    groups:"]
    for venue, names in rows.items():
        inside = ", ".join(f"{{name: {name}}}" for name in names.split())
        lines.append(f"      - {{venue: {venue}, tag: 阅读圈, rows: [{inside}]}}")
    return "\n".join(lines) + "\n"


A, B, C, D = "书法讲座", "少儿绘本阅读", "世界读书日活动", "科普电影"
LONG = "四月份各部门做好考核资料的整理工作，4月9日前完成。"
LATER = LONG.replace("9", "12")

SECTIONS = {
    "one is added": (
        "[{title: 总结}]",
        "[{title: 培训, body: 甲, items: [乙]}, {title: 总结}]",
        ["+ sections: 培训"],
    ),
    "one is removed": ("[{title: 培训}, {title: 总结}]", "[{title: 总结}]", ["- sections: 培训"]),
    "one moves, its neighbours do not": (
        "[{title: 培训}, {title: 总结}, {title: 考核}, {title: 简报}]",
        "[{title: 总结}, {title: 考核}, {title: 简报}, {title: 培训}]",
        ["> sections: 培训 1-4"],
    ),
    "a like title is another name": (
        "[{title: 员工培训工作}, {title: 总结}, {title: 考核}]",
        "[{title: 总结}, {title: 考核}, {title: 员工培训工作安排}]",
        [">= sections: 员工培训工作 → 员工培训工作安排 1-3"],
    ),
    "another title above the same text is another name": (
        f"[{{title: 培训, body: {LONG}}}, {{title: 总结}}, {{title: 考核}}]",
        f"[{{title: 总结}}, {{title: 考核}}, {{title: 学习, body: {LONG}}}]",
        [">= sections: 培训 → 学习 1-3"],
    ),
    "what has nothing in common is told by its place": (
        "[{title: 总结}, {title: 甲乙, body: 丙丁}]",
        "[{title: 总结}, {title: 子丑, body: 寅卯}]",
        ["=~ sections: 甲乙 → 子丑", "~ body: 丙丁 → 寅卯"],
    ),
    "two of one title": (
        "[{title: 其他, body: 甲}, {title: 其他, body: 乙}, {title: 其他}]",
        "[{title: 其他, body: 乙}, {title: 其他}, {title: 其他, body: 甲}]",
        ["> sections: 其他 1-3"],
    ),
    "a paragraph changes, one is new, one is gone": (
        f'[{{title: 总结, body: "{LONG}\\n\\n首问责任制。"}}]',
        f'[{{title: 总结, body: "新的一段\\n\\n{LATER}"}}]',
        ["+ body: 新的一段", f"~ body: {LONG} → {LATER}", "- body: 首问责任制。"],
    ),
    "a paragraph moves": (
        '[{title: 总结, body: "甲\\n\\n乙乙\\n\\n丙丙"}]',
        '[{title: 总结, body: "乙乙\\n\\n丙丙\\n\\n甲"}]',
        ["> body: 甲 1-3"],
    ),
    "items below items": (
        "[{title: 总结, items: [{title: 组织, items: [加强领导, {title: 分工, items: [甲]}]}]}]",
        "[{title: 总结, items: [{title: 组织, items: [{title: 分工, items: [甲, 乙]}]}]}]",
        ["- items: 加强领导", "+ items: 乙"],
    ),
    "line breaks of a title are no difference": (
        '[{title: "员工\\n培训", body: "第一行\\n第二行"}]',
        '[{title: 员工培训, body: "第一行\\n\\n第二行\\n"}]',
        [],
    ),
    "line breaks of a text are": (
        '[{title: 培训, body: "第一行\\n第二行"}]',
        '[{title: 培训, body: "第一行第二行"}]',
        ["~ body: 第一行 → 第一行第二行", "- body: 第二行"],
    ),
}

TABLES = {
    "a row is added": (table(A, B, C), table(D, A, B, C), [f"+ rows: {D}"]),
    "a row is removed": (table(A, B, C), table(B, C), [f"- rows: {A}"]),
    "a row moves": (table(A, B, C), table(B, C, A), [f"> rows: {A} 1-3"]),
    "a row changes": (
        table(A, f"{B}, time: 4月2日"),
        table(A, f"{B}, time: 4月9日, place: 一楼"),
        [f"~ rows: {B}", "~ time: 4月2日 → 4月9日", "+ place: 一楼"],
    ),
    "a row moves and changes": (
        table(f"{A}, time: 4月1日", B, C),
        table(B, C, f"{A}, time: 4月8日"),
        [f">~ rows: {A} 1-3", "~ time: 4月1日 → 4月8日"],
    ),
    "a like name": (
        table(A, B),
        table(A, f"{B}会"),
        [f"~ rows: {B} → {B}会", f"~ name: {B} → {B}会"],
    ),
    "the same time is no likeness": (
        table("书法, time: 2023年4月22日"),
        table("电影, time: 2023年4月22日"),
        ["- rows: 书法", "+ rows: 电影"],
    ),
    "a column of the table's own": (
        table(f"{A}, rows: 电话", columns="[name, {rows: 怎样报名}]"),
        table(f"{A}, rows: 现场", columns="[name, {rows: 报名方式}]"),
        ["~ columns: 怎样报名 → 报名方式", f"~ rows: {A}", "~ rows: 电话 → 现场"],
    ),
    "caption, header row, numbered column and totals, in whatever order they are": (
        table(A, caption="总馆", header="false", columns=TO_SUM, total="[name]"),
        table(A, caption="总馆活动", number_in="name", columns=TO_SUM, total="[notes, name]"),
        ["~ caption: 总馆 → 总馆活动", "+ number_in: name", "+ total: notes", "- header: false"],
    ),
    "merged columns": (
        table(A, columns=TO_SUM),
        table(A, columns=TO_SUM, merge="[notes]"),
        ["+ merge: notes"],
    ),
    "the key of a table is no difference": (
        table(A, caption="总馆"),
        table(B, caption="总馆", name="library"),
        [f"- rows: {A}", f"+ rows: {B}"],
    ),
    "nor is it without a caption": (table(A, B), table(A, B, name="library"), []),
    "a row moves to another table": (
        table(A, B) + table(C, name="more"),
        table(B) + table(C, A, name="more"),
        [f"> rows: {A} 1-2"],
    ),
    "a table is new": (
        table(A),
        table(A) + table(B, name="more", caption="讲座"),
        ["+ tables: 讲座", "+ activities: 讲座"],
    ),
    "venues": (
        venues(东馆=A, 西馆=B, 南馆=C, 中馆="展览"),
        venues(南馆=C, 中馆="展览", 东馆=A, 北馆=D),
        [
            "- groups: 西馆",
            "> groups: 东馆 1-3",
            "+ groups: 北馆",
            f"- rows: 西馆 {B}",
            f"+ rows: 北馆 {D}",
        ],
    ),
    "a venue with the same rows has another name": (
        venues(鹞山社区=f"{A} {B}", 西馆=C),
        venues(鷂山社区=f"{A} {B}", 西馆=C),
        ["= groups: 鹞山社区 → 鷂山社区"],
    ),
    "a row moves to another venue": (
        venues(东馆=f"{A} {B}", 西馆=C),
        venues(东馆=B, 西馆=f"{A} {C}"),
        [f"> rows: 东馆 {A} → 西馆 {A} 1-1"],
    ),
    "rows are put into a venue": (
        table(A, B),
        venues(东馆=f"{A} {B}"),
        [
            "+ columns: 分馆",
            "+ groups: 东馆",
            f"> rows: {A} → 东馆 {A} 1-1",
            f"> rows: {B} → 东馆 {B} 2-2",
        ],
    ),
    "the same row at two venues": (
        venues(东馆=f"{A} {B}", 西馆=A),
        venues(东馆=B, 西馆=A),
        [f"- rows: 东馆 {A}"],
    ),
}


@pytest.mark.parametrize("case", SECTIONS)
def test_sections(case: str) -> None:
    before, after, expected = SECTIONS[case]

    assert told(plan_text(sections=before), plan_text(sections=after)) == expected


@pytest.mark.parametrize("case", TABLES)
def test_tables(case: str) -> None:
    before, after, expected = TABLES[case]
    head = plan_text() + "activities:\n"

    assert told(head + before, head + after) == expected


def test_the_head() -> None:
    before = plan_text(addressee="各分馆", introduction="如下：", signature="{date: 2023-03-28}")
    after = plan_text(period="2023-05", introduction="安排如下：", remarks="电话见附件")

    assert told(before, after) == [
        "~ period: 2023年4月 → 2023年5月",
        "~ title: 测试图书馆2023年4月份工作计划 → 测试图书馆2023年5月份工作计划",
        "~ introduction: 如下： → 安排如下：",
        "+ remarks: 电话见附件",
        "- addressee: 各分馆",
        "- signature: 测试图书馆 2023年3月28日",
    ]


def test_attachments() -> None:
    before = "[{title: 办法, sections: [{title: 报名}]}, {title: 须知, body: 提前报名}]"
    after = "[{title: 报名办法, sections: [{title: 报名, body: 甲}]}, {title: 须知}]"

    assert told(plan_text(attachments=before), plan_text(attachments=after)) == [
        "=~ attachments: 办法 → 报名办法",
        "+ body: 甲",
        "- body: 提前报名",
    ]


def test_the_attachment_that_goes_without_saying() -> None:
    tables = "activities:\n" + table(A)
    written = plan_text(attachments="[{title: 2023年4月活动安排一览表, tables: [main]}]")

    assert told(plan_text() + tables, written + tables) == []


def test_what_expressions_compute_is_compared() -> None:
    head = plan_text(introduction='"共{{ activities.count }}场。"') + "activities:\n"

    assert told(head + table(A), head + table(A, B))[0] == "~ introduction: 共1场。 → 共2场。"


def test_all_of_what_is_added() -> None:
    row = f"{A}, time: 4月1日, 报名: 电话"
    plans = plan_text(sections="[{title: 总结, body: 甲, items: [乙], closing: 丙}]")
    added = plans + "activities:\n" + table(row, columns="[name, {报名: 怎样报名}]")
    found = compare(loaded(plan_text()).plan, loaded(added).plan)
    texts = [each.after.title for each in flat(everything(found)) if each.after]

    assert {*"甲乙丙", "总结", A, "4月1日", "电话", "怎样报名"} <= set(texts)


@pytest.mark.parametrize("path", FILES, ids=lambda path: str(path.name))
def test_a_plan_is_itself(path: Path) -> None:
    text = path.read_text(encoding="utf-8")

    assert compare(loaded(text).plan, loaded(text).plan).is_empty


# --- any two plans -----------------------------------------------------------------------------

_WORD = st.sampled_from(["甲", "乙", f"{A}二", "亲子绘本阅读", A, B, C])
_LINE = _WORD | st.lists(_WORD, min_size=2, max_size=4).map("".join)
_BODY = st.lists(_LINE, max_size=4).map("\n\n".join)
_ROW = st.builds(
    Row,
    name=st.just("") | _LINE,
    time=st.sampled_from(["", "4月1日", "4月2日"]),
    content=st.just("") | _LINE,
    more=st.dictionaries(st.sampled_from(["报名", "rows"]), _LINE, max_size=1),
)
_ROWS = st.lists(_ROW, min_size=1, max_size=6).map(tuple)
_GROUP = st.builds(Group, venue=_WORD, tag=st.just("") | _WORD, rows=_ROWS)
_COLUMNS = st.permutations([Column(key="name"), Column(key="报名", header="怎样")]).map(tuple)


def _items(depth: int) -> st.SearchStrategy[tuple[Item, ...]]:
    below = _items(depth + 1) if depth < 3 else st.just(())
    item = st.builds(Item, title=_LINE, body=_BODY, items=below)
    return st.lists(item, max_size=2).map(tuple)


_SECTION = st.builds(Section, title=_LINE, body=_BODY, items=_items(2), closing=_BODY)
_SECTIONS = st.lists(_SECTION, max_size=4).map(tuple)


@st.composite
def plans(draw: st.DrawFn) -> Plan:
    tables = {}
    for name in draw(st.sets(st.sampled_from(["main", "branches", "more"]))):
        filled: dict[str, object] = {"rows": draw(_ROWS)}
        if draw(st.booleans()):
            filled = {"groups": draw(st.lists(_GROUP, min_size=1, max_size=4).map(tuple))}
        caption = draw(st.sampled_from(["", f"{name}活动"]))
        filled |= {"caption": caption, "columns": draw(_COLUMNS)}
        tables[name] = ActivityTable.model_validate(filled)
    attachments = st.builds(Attachment, title=_LINE, body=_BODY, sections=_SECTIONS)
    return Plan(
        organization=draw(_WORD),
        period=draw(st.sampled_from(["2023-04", "2023-05"])),
        title=draw(st.just("") | _LINE),
        introduction=draw(_BODY),
        remarks=draw(st.just("") | _LINE),
        sections=draw(_SECTIONS),
        attachments=draw(st.lists(attachments, max_size=2).map(tuple)),
        activities=tables,
    )


def said(value: object) -> Iterator[str]:
    """Yield every text of a dumped plan, by paragraphs."""
    if isinstance(value, str):
        yield from paragraphs(value)
    elif isinstance(value, dict | tuple):
        for each in value.values() if isinstance(value, dict) else value:
            yield from said(each)


@given(plans(), plans())
def test_every_text_of_one_plan_only_is_in_some_change(before: Plan, after: Plan) -> None:
    found = list(flat(everything(compare(before, after))))
    gone = "\n".join(each.before.title for each in found if each.before)
    new = "\n".join(each.after.title for each in found if each.after)
    ours, theirs = (set(said(plan.model_dump(exclude={"period"}))) for plan in (before, after))

    assert all(text in gone for text in ours - theirs - {"name", "报名"})
    assert all(text in new for text in theirs - ours - {"name", "报名"})


@given(plans())
def test_a_plan_does_not_differ_from_itself(plan: Plan) -> None:
    assert compare(plan, plan.model_copy(deep=True)).is_empty


@given(plans(), plans())
def test_the_other_way_round_what_was_added_is_removed(before: Plan, after: Plan) -> None:
    there, back = (flat(everything(compare(*pair))) for pair in [(before, after), (after, before)])

    assert Counter((each.field, kind) for each in there for kind in each.kinds) == Counter(
        (each.field, TURNED.get(kind, kind)) for each in back for kind in each.kinds
    )


@given(plans(), plans())
def test_what_was_removed_and_added_makes_the_difference(before: Plan, after: Plan) -> None:
    rows = rows_of(compare(before, after))
    counts = Counter(kind for each in rows for kind in each.kinds)

    added = after.activity_count - before.activity_count
    assert counts[ChangeKind.ADDED] - counts[ChangeKind.REMOVED] == added


@given(plans(), st.randoms(use_true_random=False))
def test_rows_in_another_order_have_moved(plan: Plan, chance: random.Random) -> None:
    rows = [row for table in plan.activities.values() for row in table.all_rows]
    chance.shuffle(rows)
    tables = {name: _refilled(table, rows) for name, table in plan.activities.items()}
    found = compare(plan, plan.model_copy(update={"activities": tables}))

    assert {each.kinds for each in rows_of(found)} <= {(ChangeKind.MOVED,)}
    assert all(part.field == "rows" for table in found.tables for part in table.parts)
    assert not found.head + found.sections + found.attachments


def _refilled(table: ActivityTable, rows: list[Row]) -> ActivityTable:
    """Return a table with so many of *rows*, which are taken away, in the place of its own."""

    def taken(old: Sequence[Row]) -> tuple[Row, ...]:
        return tuple(rows.pop() for _ in old)

    groups = tuple(each.model_copy(update={"rows": taken(each.rows)}) for each in table.groups)
    return table.model_copy(update={"rows": taken(table.rows), "groups": groups})
