"""Closing days and holidays: activities on days when the house is shut, holidays misdated."""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import date, timedelta

from plangen.calendar.holidays import Workdays, may_be_arranged
from plangen.calendar.lunar import LunarDay
from plangen.calendar.periods import Period
from plangen.calendar.shifting import shifted
from plangen.checks.registry import Hit, rule
from plangen.findings import Severity
from plangen.language.clauses import sentence_at, years_named
from plangen.language.holidays import (
    DEPENDS_ON_HOLIDAYS,
    HOLIDAY,
    HOLIDAY_OF_YEAR,
    HOLIDAYS,
    IN_BRACKETS_OF_HOLIDAY,
    LONG_HOLIDAY,
    MADE_UP_FOR,
    OF_WEEK_AFTER,
    OF_WEEK_BEFORE,
    OFF_AFTER,
    OFF_AFTER_BRACKETS,
    OFF_BEFORE,
    OWN_REASON,
    PART_OF_DAY_AFTER,
    WORK_AFTER,
)
from plangen.language.mentions import DateChain, DatePoint
from plangen.language.times import Precision, TimeExpression
from plangen.language.weekdays import weekday_name
from plangen.messages import Message
from plangen.patterns import regex
from plangen.plan.loaded import Need, PlacedText
from plangen.plan.rendered import RenderedText
from plangen.plan.view import Activity, PlanView
from plangen.source.nodes import Scalar, find

# Activities that are right on a closing day: without readers, or in another place.
_NOT_FOR_READERS = regex(
    r"""
    线上|直播|网络(?:展|讲座|直播|平台)|微信|公众号
    |员工|馆员|职工|内部|业务|(?:政治|理论|集体)学习|会议|例会
    |闭馆|休馆|维护|整理|盘点|清洁|检修|消毒|布展|撤展|报送|上报
    |校外|进校园|走进|外出|上门|进社区|进基层|调研
    """,
    re.VERBOSE,
)
_ELSEWHERE = regex(
    r"""
    (?:学校|小学|中学|幼儿园|校区|社区|广场|公园|街道?|村|乡|镇|企业|工地|敬老院|养老院|医院
    |军营|支队)$
    |线上|网上
    """,
    re.VERBOSE,
)

_ZH_CLOSED = Message(
    title="闭馆日的活动",
    sentence="{value}是{weekday}，是闭馆日。",
    hints=("改日期；闭馆日确实开展的，在这一行写上 # plangen: ignore PG344。",),
    explanation=(
        "配置里的 closing-day，或正文里写明的“周一闭馆”，那一天不应当有面向读者的活动。"
        "法定节假日、本单位另定的开放日、线上活动和馆外、内部的活动不报告。"
    ),
    wrong='time: 4月10日（closing-day = "周一"）',
    right="time: 4月11日",
)
_EN_CLOSED = Message(
    title="Activities on the closing day",
    sentence="{value} is a {weekday}: the house is closed.",
    hints=("Change the date, or write # plangen: ignore PG344 on this line, if it is meant.",),
    explanation=(
        "On the closing-day of the configuration, or on a day that the text calls closed "
        "(周一闭馆), no activity for readers should be. Statutory holidays, the office's own "
        "working days, and activities online, elsewhere or for the staff are left alone."
    ),
    wrong='time: 4月10日 (closing-day = "周一")',
    right="time: 4月11日",
)


@rule("PG344", Severity.WARNING, zh=_ZH_CLOSED, en=_EN_CLOSED, needs=Need.PERIOD)
def activity_on_closing_day(view: PlanView) -> Iterator[Hit]:
    """Find activities on the weekly closing day."""
    closed, workdays = view.closing_days, view.workdays
    for activity, placed, time in view.times() if closed else ():
        day = None if time.is_carried else _only_day(time)
        if day is None or day.weekday() not in closed or workdays.is_holiday(day):
            continue
        if day in view.config.holidays.work or _is_not_for_readers(activity):
            continue
        text = str(placed.text)
        args = {"value": f"{day.month}月{day.day}日", "weekday": weekday_name(day.weekday())}
        yield Hit(placed, (0, len(text)), args)


def _only_day(time: TimeExpression) -> date | None:
    """Return the day of an activity that has one day; exhibitions may span closing days."""
    is_day = time.precision is Precision.DAY and time.start == time.end and not time.is_deadline
    return time.start if is_day and not time.repetition else None


def _is_not_for_readers(activity: Activity) -> bool:
    if not activity.text("name"):
        return True  # 断电检修 and its days are no activity
    words = " ".join(activity.text(key) for key in activity.cells if key != "time")
    return bool(_NOT_FOR_READERS.search(words) or _ELSEWHERE.search(activity.text("place")))


_HOLIDAY = regex(HOLIDAY)
_LONGEST = 10  # days that no holiday has

_ZH_HOLIDAY = Message(
    title="放假与调休",
    sentence="按国务院的安排，{value}{actual}。",
    hints=("按公布的安排改正；本单位另有安排的，写在配置的 holidays 里。",),
    explanation="正文写明的节日放假日期和调休上班日期，应当与国务院公布的安排相同。",
    wrong="劳动节4月30日至5月4日放假。（2023年是4月29日至5月3日）",
    right="劳动节4月29日至5月3日放假。",
)
_EN_HOLIDAY = Message(
    title="Holidays and working days",
    sentence="By the State Council's arrangement {value} {actual}.",
    hints=("Correct it; the office's own days go into holidays in the configuration.",),
    explanation=(
        "Holidays that the text announces (放假), and working weekends (上班, 补班), must be those "
        "that the State Council has arranged."
    ),
    wrong="劳动节4月30日至5月4日放假。 (in 2023 it is 4月29日至5月3日)",
    right="劳动节4月29日至5月3日放假。",
)


@rule("PG346", Severity.WARNING, zh=_ZH_HOLIDAY, en=_EN_HOLIDAY, needs=Need.PERIOD)
def holiday_misdated(view: PlanView) -> Iterator[Hit]:
    """Find announced days off and working days that the State Council has arranged otherwise."""
    dated = {text for _, text, _ in view.dates}
    spoken = {text for text in dated if _MAY_ANNOUNCE.search(text)}
    for placed, text, chain in view.dates:
        if text not in spoken:
            continue
        days = [_in_named_year(text, point) for point in chain.points]
        sentence = text[slice(*sentence_at(text, chain.span[0]))]
        if _is_off(text, chain):
            if day := _misdated(days, chain.link, sentence, view.workdays):
                yield _holiday_hit(placed, chain, day, is_off=view.workdays.is_off(day) is True)
        elif chain.link != "to" and WORK_AFTER.match(text, chain.span[1]):
            off = [day for day in days if day and view.workdays.is_off(day)]
            if off and _is_arranged(off[0], sentence):
                yield _holiday_hit(placed, chain, off[0], is_off=True)


_MAY_ANNOUNCE = regex(
    rf"{HOLIDAY}|{MADE_UP_FOR.pattern}|放假|假期",
    needs=(*HOLIDAYS, "调休", "补班", "放假", "假期"),
)


def _is_off(text: str, chain: DateChain) -> bool:
    """Return whether the text says that the days of *chain* are off."""
    start, end = chain.span
    before = text[max(0, start - _BEFORE) : start]
    is_of_week = OF_WEEK_BEFORE.search(before) or OF_WEEK_AFTER.match(text, end)
    if is_of_week or PART_OF_DAY_AFTER.match(text, end):
        return False
    if IN_BRACKETS_OF_HOLIDAY.search(before):
        return OFF_AFTER_BRACKETS.match(text, end) is not None
    return bool(OFF_AFTER.match(text, end) or OFF_BEFORE.search(before))


_BEFORE = 12  # characters before a date that may say what it is


def _misdated(days: list[date | None], link: str, sentence: str, workdays: Workdays) -> date | None:
    """Return the first working day among *days* said to be off, or the day off beside them.

    A list of days may be off for several reasons. Where no holiday is named, days are those of one
    if at least one of them is.
    """
    first, last = days[0], days[-1]
    if link == "and" or not first or not last or not 0 <= (last - first).days < _LONGEST:
        return None
    if OWN_REASON.search(sentence):
        return None
    if not _HOLIDAY.search(sentence) and (
        LONG_HOLIDAY.search(sentence) or not any(map(workdays.is_holiday, _each(first, last)))
    ):
        return None
    # New Year's Eve is off in many houses, though it was none of the days until 2025.
    rest = shifted(first, 1) if _NEW_YEARS_EVE.is_on(first) else first
    wrong = next((day for day in _each(rest, last) if workdays.is_off(day) is False), None)
    return wrong or (_extended(first, last, workdays) if link == "to" else None)


_NEW_YEARS_EVE = LunarDay(12, 0)


def _is_arranged(day: date, sentence: str) -> bool:
    """Return whether a sentence about a working *day* speaks of a statutory holiday."""
    if _HOLIDAY.search(sentence):
        return True
    is_own = OWN_REASON.search(sentence) or LONG_HOLIDAY.search(sentence)
    return bool(MADE_UP_FOR.search(sentence) and not is_own and may_be_arranged(day, day))


def _in_named_year(text: str, point: DatePoint) -> date | None:
    """Return the day of *point* in the year named before it: 2026年元旦1月1日至3日放假."""
    years = years_named(text, point.span[0])
    if point.day is None or point.has_year or not years:
        return point.day
    try:
        return point.day.replace(year=years[-1])
    except ValueError:
        return None


def _holiday_hit(placed: PlacedText, chain: DateChain, day: date, *, is_off: bool) -> Hit:
    args = {"value": f"{day.month}月{day.day}日", "actual": "holiday" if is_off else "workday"}
    return Hit(placed, chain.span, args)


def _each(first: date, last: date) -> Iterator[date]:
    yield from (first + timedelta(offset) for offset in range((last - first).days + 1))


def _extended(first: date, last: date, workdays: Workdays) -> date | None:
    """Return the day right before or after an announced holiday that is a holiday too, or None."""
    for day in (shifted(first, -1), shifted(last, 1)):
        if workdays.is_holiday(day):
            return day
    return None


_ZH_UNKNOWN = Message(
    title="还不知道的放假安排",
    sentence="{year}年的放假安排还没有收录，节假日和调休没有核对。",
    hints=("对照国务院的通知；要核对，把放假和上班的日子写在配置的 holidays 里。",),
    explanation=(
        "国务院每年年底公布下一年的安排；收录以前，闭馆日、放假和调休照普通的星期核对。"
        "七月、八月这样不会有节假日的时期不提示；写明“2099年元旦”放假的，也提示。"
    ),
    wrong="period: 2099-10，正文写“国庆节放假”",
    right='在 plangen.toml 里写 [holidays] off = ["2099-10-01..2099-10-07"]',
)
_EN_UNKNOWN = Message(
    title="Holidays that are not known yet",
    sentence="The holidays of {year} are not known yet; they were not checked.",
    hints=("Compare them with the notice, or write the days into holidays in plangen.toml.",),
    explanation=(
        "The State Council arranges the holidays of a year at the end of the one before. Until "
        "they are known, closing days are checked by the weekday alone. A period that no holiday "
        "can fall into, such as July, is not noted; a holiday of a later year that is named is."
    ),
    wrong="period: 2099-10 with 国庆节放假 in the text",
    right='[holidays] off = ["2099-10-01..2099-10-07"] in plangen.toml',
)


@rule("PG345", Severity.NOTE, zh=_ZH_UNKNOWN, en=_EN_UNKNOWN, needs=Need.PERIOD)
def holidays_unknown(view: PlanView) -> Iterator[Hit]:
    """Find plans that depend on the holidays of a year whose arrangement is not known yet."""
    period, workdays = view.period, view.workdays
    told: set[int] = set()
    node = find(view.loaded.root, ("period",)).node
    if isinstance(node, Scalar) and _depends_on_holidays(view):
        years = [each for each in _years_arranged(period) if not workdays.knows(each)]
        if years:
            placed = PlacedText(("period",), RenderedText.typed(node.value), node)
            told.update(years)
            yield Hit(placed, (0, len(node.value)), {"year": years[0]})
    for _, placed, text in view.paragraphs.with_any("年"):
        for found in HOLIDAY_OF_YEAR.finditer(text):
            year = int(found["year"])
            if year > period.end.year and year not in told and not workdays.knows(year):
                told.add(year)
                yield Hit(placed, found.span(), {"year": year})


def _depends_on_holidays(view: PlanView) -> bool:
    said = DEPENDS_ON_HOLIDAYS.search(view.paragraphs.joined.text)
    return bool(view.closing_days) or said is not None


def _years_arranged(period: Period) -> Iterator[int]:
    """Yield the first and the last year of a period, if their holidays may fall into it."""
    for year in sorted({period.start.year, period.end.year}):
        first = max(period.start, date(year, 1, 1))
        last = min(period.end, date(year, 12, 31))
        if may_be_arranged(first, last):
            yield year
