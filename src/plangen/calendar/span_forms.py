"""How people write a span of days or months: 2024-03-04..2024-03-08, 2024年3月至6月."""

from __future__ import annotations

import re
from datetime import date
from enum import StrEnum

from plangen.calendar.numerals import value
from plangen.patterns import regex
from plangen.values import Struct

_NUMBER = r"(?:[一二三四五六七八九十]{1,3}|\d{1,2})"


def _form_of_end(n: int) -> str:
    return rf"""
        (?:
            (?P<iso_year_{n}>\d{{4}})[-/.](?P<iso_month_{n}>\d{{1,2}})
            (?:[-/.](?P<iso_day_{n}>\d{{1,2}}))?
          | (?:(?P<year_{n}>\d{{4}})\s{{0,3}}年\s{{0,3}})?
            (?:(?P<month_{n}>{_NUMBER})\s{{0,3}}月份?\s{{0,3}})?
            (?:(?P<day_{n}>{_NUMBER})\s{{0,3}}(?P<mark_{n}>[日号])?)?
        )
    """


_FORM = regex(
    rf"""
    {_form_of_end(1)}
    \s{{0,3}}(?P<link>\.{{2,3}}|…{{1,2}}|[至到]|[-—–~～―]{{1,4}})\s{{0,3}}
    {_form_of_end(2)}
    """,
    re.VERBOSE,
)
_MOST_YEARS = 10  # what is longer has a slip in one of its years


class SpanFault(StrEnum):
    """What is wrong with a text that has the form of a span."""

    NO_YEAR = "no_year"
    """Its first day or month has no year, and none is guessed."""
    MIXED = "mixed"
    """One of its ends is a day, the other a month."""
    NO_DAY = "no_day"
    """There is no such day or month."""
    REVERSED = "reversed"
    """It ends before it begins."""
    ONE_MONTH = "one_month"
    """It is a single month, which is written as one."""
    TOO_LONG = "too_long"
    """It is longer than any plan."""


class SpanError(ValueError):
    """A text that has the form of a span and is none; *first* and *last* are its ends in words."""

    def __init__(self, fault: SpanFault, first: str = "", last: str = "") -> None:
        super().__init__(fault)
        self.fault, self.first, self.last = fault, first, last


class Ends(Struct, frozen=True):
    """The ends of a span: two days, or with *are_months* the first days of two months."""

    first: date
    last: date
    are_months: bool


class _End(Struct, frozen=True):
    """One end as far as it was written; 0 is a part that was not."""

    year: int = 0
    month: int = 0
    day: int = 0

    @property
    def name(self) -> str:
        """The end in words: 2024年3月4日, 3月."""
        parts = ((self.year, "年"), (self.month, "月"), (self.day, "日"))
        return "".join(f"{number}{unit}" for number, unit in parts if number)


def link_of(text: str) -> str:
    """Return what stands between the ends of a span as it is written: ``..``, 至."""
    found = _FORM.fullmatch(text.strip())
    return found["link"] if found else ""


def read_span(text: str) -> Ends | None:
    """Return the ends of a span; None for a text that has not the form of one.

    The end may leave out what it shares with the beginning; a month before that of the beginning is
    then one of the next year (12月30日至1月3日), unless that is all but a year later.

    Raises SpanError for a span that cannot be: the text says which, so no end is ever guessed.
    """
    found = _FORM.fullmatch(text.strip())
    if found is None:
        return None
    first, last = _end(found, 1), _end(found, 2)
    if first.day and not first.month and not found["mark_1"] and last.month and not last.day:
        first = _End(first.year, first.day)  # 2024年3—6月
    is_a_day = found["iso_year_1"] and not last.month  # 2024-03-04
    if not first.month or not (last.month or last.day) or is_a_day:
        return None
    if bool(first.day) != bool(last.day):
        raise SpanError(SpanFault.MIXED, first.name, last.name)
    if not first.year:
        raise SpanError(SpanFault.NO_YEAR, first.name, last.name)
    return _ends(first, _completed(first, last))


def fault_of(text: str) -> SpanError | None:
    """Return what is wrong with a text that has the form of a span; None if nothing is."""
    try:
        read_span(text)
    except SpanError as error:
        return error
    return None


def _end(found: re.Match[str], number: int) -> _End:
    parts = (
        found[f"iso_{name}_{number}"] or found[f"{name}_{number}"]
        for name in ("year", "month", "day")
    )
    return _End(*(value(written) if written else 0 for written in parts))


def _completed(first: _End, last: _End) -> _End:
    if last.year:
        return last
    month = last.month or first.month
    is_next = month < first.month - 1
    return _End(first.year + 1 if is_next else first.year, month, last.day)


def _ends(first: _End, last: _End) -> Ends:
    days = [_date(each) for each in (first, last)]
    if days[1] < days[0]:
        raise SpanError(SpanFault.REVERSED, first.name, last.name)
    if not first.day and first == last:
        raise SpanError(SpanFault.ONE_MONTH, f"{days[0]:%Y-%m}", last.name)
    if (last.year - _MOST_YEARS, last.month, last.day) >= (first.year, first.month, first.day):
        raise SpanError(SpanFault.TOO_LONG, first.name, last.name)
    return Ends(days[0], days[1], are_months=not first.day)


def _date(end: _End) -> date:
    try:
        return date(end.year, end.month, end.day or 1)
    except ValueError:
        raise SpanError(SpanFault.NO_DAY, end.name) from None
