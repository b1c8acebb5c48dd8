"""Last month's plan as this month's: what changes in its text, and what to look at."""

from __future__ import annotations

from bisect import bisect_right
from collections import Counter
from collections.abc import Callable, Iterator

from plangen.calendar.periods import Period, parse_period
from plangen.calendar.span_forms import link_of
from plangen.config import DEFAULT, Config
from plangen.findings import Edit
from plangen.language.numbers import like
from plangen.language.week_names import week_of
from plangen.month.activities import Activities
from plangen.month.mention import Outcome, Setting, Span
from plangen.month.mentions import mentions
from plangen.month.names import may_be_outdated
from plangen.month.remarks import About, DayNote, Days, Remark, observed_in
from plangen.month.rolled import Rolled
from plangen.month.rows import OldRow, RowList, dropped, emptied, row_lists, suggested
from plangen.month.shift import Shift
from plangen.month.texts import Texts
from plangen.month.upcoming import Upcoming
from plangen.patterns import regex
from plangen.plan.loaded import LoadedPlan
from plangen.plan.view import PlanView
from plangen.source.comments import comments
from plangen.source.nodes import Path, Scalar, find, scalars
from plangen.source.scalars import typed_span

_PERIOD = regex(
    r"(?P<year>\d{4})(?:(?P<between>\D*?)(?P<number>\d{1,2}|[一二三四五六七八九十]+|[上下](?=半)))?"
)
_HALVES = "上下"
_FEW = 4  # quantities that one remark names
_NUMBERS = (("letterhead", "number"), ("letterhead", "serial"))


def roll(
    loaded: LoadedPlan,
    after: Upcoming,
    activities: Activities = Activities.CLEAR,
    config: Config = DEFAULT,
    is_old: Callable[[str], bool] = lambda _: False,
) -> Rolled:
    """Return how *loaded* becomes the plan for *after*, a period of the same kind.

    *is_old* tells whether a comment (without ``#``) was written by an earlier roll: those go.
    """
    names = (loaded.plan.period_name, after.name)
    shift, view = Shift(loaded.plan.period, after.period, names), PlanView(loaded, config)
    return _Roll(loaded, shift, view, is_old).rolled(activities)


class _Roll:
    def __init__(
        self, loaded: LoadedPlan, shift: Shift, view: PlanView, is_old: Callable[[str], bool]
    ) -> None:
        self.loaded = loaded
        self.source = loaded.source
        self.shift = shift
        self.days = Days(view)
        self.view = view
        # loaded.root has short forms written out: edits need the tree as it was written.
        self.root = loaded.reading.written
        self.uses = Counter(each.start for each in scalars(self.root))
        found = list(comments(self.source.text, scalars(self.root)))
        self.old_comments = {span for span in found if self.is_generated(span, is_old)}
        self.comments = [span for span in found if span not in self.old_comments]
        self.edits: list[Edit] = []
        self.remarks: list[Remark] = []
        self.gone: set[Path] = set()
        """The paths of the texts and rows that the new plan does not have."""
        self.offsets_gone: set[int] = set()
        self.emptied = self.dropped = 0

    def rolled(self, activities: Activities) -> Rolled:
        period = self.period()
        self.edits.append(period)
        self.edits.extend(self.name())
        for rows in row_lists(self.loaded, self.root) if activities is not Activities.KEEP else ():
            self.rows(rows, activities)
        moved = Texts(self.view, self.shift).moved(self.gone)
        # The period may stand in a text too, by an alias: then it is changed already.
        self.edits += [
            each for each in moved.edits if each.end <= period.start or period.end <= each.start
        ]
        self.remarks.extend(
            [
                *moved.remarks,
                *self.numbers(),
                *self.observances(),
                *self.days_off(),
                *self.in_comments(),
            ]
        )
        self.edits.extend(list(self.without_old_comments()))
        remarks = sorted(dict.fromkeys(self.remarks), key=lambda remark: remark.at)
        return Rolled(
            self.source,
            self.root,
            tuple(self.edits),
            tuple(remarks),
            frozenset(self.offsets_gone),
            self.emptied,
            self.dropped,
        )

    def is_generated(self, span: Span, is_old: Callable[[str], bool]) -> bool:
        """Return whether a comment has a line of its own and was written by an earlier roll."""
        text = self.source.text
        begins = self.source.extent_of_line(self.source.line_of(span[0]))[0]
        return begins == span[0] and is_old(text[span[0] + 1 : span[1]].strip())

    def without_old_comments(self) -> Iterator[Edit]:
        """Yield the edits that take out the old comments, unless their row goes anyway."""
        edits = sorted(self.edits, key=lambda edit: edit.start)
        for start, _ in sorted(self.old_comments):
            line = self.source.line_of(start)
            first, last = self.source.offset_of_line(line), self.source.end_of_line(line)
            before = bisect_right(edits, first, key=lambda edit: edit.start)
            if not before or edits[before - 1].end < last:
                yield self.source.edit(first, last, "")

    def period(self) -> Edit:
        """Return the edit of the period, which every plan has."""
        node = next(scalars(find(self.loaded.root, ("period",)).node))
        # Below | the value has the line end, too.
        span = typed_span(self.source.text, node, *_stripped(node.value))
        written = _period_like(node.value, self.shift.after)
        return self.source.edit(*(span or (node.start, node.end)), written)

    def name(self) -> Iterator[Edit]:
        """Yield the edit of the period's name, if it has another one; a doubtful one is told."""
        before, after = self.shift.names
        found = find(self.loaded.root, ("period_name",))
        if not before or not found.complete or not isinstance(found.node, Scalar):
            return
        node = found.node
        self.gone.add(("period_name",))  # its words are no text that goes on by itself
        span = typed_span(self.source.text, node, *_stripped(node.value))
        is_typed = span is not None and node.value.strip() == before
        if before != after and span and is_typed:
            yield self.source.edit(*span, after)
            if (week_of(after) or 0) < (week_of(before) or 0):  # of a new term, if it says which
                self.remarks.append(Remark(About.CHANGED, node.start, node.start, before, after))
        elif before != after or may_be_outdated(before):
            self.remarks.append(Remark(About.LEFT, node.start, node.start, before))

    def rows(self, rows: RowList, activities: Activities) -> None:
        """Empty or drop the activities of one list.

        Those that repeat stay, and those with words that are used elsewhere. Where all would be
        dropped, the first one is emptied instead.
        """
        over = []
        for old in rows.rows:
            if old.repeats or old.stays:
                continue
            if self.is_shared(old, activities):
                self.remarks.append(_of_row(About.SHARED, old))
            else:
                over.append(old)
        left = over
        if activities is Activities.DROP:
            left = [] if len(over) < len(rows.rows) else over[:1]
            gone = over[len(left) :]
            self.edits += dropped(self.source, rows, gone, self.comments)
            self.gone.update(old.path for old in gone)
            self.offsets_gone.update(old.written.start for old in gone)
            self.dropped += len(gone)
        for old in left:
            self.empty(old, is_shown=activities is Activities.CLEAR)
        self.remarks.extend(_figures(left))

    def is_shared(self, old: OldRow, activities: Activities) -> bool:
        """Return whether words of a row that would go are used elsewhere too, by an alias."""
        going = [value for _, value in old.values()]
        if activities is Activities.DROP:
            going = list(scalars(old.written))
        return any(self.uses[value.start] > 1 for value in going)

    def empty(self, old: OldRow, *, is_shown: bool) -> None:
        """Empty fields of a row; with *is_shown*, last month's words are shown beside them."""
        self.emptied += 1
        self.edits += emptied(self.source, old, self.comments)
        for path, value in old.values():
            self.gone.add((*old.path, *path))
            self.offsets_gone.add(value.start)
        if old.words and is_shown:
            time, days = suggested(old, self.shift)
            notes = self.days.notes(days)
            self.remarks.append(_of_row(About.ACTIVITY, old, time, notes))

    def observances(self) -> Iterator[Remark]:
        """Yield a remark with the new period's observances, above the activities or the period."""
        for key in ("activities", "period"):
            found = find(self.loaded.root, (key,))
            names = observed_in(self.shift.after) if found.complete else ""
            if names:
                at = found.node.start
                yield Remark(About.OBSERVANCES, at, at, names, self.shift.after.name)
                return

    def days_off(self) -> Iterator[Remark]:
        """Yield a remark with the holidays of the new days; those of a month are known to all."""
        holidays, worked = self.days.off(self.shift.after)
        text = holidays + (f"；{worked}上班" if worked else "") if holidays or worked else ""
        if text:
            at = find(self.loaded.root, ("period",)).node.start
            yield Remark(About.OFF, at, at, text.removeprefix("；"), self.shift.after.name)

    def numbers(self) -> Iterator[Remark]:
        """Yield remarks on the numbers of the document, which the office gives anew each time."""
        for path in _NUMBERS:
            found = find(self.loaded.root, path)
            if found.complete and isinstance(found.node, Scalar) and not found.node.is_absent:
                at = found.node.start
                yield Remark(About.LEFT, at, at, found.node.value)

    def in_comments(self) -> Iterator[Remark]:
        """Yield remarks on comments that name a time which goes on: their writer changes them."""
        for start, end in self.comments:
            text = self.source.text[start:end]
            for mention in mentions(text, self.shift, Setting()):
                if mention.outcome in {Outcome.MOVED, Outcome.INFERRED} and mention.changes:
                    yield Remark(About.IN_COMMENT, start, -1, text[slice(*mention.span)])


def _figures(emptied: list[OldRow]) -> Iterator[Remark]:
    """Yield a remark on the quantities that emptied rows of one list keep."""
    figures = [each for old in emptied for each in old.figures()]
    if figures:
        first = figures[0].start
        words = "、".join(each.value.strip() for each in figures[:_FEW])
        yield Remark(About.LEFT, first, first, words + ("…" if figures[_FEW:] else ""))


def _of_row(about: About, old: OldRow, after: str = "", days: tuple[DayNote, ...] = ()) -> Remark:
    return Remark(about, old.written.start, old.written.start, old.words, after, days)


def _stripped(value: str) -> Span:
    first = len(value) - len(value.lstrip())
    return first, first + len(value.strip())


def _span_like(written: str, span: Period) -> str:
    """Return a span as *written* is written: 2024年3月4日—8日, 2024-03-04..2024-03-08."""
    link, is_said = link_of(written), "年" in written
    text = span.name.replace("至", link) if is_said else str(span).replace("..", link)
    return text if parse_period(text) == span else str(span)


def _period_like(written: str, period: Period) -> str:
    """Return *period* as *written* is written: 2023年5月, 2023/5, 2023-05."""
    if period.is_span:
        return _span_like(written, period)
    found = _PERIOD.match(written.strip())
    if found is None:
        return str(period)
    number = ""
    if found["number"]:
        is_half = found["number"] in _HALVES
        number = _HALVES[period.number - 1] if is_half else like(found["number"], period.number)
        if "年" not in found["between"]:  # 2023-12 → 2024-01
            number = number.zfill(len(found["number"]))
        number = found["between"] + number
    text = f"{period.year:04}{number}{written.strip()[found.end() :]}"
    return text if parse_period(text) == period else str(period)
