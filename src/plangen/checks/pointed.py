"""The tables that a sentence sends its reader to, and the numbers that it gives of their rows."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from functools import cached_property
from itertools import islice

from plangen.calendar.periods import PeriodKind
from plangen.checks.registry import Hit
from plangen.checks.tallies import Tallies
from plangen.language.clauses import Span, sentence_at
from plangen.language.counting import LEADS_AT_END, SELECTION, SO_FAR, TIMES_COLUMN, TOTAL
from plangen.language.numbers import number
from plangen.language.pointing import (
    ANNOUNCED,
    ANY_COUNT,
    ATTACHMENT,
    ATTACHMENT_COUNTS,
    COUNTED_BELOW,
    COUNTED_IN_ATTACHMENT,
    EACH_OF_SO_MANY,
    EACH_PLACE,
    GENERIC,
    LISTED_HERE,
    MAY_COUNT,
    MAY_COUNT_BEHIND,
    NOT_ALL_BEFORE,
    OF_THE_YEAR,
    OF_THEIR_OWN,
)
from plangen.language.times import Precision
from plangen.patterns import regex
from plangen.plan.columns import NAME, VENUE
from plangen.plan.loaded import PlacedText
from plangen.plan.model import Attachment
from plangen.plan.totals import amount, usual_unit
from plangen.plan.view import PlanView
from plangen.source.nodes import Path
from plangen.values import Struct

_FEW = 12  # numbers of one sentence that are looked at
_REACH = 12  # characters before a number that say what kind of number it is
_TWO = 2


class PointedTables(Struct, frozen=True, dict=True):
    """Which tables texts speak of."""

    view: PlanView

    @cached_property
    def attachments(self) -> tuple[Attachment, ...]:
        """The attachments that are printed."""
        return self.view.loaded.plan.printed_attachments

    @cached_property
    def _by_title(self) -> Mapping[str, int]:
        return {each.title: place for place, each in enumerate(self.attachments, 1)}

    def place_of(self, found: re.Match[str]) -> int:
        """Return the number of the attachment that a match of ATTACHMENT names; 0 for none."""
        if found["title"]:
            return self._by_title.get(found["title"], 0)
        if found["place"]:
            place = number(found["place"])
            return place if place <= len(self.attachments) else 0
        return 1 if len(self.attachments) == 1 else 0

    def named(self, text: str, sentence: Span) -> int | None:
        """Return the number of the attachment that a sentence names; 0 for several, None for none.

        It is 0 for one that the plan has not, too.
        """
        matches = islice(ATTACHMENT.finditer(text, *sentence), _NAMED)
        places = {self.place_of(found) for found in matches}
        if not places:
            return None
        return places.pop() if len(places) == 1 else 0

    def of_attachment(self, place: int) -> tuple[str, ...]:
        """Return the names of the tables of an attachment, those in its sections too."""
        return self._by_attachment.get(place, ()) if place else ()

    @cached_property
    def _by_attachment(self) -> Mapping[int, tuple[str, ...]]:
        found: dict[int, tuple[str, ...]] = {}
        for place, each in enumerate(self.attachments, 1):
            found[place] = self._known(each.tables)
        for path, name in self.view.loaded.plan.placed_tables:
            if path[0] == "attachments" and path[2] == "sections":
                place = int(path[1]) + 1
                found[place] = (*found.get(place, ()), *self._known((name,)))
        return found

    def _known(self, names: tuple[str, ...]) -> tuple[str, ...]:
        return tuple(each for each in names if each in self.view.loaded.plan.activities)

    def below(self, path: Path) -> tuple[str, ...]:
        """Return the names of the tables that stand below the text at *path*, in its own part."""
        return self._by_part.get(path[:-1], ())

    @cached_property
    def _by_part(self) -> Mapping[Path, tuple[str, ...]]:
        found: dict[Path, tuple[str, ...]] = {}
        for path, name in self.view.loaded.plan.placed_tables:
            part = path[:-2]
            found[part] = (*found.get(part, ()), *self._known((name,)))
        return found

    def counts_beside(self, path: Path) -> Iterator[int]:
        """Yield the numbers of rows of the tables in the section or item of a text, and their sum.

        安排活动6项 above a table of the section speaks of that one.
        """
        for depth in range(2, len(path), 2):
            beside = self._rows_by_part.get(path[:depth], ())
            yield sum(beside)
            yield from beside[:_TABLES]

    @cached_property
    def _rows_by_part(self) -> Mapping[Path, Sequence[int]]:
        """By the path of each section and item, the rows of the tables that stand in it."""
        found: dict[Path, list[int]] = {}
        for path, name in self.view.loaded.plan.placed_tables:
            for depth in range(2, len(path), 2):
                found.setdefault(path[:depth], []).append(self.numbers_of_rows.get(name, 0))
        return found

    @cached_property
    def numbers_of_rows(self) -> Mapping[str, int]:
        """How many rows each table has."""
        tables = self.view.loaded.plan.activities.items()
        return {name: len(table.all_rows) for name, table in tables}


_NAMED = 8  # attachments of one sentence
_TABLES = 8  # tables of a section that its text may count one by one


class PointedCounts(Struct, frozen=True, dict=True):
    """The numbers of rows that sentences give beside the table that they send their reader to."""

    view: PlanView
    tallies: Tallies

    @cached_property
    def pointed(self) -> PointedTables:
        """Which tables texts speak of."""
        return PointedTables(self.view)

    def in_text(self, placed: PlacedText, text: str) -> Iterator[tuple[Span, Hit | None]]:
        """Yield each sentence of a text that points to a table, with the hit if it is wrong."""
        for found, tables, place in self._pointing(placed, text):
            sentence = sentence_at(text, found.start("number"))
            if each := self._each(placed, text, sentence, tables):
                yield sentence, each
            else:
                yield sentence, self._count(placed, text, found, tables, place)
        if not self._grouped or not MAY_COUNT.search(text):
            return
        for pattern in (EACH_OF_SO_MANY, EACH_PLACE):
            for found in pattern.finditer(text):
                sentence = sentence_at(text, found.start())
                if each := self._each(placed, text, sentence, self._grouped):
                    yield sentence, each

    @property
    def attachments_meant(self) -> set[int]:
        """The numbers of the attachments that are meant where another is named."""
        hits = (
            hit
            for _, placed, text in self.view.paragraphs
            if "附件" in text
            for _, hit in self.in_text(placed, text)
        )
        return {int(hit.args["other"]) for hit in hits if hit and "other" in hit.args}

    def _pointing(
        self, placed: PlacedText, text: str
    ) -> Iterator[tuple[re.Match[str], tuple[str, ...], int]]:
        """Yield the numbers that point to tables: the tables, and the number of an attachment."""
        below = self.pointed.below(placed.path) if placed.path[-1] != "closing" else ()
        if not (below or "附件" in text) or not MAY_COUNT.search(text):
            return
        for found in self._of_attachments(text) if "附件" in text else ():
            is_before = text.startswith("附件", found.start())
            named = ATTACHMENT.match(text, found.start() if is_before else found.end())
            place = self.pointed.place_of(named) if named else 0
            if tables := self.pointed.of_attachment(place):
                yield found, tables, place
        is_pointed = False
        for found in COUNTED_BELOW.finditer(text) if below else ():
            is_pointed = True
            if found["below"] != "如下" or not LISTED_HERE.match(text, found.end()):
                yield found, below, 0
        if len(below) == 1 and not is_pointed and "附件" not in text:
            yield from ((found, below, 0) for found in self._announced(text, below[0]))

    @staticmethod
    def _of_attachments(text: str) -> Iterator[re.Match[str]]:
        yield from COUNTED_IN_ATTACHMENT.finditer(text)
        if MAY_COUNT_BEHIND.search(text):
            yield from ATTACHMENT_COUNTS.finditer(text)

    def _announced(self, text: str, table: str) -> Iterator[re.Match[str]]:
        """Yield the number that a text announces above a table of just that, without naming it.

        本月组织业务培训3次 above three trainings: its word stands in most of their names.
        """
        found = ANNOUNCED.search(text, 0, sentence_at(text, 0)[1])
        if found is None or SO_FAR.search(found.group()):
            return
        months = (number(each) for each in _MONTHS.findall(found.group()))
        period = self.view.period
        if any(not period.has_month(period.year_of(month), month) for month in months):
            return
        alike = self._called(found, (table,))
        rows = self.pointed.numbers_of_rows[table]
        is_near = 0 < abs(number(found["number"]) - rows) <= _TWO
        if alike * _TWO >= rows > 1 and is_near:
            yield found

    def _is_of(self, found: re.Match[str], tables: tuple[str, ...], place: int) -> bool:
        """Return whether the tables of an attachment are of what a number counts, by their name."""
        title = self.pointed.attachments[place - 1].title if place else ""
        rows = sum(self.pointed.numbers_of_rows[name] for name in tables)
        word = _word(found)
        return bool(word) and (word in title or self._called(found, tables) * _TWO > rows)

    def _called(self, found: re.Match[str], tables: tuple[str, ...]) -> int:
        """Return how many rows of tables are called what a number counts: 培训 of 业务培训3次."""
        word = _word(found)
        return sum(word in name for table in tables for name in self._names[table]) if word else 0

    @cached_property
    def _names(self) -> Mapping[str, list[str]]:
        tables = self.view.loaded.plan.activities.items()
        return {name: [row.text(NAME) for row in table.all_rows] for name, table in tables}

    def _count(
        self,
        placed: PlacedText,
        text: str,
        found: re.Match[str],
        tables: tuple[str, ...],
        place: int,
    ) -> Hit | None:
        """Return the hit if the tables have another number of rows."""
        written, allowed = number(found["number"]), self._numbers(tables)
        at = found.start("number")
        start, end = sentence_at(text, at)
        before = text[max(start, at - _REACH) : at]
        sums = self._sums(tables)
        is_of_more = SO_FAR.search(text, start, at) or (
            self.view.period.kind is not PeriodKind.YEAR and OF_THE_YEAR.search(text, start, at)
        )
        if sums is None or not allowed or is_of_more or OF_THEIR_OWN.search(found["what"]):
            return None
        unit = found["unit"][0]
        allowed = (*(total for key, total in sums.items() if key in _alike(unit)), *allowed)
        counts = [
            number(each["number"])
            for each in islice(ANY_COUNT.finditer(text, start, end), _FEW)
            if each["unit"][0] in _alike(unit) or each["unit"][0] not in sums
        ]
        right = {*allowed, self._called(found, tables)}
        if right & {*counts, sum(counts)} or NOT_ALL_BEFORE.search(before):
            return None
        is_one_of_them = place and written == 1 and not TOTAL.search(before)
        if is_one_of_them or (len(counts) > 1 and found.groupdict().get("between")):
            return None
        around = {*self.pointed.counts_beside(placed.path), *self.tallies.of_plan}
        if not place and written in around:
            return None
        other = 0 if self._is_of(found, tables, place) else self._place_with(written, place)
        is_more = written > max(allowed) and not other
        if self._may_differ(tables, place, before + found.group(), more=is_more):
            return None
        args: dict[str, str | int] = {
            "subject": "",
            "written": found["number"],
            "unit": found["unit"],
            "counted": allowed[0],
        }
        if other:
            args["other"] = other
        span = (found.start("number"), found.end("unit"))
        return Hit(placed, span, args, is_sure=False)

    def _numbers(self, tables: tuple[str, ...]) -> tuple[int, ...]:
        """Return the numbers of rows that are right for tables: of all, and of each."""
        if tables not in self._counted:
            self._counted[tables] = self._count_rows(tables)
        return self._counted[tables]

    @cached_property
    def _counted(self) -> dict[tuple[str, ...], tuple[int, ...]]:
        return {}

    def _count_rows(self, tables: tuple[str, ...]) -> tuple[int, ...]:
        each = [self.tallies.of_table(name) for name in tables]
        if not all(each) or (0,) in each:
            return ()
        sums = tuple(
            sum(counts) for counts in zip(*((one[0], one[-1]) for one in each), strict=True)
        )
        single = tuple(count for one in each for count in one)
        return tuple(dict.fromkeys((*sums, *single)))

    def _sums(self, tables: tuple[str, ...]) -> Mapping[str, int] | None:
        """Return the sums of the columns that say how often each activity is, by their unit.

        None where such a column has no exact numbers: nobody knows how many there are.
        """
        sums: dict[str, int] = {}
        for name in tables:
            table = self.view.loaded.plan.activities[name]
            for column in table.columns:
                if TIMES_COLUMN.search(column.printed_header):
                    amounts = [amount(row.text(column.key)) for row in table.all_rows]
                    known = [each for each in amounts if each]
                    if not known or len(known) < len(amounts):
                        return None
                    unit = usual_unit(known) or TIMES_COLUMN.findall(column.printed_header)[0]
                    total = sum(int(each.value) for each in known)
                    sums[unit[0]] = sums.get(unit[0], 0) + total
        return sums

    def _may_differ(self, tables: tuple[str, ...], place: int, words: str, *, more: bool) -> bool:
        """Return whether the tables may well have another number of rows than a text counts."""
        known = [self.view.loaded.plan.activities[name] for name in tables]
        titles = [each.caption for each in known]
        titles += [self.pointed.attachments[place - 1].title] if place else []
        chosen = [found.group() for title in titles for found in SELECTION.finditer(title)]
        if any(each not in words for each in chosen):
            return True
        return more and any(name in self._repeated for name in tables)

    @cached_property
    def _repeated(self) -> frozenset[str]:
        """The tables with an activity that takes place more than once."""
        return frozenset(
            each.table
            for each in self.view.activities
            if len(each.times) > 1
            or any(
                time.repetition or len(time.days) > 1 or time.precision is not Precision.DAY
                for time in each.times
            )
        )

    def _place_with(self, written: int, place: int) -> int:
        """Return the number of the only other attachment that has so many rows; 0 for none."""
        places = [
            other
            for other in range(1, min(len(self.pointed.attachments), _FEW) + 1)
            if place
            and other != place
            and self._numbers(self.pointed.of_attachment(other))[:1] == (written,)
        ]
        return places[0] if len(places) == 1 else 0

    @cached_property
    def _of_venues(self) -> frozenset[str]:
        """The tables all of whose groups are venues."""
        tables = self.view.loaded.plan.activities.items()
        return frozenset(
            name
            for name, table in tables
            if table.groups and all(group.venue for group in table.groups)
        )

    @cached_property
    def _grouped(self) -> tuple[str, ...]:
        """The one table of the plan with venues, if there is one."""
        tables = self.view.loaded.plan.activities
        found = [name for name in tables if name in self._of_venues]
        return (found[0],) if len(found) == 1 else ()

    @cached_property
    def _rows_of_venues(self) -> Mapping[str, list[int]]:
        tables = self.view.loaded.plan.activities.items()
        return {name: [len(each.rows) for each in table.groups] for name, table in tables}

    def _is_called(self, noun: str, name: str) -> bool:
        """Return whether the venues of a table are what a text calls them: 分馆, 教学点, 场馆."""
        table = self.view.loaded.plan.activities[name]
        if name not in self._venues:
            self._venues[name] = Counter(group.venue[-1:] for group in table.groups)
        headers = {column.printed_header for column in table.columns if column.key == VENUE}
        return noun in headers or self._venues[name][noun[-1]] * _TWO > len(table.groups)

    @cached_property
    def _venues(self) -> dict[str, Counter[str]]:
        return {}

    def _each(
        self, placed: PlacedText, text: str, sentence: Span, tables: tuple[str, ...]
    ) -> Hit | None:
        """Return the hit if venues do not each have what a sentence says: 8个分馆各2场."""
        grouped = [name for name in tables if name in self._of_venues]
        found = EACH_OF_SO_MANY.search(text, *sentence) or EACH_PLACE.search(text, *sentence)
        if len(grouped) != 1 or found is None:
            return None
        table = self.view.loaded.plan.activities[grouped[0]]
        before = text[max(sentence[0], found.start() - _REACH) : found.start()]
        others = (
            EACH_OF_SO_MANY.search(text, found.end(), sentence[1]),
            NOT_ALL_BEFORE.search(before),
        )
        if any(others) or not self._is_called(found["noun"], grouped[0]):
            return None
        rows, written = self._rows_of_venues[grouped[0]], number(found["number"])
        args: dict[str, str | int] = {"subject": "", "unit": found["unit"]}
        places = found.groupdict().get("places")
        if places and rows.count(written) == number(places):
            return None
        if places and number(places) != len(rows):
            span = (found.start("places"), found.start("noun"))
            args |= {"written": places, "unit": "个", "counted": len(rows)}
            return Hit(placed, span, args, is_sure=False)
        odd = _odd_one(rows, written)
        if odd is None:
            return None
        venue = "各" if len(set(rows)) == 1 else table.groups[odd].venue
        args |= {"subject": venue, "written": found["number"], "counted": rows[odd]}
        return Hit(placed, found.span("count"), args, is_sure=False)


_MONTHS = regex(r"(?<!\d)(\d{1,2})月")


def _alike(unit: str) -> str:
    """Return the units, by their first characters, in which the same may be counted."""
    return "场次节课" if unit in "场次节课" else unit


def _word(found: re.Match[str]) -> str:
    """Return the two characters that call what a number counts: 培训 of 业务培训3次; or nothing."""
    behind = GENERIC.sub("", found["what"].split("的")[0])
    before = found.string[max(0, found.start("number") - _REACH) : found.start("number")]
    before = before[max(map(before.rfind, "，,。；;：:（）()")) + 1 :]
    before = GENERIC.sub("", LEADS_AT_END.sub("", before))
    word = behind if len(behind) > 1 else before
    return word[-_TWO:] if len(word) > 1 and not regex(r"[\d“”《》]").search(word[-_TWO:]) else ""


def _odd_one(rows: list[int], written: int) -> int | None:
    """Return the place of the first venue that has not *written* rows, as all or most should.

    None where all have as many, or where too few have.
    """
    odd = [place for place, count in enumerate(rows) if count != written]
    is_most = len(odd) * _TWO < len(rows)
    return odd[0] if odd and (is_most or len(set(rows)) == 1) else None
