"""Where 署名 and 成文日期 stand, and the line pitches that keep text on their page (7.3.5).

Widths and gaps are in characters of the body text, line pitches in twips.
"""

from __future__ import annotations

from collections.abc import Iterator
from itertools import chain

from plangen.layout.elements import NORMAL
from plangen.layout.look import Look
from plangen.layout.page import CHARACTER_PITCH, CHARACTERS_PER_LINE, LINE_PITCH
from plangen.layout.units import TWIPS_PER_MM

_FROM_EDGE = 2  # characters between a signature without seal and the right edge (7.3.5.2)
_DATE_BEHIND = 2  # characters from the beginning of the signature to that of the date (7.3.5.2)
_DATE_FROM_EDGE = 4  # characters between the date below a seal and the right edge (7.3.5.1)

# 7.3.5.1: seals neither meet nor overlap: a name every 45 mm, a row every five lines [J]
_SEAL = 42  # mm
_SEAL_STEP = 45  # mm
SEAL = _SEAL * TWIPS_PER_MM / CHARACTER_PITCH
SEALS_PER_ROW = 3
BLANK_LINES_BETWEEN_SEALS = int(_SEAL * TWIPS_PER_MM // LINE_PITCH)


def signature_gaps(organization: float, date: float, least: float = 0) -> tuple[float, float]:
    """Return how far 署名 and 成文日期 end from the right edge, in characters.

    *organization* and *date* are the widths of the two texts, in characters. The signature ends
    two characters from the edge and the date starts two characters to the right of its start; a
    date that is longer ends two characters from the edge, and the signature moves to the left.
    Both move to the left where the date would end nearer to the edge than *least* [J].
    """
    gap = max(organization - date if date <= organization else _FROM_EDGE, least)
    return gap + _DATE_BEHIND + date - organization, gap


def room_of_name(*, is_sealed: bool) -> int:
    """Return how wide 署名 can be on one line, in characters; a sealed one may reach the edge."""
    return CHARACTERS_PER_LINE - (0 if is_sealed else _FROM_EDGE)


def sealed_signature_gaps(organization: float, date: float) -> tuple[float, float]:
    """Return how far 署名 and 成文日期 below a seal end from the right edge, in characters.

    The date ends four characters from the edge, and the signature stands centred above it; a
    signature that would reach beyond the edge ends there, and the date stands centred below it
    (7.3.5.1). The date is never nearer to the edge than four characters, as much as a house can ask
    for.
    """
    gap = _DATE_FROM_EDGE + (date - organization) / 2
    return (gap, _DATE_FROM_EDGE) if gap >= 0 else (0, (organization - date) / 2)


def joint_signature(
    organization: float, date: float, count: int, width: float
) -> tuple[list[int], list[float]]:
    """Return how *count* names stand in rows that all get a seal (7.3.5.1).

    *organization* is the width of the longest name, *date* that of the date, *width* that of the
    text block, all in characters. The result is the number of names in each row and, from left to
    right, the middles of the places in a row. The last place is that above the date; no seal
    reaches beyond the text block.
    """
    last = width - _DATE_FROM_EDGE - date / 2
    step = max(SEAL * _SEAL_STEP / _SEAL, organization + 1)
    half = max(SEAL, organization) / 2
    fitting = max(1, min(SEALS_PER_ROW, int((last - half) // step) + 1))
    rows = -(-count // fitting)
    per_row = -(-count // rows)
    centres = [last - step * place for place in range(per_row - 1, -1, -1)]
    return [min(per_row, count - row * per_row) for row in range(rows)], centres


# 7.3.5.5: where the page has no room for seal and date, the line pitch is changed so that they do
# not stand on a page without text. A page then has one line more or one line less, and fills the
# text block as before; where that is not enough, up to three lines more or less: 24.55 to 33.55 pt
# for the standard's pitch [J].
_LINES_MORE_OR_LESS = 3


def pitches_for_signature(look: Look) -> Iterator[int]:
    """Yield the line pitches, in twips, that may take the place of a look's own (7.3.5.5).

    The pitches with one line more and one line less to a page come first, and for each number of
    lines the pitch that fills the text block. Smaller pitches with this number of lines may leave
    room for a line more below a title. No pitch is so small that a line would cut characters.
    """
    height, lines = look.portrait.text_height, look.lines_per_page
    for step in range(1, _LINES_MORE_OR_LESS + 1):
        counts = [count for count in (lines + step, lines - step) if count > 0]
        filling = [height // count for count in counts]
        closer = (range(height // count - 1, height // (count + 1), -1) for count in counts)
        for pitch in (*filling, *chain.from_iterable(closer)):
            if pitch >= NORMAL.size.twips:
                yield pitch
