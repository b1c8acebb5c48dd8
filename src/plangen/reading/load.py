"""A file becomes a plan: it is read as it stands, and where it has slips, as it was meant."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from plangen.findings import Finding, Severity
from plangen.plan.loaded import Need
from plangen.reading.once import Loading, read_once
from plangen.slips.second_reading import hides_slips, mended_text, slips_of_form, without_idle
from plangen.slips.slip import Slip
from plangen.source.mended import MendedText
from plangen.source.text import SourceText

__all__ = ["Loading", "load"]

_OTHER_NAME = "PG136"
_MOST_CUTS = 5
_ASK_FOR_THE_REST = frozenset({"PG202", "PG204", "PG205", "PG206", "PG212", "PG219"})
"""The codes of what may be missing only because the file was read no further."""


def load(source: SourceText) -> Loading:
    """Read a plan. All problems of the file are reported together."""
    first = read_once(source)
    if first.errors:
        return _as_meant(source, first) or _up_to_the_break(source, first, [])
    if hides_slips(source, first.written):
        return _with_hidden_slips(source, first)
    return first


def _with_hidden_slips(source: SourceText, first: Loading) -> Loading:
    """Add warnings about the slips of a file that is a plan all the same, but not as meant."""
    slips = slips_of_form(source)
    mended = mended_text(source, slips)
    meant = read_once(mended.source) if slips else first
    if not slips or meant.errors:
        return first
    told = (slip.finding(source, Severity.WARNING) for slip in without_idle(source, slips))
    # What is said about a text as it was typed can follow from the slip in it.
    places = {(each.code, each.place) for each in map(mended.finding, meant.findings)}
    rest = (each for each in first.findings if (each.code, each.place) in places)
    return replace(first, findings=(*told, *rest), partial=meant.plan, mended=mended)


def _as_meant(source: SourceText, first: Loading) -> Loading | None:
    """Read a file with its slips mended; None where that makes it no better."""
    slips = slips_of_form(source)
    if not first.looks_like_plan and all(slip.code == _OTHER_NAME for slip in slips):
        return None
    if not slips or _rank(read_once(mended_text(source, slips).source)) <= _rank(first):
        return None
    slips = without_idle(source, slips)
    mended = mended_text(source, slips)
    return _up_to_the_break(source, _in_file(read_once(mended.source), mended), slips)


def _in_file(loading: Loading, mended: MendedText) -> Loading:
    """Return the reading of a mended text with its findings at their places in the file.

    It is no plan yet: only its writer can say that it was meant so.
    """
    found = tuple(mended.finding(each) for each in loading.findings if not mended.is_edited(each))
    partial = loading.plan or loading.partial
    return replace(loading, findings=found, plan=None, partial=partial, mended=mended)


def _rank(loading: Loading) -> tuple[bool, int, int]:
    """Return how well a file was read: wholly, or else how far; and with how few errors."""
    errors = loading.errors
    return not loading.breaks, errors[-1].place.line if loading.breaks else 0, -len(errors)


def _up_to_the_break(source: SourceText, loading: Loading, slips: Sequence[Slip]) -> Loading:
    """Add the slips, and where YAML breaks off, what is wrong above that place."""
    told = tuple(slip.finding(source, Severity.ERROR) for slip in slips)
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
