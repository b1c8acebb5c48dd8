"""Fonts of nothing but names, made while tests run."""

from __future__ import annotations

import io
from collections.abc import Mapping

from fontTools.ttLib import TTCollection, TTFont, newTable

CHINESE, ENGLISH = 0x804, 0x409


def font(names: Mapping[int, str], *, typographic: str = "") -> TTFont:
    """Return a font whose family is called *names*, by language of Windows."""
    made = TTFont()
    table = made["name"] = newTable("name")
    table.names = []
    for language, name in names.items():
        table.setName(name, 1, 3, 1, language)
        table.setName(f"{name} full", 4, 3, 1, language)
    if typographic:
        table.setName(typographic, 16, 3, 1, ENGLISH)
    return made


def font_bytes(*names: str) -> bytes:
    """Return a font file; a name of Chinese characters is given as the Chinese one."""
    languages = {ENGLISH if name.isascii() else CHINESE: name for name in names}
    return saved(font(languages))


def saved(made: TTFont | TTCollection) -> bytes:
    """Return a font or a collection as the bytes of its file."""
    data = io.BytesIO()
    made.save(data)
    return data.getvalue()


def collection_bytes(*names: str) -> bytes:
    """Return a collection of one font a name."""
    collection = TTCollection()
    collection.fonts = [font({ENGLISH if each.isascii() else CHINESE: each}) for each in names]
    return saved(collection)
