"""Totals in the text, against the sum of a column of the table that the text names."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from decimal import Decimal
from functools import cached_property
from itertools import islice

from plangen.checks.pointed import PointedTables
from plangen.checks.registry import Hit, rule
from plangen.findings import Severity
from plangen.language.clauses import Span, sentence_at
from plangen.language.column_totals import (
    COUNTS_ROWS,
    ESTIMATED,
    MONEY,
    NOT_ALL,
    OF_MONEY,
    OF_ROWS,
    PEOPLE,
    TAKE_PART,
    TOTAL_OF_COLUMN,
    UNIT_OF_HEADER,
    sends_beside,
    subject_of_header,
)
from plangen.language.numbers import number
from plangen.language.totals import is_exact
from plangen.language.units import QUANTITY, quantity, quantity_like
from plangen.messages import Message
from plangen.patterns import regex
from plangen.plan.columns import AUDIENCE
from plangen.plan.loaded import Need, PlacedText
from plangen.plan.model import ActivityTable
from plangen.plan.totals import amount
from plangen.plan.view import PlanView
from plangen.values import Struct

_FEW = 8  # counts of rows in one sentence
_REACH = 20  # characters before a number that say what it is
_ROUND = Decimal("0.1")
"""By what part of itself a round number that is an estimate may differ."""
_PLACES = 2  # digits of a round number that are not 0

_ZH = Message(
    title="文中的合计与表格的列",
    sentence="文中写{written}{unit}，而“{table}”的“{column}”一列加起来是{sum}{unit}。",
    hints=("改正文中的数字，或者改正表格里的数。",),
    explanation=(
        "一句话写了“共364人”“经费共48.6万元”“预计观众300人”，又指明了附件（或者就在表格旁边），"
        "应当等于那张表相应一列的和；人数、金额以外的户、册、件、期也一样，用表头叫的分项（“其中早餐360份”）也一样。"
        "预计的整数差得不多的只提示；约数、每、其中，以及表里有空格、约数的，不核对。"
    ),
    wrong="参赛运动员共190人，见附件1。（附件1“运动员”一列加起来是180人）",
    right="参赛运动员共180人，见附件1。",
)
_EN = Message(
    title="Totals in the text and columns of tables",
    sentence=(
        "The text says {written}{unit}, but the column “{column}” of “{table}” adds up to "
        "{sum}{unit}."
    ),
    hints=("Correct the number in the text, or those of the table.",),
    explanation=(
        "A sentence with 共364人, 经费共48.6万元 or 预计观众300人 that names an attachment, or "
        "stands beside its table, must give the sum of that column; so must it for 户 and 册, and "
        "for parts that are called by the headers (其中早餐360份). A "
        "round number that is expected is a note. Inexact numbers, 每, 其中 and columns with empty "
        "or inexact cells are left alone."
    ),
    wrong="参赛运动员共190人，见附件1。 (the column 运动员 of attachment 1 adds up to 180人)",
    right="参赛运动员共180人，见附件1。",
)


class _Column(Struct, frozen=True):
    """A column of numbers: its header, its units, the sum of its cells, and the cells.

    *subject* is what its header counts beyond people, empty where it does not say.
    """

    header: str
    units: str
    sum: Decimal
    cells: frozenset[Decimal]
    subject: str

    @property
    def is_money(self) -> bool:
        """Whether the column is of amounts of money."""
        return self.units == MONEY


@rule("PG339", Severity.WARNING, zh=_ZH, en=_EN, needs=Need.PARTS)
def total_is_not_the_sum_of_the_column(view: PlanView) -> Iterator[Hit]:
    """Find totals in texts that are not the sum of the column of their table."""
    columns = _Columns(view)
    if not view.activities:
        return
    for placed, text in view.prose:
        below = columns.pointed.below(placed.path)
        for found in QUANTITY.finditer(text) if below or "附件" in text else ():
            if _unit(found["unit"]) in columns.units and is_exact(text, found):
                yield from columns.hits(placed, text, found)


class _Columns(Struct, frozen=True, dict=True):
    """The columns of numbers of all tables."""

    view: PlanView

    @cached_property
    def pointed(self) -> PointedTables:
        """Which tables texts speak of."""
        return PointedTables(self.view)

    def hits(self, placed: PlacedText, text: str, found: re.Match[str]) -> Iterator[Hit]:
        """Yield the hit if a total is not the sum of the one column that it can be of."""
        start, end = sentence_at(text, found.start())
        is_of_some = NOT_ALL.search(text, start, found.start())
        if is_of_some and not _CALLED_PARTS.search(text, start, found.start()):
            return
        place, tables = self._tables(placed, text, (start, end))
        sentence = text[start:end]
        if called := self._called_by_header(text, found, tables):
            if quantity(found) != called.sum and _is_near(quantity(found), called):
                yield Hit(placed, found.span(), self._args(found, called, place, tables))
            return
        if is_of_some:
            return
        fitting = [
            column
            for name in tables
            for column in self._by_table.get(name, ())
            if _is_of(column, found, sentence)
        ]
        if len(fitting) != 1 or _is_right(found, fitting[0], sentence):
            return
        [column] = fitting
        before = text[max(start, found.start() - _REACH) : found.start()]
        is_total = TOTAL_OF_COLUMN.search(before) and (
            column.units in {PEOPLE, MONEY} or _is_near(quantity(found), column)
        )
        if not is_total and not _may_be_total(text, found, column, before):
            return
        # What counts rows is another rule's first.
        yield Hit(
            placed,
            found.span(),
            self._args(found, column, place, tables),
            is_hint=_is_estimate(found, column, sentence),
            yields_here=found["unit"][0] in OF_ROWS,
        )

    def _args(
        self, found: re.Match[str], column: _Column, place: int, tables: tuple[str, ...]
    ) -> dict[str, str | int]:
        return {
            "written": quantity_like(found, quantity(found)),
            "unit": (found["scale"] or "") + found["unit"],
            "column": column.header,
            "sum": quantity_like(found, column.sum),
            "table": self._called(place, tables),
        }

    def _called_by_header(
        self, text: str, found: re.Match[str], tables: tuple[str, ...]
    ) -> _Column | None:
        """Return the column whose header stands right before a number: 午餐800份, 大座12个.

        It is one of several columns of the unit, which a sentence gives one by one.
        """
        alike = [
            column
            for name in tables
            for column in self._by_table.get(name, ())
            if column.units == _unit(found["unit"])
        ]
        called = [
            column
            for column in alike
            if len(column.header) > 1 and text.endswith(column.header, 0, found.start())
        ]
        return called[0] if len(called) == 1 and len(alike) > 1 else None

    def _called(self, place: int, tables: tuple[str, ...]) -> str:
        """Return what a reader calls a table: the title of its attachment, or its caption."""
        if place:
            return " ".join(self.pointed.attachments[place - 1].title.split())
        captions = (self.view.loaded.plan.activities[name].caption for name in tables)
        return next(filter(None, captions), tables[0])

    def _tables(self, placed: PlacedText, text: str, sentence: Span) -> tuple[int, tuple[str, ...]]:
        """Return the tables that a sentence gives the total of, and the number of their attachment.

        It names one attachment, or stands beside a table and counts its rows.
        """
        place = self.pointed.named(text, sentence)
        if place is not None:
            return place, self.pointed.of_attachment(place)
        below = self.pointed.below(placed.path)
        rows = {self.pointed.numbers_of_rows[name] for name in below}
        counts = islice(COUNTS_ROWS.finditer(text, *sentence), _FEW)
        is_of_them = sends_beside(text, sentence) or any(
            number(each["number"]) in rows for each in counts
        )
        return 0, below if is_of_them else ()

    @cached_property
    def units(self) -> frozenset[str]:
        """The units that any column has."""
        of_all = (column.units for columns in self._by_table.values() for column in columns)
        return frozenset(
            unit for units in of_all for unit in (PEOPLE if units == PEOPLE else (units,))
        )

    @cached_property
    def _by_table(self) -> Mapping[str, tuple[_Column, ...]]:
        tables = self.view.loaded.plan.activities.items()
        return {name: tuple(_columns(table)) for name, table in tables}


def _is_of(column: _Column, found: re.Match[str], sentence: str) -> bool:
    """Return whether a total of a sentence is of what the column counts."""
    unit = _unit(found["unit"])
    if unit != column.units and not (column.units == PEOPLE and unit in PEOPLE):
        return False
    if column.is_money:
        return OF_MONEY.search(sentence) is not None or column.subject[-3:] in sentence
    return column.subject in sentence


def _unit(written: str) -> str:
    return "场" if written == "场次" else written


def _is_near(value: Decimal, column: _Column) -> bool:
    """Return whether a number may be a slip of a column's sum."""
    return column.sum * _LEAST <= value <= column.sum * _LARGEST


def _may_be_total(text: str, found: re.Match[str], column: _Column, before: str) -> bool:
    """Return whether a number with no word of a total is near the sum, and of the same people.

    It is none of the cells, and its clause says whom the column counts, or who takes part.
    """
    value = quantity(found)
    if not _is_near(value, column) or value in column.cells or column.is_money:
        return False
    clause = _MARK.split(before)[-1] + _MARK.split(text[found.end() : found.end() + _REACH])[0]
    return column.subject in clause if column.subject else TAKE_PART.search(before) is not None


_CALLED_PARTS = regex(
    r"(?:其中|包括|分别为|[、，,])[^\W\d_每各另近约超]{2,8}$", needs="其包分、，,"
)
"""What stands before a part that is called by its column: 其中早餐360份、午餐800份."""
_MARK = regex(r"[，,。；;：:、（）()]")
_LEAST, _LARGEST = Decimal("0.7"), Decimal("1.4")
"""What a number without a word of a total is of the sum, at least and at most."""


def _is_right(found: re.Match[str], column: _Column, sentence: str) -> bool:
    """Return whether the number is the sum, or another one of the sentence is."""
    if quantity(found) == column.sum:
        return True
    return column.sum in {quantity(each) for each in QUANTITY.finditer(sentence)}


def _is_estimate(found: re.Match[str], column: _Column, sentence: str) -> bool:
    """Return whether a number is round and about right, in a sentence that estimates it."""
    digits = found["number"].replace(",", "").strip("0")
    is_about = abs(quantity(found) - column.sum) <= column.sum * _ROUND
    return len(digits) <= _PLACES and is_about and ESTIMATED.search(sentence) is not None


def _columns(table: ActivityTable) -> Iterator[_Column]:
    """Yield the columns all of whose cells are exact numbers of one unit."""
    rows = table.all_rows
    for column in table.columns:
        header = column.printed_header
        texts = [row.text(column.key) for row in rows]
        if column.key == AUDIENCE:
            yield from _of_people(header, texts)
            continue
        amounts = [amount(text) for text in texts]
        known = [each for each in amounts if each]
        units = {each.unit for each in known}
        if not rows or len(known) != len(rows) or len(units) != 1:
            continue
        [unit] = units
        factor = 10**4 if "万元" in header and not unit else 1
        if unit := unit or _unit_of(header):
            cells = [each.value * factor for each in known]
            kind = PEOPLE if unit in PEOPLE else unit
            subject = header if kind == MONEY else _subject(header, unit)
            yield _Column(header, kind, sum(cells, Decimal(0)), frozenset(cells), subject)


def _subject(header: str, unit: str) -> str:
    """Return what a column counts beyond its unit: nothing of 参加人数, 图书 of 图书册数."""
    subject = subject_of_header(UNIT_OF_HEADER.sub("", header).removesuffix(unit))
    return "" if subject == unit else subject


def _of_people(header: str, texts: list[str]) -> Iterator[_Column]:
    """Yield the column of those whom activities are for, if each cell has a number: 学员20人."""
    found = [list(islice(QUANTITY.finditer(text), _PLACES)) for text in texts]
    are_single = all(len(each) == 1 and each[0]["unit"] in PEOPLE for each in found)
    if texts and are_single and all(is_exact(each[0].string, each[0]) for each in found):
        cells = [quantity(each[0]) for each in found]
        yield _Column(header, PEOPLE, sum(cells, Decimal(0)), frozenset(cells), "")


def _unit_of(header: str) -> str:
    """Return the unit that a header gives, as 户 of 户数; empty where it gives none."""
    if OF_MONEY.search(header):
        return MONEY
    if _PEOPLE.search(header):
        return "人"
    found = UNIT_OF_HEADER.search(header)
    return (found["unit"] or found["written"]) if found else ""


_PEOPLE = regex("人数|名额|人次?$|观众|听众|学员")
