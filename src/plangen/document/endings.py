"""What keeps the end of a document from standing alone on a page (GB/T 9704-2012, 7.3.5.5).

Lines above it are kept together first: they go to the next page, a few stay empty where they stood,
and all else is set as it was. The line pitch is changed where that does not help. What is chosen
holds in Word and in LibreOffice.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import chain, pairwise, zip_longest

from plangen.document.blocks import HeldPieces, Keeping, Letterhead
from plangen.document.extents import TYPESETTERS
from plangen.document.flowed import Role
from plangen.document.letterheads import has_room_above_mark
from plangen.document.pages import AS_IT_IS, PageModel, Pages, Remedy
from plangen.layout import Look
from plangen.layout.signature import pitches_for_signature
from plangen.values import replace

_MOST_EMPTY = 4  # lines at the foot of a page [J]
_PAGES_BEFORE = 3  # so many pages before that of the end are looked at
_HELD = {Role.TEXT, Role.NOTE}


def remedy_of(model: PageModel, *, may_change_pitch: bool) -> Remedy:
    """Return the first remedy that puts text beside the end of a document, in both programs.

    It is AS_IT_IS where none is needed, or none helps. A document without signature keeps its line
    pitch, whatever *may_change_pitch* says: the clause is about signatures.
    """
    readings = {each: model.pages(each) for each in TYPESETTERS}
    if not any(each.lonely_end for each in readings.values()):
        return AS_IT_IS
    held = dict.fromkeys(_holds([*readings.values()], model.look.line_pitch))
    pitched = _pitches(model) if may_change_pitch and model.is_signed else iter(())
    for remedy in chain(held, pitched):
        pages = {each: model.pages(each, remedy) for each in TYPESETTERS}
        if all(_is_better(pages[each], readings[each], remedy, model.look) for each in TYPESETTERS):
            return remedy
    return AS_IT_IS


def _is_better(pages: Pages, before: Pages, remedy: Remedy, look: Look) -> bool:
    """Return whether text stands beside the end, and still on the first page (7.3.3).

    No page may have more than a few empty lines for it, unless it had them *before*.
    """
    if pages.lonely_end or (before.begins_with_text and not pages.begins_with_text):
        return False
    feet = zip_longest(pages.empty[:-1], before.empty[:-1], fillvalue=0)
    is_bare = any(now // look.line_pitch > _MOST_EMPTY and now > then for now, then in feet)
    return not (remedy.held and is_bare)


def _holds(readings: Sequence[Pages], line_pitch: int) -> Iterator[Remedy]:
    """Yield what may be held at the ends of the last pages, those nearest to the end first."""
    end = max(each.lonely_end for each in readings)
    for page in range(end - 1, max(end - 1 - _PAGES_BEFORE, 0), -1):
        for pages in readings:
            yield from (Remedy(held, page) for held in _holds_at(pages, page, line_pitch))


def _holds_at(pages: Pages, page: int, line_pitch: int) -> Iterator[HeldPieces]:
    """Yield what may be held at the foot of a *page*, counted from 1.

    That is its last paragraph, of which no line stands alone, or as many paragraphs as may leave
    their lines empty, together with the blank lines below them.
    """
    roles = {line.piece: line.role for each in pages.pages for line in each}
    lines = [line for each in pages.pages[page - 1 : page] for line in each]
    foot = max((line.piece for line in lines if line.role in _HELD), default=-1)
    if foot < 0:
        return
    yield HeldPieces(foot, foot, Keeping.PAIRED)
    last = foot
    while roles.get(last + 1) is Role.BLANK:
        last += 1
    for above, line in reversed([*pairwise(lines)]):
        is_near = (pages.height - line.top) // line_pitch <= _MOST_EMPTY
        if is_near and above.piece < line.piece <= foot:
            yield HeldPieces(line.piece, last, Keeping.TOGETHER)


def _pitches(model: PageModel) -> Iterator[Remedy]:
    for pitch in pitches_for_signature(model.look):
        if _leaves_mark(model, pitch):
            yield Remedy(line_pitch=pitch)


def _leaves_mark(model: PageModel, line_pitch: int) -> bool:
    """Return whether the mark of 版头, if there is one, keeps its place (7.2.4)."""
    look = replace(model.look, line_pitch=line_pitch)
    return line_pitch <= model.look.line_pitch or all(
        has_room_above_mark(each, look)
        for each in model.document.blocks
        if isinstance(each, Letterhead)
    )
