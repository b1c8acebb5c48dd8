"""署名 and 成文日期 (7.3.5) as XML, of one office or of several."""

from __future__ import annotations

from collections.abc import Iterator

from plangen.document.blocks import Signature
from plangen.document.widths import text_width
from plangen.layout import CHARACTER_PITCH
from plangen.layout import signature as layout_signature
from plangen.word import names
from plangen.word.stylesheet import Stylesheet
from plangen.word.xml import Tab, paragraph, run


def signature_xml(block: Signature, sheet: Stylesheet, least: float, *, is_kept: bool) -> str:
    """Return the names and the date at their places from the right edge.

    *least* is the least gap between an unsealed date and the edge, in characters. *is_kept* with
    remarks, which stand just below (7.3.6).
    """
    if block.is_sealed and len(block.organizations) > 1:
        return "".join(_sealed_jointly(block, sheet, is_kept=is_kept))
    width = max(text_width(line) for lines in block.organizations for line in lines)
    date = max(map(text_width, block.date))
    gap, date_gap = layout_signature.signature_gaps(width, date, least)
    if block.is_sealed:
        gap, date_gap = layout_signature.sealed_signature_gaps(width, date)
    signed = [
        # All begin where the longest begins, so that the date stands below all alike.
        (names.SIGNATURE, lines, gap + width - max(map(text_width, lines)))
        for lines in block.organizations
    ]
    written = [
        paragraph(sheet.paragraph(style), lines, right=round(right * CHARACTER_PITCH))
        for style, lines, right in signed
    ]
    return "".join((*written, _date(block, sheet, date_gap, is_kept=is_kept)))


def _date(block: Signature, sheet: Stylesheet, gap: float, *, is_kept: bool) -> str:
    right = round(gap * CHARACTER_PITCH)
    return paragraph(sheet.paragraph(names.DATE), block.date, right=right, keep_with_next=is_kept)


def _sealed_jointly(block: Signature, sheet: Stylesheet, *, is_kept: bool) -> Iterator[str]:
    """Yield rows of names with room for a seal on each, the last one above the date (7.3.5.1)."""
    offices = ["".join(lines) for lines in block.organizations]
    date = max(map(text_width, block.date))
    rows, centres = layout_signature.joint_signature(
        max(map(text_width, offices)),
        date,
        len(offices),
        sheet.text_width(names.PORTRAIT) / CHARACTER_PITCH,
    )
    style, blank = (sheet.paragraph(each) for each in (names.JOINT_SIGNATURE, names.NORMAL))
    for number, count in enumerate(rows):
        if number:
            yield paragraph(blank, keep_with_next=True) * layout_signature.BLANK_LINES_BETWEEN_SEALS
        in_row, offices = offices[:count], offices[count:]
        tabs = [Tab("center", round(each * CHARACTER_PITCH)) for each in centres[-count:]]
        yield paragraph(style, before="".join(run(f"\t{each}") for each in in_row), tabs=tabs)
    yield _date(block, sheet, layout_signature.sealed_signature_gaps(0, date)[1], is_kept=is_kept)
