"""Lines of a text that plainly go on in the next one, though each is printed as a paragraph."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import pairwise

from plangen.alike import at_all_places
from plangen.findings import Finding, Fix, Severity
from plangen.plan.loaded import LoadedPlan, PlacedText
from plangen.reading.folding import line_end_edit


def broken_lines(loaded: LoadedPlan) -> Iterator[Finding]:
    """Yield a warning for each text with lines that plainly go on.

    The unsafe fix joins each of them with the next.
    """
    for placed in loaded.texts:
        if placed.may_be_wrapped and (broken := list(_broken(loaded, placed))):
            yield at_all_places(broken)


def _broken(loaded: LoadedPlan, placed: PlacedText) -> Iterator[Finding]:
    for spans in placed.text.wrapped():
        for line, following in pairwise(spans):
            edit = line_end_edit(loaded.source, placed, following[0])
            at = placed.extent(loaded.source, (line[1] - 1, line[1]))
            fix = Fix((edit,), is_safe=False)
            yield loaded.source.finding("PG138", *at, {}, Severity.WARNING, fix)
