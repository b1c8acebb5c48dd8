"""A document of blocks becomes the bytes of a .docx."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from copy import deepcopy
from itertools import chain
from pathlib import Path

from plangen.document.blocks import Document
from plangen.layout import OFFICIAL, Look
from plangen.word.blank import Properties
from plangen.word.body import TABLE, BodyWriter
from plangen.word.names import PORTRAIT
from plangen.word.pictures import Pictures
from plangen.word.stylesheet import Stylesheet
from plangen.word.xml import qn

_HERE = Path()
_END_OF_PROPERTIES = "</w:pPr>"


def write_document(
    document: Document,
    stylesheet: Stylesheet,
    properties: Properties,
    look: Look = OFFICIAL,
    folder: Path = _HERE,
) -> bytes:
    """Return the .docx of *document* in the styles of *stylesheet*.

    Of *look*, only the settings about blocks count; *stylesheet* has the rest. The paths of the
    pictures start from *folder*; raises InputError for a picture that cannot be used. The same
    arguments and pictures give the same bytes.
    """
    blank = stylesheet.blank
    pictures = Pictures(blank, folder)
    writer = BodyWriter(stylesheet, pictures, look)
    parts = list(writer.document(document)) or [(PORTRAIT, "")]
    content = ""
    for number, (bookmark, xml) in enumerate(parts):
        section = _section(stylesheet, bookmark, is_first=number == 0)
        if number < len(parts) - 1:  # it stands in the last paragraph of its section
            before, end, behind = xml.rpartition(_END_OF_PROPERTIES)
            content += before + section + end + behind
        else:
            content += xml + section
    if not blank.takes_tables:
        content = with_tables(content.encode(), writer.tables).decode()
    text = blank.text(content)
    if blank.takes_tables:
        text = with_tables(text, writer.tables)
    return blank.filled(text, properties, pictures.media)


def _section(stylesheet: Stylesheet, bookmark: str, *, is_first: bool) -> str:
    section = deepcopy(stylesheet.section(bookmark))
    if not is_first:
        for first_page in section.findall(qn("w:titlePg")):
            section.remove(first_page)  # titlePg is for the document's first page alone
    return stylesheet.blank.section(section)


def with_tables(xml: bytes, tables: Iterable[Sequence[bytes]]) -> bytes:
    """Return the XML of a document with its tables, each in pieces, in their places."""
    first, *behind = xml.split(TABLE.encode())
    pieces = ((*table, rest) for table, rest in zip(tables, behind, strict=True))
    return b"".join((first, *chain.from_iterable(pieces)))
