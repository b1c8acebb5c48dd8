"""How people number things inside a text: （1）, （二）, 3., 4）, 五、, 六是, 第七，, ⑧."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Iterator
from itertools import product

from plangen.calendar.numerals import to_chinese
from plangen.language.half_brackets import closing_alone
from plangen.language.numbers import CIRCLED, ONES, ORDINAL, TENS, circled
from plangen.patterns import regex
from plangen.values import Struct

ANY_COUNTER = regex(rf"[\d{TENS}][）)、．.是要]|{CIRCLED}|第[{TENS}]")
"""The pattern of a number that texts without a numbering do not have."""


class Counters(Struct, frozen=True):
    """One way to number: *pattern* finds its numbers, *form* and *spelt* write one.

    With *is_closing*, a number counts only where nothing opens its bracket: not （共12）.
    """

    pattern: re.Pattern[str]
    form: str
    spelt: Callable[[int], str]
    is_closing: bool = False

    def find(self, text: str) -> Iterator[re.Match[str]]:
        """Yield the numbers in a text; ``number`` is the name of each in its match."""
        if not self.is_closing:
            yield from self.pattern.finditer(text)
            return
        alone = set(closing_alone(text))
        yield from (found for found in self.pattern.finditer(text) if found.end() - 1 in alone)

    def written(self, place: int) -> str:
        """Return the number *place* as it is written in this way: 3 as （三）."""
        return self.form.format(self.spelt(place))


def _counters(
    pattern: str,
    form: str,
    spelt: Callable[[int], str],
    *,
    needs: Iterable[str] = (),
    is_closing: bool = False,
) -> Counters:
    return Counters(regex(pattern, re.VERBOSE, needs=tuple(needs)), form, spelt, is_closing)


_AFTER_MARK = r"(?:^|(?<=[。；;：:，,！？\s]))"
"""What stands before a number: it begins the item that it numbers."""
COUNTERS = (
    _counters(
        rf"""
        {_AFTER_MARK}[（(](?P<number>\d{{1,2}})[）)]
        (?![\d班组号])                        # （3）班 is a class of a school
        """,
        "（{}）",
        str,
    ),
    _counters(
        rf"{_AFTER_MARK}[（(](?P<number>{ORDINAL})[）)](?![班组号])",
        "（{}）",
        to_chinese,
        needs=map("".join, product("（(", TENS)),
    ),
    _counters(
        r"""
        (?:^|(?<=[。；;：:！？\s]))(?P<number>\d{1,2})
        (?:[．、]|\.(?!\d))                   # 4.23 is a day
        (?!\d*[、和及日月])                   # 5、6月 and 7、8、9日 are lists
        """,
        "{}.",
        str,
    ),
    _counters(
        r"""
        (?<![\d.A-Za-z（(])
        (?<!\d[:：])                          # 9:30）
        (?P<number>\d{1,2})[）)]
        """,
        "{}）",
        str,
        is_closing=True,
    ),
    _counters(
        rf"""
        (?:^|(?<=[。；;：:]))(?P<number>{ORDINAL})、
        (?!二、|三、|四、|五、|六、)          # 一、二、三年级
        """,
        "{}、",
        to_chinese,
        needs=(f"{numeral}、" for numeral in TENS),
    ),
    _counters(
        rf"""
        (?:^|(?<=[。；;：:，,]))(?P<number>十?[{ONES}]|十)
        (?=[是要](?!些|定|般|样))             # 一是, 二要; not 一定要, 一般是
        """,
        "{}是",
        to_chinese,
        needs=map("".join, product(TENS, "是要")),
    ),
    _counters(
        rf"(?:^|(?<=[。；;：:]))第(?P<number>[{TENS}]{{1,2}})(?=[，,、是])",
        "第{}，",
        to_chinese,
        needs=(f"第{numeral}" for numeral in TENS),
    ),
    _counters(rf"(?P<number>{CIRCLED})", "{}", circled),
)
"""The ways to number that are looked for in a text, each of which counts for itself."""
