"""How Jinja2 reads templates, and where the one that comes with plangen runs."""

from __future__ import annotations

import hashlib
from typing import Any

import jinja2
from jinja2 import Environment

from plangen.document.unknown import Unknown

SETTINGS: dict[str, Any] = {
    "autoescape": True,
    "undefined": Unknown,
    "trim_blocks": True,
    "lstrip_blocks": True,
    "optimized": False,  # what Jinja2 computes at once, nobody counts
}
"""Those of every template."""


class OpenEnvironment(Environment):
    """Jinja2 for the template that comes with plangen: nothing is counted, and no one kept out."""

    def __init__(self) -> None:
        super().__init__(**SETTINGS)


def compiled(text: str, name: str) -> str:
    """Return the Python module that Jinja2 makes of a template with its text and its *name*."""
    code = OpenEnvironment().compile(text, name, name, raw=True, defer_init=True)
    return f"{code}\nMADE_OF = {made_of(text)!r}\n"


def made_of(text: str) -> str:
    """Return what the module of a text depends on: the text, and the version of Jinja2."""
    return f"{hashlib.sha256(text.encode()).hexdigest()} Jinja2 {jinja2.__version__}"
