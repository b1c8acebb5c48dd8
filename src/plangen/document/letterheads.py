"""版头 in lines: how large its mark is, and what room it takes above the title."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from plangen.document.blocks import Letterhead, Lines
from plangen.document.titles import title_lines
from plangen.document.widths import text_width
from plangen.layout import AFTER_TABLE, PORTRAIT, Element, Look
from plangen.layout import letterhead as layout_letterhead


def fitting_mark(
    mark: Lines, width: int, elements: Sequence[Element] = layout_letterhead.MARKS
) -> tuple[int, Lines]:
    """Return the number of the first of *elements* that has the mark on one line.

    They become smaller. *width* is that of the line in twips. A mark that is too long for all of
    them is broken at whole words.
    """
    capacity = 0.0
    for number, element in enumerate(elements):
        capacity = width / element.size.twips
        if max(map(text_width, mark)) <= capacity:
            return number, mark
    return number, title_lines(mark, {}, capacity)


def fitting_letter_mark(block: Letterhead) -> tuple[int, Lines, int]:
    """Return the same for the mark of a 信函 (10.1), of layout_letterhead.LETTER_MARKS.

    The third is how much higher than one line of the largest it is, in twips: what stands below it
    is so much lower.
    """
    elements = layout_letterhead.LETTER_MARKS
    width = layout_letterhead.LETTER_MARK_FRAME.width
    number, lines = fitting_mark(block.marks[0], width, elements)
    return number, lines, elements[number].line * len(lines) - elements[0].line


def lines_above_mark(block: Letterhead) -> list[Lines]:
    """Return the lines at the top left, 密级 on the second one (7.2.1 to 7.2.3)."""
    lines = [block.serial] if block.serial else []
    if block.secrecy:
        blank = layout_letterhead.SECRECY_LINE - 1 - len(lines)
        lines += [()] * blank + [block.secrecy]
    return lines + ([block.urgency] if block.urgency else [])


def room_above_mark(block: Letterhead, top: int, line_pitch: int) -> int:
    """Return the room between the lines above the mark and the mark itself, in twips (7.2.4).

    *top* is the upper margin: the mark has its place on the paper, whatever stands above it; lines
    that reach farther down move it.
    """
    return max(_room_left(block, top, line_pitch), 0)


def room_above_joint_marks(block: Letterhead, top: int, line_pitch: int) -> int:
    """Return the same for the table of several marks, with the low line that must stand above."""
    room = _room_left(block, top, line_pitch) - layout_letterhead.JOINT_MARK_LEADING
    return max(room, AFTER_TABLE.line)


def has_room_above_mark(block: Letterhead, top: int, line_pitch: int) -> bool:
    """Return whether the mark can stand in its place, below what stands above it (7.2.4)."""
    needed = layout_letterhead.JOINT_MARK_LEADING + AFTER_TABLE.line if is_joint(block) else 0
    return block.is_letter or _room_left(block, top, line_pitch) >= needed


def _room_left(block: Letterhead, top: int, line_pitch: int) -> int:
    mark = PORTRAIT.top + layout_letterhead.MARK_TOP
    return mark - top - len(lines_above_mark(block)) * line_pitch


def is_joint(block: Letterhead) -> bool:
    """Return whether the marks of several offices are printed below each other (7.2.4)."""
    return len(block.marks) > 1 and not block.is_preprinted


def signer_rows(signers: tuple[Lines, ...]) -> list[tuple[str, ...]]:
    """Return the names behind 签发人, two on a line (7.2.6)."""
    written = tuple("".join(signer) for signer in signers)
    each = layout_letterhead.SIGNERS_PER_LINE
    return [written[at : at + each] for at in range(0, len(written), each)]


def heights(block: Letterhead, look: Look) -> Iterator[int]:
    """Yield the height of each line above the title, in twips."""
    if block.is_letter:
        *_, growth = fitting_letter_mark(block)
        yield layout_letterhead.LETTER_BODY_TOP + growth - look.portrait.top
        parts = [block.serial or block.number, block.secrecy, block.urgency]
        count = layout_letterhead.BLANK_LINES_AFTER_LETTER_NUMBER + sum(map(bool, parts))
        yield from [look.line_pitch] * count
        return
    yield from [look.line_pitch] * len(lines_above_mark(block))
    place = look.portrait.top, look.line_pitch
    if is_joint(block):
        marks = layout_letterhead.JOINT_MARK.line * len(block.marks)
        yield room_above_joint_marks(block, *place) + marks
    else:
        number, lines = fitting_mark(block.marks[0], look.portrait.text_width)
        marks = layout_letterhead.MARKS[number].line * len(lines)
        yield room_above_mark(block, *place) + marks
    blank = layout_letterhead.BLANK_LINES_BEFORE_NUMBER
    below = layout_letterhead.BLANK_LINES_AFTER_LETTERHEAD
    numbered = len(signer_rows(block.signers)) or bool(block.number)
    yield from [look.line_pitch] * (blank + numbered)
    yield layout_letterhead.RESERVE.line
    yield from [look.line_pitch] * below
