"""Dates: days that do not exist, weekdays and lunar days that do not fit the date beside them."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Container, Iterator, Sequence
from datetime import date
from itertools import zip_longest

from plangen.calendar.lunar import LunarDay, lunar_name
from plangen.calendar.periods import PeriodKind
from plangen.checks.registry import Hit, rule
from plangen.checks.series import odd_days_of_series
from plangen.findings import Severity
from plangen.language.clauses import Span, sentence_at, years_named
from plangen.language.mentions import Claim, DateChain, DatePoint
from plangen.language.times import Precision, parse_times
from plangen.language.weekday_lists import (
    ALL_BEHIND,
    DAY_ALONE,
    FIGURES_IN_BRACKETS,
    MAY_BE_DAY_ALONE,
    NOT_OF_LIST,
    WEEKDAY_OF_LIST,
)
from plangen.language.weekdays import DAY, WEEK, weekday, weekday_like
from plangen.messages import Message
from plangen.patterns import regex
from plangen.plan.loaded import Need, PlacedText
from plangen.plan.row_facts import RowFacts, columns_when
from plangen.plan.view import PlanView

_WEEK = 7
_YEARS_AROUND = 15
_LAST_OF_NEW_YEAR = 3  # month, in which a lunar day is said without its month: 2月12日（初三）

_ZH_IMPOSSIBLE = Message(
    title="不存在的日期",
    sentence="没有“{value}”这一天。",
    hints=("改成存在的日期；{month}月只有{days}天。", "改成存在的日期。"),
    explanation="4月31日、平年的2月29日、13月1日这样的日期不存在，多半是改月份时没有改日。",
    wrong="time: 4月31日",
    right="time: 4月30日",
)
_EN_IMPOSSIBLE = Message(
    title="Dates that do not exist",
    sentence="There is no such day as {value}.",
    hints=("Write a day that exists; month {month} has {days} days.", "Write a day that exists."),
    explanation=(
        "4月31日, 2月29日 outside leap years and 13月1日 are left over when a month was changed."
    ),
    wrong="time: 4月31日",
    right="time: 4月30日",
)


@rule("PG310", Severity.ERROR, zh=_ZH_IMPOSSIBLE, en=_EN_IMPOSSIBLE, needs=Need.PERIOD)
def impossible_date(view: PlanView) -> Iterator[Hit]:
    """Find days that no calendar has."""
    for placed, text, chain in view.dates:
        for point in chain.points:
            if point.day is None:
                args: dict[str, str | int] = {"value": text[slice(*point.span)]}
                if days := _days_of(point.year, point.month):
                    args |= {"month": point.month, "days": days}
                yield Hit(placed, point.span, args)


def _days_of(year: int, month: int) -> int:
    for day in (31, 30, 29, 28):
        try:
            return date(year, month, day).day
        except ValueError:
            continue
    return 0


_ZH_WEEKDAY = Message(
    title="星期与日期",
    sentence="{value}是{actual}，不是{claimed}。",
    hints=(
        "改正日期或星期；{year}年的这一天才是{claimed}，像是从{year}年的计划改来的。",
        "改正日期或星期。",
    ),
    explanation=(
        "日期旁边写的星期，以及表里另列一栏的星期，应当是那一天的星期；“每周六（4月8日、15日）”里的每一天"
        "都应当是周六，“每周三学习，9月3日、10日、17日”也是这样。没有写年份的日期，按计划的年份算。"
        "如果十五年内的另一年相符，会一并指出：常常是照旧计划改日期时漏改了星期。"
    ),
    wrong="4月7日（周六）（2023年的计划）",
    right="4月7日（周五）",
)
_EN_WEEKDAY = Message(
    title="Weekdays and dates",
    sentence="{value} is a {actual}, not a {claimed}.",
    hints=(
        "Correct one; it is a {claimed} in {year}: this looks re-dated from {year}.",
        "Correct the date or the weekday.",
    ),
    explanation=(
        "A weekday beside a date, or in a column beside that of the dates, must be the weekday of "
        "that day, and so must it be for each day of a list (每周六（4月8日、15日）; "
        "每周三学习，9月3日、10日、17日). A date without a year is one of the plan's. "
        "If another year within 15 fits, it is named: the plan may be made from an older one."
    ),
    wrong="4月7日（周六） (in a plan for 2023)",
    right="4月7日（周五）",
)


@rule("PG311", Severity.ERROR, zh=_ZH_WEEKDAY, en=_EN_WEEKDAY, needs=Need.PERIOD)
def weekday_contradicts_date(view: PlanView) -> Iterator[Hit]:
    """Find weekdays that do not belong to the date beside them."""
    for placed, text, chain in view.dates:
        for point, claim in _claims(chain):
            if point.day is None or point.day.weekday() == claim.weekday:
                continue
            years = [] if point.has_year else years_named(text, point.span[0])
            if any(_weekday_in(point.day, year) == claim.weekday for year in years):
                continue  # 2026年元旦1月1日（星期四） in the plan for December
            written = text[slice(*claim.span)].strip()
            lunar = next(iter(chain.lunar), None)
            args = _args(text[slice(*point.span)], written, point.day)
            if year := _fitting_year(point.day, claim.weekday, lunar[0] if lunar else None):
                args["year"] = year
            yield Hit(placed, _both(point.span, claim.span), args)
    of_lists = list(_of_lists(view))
    yield from of_lists
    yield from _of_series(view, {(id(each.placed), each.span) for each in of_lists})
    yield from _of_days_alone(view)
    yield from _of_columns(view)


def _args(value: str, claimed: str, day: date) -> dict[str, str | int]:
    actual = weekday_like(claimed, day.weekday())
    return {"value": value, "claimed": claimed, "actual": actual}


def _of_lists(view: PlanView) -> Iterator[Hit]:
    """Yield the dates of lists that do not have the weekday of their list: 每周六（8日、16日）."""
    for _, placed, text in view.paragraphs.with_any((), FIGURES_IN_BRACKETS):
        for found in WEEKDAY_OF_LIST.finditer(text):
            if not NOT_OF_LIST.search(found["between"]):
                chains = _between(view.chains(text), *found.span("dates"))
                yield from _other_days(placed, text, chains, found)
    for placed, text, chain in view.dates:
        if of_all := ALL_BEHIND.match(text, chain.span[1]):
            yield from _other_days(placed, text, (chain,), of_all)


def _of_series(view: PlanView, told: Container[tuple[int, Span]]) -> Iterator[Hit]:
    """Yield the dates of a series that have not its weekday: 每周三学习，9月3日、11日、17日."""
    for each in odd_days_of_series(view):
        first, *others = each.points
        if first.day and (id(each.placed), first.span) not in told:
            value = str(each.placed.text)[slice(*first.span)]
            args = _args(value, each.written, first.day)
            also = tuple((each.placed, other.span) for other in others)
            yield Hit(each.placed, first.span, args, is_sure=False, also=also)


def _between(chains: Sequence[DateChain], start: int, end: int) -> Sequence[DateChain]:
    first, last = (bisect_left(chains, at, key=_start) for at in (start, end))
    return chains[first:last]


def _start(chain: DateChain) -> int:
    return chain.span[0]


def _other_days(
    placed: PlacedText, text: str, chains: Sequence[DateChain], found: re.Match[str]
) -> Iterator[Hit]:
    """Yield one hit for the dates of *chains* that have another weekday than *found* says."""
    points = [point for chain in chains for point in chain.points]
    if len(points) < _FEWEST or any(each.link == "to" for each in chains):
        return
    claimed = weekday(found["weekday"])
    odd = [point for point in points if point.day and point.day.weekday() != claimed]
    if odd and odd[0].day:
        first, *others = odd
        args = _args(text[slice(*first.span)], found["weekday"], odd[0].day)
        yield Hit(placed, first.span, args, also=tuple((placed, each.span) for each in others))


_FEWEST = 2  # dates of a list


def _of_days_alone(view: PlanView) -> Iterator[Hit]:
    """Yield the days of the plan's month, written without it, that have another weekday."""
    if view.period.kind is not PeriodKind.MONTH:
        return
    for _, placed, text in view.paragraphs.with_any((), MAY_BE_DAY_ALONE):
        for found in DAY_ALONE.finditer(text):
            sentence, _ = sentence_at(text, found.start())
            before = _between(view.chains(text), sentence, found.start())
            if not before and _OTHER_MONTH.search(text, sentence, found.start()):
                continue
            month = before[-1].points[-1].month if before else view.period.number
            year = before[-1].points[-1].year if before else view.period.year
            day = _date(year, month, int(found["day"]))
            is_within = before and before[-1].span[1] > found.start()
            if day and not is_within and day.weekday() != weekday(found["weekday"]):
                args = _args(text[slice(*found.span("day"))] + "日", found["weekday"], day)
                yield Hit(placed, found.span(), args, is_sure=False)


_OTHER_MONTH = regex("[^本当]月份?的|[上下次每]个?月")


def _date(year: int, month: int, day: int) -> date | None:
    try:
        return date(year, month, day)
    except ValueError:
        return None


_DAYS_ALONE = regex(rf"\s*(?:{WEEK})?(?P<day>{DAY})\s*")


def _of_columns(view: PlanView) -> Iterator[Hit]:
    """Yield the weekdays in a column of their own that are not those of the dates beside them."""
    tables = view.loaded.plan.activities.items()
    several = {name for name, table in tables if len(columns_when(table)) >= _FEWEST}
    for activity in view.activities if several else ():
        facts = RowFacts(activity, view)
        if len(facts.when) < _FEWEST:
            continue
        dated = [
            (placed, each)
            for placed, text in facts.when
            if not _DAYS_ALONE.fullmatch(text)  # in the plan for a week, 周四 is a day
            for each in parse_times(text, view.period)
            if each.start
        ]
        if len(dated) != 1:
            continue
        cell, time = dated[0]
        for placed, text in facts.when:
            found = _DAYS_ALONE.fullmatch(text)
            is_day = time.precision is Precision.DAY and time.start == time.end
            is_limit = time.is_open or time.is_deadline or time.repetition
            if not found or not is_day or not time.start or is_limit:
                continue
            if time.start.weekday() != weekday(found["day"]):
                value = " ".join(str(cell.text).split())
                whole = ((cell, (0, len(str(cell.text)))),)
                yield Hit(placed, found.span(), _args(value, text.strip(), time.start), also=whole)


def _weekday_in(day: date, year: int) -> int | None:
    try:
        return day.replace(year=year).weekday()
    except ValueError:
        return None


def _claims(chain: DateChain) -> Iterator[tuple[DatePoint, Claim]]:
    """Yield each date with the weekday that is claimed for it."""
    points, claims = chain.points, chain.weekdays
    yield from ((point, point.claim) for point in points if point.claim)
    first, last = points[0], points[-1]
    if len(claims) == 1 and _is_about_last(chain):
        yield last, claims[0]
    is_pair = len(claims) == len(points) == 2  # noqa: PLR2004
    if not is_pair or not first.day or not last.day:
        return
    # 4月3日至28日（周一至周五） means every week, 4月3日至7日（周二、周四） some of the days.
    days = (last.day - first.day).days
    if days == 1 or (days < _WEEK and chain.link == chain.weekdays_link):
        yield from zip(points, claims, strict=True)


def _is_about_last(chain: DateChain) -> bool:
    """Return whether the one weekday of a chain is said of its last date, and not of its first."""
    first, claimed = chain.points[0], chain.weekdays[0].weekday
    if chain.link == "and" and chain.weekdays[0].span[0] < chain.span[0]:
        return False  # 周六（4月1日、8日）: it is said of all
    is_of_first = len(chain.points) > 1 and first.day and first.day.weekday() == claimed
    return not is_of_first or first.claim is not None


def _fitting_year(day: date, weekday: int | None, lunar: LunarDay | None) -> int:
    """Return the last year before *day*'s in which the weekday and the lunar day fit, or 0.

    It is at most 15 years away: no plan is made from one of a later year.
    """
    for offset in range(1, _YEARS_AROUND + 1):
        try:
            other = day.replace(year=day.year - offset)
        except ValueError:
            continue
        if weekday in {None, other.weekday()} and (lunar is None or lunar.is_on(other)):
            return other.year
    return 0


def _both(first: tuple[int, int], second: tuple[int, int]) -> tuple[int, int]:
    """Return the span that reaches over two spans."""
    return min(first[0], second[0]), max(first[1], second[1])


_ZH_LUNAR = Message(
    title="农历与公历",
    sentence="{value}是农历{actual}，不是{claimed}。",
    hints=(
        "改正其中一个；{year}年的这一天才是{claimed}，像是从{year}年的计划改来的。",
        "改正其中一个。",
    ),
    explanation="公历日期旁边写的农历应当是同一天。农历按1901年至2099年的历表推算。",
    wrong="2月5日（正月十六）（2023年的计划）",
    right="2月5日（正月十五）",
)
_EN_LUNAR = Message(
    title="Lunar and solar dates",
    sentence="{value} is the lunar {actual}, not {claimed}.",
    hints=(
        "Correct one; it is {claimed} in {year}: this looks re-dated from {year}.",
        "Correct one of them.",
    ),
    explanation="A lunar day beside a solar date must be the same day (years 1901 to 2099).",
    wrong="2月5日（正月十六） (in a plan for 2023)",
    right="2月5日（正月十五）",
)


@rule("PG312", Severity.ERROR, zh=_ZH_LUNAR, en=_EN_LUNAR, needs=Need.PERIOD)
def lunar_contradicts_solar(view: PlanView) -> Iterator[Hit]:
    """Find lunar days that are not the solar day beside them."""
    for placed, text, chain in view.dates:
        ends = chain.points if len(chain.lunar) > 1 else (_named_by_lunar(chain),)
        if len(chain.lunar) == 1 and any(
            _agrees(point, chain.lunar[0][0]) for point in chain.points
        ):
            continue
        for point, lunar in zip_longest(ends, chain.lunar):
            if point is None or lunar is None or point.day is None:
                continue
            day, span = lunar
            is_class = not day.month and point.day.month > _LAST_OF_NEW_YEAR
            if day.is_on(point.day) is not False or is_class:
                continue  # 9月2日（初一）: a class
            args: dict[str, str | int] = {
                "value": text[slice(*point.span)],
                "claimed": text[slice(*span)],
                "actual": lunar_name(point.day),
            }
            weekday = chain.weekdays[0].weekday if len(chain.weekdays) == 1 else None
            if year := _fitting_year(point.day, weekday, day):
                args["year"] = year
            yield Hit(placed, _both(point.span, span), args)


def _named_by_lunar(chain: DateChain) -> DatePoint:
    """Return the date that one lunar day stands beside: the last before it, or else the last."""
    before = [p for p in chain.points if chain.lunar and p.span[1] <= chain.lunar[0][1][0]]
    return before[-1] if before else chain.points[-1]


def _agrees(point: DatePoint, lunar: LunarDay) -> bool | None:
    return lunar.is_on(point.day) if point.day else None
