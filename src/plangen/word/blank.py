"""What all documents in the styles of one file have in common: made once, copied into each."""

from __future__ import annotations

import posixpath
from collections.abc import Iterable, Iterator, Mapping, Sequence
from copy import deepcopy
from datetime import datetime
from typing import Any

from lxml import etree

from plangen.values import Struct
from plangen.word.opened import OpenedFile
from plangen.word.package import CUSTOM_PROPERTIES, sealed
from plangen.word.packing import packed
from plangen.word.relations import CONTENT_TYPES, relations_part
from plangen.word.xml import IMAGE, NAMESPACES, R, W, qn, serialized

_CORE = "metadata/core-properties"
_CORE_PREFIXES = {
    "cp": "http://schemas.openxmlformats.org/package/2006/metadata/core-properties",
    "dc": "http://purl.org/dc/elements/1.1/",
    "dcterms": "http://purl.org/dc/terms/",
}
_XSI_TYPE = "{http://www.w3.org/2001/XMLSchema-instance}type"
_MOST_OF_PROPERTY = 255  # characters; python-docx sets no longer ones
_BODY = qn("w:body")
_DRAWING = b"docPr"
_MOST_DIGITS = 9  # of an id: 2**31 has ten


class Properties(Struct, frozen=True):
    """The core properties of a document. *time* is both created and modified (UTC)."""

    title: str
    author: str
    time: datetime


class Media(Struct, frozen=True):
    """A picture of a document: the *name* of its part, what it holds, and the id that leads to it.

    The name begins with /.
    """

    name: str
    data: bytes
    content_type: str
    relation: str


class Blank:
    """A document without text, of which others are made: they change nothing of it."""

    def __init__(self, file: OpenedFile) -> None:
        self._root, self._text = file.root, file.text
        self.names = frozenset(f"/{each}" for each in file.others)
        self.images: Mapping[bytes, str] = dict(_images(file))
        """The pictures of headers and footers: the names of their parts, by their bytes."""
        self.last_drawing = _last_drawing(file)
        """The highest id of a drawing in headers and footers: no two may share an id."""
        self.relations: Mapping[str, tuple[str, str]] = {
            each.id: (each.type, each.target if each.is_external else f"/{each.target}")
            for each in file.relations(file.text)
        }
        """The kind and the target of each relation of the text, by its id."""
        self._parts = file.parts
        self._core_name = file.target("", _CORE)
        self._core = file.tree(self._core_name)
        changing = {self._text, self._core_name, CUSTOM_PROPERTIES}
        kept = {name: data for name, data in self._parts.items() if name not in changing}
        self._packed = {name: packed(data) for name, data in kept.items()}
        namespaces = self._root.nsmap
        self._has_our_names = namespaces == {"w": W, "r": R}
        self.takes_tables = [name for name, uri in namespaces.items() if uri == W] == ["w"]
        """Whether the elements of a table are called in the file as they are here."""
        self._before, _, self._behind = serialized(self._without_text()).partition(b"<w:body/>")

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
        parser = etree.XMLParser(remove_blank_text=True)
        body = etree.fromstring(f"<w:body {NAMESPACES}>{content}</w:body>", parser)
        root = self._without_text()
        root.replace(root.find(_BODY), body)
        return serialized(root)

    def _without_text(self) -> Any:  # noqa: ANN401
        root = deepcopy(self._root)
        root.find(_BODY).clear()  # else taking out the old text takes quadratic time
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
        core = deepcopy(self._core)
        organization = properties.author[:_MOST_OF_PROPERTY]
        _set(core, "dc", "title", properties.title[:_MOST_OF_PROPERTY])
        _set(core, "dc", "creator", organization)
        _set(core, "cp", "lastModifiedBy", organization)
        core.set(_XSI_TYPE, "")  # so that the root declares the prefix
        for name in ("created", "modified"):
            moment = _set(core, "dcterms", name, f"{properties.time:%Y-%m-%dT%H:%M:%SZ}")
            moment.set(_XSI_TYPE, f"{moment.prefix}:W3CDTF")
        del core.attrib[_XSI_TYPE]
        _set(core, "dc", "language", "zh-CN")
        return serialized(core)

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
                _add(relations, "Relationship", Id=each.relation, Type=IMAGE, Target=target)
        changed[CONTENT_TYPES] = serialized(types)
        changed[relations_part(self._text)] = serialized(relations)
        return changed


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


def _images(file: OpenedFile) -> Iterator[tuple[bytes, str]]:
    """Yield the bytes of the pictures in a file, each with the name of its part."""
    for part in (file.text, *file.others):
        for each in file.relations(part):
            if each.type == IMAGE and not each.is_external:
                yield file.parts[each.target], f"/{each.target}"


def _last_drawing(file: OpenedFile) -> int:
    """Return the highest id of the drawings in all parts but the text.

    Ids that leave no room for higher ones are passed over.
    """
    of_xml = (each for each in file.others if each.lower().endswith(".xml"))
    roots = [file.tree(each) for each in of_xml if _DRAWING in file.parts[each]]
    ids = (str(each.get("id", "")) for root in roots for each in root.iter(qn("wp:docPr")))
    numbers = (int(each) for each in ids if each.isdecimal() and len(each) <= _MOST_DIGITS)
    return max(numbers, default=0)


def _set(core: etree._Element, prefix: str, name: str, text: str) -> etree._Element:
    """Set one of the core properties; return its element."""
    uri = _CORE_PREFIXES[prefix]
    found = core.find(f"{{{uri}}}{name}")
    if found is None:
        found = etree.SubElement(core, f"{{{uri}}}{name}", nsmap={prefix: uri})
    found.text = text
    return found
