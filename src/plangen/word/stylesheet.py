"""An opened styles file: the styles and the section that a document takes from it."""

from __future__ import annotations

import errno
from functools import cached_property, lru_cache
from pathlib import Path
from typing import Any

from plangen import layout
from plangen.document.template import STYLES as STYLES_NAME
from plangen.document.vocabulary import StyleNames
from plangen.errors import TemplateError
from plangen.findings import Finding, Place
from plangen.layout import TWIPS_PER_HALF_POINT, Look, Sheet
from plangen.limits import MB, STYLES
from plangen.source.files import TooLargeError, read_file
from plangen.values import Struct, field
from plangen.word.archive import UnsoundError
from plangen.word.blank import Blank
from plangen.word.names import (
    CHARACTER_STYLES,
    NORMAL,
    OCCASIONAL_STYLES,
    PARAGRAPH_STYLES,
    PORTRAIT,
    TABLE_STYLE,
    TABLE_TEXT,
    TITLE,
    Style,
)
from plangen.word.opened import OpenedFile
from plangen.word.package import Parts, is_official, read_parts
from plangen.word.soundness import sections_of
from plangen.word.styles_file import sound_parts
from plangen.word.xml import W, qn

_NAME = qn("w:name")
_EDGES = ("top", "right", "bottom", "left", "footer")


class Stylesheet(Struct, frozen=True, dict=True):
    """The styles of a Word file by name, and the file itself, of which documents are made.

    A file that Word has saved may have any style ids; only names can be relied on. *file* is the
    name of the styles file in findings. *elements* are the w:style by their ids.
    """

    file: str
    opened: OpenedFile
    paragraph_ids: dict[str, str]
    character_ids: dict[str, str]
    table_ids: dict[str, str]
    elements: dict[str, Any]
    _sections: dict[str, Any] = field(default_factory=dict)
    _papers: dict[str, Sheet] = field(default_factory=dict)

    @cached_property
    def blank(self) -> Blank:
        """What all documents in these styles have in common."""
        return Blank(self.opened)

    @cached_property
    def names(self) -> StyleNames:
        """The names of styles that a class in a template may have."""
        return StyleNames(frozenset(self.paragraph_ids), frozenset(self.table_ids))

    def paragraph(self, style: Style) -> str:
        """Return the id of a paragraph style; raises TemplateError if the file has no such one."""
        return self._known(self.paragraph_ids, style.name)

    def character(self, style: Style) -> str:
        """Return the id of a character style; raises TemplateError as paragraph() does."""
        return self._known(self.character_ids, style.name)

    def table(self, name: str) -> str:
        """Return the id of a table style; raises TemplateError as paragraph() does."""
        return self._known(self.table_ids, name)

    def _known(self, ids: dict[str, str], name: str) -> str:
        if name not in ids:
            raise TemplateError(Finding("PG405", Place(self.file), {"name": name}))
        return ids[name]

    def section(self, bookmark: str) -> Any:  # noqa: ANN401
        """Return the w:sectPr of the section marked *bookmark*, or else of the first section."""
        if bookmark not in self._sections:
            self._sections[bookmark] = _section(self.opened.body, bookmark)
        return self._sections[bookmark]

    def paper(self, bookmark: str) -> Sheet:
        """Return the sheet of the section marked *bookmark*; PORTRAIT if the file gives none."""
        if bookmark not in self._papers:
            self._papers[bookmark] = self._paper(bookmark)
        return self._papers[bookmark]

    def _paper(self, bookmark: str) -> Sheet:
        section = self.section(bookmark)
        page, margins = (section.find(qn(f"w:{name}")) for name in ("pgSz", "pgMar"))
        if page is None or margins is None:
            return layout.PORTRAIT
        # A negative margin is one that headers never move.
        edges = {side: abs(int(margins.get(qn(f"w:{side}"), "0"))) for side in _EDGES}
        size = {"width": int(page.get(qn("w:w"))), "height": int(page.get(qn("w:h")))}
        return Sheet(**size, **edges)

    @cached_property
    def title_capacity(self) -> float:
        """How many characters of a title fit on a line of an upright sheet."""
        style = self.elements[self.paragraph(TITLE)]
        size = style.find(qn("w:rPr") + "/" + qn("w:sz"))
        half_points = int(size.get(qn("w:val"))) if size is not None else layout.TITLE.size
        return self.paper(PORTRAIT).text_width / (half_points * TWIPS_PER_HALF_POINT)

    def has_section(self, bookmark: str) -> bool:
        """Return whether the file has a section marked *bookmark*, other than the upright one."""
        return self.section(bookmark) is not self.section(PORTRAIT)

    @cached_property
    def table_line(self) -> int:
        """The height of a line of text in a table, in twips; 0 where the style sets none."""
        style = self.elements[self.paragraph(TABLE_TEXT)]
        spacing = "w:pPr/w:spacing[@w:lineRule='atLeast' or @w:lineRule='exact']/@w:line"
        return int((*style.xpath(spacing, namespaces={"w": W}), 0)[0])

    @cached_property
    def line_pitch(self) -> int:
        """The line pitch of the text, in twips."""
        normal = self.elements[self.paragraph(NORMAL)]
        spacing = normal.find(qn("w:pPr") + "/" + qn("w:spacing"))
        line = None if spacing is None else spacing.get(qn("w:line"))
        return layout.LINE_PITCH if line is None else int(line)


def open_stylesheet(path: Path) -> Stylesheet:
    """Return the stylesheet in a styles.docx.

    Raises TemplateError when it cannot be used as it is, and tells which part is wrong; or when it
    lacks a style that plangen needs.
    """
    try:
        data = read_file(path, STYLES)
    except TooLargeError as error:
        raise TemplateError(error.finding(Place(str(path)))) from None
    except OSError as error:
        reason = errno.errorcode.get(error.errno or 0, "")
        raise TemplateError(Finding("PG102", Place(str(path)), {"reason": reason})) from None
    return _stylesheet(data, path)


@lru_cache(maxsize=1)  # many documents are made of one file
def _stylesheet(data: bytes, path: Path) -> Stylesheet:
    if (ours := _official_parts(data)) is not None:
        return _opened(ours, str(path))
    from plangen.word.normal import normal_parts  # noqa: PLC0415  # slow: it loads python-docx

    parts = sound_parts(data, str(path))
    try:
        stylesheet = _opened(normal_parts(parts), str(path))
    except Exception:  # noqa: BLE001  # whatever python-docx and lxml make of it
        raise unusable(str(path)) from None
    _refuse_missing(stylesheet)
    return stylesheet


def _official_parts(data: bytes) -> Parts | None:
    """Return the parts of a styles file that came with plangen and that nobody has edited."""
    try:
        parts = read_parts(data, MB)
    except UnsoundError:
        return None
    return parts if is_official(parts) else None


def unusable(file: str) -> TemplateError:
    """Return the error about a styles file which something in it makes unusable."""
    return TemplateError(Finding("PG410", Place(file), {"detail": "unknown"}))


def official_stylesheet(look: Look) -> Stylesheet:
    """Return the official styles in the *look* of a house."""
    from plangen.word.styles import official_parts  # noqa: PLC0415  # few offices have such a look

    return _official(*official_parts(look).items())


@lru_cache(maxsize=2)  # that of the look, and often one with another line pitch
def _official(*parts: tuple[str, bytes]) -> Stylesheet:
    return _opened(dict(parts), STYLES_NAME)


def _refuse_missing(stylesheet: Stylesheet) -> None:
    needed = {each.name for each in PARAGRAPH_STYLES if each not in OCCASIONAL_STYLES}
    needed -= set(stylesheet.paragraph_ids)
    needed |= {style.name for style in CHARACTER_STYLES} - set(stylesheet.character_ids)
    needed |= {TABLE_STYLE} - set(stylesheet.table_ids)
    if needed:
        place = Place(stylesheet.file)
        raise TemplateError(*(Finding("PG405", place, {"name": name}) for name in sorted(needed)))


def _opened(parts: Parts, file: str) -> Stylesheet:
    opened = OpenedFile(parts)
    styles = opened.styles.findall(qn("w:style"))
    ids: dict[str, dict[str, str]] = {kind: {} for kind in ("paragraph", "character", "table")}
    for style in styles:
        names = ids.get(style.get(qn("w:type")), {})
        names[_word_name(style)] = style.get(qn("w:styleId"))
    elements = {style.get(qn("w:styleId")): style for style in styles}
    return Stylesheet(file, opened, ids["paragraph"], ids["character"], ids["table"], elements)


def _section(body: Any, bookmark: str) -> Any:  # noqa: ANN401
    marks = (each for each in body.iter(qn("w:bookmarkStart")) if each.get(_NAME) == bookmark)
    mark, sections = next(marks, None), sections_of(body)
    if mark is None:
        return sections[0]
    # The section that ends in the bookmark's own paragraph, or else the next section to end.
    own = next(mark.iterancestors(qn("w:p")), None)
    inside = set() if own is None else set(own.iter(qn("w:sectPr")))
    following = set(mark.xpath("following::*[local-name() = 'sectPr']"))
    for wanted in (inside, following):
        if found := [each for each in sections if each in wanted]:
            return found[0]
    return sections[-1]


def _word_name(element: Any) -> str:  # noqa: ANN401
    return str(element.find(qn("w:name")).get(qn("w:val")))
