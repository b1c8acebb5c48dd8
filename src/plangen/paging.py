"""The pages of one document: what it needs lest its end stand alone, and the findings."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from plangen.document.blocks import Attachment, Colophon, Document, Picture, Row, Table
from plangen.document.continuations import continuations, with_continuations
from plangen.document.endings import remedy_of
from plangen.document.flow import flow, main_text, numbered_pieces
from plangen.document.flowed import Line, Sheets
from plangen.document.pages import PageModel, Remedy
from plangen.document.template import Template
from plangen.document.widths import fitted, minimum_widths
from plangen.findings import Finding, Severity
from plangen.layout import OFFICIAL, TWIPS_PER_POINT, Look
from plangen.looks import official_look
from plangen.plan.loaded import LoadedPlan
from plangen.values import Struct, replace
from plangen.word.look import look_of_file
from plangen.word.names import LAST_PAGE
from plangen.word.pictures import picture_height
from plangen.word.stylesheet import Stylesheet, official_stylesheet

_NUMBER, _QUOTED = 3, 12  # characters: a shorter cell tells no row from another


class Paged(Struct, frozen=True):
    """A document, the stylesheet to write it with, and the findings about its pages."""

    document: Document
    stylesheet: Stylesheet
    findings: tuple[Finding, ...] = ()
    faults: int = 0
    """How grave the known faults of the pages are: 2 where the first page shows no text (7.3.3),
    and 1 where the end stands alone, or the line pitch changes for it (7.3.5.5)."""


def paged(
    document: Document, stylesheet: Stylesheet, template: Template, house: Look, loaded: LoadedPlan
) -> Paged:
    """Return the document and a stylesheet by which its signature stands on a page with text.

    A few lines are held together for it, or else *stylesheet* becomes the official one with another
    line pitch, if one helps (GB/T 9704-2012, 7.3.5.5); a styles file of the office's own stays as
    it is. 版记 without room on the last page gets a page of its own, which has no number (7.5).
    *house* is the look that the office wants.
    """
    high = (
        *_wide_tables(document, stylesheet, loaded),
        *_high_rows(document, stylesheet, house, loaded),
    )
    official = official_look(template, house)
    look = official or _look_of_ones_own(document, stylesheet)
    if look is None:
        return Paged(document, stylesheet, high)
    room = look.portrait
    pictures = {
        each: picture_height(each, loaded.source.folder, room.text_width, room.text_height)
        for each in document.blocks
        if isinstance(each, Picture)
    }
    model = PageModel(document, look, pictures)
    begins_well, lonely = model.begins_with_text, model.lonely_end()
    found = [] if begins_well else [_first_page(loaded)]
    remedy = remedy_of(model, may_change_pitch=bool(official))
    if model.is_signed and lonely:
        own = "" if official else str(template.styles)
        found.append(_signature(lonely, remedy, look, loaded, own))
    if remedy.line_pitch:
        stylesheet = official_stylesheet(replace(look, line_pitch=remedy.line_pitch))
    document = replace(document, held=remedy.held)
    if stylesheet.has_section(LAST_PAGE):
        document = _with_colophon_apart(document, model, remedy)
    if official:
        pitch = remedy.line_pitch or look.line_pitch
        turned = stylesheet.paper(Sheets.TURNED)
        document = with_continuations(document, replace(look, line_pitch=pitch), turned)
        found += _continued(document, loaded)
    faults = 2 * (not begins_well) + bool(lonely and not remedy.held)
    return Paged(document, stylesheet, (*found, *high), faults)


def _with_colophon_apart(document: Document, model: PageModel, remedy: Remedy) -> Document:
    """Return the document with 版记 on a page of its own, if the last page has no room for it.

    The last page is known only where no attachment follows the main text.
    """
    if any(isinstance(each, Attachment) for each in document.blocks):
        return document
    blocks = (
        replace(each, has_own_page=True)
        if isinstance(each, Colophon) and not model.has_room_for(each, remedy)
        else each
        for each in document.blocks
    )
    return replace(document, blocks=tuple(blocks))


def _continued(document: Document, loaded: LoadedPlan) -> Iterator[Finding]:
    """Yield a note about the venues that go on, whose marks an edit in Word may displace."""
    names = [each.venue for each in continuations(document)]
    if names:
        args: dict[str, str | int] = {"venue": names[0], "count": len(names)}
        yield loaded.reading.at_key(("activities",)).finding("PG516", args, Severity.NOTE)


def _look_of_ones_own(document: Document, stylesheet: Stylesheet) -> Look | None:
    """Return the look of the office's own styles file; None if the room of a text is not known."""
    pieces = numbered_pieces(main_text(document), OFFICIAL)
    lines = [piece for _, piece in pieces if isinstance(piece, Line)]
    if any(line.style for line in lines):
        return None
    return look_of_file(stylesheet, {line.element for line in lines})


def _wide_tables(
    document: Document, stylesheet: Stylesheet, loaded: LoadedPlan
) -> Iterator[Finding]:
    """Yield a warning for each table in the text that is too wide for an upright sheet."""
    width = stylesheet.paper(Sheets.UPRIGHT).text_width
    for table in (each for each in document.blocks if isinstance(each, Table)):
        if sum(minimum_widths(table)) > width:
            args: dict[str, str | int] = {"text": _first_words(table.rows)}
            yield loaded.reading.at_key(("activities",)).finding("PG515", args, Severity.WARNING)


def _first_words(rows: Iterable[Row]) -> str:
    """Return the beginning of the first text in *rows* that tells them from others."""
    lines = (line for row in rows for each in row for line in each.lines if len(line) > _NUMBER)
    return next(lines, "")[:_QUOTED]


def _high_rows(
    document: Document, stylesheet: Stylesheet, house: Look, loaded: LoadedPlan
) -> Iterator[Finding]:
    """Yield a finding for each table with rows higher than half the text block of its sheet."""
    has_turned = stylesheet.has_section(Sheets.TURNED)
    turned = stylesheet.paper(Sheets.TURNED) if has_turned else None
    for part in flow(document, house, turned):
        sheet = stylesheet.paper(part.sheets)
        for table in (piece for piece in part.pieces if isinstance(piece, Table)):
            heights = fitted(table, sheet.text_width).row_heights
            rows = zip(table.rows, heights, strict=True)
            high = [row for row, height in rows if height > sheet.text_height / 2]
            if high:
                args: dict[str, str | int] = {"text": _first_words(high), "count": len(high)}
                yield loaded.reading.at_key(("activities",)).finding("PG512", args, Severity.NOTE)


def _first_page(loaded: LoadedPlan) -> Finding:
    field = "addressee" if loaded.plan.addressee else "letterhead"
    return loaded.reading.at_key((field,)).finding("PG508", {}, Severity.WARNING)


def _signature(page: int, remedy: Remedy, look: Look, loaded: LoadedPlan, own: str) -> Finding:
    spot = loaded.reading.at_key(("signature",))
    args: dict[str, str | int] = {"page": page}
    if remedy.held:
        return spot.finding("PG511", args | {"above": remedy.page}, Severity.NOTE)
    if pitch := remedy.line_pitch:
        lines = replace(look, line_pitch=pitch).lines_per_page
        args |= {"pitch": f"{pitch / TWIPS_PER_POINT:g}", "lines": lines}
        return spot.finding("PG506", args, Severity.NOTE)
    args |= {"own": own} if own else {}
    return spot.finding("PG507", args, Severity.WARNING)
