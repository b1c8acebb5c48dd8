"""Where a line in a cell should not end: what never breaks, and what is calmer whole."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from enum import Enum, auto
from itertools import chain, pairwise
from math import inf
from typing import NamedTuple

from plangen.document.grid import PlacedCell
from plangen.document.kinds import MANNERS, Hold
from plangen.document.lines import (
    CELL,
    CELL_OF_WORD,
    HAN,
    LONGEST,
    BrokenText,
    cell_width,
    text_width,
    widest_part,
)
from plangen.document.pieces import pieces_of
from plangen.document.unbroken import HYPHENED
from plangen.language.units import MEASURES
from plangen.patterns import regex
from plangen.plan.columns import ColumnKind
from plangen.values import Struct

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
_FIGURE = regex(rf"\d|{_HAN}")
"""What each of these begins with."""
_APART = regex(r"(?<=[）)、，；])(?=\d)", needs="）)、，；")
"""Where hours begin behind the weekday, or the next date: programs part no digit from a mark."""
_NAME = regex(r"[^、，,；;：:。/（）()《》“”\s]+")
_ITEM = regex(r"[^、，,；;/\s]+")
_LONG_ITEM = regex(rf"[^、，,；;/\s]{{{SHORT + 1}}}")
_AFTER_RANGE = frozenset("至到—–~～-、,，；;）)")
_DATE_END = frozenset("日号）)旬月 ")

_LONGEST_PART = 10 * HAN  # a longer web address breaks

_WITH_GAPS = 1.25  # where gaps between Han and digits are broadest, no text is so much broader
_PHONE_LENGTH = 14  # characters: longer numbers, as an ISBN, may break at their marks
_RUNNING = 20  # characters: of a longer text no date or sum is looked for

# How far a break is from calm.
_IN_WORD = 3
_IN_LABEL = 1


class TextFit(NamedTuple):
    """How many *lines* a text takes, and how *rough* their ends are.

    That is so in all rooms from *least* up to, without, *beyond*.
    """

    lines: int
    rough: int
    least: float
    beyond: float


class HeldText:
    """A line of a cell as typed: where its lines may end, and how calm they are at many widths.

    Widths are tenths of a Han character, as in lines.py; how rough line ends are has no unit.
    """

    __slots__ = ("_hold", "_is_free", "_is_tight", "_known", "_text", "width")

    def __init__(self, text: str, hold: Hold, *, is_tight: bool) -> None:
        self._text, self._hold, self._is_tight = text, hold, is_tight
        self._known: _Held | None = None
        self._is_free: bool | None = None
        self.width = cell_width(text)

    @property
    def most(self) -> float:
        """A width that *least* is sure not to exceed, which is known at once."""
        return self.width if self._text.isascii() else self.width * _WITH_GAPS

    @property
    def least(self) -> float:
        """The width that the text needs so that no name, figure or short word breaks."""
        text = self._text
        if text.isascii() and text.isalnum():  # a number, or a word
            part: float = self.width
        else:
            free = self._breaks_freely()
            part = widest_part(text) if free else self._held().broken.widest_part()
        return min(part, _LONGEST_PART)

    def fit(self, room: int) -> TextFit:
        """Return how the text fits into lines *room* wide."""
        if self.width <= room:
            return TextFit(1, 0, self.width, inf)
        held = self._known = self._known or self._held()  # many rooms are tried
        if held.broken.is_long:
            return TextFit(held.broken.line_count(room), 0, room, room + 1)
        starts, least, beyond = held.broken.breaks(room)
        rough = sum([held.rough.get(start, 0) for start in starts]) if held.rough else 0
        return TextFit(len(starts), rough, least, beyond)

    def parted(self, room: int, most: int) -> Iterator[str]:
        """Yield the text in the parts between which a program has to be told to end the line.

        Its lines are those that *room* holds. Of itself a program would end one elsewhere, or
        within what stays whole: LibreOffice, Word, or either where it finds room for *most*.
        Together the parts are the text.
        """
        if self.width <= room or self._breaks_freely():
            yield self._text
            return
        held, begin = self._held(), 0
        for start, end in pairwise([*held.broken.starts(room)[1:], len(self._text)]):
            rest = self._text[begin:]
            in_office = BrokenText(rest).starts(room)
            others = (BrokenText(rest, each).starts(most) for each in (CELL, CELL_OF_WORD))
            torn = {begin + each for each in (*in_office, *chain.from_iterable(others))}
            inside = {each for each in held.whole if start < each < end}
            if start - begin not in in_office or not torn.isdisjoint(inside):
                yield self._text[begin:start]
                begin = start
        yield self._text[begin:]

    def _held(self) -> _Held:
        """Return what is known of the text when it is looked into; that takes room in memory."""
        if self._known:
            return self._known
        rough: dict[int, int] = {}
        whole = apart = frozenset[int]()
        if len(self._text) <= LONGEST:
            whole, apart = frozenset(self._whole(rough)), frozenset(self._apart())
        return _Held(BrokenText(self._text, whole=whole, apart=apart), whole, rough)

    def _breaks_freely(self) -> bool:
        """Return whether lines end as in a text that nothing is known of; sheets ask it in turn."""
        if self._is_free is None:
            marks = chain(self._whole({}), self._apart())
            self._is_free = len(self._text) > LONGEST or not any(True for _ in marks)
        return self._is_free

    def _apart(self) -> Iterator[int]:
        """Yield the offsets at which lines may begin though no program begins any there."""
        if self._hold is Hold.FIGURES:
            yield from (found.start() for found in _APART.finditer(self._text))

    def _whole(self, rough: dict[int, int]) -> Iterator[int]:
        """Yield the offsets at which no line may begin, and note how *rough* the others are."""
        text, hold = self._text, self._hold
        for figure in self._figures():
            inside = range(figure.start() + 1, figure.end())
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
                yield from words if not self._is_tight else ()
        if hold is Hold.LABEL or (hold is Hold.WORDS and not _LONG_ITEM.search(text)):
            for item in _ITEM.finditer(text):
                if len(item.group()) <= SHORT:
                    yield from range(item.start() + 1, item.end())

    def _figures(self) -> Iterator[re.Match[str]]:
        """Yield the figures that hold: in a running text, numbers with hyphens alone."""
        text = self._text
        first = _FIGURE.search(text)
        if first is None:
            return
        is_short = len(text) <= _RUNNING or self._hold is not Hold.WORDS
        if is_short or text_width(text) <= _RUNNING:
            yield from _NEVER.finditer(text, first.start())
        elif "-" in text:
            yield from _PHONE.finditer(text, first.start())


class _Held(Struct, frozen=True):
    """A text as it may be broken, and how *rough* it is to begin a line at some offsets.

    No line begins at the offsets in *whole*.
    """

    broken: BrokenText
    whole: frozenset[int]
    rough: Mapping[int, int]


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
        self._known: dict[Hold, dict[str, HeldText]] = {hold: {} for hold in Hold}

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
        return tuple(self.get(line, hold) for line in placed.cell.lines)

    def get(self, line: str, hold: Hold) -> HeldText:
        """Return a line of a cell that holds in a way."""
        known = self._known[hold]
        text = known.get(line)
        if text is None:
            text = known[line] = HeldText(line, hold, is_tight=self._is_tight)
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
