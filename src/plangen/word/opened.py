"""A styles file in normal form (normal.py): its parts, and how they lead to one another."""

from __future__ import annotations

from functools import cached_property
from typing import Any

from plangen.word.markup import parsed
from plangen.word.package import Parts
from plangen.word.relations import CONTENT_TYPES, Relation, relations_of
from plangen.word.xml import qn


class OpenedFile:
    """The parts of a styles file, its text and its styles as trees.

    Raises UnsoundError and LookupError for parts in which something is missing.
    """

    def __init__(self, parts: Parts) -> None:
        self.parts = parts
        self.text = self.target("", "officeDocument")
        """The name of the part with the text."""
        self.root = self.tree(self.text)
        self.styles = self.tree(self.target(self.text, "styles"))

    @property
    def body(self) -> Any:  # noqa: ANN401  # a tree
        """The w:body of the text."""
        return self.root.find(qn("w:body"))

    @cached_property
    def others(self) -> list[str]:
        """The names of all parts but the text, and those that tell of parts."""
        told = (CONTENT_TYPES, self.text)
        return [each for each in self.parts if each not in told and not each.endswith(".rels")]

    def tree(self, part: str) -> Any:  # noqa: ANN401
        """Return the root of the XML of a part."""
        return parsed(part, self.parts[part])

    def relations(self, part: str) -> list[Relation]:
        """Return the relations of a part; those of the file for ""."""
        return relations_of(part, self.parts, parsed)

    def target(self, part: str, kind: str) -> str:
        """Return the name of the part that a relation of this *kind* of a *part* leads to."""
        found = next((each.target for each in self.relations(part) if each.kind == kind), None)
        if found is None:
            raise LookupError(kind)
        return found
