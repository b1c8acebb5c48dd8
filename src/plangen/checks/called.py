"""Numbers of what a table lists by its headers: 四个食堂共8个岗位, against 食堂 and 岗位 there."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from functools import cached_property

from plangen.checks.pointed import PointedTables
from plangen.checks.registry import Hit
from plangen.language.called import EACH_OF, MODIFIER, NO_NAMES, SO_MANY, SORTS, TOTAL_RIGHT_BEFORE
from plangen.language.clauses import Span, sentence_at
from plangen.language.column_totals import NOT_ALL, sends_beside
from plangen.language.counting import SELECTION
from plangen.language.numbers import number
from plangen.language.pointing import NOT_ALL_BEFORE
from plangen.plan.columns import NAME, TIME, VENUE
from plangen.plan.loaded import PlacedText
from plangen.plan.model import ActivityTable
from plangen.plan.row_facts import header_of
from plangen.plan.totals import amount
from plangen.plan.view import PlanView
from plangen.values import Struct

_REACH = 12  # characters before a number that say what kind of number it is
_SHORTEST = 2  # characters of a header that calls something
_NEAR = 2  # what a number may be more than the table has, and still be one of it
_MARKS = "，,；;：:"
_MOST = 40  # groups, or rows, that a text counts


class _Listed(Struct, frozen=True):
    """What a column lists, once each: how many there are; by group, if it names the rows."""

    header: str
    count: int
    by_group: tuple[tuple[str, int], ...] = ()


class _Said(Struct, frozen=True):
    """A number that a *sentence* of a text gives of what is called by a word."""

    placed: PlacedText
    text: str
    found: re.Match[str]
    sentence: Span

    @property
    def number(self) -> int:
        """How many there are said to be."""
        return number(self.found["number"])

    @property
    def before(self) -> str:
        """What stands before it in its sentence, and says what kind of number it is."""
        start = self.found.start()
        return self.text[max(self.sentence[0], start - _REACH) : start]

    def hit(self, subject: str, counted: int, header: str = "") -> Hit:
        """Return the hit where the table has *counted*, in a group that is the *subject*."""
        args: dict[str, str | int] = {
            "subject": subject,
            "written": self.found["number"],
            "unit": self.found["measure"] + header,
            "counted": counted,
        }
        span = (self.found.start("number"), self.found.end("measure"))
        return Hit(self.placed, span, args, is_sure=False)


class CountsCalled(Struct, frozen=True, dict=True):
    """The numbers that texts give of what the columns of a table are called."""

    view: PlanView

    @cached_property
    def pointed(self) -> PointedTables:
        """Which tables texts speak of."""
        return PointedTables(self.view)

    def in_text(self, placed: PlacedText, text: str) -> Iterator[Hit]:
        """Yield the numbers that are not those of the table that their sentence speaks of."""
        below = self.pointed.below(placed.path)
        if not below and "附件" not in text:
            return
        for found in SO_MANY.finditer(text):
            sentence = sentence_at(text, found.start())
            at = found.start("number")
            first = max(sentence[0], *(text.rfind(mark, sentence[0], at) + 1 for mark in _MARKS))
            if NOT_ALL.search(text, first, at) and not EACH_OF.search(text, first, at):
                continue
            tables = self._tables(placed, text, sentence, below)
            of_what = self._of_sorts if found["measure"] in SORTS else self._of_column
            if hit := of_what(_Said(placed, text, found, sentence), tables):
                yield hit

    def _tables(
        self, placed: PlacedText, text: str, sentence: Span, below: tuple[str, ...]
    ) -> tuple[str, ...]:
        place = self.pointed.named(text, sentence)
        if place is not None:
            return self.pointed.of_attachment(place)
        is_beside = placed.path[0] == "attachments"
        return below if is_beside or sends_beside(text, sentence) else ()

    def _of_column(self, number_said: _Said, tables: tuple[str, ...]) -> Hit | None:
        """Return the hit if a number is not that of what a column of this name lists."""
        found, written = number_said.found, number_said.number
        known = [
            each
            for name in tables
            for each in self._by_table.get(name, ())
            if _is_called(each.header, found["noun"])
        ]
        if len(known) != 1:
            return None
        [listed], before = known, number_said.before
        if EACH_OF.search(before):
            said = _odd_group(listed.by_group, written)
        else:
            is_total = TOTAL_RIGHT_BEFORE.search(before)
            is_more = listed.count < written <= listed.count + _NEAR
            is_wrong = written != listed.count if is_total else is_more
            is_some = NOT_ALL_BEFORE.search(before) or not listed.count
            said = ("", listed.count) if is_wrong and not is_some else None
        return number_said.hit(*said, listed.header) if said else None

    def _of_sorts(self, number_said: _Said, tables: tuple[str, ...]) -> Hit | None:
        """Return the hit if a number of sorts is not that of the goods, all of which are named."""
        text, sentence, written = number_said.text, number_said.sentence, number_said.number
        for name in tables:
            goods = self._goods.get(name, ())
            is_named = bool(goods) and all(text.find(each, *sentence) >= 0 for each in goods)
            if is_named and written != len(goods) and abs(written - len(goods)) <= _NEAR:
                return number_said.hit("", len(goods))
        return None

    @cached_property
    def _by_table(self) -> Mapping[str, tuple[_Listed, ...]]:
        tables = self.view.loaded.plan.activities.items()
        return {name: tuple(_listed(table)) for name, table in tables}

    @cached_property
    def _goods(self) -> Mapping[str, tuple[str, ...]]:
        """By table, the texts of its first column of names, if no two rows have the same."""
        tables = self.view.loaded.plan.activities.items()
        return {name: tuple(_goods(table)) for name, table in tables}


def _is_called(header: str, noun: str) -> bool:
    """Return whether what a number counts is called so, with no more than a word before."""
    at = noun.find(header)
    return at >= 0 and MODIFIER.fullmatch(noun[:at]) is not None


def _listed(table: ActivityTable) -> Iterator[_Listed]:
    """Yield the columns of names in which no two rows, or groups, have the same."""
    if SELECTION.search(table.caption):
        return
    venues = [group.venue for group in table.groups]
    rows = table.all_rows
    for column in table.columns:
        header = header_of(column).strip()
        if len(header) < _SHORTEST or NO_NAMES.search(header) or column.key == TIME:
            continue
        if column.key == VENUE:
            if all(venues) and len(set(venues)) == len(venues) <= _MOST:
                yield _Listed(header, len(venues))
            continue
        cells = [row.text(column.key).strip() for row in rows]
        if not all(cells) or any(map(amount, cells)) or len(cells) > _MOST:
            continue
        groups = tuple((group.venue, len(group.rows)) for group in table.groups)
        if column.key == NAME or len(set(cells)) == len(cells):
            is_once = not any("、" in each for each in cells)
            if is_once:
                yield _Listed(header, len(rows), groups if all(venues) else ())


def _goods(table: ActivityTable) -> Iterator[str]:
    for column in table.columns:
        cells = [row.text(column.key).strip() for row in table.all_rows]
        are_names = all(len(each) >= _SHORTEST and not amount(each) for each in cells)
        if are_names and len(set(cells)) == len(cells) <= _MOST and column.key != TIME:
            yield from cells
            return


def _odd_group(groups: tuple[tuple[str, int], ...], written: int) -> tuple[str, int] | None:
    """Return the group that has not as many as each is said to have; None where none or all do."""
    odd = [each for each in groups if each[1] != written]
    counts = {count for _, count in groups}
    if not odd or (len(odd) == len(groups) and len(counts) > 1):
        return None
    return odd[0] if len(counts) > 1 else ("各", odd[0][1])
