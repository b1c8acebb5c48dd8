"""Comments that keep a finding quiet: ``# plangen: ignore PG301`` on its line."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping
from itertools import chain

from plangen.config import unknown_codes
from plangen.findings import Finding, Severity
from plangen.patterns import regex
from plangen.plan.loaded import LoadedPlan
from plangen.source.comments import comments
from plangen.source.nodes import BLOCKS, scalars
from plangen.values import Struct, field, replace

_COMMENT = regex(r"#[ \t]*plangen:[ \t]*ignore\b[ \t:=]*(?P<codes>[^\n#]*)", re.IGNORECASE)
_CODE = regex(r"[^\s,，、;；]+")


class _Wish(Struct):
    """One code of one comment, at *start* to *end* of the file; *lines* are the lines it covers."""

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
    stand. *applied* are the rules that were applied: only comments for them can be idle.
    """
    wishes = list(_wishes(loaded))
    known, tried = tuple(rules), set(applied)
    by_line = _by_line(wishes)
    kept = [wanted for each in findings if (wanted := _wanted(each, by_line))]
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


_ByLine = Mapping[int, list[list[_Wish]]]
"""By line, the wishes that cover it; those that cover the same lines share one list."""


def _by_line(wishes: Iterable[_Wish]) -> _ByLine:
    comments: dict[range, list[_Wish]] = {}
    for wish in wishes:
        comments.setdefault(wish.lines, []).append(wish)
    by_line: dict[int, list[list[_Wish]]] = {}
    for lines, wished in comments.items():
        for line in lines:
            by_line.setdefault(line, []).append(wished)
    return by_line


def _wanted(finding: Finding, by_line: _ByLine) -> Finding | None:
    """Return a finding about those of its places that no comment keeps quiet; None without any."""
    if not by_line:
        return finding
    places = (finding.place, *finding.also)
    kept = [each for each in places if not _is_quiet(finding.code, each.line, by_line)]
    if len(kept) == len(places):
        return finding
    return replace(finding, place=kept[0], also=tuple(kept[1:])) if kept else None


def _is_quiet(code: str, line: int, by_line: _ByLine) -> bool:
    """Return whether a comment keeps a code quiet on a line; mark the wishes that do so as used."""
    found = False
    for wish in chain.from_iterable(by_line.get(line, ())):
        if wish.code and code.startswith(wish.code):
            wish.was_used = found = True
    return found


def _wishes(loaded: LoadedPlan) -> Iterator[_Wish]:
    source = loaded.source
    if not _COMMENT.search(source.text):
        return
    texts = list(scalars(loaded.reading.written))
    blocks = {source.line_of(each.start): each for each in texts if each.style in BLOCKS}
    for start, end in comments(source.text, texts):
        comment = _COMMENT.search(source.text, start, end)
        if comment is None:
            continue
        line = source.line_of(start)
        block = blocks.get(line)
        lines = range(line, source.line_of(block.end) + 1 if block else line + 1)
        codes = list(_CODE.finditer(comment["codes"]))
        if not codes:
            yield _Wish("", *comment.span(), lines)
        for code in codes:
            at = comment.start("codes") + code.start()
            yield _Wish(code.group().upper(), at, at + len(code.group()), lines)
