"""Numbers written in the manner of those that they take the place of."""

from __future__ import annotations

from plangen.calendar.numerals import to_chinese

_TO_NARROW = {ord("０") + digit: ord("0") + digit for digit in range(10)}
_TO_WIDE = {narrow: wide for wide, narrow in _TO_NARROW.items()}
_DIGITS = "〇一二三四五六七八九"
_YEAR, _SHORT_YEAR, _FIRST_YEAR = 4, 2, 1000


def like(written: str, number: int) -> str:
    """Return *number* as *written* is written: 04, ４, 四, 二〇二三, and 2023 as 23."""
    if written.isascii() and len(written) == _SHORT_YEAR and number >= _FIRST_YEAR:
        return f"{number % 100:02}"
    if written.isascii():
        return f"{number:0{len(written)}}" if written.startswith("0") else str(number)
    if written.isdecimal():
        return like(written.translate(_TO_NARROW), number).translate(_TO_WIDE)
    if len(written) == _YEAR:
        zero = next((mark for mark in written if mark in "零○"), _DIGITS[0])
        return "".join(zero if digit == "0" else _DIGITS[int(digit)] for digit in str(number))
    return to_chinese(number)
