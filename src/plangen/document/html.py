"""The template's output, read strictly as XML, becomes blocks.

An HTML parser would repair silently what a template got wrong, and lose text by it.
"""

from __future__ import annotations

import re
from collections.abc import Collection, Iterator
from dataclasses import dataclass

from lxml import etree

from plangen.document.blocks import (
    Addressee,
    Attachment,
    AttachmentNote,
    Block,
    Cell,
    Document,
    Heading,
    Lines,
    Paragraph,
    Remarks,
    Row,
    RunIn,
    Signature,
    Table,
    Title,
)
from plangen.document.grid import GridError, placed_rows
from plangen.document.numbering import Numbering
from plangen.document.template import unknown_class
from plangen.document.vocabulary import ELEMENTS, REQUIRED_CLASS, ROOT, Element
from plangen.errors import TemplateError
from plangen.findings import Finding, Place, suggestion

_LAYOUT_SPACE = re.compile(r"[ \t\r]*\n[ \t\r\n]*")
_SHOWN = 30
_SPAN = re.compile("[0-9]{1,5}")
_EDGES = " \t\r\n"


def read_blocks(html: str, template_name: str, styles: Collection[str]) -> Document:
    """Turn the output of a template into blocks.

    *template_name* stands in findings; *styles* are the names that classes may have. Raises
    TemplateError when the output is not well-formed, or not of the vocabulary.
    """
    parser = etree.XMLParser(resolve_entities=False, no_network=True, remove_comments=True)
    try:
        root = etree.fromstring(html.encode(), parser)
    except etree.XMLSyntaxError as error:
        raise TemplateError(
            Finding("PG406", Place(template_name), {"detail": str(error.msg)})
        ) from None
    return _Reader(template_name, styles).document(root)


@dataclass
class _Reader:
    template_name: str
    styles: Collection[str]

    def document(self, root: etree._Element) -> Document:
        if root.tag != ROOT:
            self._refuse(
                "PG407", name=str(root.tag), parent="", **suggestion(str(root.tag), [ROOT])
            )
        self._check(root)
        return Document(tuple(self._blocks(root, Numbering())))

    def _refuse(self, code: str, **args: str | int) -> None:
        raise TemplateError(Finding(code, Place(self.template_name), args))

    def _check(self, element: etree._Element) -> None:
        """Refuse what the vocabulary does not have, in *element* and below."""
        name = str(element.tag)
        known = ELEMENTS[name]
        self._check_attributes(element, name, known)
        if not known.has_text:
            for text in [element.text, *(child.tail for child in element)]:
                if text and text.strip():
                    self._refuse("PG408", parent=name, text=text.strip()[:_SHOWN])
        for child in element:
            child_name = str(child.tag)
            if child_name not in ELEMENTS:
                self._refuse("PG403", name=child_name, **suggestion(child_name, ELEMENTS))
            if child_name not in known.children:
                allowed = ", ".join(sorted(known.children)) or "-"
                self._refuse("PG407", name=child_name, parent=name, known=allowed)
            self._check(child)

    def _check_attributes(self, element: etree._Element, name: str, known: Element) -> None:
        for attribute in element.attrib:
            if attribute not in known.attributes:
                self._refuse("PG404", name=name, attribute=str(attribute))
        classes = _classes(element)
        for word in classes:
            for code, args in unknown_class(name, known, word, self.styles):
                self._refuse(code, **args)
        required = REQUIRED_CLASS.get(name)
        if required and required not in classes:
            self._refuse("PG404", name=name, attribute='class=""', known=f'class="{required}"')

    def _blocks(self, parent: etree._Element, numbering: Numbering) -> Iterator[Block]:
        for element in parent:
            match element.tag:
                case "h1":
                    yield Title(_lines(element))
                case "h2" | "h3" | "h4" | "h5" as tag:
                    level = int(tag[1]) - 1
                    yield Heading(level, numbering.next(level), _lines(element))
                case "p":
                    yield self._paragraph(element, numbering)
                case "ol":
                    yield AttachmentNote(tuple(_lines(item) for item in element))
                case "div":
                    yield self._signature(element)
                case "table":
                    yield self._table(element)
                case "section":
                    yield self._attachment(element)

    def _paragraph(self, element: etree._Element, numbering: Numbering) -> Block:
        match _classes(element):
            case ["addressee"]:
                return Addressee(_lines(element))
            case ["remarks"]:
                return Remarks(_lines(element))
            case classes:
                return Paragraph(
                    _lines(element), " ".join(classes), self._run_in(element, numbering)
                )

    def _run_in(self, element: etree._Element, numbering: Numbering) -> RunIn | None:
        spans = element.findall("span")
        if not spans:
            return None
        span = spans[0]
        if len(spans) > 1 or (element.text or "").strip():
            self._refuse("PG407", name="span", parent="p", known="br")
        written = span.get("data-level", "2")
        level = int(written) if written in {"1", "2", "3", "4"} else 2
        return RunIn(level, numbering.next(level), (span.text or "").strip(_EDGES))

    def _signature(self, element: etree._Element) -> Signature:
        parts = {" ".join(_classes(part)): _lines(part) for part in element}
        if set(parts) != {"organization", "date"}:
            known = 'p class="organization", p class="date"'
            self._refuse("PG407", name="p", parent="div", known=known)
        return Signature(parts["organization"], parts["date"])

    def _attachment(self, element: etree._Element) -> Attachment:
        label: Lines = ()
        title = Title(())
        blocks: list[Block] = []
        for block in self._blocks(element, Numbering()):
            if isinstance(block, Title):
                title = block
            elif isinstance(block, Paragraph) and block.style == "label":
                label = block.lines
            else:
                blocks.append(block)
        return Attachment(label, title, tuple(blocks))

    def _table(self, element: etree._Element) -> Table:
        captions = element.findall("caption")
        kinds = tuple(column.get("data-kind", "text") for column in element.iter("col"))
        header = tuple(_row(row) for row in element.iterfind("thead/tr"))
        bodies = tuple(tuple(_row(row) for row in body) for body in element.findall("tbody"))
        caption = _lines(captions[0]) if captions else ()
        table = Table(caption, kinds, header, bodies, " ".join(_classes(element)))
        self._check_grid(table)
        return table

    def _check_grid(self, table: Table) -> None:
        columns = len(table.kinds)
        for rows in (table.header, *table.bodies):
            try:
                list(placed_rows(rows, columns))
            except GridError as error:
                self._refuse("PG409", found=error.found, expected=columns)


def _row(element: etree._Element) -> Row:
    return tuple(
        Cell(_lines(cell), _span(cell, "rowspan"), _span(cell, "colspan")) for cell in element
    )


def _span(element: etree._Element, name: str) -> int:
    written = element.get(name, "1")
    return max(int(written), 1) if _SPAN.fullmatch(written) else 1


def _classes(element: etree._Element) -> list[str]:
    return element.get("class", "").split()


def _lines(element: etree._Element) -> Lines:
    """Return the text of *element* itself, parted at ``<br/>``.

    A line break of the template with the space around it counts as layout, like at the edges;
    all other white space is the writer's and stays.
    """
    pieces = [element.text or ""]
    for child in element:
        if child.tag == "br":
            pieces.append(child.tail or "")
        else:  # a run-in heading, which is read by itself
            pieces[-1] += child.tail or ""
    return tuple(_LAYOUT_SPACE.sub(" ", piece.strip(_EDGES)) for piece in pieces)
