"""A file with slips of form, and the text that was meant."""

from __future__ import annotations

import re
from collections.abc import Sequence

from plangen.patterns import regex
from plangen.slips.levels import known_keys
from plangen.slips.lines import DASHES
from plangen.slips.slip import Slip
from plangen.slips.walk import Walk
from plangen.source.characters import NO_BLANK, NO_BLANKS
from plangen.source.edits import Taken
from plangen.source.mended import MendedText
from plangen.source.nodes import Node, Scalar, scalars
from plangen.source.text import SourceText

_OF_RUNS = frozenset({"PG123", "PG140", "PG151", "PG152"})
_HIDDEN = regex(
    rf"""
    [{NO_BLANK}]|\t
    |[:\[,-][ ]*“[^”\r\n]*(?:”(?!\w)|[\r\n]|$)      # but not “春雨”读书会
    |\"[^\"\r\n]*\\
    """,
    re.VERBOSE,
    needs=NO_BLANKS + "“\\\t",
)
_BEGINS = regex(rf"[\r\n][ \t]*[{DASHES}][ \t]|^\s*([^\s:：]+)[ \t]*[：:]")


def slips_of_form(source: SourceText) -> list[Slip]:
    """Return the slips of a file in its order; their changes lie apart.

    What was pasted, or indented, alike on lines that follow each other is one slip.
    """
    found = sorted(Walk(source).run(), key=lambda each: (each.start, each.end))
    taken = Taken()
    apart = (slip for slip in found if taken.take(change[:2] for change in slip.changes))
    runs: list[list[Slip]] = []
    last = 0
    for slip in apart:
        line = source.line_of(slip.start)
        if runs and slip.code in _OF_RUNS and slip.code == runs[-1][0].code and line == last + 1:
            runs[-1].append(slip)
        else:
            runs.append([slip])
        last = line
    return [each[0].and_on(each[1:], source) for each in runs]


def mended_text(source: SourceText, slips: Sequence[Slip], end: int | None = None) -> MendedText:
    """Return the text with the *slips* mended, up to the offset *end* if it is given."""
    last = len(source.text) if end is None else end
    changes = sorted(each for slip in slips for each in slip.changes if each[1] <= last)
    if end is not None:
        changes.append((end, len(source.text), ""))
    return MendedText(source, tuple(changes))


def hides_slips(source: SourceText, root: Node | None) -> bool:
    """Return whether a text looks like fields or entries that YAML has taken for its words."""
    return bool(_HIDDEN.search(source.text)) or (
        root is not None
        and any(not each.style and _is_doubtful(source.text, each) for each in scalars(root))
    )


def _is_doubtful(text: str, scalar: Scalar) -> bool:
    is_one_line = scalar.end - scalar.start == len(scalar.value)
    if is_one_line and "：" not in scalar.value and ":" not in scalar.value:
        return False
    found = _BEGINS.search(text[scalar.start : scalar.end])
    return found is not None and (found[1] is None or found[1] in known_keys())
