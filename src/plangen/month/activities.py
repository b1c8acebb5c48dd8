"""What can become of last month's activities; apart from rows.py, which takes long to import."""

from __future__ import annotations

from enum import StrEnum


class Activities(StrEnum):
    """What becomes of last month's activities."""

    KEEP = "keep"
    CLEAR = "clear"
    DROP = "drop"
