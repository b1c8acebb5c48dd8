"""A plan that was read: its model, its texts as they are printed, and their places in the file."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cached_property

from plangen.findings import Edit, Place
from plangen.plan.model import Plan
from plangen.plan.rendered import RenderedText
from plangen.source.nodes import Node, Path, Scalar
from plangen.source.scalars import file_span, typed_span
from plangen.source.text import SourceText


@dataclass(frozen=True)
class PlacedText:
    """One text of a plan, rendered, and where it stands in the file."""

    path: Path
    text: RenderedText
    scalar: Scalar

    def edit(self, source: SourceText, span: tuple[int, int], text: str) -> Edit | None:
        """Return the edit that makes *text* of the rendered characters *span*.

        None when they were not typed as one piece: an expression computed some of them, or a line
        ends between them.
        """
        value = self.text.typed_range(*span)
        at = typed_span(source.text, self.scalar, *value) if value else None
        return source.edit(*at, text) if at else None


@dataclass(frozen=True)
class LoadedPlan:
    """A plan with its expressions rendered, and the places of all its texts."""

    source: SourceText
    root: Node
    plan: Plan
    texts: tuple[PlacedText, ...]

    @cached_property
    def paragraphs(self) -> tuple[PlacedText, ...]:
        """Every text, cut into paragraphs with their line breaks joined."""
        return tuple(
            PlacedText(placed.path, paragraph, placed.scalar)
            for placed in self.texts
            for paragraph in placed.text.paragraphs()
        )

    def place(self, placed: PlacedText, span: tuple[int, int]) -> Place:
        """Return where the rendered characters *span* of *placed* stand.

        It is the place of the typed characters, or of the expression that computed them.
        """
        at = file_span(self.source.text, placed.scalar, *placed.text.value_range(*span))
        return self.source.place(*at)
