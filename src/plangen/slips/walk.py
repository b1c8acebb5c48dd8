"""The lines of a plan file read as a person reads them: each at the level where it belongs.

YAML counts columns; a person knows that a plan has sections, and a section a title. Where a line
stands in no column of its level, or lacks its dash, the fields tell where it was meant to stand.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass, field, replace
from itertools import takewhile

from plangen.plan.columns import COLUMNS
from plangen.plan.keys import CHINESE_COLUMNS
from plangen.plan.model import Item
from plangen.slips.guesses import guess
from plangen.slips.levels import PLAN, TEXT, Level
from plangen.slips.lines import TypedLine, typed_lines
from plangen.slips.marks import colon_slips, dash_slip, indent_slip
from plangen.slips.pasted import ColumnNames, is_cells, list_mark, names_in, row_of_cells
from plangen.slips.slip import Change, Slip
from plangen.slips.values import Value, entry_value
from plangen.source.text import SourceText

_KNOWN_NAMES = frozenset(COLUMNS) | frozenset(CHINESE_COLUMNS)
_LISTS = frozenset({"columns", "列", "tables", "表格"})
_SEVERAL = 4  # values in “ ”, for a manner of the whole file
_NEAR = 3  # columns that a hand errs by


@dataclass
class _Open:
    """A list or a group of fields whose lines are being read; *column* is that of its lines."""

    level: Level
    column: int
    seen: set[str] = field(default_factory=set)
    columns: ColumnNames = field(default_factory=ColumnNames)

    @property
    def is_list(self) -> bool:
        return self.level.is_list

    def has(self, line: TypedLine) -> bool:
        """Return whether the field of *line* stood here before."""
        return (self.level.english(line.name) or line.name) in self.seen

    def awaits(self, line: TypedLine) -> bool:
        """Return whether the field of *line* can stand here, and stood not here before."""
        english = self.level.english(line.name)
        return bool(english) and english not in self.seen


@dataclass(frozen=True)
class _Choice:
    """Where a line belongs: one that is open, or a new list or group of fields in a column."""

    column: int
    depth: int
    """How many open ones stay open."""
    new: Level | None = None
    is_sure: bool = True


class Walk:
    """Goes through the lines of a file once and collects the slips."""

    def __init__(self, source: SourceText) -> None:
        self.names = _KNOWN_NAMES | _own_names(typed_lines(source))
        self.lines = list(typed_lines(source, self.names))
        self.slips: list[Slip] = []
        self.open: list[_Open] = [_Open(PLAN, 0)]
        self.pending: Level | None = None
        """What is to stand below the last field, which had no value."""
        self.text: _Text | None = None
        self.moved: dict[int, int] = {}
        """By how many columns lines are moved together with one above them."""
        self.other_names: dict[str, int] = {}
        """The numbers of the slips of fields that were called by another name."""
        self.values = 0
        self.curly: list[tuple[Change, ...]] = []
        """The changes that take away “ ” around values."""
        self.at = 0

    def run(self) -> list[Slip]:
        """Return the slips in the order of the file."""
        while self.at < len(self.lines):
            line = self.lines[self.at]
            self.at += 1
            if not (self.text and self._is_text(line, self.text)):
                self.text = None
                self._take(line)
        self._curly_quotes()
        return self.slips

    def _curly_quotes(self) -> None:
        """Note as one slip that most values of the file have “ ” in the place of quotes."""
        if len(self.curly) < _SEVERAL or 2 * len(self.curly) <= self.values:
            return
        self.slips = [each for each in self.slips if each.code != "PG149"]
        changes = tuple(change for each in self.curly for change in each)
        self.slips.append(Slip("PG149", changes[0][0], changes[1][1], changes))

    # Texts below "|" ------------------------------------------------------------------------

    def _is_text(self, line: TypedLine, text: _Text) -> bool:
        """Return whether *line* belongs to the text that is being read."""
        column = line.width
        if column < text.indent and line.is_known and self.open[-1].awaits(line):
            return False
        if column > text.column:
            text.indent = text.indent or column
        elif line.is_structure or text.indent == 0:
            return False
        if column < text.indent:
            change = (line.start, line.dash_at, " " * text.indent)
            args = {"width": column, "column": text.indent}
            at = (line.dash_at, line.end)
            self.slips.append(Slip("PG144", *at, (change,), args))
        return True

    # Lines of the structure -----------------------------------------------------------------

    def _take(self, line: TypedLine) -> None:
        if line.dash and self._is_entry(line):
            choice = self._list_for(line)
            if choice:
                self._entry(line, choice)
        elif line.key:
            self._field_line(line)
        else:
            self._loose(line)

    def _is_entry(self, line: TypedLine) -> bool:
        """Return whether the dash of *line* is that of a list, and no dash of a text."""
        awaits = bool(self.pending and self.pending.is_list)
        return line.is_structure or awaits or self._list_at(line.width) is not None

    def _list_at(self, column: int) -> _Open | None:
        return next((one for one in self.open if one.is_list and one.column == column), None)

    def _column(self, line: TypedLine) -> int:
        return line.width + self.moved.get(line.number, 0)

    def _list_for(self, line: TypedLine) -> _Choice | None:
        """Return the list that a line with a dash belongs to."""
        column, depth = self._column(line), len(self.open)
        known = [
            _Choice(one.column, number + 1) for number, one in enumerate(self.open) if one.is_list
        ]
        if self.pending and self.pending.is_list:
            above = self.open[-1].column
            if column >= above or not any(one.column == column for one in known):
                usual = max(self._usual_column(column, above, lambda each: bool(each.dash)), above)
                return _Choice(usual, depth, self.pending)
        return self._nearest(line, known, column)

    def _nearest(self, line: TypedLine, known: list[_Choice], column: int) -> _Choice | None:
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
        return _Choice(chosen.column, chosen.depth, is_sure=is_sure)

    def _fits(self, line: TypedLine, choice: _Choice) -> bool:
        one = self.open[choice.depth - 1]
        if not line.dash:
            return one.awaits(line)
        return not line.key or bool(one.level.english(line.name)) or one.level.has_own_fields

    def _usual_column(self, column: int, above: int, fits: Callable[[TypedLine], bool]) -> int:
        """Return the column of most lines that are to stand beside the next one.

        *above* is the column of the field above them, *fits* tells which lines they are.
        """
        beside = takewhile(lambda each: each.width > above - 1, self.lines[self.at :])
        near = range(column - 1, column + 2)
        counted = Counter(each.width for each in beside if fits(each) and each.width in near)
        counted[column] += 1
        best = max(counted, key=lambda each: (counted[each], each == column))
        return best if best > above - 1 else column

    def _entry(self, line: TypedLine, choice: _Choice) -> None:
        """Read a line with a dash."""
        if choice.new is not None:
            self.open.append(_Open(choice.new, choice.column, columns=self.open[-1].columns))
        del self.open[choice.depth + (choice.new is not None) :]
        self.pending = None
        listed = self.open[-1]
        below = self._beside(line)
        typed = self._column(line)
        mark = dash_slip(line)
        gap = 1 if mark else len(line.gap) or 1
        column = choice.column + 1 + gap
        # What stands beside the field of this line, in the same column, moves with it.
        together = (
            choice.column - typed
            if below.count(typed + 1 + gap) and typed != choice.column
            else (1 if mark and not line.gap and below.count(typed + 1) else 0)
        )
        changes = self._block(line, together) if together else ()
        if mark:
            self.slips.append(_with_more(mark, changes))
            changes = ()
        self._indent(line, choice, changes)
        if is_cells(line) and listed.columns.names and not line.key:
            self._pasted(line, listed)
            return
        entry = listed.level.entry
        if line.key and not self._is_sentence(line, entry, below):
            self._fields_of_entry(line, entry, column, below, gap, is_moved=bool(mark))
        else:
            level = entry if line.value.startswith("{") else TEXT
            self._value(entry_value(line), level, listed, "")

    def _is_sentence(self, line: TypedLine, entry: Level, below: Sequence[int]) -> bool:
        """Return whether the words before the colon behind a dash belong to a text."""
        if not entry.is_fields:
            return True
        if entry.model is not Item or below or line.is_known:
            return False
        return guess(entry.model, line.name, ()) is None

    def _fields_of_entry(  # noqa: PLR0913
        self,
        line: TypedLine,
        entry: Level,
        column: int,
        below: Sequence[int],
        gap: int,
        *,
        is_moved: bool,
    ) -> None:
        """Open the fields of an entry whose first one stands behind the dash."""
        odd = Counter(each for each in below if each != column and abs(each - column) == 1)
        usual, times = odd.most_common(1)[0] if odd else (column, 0)
        moves_dash = times > 1 + below.count(column) and usual - column + gap > 0 and not is_moved
        if moves_dash:
            change = (line.dash_at + 1, line.key_at, " " * (usual - column + gap))
            args = {"width": column, "column": usual}
            self.slips.append(Slip("PG143", line.key_at, line.colon_at, (change,), args))
            column = usual
        one = _Open(entry, column, columns=self.open[-1].columns)
        self.open.append(one)
        self._field(line, one)

    def _beside(self, line: TypedLine) -> list[int]:
        """Return the columns of the fields below *line* that belong to the same entry."""
        own = self._column(line)
        inside = takewhile(lambda each: self._column(each) > own, self.lines[self.at :])
        columns = [self._column(each) for each in inside if each.key and not each.dash]
        least = min(columns, default=0)
        return [each for each in columns if each <= least + 1]

    def _block(self, line: TypedLine, by: int) -> tuple[Change, ...]:
        """Return the changes that move all lines below *line* that are deeper than it."""
        own = self._column(line)
        changes = []
        for each in takewhile(lambda one: self._column(one) > own, self.lines[self.at :]):
            self.moved[each.number] = self.moved.get(each.number, 0) + by
            indent = " " * max(self._column(each), 0)
            changes.append((each.start, each.dash_at, indent))
        return tuple(changes)

    def _indent(self, line: TypedLine, choice: _Choice, more: tuple[Change, ...] = ()) -> None:
        """Note a slip of the indent of *line*, which belongs into the column of *choice*."""
        if line.number in self.moved and not more:
            return
        slip = indent_slip(line, choice.column, is_sure=choice.is_sure)
        if slip:
            self.slips.append(_with_more(slip, more))

    # Fields ---------------------------------------------------------------------------------

    def _field_line(self, line: TypedLine) -> None:
        """Read a line that begins with a field."""
        column = self._column(line)
        if lost := self._lost_mark(line, column):
            self._without_mark(line, lost)
            return
        choice = self._fields_for(line, column)
        if choice.new is not None:
            self.open.append(_Open(choice.new, choice.column, columns=self.open[-1].columns))
        del self.open[choice.depth + (choice.new is not None) :]
        self.pending = None
        self._indent(line, choice)
        self._field(line, self.open[-1])

    def _fields_for(self, line: TypedLine, column: int) -> _Choice:
        """Return the fields that a line with a field belongs to."""
        known = [
            _Choice(one.column, number + 1)
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
                return _Choice(usual, len(self.open), new)
        chosen = self._nearest(line, known, column)
        return chosen or _Choice(0, 1)

    def _lost_mark(self, line: TypedLine, column: int) -> _Choice | None:
        """Return the list in which *line* begins an entry without its dash, or None."""
        if self.pending and self.pending.is_list and column > self.open[-1].column:
            if not (self.pending.entry.english(line.name) or self.pending.entry.has_own_fields):
                return None
            dropped = _has_beside(self.lines[self.at :], column + 2, column)
            return _Choice(column if dropped else column - 2, len(self.open), self.pending)
        for number, one in enumerate(self.open):
            if one.is_list and one.level.entry.is_fields:
                fields = self.open[number + 1] if number + 1 < len(self.open) else None
                if fields and fields.column == column and fields.has(line):
                    return _Choice(one.column, number + 1)
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
                    return _Choice(one.column, number + 1)
        return None

    def _without_mark(self, line: TypedLine, choice: _Choice) -> None:
        """Read a line that begins an entry and has lost its dash."""
        if choice.new is not None:
            self.open.append(_Open(choice.new, choice.column, columns=self.open[-1].columns))
        del self.open[choice.depth + (choice.new is not None) :]
        self.pending = None
        listed = self.open[-1]
        change = (line.start, line.dash_at, " " * listed.column + "- ")
        self.slips.append(Slip("PG145", line.dash_at, line.colon_at, (change,)))
        one = _Open(listed.level.entry, listed.column + 2, columns=listed.columns)
        self.open.append(one)
        self._field(line, one)

    def _field(self, line: TypedLine, one: _Open) -> None:
        """Read the field of a line and its value."""
        english = self._english(line, one)
        one.seen.add(english or line.name)
        below = one.level.below(english or line.name)
        self.slips += colon_slips(line)
        content = line.content
        if one.level.is_named and not content:
            one.columns = ColumnNames()
        if english == "columns":
            one.columns.names = names_in(content)
        if not content:
            self.pending = None if below == TEXT else below
            if self.pending is not None and one.level.is_named:
                self.open[-1].columns = ColumnNames()
        elif content[0] in "|>" and below == TEXT:
            self.text = _Text(one.column if line.dash else line.width)
        else:
            self._value(line, below, one, english)

    def _english(self, line: TypedLine, one: _Open) -> str:
        """Return the English name of a field, also if it was called by another name."""
        model, english = one.level.model, one.level.english(line.name)
        if english or model is None or one.level.is_named or line.name in one.columns.names:
            return english
        present = one.seen | {one.level.english(each.name) for each in self._of_same_entry(one)}
        if found := guess(model, line.name, present):
            args = {"key": line.name, "meant": found.spelt}
            change = (line.key_at, line.colon_at, found.spelt)
            self._add(Slip("PG136", line.key_at, line.colon_at, (change,), args))
            return found.english
        return ""

    def _of_same_entry(self, one: _Open) -> Iterator[TypedLine]:
        """Yield the lines below that have a field of the same part of the plan."""
        for line in takewhile(lambda each: self._column(each) >= one.column, self.lines[self.at :]):
            if self._column(line) == one.column and not line.dash:
                yield line

    def _add(self, slip: Slip) -> None:
        """Note a slip; fields that are called by the same other name are one."""
        name = f"{slip.args.get('key')} {slip.args['meant']}" if slip.code == "PG136" else ""
        if name in self.other_names:
            number = self.other_names[name]
            self.slips[number] = _with_more(self.slips[number], slip.changes)
            return
        if name:
            self.other_names[name] = len(self.slips)
        self.slips.append(slip)

    def _value(self, line: TypedLine, level: Level, one: _Open, english: str) -> None:
        """Note the slips of a value, and pass over the lines that it goes on to."""
        names = {*self.names, *one.columns.names}
        value = Value(line, self.lines[self.at :], level, english, names)
        self.values += 1
        if curly := value.in_curly_quotes:
            self.curly.append(curly)
        for slip in value.slips():
            self._add(slip)
        self.at += value.goes_on_for()

    # Lines without dash and field -----------------------------------------------------------

    def _loose(self, line: TypedLine) -> None:
        """Read a line that is a text, or was pasted from another program."""
        listed = self._list_here(line)
        if listed is None:
            return
        if is_cells(line) and listed.columns.names:
            self._pasted(line, listed)
        elif listed.level.entry.english("title") and (mark := list_mark(line)):
            at = (line.dash_at, line.dash_at + len(mark))
            change = (line.start, at[1], " " * listed.column + "- ")
            self.slips.append(Slip("PG152", *at, (change,), {"mark": mark.strip()}))
        elif line.width == listed.column and not self.pending:
            change = (line.dash_at, line.dash_at, "- ")
            self.slips.append(Slip("PG145", line.dash_at, line.end, (change,)))

    def _list_here(self, line: TypedLine) -> _Open | None:
        """Return the list that a line without a dash may belong to."""
        if self.pending and self.pending.is_list:
            above = self.open[-1].column
            column = line.width if line.width > above else above + 2
            self.open.append(_Open(self.pending, column, columns=self.open[-1].columns))
            self.pending = None
        lists = [one for one in self.open if one.is_list]
        return lists[-1] if lists else None

    def _pasted(self, line: TypedLine, listed: _Open) -> None:
        """Note a row that was pasted from a spreadsheet."""
        row, is_sure = row_of_cells(line, listed.columns, listed.column)
        change = (line.start, line.end, row)
        at = (line.dash_at, line.end)
        self.slips.append(Slip("PG151", *at, (change,), is_sure=is_sure))


@dataclass
class _Text:
    """A text below ``|``: the *column* of its field, and its *indent*, 0 before its first line."""

    column: int
    indent: int = 0


def _own_names(lines: Iterable[TypedLine]) -> set[str]:
    """Return the names of the tables and columns of a file, wherever they are listed or stand."""
    names: set[str] = set()
    above: TypedLine | None = None
    for line in lines:
        if line.name in _LISTS:
            names.update(names_in(line.content))
        if PLAN.english(line.name) == "activities":
            above = line
        elif above and above.width < line.width <= above.width + _NEAR:
            names.add(_head(line))
    return names - {""}


def _head(line: TypedLine) -> str:
    """Return the word before the colon of a line that has nothing else, or an empty text."""
    if line.key:
        return "" if line.content else line.name
    return line.content[:-1].strip() if line.content.endswith("：") else ""


def _with_more(slip: Slip, changes: Iterable[Change]) -> Slip:
    return replace(slip, changes=(*slip.changes, *changes))


def _field_of(level: Level) -> Callable[[TypedLine], bool]:
    """Return what tells the lines with a field of *level*."""
    return lambda each: bool(
        each.key and not each.dash and (level.english(each.name) or level.has_own_fields)
    )


def _has_beside(lines: Sequence[TypedLine], column: int, above: int) -> bool:
    """Return whether the next line has a field in *column*, deeper than *above*."""
    return bool(lines) and lines[0].key != "" and lines[0].width == column > above
