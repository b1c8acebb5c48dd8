"""Line ends within texts: the blanks that YAML makes of them, and how they are taken out."""

from __future__ import annotations

from collections.abc import Iterator

from plangen.findings import Edit
from plangen.patterns import regex
from plangen.plan.lines import joint
from plangen.plan.loaded import PlacedText
from plangen.plan.rendered import RenderedText
from plangen.source.nodes import Scalar
from plangen.source.scalars import file_span
from plangen.source.text import SourceText

_BLANK = regex("(?<=[^ ]) (?=[^ ])")
_LINE_END = regex("[\\r\\n]")


def unfolded(source: SourceText, scalar: Scalar, rendered: RenderedText) -> RenderedText:
    """Return a text without the blanks that stand for line ends of the file.

    YAML makes a blank of a line end in plain, quoted and folded texts. Between Latin words it is
    one; beside Chinese it is none.
    """
    if " " not in scalar.value or scalar.is_literal:
        return rendered
    if not _LINE_END.search(source.text, scalar.start, scalar.end):
        return rendered
    spans = list(_folded(source, scalar, rendered))
    return rendered.without(spans) if spans else rendered


def _folded(
    source: SourceText, scalar: Scalar, rendered: RenderedText
) -> Iterator[tuple[int, int]]:
    text = str(rendered)
    for found in _BLANK.finditer(text):
        start, end = found.span()
        typed = rendered.typed_range(start - 1, end + 1)
        if typed is None or joint(text, start, end):
            continue
        if _LINE_END.search(source.text, *file_span(source.text, scalar, *typed)):
            yield start, end


def line_end_edit(source: SourceText, placed: PlacedText, at: int) -> Edit:
    """Return the edit that takes out the line end of the file before the rendered character *at*.

    Between Latin words a blank takes its place.
    """
    text = str(placed.text)
    behind = at
    while behind and text[behind - 1].isspace():
        behind -= 1
    _, start = placed.extent(source, (behind - 1, behind))
    end, _ = placed.extent(source, (at, at + 1))
    return source.edit(start, end, joint(text, behind, at))
