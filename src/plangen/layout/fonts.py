"""The font families that the standard names, and what they are called in Word files."""

from __future__ import annotations

from collections.abc import Mapping
from enum import Enum

from plangen.values import Struct


class Font(Enum):
    """The five font families that the standard names."""

    XIAO_BIAO_SONG = "小标宋"
    FANG_SONG = "仿宋"
    KAI = "楷体"
    HEI = "黑体"
    SONG = "宋体"


class FontName(Struct, frozen=True):
    """A family as a Word file names it, and the names to try where it is missing.

    *panose* is the classification of the Windows font, by which Word looks for a substitute.
    """

    name: str
    alternative: str
    panose: str


FONTS = {
    Font.XIAO_BIAO_SONG: FontName("方正小标宋简体", "方正小标宋_GBK", "02000000000000000000"),
    Font.FANG_SONG: FontName("仿宋", "FangSong", "02010609060101010101"),
    Font.KAI: FontName("楷体", "KaiTi", "02010609060101010101"),
    Font.HEI: FontName("黑体", "SimHei", "02010609060101010101"),
    Font.SONG: FontName("宋体", "SimSun", "02010600030101010101"),
}
GB2312_FONTS = FONTS | {
    Font.FANG_SONG: FontName("仿宋_GB2312", "仿宋", "02010609030101010101"),
    Font.KAI: FontName("楷体_GB2312", "楷体", "02010609030101010101"),
}
"""The older fonts that many offices still ask for; they lack rare characters."""
FONT_SETS: Mapping[str, Mapping[Font, FontName]] = {"standard": FONTS, "gb2312": GB2312_FONTS}
