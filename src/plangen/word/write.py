"""A document of blocks becomes the bytes of a .docx."""

from __future__ import annotations

import io
from collections.abc import Iterable, Sequence
from copy import deepcopy
from datetime import datetime
from itertools import chain
from pathlib import Path
from typing import TYPE_CHECKING, Any

from docx.opc.constants import CONTENT_TYPE, RELATIONSHIP_TYPE
from docx.opc.packuri import PackURI
from docx.opc.part import Part
from docx.oxml import parse_xml
from docx.oxml.ns import qn

from plangen.document.blocks import Document
from plangen.layout import OFFICIAL, Look
from plangen.values import Struct
from plangen.word.body import TABLE, BodyWriter
from plangen.word.names import PORTRAIT
from plangen.word.package import CUSTOM_PROPERTIES, FINGERPRINT, NO_FINGERPRINT, seal
from plangen.word.pictures import Pictures
from plangen.word.stylesheet import Stylesheet
from plangen.word.xml import DECLARATION, NAMESPACES, W, tag

if TYPE_CHECKING:
    from docx.document import Document as Package

_CUSTOM_NAMESPACES = (
    'xmlns="http://schemas.openxmlformats.org/officeDocument/2006/custom-properties" '
    'xmlns:vt="http://schemas.openxmlformats.org/officeDocument/2006/docPropsVTypes"'
)
_CUSTOM_FORMAT = "{D5CDD505-2E9C-101B-9397-08002B2CF9AE}"  # the one id that the format has
_HERE = Path()
_MAX_PROPERTY = 255  # python-docx refuses longer core properties


class Properties(Struct, frozen=True):
    """The core properties of a document. *time* is both created and modified (UTC)."""

    title: str
    author: str
    time: datetime


def write_document(
    document: Document,
    stylesheet: Stylesheet,
    properties: Properties,
    look: Look = OFFICIAL,
    folder: Path = _HERE,
) -> bytes:
    """Return the .docx of *document* in the styles of *stylesheet*.

    The package of *stylesheet* becomes the document: it serves only once. Of *look*, only the
    settings about blocks count; *stylesheet* has the rest. The paths of the pictures start from
    *folder*; raises InputError for a picture that cannot be used. The same arguments and pictures
    give the same bytes.
    """
    package = stylesheet.package
    pictures = Pictures(package, folder)
    writer = BodyWriter(stylesheet, pictures, look)
    parts = list(writer.document(document)) or [(PORTRAIT, "")]
    # All blocks are one text, parsed once: moving elements to another tree one by one takes
    # quadratic time.
    content = tag("sectPr").join(text for _, text in parts) + tag("sectPr")
    is_usual = [name for name, uri in package.element.nsmap.items() if uri == W] == ["w"]
    if not is_usual:  # a styles file of one's own, whose elements have other prefixes
        content = with_tables(content.encode(), writer.tables).decode()
    body: Any = parse_xml(f"<w:body {NAMESPACES}>{content}</w:body>")
    places = body.findall(qn("w:sectPr"))
    for number, ((bookmark, _), place) in enumerate(zip(parts, places, strict=True)):
        section = deepcopy(stylesheet.section(bookmark))
        for first_page in section.findall(qn("w:titlePg")) if number else ():
            section.remove(first_page)  # titlePg is for the document's first page alone
        if place is body[-1]:
            body.replace(place, section)
        else:  # a section that is not the last one stands in its last paragraph
            place.getprevious().find(qn("w:pPr")).append(section)
            body.remove(place)
    root = package.element
    root.body.clear()  # else taking out the old text takes quadratic time
    root.replace(root.body, body)
    _set_core_properties(package, properties)
    _add_fingerprint_property(package)
    buffer = io.BytesIO()
    package.save(buffer)
    changed = {}
    if is_usual and writer.tables:
        name = str(package.part.partname).removeprefix("/")
        changed[name] = with_tables(package.part.blob, writer.tables)
    return seal(buffer.getvalue(), changed)


def with_tables(xml: bytes, tables: Iterable[Sequence[bytes]]) -> bytes:
    """Return the XML of a document with its tables, each in pieces, in their places."""
    first, *behind = xml.split(TABLE.encode())
    pieces = ((*table, rest) for table, rest in zip(tables, behind, strict=True))
    return b"".join((first, *chain.from_iterable(pieces)))


def _set_core_properties(package: Package, properties: Properties) -> None:
    core = package.core_properties
    core.title = properties.title[:_MAX_PROPERTY]
    core.author = core.last_modified_by = properties.author[:_MAX_PROPERTY]
    core.created = core.modified = properties.time
    core.language = "zh-CN"


def _add_fingerprint_property(package: Package) -> None:
    """Add the custom property that will tell later whether a person has edited the document."""
    xml = (
        f"{DECLARATION}<Properties {_CUSTOM_NAMESPACES}>"
        f'<property fmtid="{_CUSTOM_FORMAT}" pid="2" name="{FINGERPRINT}">'
        f"<vt:lpwstr>{NO_FINGERPRINT}</vt:lpwstr></property></Properties>"
    )
    opc = package.part.package
    for relation_id, relation in list(opc.rels.items()):
        if relation.reltype == RELATIONSHIP_TYPE.CUSTOM_PROPERTIES:
            del opc.rels[relation_id]
    name = PackURI(f"/{CUSTOM_PROPERTIES}")
    part = Part(name, CONTENT_TYPE.OFC_CUSTOM_PROPERTIES, xml.encode(), opc)
    opc.relate_to(part, RELATIONSHIP_TYPE.CUSTOM_PROPERTIES)
