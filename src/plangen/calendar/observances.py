"""Feasts, memorial days and campaign days: what texts call them, when they are, since when."""

from __future__ import annotations

import re
from calendar import monthrange
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from functools import cache
from pathlib import Path

from plangen.calendar.lunar import LunarDay, solar_of, solar_term

_FOLDER = Path(__file__).parent
_KEY = 2  # characters that a name is looked up by
_WEEK = 7


@dataclass(frozen=True, slots=True)
class Observance:
    """An observance; *rule* is its day as observances.txt writes it.

    *first* is the year of the first one, 0 where nobody counts them.
    """

    name: str
    names: tuple[str, ...]
    rule: str
    first: int

    def days(self, year: int) -> tuple[date, date] | None:
        """Return its first and last day in *year*; None when they are not known."""
        return _days(self.rule, year)

    def includes(self, day: date) -> bool:
        """Return whether *day* is its day; a lunar day may come twice in a solar year."""
        if self.rule.startswith("L"):
            return bool(_lunar_day(self.rule).is_on(day))
        days = self.days(day.year)
        return days is not None and days[0] <= day <= days[1]

    def ordinal(self, year: int) -> int:
        """Return which one *year* has: 28 for 世界读书日 in 2023; 0 where nobody counts them."""
        return year - self.first + 1 if self.first else 0


@dataclass(frozen=True, slots=True)
class Event:
    """An event whose anniversaries are kept, and its year."""

    name: str
    names: tuple[str, ...]
    year: int


@dataclass(frozen=True, slots=True)
class _Index:
    """Names by their beginnings, the longest first, and a pattern of their first characters."""

    by_key: dict[str, list[tuple[str, int]]]
    beginnings: re.Pattern[str]

    def find(self, text: str) -> Iterator[tuple[int, int, int]]:
        """Yield number, start and end of each name in *text*; the longest name at a place wins."""
        at = 0
        for found in self.beginnings.finditer(text):
            start = found.start()
            for name, number in self.by_key.get(text[start : start + _KEY], ()):
                if start >= at and text.startswith(name, start):
                    at = start + len(name)
                    yield number, start, at
                    break


@cache
def observances() -> tuple[Observance, ...]:
    """Return all observances of observances.txt."""
    return tuple(
        Observance(name, _names(name, others), rule, int(first) if first.isdecimal() else 0)
        for name, others, rule, first in _rows("observances.txt")
    )


@cache
def events() -> tuple[Event, ...]:
    """Return all events of anniversaries.txt."""
    return tuple(
        Event(name, _names(name, others), int(year))
        for name, others, year in _rows("anniversaries.txt")
    )


def observances_in(text: str) -> Iterator[tuple[Observance, tuple[int, int]]]:
    """Yield the observances that *text* names, each with its span."""
    known = observances()
    for number, start, end in _observance_index().find(text):
        yield known[number], (start, end)


def events_in(text: str) -> Iterator[tuple[Event, tuple[int, int]]]:
    """Yield the events that *text* names, each with its span."""
    known = events()
    for number, start, end in _event_index().find(text):
        yield known[number], (start, end)


@cache
def _observance_index() -> _Index:
    return _index([each.names for each in observances()])


@cache
def _event_index() -> _Index:
    return _index([each.names for each in events()])


def _index(names: Sequence[Sequence[str]]) -> _Index:
    by_key: dict[str, list[tuple[str, int]]] = {}
    for number, spellings in enumerate(names):
        for name in spellings:
            by_key.setdefault(name[:_KEY], []).append((name, number))
    for known in by_key.values():
        known.sort(key=lambda each: -len(each[0]))
    return _Index(by_key, re.compile(f"[{re.escape(''.join({key[0] for key in by_key}))}]"))


def _rows(file: str) -> Iterator[list[str]]:
    for line in (_FOLDER / file).read_text(encoding="utf-8").splitlines():
        if line and not line.startswith("#"):
            yield line.split("\t")


def _names(name: str, others: str) -> tuple[str, ...]:
    return (name, *(each for each in others.split("/") if each))


@cache
def _days(rule: str, year: int) -> tuple[date, date] | None:
    if ".." in rule:
        first, last = rule.split("..")
        return _fixed(first, year), _fixed(last, year)
    if rule.startswith("term:"):
        return _one(solar_term(year, rule.removeprefix("term:")))
    if rule.startswith("L"):
        return _one(_lunar(rule, year))
    if rule.startswith("week:"):  # the last week of a month
        end = _weekday_of_month(year, int(rule[5:7]), -1, _WEEK)
        return end - timedelta(_WEEK - 1), end
    if "/" in rule:
        month, nth, weekday = map(int, rule.split("/"))
        return _one(_weekday_of_month(year, month, nth, weekday))
    return _one(_fixed(rule, year))


def _one(day: date | None) -> tuple[date, date] | None:
    return (day, day) if day else None


def _fixed(written: str, year: int) -> date:
    """Return the day MM-DD; 02-29 is the last of February."""
    month, day = map(int, written.split("-"))
    return date(year, month, min(day, monthrange(year, month)[1]))


def _lunar(rule: str, year: int) -> date | None:
    lunar = _lunar_day(rule)
    # The twelfth lunar month ends in the next solar year.
    found = [solar_of(lunar_year, lunar) for lunar_year in (year - 1, year)]
    return next((each for each in found if each and each.year == year), None)


def _lunar_day(rule: str) -> LunarDay:
    month, day = rule[1:].split("-")
    return LunarDay(int(month), 0 if day == "last" else int(day))


def _weekday_of_month(year: int, month: int, nth: int, weekday: int) -> date:
    """Return the nth weekday (1 is Monday) of a month, counted from its end when negative."""
    days = [
        day
        for number in range(1, monthrange(year, month)[1] + 1)
        if (day := date(year, month, number)).isoweekday() == weekday
    ]
    return days[nth - 1] if nth > 0 else days[nth]
