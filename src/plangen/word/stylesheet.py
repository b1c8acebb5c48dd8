"""An opened styles file: the styles and the section that a document takes from it."""

from __future__ import annotations

import io
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Any, BinaryIO

import docx
from docx.enum.style import WD_STYLE_TYPE
from docx.oxml.ns import qn

from plangen import layout
from plangen.document.template import STYLES
from plangen.document.vocabulary import StyleNames
from plangen.errors import TemplateError
from plangen.findings import Finding, Place
from plangen.layout import TWIPS_PER_HALF_POINT, Look, Sheet
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
from plangen.word.styles import official_styles

if TYPE_CHECKING:
    from docx.document import Document

_NAME = qn("w:name")
_EDGES = ("top", "right", "bottom", "left", "footer")


@dataclass(frozen=True)
class Stylesheet:
    """The styles of a Word file by name, and the file itself, which becomes the document.

    A file that Word has saved may have any style ids; only names can be relied on. *file* is the
    name of the styles file in findings.
    """

    file: str
    package: Document
    paragraph_ids: dict[str, str]
    character_ids: dict[str, str]
    table_ids: dict[str, str]

    @property
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

    def section(self, bookmark: str) -> Any:  # noqa: ANN401  # python-docx has no types for these
        """Return the w:sectPr of the section marked *bookmark*, or else of the first section."""
        marks = [
            mark
            for mark in self.package.element.body.iter(qn("w:bookmarkStart"))
            if mark.get(_NAME) == bookmark
        ]
        sections = list(self.package.element.body.iter(qn("w:sectPr")))
        if not marks:
            return sections[0]
        # The section that ends in the bookmark's own paragraph, or else the next section to end.
        own = marks[0].xpath("ancestor::*[local-name() = 'p'][1]//*[local-name() = 'sectPr']")
        following = marks[0].xpath("following::*[local-name() = 'sectPr']")
        return [*own, *following, sections[-1]][0]

    def paper(self, bookmark: str) -> Sheet:
        """Return the sheet of the section marked *bookmark*; PORTRAIT if the file gives none."""
        section = self.section(bookmark)
        page, margins = (section.find(qn(f"w:{name}")) for name in ("pgSz", "pgMar"))
        if page is None or margins is None:
            return layout.PORTRAIT
        # A negative margin is one that headers never move.
        edges = {side: abs(int(margins.get(qn(f"w:{side}"), "0"))) for side in _EDGES}
        size = {"width": int(page.get(qn("w:w"))), "height": int(page.get(qn("w:h")))}
        return Sheet(**size, **edges)

    @property
    def title_capacity(self) -> float:
        """How many characters of a title fit on a line of an upright sheet."""
        style = self.package.styles.element.get_by_id(self.paragraph(TITLE))
        size = style.find(qn("w:rPr") + "/" + qn("w:sz")) if style is not None else None
        half_points = int(size.get(qn("w:val"))) if size is not None else layout.TITLE.size
        return self.paper(PORTRAIT).text_width / (half_points * TWIPS_PER_HALF_POINT)

    def has_section(self, bookmark: str) -> bool:
        """Return whether the file has a section marked *bookmark*, other than the upright one."""
        return self.section(bookmark) is not self.section(PORTRAIT)

    @property
    def table_line(self) -> int:
        """The height of a line of text in a table, in twips; 0 where the style sets none."""
        style = self.package.styles.element.get_by_id(self.paragraph(TABLE_TEXT))
        spacing = "w:pPr/w:spacing[@w:lineRule='atLeast' or @w:lineRule='exact']/@w:line"
        return int((*style.xpath(spacing), 0)[0])

    @property
    def line_pitch(self) -> int:
        """The line pitch of the text, in twips."""
        normal = self.package.styles.element.get_by_id(self.paragraph(NORMAL))
        spacing = normal.find(qn("w:pPr") + "/" + qn("w:spacing"))
        line = None if spacing is None else spacing.get(qn("w:line"))
        return layout.LINE_PITCH if line is None else int(line)


def open_stylesheet(path: Path) -> Stylesheet:
    """Return the stylesheet in a styles.docx.

    Raises TemplateError when it is no Word file, or lacks a style or the section that plangen
    needs.
    """
    return _opened(path, str(path))


def official_stylesheet(look: Look) -> Stylesheet:
    """Return the official styles in the *look* of a house."""
    return _opened(io.BytesIO(official_styles(look)), STYLES)


def _opened(source: Path | BinaryIO, name: str) -> Stylesheet:
    path = Path(name)
    try:
        stylesheet = _open(source, name)
        stylesheet.paper(PORTRAIT)
    except Exception:  # noqa: BLE001  # a damaged package fails in any part of any library
        args = {"detail": "package"}
        raise TemplateError(Finding("PG410", Place(str(path)), args)) from None
    needed = {each.name for each in PARAGRAPH_STYLES if each not in OCCASIONAL_STYLES}
    needed -= set(stylesheet.paragraph_ids)
    needed |= {style.name for style in CHARACTER_STYLES} - set(stylesheet.character_ids)
    needed |= {TABLE_STYLE} - set(stylesheet.table_ids)
    if needed:
        place = Place(str(path))
        raise TemplateError(*(Finding("PG405", place, {"name": name}) for name in sorted(needed)))
    return stylesheet


def _open(source: Path | BinaryIO, name: str) -> Stylesheet:
    package = docx.Document(str(source) if isinstance(source, Path) else source)
    ids: dict[WD_STYLE_TYPE, dict[str, str]] = {kind: {} for kind in WD_STYLE_TYPE}
    for style in package.styles:
        ids[style.type][_word_name(style.element)] = style.style_id
    return Stylesheet(
        name,
        package,
        ids[WD_STYLE_TYPE.PARAGRAPH],
        ids[WD_STYLE_TYPE.CHARACTER],
        ids[WD_STYLE_TYPE.TABLE],
    )


def _word_name(element: Any) -> str:  # noqa: ANN401
    # python-docx turns "heading 1" into "Heading 1" and back; templates use the file's own name.
    return str(element.find(qn("w:name")).get(qn("w:val")))
