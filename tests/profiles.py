"""How much the tests try: a little while code is written, much in continuous integration."""

from __future__ import annotations

import os

PROFILE = os.environ.get("PLANGEN_PROPERTIES", "small")
"""Is small or large, for property tests and for all that is made up in numbers."""


def by_profile(small: int, large: int) -> int:
    """Return the figure that goes with the profile."""
    return large if PROFILE == "large" else small
