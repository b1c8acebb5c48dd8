"""Appointments in running text that lie outside the period of the plan."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from datetime import date, timedelta
from itertools import groupby

from plangen.calendar.periods import Period, PeriodKind
from plangen.checks.registry import Hit, rule
from plangen.findings import Severity
from plangen.language.appointments import (
    GOES_ON,
    GOES_ON_BEFORE,
    HAS_TIME_OR_PLACE,
    IS_OF_ANOTHER_TIME,
    IS_SPAN,
    LIMIT_BEHIND,
    LUNAR_BEFORE,
    OF_WHICH_THING,
    TIME_LABEL,
)
from plangen.language.clauses import QUOTED, TITLE, Span, sentence_at
from plangen.language.mentions import DateChain
from plangen.language.observances import is_about_a_feast
from plangen.language.statements import NAMES_A_DAY
from plangen.messages import Message
from plangen.plan.loaded import Need, PlacedText
from plangen.plan.view import PlanView

_NEAR = timedelta(days=3)  # 6月1日 may well stand in the plan for May
_BEFORE = 16  # characters before a date that may be its label
_LONG = timedelta(days=14)  # from the days of a plan for some days, of which texts speak anyway

_ZH = Message(
    title="不在计划时期里的安排",
    sentence="“{value}”有时间或地点，是一项安排，却不在计划的时期（{period}）里。",
    hints=("改正日期；确实不在本期的，在这句里写明“回顾”“筹备”“改期”。",),
    explanation=(
        "写着钟点、上午下午或地点的日期是一项安排，应当在计划的时期里。回顾、筹备、报名、预告、改期，"
        "期限，一段时间，以及同一句里还有时期内的日期的，不报告。"
    ),
    wrong="馆务会定于3月12日14:00在三楼会议室召开。（4月份的计划）",
    right="馆务会定于4月12日14:00在三楼会议室召开。",
)
_EN = Message(
    title="Appointments outside the period",
    sentence="{value} has hours or a place, but lies outside the plan's period ({period}).",
    hints=("Correct the month; or say that it looks back, prepares or was moved.",),
    explanation=(
        "A date with its hours or its place is an appointment and must lie in the plan's period. "
        "Looking back, preparing, signing up, moved dates, limits, ranges and sentences that have "
        "a date of the period too are left alone."
    ),
    wrong="馆务会定于3月12日14:00在三楼会议室召开。 (in the plan for April)",
    right="馆务会定于4月12日14:00在三楼会议室召开。",
)


@rule("PG324", Severity.WARNING, zh=_ZH, en=_EN, needs=Need.PERIOD)
def appointment_outside_period(view: PlanView) -> Iterator[Hit]:
    """Find dates with hours or a place that are not in the plan's period."""
    actual = view.actual_period
    texts = (each for each in view.dates if each[0].path[0] in {"sections", "introduction"})
    for _, of_text in groupby(texts, key=lambda each: id(each[0])):
        dates = list(of_text)
        if not any(_day_outside(chain, view.period) for _, _, chain in dates):
            continue
        for placed, text, chain, others in _with_others(dates):
            day = _day_outside(chain, view.period)
            if day is None:
                continue
            if chain.points[0].has_year and day.year not in view.period.years:
                continue  # 1949年5月12日上午
            if actual and actual.start <= day <= actual.end:
                continue  # the times tell it
            if placed.path[:2] in view.sections_of_another_time:
                continue
            if any(_is_second(each, text, view.period) for each in others) and (
                day > view.period.end or IS_SPAN.search(_sentence(text, chain))
            ):
                continue
            is_of_feast = day > view.period.end and is_about_a_feast(_sentence(text, chain), day)
            if not is_of_feast and _is_appointment(text, chain):
                args = {"value": text[slice(*chain.span)], "period": view.period.name}
                yield Hit(placed, chain.span, args, yields_here=True)


def _with_others(
    dates: Iterable[tuple[PlacedText, str, DateChain]],
) -> Iterator[tuple[PlacedText, str, DateChain, list[DateChain]]]:
    """Yield the dates of one text, each with those of its sentence."""
    by_sentence: dict[Span, list[tuple[PlacedText, str, DateChain]]] = {}
    for each in dates:
        by_sentence.setdefault(sentence_at(each[1], each[2].span[0]), []).append(each)
    for found in by_sentence.values():
        if len(found) <= _FEW:
            chains = [chain for _, _, chain in found]
            yield from ((*each, chains) for each in found)


_FEW = 4  # dates of a sentence, at most, which is a list of days otherwise


def _day_outside(chain: DateChain, period: Period) -> date | None:
    """Return the one day of a chain if it lies outside *period*; None for ranges and lists."""
    day = chain.points[0].day
    return day if day and not chain.link and _is_far(day, period) else None


def _is_far(day: date, period: Period) -> bool:
    """Return whether a day lies so far outside *period* that it is no neighbour of it."""
    is_short = period.kind is PeriodKind.WEEK or (
        period.is_span and period.end - period.start < _LONG
    )
    if is_short:
        return period.start - day > _LONG or day - period.end > _LONG
    return day < period.start or day - period.end > _NEAR


def _is_second(chain: DateChain, text: str, period: Period) -> bool:
    """Return whether a date of the same sentence lies in the period, and is no mere feast."""
    days = [point.day for point in chain.points if point.day]
    is_within = bool(days) and days[0] <= period.end and period.start <= days[-1]
    return is_within and not NAMES_A_DAY.match(text, chain.span[1])


def _is_appointment(text: str, chain: DateChain) -> bool:
    """Return whether a sentence says that something takes place on a date."""
    start, end = chain.span
    first, last = sentence_at(text, start)
    label = TIME_LABEL.search(text[max(first, start - _BEFORE) : start])
    found = HAS_TIME_OR_PLACE.match(text, end, last)
    if not label and not found:
        return False
    behind = found.end() if found else end
    if GOES_ON.match(text, behind) or GOES_ON_BEFORE.search(text[max(0, start - 4) : start]):
        return False
    if LIMIT_BEHIND.match(text, behind) or OF_WHICH_THING.match(text, end, last):
        return False
    if NAMES_A_DAY.match(text, end) or LUNAR_BEFORE.search(text[max(first, start - 4) : start]):
        return False
    return not IS_OF_ANOTHER_TIME.search(_sentence(text, chain))


def _sentence(text: str, chain: DateChain) -> str:
    """Return the sentence around a date, without names in quotes and titles."""
    return QUOTED.sub("", TITLE.sub("", text[slice(*sentence_at(text, chain.span[0]))]))
