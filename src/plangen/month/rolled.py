"""A plan that has gone on: its edits, and its text with or without comments."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Callable, Iterable, Iterator
from functools import cached_property
from itertools import accumulate

from plangen.findings import Edit
from plangen.month.remarks import Remark
from plangen.source.comments import lines_above
from plangen.source.edits import apply, is_as_meant
from plangen.source.nodes import Node, plain
from plangen.source.parse import parse
from plangen.source.text import SourceText
from plangen.values import Struct


class Rolled(Struct, frozen=True, dict=True):
    """The edits that make the next plan of *source*, and what a person should look at.

    *gone* are the offsets of the rows that are taken out and of the texts that are emptied;
    *emptied* is how many activities are to be filled in, *dropped* how many were taken out.
    """

    source: SourceText
    root: Node
    edits: tuple[Edit, ...]
    remarks: tuple[Remark, ...]
    gone: frozenset[int]
    emptied: int
    dropped: int

    def text(self, comment: Callable[[Remark], str]) -> tuple[str, list[int]]:
        """Return the new text, and the line that each remark is about.

        *comment* words a remark as a comment above its line, or returns an empty text.
        """
        noted = [*self.edits, *self._comments(comment)]
        text, plain_text = (apply(self.source.text, edits) for edits in (noted, self.edits))
        # Never seen: comments that change what the plan says. Better none than those.
        if text != plain_text and _says(text) != _says(plain_text):
            noted, text = [*self.edits], plain_text
        after = SourceText(self.source.name, text)
        return text, [after.line_of(each) for each in self._places(noted)]

    def is_as_meant(self, after: Node) -> bool:
        """Return whether *after*, the tree of the new text, says what the edits make it say."""
        return is_as_meant(self.source.text, self.root, after, self.edits, self.gone)

    def _places(self, edits: Iterable[Edit]) -> Iterator[int]:
        """Yield the offset of each remark's words after the edits.

        A comment of a dropped row has a new place, inside the text that replaces the row.
        """
        ordered = sorted(edits, key=lambda edit: (edit.end, edit.start))
        ends = [edit.end for edit in ordered]
        growth = [0, *accumulate(len(edit.text) - (edit.end - edit.start) for edit in ordered)]
        for remark in self.remarks:
            number = bisect_right(ends, remark.at)
            place = remark.at
            if number < len(ordered) and ordered[number].start < remark.at:
                line = self.source.line_of(remark.at)
                words = self.source.text[remark.at : self.source.extent_of_line(line)[1]]
                place = ordered[number].start + max(0, ordered[number].text.find(words))
            yield place + growth[number]

    @cached_property
    def _lines(self) -> dict[int, int]:
        return lines_above(self.source, self.root)

    def _comments(self, comment: Callable[[Remark], str]) -> Iterator[Edit]:
        by_line: dict[int, list[str]] = {}
        for remark in self.remarks:
            if remark.value in self._lines and (words := comment(remark)):
                by_line.setdefault(self._lines[remark.value], []).append(words)
        for line, worded in by_line.items():
            text = self.source.line_text(line)
            indent = text[: len(text) - len(text.lstrip())]
            start = self.source.offset_of_line(line)
            lines = "".join(f"{indent}# {each}{self.source.line_break}" for each in worded)
            yield self.source.edit(start, start, lines)


def _says(text: str) -> object:
    root, _ = parse(SourceText("", text))
    return plain(root) if root else None
