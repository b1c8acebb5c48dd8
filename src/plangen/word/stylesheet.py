"""An opened styles file: the styles and the section that a document takes from it."""

from __future__ import annotations

import zipfile
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Any

import docx
from docx.enum.style import WD_STYLE_TYPE
from docx.opc.exceptions import PackageNotFoundError
from docx.oxml.ns import qn

from plangen.errors import TemplateError
from plangen.findings import Finding, Place
from plangen.word.names import CHARACTER_STYLES, PARAGRAPH_STYLES, PORTRAIT, TABLE_STYLE, Style

if TYPE_CHECKING:
    from docx.document import Document


@dataclass(frozen=True)
class Stylesheet:
    """The styles of a Word file by name, and the file itself, which becomes the document.

    A file that Word has saved may have any style ids; only names hold.
    """

    package: Document
    paragraph_ids: dict[str, str]
    character_ids: dict[str, str]
    table_ids: dict[str, str]

    @property
    def names(self) -> frozenset[str]:
        """The names that a class in a template may have."""
        return frozenset({*self.paragraph_ids, *self.table_ids})

    def paragraph(self, style: Style) -> str:
        """Return the id of one of our styles."""
        return self.paragraph_ids[style.name]

    def character(self, style: Style) -> str:
        """Return the id of one of our character styles."""
        return self.character_ids[style.name]

    def section(self, bookmark: str) -> Any:  # noqa: ANN401  # python-docx has no types for these
        """Return the w:sectPr of the section marked *bookmark*, or else of the last section."""
        body = self.package.element.body
        marks = body.iter(qn("w:bookmarkStart"))
        marked = next((mark for mark in marks if mark.get(qn("w:name")) == bookmark), None)
        sections = list(body.iter(qn("w:sectPr")))
        if marked is None:
            return sections[-1]
        order = {element: number for number, element in enumerate(body.iter())}
        return next(section for section in sections if order[section] > order[marked])


def open_stylesheet(path: Path) -> Stylesheet:
    """Open a styles.docx.

    Raises TemplateError when it is no Word file, or lacks a style or the section that plangen
    needs.
    """
    try:
        package = docx.Document(str(path))
    except (PackageNotFoundError, zipfile.BadZipFile, KeyError, ValueError, OSError) as error:
        detail = type(error).__name__
        raise TemplateError(Finding("PG410", Place(str(path)), {"detail": detail})) from None
    ids: dict[WD_STYLE_TYPE, dict[str, str]] = {kind: {} for kind in WD_STYLE_TYPE}
    for style in package.styles:
        ids[style.type][_word_name(style.element)] = style.style_id
    sheet = Stylesheet(
        package,
        ids[WD_STYLE_TYPE.PARAGRAPH],
        ids[WD_STYLE_TYPE.CHARACTER],
        ids[WD_STYLE_TYPE.TABLE],
    )
    needed = {style.name for style in PARAGRAPH_STYLES} - set(sheet.paragraph_ids)
    needed |= {style.name for style in CHARACTER_STYLES} - set(sheet.character_ids)
    needed |= {TABLE_STYLE} - set(sheet.table_ids)
    if needed:
        place = Place(str(path))
        raise TemplateError(*(Finding("PG405", place, {"name": name}) for name in sorted(needed)))
    if not list(package.element.body.iter(qn("w:sectPr"))):
        raise TemplateError(
            Finding("PG410", Place(str(path)), {"detail": f"w:sectPr ({PORTRAIT})"})
        )
    return sheet


def _word_name(element: Any) -> str:  # noqa: ANN401
    # python-docx turns "heading 1" into "Heading 1" and back; the file's own name is wanted.
    return str(element.find(qn("w:name")).get(qn("w:val")))
