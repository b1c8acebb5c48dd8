"""What must be right in the XML of a styles file: styles, page set-up, and what headers hold."""

from __future__ import annotations

import re
from collections.abc import Iterator

from lxml import etree

from plangen.layout import TWIPS_PER_MM
from plangen.patterns import regex
from plangen.word.archive import UnsoundError, shown
from plangen.word.xml import R, qn

_NAME, _TYPE, _ID, _VALUE = (qn(f"w:{each}") for each in ("name", "type", "styleId", "val"))
_BODY, _SECTION = qn("w:body"), qn("w:sectPr")
_TYPES = {"paragraph", "character", "table", "numbering"}
_DEEPEST = 50  # styles that one is based on; Word allows eleven
_INTEGER = regex(r"-?[0-9]{1,10}")
_MOST_TWIPS = 31_680  # 22 inches: Word's limit for paper, and for spacing
_MOST_HALF_POINTS = 3_276
_MOST_DRAWINGS = 2**31 - 1
_LEAST_BLOCK = 50  # mm; a text block as narrow as the margins of a configuration can make it
_MOST_OF_SECTION = 200  # elements; the schema allows some forty
_Bounds = dict[str, tuple[int, int]]
_ROOM, _SIGNED = (0, _MOST_TWIPS), (-_MOST_TWIPS, _MOST_TWIPS)
_OF_STYLES: dict[tuple[str, str], _Bounds] = {
    ("rPr", "sz"): {"val": (1, _MOST_HALF_POINTS)},
    ("rPr", "szCs"): {"val": (1, _MOST_HALF_POINTS)},
    ("rPr", "spacing"): {"val": _SIGNED},
    ("pPr", "spacing"): {"before": _ROOM, "after": _ROOM, "line": _ROOM},
}
"""The lowest and the highest value of attributes, by the element and the one around it."""
# LibreOffice saves a negative charSpace as a positive number of 32 bits.
_OF_SECTIONS: dict[str, _Bounds] = {
    "pgSz": {"w": (1, _MOST_TWIPS), "h": (1, _MOST_TWIPS)},
    "pgMar": {
        **dict.fromkeys(("top", "bottom"), _SIGNED),
        **dict.fromkeys(("left", "right", "header", "footer", "gutter"), _ROOM),
    },
    "docGrid": {"linePitch": (1, _MOST_TWIPS), "charSpace": (-(2**31), 2**32 - 1)},
}
_NEEDED = {"sz", "szCs", "pgSz"}
"""Elements that say nothing without their attributes."""
_OUTSIDE = regex(
    r"\s*(?:DDE|DDEAUTO|INCLUDE|INCLUDEPICTURE|INCLUDETEXT|LINK|IMPORT|DATABASE|MACROBUTTON)\b",
    re.IGNORECASE,
)
"""Instructions of fields that fetch something from outside, or run it."""


def named_relations(root: etree._Element) -> Iterator[str]:
    """Yield the ids of relations that the XML of a part names."""
    for element in root.iter("*"):
        for name, value in element.attrib.items():
            if str(name).startswith(f"{{{R}}}") and value:
                yield str(value)


def named_by_sections(root: etree._Element) -> Iterator[str]:
    """Yield the ids that are named outside the text: by sections, or by the background of pages."""
    for element in root.iterchildren("*"):
        for each in element.iter(_SECTION) if element.tag == _BODY else (element,):
            yield from named_relations(each)


def sections_of(body: etree._Element) -> list[etree._Element]:
    """Return the w:sectPr of a body in order, without those that a tracked change has replaced."""
    return [
        each
        for each in body.iter(_SECTION)
        if (parent := each.getparent()) is not None and parent.tag in {_BODY, qn("w:pPr")}
    ]


# --- styles ----------------------------------------------------------------------------------


def flaws_of_styles(part: str, root: etree._Element) -> Iterator[UnsoundError]:
    """Yield what is wrong with the styles in the part *part*."""
    bases: dict[str, str] = {}
    names: set[tuple[str, str]] = set()
    for number, style in enumerate(root.iterchildren(qn("w:style")), 1):
        id_, kind = str(style.get(_ID, "")), str(style.get(_TYPE, ""))
        name = _value_of(style, "name")
        told = {"part": part, "style": shown(name or id_ or f"№ {number}")}
        details = {
            "style.id": not id_,
            "style.name": not name,
            "style.type": kind not in _TYPES,
            "style.id.twice": id_ in bases,
            "style.name.twice": bool(name) and (kind, name) in names,
        }
        for detail, is_wrong in details.items():
            if is_wrong:
                yield UnsoundError("PG466", detail=detail, **told)
        bases[id_] = _value_of(style, "basedOn")
        names.add((kind, name))
    for id_, base in bases.items():
        if detail := _flaw_of_base(base, bases):
            yield UnsoundError("PG466", part=part, style=shown(id_), detail=detail)
    yield from _flaws_of_sizes(part, root)


def _value_of(style: etree._Element, child: str) -> str:
    found = style.find(qn(f"w:{child}"))
    return "" if found is None else str(found.get(_VALUE, ""))


def _flaw_of_base(base: str, bases: dict[str, str]) -> str:
    """Return what is wrong with the styles that one is based on, or an empty text."""
    for _ in range(_DEEPEST):
        if not base:
            return ""
        if base not in bases:
            return "style.base"
        base = bases[base]
    return "style.circle"


def _flaws_of_sizes(part: str, root: etree._Element) -> Iterator[UnsoundError]:
    for (around, name), bounds in _OF_STYLES.items():
        for element in root.iter(qn(f"w:{name}")):
            parent = element.getparent()
            if parent is None or parent.tag != qn(f"w:{around}"):
                continue
            style = next(element.iterancestors(qn("w:style")), None)
            told = "defaults" if style is None else shown(_value_of(style, "name"))
            for args in _wrong_numbers(element, name, bounds):
                yield UnsoundError("PG467", part=part, style=told, **args)


def _wrong_numbers(
    element: etree._Element, name: str, bounds: _Bounds
) -> Iterator[dict[str, str | int]]:
    """Yield the arguments about each attribute of *element* that is no number within *bounds*."""
    for attribute, (least, most) in bounds.items():
        value = element.get(qn(f"w:{attribute}"))
        if value is None and name not in _NEEDED:
            continue
        text = str(value or "")
        if not _INTEGER.fullmatch(text) or not least <= int(text) <= most:
            measure = f"{name}.{attribute}"
            yield {"measure": measure, "value": shown(text), "least": least, "most": most}


# --- page set-up and stories -----------------------------------------------------------------


def flaws_of_body(part: str, root: etree._Element) -> Iterator[UnsoundError]:
    """Yield what is wrong with the page set-up in the part with the text."""
    bodies = root.findall(_BODY)
    if len(bodies) != 1:
        yield UnsoundError("PG465", part=part, detail="body.none")
        return
    sections = sections_of(bodies[0])
    if not sections:
        yield UnsoundError("PG465", part=part, detail="section.none")
    for number, section in enumerate(sections, 1):
        flaws = list(_flaws_of_section(part, number, section))
        yield from flaws
        if not flaws and not _has_room(section):
            yield UnsoundError("PG464", part=part, section=number, detail="section.room")


def _flaws_of_section(part: str, number: int, section: etree._Element) -> Iterator[UnsoundError]:
    if sum(1 for _ in section.iter("*")) > _MOST_OF_SECTION:
        yield UnsoundError("PG464", part=part, section=number, detail="section.large")
        return
    for name, bounds in _OF_SECTIONS.items():
        found = section.findall(qn(f"w:{name}"))
        if len(found) > 1:
            yield UnsoundError("PG464", part=part, section=number, detail="section.twice")
        for element in found:
            for args in _wrong_numbers(element, name, bounds):
                yield UnsoundError("PG468", part=part, section=number, **args)


def _has_room(section: etree._Element) -> bool:
    """Return whether the margins of a section leave room for text."""
    page, margins = section.find(qn("w:pgSz")), section.find(qn("w:pgMar"))
    if page is None or margins is None:
        return True
    edges = {
        side: abs(int(str(margins.get(qn(f"w:{side}"), "0"))))
        for side in ("top", "bottom", "left", "right")
    }
    width = int(str(page.get(qn("w:w")))) - edges["left"] - edges["right"]
    height = int(str(page.get(qn("w:h")))) - edges["top"] - edges["bottom"]
    return min(width, height) >= _LEAST_BLOCK * TWIPS_PER_MM


def flaws_of_story(part: str, root: etree._Element) -> Iterator[UnsoundError]:
    """Yield what is wrong with a header, a footer, or notes."""
    for drawing in root.iter(qn("wp:docPr")):
        text = str(drawing.get("id", ""))
        if not _INTEGER.fullmatch(text) or not 0 <= int(text) <= _MOST_DRAWINGS:
            yield UnsoundError("PG465", part=part, detail="drawing.number")
    for instruction in _instructions(root):
        if _OUTSIDE.match(instruction):
            yield UnsoundError("PG469", part=part, detail="field", target=shown(instruction))


def _instructions(root: etree._Element) -> Iterator[str]:
    """Yield the instructions of fields; one may be cut into several elements."""
    for simple in root.iter(qn("w:fldSimple")):
        yield str(simple.get(qn("w:instr"), ""))
    text = ""
    for element in root.iter(qn("w:instrText"), qn("w:fldChar")):
        if element.tag == qn("w:instrText"):
            text += element.text or ""
        else:
            yield text
            text = ""
    yield text
