"""Numbers of activities in the text, against the rows of the tables."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from functools import cache, cached_property
from itertools import islice

from plangen.calendar.numerals import to_chinese
from plangen.calendar.periods import Period, PeriodKind
from plangen.checks.called import CountsCalled
from plangen.checks.pointed import PointedCounts
from plangen.checks.registry import Hit, Repair, rule
from plangen.checks.tallies import SHORT, Tallies
from plangen.findings import Fixing, Severity
from plangen.language.clauses import Span, clauses, sentence_at
from plangen.language.counting import (
    CAPTION_ENDING,
    COUNTED,
    COUNTED_ACTIVITIES,
    COUNTED_EACH,
    LEAD,
    LEADS_AT_END,
    PERIOD_ALONE,
    PLANNED,
    SELECTED,
    SELECTION,
    SO_FAR,
    TIMES_COLUMN,
    TOTAL,
    WHOLE,
)
from plangen.language.numbers import TENS, number
from plangen.messages import Message
from plangen.patterns import regex
from plangen.plan.keys import spelt_name
from plangen.plan.loaded import Need, PlacedText
from plangen.plan.model import Attachment
from plangen.plan.occurrences import WordIndex
from plangen.plan.paragraphs import TextRole
from plangen.plan.view import PlanView
from plangen.values import Struct

_CATEGORY = 20  # characters of a name of a kind, a place or a person
_MONTH = regex(r"(?:(?P<year>\d{4})\s*年\s*)?(?<!\d)(?P<month>\d{1,2})\s*月")
_ZH = Message(
    title="活动数与表格",
    sentence="文中写{subject}{written}{unit}，表格里是{counted}{unit}。",
    hints=(
        "附件{other}的表格里正好是{written}{unit}：多半是附件的编号写错了；不是的话，改正数字。",
        "把数字换成 {expression}，以后随表格自动更新；或者补上、删去表格里的活动。",
        "改正数字，或者补上、删去表格里的活动。",
    ),
    explanation=(
        "文中写明的活动总数、某张表的活动数、某个分馆的活动数，应当等于表格的行数。"
        "各类型、地点、负责人、月份的活动数分别列出时也核对。“6项，见附件1”“见附件1，共6场”"
        "“3期，具体如下”“8个分馆各2场”，以及表格紧跟在下面的“培训3次”，与所指的表格核对；"
        "用表头叫的（“四个食堂共8个岗位，见附件1”）、物资的类数也核对。"
        "近、超、余、左右、不少于、力争等约数不核对；带有其他限定词的数（如“少儿活动5场”）也不核对。"
    ),
    wrong="计划开展活动24场，其中总馆8场，分馆16场。（总馆的表有 7 行）",
    right="计划开展活动{{ activities.count }}场，其中总馆{{ activities.main.count }}场，分馆16场。",
)
_EN = Message(
    title="Counts and tables",
    sentence="The text says {subject}{written}{unit}, the tables have {counted}.",
    hints=(
        "Attachment {other} has {written}{unit}: its number may be meant; or correct the count.",
        "Write {expression} for the number, which follows the tables; or mend the tables.",
        "Correct the number, or mend the tables.",
    ),
    explanation=(
        "A number of activities that the text gives in total, for one table or for one venue must "
        "be the number of rows; so must numbers by type, place, person or month that are listed. "
        "6项，见附件1, 3期，具体如下 and 8个分馆各2场 are held against the table that they name; "
        "so are numbers of what its columns are called (四个食堂共8个岗位), and of sorts of goods. "
        "Inexact numbers (近 超 余 左右 不少于 力争 …) are not checked, nor numbers of some other "
        "kind of activity (少儿活动5场)."
    ),
    wrong="计划开展活动24场，其中总馆8场，分馆16场。 (the head library's table has 7 rows)",
    right="计划开展活动{{ activities.count }}场，其中总馆{{ activities.main.count }}场，分馆16场。",
)


class _Subject(Struct, frozen=True):
    """Activities that a text may count together: a venue's, a table's, or all of the plan.

    *name* is the name that texts have for them, *pattern* that of a clause that counts them.
    *counts* are the numbers that are right; *expression* computes the number in a plan file, and is
    empty where there is none.
    """

    name: str
    pattern: re.Pattern[str]
    counts: tuple[int, ...]
    expression: str

    def match(self, text: str, span: Span) -> re.Match[str] | None:
        """Return the match of the clause at *span* if it counts these activities, or None.

        The name is masked by as many characters, so that the offsets of the match hold in *text*.
        """
        start, end = span
        clause = text[start:end]
        if self.name not in clause:
            return None if self.pattern is _CLAIM else self.pattern.fullmatch(text, start, end)
        masked = clause.replace(self.name, _MASK * len(self.name))
        # A clause among thousands is tried by itself, before the whole text is copied for it.
        if not self.pattern.fullmatch(text[max(0, start - 4) : start] + masked, min(start, 4)):
            return None
        return self.pattern.fullmatch(text[:start] + masked + text[end:], start, end)


@rule("PG302", Severity.ERROR, zh=_ZH, en=_EN, fixing=Fixing.UNSAFE, needs=Need.PARTS)
def count_contradicts_tables(view: PlanView) -> Iterator[Hit]:
    """Find numbers of activities that the tables contradict."""
    counting = _Counting(view)
    if not view.activities:
        return
    may_count = {id(placed) for _, placed, _ in view.paragraphs.with_any("场项次个各每附")}
    for kind, placed, text in view.paragraphs:
        if kind is TextRole.CELL and id(placed) not in may_count:
            continue
        told: set[int] = set()  # where the sentences end in which a table was named
        for sentence, hit in counting.pointed.in_text(placed, text):
            if hit and sentence[1] not in told:
                yield hit
                told.add(sentence[1])
        for span in clauses(text) if COUNTED_ACTIVITIES.search(text) else ():
            count = COUNTED_ACTIVITIES.search(text, *span)
            if count and not (told and sentence_at(text, span[0])[1] in told):
                yield from counting.hits(placed, text, span, count)
        for hit in counting.called.in_text(placed, text):
            if not (told and sentence_at(text, hit.span[0])[1] in told):
                yield hit


class _Counting(Struct, frozen=True, dict=True):
    view: PlanView

    @cached_property
    def tallies(self) -> Tallies:
        """The numbers of activities that the tables have."""
        return Tallies(self.view)

    @cached_property
    def pointed(self) -> PointedCounts:
        """The numbers of rows that stand beside the name of a table."""
        return PointedCounts(self.view, self.tallies)

    @cached_property
    def called(self) -> CountsCalled:
        """The numbers of what the columns of a table are called."""
        return CountsCalled(self.view)

    @cached_property
    def subjects(self) -> tuple[_Subject, ...]:
        """The venues, the tables and last the whole plan, each with its numbers of activities."""
        return tuple(self._subjects())

    def _subjects(self) -> Iterator[_Subject]:
        plan, chinese = self.view.loaded.plan, self.view.loaded.reading.chinese
        for key, table in plan.activities.items():
            venues = ((at, group) for at, group in enumerate(table.groups) if group.venue)
            for place, group in venues:
                yield _Subject(group.venue, _CLAIM, self.tallies.of_group(key, place), "")
            name = CAPTION_ENDING.sub("", table.caption)
            if name and not PERIOD_ALONE.fullmatch(name):
                expression = _expression(f"activities.{key}.count", chinese=chinese)
                yield _Subject(name, _CLAIM, self.tallies.of_table(key), expression)
        total, counts = _total(plan.period, plan.period_name), self.tallies.of_plan
        expression = _expression("activities.count", chinese=chinese)
        yield _Subject(plan.organization, total, counts, expression)

    @cached_property
    def _place_by_name(self) -> Mapping[str, int]:
        """By name, the place in *subjects* of the first with that name.

        What a clause says of others of that name, it says of the first.
        """
        places = reversed(list(enumerate(self.subjects)))
        return {subject.name: place for place, subject in places}

    @cached_property
    def _names(self) -> WordIndex:
        return WordIndex(self._place_by_name)

    def subjects_in(self, clause: str) -> Iterator[_Subject]:
        """Yield the subjects that a clause may count: those that it names, then the whole plan."""
        named = {name for _, name in self._names.find(clause)}
        found = {self._place_by_name[name] for name in named}
        whole = len(self.subjects) - 1
        yield from (self.subjects[place] for place in sorted({*found, whole}))

    @property
    def categories(self) -> Mapping[str, tuple[int, ...]]:
        """How many activities each type, place, person and month has."""
        return self.tallies.categories

    def hits(
        self, placed: PlacedText, text: str, span: Span, count: re.Match[str]
    ) -> Iterator[Hit]:
        """Yield the hit if *count*, the number in the clause at *span*, is wrong."""
        clause = text[slice(*span)]
        if text[count.start() - 1 : count.start()] == "第" and "各" not in clause:
            return  # 第3场 is one of them
        for subject in self.subjects_in(clause):
            found = subject.match(text, span)
            if found is None:
                continue
            is_total = subject.pattern is not _CLAIM
            if not self._is_other(found, text, is_total=is_total):
                allowed = (
                    *subject.counts,
                    *self._counts_of_attachments(text, span),
                    *self.pointed.pointed.counts_beside(placed.path),
                )
                name = "" if is_total else subject.name
                first = found.start("name") if name else found.start("number")
                at = (first, found.end("unit"))
                yield from _hit(placed, at, name, found, allowed, subject.expression)
            return
        if each := COUNTED_EACH.search(text, *span):
            yield from self._each(placed, text, each)
            return
        yield from self._category(placed, text, span, count)

    def _is_other(self, found: re.Match[str], text: str, *, is_total: bool) -> bool:
        """Return whether a number counts something else than the rows, or rows that are missing."""
        if self._has_empty_table:
            return True  # which is told, and whatever was to stand in it is not counted yet
        if _is_other_time(found, self.view.period):
            return True
        if not is_total:
            return False
        start, _ = sentence_at(text, found.start())
        if SO_FAR.search(text[start : found.start("number")]):
            return True
        if self._are_times_given or self._is_choice:
            return True
        return bool(SELECTED.search(text, start, sentence_at(text, start)[1]))

    @cached_property
    def _has_empty_table(self) -> bool:
        tables = self.view.loaded.plan.activities.values()
        return not all(table.rows or table.groups for table in tables)

    @cached_property
    def _is_choice(self) -> bool:
        """Whether a caption or an attachment's title says that it shows some activities only."""
        plan = self.view.loaded.plan
        titles = [table.caption for table in plan.activities.values()]
        titles += [each.title for each in self._attachments]
        return any(map(SELECTION.search, titles))

    @cached_property
    def _are_times_given(self) -> bool:
        """Whether a column of numbers says how often each activity takes place."""
        tables = self.view.loaded.plan.activities.values()
        headers = [column.header for table in tables for column in table.columns]
        return any(map(TIMES_COLUMN.search, headers))

    @cached_property
    def _attachments(self) -> tuple[Attachment, ...]:
        return self.view.loaded.plan.printed_attachments

    def _counts_of_attachments(self, text: str, span: Span) -> Iterator[int]:
        """Yield the number of rows of each attachment that the sentence or the next one names."""
        start, end = sentence_at(text, span[0])
        plan, attachments = self.view.loaded.plan, self._attachments
        for found in _ATTACHMENT.finditer(text, start, sentence_at(text, end + 1)[1]):
            place = number(found["number"])
            if 1 <= place <= len(attachments):
                names = attachments[place - 1].tables
                if all(name in plan.activities for name in names):
                    yield sum(self.pointed.pointed.numbers_of_rows[name] for name in names)

    def _category(
        self, placed: PlacedText, text: str, span: Span, count: re.Match[str]
    ) -> Iterator[Hit]:
        """Yield the hit if no table bears out the number of a type, place, person or month."""
        start = max(span[0], count.start() - _REACH)
        before, after = text[start : count.start()], text[count.end() : span[1]][:_REACH]
        name = self._name_before(before)
        rest = before[: before.rfind(name)] if name else before
        if not name and after in self.categories:
            name = after  # 3场讲座
        if not name:
            return
        sentence = sentence_at(text, span[0])
        several = islice(COUNTED_ACTIVITIES.finditer(text, *sentence), 2)
        is_listed = len(list(several)) > 1
        if is_listed or (len(name) > SHORT and count["unit"] in _ACTIVITIES):
            is_plain = (
                not self._are_times_given
                and self._says_who(rest)
                and (after == name or self._says_who(after))
            )
            counts = self.categories.get(name) or self.tallies.at(name)
            if is_plain and (is_listed or number(count["number"]) != 1):
                first = start + before.rfind(name) if name in before else count.start()
                span = (first, count.end())
                yield from _hit(placed, span, name, count, counts, "", is_category=True)

    def _name_before(self, before: str) -> str:
        """Return the category at the end of *before*, empty words (开展, 共) aside; "" for none."""
        without_leads = LEADS_AT_END.sub("", before)
        for text in (before, without_leads):
            sizes = range(min(_CATEGORY, len(text)), 1, -1)
            if name := next(
                (text[-size:] for size in sizes if text[-size:] in self.categories), ""
            ):
                return name
        name = self._plain(without_leads)
        is_place = 1 < len(name) <= _SHORT_PLACE and name.endswith(_PLACES)
        return name if is_place and self.tallies.at(name) else ""

    def _plain(self, text: str) -> str:
        plan = self.view.loaded.plan
        return _leads(plan.period, plan.period_name).sub("", text, count=1)

    def _says_who(self, text: str) -> bool:
        """Return whether words beside a number say nothing, or only whose activities it counts."""
        rest = self._plain(text)
        while rest:
            sizes = range(min(_CATEGORY, len(rest)), 1, -1)
            size = next((size for size in sizes if rest[:size] in self._owners), 0)
            if not size:
                return False
            rest = self._plain(rest[size:])
        return True

    @cached_property
    def _owners(self) -> frozenset[str]:
        plan = self.view.loaded.plan
        captions = {CAPTION_ENDING.sub("", each.caption) for each in plan.activities.values()}
        return frozenset({plan.organization, *captions, *self.categories, "全馆", "总分馆"} - {""})

    def _each(self, placed: PlacedText, text: str, found: re.Match[str]) -> Iterator[Hit]:
        """Yield the hit if venues do not each have the number given: 东湖分馆、河西分馆各4场.

        It is checked where the tables have one number for all of them.
        """
        start, _ = sentence_at(text, found.start())
        named = self.tallies.of_venues_in(text[start : found.start()])
        written = number(found["number"])
        if len(named) > 1 and len(set(named.values())) == 1:
            allowed = tuple(set(named.values()))
            if written not in allowed:
                yield from _hit(placed, found.span("count"), "", found, allowed, "")


def _expression(name: str, *, chinese: bool) -> str:
    return f"{{{{ {spelt_name(name, chinese=chinese)} }}}}"


_REACH = 40  # characters beside a number that may name a category
_SHORT_PLACE = 8  # characters of a place that no row has for its own
_PLACES = ("区", "馆", "楼", "院", "校", "园", "村", "镇", "街", "中心", "站", "校外")
_ACTIVITIES = ("场", "场次", "项")
_ATTACHMENT = regex(rf"附件\s?(?P<number>\d{{1,2}}|[{TENS}]{{1,2}})")


def _hit(  # noqa: PLR0913, PLR0917  # the parts of one finding
    placed: PlacedText,
    span: Span,
    name: str,
    found: re.Match[str],
    allowed: tuple[int, ...],
    expression: str,
    *,
    is_category: bool = False,
) -> Iterator[Hit]:
    if number(found["number"]) in allowed:
        return
    args: dict[str, str | int] = {
        "subject": name,
        "written": found["number"],
        "unit": found["unit"],
        "counted": allowed[0],
    }
    # The number of a kind, a place or a month changes with any mistake in the rows.
    yields_to = ("activities",) if is_category else None
    if not expression:
        yield Hit(placed, span, args, yields_to)
        return
    repair = Repair(((found.span("number"), expression),), is_safe=False)
    yield Hit(placed, span, args | {"expression": expression}, yields_to, repair)


def _is_other_time(found: re.Match[str], period: Period) -> bool:
    """Return whether a clause counts another month's activities, or speaks of one of several."""
    clause = found.group()
    for month in _MONTH.finditer(clause):
        number_of_month = int(month["month"])
        year = int(month["year"] or period.year_of(number_of_month))
        if not period.has_month(year, number_of_month) and not PLANNED.search(clause):
            return True
    return number(found["number"]) == 1 and not TOTAL.search(clause)


_MASK = "\ue000"
"""Stands for each character of a name, so that one pattern serves for all names."""
_CLAIM = regex(rf"{LEAD}*各?(?P<name>{_MASK}+){LEAD}*{COUNTED}{LEAD}*", re.VERBOSE, needs="\ue000")


@cache
def _leads(period: Period, name: str) -> re.Pattern[str]:
    return regex(rf"(?:{_own_period(period, name)}{LEAD})*各?", re.VERBOSE)


@cache
def _total(period: Period, name: str) -> re.Pattern[str]:
    """Return the pattern of a clause that gives the number of all activities.

    The clause must speak of 活动 and of nothing that narrows them down.
    """
    anyone = rf"(?:{_MASK}+|{WHOLE}|{_own_period(period, name)}{LEAD})"
    return regex(rf"(?=.*活动){anyone}*{COUNTED}{LEAD}*", re.DOTALL | re.VERBOSE)


_NAMES_OF_SPANS = r"(?:本|全)(?:学期|季|期|次)|(?:假期|节日|活动)?期间|假期|第\d{1,2}周"
"""What a plan calls a span of its own: 本学期, 假期期间, 第4周."""


def _own_period(period: Period, name: str) -> str:
    """Return the alternatives of a pattern, each with its ``|``, that name the plan's own period.

    *name* is what the plan calls it, empty for nothing but its dates.
    Empty for a month: LEAD has the months, which a plan of any kind may name.
    """
    own_name = f"{re.escape(name)}(?:期间)?|" if name else ""
    its_number = f"(?:{period.number}|{to_chinese(period.number)})"
    return (
        own_name
        + {
            PeriodKind.WEEK: rf"本周|全周|第{its_number}周|",
            PeriodKind.MONTH: "",
            PeriodKind.QUARTER: rf"本季度|全季度?|第?{its_number}季度|",
            PeriodKind.HALF: rf"{'上' if period.number == 1 else '下'}半年|本学期|半年|",
            PeriodKind.YEAR: r"全年|本年度?|今年|年内|年度|",
            PeriodKind.DAYS: rf"{_NAMES_OF_SPANS}|本周|全周|",
            PeriodKind.MONTHS: rf"{_NAMES_OF_SPANS}|",
        }[period.kind]
    )
