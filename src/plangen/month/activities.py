"""What can become of last month's activities; not in rows.py, which takes long to import."""

from __future__ import annotations

from enum import StrEnum


class Activities(StrEnum):
    """What becomes of last month's activities: they stay, are emptied to be filled in, or go."""

    KEEP = "keep"
    CLEAR = "clear"
    DROP = "drop"
