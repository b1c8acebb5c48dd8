"""署名 and 成文日期 (7.3.5) in lines, of one office or of several."""

from __future__ import annotations

from collections.abc import Iterator

from plangen.document.blocks import Signature
from plangen.document.flowed import Line, Role, Run, Tab, blank
from plangen.document.lines import text_width
from plangen.layout import CHARACTER_PITCH, JOINT_SIGNATURE, SIGNATURE, SIGNATURE_DATE, Look
from plangen.layout import signature as layout_signature


def signature_lines(block: Signature, look: Look, *, stays: bool | None) -> Iterator[Line]:
    """Yield the names and the date at their places from the right edge.

    *stays* tells whether the date stays on a page with what begins below it.
    """
    date = max(map(text_width, block.date))
    if block.is_sealed and len(block.organizations) > 1:
        yield from _sealed_jointly(block, date, look.portrait.text_width / CHARACTER_PITCH)
        _, gap = layout_signature.sealed_signature_gaps(0, date)
    else:
        # All names begin where the longest begins, so that the date stands below all of them alike.
        # One that is wider than a line is broken, and fills it.
        room = layout_signature.room_of_name(is_sealed=block.is_sealed)
        widths = [min(max(map(text_width, lines)), room) for lines in block.organizations]
        name_gap, gap = _gaps(max(widths), date, look, is_sealed=block.is_sealed)
        for lines, width in zip(block.organizations, widths, strict=True):
            right = name_gap + max(widths) - width
            yield Line(SIGNATURE, lines, Role.SIGNATURE, right=right)
    yield Line(SIGNATURE_DATE, block.date, Role.SIGNATURE, right=gap, stays=stays)


def _gaps(width: float, date: float, look: Look, *, is_sealed: bool) -> tuple[float, float]:
    """Return how far the longest name and the date end from the right edge, in characters."""
    if is_sealed:
        return layout_signature.sealed_signature_gaps(width, date)
    return layout_signature.signature_gaps(width, date, look.signature_min_gap)


def _sealed_jointly(block: Signature, date: float, room: float) -> Iterator[Line]:
    """Yield rows of names with room for a seal on each, the last one above the date (7.3.5.1)."""
    offices = ["".join(lines) for lines in block.organizations]
    longest = max(map(text_width, offices))
    rows, centres = layout_signature.joint_signature(longest, date, len(offices), room)
    for number, count in enumerate(rows):
        yield from blank(layout_signature.BLANK_LINES_BETWEEN_SEALS if number else 0, stays=True)
        in_row, offices = offices[:count], offices[count:]
        tabs = tuple(Tab("center", round(each * CHARACTER_PITCH)) for each in centres[-count:])
        names = tuple(Run(f"\t{each}") for each in in_row)
        yield Line(JOINT_SIGNATURE, role=Role.SIGNATURE, lead=names, tabs=tabs)
