"""Numerals, as headings and counts use them: Chinese ones, and those of either kind."""

from __future__ import annotations

from plangen.limits import NUMERAL

_DIGITS = "〇一二三四五六七八九"
_VALUES = {**{digit: value for value, digit in enumerate(_DIGITS)}, "零": 0, "○": 0, "两": 2}
_MAX = 99_999_999
_UNITS = ((10_000, "万"), (1_000, "千"), (100, "百"), (10, "十"))
_UNIT_VALUES = {mark: unit for unit, mark in _UNITS}
_CHARACTERS = frozenset((*_VALUES, *_UNIT_VALUES))


def to_chinese(number: int) -> str:
    """Write a number from 0 to 99,999,999 in Chinese: 11 → 十一, 120015 → 十二万零一十五.

    Raises ValueError outside that range.
    """
    if not 0 <= number <= _MAX:
        raise ValueError(f"no Chinese numeral for {number}")
    if number == 0:
        return "零"
    high, low = divmod(number, _UNITS[0][0])
    written = f"{_below_unit(high)}万" if high else ""
    if low:
        written += ("零" if high and low < _UNITS[1][0] else "") + _below_unit(low)
    return written.removeprefix("一") if written.startswith("一十") else written


def _below_unit(number: int) -> str:
    """Write a number from 1 to 9999, a ten with its 一."""
    written, skipped = "", False
    rest = number
    for unit, mark in _UNITS[1:]:
        digit, rest = divmod(rest, unit)
        if digit:
            written += ("零" if skipped else "") + _DIGITS[digit] + mark
            skipped = False
        elif written:
            skipped = True
    if rest:
        written += ("零" if skipped else "") + _DIGITS[rest]
    return written


def from_chinese(written: str) -> int | None:
    """Read a Chinese numeral (十一, 二十三, 两百, 二〇二三), or return None.

    Numerals without units are read digit by digit, as years are written. None is what is longer
    than any number that people write.
    """
    if not 0 < len(written) <= NUMERAL or any(mark not in _CHARACTERS for mark in written):
        return None
    if not any(mark in _UNIT_VALUES for mark in written):
        return int("".join(str(_VALUES[mark]) for mark in written))
    total, section, digit = 0, 0, 0
    for mark in written:
        if mark in _VALUES:
            digit = _VALUES[mark]
            continue
        unit = _UNIT_VALUES[mark]
        if unit == _UNITS[0][0]:
            total, section, digit = (total + section + digit) * unit, 0, 0
        else:
            section, digit = section + (digit or 1) * unit, 0
    return total + section + digit


def is_chinese(written: str) -> bool:
    """Return whether a text is a number as ``to_chinese`` writes it: 十一, not 一一."""
    number = from_chinese(written)
    return number is not None and number <= _MAX and to_chinese(number) == written


def value(written: str) -> int:
    """Read a whole number in Arabic digits (of either width) or in Chinese; 0 for other texts."""
    if written.isdecimal() and len(written) <= NUMERAL:
        return int(written)
    return from_chinese(written) or 0
