"""Names that differ by one character from another name of the same plan."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator, Mapping
from functools import cached_property
from itertools import chain, groupby

from plangen.checks.registry import Hit, rule
from plangen.findings import Severity
from plangen.language.charges import is_in_charge
from plangen.language.clauses import HAN, Span
from plangen.language.headers import holds_people
from plangen.language.likeness import are_alike
from plangen.language.near_names import PARTICLES, SHORTEST, are_two, is_department, wrong_at
from plangen.messages import Message
from plangen.patterns import regex, words
from plangen.plan.loaded import Need, PlacedText
from plangen.plan.occurrences import Occurrences, WordIndex
from plangen.plan.paragraphs import TextRole
from plangen.plan.view import PlanView
from plangen.source.nodes import Path
from plangen.values import Struct

_ZH = Message(
    title="差一个字的名称",
    sentence="“{value}”与“{other}”只差一个字，像是笔误。",
    hints=(
        "这里写错的，改成“{other}”（第{line}行）；两个都对的，写进 plangen.toml 的 names。",
        "这里写错的，改成“{other}”（配置里的写法）；确实另有其名的，也写进 plangen.toml。",
    ),
    explanation=(
        "单位、分馆、地点、人员、活动的名称在计划里几处出现，其中一处差一个字，"
        "而且两个字同音、近音或形近（馆与管、博与搏），多半是笔误或转换错误。"
        "三个字的人名，一列里写了三次以上的才算数，只作提示：王丽与王莉可以是两个人。"
        "第一与第二、东与西、小区与社区等有意的差别不报告；配置的 names、people、places、venues "
        "里写着的都对，与它们差一个字的就是笔误。"
    ),
    wrong="鹞山社区分馆……鷂山社区分馆",
    right="鹞山社区分馆……鹞山社区分馆",
)
_EN = Message(
    title="Names one character apart",
    sentence="“{value}” is one character off “{other}”, and looks like a slip for it.",
    hints=(
        (
            "Line {line} has “{other}”: write that; if both are right, put them into names in the "
            "configuration."
        ),
        "The configuration has “{other}”: write that; if both are right, list both there.",
    ),
    explanation=(
        "Where the name of an organization, branch, place, person or activity stands in several "
        "places and in one of them with another character that sounds or looks like the right "
        "one (馆 and 管), that is mostly a slip. Names of people are told as a note, where a "
        "column has the other name three times: 王丽 and 王莉 may be two people. Differences "
        "that mean something (第一 and 第二, 东 and 西, 小区 and 社区) are left alone. What names, "
        "people, places and venues of the configuration list is right, and corrects what is one "
        "character off."
    ),
    wrong="鹞山社区分馆……鷂山社区分馆",
    right="鹞山社区分馆……鹞山社区分馆",
)

_LONG, _LONGEST = 6, 24
"""Characters of a name: the fewest of an activity's, the most of any.

Short names of activities are often alike.
"""
_NAME_HEADERS = words("单位|部门|地点|场馆|展厅|校区|场地|教室")
_PERSON_HEADERS = words(
    "主讲|讲师|教师|老师|主持|负责|授课|执教|辅导|讲解|联系人|策展"
    "|责任人|裁判|教练|领队|值班|带班|导师|经办|承办人|姓名|领导|组长"
)
_PIECE = regex(r"[^、，,；;/和及与\s（）()]+")
"""One name of a field that lists several."""
_QUOTED = regex(r"[“《](?P<name>[^“”《》]{4,24})[”》]")
_HAN = regex(HAN)
_PERSON = regex(f"{HAN}{{3}}")
_BREAK = regex(r"[，。；：、！？\s（）()《》“”‘’【】]")
_GENERIC = regex(r"^(?:待定|线上|各|全|本)")
_INSTITUTION = regex(
    r"""
    分馆|图书馆|文化馆|博物馆|美术馆|文化站|书房|中心
    |学校|小学|中学|幼儿园|校区|社区|街道
    """,
    re.VERBOSE,
)


class _Use(Struct, frozen=True):
    """One place where a field gives a name."""

    placed: PlacedText
    start: int


class _Slip(Struct, frozen=True):
    """A stretch of a paragraph that is one character off the name *other*."""

    placed: PlacedText
    text: str
    span: tuple[int, int]
    other: str

    @property
    def written(self) -> str:
        """The characters of the stretch."""
        return self.text[slice(*self.span)]


@rule("PG360", Severity.WARNING, zh=_ZH, en=_EN, needs=Need.PARTS)
def name_nearly_another(view: PlanView) -> Iterator[Hit]:
    """Find names that are one character off a name that the plan gives elsewhere."""
    register = Register(view)
    yield from register.fields()
    yield from register.texts()


class Register(Struct, frozen=True, dict=True):
    """The names that fields give, and how often each stands in the plan."""

    view: PlanView

    @cached_property
    def uses(self) -> Mapping[str, list[_Use]]:
        """Every name that a field gives, with its places."""
        uses: dict[str, list[_Use]] = {}
        for name, use in self._uses():
            if name in uses:
                uses[name].append(use)
            elif (
                SHORTEST <= len(name) <= _LONGEST and _HAN.search(name) and not _GENERIC.match(name)
            ):
                uses[name] = [use]
        return uses

    def _uses(self) -> Iterator[tuple[str, _Use]]:
        columns_of_names = self._columns_of_names
        for kind, placed, text in self.view.paragraphs:
            path = placed.path
            key = path[-1]
            if key in {"organization", "venue"}:
                yield text, _Use(placed, 0)
            elif kind is TextRole.CELL and key in columns_of_names[str(path[1])]:
                for found in _PIECE.finditer(text):
                    yield found.group(), _Use(placed, found.start())
            elif path[0] == "activities" and key == "name":
                name = text.strip("“”《》【】")
                if len(name) >= _LONG:
                    yield name, _Use(placed, text.find(name))
                for found in _QUOTED.finditer(text):  # “一呼一吸间”义诊 is called by its quotation
                    if found["name"] != name or len(name) < _LONG:
                        yield found["name"], _Use(placed, found.start("name"))
            elif key == "title" and path[0] == "attachments":
                yield text, _Use(placed, 0)

    @cached_property
    def _columns_of_names(self) -> Mapping[str, frozenset[str | int]]:
        """The keys of the columns of each table that hold names, or whose headers say so."""
        return {
            name: frozenset(("place", "owner")).union(
                column.key
                for column in table.columns
                if _NAME_HEADERS.search(header := column.header or column.key)
                or _is_of_people(header)
            )
            for name, table in self.view.loaded.plan.activities.items()
        }

    @cached_property
    def _columns_of_people(self) -> frozenset[tuple[str, str]]:
        """The tables and keys of the columns that hold people, by their headers."""
        return frozenset(
            (name, column.key)
            for name, table in self.view.loaded.plan.activities.items()
            for column in table.columns
            if column.key == "owner" or _is_of_people(column.header or column.key)
        )

    def is_of_people(self, path: Path) -> bool:
        """Return whether a cell stands in a column of people."""
        is_cell = path[0] == "activities" and "rows" in path
        return is_cell and (str(path[1]), str(path[-1])) in self._columns_of_people

    @cached_property
    def people(self) -> Mapping[str, int]:
        """Names of people, three characters each, with the most that a column has of each."""
        columns: dict[tuple[str, str], Counter[str]] = {}
        for name, uses in self.uses.items():
            if not _PERSON.fullmatch(name) or is_department(name):
                continue
            for path in (use.placed.path for use in uses):
                if self.is_of_people(path):
                    column = (str(path[1]), str(path[-1]))
                    columns.setdefault(column, Counter())[name] += 1
        most: Counter[str] = Counter()
        for counts in columns.values():
            most |= counts
        return most

    @cached_property
    def known(self) -> frozenset[str]:
        """The names of the configuration, which are right."""
        return self.view.config.known_names

    @cached_property
    def occurrences(self) -> Occurrences:
        """The counts of words in all texts of the plan, those of names made in one pass.

        Long ones are counted when they are near another name, or a text is.
        """
        occurrences = self.view.occurrences
        short = (name for name in self.uses if len(name) <= SHORTEST)
        occurrences.look_for({*short, *self.known, *self.institutions})
        return occurrences

    def count(self, name: str) -> int:
        """Return how often a name stands in all texts of the plan."""
        return self.occurrences.count(name)

    @cached_property
    def institutions(self) -> frozenset[str]:
        """Ends of names of institutions (南山分馆) that stand three times or more in the texts."""
        found: Counter[str] = Counter()
        text = self.view.occurrences.text
        for kind in _INSTITUTION.finditer(text):
            for size in (1, 2) if kind.group() in {"分馆", "校区"} else (2,):
                name = text[max(0, kind.start() - size) : kind.end()]
                if len(name) == size + len(kind.group()) and not _BREAK.search(name):
                    found[name] += 1
        return frozenset(name for name, count in found.items() if count >= _SURELY)

    @cached_property
    def by_hole(self) -> Mapping[str, list[str]]:
        """Names by their holes, which are names without one character; near names share a hole."""
        first: dict[str, str] = {}
        shared: dict[str, list[str]] = {}
        for name in (*self.uses, *sorted(self.known - set(self.uses))):
            for hole in _holes(name):
                other = first.setdefault(hole, name)
                if other is not name:
                    shared.setdefault(hole, [other]).append(name)
        return {hole: names for hole, names in shared.items() if len(names) <= _TOO_MANY}

    @cached_property
    def _near(self) -> Mapping[str, list[tuple[int, str]]]:
        """By name, the places of its characters without which it is another name too, in order."""
        near: dict[str, list[tuple[int, str]]] = {}
        for hole, names in self.by_hole.items():
            for name in names:
                near.setdefault(name, []).append((hole.index("\n"), hole))
        return {name: sorted(holes) for name, holes in near.items()}

    def fields(self) -> Iterator[Hit]:
        """Yield hits for names that only one field gives, and that are rather slips for another."""
        near = {name: others for name in self.uses if (others := self._near_ones(name))}
        pairs = ((name, other) for name, others in near.items() for _, other in others)
        self.occurrences.look_for(chain.from_iterable(pairs))
        for name, others in near.items():
            better = [other for at, other in others if self._outweighs(at, other, name)]
            if better:
                other = max(better, key=lambda each: (self.count(each), each))
                use = self.uses[name][0]
                yield self._hit(use.placed, _span(use, name), name, other)

    def _near_ones(self, name: str) -> list[tuple[int, str]]:
        """Return the names that a *name* may be a slip for, behind the place of the character."""
        if name in self.known or len(self.uses[name]) > 1:
            return []
        return [
            (at, other)
            for at, hole in self._near.get(name, ())
            for other in self.by_hole[hole]
            if other != name
            and not are_two(name, other, at)
            and (other in self.known or are_alike(name[at], other[at]))
        ]

    def _outweighs(self, at: int, other: str, name: str) -> bool:
        """Return whether *name* is rather a slip for *other* than a name of its own.

        The two names differ in the character *at*, and not as two that are both right do.
        """
        if other in self.known:
            return not _PERSON.fullmatch(other) or are_alike(name[at], other[at])
        if self.count(name) > 1:
            return False
        if name in self.people:
            return max(self.people.get(other, 0), self.count(other)) >= _SURELY
        return self.count(other) >= _OFTEN or self._is_worded(at, other, name)

    def _is_worded(self, at: int, other: str, name: str) -> bool:
        """Return whether a pair of characters shows that *other* is right, and not *name*.

        The pair of *name* at *at* stands nowhere else, that of *other* outside of *other* too.
        """
        count_pair = self.occurrences.count_pair
        for first, last in ((at - 1, at + 1), (at, at + 2)):
            if first < 0 or last > len(other) or count_pair(name[first:last]) != 1:
                continue
            if count_pair(other[first:last]) != self.count(other):
                return True
        return False

    def texts(self) -> Iterator[Hit]:
        """Yield hits for stretches of text that are one character off a name, or for that name."""
        told_fields: set[str] = set()
        if slips := list(self._slips()):
            self.occurrences.look_for({*self._given.words, *(each.written for each in slips)})
        for _, of_paragraph in groupby(slips, key=lambda slip: id(slip.placed)):
            told = 0
            for slip in of_paragraph:
                if slip.span[0] < told or self._is_inside_another(slip):
                    continue
                other, written = slip.other, slip.written
                if self._is_misnamed(other, written) and other not in told_fields:
                    told_fields.add(other)
                    use = self.uses[other][0]
                    yield self._hit(use.placed, _span(use, other), other, written)
                elif self.count(written) == 1 and not _stands_beside(slip.text, slip.span, other):
                    told = slip.span[1]
                    yield self._hit(slip.placed, slip.span, written, other)

    def _slips(self) -> Iterator[_Slip]:
        """Yield the stretches of texts that are nearly a name, and no name themselves."""
        paragraphs = self.view.paragraphs
        everything = paragraphs.joined.text
        names, by_half = self._given.words, self.by_half
        for at, half in self._halves.find(everything):
            near = [
                (name, before)
                for (before, length), alike in by_half[half].items()
                if (stretch := everything[at - before : at - before + length]) not in names
                and "\n" not in stretch  # of one paragraph
                for name in alike
                if wrong_at(stretch, name) is not None
            ]
            for name, before in sorted(near):
                (_, placed, text), start = paragraphs.at(at)
                span = self._slip_at(text, at - start - before, name)
                if span:
                    written = text[slice(*span)]
                    if not _BREAK.search(written) and not _GENERIC.match(written):
                        yield _Slip(placed, text, span, name)

    def _is_misnamed(self, name: str, written: str) -> bool:
        """Return whether the *name* of a field is the slip, and *written* in the text is right."""
        at = wrong_at(name, written)
        if name not in self.uses or self.count(name) > 1 or at is None or name in self.known:
            return False
        if name in self.people or not are_alike(name[at], written[at]):
            return False
        return self.count(written) >= _SURELY or self._is_worded(at, written, name)

    def _is_inside_another(self, slip: _Slip) -> bool:
        """Return whether a stretch belongs to a longer name that the plan gives."""
        return slip.written in self._parts_of_repeated(slip.text, len(slip.written))

    def _parts_of_repeated(self, text: str, length: int) -> frozenset[str]:
        """Return all stretches of a *length* in the longer names that ``_repeated_in`` returns."""
        if (text, length) not in self._parts:
            self._parts[text, length] = frozenset(
                name[at : at + length]
                for name in self._repeated_in(text)
                if len(name) > length
                for at in range(len(name) - length + 1)
            )
        return self._parts[text, length]

    @cached_property
    def _parts(self) -> dict[tuple[str, int], frozenset[str]]:
        return {}

    def _repeated_in(self, text: str) -> frozenset[str]:
        """Return the names in *text* that stand in the plan more than once."""
        if text not in self._repeated:
            names = {name for _, name in self._given.find(text)}
            self._repeated[text] = frozenset(name for name in names if self.count(name) > 1)
        return self._repeated[text]

    @cached_property
    def _repeated(self) -> dict[str, frozenset[str]]:
        return {}

    @cached_property
    def _given(self) -> WordIndex:
        """The names that fields and the configuration give."""
        return WordIndex({*self.uses, *self.known})

    @cached_property
    def by_half(self) -> Mapping[str, Mapping[Span, list[str]]]:
        """Names by their halves, and by what stands before these: a slip leaves one of them whole.

        Names of one length are kept together, with the number of characters before the half.
        """
        halves: dict[str, dict[Span, list[str]]] = {}
        for name in sorted({*self.uses, *self.known, *self.institutions}):
            middle = len(name) // 2
            if self._is_looked_for(name):
                for half, before in {name[middle:]: middle, name[:middle]: 0}.items():
                    if half:
                        alike = halves.setdefault(half, {})
                        alike.setdefault((before, len(name)), []).append(name)
        return {
            half: alike
            for half, alike in halves.items()
            if sum(map(len, alike.values())) <= _TOO_MANY
        }

    def _is_looked_for(self, name: str) -> bool:
        """Return whether what is one character off a name is looked for in texts."""
        if name in self.known:
            return True
        if name in self.people:
            return max(self.people[name], self.count(name)) >= _SURELY
        return len(name) > SHORTEST or self.count(name) >= _OFTEN

    @cached_property
    def _halves(self) -> WordIndex:
        return WordIndex(self.by_half)

    def _slip_at(self, text: str, first: int, name: str) -> tuple[int, int] | None:
        """Return the span of *name* at *first*, with one wrong character in one of its halves."""
        last = first + len(name)
        if first < 0 or last > len(text):
            return None
        written = text[first:last]
        at = wrong_at(written, name)
        is_meant = at is not None and (
            self._may_be_meant(written, name, at) or self._is_called_so(text, first, name)
        )
        if at is None or not is_meant or not self._is_bounded(text, (first, last), name, at):
            return None
        return first, last

    def _is_bounded(self, text: str, span: tuple[int, int], name: str, at: int) -> bool:
        """Return whether what stands beside a stretch shows that it is a name from end to end.

        A wrong first or last character may belong to another word. Of a long name that is begun
        by what stands before it, all but the last character is enough.
        """
        first, last = span
        before = text[max(0, first - 1) : first]
        is_person = name in self.people
        if at == 0:
            return (_BEFORE_PERSON if is_person else _BEFORE).search(before) is not None
        if at < len(name) - 1 or _ENDS_INSTITUTION.search(name):
            return True
        if is_person:
            return _AFTER_PERSON.match(text, last) is not None or is_in_charge(text, last)
        is_begun = len(name) > SHORTEST and _BEFORE.search(before)
        return bool(is_begun or _AFTER.match(text, last))

    def _may_be_meant(self, written: str, name: str, at: int) -> bool:
        """Return whether what is *written* with one other character may stand for a *name*.

        What an office has listed corrects all that is near; other people may have near names.
        """
        if name in self.known and not _PERSON.fullmatch(name):
            return True
        return are_alike(written[at], name[at])

    def _is_called_so(self, text: str, first: int, name: str) -> bool:
        """Return whether a text speaks of an activity as its row does, with *name* in quotes.

        “一滴水的旅途”主题展 is “一滴水的旅程”主题展, whatever the two characters look like.
        """
        last = first + len(name)
        around = text[max(0, first - 1) : first] + text[last : last + 1]
        what = text[last + 1 : last + 1 + _KIND]
        return around in _QUOTES and what in self._kinds_of_quoted.get(name, ())

    @cached_property
    def _kinds_of_quoted(self) -> Mapping[str, set[str]]:
        """What stands behind the quoted names of rows: 主题 behind “一滴水的旅程”."""
        found: dict[str, set[str]] = {}
        for activity in self.view.activities:
            name = activity.text("name")
            for quoted in _QUOTED.finditer(name):
                what = name[quoted.end() : quoted.end() + _KIND]
                if len(quoted["name"]) >= _LONG - 1 and len(what) == _KIND:
                    found.setdefault(quoted["name"], set()).add(what)
        return found

    @cached_property
    def _offices(self) -> frozenset[str]:
        """The names of those who make the plan, which are surely right."""
        return frozenset(
            text for _, placed, text in self.view.paragraphs if placed.path[-1] == "organization"
        )

    def _hit(self, placed: PlacedText, span: tuple[int, int], name: str, other: str) -> Hit:
        args: dict[str, str | int] = {"value": name, "other": other}
        also: tuple[tuple[PlacedText, tuple[int, int]], ...] = ()
        if at := self.view.first_with(other):
            start = str(at.text).find(other)
            also = ((at, (start, start + len(other))),)
            args["line"] = self.view.loaded.place(*also[0]).line
        differs = wrong_at(name, other)
        is_unlike = differs is not None and not are_alike(name[differs], other[differs])
        is_hint = other not in self.known and (
            is_unlike
            or other in self.people
            or (self.count(other) < _OFTEN and other not in self._offices)
        )
        return Hit(placed, span, args, also=also, is_hint=is_hint)


def _is_of_people(header: str) -> bool:
    """Return whether the cells below a header hold people."""
    return bool(_PERSON_HEADERS.search(header)) or holds_people(header)


def _stands_beside(text: str, span: tuple[int, int], other: str) -> bool:
    """Return whether another name is joined to the one at *span*: 东湖分馆、平湖分馆 are two."""
    reach = len(other) + 1
    before, after = text[max(0, span[0] - reach) : span[0]], text[span[1] : span[1] + reach]
    joined = before[-1:] in _JOINS and before[:-1].endswith(other)
    return joined or (after[:1] in _JOINS and after[1:].startswith(other))


_JOINS = frozenset("、和与及，/")


def _span(use: _Use, name: str) -> tuple[int, int]:
    return use.start, use.start + len(name)


_OFTEN, _SURELY = 2, 3  # counts by which a short name is looked for, any name is right
_TOO_MANY = 30  # names that share all but a character are numbered, not misspelt
_ENDS_INSTITUTION = regex(
    r"""(?:
    分馆|图书馆|文化馆|博物馆|美术馆|文化站|服务站
    |学校|小学|中学|幼儿园|校区|社区|医院
    )$""",
    re.VERBOSE,
)
_QUOTES = frozenset(("“”", "《》"))
_KIND = 2  # characters behind a quoted name that say what it is: 讲座, 主题展
_BEFORE = regex(rf"(?:^|[\W_]|[{PARTICLES}])$")
_BEFORE_PERSON = regex(rf"(?:^|[\W_]|[{PARTICLES}员科部室长任师组队处记])$")
_AFTER_PERSON = regex(
    r"$|[\W_\d]|负责|指挥|协助|牵头|组织|出席|讲|授|老师|同志|等|和|与|造册|起草|记录|收集|保管|登记|管理|审[核定]|撰写|联系|对接"
    r"|参[加与]|走访|慰问|陪同|接待|汇报|发言|致辞|点评|摄[影像]|设计|整理|汇总|验收|表演|演[唱奏]|朗诵"
)
_AFTER = regex(r"$|[\W_\d]|[在于到由及和与至的将是为要等内里开举负组承主联各共计带讲授老]")


def _holes(name: str) -> Iterator[str]:
    return (f"{name[:at]}\n{name[at + 1 :]}" for at in range(len(name)))  # no name has a line break
