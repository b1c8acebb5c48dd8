"""The lead of a picture: the title, headings and little text that should share its page."""

from __future__ import annotations

from plangen import layout
from plangen.document.blocks import Picture
from plangen.document.extents import WORD, line_count, line_heights
from plangen.document.flowed import Line, Piece, Role
from plangen.layout import Sheet


class Lead:
    """The height of the lead to the next piece on *sheet*, in twips; pieces are added in order."""

    def __init__(self, sheet: Sheet) -> None:
        self.sheet = sheet
        self.height = 0

    def add(self, piece: Piece) -> None:
        """Add a piece. Long text and tables end a lead: the page may change within them."""
        self.height = self._grown(piece) if isinstance(piece, Line) else 0

    def room_for(self, picture: Picture) -> int:
        """Return how high *picture* may be, in twips, so that lead and caption share its page."""
        # The line of a picture is a little higher than the picture; one line is enough for that.
        needed = layout.LINE_PITCH
        if picture.caption:
            needed += self._height(Line(layout.FIGURE_CAPTION, picture.caption))
        height = self.sheet.text_height
        return max(height - self.height - needed, height // 4)

    def _grown(self, line: Line) -> int:
        height = self._height(line)
        if line.element.own_page:
            return height
        is_below = bool(self.height)
        if line.element.keep_with_next or (is_below and line.role is Role.BLANK):
            return self.height + height
        is_little = (
            line.element is layout.BODY and 2 * (self.height + height) < self.sheet.text_height
        )
        return self.height + height if is_below and is_little else 0

    def _height(self, line: Line) -> int:
        # Another line pitch is not much different here, and that of a styles file of one's own may
        # be a multiple of its font's.
        count = line_count(line, WORD, self.sheet.text_width)
        return sum(line_heights(line, count, layout.OFFICIAL))
