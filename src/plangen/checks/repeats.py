"""Slips of sentences and lists: one twice running, a unit that is missing, 分四批 with three."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from functools import cached_property
from itertools import groupby, islice, pairwise, takewhile

from plangen.checks.pointed import PointedTables
from plangen.checks.registry import Hit, Repair, rule
from plangen.findings import Fixing, Severity
from plangen.language.batches import KINDS, SO_MANY, alike, listings, numbered, points, said
from plangen.language.clauses import HAN
from plangen.language.numbers import number
from plangen.language.pointing import ATTACHMENT
from plangen.language.units import MEASURES, NUMBER, units_missing
from plangen.messages import Message
from plangen.patterns import regex
from plangen.plan.item_lists import lists_of_items
from plangen.plan.loaded import Need, PlacedText
from plangen.plan.totals import amount
from plangen.plan.view import Activity, PlanView
from plangen.values import Struct

_ZH_TWICE = Message(
    title="重复的句子",
    sentence="这句话连写了两遍：“{value}”",
    hints=("删去一遍。",),
    explanation="同一句话（八个字以上）前后紧挨着出现两次，多半是粘贴时重复了；挨着的两个条目相同的，也是这样。短的口号不报告。",
    wrong="各分馆每月5日前报送台账。各分馆每月5日前报送台账。",
    right="各分馆每月5日前报送台账。",
)
_EN_TWICE = Message(
    title="A sentence twice running",
    sentence="This sentence stands twice in a row: “{value}”",
    hints=("Remove one of them.",),
    explanation=(
        "The same sentence of eight characters or more twice in a row was mostly pasted twice, and "
        "so were two items of a list with the same text. Short calls are left alone."
    ),
    wrong="各分馆每月5日前报送台账。各分馆每月5日前报送台账。",
    right="各分馆每月5日前报送台账。",
)
_FEWEST = 8  # characters of a sentence that nobody says twice
# At the end of a text a mark may be missing: a search for one would begin anew at every character.
_SENTENCE = regex(r"[^。！？；]+(?:[。！？；]+[”’）]?|$)")
_ENDS = regex(r"[。！？；][”’）]?$")


@rule("PG353", Severity.WARNING, zh=_ZH_TWICE, en=_EN_TWICE, fixing=Fixing.UNSAFE)
def sentence_twice(view: PlanView) -> Iterator[Hit]:
    """Find sentences that stand twice in a row."""
    last: tuple[PlacedText | None, str] = (None, "")
    for placed, text in view.prose:
        before = ""
        for found in _SENTENCE.finditer(text):
            sentence = found.group().strip()
            if sentence == before and len(sentence) >= _FEWEST and _ENDS.search(sentence[-2:]):
                repair = Repair(((found.span(), ""),), is_safe=False)
                yield Hit(placed, found.span(), {"value": sentence}, repair=repair)
            before = sentence
        above, paragraph = last
        is_same_text = above is not None and above.scalar is placed.scalar
        # Of one sentence, or of several.
        if is_same_text and text == paragraph and len(text) >= _FEWEST and _ENDS.search(text[-2:]):
            yield Hit(placed, (0, len(text)), {"value": text})
        last = placed, text
    for texts in lists_of_items(view):
        for before_it, placed in pairwise(texts):
            text = str(placed.text).strip()
            is_same = str(before_it.text).strip().rstrip("；。") == text.rstrip("；。")
            if is_same and len(text) >= _FEWEST and _ENDS.search(text[-2:]):
                yield Hit(placed, (0, len(str(placed.text))), {"value": text})


_ZH_UNIT = Message(
    title="缺少的单位",
    sentence="“{value}”后面没有单位，并列的“{other}”有。",
    hints=("补上单位。",),
    explanation=(
        "并列的几项都写“名称＋数字＋单位”，只有一项没有单位时提示；一列里只有一格没有单位的也提示。“650、350册”“3、5月”这样"
        "几个数共用一个单位的，不提示。"
    ),
    wrong="新购书架12、阅览桌20张。",
    right="新购书架12组、阅览桌20张。",
)
_EN_UNIT = Message(
    title="A unit that is missing",
    sentence="“{value}” has no unit, but “{other}” beside it has one.",
    hints=("Add the unit.",),
    explanation=(
        "Told where one of several things is listed without the unit that those beside it have, or "
        "one cell of a column. "
        "Numbers that share one (650、350册; 3、5月) are left alone."
    ),
    wrong="新购书架12、阅览桌20张。",
    right="新购书架12组、阅览桌20张。",
)


_ITEM = regex(
    rf"""
    (?P<name>{HAN}{{1,10}}[：:]?)
    (?P<number>{NUMBER})\s?(?P<unit>[万亿]?(?:{MEASURES}|筒|副|面|架|扇|桶|袋|包|瓶|罐|箱|卷))?
    (?=[、，；。和及]|$)
    """,
    re.VERBOSE,
)
"""One of several things, with its number: 表演班60人."""
_NO_THING = regex(
    r"(?:附[件表图]|[第年月日周时点号楼层区栋座室路图表版章款节届级至到约近超达为共即满于在前后])[：:]?$"
)
"""How the name of what has no unit ends: 见附件1, 人民路12."""
_SIBLINGS = 3


@rule("PG354", Severity.NOTE, zh=_ZH_UNIT, en=_EN_UNIT)
def unit_missing(view: PlanView) -> Iterator[Hit]:
    """Find the one number of a list, or of a column, that has no unit."""
    for placed, text in view.prose:
        told: set[int] = set()
        for found in units_missing(text):
            args = {"value": found["value"], "other": found["other"]}
            told.add(found.end("value"))
            yield Hit(placed, found.span("value"), args)
        for odd, other in _among_siblings(text):
            if odd.end("number") not in told:
                yield Hit(placed, odd.span(), {"value": odd.group(), "other": other.group()})
    for activities in view.activity_lists():
        yield from _of_columns(activities)


def _among_siblings(text: str) -> Iterator[tuple[re.Match[str], re.Match[str]]]:
    """Yield what has no unit among three things and more that have one, with one of those."""
    row: list[re.Match[str]] = []
    for found in (*_ITEM.finditer(text), None):
        if found is not None and (not row or found.start() == row[-1].end() + 1):
            row.append(found)
            continue
        without = [each for each in row if not each["unit"]]
        units = {each["unit"] for each in row if each["unit"]}
        if len(row) >= _SIBLINGS and len(without) == len(units) == 1:
            [odd] = without
            if not _NO_THING.search(odd["name"]):
                yield odd, next(each for each in row if each["unit"])
        row = [found] if found else []


def _of_columns(activities: Sequence[Activity]) -> Iterator[Hit]:
    """Yield the cells without a unit in columns where all others have the same one."""
    for key in activities[0].cells if len(activities) > _SIBLINGS else ():
        cells = [each.cells[key] for each in activities if key in each.cells]
        amounts = list(takewhile(bool, (amount(str(cell.text)) for cell in cells)))
        if len(amounts) < len(cells):
            continue  # not all of them are numbers
        without = [
            cell for cell, each in zip(cells, amounts, strict=True) if each and not each.unit
        ]
        others = {(each.unit, each.scale) for each in amounts if each and each.unit}
        if len(without) == len(others) == 1:
            [odd] = without
            other = next(cell for cell in cells if cell is not odd)
            args = {"value": str(odd.text), "other": str(other.text)}
            yield Hit(odd, (0, len(str(odd.text))), args)


_ZH_ROW = Message(
    title="批次的个数",
    sentence="写的是“{value}”，后面列出来的是{count}{unit}。",
    hints=("改正个数，或者补上、删去列出的内容。",),
    explanation=(
        "“分三批进行：第一批……，第二批……，第三批……”里写的个数应当与后面列出的相同；批次列在下面或附件的"
        "表格里的，与表格核对。"
        "写明目前、已完成、其余待定的不核对。"
    ),
    wrong="培训分四批进行：第一批为总馆，第二批为街道，第三批为社区。",
    right="培训分三批进行：第一批为总馆，第二批为街道，第三批为社区。",
)
_EN_ROW = Message(
    title="How many batches there are",
    sentence="The text says “{value}”, but {count}{unit} are listed.",
    hints=("Correct the number, or what is listed.",),
    explanation=(
        "The number in 分三批进行：第一批……，第二批……，第三批…… must be that of what is listed "
        "behind it, in the text or in the table below or named. 目前, 已 or 待定 leave it alone."
    ),
    wrong="培训分四批进行：第一批为总馆，第二批为街道，第三批为社区。",
    right="培训分三批进行：第一批为总馆，第二批为街道，第三批为社区。",
)


@rule("PG355", Severity.WARNING, zh=_ZH_ROW, en=_EN_ROW, needs=Need.PARTS)
def other_number_in_a_row(view: PlanView) -> Iterator[Hit]:
    """Find 分四批 where three are listed, in the text or in the table below or named."""
    parts = _Parts(view)
    for _, of_scalar in groupby(view.prose, key=lambda each: id(each[0].scalar)):
        paragraphs = list(of_scalar)
        for at, (placed, text) in enumerate(paragraphs):
            found = list(said(text))
            for place, each in enumerate(found[:_MOST]):
                after = found[place + 1].start() if place + 1 < len(found) else len(text)
                texts = [text[:after], *(other for _, other in paragraphs[at + 1 : at + _NEXT])]
                if place + 1 < len(found):
                    del texts[1:]
                if not any(map(SO_MANY.search, texts[1:])):
                    count = parts.count(placed, each, texts)
                    if count and count != number(each["number"]):
                        args: dict[str, str | int] = {
                            "value": each.group(),
                            "count": count,
                            "unit": each["what"],
                        }
                        yield Hit(placed, each.span(), args)


_MOST = 8  # numbers of parts in one text
_NEXT = 4  # paragraphs, with its own, in which a text may list what it says


class _Parts(Struct, frozen=True, dict=True):
    """How many batches, ways and steps texts and tables list."""

    view: PlanView

    def count(self, placed: PlacedText, found: re.Match[str], texts: list[str]) -> int:
        """Return how many are listed of what a text says, in it, below it or in its table."""
        what = alike(found["what"])
        if points_behind := points(texts[0], found.end()):
            return points_behind
        for place, text in enumerate(texts):
            behind = found.end() if not place else 0
            own = [each for each in listings(text) if each.start >= behind and each.what == what]
            # Some of them may be all that another sentence speaks of: 第一批为总馆，第二批为街道.
            is_here = not place and own and "。" not in text[behind : own[0].start]
            if own and (is_here or own[0].count >= number(found["number"]) - 1):
                return own[0].count
        in_tables = {self._of_table.get((name, what), 0) for name in self._tables(placed, texts[0])}
        return in_tables.pop() if len(in_tables) == 1 else 0

    def _tables(self, placed: PlacedText, text: str) -> Iterator[str]:
        yield from self._pointed.below(placed.path)
        for found in islice(ATTACHMENT.finditer(text), _MOST) if "附件" in text else ():
            yield from self._pointed.of_attachment(self._pointed.place_of(found))

    @cached_property
    def _pointed(self) -> PointedTables:
        return PointedTables(self.view)

    @cached_property
    def _of_table(self) -> Mapping[tuple[str, str], int]:
        """How many there are of what a column of a table numbers, or what its header says."""
        counts: dict[tuple[str, str], int] = {}
        for name, table in self.view.loaded.plan.activities.items():
            for column in table.columns:
                cells = [row.text(column.key).strip() for row in table.all_rows]
                if not cells or not all(cells):
                    continue
                if found := numbered(cells):
                    counts[name, found[0]] = len({each["number"] for each in found[1]})
                elif KINDS.search(column.printed_header):
                    header = alike(column.printed_header)
                    counts.setdefault((name, _KINDS.get(header, header)), len(set(cells)))
        return counts


_KINDS = {
    "路线": "路",
    "线路": "路",
    "步骤": "步",
    "组别": "组",
    "分组": "组",
    "队别": "队",
    "班次": "班",
}
"""What a header says that its rows are."""
