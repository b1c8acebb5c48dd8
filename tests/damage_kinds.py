"""Kinds of damage to a correct plan, as a careless hand does it; they know nothing of the rules."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Callable, Iterator
from datetime import date, timedelta
from itertools import combinations
from random import Random

from damaged import (
    COUNT,
    DATE,
    HAN,
    WEEKDAYS,
    Damage,
    Edit,
    Part,
    PlanText,
    Row,
    is_body,
    is_cell,
)

Kind = Callable[[PlanText, Random], Iterator[Edit]]

KINDS: dict[str, Kind] = {}
MOST_PLACES = 10
_ADDS_ROWS = {"row twice"}

_SIMILAR = dict(
    zip(
        "河东湖云峰南北川山西校区分馆溪江城林石新安学习教研讨活动排展览会讲座社临时卫生表演培训",
        "何冬胡芸锋楠比州汕酉较曲份管汐汪诚材右薪按字刁数妍付话功徘辰揽汇讳坐杜监侍为主衰寅陪川",
        strict=True,
    )
)
_TRADITIONAL = dict(
    zip("图书馆动会开务时学业东长门个团单场区", "圖書館動會開務時學業東長門個團單場區", strict=True)
)
_PINYIN = dict(
    zip(
        "图书馆动会开务时学业场区",
        ["tú", "shū", "guǎn", "dòng", "huì", "kāi", "wù", "shí", "xué", "yè", "chǎng", "qū"],
        strict=True,
    )
)
_WORDS = (
    "活动|工作|安排|开展|举办|负责|检查|教师|学生|培训|展览|讲座|组织|管理|参加|地点|要求|完成|安全"
)
_LUNAR_DAYS = [
    *(f"初{ten}" for ten in "一二三四五六七八九十"),
    *(f"十{one}" for one in "一二三四五六七八九"),
    "二十",
    *(f"廿{one}" for one in "一二三四五六七八九"),
]
_LUNAR = rf"[正二三四五六七八九十冬腊]月({'|'.join(_LUNAR_DAYS)})"
_OBSERVED = (
    rf"(?=是(?:第\d+[个届])?[{HAN}]{{1,10}}?[日节]|(?:世界|国际|全国|文化)[{HAN}]{{1,8}}?[日节])"
)


def kind(name: str) -> Callable[[Kind], Kind]:
    """Register a kind of damage under *name*."""

    def register(function: Kind) -> Kind:
        KINDS[name] = function
        return function

    return register


def damages(plan: PlanText, name: str, seed: int = 1, most: int = MOST_PLACES) -> Iterator[Damage]:
    """Yield up to *most* damaged texts of one kind, the same ones for the same seed."""
    random = Random(f"{seed}/{name}")
    edits = list(dict.fromkeys(KINDS[name](plan, random)))
    random.shuffle(edits)
    done = (plan.damaged(edit, new_rows=name in _ADDS_ROWS) for edit in edits)
    for _, damage in zip(range(most), filter(None, done), strict=False):
        yield damage


def _replace(match: re.Match[str], new: str, group: int = 0) -> Edit:
    return Edit(((match.start(group), match.end(group), new),))


def _off(number: str, random: Random, most: int = 3) -> str:
    value = int(number)
    near = range(value - most, value + most + 1)
    return str(random.choice([other for other in near if other > 0 and other != value]))


# Dates and times


@kind("weekday")
def weekday(plan: PlanText, random: Random) -> Iterator[Edit]:
    for match in plan.find(rf"[（(](?:周|星期)([{WEEKDAYS}])(?=[）)，])"):
        yield _replace(match, random.choice(WEEKDAYS.replace(match[1], "")), 1)


@kind("date out of the period")
def date_outside(plan: PlanText, random: Random) -> Iterator[Edit]:
    """Move the day of an activity by whole weeks; in a plan for a year, write a wrong year."""
    for row in plan.rows:
        cell = row.cells.get("time")
        if cell is None or re.search("至|、|每|—|～", cell.value):
            continue
        for match in re.compile(DATE).finditer(plan.text, cell.start, cell.end):
            day = plan.day(match[1], match[2])
            new = [f"{other.month}月{other.day}日" for other in plan.outside(day)] if day else []
            new = new or [f"{plan.period.year + step}年{match[0]}" for step in (-1, 1)]
            yield Edit(((*match.span(), random.choice(new)),))


@kind("impossible date")
def impossible_date(plan: PlanText, random: Random) -> Iterator[Edit]:
    for match in plan.find(DATE):
        impossible = {2: ["30", "31"], 4: ["31"], 6: ["31"], 9: ["31"], 11: ["31"]}
        yield _replace(match, random.choice(impossible.get(int(match[1]), ["32", "33"])), 2)


@kind("range turned round")
def range_turned(plan: PlanText, random: Random) -> Iterator[Edit]:
    for match in plan.find(r"(\d{1,2}:\d{2})-(\d{1,2}:\d{2})"):
        yield _replace(match, f"{match[2]}-{match[1]}")
    for match in plan.find(DATE + r"至(\d{1,2})日"):
        yield _replace(match, f"{match[1]}月{match[3]}日至{match[2]}日")
    for match in plan.find(DATE + r"至(\d{1,2})月(\d{1,2})日"):
        yield _replace(match, f"{match[3]}月{match[4]}日至{match[1]}月{match[2]}日")


@kind("afternoon 14:30")
def afternoon(plan: PlanText, random: Random) -> Iterator[Edit]:
    for match in plan.find(r"(?<![\d:-])(1[3-9]|2[0-3]):\d{2}"):
        yield _replace(match, f"下午{match[0]}")


@kind("wrong lunar day")
def lunar_day(plan: PlanText, random: Random) -> Iterator[Edit]:
    for match in plan.find(_LUNAR):
        at = _LUNAR_DAYS.index(match[1])
        near = [other for other in (at - 1, at + 1) if 0 <= other < len(_LUNAR_DAYS)]
        yield _replace(match, _LUNAR_DAYS[random.choice(near)], 1)


@kind("misdated observance")
def observance(plan: PlanText, random: Random) -> Iterator[Edit]:
    """Move the day, and its weekday with it; lunar days stay as they are."""
    for match in plan.find(rf"{DATE}(（周[{WEEKDAYS}]）)?{_OBSERVED}"):
        day = plan.day(match[1], match[2])
        if day:
            near = [day + timedelta(step) for step in (-4, -3, -2, -1, 1, 2, 3, 4)]
            other = random.choice([new for new in near if new.month == day.month])
            yield _replace(match, _dated(other, with_weekday=bool(match[3])))


def _dated(day: date, *, with_weekday: bool) -> str:
    beside = f"（周{WEEKDAYS[day.weekday()]}）" if with_weekday else ""
    return f"{day.month}月{day.day}日{beside}"


@kind("wrong ordinal")
def ordinal(plan: PlanText, random: Random) -> Iterator[Edit]:
    for match in plan.find(r"第(\d+)[个届](?=[“《]?(?:世界|国际|全国|中国))"):
        yield _replace(match, _off(match[1], random), 1)


# Numbers


@kind("count")
def count(plan: PlanText, random: Random) -> Iterator[Edit]:
    for match in plan.find(COUNT, is_body):
        yield _replace(match, _off(match[0], random))


@kind("sub-total off")
def sub_total(plan: PlanText, random: Random) -> Iterator[Edit]:
    """Change a part or the total of “40名，其中男20名，女20名”; either may be the wrong one."""
    for passage in plan.find(r"\d+([名件幅篇人册个次])，其中[^。；\n]*", is_body):
        numbers = re.compile(rf"\d+(?={passage[1]})")
        for match in numbers.finditer(plan.text, *passage.span()):
            new = _off(match[0], random)
            yield Edit(((*match.span(), new),), places=(passage.span(),))


# Rows and cells


@kind("row twice")
def row_twice(plan: PlanText, random: Random) -> Iterator[Edit]:
    """Copy a row below itself or to the end of its table; the counts may be told too."""
    ends = {row.path[:-1]: row.end for row in plan.rows}
    for row in plan.rows:
        at = random.choice([row.end, ends[row.path[:-1]]])
        copy = "\n" + plan.text[row.start : row.end]
        yield Edit(((at, at, copy),), places=(row.span,), followed=plan.counts)


@kind("clash of places")
def clash(plan: PlanText, random: Random) -> Iterator[Edit]:
    """Give a row the time and the place of another one of its month (the months have counts)."""
    timed = [row for row in plan.rows if re.search(r"日.*\d:\d", row.says("time"))]
    for one, other in combinations(timed, 2):
        if one.path[:-1] == other.path[:-1] and _month(one) == _month(other) and one.says("place"):
            # The sentence about the row says which of the two is wrong.
            told = plan.spans(f"[^\n]*{re.escape(other.says('name'))}[^\n]*", is_body)
            yield Edit(_same(plan, one, other), (one.span, other.span), told)


def _month(row: Row) -> str:
    return row.says("time").partition("月")[0]


def _same(plan: PlanText, one: Row, other: Row) -> tuple[Part, ...]:
    pairs = [(one.cells[column], other.cells[column]) for column in ("time", "place")]
    return tuple(
        (new.start, new.end, plan.text[old.start : old.end])
        for old, new in pairs
        if old.value != new.value
    )


@kind("emptied cell")
def emptied_cell(plan: PlanText, random: Random) -> Iterator[Edit]:
    """Empty a cell in a column that is full elsewhere."""
    rows = Counter(row.path[1] for row in plan.rows)
    full = Counter((row.path[1], column) for row in plan.rows for column in row.cells)
    for row in plan.rows:
        for column, cell in row.cells.items():
            if full[row.path[1], column] == rows[row.path[1]] > 1:
                yield Edit(((cell.start, cell.end, ""),), places=(row.span,))


# Names


@kind("branch renamed")
def branch_renamed(plan: PlanText, random: Random) -> Iterator[Edit]:
    """Misspell one of several mentions by one character."""
    mentions = rf"(?<![{HAN}])[{HAN}]{{2}}分馆|[东西南北]校区"
    names = {match[0] for match in plan.find(mentions)} | plan.values("venue")
    for name in sorted(names):
        found = list(plan.find(name))
        for match in found if len(found) > 1 else []:
            if new := _misspelt(name, random):
                yield _replace(match, new)


def _misspelt(name: str, random: Random) -> str:
    """Return *name* with one character that looks or sounds alike, empty if none is known."""
    known = [at for at, character in enumerate(name) if character in _SIMILAR]
    if not known:
        return ""
    at = random.choice(known)
    return name[:at] + _SIMILAR[name[at]] + name[at + 1 :]


@kind("attachment misnamed")
def attachment_misnamed(plan: PlanText, random: Random) -> Iterator[Edit]:
    """Change what prose calls an attachment."""
    for placed in plan.loaded.texts:
        if placed.path[0] == "attachments" and placed.path[-1] == "title":
            title = placed.scalar.value
            for match in plan.find(f"(?<=《){re.escape(title)}(?=》)", is_body):
                for new in _other_titles(title, random):
                    yield _replace(match, new)


def _other_titles(title: str, random: Random) -> set[str]:
    others = {_misspelt(title, random), _misspelt(title, random), title[:-1] + "一览表"}
    return {*others, title.replace("安排", "")} - {title, ""}


# Marks


@kind("comma narrowed")
def comma_narrowed(plan: PlanText, random: Random) -> Iterator[Edit]:
    for match in plan.find("，"):
        yield _replace(match, ",")


@kind("brackets narrowed")
def brackets_narrowed(plan: PlanText, random: Random) -> Iterator[Edit]:
    for match in plan.find(r"（[^（）\n]*）"):
        start, end = match.span()
        yield Edit(((start, start + 1, "("), (end - 1, end, ")")))


@kind("closing mark dropped")
def closing_dropped(plan: PlanText, random: Random) -> Iterator[Edit]:
    for match in plan.find("[”》）】]"):
        yield _replace(match, "")


@kind("opening mark dropped")
def opening_dropped(plan: PlanText, random: Random) -> Iterator[Edit]:
    for match in plan.find("[“《（【]"):
        yield _replace(match, "")


@kind("mark doubled")
def mark_doubled(plan: PlanText, random: Random) -> Iterator[Edit]:
    mixed = {"，": "，、", "。": "，。", "、": "、，", "；": "；，", "：": "：，"}
    for match in plan.find("[，。、；：]"):
        yield _replace(match, random.choice([match[0] * 2, match[0] * 2, mixed[match[0]]]))


@kind("final mark dropped")
def final_dropped(plan: PlanText, random: Random) -> Iterator[Edit]:
    for match in plan.find(r"(?<=[^\n]{15})。(?=\s*(?:\n|$))", is_body):
        yield _replace(match, "")


# Words and characters


@kind("word doubled")
def word_doubled(plan: PlanText, random: Random) -> Iterator[Edit]:
    for match in plan.find(_WORDS):
        yield _replace(match, match[0] * 2)


@kind("space in Han text")
def space(plan: PlanText, random: Random) -> Iterator[Edit]:
    for match in plan.find(f"(?<=[{HAN}])(?=[{HAN}])"):
        yield _replace(match, random.choice([" ", " ", "\u3000"]))


@kind("traditional character")
def traditional(plan: PlanText, random: Random) -> Iterator[Edit]:
    for match in plan.find(f"[{''.join(_TRADITIONAL)}]"):
        yield _replace(match, _TRADITIONAL[match[0]])


@kind("pinyin left over")
def pinyin(plan: PlanText, random: Random) -> Iterator[Edit]:
    """Write 區(qū) or 区(qū), as a conversion leaves it."""
    for match in plan.find(f"[{''.join(_PINYIN)}]"):
        character = random.choice([match[0], _TRADITIONAL[match[0]]])
        yield _replace(match, f"{character}({_PINYIN[match[0]]})")


@kind("zero-width character")
def zero_width(plan: PlanText, random: Random) -> Iterator[Edit]:
    for match in plan.find(f"(?<=[{HAN}])(?=[{HAN}])"):
        yield _replace(match, random.choice("\u200b\u200d\ufeff\u00ad"))


@kind("placeholder")
def placeholder(plan: PlanText, random: Random) -> Iterator[Edit]:
    for person in sorted(plan.values("owner")):
        for match in plan.find(person):
            yield _replace(match, random.choice(["×××", "XXX", "xxx", "某某"]))
    for match in plan.find(r"(?<=月)\d+(?=日)|\d+(?=[名幅件场项])", is_body):
        yield _replace(match, random.choice(["xx", "XX", "××"]))
    for match in plan.find(rf"(?<=: )[{HAN}]+(?=[,\n])", is_cell):
        yield _replace(match, random.choice(["待补充", "TODO", "（待填）"]))
