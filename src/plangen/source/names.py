"""Names of files that are plans to a person, and not to a program: ``2025-03.yaml.txt``."""

from __future__ import annotations

import os
import re
from pathlib import Path

from plangen.findings import Finding, Place, Severity
from plangen.patterns import regex

SUFFIXES = (".yaml", ".yml")
"""How the names of plans end, in small letters."""
_ADDED = regex(
    r"""
    (?P<name>.+[.．。]ya?ml)
    (?P<added>\.(?:txt|text|md|docx?|wps|rtf|odt|html?|pdf)   # a program has added its own
    |\s?[(（]\d{1,3}[)）]                                     # a browser has counted
    |\s?-\s?(?:副本|复件|copy)
    |[.\s\u3000]+)
    """,
    re.VERBOSE | re.IGNORECASE,
)
_DOT = regex(r"(?P<stem>.+)[．。](?P<suffix>ya?ml)", re.IGNORECASE)
_MISSPELT = regex(r"(?P<stem>.+)[.．。](?:ymal|yalm|yam|yaml\d)", re.IGNORECASE)
_MOST_NAMES = 2_000  # of a folder that are looked through


def meant_name(name: str) -> tuple[str, str]:
    """Return the name of a plan that *name* was meant to be, and the ending that is too much.

    Both are empty for all other names. Copies that programs keep (``.bak``, ``~``) are meant.
    """
    if name.lower().endswith(SUFFIXES):
        return "", ""
    if found := _ADDED.fullmatch(name):
        return _DOT.sub(r"\g<stem>.\g<suffix>", found["name"]), found["added"].strip()
    if found := _DOT.fullmatch(name):
        return f"{found['stem']}.{found['suffix']}", ""
    if found := _MISSPELT.fullmatch(name):
        return f"{found['stem']}.yaml", ""
    return "", ""


def misnamed(file: str) -> Finding | None:
    """Return the finding about a *file* whose name is not that of a plan, but was meant to be."""
    path = Path(file)
    name, added = meant_name(path.name)
    if not name:
        return None
    args = {"name": path.name, "right": name} | ({"added": added} if added else {})
    if os.path.lexists(path.with_name(name)):
        args["there"] = name
    return Finding("PG109", Place(file), args, Severity.WARNING)


def like(path: Path) -> str:
    """Return the name of the file beside a missing *path* that was meant by it; empty for none."""
    try:
        with os.scandir(path.parent) as entries:
            names = [entry.name for entry, _ in zip(entries, range(_MOST_NAMES), strict=False)]
    except (OSError, ValueError):
        return ""
    same = {path.stem + suffix for suffix in SUFFIXES} | {path.name + each for each in SUFFIXES}
    alike = (each for each in names if each in same or meant_name(each)[0] == path.name)
    return min(alike, default="")
