"""The period that a plan is for: a month, a quarter, half a year, a year, a week, or any span."""

from __future__ import annotations

import re
from calendar import monthrange
from datetime import MAXYEAR, MINYEAR, date, timedelta
from enum import StrEnum
from functools import cached_property

from plangen.calendar.numerals import to_chinese, value
from plangen.calendar.span_forms import SpanError, read_span
from plangen.patterns import regex
from plangen.values import Struct

_DAYS_OF_WEEK = 7
_TO_FRIDAY, _TO_SUNDAY = 4, 6  # days from a Monday
_MONTHS = 12
_NUMBER = r"(?P<number>[一二三四五六七八九十]+|\d{1,2})"
_YEAR = r"(?P<year>\d{4})\s*年\s*"


class PeriodKind(StrEnum):
    """How long a period is."""

    YEAR = "year"
    HALF = "half"
    QUARTER = "quarter"
    MONTH = "month"
    WEEK = "week"
    MONTHS = "months"
    """From a month to another: 2024年3月至6月."""
    DAYS = "days"
    """From a day to another: 2024年3月4日至8日."""


SPANS = frozenset({PeriodKind.MONTHS, PeriodKind.DAYS})
"""The kinds of periods that are no unit of the calendar."""

_MONTHS_OF = {PeriodKind.YEAR: 12, PeriodKind.HALF: 6, PeriodKind.QUARTER: 3, PeriodKind.MONTH: 1}
_ISO_MARKS = {PeriodKind.HALF: "H", PeriodKind.QUARTER: "Q", PeriodKind.WEEK: "W"}

_FORMS = (
    (PeriodKind.MONTH, regex(r"(?P<year>\d{4})[-/.](?P<number>\d{1,2})")),
    (PeriodKind.MONTH, regex(_YEAR + _NUMBER + r"\s*月份?")),
    (PeriodKind.QUARTER, regex(r"(?P<year>\d{4})-?Q(?P<number>[1-4])", re.IGNORECASE)),
    (PeriodKind.QUARTER, regex(_YEAR + "第?" + _NUMBER + "季度?")),
    (PeriodKind.HALF, regex(r"(?P<year>\d{4})-?H(?P<number>[12])", re.IGNORECASE)),
    (PeriodKind.HALF, regex(_YEAR + "(?P<number>[上下])半年")),
    (PeriodKind.WEEK, regex(r"(?P<year>\d{4})-?W(?P<number>\d{1,2})", re.IGNORECASE)),
    (PeriodKind.WEEK, regex(_YEAR + "第" + _NUMBER + "周")),
    (PeriodKind.YEAR, regex(r"(?P<year>\d{4})(?:\s*年度?)?(?P<number>)")),
)


class Period(Struct, frozen=True, order=True, dict=True):
    """A period: *number* counts within the year from 1; a year has the number 1.

    A span has its first and its last day in *days*; its *year* is that of the first, and it has no
    number of its own.
    """

    year: int
    number: int = 1
    kind: PeriodKind = PeriodKind.MONTH
    days: tuple[date, ...] = ()

    @classmethod
    def of_days(cls, first: date, last: date) -> Period:
        """Return the span from a day to another, both in it."""
        return cls(first.year, 1, PeriodKind.DAYS, (first, last))

    @classmethod
    def of_months(cls, first: date, last: date) -> Period:
        """Return the span from the month of a day to that of another, both in it."""
        end = last.replace(day=monthrange(last.year, last.month)[1])
        return cls(first.year, 1, PeriodKind.MONTHS, (first.replace(day=1), end))

    @property
    def is_span(self) -> bool:
        """Whether the period is no unit of the calendar."""
        return self.kind in SPANS

    @property
    def is_week_of_days(self) -> bool:
        """Whether the period is a span that is a week: from Monday to its Friday or Sunday."""
        is_week = self.kind is PeriodKind.DAYS and self.start.weekday() == 0
        return is_week and (self.end - self.start).days in {_TO_FRIDAY, _TO_SUNDAY}

    @property
    def years(self) -> range:
        """The years that days of the period lie in."""
        return range(self.start.year, self.end.year + 1)

    @property
    def has_days_twice(self) -> bool:
        """Whether the period is longer than a year: a day without its year may be either of two."""
        first, last = self.start, self.end
        after_a_year = (first.year + 1, first.month, first.day)
        return (last.year, last.month, last.day) >= after_a_year

    @cached_property
    def start(self) -> date:
        """The first day; weeks are those of ISO 8601, from Monday."""
        if self.days:
            return self.days[0]
        if self.kind is PeriodKind.WEEK:
            return date.fromisocalendar(self.year, self.number, 1)
        return date(self.year, (self.number - 1) * _MONTHS_OF[self.kind] + 1, 1)

    @cached_property
    def end(self) -> date:
        """The last day."""
        if self.days:
            return self.days[-1]
        if self.kind is PeriodKind.WEEK:
            return self.start + timedelta(_DAYS_OF_WEEK - 1)
        month = self.number * _MONTHS_OF[self.kind]
        return date(self.year, month, monthrange(self.year, month)[1])

    @property
    def name(self) -> str:
        """The name in texts: 2023年4月, 2023年第二季度, 2023年上半年, 2023年, 2023年第14周.

        A span repeats nothing that its ends share: 2024年3月4日至8日, 2024年3月至6月.
        """
        return f"{self.year}年{self._part}"

    @property
    def title(self) -> str:
        """The name as a title has it: 2023年4月份, 2023年度."""
        return self.name + {PeriodKind.MONTH: "份", PeriodKind.YEAR: "度"}.get(self.kind, "")

    @property
    def _part(self) -> str:
        match self.kind:
            case PeriodKind.MONTH:
                return f"{self.number}月"
            case PeriodKind.QUARTER:
                return f"第{to_chinese(self.number)}季度"
            case PeriodKind.HALF:
                return "上半年" if self.number == 1 else "下半年"
            case PeriodKind.WEEK:
                return f"第{self.number}周"
            case PeriodKind.YEAR:
                return ""
            case PeriodKind.MONTHS | PeriodKind.DAYS:
                return self._part_of_span

    @property
    def _part_of_span(self) -> str:
        first, last = self.start, self.end
        begun, ended = f"{first.month}月", f"{last.month}月"
        if self.kind is PeriodKind.DAYS:
            begun += f"{first.day}日"
            is_same_month = (first.year, first.month) == (last.year, last.month)
            ended = f"{last.day}日" if is_same_month else f"{ended}{last.day}日"
        if first == last:
            return begun
        return f"{begun}至{'' if first.year == last.year else f'{last.year}年'}{ended}"

    def __str__(self) -> str:
        if self.is_span:
            length = 10 if self.kind is PeriodKind.DAYS else 7  # characters of 2024-03-04
            return "..".join(day.isoformat()[:length] for day in self.days)
        if self.kind is PeriodKind.YEAR:
            return f"{self.year:04}"
        if self.kind is PeriodKind.MONTH:
            return f"{self.year:04}-{self.number:02}"
        width = 2 if self.kind is PeriodKind.WEEK else 1
        return f"{self.year:04}-{_ISO_MARKS[self.kind]}{self.number:0{width}}"

    def shifted(self, steps: int) -> Period:
        """Return the period *steps* later, or earlier if negative.

        The neighbours of a span are as long as it is; those of a week from Monday to Friday are the
        weeks around it. Raises ValueError beyond the years 1 to 9999; the last week of 9999 ends
        beyond them.
        """
        if self.kind is PeriodKind.DAYS:
            length = (self.end - self.start).days + 1
            return self.later(steps * (_DAYS_OF_WEEK if self.is_week_of_days else length))
        if self.kind is PeriodKind.MONTHS:
            return self._months_later(steps * self._months)
        if self.kind is PeriodKind.WEEK:
            try:
                year, week, _ = (self.start + timedelta(steps * _DAYS_OF_WEEK)).isocalendar()
            except OverflowError:
                raise ValueError(steps) from None
            shifted = Period(year, week, self.kind)
            if not _exists(shifted):
                raise ValueError(steps)
            return shifted
        per_year = _MONTHS // _MONTHS_OF[self.kind]
        years, number = divmod(self.number - 1 + steps, per_year)
        if not MINYEAR <= self.year + years <= MAXYEAR:
            raise ValueError(steps)
        return Period(self.year + years, number + 1, self.kind)

    def later(self, days: int) -> Period:
        """Return the span of days as long as this one that begins so many days later.

        Raises ValueError beyond the years 1 to 9999.
        """
        try:
            return Period.of_days(*(each + timedelta(days) for each in (self.start, self.end)))
        except OverflowError:
            raise ValueError(days) from None

    @property
    def _months(self) -> int:
        """How many months a span of months has."""
        return _MONTHS * (self.end.year - self.year) + self.end.month - self.start.month + 1

    def _months_later(self, months: int) -> Period:
        ends = (divmod(_MONTHS * day.year + day.month - 1 + months, _MONTHS) for day in self.days)
        return Period.of_months(*(date(year, month + 1, 1) for year, month in ends))

    def has_month(self, year: int, month: int) -> bool:
        """Return whether a day of the month lies in the period."""
        first, last = self.start, self.end
        return (first.year, first.month) <= (year, month) <= (last.year, last.month)

    def year_of(self, month: int, day: int | None = None) -> int:
        """Return the year of a month, or of a day in it, that was written without one.

        It is the year in which it lies in the period, the first of two; or where it is nearest. A
        period within one year says that year.
        """
        years = self.years
        if len(years) == 1:
            return self.year
        for year in years:
            if self._has(year, month, day):
                return year
        if day is not None and self.has_month(year := self.year_of(month), month):
            return year
        first, last = (_MONTHS * each.year + each.month for each in (self.start, self.end))
        around = range(years[0] - 1, years[-1] + 2)
        return min(
            around,
            key=lambda year: max(first - (_MONTHS * year + month), _MONTHS * year + month - last),
        )

    def _has(self, year: int, month: int, day: int | None) -> bool:
        first, last = self.start, self.end
        if day is None:
            return self.has_month(year, month)
        return first.timetuple()[:3] <= (year, month, day) <= last.timetuple()[:3]


def period_with(day: date, kind: PeriodKind) -> Period:
    """Return the period of a *kind* that a day lies in."""
    if kind is PeriodKind.WEEK:
        year, week, _ = day.isocalendar()
        return Period(year, week, kind)
    return Period(day.year, (day.month - 1) // _MONTHS_OF[kind] + 1, kind)


def parse_period(text: str) -> Period | None:
    """Read a period as people write it.

    2023-04, 2023/4, 2023年4月(份); 2023-Q2, 2023年第二季度; 2023-H1, 2023年上半年; 2023,
    2023年(度); 2023-W14, 2023年第14周; spans as ``read_span`` has them. Returns None for anything
    else, a thirteenth month included.
    """
    for kind, form in _FORMS:
        if found := form.fullmatch(text.strip()):
            period = Period(int(found["year"]), _number(found["number"]), kind)
            return period if _exists(period) else None
    try:
        ends = read_span(text)
    except SpanError:
        return None
    if ends is None:
        return None
    return (Period.of_months if ends.are_months else Period.of_days)(ends.first, ends.last)


def _number(written: str) -> int:
    if not written:
        return 1
    if written in "上下":
        return "上下".index(written) + 1
    return value(written)


def _exists(period: Period) -> bool:
    try:
        return period.number >= 1 and period.start <= period.end
    except (ValueError, OverflowError):
        return False
