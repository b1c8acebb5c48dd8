"""Where a line in a cell should not end: what never breaks, and what is calmer whole."""

from __future__ import annotations

import re
from collections.abc import Iterator

from plangen.document.kinds import Hold
from plangen.document.lines import HAN, BrokenText, text_width
from plangen.document.pieces import pieces_of
from plangen.language.surnames import DOUBLE_SURNAMES, SURNAMES
from plangen.language.units import MEASURES

SHORT = 4
"""Characters: names and words up to this length never break, and a text has room for as many."""

_HAN = "[〇○零一二三四五六七八九十]"
_NEVER = re.compile(
    rf"""
    (?:\d{{2,4}}\s?年\s?)?\d{{1,2}}\s?月\s?\d{{1,2}}\s?[日号]     # 2023年4月7日
    |(?:{_HAN}{{4}}年)?{_HAN}{{1,3}}月{_HAN}{{1,3}}[日号]          # 二〇二三年四月七日
    |\d{{2,4}}\s?年\s?\d{{1,2}}\s?月份?|\d{{4}}\s?年|\d{{1,2}}\s?[月日号]
    |\d{{1,2}}[:：]\d{{2}}|\d{{1,2}}[时点](?:\d{{1,2}}分|半)?      # 14:30, 9点半
    |(?<![\d:：])\d{{1,8}}(?:-\d{{1,8}}){{1,5}}(?:-X)?(?![\d:：])  # 0562-1234567, an ISBN, 2023-4-7
    |\d[\d,，.]{{0,20}}[余多]?[万亿]?\s?(?:{MEASURES})            # 12,500元, 3.5万册
    """,
    re.VERBOSE,
)
"""A date, an hour, a telephone number or the like, an amount with its unit."""
_NAME = re.compile(r"[^、，,；;：:。/（）()《》“”\s]+")
_AFTER_RANGE = frozenset("至到—–~～-、，,；;）)")
_DATE_END = frozenset("日号）)旬月 ")

_LONGEST_PART = 10 * HAN  # a longer web address breaks

# What a break costs, in lines by which one would rather have the table higher. Each text has room
# for its names and figures; these tell what it is worth that several of them part between them.
_IN_FIGURE = 10
_IN_NAME = 2
_IN_TEXT = 1  # a paragraph of many dates would else decide about the whole table

# How far a break is from calm.
_IN_WORD = 3
_IN_LABEL = 1


class HeldText:
    """A line of a cell as typed, and what its line ends cost at many widths.

    Widths are tenths of a Han character, as in lines.py. The costs of breaks that must not be are
    lines of the table; those of breaks that should not be have no unit.
    """

    __slots__ = ("_broken", "_calm", "_never", "least", "width")

    def __init__(self, text: str, hold: Hold) -> None:
        self._broken = BrokenText(text)
        self.width = self._broken.width
        self._never: dict[int, int] = {}
        self._calm: dict[int, int] = {}
        whole: set[int] = set()
        if not self._broken.is_long:
            whole = self._hold(text, hold)
        self.least = min(self._broken.widest_part(whole), _LONGEST_PART)
        """The width that the text needs so that no name, figure or short word breaks."""

    def fit(self, room: int) -> tuple[int, int, int]:
        """Return how many lines the text takes in *room*, and what their ends cost, both ways."""
        if self.width <= room:
            return 1, 0, 0
        if self._broken.is_long:
            return self._broken.line_count(room), 0, 0
        starts = self._broken.starts(room)
        return len(starts), _sum(self._never, starts), _sum(self._calm, starts)

    def _hold(self, text: str, hold: Hold) -> set[int]:
        """Note what breaks cost, and return the offsets where none must or need be."""
        never, calm, words = self._never, self._calm, set[int]()
        cost = _IN_TEXT if hold is Hold.WORDS else _IN_FIGURE
        for piece in _NEVER.finditer(text):
            never.update(dict.fromkeys(range(piece.start() + 1, piece.end()), cost))
        if hold is Hold.FIGURES:
            calm.update(_in_time(text))
        elif hold in {Hold.LABEL, Hold.HEADER}:
            for name in _NAME.finditer(text):
                inside = range(name.start() + 1, name.end())
                calm.update(dict.fromkeys(inside, _IN_LABEL))
                if hold is Hold.LABEL and _is_person(name.group()):
                    never.update(dict.fromkeys(inside, _IN_NAME))
                else:
                    words.update(_in_words(name.group(), name.start()))
            calm.update(dict.fromkeys(words, _IN_WORD))
        return words.union(never)


class HeldTexts:
    """The lines of the cells of a table, each looked into once."""

    def __init__(self) -> None:
        self._known: dict[tuple[str, Hold], HeldText] = {}

    def get(self, line: str, hold: Hold) -> HeldText:
        """Return the text of a line in a cell that has to *hold* so."""
        text = self._known.get((line, hold))
        if text is None:
            text = self._known[line, hold] = HeldText(line, hold)
        return text


def _sum(costs: dict[int, int], starts: list[int]) -> int:
    return sum(costs.get(start, 0) for start in starts) if costs else 0


def _is_person(name: str) -> bool:
    return 1 < len(name) <= SHORT and (name[0] in SURNAMES or name[:2] in DOUBLE_SURNAMES)


def _in_time(text: str) -> Iterator[tuple[int, int]]:
    """Yield the costs in a time, which may rather be parted behind a date or in a range."""
    for place in range(1, len(text)):
        parts_well = text[place - 1] in _AFTER_RANGE or text[place - 1] in _DATE_END
        yield place, _IN_LABEL if parts_well else _IN_WORD


def _in_words(name: str, start: int) -> Iterator[int]:
    """Yield the offsets within the short words of *name*, which begins at *start*.

    A word of four characters is mostly one of two words: 亲子阅读.
    """
    for piece in pieces_of(name, {}, SHORT // 2):
        if text_width(piece.text) < SHORT:
            yield from range(start + 1, start + len(piece.text))
        start += len(piece.text)
