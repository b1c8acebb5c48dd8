"""How many lines a text takes in a given width, broken as LibreOffice breaks it.

In table cells widths are counted in tenths of a Han character, so that each is a whole number:
Han 10, Latin 5, the gap between them 2. All rules here were measured; what Word does differently in
cells (no gap, a mark that hangs over the edge) only makes lines longer, so a text never takes more
lines there. Other texts have a measure of their own.
"""

from __future__ import annotations

import unicodedata
from bisect import bisect_right
from collections.abc import Container
from functools import lru_cache

from plangen.patterns import regex
from plangen.values import Struct

HAN = 10
_LATIN = 5
WRAP = "\u2028"
"""Ends a line within a text in a cell where programs would not; no plan can have it."""
HELD_HYPHEN = "\u2029"
"""Stands for a hyphen at which no line ends; no plan can have it."""
LONGEST = 300  # characters; longer texts are not worth breaking hundreds of times
_LOST = _LATIN  # at the end of a line, on average
_GAP = 2  # between a Han character and a letter or digit, whatever autoSpaceDE says

# Text between digits and Han is set a fifth of a character apart by LibreOffice, always
# (autoSpaceDE is not read), and a quarter by Word where a style of one's own asks for it; what is
# to stay on a line must have room for it.
_AUTO_SPACE = 0.25
_BOUNDARY = regex(r"(?<=[0-9A-Za-z])(?=[⺀-鿿豈-﫿])|(?<=[⺀-鿿豈-﫿])(?=[0-9A-Za-z])")

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


class Measure(Struct, frozen=True):
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
    return sum(map(character_width, text)) / HAN


def printed_width(text: str) -> float:
    """Return the width of *text* where Han and digits may be set apart."""
    return text_width(text) + _AUTO_SPACE * len(_BOUNDARY.findall(text))


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


@lru_cache(maxsize=1 << 16)
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


class BrokenText:
    """A text without line breaks, prepared for counting its lines at many widths."""

    __slots__ = ("_breaks", "_ends", "_gaps", "_hangs", "_latin", "_text")

    def __init__(
        self,
        text: str,
        measure: Measure = CELL,
        *,
        whole: Container[int] = frozenset(),
        apart: Container[int] = frozenset(),
    ) -> None:
        """Prepare *text*; lines may begin at the offsets in *apart*, and at none in *whole*."""
        widths = {0: 0, _LATIN: measure.latin, HAN: measure.han}
        ends, gaps, latin, breaks = [0], [0], [], [0]
        left, left_latin, left_han, left_word = "", False, False, False
        for place, character in enumerate(text):
            width, is_han, is_word = _traits(character)
            is_latin = left_latin if character in _TAKES_SIDES else _is_latin(character)
            gap = measure.gap if (is_han and left_word) or (is_word and left_han) else 0
            if left:
                gaps.append(gap)
                parts = place in apart or (
                    place not in whole
                    and _may_part(left, character, among_latin=is_latin or left_latin)
                )
                breaks.append(place if parts else breaks[-1])
            ends.append(ends[-1] + gap + widths[width])
            latin.append(is_latin)
            left, left_latin, left_han, left_word = character, is_latin, is_han, is_word
        self._text, self._ends, self._gaps = text, ends, gaps
        self._latin, self._breaks, self._hangs = latin, breaks, measure.hangs

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
        start, widest = 0, 0.0
        for place, last in enumerate(self._breaks[1:], 1):
            if last == place:
                widest = max(widest, self._width(start, place))
                start = place
        return max(widest, self._width(start, len(self._text)))

    def _width(self, start: int, end: int) -> float:
        while end > start and self._text[end - 1] == " ":  # blanks stand beyond the edge
            end -= 1
        if start == end:
            return 0
        inside = self._gaps[start + 1 : end]
        gaps = _AUTO_SPACE * HAN * sum(map(bool, inside)) - sum(inside)
        return self._ends[end] - self._ends[start] - self._gaps[start] + gaps

    def line_count(self, width: int) -> int:
        """Return how many lines the text takes in *width*; an empty text takes one.

        The count is an estimate for a text that is too long for any table.
        """
        if self.is_long:
            return -(-self.width // max(width - _LOST, 1))
        return len(self.starts(width))

    def starts(self, width: int, first: int | None = None) -> list[int]:
        """Return the offsets at which lines start; the first line is *first* wide, if given."""
        ends, last = self._ends, len(self._text)
        starts = [0]
        while True:
            start = starts[-1]
            # A gap is not set at the start of a line.
            room = width if start or first is None else first
            edge = ends[start] + (self._gaps[start] if last else 0) + room
            if (
                ends[-1] <= edge or not last
            ):  # a table of very many columns leaves less than no room
                return starts
            over = bisect_right(ends, edge, start + 1) - 1
            following = over + 1 if self._may_hang(over) else self._break(start, over)
            if following >= last:
                return starts
            starts.append(following)

    def lines(self, width: int) -> list[str]:
        """Return the lines of the text in *width*."""
        starts = self.starts(width)
        ends = [*starts[1:], len(self._text)]
        return [self._text[start:end] for start, end in zip(starts, ends, strict=True)]

    def _may_hang(self, place: int) -> bool:
        """Return whether the line may end behind a mark that does not fit any more."""
        if not self._hangs or self._text[place] not in _HANGING:
            return False
        return place + 1 == len(self._text) or self._breaks[place + 1] == place + 1

    def _break(self, start: int, over: int) -> int:
        """Return the start of the line below one that starts at *start* and cannot hold *over*."""
        text = self._text
        if text[over] == " ":  # blanks stand beyond the edge
            while over < len(text) and text[over] == " ":
                over += 1
            return over
        found = self._breaks[over]
        return found if found > start else max(self._forced(start, over), start + 1)

    def _forced(self, start: int, over: int) -> int:
        """Return where to break a line without allowed break: before a Latin word, or inside it."""
        text, word = self._text, over
        while word > start and not self._latin[word] and text[word] in _NO_BEGIN:
            word -= 1
        while word > start and self._latin[word - 1]:
            word -= 1
        if self._latin[word]:
            if word > start and text[word - 1] in _CLOSING:
                word -= 1
            if word > start:
                return word
        place = over
        if not self._latin[over]:
            while place > start and not _may_part(text[place - 1], text[place], among_latin=False):
                place -= 1
        return place if place > start else over
