"""Slips of the marks that hold a line together: indent, dash, colon."""

from __future__ import annotations

import re

from plangen.patterns import regex
from plangen.slips.lines import TypedLine
from plangen.slips.slip import Slip
from plangen.source.characters import NO_BLANK

_ODD = regex(f"[{NO_BLANK}]")
_ODDS = regex(f"[{NO_BLANK}]+")
_TABS = regex("\t+")


def indent_slip(line: TypedLine, column: int, *, is_sure: bool) -> Slip | None:
    """Return the slip of the indent of a line that belongs into *column*, or None."""
    changes = ((line.start, line.dash_at, " " * column),)
    if odd := _ODDS.search(line.indent):
        at = (line.start + odd.start(), line.start + odd.end())
        return Slip("PG140", *at, changes, _named(odd), is_sure)
    if tabs := _TABS.search(line.indent):
        at = (line.start + tabs.start(), line.start + tabs.end())
        return Slip("PG123", *at, changes, is_sure=is_sure)
    if line.width == column:
        return None
    args = {"width": line.width, "column": column}
    at = (line.dash_at, line.colon_at if line.key else line.end)
    return Slip("PG143", *at, changes, args, is_sure)


def dash_slip(line: TypedLine) -> Slip | None:
    """Return the slip of the dash of an entry, or None."""
    changes = ((line.dash_at, line.key_at, "- "),)
    at = (line.dash_at, line.key_at)
    if line.dash != "-":
        return Slip("PG142", *at, changes, {"mark": line.dash})
    if odd := _ODD.search(line.gap):
        return Slip("PG140", *at, changes, _named(odd))
    if not line.gap and (line.key or line.value):
        return Slip("PG141", *at, changes)
    if "\t" in line.gap:
        return Slip("PG146", *at, changes, is_harmless=not line.key)
    return None


def colon_slips(line: TypedLine) -> list[Slip]:
    """Return the slip of the colon of a field, if there is one."""
    mark = line.colon.lstrip()
    changes = ((line.colon_at, line.value_at, ": " if line.value else ":"),)
    at = line.colon_at + len(line.colon) - len(mark)
    args = {"key": line.name}
    if len(mark.strip()) > 1 and not mark.strip().strip(":："):
        return [Slip("PG155", at, at + len(mark.strip()), changes, args)]
    if mark.startswith("："):
        return [Slip("PG124", at, at + 1, changes, args, line.is_known)]
    if odd := _ODD.search(line.colon):
        return [Slip("PG140", at, line.value_at, changes, _named(odd))]
    if mark == ":" and line.value:
        return [Slip("PG125", at, at + 1, changes, args, line.is_known)]
    if "\t" in line.colon:
        return [Slip("PG146", line.colon_at, line.value_at, changes, is_harmless=True)]
    return []


def _named(odd: re.Match[str]) -> dict[str, str]:
    return {"character": f"U+{ord(odd.group()[0]):04X}"}
