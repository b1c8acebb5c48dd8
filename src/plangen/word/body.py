"""The flow of a document to the XML of its body."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from plangen.document.blocks import Document, Table
from plangen.document.flow import flow
from plangen.document.flowed import Foot, Line, Marks, Piece, Sheets
from plangen.document.leads import Lead
from plangen.errors import TemplateError
from plangen.findings import Finding, Place
from plangen.layout import Look
from plangen.values import replace
from plangen.word.colophon import colophon_xml
from plangen.word.letterhead import joint_marks_xml
from plangen.word.lines import line_xml
from plangen.word.pictures import Pictures
from plangen.word.stylesheet import Stylesheet
from plangen.word.tables import table_xml
from plangen.word.xml import tag

TABLE = tag("tbl")
"""Stands for a table, whose XML a document takes as it is: parsing a long one would take long."""

_MISSING = {Sheets.TURNED: "PG501", Sheets.LAST: "PG510"}
"""The code of the finding about a styles file without a section for such sheets."""


class BodyWriter:
    """Writes documents in the styles of one stylesheet, as the *look* of a house wants them."""

    def __init__(self, stylesheet: Stylesheet, pictures: Pictures, look: Look) -> None:
        self.stylesheet, self.pictures = stylesheet, pictures
        self.tables: list[Sequence[bytes]] = []
        """The XML of the tables of a document that is written, in order, each in pieces."""
        # A styles file of one's own has a page and a line pitch of its own.
        upright = stylesheet.paper(Sheets.UPRIGHT)
        self.look = replace(look, portrait=upright, line_pitch=stylesheet.line_pitch)

    def document(self, document: Document) -> Iterator[tuple[str, str]]:
        """Yield the document in parts that lie on sheets of one kind.

        Each part is the bookmark of its section, and the XML of its blocks without the section,
        with TABLE for each table.
        Raises TemplateError for a section or a style that the styles file does not have.
        """
        has_turned = self.stylesheet.has_section(Sheets.TURNED)
        turned = self.stylesheet.paper(Sheets.TURNED) if has_turned else None
        for part in flow(document, self.look, turned):
            if part.sheets in _MISSING and not self.stylesheet.has_section(part.sheets):
                raise TemplateError(Finding(_MISSING[part.sheets], Place(self.stylesheet.file)))
            lead = Lead(self.stylesheet.paper(part.sheets))
            yield part.sheets, "".join(self._piece(piece, lead) for piece in part.pieces)

    def _piece(self, piece: Piece, lead: Lead) -> str:
        """Return the XML of a piece, and add the piece to *lead*, the pieces above it."""
        match piece:
            case Line():
                xml = line_xml(piece, self.stylesheet, self._drawing(piece, lead))
            case Table():
                self.tables.append([*table_xml(piece, self.stylesheet, lead.sheet)])
                xml = TABLE
            case Marks():
                xml = joint_marks_xml(piece, self.stylesheet, lead.sheet.text_width)
            case Foot():
                xml = colophon_xml(piece, self.stylesheet)
        lead.add(piece)
        return xml

    def _drawing(self, line: Line, lead: Lead) -> str:
        """Return the run with the picture of a line, or an empty text."""
        if line.picture is None:
            return ""
        room = lead.room_for(line.picture)
        return self.pictures.run(line.picture, lead.sheet.text_width, room)
