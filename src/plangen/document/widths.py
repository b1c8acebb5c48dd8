"""Column widths from the content: dates, numbers and short headers never break.

Where everything fits on one line, room is shared by need; where it does not, the table is made as
low as it can be.
"""

from __future__ import annotations

import math
import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import TypeAlias

from plangen.document.blocks import Table
from plangen.document.fitting import even_choice, lowest_widths
from plangen.document.grid import RowGroup, row_groups
from plangen.document.heights import CellSize, TableHeights
from plangen.document.kinds import MANNERS, Hold
from plangen.document.lines import HAN, character_width

# Text between digits and Han is set a fifth of a character apart by LibreOffice, always
# (autoSpaceDE is not read), and a quarter by Word where a style of one's own asks for it; a column
# that is to hold a date must have room for it.
_AUTO_SPACE = 0.25
_BOUNDARY = re.compile(r"(?<=[0-9A-Za-z])(?=[⺀-鿿豈-﫿])|(?<=[⺀-鿿豈-﫿])(?=[0-9A-Za-z])")
_TIME_BREAK = re.compile(r"(?<=[至到—–~～、，；（）\s-])")
_WORD = re.compile(r"[!-~]+|.", re.DOTALL)

_WHOLE_HEADER = 4.0  # headers up to this many characters stay on one line
_WHOLE_TIME = 12.0  # times up to this many characters stay on one line
_WHOLE_LABEL = 8.0  # types, places and names of people, if there is room
_FIRM_LABEL = 4.0  # if there is not
_LEAST = 2.0
_SLACK = 0.2  # rounding and hinting must not break what just fits
_SPARE = 3  # twips at either side of a cell, so that no line is chosen that fits by a hair
_TRIED_ROWS = 200  # of a longer table, that many are tried for the lowest widths

# When a table is turned [J]: nearly every row is very high, and turning it helps.
_VERY_HIGH = 8  # lines
_NEARLY_EVERY = 0.9
_STILL = 0.5  # of the rows may be very high on the broad page
_FEW_ROWS = 3  # so few rows are no reason to turn a page


@dataclass(frozen=True, slots=True)
class _Need:
    """What a column needs, in characters.

    At *firm* no text breaks that must hold, at *least* none that should (types, places and names of
    people) either, at *ideal* none at all.
    """

    firm: float
    least: float
    ideal: float

    def broader(self, firm: float, least: float) -> _Need:
        """Return the need with *firm* and *least* characters added to those of the column."""
        most = max(self.ideal, self.least + least)
        return _Need(self.firm + firm, self.least + least, most)


_Texts: TypeAlias = dict[tuple[int, int], dict[tuple[str, str], None]]
"""By first column and number of columns: the lines of cells, with their part of the table."""
_HEADER, _BODY, _FOOTER = "header", "body", "footer"


def text_width(text: str) -> float:
    """Return the width of *text* in characters: Han 1, Latin and digits a half (3.1)."""
    return sum(map(character_width, text)) / HAN


def printed_width(text: str) -> float:
    """Return the width of *text* where Han and digits may be set apart."""
    return text_width(text) + _AUTO_SPACE * len(_BOUNDARY.findall(text))


class _Content:
    """The rows of a table and what they need of its columns."""

    def __init__(self, table: Table, size: CellSize) -> None:
        columns = len(table.kinds)
        self.size = size
        self.header = list(row_groups(table.header, columns))
        self.body = [group for body in table.bodies for group in row_groups(body, columns)]
        self.footer = list(row_groups(table.footer, columns))
        texts = _texts((self.header, _HEADER), (self.body, _BODY), (self.footer, _FOOTER))
        holds = [MANNERS[kind].holds for kind in table.kinds]
        needs = [_need(each, texts.get((at, 1), {})) for at, each in enumerate(holds)]
        gained = 2 * size.side / size.character  # at each edge between columns that a cell covers
        self.needs = _broadened(needs, texts, gained)

    def minimum(self, total: int | None = None) -> tuple[int, ...]:
        """Return the widths in twips at which no text breaks that must or should hold.

        If they exceed *total*, the widths are those at which no text breaks that must hold.
        """
        least = tuple(self._width(need.least) for need in self.needs)
        if total is None or sum(least) <= total:
            return least
        return tuple(self._width(need.firm) for need in self.needs)

    def natural(self, total: int) -> tuple[int, ...]:
        """Return widths with the sum *total*, shared by the needs of the columns."""
        room = (total - 2 * self.size.side * len(self.needs)) / self.size.character
        widths = [self._width(share) for share in _shares(self.needs, room)]
        widths[_widest(widths)] += total - sum(widths)
        return tuple(widths)

    def lowest(self, total: int) -> tuple[int, ...]:
        """Return widths with the sum *total* at which the table is lowest."""
        natural, minimum = self.natural(total), self.minimum(total)
        if any(width < least for width, least in zip(natural, minimum, strict=True)):
            return natural  # there is no room even for texts that must hold
        careful = CellSize(self.size.character, self.size.side + _SPARE)
        rows = even_choice(self.header + self.body, _TRIED_ROWS) + self.footer
        return lowest_widths(TableHeights(rows, len(minimum), careful), minimum, natural)

    def very_high(self, widths: Sequence[int]) -> float:
        """Return the share of very high rows among the rows of the body, from 0 to 1."""
        rows = even_choice(self.body, _TRIED_ROWS)
        counts = TableHeights(rows, len(self.needs), self.size).line_counts(widths)
        return sum(lines >= _VERY_HIGH for lines in counts) / max(_FEW_ROWS, len(counts))

    def _width(self, characters: float) -> int:
        return math.floor(characters * self.size.character) + 2 * self.size.side


def column_widths(table: Table, total: int, character: int, side: int) -> tuple[int, ...]:
    """Return the width of each column in twips; their sum is *total*.

    *character* is the width of a Han character in the table's text, *side* the margin at either
    side of a cell, both in twips. No column is narrower than what must hold in it, as long as
    there is room; under that condition the table is as low as it can be, or nearly.
    """
    return _Content(table, CellSize(character, side)).lowest(total)


def minimum_widths(table: Table, total: int, character: int, side: int) -> tuple[int, ...]:
    """Return the least width of each column in twips, which column_widths keeps to.

    Numbers, times of common length, short headers and Latin words never break; types, places and
    names of up to eight characters only where *total* is too small for all of that. The sum
    exceeds *total* when it is too small even so.
    """
    return _Content(table, CellSize(character, side)).minimum(total)


def needs_landscape(table: Table, portrait: int, landscape: int, character: int, side: int) -> bool:
    """Return whether *table* is too wide for an upright page.

    *portrait* and *landscape* are the widths of the text block, *character* and *side* are those
    of column_widths, all in twips. The rule [J]: the page is turned when the columns have no room
    for what must or should hold in them; or when at least nine rows of ten take eight lines or
    more, and turned no more than half of them do. Fewer than three rows never turn a page by
    their height.
    """
    content = _Content(table, CellSize(character, side))
    if sum(content.minimum()) > portrait:
        return True
    return (
        content.very_high(content.lowest(portrait)) >= _NEARLY_EVERY
        and content.very_high(content.lowest(landscape)) <= _STILL
    )


def _widest(widths: Sequence[int]) -> int:
    return max(range(len(widths)), key=widths.__getitem__)


def _texts(*parts: tuple[Iterable[RowGroup], str]) -> _Texts:
    """Return the lines of cells, with the part of the table that they stand in, by columns."""
    found: _Texts = {}
    for groups, part in parts:
        for group in groups:
            for row in group:
                for placed in row:
                    if placed.begins:
                        over = found.setdefault((placed.column, placed.cell.colspan), {})
                        over.update(((line, part), None) for line in placed.cell.lines)
    return found


def _broadened(needs: list[_Need], texts: _Texts, gained: float) -> list[_Need]:
    """Return the *needs* of columns with room for texts that must hold in cells over several.

    Such a cell has the margins between its columns, *gained* for each, for its text too. What it
    lacks is shared by its columns.
    """
    for (first, count), lines in texts.items():
        if count > 1:
            over, wanted = needs[first : first + count], _need(Hold.WORDS, lines)
            spare = gained * (count - 1)
            firm = wanted.firm - spare - sum(each.firm for each in over)
            least = wanted.least - spare - sum(each.least for each in over)
            needs[first : first + count] = [
                each.broader(max(firm, 0) / count, max(least, 0) / count) for each in over
            ]
    return needs


def _need(hold: Hold, lines: Iterable[tuple[str, str]]) -> _Need:
    firm, least, ideal = _LEAST, _LEAST, _LEAST
    for line, part in lines:
        width = printed_width(line)
        ideal = max(ideal, width)
        if part == _HEADER:
            holds = width if width <= _WHOLE_HEADER else width / 2
        elif part == _FOOTER and width <= _WHOLE_TIME:
            holds = width  # a sum must not break between digits and unit
        elif hold is Hold.FIGURES:
            holds = width if width <= _WHOLE_TIME else _widest_piece(_TIME_BREAK.split(line))
        elif hold is Hold.LABEL:
            holds = min(width, _FIRM_LABEL)
            least = max(least, min(width, _WHOLE_LABEL))
        else:
            holds = min(_widest_piece(_WORD.findall(line)), _WHOLE_LABEL)
        firm = max(firm, holds)
    least = max(firm, least)
    return _Need(firm + _SLACK, least + _SLACK, max(ideal, least) + _SLACK)


def _widest_piece(pieces: Iterable[str]) -> float:
    return max((printed_width(piece.strip()) for piece in pieces), default=0.0)


def _shares(needs: Sequence[_Need], room: float) -> list[float]:
    """Return shares of *room*: first for texts that must hold, then by what columns could use."""
    firm = [need.firm for need in needs]
    least = [need.least for need in needs]
    ideal = [need.ideal for need in needs]
    if sum(firm) >= room:  # nothing can be kept whole: all columns give way alike
        return [room * each / sum(firm) for each in firm]
    if sum(ideal) <= room:
        return [room * each / sum(ideal) for each in ideal]
    return _raised(least if sum(least) < room else firm, ideal, room)


def _raised(least: Sequence[float], ideal: Sequence[float], room: float) -> list[float]:
    """Raise each share from *least* towards *ideal* until they fill *room*."""
    # The root keeps one long text from starving the others.
    wishes = [math.sqrt(up - low) for low, up in zip(least, ideal, strict=True)]
    factor = (room - sum(least)) / sum(wishes)
    shares = [
        min(low + wish * factor, up) for low, wish, up in zip(least, wishes, ideal, strict=True)
    ]
    rest = room - sum(shares)
    lacking = [up - share for up, share in zip(ideal, shares, strict=True)]
    if sum(lacking) > 0:
        shares = [
            share + rest * lack / sum(lacking) for share, lack in zip(shares, lacking, strict=True)
        ]
    return shares
