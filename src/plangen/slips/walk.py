"""The lines of a plan file read as a person reads them: each at the level where it belongs.

YAML counts columns; a person knows that a plan has sections, and a section a title. Where a line
stands in no column of its level, or lacks its dash, the fields tell where it was meant to stand.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Container, Iterable, Sequence

from plangen.patterns import regex
from plangen.plan.columns import COLUMNS
from plangen.plan.keys import CHINESE_COLUMNS, has_chinese_keys
from plangen.plan.model import Plan
from plangen.plan.sections import Item
from plangen.slips.guesses import guess
from plangen.slips.levels import PLAN, TEXT, Level
from plangen.slips.lines import BLANK, TypedLine, cut_lines, typed
from plangen.slips.marks import colon_slips, dash_slip, indent_slip
from plangen.slips.pasted import ColumnNames, is_cells, list_mark, names_in, row_of_cells
from plangen.slips.places import LEVEL, Choice, OpenPart, Outline
from plangen.slips.slip import OTHER_NAME, Slip
from plangen.slips.values import MOST_LINES, Value, entry_value, text_behind_bar
from plangen.source.edits import Change
from plangen.source.text import SourceText
from plangen.values import Struct, replace

_KNOWN_NAMES = frozenset(COLUMNS) | frozenset(CHINESE_COLUMNS)
_LISTS = frozenset({"columns", "列", "tables", "表格"})
_NO_COLON = regex(
    rf"(?P<key>[^\s:：；;.．=＝、，]{{1,12}})(?P<mark>{BLANK}*[；;.．=＝]{BLANK}*|{BLANK}+)(?P<text>\S.*)"
)
_SEVERAL = 4  # values in “ ”, for a manner of the whole file
_HEADER = regex("[|>][-+0-9]*")
_WIDE_FIELD = regex(rf"(?P<key>[^\s:：，。；、]{{1,12}}){BLANK}*：{BLANK}*(?=\S)")
_FIELD_IN_VALUE = regex(r"(?P<name>[^\s:：{}\[\]]{1,20}):")
_NEAR = 3  # columns that the name of a table is set in


class Walk:
    """Goes through the lines of a file once and collects the slips."""

    def __init__(self, source: SourceText) -> None:
        self.source = source
        self.is_chinese = has_chinese_keys(source.text, Plan)
        lines = list(cut_lines(source))
        self.names = _KNOWN_NAMES | _own_names(map(typed, lines))
        self.outline = Outline([typed(line, self.names) for line in lines])
        self.slips: list[Slip] = []
        self.text: _Text | None = None
        self.awaits_text = False
        """Whether the last field is one of a text, and had no value in its line."""
        self.plain: int | None = None
        """The column of the field, or dash, of the plain text that is being read."""
        self.other_names: dict[str, int] = {}
        """The numbers of the slips of fields that were called by another name."""
        self.more: dict[int, list[Change]] = {}
        """What is changed at the further places of these."""
        self.values = 0
        self.curly: list[tuple[Change, ...]] = []
        """The changes that take away “ ” around values."""

    def run(self) -> list[Slip]:
        """Return the slips, in no certain order."""
        for line in self.outline:
            if self.text and self._is_text(line, self.text):
                continue
            if self.plain is not None and _goes_on(line, self.plain):
                continue
            self.text = self.plain = None
            self._take(line)
        for number, changes in self.more.items():
            self.slips[number] = _with_more(self.slips[number], changes)
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
        if column < text.indent and line.is_known and self._is_field_here(line):
            return False
        if column > text.column:
            text.indent = text.indent or column
        elif line.is_structure:
            return False
        text.indent = text.indent or text.column + LEVEL
        if column < text.indent:
            change = (line.start, line.dash_at, " " * text.indent)
            args = {"width": column, "column": text.indent}
            at = (line.dash_at, line.end)
            self.slips.append(Slip("PG144", *at, (change,), args))
        return True

    def _is_field_here(self, line: TypedLine) -> bool:
        """Return whether a line in a text is a field of the plan that lost its column."""
        is_sure = line.colon.strip() == ":" and (line.colon != ":" or not line.value)
        return self.outline.open[-1].awaits(line) or (
            is_sure and any(one.level.english(line.name) for one in self.outline.open)
        )

    # Lines of the structure -----------------------------------------------------------------

    def _take(self, line: TypedLine) -> None:
        line = line if line.key else self._with_colon(line)
        if line.dash and self._is_entry(line):
            self.awaits_text = False
            choice = self.outline.list_for(line)
            if choice:
                self._entry(line, choice)
        elif line.key:
            self._field_line(line)
        else:
            self._loose(line)

    def _with_colon(self, line: TypedLine) -> TypedLine:
        """Return a line with the field that lacks its colon, if there is one; note the slip."""
        found = _NO_COLON.match(line.value)
        part = self._part_of(line) if found else None
        if not found or not part or not part.english(found["key"]):
            return line
        field = replace(
            line, key=found["key"], colon=found["mark"], value=found["text"], is_known=True
        )
        change = (field.colon_at, field.value_at, ": ")
        args = {"key": field.key}
        self.slips.append(Slip("PG158", field.key_at, field.value_at, (change,), args))
        return field

    def _part_of(self, line: TypedLine) -> Level | None:
        """Return the fields that can stand in the place of a line without a colon, or None."""
        if not line.dash:
            column = self.outline.column(line)
            fields = [each for each in self.outline.open if not each.is_list]
            return next((each.level for each in fields if each.column == column), None)
        pending = self.outline.pending
        if pending and pending.is_list:
            return pending.entry
        listed = self.outline.list_at(line.width)
        return listed.level.entry if listed else None

    def _is_entry(self, line: TypedLine) -> bool:
        """Return whether the dash of *line* is that of a list, and no dash of a text."""
        awaits = bool(self.outline.pending and self.outline.pending.is_list)
        return line.is_structure or awaits or self.outline.list_at(line.width) is not None

    def _entry(self, line: TypedLine, choice: Choice) -> None:
        """Read a line with a dash."""
        listed = self.outline.enter(choice)
        below = self.outline.beside(line)
        typed = self.outline.column(line)
        mark = dash_slip(line)
        gap = 1 if mark else len(line.gap) or 1
        column = choice.column + 1 + gap
        # What stands beside the field of this line, in the same column, moves with it.
        together = (
            choice.column - typed
            if below.count(typed + 1 + gap) and typed != choice.column
            else (1 if mark and not line.gap and below.count(typed + 1) else 0)
        )
        changes = self.outline.block(line, together) if together else ()
        if mark:
            self.slips.append(_with_more(mark, changes))
            changes = ()
        self._indent(line, choice, changes)
        if is_cells(line) and listed.columns.names and not line.key:
            self._pasted(line, listed)
            return
        entry = listed.level.entry
        if line.key and not self._is_sentence(line, entry, below):
            self._fields_of_entry(line, column, below, gap, is_moved=bool(mark))
        else:
            level = entry if line.value.startswith(("{", "｛")) else TEXT
            self._value(entry_value(line), level, listed, "")

    def _is_sentence(self, line: TypedLine, entry: Level, below: Sequence[int]) -> bool:
        """Return whether the words before the colon behind a dash belong to a text."""
        if not entry.is_fields:
            return True
        if entry.model is not Item or below or line.is_known:
            return False
        return guess(entry.model, line.name, (), chinese=self.is_chinese) is None

    def _fields_of_entry(
        self,
        line: TypedLine,
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
        self._field(line, self.outline.open_entry(self.outline.open[-1], line.name, column))

    def _indent(self, line: TypedLine, choice: Choice, more: tuple[Change, ...] = ()) -> None:
        """Note a slip of the indent of *line*, which belongs into the column of *choice*."""
        if line.number in self.outline.moved and not more:
            return
        slip = indent_slip(line, choice.column, is_sure=choice.is_sure)
        if slip:
            self.slips.append(_with_more(slip, more))

    # Fields ---------------------------------------------------------------------------------

    def _field_line(self, line: TypedLine) -> None:
        """Read a line that begins with a field."""
        column = self.outline.column(line)
        if lost := self.outline.lost_mark(line, column):
            self._without_mark(line, lost)
            return
        choice = self.outline.fields_for(line, column)
        part = self.outline.enter(choice)
        self._indent(line, choice)
        self._field(line, part)

    def _without_mark(self, line: TypedLine, choice: Choice) -> None:
        """Read a line that begins an entry and has lost its dash."""
        listed = self.outline.enter(choice)
        change = (line.start, line.dash_at, " " * listed.column + "- ")
        self.slips.append(Slip("PG145", line.dash_at, line.colon_at, (change,)))
        self._field(line, self.outline.open_entry(listed, line.name, listed.column + LEVEL))

    def _field(self, line: TypedLine, one: OpenPart) -> None:
        """Read the field of a line and its value."""
        english = self._english(line, one)
        one.seen.add(english or line.name)
        below = one.level.below(english or line.name)
        self.slips += colon_slips(line)
        content = line.content
        self.awaits_text = below == TEXT and not content
        if one.level.is_named and not content:
            one.columns = ColumnNames()
        if english == "columns":
            one.columns.take(names_in(content))
        if not content:
            self.outline.pending = None if below == TEXT else below
            if self.outline.pending is not None and one.level.is_named:
                self.outline.open[-1].columns = ColumnNames()
        elif _HEADER.fullmatch(content) and below == TEXT:
            column = one.column if line.dash else line.width
            said = re.search(r"[1-9]", content)
            self.text = _Text(column, column + int(said.group()) if said else 0)
        elif content[0] in "|>" and (behind := text_behind_bar(self.source, line)):
            self.slips.append(behind)
            self.text = _Text(one.column if line.dash else line.width)
        elif below.is_named and (inner := _FIELD_IN_VALUE.fullmatch(content)):
            self._name_in_line(line, below, inner)
        else:
            self._value(line, below, one, english)

    def _name_in_line(self, line: TypedLine, below: Level, inner: re.Match[str]) -> None:
        """Read ``activities: main:``, whose second name belongs into the next line."""
        column = line.width + LEVEL
        change = (line.colon_at, line.value_at, f":\n{' ' * column}")
        args = {"key": line.name, "text": inner["name"]}
        end = line.value_at + len(line.content)
        self.slips.append(Slip("PG157", line.value_at, end, (change,), args))
        named = OpenPart(below, column, {inner["name"]})
        self.outline.open.append(named)
        self.outline.pending = below.below(inner["name"])

    def _english(self, line: TypedLine, one: OpenPart) -> str:
        """Return the English name of a field, also if it was called by another name."""
        model, english = one.level.model, one.level.english(line.name)
        if english or model is None or one.level.is_named or line.name in one.columns.known:
            return english
        if guess(model, line.name, (), chinese=self.is_chinese) is None:
            return ""
        present = one.seen | self.outline.names_below(one)
        if found := guess(model, line.name, present, chinese=self.is_chinese):
            args = {"key": line.name, "meant": found.spelt}
            change = (line.key_at, line.colon_at, found.spelt)
            self._add(Slip(OTHER_NAME, line.key_at, line.colon_at, (change,), args))
            return found.english
        return ""

    def _add(self, slip: Slip) -> None:
        """Note a slip; fields that are called by the same other name are one."""
        name = f"{slip.args.get('key')} {slip.args['meant']}" if slip.code == OTHER_NAME else ""
        if name in self.other_names:
            self.more.setdefault(self.other_names[name], []).extend(slip.changes)
            return
        if name:
            self.other_names[name] = len(self.slips)
        self.slips.append(slip)

    def _value(self, line: TypedLine, level: Level, one: OpenPart, english: str) -> None:
        """Note the slips of a value, and pass over the lines that it goes on to."""
        names = _Names(self.names, one.columns.known) if one.columns.names else self.names
        below = self.outline.next(MOST_LINES)
        value = Value(line, below, level, english, names, self.is_chinese)
        self.values += 1
        if curly := value.in_curly_quotes:
            self.curly.append(curly)
        for slip in value.slips():
            self._add(slip)
        if level == TEXT and value.is_plain:
            self.plain = line.field_column
        self.outline.at += value.goes_on_for()

    # Lines without dash and field -----------------------------------------------------------

    def _loose(self, line: TypedLine) -> None:
        """Read a line that is a text, or was pasted from another program."""
        if self.awaits_text or self._is_wide_field(line):
            return
        listed = self._list_here(line)
        if listed is None:
            return
        if is_cells(line) and listed.columns.names:
            self._pasted(line, listed)
        elif listed.level.entry.english("title") and (mark := list_mark(line)):
            at = (line.dash_at, line.dash_at + len(mark))
            change = (line.start, at[1], " " * listed.column + "- ")
            self.slips.append(Slip("PG152", *at, (change,), {"mark": mark.strip()}))
        elif line.width == listed.column and not self.outline.pending and listed.takes_texts:
            change = (line.dash_at, line.dash_at, "- ")
            self.slips.append(Slip("PG145", line.dash_at, line.end, (change,)))

    def _is_wide_field(self, line: TypedLine) -> bool:
        """Note a field with a full-width colon that only its column shows to be one."""
        found = _WIDE_FIELD.match(line.value)
        if not found or not self.outline.has_fields_at(self.outline.column(line)):
            return False
        at = line.value_at + found.end("key")
        change = (at, line.value_at + found.end(), ": ")
        args = {"key": found["key"]}
        self.slips.append(Slip("PG124", at, at + 1, (change,), args, is_sure=False))
        return True

    def _list_here(self, line: TypedLine) -> OpenPart | None:
        """Return the list that a line without a dash may belong to."""
        if self.outline.pending and self.outline.pending.is_list:
            above = self.outline.open[-1].column
            column = line.width if line.width > above else above + 2
            self.outline.enter(Choice(column, len(self.outline.open), self.outline.pending))
        lists = [one for one in self.outline.open if one.is_list]
        return lists[-1] if lists else None

    def _pasted(self, line: TypedLine, listed: OpenPart) -> None:
        """Note a row that was pasted from a spreadsheet."""
        row, is_sure = row_of_cells(line, listed.columns, listed.column)
        change = (line.start, line.end, row)
        at = (line.dash_at, line.end)
        self.slips.append(Slip("PG151", *at, (change,), is_sure=is_sure))


class _Text(Struct):
    """A text below ``|``: the *column* of its field, and its *indent*, 0 before its first line."""

    column: int
    indent: int = 0


class _Names:
    """The names of a file, and those of the columns of one table: thousands of values ask."""

    def __init__(self, *several: Container[str]) -> None:
        self._several = several

    def __contains__(self, name: object) -> bool:
        return any(name in each for each in self._several)


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


def _goes_on(line: TypedLine, column: int) -> bool:
    """Return whether YAML takes a line for more of the plain text of a field in *column*."""
    is_field = ":" in line.colon or (line.is_structure and not line.key)
    return line.width > column and not is_field


def _with_more(slip: Slip, changes: Iterable[Change]) -> Slip:
    return replace(slip, changes=(*slip.changes, *changes))
