"""版头 (7.2) and the head of a 信函 (10.1) in lines, with the blank ones below them (7.3.1)."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from plangen import layout
from plangen.document.blocks import Letterhead, Lines
from plangen.document.flowed import Line, Marks, Piece, Role, Run, Tab, blank
from plangen.document.lines import text_width
from plangen.document.titles import title_lines
from plangen.layout import CHARACTER_PITCH, Element, Look
from plangen.layout import letterhead as layout_letterhead
from plangen.values import replace

_DOCUMENT = "文件"  # 7.2.4: stands beside the names of several offices
_SIGNERS = "签发人："
_TABULATOR = "\t"


def letterhead_pieces(block: Letterhead, look: Look) -> Iterator[Piece]:
    """Yield everything above the title."""
    return _letter(block, look) if block.is_letter else _letterhead(block, look)


def has_room_above_mark(block: Letterhead, look: Look) -> bool:
    """Return whether the mark can stand in its place, below the lines above it (7.2.4)."""
    low = layout.AFTER_TABLE.line
    needed = layout_letterhead.JOINT_MARK_LEADING + low if _is_joint(block) else 0
    return not block.marks or block.is_letter or _room_above_mark(block, look) >= needed


# --- 版头 -----------------------------------------------------------------------------------


def _letterhead(block: Letterhead, look: Look) -> Iterator[Piece]:
    for lines in _above_mark(block):
        yield _line_above(block, lines)
    if not block.marks:
        yield Line(layout_letterhead.NUMBER, block.number, Role.HEAD)
        yield from blank(layout_letterhead.BLANK_LINES_AFTER_LETTERHEAD)
        return
    yield from _joint_marks(block, look) if _is_joint(block) else _mark(block, look)
    yield from blank(layout_letterhead.BLANK_LINES_BEFORE_NUMBER)
    if block.signers:
        yield from _upward(block, look.portrait.text_width)
    elif block.number:
        yield Line(layout_letterhead.NUMBER, block.number, Role.HEAD)
    rule = layout_letterhead.RESERVE if block.is_preprinted else layout_letterhead.RULE
    yield Line(rule, role=Role.HEAD)
    yield from blank(layout_letterhead.BLANK_LINES_AFTER_LETTERHEAD)


def _above_mark(block: Letterhead) -> list[Lines]:
    """Return the lines at the top left, 密级 on the second one (7.2.1 to 7.2.3)."""
    lines = [block.serial] if block.serial else []
    if block.secrecy:
        blank_lines = layout_letterhead.SECRECY_LINE - 1 - len(lines)
        lines += [()] * blank_lines + [block.secrecy]
    return lines + ([block.urgency] if block.urgency else [])


def _line_above(block: Letterhead, lines: Lines, above: int = 0) -> Line:
    """Return a line at the top left; a blank one has no element of its own."""
    if not lines:
        return Line(role=Role.BLANK)
    is_serial = lines is block.serial
    element = layout_letterhead.SERIAL if is_serial else layout_letterhead.SECRECY
    return Line(element, lines, Role.HEAD, above=above)


def _room_above_mark(block: Letterhead, look: Look) -> int:
    """Return the room between the lines above the mark and the mark itself, in twips (7.2.4).

    The mark has its place on the paper, whatever stands above it; where lines reach farther down
    than that, the room is negative.
    """
    place = layout.PORTRAIT.top + layout_letterhead.MARK_TOP
    return place - look.portrait.top - len(_above_mark(block)) * look.line_pitch


def _mark(block: Letterhead, look: Look) -> Iterator[Piece]:
    element, lines = _fitting_mark(
        block.marks[0], look.portrait.text_width, layout_letterhead.MARKS
    )
    above = max(_room_above_mark(block, look), 0)
    yield Line(element, () if block.is_preprinted else lines, Role.HEAD, above=above)


def _fitting_mark(mark: Lines, width: int, elements: Sequence[Element]) -> tuple[Element, Lines]:
    """Return the first of *elements*, the largest first, in which the mark fits on one line.

    The lines of the mark come with it. *width* is that of a line in twips. A mark that is too long
    for all elements is broken at whole words.
    """
    capacity = 0.0
    for element in elements:
        capacity = width / element.size.twips
        if max(map(text_width, mark)) <= capacity:
            return element, mark
    return element, title_lines(mark, {}, capacity)


def _is_joint(block: Letterhead) -> bool:
    """Return whether the marks of several offices are printed below each other (7.2.4)."""
    return len(block.marks) > 1 and not block.is_preprinted


def _joint_marks(block: Letterhead, look: Look) -> Iterator[Piece]:
    """Yield the names of the offices below one another, under a low line.

    The low line has the room above them: a table of names can have none.
    """
    host, *others = ("".join(mark) for mark in block.marks)
    beside = _DOCUMENT if host.endswith(_DOCUMENT) else ""
    low = layout.AFTER_TABLE
    room = _room_above_mark(block, look) - layout_letterhead.JOINT_MARK_LEADING
    yield Line(low, role=Role.HEAD, above=max(room - low.line, 0))
    yield Marks((host.removesuffix(_DOCUMENT), *others), beside)


def _upward(block: Letterhead, width: int) -> Iterator[Line]:
    """Yield the lines of 签发人 at the right, the last one with the number at the left.

    Names stand two on a line, below each other (7.2.6).
    """
    rows = _signer_rows(block.signers)
    column = max(text_width(name) for row in rows for name in row) + 1
    columns = len(rows[0])
    edge = width - CHARACTER_PITCH
    first = edge - round((columns * column - 1) * CHARACTER_PITCH)
    label = first - round(text_width(_SIGNERS) * CHARACTER_PITCH)
    for number, row in enumerate(rows):
        stops = [first + round(n * column * CHARACTER_PITCH) for n in range(columns)]
        begins = _TABULATOR + _SIGNERS if number == 0 else ""
        if begins:
            stops[0] = label
        text = "".join(block.number) if number == len(rows) - 1 else ""
        yield _upward_line(text + (begins or _TABULATOR), row, stops)


def _signer_rows(signers: tuple[Lines, ...]) -> list[tuple[str, ...]]:
    written = tuple("".join(signer) for signer in signers)
    each = layout_letterhead.SIGNERS_PER_LINE
    return [written[at : at + each] for at in range(0, len(written), each)]


def _upward_line(begins: str, signers: tuple[str, ...], stops: list[int]) -> Line:
    tabs = tuple(Tab("left", stop) for stop in stops[: len(signers)])
    lead = [Run(begins)]
    for signer in signers:
        lead += [Run(signer, layout_letterhead.SIGNER_NAME), Run(_TABULATOR)]
    return Line(layout_letterhead.NUMBER_UPWARD, role=Role.HEAD, lead=tuple(lead[:-1]), tabs=tabs)


# --- 信函 -----------------------------------------------------------------------------------


def _letter(block: Letterhead, look: Look) -> Iterator[Piece]:
    """Yield the head of a 信函: the frames with mark and rules, and the lines below them."""
    yield from _letter_mark(block)
    left = [each for each in (block.serial, block.secrecy, block.urgency) if each]
    above = layout_letterhead.LETTER_FIRST_LINE_BEFORE
    if block.number:
        first = _line_above(block, left[0]) if left else Line(layout_letterhead.SERIAL)
        yield _numbered(first, block, look.portrait.text_width)
        left, above = left[1:], 0
    for lines in left:
        yield _line_above(block, lines, above)
        above = 0
    yield from blank(layout_letterhead.BLANK_LINES_AFTER_LETTER_NUMBER)


def _letter_mark(block: Letterhead) -> Iterator[Line]:
    """Yield the mark and all rules of the page, or the room that they take on printed paper.

    The rule at the foot of the page stands here too: LibreOffice saves frames of a footer without
    their borders.
    """
    elements = layout_letterhead.LETTER_MARKS
    mark, rule = layout_letterhead.LETTER_MARK_FRAME, layout_letterhead.LETTER_RULE_FRAME
    element, lines = _fitting_mark(block.marks[0], mark.width, elements)
    # The rule stands lower by as much as the mark is higher than one line of the largest size.
    rule = replace(rule, top=rule.top + element.line * len(lines) - elements[0].line)
    if block.is_preprinted:
        low = layout.AFTER_TABLE
        end = rule.top + layout_letterhead.LETTER_RULE_HEIGHT - low.line
        yield Line(low, role=Role.HEAD, frame=replace(rule, top=end))
        return
    foot = layout_letterhead.LETTER_FOOT
    yield Line(element, lines, Role.HEAD, frame=mark)
    yield Line(layout_letterhead.LETTER_RULE, role=Role.HEAD, frame=rule)
    yield Line(foot, role=Role.HEAD, frame=foot.frame)


def _numbered(first: Line, block: Letterhead, width: int) -> Line:
    """Return the first line below the frames with the number at the right."""
    number = Run("".join(block.number), layout_letterhead.NUMBER)
    return replace(
        first,
        text=(),
        role=Role.HEAD,
        lead=(Run("".join(first.text)), Run(_TABULATOR), number),
        above=layout_letterhead.LETTER_FIRST_LINE_BEFORE,
        tabs=(Tab("right", width),),
    )
