"""The parts of a styles file that a document takes over: all others are left behind.

Text, comments, macros and data of the file that somebody made into a styles file are nothing that
the documents of an office should carry.
"""

from __future__ import annotations

from collections.abc import Mapping

from plangen.values import Struct, field, replace
from plangen.word.xml import W

_WORD = "application/vnd.openxmlformats-officedocument.wordprocessingml."
_DRAWING = "http://schemas.openxmlformats.org/drawingml/2006/main"
_PACKAGE = "http://schemas.openxmlformats.org/package/2006/metadata"
_OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006"


class PartKind(Struct, frozen=True):
    """What parts of one kind must be: one of these content types, with this root if it is XML.

    A content type that ends in / is the beginning of one. *kept* are the kinds of parts that such a
    part may lead to in turn. All that a part leads to must be among them where its text names them
    (*is_closed*). Of a single kind there is one at most.
    """

    contents: tuple[str, ...]
    root: str = ""
    kept: Mapping[str, PartKind] = field(default_factory=dict)
    is_closed: bool = False
    is_single: bool = False

    def is_of(self, content: str) -> bool:
        """Return whether a part may be said to be of type *content*."""
        return any(
            content.startswith(each) if each.endswith("/") else content == each
            for each in self.contents
        )


def _word(name: str, root: str) -> PartKind:
    return PartKind((f"{_WORD}{name}+xml",), f"{{{W}}}{root}", is_single=True)


def _with_pictures(name: str, root: str) -> PartKind:
    return replace(_word(name, root), kept=PICTURES, is_closed=True)


PICTURES: Mapping[str, PartKind] = {
    "image": PartKind(("image/",)),
    "microsoft/hdphoto": PartKind(("image/",)),
}
_FONTS = (
    "application/vnd.openxmlformats-officedocument.obfuscatedFont",
    "application/x-fontdata",
    "application/x-font-ttf",
)
HYPERLINK = "hyperlink"
BODY = PartKind(
    (f"{_WORD}document.main+xml",),
    f"{{{W}}}document",
    {
        "styles": _word("styles", "styles"),
        "settings": _word("settings", "settings"),
        "webSettings": _word("webSettings", "webSettings"),
        "fontTable": replace(
            _word("fontTable", "fonts"), kept={"font": PartKind(_FONTS)}, is_closed=True
        ),
        "numbering": _with_pictures("numbering", "numbering"),
        "footnotes": _with_pictures("footnotes", "footnotes"),
        "endnotes": _with_pictures("endnotes", "endnotes"),
        "header": replace(_with_pictures("header", "hdr"), is_single=False),
        "footer": replace(_with_pictures("footer", "ftr"), is_single=False),
        "theme": PartKind(
            ("application/vnd.openxmlformats-officedocument.theme+xml",),
            f"{{{_DRAWING}}}theme",
            PICTURES,
            is_closed=True,
            is_single=True,
        ),
        "printerSettings": PartKind((f"{_WORD}printerSettings",)),
        **PICTURES,
    },
    is_single=True,
)
"""The part with the text: what it leads to is taken over, but for pictures of the text itself."""
PACKAGE = PartKind(
    (),
    kept={
        "officeDocument": BODY,
        "metadata/core-properties": PartKind(
            ("application/vnd.openxmlformats-package.core-properties+xml",),
            f"{{{_PACKAGE}/core-properties}}coreProperties",
            is_single=True,
        ),
        "extended-properties": PartKind(
            ("application/vnd.openxmlformats-officedocument.extended-properties+xml",),
            f"{{{_OFFICE}/extended-properties}}Properties",
            is_single=True,
        ),
    },
)
"""The file itself."""
