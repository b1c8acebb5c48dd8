"""The activities of last month in this month's plan: kept, emptied to be filled in, or dropped."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterable, Iterator, Sequence
from datetime import date, timedelta

from plangen.findings import Edit
from plangen.language.days import REPEATS
from plangen.language.times import Precision, TimeExpression, parse_times
from plangen.language.units import QUANTITY
from plangen.language.weekdays import WEEKDAY
from plangen.month.mention import Setting, Span, changed
from plangen.month.mentions import mentions
from plangen.month.shift import Shift
from plangen.patterns import regex
from plangen.plan.columns import TIME, Row
from plangen.plan.loaded import LoadedPlan
from plangen.source.comments import is_flow
from plangen.source.nodes import BLOCKS, Mapping, Node, Path, Scalar, find
from plangen.source.nodes import Sequence as Items
from plangen.source.text import SourceText
from plangen.values import Struct

EMPTIED = ("name", TIME, "content")
"""The fields that are emptied, as each activity has new ones; all others stay."""

_WITHOUT_DATE = regex(rf"\s*{WEEKDAY}(?!.*[月日号]\s*(?:[（(]|$))")
_WEEKDAY = regex(rf"\s*{WEEKDAY}\s*")
_DASH = regex(r"(?:^|(?<=[\r\n]))[ \t]*-(?=\s)")


class OldRow(Struct, frozen=True):
    """A row of last month: its node in normal form and as it was written, its texts, its time."""

    path: Path
    node: Mapping
    written: Node
    row: Row
    times: tuple[TimeExpression, ...]

    @property
    def repeats(self) -> bool:
        """Whether the activity takes place every week or month, and so this month too."""
        repeated = any(each.repetition for each in self.times)
        return repeated or bool(REPEATS.search(self.row.time))

    @property
    def words(self) -> str:
        """The texts of the fields that are emptied, on one line."""
        texts = (self.row.text(key) for key in EMPTIED)
        return "；".join(" ".join(text.split()) for text in texts if text.strip())

    def values(self) -> Iterator[tuple[Path, Scalar]]:
        """Yield the paths, below that of the row, and the values of the fields that are emptied."""
        for path, value in self._filled():
            if self._is_emptied(path, value.value):
                yield path, value

    def figures(self) -> Iterator[Scalar]:
        """Yield the values that stay and are a quantity: 6.5万元 is what the old activity cost."""
        for path, value in self._filled():
            is_kept = not self._is_emptied(path, value.value)
            if is_kept and QUANTITY.fullmatch(value.value.strip()):
                yield value

    def _filled(self) -> Iterator[tuple[Path, Scalar]]:
        for key, value in self.node.entries:
            if isinstance(value, Scalar) and not value.is_absent:
                yield (key.value,), value
            elif isinstance(value, Mapping):  # the columns of one's own
                for own, cell in value.entries:
                    if isinstance(cell, Scalar) and not cell.is_absent:
                        yield (key.value, own.value), cell

    def _is_emptied(self, path: Path, text: str) -> bool:
        if self.has_weekday_alone:
            return path[0] in EMPTIED and path[0] != TIME
        is_of_time = bool(self.row.time.strip() and _WEEKDAY.fullmatch(text))
        return path[0] in EMPTIED or is_of_time  # 星期 beside 日期: the new date has another one

    @property
    def stays(self) -> bool:
        """Whether nothing of the row is emptied: who is on duty on 周一 may be the same again."""
        return self.has_weekday_alone and not any(self.values())

    @property
    def has_weekday_alone(self) -> bool:
        """Whether the time is 周一 without a date: the next week has one too."""
        lines = self.row.time.split("\n")
        return any(lines) and all(_WITHOUT_DATE.match(line) for line in lines if line.strip())


class RowList(Struct, frozen=True):
    """The rows of a table, or of one venue in it; *node* is the list as it was written."""

    node: Items
    rows: tuple[OldRow, ...]


def row_lists(loaded: LoadedPlan, root: Node) -> Iterator[RowList]:
    """Yield each list of rows in the order of the file; *root* is the tree as it was written."""
    written = {each.start: each for each in _lists(root)}
    for name, table in loaded.plan.activities.items():
        path: Path = ("activities", name)
        lists = [((*path, "rows"), table.rows)] if table.rows else []
        lists += [((*path, "groups", n, "rows"), each.rows) for n, each in enumerate(table.groups)]
        for place, rows in lists:
            items = find(loaded.root, place).node
            if isinstance(items, Items):
                raw = written[items.start]
                yield RowList(raw, tuple(_old_rows(loaded, place, items, raw, rows)))


def _lists(node: Node) -> Iterator[Items]:
    if isinstance(node, Items):
        yield node
        for item in node.items:
            yield from _lists(item)
    elif isinstance(node, Mapping):
        for _, value in node.entries:
            yield from _lists(value)


def _old_rows(
    loaded: LoadedPlan, place: Path, items: Items, raw: Items, rows: Iterable[Row]
) -> Iterator[OldRow]:
    together = zip(items.items, raw.items, rows, strict=True)
    for number, (node, written, row) in enumerate(together):
        if isinstance(node, Mapping):
            times = parse_times(row.time, loaded.plan.period)
            yield OldRow((*place, number), node, written, row, times)


def suggested(old: OldRow, shift: Shift) -> tuple[str, tuple[date, ...]]:
    """Return a time for the activity in the new plan, and the days that this time names.

    Of several times each has its own, but for lines with hours alone. Both are empty where the old
    time has no days.
    """
    found = [_suggested(each, shift) for each in old.times if not each.is_carried]
    texts = dict.fromkeys(text for text, _ in found if text)
    days = dict.fromkeys(day for text, named in found if text for day in named)
    return "、".join(texts), tuple(days)


def _suggested(time: TimeExpression, shift: Shift) -> tuple[str, tuple[date, ...]]:
    """Return what one time could become, and its days.

    A day becomes the same weekday of the new month, any other time the same part of it.
    """
    if time.start is None or time.end is None:
        return "", ()
    if time.precision is not Precision.DAY or time.days or time.is_deadline:
        found = mentions(time.text, shift, Setting(is_time=True))
        text = changed(time.text, (change for each in found for change in each.changes))
        return " ".join(text.split()), tuple(day for each in found for day in each.days)
    try:
        first = shift.same_weekday(time.start)
        last = first + timedelta((time.end - time.start).days)
    except (ValueError, OverflowError):  # beyond the last year
        return "", ()
    written = f"{first.month}月{first.day}日"
    if last == first:
        return written, (first,)
    month = f"{last.month}月" if last.month != first.month else ""
    return f"{written}至{month}{last.day}日", (first, last)


def emptied(source: SourceText, old: OldRow, comments: Sequence[Span]) -> Iterator[Edit]:
    """Yield the edits that leave the fields of a row without their values, but with *comments*."""
    inside = is_flow(source.text, old.node)
    for _, value in old.values():
        start, end = _extent(source.text, value)
        start = start if inside else _before_blanks(source.text, start)
        for first, last in _without(comments, start, end):
            # A comment can be glued to a quote or to |, but not to the colon of its key.
            is_glued = source.text.startswith("#", last) and not source.text[first - 1].isspace()
            yield source.edit(first, last, " " if is_glued else "")


def _extent(text: str, value: Scalar) -> Span:
    """Return where a value stands, without the line breaks after a block."""
    end = value.end
    return value.start, _before_blanks(text, end) if value.style in BLOCKS else end


def _before_blanks(text: str, at: int) -> int:
    while at and text[at - 1].isspace():
        at -= 1
    return at


def _without(comments: Sequence[Span], start: int, end: int) -> Iterator[Span]:
    """Yield the spans of *start* to *end* that are left without the comments in it."""
    for first, last in _between(comments, start, end):
        yield start, first
        start = last
    yield start, end


def _between(comments: Sequence[Span], start: int, end: int) -> Sequence[Span]:
    return comments[bisect_left(comments, (start, 0)) : bisect_left(comments, (end, 0))]


def dropped(
    source: SourceText, rows: RowList, gone: Iterable[OldRow], comments: Sequence[Span]
) -> Iterator[Edit]:
    """Yield the edits that take rows out of their list, with the lines or commas that held them.

    One row at least must stay. *comments* that stood in them keep a line of their own.
    """
    numbers = sorted(int(old.path[-1]) for old in gone)
    text, items = source.text, rows.node.items
    if is_flow(text, rows.node):
        yield from _from_brackets(source, items, numbers, comments)
        return
    for number in numbers:
        after = _end(text, items[number - 1]) if number else rows.node.start
        start = source.offset_of_line(source.line_of(_dash(text, after, items[number])))
        end = source.end_of_line(source.line_of(_end(text, items[number])))
        kept = [text[slice(*span)] for span in _between(comments, start, end)]
        indent = text[start : text.index("-", start)]
        lines = "".join(f"{indent}{each}{source.line_break}" for each in kept)
        yield source.edit(start, end, lines)


def _dash(text: str, after: int, item: Node) -> int:
    """Return where the dash of an item stands, which comments may part from it."""
    found = _DASH.search(text, after, item.start)
    return found.end() - 1 if found else after


def _from_brackets(
    source: SourceText, items: tuple[Node, ...], numbers: list[int], comments: Sequence[Span]
) -> Iterator[Edit]:
    kept = sorted(set(range(len(items))) - set(numbers))
    for before, after in zip([None, *kept], [*kept, None], strict=True):
        if after is None and before is not None and before + 1 < len(items):
            start, end = (_end(source.text, items[each]) for each in (before, -1))
        elif after is not None and after > (0 if before is None else before + 1):
            start, end = items[0 if before is None else before + 1].start, items[after].start
        else:
            continue
        yield source.edit(start, end, _on_lines(source, start, end, comments))


def _on_lines(source: SourceText, start: int, end: int, comments: Sequence[Span]) -> str:
    """Return the comments between *start* and *end*, each to the end of a line."""
    line = source.line_text(source.line_of(start))
    indent = line[: len(line) - len(line.lstrip())]
    kept = (source.text[slice(*span)] for span in _between(comments, start, end))
    return "".join(f" {each}{source.line_break}{indent}" for each in kept)


def _end(text: str, node: Node) -> int:
    """Return where the last character of a node stands, before comments and blank lines."""
    if isinstance(node, Scalar):
        return _extent(text, node)[1]
    if is_flow(text, node):
        return node.end
    if isinstance(node, Items):
        return _end(text, node.items[-1])
    return max(
        key.end + 1 if isinstance(value, Scalar) and value.is_absent else _end(text, value)
        for key, value in node.entries
    )
