"""The texts of a plan on their way to the next one: which of their times are moved."""

from __future__ import annotations

from collections.abc import Collection, Iterator
from functools import cached_property

from plangen.findings import Edit
from plangen.month.mention import Mention, Outcome, Setting, changed
from plangen.month.mentions import mentions
from plangen.month.remarks import About, Days, Remark
from plangen.month.shift import Shift
from plangen.patterns import regex
from plangen.plan.columns import TIME
from plangen.plan.loaded import PlacedText
from plangen.plan.rendered import RenderedText
from plangen.plan.view import PlanView
from plangen.source.nodes import Path, Scalar, find
from plangen.values import Struct, field

_DATES = (("signature", "date"), ("colophon", "date"))
_TAIL = regex(r"(?P<tail>(?:(?!\d)\w){0,4})(?P<more>(?:(?!\d)\w)?)")


class Moved(Struct, frozen=True):
    """The edits of one text or of all, and the remarks on them.

    *otherwise* are the remarks if the edits cannot be made.
    """

    edits: list[Edit] = field(default_factory=list)
    remarks: list[Remark] = field(default_factory=list)
    otherwise: list[Remark] = field(default_factory=list)


class Texts:
    """The texts of one plan, whose times are moved to the next period."""

    def __init__(self, view: PlanView, shift: Shift) -> None:
        self.view = view
        self.loaded = view.loaded
        self.shift = shift
        self.days = Days(view)

    def moved(self, gone: Collection[Path]) -> Moved:
        """Return the edits and remarks for all texts but those at or below the paths *gone*.

        A text that an alias puts into several places is edited only if all need the same edits.
        """
        by_scalar: dict[int, dict[Path, Moved]] = {}
        for placed in self._staying(gone):
            uses = by_scalar.setdefault(placed.scalar.start, {})
            self._move(placed, uses.setdefault(placed.path, Moved()))
        all_moved = Moved()
        for uses in by_scalar.values():
            first, *others = uses.values()
            if all(each.edits == first.edits for each in others):
                all_moved.edits.extend(first.edits)
                all_moved.remarks.extend(first.remarks)
            else:
                most = max(uses.values(), key=lambda each: len(each.otherwise))
                all_moved.remarks.extend(most.otherwise)
        return all_moved

    def _staying(self, gone: Collection[Path]) -> Iterator[PlacedText]:
        for placed in self.loaded.paragraphs:
            if not any(placed.path[:depth] in gone for depth in range(1, len(placed.path) + 1)):
                yield placed
        for path in _DATES:
            dated = find(self.loaded.root, path)
            if dated.complete and isinstance(dated.node, Scalar):
                yield PlacedText(path, RenderedText.typed(dated.node.value), dated.node)

    def _setting(self, placed: PlacedText) -> Setting:
        is_time = placed.path in _DATES or (
            placed.path[0] == "activities" and placed.path[-1] == TIME
        )
        is_about_another = placed.path[:2] in self.view.sections_of_another_time
        return Setting(self._titles, is_about_another=is_about_another, is_time=is_time)

    @cached_property
    def _titles(self) -> frozenset[str]:
        plan = self.loaded.plan
        return frozenset({plan.full_title, *(each.title for each in plan.printed_attachments)})

    def _is_name(self, placed: PlacedText) -> bool:
        """Return whether a header is the name of its column, which rows call it by."""
        if placed.path[-1] != "header" or len(placed.path) == 1:
            return False
        key = find(self.loaded.root, (*placed.path[:-1], "key"))
        return key.complete and key.node.start == placed.scalar.start

    def _move(self, placed: PlacedText, into: Moved) -> None:
        text = str(placed.text)
        for mention in mentions(text, self.shift, self._setting(placed)):
            edits = self._edits(placed, mention)
            left = self._remark(placed, text, mention, About.LEFT)
            is_left = mention.outcome is Outcome.DOUBTFUL or self._is_name(placed)
            if edits is None or is_left:
                into.remarks.append(left)
                into.otherwise.append(left)
                continue
            if not edits:
                continue
            into.edits.extend(edits)
            into.otherwise.append(left)
            if mention.outcome is Outcome.INFERRED:
                about = About.CUT if mention.is_cut else About.CHANGED
                into.remarks.append(self._remark(placed, text, mention, about))

    def _edits(self, placed: PlacedText, mention: Mention) -> list[Edit] | None:
        """Return the edits that a mention needs; None where it was not typed as one piece.

        What an expression computes follows by itself.
        """
        edits = []
        for span, written in mention.changes:
            if any(each.is_computed for each in placed.text.cut(*span).segments):
                continue
            edit = placed.edit(self.loaded.source, span, written)
            if edit is None:
                return None
            edits.append(edit)
        return edits

    def _remark(self, placed: PlacedText, text: str, mention: Mention, about: About) -> Remark:
        start, end = mention.span
        tail = _TAIL.match(text, end)
        cut = "…" if tail and tail["more"] else ""
        before = text[start : tail.end("tail") if tail else end] + cut
        spans = [
            ((first - start, last - start), written) for (first, last), written in mention.changes
        ]
        after = "" if about is About.LEFT else changed(before, spans)
        notes = () if about is About.LEFT else self.days.notes(mention.days)
        at = placed.extent(self.loaded.source, (start, end))[0]
        return Remark(about, at, placed.scalar.start, before, after, notes)
