"""Observances: their day, their number, anniversaries, and activities that lie far from them."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from datetime import date

from plangen.calendar.observances import Observance, events_in, observances_in
from plangen.calendar.periods import Period
from plangen.checks.registry import Hit, rule
from plangen.findings import Severity
from plangen.language.clauses import Span, sentence_at
from plangen.language.mentions import DateChain
from plangen.language.numbers import number
from plangen.language.observing import (
    AFTER_A_DATE,
    ANNIVERSARY,
    BEFORE_A_DATE,
    ENDS_BRACKET,
    IN_BRACKETS_AFTER_A_DATE,
    IS_CONTEST,
    NOT_THE_DAY,
    NTH_WEEKDAY_BEFORE,
    OF_OTHERS,
    ON_PAST,
    ORDINAL_BEFORE,
    OWN_ANNIVERSARY,
    OWN_YEAR,
    SHORT_FEAST_IN_BRACKETS,
    STANDS_ALONE,
)
from plangen.language.times import Precision, TimeExpression
from plangen.language.weekdays import weekday
from plangen.messages import Message
from plangen.patterns import regex, words
from plangen.plan.joined import Joined
from plangen.plan.loaded import Need, PlacedText
from plangen.plan.view import PlanView

_LOOKS_ELSEWHERE = words("去年|上年|往年|前年|历年|上届|上一届|明年|来年|下年|下一年|下届|下一届")
_YEAR_BEFORE = regex(r"(?P<year>(?<!\d)\d{4})\s?年")
_NEAR = 40  # characters between an observance and its date, or its year

_ZH_DAY = Message(
    title="节日的日期",
    sentence="{year}年的{name}是{actual}，不是{value}。",
    hints=("改成{actual}。",),
    explanation=(
        "日期紧挨着节日、纪念日，或写“是”“恰逢”时，应当是那一天。清明等节气、农历节日、"
        "母亲节等按当年推算。活动不在当天举行（“4月20日世界读书日活动”）不报告。"
    ),
    wrong="4月22日是世界读书日。",
    right="4月23日是世界读书日。",
)
_EN_DAY = Message(
    title="The day of an observance",
    sentence="In {year} {name} is on {actual}, not on {value}.",
    hints=("Write {actual}.",),
    explanation=(
        "A date right beside an observance, or one that “is” it, must be its day; solar terms, "
        "lunar feasts and days such as 母亲节 are computed for the year. An activity held on "
        "another day (4月20日世界读书日活动) is left alone."
    ),
    wrong="4月22日是世界读书日。",
    right="4月23日是世界读书日。",
)


@rule("PG340", Severity.ERROR, zh=_ZH_DAY, en=_EN_DAY, needs=Need.PERIOD)
def observance_on_wrong_day(view: PlanView) -> Iterator[Hit]:
    """Find observances that stand beside another date than theirs."""
    for placed, text, chain in view.dates:
        if len(chain.points) > 1:
            continue
        near = view.observances_near(placed, chain.span, _NEAR)
        for observance, span in (*near, *_short_feast(text, chain)):
            point = chain.points[0]
            before = text[max(0, span[0] - _NEAR) : span[0]]
            if not point.day or observance.is_rough or _LOOKS_ELSEWHERE.search(before):
                continue
            is_plain = _is_claim(text, chain, span)
            if not is_plain and not _is_beside(text, chain, span):
                continue
            day = point.day if point.has_year else _in_year_of_text(text, point.day, span[0])
            days = observance.days(day.year)
            if days and not observance.includes(day):
                args: dict[str, str | int] = {
                    "year": day.year,
                    "name": text[slice(*span)],
                    "value": text[slice(*point.span)],
                    "actual": _named(*days),
                }
                whole = (min(point.span[0], span[0]), max(point.span[1], span[1]))
                yield Hit(placed, whole, args, is_sure=is_plain)
    for placed, text, observance, span in view.observed:
        if "个" in text:
            yield from _by_weekday(view, placed, text, (observance, span))


def _short_feast(text: str, chain: DateChain) -> Iterator[tuple[Observance, Span]]:
    """Yield the feast that stands without 节 in the brackets behind a date."""
    end = chain.span[1]
    if not {"（", "("}.intersection(text[end : end + 2]):
        return
    if found := SHORT_FEAST_IN_BRACKETS.match(text, end):
        name = _WHOLE_NAMES.get(found["name"], f"{found['name']}节")
        yield from ((observance, found.span("name")) for observance, _ in observances_in(name))


_WHOLE_NAMES = {
    "五一": "国际劳动节",
    "五四": "五四青年节",
    "六一": "六一儿童节",
    "七一": "建党节",
    "八一": "建军节",
    "环境日": "世界环境日",
    "无烟日": "世界无烟日",
    "禁毒日": "国际禁毒日",
    "地球日": "世界地球日",
    "气象日": "世界气象日",
    "档案日": "国际档案日",
}


def _is_beside(text: str, chain: DateChain, span: Span) -> bool:
    """Return whether a date has the observance at *span* in brackets or behind a colon."""
    end = chain.span[1]
    if not end <= span[0] <= end + _NEAR or NOT_THE_DAY.match(text, span[1]):
        return False
    found = IN_BRACKETS_AFTER_A_DATE.fullmatch(text[end : span[0]])
    return bool(found and ENDS_BRACKET.match(text, span[1]))


def _by_weekday(
    view: PlanView, placed: PlacedText, text: str, named: tuple[Observance, Span]
) -> Iterator[Hit]:
    """Yield the hit if the weekday that a text gives an observance by its number is another."""
    observance, span = named
    behind = max(0, span[0] - _NEAR)
    found = NTH_WEEKDAY_BEFORE.search(text[behind : span[0]])
    rule_of_day = observance.nth_weekday
    if not found or not rule_of_day or NOT_THE_DAY.match(text, span[1]):
        return
    written = (number(found["month"]), number(found["nth"]), weekday(found["day"]) + 1)
    years = _years_at(text, span[0], view, observance)
    days = observance.days(years[-1]) if years else None
    if days and written != rule_of_day and STANDS_ALONE.match(text, span[1]):
        start, end = behind + found.start(), behind + found.end("day")
        args: dict[str, str | int] = {
            "year": years[-1],
            "name": text[slice(*span)],
            "value": text[start:end],
            "actual": _named(*days),
        }
        yield Hit(placed, (start, span[1]), args)


def _in_year_of_text(text: str, day: date, at: int) -> date:
    """Return *day* in the last year that its sentence names before *at*, or else as it is."""
    start, _ = sentence_at(text, at)
    years = [int(found["year"]) for found in _YEAR_BEFORE.finditer(text[start:at])]
    try:
        return day.replace(year=years[-1]) if years else day
    except ValueError:
        return day


def _is_claim(text: str, chain: DateChain, span: tuple[int, int]) -> bool:
    """Return whether a date is said to be that of the observance at *span*."""
    start, end = chain.span
    after = text[span[1] : span[1] + 6]
    if end <= span[0] <= end + _NEAR:
        found = AFTER_A_DATE.fullmatch(text[end : span[0]])
        if not found or NOT_THE_DAY.match(after):
            return False
        return bool(found["is"]) or (bool(STANDS_ALONE.match(after)) and "，" not in found.group())
    if span[1] <= start <= span[1] + _NEAR:
        return bool(BEFORE_A_DATE.fullmatch(text[span[1] : start])) and not chain.link
    return False


def _about(first: date, last: date) -> str:
    """Return the months in which an observance lies whose days are announced every year."""
    months = f"{first.month}月至{last.month}月" if first.month != last.month else f"{first.month}月"
    return f"在{months}间"


def _named(first: date, last: date) -> str:
    written = f"{first.month}月{first.day}日"
    return written if first == last else f"{written}至{last.month}月{last.day}日"


_ZH_ORDINAL = Message(
    title="第几个节日",
    sentence="{year}年的{name}是第{actual}{unit}，不是第{value}{unit}。",
    hints=("改成“第{suggested}{unit}”。",),
    explanation="世界读书日从1996年起，2023年是第28个；照去年的计划改写时容易漏改。",
    wrong="2023年4月23日是第27个世界读书日。",
    right="2023年4月23日是第28个世界读书日。",
)
_EN_ORDINAL = Message(
    title="The number of an observance",
    sentence="The {name} of {year} is 第{actual}{unit}, not 第{value}{unit}.",
    hints=("Write “第{suggested}{unit}”.",),
    explanation=(
        "世界读书日 counts from 1996, so 2023 has the 28th: easily left over from last year."
    ),
    wrong="2023年4月23日是第27个世界读书日。",
    right="2023年4月23日是第28个世界读书日。",
)


@rule("PG341", Severity.ERROR, zh=_ZH_ORDINAL, en=_EN_ORDINAL, needs=Need.PERIOD)
def wrong_ordinal(view: PlanView) -> Iterator[Hit]:
    """Find observances counted wrongly."""
    for placed, text, observance, span in view.observed:
        found = ORDINAL_BEFORE.search(text[max(0, span[0] - 14) : span[0]])
        years = _years_at(text, span[0], view, observance) if found else ()
        if not found or not observance.first or not years:
            continue
        if found["unit"] == "届" and IS_CONTEST.match(text, span[1]):
            continue  # 第三届世界读书日诵读大赛 counts the contest
        value = number(found["number"])
        year, actual = years[-1], observance.ordinal(years[-1])
        if actual and value not in {observance.ordinal(each) for each in years}:
            start = span[0] - len(text[max(0, span[0] - 14) : span[0]]) + found.start()
            args: dict[str, str | int] = {
                "year": year,
                "name": text[slice(*span)],
                "value": found["number"],
                "actual": actual,
                "unit": found["unit"],
                "suggested": actual,
            }
            yield Hit(placed, (start, span[1]), args)


def _years_at(text: str, at: int, view: PlanView, observance: Observance) -> Sequence[int]:
    """Return the year that a sentence speaks of: the last written before *at*, or the plan's.

    In a span of several years it is that in which the plan has the observance; where none has it,
    any may be meant. None if it speaks of another year without its number: 去年, 上一届.
    """
    start, _ = sentence_at(text, at)
    before = text[max(start, at - _NEAR) : at]
    if _LOOKS_ELSEWHERE.search(before):
        return ()
    years = [int(found["year"]) for found in _YEAR_BEFORE.finditer(before)]
    if years:
        return years[-1:]
    within = [year for year in _years_of(view.period) if _has(view.period, observance, year)]
    return within or _years_of(view.period)


def _years_of(period: Period) -> list[int]:
    """Return the years that a plan may speak of without their number."""
    return [*period.years] if period.is_span else [period.end.year]


def _has(period: Period, observance: Observance, year: int) -> bool:
    days = observance.days(year)
    return days is not None and days[0] <= period.end and period.start <= days[1]


_ZH_ANNIVERSARY = Message(
    title="周年与年份",
    sentence="{name}在{founded}年，到{year}年是{actual}周年，不是{value}周年。",
    hints=("先看年份：{fitting}年才是{value}周年；年份没错，就改成“{actual}周年”。",),
    explanation="五四运动、建党、新中国成立等的周年按年份推算；文中写明建馆年份的，本馆的周年同样。",
    wrong="纪念五四运动103周年（2023年的计划）",
    right="纪念五四运动104周年",
)
_EN_ANNIVERSARY = Message(
    title="Anniversaries and the year",
    sentence="{name} was in {founded}, {actual} years before {year}, not {value}.",
    hints=("The year first: {value} fits {fitting}; if the year is right, write “{actual}周年”.",),
    explanation=(
        "Anniversaries of events such as 五四运动 or 建党 follow from the year; so do an "
        "institution's own where the text gives the year of its foundation."
    ),
    wrong="纪念五四运动103周年 (in a plan for 2023)",
    right="纪念五四运动104周年",
)


@rule("PG342", Severity.ERROR, zh=_ZH_ANNIVERSARY, en=_EN_ANNIVERSARY, needs=Need.PERIOD)
def wrong_anniversary(view: PlanView) -> Iterator[Hit]:
    """Find anniversaries that do not fit the year."""
    founded = {
        found["what"]: int(found["year"])
        for _, _, text in view.paragraphs.with_any("年")
        for found in OWN_YEAR.finditer(text)
    }
    for _, placed, text in view.paragraphs.with_any("周"):
        if "周年" not in text:
            continue
        told: set[int] = set()
        for event, span in events_in(text):
            found = ANNIVERSARY.match(text, span[1])
            if found and not ON_PAST.match(text, found.end()):
                told.add(found.end())
                name = text[slice(*span)]
                yield from _anniversary(view, placed, text, (span[0], name, event.year, found))
        for own in OWN_ANNIVERSARY.finditer(text):
            is_of_others = OF_OTHERS.search(text[max(0, own.start() - 4) : own.start()])
            if not is_of_others and own.end() not in told and own["what"] in founded:
                what = (own.start(), own["what"], founded[own["what"]], own)
                yield from _anniversary(view, placed, text, what)


def _anniversary(
    view: PlanView,
    placed: PlacedText,
    text: str,
    what: tuple[int, str, int, re.Match[str]],
) -> Iterator[Hit]:
    """Yield the hit if an anniversary is wrong; *what* is its start, name, first year and match."""
    start, name, founded, found = what
    sentence, _ = sentence_at(text, start)
    before = text[max(sentence, start - _NEAR) : start]
    if _LOOKS_ELSEWHERE.search(before):
        return
    years = [int(each["year"]) for each in _YEAR_BEFORE.finditer(before)]
    written = next((each for each in reversed(years) if each > founded), None)
    possible = [written] if written else _years_of(view.period)
    year = possible[-1]
    value, actual = number(found["number"]), year - founded
    if value not in {each - founded for each in possible}:
        args: dict[str, str | int] = {
            "name": name,
            "founded": founded,
            "year": year,
            "value": found["number"],
            "actual": actual,
            "fitting": founded + value,
        }
        yield Hit(placed, (start, found.end()), args)


_FAR = 31  # days
_ZH_FAR = Message(
    title="远离节日的活动",
    sentence="{name}是{actual}，这项活动在{value}，相差一个月以上。",
    hints=("核对时间；确实不在节日前后举行，就不用管。",),
    explanation="以节日、纪念日命名的活动一般在前后一个月之内；相差更远，可能是日期或名称改漏了。",
    wrong="name: 世界读书日书展，time: 6月7日",
    right="name: 世界读书日书展，time: 4月20日",
)
_EN_FAR = Message(
    title="Activities far from their observance",
    sentence="{name} is on {actual}; this activity on {value} is more than a month away.",
    hints=("Check the time; leave it, if it is meant.",),
    explanation="An activity named for an observance mostly lies within a month of it.",
    wrong="name: 世界读书日书展, time: 6月7日",
    right="name: 世界读书日书展, time: 4月20日",
)


@rule("PG343", Severity.NOTE, zh=_ZH_FAR, en=_EN_FAR, needs=Need.PARTS)
def activity_far_from_observance(view: PlanView) -> Iterator[Hit]:
    """Find activities named for an observance that is long past or far ahead."""
    rows = [activity for activity in view.activities if "name" in activity.cells]
    names = Joined(str(activity.cells["name"].text) for activity in rows)
    named = dict.fromkeys(names.at(first)[0] for _, (first, _) in observances_in(names.text))
    for activity in map(rows.__getitem__, named):
        placed = activity.cells["name"]
        dated = [each for each in activity.times if each.start and each.end]
        if not dated or any(map(_is_long, dated)):
            continue
        start = min(each.start for each in dated if each.start)
        end = max(each.end for each in dated if each.end)
        text = str(placed.text)
        for observance, span in observances_in(text):
            if far := _far(observance, start, end):
                args = {
                    "name": text[slice(*span)],
                    "actual": _about(*far) if observance.is_rough else _named(*far),
                    "value": activity.text("time"),
                }
                yield Hit(placed, span, args)


def _is_long(time: TimeExpression) -> bool:
    return bool(time.repetition) or time.precision is Precision.YEAR


def _far(observance: Observance, start: date, end: date) -> tuple[date, date] | None:
    """Return the nearest days of an observance if they are over 31 days from *start* to *end*."""
    known = [observance.days(year) for year in range(start.year - 1, end.year + 2)]
    days = [each for each in known if each]
    distances = [max((first - end).days, (start - last).days, 0) for first, last in days]
    nearest = min(distances, default=0)
    return days[distances.index(nearest)] if nearest > _FAR else None
