"""The template's output, read strictly as XML, becomes blocks.

An HTML parser would repair silently what a template got wrong, and lose text by it.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from itertools import dropwhile, takewhile
from typing import Any, NoReturn

from lxml import etree

from plangen.document.blocks import (
    Addressee,
    Attachment,
    AttachmentNote,
    Block,
    Caption,
    Cell,
    Colophon,
    Document,
    Heading,
    Letterhead,
    Lines,
    Orientation,
    Paragraph,
    Picture,
    Remarks,
    Row,
    RunIn,
    Signature,
    Subtitle,
    Table,
    Title,
)
from plangen.document.grid import GridError, placed_rows
from plangen.document.origins import Origins, Tag
from plangen.document.vocabulary import ELEMENTS, ROOT, ElementRule, StyleNames, unknown_class
from plangen.errors import TemplateError
from plangen.findings import shortened, suggestion
from plangen.language.numbering import Number, Numbering
from plangen.patterns import regex
from plangen.plan.columns import ColumnKind
from plangen.values import Struct, field

# Only the first of some blanks can begin it: a search goes through a text once.
_LAYOUT_SPACE = regex(r"(?<![ \t\r])[ \t\r]*+\n[ \t\r\n]*+")
_MOST_KNOWN = 10  # pictures that a sentence names
_DOCTYPE = regex(r"<!DOCTYPE(?!\s++\w++\s*+>)", re.IGNORECASE, needs="!")
_SHOWN = 30
_STRICTLY: Mapping[str, Any] = {
    "encoding": "utf-8",  # whatever the output says of itself
    "resolve_entities": False,
    "no_network": True,
    "remove_comments": True,
    "remove_pis": True,
}
_PIECE = 1 << 16
"""Characters that are parsed at once."""
_SPANS = ("rowspan", "colspan")
_SPAN = regex("[0-9]{1,5}")
_WIDTH = regex(r"[0-9]{1,5}(?:\.[0-9]{1,5})?")
_PLACE_IN_OUTPUT = regex(r", line \d+, column \d+$")
# Paragraphs that mean something only inside a certain part.
_OF_LETTERHEAD = ("serial", "secrecy", "urgency", "mark", "number", "signer")
_PARTS = {
    "label": {"attachment"},
    "organization": {"signature"},
    "date": {"signature", "colophon"},
    "copies": {"colophon"},
    "office": {"colophon"},
    "other": {"colophon"},
    **{part: {"letterhead", "letter"} for part in _OF_LETTERHEAD},
}
_NOTE = "table-note"
_PLAIN: Mapping[str, Callable[[Lines], Block]] = {
    "subtitle": Subtitle,
    "addressee": Addressee,
    "remarks": Remarks,
    "table-caption": Caption,
}
"""The blocks that are a paragraph's lines and nothing more, by its class."""
_LEVELS = ("1", "2", "3", "4")
_BARE = frozenset(
    name for name, rule in ELEMENTS.items() if rule.has_text and (rule.styled or not rule.classes)
)
"""Elements in which nothing can be wrong as long as they have text alone."""
_BREAK = regex(r"[\t\r\n]")
_EDGES = " \t\r\n"


class NotXmlError(ValueError):
    """The output of a template is no XML; *detail* is what the XML parser says."""

    def __init__(self, detail: str) -> None:
        super().__init__(detail)
        self.detail = detail


def read_blocks(
    html: str,
    origins: Origins,
    styles: StyleNames,
    pictures: Iterable[str],
    forms: Sequence[str] = (),
) -> Document:
    """Return the document that the output of a template, *html*, describes.

    *origins* know which tags its elements come from, *pictures* are the files that it may show,
    *forms* the forms of numbers from the first level down, where they are not the standard's.
    Raises NotXmlError when the output is not well-formed, TemplateError when it leaves the
    vocabulary.
    """
    if _DOCTYPE.search(html):  # it could define names that stand for texts of any length
        typed = _DOCTYPE.search(origins.own.source.text)
        extent = typed.span() if typed else None
        raise TemplateError(origins.finding("PG406", extent, {"detail": "doctype"}))
    files = {_in_attribute(each): each for each in pictures}
    reader = _Reader(origins, styles, files, tuple(forms), [origins.attribute])
    try:
        root = _parsed(html, reader.take_row)
    except etree.XMLSyntaxError as error:
        raise NotXmlError(_PLACE_IN_OUTPUT.sub("", str(error.msg))) from None
    return reader.document(root)


def _parsed(html: str, take_row: Callable[[etree._Element], None]) -> etree._Element:
    """Return the root element; *take_row* may empty each row of a table as soon as it has ended.

    So no tree has all the cells of a long table, which would need ten times their room.
    """
    parser = etree.XMLPullParser(events=("end",), tag="tr", **_STRICTLY)
    try:
        for start in range(0, len(html), _PIECE):
            parser.feed(_encoded(html[start : start + _PIECE]))
            for _, row in parser.read_events():
                take_row(row)  # type: ignore[arg-type]  # what ends is an element
        return parser.close()
    except etree.XMLSyntaxError:
        # Of some mistakes, such as an unknown &name;, a parser says less that reads in pieces.
        return etree.fromstring(_encoded(html), etree.XMLParser(**_STRICTLY))


def _encoded(html: str) -> bytes:
    """Half of a surrogate pair is no character of XML, and is reported like other bad ones."""
    return html.encode(errors="surrogatepass")


class _Reader(Struct):
    origins: Origins
    styles: StyleNames
    pictures: Mapping[str, str]
    """The files of pictures, by how they stand in an attribute."""
    forms: tuple[str, ...]
    """The forms of numbers, from the first level down."""
    usual: list[str]
    """The attributes that most elements have: what tells their tags."""
    rows: dict[etree._Element, Row] = field(default_factory=dict)
    """The rows of tables that were read before all else, by their elements, which are empty now."""
    is_sound: bool = True
    """Whether nothing was wrong in any row so far."""

    def take_row(self, element: etree._Element) -> None:
        """Read a row and empty its element; one that is wrong stays, to be told in its turn."""
        if self.is_sound:
            cells = _children(element)  # held: lxml would make them anew at each look
            try:
                self._check(element, "tr")
            except TemplateError:
                self.is_sound = False
            else:
                self.rows[element] = _row(cells)
                element.text = None
                del element[:]

    def document(self, root: etree._Element) -> Document:
        if root.tag != ROOT:
            name = str(root.tag)
            self._refuse(root, "PG407", name=name, parent="", **suggestion(name, [ROOT]))
        self._check(root, ROOT)
        return Document(tuple(self._blocks(root, Numbering(self.forms))))

    def _refuse(self, element: etree._Element, code: str, **args: str | int) -> NoReturn:
        raise TemplateError(self.origins.finding(code, self._own_tag(element), args))

    def _own_tag(self, element: etree._Element) -> Tag | None:
        return self.origins.own_tag(element.get(self.origins.attribute))

    def _refuse_text(self, element: etree._Element, text: str) -> NoReturn:
        args = {"parent": str(element.tag), "text": text[:_SHOWN]}
        begun = {written for written in self.origins.own.texts if text.startswith(written)}
        place = self.origins.own.texts[max(begun, key=len)] if begun else None
        at = place or self._own_tag(element)
        raise TemplateError(self.origins.finding("PG408", at, args))

    def _check(self, element: etree._Element, name: str) -> None:
        """Raise TemplateError for anything in an element of a *name* that the vocabulary lacks."""
        known = ELEMENTS[name]
        self._check_attributes(element, name, known)
        if "class" in known.attributes:
            self._check_class(element, name, known)
        children = _children(element)
        if not known.has_text:
            for text in [element.text, *[child.tail for child in children]]:
                if text and not text.isspace():
                    self._refuse_text(element, text.strip())
        for child in children:
            child_name = str(child.tag)
            if child_name not in known.children:
                self._refuse_child(child, child_name, element, name)
            is_bare = child_name in _BARE and not len(child) and not self._unusual(child)
            if not is_bare and child not in self.rows:
                self._check(child, child_name)

    def _refuse_child(
        self, child: etree._Element, child_name: str, element: etree._Element, name: str
    ) -> NoReturn:
        if child_name not in ELEMENTS:
            near = suggestion(child_name, ELEMENTS)
            self._refuse(child, "PG403", name=child_name, **near)
        allowed = ", ".join(sorted(ELEMENTS[name].children)) or "-"
        # A child that another template wrote is right there; the mistake is this template's
        # element around it.
        at = child if self._own_tag(child) else element
        self._refuse(at, "PG407", name=child_name, parent=name, known=allowed)

    def _unusual(self, element: etree._Element) -> Sequence[str | bytes]:
        """Return the attributes of an element, if it has others than most have."""
        written = element.keys()
        return () if written == self.usual else written

    def _check_attributes(self, element: etree._Element, name: str, known: ElementRule) -> None:
        for attribute in self._unusual(element):
            if attribute in self.usual:
                continue
            if attribute not in known.attributes:
                self._refuse(element, "PG404", name=name, attribute=str(attribute))
            if attribute in _SPANS and not _SPAN.fullmatch(value := element.get(attribute, "")):
                self._refuse(element, "PG404", name=name, attribute=f'{attribute}="{value}"')

    def _check_class(self, element: etree._Element, name: str, known: ElementRule) -> None:
        written = _class(element)
        for code, args in unknown_class(name, known, written, self.styles) if written else ():
            self._refuse(element, code, **args)
        if known.classes and not known.styled and not written:
            needed = ", ".join(f'class="{each}"' for each in sorted(known.classes))
            self._refuse(element, "PG404", name=name, attribute='class=""', known=needed)
        parent = element.getparent()
        if name == "p" and written in _PARTS and _class_of(parent) not in _PARTS[written]:
            where = " ".join(f'class="{each}"' for each in sorted(_PARTS[written]))
            self._refuse(element, "PG407", name=f"p {written}", parent="", known=where)

    def _blocks(self, parent: etree._Element, numbering: Numbering) -> Iterator[Block]:
        readers: Mapping[object, Callable[[etree._Element], Block]] = {
            "div": self._signature,
            "figure": self._picture,
            "table": self._table,
            "section": self._attachment,
            "header": self._letterhead,
            "footer": self._colophon,
        }
        for element in parent:
            match element.tag:
                case "h1":
                    yield Title(_lines(element))
                case "h2" | "h3" | "h4" | "h5" as tag:
                    yield self._heading(element, int(tag[1]) - 1, numbering)
                case "p" if _class(element) == _NOTE:
                    if not _is_below_table(element):
                        self._refuse(
                            element, "PG407", name="p table-note", parent="", known="table"
                        )
                case "p":
                    yield self._paragraph(element, numbering)
                case "ol":
                    yield AttachmentNote(tuple(_lines(item) for item in element))
                case tag if tag in readers:
                    yield readers[tag](element)

    def _heading(self, element: etree._Element, level: int, numbering: Numbering) -> Heading:
        if self._has_number(element):
            number = numbering.next(level)
            return Heading(level, number.text, _lines(element), _set_as(number, level))
        numbering.pass_over(level)
        return Heading(level, "", _lines(element))

    def _has_number(self, element: etree._Element) -> bool:
        return self._choice(element, "data-number", ("yes", "no")) == "yes"

    def _level(self, element: etree._Element) -> int:
        return int(self._choice(element, "data-level", _LEVELS, "2"))

    def _paragraph(self, element: etree._Element, numbering: Numbering) -> Block:
        match _class(element):
            case name if name in _PLAIN:
                return _PLAIN[name](_lines(element))
            case "numbered":
                first, *rest = _lines(element)
                number = numbering.next(self._level(element))
                return Paragraph((number.text + first, *rest))
            case "entry":
                following = element.getnext()
                stays = following is not None and _class(following) == "entry"
                return Paragraph(_lines(element), stays=stays)
            case style:
                return Paragraph(_lines(element), style, self._run_in(element, numbering))

    def _run_in(self, element: etree._Element, numbering: Numbering) -> RunIn | None:
        spans = element.findall("span")
        if not spans:
            return None
        span = spans[0]
        if len(spans) > 1 or (element.text or "").strip():
            self._refuse(span, "PG407", name="span", parent="p", known="br")
        level, text = self._level(span), (span.text or "").strip(_EDGES)
        if self._has_number(span):
            number = numbering.next(level)
            return RunIn(number.level, number.text, text)
        numbering.pass_over(level)
        return RunIn(level, "", text)

    def _signature(self, element: etree._Element) -> Signature:
        is_sealed = self._choice(element, "data-seal", ("no", "yes")) == "yes"
        parts = self._parts(element, {"organization", "date"}, several="organization")
        return Signature(tuple(parts["organization"]), parts["date"][0], is_sealed)

    def _letterhead(self, element: etree._Element) -> Letterhead:
        preprinted = self._choice(element, "data-preprinted", ("no", "yes")) == "yes"
        is_letter = _class(element) == "letter"
        alone = not is_letter and any(_class(each) == "number" for each in element)
        needed = {"number"} if alone else {"mark"}
        parts = self._parts(element, needed, set(_OF_LETTERHEAD), several="mark signer")
        return Letterhead(
            tuple(filter(None, parts["mark"])),
            **{name: parts[name][0] for name in ("number", "serial", "secrecy", "urgency")},
            signers=tuple(parts["signer"]) if parts["signer"][0] else (),
            is_preprinted=preprinted,
            is_letter=is_letter,
        )

    def _colophon(self, element: etree._Element) -> Colophon:
        own_page = self._choice(element, "data-own-page", ("no", "yes")) == "yes"
        single = {"addressee", "copies", "office", "date"}
        parts = self._parts(element, set(), single | {"other"}, several="other")
        other = tuple(filter(None, parts["other"]))
        named = {name: parts[name][0] for name in single}
        return Colophon(**named, other=other, has_own_page=own_page)

    def _parts(
        self,
        element: etree._Element,
        needed: set[str],
        known: set[str] | None = None,
        several: str = "",
    ) -> dict[str, list[Lines]]:
        """Return the paragraphs in an element by their classes; an absent class has an empty one.

        Each class may stand once, the classes in *several* more often; *needed* classes must be
        there, and only *known* ones may. Raises TemplateError otherwise.
        """
        parts: dict[str, list[Lines]] = {}
        for part in element:
            parts.setdefault(_class(part), []).append(_lines(part))
        repeated = {name for name, found in parts.items() if len(found) > 1} - set(several.split())
        known = known or needed
        if repeated or needed - set(parts) or set(parts) - known:
            shown = ", ".join(f'p class="{name}"' for name in sorted(known))
            name = str(element.tag)
            self._refuse(element, "PG407", name="p", parent=name, known=shown)
        return {name: parts.get(name, [()]) for name in known}

    def _picture(self, element: etree._Element) -> Picture:
        images, captions = element.findall("img"), element.findall("figcaption")
        if len(images) != 1 or len(captions) > 1:
            self._refuse(element, "PG407", name="img", parent="figure", known="img, figcaption")
        [image] = images
        file, width = image.get("src", "").strip(), image.get("data-width", "")
        if not file:
            self._refuse(image, "PG404", name="img", attribute='src=""')
        if width and not _WIDTH.fullmatch(width):
            self._refuse(image, "PG404", name="img", attribute=f'data-width="{width}"')
        if file not in self.pictures:
            known = suggestion(file, self.pictures)
            if not 0 < len(self.pictures) <= _MOST_KNOWN:
                del known["known"]
            self._refuse(image, "PG449", name=shortened(file), **known)
        file = self.pictures[file]
        caption = _lines(captions[0]) if captions else ()
        return Picture(file, image.get("alt", ""), caption, float(width or 0))

    def _attachment(self, element: etree._Element) -> Attachment:
        label: Lines = ()
        title = Title(())
        blocks: list[Block] = []
        for block in self._blocks(element, Numbering(self.forms)):
            if isinstance(block, Title):
                title = block
            elif isinstance(block, Paragraph) and block.style == "label":
                label = block.lines
            else:
                blocks.append(block)
        orientation = self._choice(element, "data-orientation", tuple(Orientation))
        return Attachment(label, title, tuple(blocks), Orientation(orientation))

    def _choice(
        self, element: etree._Element, attribute: str, known: tuple[str, ...], default: str = ""
    ) -> str:
        """Return the value of an attribute, one of *known*; without it, *default* or the first."""
        written = element.get(attribute, default or known[0])
        if written not in known:
            shown = f'{attribute}="{written}"'
            name = str(element.tag)
            self._refuse(element, "PG404", name=name, attribute=shown, known=", ".join(known))
        return written

    def _table(self, element: etree._Element) -> Table:
        captions = element.findall("caption")
        columns = element.findall("col")
        kinds = tuple(self._kind(each) for each in columns)
        header, footer = (
            tuple(map(self._row, element.iterfind(path))) for path in ("thead/tr", "tfoot/tr")
        )
        bodies = tuple(tuple(map(self._row, body)) for body in element.iterfind("tbody"))
        caption = _lines(captions[0]) if captions else ()
        notes = takewhile(_is_note, element.itersiblings())
        table = Table(
            caption,
            kinds,
            header,
            bodies,
            _class(element),
            footer,
            notes=tuple(map(_lines, notes)),
        )
        self._check_grid(element, table)
        return table

    def _row(self, element: etree._Element) -> Row:
        return self.rows.pop(element, ()) or _row(element)

    def _kind(self, column: etree._Element) -> ColumnKind:
        known = tuple(ColumnKind)
        return ColumnKind(self._choice(column, "data-kind", known, ColumnKind.TEXT))

    def _check_grid(self, element: etree._Element, table: Table) -> None:
        columns = len(table.kinds)
        if not columns or not table.rows:
            self._refuse(element, "PG409", found=0, expected=columns)
        for rows in (table.header, *table.bodies, table.footer):
            try:
                for _ in placed_rows(rows, columns):
                    pass
            except GridError as error:
                self._refuse(element, "PG409", found=error.found, expected=columns)


def _children(element: etree._Element) -> list[etree._Element]:
    """Return the elements in an element, in a third of the time that going through them takes."""
    return element[:]  # type: ignore[index,return-value]  # the stubs know no slices


def _is_note(element: etree._Element) -> bool:
    return element.tag == "p" and _class(element) == _NOTE


def _is_below_table(note: etree._Element) -> bool:
    """Return whether nothing stands between a note and the table above it but other notes."""
    others = dropwhile(_is_note, note.itersiblings(preceding=True))
    above = next(others, None)
    return above is not None and above.tag == "table"


def _set_as(number: Number, level: int) -> int:
    """Return the level that a heading of *level* is set as, or 0 for its own."""
    return number.level if number.level != level else 0


def _in_attribute(text: str) -> str:
    """Return a text as XML reads it from an attribute."""
    return _BREAK.sub(" ", text).strip()


def _row(cells: Iterable[etree._Element]) -> Row:
    return tuple(map(_cell, cells))


def _cell(element: etree._Element) -> Cell:
    is_header = element.tag == "th"
    if not element.keys():  # most cells of a table
        return Cell(_lines(element), is_header=is_header)
    rowspan, colspan = (_span(element, name) for name in _SPANS)
    return Cell(_lines(element), rowspan, colspan, is_header)


def _span(element: etree._Element, name: str) -> int:
    written = element.get(name)
    return max(int(written), 1) if written else 1


def _class(element: etree._Element) -> str:
    return element.get("class", "").strip()


def _class_of(element: etree._Element | None) -> str:
    return "" if element is None else _class(element)


def _lines(element: etree._Element) -> Lines:
    """Return the text of *element* itself, parted at ``<br/>``.

    A line break of the template, with the white space around it, is layout: it becomes one blank,
    or nothing at the edges. All other white space is the writer's and stays.
    """
    if len(element) == 0:  # most cells of a table
        return (_laid_out(element.text or ""),)
    pieces = [element.text or ""]
    for child in element:
        if child.tag == "br":
            pieces.append(child.tail or "")
        else:  # a run-in heading, which is read by itself
            pieces[-1] += child.tail or ""
    return tuple(map(_laid_out, pieces))


def _laid_out(text: str) -> str:
    text = text.strip(_EDGES)
    return _LAYOUT_SPACE.sub(" ", text) if "\n" in text else text
