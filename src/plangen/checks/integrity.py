"""Text that is damaged or not finished: characters that do not belong, blanks, empty cells."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from itertools import groupby

from plangen.checks.registry import Hit, Repair, rule
from plangen.findings import Fixing, Severity
from plangen.language.clauses import Span
from plangen.language.numbers import ONES
from plangen.language.traditional import is_standard, standard_forms
from plangen.messages import Message
from plangen.patterns import begins_with, regex, words
from plangen.plan.columns import NUMBER, TIME, VENUE, Row
from plangen.plan.loaded import Need, PlacedText
from plangen.plan.model import ActivityTable
from plangen.plan.rendered import RenderedText
from plangen.plan.view import Activity, PlanView
from plangen.source.nodes import Mapping, Node, Scalar, find

_ZH_TRADITIONAL = Message(
    title="繁体字",
    sentence="简体文字里有繁体字或异体字“{value}”。",
    several="这一段有{count}处繁体字或异体字：{values}。",
    hints=("改写：{changes}。", "改成“{suggested}”。"),
    explanation=(
        "公文用规范汉字；夹杂的繁体字多半是转换留下的。姓名里确实这样写的，写进配置的 names。"
    ),
    wrong="圖书馆",
    right="图书馆",
)
_EN_TRADITIONAL = Message(
    title="Traditional characters",
    sentence="“{value}” is a traditional or variant form in simplified text.",
    several="This paragraph has traditional or variant forms in {count} places: {values}.",
    hints=("Write them so: {changes}.", "Write “{suggested}”."),
    explanation=(
        "Official documents use standard characters; a traditional one is mostly left from a "
        "conversion. A name that is really spelt so goes into names in the configuration."
    ),
    wrong="圖书馆",
    right="图书馆",
)


@rule("PG380", Severity.WARNING, zh=_ZH_TRADITIONAL, en=_EN_TRADITIONAL, fixing=Fixing.UNSAFE)
def traditional_character(view: PlanView) -> Iterator[Hit]:
    """Find traditional and variant characters in simplified text."""
    decreed = set("".join(view.config.known_names))
    others = (each for each in view.typed.joined.characters if not is_standard(each))
    for _, placed, text in view.typed.with_any(others):
        standard = standard_forms(text)
        for start, end in _runs(standard):
            value = text[start:end]
            if value[0] not in decreed:
                suggested = "".join(standard[at] for at in range(start, end))
                args = {"value": value, "suggested": suggested}
                repair = Repair((((start, end), suggested),), is_safe=False)
                yield Hit(placed, (start, end), args, repair=repair)


def _runs(places: Iterable[int]) -> Iterator[Span]:
    """Yield the spans of places that follow one another."""
    for _, run in groupby(enumerate(sorted(places)), lambda each: each[1] - each[0]):
        found = [at for _, at in run]
        yield found[0], found[-1] + 1


_PLACEHOLDER = begins_with(
    r"xX×✕＊*○_＿TF待此这\[【〔<＜某（(“《 \u3000？?",
    rf"""
    # xx, ×××, ___; years with a part of them left out are another rule's
    (?<![A-Za-z0-9])[xX]{{2,6}}(?![A-Za-z0-9年])
    |(?<![{ONES}])[×✕＊*○]{{2,}}(?!年)
    |_{{2,}}(?!年)
    |＿{{2,}}
    |(?<![A-Za-z])[xX×](?=[月日名场人次项])                    # x月x日
    # what a writer has left to do
    |(?<![A-Za-z])(?:TODO|FIXME|TBD)(?![A-Za-z])
    |(?<![期对有等接招])待(?:补充?|完善|核实|填写?)(?=$|[。，、；）)】\s])     # not 期待补充
    |(?:此处|这里)(?:填写?|写|补充)
    |[\[【〔<＜](?:请?填|请写)[^\]】〕>＞]{{0,8}}[\]】〕>＞]        # 【请填写】
    |某某
    # pairs with nothing between them, 2023年　月　日, and what could not be decoded
    |（\s*）|\(\s*\)|“\s*”|《\s*》
    |(?<=[年月])[ \u3000]{{2,}}(?=[月日])
    |[？?]{{3,}}
    """,
    re.VERBOSE,
)
_LEFT_TO_DO = regex(
    r"待[补完核填]|此处|这里|TODO|FIXME|TBD|某某|[\[【〔<＜](?:请?填|请写)",
    needs=(*("待补", "待完", "待核", "待填", "此处", "这里", "某某", "请写", "填", "T", "F"),),
)
_EMPTY_PAIR = regex(r"（\s*）|\(\s*\)|“\s*”|《\s*》|年[ \u3000]{2,}|月[ \u3000]{2,}")
_ZH_PLACEHOLDER = Message(
    title="没有填写的地方",
    sentence="“{value}”还没有填写。",
    hints=("写上内容。",),
    explanation="xx、×××、___、TODO、待补充、空的括号和引号，是范本或草稿留下的空格。“待定”可以用作时间。",
    wrong="联系人：×××",
    right="联系人：活动小组",
)
_EN_PLACEHOLDER = Message(
    title="Places that are not filled in",
    sentence="“{value}” is not filled in yet.",
    hints=("Write what belongs there.",),
    explanation=(
        "xx, ×××, ___, TODO, 待补充 and empty brackets are the blanks of a form or a draft. "
        "待定 may stand for a time."
    ),
    wrong="联系人：×××",
    right="联系人：活动小组",
)


@rule("PG382", Severity.ERROR, zh=_ZH_PLACEHOLDER, en=_EN_PLACEHOLDER)
def placeholder(view: PlanView) -> Iterator[Hit]:
    """Find blanks and stopgaps."""
    for _, placed, text in view.typed.with_any("xX×✕＊*○_＿？?", _LEFT_TO_DO, _EMPTY_PAIR):
        for found in _PLACEHOLDER.finditer(text):
            yield Hit(placed, found.span(), {"value": found.group()})


_NAME, _PLACE = "name", "place"
_ONLINE = words("线上|网上|云端|在线|直播|公众号|小程序|视频号|网络|腾讯会议|微信|抖音")
"""An activity that takes place nowhere, as another cell of its row says."""
_OPTIONAL = frozenset({"notes", NUMBER, VENUE})
_MANY = 8  # rows of which one alone without a cell has lost it
_OPTIONAL_HEADERS = words("备注|说明|其他|联系|电话|完成|检查|名额|注")
_ZH_EMPTY = Message(
    title="空着的单元格",
    sentence="这一行的“{column}”是空的。",
    hints=("填上；确实没有，就写“无”或“—”。",),
    explanation=(
        "表格的一列多数都填了，这一行却空着；或者一项活动还没有名称，等待填写。"
        "备注、说明一类的列不报告，线上活动的地点也不报告；自己定的列，别的行都填了、只有一行空着才报告。"
        "逐条排列的活动只看名称和时间，别的没有就不印。"
    ),
    wrong="- {name: 书展, time: }",
    right="- {name: 书展, time: 4月2日}",
)
_EN_EMPTY = Message(
    title="Empty cells",
    sentence="“{column}” is empty in this row.",
    hints=("Fill it in, or write 无 or — if there is nothing.",),
    explanation=(
        "Most rows fill this column, this one does not; or an activity has no name yet and is to "
        "be filled in. Columns for notes are left alone, and so is the place of what is online; a "
        "column of one's own is told where one row of many is empty. Of listed activities only "
        "name and time are asked for: what they do not have is not printed."
    ),
    wrong="- {name: 书展, time: }",
    right="- {name: 书展, time: 4月2日}",
)


@rule("PG383", Severity.WARNING, zh=_ZH_EMPTY, en=_EN_EMPTY, needs=Need.PARTS)
def empty_cell(view: PlanView) -> Iterator[Hit]:
    """Find cells that are empty though their column is not."""
    by_table: dict[str, list[Activity]] = {}
    for activity in view.activities:
        by_table.setdefault(activity.table, []).append(activity)
    for name, rows in by_table.items():
        columns = dict(_columns(view.loaded.plan.activities[name]))
        named, unnamed = _by_name(rows) if _NAME in columns else (rows, [])
        for key, header in columns.items():
            empty = [row for row in named if not row.text(key)]
            if _is_needed(view.loaded.plan.activities[name], key, len(empty), len(named)):
                for row in empty:
                    if key == _PLACE and any(_ONLINE.search(each) for each in row.words):
                        continue
                    yield from _at_cell(view, row, key, header)
        for row in unnamed:
            headers = "、".join(header for key, header in columns.items() if not row.text(key))
            yield from _at_cell(view, row, _NAME, headers)


def _is_needed(table: ActivityTable, key: str, empty: int, rows: int) -> bool:
    """Return whether the *empty* cells of a column are missing, as those of the other *rows* say.

    The forms and grids of an office have empty cells in columns of its own.
    """
    if rows > 1 and key in {_NAME, TIME}:
        return True
    if rows == 1 or table.listed:
        return False
    if key in Row.model_fields:
        return 2 * empty < rows
    return empty == 1 and rows >= _MANY and key not in table.total


def _by_name(rows: list[Activity]) -> tuple[list[Activity], list[Activity]]:
    """Return the rows that have a name, and those that have none."""
    named: list[Activity] = []
    unnamed: list[Activity] = []
    for row in rows:
        (named if row.text(_NAME) else unnamed).append(row)
    return named, unnamed


def _columns(table: ActivityTable) -> Iterator[tuple[str, str]]:
    """Yield the columns that every row should fill, with their headers."""
    for column in table.columns:
        header = column.printed_header
        if column.key not in _OPTIONAL and not _OPTIONAL_HEADERS.search(header):
            yield column.key, header


def _at_cell(view: PlanView, row: Activity, key: str, header: str) -> Iterator[Hit]:
    """Yield the hit at the key of the empty field, or at the row's first key where it has none."""
    node: Node = find(view.loaded.root, row.path).node
    if isinstance(node, Mapping):
        entry = node.entry(key)
        scalar = entry[0] if entry else (node.entries[0][0] if node.entries else None)
        if isinstance(scalar, Scalar):
            placed = PlacedText((*row.path, key), RenderedText.typed(scalar.value), scalar)
            yield Hit(placed, (0, len(scalar.value)), {"column": header})
