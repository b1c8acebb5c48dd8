"""Time expressions in tables: kept as written, understood as days, hours and repetitions."""

from __future__ import annotations

import re
from calendar import monthrange
from collections.abc import Callable, Collection, Iterable, Iterator, Mapping, Sequence
from datetime import date, time, timedelta
from enum import StrEnum
from functools import lru_cache
from itertools import pairwise
from typing import ClassVar

from plangen.calendar.periods import Period, PeriodKind
from plangen.language.clocks import AFTERNOONS, HOURS, MINUTES, NOON
from plangen.language.tokens import TimeToken, tokens
from plangen.language.weekdays import weekday
from plangen.patterns import regex
from plangen.values import Struct, field, replace

_WEEK = 7
_LAST = 31  # the last day of any month, once cut to the month's length
_DECADES = {
    "上旬": (1, 10),
    "中旬": (11, 20),
    "下旬": (21, _LAST),
    "上中旬": (1, 20),
    "中下旬": (11, _LAST),
    "初": (1, 10),
    "底": (21, _LAST),
    "末": (21, _LAST),
}
_MAX_CLOCKS = 8  # from and to, several times a day
_ISO = regex(r"(?P<year>\d{4})-(?P<month>\d{1,2})-(?P<day>\d{1,2})(?!\d)")
_EXCEPTION = regex("闭馆|除外|顺延|暂停|休息")
_YEAR = regex(r"(?<!\d)(?P<year>\d{4})\s*年\s*(?=\d)")


class Precision(StrEnum):
    """How exactly a time is given."""

    DAY = "day"
    DECADE = "decade"
    MONTH = "month"
    YEAR = "year"


class Certainty(StrEnum):
    """Whether a time is fixed."""

    FIXED = "fixed"
    ABOUT = "about"
    UNDETERMINED = "undetermined"


class TimeExpression(Struct, frozen=True):
    """A time as written, with what it says.

    *start* and *end* are the first and the last day that it covers; None when it names none
    (每周六, 春节前) or a day that does not exist. *days* lists single days. *weekday* (0 is Monday)
    and *lunar* are claims beside a date; *named* is a feast, a week or a relative time, *length* a
    duration, as written. *has_year* tells whether the writer gave a year.
    """

    text: str
    is_understood: bool = False
    start: date | None = None
    end: date | None = None
    precision: Precision = Precision.DAY
    has_year: bool = False
    days: tuple[date, ...] = ()
    start_time: time | None = None
    end_time: time | None = None
    day_part: str = ""
    weekday: int | None = None
    lunar: str = ""
    named: str = ""
    length: str = ""
    repetition: str = ""
    exceptions: str = ""
    note: str = ""
    is_deadline: bool = False
    is_open: bool = False
    certainty: Certainty = Certainty.FIXED
    is_carried: bool = False
    """Whether it has hours alone, and its day is that of the line above it in its cell."""

    def printed(self, *, hidden_years: Collection[int]) -> str:
        """Return the text for a table: as written, but never ISO, and without *hidden_years*.

        A table either shows the year with every date, or leaves out the years of its period.
        """
        written = _ISO.sub(_chinese_date, self.text.strip())
        return _YEAR.sub(_without(hidden_years), written) if hidden_years else written


def _without(years: Collection[int]) -> Callable[[re.Match[str]], str]:
    return lambda found: "" if int(found["year"]) in years else found.group()


def _chinese_date(found: re.Match[str]) -> str:
    return f"{found['year']}年{int(found['month'])}月{int(found['day'])}日"


def share_years(times: Sequence[TimeExpression]) -> bool:
    """Return whether a table of *times* shows years: every time that has a date was given one."""
    dated = [each for each in times if each.start]
    return bool(dated) and all(each.has_year for each in dated)


@lru_cache(maxsize=4096)
def parse_time(text: str, period: Period) -> TimeExpression:
    """Read a time as it stands in a table; *period* gives the year where none is written.

    Days of the week may stand as their numerals alone, as below 星期. A time that is not understood
    is returned as its text alone.
    """
    is_of_weekdays = text.lstrip()[:1] in _DAYS and _WEEKDAYS_ALONE.match(text)
    cut = tokens(_WEEKDAY.sub("周", text) if is_of_weekdays else text)
    if not cut:
        return TimeExpression(text)
    reader = _Reader(period)
    try:
        for token in cut:
            reader.take(token)
        return reader.expression(text)
    except ValueError:  # a day, an hour or a month that does not exist, or a range turned round
        return TimeExpression(text)


@lru_cache(maxsize=4096)
def parse_times(text: str, period: Period) -> tuple[TimeExpression, ...]:
    """Read the times of one activity, each on a line of its own.

    A line with hours alone belongs to the day of the line above it. Lines that are a time only
    together (4月23日至⏎27日) are read as one, and so is an empty text.
    """
    lines = [line.strip(_EDGES) for line in text.split("\n") if line.strip(_EDGES)]
    if len(lines) < 2:  # noqa: PLR2004  # two lines
        return (parse_time(text, period),)
    times = tuple(_with_days(parse_time(line, period) for line in lines))
    are_apart = all(map(_stands_alone, times)) and not any(map(_goes_on, pairwise(lines)))
    if not are_apart and (whole := parse_time(text, period)).is_understood:
        return (whole,)
    return times


def time_of_cell(text: str, period: Period) -> TimeExpression:
    """Return a time with all its lines, dated as the first of them that has a day."""
    return replace(first_dated(parse_times(text, period)), text=text)


def first_dated(times: Sequence[TimeExpression]) -> TimeExpression:
    """Return the first of *times* with a day; without any, the first."""
    return next((each for each in times if each.start), times[0])


_DAYS = frozenset("一二三四五六日天")
_WEEKDAYS_ALONE = regex(r"\s*[一二三四五六日天](?:\s?[、，至到—–-]\s?[一二三四五六日天])*\s*$")
_WEEKDAY = regex(r"(?=[一二三四五六日天])")
_EDGES = " \t\r\n\u3000"
_GOES_ON = frozenset("、，,至到和—–-~～（(")
_GOES_ON_FROM = frozenset("、，,至到和—–-~～）)")


def _goes_on(lines: tuple[str, str]) -> bool:
    """Return whether the first of two lines plainly goes on in the second."""
    return lines[0][-1] in _GOES_ON or lines[1][0] in _GOES_ON_FROM


def _has_day(time: TimeExpression) -> bool:
    """Return whether a time says when it is, in whatever way, and not its hours alone."""
    return bool(time.start or time.repetition or time.named) or time.weekday is not None


def _stands_alone(time: TimeExpression) -> bool:
    return _has_day(time) or time.start_time is not None or time.day_part != ""


def _with_days(times: Iterable[TimeExpression]) -> Iterator[TimeExpression]:
    """Yield *times*, those with hours alone on the days of the time above them."""
    above: TimeExpression | None = None
    for each in times:
        if _has_day(each):
            above = each
            yield each
        elif above and each.is_understood and _stands_alone(each):
            yield replace(
                above,
                text=each.text,
                start_time=each.start_time,
                end_time=each.end_time,
                day_part=each.day_part,
                weekday=None,
                is_carried=True,
            )
        else:
            above = None
            yield each


class _Point(Struct, frozen=True):
    """One end of a time as far as it was written."""

    year: int | None = None
    month: int | None = None
    day: int | None = None
    decade: str = ""

    @property
    def precision(self) -> Precision:
        if self.day is not None:
            return Precision.DAY
        if self.decade:
            return Precision.DECADE
        return Precision.YEAR if self.month is None else Precision.MONTH

    def days(self) -> tuple[date, date]:
        """Return the first and the last day; raises ValueError for a date that does not exist."""
        year, month = self.year or 0, self.month
        if month is None:
            return date(year, 1, 1), date(year, 12, 31)
        if self.day is not None:
            return date(year, month, self.day), date(year, month, self.day)
        first, last = _DECADES.get(self.decade, (1, _LAST))
        return date(year, month, first), date(year, month, min(last, monthrange(year, month)[1]))


class _Reader(Struct):
    """Takes the words of one expression in order."""

    period: Period
    points: list[_Point] = field(default_factory=list)
    weekdays: list[int] = field(default_factory=list)
    is_list: bool = False
    clocks: list[time] = field(default_factory=list)
    part: str = ""
    said: TimeExpression = field(default_factory=lambda: TimeExpression("", is_understood=True))
    duration: Callable[[date], date] | None = None

    def take(self, token: TimeToken) -> None:
        self._TAKEN[token.kind](self, token)

    def expression(self, text: str) -> TimeExpression:
        """Return the time that the words gave; raises ValueError if they do not fit together."""
        said = replace(self.said, text=text, day_part=self.part)
        if len(self.clocks) > _MAX_CLOCKS:
            raise ValueError(text)
        if self.clocks:
            ends = self.clocks[1] if len(self.clocks) > 1 else None
            said = replace(said, start_time=self.clocks[0], end_time=ends)
        if not self.points and (days := self._days_of_weekdays()):
            return replace(said, start=days[0], end=days[-1], days=days if self.is_list else ())
        if not self.points:
            if said == TimeExpression(text, is_understood=True):
                raise ValueError(text)  # nothing but marks
            return said
        return self._dated(said)

    def _days_of_weekdays(self) -> tuple[date, ...]:
        """Return the days of the weekdays in a span of up to a week, each of which it has once.

        A weekday that it lacks is the day after it. Nothing for 每周一.
        """
        first, last = self.period.start, self.period.end
        is_week = self.period.kind is PeriodKind.DAYS and (last - first).days < _WEEK
        if not is_week or self.said.repetition or self.said.named:
            return ()
        return tuple(
            sorted(first + timedelta((day - first.weekday()) % _WEEK) for day in self.weekdays)
        )

    def _dated(self, said: TimeExpression) -> TimeExpression:
        spans = [point.days() for point in self._completed()]
        start, end = spans[0][0], spans[-1][1]
        if any(later < earlier for (earlier, _), (_, later) in pairwise(spans)):
            raise ValueError(said.text)
        if self.duration:
            end = self.duration(start)
        precision = max((point.precision for point in self.points), key=list(Precision).index)
        is_days = self.is_list and precision is Precision.DAY
        return replace(
            said,
            start=start,
            end=end,
            precision=precision,
            has_year=self.points[0].year is not None,
            days=tuple(first for first, _ in spans) if is_days else (),
        )

    def _completed(self) -> Iterator[_Point]:
        """Yield the points; the year or month that one lacks is that of the points before it.

        The first year is the period's. In a period over New Year a time goes on into the next one
        where its month comes before the one that was written last.
        """
        year, month = self._first_year(), None
        for point in self.points:
            before = month
            month = point.month if point.month is not None else month
            if point.year is not None:
                year = point.year
            elif before and month and month < before and len(self.period.years) > 1:
                year += 1
            if month is None and point.precision is not Precision.YEAR:
                raise ValueError("a day without a month")
            yield replace(point, year=year, month=month if point.year is None else point.month)

    def _first_year(self) -> int:
        """Return the year of the first point, if none was written with it."""
        first = self.points[0]
        if first.month is None:
            return self.period.year
        return self.period.year_of(first.month, first.day)

    # --- dates ---

    def _point(self, token: TimeToken) -> None:
        year, month, day = (token.number(name) for name in ("year", "month", "day"))
        self.points.append(_Point(year, month, day, token.parts.get("decade") or ""))

    def _month_of_list(self, token: TimeToken) -> None:
        self.points.append(_Point(month=token.number("month")))

    def _day(self, token: TimeToken) -> None:
        if not self.points:
            raise ValueError("a day without a month")
        self.points.append(_Point(day=token.number("day")))

    def _decade(self, token: TimeToken) -> None:
        if not self.points:
            raise ValueError("a decade without a month")
        self.points.append(_Point(decade=str(token.parts["decade"])))

    def _nth_weekday(self, token: TimeToken) -> None:
        year = token.number("year")
        month = token.number("month") or self.period.start.month
        first = date(year or self.period.year_of(month), month, 1)
        weeks = (token.number("nth") or 1) - 1
        days = (weekday(str(token.parts["weekday"])) - first.weekday()) % 7 + 7 * weeks
        self.points.append(_Point(year, month, (first + timedelta(days)).day))

    def _duration(self, token: TimeToken) -> None:
        self._say(length=token.text)
        count, unit = token.number("count") or 1, str(token.parts["unit"])
        if unit == "个月":
            self.duration = lambda start: _months_later(start, count)
        else:
            days = count if unit in {"天", "日内"} else 7 * count
            self.duration = lambda start: start + timedelta(days - 1)

    # --- hours ---

    def _clock(self, token: TimeToken) -> None:
        part = token.parts.get("part") or self.part
        hour = token.number("hour")
        hour = token.number("chinese") if hour is None else hour
        half = token.parts.get("half") or token.parts.get("half_too")
        minute = token.number("minute") or token.number("minutes") or (30 if half else 0)
        hour = hour or 0
        if part in AFTERNOONS and hour < NOON:
            hour += NOON
        if hour > HOURS or minute >= MINUTES:
            raise ValueError("no such hour")
        self.part = part
        self.clocks.append(time(hour % HOURS, minute))

    def _dotted_clock(self, token: TimeToken) -> None:
        if not self.part:
            raise ValueError("4.23 alone is no hour")
        self._clock(token)

    def _part(self, token: TimeToken) -> None:
        self.part = token.text

    # --- claims and manners ---

    def _weekday(self, token: TimeToken) -> None:
        day = weekday(str(token.parts["weekday"]))
        self.weekdays.append(day)
        self._say(weekday=day)

    def _lunar(self, token: TimeToken) -> None:
        self._say(lunar=self.said.lunar + token.text)

    def _name(self, token: TimeToken) -> None:
        self._say(named=self.said.named + token.text)

    def _repeat(self, token: TimeToken) -> None:
        self._say(repetition=self.said.repetition + token.text)

    def _except(self, token: TimeToken) -> None:
        self._say(exceptions=token.text.strip("，,"))

    def _deadline(self, _: TimeToken) -> None:
        self._say(is_deadline=True)

    def _open(self, _: TimeToken) -> None:
        self._say(is_open=True)

    def _about(self, _: TimeToken) -> None:
        self._say(certainty=Certainty.ABOUT)

    def _tbd(self, _: TimeToken) -> None:
        self._say(certainty=Certainty.UNDETERMINED)

    def _bracket(self, token: TimeToken) -> None:
        """Take a claim or an exception; anything else in brackets is a note."""
        inside = str(token.parts["inside"])
        cut = tokens(inside)
        if _EXCEPTION.search(inside):
            self._say(exceptions=inside)
            return
        if cut is None:
            self._say(note=inside)
            return
        has_points = bool(self.points)
        for each in cut:
            if each.kind in {"point", "day"} and has_points:
                self._say(note=inside)
                return
            self.take(each)

    def _list(self, _: TimeToken) -> None:
        self.is_list = True

    def _range(self, _: TimeToken) -> None:
        """Say nothing: a range is read from the points on both sides."""

    def _filler(self, _: TimeToken) -> None:
        """Say nothing."""

    def _say(self, **what: object) -> None:
        self.said = replace(self.said, **what)

    _TAKEN: ClassVar[Mapping[str, Callable[[_Reader, TimeToken], None]]] = {
        "point": _point,
        "month_of_list": _month_of_list,
        "day": _day,
        "decade": _decade,
        "nth_weekday": _nth_weekday,
        "duration": _duration,
        "clock": _clock,
        "dotted_clock": _dotted_clock,
        "part": _part,
        "weekday": _weekday,
        "lunar": _lunar,
        "name": _name,
        "repeat": _repeat,
        "except": _except,
        "deadline": _deadline,
        "open": _open,
        "about": _about,
        "tbd": _tbd,
        "bracket": _bracket,
        "list": _list,
        "range": _range,
        "filler": _filler,
        "week": _name,
        "relative": _name,
        "lesson": _name,
        "always": _repeat,
    }
    """The method that takes a word, by its kind."""


def _months_later(start: date, months: int) -> date:
    years, month = divmod(start.month - 1 + months, 12)
    year, month = start.year + years, month + 1
    return date(year, month, min(start.day, monthrange(year, month)[1])) - timedelta(1)
