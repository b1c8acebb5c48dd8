"""Where a line in a cell should not end: what never breaks, and what is calmer whole."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from enum import Enum, auto
from itertools import chain, pairwise

from plangen.document.grid import PlacedCell
from plangen.document.kinds import MANNERS, Hold
from plangen.document.lines import CELL, CELL_OF_WORD, HAN, LONGEST, BrokenText, text_width
from plangen.document.pieces import pieces_of
from plangen.document.unbroken import HYPHENED
from plangen.language.units import MEASURES
from plangen.patterns import regex
from plangen.plan.columns import ColumnKind

SHORT = 4
"""Characters: names and words up to this length never break, and a text has room for as many."""

_HAN = "[〇○零一二三四五六七八九十]"
_PHONE = regex(HYPHENED)
_NEVER = regex(
    rf"""
    (?:\d{{2,4}}\s?年\s?)?\d{{1,2}}\s?月\s?\d{{1,2}}\s?[日号]     # 2023年4月7日
    |(?:{_HAN}{{4}}年)?{_HAN}{{1,3}}月{_HAN}{{1,3}}[日号]          # 二〇二三年四月七日
    |\d{{2,4}}\s?年\s?\d{{1,2}}\s?月份?|\d{{4}}\s?年|\d{{1,2}}\s?[月日号]
    |\d{{1,2}}[:：]\d{{2}}|\d{{1,2}}[时点](?:\d{{1,2}}分|半)?      # 14:30, 9点半
    |{HYPHENED}                                                # 0562-1234567, 2023-4-7
    |\d[\d,，.]{{0,20}}[余多]?[万亿]?\s?(?:{MEASURES})            # 12,500元, 3.5万册
    """,
    re.VERBOSE,
)
"""A date, an hour, a telephone number or the like, an amount with its unit."""
_APART = regex(r"(?<=[）)、，；])(?=\d)")
"""Where hours begin behind the weekday, or the next date: programs part no digit from a mark."""
_NAME = regex(r"[^、，,；;：:。/（）()《》“”\s]+")
_ITEM = regex(r"[^、，,；;/\s]+")
_AFTER_RANGE = frozenset("至到—–~～-、,，；;）)")
_DATE_END = frozenset("日号）)旬月 ")

_LONGEST_PART = 10 * HAN  # a longer web address breaks

_PHONE_LENGTH = 14  # characters: longer numbers, as an ISBN, may break at their marks
_RUNNING = 20  # characters: of a longer text no date or sum is looked for

# How far a break is from calm.
_IN_WORD = 3
_IN_LABEL = 1


class HeldText:
    """A line of a cell as typed: where its lines may end, and how calm they are at many widths.

    Widths are tenths of a Han character, as in lines.py; how rough line ends are has no unit.
    """

    __slots__ = ("_broken", "_is_held", "_rough", "_text", "_whole", "least", "width")

    def __init__(self, text: str, hold: Hold, *, is_tight: bool) -> None:
        self._text = text
        self._rough: dict[int, int] = {}
        whole, apart = set[int](), set[int]()
        self._whole = whole
        if len(text) <= LONGEST:
            whole.update(self._held(hold, is_tight=is_tight))
            if hold is Hold.FIGURES:
                apart.update(found.start() for found in _APART.finditer(text))
        self._is_held = bool(whole or apart)
        self._broken = BrokenText(text, whole=whole, apart=apart)
        self.width = self._broken.width
        self.least = min(self._broken.widest_part(), _LONGEST_PART)
        """The width that the text needs so that no name, figure or short word breaks."""

    def fit(self, room: int) -> tuple[int, int]:
        """Return how many lines the text takes in *room*, and how rough their ends are."""
        if self.width <= room:
            return 1, 0
        if not self._rough:
            return self._broken.line_count(room), 0
        starts = self._broken.starts(room)
        return len(starts), sum(self._rough.get(start, 0) for start in starts)

    def parted(self, room: int, most: int) -> Iterator[str]:
        """Yield the text in the parts between which a program has to be told to end the line.

        Its lines are those that *room* holds. Of itself a program would end one elsewhere, or
        within what stays whole: LibreOffice, Word, or either where it finds room for *most*.
        Together the parts are the text.
        """
        begin = 0
        held = self._broken.starts(room) if self._is_held and self.width > room else [0]
        for start, end in pairwise([*held[1:], len(self._text)]):
            rest = self._text[begin:]
            in_office = BrokenText(rest).starts(room)
            others = (BrokenText(rest, each).starts(most) for each in (CELL, CELL_OF_WORD))
            torn = {begin + each for each in (*in_office, *chain.from_iterable(others))}
            if start - begin not in in_office or not torn.isdisjoint(self._whole_in(start, end)):
                yield self._text[begin:start]
                begin = start
        yield self._text[begin:]

    def _whole_in(self, start: int, end: int) -> set[int]:
        return {each for each in self._whole if start < each < end}

    def _held(self, hold: Hold, *, is_tight: bool) -> Iterator[int]:
        """Yield the offsets at which no line may begin, and note how rough the others are."""
        text, rough = self._text, self._rough
        is_running = hold is Hold.WORDS and text_width(text) > _RUNNING
        for piece in (_PHONE if is_running else _NEVER).finditer(text):
            inside = range(piece.start() + 1, piece.end())
            if len(inside) < _PHONE_LENGTH:
                yield from inside
            else:
                rough.update(dict.fromkeys(inside, _IN_WORD))
        if hold is Hold.FIGURES:
            rough.update(_in_time(text))
        elif hold in {Hold.LABEL, Hold.HEADER}:
            for name in _NAME.finditer(text):
                rough.update(dict.fromkeys(range(name.start() + 1, name.end()), _IN_LABEL))
                found = [text]
                if len(text) > SHORT or name.group() != text:
                    found = [piece.text for piece in pieces_of(name.group(), {}, SHORT // 2)]
                words = set(_in_words(found, name.start()))
                rough.update(dict.fromkeys(words, _IN_WORD))
                yield from words if not is_tight else ()
        items = list(_ITEM.finditer(text))
        is_list = all(len(item.group()) <= SHORT for item in items)
        if hold is Hold.LABEL or (hold is Hold.WORDS and is_list):
            for item in items:
                if len(item.group()) <= SHORT:
                    yield from range(item.start() + 1, item.end())


class TablePart(Enum):
    """The parts of a table, whose texts hold in different ways."""

    HEADER = auto()
    BODY = auto()
    FOOTER = auto()


class HeldTexts:
    """The lines of the cells of a table, each looked into once; *kinds* are its columns'.

    In a table that *is_tight*, words may break.
    """

    def __init__(self, kinds: Sequence[ColumnKind], *, is_tight: bool) -> None:
        self._is_tight = is_tight
        self._holds = [MANNERS[kind].holds for kind in kinds]
        self._known: dict[tuple[str, Hold], HeldText] = {}

    def hold(self, placed: PlacedCell, part: TablePart) -> Hold:
        """Return how the texts in a cell of a *part* hold: sums and headers as nothing else."""
        if part is TablePart.HEADER:
            return Hold.HEADER
        if part is TablePart.FOOTER:
            return Hold.FIGURES
        return self._holds[placed.column] if placed.cell.colspan == 1 else Hold.WORDS

    def of(self, placed: PlacedCell, part: TablePart) -> tuple[HeldText, ...]:
        """Return the lines of a cell of a *part*."""
        hold = self.hold(placed, part)
        return tuple(self._get(line, hold) for line in placed.cell.lines)

    def _get(self, line: str, hold: Hold) -> HeldText:
        text = self._known.get((line, hold))
        if text is None:
            text = self._known[line, hold] = HeldText(line, hold, is_tight=self._is_tight)
        return text


def _in_time(text: str) -> Iterator[tuple[int, int]]:
    """Yield the costs in a time, which may rather be parted behind a date or in a range."""
    for place in range(1, len(text)):
        parts_well = text[place - 1] in _AFTER_RANGE or text[place - 1] in _DATE_END
        yield place, _IN_LABEL if parts_well else _IN_WORD


def _in_words(words: Iterable[str], start: int) -> Iterator[int]:
    """Yield the offsets within short *words* that stand one after the other from *start*.

    One of four characters is mostly two words: 线上线下, 活动时间.
    """
    for word in words:
        if len(word) == SHORT:
            yield from (start + 1, start + SHORT - 1)
        elif text_width(word) < SHORT:
            yield from range(start + 1, start + len(word))
        start += len(word)
