"""Chinese type sizes, and the size of the body text."""

from __future__ import annotations

from enum import IntEnum

from plangen.layout.units import TWIPS_PER_HALF_POINT


class Size(IntEnum):
    """A type size in half-points, by its Chinese name."""

    CHU_HAO = 84  # 初号, 42 pt
    XIAO_CHU = 72  # 小初, 36 pt
    YI_HAO = 52  # 1号, 26 pt
    ER_HAO = 44  # 2号, 22 pt
    SAN_HAO = 32  # 3号, 16 pt
    XIAO_SAN = 30  # 小三, 15 pt
    SI_HAO = 28  # 4号, 14 pt
    XIAO_SI = 24  # 小四, 12 pt
    LEAST = 2  # 1 pt: the size of lines without text, as low as they can be

    @property
    def twips(self) -> int:
        """How high and how wide a Han character is, in twips."""
        return self * TWIPS_PER_HALF_POINT


# 5.2.2: 3号 for everything not named. The grid, the room added to each character, indents and
# all leading follow from it.
BODY_SIZE = Size.SAN_HAO
# 3.2: a line (行) is a character and this leading, in twips
LEADING = round(BODY_SIZE.twips * 7 / 8)
