"""How Word and LibreOffice read one document: two readings of its XML, without either program.

They differ in indents, heights of rows, margins of cells and lines along paragraphs, as measured in
LibreOffice and in two engines that set pages as Word does. Lengths are twips.
"""

from __future__ import annotations

from collections.abc import Iterator
from enum import Enum, auto
from typing import NamedTuple

from docx.oxml.ns import qn
from lxml import etree

from plangen import layout
from plangen.layout import TWIPS_PER_HALF_POINT, points
from plangen.word.package import read_parts
from plangen.word.xml import W

_USUAL_MARGINS = {"top": 0, "left": points(5.4), "bottom": 0, "right": points(5.4)}
_BEYOND = points(1.44)  # how far Word draws the lines of a paragraph beyond either edge


class Reading(Enum):
    """The program that reads; WORD is also those that set pages as it does."""

    WORD = auto()
    OFFICE = auto()


class Places(NamedTuple):
    """Where the first line of a paragraph and its others begin, and how far from the edge all end.

    The first two are counted from the left edge of the text block, the last from its right edge.
    """

    first: float
    others: float
    right: float


class Paper:
    """The text and the footers of a document, with what its styles say of their paragraphs."""

    def __init__(self, data: bytes) -> None:
        parts = read_parts(data)
        texts = [part for part in parts if part.startswith(("word/document", "word/footer"))]
        self._texts = [etree.fromstring(parts[part]) for part in sorted(texts)]
        styles = etree.fromstring(parts["word/styles.xml"]).iter(qn("w:style"))
        self._styles = {str(each.get(qn("w:styleId"))): each for each in styles}
        self._known: dict[tuple[str, str], list[etree._Element]] = {}

    def all(self, tag: str) -> Iterator[etree._Element]:
        """Yield the elements of the text and of the footers with a tag, such as p."""
        for text in self._texts:
            yield from text.iter(qn(f"w:{tag}"))

    def style(self, paragraph: etree._Element) -> str:
        """Return the id of the style of a paragraph."""
        style = paragraph.find(f"{qn('w:pPr')}/{qn('w:pStyle')}")
        return "Normal" if style is None else str(style.get(qn("w:val")))

    def values(self, paragraph: etree._Element, name: str) -> dict[str, str]:
        """Return the attributes of a property of a paragraph, each as it is stated last."""
        found: dict[str, str] = {}
        for each in self._stated(paragraph, name):
            found |= {str(etree.QName(key).localname): str(value) for key, value in each.items()}
        return found

    def is_on(self, paragraph: etree._Element, name: str) -> bool:
        """Return whether a switch of a paragraph is on."""
        stated = self._stated(paragraph, name)
        return bool(stated) and stated[-1].get(qn("w:val"), "1") != "0"

    def is_ruled(self, paragraph: etree._Element) -> bool:
        """Return whether there are lines along a paragraph."""
        return bool(self._stated(paragraph, "pBdr"))

    def places(self, paragraph: etree._Element, reading: Reading) -> Places:
        """Return the places of the lines of a paragraph.

        LibreOffice reads twips alone. In Word characters outweigh them, unless they are 0:
        leftChars says where the first line begins, and hanging counts characters of the paragraph.
        """
        stated = {key: int(value) for key, value in self.values(paragraph, "ind").items()}
        body, own = layout.CHARACTER_PITCH, self._character(paragraph)
        units = {"left": body, "right": body, "hanging": own, "firstLine": own}
        counted = {
            name: stated.get(f"{name}Chars", 0) * unit / 100 if reading is Reading.WORD else 0
            for name, unit in units.items()
        }
        found = {name: counted[name] or stated.get(name, 0) for name in units}
        others = found["left"] + (found["hanging"] if counted["left"] else 0)
        first = others - found["hanging"] + found["firstLine"]
        return Places(first, others, found["right"])

    def margins(self, table: etree._Element, reading: Reading) -> dict[str, int]:
        """Return the margins of the cells of a table.

        Where neither the table nor a style of its own states them, Word's kind has its usual ones.
        """
        usual = _USUAL_MARGINS if reading is Reading.WORD else dict.fromkeys(_USUAL_MARGINS, 0)
        style = table.find(f"{qn('w:tblPr')}/{qn('w:tblStyle')}")
        chain = [] if style is None else self._chain(str(style.get(qn("w:val"))))
        found = dict(usual)
        for owner in (*(each for each in chain if each.get(qn("w:default")) is None), table):
            sides = owner.find(f"{qn('w:tblPr')}/{qn('w:tblCellMar')}")
            for side in () if sides is None else sides:
                found[str(etree.QName(side).localname)] = int(str(side.get(qn("w:w"))))
        return found

    def row_height(self, row: etree._Element, reading: Reading) -> int:
        """Return the height of a row without its lines, if no text of it has to be broken.

        The height that a row states is in Word that of the text, in LibreOffice that of the cell.
        """
        [table] = row.iterancestors(qn("w:tbl"))
        margins = self.margins(table, reading)
        around = margins["top"] + margins["bottom"]
        height = row.find(f"{qn('w:trPr')}/{qn('w:trHeight')}")
        least = 0 if height is None else int(str(height.get(qn("w:val"))))
        text = max(self._text_height(cell) for cell in row.iter(qn("w:tc")))
        if reading is Reading.WORD:
            return max(text, least) + around
        return max(text + around, least)

    def rule(self, paragraph: etree._Element, reading: Reading) -> float:
        """Return how long the lines along a paragraph are drawn."""
        frame = self.values(paragraph, "framePr")
        width = int(frame["w"]) if frame else self._text_width(paragraph)
        first, _, right = self.places(paragraph, reading)
        beyond = _BEYOND if reading is Reading.WORD else 0
        return width - first - right + 2 * beyond

    def _text_height(self, cell: etree._Element) -> int:
        """Return the height of the text of a cell; of one over several rows, of a line of it."""
        heights = [
            int(self.values(each, "spacing")["line"]) * (1 + len(each.findall(f".//{qn('w:br')}")))
            for each in cell.iter(qn("w:p"))
        ]
        return min(heights) if cell.find(f".//{qn('w:vMerge')}") is not None else sum(heights)

    def _text_width(self, element: etree._Element) -> int:
        """Return the width of the text block around an element of the text."""
        page, left, right = (
            int(str(element.xpath(f"string(following::w:{name})", namespaces={"w": W})))
            for name in ("pgSz/@w:w", "pgMar/@w:left", "pgMar/@w:right")
        )
        return page - left - right

    def _character(self, paragraph: etree._Element) -> int:
        """Return how wide a character of a paragraph is, with the room that is added to it."""
        style = self.style(paragraph)
        size, spacing = (
            int(str(self._of_style(style, f"rPr/{name}")[-1].get(qn("w:val"))))
            for name in ("sz", "spacing")
        )
        return size * TWIPS_PER_HALF_POINT + spacing

    def _stated(self, paragraph: etree._Element, name: str) -> list[etree._Element]:
        """Return a property wherever it is stated for a paragraph; each outweighs those before."""
        own = paragraph.findall(f"{qn('w:pPr')}/{qn(f'w:{name}')}")
        return [*self._of_style(self.style(paragraph), f"pPr/{name}"), *own]

    def _of_style(self, style: str, path: str) -> list[etree._Element]:
        if (style, path) not in self._known:
            tags = "/".join(qn(f"w:{tag}") for tag in path.split("/"))
            self._known[style, path] = [
                found for each in self._chain(style) for found in each.findall(tags)
            ]
        return self._known[style, path]

    def _chain(self, style: str) -> list[etree._Element]:
        """Return the styles that a style is based on, and itself at the end."""
        element = self._styles[style]
        based_on = element.find(qn("w:basedOn"))
        above = [] if based_on is None else self._chain(str(based_on.get(qn("w:val"))))
        return [*above, element]
