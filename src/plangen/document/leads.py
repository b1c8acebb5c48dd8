"""The lead of a picture: the title, headings and little text that should share its page."""

from __future__ import annotations

from plangen import layout
from plangen.document.blocks import Picture
from plangen.document.extents import WORD, line_count, line_heights
from plangen.document.flowed import Line, Piece, Role
from plangen.layout import Sheet


class Lead:
    """The lead to the next piece on *sheet*; pieces are added in order.

    They are measured when a picture asks for its room: most documents have none.
    """

    def __init__(self, sheet: Sheet) -> None:
        self.sheet = sheet
        self._measured = 0
        self._added: list[Piece] = []

    def add(self, piece: Piece) -> None:
        """Add a piece. Long text and tables end a lead: the page may change within them."""
        self._added.append(piece)

    @property
    def height(self) -> int:
        """The height of the lead, in twips."""
        for piece in self._added:
            self._measured = self._grown(piece) if isinstance(piece, Line) else 0
        self._added.clear()
        return self._measured

    def room_for(self, picture: Picture) -> int:
        """Return how high *picture* may be, in twips, so that lead and caption share its page."""
        # The line of a picture is a little higher than the picture; one line is enough for that.
        needed = layout.LINE_PITCH
        if picture.caption:
            needed += self._height(Line(layout.FIGURE_CAPTION, picture.caption))
        height = self.sheet.text_height
        return max(height - self.height - needed, height // 4)

    def _grown(self, line: Line) -> int:
        height, above = self._height(line), self._measured
        if line.element.own_page:
            return height
        is_below = bool(above)
        if line.element.keep_with_next or (is_below and line.role is Role.BLANK):
            return above + height
        is_little = line.element is layout.BODY and 2 * (above + height) < self.sheet.text_height
        return above + height if is_below and is_little else 0

    def _height(self, line: Line) -> int:
        # Another line pitch is not much different here, and that of a styles file of one's own may
        # be a multiple of its font's.
        count = line_count(line, WORD, self.sheet.text_width)
        return sum(line_heights(line, count, layout.OFFICIAL))
