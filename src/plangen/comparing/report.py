"""The differences of two plans: for a terminal, as Markdown for a merge request, as JSON."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator
from typing import TypeAlias

from plangen import __version__
from plangen.comparing.difference import Piece, arrow, cut, difference
from plangen.comparing.formats import DiffFormat
from plangen.comparing.model import Change, ChangeKind, Comparison, Position
from plangen.messages import Language, Phrasebook
from plangen.plan.columns import Row
from plangen.plan.keys import spelt
from plangen.plan.model import ActivityTable, Attachment, Group, Plan
from plangen.plan.sections import Item, Section
from plangen.report.characters import one_line
from plangen.report.machine import dumped
from plangen.report.workflow import markdown_text
from plangen.values import Struct

VERSION = 1
"""The version of the JSON: it grows when a field goes or changes its meaning, not by new ones."""

Names: TypeAlias = tuple[str, str]
"""How the user called the earlier and the later file."""

_KINDS = {
    ChangeKind.ADDED: "diff.added",
    ChangeKind.REMOVED: "diff.removed",
    ChangeKind.MOVED: "diff.moved",
    ChangeKind.RENAMED: "diff.renamed",
    ChangeKind.CHANGED: "diff.changed",
}
_COUNTED = (ChangeKind.ADDED, ChangeKind.REMOVED, ChangeKind.MOVED, ChangeKind.CHANGED)
_SIGNS = {
    ChangeKind.ADDED: "+",
    ChangeKind.REMOVED: "-",
    ChangeKind.MOVED: "→",
    ChangeKind.RENAMED: "~",
    ChangeKind.CHANGED: "~",
}
_BRACKETS = {ChangeKind.REMOVED: "[-{}-]", ChangeKind.ADDED: "{{+{}+}}", None: "{}"}
_TAGS = {ChangeKind.REMOVED: "<del>{}</del>", ChangeKind.ADDED: "<ins>{}</ins>", None: "{}"}
_CHINESE = {
    name: str(info.title)
    for model in (Group, ActivityTable, Attachment, Item, Section, Plan)
    for name, info in model.model_fields.items()
}
_CALLED = {"groups": "venue", "rows": "activities"}
"""A group is a venue to its reader, a row an activity."""
_OF_COLUMNS = {"number_in", "total", "merge"}
"""The fields that name columns."""

_CHOICES = {"header", "listed", "detached", "landscape", "numbered", "run_in"}
"""The fields that are true or false."""


def text(comparison: Comparison, phrases: Phrasebook, names: Names) -> str:
    """Return the differences for a terminal, part by part, with the signs + - ~ and →."""
    words = _Words(phrases)
    lines = [one_line(_named(words, names))]
    for heading, changes in _blocks(comparison, words):
        lines += ["", *map(_text_line, (heading, *changes))]
    lines += ["", *map(one_line, _summary(comparison, words))]
    return "".join(f"{line}\n" for line in lines)


def markdown(comparison: Comparison, phrases: Phrasebook, names: Names) -> str:
    """Return the differences as Markdown: a heading and a list for each part of the plan."""
    words = _Words(phrases)
    lines = [f"### {_escaped(_named(words, names))}", ""]
    lines += [f"- {_escaped(line)}" for line in _summary(comparison, words)]
    for heading, changes in _blocks(comparison, words):
        lines += ["", f"#### {_markdown_line(heading, words)}", ""]
        lines += (f"{'  ' * (each.depth - 1)}- {_markdown_line(each, words)}" for each in changes)
    return "".join(f"{line}\n" for line in lines)


def json_text(comparison: Comparison, phrases: Phrasebook, names: Names) -> str:
    """Return the differences as one JSON object; schema/diff.schema.json describes it."""
    words = _Words(phrases)
    return dumped(
        {
            "version": VERSION,
            "plangen": __version__,
            "language": phrases.language.value,
            "before": one_line(names[0]),
            "after": one_line(names[1]),
            "same": comparison.is_empty,
            "summary": {
                name: {kind.value: counts[kind] for kind in _COUNTED}
                for name, counts in _counts(comparison).items()
            },
            **{
                name: [_object(change, words) for change in changes]
                for name, changes in (
                    ("head", comparison.head),
                    ("sections", comparison.sections),
                    ("attachments", comparison.attachments),
                    ("tables", comparison.tables),
                )
            },
        }
    )


WRITERS = {DiffFormat.TEXT: text, DiffFormat.MARKDOWN: markdown, DiffFormat.JSON: json_text}
"""The function of each format."""


def _object(change: Change, words: _Words, *, in_row: bool = False) -> dict[str, object]:
    return {
        "field": one_line(change.field),
        "label": one_line(words.label(change.field, in_row=in_row)),
        "kinds": [kind.value for kind in change.kinds],
        "before": _place(change.before),
        "after": _place(change.after),
        "parts": [_object(each, words, in_row=_is_row(change)) for each in change.parts],
    }


def _place(place: Position | None) -> dict[str, object] | None:
    if place is None:
        return None
    more = {"time": place.time, "table": place.table, "venue": place.venue}
    told = {name: one_line(said) for name, said in more.items() if said}
    return {"number": place.number, "title": one_line(place.title), **told}


# --- what all formats say ----------------------------------------------------------------------


class _Words:
    """The sentences of the phrasebook, and how the parts of a plan are called in its language."""

    def __init__(self, phrases: Phrasebook) -> None:
        self.say = phrases.say
        self._chinese = phrases.language is Language.ZH

    def label(self, name: str, *, in_row: bool = False) -> str:
        """Return the name of a field in the language; a table's own column has only one name."""
        if in_row:
            return spelt(Row, name, chinese=self._chinese)
        called = _CALLED.get(name, name)
        return _CHINESE.get(called, called) if self._chinese else called

    def kinds(self, kinds: Iterable[ChangeKind]) -> str:
        return self.say("diff.separator").join(self.say(_KINDS[kind]) for kind in kinds)


def _named(words: _Words, names: Names) -> str:
    return words.say("diff.names", before=names[0], after=names[1])


def _summary(comparison: Comparison, words: _Words) -> Iterator[str]:
    if comparison.is_empty:
        yield words.say("diff.same")
    for name, counts in _counts(comparison).items():
        if counts:
            numbers = {kind.value: counts[kind] for kind in _COUNTED}
            yield words.say("diff.counts", what=words.label(name), **numbers)


def _counts(comparison: Comparison) -> dict[str, Counter[ChangeKind]]:
    """Return how many sections, attachments and rows were added, removed, moved and changed."""
    rows = (part for table in comparison.tables for part in table.parts if _is_row(part))
    found = {
        "sections": comparison.sections,
        "attachments": comparison.attachments,
        "rows": rows,
    }
    return {
        name: Counter(
            kind
            for change in changes
            for kind in {
                ChangeKind.CHANGED if each is ChangeKind.RENAMED else each for each in change.kinds
            }
        )
        for name, changes in found.items()
    }


def _is_row(change: Change) -> bool:
    return change.field == "rows" and not change.is_text


# --- the lines of text and Markdown ------------------------------------------------------------


class _Line(Struct, frozen=True):
    depth: int
    kinds: tuple[ChangeKind, ...]
    pieces: tuple[Piece, ...]


def _text_line(line: _Line) -> str:
    signs = "".join(dict.fromkeys(_SIGNS[kind] for kind in line.kinds))
    shown = "".join(_BRACKETS[kind].format(one_line(piece)) for kind, piece in line.pieces)
    return "  " * line.depth + " ".join(filter(None, (signs, shown)))


def _markdown_line(line: _Line, words: _Words) -> str:
    """Return a line of a list or heading; the kinds of the change come before the plan's text."""
    shown = "".join(_TAGS[kind].format(_escaped(piece)) for kind, piece in line.pieces)
    return f"**{words.kinds(line.kinds)}** {shown}" if line.kinds else shown


def _escaped(words: str) -> str:
    return markdown_text(one_line(words))


def _blocks(comparison: Comparison, words: _Words) -> Iterator[tuple[_Line, list[_Line]]]:
    """Yield each part of the plan that differs: its heading, and the lines below it."""
    for heading, changes in (
        (words.say("diff.head"), comparison.head),
        (words.label("sections"), comparison.sections),
        (words.label("attachments"), comparison.attachments),
    ):
        if changes:
            lines = (line for change in changes for line in _lines(change, 1, words))
            yield _Line(0, (), ((None, heading),)), list(lines)
    for table in comparison.tables:
        heading = words.say("diff.table", title=_ends(table)[1].title)
        kinds = () if table.before and table.after else table.kinds
        lines = (line for part in table.parts for line in _lines(part, 1, words))
        yield _Line(0, kinds, ((None, heading),)), list(lines)


def _lines(change: Change, depth: int, words: _Words, *, in_row: bool = False) -> Iterator[_Line]:
    if change.is_text:
        yield from _text_lines(change, depth, words, in_row=in_row)
        return
    yield _Line(depth, change.kinds, tuple(_title(change, depth, words)))
    if not _is_row(change) or (change.before and change.after):
        for part in change.parts:
            yield from _lines(part, depth + 1, words, in_row=_is_row(change))


def _title(change: Change, depth: int, words: _Words) -> Iterator[Piece]:
    """Yield the pieces that name a part, with its field unless the heading names that."""
    old, new = _ends(change)
    prefix = new.venue if _is_row(change) else words.label(change.field)
    if prefix and (_is_row(change) or depth > 1 or change.field in {"groups", "heading"}):
        yield None, words.say("diff.field", field=prefix)
    if ChangeKind.RENAMED in change.kinds:
        yield from difference(old.title, new.title) or arrow(old.title, new.title)
    else:
        yield None, new.title
    if new.time and new.time != new.title:
        yield None, words.say("diff.time", time=new.time)
    if change.is_moved:
        yield None, _way(old, new, words)


def _ends(change: Change) -> tuple[Position, Position]:
    """Return the positions of a part in both plans; one for both where a plan does not have it."""
    known = change.after or change.before or Position(0, "")
    return change.before or known, change.after or known


def _way(old: Position, new: Position, words: _Words) -> str:
    """Return the words for a move from *old* to *new*, with table and venue only if they differ."""
    ends = []
    for place in (old, new):
        table = place.table if old.table != new.table else ""
        venue = place.venue if (old.table, old.venue) != (new.table, new.venue) else ""
        number = words.say("diff.number", number=place.number)
        ends.append(" ".join(filter(None, (table, venue, number))))
    return words.say("diff.from", before=ends[0], after=ends[1])


def _text_lines(change: Change, depth: int, words: _Words, *, in_row: bool) -> Iterator[_Line]:
    """Yield the change of a text on one line, or on two where little of the old text is left."""
    label = (None, words.say("diff.field", field=words.label(change.field, in_row=in_row)))
    old, new = _ends(change)
    texts = [
        each.title if in_row else _value(change.field, each.title, words) for each in (old, new)
    ]
    way = ((None, _way(old, new, words)),) if change.is_moved else ()
    if texts[0] == texts[1]:
        shown = cut(texts[0], head=True) if change.is_moved else texts[0]
        yield _Line(depth, change.kinds, (label, (None, shown), *way))
    elif pieces := difference(*texts):
        yield _Line(depth, change.kinds, (label, *pieces, *way))
    else:
        yield _Line(depth, (ChangeKind.REMOVED,), (label, (None, texts[0])))
        yield _Line(depth, (ChangeKind.ADDED,), (label, (None, texts[1])))


def _value(name: str, said: str, words: _Words) -> str:
    if name in _CHOICES:
        return words.say("diff.true" if said == "true" else "diff.false")
    return words.label(said, in_row=True) if name in _OF_COLUMNS else said
