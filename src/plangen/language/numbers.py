"""How plans write numbers: 12, １２, 十二, 二〇二三, 二O二三, ③; measured ones 1,200 and 3.5."""

from __future__ import annotations

from decimal import Decimal

from plangen.calendar.numerals import to_chinese, value

ONES = "一二三四五六七八九"
TENS = f"{ONES}十"
"""The characters that number days, weeks and headings: 七, 十一, 二十三."""
COUNTS = f"零{ONES}两十百千"
"""The characters that count things: 两场, 一百零五人. 万 is a scale: 3万册, 300多万元."""
YEAR_DIGITS = f"〇零○{ONES}"
"""The characters that years are written with: 二〇二三. There are three zeros in use."""

ORDINAL = rf"[{TENS}]{{1,3}}"
"""The pattern of a Chinese number up to 九十九."""
COUNT = rf"(?:(?<!\d)\d{{1,9}}(?!\d)|(?<![{COUNTS}])[{COUNTS}]{{1,9}})"
"""The pattern of a number of things, in either numerals.

The looks behind and ahead keep long runs of digits linear, and int() within its limits.
"""
CIRCLED = "[①-⑳]"
"""The pattern of a number in a circle: there are twenty of one kind."""

_TO_NARROW = {ord("０") + digit: ord("0") + digit for digit in range(10)}
_TO_WIDE = {narrow: wide for wide, narrow in _TO_NARROW.items()}
# 二O二三, 二0二三: whoever finds no 〇 on the keyboard takes a letter or a figure.
_TO_ZERO = str.maketrans("ＯO0○零", "〇〇〇〇〇")
_BEFORE_CIRCLED = ord("①") - 1
_YEAR, _SHORT_YEAR, _FIRST_YEAR = 4, 2, 1000


def decimal(digits: int, places: int) -> str:
    """Return the pattern of a measured number (6.5, 6,800) with *digits* and *places* at most.

    Both are bounded, so that no text makes the search slow.
    """
    return rf"(?:\d{{1,3}}(?:,\d{{3}}){{1,10}}|\d{{1,{digits}}})(?:\.\d{{1,{places}}})?"


def number(written: str) -> int:
    """Return the value of a number: 12, １２, 十二, 二〇二三, 二O二三, ③; 元 is the first month.

    0 for a text that is no number.
    """
    if written == "元":
        return 1
    if len(written) == 1 and "①" <= written <= "⑳":
        return ord(written) - _BEFORE_CIRCLED
    return value(written if written.isdecimal() else written.translate(_TO_ZERO))


def measured(written: str) -> Decimal:
    """Return the value of a number, Chinese or with commas and decimals: 6,800, 三十."""
    return Decimal(number(written) if written[0] in COUNTS else written.replace(",", ""))


def narrow(text: str) -> str:
    """Return a text with its full-width digits as the usual ones: １２ → 12."""
    return text.translate(_TO_NARROW)


def circled(place: int) -> str:
    """Return a number from 1 to 20 in a circle: 3 → ③."""
    return chr(_BEFORE_CIRCLED + place)


def like(written: str, new: int) -> str:
    """Return *new* as the number *written* is written: 04, ４, 四, 二〇二三, and 2023 as 23."""
    if written.isascii() and len(written) == _SHORT_YEAR and new >= _FIRST_YEAR:
        return f"{new % 100:02}"
    if written.isascii():
        return f"{new:0{len(written)}}" if written.startswith("0") else str(new)
    if written.isdecimal():
        return like(narrow(written), new).translate(_TO_WIDE)
    if len(written) == _YEAR:
        zero = next((mark for mark in written if mark in "零○"), "〇")
        return "".join(zero if digit == "0" else ONES[int(digit) - 1] for digit in str(new))
    return to_chinese(new)
