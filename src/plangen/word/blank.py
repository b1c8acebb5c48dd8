"""What all documents in the styles of one file have in common: made once, copied into each."""

from __future__ import annotations

import io
import posixpath
from collections.abc import Iterable, Mapping, Sequence
from copy import deepcopy
from datetime import datetime
from typing import TYPE_CHECKING, Any

from docx.opc.constants import CONTENT_TYPE, RELATIONSHIP_TYPE
from docx.opc.packuri import PackURI
from docx.opc.part import Part, XmlPart
from docx.opc.parts.coreprops import CorePropertiesPart
from docx.oxml import parse_xml
from lxml import etree

from plangen.values import Struct
from plangen.word.package import (
    CUSTOM_PROPERTIES,
    FINGERPRINT,
    NO_FINGERPRINT,
    Parts,
    sealed,
    unpacked,
)
from plangen.word.packing import packed
from plangen.word.relations import CONTENT_TYPES, relations_part
from plangen.word.xml import DECLARATION, NAMESPACES, R, W

if TYPE_CHECKING:
    from docx.document import Document as Package

_CUSTOM_NAMESPACES = (
    'xmlns="http://schemas.openxmlformats.org/officeDocument/2006/custom-properties" '
    'xmlns:vt="http://schemas.openxmlformats.org/officeDocument/2006/docPropsVTypes"'
)
_CUSTOM_FORMAT = "{D5CDD505-2E9C-101B-9397-08002B2CF9AE}"  # the one id that the format has
_WP = "http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing"
_IMAGE = RELATIONSHIP_TYPE.IMAGE
_MOST_OF_PROPERTY = 255  # python-docx refuses longer core properties
_MOST_DIGITS = 9  # of an id: 2**31 has ten


class Properties(Struct, frozen=True):
    """The core properties of a document. *time* is both created and modified (UTC)."""

    title: str
    author: str
    time: datetime


class Media(Struct, frozen=True):
    """A picture of a document: the *name* of its part, what it holds, and the id that leads to it.

    The name begins with / as those of python-docx do.
    """

    name: str
    data: bytes
    content_type: str
    relation: str


class Blank:
    """A document without text, of which others are made: they change nothing of it."""

    def __init__(self, package: Package) -> None:
        self._root: Any = package.element  # python-docx has no types for these
        text, opc = package.part, package.part.package
        _add_fingerprint_property(opc)
        _ = package.core_properties  # python-docx makes them where they are missing
        self._core: Any = opc.part_related_by(RELATIONSHIP_TYPE.CORE_PROPERTIES)
        self.images: Mapping[bytes, str] = {
            each.blob: str(each.partname) for each in opc.image_parts
        }
        """The pictures of headers and footers: the names of their parts, by their bytes."""
        others = [each for each in opc.iter_parts() if each is not text]
        self.names = frozenset(str(each.partname) for each in others)
        self.last_drawing = _last_drawing(others)
        """The highest id of a drawing in headers and footers: no two may share an id."""
        self.relations: Mapping[str, tuple[str, str]] = {
            id_: (each.reltype, each.target_ref if each.is_external else each.target_part.partname)
            for id_, each in text.rels.items()
        }
        """The kind and the target of each relation of the text, by its id."""
        buffer = io.BytesIO()
        package.save(buffer)
        self._parts: Parts = unpacked(buffer.getvalue())
        self._text, self._core_name = (_zip_name(each) for each in (text, self._core))
        changing = {self._text, self._core_name, CUSTOM_PROPERTIES}
        kept = {name: data for name, data in self._parts.items() if name not in changing}
        self._packed = {name: packed(data) for name, data in kept.items()}
        namespaces = self._root.nsmap
        self._has_our_names = namespaces == {"w": W, "r": R}
        self.takes_tables = [name for name, uri in namespaces.items() if uri == W] == ["w"]
        """Whether the elements of a table are called in the file as they are here."""
        self._before, _, self._behind = _xml(self._without_text()).partition(b"<w:body/>")

    def section(self, section: etree._Element) -> str:
        """Return the XML of a w:sectPr of the file, for the text of a document."""
        xml = etree.tostring(section, encoding="unicode")
        return xml.replace(f" {NAMESPACES}", "", 1) if self._has_our_names else xml

    def text(self, content: str) -> bytes:
        """Return the part with the text, of the XML of all that its body holds."""
        if self._has_our_names:
            return b"".join(
                (self._before, b"<w:body>", content.encode(), b"</w:body>", self._behind)
            )
        # A styles file of one's own, whose elements may be called otherwise. All is parsed at once:
        # moving elements to another tree one by one takes quadratic time.
        body: Any = parse_xml(f"<w:body {NAMESPACES}>{content}</w:body>")
        root = self._without_text()
        root.replace(root.body, body)
        return _xml(root)

    def _without_text(self) -> Any:  # noqa: ANN401
        root = deepcopy(self._root)
        root.body.clear()  # else taking out the old text takes quadratic time
        return root

    def filled(self, text: bytes, properties: Properties, media: Sequence[Media]) -> bytes:
        """Return the .docx with this part with the text, in its final bytes."""
        changed = {self._text: text, self._core_name: self._with(properties)}
        if media:
            changed |= self._with_media(media)
        kept = {name: each for name, each in self._packed.items() if name not in changed}
        return sealed({**self._parts, **changed}, kept)

    def _with(self, properties: Properties) -> bytes:
        """Return the part with the core properties."""
        core = self._core
        part = CorePropertiesPart.load(core.partname, core.content_type, core.blob, core.package)
        made = part.core_properties
        made.title = properties.title[:_MOST_OF_PROPERTY]
        made.author = made.last_modified_by = properties.author[:_MOST_OF_PROPERTY]
        made.created = made.modified = properties.time
        made.language = "zh-CN"
        return bytes(part.blob)

    def _with_media(self, media: Iterable[Media]) -> dict[str, bytes]:
        """Return the parts with pictures, and those that tell of them."""
        types = etree.fromstring(self._parts[CONTENT_TYPES])
        relations = etree.fromstring(self._parts[relations_part(self._text)])
        folder = posixpath.dirname(f"/{self._text}")
        changed = {}
        for each in media:
            if each.name not in self.names:
                changed[each.name.removeprefix("/")] = each.data
                _add_type(types, each)
            if each.relation not in self.relations:
                target = posixpath.relpath(each.name, folder)
                _add(relations, "Relationship", Id=each.relation, Type=_IMAGE, Target=target)
        changed[CONTENT_TYPES] = _xml(types)
        changed[relations_part(self._text)] = _xml(relations)
        return changed


def _xml(root: etree._Element) -> bytes:
    return etree.tostring(root, encoding="UTF-8", standalone=True)


def _zip_name(part: Part) -> str:
    return str(part.partname).removeprefix("/")


def _add(parent: etree._Element, name: str, **attributes: str) -> etree._Element:
    """Add an element in the namespace of *parent*."""
    namespace = etree.QName(parent).namespace
    return etree.SubElement(parent, f"{{{namespace}}}{name}", attributes)


def _add_type(types: etree._Element, media: Media) -> None:
    """Let the list of content types say what a picture is, by its ending; endings are in order."""
    ending = posixpath.splitext(media.name)[1].removeprefix(".")
    stated = [str(each.get("Extension")) for each in types if each.get("Extension")]
    if ending not in stated:
        place = sum(each < ending for each in stated)
        added = _add(types, "Default", Extension=ending, ContentType=media.content_type)
        types.insert(place, added)


def _last_drawing(parts: Iterable[Part]) -> int:
    """Return the highest id of the drawings in *parts*.

    Ids that leave no room for higher ones are passed over.
    """
    roots: list[Any] = [each.element for each in parts if isinstance(each, XmlPart)]
    ids = (each.get("id", "") for root in roots for each in root.iter(f"{{{_WP}}}docPr"))
    numbers = (int(each) for each in ids if each.isdecimal() and len(each) <= _MOST_DIGITS)
    return max(numbers, default=0)


def _add_fingerprint_property(opc: Any) -> None:  # noqa: ANN401
    """Add the custom property that will tell later whether a person has edited the document."""
    xml = (
        f"{DECLARATION}<Properties {_CUSTOM_NAMESPACES}>"
        f'<property fmtid="{_CUSTOM_FORMAT}" pid="2" name="{FINGERPRINT}">'
        f"<vt:lpwstr>{NO_FINGERPRINT}</vt:lpwstr></property></Properties>"
    )
    for relation_id, relation in list(opc.rels.items()):
        if relation.reltype == RELATIONSHIP_TYPE.CUSTOM_PROPERTIES:
            del opc.rels[relation_id]
    name = PackURI(f"/{CUSTOM_PROPERTIES}")
    part = Part(name, CONTENT_TYPE.OFC_CUSTOM_PROPERTIES, xml.encode(), opc)
    opc.relate_to(part, RELATIONSHIP_TYPE.CUSTOM_PROPERTIES)
