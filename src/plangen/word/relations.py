"""How the parts of a Word file lead to one another, and what each is said to be.

ISO/IEC 29500-2: the parts ending in .rels, and [Content_Types].xml.
"""

from __future__ import annotations

import posixpath
from collections.abc import Callable, Iterable, Mapping
from typing import TypeAlias

from lxml import etree

from plangen.values import Struct
from plangen.word.archive import UnsoundError, shown
from plangen.word.xml import quoted

CONTENT_TYPES = "[Content_Types].xml"
_PACKAGE = "http://schemas.openxmlformats.org/package/2006"
_RELATIONS = f"{{{_PACKAGE}/relationships}}"
_TYPES = f"{{{_PACKAGE}/content-types}}"
_KINDS = {
    "http://schemas.openxmlformats.org/officeDocument/2006/relationships/": "",
    "http://schemas.openxmlformats.org/package/2006/relationships/metadata/": "metadata/",
    "http://schemas.microsoft.com/office/2006/relationships/": "microsoft/",
    "http://schemas.microsoft.com/office/2007/relationships/": "microsoft/",
}
"""What kinds of relations begin with, and what takes its place in their short names."""
Read: TypeAlias = Callable[[str, bytes], etree._Element]  # noqa: SLF001  # its class has no other name
"""Returns the root of the XML of a part with a name, as markup.py does."""
_STRICT = "http://purl.oclc.org/ooxml/"


class Relation(Struct, frozen=True):
    """A line of a .rels part: its *id*, its *type*, which is an address, and its *target*.

    *target* is the name of a part, or the address of something outside if *is_external*.
    """

    id: str
    type: str
    target: str
    is_external: bool

    @property
    def kind(self) -> str:
        """The short name of its type, such as footer; the type itself if nobody has defined it."""
        known = ((name, each) for each, name in _KINDS.items() if self.type.startswith(each))
        return next((name + self.type.removeprefix(each) for name, each in known), self.type)

    @property
    def xml(self) -> str:
        """The line itself."""
        target = self.target if self.is_external else f"/{self.target}"
        mode = ' TargetMode="External"' if self.is_external else ""
        named = f"Id={quoted(self.id)} Type={quoted(self.type)}"
        return f"<Relationship {named} Target={quoted(target)}{mode}/>"


def relations_part(part: str) -> str:
    """Return the name of the part with the relations of *part*; those of the package for ""."""
    folder, _, name = part.rpartition("/")
    return f"{folder}/_rels/{name}.rels" if folder else f"_rels/{name}.rels"


def relations_of(part: str, parts: Mapping[str, bytes], read: Read) -> list[Relation]:
    """Return the relations of a part; raises UnsoundError for some that are damaged."""
    name = relations_part(part)
    if name not in parts:
        return []
    root = read(name, parts[name])
    if root.tag != f"{_RELATIONS}Relationships":
        raise UnsoundError("PG465", part=shown(name), detail="root")
    found = [_relation(part, name, each) for each in root.iterchildren("*")]
    if len({each.id for each in found}) < len(found):
        raise UnsoundError("PG465", part=shown(name), detail="relation.twice")
    return found


def _relation(part: str, name: str, element: etree._Element) -> Relation:
    id_, kind, target, mode = (
        str(element.get(each, "")) for each in ("Id", "Type", "Target", "TargetMode")
    )
    if element.tag != f"{_RELATIONS}Relationship" or not (id_ and kind and target):
        raise UnsoundError("PG465", part=shown(name), detail="relation.incomplete")
    if mode not in {"", "Internal", "External"}:
        raise UnsoundError("PG465", part=shown(name), detail="relation.incomplete")
    if kind.startswith(_STRICT):
        raise UnsoundError("PG465", part=shown(name), detail="strict")
    is_external = mode == "External"
    if not is_external:
        folder = posixpath.dirname(f"/{part}")
        target = posixpath.abspath(posixpath.join(folder, target)).lstrip("/")
    return Relation(id_, kind, target, is_external)


def relations_xml(relations: Iterable[Relation]) -> bytes:
    """Return the part of these relations."""
    lines = "".join(each.xml for each in relations)
    return f'<Relationships xmlns="{_PACKAGE}/relationships">{lines}</Relationships>'.encode()


class ContentTypes:
    """What the parts of a file are said to be; raises UnsoundError for a list that is damaged."""

    def __init__(self, data: bytes, read: Read) -> None:
        root = read(CONTENT_TYPES, data)
        if root.tag != f"{_TYPES}Types":
            raise UnsoundError("PG465", part=CONTENT_TYPES, detail="root")
        self._of_parts = _listed(root.iterchildren(f"{_TYPES}Override"), "PartName")
        self._of_endings = _listed(root.iterchildren(f"{_TYPES}Default"), "Extension")

    def of(self, part: str) -> str:
        """Return the content type of a part, or an empty text if none is stated."""
        ending = posixpath.splitext(part)[1].removeprefix(".").lower()
        return self._of_parts.get(f"/{part}".lower()) or self._of_endings.get(ending, "")


def _listed(elements: Iterable[etree._Element], attribute: str) -> dict[str, str]:
    found: dict[str, str] = {}
    for element in elements:
        name, kind = str(element.get(attribute, "")).lower(), str(element.get("ContentType", ""))
        if not (name and kind) or found.get(name, kind) != kind:
            raise UnsoundError("PG465", part=CONTENT_TYPES, detail="types")
        found[name] = kind
    return found
