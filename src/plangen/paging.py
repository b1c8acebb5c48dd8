"""The pages of one document: what it needs lest its end stand alone, and the findings."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace

from plangen.document.blocks import Attachment, Colophon, Document, Picture
from plangen.document.endings import remedy_of
from plangen.document.flow import main_text
from plangen.document.flowed import Line
from plangen.document.pages import PageModel, Remedy
from plangen.document.template import Template
from plangen.findings import Finding, Severity
from plangen.layout import OFFICIAL, TWIPS_PER_POINT, Look
from plangen.looks import official_look
from plangen.plan.loaded import LoadedPlan
from plangen.word.look import look_of_file
from plangen.word.names import LAST_PAGE
from plangen.word.pictures import picture_height
from plangen.word.stylesheet import Stylesheet, official_stylesheet


@dataclass(frozen=True)
class Paged:
    """A document, the stylesheet to write it with, and the findings about its pages."""

    document: Document
    stylesheet: Stylesheet
    findings: tuple[Finding, ...] = ()


def paged(
    document: Document, stylesheet: Stylesheet, template: Template, house: Look, loaded: LoadedPlan
) -> Paged:
    """Return the document and a stylesheet by which its signature stands on a page with text.

    A few lines are held together for it, or else *stylesheet* becomes the official one with another
    line pitch, if one helps (GB/T 9704-2012, 7.3.5.5); a styles file of the office's own stays as
    it is. 版记 without room on the last page
    gets a page of its own, which has no number (7.5). *house* is the look that the office wants.
    """
    official = official_look(template, house)
    look = official or _look_of_ones_own(document, stylesheet)
    if look is None:
        return Paged(document, stylesheet)
    room = look.portrait
    pictures = {
        each: picture_height(each, loaded.source.folder, room.text_width, room.text_height)
        for each in document.blocks
        if isinstance(each, Picture)
    }
    model = PageModel(document, look, pictures)
    found = list(_first_page(model, loaded))
    remedy = remedy_of(model, may_change_pitch=bool(official))
    if model.is_signed and (page := model.lonely_end()):
        own = "" if official else str(template.styles)
        found.append(_signature(page, remedy, look, loaded, own))
    if remedy.line_pitch:
        stylesheet = official_stylesheet(replace(look, line_pitch=remedy.line_pitch))
    document = replace(document, held=remedy.held)
    if stylesheet.has_section(LAST_PAGE):
        document = _with_colophon_apart(document, model, remedy)
    return Paged(document, stylesheet, tuple(found))


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


def _look_of_ones_own(document: Document, stylesheet: Stylesheet) -> Look | None:
    """Return the look of the office's own styles file; None if the room of a text is not known."""
    lines = [piece for _, piece in main_text(document, OFFICIAL) if isinstance(piece, Line)]
    if any(line.style for line in lines):
        return None
    return look_of_file(stylesheet, {line.element for line in lines})


def _first_page(model: PageModel, loaded: LoadedPlan) -> Iterator[Finding]:
    if not model.begins_with_text:
        field = "addressee" if loaded.plan.addressee else "letterhead"
        yield loaded.reading.at_key((field,)).finding("PG508", {}, Severity.WARNING)


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
