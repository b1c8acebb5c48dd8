"""A plan text that can be damaged: its passages, its rows, and edits that are told by place."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from datetime import date, timedelta
from functools import cached_property

from plangen.findings import Place
from plangen.reading.load import load
from plangen.source.nodes import Mapping, Node, Path, Scalar, Sequence, find
from plangen.source.parse import parse
from plangen.source.text import SourceText

Span = tuple[int, int]
Part = tuple[int, int, str]
Where = Callable[[Path], bool]

HAN = "\u4e00-\u9fff"
DATE = r"(?<!\d)(\d{1,2})月(\d{1,2})日"
COUNT = r"(?<![\d第])\d+(?=场|项)"
WEEKDAYS = "一二三四五六日"
NEAR = 12
"""So many columns from the damage a finding still stands at it."""

_COMPUTED = re.compile(r"\{\{.*?\}\}|^\s*#.*$|(?<=\s)#.*$", re.MULTILINE)
_FAR = 10**6
_SHOWN = 60


@dataclass(frozen=True)
class Area:
    """Some characters of a text, by lines and columns from 1; *end_column* is exclusive."""

    line: int
    column: int
    end_line: int
    end_column: int

    def _columns(self, line: int) -> Span:
        return (
            self.column if line == self.line else 1,
            self.end_column if line == self.end_line else _FAR,
        )

    def is_near(self, place: Place) -> bool:
        """Return whether *place* shares a line with the area and stands near it there."""
        other = Area(place.line, place.column, place.end_line, place.end_column)
        shared = range(max(self.line, other.line), min(self.end_line, other.end_line) + 1)
        return any(_gap(self._columns(line), other._columns(line)) <= NEAR for line in shared)


def _gap(one: Span, two: Span) -> int:
    return max(one[0], two[0]) - min(one[1], two[1])


@dataclass(frozen=True)
class Edit:
    """What to replace in a correct text: *parts* are (start, end, new).

    *places* are as much the place of the damage as the parts (the rest of a row). At *followed*
    a consequence may be told, but need not be, and it does not count as found. All are offsets in
    the correct text.
    """

    parts: tuple[Part, ...]
    places: tuple[Span, ...] = ()
    followed: tuple[Span, ...] = ()


@dataclass(frozen=True)
class Damage:
    """A damaged text: where the damage stands, and how it looked before and after."""

    text: str
    areas: tuple[Area, ...]
    followed: tuple[Area, ...]
    change: str

    @property
    def at(self) -> str:
        """Line and column of the first damaged character."""
        return f"{self.areas[0].line}:{self.areas[0].column}"


@dataclass(frozen=True)
class Row:
    """A row of a table: the way to it, its cells by column, its lines as offsets."""

    path: Path
    cells: dict[str, Scalar]
    start: int
    end: int

    @property
    def span(self) -> Span:
        return (self.start, self.end)

    def says(self, column: str) -> str:
        return self.cells[column].value if column in self.cells else ""


def anywhere(path: Path) -> bool:
    return path[0] in {"title", "introduction", "sections", "attachments", "activities"}


def is_body(path: Path) -> bool:
    return path[0] in {"introduction", "sections"} and path[-1] != "title"


def is_cell(path: Path) -> bool:
    return "rows" in path


class PlanText:
    """A correct plan and what it consists of."""

    def __init__(self, text: str) -> None:
        source = SourceText("plan.yaml", text)
        loading = load(source)
        if loading.plan is None:
            raise ValueError(f"this plan has errors: {loading.findings}")
        self.text = text
        self.source = source
        self.loaded = loading.plan
        self.period = loading.plan.plan.period

    @cached_property
    def _computed(self) -> list[Span]:
        return [match.span() for match in _COMPUTED.finditer(self.text)]

    def find(self, pattern: str, where: Where = anywhere) -> Iterator[re.Match[str]]:
        """Yield the matches in typed texts, not in expressions and comments."""
        compiled = re.compile(pattern)
        for placed in self.loaded.texts:
            if where(placed.path):
                for match in compiled.finditer(self.text, placed.scalar.start, placed.scalar.end):
                    if not any(_gap(match.span(), span) < 0 for span in self._computed):
                        yield match

    def spans(self, pattern: str, where: Where = anywhere) -> tuple[Span, ...]:
        return tuple(match.span() for match in self.find(pattern, where))

    def values(self, column: str) -> set[str]:
        """Return the different Han texts of a column; of ``venue`` also those of groups."""
        texts = [p.scalar.value for p in self.loaded.texts if p.path[-1] == column]
        return {text for text in texts if re.fullmatch(f"[{HAN}]+", text)}

    @cached_property
    def rows(self) -> list[Row]:
        cells: dict[Path, dict[str, Scalar]] = {}
        for placed in self.loaded.texts:
            if is_cell(placed.path):
                column = str(placed.path[-1])
                cells.setdefault(placed.path[:-1], {})[column] = placed.scalar
        return [self._row(path, of_row) for path, of_row in cells.items()]

    def _row(self, path: Path, cells: dict[str, Scalar]) -> Row:
        first = find(self.loaded.root, path).node.start
        start = self.text.rfind("\n", 0, first) + 1
        end = self.text.find("\n", max(cell.end for cell in cells.values()) - 1)
        return Row(path, cells, start, end if end >= 0 else len(self.text))

    @cached_property
    def counts(self) -> tuple[Span, ...]:
        """Where prose counts activities: a row more or less makes these wrong."""
        return self.spans(COUNT, is_body)

    def day(self, month: str, day: str) -> date | None:
        try:
            return date(self.period.year, int(month), int(day))
        except ValueError:
            return None

    def outside(self, day: date) -> list[date]:
        """Return the nearest days of the same year and weekday that the period has not."""
        days = [day + timedelta(weeks=weeks) for weeks in range(-26, 27)]
        period = self.period
        out = [d for d in days if d.year == day.year and not period.start <= d <= period.end]
        return sorted(out, key=lambda other: abs(other - day))[:4]

    def damaged(self, edit: Edit, *, new_rows: bool) -> Damage | None:
        """Return the text after *edit*; None if nothing changed or the structure did.

        *new_rows* says that the edit adds to the structure on purpose.
        """
        text, spans = _replaced(self.text, edit.parts)
        source = SourceText("plan.yaml", text)
        root = parse(source)[0]
        same_shape = root and (new_rows or _shape(root) == _shape(parse(self.source)[0]))
        if text == self.text or not same_shape:
            return None
        starts = [0, *(match.end() for match in re.finditer("\n", text))]
        moved = [(_moved(a, edit.parts), _moved(b, edit.parts)) for a, b in edit.places]
        followed = [(_moved(a, edit.parts), _moved(b, edit.parts)) for a, b in edit.followed]
        return Damage(
            text,
            tuple(_area(text, span, starts) for span in (*spans, *moved)),
            tuple(_area(text, span, starts) for span in followed),
            f"{_shown(self.text, edit.parts[0][:2])} → {_shown(text, spans[0])}",
        )


def _replaced(text: str, parts: tuple[Part, ...]) -> tuple[str, list[Span]]:
    spans = []
    shift = 0
    for start, end, new in sorted(parts):
        at = start + shift
        text = text[:at] + new + text[end + shift :]
        spans.append((at, at + len(new)))
        shift += len(new) - (end - start)
    return text, spans


def _moved(offset: int, parts: tuple[Part, ...]) -> int:
    """Return where the character at *offset* stands after the edit."""
    return offset + sum(
        len(new) - (end - start) for start, end, new in parts if end <= offset and start < offset
    )


def _area(text: str, span: Span, starts: list[int]) -> Area:
    """Return the lines and columns of *span*; line breaks and indent at its edges do not count."""
    start, end = span
    if "\n" in (part := text[start:end]):
        start += len(part) - len(part.lstrip())
        end -= len(part) - len(part.rstrip())
    line, end_line = bisect_right(starts, start), bisect_right(starts, end)
    return Area(line, start - starts[line - 1] + 1, end_line, end - starts[end_line - 1] + 1)


def _shown(text: str, span: Span) -> str:
    shown = text[max(0, span[0] - 10) : span[1] + 10].replace("\n", "⏎")
    return shown if len(shown) <= _SHOWN else f"{shown[:40]}…{shown[-19:]}"


def _shape(node: Node | None) -> object:
    """Return a node without its texts, to see whether an edit of a text changed the structure."""
    if isinstance(node, Sequence):
        return [_shape(item) for item in node.items]
    if isinstance(node, Mapping):
        return {key.value: _shape(value) for key, value in node.entries}
    return None
