"""Titles of more than one line: whole words, in the shape of a trapezium or a rhombus.

GB/T 9704-2012, 7.3.1: lines keep words whole and stand symmetrically, of fit lengths, as 梯形 or
菱形. Widths are in characters of the title: Han 1, Latin and digits a half. The clause asks for no
number; those here are decisions [J]. Costs have no unit and are those of pieces.py.
"""

from __future__ import annotations

import math
from collections.abc import Iterator, Mapping, Sequence
from itertools import pairwise

from plangen import layout
from plangen.document.lines import printed_width, text_width
from plangen.document.pieces import Piece, pieces_of
from plangen.document.words import PieceKind
from plangen.values import Struct, field

_COMFORT = 18
"""A line of a broken title should be no wider, to stay clear of the edges of the text."""
_SHAPED_LINES = 4
"""Titles of more lines have no shape that an eye would see: their lines are filled."""
_BROKEN_LINES = 50
"""A title of more lines, two pages and more, is broken by the program that prints it."""
_LEAST_STEP = 2
"""Two lines whose widths differ by less look equal."""
_FIT_STEP = 4
_WIDE_STEP = 9

_LINE = 18  # for each line: no more than are needed
_TIGHT = 6  # for the square of the characters by which a line exceeds _COMFORT
_EQUAL = 16  # for two neighbouring lines of one width: a rectangle
_NEARLY_EQUAL = 8
_UPWARDS = 3  # for lines that grow (正梯形): the kind of document, at the end, is mostly short
_NO_RHOMBUS = 5  # for three lines and more of which the first or the last is the widest
_UNEVEN = 1  # for each character by which first and last line of a rhombus differ
_FAULT = 2000  # an hourglass, or one or two characters alone


def title_lines(
    typed: Sequence[str],
    names: Mapping[str, PieceKind] | None = None,
    capacity: float = layout.TITLE_CAPACITY,
) -> tuple[str, ...]:
    """Return the lines of a title as printed; *typed* are the lines that its writer gave it.

    A typed line stands as it is; one wider than *capacity*, in characters, is broken where the
    break cuts no word and none of *names*. White space around a break is left out.
    """
    lines = (_lines(each.strip(), names or {}, capacity) for each in typed)
    return tuple(line for broken in lines for line in broken)


def _lines(text: str, names: Mapping[str, PieceKind], capacity: float) -> Iterator[str]:
    if not capacity < printed_width(text) <= _BROKEN_LINES * capacity:
        yield text
        return
    pieces = pieces_of(text, names, capacity)
    at = 0
    for end in _Arrangement.of(pieces, capacity).best():
        yield "".join(piece.text for piece in pieces[at:end]).strip()
        at = end


class _Arrangement(Struct):
    """The search for the best lines; each line is known by the number of the piece after it."""

    pieces: Sequence[Piece]
    capacity: float
    ends: list[float]
    """Where each piece ends, with the room that a page may add between Han and digits."""
    widths: list[float]
    """Where each piece ends, without that room: the shape is judged by these widths."""
    least_cost: float = math.inf
    least: tuple[int, ...] = ()
    lines: list[int] = field(default_factory=list)

    @classmethod
    def of(cls, pieces: Sequence[Piece], capacity: float) -> _Arrangement:
        ends, widths, before = [0.0], [0.0], ""
        for piece in pieces:
            ends.append(ends[-1] + printed_width(before + piece.text) - text_width(before))
            widths.append(widths[-1] + text_width(piece.text))
            before = piece.text[-1]
        return cls(pieces, capacity, ends, widths)

    def best(self) -> tuple[int, ...]:
        """Return the numbers of the pieces before which the best lines end."""
        needed = math.ceil(self.ends[-1] / self.capacity)
        if needed <= _SHAPED_LINES:
            for count in range(needed, needed + 2):
                self._search(0, count, 0)
        return self.least or tuple(self._filled())

    def _search(self, start: int, count: int, cost: float) -> None:
        """Try every way to lay the pieces from *start* on *count* more lines."""
        if cost >= self.least_cost:
            return
        last = len(self.pieces)
        if count == 1:
            if self._fits(start, last):
                self._note((*self.lines, last), cost)
            return
        for end in range(start + 1, last - count + 2):
            if not self._fits(start, end):
                break
            if self.ends[-1] - self.ends[end] > (count - 1) * self.capacity:
                continue
            self.lines.append(end)
            self._search(end, count - 1, cost + _LINE + self.pieces[end - 1].cost)
            self.lines.pop()

    def _note(self, lines: tuple[int, ...], cost: float) -> None:
        widths = [self.widths[end] - self.widths[start] for start, end in pairwise((0, *lines))]
        cost += shape_cost(widths)
        if cost < self.least_cost:
            self.least_cost, self.least = cost, lines

    def _fits(self, start: int, end: int) -> bool:
        """Return whether pieces fit on a line; a single piece has to."""
        return end - start == 1 or self.ends[end] - self.ends[start] <= self.capacity

    def _filled(self) -> Iterator[int]:
        """Yield the ends of lines that hold as many pieces as they can."""
        start = 0
        for end in range(1, len(self.pieces)):
            if not self._fits(start, end + 1):
                yield end
                start = end
        yield len(self.pieces)


def shape_cost(widths: Sequence[float]) -> float:
    """Return how far lines of these *widths* are from a trapezium or a rhombus.

    Of two lines the upper should be the longer: both trapezia are allowed, and a title ends with
    the kind of document, a word or two. Of three lines and more, one in the middle should be.
    """
    cost = sum(_TIGHT * max(width - _COMFORT, 0) ** 2 for width in widths)
    if min(widths[0], widths[-1]) <= _LEAST_STEP or _has_waist(widths):
        cost += _FAULT
    steps = [upper - lower for upper, lower in pairwise(widths)]
    cost += sum(_equality_cost(abs(step)) for step in steps)
    if len(widths) == 2:  # noqa: PLR2004
        step = steps[0]
        return cost + (abs(step) - _FIT_STEP) ** 2 / _FIT_STEP + (_UPWARDS if step < 0 else 0)
    is_rhombus = max(widths[1:-1]) > max(widths[0], widths[-1])
    cost += _UNEVEN * abs(widths[0] - widths[-1]) if is_rhombus else _NO_RHOMBUS
    return cost + max(max(widths) - min(widths) - _WIDE_STEP, 0) ** 2 / _FIT_STEP


def _equality_cost(step: float) -> float:
    if step >= _LEAST_STEP:
        return 0
    return _EQUAL if step < _LEAST_STEP / 2 else _NEARLY_EQUAL


def _has_waist(widths: Sequence[float]) -> bool:
    """Return whether a line is narrower than one above it and one below it: an hourglass."""
    return any(
        max(widths[:index]) > widths[index] < max(widths[index + 1 :])
        for index in range(1, len(widths) - 1)
    )
