"""Times that are a feast, a solar term or a lunar day, and lie in another month than the plan's."""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import MAXYEAR, date

from plangen.calendar.lunar import LUNAR_DATE, lunar_day, solar_of
from plangen.calendar.observances import observances_in
from plangen.calendar.periods import Period
from plangen.calendar.shifting import shifted
from plangen.checks.registry import Hit, rule
from plangen.findings import Severity
from plangen.language.holidays import HOLIDAY
from plangen.messages import Message
from plangen.patterns import regex
from plangen.plan.loaded import Need
from plangen.plan.period_of_times import tables_of_other_times
from plangen.plan.view import PlanView

_PART = r"(?:节气|当[天日])?\s?(?:[上下]午|早上|晚上?|夜)?(?:\d{1,2}[:：]\d\d)?"
_NAMED = regex(rf"(?P<name>[^\d\s，,、；;（()）]{{2,12}}?){_PART}")
_LUNAR = regex(rf"(?P<called>农历|阴历)?\s?(?P<lunar>{LUNAR_DATE})(?:日|{_PART})", needs="初十卅廿")
_DAYS_AROUND = 10  # a holiday lasts longer than its day
_HOLIDAY = regex(HOLIDAY)

_ZH = Message(
    title="节日不在计划的时期里",
    sentence="“{value}”是{actual}，不在{period}。",
    hints=("改正时间，或者把这项活动移到相应那一期的计划里。",),
    explanation=(
        "活动时间写的是节日、节气或者农历的日子，按当年推算，应当在计划的时期里。"
        "节前、节后，和题目写明是另一个时期的表，不报告。"
    ),
    wrong="time: 谷雨（5月的计划）",
    right="time: 立夏",
)
_EN = Message(
    title="Feasts outside the period",
    sentence="“{value}” is on {actual}, which is not in {period}.",
    hints=("Correct the time, or move the activity to the plan of that month.",),
    explanation=(
        "A time that is a feast, a solar term or a lunar day must lie in the period, as it falls "
        "in that year. Times before or after a feast, and tables whose title names another "
        "period, are left alone."
    ),
    wrong="time: 谷雨 (in the plan for May)",
    right="time: 立夏",
)


@rule("PG348", Severity.WARNING, zh=_ZH, en=_EN, needs=Need.PARTS)
def feast_outside_period(view: PlanView) -> Iterator[Hit]:
    """Find times that are a feast, a term or a lunar day outside the plan's period."""
    of_others = tables_of_other_times(view.loaded.plan)
    for activity, placed, time in view.times():
        if time.start or activity.table in of_others:
            continue
        text = str(placed.text)
        days = list(_days(text.strip(), view.period))
        if days and not any(view.period.start <= each <= view.period.end for each in days):
            args = {
                "value": " ".join(text.split()),
                "actual": f"{days[0].month}月{days[0].day}日",
                "period": view.period.name,
            }
            yield Hit(placed, (0, len(text)), args)


def _days(text: str, period: Period) -> Iterator[date]:
    """Yield the days that a time may be, in the years of *period*; nothing for other times."""
    years = sorted({period.start.year, period.end.year})
    if lunar := _LUNAR.fullmatch(text):
        yield from _lunar_days(lunar, years)
    elif (named := _NAMED.fullmatch(text)) and (name := named["name"]):
        # 中秋 is the feast, too, and 大雪 the solar term.
        for written in (name, f"{name}节", f"{name}节气"):
            for observance, span in observances_in(written):
                # 元旦 is in December's plan, too.
                found = [
                    days
                    for year in (*years, min(years[-1] + 1, MAXYEAR))
                    if (days := observance.days(year))
                ]
                if span == (0, len(written)) and not observance.is_rough:
                    around = _DAYS_AROUND if _HOLIDAY.search(name) else 0
                    yield from (day for days in found for day in _around(*days, around, period))


def _around(first: date, last: date, around: int, period: Period) -> Iterator[date]:
    """Yield the first of some days, or one of *period* if they reach into it."""
    early, late = shifted(first, -around), shifted(last, around)
    is_in = early <= period.end and period.start <= late
    yield max(early, period.start) if is_in else first


def _lunar_days(found: re.Match[str], years: list[int]) -> Iterator[date]:
    """Yield the solar days of a lunar one; without 农历, it may be a solar day in Chinese too."""
    lunar = lunar_day(found["lunar"])
    for year in (years[0] - 1, *years) if lunar else ():
        day = solar_of(year, lunar) if lunar else None
        if day and day.year in years:
            yield day
    if lunar and lunar.month and not found["called"] and not found["lunar"].startswith(_OLD):
        for year in years:
            try:
                yield date(year, lunar.month, lunar.day)
            except ValueError:
                continue


_OLD = ("正", "腊", "冬", "闰")
