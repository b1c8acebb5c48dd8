"""Words of a text that YAML takes for a comment: a warning says that they are not printed."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterator

from plangen.findings import Finding, Fix, Severity, shortened
from plangen.plan.loaded import LoadedPlan
from plangen.source.comments import comments
from plangen.source.nodes import BLOCKS, Scalar, scalars
from plangen.source.text import SourceText

# "#话题#" is everyday language, "# " begins what is meant as a comment, unless another # follows.
_WORDS = re.compile(r"#(?![ \t]*plangen:)(?:[^ \t\r\n]|[^\r\n]*#|$)", re.IGNORECASE)
_COMMENT_BEHIND = re.compile(r"[^\s#][ \t]+#")
_BLANKS = " \t"


def cut_texts(loaded: LoadedPlan) -> Iterator[Finding]:
    """Yield a warning for each comment that stands behind a text and looks like its words.

    A fix puts a plain text and the words into quotes.
    """
    source = loaded.source
    if not _COMMENT_BEHIND.search(source.text):
        return
    texts = (placed.scalar for placed in loaded.texts)
    ordered = sorted((text for text in texts if text.style not in BLOCKS), key=_end)
    ends = [text.end for text in ordered]
    for start, end in comments(source.text, scalars(loaded.root)):
        number = bisect_right(ends, start) - 1
        if number < 0 or source.text[ends[number] : start].strip(_BLANKS):
            continue
        if _WORDS.match(source.text, start, end):
            fix = None if ordered[number].style else _quoted(source, ordered[number], end)
            args = {"text": shortened(source.text[start:end].rstrip())}
            yield source.finding("PG137", start, end, args, Severity.WARNING, fix)


def _end(text: Scalar) -> int:
    return text.end


def _quoted(source: SourceText, text: Scalar, end: int) -> Fix:
    """Return the fix that quotes a plain text with everything up to *end*."""
    start = text.start
    if text.is_absent and start == text.end:  # its place is that of the colon before it
        start += len(source.text[start:end]) - len(source.text[start:end].lstrip(_BLANKS))
    words = source.text[start:end].replace("'", "''")
    return Fix((source.edit(start, end, f"'{words}'"),))
