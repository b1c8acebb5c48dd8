"""Findings about a plan file as they are told: those of one cause as one, in its spelling."""

from __future__ import annotations

from collections.abc import Iterable

from plangen.alike import told_once
from plangen.findings import Finding
from plangen.plan.keys import has_chinese_keys
from plangen.plan.model import Plan
from plangen.source.text import SourceText
from plangen.values import replace


def as_told(source: SourceText, findings: Iterable[Finding]) -> list[Finding]:
    """Return *findings* about a plan file, to be worded with the keys that the file has."""
    is_chinese = has_chinese_keys(source.text, Plan)
    return [replace(each, is_chinese=is_chinese) for each in told_once(findings)]
