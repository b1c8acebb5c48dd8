"""Small pieces of WordprocessingML as text: parsed once for a document, tables not at all.

Text is many times faster than building elements one by one, and a long table takes linear time.
"""

from __future__ import annotations

from collections.abc import Iterable

from lxml import etree

from plangen.document.blocks import Keeping
from plangen.document.flowed import Tab
from plangen.document.lines import HELD_HYPHEN, WRAP
from plangen.layout import Frame
from plangen.patterns import regex

W = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
R = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
WP = "http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing"
IMAGE = f"{R}/image"
"""The kind of a relation to a picture."""
NAMESPACES = f'xmlns:w="{W}" xmlns:r="{R}"'
_BY_PREFIX = {"w": W, "wp": WP}
DECLARATION = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'


def qn(name: str) -> str:
    """Return the name of an element or attribute, ``w:sz``, as lxml has it."""
    prefix, _, local = name.partition(":")
    return f"{{{_BY_PREFIX[prefix]}}}{local}"


def serialized(root: etree._Element) -> bytes:
    """Return the XML of a part."""
    return etree.tostring(root, encoding="UTF-8", standalone=True)


def tag(name: str, /, **attributes: str | int) -> str:
    """Return an empty element ``w:name`` with attributes in the same namespace."""
    return f"<w:{name}{_attributes(attributes)}/>"


def tagged(name: str, /, *content: str, **attributes: str | int) -> str:
    """Return an element ``w:name`` around *content*, which is XML already."""
    return f"<w:{name}{_attributes(attributes)}>{''.join(content)}</w:{name}>"


def _attributes(attributes: dict[str, str | int]) -> str:
    return "".join(f" w:{name}={quoted(str(value))}" for name, value in attributes.items())


KEPT = tag("keepNext") + tag("keepLines")
"""A paragraph that stays whole, on the page of the next one.

keepNext alone holds the lines of a paragraph together in LibreOffice only.
"""


_WHITE = {ord("\n"): "&#10;", ord("\r"): "&#13;", ord("\t"): "&#9;"}


def quoted(value: str) -> str:
    """Return the value of an attribute in its quotation marks; ends of lines and tabs stay."""
    if value.isalnum():  # most are numbers and names
        return f'"{value}"'
    return '"' + _escaped(value).translate(_WHITE).replace('"', "&quot;") + '"'


def _escaped(text: str) -> str:
    """Return a text as it stands between tags.

    The standard library has such functions, and loads all names of HTML for them, or the network.
    """
    return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;")


_MARKS = {
    "\t": tag("tab"),
    WRAP: tag("br", type="textWrapping"),
    HELD_HYPHEN: tag("noBreakHyphen"),
}
_FOREIGN = regex(rf"[^\x00-\x7f{''.join(_MARKS)}]")
"""What is neither ASCII nor a mark."""
_HINT = tag("rFonts", hint="eastAsia")
_TEXT, _TEXT_END = '<w:t xml:space="preserve">', "</w:t>"
_NO_TEXT = _TEXT.replace(">", "/>")
BREAK = tagged("r", tag("br"))
"""Between two lines of a paragraph."""


def run(text: str, style_id: str = "") -> str:
    """Return a run of *text*, in a character style if there is one.

    The hint draws “ ” — … from the Han font; a purely Latin run must not have it, or its quotes
    would become full-width. Tabs become Word's own, as do hyphens at which no line ends; the end of
    a line that was not typed so has its type written, though that is the usual one.
    """
    if not text:
        return ""
    style = tag("rStyle", val=style_id) if style_id else ""
    hint = _HINT if _FOREIGN.search(text) else ""
    properties = f"<w:rPr>{style}{hint}</w:rPr>" if style or hint else ""
    made = f"{_TEXT}{_escaped(text)}{_TEXT_END}"
    for mark, element in _MARKS.items():
        if mark in text:
            made = made.replace(mark, f"{_TEXT_END}{element}{_TEXT}")
            made = made.replace(_TEXT + _TEXT_END, _NO_TEXT)
    return f"<w:r>{properties}{made}</w:r>"


def paragraph(  # noqa: PLR0913  # what no style can know
    style_id: str,
    lines: Iterable[str] = (),
    *,
    before: str = "",
    keep_with_next: bool = False,
    is_apart: bool = False,
    keeping: Keeping | None = None,
    outline: int | None = None,
    right: int = 0,
    above: int = 0,
    tabs: Iterable[Tab] = (),
    frame: Frame | None = None,
) -> str:
    """Return a paragraph in a style, its lines parted by line breaks.

    *before* are runs that stand before the text. The other arguments are what only the text itself
    can decide: *is_apart* lets a page end in the paragraph or below it whatever its style says,
    *keeping* asks more of its lines, *outline* is its level in the navigation pane, from 0,
    *right* is the indent from the right edge, *above* the room above, both in twips, and *tabs* are
    the tab stops. *frame* is one of them because LibreOffice takes none from a style.
    """
    content = BREAK.join(map(run, lines))
    apart = tag("keepNext", val=0) + tag("keepLines", val=0) if is_apart else ""
    kept = KEPT if keep_with_next or keeping is Keeping.TOGETHER else apart
    paired = tag("widowControl") if keeping is Keeping.PAIRED else ""
    stops = "".join(tag("tab", val=each.alignment, pos=each.place) for each in tabs)
    stopped = tagged("tabs", stops) if stops else ""
    room = tag("spacing", before=above) if above else ""
    # In Word an indent in characters that the style has would outweigh the one in twips.
    indent = tag("ind", rightChars=0, right=right) if right else ""
    framed = frame_tag(frame) if frame else ""
    level = "" if outline is None else tag("outlineLvl", val=outline)
    properties = tagged(
        "pPr", tag("pStyle", val=style_id), kept, framed, paired, stopped, room, indent, level
    )
    return tagged("p", properties, before, content)


def frame_tag(frame: Frame) -> str:
    """Return w:framePr, which gives a paragraph its fixed place on the page."""
    return tag(
        "framePr",
        w=frame.width,
        wrap="notBeside",
        vAnchor="page",
        hAnchor="page",
        xAlign="center",
        y=frame.top,
    )


def field(instruction: str, placeholder: str) -> str:
    """Return a complex field that shows *placeholder* until Word computes it."""
    instr = f'<w:instrText xml:space="preserve"> {_escaped(instruction)} </w:instrText>'
    return "".join(
        (
            tagged("r", tag("fldChar", fldCharType="begin")),
            tagged("r", instr),
            tagged("r", tag("fldChar", fldCharType="separate")),
            run(placeholder),
            tagged("r", tag("fldChar", fldCharType="end")),
        )
    )
