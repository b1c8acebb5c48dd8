"""The kinds of slips: what goes wrong when plans are typed and pasted in Chinese offices.

Each function spoils a clean plan in one way at a random place, or finds no place for it and
returns None. They are written from what hands do, not from what the program looks for. To import
the modules is to enter their kinds.
"""

from __future__ import annotations

from slips import blanks, marks, words
from slips.spoiling import KINDS

__all__ = ["KINDS", "blanks", "marks", "words"]
