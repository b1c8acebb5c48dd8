"""The numbers of headings: 一、 then （一）, 1. and （1） (GB/T 9704-2012, 7.3.3)."""

from __future__ import annotations

from plangen.calendar.numerals import to_chinese

LEVELS = 4


class Numbering:
    """Counts headings in the order in which they come; a new heading begins all levels below."""

    def __init__(self) -> None:
        self._counts = [0] * LEVELS

    def next(self, level: int) -> str:
        """Return the number of the next heading of *level*, 1 to 4, with its mark."""
        self._counts[level - 1] += 1
        self._counts[level:] = [0] * (LEVELS - level)
        count = self._counts[level - 1]
        return (f"{to_chinese(count)}、", f"（{to_chinese(count)}）", f"{count}.", f"（{count}）")[
            level - 1
        ]
