"""Lines that were meant to stay apart, in a text whose line ends YAML takes for blanks."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import pairwise

from plangen.findings import Finding, Severity, shortened
from plangen.patterns import regex
from plangen.plan.lines import stands_alone
from plangen.plan.loaded import LoadedPlan, PlacedText

_LINE = regex(r"[^\r\n]+")
_MOST_MISSED = 20  # lines that stand otherwise in the value, as quotes do
_ENDS = regex(r"[。；：！？;:]$")
_BEFORE = regex(r"^[\s'\"]*(?:[|>][-+0-9]*)?")


def folded_lines(loaded: LoadedPlan) -> Iterator[Finding]:
    """Yield a warning for each text of which YAML joins lines that stand by themselves.

    Only where the line above ends, or stands by itself too: a paragraph that was wrapped by hand
    has lines that happen to begin with a date.
    """
    text = loaded.source.text
    for placed in loaded.texts:
        scalar = placed.scalar
        start, end = scalar.start, scalar.end
        is_one_line = text.find("\n", start, end) < 0 and text.find("\r", start, end) < 0
        if not is_one_line and not scalar.is_literal:
            yield from _folded(loaded, placed)


def _folded(loaded: LoadedPlan, placed: PlacedText) -> Iterator[Finding]:
    source, scalar = loaded.source, placed.scalar
    lines = _LINE.finditer(source.text, scalar.start, scalar.end)
    done = missed = 0
    for before, line in pairwise(lines):
        above, text = _BEFORE.sub("", before.group()).rstrip(), line.group().strip(" \t'\"")
        is_apart = above and (_ENDS.search(above) or stands_alone(above))
        if not is_apart or not stands_alone(text):
            continue
        at = scalar.value.find(text, done)
        done = max(done, at)
        missed += at < 0
        if missed > _MOST_MISSED:
            return
        if at > 0 and scalar.value[at - 1] != "\n":
            start = source.text.index(text, line.start())
            args = {"text": shortened(text)}
            yield source.finding("PG156", start, start + len(text), args, Severity.WARNING)
            return
