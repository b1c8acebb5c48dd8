"""The table of the formats in which ``validate`` writes a run."""

from __future__ import annotations

from collections.abc import Callable
from importlib import import_module
from typing import TypeAlias

from plangen.values import Struct

_Writer: TypeAlias = "Callable[..., str]"
"""It takes a Report and a Phrasebook; one for a person, at will, the Screen on which it appears."""


def _later(module: str, name: str) -> Callable[..., str]:
    """Return a function of a file of this room that is imported when it is first called.

    Every command needs the names of the formats, and only ``validate`` one of them.
    """

    def call(*arguments: object) -> str:
        written: str = getattr(import_module(f"plangen.report.{module}"), name)(*arguments)
        return written

    return call


class Format(Struct, frozen=True):
    """How a run is written.

    *is_text* marks the formats for a person. *to_ascii* gives a written run in ASCII, which every
    stream can hold, where the format has escapes. *summarise* writes the summary that a CI shows
    beside its log.
    """

    write: _Writer
    is_text: bool = False
    to_ascii: Callable[[str], str] = str
    summarise: _Writer | None = None


FULL, CONCISE = "full", "concise"
"""The formats that are used unless another is asked for: on a terminal, and elsewhere."""

FORMATS = {
    FULL: Format(_later("text", "full_report"), is_text=True),
    CONCISE: Format(_later("text", "concise"), is_text=True),
    "json": Format(_later("machine", "json_report"), to_ascii=_later("machine", "ascii_json")),
    "github": Format(_later("github", "github"), summarise=_later("github", "step_summary")),
    "junit": Format(_later("junit", "junit"), to_ascii=_later("junit", "ascii_xml")),
    "sarif": Format(_later("sarif", "sarif"), to_ascii=_later("machine", "ascii_json")),
}
"""All formats by name."""
