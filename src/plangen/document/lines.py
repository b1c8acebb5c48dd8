"""How many lines a text takes in a given width, broken as LibreOffice breaks it.

In table cells widths are counted in tenths of a Han character, so that each is a whole number:
Han 10, Latin 5, the gap between them 2. All rules here were measured; what Word does differently in
cells (no gap, a mark that hangs over the edge) only makes lines longer, so a text never takes more
lines there. Other texts have a measure of their own.
"""

from __future__ import annotations

import unicodedata
from bisect import bisect_right
from collections.abc import Iterator
from collections.abc import Set as AbstractSet
from functools import lru_cache
from itertools import accumulate
from math import inf
from typing import NamedTuple

from plangen.patterns import regex

HAN = 10
_LATIN = 5
WRAP = "\u2028"
"""Ends a line within a text in a cell where programs would not; no plan can have it."""
HELD_HYPHEN = "\u2029"
"""Stands for a hyphen at which no line ends; no plan can have it."""
LONGEST = 300  # characters; longer texts are not worth breaking hundreds of times
_LOST = _LATIN  # at the end of a line, on average
_GAP = 2  # between a Han character and a letter or digit, whatever autoSpaceDE says
BROADEST = HAN + _GAP
"""No text is broader than so much for each of its characters."""

# Text between digits and Han is set a fifth of a character apart by LibreOffice, always
# (autoSpaceDE is not read), and a quarter by Word where a style of one's own asks for it; what is
# to stay on a line must have room for it.
_AUTO_SPACE = 0.25
_WORD = regex("[0-9A-Za-z]+")
# Plain Han, between which lines may end anywhere. A pattern of it is slow to compile: the library
# goes through all characters of a range.
_FIRST_PLAIN, _LAST_PLAIN = "\u4e00", "\u9ffc"

# Outside of cells, one of these marks may stand beyond the edge of a line.
_HANGING = frozenset("、。，．；：！？!,.:;?")
# Marks with which no line begins. In LibreOffice none of them hangs over the edge of a cell.
_CLOSING = frozenset("、。〉》」』】〕〗），．｝")
_NO_BEGIN = _CLOSING | frozenset("！：；？”’·•々!%),.:;?]}~\"'-")
_NO_BEGIN_AMONG_HAN = _NO_BEGIN | frozenset("～")
_NO_BEGIN_AMONG_LATIN = _NO_BEGIN | frozenset("…/")  # among Han …… may be parted
# Marks with which no line ends.
_NO_END = frozenset("〈《「『〔〖【（｛“‘([{\"'")
_GLUED_TO_WORDS = _CLOSING | frozenset("”’)]")  # no break between these and a letter or digit
_TAKES_SIDES = frozenset(" —…“”‘’")  # Latin after Latin, Han after Han


class Measure(NamedTuple):
    """How wide the characters of a text are, in one unit of any size.

    *gap* is the room between Han and a letter or digit; *hangs* tells whether a closing mark may
    stand beyond the edge.
    """

    han: int
    latin: int
    gap: int
    hangs: bool = False


CELL = Measure(HAN, _LATIN, _GAP)
CELL_OF_WORD = Measure(HAN, _LATIN, 0, hangs=True)


def character_width(character: str) -> int:
    """Return the width of a character in tenths of a Han character."""
    return _traits(character)[0]


def text_width(text: str) -> float:
    """Return the width of *text* in characters: Han 1, Latin and digits a half (3.1)."""
    others = _others(text)
    return (len(text) - len(others)) + sum(map(character_width, others)) / HAN


def _others(text: str) -> list[str]:
    """Return the characters of a text that are not plain Han."""
    return [each for each in text if not _FIRST_PLAIN <= each <= _LAST_PLAIN]


def _is_plain(text: str) -> bool:
    return not text or (min(text) >= _FIRST_PLAIN and max(text) <= _LAST_PLAIN)


def printed_width(text: str) -> float:
    """Return the width of *text* where Han and digits may be set apart."""
    return text_width(text) + _AUTO_SPACE * sum(_sides_with_han(text))


def _sides_with_han(text: str) -> Iterator[bool]:
    """Yield, for either side of each word of letters and digits in a text, whether Han is there."""
    for word in _WORD.finditer(text):
        start, end = word.span()
        for beside in (text[start - 1 : start], text[end : end + 1]):
            yield "⺀" <= beside <= "鿿" or "豈" <= beside <= "﫿"


@lru_cache(maxsize=1 << 16)
def _traits(character: str) -> tuple[int, bool, bool]:
    """Return a character's width, whether it is Han, and whether a Latin letter or a digit."""
    if unicodedata.combining(character):
        return 0, False, False
    # Ambiguous marks (“”‘’—…) are drawn from the Han font.
    is_wide = unicodedata.east_asian_width(character) in {"W", "F", "A"}
    is_han = is_wide and unicodedata.category(character) in {"Lo", "Nl"}
    return (HAN if is_wide else _LATIN), is_han, character.isascii() and character.isalnum()


def _is_latin(character: str) -> bool:
    return "!" <= character <= "\xff"


def _may_part(left: str, right: str, *, among_latin: bool) -> bool:
    """Return whether a line may end between two characters.

    *among_latin* tells that one of them counts as Latin, where stricter rules hold.
    """
    if " " in {left, right}:
        return right != " "
    if not among_latin:
        return right not in _NO_BEGIN_AMONG_HAN and left not in _NO_END
    return not _glued(left, right)


def _glued(left: str, right: str) -> bool:
    """Return whether two characters, one of which counts as Latin, stay on one line."""
    if right in _NO_BEGIN_AMONG_LATIN or left in _NO_END or left == right == "—":
        return True
    if right in _NO_END:
        return _is_latin(left)
    if left in _GLUED_TO_WORDS:
        return _traits(right)[2]
    inside_word = _is_latin(left) and _is_latin(right)
    return inside_word and left != "-" and not (left == "/" and right.isalpha())


_GAPPED, _STUCK, _UNSURE = 1, 2, 4
"""What may be between two characters: a gap, no end of a line, or none where Latin is before."""


class _Between(dict[str, int]):
    """What is between two characters; 0 between most: a line may end there."""

    def __missing__(self, pair: str) -> int:
        left, right = pair[0], pair[1]
        (_, left_han, left_word), (_, right_han, right_word) = _traits(left), _traits(right)
        found = _GAPPED if (left_han and right_word) or (left_word and right_han) else 0
        if " " not in pair and not _TAKES_SIDES.isdisjoint(pair):
            found |= _UNSURE
        elif not _may_part(left, right, among_latin=_is_latin(left) or _is_latin(right)):
            found |= _STUCK
        self[pair] = found
        return found


_BETWEEN = _Between()
"""Worked out when first asked: there are few pairs, which are met again and again."""


def cell_width(text: str) -> int:
    """Return the width of a text on one line of a cell, in tenths of a Han character."""
    if _is_plain(text):
        return len(text) * HAN
    others = _others(text)
    width = (len(text) - len(others)) * HAN + sum([_traits(each)[0] for each in others])
    for word in _WORD.finditer(text):
        start, end = word.span()
        beside = text[max(start - 1, 0) : start] + text[end : end + 1]
        width += _GAP * sum([_traits(each)[1] for each in beside])
    return width


def count_of_lines(text: str, width: int, measure: Measure = CELL) -> int:
    """Return how many lines a text takes in *width*, as BrokenText.line_count() does."""
    if len(text) * measure.latin <= width and len(text) <= LONGEST and text.isascii():
        return 1  # most numbers
    if len(text) > LONGEST or not _is_plain(text):
        return BrokenText(text, measure).line_count(width)
    # Plain Han fills its lines.
    return max(-(-len(text) // max(width // measure.han, 1)), 1)


def widest_part(text: str) -> float:
    """Return the width of the widest part of a text in a cell that no line break cuts."""
    return BrokenText(text).widest_part() if not text or not _is_plain(text) else HAN


class Breaks(NamedTuple):
    """The offsets at which lines start at all widths from *least* up to, without, *beyond*."""

    starts: list[int]
    least: float
    beyond: float


class BrokenText:
    """A text without line breaks, prepared for counting its lines at many widths."""

    __slots__ = ("_broadest", "_ends", "_gap", "_gaps", "_hangs", "_latin", "_stuck", "_text")

    def __init__(
        self,
        text: str,
        measure: Measure = CELL,
        *,
        whole: AbstractSet[int] = frozenset(),
        apart: AbstractSet[int] = frozenset(),
    ) -> None:
        """Prepare *text*; lines may begin at the offsets in *apart*, and at none in *whole*."""
        self._text, self._gap, self._hangs = text, measure.gap, measure.hangs
        self._latin: list[bool] = []
        self._gaps: set[int] = set()
        """The offsets of the characters with a gap before them."""
        self._stuck: set[int] = set()
        """The offsets at which no line begins, unless it has to."""
        widths = [measure.han] * len(text)
        if not _is_plain(text):
            others = [at for at, each in enumerate(text) if not _FIRST_PLAIN <= each <= _LAST_PLAIN]
            by_tenths = {0: 0, _LATIN: measure.latin, HAN: measure.han}
            for place in others:
                widths[place] = by_tenths[_traits(text[place])[0]]
            for place in {*others, *[each + 1 for each in others]} - {0, len(text)}:
                if found := _BETWEEN[text[place - 1 : place + 1]]:
                    if found & _GAPPED:
                        self._gaps.add(place)
                    if found & _STUCK or (found & _UNSURE and self._is_stuck(place)):
                        self._stuck.add(place)
        self._broadest = max(widths, default=0)
        for place in self._gaps:
            widths[place] += self._gap
        self._ends = list(accumulate(widths, initial=0))
        if whole or apart:
            self._stuck = (self._stuck | whole) - apart

    def _is_stuck(self, place: int) -> bool:
        """Return whether no line begins at a *place* beside a mark that takes sides."""
        among_latin = self._is_among_latin(place - 1) or self._is_among_latin(place)
        return not _may_part(self._text[place - 1], self._text[place], among_latin=among_latin)

    def _is_among_latin(self, place: int) -> bool:
        """Return whether a character is Latin, or a mark behind one that takes its side."""
        if not self._latin:
            is_latin = False
            for character in self._text:
                is_latin = is_latin if character in _TAKES_SIDES else _is_latin(character)
                self._latin.append(is_latin)
        return self._latin[place]

    @property
    def width(self) -> int:
        """The width of the text on one line."""
        return self._ends[-1]

    @property
    def is_long(self) -> bool:
        """Whether the text is too long for any table, so that its lines are estimated."""
        return self.width > LONGEST * HAN

    def widest_part(self) -> float:
        """Return the width of the widest part that no line break cuts.

        Han and digits in it may be set apart as in printed_width.
        """
        widest = float(self._broadest) if self._text.strip(" ") else 0.0
        start = end = 0
        for place in sorted(self._stuck):
            if place != end:
                widest = max(widest, self._width(start, end))
                start = place - 1
            end = place + 1
        return max(widest, self._width(start, end))

    def _width(self, start: int, end: int) -> float:
        while end > start and self._text[end - 1] == " ":  # blanks stand beyond the edge
            end -= 1
        if start == end:
            return 0
        gaps = len(self._gaps.intersection(range(start + 1, end))) if self._gaps else 0
        more = gaps * (_AUTO_SPACE * HAN - self._gap)
        return self._ends[end] - self._ends[start] - self._gap_before(start) + more

    def line_count(self, width: int) -> int:
        """Return how many lines the text takes in *width*; an empty text takes one.

        The count is an estimate for a text that is too long for any table.
        """
        if self.is_long:
            return -(-self.width // max(width - _LOST, 1))
        return len(self.starts(width))

    def starts(self, width: int, first: int | None = None) -> list[int]:
        """Return the offsets at which lines start; the first line is *first* wide, if given."""
        return self.breaks(width, first).starts

    def breaks(self, width: int, first: int | None = None) -> Breaks:
        """Return where lines start, as starts(), and the other widths at which they start there."""
        ends, text, stuck = self._ends, self._text, self._stuck
        starts, start = [0], 0
        least, beyond = -inf, inf
        while True:
            # A gap is not set at the start of a line.
            before = ends[start] + self._gap_before(start)
            room = width if start or first is None else first
            if ends[-1] <= before + room or not text:  # many columns leave less than no room
                return Breaks(starts, max(least, ends[-1] - before), beyond)
            over = bisect_right(ends, before + room, start + 1) - 1
            beyond = min(beyond, ends[over + 1] - before)
            if over > start:
                least = max(least, ends[over] - before)
            if self._hangs and self._may_hang(over):
                following = over + 1
            elif over > start and over not in stuck and text[over] != " ":
                following = over  # at most places
            else:
                following = self._break(start, over)
            if following >= len(text):
                return Breaks(starts, least, beyond)
            starts.append(following)
            start = following

    def _gap_before(self, place: int) -> int:
        return self._gap if place in self._gaps else 0

    def lines(self, width: int) -> list[str]:
        """Return the lines of the text in *width*."""
        starts = self.starts(width)
        ends = [*starts[1:], len(self._text)]
        return [self._text[start:end] for start, end in zip(starts, ends, strict=True)]

    def _may_hang(self, place: int) -> bool:
        """Return whether the line may end behind a mark that does not fit any more."""
        if self._text[place] not in _HANGING:
            return False
        return place + 1 == len(self._text) or place + 1 not in self._stuck

    def _break(self, start: int, over: int) -> int:
        """Return the start of the line below one that starts at *start* and cannot hold *over*."""
        text = self._text
        if text[over] == " ":  # blanks stand beyond the edge
            while over < len(text) and text[over] == " ":
                over += 1
            return over
        found = over
        while found > start and found in self._stuck:
            found -= 1
        return found if found > start else max(self._forced(start, over), start + 1)

    def _forced(self, start: int, over: int) -> int:
        """Return where to break a line without allowed break: before a Latin word, or inside it."""
        text, word = self._text, over
        while word > start and not self._is_among_latin(word) and text[word] in _NO_BEGIN:
            word -= 1
        while word > start and self._is_among_latin(word - 1):
            word -= 1
        if self._is_among_latin(word):
            if word > start and text[word - 1] in _CLOSING:
                word -= 1
            if word > start:
                return word
        place = over
        if not self._is_among_latin(over):
            while place > start and not _may_part(text[place - 1], text[place], among_latin=False):
                place -= 1
        return place if place > start else over
