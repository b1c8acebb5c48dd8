"""Time expressions in tables: kept as written, understood as a first and a last day."""

from __future__ import annotations

import re
from calendar import monthrange
from collections.abc import Callable
from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from plangen.calendar.periods import Period

_MAX_POINTS = 2
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
_ISO = re.compile(r"(?P<year>\d{4})-(?P<month>\d{1,2})-(?P<day>\d{1,2})(?!\d)")
_CHINESE = re.compile(
    r"(?:(?P<year>\d{4})\s*年\s*)?"
    r"(?:(?P<month>\d{1,2})\s*月(?:\s*份)?\s*)?"
    r"(?:(?P<decade>上中旬|中下旬|[上中下]旬|[初底末])|(?P<day>\d{1,2})(?:\s*[日号]|(?!\d)))?"
)
_SEPARATOR = re.compile(r"\s*(?:至|到|-{1,4}|–|—{1,2}|―{1,2}|～|~)\s*")
_YEAR = re.compile(r"(?<!\d)(?P<year>\d{4})\s*年\s*(?=\d)")


class Precision(StrEnum):
    """How exactly a time is given."""

    DAY = "day"
    DECADE = "decade"
    MONTH = "month"


@dataclass(frozen=True, slots=True)
class TimeExpression:
    """A time as written, with the first and the last day that it covers.

    *start* and *end* are None when the text is not understood, or names a day that its month
    does not have. *has_year* tells whether the writer gave a year.
    """

    text: str
    start: date | None = None
    end: date | None = None
    precision: Precision = Precision.DAY
    has_year: bool = False

    def printed(self, *, hidden_year: int | None) -> str:
        """Return the text for a table: as written, but never ISO, and without *hidden_year*.

        A table either shows the year with every date, or leaves out the year of its period.
        """
        written = _ISO.sub(_chinese_date, self.text.strip())
        return written if hidden_year is None else _YEAR.sub(_without(hidden_year), written)


def _without(year: int) -> Callable[[re.Match[str]], str]:
    return lambda found: "" if int(found["year"]) == year else found.group()


def _chinese_date(found: re.Match[str]) -> str:
    return f"{found['year']}年{int(found['month'])}月{int(found['day'])}日"


@dataclass(frozen=True, slots=True)
class _Point:
    """One end of a time as far as it was written."""

    year: int | None
    month: int | None
    day: int | None
    decade: str

    @property
    def precision(self) -> Precision:
        if self.day is not None:
            return Precision.DAY
        return Precision.DECADE if self.decade else Precision.MONTH

    def days(self) -> tuple[date, date] | None:
        """Return the first and the last day, or None for a date that does not exist."""
        year, month = self.year or 0, self.month or 0
        first, last = _DECADES.get(self.decade, (1, _LAST))
        try:
            length = monthrange(year, month)[1]
            if self.day is not None:
                return date(year, month, self.day), date(year, month, self.day)
            return date(year, month, first), date(year, month, min(last, length))
        except ValueError:
            return None


def parse_time(text: str, period: Period) -> TimeExpression:
    """Read a time as it stands in a table; *period* gives the year where none is written.

    Understood: 2023年4月7日, 4月2日, 2023-04-07, a month, 上旬 to 中下旬, and ranges of two such
    points whose second part may be shortened (4月23日至27日). All else is returned as text alone.
    """
    points = _read_points(text.strip())
    if not points:
        return TimeExpression(text)
    first, last = points[0], points[-1]
    if first.month is None:
        return TimeExpression(text)
    first_year = period.year if first.year is None else first.year
    last_year = first_year if last.year is None else last.year
    first = _Point(first_year, first.month, first.day, first.decade)
    last = _Point(
        last_year, first.month if last.month is None else last.month, last.day, last.decade
    )
    first_days, last_days = first.days(), last.days()
    if first_days is None or last_days is None or last_days[1] < first_days[0]:
        return TimeExpression(text)
    precision = max(first.precision, last.precision, key=list(Precision).index)
    has_year = points[0].year is not None
    return TimeExpression(text, first_days[0], last_days[1], precision, has_year)


def _read_points(written: str) -> list[_Point]:
    """Split a text into one or two points; an empty list when anything is left over."""
    points: list[_Point] = []
    at = 0
    while len(points) < _MAX_POINTS:
        found = _ISO.match(written, at) or _CHINESE.match(written, at)
        if found is None or found.end() == at:
            return []
        points.append(_point(found))
        at = found.end()
        if at == len(written):
            return points
        separator = _SEPARATOR.match(written, at)
        if separator is None:
            return []
        at = separator.end()
    return []


def _point(found: re.Match[str]) -> _Point:
    parts = found.groupdict()
    year, month, day = (
        int(parts[name]) if parts[name] else None for name in ("year", "month", "day")
    )
    return _Point(year, month, day, parts.get("decade") or "")


def share_years(times: list[TimeExpression]) -> bool:
    """Return whether a table of *times* shows years: every time that has a date was given one."""
    dated = [time for time in times if time.start]
    return bool(dated) and all(time.has_year for time in dated)
