"""Numbers of what a table lists by its headers: 四个食堂共8个岗位, against 食堂 and 岗位 there."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from functools import cached_property
from itertools import islice

from plangen.checks.pointed import PointedTables
from plangen.checks.registry import Hit
from plangen.language.called import EACH_OF, MODIFIER, NO_NAMES, SO_MANY, SORTS, TOTAL_RIGHT_BEFORE
from plangen.language.clauses import Span, sentence_at
from plangen.language.column_totals import ABOVE, NOT_ALL, POINTS_BELOW
from plangen.language.counting import SELECTION
from plangen.language.numbers import number
from plangen.language.pointing import ATTACHMENT, NOT_ALL_BEFORE
from plangen.plan.columns import NAME, TIME, VENUE
from plangen.plan.loaded import PlacedText
from plangen.plan.model import ActivityTable
from plangen.plan.row_facts import header_of
from plangen.plan.totals import amount
from plangen.plan.view import PlanView
from plangen.values import Struct

_FEW = 8  # attachments of one sentence
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
            if hit := self._hit(placed, text, found, sentence, tables):
                yield hit

    def _tables(
        self, placed: PlacedText, text: str, sentence: Span, below: tuple[str, ...]
    ) -> tuple[str, ...]:
        named = islice(ATTACHMENT.finditer(text, *sentence), _FEW)
        places = {self.pointed.place_of(found) for found in named}
        if places:
            return self.pointed.of_attachment(places.pop()) if len(places) == 1 else ()
        is_beside = placed.path[0] == "attachments"
        is_of_them = any(each.search(text, *sentence) for each in (ABOVE, POINTS_BELOW))
        return below if is_beside or is_of_them else ()

    def _hit(
        self,
        placed: PlacedText,
        text: str,
        found: re.Match[str],
        sentence: Span,
        tables: tuple[str, ...],
    ) -> Hit | None:
        if found["measure"] in SORTS:
            return self._of_sorts(placed, text, found, sentence, tables)
        known = [
            each
            for name in tables
            for each in self._by_table.get(name, ())
            if _is_called(each.header, found["noun"])
        ]
        if len(known) != 1:
            return None
        [listed], written = known, number(found["number"])
        before = text[max(sentence[0], found.start() - _REACH) : found.start()]
        unit = found["measure"] + listed.header
        span = (found.start("number"), found.end("measure"))
        if EACH_OF.search(before):
            said = _odd_group(listed.by_group, written)
        else:
            is_total = TOTAL_RIGHT_BEFORE.search(before)
            is_more = listed.count < written <= listed.count + _NEAR
            is_wrong = written != listed.count if is_total else is_more
            is_some = NOT_ALL_BEFORE.search(before) or not listed.count
            said = ("", listed.count) if is_wrong and not is_some else None
        if said is None:
            return None
        args: dict[str, str | int] = {
            "subject": said[0],
            "written": found["number"],
            "unit": unit,
            "counted": said[1],
        }
        return Hit(placed, span, args, is_sure=False)

    def _of_sorts(
        self,
        placed: PlacedText,
        text: str,
        found: re.Match[str],
        sentence: Span,
        tables: tuple[str, ...],
    ) -> Hit | None:
        """Return the hit if a number of sorts is not that of the goods, all of which are named."""
        written = number(found["number"])
        for name in tables:
            goods = self._goods.get(name, ())
            is_named = bool(goods) and all(text.find(each, *sentence) >= 0 for each in goods)
            if is_named and written != len(goods) and abs(written - len(goods)) <= _NEAR:
                args: dict[str, str | int] = {
                    "subject": "",
                    "written": found["number"],
                    "unit": found["measure"],
                    "counted": len(goods),
                }
                span = (found.start("number"), found.end("measure"))
                return Hit(placed, span, args, is_sure=False)
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
