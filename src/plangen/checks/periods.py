"""Periods in titles, file names and tables, against the period of the plan."""

from __future__ import annotations

import re
from collections.abc import Iterator
from pathlib import PurePath

from plangen.calendar.periods import Period, parse_period
from plangen.checks.registry import Hit, rule
from plangen.checks.times_of_tables import Tables
from plangen.findings import Severity
from plangen.language.appointments import IS_SERIES
from plangen.language.clauses import BRACKETS, Spans, sentence_at
from plangen.language.headers import says_when
from plangen.language.looking import may_name_another_time, speaks_of_limits
from plangen.language.mentions import DateChain
from plangen.language.numbers import number
from plangen.language.periods import (
    FOLLOWS,
    HEADS_MONTH,
    IN_TITLE,
    MASKED_YEAR,
    MAY_BE_MASKED,
    MAY_BE_YEAR_OF_WORK,
    MONTHS_IN_TITLE,
    OVER_WITH,
    YEAR_OF_WORK,
    period_of_title,
)
from plangen.language.times import TimeExpression, parse_time
from plangen.messages import Message
from plangen.patterns import regex
from plangen.plan.columns import TIME
from plangen.plan.loaded import Need, PlacedText
from plangen.plan.paragraphs import TextRole
from plangen.plan.rendered import RenderedText
from plangen.plan.row_facts import header_of as header
from plangen.plan.view import Activity, PlanView, is_period_title
from plangen.source.nodes import Path, Scalar, find

_FILE = regex(r"(?P<period>\d{4}(?:[-_.](?:\d{2}|[QqHh]\d|[Ww]\d{2}))?)(?![\d])")
_FILE_OF_SPAN = regex(r"\d{4}-\d{2}(?P<day>-\d{2})?(?P<more>\.\.\d{4}-\d{2}(?:-\d{2})?)?(?!\d)")

_ZH_TITLE = Message(
    title="标题里的时期",
    sentence="标题写的是{mentioned}，而计划的时期是{period}。",
    hints=("改成计划的时期；“{spelt:period|月份}”写错了，就改“{spelt:period|月份}”。",),
    explanation=(
        "计划标题、附件标题和表题里的年、月、季度应当是计划的时期。"
        "“根据《……2024年度工作要点》”这样所依据的文件，三月以后也应当是当年的。"
        "标明总结、统计、预告、下月等的标题不核对。"
    ),
    wrong="title: 2023年3月活动安排一览表（4月份的计划）",
    right="title: 2023年4月活动安排一览表",
)
_EN_TITLE = Message(
    title="The period in titles",
    sentence="The title says {mentioned}, but the plan is for {period}.",
    hints=("Write the plan's period; or correct {spelt:period|月份}, if that is wrong.",),
    explanation=(
        "Year, month and quarter in the plan's title, in those of attachments and of tables must "
        "be the plan's, and from March on so must the year of a paper that the plan follows "
        "(根据《……2024年度工作要点》). Titles that say 总结, 统计, 预告, 下月 and the like are "
        "left alone."
    ),
    wrong="title: 2023年3月活动安排一览表 (in the plan for April)",
    right="title: 2023年4月活动安排一览表",
)


@rule("PG304", Severity.ERROR, zh=_ZH_TITLE, en=_EN_TITLE, needs=Need.PERIOD)
def title_of_another_period(view: PlanView) -> Iterator[Hit]:
    """Find titles that name another period than the plan's."""
    actual = view.actual_period
    for placed, text in view.period_titles:
        if may_name_another_time(text):
            continue
        if MONTHS_IN_TITLE.search(text):
            continue
        for found in IN_TITLE.finditer(text):
            if actual and _is_within(found, actual):
                continue  # the times tell it
            if not _is_within(found, view.period):
                args = {"mentioned": found.group().strip(), "period": view.period.name}
                yield Hit(placed, found.span(), args)
    yield from _years_of_work(view)


def _years_of_work(view: PlanView) -> Iterator[Hit]:
    """Yield the hits of 2024年度 in titles of work to come, in a plan for 2025.

    In a text it is the title of a paper that the plan follows. At the beginning of a year the last
    one may still be the newest.
    """
    period = view.period
    if period.start.month <= _NEW_YEAR:
        return
    for _, placed, text in view.paragraphs.with_any((), MAY_BE_YEAR_OF_WORK):
        for found in YEAR_OF_WORK.finditer(text):
            if int(found["year"]) != period.year - 1 or OVER_WITH.search(text, *found.span("what")):
                continue
            before = max(0, found.start() - _BEFORE_YEAR)
            if is_period_title(placed.path):
                is_own = not OVER_WITH.search(text)
            else:
                is_own = FOLLOWS.search(text, before, found.start()) is not None
            if is_own:
                args = {"mentioned": found.group(), "period": period.name}
                yield Hit(placed, found.span(), args, is_sure=False)


_NEW_YEAR = 2  # months in which a plan may still follow last year's papers
_BEFORE_YEAR = 60  # characters before a year that may say whose it is


def _is_within(found: re.Match[str], period: Period) -> bool:
    """Return whether a period that a title names has days in common with the plan's."""
    named = [period_of_title(found, year) for year in period.years]
    return any(each.start <= period.end and period.start <= each.end for each in named)


_ZH_FILE = Message(
    title="文件名与时期",
    sentence="文件名说的是{mentioned}，而“{spelt:period|月份}”是{period}。",
    hints=("改“{spelt:period|月份}”，或者给文件改名。",),
    explanation="文件名以时期开头（2023-04.yaml）时，应当与计划的时期相同；复制上月的计划后容易漏改。",
    wrong="2023-05.yaml：period: 2023-04",
    right="2023-05.yaml：period: 2023-05",
)
_EN_FILE = Message(
    title="File name and period",
    sentence="The file name says {mentioned}, but {spelt:period|月份} is {period}.",
    hints=("Correct {spelt:period|月份}, or rename the file.",),
    explanation="A file name that begins with a period (2023-04.yaml) must be that of the plan.",
    wrong="2023-05.yaml: period: 2023-04",
    right="2023-05.yaml: period: 2023-05",
)


@rule("PG306", Severity.WARNING, zh=_ZH_FILE, en=_EN_FILE, needs=Need.PERIOD)
def file_of_another_period(view: PlanView) -> Iterator[Hit]:
    """Find plans in a file that is named for another period."""
    stem = PurePath(view.loaded.source.name.replace("\\", "/")).stem
    named = _span_named(stem, view.period) if view.period.is_span else _period_named(stem)
    if named and named.kind is view.period.kind and named != view.period:
        node = find(view.loaded.root, ("period",)).node
        if isinstance(node, Scalar):
            placed = PlacedText(("period",), RenderedText.typed(node.value), node)
            args = {"mentioned": named.name, "period": view.period.name}
            yield Hit(placed, (0, len(node.value)), args)


def _period_named(stem: str) -> Period | None:
    found = _FILE.match(stem)
    return parse_period(found["period"].replace("_", "-").replace(".", "-")) if found else None


def _span_named(stem: str, period: Period) -> Period | None:
    """Return the span that a file is named for; of its first day alone, the one that begins then.

    None where the name of the file is for a month, and where it gives the beginning of *period*.
    """
    found = _FILE_OF_SPAN.match(stem)
    if found is None or not (found["day"] or found["more"]):
        return None
    if found["more"]:
        return parse_period(found.group())
    named = parse_period(f"{found.group()}..{found.group()}")
    return named if named and named.start != period.start else None


_ZH_MASKED = Message(
    title="缺少的年份",
    sentence="年份没有写全：“{value}”。",
    hints=("写成{year}年。",),
    explanation="“20xx年”“20__年”或前面没有数字的“年4月23日”是范本的空格，或是转换时丢了数字。",
    wrong="20xx年4月23日",
    right="2023年4月23日",
)
_EN_MASKED = Message(
    title="Years that are missing",
    sentence="The year is incomplete: “{value}”.",
    hints=("Write {year}年.",),
    explanation=(
        "20xx年, 20__年 and 年4月23日 without a number are blanks of a form, or lost digits."
    ),
    wrong="20xx年4月23日",
    right="2023年4月23日",
)


@rule("PG305", Severity.ERROR, zh=_ZH_MASKED, en=_EN_MASKED, needs=Need.PERIOD)
def masked_year(view: PlanView) -> Iterator[Hit]:
    """Find years that are masked or have lost their digits."""
    for _, placed, text in view.paragraphs.with_any((), MAY_BE_MASKED):
        for found in MASKED_YEAR.finditer(text):
            args: dict[str, str | int] = {"value": found.group(), "year": view.period.year}
            yield Hit(placed, found.span(), args)


_ZH_OUTSIDE = Message(
    title="时期以外的日期",
    sentence="“{value}”不在计划的时期（{period}）里。",
    several="{count}项活动的时间都在{actual}，而计划的时期是{period}（第{lines}行）。",
    hints=(
        (
            "“{spelt:period|月份}”写错了，就改成“{suggested}”；"
            "这是照{actual}的计划写的，就改正各项时间，或者用 plangen new 重新写。"
        ),
        "改正日期；确实是别的时期的活动，就移到那时的计划，或在表题里写明“预告”。",
    ),
    explanation=(
        "活动时间应当落在计划的时期里；跨进跨出的一段时间、期限（5月前）和“起”不报告，"
        "表题或附件标题标明预告、下月，或者写明那几天（1月31日至2月6日）的，"
        "以及逐日排到时期以外的值班，也不报告。"
    ),
    wrong="time: 5月7日（4月份的计划）",
    right="time: 4月7日",
)
_EN_OUTSIDE = Message(
    title="Dates outside the period",
    sentence="“{value}” lies outside the period of the plan ({period}).",
    several=(
        "The times of {count} activities lie in {actual}, but the plan is for {period} "
        "(lines {lines})."
    ),
    hints=(
        (
            "If {spelt:period|月份} is wrong, write “{suggested}”; if the plan was made from that "
            "of {actual}, correct the times, or let plangen new write it."
        ),
        "Correct the date; or say 预告 in the caption, if the table looks ahead.",
    ),
    explanation=(
        "Activities must lie in the plan's period. Times that reach into it, deadlines (5月前) and "
        "open beginnings are left alone, and so are tables whose title says 预告 or 下月 or has "
        "those days (1月31日至2月6日), and rosters that go on day by day."
    ),
    wrong="time: 5月7日 (in the plan for April)",
    right="time: 4月7日",
)


@rule("PG313", Severity.ERROR, zh=_ZH_OUTSIDE, en=_EN_OUTSIDE, needs=Need.PERIOD)
def time_outside_period(view: PlanView) -> Iterator[Hit]:
    """Find activities on days that are not in the plan's period."""
    hits = list(_outside(view))
    if (actual := view.actual_period) and len({id(each.placed) for each in hits}) > 1:
        first, *others = hits
        args = {**first.args, "actual": actual.name, "suggested": str(actual)}
        also = tuple((each.placed, each.span) for each in others)
        yield Hit(first.placed, first.span, args, also=also)
    else:
        yield from hits


def _outside(view: PlanView) -> Iterator[Hit]:
    """Yield a hit for each time that is not in the plan's period."""
    period, tables = view.period, Tables(view)
    for activity, placed, time in _times(view):
        text = str(placed.text)
        chains = _main_chains(text, list(view.chains(text)))
        venue = activity.venue
        if activity.table in tables.of_other_times or (venue and may_name_another_time(venue)):
            continue
        if tables.allow(activity.table, chains):
            continue
        if time.is_deadline or time.is_open or time.is_carried:
            continue
        outside = [chain for chain in chains if _is_outside(chain, period)]
        if outside and len(outside) == len(chains):
            args = _outside_args(text[slice(*outside[0].span)], period)
            is_sure = activity.table not in tables.of_editions
            yield Hit(placed, outside[0].span, args, is_sure=is_sure)
            continue
        for chain in outside if chains and chains[0].link != "to" else ():
            yield Hit(placed, chain.span, _outside_args(text[slice(*chain.span)], period))
        is_dated = not chains and time.start and time.end
        if is_dated and not _overlaps(time, period):
            yield Hit(placed, (0, len(text)), _outside_args(text, period))


def _times(view: PlanView) -> Iterator[tuple[Activity, PlacedText, TimeExpression]]:
    """Yield the times of all activities, those of a table's own columns of times too."""
    yield from view.times()
    own = {
        name: [each.key for each in table.columns if each.key != TIME and says_when(header(each))]
        for name, table in view.loaded.plan.activities.items()
    }
    for activity in view.activities if any(own.values()) else ():
        for key in own[activity.table]:
            if placed := activity.cells.get(key):
                yield activity, placed, parse_time(str(placed.text), view.period)


def _overlaps(time: TimeExpression, period: Period) -> bool:
    """Return whether a day from the start to the end of a time lies in *period*."""
    start, end = time.start or period.start, time.end or period.end
    return start <= period.end and period.start <= end


def _main_chains(text: str, chains: list[DateChain]) -> list[DateChain]:
    """Return the dates outside of brackets, in which a sign-up has its own; all, if none is."""
    if not (found := [each.span() for each in BRACKETS.finditer(text)]):
        return chains
    brackets = Spans(found)
    return [chain for chain in chains if not brackets.around(chain.span[0])] or chains


def _outside_args(value: str, period: Period) -> dict[str, str | int]:
    return {"value": value, "period": period.name}


def _is_outside(chain: DateChain, period: Period) -> bool:
    """Return whether a range has no day in *period*, or a list has one outside."""
    days = [point.day for point in chain.points if point.day]
    if not days:
        return False
    if chain.link == "to" and days != sorted(days):
        return False  # a range that is turned round is another rule's
    if chain.link == "and":
        return any(not period.start <= day <= period.end for day in days)
    return days[-1] < period.start or period.end < days[0]


_ZH_HEADING = Message(
    title="标题下的日期",
    sentence="“{value}”写在“{heading}”下面。",
    hints=("改正日期，或者移到相应的月份下面。",),
    explanation="季度、半年、年度计划里，以月份为题的部分只应写那个月的日期；期限、准备和回顾不报告。",
    wrong="一月：……2月7日举办……",
    right="一月：……1月7日举办……",
)
_EN_HEADING = Message(
    title="Dates and their heading",
    sentence="“{value}” stands under the heading “{heading}”.",
    hints=("Correct the date, or move it under the heading of its month.",),
    explanation=(
        "In a plan of several months, dates under the name of a month must be of that month."
    ),
    wrong="一月：……2月7日举办……",
    right="一月：……1月7日举办……",
)


@rule("PG314", Severity.WARNING, zh=_ZH_HEADING, en=_EN_HEADING, needs=Need.PERIOD)
def date_under_wrong_heading(view: PlanView) -> Iterator[Hit]:
    """Find dates under a heading that names another month or other days."""
    headings: dict[Path, list[tuple[str, int]]] = {}
    for scope, heading, month in _headings(view):
        headings.setdefault(scope, []).append((heading, month))
    begun: dict[tuple[int, int], int] = {}  # the month of the first date of each sentence
    for placed, text, chain in view.dates if headings else ():
        above = [
            each
            for depth in range(len(placed.path))
            for each in headings.get(placed.path[:depth], ())
            if each[0] != text
        ]
        if not above:
            continue
        # 7月13日起每周六，8月24日结束: a series belongs where it begins.
        sentence = (id(placed), sentence_at(text, chain.span[0])[0])
        months = [point.year * 12 + point.month for point in chain.points]
        begins_in = begun.setdefault(sentence, months[0])
        # A date outside of the period is another rule's.
        if _is_outside(chain, view.period) or _is_limit(text, chain):
            continue
        for heading, month in above:
            if begins_in == month and IS_SERIES.search(
                text[slice(*sentence_at(text, sentence[1]))]
            ):
                continue
            if (months[-1] < month or month < months[0]) and _is_planned(placed):
                args = {"value": text[slice(*chain.span)], "heading": heading}
                yield Hit(placed, chain.span, args)


_AFTER_LIMIT = regex(
    r"(?:\d{1,2}[:：]\d{2})?(?:之前|以前|前(?![往后来期去])|止|截止|起|召开的|活动经验)"
)


def _is_limit(text: str, chain: DateChain) -> bool:
    """Return whether a date is a limit, or what a sentence prepares or looks back on."""
    start, end = sentence_at(text, chain.span[0])
    is_end = _AFTER_LIMIT.match(text, chain.span[1])
    around = text[max(start, chain.span[0] - _BEFORE) : end][:_AROUND]
    return bool(is_end) or speaks_of_limits(around)


_BEFORE = 40  # characters before a date that may make it a limit
_AROUND = 120  # characters that are looked at, those before the date included


def _is_planned(placed: PlacedText) -> bool:
    """Return whether a text says what is planned: an activity's time, a body, an item."""
    return (
        (placed.path[0] == "activities" and placed.path[-1] == TIME)
        or placed.path[-1] == "body"
        or "items" in placed.path
    )


_HEADINGS_OF_TABLES = frozenset({"caption", "heading", "venue"})


def _headings(view: PlanView) -> Iterator[tuple[Path, str, int]]:
    """Yield the headings that name one month: the path that each heads, its text, its month.

    Months are counted through the years: twelve times the year, and the number of the month.
    """
    for kind, placed, text in view.paragraphs.with_any("月"):
        is_heading = kind is TextRole.HEADING or placed.path[-1] in _HEADINGS_OF_TABLES
        found = HEADS_MONTH.match(text) if is_heading and not may_name_another_time(text) else None
        if found and placed.path != ("title",):
            month = number(found["month"])
            year = int(found["year"] or view.period.year_of(month))
            yield placed.path[:-1], text, year * 12 + month
