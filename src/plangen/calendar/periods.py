"""The period that a plan is for: a month, a quarter, half a year, a year or a week."""

from __future__ import annotations

import re
from calendar import monthrange
from dataclasses import dataclass
from datetime import MAXYEAR, MINYEAR, date, timedelta
from enum import StrEnum

from plangen.calendar.numerals import to_chinese, value

_DAYS_OF_WEEK = 7
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


_MONTHS_OF = {PeriodKind.YEAR: 12, PeriodKind.HALF: 6, PeriodKind.QUARTER: 3, PeriodKind.MONTH: 1}
_ISO_MARKS = {PeriodKind.HALF: "H", PeriodKind.QUARTER: "Q", PeriodKind.WEEK: "W"}

_FORMS = (
    (PeriodKind.MONTH, re.compile(r"(?P<year>\d{4})[-/.](?P<number>\d{1,2})")),
    (PeriodKind.MONTH, re.compile(_YEAR + _NUMBER + r"\s*月份?")),
    (PeriodKind.QUARTER, re.compile(r"(?P<year>\d{4})-?Q(?P<number>[1-4])", re.IGNORECASE)),
    (PeriodKind.QUARTER, re.compile(_YEAR + "第?" + _NUMBER + "季度?")),
    (PeriodKind.HALF, re.compile(r"(?P<year>\d{4})-?H(?P<number>[12])", re.IGNORECASE)),
    (PeriodKind.HALF, re.compile(_YEAR + "(?P<number>[上下])半年")),
    (PeriodKind.WEEK, re.compile(r"(?P<year>\d{4})-?W(?P<number>\d{1,2})", re.IGNORECASE)),
    (PeriodKind.WEEK, re.compile(_YEAR + "第" + _NUMBER + "周")),
    (PeriodKind.YEAR, re.compile(r"(?P<year>\d{4})(?:\s*年度?)?(?P<number>)")),
)


@dataclass(frozen=True, slots=True, order=True)
class Period:
    """A period: *number* counts within the year from 1; a year has the number 1."""

    year: int
    number: int = 1
    kind: PeriodKind = PeriodKind.MONTH

    @property
    def start(self) -> date:
        """The first day; weeks are those of ISO 8601, from Monday."""
        if self.kind is PeriodKind.WEEK:
            return date.fromisocalendar(self.year, self.number, 1)
        return date(self.year, (self.number - 1) * _MONTHS_OF[self.kind] + 1, 1)

    @property
    def end(self) -> date:
        """The last day."""
        if self.kind is PeriodKind.WEEK:
            return self.start + timedelta(_DAYS_OF_WEEK - 1)
        month = self.number * _MONTHS_OF[self.kind]
        return date(self.year, month, monthrange(self.year, month)[1])

    @property
    def name(self) -> str:
        """The name in texts: 2023年4月, 2023年第二季度, 2023年上半年, 2023年, 2023年第14周."""
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

    def __str__(self) -> str:
        if self.kind is PeriodKind.YEAR:
            return f"{self.year:04}"
        if self.kind is PeriodKind.MONTH:
            return f"{self.year:04}-{self.number:02}"
        width = 2 if self.kind is PeriodKind.WEEK else 1
        return f"{self.year:04}-{_ISO_MARKS[self.kind]}{self.number:0{width}}"

    def shifted(self, steps: int) -> Period:
        """Return the period *steps* later, or earlier if negative.

        Raises ValueError beyond the years 1 to 9999; the last week of 9999 ends beyond them.
        """
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

    def has_month(self, year: int, month: int) -> bool:
        """Return whether a day of the month lies in the period."""
        first, last = self.start, self.end
        return (first.year, first.month) <= (year, month) <= (last.year, last.month)


def period_with(day: date, kind: PeriodKind) -> Period:
    """Return the period of a *kind* that a day lies in."""
    if kind is PeriodKind.WEEK:
        year, week, _ = day.isocalendar()
        return Period(year, week, kind)
    return Period(day.year, (day.month - 1) // _MONTHS_OF[kind] + 1, kind)


def parse_period(text: str) -> Period | None:
    """Read a period as people write it.

    2023-04, 2023/4, 2023年4月(份); 2023-Q2, 2023年第二季度; 2023-H1, 2023年上半年; 2023,
    2023年(度); 2023-W14, 2023年第14周. Returns None for anything else, a thirteenth month included.
    """
    for kind, form in _FORMS:
        if found := form.fullmatch(text.strip()):
            period = Period(int(found["year"]), _number(found["number"]), kind)
            return period if _exists(period) else None
    return None


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
