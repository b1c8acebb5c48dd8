"""The month that a text speaks of, against the month of the plan."""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import date
from functools import cached_property

from plangen.calendar.numerals import to_chinese
from plangen.calendar.periods import Period, PeriodKind
from plangen.checks.registry import Hit, Repair, rule
from plangen.findings import Fixing, Severity
from plangen.language.clauses import Span, clauses, sentence_at
from plangen.language.looking import (
    WORK,
    TimeInClause,
    began_or_done,
    counts_so_far,
    following,
    is_limit,
    is_mentioned_only,
    looks_back,
    prepares,
)
from plangen.language.months import (
    BETWEEN_ENDS,
    FROM_NOW,
    LISTED,
    MONTH,
    YEAR_AFTER,
    month_ranges,
    month_written,
    year_written,
)
from plangen.language.numbers import number
from plangen.language.observances import is_about_a_feast
from plangen.language.periods import FORMS, WHOLE_YEAR, period_named
from plangen.messages import Message
from plangen.patterns import each_of, regex
from plangen.plan.columns import TIME
from plangen.plan.loaded import Need, PlacedText
from plangen.plan.view import PlanView, is_period_title
from plangen.values import Struct

_PLANS = regex(
    rf"""
    {WORK}|将|重点|主要工作
    |工作(?:如下|要点|任务)          # 工作计划 and 活动安排 have a word of these
    |活动(?:如下|一览|预告|方案)
    """,
    re.VERBOSE,
    needs=each_of(f"{WORK}|将|重点|主要工作|如下|要点|任务|一览|预告|方案"),
)
_BEFORE_OBJECT = regex(
    r"(?:计划|拟|将)(?:开展|举办|组织|安排)$", needs=("计划", "拟", "将")
)  # 计划举办4月读书会
_OF_WHOM = regex(r"(?:对|向|给|把|就|与|同)$", needs="对向给把就与同")  # 对9月新入职的馆员
_DAY = regex(r"\s{0,3}(?P<day>\d{1,2})\s{0,3}[日号]")
_YEAR = 12  # months
_NEAR = 3  # days before the period that a plan may begin with
_ZH = Message(
    title="计划的月份",
    sentence="这里安排的是{mentioned}的工作，而计划的时期是{period}。",
    hints=(
        "改成“{suggested}”；确实要提到{mentioned}时，写明是上月的总结或下月的准备。",
        "改成计划时期内的月份；确实要提到{mentioned}时，写明是总结或准备。",
    ),
    explanation=(
        "用上个月的计划改写时，最容易漏改正文里的月份。文字安排工作（计划、开展、举办……），"
        "而月份不是计划的月份，就报告。回顾上月的（3月台账、3月刊、3月总结）、为下月做准备的、"
        "表示期限的（5月前、3月以来）和《》里的名称，不报告。"
    ),
    wrong="3月份总分馆计划开展活动23场。（4月份的计划）",
    right="4月份总分馆计划开展活动23场。",
)
_EN = Message(
    title="The month of the plan",
    sentence="Work is planned here for {mentioned}, but the plan is for {period}.",
    hints=(
        "Write “{suggested}”; if {mentioned} is meant, say that it is a look back or preparation.",
        "Write a month of the period; if {mentioned} is meant, say that it is a look back.",
    ),
    explanation=(
        "A plan made from last month's often keeps the old month somewhere in the text. Reported "
        "is a month other than the plan's where the text plans work (计划, 开展, 举办 …). Not "
        "reported: looking back (3月台账, 3月刊, 3月总结), preparing for next month, limits "
        "(5月前, 3月以来), and names in 《》."
    ),
    wrong="3月份总分馆计划开展活动23场。 (in the plan for April)",
    right="4月份总分馆计划开展活动23场。",
)


@rule("PG301", Severity.ERROR, zh=_ZH, en=_EN, fixing=Fixing.UNSAFE, needs=Need.PERIOD)
def planned_for_another_month(view: PlanView) -> Iterator[Hit]:
    """Find work that is planned for another month than the plan's."""
    period, actual = view.period, view.actual_period
    for _, placed, text in view.paragraphs.with_any("月"):
        if placed.path[-1] == TIME or is_period_title(placed.path):
            continue  # other rules look at times and titles
        within = {at for span in _ranges_with_period(text, period) for at in range(*span)}
        is_prepared = placed.path[:2] in view.sections_of_another_time
        for found, time in _named(text, MONTH):
            if found.start() in within or not _is_planned_elsewhere(time, found, period):
                continue
            is_before = _first_day(time, found, period) < period.start
            if _is_lawful(time, is_before=is_before, is_prepared=is_prepared):
                continue
            if actual and actual.has_month(*_year_and_month(found, period)):
                continue  # the times tell it
            beside = _Beside(text, found, period)
            is_second = _is_second(time, beside, is_before=is_before)
            if is_second or (not is_before and _is_of_a_feast(text, time, found, period)):
                continue
            if day := _day_named(time, period):
                yield _hit_of_day(placed, found, day, period)
            else:
                yield _hit(placed, found, period, beside)


def _is_second(time: TimeInClause, beside: _Beside, *, is_before: bool) -> bool:
    """Return whether a month is that of the other end of something that is of the period."""
    if beside.is_range or beside.comes_later:
        return True
    return is_before and bool(beside.within) and began_or_done(time)  # 9月启动，10月29日演出


def _is_of_a_feast(text: str, time: TimeInClause, found: re.Match[str], period: Period) -> bool:
    """Return whether a day is about that of a feast that its sentence names: 清明祭扫，4月2日."""
    day = _DAY.match(time.after)
    try:
        named = date(*_year_and_month(found, period), int(day["day"])) if day else None
    except ValueError:
        return False
    sentence = text[slice(*sentence_at(text, found.start()))]
    return named is not None and is_about_a_feast(sentence, named)


def _named(text: str, form: re.Pattern[str]) -> Iterator[tuple[re.Match[str], TimeInClause]]:
    """Yield the matches of *form* in *text*, each with its clause; none in 《》, none before 的."""
    around = list(clauses(text)) if form.search(text) else []
    for at, span in enumerate(around):
        for found in form.finditer(text, *span):
            if not _says_which(found):
                yield found, TimeInClause(text, found.span(), span, following(around, at))


def _says_which(found: re.Match[str]) -> bool:
    """Return whether 的 follows a time, which then says which thing: 3月的会议."""
    return found.string.startswith("的", found.end()) and not found.group().endswith("份")


_ZH_PERIOD = Message(
    title="计划的时期",
    sentence="这里安排的是{mentioned}的工作，而计划的时期是{period}。",
    hints=("改成“{suggested}”；确实要提到{mentioned}时，写明是总结或准备。",),
    explanation="季度、半年、年度计划的正文里，安排工作的季度、半年、年份应当是计划的时期；回顾和准备不报告。",
    wrong="现将第一季度工作计划安排如下：（第二季度的计划）",
    right="现将第二季度工作计划安排如下：",
)
_EN_PERIOD = Message(
    title="The period of the plan",
    sentence="Work is planned here for {mentioned}, but the plan is for {period}.",
    hints=(
        "Write “{suggested}”; if {mentioned} is meant, say that it is a look back or preparation.",
    ),
    explanation=(
        "In the plan of a quarter, half a year or a year, work is planned for that period; looking "
        "back and preparing are left alone."
    ),
    wrong="现将第一季度工作计划安排如下： (in the plan for the second quarter)",
    right="现将第二季度工作计划安排如下：",
)


@rule("PG307", Severity.ERROR, zh=_ZH_PERIOD, en=_EN_PERIOD, needs=Need.PERIOD)
def planned_for_another_period(view: PlanView) -> Iterator[Hit]:
    """Find work that is planned for another quarter, half or year than the plan's."""
    period = view.period
    form, actual = _OF_KIND.get(period.kind), view.actual_period
    for _, placed, text in view.paragraphs if form else ():
        if form is None or is_period_title(placed.path):
            continue
        is_prepared = placed.path[:2] in view.sections_of_another_time
        for found, time in _named(text, form):
            named = _period_of(found, period)
            if not _is_planned_in(time, named, period, is_prepared=is_prepared):
                continue
            if named == actual:
                continue  # the times tell it
            beside = [_period_of(each, period) for each in _beside(text, found)]
            if named < period and period in beside and began_or_done(time):
                continue
            if named < period or period not in beside:
                args = {
                    "mentioned": found.group(),
                    "period": period.name,
                    "suggested": _in_form_of(found.group(), period),
                }
                yield Hit(placed, found.span(), args, is_sure=period not in beside)


def _in_form_of(mentioned: str, period: Period) -> str:
    """Return the plan's period, written as a text has written another one: 第一季度, 2024年度."""
    written = _ANY_YEAR.sub(str(period.year), mentioned)
    if period.kind is PeriodKind.QUARTER:
        written = _QUARTER.sub(
            lambda found: str(period.number) if found[0].isdecimal() else to_chinese(period.number),
            written,
        )
    elif period.kind is PeriodKind.HALF:
        other, own = ("下", "上") if period.number == 1 else ("上", "下")
        written = written.replace(other, own)
    return written if written != mentioned else period.name


_ANY_YEAR = regex(r"(?:19|20)\d\d")
_QUARTER = regex(r"[一二三四]|(?<!\d)[1-4](?!\d)")


_OF_KIND = {
    PeriodKind.QUARTER: FORMS[PeriodKind.QUARTER],
    PeriodKind.HALF: FORMS[PeriodKind.HALF],
    PeriodKind.YEAR: WHOLE_YEAR,
}


def _beside(text: str, found: re.Match[str]) -> list[re.Match[str]]:
    """Return the other matches of *found*'s pattern in its sentence, names in 《》 left out."""
    start, end = sentence_at(text, found.start())
    return [
        each
        for first, last in clauses(text[start:end])
        for each in found.re.finditer(text, start + first, start + last)
        if each.start() != found.start() and not _says_which(each)
    ]


def _period_of(found: re.Match[str], period: Period) -> Period:
    return period_named(found, period.kind, period.year)


def _is_planned_in(time: TimeInClause, named: Period, period: Period, *, is_prepared: bool) -> bool:
    """Return whether work is planned for *named*, which is not the plan's period."""
    before, after = time.before, time.after
    if _LISTED_BEFORE.search(before[-2:]) or _LISTED_AFTER.match(after) or before.endswith("全年"):
        return False  # 上半年、下半年各两次
    if named == period or is_mentioned_only(time):
        return False
    if named < period and (looks_back(time) or _PAST_WORK.match(after)):
        return False
    is_ahead = is_prepared or is_limit(time) or prepares(time) or _PAPER.match(after)
    if named > period and is_ahead and not before.endswith("现将"):
        return False
    return _is_work(time) or _AIMED_AT.match(after) is not None


_LISTED_BEFORE = regex(r"[、至到和及—–~～-]第?$")
_LISTED_AFTER = regex(r"[、至到和及—–~～-]")
_PAST_WORK = regex(
    r"""
    [^，。]{0,12}?的                                       # 第一季度未读完的书
    |[^，。]{0,4}?(?:完成|实现|取得|检查|新增|延期|遗留|获批|入藏|新征集|立项|进行回顾|招收|毕业)
    |(?:组织|民主)生活会|考核|述职|评[优先议选]|表彰          # 召开2024年度组织生活会, in 2025
    |年检|年报|决算|审计
    """,
    re.VERBOSE,
)
# 做好2024年预算编制: next year's papers are this year's work.
_PAPER = regex(
    r"""
    (?:度|的)?(?:工作)?
    (?: (?:计划|安排)(?!举办|开展|组织|于|在|实施|推出|\d)   # 2024年计划举办 is no paper
      | 预算|要点|思路|选题|课题|项目|采购
    )
    """,
    re.VERBOSE,
)
_AIMED_AT = regex(r"(?:的)?(?:各项|重点|主要)?(?:工作|任务|活动)")


def _is_work(time: TimeInClause) -> bool:
    """Return whether the clause plans work for a time."""
    return bool(_PLANS.search(time.after) or _BEFORE_OBJECT.search(time.before))


def _is_planned_elsewhere(time: TimeInClause, found: re.Match[str], period: Period) -> bool:
    """Return whether the clause plans work for a month or a day outside *period*."""
    year, month = _year_and_month(found, period)
    first = _first_day(time, found, period)
    is_day = _day_named(time, period) and period.has_month(year, month)
    is_within = period.start <= first <= period.end if is_day else period.has_month(year, month)
    if is_within or _is_near(year, month, time.after, period):
        return False
    if is_mentioned_only(time) or (_OF_WHOM.search(time.before) and "的" in time.after):
        return False
    return _is_work(time)


def _day_named(time: TimeInClause, period: Period) -> re.Match[str] | None:
    """Return the day that follows a month, in a plan for days; others are plans for months."""
    return _DAY.match(time.after) if period.kind is PeriodKind.DAYS else None


def _first_day(time: TimeInClause, found: re.Match[str], period: Period) -> date:
    """Return the day that is named, or else the first of the month that is."""
    day = _day_named(time, period)
    year, month = _year_and_month(found, period, int(day["day"]) if day else None)
    try:
        return date(year, month, int(day["day"]) if day else 1)
    except ValueError:  # another rule's
        return period.start


def _is_lawful(time: TimeInClause, *, is_before: bool, is_prepared: bool) -> bool:
    """Return whether the text looks back on a time before the plan's, or prepares for one after."""
    if is_before:
        return is_prepared or counts_so_far(time) or looks_back(time)
    return is_prepared or is_limit(time) or prepares(time)


def _is_near(year: int, month: int, after: str, period: Period) -> bool:
    """Return whether the month stands with a day just before *period*: 9月30日闭馆后……."""
    day = _DAY.match(after)
    if not day:
        return False
    try:
        before = (period.start - date(year, month, int(day["day"]))).days
    except ValueError:
        return True  # a day that does not exist is another rule's
    return 0 < before <= _NEAR


def _ranges_with_period(text: str, period: Period) -> Iterator[Span]:
    """Yield the spans of ranges and lists of months that a month of *period* belongs to."""
    for found in month_ranges(text):
        first, last = number(found["first"]), number(found["last"])
        is_list = found["mark"].strip() in "、和及与/"
        months = {first, last} if is_list else set(range(first, last + 1))
        if any(period.has_month(period.year_of(month), month) for month in months):
            yield found.span()


class _Beside(Struct, frozen=True, dict=True):
    """The months that stand beside *found*, the mention of a month, in its sentence.

    A month alone is plain. Beside others it may be the end of a range, or the second date of
    something that has its first in the period: a deadline, a result.
    """

    text: str
    found: re.Match[str]
    period: Period

    @cached_property
    def others(self) -> list[re.Match[str]]:
        """The other mentions of months in the sentence."""
        return _beside(self.text, self.found)

    @cached_property
    def within(self) -> list[re.Match[str]]:
        """The other mentions that are months of the period."""
        return [each for each in self.others if self.period.has_month(*self._month(each))]

    @property
    def is_of_one_month(self) -> bool:
        """Whether the sentence speaks of no other month."""
        return {self._month(each) for each in self.others} <= {self._month(self.found)}

    @property
    def is_range(self) -> bool:
        """Whether the mention is an end of a range that has the other in the period, or is now."""
        start, end = self.found.span()
        if FROM_NOW.search(self.text[max(0, start - _NEAREST) : start]):
            return True
        gaps = [
            self.text[each.end() : start] if each.end() <= start else self.text[end : each.start()]
            for each in self.within
        ]
        return any(BETWEEN_ENDS.fullmatch(gap) for gap in gaps)

    @property
    def comes_later(self) -> bool:
        """Whether the mention is later than the period, and another in its sentence is within.

        The months of a list are all of one kind: there the mention is no second date.
        """
        is_later = self._month(self.found) > (self.period.end.year, self.period.end.month)
        before = self.text[max(0, self.found.start() - _NEAREST) : self.found.start()]
        return bool(self.within) and is_later and not LISTED.search(before)

    def _month(self, found: re.Match[str]) -> tuple[int, int]:
        year, month = _year_and_month(found, self.period)
        start = found.start()
        is_next = YEAR_AFTER.search(self.text[max(0, start - _NEAREST) : start])
        return (year + 1 if is_next else year), month


_NEAREST = 20  # characters before a month that may say how it belongs to another


def _hit(placed: PlacedText, found: re.Match[str], period: Period, beside: _Beside) -> Hit:
    """Return the hit of a month; no fix is offered where its sentence has another month too."""
    args = {"mentioned": found.group(), "period": period.name}
    is_sure = not beside.within
    suggested = _corrected(found.group(), period) if beside.is_of_one_month else ""
    if not suggested:
        return Hit(placed, found.span(), args, is_sure=is_sure)
    repair = Repair(((found.span(), suggested),), is_safe=False)
    return Hit(placed, found.span(), args | {"suggested": suggested}, repair=repair)


def _hit_of_day(
    placed: PlacedText, found: re.Match[str], day: re.Match[str], period: Period
) -> Hit:
    """Return the hit of a day; texts speak of days around their week for many reasons."""
    args = {"mentioned": found.group() + day.group(), "period": period.name}
    return Hit(placed, (found.start(), found.end() + day.end()), args, is_sure=False)


def _year_and_month(
    found: re.Match[str], period: Period, day: int | None = None
) -> tuple[int, int]:
    # 20 年4月 has lost figures: another rule's.
    has_year = found["year"] and found["year"] not in {"19", "20"}
    month = month_written(found)
    if has_year:
        return year_written(found["year"], period.year), month
    return (period.year_of(month, day) if 1 <= month <= _YEAR else period.year), month


def _corrected(mention: str, period: Period) -> str:
    """Return the mention with the plan's month, its year and its 份 kept as they are written."""
    if period.kind is not PeriodKind.MONTH:
        return ""
    written = period.name if "年" in mention else f"{period.number}月"
    return written + ("份" if mention.endswith("份") else "")
