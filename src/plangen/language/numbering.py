"""The numbers of headings: 一、 then （一）, 1. and （1）, or the forms that a plan has instead."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence

from plangen.calendar.numerals import to_chinese
from plangen.values import Struct

LEVELS = 4
_CIRCLED = ((20, 0x2460), (35, 0x3251), (50, 0x32B1))
"""The circled numbers up to 20, 35 and 50: the last one, and the first one's code point."""
_LETTERS = 26
_AS_TEXT = 3
"""From this level down headings are set as the text is (7.3.3)."""


class NumberForm(Struct, frozen=True):
    """A form of numbers: *write* writes one, counted from 1, with its mark.

    *level* is the level of the standard as which its headings are set (7.3.3); 0 is that of their
    own place.
    """

    write: Callable[[int], str]
    level: int = _AS_TEXT


def _circled(number: int) -> str:
    first = 1
    for last, code in _CIRCLED:
        if number <= last:
            return chr(code + number - first)
        first = last + 1
    return f"（{number}）"


def _letter(number: int) -> str:
    """Write a number as columns of a spreadsheet are named: Z is followed by AA."""
    written = ""
    while number:
        number, digit = divmod(number - 1, _LETTERS)
        written = chr(ord("A") + digit) + written
    return written


NO_NUMBER = "无"
NUMBER_FORMS: Mapping[str, NumberForm] = {
    "一、": NumberForm(lambda number: f"{to_chinese(number)}、", 1),
    "（一）": NumberForm(lambda number: f"（{to_chinese(number)}）", 2),
    "1.": NumberForm(lambda number: f"{number}."),
    "（1）": NumberForm(lambda number: f"（{number}）"),
    "1、": NumberForm(lambda number: f"{number}、"),
    "1．": NumberForm(lambda number: f"{number}．"),
    "1）": NumberForm(lambda number: f"{number}）"),
    "①": NumberForm(_circled),
    "A.": NumberForm(lambda number: f"{_letter(number)}."),
    "第一、": NumberForm(lambda number: f"第{to_chinese(number)}、"),
    "第一部分": NumberForm(lambda number: f"第{to_chinese(number)}部分\u3000", 1),
    "▲": NumberForm(lambda _: "▲"),
    "●": NumberForm(lambda _: "●"),
    "-": NumberForm(lambda _: "-"),
    NO_NUMBER: NumberForm(lambda _: "", 0),
}
"""The forms of numbers, by how a plan names them: the first number of each."""
STANDARD = ("一、", "（一）", "1.", "（1）")
"""The forms of GB/T 9704-2012, 7.3.3, from the first level down."""


def is_unusual(forms: Sequence[str]) -> bool:
    """Return whether *forms*, from the first level down, leave the standard."""
    return tuple(forms) != STANDARD[: len(forms)]


class Number(Struct, frozen=True):
    """The number of a heading with its mark, and the *level* of the standard that it is set as."""

    text: str
    level: int


class Numbering:
    """Counts headings in the order in which they come; a new heading begins all levels below.

    *forms* are names of NUMBER_FORMS from the first level down; levels without one have that of
    the standard.
    """

    def __init__(self, forms: Sequence[str] = ()) -> None:
        names = (*forms, *STANDARD[len(forms) :])
        self._forms = [NUMBER_FORMS[name] for name in names]
        self._counts = [0] * LEVELS

    def next(self, level: int) -> Number:
        """Return the number of the next heading of *level*, 1 to 4."""
        self._counts[level - 1] += 1
        form = self._forms[level - 1]
        self.pass_over(level)
        # The two lowest levels are set alike, as the text is (7.3.3).
        set_as = max(form.level, level) if form.level >= _AS_TEXT else form.level or level
        return Number(form.write(self._counts[level - 1]), set_as)

    def pass_over(self, level: int) -> None:
        """Begin the levels below a heading of *level* that has no number."""
        self._counts[level:] = [0] * (LEVELS - level)
