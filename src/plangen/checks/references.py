"""Attachments that the text names, and the numbering that is typed inside texts."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from difflib import SequenceMatcher
from itertools import groupby

from plangen.checks.pointed import PointedCounts
from plangen.checks.registry import Hit, rule
from plangen.checks.tallies import Tallies
from plangen.findings import Names, Severity
from plangen.language.batches import gap, numbered, rows_of, sentences_with_rows
from plangen.language.counters import ANY_COUNTER, COUNTERS, Counters
from plangen.language.lost_marks import lost_marks
from plangen.language.numbers import ORDINAL, like, number
from plangen.language.titles import inside_title_marks
from plangen.messages import Message
from plangen.patterns import each_of, regex
from plangen.plan.loaded import Need, PlacedText
from plangen.plan.model import Attachment
from plangen.plan.occurrences import WordIndex
from plangen.plan.paragraphs import TextRole
from plangen.plan.view import PlanView
from plangen.source.nodes import Path

_NUMBERS = rf"(?:\d{{1,2}}(?!\d)|{ORDINAL})"
_MENTION = regex(
    rf"""
    (?:附件|附表)\s{{0,2}}
    (?P<numbers>
        {_NUMBERS}
        (?:\s?[、，,和及与至到—–~～-]\s?(?:附件)?{_NUMBERS})*       # 附件1、3, 附件1至附件3
        (?![项个份张名场])                                          # 附件3份
    )?
    \s{{0,2}}[:：]?\s{{0,2}}
    (?:[（(]?《(?P<title>[^《》]{{1,80}})》)?
    """,
    re.VERBOSE,
    needs="附",
)
_NUMBER = regex(_NUMBERS)
_RANGE = regex(r"[至到—–~～-]")
_NAMED_WITHOUT_NUMBER = regex(r"附件|附表|附后|后附|所附|见附")
_TITLE = regex(r"《([^《》]{1,80})》")
_NEAR = 0.6  # likeness, from 0 to 1, to the title that is meant
_ALMOST = 0.75  # likeness to that title where 附件 does not stand before it
_BEFORE = 8  # characters before a title that say what it is
_PAPERS = "文件|通知|方案|办法|规定|意见|公告|函"
_OF_OTHERS = regex(rf"(?:{_PAPERS}|通知》)(?:的|中的?|》)?$", needs=each_of(_PAPERS))

_ZH_MISSING = Message(
    title="没有的附件",
    sentence="没有“{value}”这个附件。",
    hints=("附件的标题是“{suggested}”。", "计划有{count}个附件；改正这里，或者补上附件。"),
    explanation=(
        "正文提到的附件应当存在：编号不超过附件的个数，《》里的名称与附件的标题一字不差，"
        "编号与名称指同一个附件。"
    ),
    wrong="具体安排见附件2。（计划只有一个附件）",
    right="具体安排见附件。",
)
_EN_MISSING = Message(
    title="Attachments that are not there",
    sentence="There is no attachment “{value}”.",
    hints=(
        "The title of the attachment is “{suggested}”.",
        "The plan has {count} attachments; correct this, or add the attachment.",
    ),
    explanation=(
        "What the text calls an attachment must be there: a number no greater than that of the "
        "attachments, a name in 《》 that is its title, and both of the same attachment."
    ),
    wrong="具体安排见附件2。 (the plan has one)",
    right="具体安排见附件。",
)


@rule("PG330", Severity.ERROR, zh=_ZH_MISSING, en=_EN_MISSING, needs=Need.PARTS)
def attachment_missing(view: PlanView) -> Iterator[Hit]:
    """Find attachments that are named in the text but not there, or by another name."""
    plan = view.loaded.plan
    of_plan = _Titles([each.title for each in plan.printed_attachments])
    of_notice = _Titles([plan.full_title])
    for placed, text in _texts(view):
        attachments = of_notice if placed.path[0] == "notice" else of_plan
        if "附" in text:
            for found in _MENTION.finditer(text):
                yield from _wrong(placed, text, found, attachments)
        for found in _TITLE.finditer(text):
            yield from _almost(placed, text, found, attachments)


class _Titles:
    """The titles of the attachments, as a text names them in 《》, in their order."""

    def __init__(self, titles: list[str]) -> None:
        self.all = [inside_title_marks(each) for each in titles]
        self._names = Names(self.all)
        self._places = {title: place for place, title in reversed(list(enumerate(self.all)))}

    def __len__(self) -> int:
        return len(self.all)

    def __contains__(self, title: object) -> bool:
        return title in self._places

    def place(self, title: str) -> int:
        """Return the place of the first attachment with *title*, from 0."""
        return self._places[title]

    def nearest(self, title: str, least: float) -> dict[str, str | int]:
        """Return the nearest title as *suggested*; nothing if its likeness is below *least*."""
        like = self._names.may_be_like(title, least)
        ratios = [(SequenceMatcher(None, title, each).ratio(), each) for each in like]
        best = max(ratios, default=(0.0, ""))
        return {"suggested": best[1]} if best[0] >= least else {}

    def path(self, title: str | int | None) -> Path | None:
        """Return the path of the attachment with *title*: a mistake found there goes first."""
        return ("attachments", self.place(str(title))) if title else None


def _wrong(
    placed: PlacedText, text: str, found: re.Match[str], attachments: _Titles
) -> Iterator[Hit]:
    """Yield the mistake in one mention: in its number, its title, or the two together."""
    title, numbers = found["title"], _numbers(found["numbers"] or "")
    if _OF_OTHERS.search(text[max(0, found.start() - 8) : found.start()]):
        return
    count = len(attachments)
    for place in numbers:
        if place > max(count, 1) or not count:
            span = found.span("numbers")
            yield Hit(placed, span, {"value": f"附件{text[slice(*span)]}", "count": count})
            return
    if title and title not in attachments:
        args: dict[str, str | int] = {"value": title, "count": count}
        args |= attachments.nearest(title, _NEAR)
        yield Hit(placed, found.span("title"), args, attachments.path(args.get("suggested")))
    elif title and len(numbers) == 1 and count > 1 and attachments.all[numbers[0] - 1] != title:
        args = {"value": f"附件{found['numbers']}《{title}》", "count": count}
        args["suggested"] = f"附件{attachments.place(title) + 1}《{title}》"
        yield Hit(placed, (found.start("numbers"), found.end("title")), args)
    elif not count and not title and _SEES.search(text[max(0, found.start() - 4) : found.start()]):
        yield Hit(placed, found.span(), {"value": found.group().strip(), "count": count})


_SEES = regex(r"(?:见|详见|参见|按|依照|后)$")


def _almost(
    placed: PlacedText, text: str, found: re.Match[str], attachments: _Titles
) -> Iterator[Hit]:
    """Yield a title in 《》 without the word 附件 that is nearly that of an attachment."""
    before = text[max(0, found.start() - _BEFORE) : found.start()]
    if found[1] in attachments or "附" in before:
        return
    if args := attachments.nearest(found[1], _ALMOST):
        suggested = str(args["suggested"])
        if _is_another_paper(before, found[1], suggested):
            return
        args |= {"value": found[1], "count": len(attachments)}
        path = attachments.path(suggested)
        yield Hit(placed, found.span(1), args, path, is_sure=False)


def _cores_in(text: str, index: WordIndex) -> Iterator[str]:
    """Yield the titles without their period that a text has, but for those within longer ones."""
    for start, core in index.find(text):
        if not _begins_another_title(text, start, start + len(core)):
            yield core


def _begins_another_title(text: str, start: int, end: int) -> bool:
    """Return whether words are the beginning of another paper's title: 填写《培训计划表》."""
    opening = text.rfind("《", max(0, start - _BEFORE), start)
    is_longer = opening >= 0 and "》" not in text[opening:end] and text[end : end + 1] != "》"
    before = text[max(0, opening - _BEFORE) : opening]
    return is_longer and _DEALS_WITH.search(before) is not None


_DEALS_WITH = regex(
    r"""
    (?:根据|依据|依照|贯彻|落实|结合|对照|学习|传达|填[写报好]|上报|报送|提交|制[定订]|编[制写印]|修订|[印下转]发|起草|完善|汇总
      |发布|审议|讨论|通过|出台|的)
    [^，,。；;：:见《》]{0,6}$
    """,
    re.VERBOSE,
)
"""What stands before a paper that is no attachment: one that is followed, filled in or written."""


def _is_another_paper(before: str, title: str, other: str) -> bool:
    """Return whether a title that only ends otherwise is that of another paper.

    The 培训计划表 that offices fill in is not the 培训计划 of the attachment.
    """
    is_longer = title.startswith(other) or other.startswith(title)
    return is_longer and _DEALS_WITH.search(before) is not None


def _numbers(written: str) -> list[int]:
    numbers = [number(each) for each in _NUMBER.findall(written)]
    if len(numbers) == 2 and _RANGE.search(written):  # noqa: PLR2004  # two ends
        return list(range(numbers[0], numbers[1] + 1))
    return numbers


def _texts(view: PlanView) -> Iterator[tuple[PlacedText, str]]:
    """Yield the texts outside the attachments."""
    for placed, text in view.outside_rows:
        if placed.path[0] not in {"attachments", "activities"}:
            yield placed, text


_ZH_TABLE = Message(
    title="下面没有的表",
    sentence="这里说“{value}”，正文里却没有表格。",
    hints=("在这一处写上“{spelt:tables|表格}”；表在附件里的，改成“见附件”。",),
    explanation=(
        "写了“见下表”，下面就要有表。表排在章节、条目或引言下面，用 tables（表格）；"
        "附件里的表写“见附件”。"
    ),
    wrong="本周安排见下表。（计划里没有排在正文里的表）",
    right="本周安排见附件。",
)
_EN_TABLE = Message(
    title="A table that is not below",
    sentence="“{value}” is said here, but there is no table in the text.",
    hints=("Place one here by {spelt:tables|表格}; for one in an attachment say 见附件.",),
    explanation=(
        "Where the text says 见下表, a table must follow. tables of a section, an item or the plan "
        "has it in the text; one in an attachment is 见附件."
    ),
    wrong="本周安排见下表。 (no table stands in the text)",
    right="本周安排见附件。",
)
_TABLE_BELOW = regex(r"(?:见|如|按照?|依照?|详见)下表(?![达演彰示决])|下表(?:所示|所列)")


@rule("PG395", Severity.WARNING, zh=_ZH_TABLE, en=_EN_TABLE, needs=Need.PARTS)
def table_not_below(view: PlanView) -> Iterator[Hit]:
    """Find texts that send their reader to a table below, where no text has one."""
    plan = view.loaded.plan
    placed_in = {path[:2] if path[0] == "attachments" else () for path, _ in plan.placed_tables}
    for placed, text in view.outside_rows:
        home = placed.path[:2] if placed.path[0] == "attachments" else ()
        if "下表" not in text or home in placed_in:
            continue
        for found in _TABLE_BELOW.finditer(text):
            yield Hit(placed, found.span(), {"value": found.group()})


_ZH_UNNAMED = Message(
    title="没有提到的附件",
    sentence="正文没有提到附件“{value}”。",
    hints=("在正文里写“见附件{number}”。", "在正文里写“见附件”。"),
    explanation="写在 attachments（附件）里的附件，正文应当提到：见附件、附件1，或者它的标题。",
    wrong="attachments 有“活动安排表”，正文没有“附件”二字",
    right="具体安排见附件。",
)
_EN_UNNAMED = Message(
    title="Attachments that the text does not name",
    sentence="The text does not name the attachment “{value}”.",
    hints=("Write 见附件{number} in the text.", "Write 见附件 in the text."),
    explanation=(
        "What stands in attachments must be named in the text: 见附件, 附件1, or its title."
    ),
    wrong="attachments has 活动安排表, the text never says 附件",
    right="具体安排见附件。",
)


@rule("PG331", Severity.WARNING, zh=_ZH_UNNAMED, en=_EN_UNNAMED, needs=Need.PARTS)
def attachment_unnamed(view: PlanView) -> Iterator[Hit]:
    """Find attachments that no text names."""
    # The one that is not named may be meant by a wrong number.
    if view.prose and not any(True for _ in attachment_missing(view)):
        yield from _unnamed(view, view.loaded.plan.attachments)


def _unnamed(view: PlanView, attachments: tuple[Attachment, ...]) -> Iterator[Hit]:
    named: set[int] = set()
    places: dict[str, list[int]] = {}
    for place, each in enumerate(attachments, 1):
        places.setdefault(_core(each.title), []).append(place)
    index = WordIndex(places)
    for _, text in _texts(view):
        for found in _MENTION.finditer(text) if "附" in text else ():
            numbers = _numbers(found["numbers"] or "")
            if not numbers and not found["title"]:
                return  # 附件 alone means all of them
            named.update(numbers)
        if len(attachments) == 1 and _NAMED_WITHOUT_NUMBER.search(text):
            return
        named.update(place for core in _cores_in(text, index) for place in places[core])
    left = {*range(1, len(attachments) + 1)} - named
    # A sentence that gives the number of rows of another one names the wrong attachment.
    left -= PointedCounts(view, Tallies(view)).attachments_meant if left else set()
    titles = _titles(view)
    for place, attachment in enumerate(attachments, 1):
        if place in left:
            placed = titles.get(("attachments", place - 1, "title"))
            args: dict[str, str | int] = {"value": attachment.title}
            if len(attachments) > 1:
                args["number"] = place
            if placed:
                yield Hit(placed, (0, len(str(placed.text))), args)


def _core(title: str) -> str:
    """Return a title without its period, as a text may call it."""
    return _BEGINS_WITH_PERIOD.sub("", title) or title


_BEGINS_WITH_PERIOD = regex(
    r"""
    ^(?:\d{4}年)?
    (?: \d{1,2}月(?:\d{1,2}日)?至(?:\d{4}年)?(?:\d{1,2}月)?(?:\d{1,2}日)?    # 3月4日至8日
      | \d{1,2}月份?|第?[一二三四]季度|[上下]半年|度
      | 第(?:\d{1,2}|[一二三四五六七八九十]{1,3})周
    )?
    """,
    re.VERBOSE,
)


def _titles(view: PlanView) -> Mapping[Path, PlacedText]:
    """Return the first line of each title by its path."""
    found = (each for each in reversed(view.loaded.paragraphs) if each.path[-1] == "title")
    return {each.path: each for each in found}


_ZH_NUMBERING = Message(
    title="文中的编号",
    sentence="编号不连续：“{before}”后面是“{value}”。",
    hints=("改成“{suggested}”，或者补上漏掉的一项。",),
    explanation=(
        "一段文字里手写的编号（1.、（1）、①、一是……）应当从一开始，一个接一个；"
        "重新从一开始是另一组编号，不报告。"
    ),
    wrong="一是统一思想；二是明确责任；四是加强宣传。",
    right="一是统一思想；二是明确责任；三是加强宣传。",
)
_EN_NUMBERING = Message(
    title="Numbers inside texts",
    sentence="The numbering is not continuous: after “{before}” comes “{value}”.",
    hints=("Write “{suggested}”, or add what is missing.",),
    explanation=(
        "Numbers typed inside a text (1., （1）, ①, 一是……) must begin with one and count on; "
        "beginning again with one is another list."
    ),
    wrong="一是统一思想；二是明确责任；四是加强宣传。",
    right="一是统一思想；二是明确责任；三是加强宣传。",
)


@rule("PG332", Severity.ERROR, zh=_ZH_NUMBERING, en=_EN_NUMBERING, needs=Need.PARTS)
def numbering_broken(view: PlanView) -> Iterator[Hit]:
    """Find gaps and repeats in the numbers that are typed inside one text."""
    counted = {id(placed.scalar) for _, placed, _ in view.paragraphs.with_any((), ANY_COUNTER)}
    texts: dict[int, list[tuple[PlacedText, str]]] = {}
    for part, placed, text in view.paragraphs:
        if part in {TextRole.PROSE, TextRole.CELL} and id(placed.scalar) in counted:
            texts.setdefault(id(placed.scalar), []).append((placed, text))
    for paragraphs in texts.values():
        for counters in COUNTERS:
            yield from _breaks(paragraphs, counters)
    for placed, text in view.prose:
        yield from _gaps(placed, text)
    yield from _gaps_of_columns(view)


def _gaps_of_columns(view: PlanView) -> Iterator[Hit]:
    """Yield the hits of columns with 第一批、第二批 and 第四批 below each other."""
    for activities in view.activity_lists():
        for key in activities[0].cells:
            cells = [each for each in activities if key in each.cells]
            found = numbered(each.text(key) for each in cells)
            row = [each for each, _ in groupby(found[1], key=_number)] if found else []
            matches = {_number(each): each for each in reversed(found[1])} if found else {}
            pair = gap([matches[each] for each in row]) if len(row) > _FEWEST else None
            if found and pair:
                before, after = pair
                placed = next(each for each in cells if each.text(key) == after.string).cells[key]
                missing = like(before["number"], _number(before) + 1)
                mark = before.group()[: before.start("number") - before.start()]
                args = {
                    "before": before.group(0)[: before.end("what")],
                    "value": after.group(0)[: after.end("what")],
                    "suggested": f"{mark}{missing}{before['what']}",
                }
                start = str(placed.text).find(after.group()[: after.end("what")])
                yield Hit(placed, (start, start + after.end("what")), args, is_sure=False)


def _number(found: re.Match[str]) -> int:
    return number(found["number"])


def _gaps(placed: PlacedText, text: str) -> Iterator[Hit]:
    """Yield the hits of 第一批、第二批 and 第四批: one is missing that stands nowhere else."""
    for span in sentences_with_rows(text):
        for what, row in rows_of(text, span).items():
            if found := gap(row):
                before, after = found
                ordinal = like(before["number"], number(before["number"]) + 1)
                suggested = f"第{ordinal}{what}"
                if suggested not in text:
                    args = {
                        "before": before.group(),
                        "value": after.group(),
                        "suggested": suggested,
                    }
                    yield Hit(placed, after.span(), args, is_sure=False)


def _breaks(paragraphs: list[tuple[PlacedText, str]], counters: Counters) -> Iterator[Hit]:
    marks = [(placed, found) for placed, text in paragraphs for found in counters.find(text)]
    if len(marks) < _FEWEST:
        return
    bare: set[int] | None = None
    last = 0
    for index, (placed, found) in enumerate(marks):
        value = number(found["number"])
        is_new_list = value == 1 and last != 1
        if value != last + 1 and not is_new_list:
            is_last = index + 1 == len(marks)
            following = 0 if is_last else number(marks[index + 1][1]["number"])
            if bare is None:
                bare = {each.number for each in lost_marks([text for _, text in paragraphs])}
            if value == last + 2 and last + 1 in bare:
                pass  # another rule tells that it has lost its mark
            elif not last and _is_behind_a_word(counters, found, value - 1):
                pass
            elif last or following == value + 1:
                args = _numbering_args(counters, found, last)
                yield Hit(placed, found.span(), args)
            if following == last + 2:  # this number alone is wrong
                value = last + 1
        last = value


_FEWEST = 2
_ITEM = 60  # characters of an item in a line


def _is_behind_a_word(counters: Counters, found: re.Match[str], place: int) -> bool:
    """Return whether the number before is behind a word, not a mark: 包括（1）线路；（2）插座."""
    start = max(0, found.start() - _ITEM)
    return counters.written(place) in found.string[start : found.start()]


def _numbering_args(counters: Counters, found: re.Match[str], last: int) -> dict[str, str | int]:
    before = counters.written(last) if last else "……"
    return {"before": before, "value": found.group(), "suggested": counters.written(last + 1)}
