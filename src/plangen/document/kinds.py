"""How the cells of each kind of column are set; no clause regulates it [J]."""

from __future__ import annotations

from enum import Enum, auto

from plangen.layout import Alignment
from plangen.plan.columns import ColumnKind
from plangen.values import Struct


class Hold(Enum):
    """Which part of a text in a cell should stay on one line."""

    FIGURES = auto()
    """The whole text, or else the date and the hours in it; such a cell is no venue's name."""
    LABEL = auto()
    """The whole text, or else its names and words of up to four characters."""
    HEADER = auto()
    """As a label, but that no whole text has to: the cells above all columns."""
    WORDS = auto()
    """Latin words, dates and amounts, like in any running text."""


class CellManner(Struct, frozen=True):
    """How the lines of a cell are aligned, and which part of a text *holds* on one line."""

    alignment: Alignment
    holds: Hold


MANNERS = {
    ColumnKind.TEXT: CellManner(Alignment.LEFT, Hold.WORDS),
    ColumnKind.LABEL: CellManner(Alignment.CENTER, Hold.LABEL),
    ColumnKind.NUMBER: CellManner(Alignment.CENTER, Hold.FIGURES),
    ColumnKind.TIME: CellManner(Alignment.CENTER, Hold.FIGURES),
}
"""The manner of the cells of every kind of column."""
