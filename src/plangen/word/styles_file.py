"""A styles file that somebody has made: looked through once, before a document is made of it."""

from __future__ import annotations

import io
import re
from collections import Counter
from collections.abc import Iterable
from itertools import islice
from pathlib import PurePosixPath

from lxml import etree

from plangen.errors import TemplateError
from plangen.findings import Finding, Place
from plangen.limits import MB, STYLES_PARTS, STYLES_RATIO, STYLES_UNPACKED
from plangen.patterns import regex
from plangen.word.archive import Archive, UnsoundError, shown
from plangen.word.markup import XmlReader
from plangen.word.package import Parts
from plangen.word.part_kinds import BODY, HYPERLINK, PACKAGE, PICTURES, PartKind
from plangen.word.relations import (
    CONTENT_TYPES,
    ContentTypes,
    Relation,
    relations_of,
    relations_part,
    relations_xml,
)
from plangen.word.soundness import (
    flaws_of_body,
    flaws_of_story,
    flaws_of_styles,
    named_by_sections,
    named_relations,
)
from plangen.word.xml import W, serialized

_ANY_RATIO = 10 * MB
_MOST_FLAWS = 20
_MACROS = "macroEnabled"
_TEMPLATE = "template.main"
_MACRO_KINDS = ("microsoft/vbaProject", "microsoft/keyMapCustomizations")
_PROPERTIES = "docprops"
_LINKS = regex(r"(?:https?|mailto):", re.IGNORECASE)
_STORIES = ("header", "footer", "footnotes", "endnotes")
_SETTINGS = ("settings", "webSettings")


def sound_parts(data: bytes, file: str) -> Parts:
    """Return the parts of the styles file with the bytes *data* that a document takes over.

    What leads out of the file, such as the template that it was made from, and what belongs to its
    text is left behind. Raises TemplateError, with *file* as the place, for a file that no document
    can be made of.
    """
    try:
        taking = _Taking(data)
        taking.take_all()
        flaws: Iterable[UnsoundError] = taking.flaws
    except UnsoundError as error:
        flaws = (error,)
    if flaws:
        findings = (Finding(each.code, Place(file), each.details) for each in flaws)
        raise TemplateError(*islice(findings, _MOST_FLAWS))
    return taking.taken


class _Taking:
    """Takes over parts from a file, one after another, and collects *flaws* that stop nothing."""

    def __init__(self, data: bytes) -> None:
        most = min(STYLES_UNPACKED, max(_ANY_RATIO, STYLES_RATIO * len(data)))
        archive = Archive(io.BytesIO(data), most)
        self._parts = {name: archive.read(name) for name in archive.names}
        if CONTENT_TYPES not in self._parts:
            raise UnsoundError("PG410", detail="package")
        self._read = XmlReader()
        self._types = ContentTypes(self._parts[CONTENT_TYPES], self._read)
        self._kinds: dict[str, str] = {}
        self.taken = {CONTENT_TYPES: self._parts[CONTENT_TYPES]}
        self.flaws: list[UnsoundError] = []

    def take_all(self) -> None:
        """Take over all that a document needs; raises UnsoundError for what cannot go on."""
        relations = self._relations("", PACKAGE)
        if not any(each.kind == "officeDocument" for each in relations):
            raise UnsoundError("PG465", part=relations_part(""), detail="document.none")
        self._follow("", PACKAGE, relations)

    def _relations(self, part: str, kind: PartKind) -> list[Relation]:
        """Return the relations of a part that are taken over."""
        found = relations_of(part, self._parts, self._read)
        for each in found:
            if each.kind in _MACRO_KINDS:
                raise UnsoundError("PG469", part=shown(each.target), detail="macros")
        kept = [each for each in found if self._is_kept(part, kind, each)]
        if len(kept) > STYLES_PARTS:
            raise UnsoundError("PG463", measure="relations", most=STYLES_PARTS)
        counts = Counter(each.kind for each in kept)
        for name, count in counts.items():
            if count > 1 and name in kind.kept and kind.kept[name].is_single:
                args = {"part": relations_part(part), "kind": name}
                raise UnsoundError("PG465", detail="relation.several", **args)
        return kept

    def _is_kept(self, part: str, kind: PartKind, relation: Relation) -> bool:
        if relation.kind in kind.kept and not relation.is_external:
            return True
        if not kind.is_closed:
            return False
        if relation.kind == HYPERLINK and relation.is_external and _LINKS.match(relation.target):
            return True
        what = "link" if relation.is_external else "object"
        target = shown(relation.target)
        raise UnsoundError("PG469", part=shown(part), detail=what, target=target)

    def _follow(self, part: str, kind: PartKind, relations: list[Relation]) -> None:
        """Take over relations of a part that is taken over, and the parts that they lead to."""
        if relations:
            self.taken[relations_part(part)] = relations_xml(relations)
        for each in relations:
            if not each.is_external:
                self._take(each, kind.kept[each.kind], part)

    def _take(self, relation: Relation, kind: PartKind, origin: str) -> None:
        part = relation.target
        if part not in self._parts:
            raise UnsoundError("PG460", part=shown(part), origin=origin or relations_part(""))
        known = self._kinds.setdefault(part, relation.kind)
        self._check_kind(part, relation.kind, known, kind)
        if part in self.taken:
            return
        self.taken[part] = self._parts[part]
        if not kind.root:
            return
        root = self._read(part, self._parts[part])
        if root.tag != kind.root:
            strict = "strict" if "purl.oclc.org/ooxml" in str(root.tag) else "root"
            raise UnsoundError("PG465", part=shown(part), detail=strict)
        relations = self._relations(part, kind)
        if kind is BODY:
            relations = self._of_body(part, root, relations)
        elif relation.kind == "styles":
            self._note(flaws_of_styles(part, root))
        elif relation.kind in _SETTINGS and _without_links(root):
            self.taken[part] = serialized(root)
        if relation.kind in _STORIES:
            self._note(flaws_of_story(part, root))
        if kind.is_closed:
            self._check_names(part, named_relations(root), relations)
        del root  # trees are large, and one at a time is enough
        self._follow(part, kind, relations)

    def _check_kind(self, part: str, name: str, known: str, kind: PartKind) -> None:
        """Refuse a part that is not said to be what a relation takes it for."""
        content = self._types.of(part)
        if _MACROS in content:
            raise UnsoundError("PG469", part=shown(part), detail="macros")
        if name != known or not kind.is_of(content):
            detail = "dotx" if _TEMPLATE in content else "kind"
            raise UnsoundError("PG465", part=shown(part), detail=detail)
        is_properties = PurePosixPath(part.lower()).parts[0] == _PROPERTIES
        if is_properties != name.endswith("properties"):  # our own come to stand there
            raise UnsoundError("PG465", part=shown(part), detail="kind")

    def _of_body(
        self, part: str, root: etree._Element, relations: list[Relation]
    ) -> list[Relation]:
        """Return the relations that the part keeps when its text is gone."""
        if not any(each.kind == "styles" for each in relations):
            raise UnsoundError("PG465", part=relations_part(part), detail="styles.none")
        self._note(flaws_of_body(part, root))
        if self.flaws:
            return relations
        named = set(named_by_sections(root))
        self._check_names(part, named, relations)
        return [each for each in relations if each.id in named or each.kind not in PICTURES]

    def _note(self, flaws: Iterable[UnsoundError]) -> None:
        self.flaws += islice(flaws, _MOST_FLAWS)

    @staticmethod
    def _check_names(part: str, named: Iterable[str], relations: list[Relation]) -> None:
        known = {each.id for each in relations}
        for each in named:
            if each not in known:
                raise UnsoundError("PG460", part=shown(each), origin=shown(part))


def _without_links(root: etree._Element) -> bool:
    """Remove settings that lead to other files or to data; return whether there were some."""
    found = [
        child
        for child in root.iterchildren("*")
        if child.tag == f"{{{W}}}mailMerge" or any(True for _ in named_relations(child))
    ]
    for child in found:
        child.clear()  # else taking it out takes quadratic time
        root.remove(child)
    return bool(found)
