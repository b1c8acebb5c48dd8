"""Names of periods: weeks of a term and their days, and days that a long span has twice."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

from plangen.calendar.periods import Period, PeriodKind
from plangen.checks.registry import Hit, rule
from plangen.findings import Severity
from plangen.language.looking import may_name_another_time
from plangen.language.mentions import DatePoint
from plangen.language.numbers import number
from plangen.language.week_names import WEEK_OF_OFFICE, week_of, with_week
from plangen.messages import Message
from plangen.plan.loaded import Need
from plangen.plan.view import PlanView

_ZH_WEEK = Message(
    title="第几周和它的日子",
    sentence="照配置里的学期，“{value}”是{days}，而计划的时期是{period}。",
    hints=(
        "改成“{suggested}”；名称是对的，就改“{spelt:period|月份}”。",
        "改正名称或“{spelt:period|月份}”；学期变了，改 plangen.toml 里的 term。",
    ),
    explanation=(
        "plangen.toml 里的 term 说明第1周从哪个星期一开始，一学期有几周。时期在学期里的计划，"
        "时期名称写着第几周，就核对那一周是不是这几天；别的学期的计划不核对。"
    ),
    wrong="period: 2024-03-18..2024-03-22，period_name: 第5周（第1周从2024年2月26日开始）",
    right="period: 2024-03-18..2024-03-22，period_name: 第4周",
)
_EN_WEEK = Message(
    title="A week and its days",
    sentence="By the term of the configuration “{value}” is {days}, but the plan is for {period}.",
    hints=(
        "Write “{suggested}”; or correct {spelt:period|月份}, if the name is right.",
        "Correct the name or {spelt:period|月份}; for another term change term in plangen.toml.",
    ),
    explanation=(
        "term in plangen.toml says on which Monday week 1 begins and how many weeks a term has. "
        "Plans for days in it that are called 第4周 must be for the days of that week; those "
        "of other terms are left alone."
    ),
    wrong="period: 2024-03-18..2024-03-22, period_name: 第5周 (第1周 begins on 2024-02-26)",
    right="period: 2024-03-18..2024-03-22, period_name: 第4周",
)


@rule("PG390", Severity.ERROR, zh=_ZH_WEEK, en=_EN_WEEK, needs=Need.PERIOD)
def week_of_other_days(view: PlanView) -> Iterator[Hit]:
    """Find a week of a term that has other days than the plan's."""
    plan, term = view.loaded.plan, view.config.term
    named = week_of(plan.period_name)
    if term is None or not named or plan.period.kind is not PeriodKind.DAYS:
        return
    weeks = {term.week(plan.period.start), term.week(plan.period.end)}
    if weeks in ({named}, {None}):
        return
    args = {"days": Period.of_days(*term.days(named)).name, "period": plan.period.name}
    if len(weeks) == 1:
        args["suggested"] = with_week(plan.period_name, *(each for each in weeks if each))
    for _, placed, text in view.paragraphs:
        if placed.path == ("period_name",):
            yield Hit(placed, (0, len(text)), args | {"value": text})


_ZH_TITLE = Message(
    title="标题里的第几周",
    sentence="标题写的是{mentioned}，而时期名称是“{name}”。",
    hints=("改成“{suggested}”；时期名称写错了，就改“{spelt:period_name|时期名称}”。",),
    explanation="标题、附件标题和表题里的第几周应当是计划的那一周；写着总结、预告、下周等的不核对。",
    wrong="title: 第9周工作安排（时期名称是第10周）",
    right="title: 第10周工作安排",
)
_EN_TITLE = Message(
    title="The week in titles",
    sentence="The title says {mentioned}, but the period is called “{name}”.",
    hints=("Write “{suggested}”; or correct {spelt:period_name|时期名称}, if that is wrong.",),
    explanation=(
        "A week by its number in the plan's title, in those of attachments and of tables must be "
        "the plan's. Titles that say 总结, 预告, 下周 and the like are left alone."
    ),
    wrong="title: 第9周工作安排 (the period is called 第10周)",
    right="title: 第10周工作安排",
)


@rule("PG391", Severity.ERROR, zh=_ZH_TITLE, en=_EN_TITLE, needs=Need.PERIOD)
def title_of_another_week(view: PlanView) -> Iterator[Hit]:
    """Find titles that name another week than the plan's."""
    name = view.loaded.plan.period_name
    week = week_of(name)
    for placed, text in view.period_titles if week else ():
        if not week or may_name_another_time(text):
            continue
        found = list(WEEK_OF_OFFICE.finditer(text))
        if len(found) == 1 and number(found[0]["number"]) != week:
            mentioned = found[0].group()
            args = {"mentioned": mentioned, "name": name, "suggested": with_week(mentioned, week)}
            yield Hit(placed, found[0].span(), args)


_ZH_TWICE = Message(
    title="哪一年的日期",
    sentence="“{value}”可能是{first}年的，也可能是{last}年的。",
    hints=("写上年份。",),
    explanation="超过一年的时期里，同一个月日有两个；没有写年份的当作前一个，可能不对。",
    wrong="time: 3月5日（2024年3月至2025年4月的计划）",
    right="time: 2025年3月5日",
)
_EN_TWICE = Message(
    title="A date of which year",
    sentence="“{value}” may be of {first} or of {last}.",
    hints=("Write the year.",),
    explanation=(
        "A period of more than a year has some days twice; one without its year is taken for the "
        "first, which may be wrong."
    ),
    wrong="time: 3月5日 (in the plan for 2024-03..2025-04)",
    right="time: 2025年3月5日",
)


@rule("PG392", Severity.WARNING, zh=_ZH_TWICE, en=_EN_TWICE, needs=Need.PERIOD)
def date_of_two_years(view: PlanView) -> Iterator[Hit]:
    """Find dates without a year that a period of more than a year has twice."""
    if not view.period.has_days_twice:
        return
    for placed, text, chain in view.dates:
        point = chain.points[0]
        years = [] if point.has_year else _years(view.period, point)
        if len(years) > 1:
            args: dict[str, str | int] = {"value": text[slice(*point.span)]}
            yield Hit(placed, point.span, args | {"first": years[0], "last": years[-1]})


def _years(period: Period, point: DatePoint) -> list[int]:
    """Return the years in which the period has the day of *point*."""
    found = []
    for year in period.years:
        try:
            day = date(year, point.month, point.number)
        except ValueError:
            continue
        if period.start <= day <= period.end:
            found.append(year)
    return found
