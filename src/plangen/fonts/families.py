"""The five official families: the names they go by, and the fonts most like them.

The standard says 小标宋, 仿宋, 楷体, 黑体 and 宋体 and names no maker; documents name the fonts of
``layout.FONTS``. The other names here are those of the same families on other systems and by
other makers, and of the fonts that come nearest where no such family is installed.
"""

from __future__ import annotations

from collections.abc import Mapping
from enum import StrEnum

from plangen.layout import FONTS, Font, FontName
from plangen.values import Struct, replace


class System(StrEnum):
    """A kind of operating system; every system with free software counts as Linux."""

    WINDOWS = "windows"
    MACOS = "macos"
    LINUX = "linux"


def system_of(platform: str) -> System:
    """Return the kind of system that Python calls *platform* (``sys.platform``)."""
    return {"win32": System.WINDOWS, "darwin": System.MACOS}.get(platform, System.LINUX)


class Family(Struct, frozen=True):
    """One official family.

    *more_names* are the names that documents do not usually write; *stand_ins* the fonts that come
    nearest, best first, by system; *free* the fonts that anyone may install; *asked* the names that
    documents write where an office has decided for others than the usual ones.
    """

    font: Font
    more_names: tuple[str, ...]
    stand_ins: Mapping[System, tuple[str, ...]]
    free: tuple[str, ...]
    asked: FontName | None = None

    @property
    def own_names(self) -> tuple[str, str]:
        """The names under which a document asks for the family."""
        asked = self.asked or FONTS[self.font]
        return asked.name, asked.alternative

    @property
    def names(self) -> tuple[str, ...]:
        """Every name of the family, the names that documents write first."""
        usual = FONTS[self.font]
        return tuple(
            dict.fromkeys((*self.own_names, usual.name, usual.alternative, *self.more_names))
        )

    @property
    def other_names(self) -> tuple[str, ...]:
        """The names of the family that documents do not write."""
        return self.names[len(self.own_names) :]


# Windows itself brings 宋体; 华文中宋 comes with Microsoft Office.
_WINDOWS_SONG = ("宋体", "SimSun")
_MACOS_SONG = ("Songti SC", "宋体-简", "STSong", "华文宋体")
_FREE_SONG = ("Noto Serif CJK SC", "Source Han Serif SC", "思源宋体", "FandolSong")
_FREE_HEI = ("Noto Sans CJK SC", "Source Han Sans SC", "思源黑体", "FandolHei")
_FREE_FANG_SONG = (
    "Zhuque Fangsong",
    "Zhuque Fangsong (technical preview)",  # as its maker calls it so far
    "朱雀仿宋",
    "FandolFang",
)
_FREE_KAI = ("LXGW WenKai", "霞鹜文楷", "FandolKai")

FAMILIES = (
    Family(
        Font.XIAO_BIAO_SONG,
        ("FZXiaoBiaoSong-B05S", "FZXiaoBiaoSong-B05"),
        {
            System.WINDOWS: ("华文中宋", "STZhongsong", *_WINDOWS_SONG),
            System.MACOS: _MACOS_SONG,
            System.LINUX: _FREE_SONG,
        },
        ("Noto Serif CJK SC Black", "FandolSong Bold"),
    ),
    Family(
        Font.FANG_SONG,
        (
            "仿宋_GB2312",
            "FangSong_GB2312",
            "华文仿宋",
            "STFangsong",
            "方正仿宋_GBK",
            "方正仿宋简体",
        ),
        {
            System.WINDOWS: _WINDOWS_SONG,
            System.MACOS: _MACOS_SONG,
            System.LINUX: (*_FREE_FANG_SONG, *_FREE_SONG),
        },
        ("朱雀仿宋 (Zhuque Fangsong)", "FandolFang"),
    ),
    Family(
        Font.KAI,
        (
            "楷体_GB2312",
            "KaiTi_GB2312",
            "华文楷体",
            "STKaiti",
            "楷体-简",
            "Kaiti SC",
            "方正楷体_GBK",
            "方正楷体简体",
        ),
        {
            System.WINDOWS: _WINDOWS_SONG,
            System.MACOS: _MACOS_SONG,
            System.LINUX: (*_FREE_KAI, *_FREE_SONG),
        },
        ("霞鹜文楷 (LXGW WenKai)", "FandolKai"),
    ),
    Family(
        Font.HEI,
        (
            "华文黑体",
            "STHeiti",
            "黑体-简",
            "Heiti SC",
            "方正黑体_GBK",
            "方正黑体简体",
        ),
        {
            System.WINDOWS: ("等线", "DengXian", "微软雅黑", "Microsoft YaHei"),
            System.MACOS: ("PingFang SC", "苹方-简"),
            System.LINUX: _FREE_HEI,
        },
        ("Noto Sans CJK SC", "FandolHei"),
    ),
    Family(
        Font.SONG,
        (
            "新宋体",
            "NSimSun",
            "华文宋体",
            "STSong",
            "宋体-简",
            "Songti SC",
            "方正书宋_GBK",
            "方正书宋简体",
        ),
        {
            System.WINDOWS: ("华文中宋", "STZhongsong"),
            System.MACOS: _MACOS_SONG,
            System.LINUX: _FREE_SONG,
        },
        ("Noto Serif CJK SC", "FandolSong"),
    ),
)
"""In the order of the standard's own text: title, body, second and first headings, page number."""


def families_of(fonts: Mapping[Font, FontName]) -> tuple[Family, ...]:
    """Return the five families as documents with the names of *fonts* ask for them."""
    return tuple(replace(family, asked=fonts[family.font]) for family in FAMILIES)
