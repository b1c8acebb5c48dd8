"""Tabs in texts, which mostly come along with what is pasted."""

from __future__ import annotations

from collections.abc import Iterator

from plangen.findings import Finding, Severity
from plangen.patterns import regex
from plangen.plan.loaded import LoadedPlan

_TABS = regex("\t+")


def tabs(loaded: LoadedPlan) -> Iterator[Finding]:
    """Yield a warning for the first tab of each text: a blank, a mark or nothing may be meant."""
    typed = loaded.source.text
    for placed in loaded.texts if "\t" in typed or "\\" in typed else ():  # an escape makes one
        if found := _TABS.search(str(placed.text)):
            at = placed.extent(loaded.source, found.span())
            yield loaded.source.finding("PG146", *at, {}, Severity.WARNING)
