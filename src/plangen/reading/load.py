"""A file becomes a plan: it is read as it stands, and where it has slips, as it was meant."""

from __future__ import annotations

from collections.abc import Sequence
from functools import lru_cache

from plangen.findings import Finding, Severity
from plangen.plan.loaded import Need
from plangen.reading.once import Loading, read_once
from plangen.slips.second_reading import hides_slips, mended_text, slips_of_form
from plangen.slips.slip import OTHER_NAME, Slip
from plangen.source.mended import MendedText
from plangen.source.nodes import keys, plain
from plangen.source.text import SourceText
from plangen.values import replace

__all__ = ["Loading", "load", "read_as_it_stands", "reads_as_well"]

_MOST_TRIED, _LONGEST_TRIED = 40, 100_000  # slips tried one by one, characters in all tries
_MAY_BE_TEXT = frozenset({"PG126", "PG131", "PG143", "PG144", "PG145", "PG151", "PG152", "PG161"})
"""The codes of slips that a right text can look like."""
_MOST_CUTS = 5
_ASK_FOR_THE_REST = frozenset(
    {"PG202", "PG204", "PG205", "PG206", "PG212", "PG219", "PG224", "PG282"}
)
"""The codes of what may be missing only because the file was read no further."""


def load(source: SourceText) -> Loading:
    """Read a plan. All problems of the file are reported together."""
    first = read_as_it_stands(source)
    if first.errors:
        return _as_meant(source, first) or _up_to_the_break(source, first, [])
    if hides_slips(source, first.written):
        return _with_hidden_slips(source, first)
    return first


def _with_hidden_slips(source: SourceText, first: Loading) -> Loading:
    """Add warnings about the slips of a file that is a plan all the same, but not as meant."""
    # Where nothing is wrong, each key that YAML reads has a right name: a table may be called 活动.
    known = {key.start for key in keys(first.written)} if first.written else set[int]()
    slips = [
        each for each in slips_of_form(source) if each.code != OTHER_NAME or each.start not in known
    ]
    slips, meant = _needed(source, slips, first)
    if not slips or meant.errors:
        return first
    told = tuple(slip.finding(source, Severity.WARNING) for slip in slips)
    if not any(slip.is_sure for slip in slips):
        return replace(first, findings=(*told, *first.findings))
    # What is said about a text as it was typed can follow from the slip in it.
    mended = mended_text(source, slips)
    left = {each.identity for each in map(mended.finding, meant.findings)}
    rest = (each for each in first.findings if each.identity in left)
    return replace(first, findings=(*told, *rest), partial=meant.plan, mended=mended)


def _as_meant(source: SourceText, first: Loading) -> Loading | None:
    """Read a file with its slips mended; None where that makes it no better."""
    slips = slips_of_form(source)
    if not first.looks_like_plan and all(slip.code == OTHER_NAME for slip in slips):
        return None
    slips, meant = _needed(source, slips, first)
    if _rank(meant) <= _rank(first):
        return None
    return _up_to_the_break(source, _in_file(meant, mended_text(source, slips)), slips)


def _needed(source: SourceText, slips: list[Slip], first: Loading) -> tuple[list[Slip], Loading]:
    """Return the slips that are needed to read a file as it was meant, and that reading.

    One without which the file is read better, or in the same way, is none. Where a field or an
    entry may as well belong to a text, the reading must be the better for it.
    """
    meant = read_as_it_stands(mended_text(source, slips).source) if slips else first
    tries = min(_MOST_TRIED, _LONGEST_TRIED // (len(source.text) + 1))
    for slip in sorted(slips, key=lambda each: each.code not in _MAY_BE_TEXT)[:tries]:
        others = [each for each in slips if each is not slip]
        reading = read_once(mended_text(source, others).source) if others else first
        gain = (_rank(meant) > _rank(reading)) - (_rank(meant) < _rank(reading))
        is_idle = gain == 0 and (slip.code in _MAY_BE_TEXT or _is_same(meant, reading))
        if not slip.is_harmless and (gain < 0 or is_idle):
            slips, meant = others, reading
    return slips, meant


def _is_same(one: Loading, other: Loading) -> bool:
    trees = [each.written and plain(each.written) for each in (one, other)]
    return trees[0] == trees[1]


def _in_file(loading: Loading, mended: MendedText) -> Loading:
    """Return the reading of a mended text with its findings at their places in the file.

    It is no plan yet: only its writer can say that it was meant so.
    """
    last = loading.findings[-1:] if loading.breaks else ()
    kept = [each for each in loading.findings if each in last or not mended.is_edited(each)]
    found = tuple(map(mended.finding, kept))
    partial = loading.plan or loading.partial
    return replace(loading, findings=found, plan=None, partial=partial, mended=mended)


def reads_as_well(before: SourceText, after: SourceText) -> bool:
    """Return whether a text can be read as far as another, with no more errors.

    That is all that can be asked of slips of form: before, there was no meaning to compare.
    """
    return _rank(read_as_it_stands(after)) >= _rank(read_as_it_stands(before))


@lru_cache(maxsize=2)
def read_as_it_stands(source: SourceText) -> Loading:
    """Return ``read_once``; the last readings are kept, as what is tried is often read again."""
    return read_once(source)


def _rank(loading: Loading) -> tuple[bool, int, bool, int]:
    """Return how well a file was read: wholly, or how far; as a plan; and with how few errors."""
    errors = loading.errors
    line = errors[-1].place.line if loading.breaks else 0
    return not loading.breaks, line, loading.looks_like_plan, -len(errors)


def _up_to_the_break(source: SourceText, loading: Loading, slips: Sequence[Slip]) -> Loading:
    """Add the slips, and where YAML breaks off, what is wrong above that place."""
    told = tuple(slip.finding(source, Severity.ERROR) for slip in slips)
    if not any(each.is_error for each in (*told, *loading.findings)):
        told = tuple(replace(each, severity=Severity.ERROR) for each in told)
    upper = loading
    for _ in range(_MOST_CUTS if loading.breaks else 0):
        line = upper.findings[-1].place.line
        if line <= 1:
            break
        mended = mended_text(source, slips, source.offset_of_line(line))
        upper = _in_file(read_once(mended.source), mended)
        if not upper.breaks:
            above = tuple(each for each in upper.findings if each.code not in _ASK_FOR_THE_REST)
            return _without_the_rest(upper, (*told, *above, *loading.findings[-1:]))
    return replace(loading, findings=told + loading.findings)


def _without_the_rest(upper: Loading, findings: tuple[Finding, ...]) -> Loading:
    """Return the reading of the upper part of a file: a plan of which the rest is not known."""
    partial = upper.partial
    if partial:
        partial = replace(partial, lacks=partial.lacks | {Need.PARTS})
    return replace(upper, written=None, findings=findings, partial=partial)
