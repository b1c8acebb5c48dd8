"""Blocks to the XML of a document's body."""

from __future__ import annotations

from collections.abc import Iterator
from functools import singledispatchmethod

from plangen import layout
from plangen.document.blocks import (
    Attachment,
    AttachmentNote,
    Block,
    Document,
    Heading,
    Lines,
    Paragraph,
    Table,
    Title,
)
from plangen.word import names
from plangen.word.names import Style
from plangen.word.stylesheet import Stylesheet
from plangen.word.tables import table_xml
from plangen.word.xml import paragraph

_NOTE_LABEL = "附件："  # 7.3.4, with the full-width colon


class BodyWriter:
    """Writes blocks in the styles of one stylesheet."""

    def __init__(self, sheet: Stylesheet) -> None:
        self.sheet = sheet

    def document(self, document: Document) -> str:
        """Return the XML of all blocks, without the section."""
        return "".join(self._block(block) for block in document.blocks)

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
        return self._paragraph(names.HEADINGS[block.level - 1], (block.number + first, *rest))

    @_block.register
    def _(self, block: Paragraph) -> str:
        if block.style:
            return paragraph(self.sheet.paragraph_ids[block.style], block.lines)
        return self._paragraph(names.BODY, block.lines)

    @_block.register
    def _(self, block: AttachmentNote) -> str:
        blank = self._blank(layout.BLANK_LINES_BEFORE_ATTACHMENT_NOTE)
        return blank + "".join(self._note_items(block))

    def _note_items(self, block: AttachmentNote) -> Iterator[str]:
        if len(block.names) == 1:
            first, *rest = block.names[0]
            yield self._paragraph(names.ATTACHMENT_NOTE, (_NOTE_LABEL + first, *rest))
            return
        for number, (first, *rest) in enumerate(block.names, 1):
            style = names.ATTACHMENT_NOTE_FIRST if number == 1 else names.ATTACHMENT_NOTE_NEXT
            label = _NOTE_LABEL if number == 1 else ""
            yield self._paragraph(style, (f"{label}{number}.{first}", *rest))

    @_block.register
    def _(self, block: Attachment) -> str:
        label = self._paragraph(names.ATTACHMENT_LABEL, block.label)
        blank = self._blank(layout.BLANK_LINES_AFTER_ATTACHMENT_LABEL)
        title = self._paragraph(names.ATTACHMENT_TITLE, block.title.lines)
        title += self._blank(layout.BLANK_LINES_AFTER_ATTACHMENT_TITLE)
        return label + blank + title + "".join(self._block(inner) for inner in block.blocks)

    @_block.register
    def _(self, block: Table) -> str:
        caption = self._paragraph(names.CAPTION, block.caption) if block.caption else ""
        return caption + table_xml(block, self.sheet)
