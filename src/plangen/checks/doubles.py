"""Activities entered twice, and activities that cannot both take place."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from datetime import date
from itertools import islice
from operator import attrgetter

from plangen.checks.registry import Hit, rule
from plangen.findings import Severity
from plangen.language.numbers import TENS
from plangen.language.surnames import DOUBLE_SURNAMES, SURNAMES
from plangen.language.times import Precision, TimeExpression
from plangen.messages import Message
from plangen.patterns import regex, words
from plangen.plan.loaded import Need
from plangen.plan.model import ActivityTable
from plangen.plan.view import Activity, PlanView
from plangen.values import Struct, field

_ZH_TWICE = Message(
    title="重复的活动",
    sentence="这项活动与第{line}行的相同：名称、时间、地点都一样。",
    hints=("删去一项；确实办两场的，写明各自的时间。",),
    explanation="名称、时间、地点都相同的两行是重复；只有名称相同、时间或地点不同的，是系列活动，不报告。",
    wrong="两行都是 {name: 书法讲座, time: 4月7日, place: 报告厅}",
    right="第二行是 {name: 书法讲座, time: 4月14日, place: 报告厅}",
)
_EN_TWICE = Message(
    title="Activities entered twice",
    sentence="This is the activity of line {line} again: same name, time and place.",
    hints=("Remove one; if there are two, give each its time.",),
    explanation=(
        "Two rows with the same name, time and place are one activity entered twice; with another "
        "time or place they are a series and left alone."
    ),
    wrong="{name: 书法讲座, time: 4月7日, place: 报告厅} twice",
    right="{name: 书法讲座, time: 4月14日, place: 报告厅} the second time",
)


@rule("PG350", Severity.WARNING, zh=_ZH_TWICE, en=_EN_TWICE, needs=Need.PARTS)
def activity_twice(view: PlanView) -> Iterator[Hit]:
    """Find rows with the name, time and place of an earlier row."""
    known: dict[tuple[str, ...], Activity] = {}
    for activity in view.activities:
        first = known.setdefault(_identity(view, activity), activity)
        if first is not activity:
            placed = activity.any_cell
            args = {"line": _line(view, first)}
            yield Hit(placed, (0, len(str(placed.text))), args)


def _identity(view: PlanView, activity: Activity) -> tuple[str, ...]:
    """Return the key of a row that is the same for rows of one activity.

    It is venue, time, place and name; without a name every cell. Rows with a name and no time are
    never one activity, and no more are rows that wait for both.
    """
    name, time = activity.text("name"), activity.text("time")
    key = (activity.venue, time, activity.text("place"), name)
    columns = view.loaded.plan.activities[activity.table].columns
    if not time and (name or any(each.key == "name" for each in columns)):
        return (*key, str(activity.path))
    if name:
        return key
    return (*key, *(f"{each}={activity.text(each)}" for each in sorted(activity.cells)))


def _line(view: PlanView, activity: Activity) -> int:
    return view.loaded.source.line_of(activity.any_cell.scalar.start)


_ZH_PLACE = Message(
    title="地点冲突",
    sentence="{place}在这个时间已有“{other}”（第{line}行）。",
    hints=("改其中一项的时间或地点。",),
    explanation=(
        "两项活动的地点相同，时间重叠，就报告。只写日期、没有钟点的不报告：同一天可以先后举行。"
        "展览与其他活动在同一处也不报告。"
    ),
    wrong="报告厅4月7日14:30-16:00两项活动",
    right="一项改为4月7日9:30-11:00",
)
_EN_PLACE = Message(
    title="Two activities in one place",
    sentence="“{other}” (line {line}) is in {place} at the same time.",
    hints=("Change the time or the place of one.",),
    explanation=(
        "Told when two activities are in one place at overlapping hours. Days without hours are "
        "left alone, as activities of a day may follow each other; so are exhibitions."
    ),
    wrong="two activities in 报告厅 on 4月7日14:30-16:00",
    right="one of them on 4月7日9:30-11:00",
)
_ZH_PERSON = Message(
    title="人员冲突",
    sentence="{person}在这个时间已有“{other}”（第{line}行）。",
    hints=("改其中一项的时间或人员。",),
    explanation="两项活动由同一个人负责或主讲，地点不同而时间重叠，就报告。部门和小组不核对。",
    wrong="张明4月7日14:30在两个地点主讲",
    right="一项改由李红主讲",
)
_EN_PERSON = Message(
    title="One person at two activities",
    sentence="{person} has “{other}” (line {line}) at the same time.",
    hints=("Change the time or the person of one.",),
    explanation=(
        "Told when one person is in charge of two activities at overlapping hours in different "
        "places. Departments and groups are not checked."
    ),
    wrong="张明 speaks in two places on 4月7日14:30",
    right="one of the talks is given by 李红",
)


class _Slot(Struct, frozen=True):
    """The hours of an activity on one day, *start* and *end* in minutes since midnight."""

    day: date
    start: int
    end: int

    def overlaps(self, start: int, end: int) -> bool:
        """Return whether the slot overlaps *start* to *end*, in minutes since midnight."""
        return self.start < end and start < self.end


class _Use(Struct, frozen=True):
    """An activity that takes a place or a person; *number* counts the uses in the file's order."""

    number: int
    activity: Activity
    identity: tuple[str, ...]
    where: tuple[str, str]
    """The venue and the place of the activity."""


class _Day(Struct):
    """The activities that take one place or one person on one day.

    *hours* has them by their minutes, as many activities may have the same, then by venue and
    place: the first use, and the first by another activity. No later use is ever the first to
    clash.
    """

    hours: dict[tuple[int, int], dict[tuple[str, str], list[_Use]]] = field(default_factory=dict)

    def add(self, slot: _Slot, use: _Use) -> None:
        """Enter *use* under the hours of *slot*."""
        places = self.hours.setdefault((slot.start, slot.end), {})
        uses = places.setdefault(use.where, [])
        if not uses or (len(uses) == 1 and uses[0].identity != use.identity):
            uses.append(use)

    def first_clash(self, slot: _Slot, use: _Use, *, elsewhere: bool) -> Activity | None:
        """Return the first activity that clashes with *use* in *slot*, or None.

        With *elsewhere*, activities in the place of *use* do not clash.
        """
        skipped = use.where if elsewhere and use.where[1] else None
        found = [
            clash
            for hours, places in self.hours.items()
            if slot.overlaps(*hours)
            for clash in islice(_others(places, use, skipped), 2)
        ]
        return min(found, key=attrgetter("number")).activity if found else None


def _others(
    places: Mapping[tuple[str, str], list[_Use]], use: _Use, skipped: tuple[str, str] | None
) -> Iterator[_Use]:
    """Yield the first use of each place by another activity than that of *use*.

    The earliest of them is one of the first two, as places stand in the order of their first use.
    """
    for where, uses in places.items():
        if where != skipped and (
            other := next((each for each in uses if each.identity != use.identity), None)
        ):
            yield other


_HOUR, _NOON, _EVENING, _NIGHT = 60, 12 * 60, 18 * 60, 24 * 60  # minutes
_PARTS = {
    "上午": (0, _NOON),
    "下午": (_NOON, _EVENING),
    "晚上": (_EVENING, _NIGHT),
    "全天": (0, _NIGHT),
}
_NO_EVENT = regex(r"(?<![拓发扩舒])展(?:览|示|$)|开放|借阅|服务台|值班|值守|巡查|放映周")
_GROUP = regex(
    r"""
    [组部室科馆队处班站会所院校局厅中心办]$
    |各|全体|待定|老师们|志愿者|馆员|员工|团队|公司|年级
    """,
    re.VERBOSE,
)
_PERSON_COLUMNS = ("owner",)
_PERSON_HEADERS = words("主讲|讲师|教师|老师|主持|负责人|授课|执教|辅导|讲解|嘉宾|策展|导师")
_TITLE = regex(r"(?:老师|馆长|主任|教授|同志|校长|站长)$")
_LONGEST_NAME = 4
_JOINED = regex(r"[、，,；;/和及\s]+")
_ROOM = regex(
    rf"""
    (?:[{TENS}\d]{{1,3}}[楼号层]|[东西南北中前后])?
    (?:书法|美术|音乐|舞蹈|少儿|电子)?
    (?:报告厅|会议室|多功能厅|活动室|阅览室|展厅|教室|大厅|剧场|小剧场|排练厅|排练室|培训室|自习室
    |书房|庭院|操场)
    """,
    re.VERBOSE,
    needs="室厅培大剧告览议操练功习庭房",
)  # rooms that every branch has: the venue tells which
_SOMEWHERE = regex("线上|网络|微信|公众号|抖音|平台|直播间|待定|各|校园内|全馆|全校|馆内")


@rule("PG351", Severity.WARNING, zh=_ZH_PLACE, en=_EN_PLACE, needs=Need.PARTS)
def place_taken_twice(view: PlanView) -> Iterator[Hit]:
    """Find two activities in one place at the same time."""
    taken = _Taken(view)
    for activity in view.activities:
        place = activity.text("place") if "place" in activity.cells else ""
        if not place or _SOMEWHERE.search(place) or _NO_EVENT.search(activity.text("name")):
            continue
        where = f"{activity.venue}{place}" if _ROOM.fullmatch(place) else place
        yield from taken.clashes(activity, where, {"place": place}, "place")


@rule("PG352", Severity.WARNING, zh=_ZH_PERSON, en=_EN_PERSON, needs=Need.PARTS)
def person_taken_twice(view: PlanView) -> Iterator[Hit]:
    """Find one person at two activities at the same time."""
    taken = _Taken(view)
    columns = {name: _person_columns(each) for name, each in view.loaded.plan.activities.items()}
    for activity in view.activities:
        for column in filter(activity.cells.__contains__, columns[activity.table]):
            for person in _JOINED.split(activity.text(column)):
                if _is_person(person):
                    yield from taken.clashes(activity, person, {"person": person}, column)


def _is_person(name: str) -> bool:
    """Return whether a name is a person's: it begins with a surname, and ends like no group's."""
    plain = _TITLE.sub("", name)
    if plain != name and plain in SURNAMES:
        return bool(plain)  # 王老师
    if plain[:2] in DOUBLE_SURNAMES:
        return len(plain) <= _LONGEST_NAME
    return 2 <= len(plain) < _LONGEST_NAME and plain[0] in SURNAMES and not _GROUP.search(plain)  # noqa: PLR2004


def _person_columns(table: ActivityTable) -> tuple[str, ...]:
    return tuple(
        column.key
        for column in table.columns
        if column.key in _PERSON_COLUMNS or _PERSON_HEADERS.search(column.header or column.key)
    )


class _Taken(Struct):
    """The days on which places or persons are taken, by their name and the day."""

    view: PlanView
    days: dict[tuple[str, date], _Day] = field(default_factory=dict)
    number: int = 0

    def clashes(
        self, activity: Activity, who: str, named: dict[str, str], column: str
    ) -> Iterator[Hit]:
        """Yield a hit for each day on which *activity* clashes with another, and enter its hours.

        *who* is the place or the person, *named* the arguments that name it, *column* its cell.
        """
        slots = list(_slots(activity))
        identity = _identity(self.view, activity) if slots else ()
        where = activity.venue, activity.text("place")
        for slot in slots:
            self.number += 1
            use = _Use(self.number, activity, identity, where)
            if (who, slot.day) not in self.days:
                self.days[who, slot.day] = _Day()
            day = self.days[who, slot.day]
            # Two activities of a person in one place are another rule's, or parts of one activity.
            if other := day.first_clash(slot, use, elsewhere=column != "place"):
                placed = activity.cells[column]
                args: dict[str, str | int] = {
                    **named,
                    "other": other.text("name") or str(other.any_cell.text),
                    "line": _line(self.view, other),
                }
                yield Hit(placed, (0, len(str(placed.text))), args)
            day.add(slot, use)


def _slots(activity: Activity) -> Iterator[_Slot]:
    """Yield the hours of an activity on each of its days; none if its hours are not given."""
    for time in activity.times:
        if time.start is None or time.precision is not Precision.DAY or time.repetition:
            continue
        hours = _hours(time)
        days = time.days or ((time.start,) if time.start == time.end else ())
        if hours and not time.is_deadline:
            yield from (_Slot(day, *hours) for day in days)


def _hours(time: TimeExpression) -> tuple[int, int] | None:
    if time.start_time is None:
        return _PARTS.get(time.day_part)
    start = time.start_time.hour * _HOUR + time.start_time.minute
    end = time.end_time.hour * _HOUR + time.end_time.minute if time.end_time else start + 1
    return (start, end) if start < end else None
