"""Judges tables over several pages, as LibreOffice prints them: nothing stands alone."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import pairwise

from judging.converting import converted
from judging.figures import Bound
from judging.marked import MarkedPlan, MarkedTable, plan
from judging.printed import PrintedTable, tables
from judging.widths import render_text
from plangen.document.grid import row_groups
from plangen.document.heights import TABLE_CELL, TableHeights
from rendering.office import Page

_MM = 56.6929  # twips
_EMPTY = 0.3  # of a page, before a row that would fit there
_PAIR = 2 / 3  # of a page: two rows at the end that are higher may part
_SLACK = 3.0  # mm between what was measured and what is computed
_TITLE, _CAPTION = 25, 15  # mm that they take with the blank lines below them
_CONTINUED = "续"
_TOTAL = "合计"
SORTS = {
    "row": "last rows alone on a page",
    "total": "totals away from the last row",
    "caption": "captions away from the first row",
    "title": "titles of attachments away from the first row",
    "heading": "headings away from their text",
    "venue": "venues not named where their rows begin",
    "continued": "（续） that are not at the top of a page",
    "foot": "empty feet before rows that would fit",
}


@dataclass(frozen=True)
class Mark:
    """Where a mark is printed: the page from 0 on, and the top of the character in mm."""

    page: int
    top: float


class PrintedPlan:
    """The pages of a plan, and where its marks stand on them."""

    def __init__(self, pages: Sequence[Page]) -> None:
        self.pages = pages
        self._found: dict[str, list[Mark]] = defaultdict(list)
        for number, page in enumerate(pages):
            for line in page.lines:
                for each in line.characters:
                    self._found[each.text].append(Mark(number, each.top))

    def all_of(self, mark: str) -> list[Mark]:
        """Return all places of a mark in the order of pages; a repeated head has several."""
        return self._found[mark]

    def last_of(self, mark: str) -> Mark:
        """Return where a mark is printed last: a title stands in the note of attachments too."""
        return self._found[mark][-1]

    def first_of(self, mark: str) -> Mark:
        return self._found[mark][0]

    def foot_of_table(self, page: int) -> float:
        """Return the lowest rule on a page, in mm from its top."""
        return max((rule.bottom for rule in self.pages[page].rules), default=0.0)


def judge(made: MarkedPlan, data: bytes, pages: Sequence[Page]) -> Iterator[str]:
    """Yield the sort of each thing that is wrong with a plan's pages."""
    printed = PrintedPlan(pages)
    for head, text in made.pairs:
        if printed.last_of(head).page != printed.first_of(text).page:
            yield "heading"
    written = tables(data)
    for title, below in made.attachments:
        for at, marked in enumerate(below):
            table = _Table(printed, marked, next(written))
            if at == 0 and table.is_away_from(title):
                yield "title"
            yield from table.judged()


class _Table:
    def __init__(self, printed: PrintedPlan, marked: MarkedTable, written: PrintedTable) -> None:
        self._printed, self._marked, self._sheet = printed, marked, written.sheet
        groups = list(row_groups(written.rows, len(written.widths)))
        heights = TableHeights(groups, len(written.widths), TABLE_CELL).row_heights(written.widths)
        self._head = sum(heights[: written.heads]) / _MM
        self._heights = [height / _MM for height in heights[written.heads :]]
        self._rows = [printed.first_of(mark) for mark in marked.rows]
        self._bottom = (self._sheet.top + self._sheet.height) / _MM

    def is_away_from(self, title: str) -> bool:
        """Return whether the first row, which would fit, is not on the page of a title."""
        place = self._printed.last_of(title)
        rest = self._bottom - place.top - self._head - 2 * _SLACK
        needed = self._heights[0] + _TITLE + (_CAPTION if self._marked.caption else 0)
        return self._rows[0].page != place.page and needed <= rest

    def judged(self) -> Iterator[str]:
        marked, printed, rows = self._marked, self._printed, self._rows
        block = self._sheet.height / _MM
        begins = _CAPTION + self._head + self._heights[0] <= block
        if marked.caption and begins and printed.first_of(marked.caption).page != rows[0].page:
            yield "caption"
        end = sum(self._heights[len(rows) - 2 :])
        is_alone = len(rows) > 1 and rows[-2].page < rows[-1].page
        if is_alone and end <= _PAIR * block and self._head + end <= block:
            yield "row"
        if marked.has_total and not self._has_total(rows[-1]):
            yield "total"
        for venue, group in zip(marked.venues, marked.groups, strict=False):
            first = printed.first_of(group[0])
            if first.page not in {place.page for place in printed.all_of(venue)}:
                yield "venue"
        yield from ("continued" for _ in self._wrong_continued())
        for at, (before, after) in enumerate(pairwise(rows), 1):
            foot = self._bottom - printed.foot_of_table(before.page)
            # The last two rows, and the totals below them, are not to stand alone.
            needed = self._heights[at:] if at >= len(rows) - 2 else self._heights[at : at + 1]
            if before.page < after.page and foot > _EMPTY * block and sum(needed) + _SLACK < foot:
                yield "foot"

    def _has_total(self, row: Mark) -> bool:
        lines = self._printed.pages[row.page].lines
        return any(line.text.startswith(_TOTAL) and line.baseline > row.top for line in lines)

    def _wrong_continued(self) -> Iterator[Mark]:
        """Yield the pages on which a venue is continued below its own rows, or others'."""
        for at, (venue, group) in enumerate(
            zip(self._marked.venues, self._marked.groups, strict=False)
        ):
            rows = [self._printed.first_of(mark) for mark in group]
            above = [self._printed.first_of(mark) for mark in "".join(self._marked.groups[:at])]
            for page in {place.page for place in self._printed.all_of(venue)[1:]}:
                is_continued = any(place.page == page for place in self._printed.all_of(_CONTINUED))
                names = [each for each in self._printed.all_of(venue) if each.page == page]
                begins_here = rows[0].page == page
                follows = any(place.page == page for place in above)
                if is_continued and (len(names) > 1 or begins_here or follows):
                    yield Mark(page, names[-1].top)


def figures(seeds: Sequence[int]) -> Iterator[Bound]:
    """Yield how many plans of these seeds have something wrong of each sort."""
    made = [plan(seed) for seed in seeds]
    documents = [render_text(each.text) for each in made]
    found: dict[str, list[int]] = {sort: [] for sort in SORTS}
    all_pages = converted(documents)
    for seed, each, data, pages in zip(seeds, made, documents, all_pages, strict=True):
        for sort in sorted(set(judge(each, data, pages))):
            found[sort].append(seed)
    for sort, name in SORTS.items():
        yield Bound(f"{name}, plans {found[sort]}", len(found[sort]), 0)
