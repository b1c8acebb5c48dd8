"""The lunar calendar, and the days that hang on it: what texts call them, when they are."""

from __future__ import annotations

from datetime import date, timedelta
from functools import cache

from plangen.calendar.numerals import from_chinese, to_chinese
from plangen.calendar.shifting import shifted
from plangen.patterns import regex
from plangen.values import Struct

_DIGITS = "一二三四五六七八九十"
_DAY = rf"(?:初[{_DIGITS}]|二十[{_DIGITS[:-1]}]?|十[{_DIGITS[:-1]}]?|廿[{_DIGITS[:-1]}]?|三十|卅)"
_MONTH = rf"闰?(?:正|腊|冬|十[一二]|[{_DIGITS}])月"
LUNAR_DATE = f"{_MONTH}{_DAY}"
"""The pattern of a lunar month and day, which may also be a solar date in Chinese numerals."""
LUNAR = (
    rf"(?:(?:农历|阴历|旧历)(?:[甲乙丙丁戊己庚辛壬癸]\w年)?\s*{_MONTH}{_DAY}|(?:闰?(?:正|腊|冬)|闰\w)月{_DAY}|"
    rf"[{_DIGITS}]{{1,2}}月(?:初[{_DIGITS}]|廿[{_DIGITS}]?)|大?年初[{_DIGITS}]|除夕|大年三十|"
    rf"(?<=[（(]){_MONTH}{_DAY}(?=[，,、）)])|(?:农历|阴历|旧历)初[{_DIGITS}]|"
    # 初八 alone only in brackets or between commas: 初一 and 初二 are classes of a school, too
    rf"(?<=[（(，,即至到—–~-])初[{_DIGITS}](?=\s?[）)，,至到—–~-]))(?![日号年月])"
)
"""The pattern of a lunar day in running text, told from a solar date by its words."""
IN_LUNAR = ("初", "月十", "月廿", "月二十", "月三十", "月卅", "除夕", "大年三十")
"""Words of which each lunar day in running text has one."""

_PARTS = regex(
    rf"(?:(?P<leap>闰)?(?P<month>正|腊|冬|十[一二]|[{_DIGITS}])月)?(?P<day>{_DAY})$",
    needs="初十卅廿",
)
_MONTHS = {"正": 1, "冬": 11, "腊": 12}
_LAST = 0
_TEN, _TWENTY, _THIRTY = 10, 20, 30
_YEARS = range(1901, 2100)
"""The years that the library's table has in full."""


class LunarDay(Struct, frozen=True):
    """A day of the lunar year; *month* 0 is unknown, *day* 0 the last day of the year (除夕)."""

    month: int
    day: int
    is_leap: bool = False

    def is_on(self, day: date) -> bool | None:
        """Return whether *day* is this lunar day; None outside the years that are known."""
        if day.year not in _YEARS:
            return None
        if self.day == _LAST and self.month:
            return lunar_of(shifted(day, 1)) == LunarDay(1, 1)
        actual = lunar_of(day)
        if self.month:
            return actual == self
        return actual.day == self.day


def lunar_day(written: str) -> LunarDay | None:
    """Read a lunar day (正月初六, 农历五月初五, 年初三, 除夕); None for anything else."""
    if "除夕" in written or written == "大年三十":
        return LunarDay(12, _LAST)
    found = _PARTS.search(written)
    if not found:
        return None
    day = _day(found["day"])
    month = found["month"]
    if month is None:
        return LunarDay(1 if "年初" in written else 0, day)
    return LunarDay(_MONTHS.get(month) or from_chinese(month) or 0, day, bool(found["leap"]))


def _day(written: str) -> int:
    plain = written.removeprefix("初").replace("廿", "二十").replace("卅", "三十")
    return from_chinese(plain) or 0


@cache
def lunar_of(day: date) -> LunarDay:
    """Return the lunar day of a date from 1901 to 2099."""
    # Imported where it is needed: few plans have a lunar date.
    from borax.calendars.lunardate import LunarDate  # noqa: PLC0415

    lunar = LunarDate.from_solar_date(day.year, day.month, day.day)
    return LunarDay(lunar.month, lunar.day, bool(lunar.leap))


def lunar_name(day: date) -> str:
    """Return the lunar day of a date from 1901 to 2099 as it is written: 正月十五, 闰二月初一."""
    lunar = lunar_of(day)
    months = {value: name for name, value in _MONTHS.items()}
    month = months.get(lunar.month) or to_chinese(lunar.month)
    written = to_chinese(lunar.day)
    if lunar.day <= _TEN:
        written = "初" + written
    elif _TWENTY < lunar.day < _THIRTY:
        written = "廿" + to_chinese(lunar.day - _TWENTY)
    return ("闰" if lunar.is_leap else "") + month + "月" + written


@cache
def solar_of(year: int, lunar: LunarDay) -> date | None:
    """Return the date of a lunar day in the lunar year *year*, or None when it has no such day."""
    from borax.calendars.lunardate import LunarDate  # noqa: PLC0415

    if year not in _YEARS:
        return None
    try:
        if lunar.day == _LAST:
            first: date = LunarDate(year + 1, 1, 1, 0).to_solar_date()
            return first - timedelta(1)
        solar: date = LunarDate(year, lunar.month, lunar.day, int(lunar.is_leap)).to_solar_date()
    except ValueError:
        return None
    return solar


@cache
def solar_term(year: int, name: str) -> date | None:
    """Return the date of a solar term (清明, 冬至 …) in *year*, or None outside 1901 to 2099."""
    from borax.calendars.lunardate import TermUtils  # noqa: PLC0415

    if year not in _YEARS:
        return None
    day: date = TermUtils.nth_term_day(year, term_name=name)
    return day
