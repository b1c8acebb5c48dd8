"""The look of a styles file of one's own, as far as pages depend on it."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any

from plangen import layout
from plangen.layout import Element, Look
from plangen.word import names
from plangen.word.names import STYLE_OF, Style
from plangen.word.stylesheet import Stylesheet
from plangen.word.xml import qn

_EDGES = ("top", "right", "bottom", "left", "footer")


def look_of_file(stylesheet: Stylesheet, elements: Iterable[Element]) -> Look | None:
    """Return the look of the styles in *stylesheet*.

    None where the file does not state page, margins or line pitch as lengths, or sets one of
    *elements* otherwise than layout/ does, but for the line pitch: the room that its text takes is
    not known. Raises TemplateError for an element whose style the file does not have.
    """
    section = stylesheet.section(names.PORTRAIT)
    page, margins, grid = (section.find(qn(f"w:{each}")) for each in ("pgSz", "pgMar", "docGrid"))
    pitch = _resolved(stylesheet, names.NORMAL).get("line", "")
    if page is None or margins is None or not pitch.isdecimal() or int(pitch) == 0:
        return None
    lengths = [page.get(qn(f"w:{each}"), "") for each in ("w", "h")]
    lengths += [margins.get(qn(f"w:{each}"), "") for each in _EDGES]
    if not all(map(str.isdecimal, lengths)):  # a negative margin is one that headers never move
        return None
    kind = grid.get(qn("w:type")) if grid is not None else None
    look = Look(
        portrait=stylesheet.paper(names.PORTRAIT),
        line_pitch=int(pitch),
        has_character_grid=kind == "linesAndChars",
    )
    styles = (STYLE_OF[each] for each in {layout.NORMAL, *elements})
    return look if all(_is_set_as(stylesheet, style, look) for style in styles) else None


def _is_set_as(stylesheet: Stylesheet, style: Style, look: Look) -> bool:
    element = style.element
    expected = {
        "lineRule": "atLeast" if element.at_least else "exact",
        "before": str(element.before),
        "after": str(element.after),
        "size": str(element.size),
        "characters": str(element.character_spacing),
    }
    if not element.at_least:  # a line that grows is as high as the text in it
        expected["line"] = str(look.pitch_of(element))
    return expected.items() <= _resolved(stylesheet, style).items()


def _resolved(stylesheet: Stylesheet, style: Style) -> dict[str, str]:
    """Return the spacing and size of a style's text, from itself or the styles it is based on."""
    found = {"before": "0", "after": "0", "characters": "0"}
    for each in reversed(_chain(stylesheet, stylesheet.paragraph(style))):
        for name, path in (("size", "w:rPr/w:sz"), ("characters", "w:rPr/w:spacing")):
            if (value := _value(each, path)) is not None:
                found[name] = value
        spacing = each.find("/".join(map(qn, ("w:pPr", "w:spacing"))))
        for key, value in dict(spacing.attrib if spacing is not None else {}).items():
            found[key.rpartition("}")[2]] = value
    return found


def _chain(stylesheet: Stylesheet, style_id: str | None) -> list[Any]:
    """Return the XML element of a style and those of the styles that it is based on."""
    chain: list[Any] = []
    while style_id:
        element = stylesheet.elements.get(style_id)
        if element is None or element in chain:
            break
        chain.append(element)
        style_id = _value(element, "w:basedOn")
    return chain


def _value(element: Any, path: str) -> str | None:  # noqa: ANN401
    found = element.find("/".join(map(qn, path.split("/"))))
    return None if found is None else found.get(qn("w:val"))
