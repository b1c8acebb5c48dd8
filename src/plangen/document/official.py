"""The template that comes with plangen, which others may extend."""

from __future__ import annotations

from functools import cache

from plangen.document.markup import Markup, read_markup
from plangen.document.template import HTML, official_folder

SHIPPED = f"official/{HTML}"
"""The name of the template that others may extend."""


@cache
def official() -> Markup:
    """Return the template that others may extend."""
    return read_markup(official_folder() / HTML)


def is_shipped(own: Markup) -> bool:
    """Return whether a template says the same as the one that comes with plangen."""
    return own.source.text == official().source.text
