"""How a comparison can be written; apart from report.py, which takes long to import."""

from __future__ import annotations

from enum import StrEnum


class DiffFormat(StrEnum):
    """The formats of ``diff``; report.py has the function of each."""

    TEXT = "text"
    MARKDOWN = "markdown"
    JSON = "json"
