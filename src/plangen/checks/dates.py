"""Dates: days that do not exist, weekdays and lunar days that do not fit the date beside them."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from itertools import zip_longest

from plangen.calendar.lunar import LunarDay, lunar_name
from plangen.checks.registry import Hit, rule
from plangen.findings import Severity
from plangen.language.clauses import years_named
from plangen.language.mentions import Claim, DateChain, DatePoint
from plangen.language.weekdays import weekday_like
from plangen.messages import Message
from plangen.plan.loaded import Need
from plangen.plan.view import PlanView

_WEEK = 7
_YEARS_AROUND = 15

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
        "日期旁边写的星期应当是那一天的星期。没有写年份的日期，按计划的年份算。"
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
        "A weekday beside a date must be the weekday of that day; a date without a year is one of "
        "the plan's. If another year within 15 fits, it is named: the plan may be made from an "
        "older one."
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
            args: dict[str, str | int] = {
                "value": text[slice(*point.span)],
                "claimed": written,
                "actual": weekday_like(written, point.day.weekday()),
            }
            lunar = next(iter(chain.lunar), None)
            if year := _fitting_year(point.day, claim.weekday, lunar[0] if lunar else None):
                args["year"] = year
            yield Hit(placed, _both(point.span, claim.span), args)


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
    is_pair = len(claims) == len(points) == 2 and chain.link == chain.weekdays_link  # noqa: PLR2004
    # 4月3日至28日（周一至周五） means every week.
    if is_pair and first.day and last.day and (last.day - first.day).days < _WEEK:
        yield from zip(points, claims, strict=True)


def _is_about_last(chain: DateChain) -> bool:
    """Return whether the one weekday of a chain is said of its last date, and not of its first."""
    first, claimed = chain.points[0], chain.weekdays[0].weekday
    is_of_first = len(chain.points) > 1 and first.day and first.day.weekday() == claimed
    return not is_of_first or first.claim is not None


def _fitting_year(day: date, weekday: int | None, lunar: LunarDay | None) -> int:
    """Return the year nearest to *day*'s in which the weekday and the lunar day fit, or 0.

    Of two years as near, it is the earlier one; it is at most 15 years away.
    """
    for offset in range(1, _YEARS_AROUND + 1):
        for year in (day.year - offset, day.year + offset):
            try:
                other = day.replace(year=year)
            except ValueError:
                continue
            if weekday in {None, other.weekday()} and (lunar is None or lunar.is_on(other)):
                return year
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
        ends = chain.points if len(chain.lunar) > 1 else chain.points[-1:]
        if len(chain.lunar) == 1 and any(
            _agrees(point, chain.lunar[0][0]) for point in chain.points
        ):
            continue
        for point, lunar in zip_longest(ends, chain.lunar):
            if point is None or lunar is None or point.day is None:
                continue
            day, span = lunar
            if day.is_on(point.day) is not False:
                continue
            args: dict[str, str | int] = {
                "value": text[slice(*point.span)],
                "claimed": text[slice(*span)],
                "actual": lunar_name(point.day),
            }
            weekday = chain.weekdays[0].weekday if len(chain.weekdays) == 1 else None
            if year := _fitting_year(point.day, weekday, day):
                args["year"] = year
            yield Hit(placed, _both(point.span, span), args)


def _agrees(point: DatePoint, lunar: LunarDay) -> bool | None:
    return lunar.is_on(point.day) if point.day else None
