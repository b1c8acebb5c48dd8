"""Blocks to the XML of a document's body."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from functools import singledispatchmethod
from itertools import groupby, zip_longest
from math import ceil

from plangen import layout
from plangen.document.blocks import (
    Addressee,
    Attachment,
    AttachmentNote,
    Block,
    Colophon,
    Document,
    Heading,
    Letterhead,
    Lines,
    Orientation,
    Paragraph,
    Picture,
    Remarks,
    Signature,
    Table,
    Title,
    is_bare_item,
)
from plangen.document.widths import text_width
from plangen.errors import TemplateError
from plangen.findings import Finding, Place
from plangen.layout import Look
from plangen.word import names
from plangen.word.colophon import colophon_xml
from plangen.word.letterhead import letterhead_xml
from plangen.word.names import Style
from plangen.word.pictures import Pictures
from plangen.word.signature import signature_xml
from plangen.word.stylesheet import Stylesheet
from plangen.word.tables import is_too_wide, table_xml
from plangen.word.xml import paragraph, run


class BodyWriter:
    """Writes blocks in the styles of one stylesheet, as the *look* of a house wants them."""

    def __init__(self, sheet: Stylesheet, pictures: Pictures, look: Look) -> None:
        self.sheet = sheet
        self.pictures = pictures
        self.look = look
        self.following: Block | None = None
        self._enter(names.PORTRAIT)

    def _enter(self, bookmark: str) -> None:
        """Go on to sheets of one kind: a text block of this size, nothing on it yet."""
        self.width = self.sheet.text_width(bookmark)
        self.height = self.sheet.text_height(bookmark)
        self.above = 0

    def document(self, document: Document) -> Iterator[tuple[str, str]]:
        """Yield the parts of the document that lie on sheets of one kind.

        Each is the bookmark of its section, and the XML of its blocks without the section. Raises
        TemplateError for a section or a style that the styles file does not have.
        """
        # What stands above a title otherwise is a 版头, with blank lines of its own (7.3.1).
        starts = any(isinstance(each, Title) for each in document.blocks[:1])
        above = self._blank(self.look.title_blank_before) if starts else ""
        for bookmark, blocks in groupby(document.blocks, self._section):
            self._enter(bookmark)
            yield bookmark, above + self._blocks(tuple(blocks))
            above = ""

    def _section(self, block: Block) -> str:
        """Return the bookmark of the section that a block stands in."""
        if isinstance(block, Colophon) and block.has_own_page:
            if not self.sheet.has_section(names.LAST_PAGE):
                raise TemplateError(Finding("PG510", Place(self.sheet.file)))
            return names.LAST_PAGE
        return names.LANDSCAPE if self._is_turned(block) else names.PORTRAIT

    def _is_turned(self, block: Block) -> bool:
        """Return whether a block stands on turned sheets: an attachment with too wide a table."""
        if not isinstance(block, Attachment) or block.orientation is Orientation.PORTRAIT:
            return False
        if block.orientation is Orientation.LANDSCAPE:
            if not self.sheet.has_section(names.LANDSCAPE):
                raise TemplateError(Finding("PG501", Place(self.sheet.file)))
            return True
        tables = (each for each in block.blocks if isinstance(each, Table))
        widths = [self.sheet.text_width(each) for each in (names.PORTRAIT, names.LANDSCAPE)]
        return self.sheet.has_section(names.LANDSCAPE) and any(
            is_too_wide(each, *widths) for each in tables
        )

    def _blocks(self, blocks: Sequence[Block]) -> str:
        """Return the XML of blocks; Word would join two tables with nothing between them.

        It also wants a paragraph after the last table of a document, which must not cost a line.
        """
        pieces: list[str] = []
        for block, following in zip_longest(blocks, blocks[1:]):
            self.following = following
            pieces.append(self._block(block))
            lead = self._lead(block)
            self.above = lead and self.above + lead
            if isinstance(block, Table):
                if following is None:
                    pieces.append(self._paragraph(names.AFTER_TABLE, ()))
                elif isinstance(following, Table) and not following.caption:
                    pieces.append(self._blank(1))
        return "".join(pieces)

    def _lead(self, block: Block) -> int:
        """Return the height of what a picture should find its place below, or 0, in twips.

        That is a title, headings and a little text below them; long text may end on another page.
        """
        if isinstance(block, Paragraph) and self.above:
            lead = block.run_in.number + block.run_in.text if block.run_in else ""
            height = self._height(layout.BODY, (lead + "".join(block.lines),))
            return height if 2 * (self.above + height) < self.height else 0
        if isinstance(block, Heading):
            return self._height(layout.HEADING_1, (block.number + "".join(block.lines),))
        if isinstance(block, Title):
            blank = layout.BLANK_LINES_AFTER_TITLE * layout.LINE_PITCH
            return self._height(layout.TITLE, block.lines) + blank
        return 0

    def _height(self, set_as: layout.Element, lines: Lines) -> int:
        """Return the height of a paragraph in twips, by the widths of its characters."""
        room = self.width / set_as.size.twips
        return set_as.line * sum(max(ceil(text_width(line) / room), 1) for line in lines)

    def _paragraph(self, style: Style, lines: Lines) -> str:
        return paragraph(self.sheet.paragraph(style), lines)

    def _blank(self, count: int) -> str:
        return self._paragraph(names.NORMAL, ()) * count

    @singledispatchmethod
    def _block(self, block: Block) -> str:
        raise TypeError(type(block))

    @_block.register
    def _(self, block: Title) -> str:
        blank = self._blank(layout.BLANK_LINES_AFTER_TITLE)
        return self._paragraph(names.TITLE, block.lines) + blank

    @_block.register
    def _(self, block: Heading) -> str:
        first, *rest = block.lines
        style = self.sheet.paragraph(names.HEADINGS[block.level - 1])
        is_apart = is_bare_item(block, self.following)
        return paragraph(style, (block.number + first, *rest), is_apart=is_apart)

    @_block.register
    def _(self, block: Paragraph) -> str:
        ids = self.sheet.paragraph_ids
        style_id = ids[block.style] if block.style else self.sheet.paragraph(names.BODY)
        lead = ""
        if block.run_in:
            look = names.CHARACTER_STYLES[block.run_in.level - 1]
            lead = run(block.run_in.number + block.run_in.text, self.sheet.character(look))
        return paragraph(style_id, block.lines, before=lead)

    @_block.register
    def _(self, block: Addressee) -> str:
        return self._paragraph(names.ADDRESSEE, block.lines)

    @_block.register
    def _(self, block: Signature) -> str:
        blank = layout.BLANK_LINES_BEFORE_SIGNATURE
        if block.is_sealed:
            blank = layout.BLANK_LINES_BEFORE_SEALED_SIGNATURE
        least, is_kept = self.look.signature_min_gap, isinstance(self.following, Remarks)
        return self._blank(blank) + signature_xml(block, self.sheet, least, is_kept=is_kept)

    @_block.register
    def _(self, block: Letterhead) -> str:
        return letterhead_xml(block, self.sheet)

    @_block.register
    def _(self, block: Colophon) -> str:
        return colophon_xml(block, self.sheet)

    @_block.register
    def _(self, block: Remarks) -> str:
        return self._paragraph(names.REMARKS, block.lines)

    @_block.register
    def _(self, block: AttachmentNote) -> str:
        blank = self._blank(layout.BLANK_LINES_BEFORE_ATTACHMENT_NOTE)
        return blank + "".join(self._note_items(block))

    def _note_items(self, block: AttachmentNote) -> Iterator[str]:
        styles: tuple[Style, ...] = (names.ATTACHMENT_NOTE,)
        if (count := len(block.names)) > 1:
            styles = (names.ATTACHMENT_NOTE_FIRST, *[names.ATTACHMENT_NOTE_NEXT] * (count - 1))
        for style, lines in zip(styles, block.paragraphs, strict=False):
            yield self._paragraph(style, lines)

    @_block.register
    def _(self, block: Attachment) -> str:
        label = self._paragraph(names.ATTACHMENT_LABEL, block.label)
        blank = self._blank(layout.BLANK_LINES_AFTER_ATTACHMENT_LABEL)
        title = self._paragraph(names.ATTACHMENT_TITLE, block.title.lines)
        title += self._blank(layout.BLANK_LINES_AFTER_ATTACHMENT_TITLE)
        self.above = self._lead(block.title) + self._height(layout.ATTACHMENT_LABEL, block.label)
        self.above += layout.BLANK_LINES_AFTER_ATTACHMENT_LABEL * layout.LINE_PITCH
        return label + blank + title + self._blocks(block.blocks)

    @_block.register
    def _(self, block: Picture) -> str:
        caption = self._paragraph(names.FIGURE_CAPTION, block.caption) if block.caption else ""
        # The line of a picture is a little higher than the picture; one line is enough for that.
        needed = self._height(layout.FIGURE_CAPTION, block.caption) + layout.LINE_PITCH
        room = max(self.height - self.above - needed, self.height // 4)
        drawing = self.pictures.run(block, self.width, room)
        style = self.sheet.paragraph(names.PICTURE)
        return paragraph(style, before=drawing, keep_with_next=bool(caption)) + caption

    @_block.register
    def _(self, block: Table) -> str:
        caption = self._paragraph(names.CAPTION, block.caption) if block.caption else ""
        return caption + table_xml(block, self.sheet, self.width, self.height)
