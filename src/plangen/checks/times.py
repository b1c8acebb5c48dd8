"""Times: not understood, impossible, turned round, out of order."""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import date
from itertools import pairwise

from plangen.calendar.lookalikes import letters_for_digits
from plangen.calendar.periods import Period
from plangen.checks.registry import Hit, rule
from plangen.findings import Severity
from plangen.language.clauses import Span
from plangen.language.clocks import (
    AFTERNOONS,
    CLOCK,
    FROM_TO,
    HAS_CLOCK,
    HOURS,
    MINUTES,
    NOON,
    OF_TWO_KINDS,
    minutes,
)
from plangen.language.number_ranges import falling
from plangen.language.times import Precision, parse_time
from plangen.language.weekdays import DAYS
from plangen.messages import Message
from plangen.patterns import begins_with, regex
from plangen.plan.columns import TIME
from plangen.plan.loaded import Need
from plangen.plan.view import Activity, PlanView

_SHOWN = 30  # characters of a time in a sentence

_ZH = Message(
    title="看不懂的时间",
    sentence="看不懂活动时间“{value}”，会照原样印出来，也无法核对。",
    hints=(
        "“{other}”写在“{column}”一栏里：时间和{column}是不是填反了？对调两格的内容。",
        "写成“4月2日”“4月中下旬”“4月23日至27日”“每周六14:30”这样的形式；确实要这样写，就不用管。",
    ),
    explanation=(
        "活动时间照写的印出来；看得懂的，还会与计划的时期、星期、节日核对。看不懂的不会丢，也不会猜。"
    ),
    wrong="time: 4月第二个双休日",
    right="time: 4月8日至9日",
)
_EN = Message(
    title="A time that is not understood",
    sentence="The time “{value}” is not understood; it is printed as it stands and not checked.",
    hints=(
        "“{other}” stands in the column {column}: were the two cells exchanged?",
        "Write 4月2日, 4月中下旬, 4月23日至27日 or 每周六14:30; or leave it, if it must be so.",
    ),
    explanation=(
        "Times are printed as they are written; those that are understood are checked against the "
        "period, weekdays and feasts. Others are never lost and never guessed."
    ),
    wrong="time: 4月第二个双休日",
    right="time: 4月8日至9日",
)


@rule("PG303", Severity.NOTE, zh=_ZH, en=_EN, needs=Need.PERIOD)
def time_not_understood(view: PlanView) -> Iterator[Hit]:
    """Find times that are not understood, and kept as text."""
    for activity, placed, time in view.times():
        text = " ".join(str(placed.text).split())
        if not time.is_understood and not _is_told_otherwise(text, view):
            value = text if len(text) <= _SHOWN else f"{text[:_SHOWN]}…"
            args: dict[str, str | int] = {"value": value, **_time_elsewhere(activity, view)}
            yield Hit(placed, (0, len(str(placed.text))), args, yields_to=placed.path)


def _time_elsewhere(activity: Activity, view: PlanView) -> dict[str, str]:
    """Return the cell of a row that has its time, as arguments, if it is another one than that."""
    columns = view.loaded.plan.activities[activity.table].columns
    for column in columns if not _FIGURE.search(activity.text(TIME)) else ():
        other = activity.text(column.key) if column.key != TIME else ""
        is_short = other and len(other) <= _SHOWN and _FIGURE.search(other)
        if is_short and not _OF_TIMES.search(column.printed_header):
            time = parse_time(other, view.period)
            if time.start and time.precision is Precision.DAY:
                return {"other": other, "column": column.printed_header}
    return {}


_FIGURE = regex(r"\d")
_OF_TIMES = regex("[时日]间|日期|时段|时限|截止|报名")


def _is_told_otherwise(text: str, view: PlanView) -> bool:
    """Return whether something else says what is wrong with a time."""
    if any(letters_for_digits(text)):
        return True
    chains = list(view.chains(text))
    has_no_day = any(point.day is None for chain in chains for point in chain.points)
    return has_no_day or any(
        True
        for find in (_reversed_dates, _impossible_hours, _reversed_hours)
        for _ in find(text, view)
    )


_NIGHT, _MORNING = 18, 9  # hours after and before which a range over night begins and ends

_ZH_HOURS = Message(
    title="不存在的钟点",
    sentence="没有“{value}”这个钟点。",
    hints=("时写0至24，分写00至59。",),
    explanation="钟点的时在0至24之间，分在00至59之间。",
    wrong="time: 4月7日14:75",
    right="time: 4月7日14:45",
)
_EN_HOURS = Message(
    title="Hours that do not exist",
    sentence="There is no such time as {value}.",
    hints=("Hours run from 0 to 24, minutes from 00 to 59.",),
    explanation="The hours of a time lie between 0 and 24, its minutes between 00 and 59.",
    wrong="time: 4月7日14:75",
    right="time: 4月7日14:45",
)


@rule("PG318", Severity.ERROR, zh=_ZH_HOURS, en=_EN_HOURS)
def impossible_hours(view: PlanView) -> Iterator[Hit]:
    """Find clock times that no clock shows."""
    for _, placed, text in view.paragraphs.with_any(":："):
        for span in _impossible_hours(text, view):
            yield Hit(placed, span, {"value": text[slice(*span)]})


def _impossible_hours(text: str, _: PlanView) -> Iterator[Span]:
    if not HAS_CLOCK.search(text):
        return
    for found in CLOCK.finditer(text):
        hour, minute = int(found["hour"]), int(found["minute"])
        if hour <= HOURS and minute < MINUTES:
            continue
        # 25：30 may also be a score or a proportion.
        before = text[max(0, found.start() - 8) : found.start()]
        if found["part"] or _BESIDE_TIME.search(before):
            yield found.span("hour")[0], found.end("minute")


_BESIDE_TIME = regex(rf"[日号周{DAYS}天）)午上晚于在间：:至到—–~～-]\s{{0,3}}$")

_ZH_REVERSED = Message(
    title="颠倒的起止",
    sentence="“{value}”的起止颠倒了。",
    hints=("把前后两个对调，或者改正其中一个。",),
    explanation=(
        "一段时间的开始应当早于结束，年龄、人数的范围从小到大。"
        "跨年（12月28日至1月3日）和跨夜（22:00至6:00）的不报告。"
    ),
    wrong="time: 4月27日至4月23日",
    right="time: 4月23日至4月27日",
)
_EN_REVERSED = Message(
    title="Ranges turned round",
    sentence="“{value}” ends before it begins.",
    hints=("Exchange the two ends, or correct one of them.",),
    explanation=(
        "A time must begin before it ends, and ages and numbers go up. Ranges over the new year "
        "(12月28日至1月3日) or over night (22:00至6:00) are left alone."
    ),
    wrong="time: 4月27日至4月23日",
    right="time: 4月23日至4月27日",
)


@rule("PG315", Severity.ERROR, zh=_ZH_REVERSED, en=_EN_REVERSED, needs=Need.PERIOD)
def range_turned_round(view: PlanView) -> Iterator[Hit]:
    """Find ranges of days or hours that end before they begin."""
    for _, placed, text in view.paragraphs.with_any("至到-—–~～―"):
        for span in (*_reversed_dates(text, view), *_reversed_hours(text, view)):
            yield Hit(placed, span, {"value": text[slice(*span)]})
        for span in falling(text):
            yield Hit(placed, span, {"value": text[slice(*span)]}, is_sure=False)


def _reversed_dates(text: str, view: PlanView) -> Iterator[Span]:
    for chain in view.chains(text):
        days = [point.day for point in chain.points if point.day]
        if chain.link == "to" and days != sorted(days):
            yield chain.span
    for found in _MONTHS.finditer(text) if _MAY_BE_MONTHS.search(text) else ():
        first, last = int(found["first"]), int(found["last"])
        if 1 <= last < first <= _YEAR and first - last < _HALF_A_YEAR:
            yield found.span()
    for found in _DECADES.finditer(text) if "旬" in text else ():
        if "上中下".index(found["first"]) > "上中下".index(found["last"]):
            yield found.span()


_TWO = 2  # hours of a range
_YEAR, _HALF_A_YEAR = 12, 6  # months
_MONTHS = begins_with(
    r"\d",
    r"""
    (?<![\d年.])(?P<first>\d{1,2})月份?
    (?:至|到|[-—–~～]{1,2})
    (?P<last>\d{1,2})月(?!\d)                 # 5月至4月3日 is a date's
    """,
    re.VERBOSE,
)
_MAY_BE_MONTHS = regex(r"月份?.{1,2}\d{1,2}月(?!\d)")
"""What stands in each of them."""
_DECADES = regex(r"(?P<first>[上中下])旬?(?:至|到|[-—–~～]{1,2})(?P<last>[上中下])旬", needs="旬")


def _reversed_hours(text: str, _: PlanView) -> Iterator[Span]:
    if len(HAS_CLOCK.findall(text)) < _TWO:
        return
    for found in FROM_TO.finditer(text):
        first, last = minutes(found), minutes(found, is_last=True)
        is_over_night = first >= _NIGHT * MINUTES and last <= _MORNING * MINUTES
        if last <= first and not is_over_night:
            start = found.start("part") if found["part"] else found.start("hour")
            yield start, found.end()


_ZH_MIXED = Message(
    title="钟点的两种写法",
    sentence="“{value}”把上午、下午和二十四小时制混在一起。",
    hints=("写成“{suggested}”。", "改正时段或钟点。"),
    explanation="“下午14:30”重复，“上午14:30”矛盾。用二十四小时制时不写上午、下午。",
    wrong="time: 4月7日下午14:30",
    right="time: 4月7日14:30",
)
_EN_MIXED = Message(
    title="Two ways to give the hour",
    sentence="“{value}” mixes the 12-hour and the 24-hour clock.",
    hints=("Write “{suggested}”.", "Correct one of the two."),
    explanation=(
        "下午14:30 says it twice, 上午14:30 contradicts itself; 24 hours need no 上午 or 下午."
    ),
    wrong="time: 4月7日下午14:30",
    right="time: 4月7日14:30",
)


@rule("PG316", Severity.NOTE, zh=_ZH_MIXED, en=_EN_MIXED, needs=Need.PERIOD)
def clock_of_two_kinds(view: PlanView) -> Iterator[Hit]:
    """Find 下午14:30 and 上午14:30."""
    for _, placed, text in view.paragraphs.with_any((), OF_TWO_KINDS):
        for found in OF_TWO_KINDS.finditer(text):
            is_on_the_hour = found["rest"].strip()[1:].strip() in {"", "00"}
            if int(found["hour"]) == NOON and not (found["part"] == "下午" and is_on_the_hour):
                continue  # 上午12:00 and 下午12:50 are said so
            args = {"value": found.group()}
            if found["part"] in AFTERNOONS:
                args["suggested"] = found["hour"] + found["rest"].strip()
            yield Hit(placed, found.span(), args)


_ZH_ORDER = Message(
    title="活动的先后",
    sentence="这张表按日期排列，只有“{value}”不在它的位置上。",
    hints=("移到按日期应在的位置，或者改正日期。",),
    explanation=(
        "一张表（或一个分馆）的活动至少四项，除一项以外都按日期先后排列时，提示这一项。"
        "没有按日期排列的表不提示。"
    ),
    wrong="4月5日、4月9日、4月7日、4月12日、4月16日",
    right="4月5日、4月7日、4月9日、4月12日、4月16日",
)
_EN_ORDER = Message(
    title="The order of activities",
    sentence="The rows are in the order of their dates, except for “{value}”.",
    hints=("Move the row to its place, or correct its date.",),
    explanation=(
        "Told when all rows of a table (or of a venue in it) but one are in the order of their "
        "dates, and there are four or more. Tables in another order are left alone."
    ),
    wrong="4月5日、4月9日、4月7日、4月12日、4月16日",
    right="4月5日、4月7日、4月9日、4月12日、4月16日",
)
_FEWEST = 4


@rule("PG317", Severity.NOTE, zh=_ZH_ORDER, en=_EN_ORDER, needs=Need.PARTS)
def row_out_of_order(view: PlanView) -> Iterator[Hit]:
    """Find the one row of a sorted table that is not in its place."""
    for rows in view.activity_lists():
        dated = [(row, start) for row in rows if (start := _start(row, view.period))]
        starts = [start for _, start in dated]
        if len(dated) < _FEWEST or starts == sorted(starts) or _is_sorted_by_another(dated):
            continue
        odd = _out_of_order(starts)
        if odd is not None:
            placed = dated[odd][0].cells[TIME]
            text = str(placed.text)
            args = {"value": " ".join(text.split())}
            yield Hit(placed, (0, len(text)), args, yields_to=dated[odd][0].path)


def _start(activity: Activity, period: Period) -> date | None:
    """Return the day that an activity begins on, if it is plain and in the period."""
    time = activity.time
    is_plain = time.start and time.precision is Precision.DAY and not time.repetition
    return (
        time.start if is_plain and time.start and period.start <= time.start <= period.end else None
    )


def _out_of_order(values: list[date]) -> int | None:
    """Return the place of the one value without which the others are in order.

    Of two such places, the later one. None where values fall twice: no single one is to blame.
    """
    falls = [at for at, (first, second) in enumerate(pairwise(values), 1) if second < first]
    if len(falls) != 1:
        return None
    for at in (falls[0], falls[0] - 1):
        around = values[max(at - 1, 0) : at] + values[at + 1 : at + 2]
        if around == sorted(around):
            return at
    return None


def _is_sorted_by_another(dated: list[tuple[Activity, date]]) -> bool:
    """Return whether rows are grouped by another column: each of its values stands together."""
    for column in {key for activity, _ in dated for key in activity.cells} - {TIME}:
        values = [activity.text(column) for activity, _ in dated]
        runs = 1 + sum(first != second for first, second in pairwise(values))
        if 1 < len(set(values)) == runs < len(values):
            return True
    return False
