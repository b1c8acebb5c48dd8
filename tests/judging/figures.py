"""Figures of a judgement, with the bound that each must keep."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass


@dataclass(frozen=True)
class Bound:
    """A figure and the most that it may be; without a figure only a line that is printed."""

    name: str
    figure: float | None = None
    most: float | None = None

    @property
    def is_kept(self) -> bool:
        return self.figure is None or self.most is None or self.figure <= self.most

    def __str__(self) -> str:
        if self.figure is None:
            return self.name
        shown = f"{round(self.figure, 3):>8g}"
        if self.most is None:
            return f"{shown}  {self.name}"
        return f"{shown}  {self.name}: at most {self.most:g}{'' if self.is_kept else '  BROKEN'}"


def share(values: Iterable[float], part: float) -> float:
    """Return the value below which *part* of the values lie."""
    ranked = sorted(values)
    return ranked[min(len(ranked) - 1, int(part * len(ranked)))]
