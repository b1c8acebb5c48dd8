"""Comments that keep a finding quiet: ``# plangen: ignore PG301`` on its line."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field

from plangen.config import unknown_codes
from plangen.findings import Finding, Severity
from plangen.plan.load import LoadedPlan
from plangen.source.comments import comments
from plangen.source.nodes import BLOCKS, scalars

_COMMENT = re.compile(r"#[ \t]*plangen:[ \t]*ignore\b[ \t:=]*(?P<codes>[^\n#]*)", re.IGNORECASE)
_CODE = re.compile(r"[^\s,，、;；]+")


@dataclass
class _Wish:
    """One code of one comment; *lines* are those that it covers."""

    code: str
    start: int
    end: int
    lines: range
    was_used: bool = field(default=False)


def suppressed(
    loaded: LoadedPlan, findings: Iterable[Finding], rules: Iterable[str], applied: Iterable[str]
) -> list[Finding]:
    """Return *findings* without those that comments keep quiet, with notes on idle comments.

    A comment covers its line; after ``body: |`` it covers the whole text, in which no comment can
    stand. *applied* are the rules that were applied: a comment for another one is not idle.
    """
    wishes = list(_wishes(loaded))
    known, tried = tuple(rules), set(applied)
    kept = [each for each in findings if not _is_unwanted(each, wishes)]
    for wish in wishes:
        for args in unknown_codes([wish.code], known):
            kept.append(loaded.source.finding("PG135", wish.start, wish.end, args, Severity.NOTE))
            break
        else:
            is_applied = any(code.startswith(wish.code) for code in tried)
            if is_applied and not wish.was_used:
                args = {"code": wish.code}
                place = (wish.start, wish.end)
                kept.append(loaded.source.finding("PG134", *place, args, Severity.NOTE))
    return kept


def _is_unwanted(finding: Finding, wishes: Iterable[_Wish]) -> bool:
    found = False
    for wish in wishes:
        is_meant = wish.code and finding.code.startswith(wish.code)
        if is_meant and finding.place.line in wish.lines:
            wish.was_used = found = True
    return found


def _wishes(loaded: LoadedPlan) -> Iterator[_Wish]:
    source = loaded.source
    if not _COMMENT.search(source.text):
        return
    texts = list(scalars(loaded.root))
    for start, end in comments(source.text, texts):
        comment = _COMMENT.search(source.text, start, end)
        if comment is None:
            continue
        line = source.line_of(start)
        lines = range(line, line + 1)
        for text in texts:
            if text.style in BLOCKS and source.line_of(text.start) == line:
                lines = range(line, source.line_of(text.end) + 1)
        codes = list(_CODE.finditer(comment["codes"]))
        if not codes:
            yield _Wish("", *comment.span(), lines)
        for code in codes:
            at = comment.start("codes") + code.start()
            yield _Wish(code.group().upper(), at, at + len(code.group()), lines)
