"""What the text says of an activity, against the row that a table has for it."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterator
from functools import cached_property

from plangen.checks.registry import Hit, rule
from plangen.findings import Severity
from plangen.language.charges import PersonSaid
from plangen.language.clauses import HAN, Span
from plangen.language.clocks import MINUTES, NOON
from plangen.language.headers import Duty
from plangen.language.mentions import DateChain
from plangen.language.statements import (
    CLOCK_SAID,
    PART_SAID,
    ClockSaid,
    Known,
    Naming,
    Said,
    Sentence,
    is_labelled,
    labelled_facts,
    name_alone,
    sentences,
)
from plangen.language.times import Precision
from plangen.language.weekdays import WEEKDAY
from plangen.messages import Message
from plangen.patterns import regex
from plangen.plan.loaded import Need, PlacedText
from plangen.plan.occurrences import WordIndex
from plangen.plan.row_facts import RowFacts
from plangen.plan.view import PlanView
from plangen.source.nodes import Path
from plangen.values import Struct

_ZH = Message(
    title="正文与表格",
    sentence="表里“{name}”的{fact}是{listed}（第{line}行），这里写的是{written}。",
    hints=("核对哪一处是对的，把另一处改成一样的。",),
    explanation=(
        "正文写到表里的一项活动（写全名称，或者用引号、书名号写出），时间、星期、地点、负责人、人数应当与"
        "表里那一行相同。表里有几行同名的，与其中一行相同就可以。报名、截止、彩排、改期等另外的时间，"
        "以及表里没有出现过的地点和人员，不核对。"
    ),
    wrong="“春日诗会”定于4月14日举行。（表里是4月15日）",
    right="“春日诗会”定于4月15日举行。",
)
_EN = Message(
    title="The text and its table",
    sentence="The {fact} of “{name}” is {listed} in its table (line {line}), here {written}.",
    hints=("See which of the two is right, and write it in both places.",),
    explanation=(
        "Where the text names an activity of a table, by its whole name or in quotes, its date, "
        "weekday, hours, place, people in charge and number of people must be those of its row. Of "
        "several rows with one name any may agree. Other times (报名, 截止, 彩排, 改期 …) are left "
        "alone, and so are places and people that no table has."
    ),
    wrong="“春日诗会”定于4月14日举行。 (the table says 4月15日)",
    right="“春日诗会”定于4月15日举行。",
)

_LONG = 5
"""Characters of a name that is known without its quotes."""
_MARKS = {"“": "”", "《": "》"}
_SERIES = 20  # rows with one name that are still told apart
_MOST = 4  # activities that a sentence speaks of, and does not only list


@rule("PG321", Severity.WARNING, zh=_ZH, en=_EN, needs=Need.PARTS)
def text_against_row(view: PlanView) -> Iterator[Hit]:
    """Find facts about an activity that differ from those of its row."""
    rows = _Rows(view)
    for placed, text in _texts(view) if rows.by_name else ():
        for sentence, namings in rows.named(text):
            known = rows.known_in(text, sentence)
            read = Sentence(text, sentence, namings, known)
            for at, naming in enumerate(namings):
                spans = read.clauses_about(at)
                if spans:
                    chains = rows.chains(text, sentence, spans)
                    said = Said(text, tuple(spans), chains, naming.span, known)
                    name = text[slice(*naming.span)]
                    yield from _Comparison(rows, placed, said, name).hits()
    if rows.by_name:
        yield from _of_labels(view, rows)


def _of_labels(view: PlanView, rows: _Rows) -> Iterator[Hit]:
    """Yield the facts of labelled lines below the name of an activity that its row has not."""
    name = ""
    scope: Path = ()
    for placed, text in _texts(view):
        own, spans = labelled_facts(text)
        if placed.path[-1] == "title" or own or name_alone(text) in rows.by_name:
            name, scope = own or name_alone(text), placed.path[:-1]
        elif not is_labelled(text) or placed.path[: len(scope)] != scope:
            name = ""
        if spans and name in rows.by_name:
            known = rows.known_in(text, (spans[0][0], spans[-1][1]))
            said = Said(text, tuple(spans), rows.chains(text, (0, 0), spans), known=known)
            yield from _Comparison(rows, placed, said, name).hits()


def _texts(view: PlanView) -> Iterator[tuple[PlacedText, str]]:
    """Yield the texts that may speak of the activities: those of sections, and around them."""
    for placed, text in view.outside_rows:
        is_text = placed.path[0] in {"sections", "introduction", "closing"}
        if is_text and placed.path[:2] not in view.sections_of_another_time:
            yield placed, text


class _Rows(Struct, frozen=True, dict=True):
    """The rows of all tables by the names of their activities."""

    view: PlanView

    @cached_property
    def by_name(self) -> dict[str, list[RowFacts]]:
        """The rows of each name; its own quotes are left out where they stand around all of it."""
        found: dict[str, list[RowFacts]] = {}
        for activity in self.view.activities:
            name = activity.called
            if name[:1] in _MARKS and name.find(_MARKS[name[0]]) == len(name) - 1:
                name = name[1:-1]
            if len(name) > 1:
                found.setdefault(name, []).append(RowFacts(activity, self.view))
        return {name: rows for name, rows in found.items() if len(rows) <= _SERIES}

    @cached_property
    def _index(self) -> WordIndex:
        return WordIndex(self.by_name)

    @cached_property
    def all(self) -> tuple[RowFacts, ...]:
        """All rows that have names."""
        return tuple(row for rows in self.by_name.values() for row in rows)

    @cached_property
    def places(self) -> frozenset[str]:
        """The places that any row has."""
        return frozenset(place for row in self.all for place in row.places)

    @cached_property
    def duties(self) -> dict[str, set[Duty]]:
        """What the people do whom any row names."""
        found: dict[str, set[Duty]] = {}
        for row in self.all:
            for duty, name, _ in row.persons:
                found.setdefault(name, set()).add(duty)
        return found

    def known_in(self, text: str, span: Span) -> Known:
        """Return where a stretch of a text has the people and the places that any row has."""
        people: list[Span] = []
        places: list[Span] = []
        start, free = span[0], 0
        inside = self._names.find(text[slice(*span)])
        found = sorted(inside, key=lambda each: (each[0], -len(each[1])))
        for at, name in found:
            if at < free:
                continue
            free = at + len(name)
            kind = people if name in self.duties else places
            kind.append((start + at, start + free))
        return Known(tuple(people), tuple(places))

    @cached_property
    def _names(self) -> WordIndex:
        return WordIndex({*self.duties, *self.places})

    def named(self, text: str) -> Iterator[tuple[Span, list[Naming]]]:
        """Yield the sentences of a text that name activities, each with the places of the names."""
        namings = list(self._namings(text))
        if not namings:
            return
        at = 0
        for start, end in sentences(text):
            inside: list[Naming] = []
            while at < len(namings) and namings[at].span[0] < end:
                if namings[at].span[0] >= start:
                    inside.append(namings[at])
                at += 1
            if 0 < len(inside) <= _MOST:
                yield (start, end), inside

    def _namings(self, text: str) -> Iterator[Naming]:
        free = 0
        found = sorted(self._index.find(text), key=lambda each: (each[0], -len(each[1])))
        for start, name in found:
            end = start + len(name)
            if start < free:
                continue
            is_quoted = start > 0 and _MARKS.get(text[start - 1]) == text[end : end + 1]
            if is_quoted or len(name) >= _LONG:
                yield Naming((start, end), is_quoted or _stands_alone(text, start, end))
                free = end

    def chains(self, text: str, sentence: Span, spans: list[Span]) -> tuple[DateChain, ...]:
        """Return the dates in the clauses *spans* of a sentence.

        Those of the clause before are theirs too where they say 当天.
        """
        chains = self.view.chains(text)
        if _THE_DAY.search(text, *spans[0]):
            spans = [(sentence[0], spans[0][1]), *spans[1:]]
        return tuple(
            chain
            for start, end in spans
            for chain in chains[
                bisect_left(chains, start, key=_start) : bisect_left(chains, end, key=_start)
            ]
        )


def _start(chain: DateChain) -> int:
    return chain.span[0]


_THE_DAY = regex(r"当[天日晚]|同日")
_BEFORE_NAME = regex(
    r"""
    (?:举办|举行|开展|组织|召开|进行|承办|主办|推出|策划|开讲|参加|安排|主讲|主持|执教|讲授|讲解|带领|牵头|负责|实施
        |开幕|开设|上演|演出|首演|播出|放映|展出|[的和与及在将拟日号）)〉》””：:，。；、！？\s])$|^$
    """,
    re.VERBOSE,
)
_BEHIND_NAME = regex(
    rf"""
    (?:活动|比赛|讲座|现场)?
    (?:
        $|[^\w]|\d|[于在由将拟定请限每]|安排|计划|预计|举[办行]|召开|开[讲课始赛场演播展幕班营]|登[场台]|亮相|[启揭]幕|拉开|(?:上[演映]|演出|放映|播出|展出)(?=$|[^\w]|[于在由定将\d])|进行|地点|时间|主[讲持]|负责|责任人|设[在于]|正式|如期|当[天日晚]|特?邀|招收|面向|交由|委托|走进|共[有\d]|约\d|本[月周]|上午|下午|晚
        |{WEEKDAY}|[元一二三四五六七八九十]+月
    )
    """,
    re.VERBOSE,
)


def _stands_alone(text: str, start: int, end: int) -> bool:
    """Return whether a name without quotes is no part of a longer one."""
    before = text[max(0, start - 2) : start]
    is_begun = not re.search(HAN, before[-1:]) or _BEFORE_NAME.search(before)
    return bool(is_begun and _BEHIND_NAME.match(text, end))


# --- Comparing ---

_MORNING = "上午"
_PARTS = {
    "凌晨": (0, 6 * MINUTES),
    "早上": (0, 10 * MINUTES),
    _MORNING: (0, NOON * MINUTES),
    "中午": (11 * MINUTES, 14 * MINUTES),
    "下午": (NOON * MINUTES, 18 * MINUTES + 30),
    "傍晚": (16 * MINUTES, 20 * MINUTES),
    "晚上": (17 * MINUTES, 24 * MINUTES),
}
"""The minutes of the day that a part of it may mean."""
_EARLIEST = 7 * MINUTES  # an hour before it, with no part of the day said, is in the afternoon
_ALL_DAY = 4 * MINUTES  # hours of a house that is open; something else may begin within
_ANYWHERE = regex("各|线上|网络|待定|平台|全馆|全校|等$|另行")
_NOUNS = regex("演职人员|演员|演出人员|观众|听众|学员|运动员|选手|家长|学生|教师|党员|居民|读者")


class _Comparison(Struct, frozen=True):
    """What a statement says about the activity *name*, beside its rows."""

    rows: _Rows
    placed: PlacedText
    said: Said
    name: str

    def hits(self) -> Iterator[Hit]:
        """Yield a hit for each fact that no row of the name has, but another one."""
        for found in (
            self._date(),
            self._weekday(),
            self._clock(),
            self._part(),
            self._place(),
            *self._persons(),
            self._people(),
        ):
            if found:
                yield found

    @property
    def _own(self) -> list[RowFacts]:
        return self.rows.by_name[self.name]

    def _hit(
        self, fact: str, span: Span, cell: PlacedText, form: re.Pattern[str] | None = None
    ) -> Hit:
        """Return a hit about a *fact*; what the *form* finds in its *cell* is shown.

        Where the cell itself is wrong, the sentence only shows that it is.
        """
        view = self.rows.view
        listed = _part(str(cell.text), form)
        args: dict[str, str | int] = {
            "name": self.name,
            "fact": fact,
            "written": self.said.text[slice(*span)],
            "listed": " ".join(str(cell.text)[slice(*listed)].split()),
            "line": view.loaded.source.line_of(cell.scalar.start),
        }
        also = ((cell, listed),)
        return Hit(self.placed, span, args, cell.path, also=also, yields_here=True)

    def _date(self) -> Hit | None:
        chain = self.said.dates
        rows = [row for row in self._own if row.is_dated]
        if chain is None or not rows or any(point.day is None for point in chain.points):
            return None
        if any(_has_dates(row, chain) for row in rows):
            return None
        return self._hit("date", chain.span, rows[0].cell_of_time(), _DATE)

    def _weekday(self) -> Hit | None:
        rows = [row for row in self._own if row.weekdays]
        if self.said.weekdays is None or not rows or len(rows) < len(self._own):
            return None
        days, span = self.said.weekdays
        if any(days & row.weekdays for row in rows):
            return None
        return self._hit("weekday", span, rows[0].cell_of_time(_WEEKDAY), _WEEKDAY)

    def _clock(self) -> Hit | None:
        rows = [row for row in self._own if row.clocks]
        listed = [each for row in rows for each in row.clocks]
        said = self.said.clocks
        wrong = [each for each in said if not any(_agree(each, own) for own in listed)]
        if len(wrong) != 1 or not rows or (len(said) > 1 and len(said) != len(rows[0].clocks)):
            return None
        return self._hit("clock", wrong[0].span, rows[0].cell_of_time(CLOCK_SAID), CLOCK_SAID)

    def _part(self) -> Hit | None:
        said = self.said.part
        rows = [row for row in self._own if row.clocks or row.parts]
        if said is None or not rows:
            return None
        first, last = _PARTS[said.word]
        for row in rows:
            if any(_is_within(each, first, last) for each in row.clocks):
                return None
            if any(_PARTS[part][0] < last and first < _PARTS[part][1] for part in row.parts):
                return None
        form = CLOCK_SAID if rows[0].clocks else PART_SAID
        return self._hit("part", said.span, rows[0].cell_of_time(form), form)

    def _place(self) -> Hit | None:
        rows = [row for row in self._own if row.places]
        known = self.said.places
        if not rows or len(known) != 1:
            return None
        said = self.said.text
        for place in (place for row in rows for place in row.rooms or row.places):
            if known[0].word in place or _ANYWHERE.search(place):
                return None
            if any(place in said[slice(*span)] for span in self.said.spans):
                return None
        if any(known[0].word == row.activity.venue for row in rows):
            return None
        return self._hit("place", known[0].span, rows[0].cell_of_place())

    def _persons(self) -> Iterator[Hit]:
        everybody = [each for row in self._own for each in row.persons]
        for said in self.said.persons:
            listed = [each for each in everybody if each[0] is said.duty]
            if not listed and not self._is_named(everybody):
                listed = [each for each in everybody if each[0] is self._other_duty(said)]
            is_listed = any(_is_one(name, own) for name in said.names for _, own, _ in listed)
            # 由柳知秋总负责，尹小舟具体负责: the one of the table is named beside another.
            if listed and not is_listed and not self._is_named(listed):
                yield self._hit("person", said.span, listed[0][2])

    def _other_duty(self, said: PersonSaid) -> Duty | None:
        """Return what those are called in tables who do what is said, if some row says it so.

        Who speaks may be another than who is in charge: only those who are in charge of some
        activity are taken for that.
        """
        fitting = (duty for duty in _IN_CHARGE.get(said.duty, ()))
        known = self.rows.duties
        return next((duty for duty in fitting if duty in known.get(said.names[0], ())), None)

    def _is_named(self, persons: list[tuple[Duty, str, PlacedText]]) -> bool:
        """Return whether the statement names one of *persons*, whatever they do."""
        said = [self.said.text[slice(*span)] for span in self.said.spans]
        return any(name in words for words in said for _, name, _ in persons)

    def _people(self) -> Hit | None:
        counts = [each for row in self._own for each in row.people]
        if not counts or len(self.said.people) != 1:
            return None
        first = self.said.people[0]
        if any(first.number == count for count, _, _ in counts):
            return None
        _, header, cell = counts[0]
        nouns = set(_NOUNS.findall(header))
        start, end = first.span
        around = self.said.text[max(0, start - 6) : end + 6]
        is_another = nouns and set(_NOUNS.findall(around)) - nouns
        return None if is_another or not first.is_exact else self._hit("people", first.span, cell)


_WEEKDAY = regex(WEEKDAY)
_DATE = regex(r"(?:\d{4}年)?\d{1,2}月\d{1,2}日|\d{4}-\d\d-\d\d")


def _part(text: str, form: re.Pattern[str] | None) -> Span:
    """Return the span of all that a *form* finds in a text, or of the whole text."""
    found = list(form.finditer(text)) if form else []
    return (found[0].start(), found[-1].end()) if found else (0, len(text))


_IN_CHARGE = {
    Duty.HOST: (Duty.CHARGE, Duty.SPEAKER),
    Duty.SPEAKER: (Duty.CHARGE, Duty.HOST),
    Duty.CHARGE: (Duty.OFFICE,),
    Duty.OFFICE: (Duty.CHARGE,),
}
"""The columns that may name those who do a thing, where no column is called so."""


def _is_one(name: str, listed: str) -> bool:
    """Return whether two names are of one person: 贺知远 and 馆长贺知远."""
    return name in listed or listed in name


def _has_dates(row: RowFacts, chain: DateChain) -> bool:
    """Return whether a row has the days that a text says."""
    days = [point.day for point in chain.points if point.day]
    if chain.link != "to":
        return any(row.has_day(day) for day in days)
    first, last = days[0], days[-1]
    for time in row.times:
        if not time.start or not time.end or time.end < first or last < time.start:
            continue
        is_range = time.precision is Precision.DAY and time.start < time.end and not time.days
        # One end is right, and the other is not.
        if not is_range or (time.start == first) == (time.end == last):
            return True
    return False


def _agree(said: ClockSaid, listed: ClockSaid) -> bool:
    """Return whether two times may be one; 3:00 may be 15:00."""
    half_a_day = NOON * MINUTES
    shifts = {0}
    if not said.has_part or not listed.has_part:
        shifts |= {half_a_day, -half_a_day}
    for shift in shifts:
        start = said.start + shift
        if start == listed.start:
            ends = (said.end, listed.end)
            return None in ends or (said.end or 0) + shift == listed.end or said.end == listed.end
    is_open = listed.end is not None and listed.end - listed.start >= _ALL_DAY
    return is_open and listed.start <= said.start <= (listed.end or 0)


def _is_within(clock: ClockSaid, first: int, last: int) -> bool:
    """Return whether an activity with the hours *clock* is, in part, between two minutes."""
    starts = [clock.start]
    if not clock.has_part and clock.start < _EARLIEST:
        starts.append(clock.start + NOON * MINUTES)
    length = max((clock.end or clock.start) - clock.start, 0)
    return any(start < last and first < start + length + 1 for start in starts)
