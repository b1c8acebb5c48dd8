"""Units of length: those of Word's files, and those that people measure in."""

from __future__ import annotations

POINTS_PER_INCH = 72
MM_PER_INCH = 25.4
TWIPS_PER_POINT = 20
TWIPS_PER_HALF_POINT = TWIPS_PER_POINT // 2
TWIPS_PER_INCH = POINTS_PER_INCH * TWIPS_PER_POINT
TWIPS_PER_MM = TWIPS_PER_INCH / MM_PER_INCH
EMU_PER_INCH = 914400  # the unit of drawings (ISO 29500-1, 20.1.2.1)
EMU_PER_TWIP = EMU_PER_INCH // TWIPS_PER_INCH
EMU_PER_MM = round(EMU_PER_INCH / MM_PER_INCH)
EIGHTHS_PER_POINT = 8  # the unit of lines along a paragraph or a table (17.3.4)


def twips(mm: float) -> int:
    """Return a length in mm as twips."""
    return round(mm * TWIPS_PER_MM)


def points(count: float) -> int:
    """Return a length in points as twips."""
    return round(count * TWIPS_PER_POINT)


def eighths(mm: float) -> int:
    """Return the thickness of a line in mm as eighths of a point."""
    return round(mm * POINTS_PER_INCH * EIGHTHS_PER_POINT / MM_PER_INCH)


def thickness(size: int) -> int:
    """Return the thickness of a line in eighths of a point as twips."""
    return size * TWIPS_PER_POINT // EIGHTHS_PER_POINT
