"""Fixes for a file that cannot be read as a plan yet: colons after known keys."""

from __future__ import annotations

import re
from dataclasses import replace
from functools import cache

from pydantic import BaseModel

from plangen.findings import Finding, Fix
from plangen.plan.keys import english_keys, model_in
from plangen.plan.model import Plan
from plangen.source.text import SourceText

COLON = ": "
"""The characters that every fix of this module writes."""
_COLONS = {"PG124": re.compile("：[ \u3000]*"), "PG125": re.compile(":")}


def with_fix(source: SourceText, finding: Finding) -> Finding:
    """Return *finding* with a fix, where the colon after a known key is full-width or has no space.

    After any other word the colon may belong to a text.
    """
    pattern = _COLONS.get(finding.code)
    if pattern is None or finding.args["key"] not in _known_keys():
        return finding
    start = source.offset_of_line(finding.place.line) + finding.place.column - 1
    colon = pattern.match(source.text, start)
    if colon is None:
        return finding
    return replace(finding, fix=Fix((source.edit(*colon.span(), COLON),), is_of_form=True))


@cache
def _known_keys() -> frozenset[str]:
    keys: set[str] = set()
    models: list[type[BaseModel]] = [Plan]
    for model in models:
        keys |= {*english_keys(model), *model.model_fields}
        inner = (model_in(field.annotation) for field in model.model_fields.values())
        models += [each for each in inner if each and each not in models]
    return frozenset(keys)
