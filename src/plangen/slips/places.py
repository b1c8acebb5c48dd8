"""Where the lines of a plan file belong: the lists and groups of fields that are open at a line."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterator, Sequence
from itertools import takewhile

from plangen.plan.sections import Item
from plangen.slips.levels import PLAN, Level
from plangen.slips.lines import TypedLine
from plangen.slips.pasted import ColumnNames
from plangen.source.edits import Change
from plangen.values import Struct, field

LEVEL = 2
"""Columns that what stands below a field is usually set in."""
_NEAR = 3  # columns that a hand errs by


class OpenPart(Struct):
    """A list or a group of fields whose lines are being read; *column* is that of its lines."""

    level: Level
    column: int
    seen: set[str] = field(default_factory=set)
    begins: set[str] = field(default_factory=set)
    """The fields that the entries of this list began with."""
    columns: ColumnNames = field(default_factory=ColumnNames)

    @property
    def is_list(self) -> bool:
        """Whether entries with dashes stand here, and not fields."""
        return self.level.is_list

    @property
    def takes_texts(self) -> bool:
        """Whether an entry of this list can be a mere text."""
        return self.level.model is None or self.level.model is Item

    def has(self, line: TypedLine) -> bool:
        """Return whether the field of *line* stood here before."""
        return (self.level.english(line.name) or line.name) in self.seen

    def awaits(self, line: TypedLine) -> bool:
        """Return whether the field of *line* can stand here, and stood not here before."""
        english = self.level.english(line.name)
        return bool(english) and english not in self.seen


class Choice(Struct, frozen=True):
    """Where a line belongs: one that is open, or a new list or group of fields in a column."""

    column: int
    depth: int
    """How many open ones stay open."""
    new: Level | None = None
    is_sure: bool = True


class Outline:
    """The lines of a file, the one that is read, and the parts of the plan that are open at it."""

    def __init__(self, lines: Sequence[TypedLine]) -> None:
        self.lines = lines
        self.at = 0
        """The number of the next line."""
        self.open: list[OpenPart] = [OpenPart(PLAN, 0)]
        self.pending: Level | None = None
        """What is to stand below the last field, which had no value."""
        self.moved: dict[int, int] = {}
        """By how many columns lines are moved together with one above them."""
        self._lasts_of: OpenPart | None = None
        self._lasts: dict[str, int] = {}
        """By English name, the number of the last line with such a field of that part."""

    def __iter__(self) -> Iterator[TypedLine]:
        while self.at < len(self.lines):
            self.at += 1
            yield self.lines[self.at - 1]

    @property
    def ahead(self) -> Iterator[TypedLine]:
        """The lines below the one that is read."""
        return (self.lines[number] for number in range(self.at, len(self.lines)))

    def next(self, most: int) -> Sequence[TypedLine]:
        """Return the next lines, *most* of them."""
        return self.lines[self.at : self.at + most]

    def has_fields_at(self, column: int) -> bool:
        """Return whether fields are open that stand in *column*."""
        return any(one.column == column and not one.is_list for one in self.open)

    def enter(self, choice: Choice) -> OpenPart:
        """Open what a line belongs to, and close what is deeper; return it."""
        if choice.new is not None:
            self.open.append(OpenPart(choice.new, choice.column, columns=self.open[-1].columns))
        del self.open[choice.depth + (choice.new is not None) :]
        self.pending = None
        return self.open[-1]

    def open_entry(self, listed: OpenPart, name: str, column: int) -> OpenPart:
        """Open the fields of an entry that begins with the field *name* in *column*."""
        listed.begins.add(name)
        self.open.append(OpenPart(listed.level.entry, column, columns=listed.columns))
        return self.open[-1]

    def column(self, line: TypedLine) -> int:
        """Return the column where a line begins, or is moved to."""
        return line.width + self.moved.get(line.number, 0)

    def list_at(self, column: int) -> OpenPart | None:
        """Return the open list whose dashes stand in *column*, or None."""
        return next((one for one in self.open if one.is_list and one.column == column), None)

    def list_for(self, line: TypedLine) -> Choice | None:
        """Return the list that a line with a dash belongs to."""
        column, depth = self.column(line), len(self.open)
        known = [
            Choice(one.column, number + 1) for number, one in enumerate(self.open) if one.is_list
        ]
        if self.pending and self.pending.is_list:
            above = self.open[-1].column
            if column >= above or not any(one.column == column for one in known):
                usual = max(self._usual_column(column, above, lambda each: bool(each.dash)), above)
                return Choice(usual, depth, self.pending)
        return self._nearest(line, known, column)

    def fields_for(self, line: TypedLine, column: int) -> Choice:
        """Return the fields that a line with a field belongs to."""
        known = [
            Choice(one.column, number + 1)
            for number, one in enumerate(self.open)
            if not one.is_list
        ]
        new = self.pending
        above = self.open[-1].column
        if new and new.is_fields and column > above:
            knows = new.has_own_fields or bool(new.english(line.name))
            if knows or not any(self._fits(line, one) for one in known):
                fits = _field_of(new)
                usual = self._usual_column(column, above + 1, fits)
                return Choice(usual, len(self.open), new)
        chosen = self._nearest(line, known, column)
        return chosen or Choice(0, 1)

    def lost_mark(self, line: TypedLine, column: int) -> Choice | None:
        """Return the list in which *line* begins an entry without its dash, or None."""
        if self.pending and self.pending.is_list and column > self.open[-1].column:
            if not (self.pending.entry.english(line.name) or self.pending.entry.has_own_fields):
                return None
            beside = _column_beside(self.next(1), column)
            return Choice(beside - LEVEL, len(self.open), self.pending)
        for number, one in enumerate(self.open):
            if one.is_list and one.level.entry.is_fields:
                fields = self.open[number + 1] if number + 1 < len(self.open) else None
                if fields and fields.has(line) and self._begins_again(line, one, fields, column):
                    return Choice(one.column, number + 1)
                if fields and fields.awaits(line) and line.name not in one.begins:
                    continue  # a field of the entry above that stands too far left
                knows = one.level.entry.english(line.name) or one.level.entry.has_own_fields
                others = (each for each in self.open if not each.is_list)
                if (
                    one.column == column
                    and knows
                    and not any(
                        each.awaits(line) and (each.column == column or "\t" in line.indent)
                        for each in others
                    )
                ):
                    return Choice(one.column, number + 1)
        return None

    def _begins_again(
        self, line: TypedLine, listed: OpenPart, fields: OpenPart, column: int
    ) -> bool:
        """Return whether a field that the entry above has already begins the next one.

        Only one that entries begin with: a body may be all that a section has, but twice in one it
        was written twice.
        """
        if line.name not in listed.begins:
            return False
        if fields.column == column:
            return True
        is_near = abs(fields.column - column) == 1
        return is_near and not any(one.column == column for one in self.open)

    def _nearest(self, line: TypedLine, known: list[Choice], column: int) -> Choice | None:
        """Return the one of *known* whose column is that of the line, or near it."""
        if not known:
            return None
        tabbed = "\t" in line.indent
        fitting = [one for one in known if self._fits(line, one)]
        # How wide a tab was on the screen is not known: there the field alone tells.
        exact = [one for one in known if one.column == column and (one in fitting or not tabbed)]
        if exact:
            return exact[-1]
        fitting = fitting or known
        least = min(abs(one.column - column) for one in fitting)
        near = [one for one in fitting if abs(one.column - column) == least]
        chosen = near[-1]
        is_sure = len(near) == 1 and (least <= _NEAR or tabbed)
        return Choice(chosen.column, chosen.depth, is_sure=is_sure)

    def _fits(self, line: TypedLine, choice: Choice) -> bool:
        one = self.open[choice.depth - 1]
        if not line.dash:
            return one.awaits(line)
        return not line.key or bool(one.level.english(line.name)) or one.level.has_own_fields

    def _usual_column(self, column: int, above: int, fits: Callable[[TypedLine], bool]) -> int:
        """Return the column of most lines that are to stand beside the next one.

        *above* is the column of the field above them, *fits* tells which lines they are.
        """
        beside = takewhile(lambda each: each.width > above - 1, self.ahead)
        near = range(column - 1, column + 2)
        counted = Counter(each.width for each in beside if fits(each) and each.width in near)
        counted[column] += 1
        best = max(counted, key=lambda each: (counted[each], each == column))
        return best if best > above - 1 else column

    def beside(self, line: TypedLine) -> list[int]:
        """Return the columns of the fields below *line* that belong to the same entry."""
        own = self.column(line)
        inside = takewhile(lambda each: self.column(each) > own, self.ahead)
        columns = [self.column(each) for each in inside if each.key and not each.dash]
        least = min(columns, default=0)
        return [each for each in columns if each <= least + 1]

    def block(self, line: TypedLine, by: int) -> tuple[Change, ...]:
        """Return the changes that move all lines below *line* that are deeper than it."""
        own = self.column(line)
        changes = []
        self._lasts_of = None
        for each in takewhile(lambda one: self.column(one) > own, self.ahead):
            self.moved[each.number] = self.moved.get(each.number, 0) + by
            indent = " " * max(self.column(each), 0)
            changes.append((each.start, each.dash_at, indent))
        return tuple(changes)

    def names_below(self, one: OpenPart) -> set[str]:
        """Return the English names of the fields below of the same part of the plan.

        They are looked for once: thousands of fields may ask for them.
        """
        if self._lasts_of is not one:
            self._lasts_of, self._lasts = one, {}
            for number in range(self.at, len(self.lines)):
                line = self.lines[number]
                if self.column(line) < one.column:
                    break
                if self.column(line) == one.column and not line.dash:
                    self._lasts[one.level.english(line.name)] = number
        return {name for name, last in self._lasts.items() if last >= self.at}


def _field_of(level: Level) -> Callable[[TypedLine], bool]:
    """Return what tells the lines with a field of *level*."""
    return lambda each: bool(
        each.key and not each.dash and (level.english(each.name) or level.has_own_fields)
    )


def _column_beside(lines: Sequence[TypedLine], column: int) -> int:
    """Return the column of the field in the next line, if it is a little deeper than *column*."""
    beside = lines[0].width if lines and lines[0].key and not lines[0].dash else column
    return beside if column < beside <= column + LEVEL else column
