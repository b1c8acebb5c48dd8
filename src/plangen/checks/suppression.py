"""Comments that keep a finding quiet: ``# plangen: ignore PG301`` on its line."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field

from plangen.config import unknown_codes
from plangen.findings import Finding, Severity
from plangen.plan.load import LoadedPlan
from plangen.source.nodes import Mapping, Node, Scalar

_COMMENT = re.compile(r"#[ \t]*plangen:[ \t]*ignore\b[ \t:=]*(?P<codes>[^\n#]*)", re.IGNORECASE)
_CODE = re.compile(r"[^\s,，、;；]+")
_BLOCKS = ("|", ">")


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
    comments = list(_COMMENT.finditer(source.text))
    if not comments:
        return
    scalars = list(_scalars(loaded.root))
    for comment in comments:
        if any(_holds(scalar, comment.start(), source.text) for scalar in scalars):
            continue  # a text that speaks of comments
        line = source.line_of(comment.start())
        lines = range(line, line + 1)
        for scalar in scalars:
            if scalar.style in _BLOCKS and source.line_of(scalar.start) == line:
                lines = range(line, source.line_of(scalar.end) + 1)
        codes = list(_CODE.finditer(comment["codes"]))
        if not codes:
            yield _Wish("", *comment.span(), lines)
        for code in codes:
            start = comment.start("codes") + code.start()
            yield _Wish(code.group().upper(), start, start + len(code.group()), lines)


def _holds(scalar: Scalar, offset: int, text: str) -> bool:
    """Return whether *offset* is inside a text; the header line of a block text is none of it."""
    start = scalar.start
    if scalar.style in _BLOCKS:
        start = text.find("\n", scalar.start)
    return start <= offset < scalar.end


def _scalars(node: Node) -> Iterator[Scalar]:
    if isinstance(node, Scalar):
        yield node
        return
    if isinstance(node, Mapping):
        for _, value in node.entries:
            yield from _scalars(value)
        return
    for item in node.items:
        yield from _scalars(item)
