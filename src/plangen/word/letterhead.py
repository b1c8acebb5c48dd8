"""版头 (7.2) and the head of a 信函 (10.1) as XML."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from plangen import layout
from plangen.document.blocks import Letterhead, Lines
from plangen.document.letterheads import (
    fitting_letter_mark,
    fitting_mark,
    is_joint,
    lines_above_mark,
    room_above_joint_marks,
    room_above_mark,
    signer_rows,
)
from plangen.document.widths import text_width
from plangen.layout import CHARACTER_PITCH, Frame
from plangen.layout import letterhead as layout_letterhead
from plangen.word import names
from plangen.word.names import Style
from plangen.word.stylesheet import Stylesheet
from plangen.word.xml import Tab, element, paragraph, run, tag

_DOCUMENT = "文件"  # 7.2.4: stands beside the names of several offices
_SIGNERS = "签发人："
_TABULATOR = "\t"
_SLACK = 20  # twips; LibreOffice breaks a line that just fits


def letterhead_xml(block: Letterhead, sheet: Stylesheet) -> str:
    """Return everything above the title, with the blank lines that part it from it (7.3.1).

    Raises TemplateError for a style that the styles file does not have.
    """
    writer = _Writer(block, sheet)
    return "".join(writer.letter() if block.is_letter else writer.letterhead())


class _Writer:
    def __init__(self, block: Letterhead, sheet: Stylesheet) -> None:
        self.block, self.sheet = block, sheet
        self.width = sheet.text_width(names.PORTRAIT)

    def paragraph(
        self, style: Style, lines: Lines = (), above: int = 0, frame: Frame | None = None
    ) -> str:
        return paragraph(self.sheet.paragraph(style), lines, above=above, frame=frame)

    def blank(self, count: int) -> str:
        return self.paragraph(names.NORMAL) * count

    # --- 版头 -------------------------------------------------------------------------------

    def letterhead(self) -> Iterator[str]:
        for lines in lines_above_mark(self.block):
            yield self.paragraph(self._style_above(lines), lines)
        yield self._mark()
        yield self.blank(layout_letterhead.BLANK_LINES_BEFORE_NUMBER)
        if self.block.signers:
            yield from self._upward()
        elif self.block.number:
            yield self.paragraph(names.NUMBER, self.block.number)
        yield self.paragraph(names.RESERVE if self.block.is_preprinted else names.RULE)
        yield self.blank(layout_letterhead.BLANK_LINES_AFTER_LETTERHEAD)

    def _style_above(self, lines: Lines) -> Style:
        """Return the style of a line at the top left; a blank one has none."""
        if not lines:
            return names.NORMAL
        return names.SERIAL if lines is self.block.serial else names.SECRECY

    def _mark(self) -> str:
        """Return the mark, with the room above it."""
        place = self.sheet.margin("top"), self.sheet.line_pitch
        if is_joint(self.block):
            return self._joint_marks(room_above_joint_marks(self.block, *place))
        above = room_above_mark(self.block, *place)
        size, lines = fitting_mark(self.block.marks[0], self.width)
        return self.paragraph(names.MARKS[size], () if self.block.is_preprinted else lines, above)

    def _joint_marks(self, above: int) -> str:
        """Return a table of the names one below the other, 文件 beside their middle (7.2.4)."""
        host, *others = ("".join(mark) for mark in self.block.marks)
        document = _DOCUMENT if host.endswith(_DOCUMENT) else ""
        marks = [host.removesuffix(_DOCUMENT), *others]
        mark = names.MARKS[-1].element
        beside = round(text_width(document) * mark.size.twips)
        gap = layout_letterhead.JOINT_MARK_GAP if document else 0
        longest = round(max(map(text_width, marks)) * mark.size.twips) + _SLACK
        widths = [min(longest, self.width - beside - gap)] + ([beside + gap] if document else [])
        rows = (
            element("tr", *self._joint_row(each, document, widths, is_first=number == 0))
            for number, each in enumerate(marks)
        )
        table = element(
            "tbl",
            element(
                "tblPr",
                tag("tblW", w=sum(widths), type="dxa"),
                tag("jc", val="center"),
                tag("tblLayout", type="fixed"),
                element("tblCellMar", tag("left", w=0, type="dxa"), tag("right", w=0, type="dxa")),
            ),
            element("tblGrid", *(tag("gridCol", w=width) for width in widths)),
            *rows,
        )
        return self.paragraph(names.AFTER_TABLE, above=above - layout.AFTER_TABLE.line) + table

    def _joint_row(
        self, mark: str, document: str, widths: list[int], *, is_first: bool
    ) -> Iterator[str]:
        name, *beside = widths
        cell = element("tcPr", tag("tcW", w=name, type="dxa"))
        yield element("tc", cell, self.paragraph(names.JOINT_MARK, (mark,)))
        for width in beside:
            merge = tag("vMerge", val="restart" if is_first else "continue")
            middle = tag("vAlign", val="center")
            cell = element("tcPr", tag("tcW", w=width, type="dxa"), merge, middle)
            text = (document,) if is_first else ()
            yield element("tc", cell, self.paragraph(names.MARKS[-1], text))

    def _upward(self) -> Iterator[str]:
        """Yield the lines of 签发人 at the right, the last one with the number at the left.

        Names stand two on a line, below each other (7.2.6).
        """
        lines = signer_rows(self.block.signers)
        column = max(text_width(name) for row in lines for name in row) + 1
        columns = len(lines[0])
        edge = self.width - CHARACTER_PITCH
        first = edge - round((columns * column - 1) * CHARACTER_PITCH)
        label = first - round(text_width(_SIGNERS) * CHARACTER_PITCH)
        for number, names_in_line in enumerate(lines):
            stops = [first + round(n * column * CHARACTER_PITCH) for n in range(columns)]
            begins = _TABULATOR + _SIGNERS if number == 0 else ""
            if begins:
                stops[0] = label
            text = "".join(self.block.number) if number == len(lines) - 1 else ""
            yield self._upward_line(text + (begins or _TABULATOR), names_in_line, stops)

    def _upward_line(self, begins: str, signers: tuple[str, ...], stops: list[int]) -> str:
        style = self.sheet.character(names.SIGNER_NAME)
        tabulator = run(_TABULATOR)
        written = tabulator.join(run(signer, style) for signer in signers)
        tabs = [Tab("left", stop) for stop in stops[: len(signers)]]
        upward = self.sheet.paragraph(names.NUMBER_UPWARD)
        return paragraph(upward, before=run(begins) + written, tabs=tabs)

    # --- 信函 -------------------------------------------------------------------------------

    def letter(self) -> Iterator[str]:
        """Yield the head of a 信函: the frames with mark and lines, what stands below them."""
        yield from self._letter_mark()
        block = self.block
        left = [each for each in (block.serial, block.secrecy, block.urgency) if each]
        styles = [self._style_above(each) for each in left]
        if block.number:
            first = left[0] if left else ()
            yield self._letter_number(styles[0] if styles else names.SERIAL, first)
            left, styles = left[1:], styles[1:]
        above = 0 if block.number else layout_letterhead.LETTER_FIRST_LINE_BEFORE
        for style, lines in zip(styles, left, strict=True):
            yield self.paragraph(style, lines, above)
            above = 0
        yield self.blank(layout_letterhead.BLANK_LINES_AFTER_LETTER_NUMBER)

    def _letter_mark(self) -> Iterator[str]:
        """Yield the mark and all lines of the page, or the room that they take on printed paper.

        The lines at the foot of the page stand here too: LibreOffice saves frames of a footer
        without their lines.
        """
        number, lines, growth = fitting_letter_mark(self.block)
        style = (names.LETTER_MARK, names.MARKS[-1])[number]
        mark, rule = layout_letterhead.LETTER_MARK_FRAME, layout_letterhead.LETTER_RULE_FRAME
        rule = replace(rule, top=rule.top + growth)
        if not self.block.is_preprinted:
            yield self.paragraph(style, lines, frame=mark)
            yield self.paragraph(names.LETTER_RULE, frame=rule)
            yield self.paragraph(names.LETTER_FOOT, frame=names.LETTER_FOOT.element.frame)
            return
        low = layout.AFTER_TABLE.line
        end = rule.top + layout_letterhead.LETTER_RULE_HEIGHT - low
        yield self.paragraph(names.AFTER_TABLE, frame=replace(rule, top=end))

    def _letter_number(self, style: Style, left: Lines) -> str:
        """Return the first line, which has the number at the right."""
        number = run("".join(self.block.number), self.sheet.character(names.LETTER_NUMBER))
        return paragraph(
            self.sheet.paragraph(style),
            before=run("".join(left)) + run(_TABULATOR) + number,
            above=layout_letterhead.LETTER_FIRST_LINE_BEFORE,
            tabs=[Tab("right", self.width)],
        )
