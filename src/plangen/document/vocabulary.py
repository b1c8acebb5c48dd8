"""The elements that a template may use: the one place where they are listed."""

from __future__ import annotations

from collections.abc import Iterator

from plangen.findings import suggestion
from plangen.values import Struct

ROOT = "article"


class ElementRule(Struct, frozen=True):
    """What may stand in an element: *children*, text, and which attributes it has.

    *classes* are the classes with a meaning of their own. A *styled* element may have the name of a
    style of the Word file as its class instead; any other element with classes must have one of
    them.
    """

    children: frozenset[str] = frozenset()
    has_text: bool = False
    attributes: frozenset[str] = frozenset()
    classes: frozenset[str] = frozenset()
    styled: bool = False


class StyleNames(Struct, frozen=True):
    """The names of the styles of a Word file, for ``p`` and for ``table``."""

    paragraph: frozenset[str] = frozenset()
    table: frozenset[str] = frozenset()

    def of(self, element: str) -> frozenset[str]:
        """Return the names that *element* may have as its class."""
        return self.table if element == "table" else self.paragraph


def _names(text: str) -> frozenset[str]:
    return frozenset(text.split())


_TEXT = ElementRule(children=_names("br"), has_text=True)
_HEADING = ElementRule(children=_names("br"), has_text=True, attributes=_names("data-number"))
_CELL = ElementRule(children=_names("br"), has_text=True, attributes=_names("rowspan colspan"))

ELEMENTS = {
    ROOT: ElementRule(
        children=_names("header h1 h2 h3 h4 h5 p ol div figure table section footer")
    ),
    "header": ElementRule(
        children=_names("p"),
        attributes=_names("class data-preprinted"),
        classes=_names("letterhead letter"),
    ),
    "footer": ElementRule(
        children=_names("p"),
        attributes=_names("class data-own-page"),
        classes=_names("colophon"),
    ),
    "h1": _TEXT,
    "h2": _HEADING,
    "h3": _HEADING,
    "h4": _HEADING,
    "h5": _HEADING,
    "p": ElementRule(
        children=_names("br span"),
        has_text=True,
        attributes=_names("class data-level"),
        classes=_names(
            "subtitle numbered table-caption table-note entry "
            "addressee remarks label organization date "
            "serial secrecy urgency mark number signer copies office other"
        ),
        styled=True,
    ),
    "span": ElementRule(
        has_text=True,
        attributes=_names("class data-level data-number"),
        classes=_names("run-in"),
    ),
    "div": ElementRule(
        children=_names("p"), attributes=_names("class data-seal"), classes=_names("signature")
    ),
    "br": ElementRule(),
    "ol": ElementRule(
        children=_names("li"), attributes=_names("class"), classes=_names("attachment-note")
    ),
    "li": _TEXT,
    "figure": ElementRule(children=_names("img figcaption")),
    "img": ElementRule(attributes=_names("src alt data-width")),
    "figcaption": _TEXT,
    "section": ElementRule(
        children=_names("p h1 h2 h3 h4 h5 ol figure table"),
        attributes=_names("class data-orientation"),
        classes=_names("attachment"),
    ),
    "table": ElementRule(
        children=_names("caption col thead tbody tfoot"), attributes=_names("class"), styled=True
    ),
    "caption": _TEXT,
    "col": ElementRule(attributes=_names("data-kind")),
    "thead": ElementRule(children=_names("tr")),
    "tbody": ElementRule(children=_names("tr")),
    "tfoot": ElementRule(children=_names("tr")),
    "tr": ElementRule(children=_names("th td")),
    "th": _CELL,
    "td": _CELL,
}
"""The closed vocabulary, by element name."""


def unknown_class(
    name: str, element: ElementRule, written: str, styles: StyleNames
) -> Iterator[tuple[str, dict[str, str]]]:
    """Yield code and arguments of the finding about a class *written* on an element, if unknown."""
    if written in element.classes:
        return
    if element.styled:
        known = styles.of(name)
        if written not in known:
            yield "PG405", {"name": written, **suggestion(written, sorted(known))}
    else:
        classes = ", ".join(f'class="{each}"' for each in sorted(element.classes))
        yield "PG404", {"name": name, "attribute": f'class="{written}"', "known": classes}
