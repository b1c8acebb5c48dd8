"""Telephone numbers: where they stand in a text, and how many figures they have.

Only a number behind 电话 or 手机, or in such a column, is one: account numbers, QQ and document
numbers look alike.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from plangen.language.clauses import HAN, Span
from plangen.patterns import regex
from plangen.values import Struct

_LABEL = r"(?:电话|手机|座机|联系方式|热线)"
PHONE_HEADER = regex(rf"{_LABEL}(?!形式|方法)", needs=("电话", "手机", "座机", "联系方式", "热线"))
NO_PHONE_HEADER = regex(r"短号|微信|QQ|邮箱|传真|分机|内线|是否|姓名|[及和与、/（(\s]")
"""Headers of columns that are of phone numbers, and those that have other things as well."""
_NUMBER = r"""
    (?:\+86[-\s]?)?
    (?P<number>
        [（(]?0\d{2,3}[）)]\s?\d{3,12}            # (0556)5550101
        |0\d{2,3}\s?[-—–－]\s?\d{3,12}            # 0556-5550101
        |1\d{2}(?P<sep>[-\s])\d{4}(?P=sep)\d{4}   # 139-0000-0501
        |\d{5,14}
    )
    (?![\d*xX×+%年月日号元人]|\s?[-—–－]\s?\d{5})
"""
_IN_TEXT = regex(
    rf"""
    {_LABEL}(?:号码?)?
    (?:\s?[：:]?\s?[（(]?{HAN}{{2,4}}[：:\s，,（(]{{1,2}}(?!\D))?     # 电话：王老师 0556-…
    [\s：:为是（(]{{0,3}}
    (?<!\d)(?<![-*])
    {_NUMBER}
    """,
    re.VERBOSE,
    needs="话手机式热",
)
_NEXT = regex(rf"[、，,/；;或和\s]{{1,2}}{_NUMBER}", re.VERBOSE)
_GOES_ON = regex(r"\D{1,2}(?:\d\d|\+8|[（(]?0)")
"""What stands in each of them."""
_IN_CELL = regex(rf"(?<![\d*+/-]){_NUMBER}", re.VERBOSE)

_AREA = regex(r"[（(]?(?P<area>0\d{2,3})(?:[）)]\s?|\s?[-—–－]\s?)(?P<local>\d+)")
_JOINED = regex(r"(?P<area>010|02\d|0[3-9]\d\d)(?P<local>\d+)")
_MOBILE = regex(r"1[3-9]\d+")
_MOBILE_LENGTH, _LONGEST_SERVICE = 11, 5
_SHORT_AREA = 3
_LOCAL_LENGTHS = {3: (8,), 4: (7, 8)}
"""The figures of a number behind an area code of 3 or 4."""
_WAY_OFF = 2  # figures that a slip adds or loses, at most


class WrongNumber(Struct, frozen=True):
    """A number with too few or too many figures: *form* is what it should be, *count* what it is.

    *form* is ``mobile``, or ``area3`` or ``area4`` for a number behind an area code.
    """

    span: Span
    form: str
    count: int


def wrong_numbers(text: str, *, is_cell: bool = False) -> Iterator[WrongNumber]:
    """Yield the phone numbers of a text, or of the cell of a column of them, that are none."""
    for span in _in_cell(text) if is_cell else _in_text(text):
        if found := _judged(text[slice(*span)]):
            yield WrongNumber(span, *found)


def _in_text(text: str) -> Iterator[Span]:
    for found in _IN_TEXT.finditer(text):
        yield found.span("number")
        at = found.end()
        while following := _GOES_ON.match(text, at) and _NEXT.match(text, at):
            yield following.span("number")
            at = following.end()


def _in_cell(text: str) -> Iterator[Span]:
    yield from (found.span("number") for found in _IN_CELL.finditer(text))


def _judged(number: str) -> tuple[str, int] | None:
    """Return the form and the figures of a number that has too few or too many; None otherwise.

    Services (12345, 95588, 400 and 800) have their own lengths, and a number without its area code
    may be of any exchange.
    """
    plain = re.sub(r"[-\s]", "", number) if number.startswith("1") else number
    if _MOBILE.fullmatch(plain):
        is_wrong = len(plain) != _MOBILE_LENGTH and abs(len(plain) - _MOBILE_LENGTH) <= _WAY_OFF
        return ("mobile", len(plain)) if is_wrong else None
    found = _AREA.fullmatch(number) or _JOINED.fullmatch(number)
    if not found or len(found["local"]) <= _LONGEST_SERVICE or found["local"].startswith("1"):
        return None
    area, count = found["area"], len(found["local"])
    if len(area) == _SHORT_AREA and not re.match(r"010|02", area):
        return None
    right = _LOCAL_LENGTHS[len(area)]
    is_wrong = count not in right and min(abs(count - each) for each in right) <= _WAY_OFF
    return (f"area{len(area)}", count) if is_wrong else None


FIGURES = regex(r"\d{5}")
"""What every phone number has."""
NUMBER_ALONE = regex(r"[\d（()）+－—–-][\d\s（()）+－—–、，,/-]{4,}")
NAME_ALONE = regex(rf"{HAN}{{2,4}}")
NO_NUMBER = regex(
    r"同上|待定|暂无|没有|[见详]|不详|无|内线|微信|总台|前台|另行|通知|公布|略|本人|保密"
)
"""What may stand in a column of phone numbers that has none."""
