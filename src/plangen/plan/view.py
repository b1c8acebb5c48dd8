"""The view that content rules have of a plan: its texts by role, its activities, its dates."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Callable, Iterator, Mapping, Sequence
from functools import cached_property

from plangen.calendar.holidays import Workdays
from plangen.calendar.observances import Observance, observances_in
from plangen.calendar.periods import Period
from plangen.config import Config
from plangen.language.as_read import READ_OTHERWISE, as_read, read_otherwise
from plangen.language.clauses import Span
from plangen.language.holidays import closing_days_in
from plangen.language.looking import is_of_another_time
from plangen.language.mentions import DateChain, date_chains
from plangen.language.times import TimeExpression, first_dated, parse_times
from plangen.plan.columns import NAME, TIME, Row
from plangen.plan.loaded import LoadedPlan, PlacedText
from plangen.plan.model import Group
from plangen.plan.occurrences import Occurrences
from plangen.plan.paragraphs import Paragraph, Paragraphs, TextRole, role
from plangen.plan.period_of_times import period_of_times
from plangen.source.nodes import Path
from plangen.values import Struct

_ROW_STEPS = {"rows": 3, "groups": 5}


_CONTENT = "content"
_LONGEST = 24  # characters of what is done that are a name, and no account of it
_IS_SENTENCE = frozenset("，。；！？：、").intersection


def is_period_title(path: Path) -> bool:
    """Return whether a period in the title or caption at *path* must be the plan's own."""
    if path == ("title",) or (path[0] == "activities" and path[-1] == "caption"):
        return True
    return path[0] == "attachments" and path[2:] == ("title",)


class Activity(Struct, frozen=True, dict=True):
    """One row of a table with its texts by column; *group* is that of its venue, if any."""

    table: str
    path: Path
    row: Row
    group: Group | None
    cells: Mapping[str, PlacedText]
    times: tuple[TimeExpression, ...]
    """What its time says, line by line; one that says nothing, if it has no time."""

    @property
    def time(self) -> TimeExpression:
        """The first time with a day, or the first one."""
        return first_dated(self.times)

    @property
    def venue(self) -> str:
        """The venue of the group that the row belongs to."""
        return self.group.venue if self.group else ""

    @property
    def list_of_rows(self) -> Path:
        """The path of the list that the row stands in."""
        return self.path[:-1]

    @cached_property
    def words(self) -> tuple[str, ...]:
        """The texts of all cells of the row that are not empty."""
        return tuple(str(each.text) for each in self.cells.values())

    @cached_property
    def name_column(self) -> str:
        """The column that says what the activity is called; empty if none does.

        In the table of a calendar, which has no names, that is what is done: 工作内容: 馆务会.
        """
        if self.text(NAME):
            return NAME
        content = self.text(_CONTENT)
        return _CONTENT if 1 < len(content) <= _LONGEST and not _IS_SENTENCE(content) else ""

    @property
    def called(self) -> str:
        """What the activity is called, on one line; empty if nothing says so."""
        return self.text(self.name_column) if self.name_column else ""

    @property
    def any_cell(self) -> PlacedText:
        """The cell that a finding about the row points at: its name if it has one."""
        return self.cells.get("name") or next(iter(self.cells.values()))

    def text(self, column: str) -> str:
        """Return the text of the row in *column*, on one line."""
        text = self._texts.get(column)
        if text is None:
            text = self._texts[column] = " ".join(self.row.text(column).split())
        return text

    @cached_property
    def _texts(self) -> dict[str, str]:
        """The texts of the columns that were asked for, as they are by several rules."""
        return {}


def _start_of_name(named: tuple[Observance, Span]) -> int:
    return named[1][0]


def _end_of_name(named: tuple[Observance, Span]) -> int:
    return named[1][1]


def _no_plan() -> LoadedPlan | None:
    return None


class PlanView(Struct, frozen=True, dict=True):
    """A plan as the rules see it; values that several rules need are made once."""

    loaded: LoadedPlan
    config: Config
    find_before: Callable[[], LoadedPlan | None] = _no_plan

    @cached_property
    def before(self) -> PlanView | None:
        """The plan for the period before, if it is known; it is only read when it is asked for."""
        found = self.find_before()
        return PlanView(found, self.config) if found else None

    @property
    def period(self) -> Period:
        """The period of the plan."""
        return self.loaded.plan.period

    @property
    def workdays(self) -> Workdays:
        """The days off and the working days that hold for the plan."""
        return Workdays(self.config.holidays.off, self.config.holidays.work)

    @cached_property
    def closing_days(self) -> frozenset[int]:
        """The weekdays (0 is Monday) on which the house is shut: as configured, or as texts say."""
        may_say = self.paragraphs.with_any("闭休放")
        said = (day for _, _, text in may_say for day in closing_days_in(text))
        return self.config.closing_day or frozenset(said)

    @cached_property
    def typed(self) -> Paragraphs:
        """Every paragraph: its role, its text with its place, and its characters as typed."""
        texts = self.loaded.paragraphs
        return Paragraphs((role(each.path), each, str(each.text)) for each in texts)

    @cached_property
    def paragraphs(self) -> Paragraphs:
        """Every paragraph as a reader takes it, with characters for those that were mistyped.

        Rules about the characters themselves look at those that are typed.
        """
        others = self._read_otherwise
        read = {id(placed): self.as_read(text) for _, placed, text in others}
        if all(read[id(placed)] == text for _, placed, text in others):
            return self.typed
        return Paragraphs(
            (part, placed, read.get(id(placed), text)) for part, placed, text in self.typed
        )

    @cached_property
    def _read_otherwise(self) -> list[Paragraph]:
        """The paragraphs as typed that may be read otherwise."""
        characters = read_otherwise(self.typed.joined.characters)
        return self.typed.with_any(characters, *READ_OTHERWISE)

    def as_read(self, text: str) -> str:
        """Return a text of the plan as a reader takes it, each character for one."""
        return as_read(text, self._decreed)

    @cached_property
    def _decreed(self) -> frozenset[str]:
        """The characters of the names that are spelt right by decree."""
        return frozenset("".join(self.config.known_names))

    @cached_property
    def occurrences(self) -> Occurrences:
        """How often words stand in all paragraphs together, each paragraph on a line."""
        return Occurrences(self.paragraphs.joined.text)

    def first_with(self, word: str) -> PlacedText | None:
        """Return the first paragraph that has *word* in it, or None."""
        first = self.occurrences.first(word)
        if first is None:
            return None
        return self.paragraphs.at(first)[0][1]

    @cached_property
    def period_titles(self) -> tuple[tuple[PlacedText, str], ...]:
        """The titles and captions in which a period must be the plan's own."""
        return tuple(
            (placed, text) for _, placed, text in self.paragraphs if is_period_title(placed.path)
        )

    @cached_property
    def sections_of_another_time(self) -> frozenset[Path]:
        """The paths of the sections whose title says that they look back or prepare."""
        return frozenset(
            placed.path[:2]
            for _, placed, text in self.paragraphs
            if placed.path[0] == "sections"
            and placed.path[2:] == ("title",)
            and is_of_another_time(text)
        )

    @cached_property
    def outside_rows(self) -> tuple[tuple[PlacedText, str], ...]:
        """The paragraphs that are no cells of a row."""
        return tuple(
            (placed, text) for kind, placed, text in self.paragraphs if kind is not TextRole.CELL
        )

    @cached_property
    def prose(self) -> tuple[tuple[PlacedText, str], ...]:
        """The paragraphs of running text."""
        return tuple(
            (placed, text) for kind, placed, text in self.paragraphs if kind is TextRole.PROSE
        )

    @cached_property
    def dates(self) -> tuple[tuple[PlacedText, str, DateChain], ...]:
        """Every chain of dates that belong together, with its paragraph and the text of it."""
        return tuple(
            (placed, text, chain)
            for _, placed, text in self.paragraphs.with_any("月-/.")
            for chain in self.chains(text)
        )

    @cached_property
    def _chains(self) -> dict[str, tuple[DateChain, ...]]:
        return {}

    def chains(self, text: str) -> tuple[DateChain, ...]:
        """Return the chains of dates in *text*, which is searched only once."""
        if text not in self._chains:
            self._chains[text] = tuple(date_chains(text, self.period))
        return self._chains[text]

    @cached_property
    def observed(self) -> tuple[tuple[PlacedText, str, Observance, Span], ...]:
        """Every observance that a paragraph names, with the paragraph and the span of the name."""
        return tuple(self._observed())

    def _observed(self) -> Iterator[tuple[PlacedText, str, Observance, Span]]:
        for observance, (first, last) in observances_in(self.paragraphs.joined.text):
            (_, placed, text), start = self.paragraphs.at(first)
            yield placed, text, observance, (first - start, last - start)

    def observances(self, placed: PlacedText) -> Sequence[tuple[Observance, Span]]:
        """Return the observances that a paragraph names, each with the offsets of its name."""
        return self._observances.get(id(placed), ())

    def observances_near(
        self, placed: PlacedText, span: Span, reach: int
    ) -> Iterator[tuple[Observance, Span]]:
        """Yield those that end or begin within *reach* characters of a *span* of the paragraph."""
        if found := self.observances(placed):
            first = bisect_left(found, span[0] - reach, key=_end_of_name)
            last = bisect_right(found, span[1] + reach, key=_start_of_name)
            yield from found[first:last]

    @cached_property
    def _observances(self) -> Mapping[int, Sequence[tuple[Observance, Span]]]:
        found: dict[int, list[tuple[Observance, Span]]] = {}
        for placed, _, observance, span in self.observed:
            found.setdefault(id(placed), []).append((observance, span))
        return found

    @cached_property
    def actual_period(self) -> Period | None:
        """The one other period in which all activities lie; None for the plan's own, or several."""
        times = [(each.table, time) for each in self.activities for time in each.times]
        return period_of_times(self.loaded.plan, times)

    @cached_property
    def activities(self) -> tuple[Activity, ...]:
        """The rows of all tables in the order of the file; rows without any text are left out."""
        return tuple(self._activities())

    def _activities(self) -> Iterator[Activity]:
        cells: dict[Path, dict[str, PlacedText]] = {}
        for placed in self.loaded.texts:
            steps = _ROW_STEPS.get(str(placed.path[2])) if placed.path[0] == "activities" else None
            if steps and len(placed.path) > steps + 1 and placed.text.segments:
                row_path = placed.path[: steps + 1]
                cells.setdefault(row_path, {})[str(placed.path[-1])] = placed
        otherwise = {id(placed.scalar) for _, placed, _ in self._read_otherwise}
        for path, texts in cells.items():
            table = self.loaded.plan.activities[str(path[1])]
            group = table.groups[int(path[3])] if path[2] == "groups" else None
            row = (group.rows if group else table.rows)[int(path[-1])]
            time = texts.get(TIME)
            is_plain = time is not None and id(time.scalar) not in otherwise
            times = parse_times(row.time if is_plain else self.as_read(row.time), self.period)
            yield Activity(str(path[1]), path, row, group, texts, times)

    def activity_lists(self) -> Iterator[tuple[Activity, ...]]:
        """Yield the activities of each list of rows: those of a table, or of one venue in it."""
        lists: dict[Path, list[Activity]] = {}
        for activity in self.activities:
            lists.setdefault(activity.list_of_rows, []).append(activity)
        yield from map(tuple, lists.values())

    def times(self) -> Iterator[tuple[Activity, PlacedText, TimeExpression]]:
        """Yield the activities that have times: each time with its text and what that says."""
        for activity in self.activities:
            placed = activity.cells.get(TIME)
            if placed and len(activity.times) == 1:
                yield activity, placed, activity.times[0]
            elif placed:
                for line, time in zip(placed.text.paragraphs(), activity.times, strict=True):
                    yield activity, PlacedText(placed.path, line, placed.scalar), time
