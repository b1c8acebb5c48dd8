"""The table of the formats in which ``validate`` writes a run."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from plangen.messages import Phrasebook
from plangen.report.github import github, step_summary
from plangen.report.junit import ascii_xml, junit
from plangen.report.machine import ascii_json, json_report
from plangen.report.report import Report
from plangen.report.sarif import sarif
from plangen.report.text import concise, full_report


@dataclass(frozen=True)
class Format:
    """How a run is written.

    *is_text* marks the formats for a person. *to_ascii* gives a written run in ASCII, which every
    stream can hold, where the format has escapes. *summarise* writes the summary that a CI shows
    beside its log.
    """

    write: Callable[[Report, Phrasebook], str]
    is_text: bool = False
    to_ascii: Callable[[str], str] = str
    summarise: Callable[[Report, Phrasebook], str] | None = None


FULL, CONCISE = "full", "concise"
"""The formats that are used unless another is asked for: on a terminal, and elsewhere."""

FORMATS = {
    FULL: Format(full_report, is_text=True),
    CONCISE: Format(concise, is_text=True),
    "json": Format(json_report, to_ascii=ascii_json),
    "github": Format(github, summarise=step_summary),
    "junit": Format(junit, to_ascii=ascii_xml),
    "sarif": Format(sarif, to_ascii=ascii_json),
}
"""All formats by name."""
