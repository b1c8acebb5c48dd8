"""A plan that was read: its model, its texts as they are printed, and their places in the file."""

from __future__ import annotations

from enum import StrEnum
from functools import cached_property

from plangen.findings import Edit, Place
from plangen.plan.model import Plan
from plangen.plan.reading import Reading
from plangen.plan.rendered import RenderedText
from plangen.source.nodes import Mapping, Path, Scalar
from plangen.source.scalars import file_span, typed_span
from plangen.source.text import SourceText
from plangen.values import Struct


class PlacedText(Struct, frozen=True):
    """One text of a plan, rendered, and where it stands in the file."""

    path: Path
    text: RenderedText
    scalar: Scalar

    @property
    def may_be_wrapped(self) -> bool:
        """Whether lines of the text may go on from each other.

        Only below ``|``: a line end that YAML leaves in a text of another style is meant.
        """
        return self.scalar.is_literal and "\n" in str(self.text)

    def extent(self, source: SourceText, span: tuple[int, int]) -> tuple[int, int]:
        """Return the offsets in the file of the rendered characters *span*.

        They are those of the typed characters, or of the expression that computed them.
        """
        return file_span(source.text, self.scalar, *self.text.value_range(*span))

    def edit(self, source: SourceText, span: tuple[int, int], text: str) -> Edit | None:
        """Return the edit that replaces the rendered characters *span* by *text*.

        None when they were not typed as one piece: an expression computed some of them, or a line
        ends between them.
        """
        value = self.text.typed_range(*span)
        at = typed_span(source.text, self.scalar, *value) if value else None
        return source.edit(*at, text) if at else None


class Need(StrEnum):
    """What a rule has to know of a plan: all its parts, or its period."""

    PARTS = "parts"
    PERIOD = "period"


class LoadedPlan(Struct, frozen=True, dict=True):
    """A plan with its expressions rendered, the places of all its texts, and where it was read.

    A plan with errors of form *lacks* what could not be read of it: what asks for that is not said.
    """

    reading: Reading
    plan: Plan
    texts: tuple[PlacedText, ...]
    lacks: frozenset[Need] = frozenset()
    gaps: frozenset[Path] = frozenset()
    """The paths of the parts that lack a text, because it could not be read."""

    def has_gap(self, path: Path) -> bool:
        """Return whether a part that the text at *path* belongs to lacks a text."""
        return any(each and path[: len(each)] == each for each in self.gaps)

    @property
    def source(self) -> SourceText:
        """The text of the file."""
        return self.reading.source

    @property
    def root(self) -> Mapping:
        """The tree of the file in its normal form."""
        return self.reading.root

    @cached_property
    def paragraphs(self) -> tuple[PlacedText, ...]:
        """Every text, cut into paragraphs; lines that plainly go on are joined."""
        return tuple(
            PlacedText(placed.path, paragraph, placed.scalar)
            for placed in self.texts
            for paragraph in (
                placed.text.as_read() if placed.may_be_wrapped else placed.text.paragraphs()
            )
        )

    @cached_property
    def _by_path(self) -> dict[Path, PlacedText]:
        return {placed.path: placed for placed in self.texts}

    def lines(self, path: Path) -> tuple[str, ...]:
        """Return the lines of the text at *path* as its writer cut them; none for no text."""
        placed = self._by_path.get(path)
        return placed.text.lines if placed else ()

    def place(self, placed: PlacedText, span: tuple[int, int]) -> Place:
        """Return where the rendered characters *span* of *placed* stand."""
        return self.source.place(*placed.extent(self.source, span))
