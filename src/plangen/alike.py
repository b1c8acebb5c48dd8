"""Findings of one cause about several places of a file become one finding."""

from __future__ import annotations

from collections.abc import Hashable, Iterable

from plangen.findings import Finding, Fix
from plangen.values import replace

_ALIKE = {
    "PG201": ("key", "known"),  # a key that is misspelt in each row
    "PG220": ("key", "other"),
    "PG229": (),  # numbers that were typed before all titles
}
"""The codes that one cause draws at many places, and the arguments that are then the same."""


def told_once(findings: Iterable[Finding]) -> list[Finding]:
    """Return *findings* of a file in their order, those of one cause as one.

    What can be mended stays apart from what cannot.
    """
    alike: dict[Hashable, list[Finding]] = {}
    for number, each in enumerate(findings):
        names = _ALIKE.get(each.code)
        same = None if names is None else tuple(each.args.get(name) for name in names)
        key = number if same is None else (each.code, same, each.fix and each.fix.is_safe)
        alike.setdefault(key, []).append(each)
    return [at_all_places(each) for each in alike.values()]


def at_all_places(findings: list[Finding]) -> Finding:
    """Return one finding about the places of all *findings*, with all their fixes in one.

    They are alike: all or none of them have a fix.
    """
    first, *others = findings
    if not others:
        return first
    places = (each.place for each in others)
    return replace(first, also=(*first.also, *places), fix=_joined(findings))


def _joined(findings: list[Finding]) -> Fix | None:
    fixes = [each.fix for each in findings if each.fix]
    if len(fixes) < len(findings):
        return None
    edits = sorted((edit for fix in fixes for edit in fix.edits), key=lambda edit: edit.start)
    is_safe = all(fix.is_safe for fix in fixes)
    return replace(fixes[0], edits=tuple(edits), is_safe=is_safe)
