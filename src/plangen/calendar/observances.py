"""Feasts, memorial days and campaign days: what texts call them, when they are, since when."""

from __future__ import annotations

import re
from calendar import monthrange
from collections.abc import Callable, Iterator, Sequence
from datetime import date
from functools import cache
from pathlib import Path

from plangen.calendar.lunar import LunarDay, solar_of, solar_term
from plangen.calendar.shifting import shifted
from plangen.patterns import regex
from plangen.values import Struct

_FOLDER = Path(__file__).parent
_KEY = 2  # characters that a name is looked up by
_WEEK = 7
_WINDOW = "window:"


class Observance(Struct, frozen=True):
    """An observance; *rule* is its day as observances.txt writes it.

    *first* is the year of the first one, 0 where nobody counts them.
    """

    name: str
    names: tuple[str, ...]
    rule: str
    first: int

    @property
    def is_rough(self) -> bool:
        """Whether its days are announced every year, and only known to lie within some weeks."""
        return self.rule.startswith(_WINDOW)

    @property
    def nth_weekday(self) -> tuple[int, int, int] | None:
        """Its month, the number of its weekday in it, and the weekday (1 is Monday), if it has."""
        month, _, rest = self.rule.partition("/")
        nth, _, weekday = rest.partition("/")
        return (int(month), int(nth), int(weekday)) if weekday else None

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
        """Return which one *year* has: 28 for 世界读书日 in 2023; 0 where none is counted."""
        return max(year - self.first + 1, 0) if self.first else 0


class Event(Struct, frozen=True):
    """An event whose anniversaries are kept, and its year."""

    name: str
    names: tuple[str, ...]
    year: int


class _Index(Struct, frozen=True):
    """Names by their beginnings, the longest first, and a pattern of their first characters."""

    by_key: dict[str, list[tuple[str, int]]]
    beginnings: re.Pattern[str]
    is_other_word: Callable[[str, int, int], bool]
    """Whether what stands at a place is part of another word: 儿童节 in 少年儿童节日."""

    def find(self, text: str) -> Iterator[tuple[int, int, int]]:
        """Yield number, start and end of each name in *text*; the longest name at a place wins."""
        at = 0
        for found in self.beginnings.finditer(text):
            start = found.start()
            for name, number in self.by_key.get(text[start : start + _KEY], ()):
                end = start + len(name)
                is_name = start >= at and text.startswith(name, start)
                if is_name and not self.is_other_word(text, start, end):
                    at = end
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
    return _index([each.names for each in observances()], _is_no_observance)


@cache
def _event_index() -> _Index:
    return _index([each.names for each in events()], _is_of_another_house)


def _is_no_observance(text: str, start: int, end: int) -> bool:
    """Return whether a name is part of another word: 儿童节日, 小记者节目."""
    return text[start - 1 : start] == "小" or (text[end - 1] == "节" and text.startswith("日", end))


_SHORT_EVENTS = frozenset({"建党", "建团", "建军", "建国"})
_BEFORE_SHORT_EVENT = regex(
    r"""
    (?:^|[^\w]|庆祝|纪念|迎接|喜迎|迎|热烈|在|我国|新中国|中国|全党
    |为|向|以|逢|值|和|及|与|暨)$
    """,
    re.VERBOSE,
)
"""What stands before 建党 where the party is meant, and no troupe (歌舞团建团60周年)."""


def _is_of_another_house(text: str, start: int, end: int) -> bool:
    before = text[max(0, start - _LONGEST_BEFORE) : start]
    return text[start:end] in _SHORT_EVENTS and not _BEFORE_SHORT_EVENT.search(before)


_LONGEST_BEFORE = 3  # characters of what stands before a short name of an event


def _index(
    names: Sequence[Sequence[str]], is_other_word: Callable[[str, int, int], bool]
) -> _Index:
    by_key: dict[str, list[tuple[str, int]]] = {}
    for number, spellings in enumerate(names):
        for name in spellings:
            by_key.setdefault(name[:_KEY], []).append((name, number))
    for known in by_key.values():
        known.sort(key=lambda each: -len(each[0]))
    first, second = (re.escape("".join({key[at] for key in by_key})) for at in range(_KEY))
    return _Index(by_key, regex(f"[{first}](?=[{second}])"), is_other_word)


def _rows(file: str) -> Iterator[list[str]]:
    for line in (_FOLDER / file).read_text(encoding="utf-8").splitlines():
        if line and not line.startswith("#"):
            yield line.split("\t")


def _names(name: str, others: str) -> tuple[str, ...]:
    return (name, *(each for each in others.split("/") if each))


@cache
def _days(rule: str, year: int) -> tuple[date, date] | None:
    rule = rule.removeprefix(_WINDOW)
    if ".." in rule:
        first, last = rule.split("..")
        return _fixed(first, year), _fixed(last, year)
    if rule.startswith("term:"):
        return _one(solar_term(year, rule.removeprefix("term:")))
    if rule.startswith("L"):
        return _one(_lunar(rule, year))
    if rule.startswith("week:"):
        day = _fixed(rule.removeprefix("week:"), year)
        monday = shifted(day, -day.weekday())
        return monday, shifted(monday, _WEEK - 1)
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
