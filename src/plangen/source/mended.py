"""A text with its slips mended, so that all the rest can be read; places lead back to the file."""

from __future__ import annotations

from bisect import bisect_right
from functools import cached_property

from plangen.findings import Finding, Place
from plangen.source.edits import Change, changed
from plangen.source.text import SourceText
from plangen.values import Struct, replace


class MendedText(Struct, frozen=True, dict=True):
    """The text of a file as it was *written*, and the ordered *changes* with which it is read."""

    written: SourceText
    changes: tuple[Change, ...]

    @cached_property
    def source(self) -> SourceText:
        """The text that is read."""
        return replace(self.written, text=changed(self.written.text, self.changes))

    @cached_property
    def _pieces(self) -> list[tuple[int, int]]:
        """Where pieces of the file begin in the text that is read, and where in the file.

        An edited piece is followed by one that was left as it was.
        """
        pieces, shift = [(0, 0)], 0
        for start, end, text in self.changes:
            pieces.append((start + shift, start))
            shift += len(text) - (end - start)
            pieces.append((end + shift, end))
        return pieces

    def offset(self, at: int) -> int:
        """Return the offset in the file of the character *at* of the text that is read.

        All of an edited piece stands where the piece begins in the file, but no further.
        """
        number = bisect_right(self._pieces, (at, len(self.written.text))) - 1
        start, original = self._pieces[number]
        if number % 2 == 0:  # a piece that was left as it was
            return original + at - start
        return min(original + at - start, self.changes[number // 2][1])

    def is_edited(self, finding: Finding) -> bool:
        """Return whether a finding about the text that is read stands in an edited piece."""
        place = finding.place
        if not place.line:
            return False
        at = self.source.offset_of_line(place.line) + place.column - 1
        return bisect_right(self._pieces, (at, len(self.written.text))) % 2 == 0

    def finding(self, finding: Finding) -> Finding:
        """Return a finding about the text that is read as one about the file, without its fix.

        The slips are mended first; what else can be mended is seen when the file is read again.
        """
        place = self._place(finding.place) if finding.place.line else finding.place
        return replace(finding, place=place, also=tuple(map(self._place, finding.also)), fix=None)

    def _place(self, place: Place) -> Place:
        ends = ((place.line, place.column), (place.end_line, place.end_column))
        start, end = (
            self.offset(self.source.offset_of_line(line) + column - 1) for line, column in ends
        )
        return self.written.place(start, max(start, end))
