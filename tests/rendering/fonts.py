"""Stand-ins for the five official fonts, made from the free Fandol fonts while tests run.

They carry the names that documents ask for, so LibreOffice takes them as they are; the PDF tells
which one was drawn by the free font's own name. Widths are those of the real fonts: Han one em,
ASCII half an em.
"""

from __future__ import annotations

import os
from pathlib import Path

FONTS_VARIABLE = "PLANGEN_TEST_FONTS"
"""Names the folder with the Fandol fonts (.otf)."""

STAND_INS = {
    "方正小标宋简体": "FandolSong-Bold",
    "仿宋": "FandolFang-Regular",
    "楷体": "FandolKai-Regular",
    "黑体": "FandolHei-Regular",
    "宋体": "FandolSong-Regular",
}
"""The name of a font in documents → the free font, which keeps its own name in the PDF."""

_USUAL_FOLDER = Path("/usr/share/texlive/texmf-dist/fonts/opentype/public/fandol")
_FONTCONFIG = """<?xml version="1.0"?>
<!DOCTYPE fontconfig SYSTEM "fonts.dtd">
<fontconfig><dir>{fonts}</dir><cachedir>{cache}</cachedir></fontconfig>
"""
_FAMILY, _STYLE, _FULL, _POSTSCRIPT = 1, 2, 4, 6
_ASCENT, _DESCENT = 859, -141
_USE_TYPO_METRICS = 1 << 7


def source_folder() -> Path | None:
    """Return the folder with the Fandol fonts, or None."""
    folder = Path(os.environ.get(FONTS_VARIABLE, _USUAL_FOLDER))
    found = all((folder / f"{name}.otf").is_file() for name in STAND_INS.values())
    return folder if found else None


def make_stand_ins(source: Path, target: Path) -> Path:
    """Write the renamed fonts to *target*; return a fontconfig file that knows only them."""
    fonts = target / "fonts"
    fonts.mkdir(parents=True, exist_ok=True)
    for family, name in STAND_INS.items():
        _rename(source / f"{name}.otf", fonts / f"{name}.otf", family)
    config = target / "fonts.conf"
    config.write_text(_FONTCONFIG.format(fonts=fonts, cache=target / "cache"), encoding="utf-8")
    return config


def _rename(source: Path, target: Path, family: str) -> None:
    from fontTools.ttLib import TTFont  # noqa: PLC0415  # only where pages are measured

    # Recalculating bounding boxes would draw every glyph, a minute's work.
    font = TTFont(source, recalcBBoxes=False)
    names = font["name"]
    names.names = []
    for name_id, text in (
        (_FAMILY, family),
        (_STYLE, "Regular"),
        (_FULL, family),
        (_POSTSCRIPT, target.stem),
    ):
        names.setName(text, name_id, 3, 1, 0x409)
        names.setName(text, name_id, 3, 1, 0x804)
    glyphs, widths = font.getBestCmap(), font["hmtx"]
    em = font["head"].unitsPerEm
    for code in range(0x20, 0x7F):
        if code in glyphs:
            widths[glyphs[code]] = (em // 2, widths[glyphs[code]][1])
    header, os2 = font["hhea"], font["OS/2"]
    header.ascent, header.descent, header.lineGap = _ASCENT, _DESCENT, 0
    os2.sTypoAscender, os2.sTypoDescender, os2.sTypoLineGap = _ASCENT, _DESCENT, 0
    os2.usWinAscent, os2.usWinDescent = _ASCENT, -_DESCENT
    os2.version = 4  # the first that has the flag
    os2.fsSelection |= _USE_TYPO_METRICS
    os2.usWeightClass = 400
    font.save(target)
