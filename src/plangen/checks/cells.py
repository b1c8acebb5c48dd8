"""Cells that hold what belongs into another column: phone numbers, people, places, times."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping
from functools import cached_property

from plangen.checks.registry import Hit, rule
from plangen.findings import Severity
from plangen.language.clauses import HAN
from plangen.language.headers import holds_people
from plangen.language.phones import (
    FIGURES,
    NAME_ALONE,
    NO_NUMBER,
    NO_PHONE_HEADER,
    NUMBER_ALONE,
    PHONE_HEADER,
    wrong_numbers,
)
from plangen.language.places import (
    ACTIVITY,
    EVENT,
    OFFICE,
    PLACE,
    ROOM,
    has_surname,
    is_like_person,
)
from plangen.messages import Message
from plangen.patterns import each_of, regex, words
from plangen.plan.loaded import Need, PlacedText
from plangen.plan.model import ActivityTable
from plangen.plan.view import Activity, PlanView
from plangen.values import Struct, field

_ZH_NUMBER = Message(
    title="电话号码的位数",
    sentence="电话号码“{value}”的位数不对：{form}，这里是{count}位。",
    hints=("核对号码，补上漏掉的数字，或者删去多打的。",),
    explanation=(
        "手机号码是11位；3位区号（010、02几）后面是8位，4位区号后面是7位或8位。只看“电话”“手机”“联系方式”后面的、"
        "和这样的列里的号码；400、800、95588、12345这样的号码，分机、短号、没有区号的号码，不核对。"
    ),
    wrong="联系电话：0556-555010",
    right="联系电话：0556-5550100",
)
_EN_NUMBER = Message(
    title="The length of phone numbers",
    sentence="The phone number {value} has the wrong length: {form}, this has {count}.",
    hints=("Look the number up; add the figure that is missing, or remove the one too many.",),
    explanation=(
        "Mobile numbers have 11 figures; behind an area code of 3 (010, 02x) there are 8, behind "
        "one of 4 there are 7 or 8. Only numbers behind 电话, 手机 or 联系方式 and in such "
        "columns are looked at; services (400, 95588, 12345), extensions, short numbers and "
        "numbers without area codes are left alone."
    ),
    wrong="联系电话：0556-555010",
    right="联系电话：0556-5550100",
)


@rule("PG363", Severity.WARNING, zh=_ZH_NUMBER, en=_EN_NUMBER)
def phone_number_of_wrong_length(view: PlanView) -> Iterator[Hit]:
    """Find phone numbers with a figure too few or too many."""
    for placed, text in view.outside_rows:
        if PHONE_HEADER.search(text):
            yield from _wrong(placed, text, is_cell=False)
    tables = _columns(view)
    with_figures = {id(placed.scalar) for _, placed, _ in view.typed.with_any((), FIGURES)}
    for activity in view.activities if with_figures else ():
        of_numbers = tables[activity.table].of_numbers
        for key, placed in activity.cells.items():
            if id(placed.scalar) in with_figures:
                yield from _wrong(placed, str(placed.text), is_cell=key in of_numbers)


def _wrong(placed: PlacedText, text: str, *, is_cell: bool) -> Iterator[Hit]:
    for number in wrong_numbers(text, is_cell=is_cell):
        args: dict[str, str | int] = {
            "value": text[slice(*number.span)],
            "form": number.form,
            "count": number.count,
        }
        yield Hit(placed, number.span, args)


_ZH_NAME = Message(
    title="电话栏里的姓名",
    sentence="“{value}”写在“{header}”一栏里，不是电话号码。",
    hints=("填上电话号码。",),
    explanation="这一栏别的行都是号码，只有这里是几个字，多半是填错了列。待定、同上、见通知这样的，不报告。",
    wrong="{name: 讲座, 电话: 王小明}（别的行是号码）",
    right="{name: 讲座, 电话: 0556-5550101}",
)
_EN_NAME = Message(
    title="A name in a column of phone numbers",
    sentence="“{value}” stands in the column {header}; it is no phone number.",
    hints=("Fill in the number.",),
    explanation=(
        "The other rows of the column have numbers, this one has a few characters, which mostly "
        "belong into another column. 待定, 同上 and the like are left alone."
    ),
    wrong="{name: 讲座, 电话: 王小明} (the other rows have numbers)",
    right="{name: 讲座, 电话: 0556-5550101}",
)


@rule("PG364", Severity.WARNING, zh=_ZH_NAME, en=_EN_NAME, needs=Need.PARTS)
def name_for_number(view: PlanView) -> Iterator[Hit]:
    """Find names in columns of phone numbers."""
    tables = _columns(view)
    numbers = Counter(
        (activity.table, key)
        for activity in view.activities
        for key in tables[activity.table].of_numbers
        if FIGURES.search(activity.text(key))
    )
    for activity in view.activities:
        columns = tables[activity.table]
        for key in columns.of_numbers:
            text = activity.text(key)
            if not NAME_ALONE.fullmatch(text) or NO_NUMBER.search(text):
                continue
            has_number_elsewhere = any(FIGURES.search(activity.text(k)) for k in columns.of_people)
            if numbers[activity.table, key] >= _FEWEST and not has_number_elsewhere:
                placed = activity.cells[key]
                args = {"value": text, "header": columns.header(key)}
                yield Hit(placed, (0, len(str(placed.text))), args)


_FEWEST = 2  # rows with numbers that show what a column is for

_ZH_EXCHANGED = Message(
    title="填反了的两格",
    sentence="这一行的“{first}”写的是“{value}”，“{second}”写的是“{other}”，像是填反了。",
    hints=("把两格的内容对调。",),
    explanation=(
        "地点一栏写的是人名、负责人一栏写的是场地，联系人一栏是号码、电话一栏是人名，"
        "或者名称一栏写的是人名、场地，负责人、地点一栏写的是活动，是两格填反了。"
    ),
    wrong="{name: 讲座, place: 王小明, owner: 报告厅}",
    right="{name: 讲座, place: 报告厅, owner: 王小明}",
)
_EN_EXCHANGED = Message(
    title="Two cells exchanged",
    sentence="In this row {first} is “{value}” and {second} is “{other}”: they look exchanged.",
    hints=("Exchange the two cells.",),
    explanation=(
        "A person in the column of places and a place in that of people, or a number in the "
        "column of people and a name in that of numbers, are two cells that were exchanged; so are "
        "a person or a place among the names, and the activity in their column."
    ),
    wrong="{name: 讲座, place: 王小明, owner: 报告厅}",
    right="{name: 讲座, place: 报告厅, owner: 王小明}",
)


@rule("PG365", Severity.WARNING, zh=_ZH_EXCHANGED, en=_EN_EXCHANGED, needs=Need.PARTS)
def cells_exchanged(view: PlanView) -> Iterator[Hit]:
    """Find two cells of one row that hold what belongs into the other."""
    tables = _columns(view)
    known = _Known.of(view, tables)
    for activity in view.activities:
        columns = tables[activity.table]
        if pair := next(_exchanged(activity, columns, known), None):
            first, second = pair
            cells = [activity.cells[key] for key in pair]
            args = {
                "first": columns.header(first),
                "value": activity.text(first),
                "second": columns.header(second),
                "other": activity.text(second),
            }
            also = ((cells[1], (0, len(str(cells[1].text)))),)
            yield Hit(cells[0], (0, len(str(cells[0].text))), args, also=also)


class _Known(Struct):
    """How often a text stands in columns of people and of places, in all tables."""

    people: Counter[str] = field(default_factory=Counter)
    places: Counter[str] = field(default_factory=Counter)
    people_as_names: Counter[str] = field(default_factory=Counter)
    """How many rows of each table have such people in the column of names."""

    @classmethod
    def of(cls, view: PlanView, tables: Mapping[str, _Columns]) -> _Known:
        """Return what the tables of a plan have."""
        known = cls()
        rows = [(activity, tables[activity.table]) for activity in view.activities]
        known.people.update(
            text for activity, columns in rows for text in _filled(activity, columns.of_people)
        )
        known.places.update(
            text for activity, columns in rows for text in _filled(activity, columns.of_places)
        )
        if known.people:
            called = (activity.table for activity, _ in rows if known.people[activity.called])
            known.people_as_names.update(called)
        return known

    def is_person_among_activities(self, activity: Activity, name: str) -> bool:
        """Return whether a name is a person's, in a table that has activities elsewhere."""
        is_alone = self.people_as_names[activity.table] == 1
        return is_alone and self.people[name] > 0 and is_like_person(name)

    def is_person(self, text: str) -> bool:
        """Return whether a text in a column of places is a person's name.

        Who is named among the people may be called like a hill: 鲁怀山.
        """
        is_listed = self.people[text] > 0 and has_surname(text)
        is_office = OFFICE.search(text) or ROOM.search(text)
        is_full = len(text) == _FULL_NAME and is_like_person(text)
        return self.places[text] <= 1 and bool(is_full or (is_listed and not is_office))

    def is_place_alone(self, text: str) -> bool:
        """Return whether a text in the column of names is a place, and no activity."""
        return self.places[text] > 0 and not ACTIVITY.search(text)

    def is_place(self, text: str, beside: str) -> bool:
        """Return whether a text in a column of people is a place.

        *Beside* a person whom other rows name it is one, if it is no person itself: 花溪草坪.
        """
        if self.people[text] > 1 or OFFICE.search(text):
            return False
        if self.people[beside] > 0 and len(text) > _FULL_NAME and not has_surname(text):
            return not EVENT.search(text)
        return self.places[text] > 0 or ROOM.search(text) is not None


def _filled(activity: Activity, keys: Iterable[str]) -> Iterator[str]:
    yield from (text for key in keys if (text := activity.text(key)))


def _exchanged(activity: Activity, columns: _Columns, known: _Known) -> Iterator[tuple[str, str]]:
    """Yield the keys of two cells of a row that hold what belongs into the other."""
    for person in columns.of_people:
        text = activity.text(person)
        if not text:
            continue
        for place in columns.of_places:
            other = activity.text(place)
            if known.is_person(other) and known.is_place(text, beside=other):
                yield place, person
        for phone in columns.of_numbers:
            if NUMBER_ALONE.fullmatch(text) and NAME_ALONE.fullmatch(activity.text(phone)):
                yield person, phone
        name = activity.called
        if known.is_person_among_activities(activity, name) and _is_activity(text, known):
            yield activity.name_column, person
    for place in columns.of_places if activity.name_column else ():
        other, name = activity.text(place), activity.called
        if known.is_place_alone(name) and ACTIVITY.search(other) and known.places[other] <= 1:
            yield activity.name_column, place


_FULL_NAME = 3  # characters of most names; 金山 and 高庄 are places, too


def _is_activity(text: str, known: _Known) -> bool:
    """Return whether a text in a column of people, beside a person's name, is an activity.

    It is enough that it is neither a person, a place nor an office: 皮影制作工作坊, 老兵健康义诊.
    """
    if known.people[text] > 1 or known.places[text]:
        return False
    if EVENT.search(text) and len(text) > _FULL_NAME:
        return True
    if OFFICE.search(text):
        return False
    if ACTIVITY.search(text) and not PLACE.search(text):
        return True
    is_room = ROOM.search(text) and not text.endswith(_WORKSHOP)
    return len(text) > _FULL_NAME and not (is_room or has_surname(text)) and bool(_HAN.search(text))


_WORKSHOP = "工作坊"
_HAN = regex(HAN)


_LEADING = "主讲|讲师|教师|老师|主持|负责|授课|执教|辅导|嘉宾|策展|导师|领队|带队|值班|带班|讲解"
_PEOPLE = regex(rf"人$|{_LEADING}", needs=("人", *each_of(_LEADING)))
_NOT_PEOPLE = words(
    "区域|事项|任务|职责|范围|部门|科室|单位|机构|人数|人员数|对象|电话|地点|时间|内容|名称"
)
_PLACES = words("地点|场地|场所|地址|会场")


class _Columns(Struct, frozen=True, dict=True):
    """The columns of a table by what they hold: people, places, phone numbers."""

    table: ActivityTable

    @cached_property
    def _headers(self) -> dict[str, str]:
        return {each.key: each.printed_header for each in self.table.columns}

    def header(self, key: str) -> str:
        """Return what a column is called in print."""
        return self._headers[key]

    @cached_property
    def of_people(self) -> tuple[str, ...]:
        """The columns of people; 负责人 has departments, too."""
        return tuple(
            key
            for key, header in self._headers.items()
            if (_PEOPLE.search(header) or holds_people(header)) and not _NOT_PEOPLE.search(header)
        )

    @cached_property
    def of_places(self) -> tuple[str, ...]:
        """The columns of places."""
        return tuple(key for key, header in self._headers.items() if _PLACES.search(header))

    @cached_property
    def of_numbers(self) -> tuple[str, ...]:
        """The columns of phone numbers and nothing else."""
        return tuple(
            key
            for key, header in self._headers.items()
            if PHONE_HEADER.search(header) and not NO_PHONE_HEADER.search(header)
        )


def _columns(view: PlanView) -> dict[str, _Columns]:
    """Return what the columns of each table hold."""
    return {name: _Columns(table) for name, table in view.loaded.plan.activities.items()}
