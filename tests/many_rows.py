"""Plans with as many activities as are wanted; the same number always gives the same plan."""

from __future__ import annotations

import random
from collections.abc import Callable, Iterator

_HAN = [
    bytes((first, second)).decode("gb2312")
    for first in range(0xB0, 0xD7)
    for second in range(0xA1, 0xFF)
]
_TYPES = ("展览", "讲座", "志愿服务", "阅读推广", "电影展", "培训")
_WHO = ("少儿", "老年", "亲子", "青年", "社区", "校园", "职工", "新居民")
_THEMES = ("清明诗词", "传统文化", "科普绘本", "非遗剪纸", "红色故事", "地方文献", "心理健康")
_FORMS = ("主题书展", "专题讲座", "体验活动", "分享会", "知识竞赛", "读书沙龙", "公益培训")
_ROOMS = ("一楼展厅", "书房", "报告厅", "庭院")
_HEAD = """organization: 铜官区图书馆
period: 2023-04
introduction: 现将4月份工作计划安排如下：
sections:
  - title: 阅读推广活动
    body: 本月计划开展活动{{ activities.count }}场，丰富读者生活。
activities:
"""
_COLUMNS = "[number, type, name, time, place, owner, content]"

Fields = dict[str, str]


def rows(count: int) -> Iterator[Fields]:
    """Yield activities as they are in a large library: all distinct, spread over the month."""
    chance = random.Random(count)
    names: set[str] = set()
    venues = [f"{_word(chance, 3)}社区分馆" for _ in range(max(count // 20, 1))]
    while len(names) < count:
        who, theme, form = map(chance.choice, (_WHO, _THEMES, _FORMS))
        name = f"{who}{theme}“{_word(chance, 4)}”{form}"
        if name in names:
            continue
        names.add(name)
        yield {
            "type": chance.choice(_TYPES),
            "name": name,
            "time": f"4月{chance.randint(1, 30)}日{chance.randint(8, 19)}:{chance.choice('03')}0",
            "place": chance.choice(venues) + chance.choice(_ROOMS),
            "owner": chance.choice("王李张刘陈杨") + _word(chance, 2),
            "content": f"带领{who}读者了解{theme}，通过{form}感受乐趣，准备{_word(chance, 4)}。",
        }


def _word(chance: random.Random, length: int) -> str:
    return "".join(chance.choices(_HAN, k=length))


def table(activities: Iterator[Fields]) -> str:
    """Return a plan with one table."""
    listed = "".join(_row(each, "      ") for each in activities)
    return f"{_HEAD}  main:\n    caption: 活动安排\n    columns: {_COLUMNS}\n    rows:\n{listed}"


def _row(fields: Fields, indent: str) -> str:
    lines = [f"{key}: {value}" for key, value in fields.items()]
    return f"{indent}- " + f"\n{indent}  ".join(lines) + "\n"


def _changed(count: int, change: Callable[[int, Fields], Fields]) -> str:
    return table(each | change(number, each) for number, each in enumerate(rows(count)))


def ordinary(count: int) -> str:
    """Return a plan in which there is next to nothing to find."""
    return table(rows(count))


def venues(count: int) -> str:
    """Return a plan with venues of five activities each, whose numbers are written."""
    chance, activities = random.Random(count), list(rows(count))
    listed = ""
    for first in range(0, count, 5):
        name = f"{_word(chance, 3)}社区分馆"
        own = activities[first : first + 5]
        own[0]["content"] = f"{name}举办活动5场。{own[0]['content']}"
        listed += f"      - venue: {name}\n        rows:\n"
        listed += "".join(_row(each, "          ") for each in own)
    columns = "[venue, name, time, place, owner, content]"
    return f"{_HEAD}  all:\n    columns: {columns}\n    number_in: name\n    groups:\n{listed}"


def tables(count: int) -> str:
    """Return a plan with a table for each activity, which names its month."""
    return _HEAD + "".join(
        f"  t{at}:\n    caption: 4月第{at}组\n    columns: {_COLUMNS}\n    rows:\n"
        + _row(each, "      ")
        for at, each in enumerate(rows(count))
    )


def empty_venues(count: int) -> str:
    """Return a plan that cannot be used: none of its venues has an activity."""
    chance = random.Random(count)
    listed = "".join(f"      - {{venue: {_word(chance, 3)}分馆, rows: []}}\n" for _ in range(count))
    return f"{_HEAD}  all:\n    columns: [venue, name]\n    groups:\n{listed}"


def near_names(count: int) -> str:
    """Return a plan whose names differ by one character from five others, by two from the rest."""
    return _changed(
        count, lambda at, _: {"name": f"阅读分享{_HAN[at // 6]}{_HAN[-1 - at % 3000]}主题活动"}
    )


def slips(count: int) -> str:
    """Return a plan that has each name again in another row, one character off."""
    names = [each["name"] for each in rows(count)]
    return _changed(count, lambda at, _: {"content": f"参加{names[at][:-1]}圆，共同学习。"})


def without_names(count: int) -> str:
    """Return a plan that has no name in every other row."""
    return _changed(count, lambda at, each: {"name": "" if at % 2 else each["name"]})


def without_times(count: int) -> str:
    """Return a plan with times that nobody understands."""
    return _changed(count, lambda at, _: {"time": f"第{at}个双休日"})


def nearly_in_order(count: int) -> str:
    """Return a plan in the order of its days, but for one of them."""
    days = sorted(number % 30 + 1 for number in range(count))
    days[count // 2] = 1
    return _changed(count, lambda at, _: {"time": f"4月{days[at]}日"})


def crowded(count: int) -> str:
    """Return a plan with one place and one person for everything on one day."""
    return _changed(
        count,
        lambda at, _: {"time": f"4月7日{8 + at % 12}:00", "place": "市民广场", "owner": "王小明"},
    )


def doubled(count: int) -> str:
    """Return a plan with characters that stand twice, and names that are spread."""
    return _changed(
        count,
        lambda _, each: {
            "content": f"{each['name'][:6]}{each['name'][-3]}{each['name'][-3:]}",
            "owner": " ".join(each["owner"]),
        },
    )


def numbered(count: int) -> str:
    """Return a plan with numbers of activities by their places."""
    return _changed(
        count,
        lambda _, each: {"content": f"{each['place'][:7]}举办讲座3场，{each['place']}活动4场。"},
    )


def kept_quiet(count: int) -> str:
    """Return a plan with a comment at every other line that has something to find."""
    return _changed(
        count,
        lambda at, _: {
            "content": f"认真准备,按时完成第{at}项。" + "  # plangen: ignore PG370" * (at % 2)
        },
    )


def in_one_line(count: int) -> str:
    """Return a plan that is one line, with something to find in each row."""
    listed = ", ".join(f"{{name: {each['name']}, time: 4月31日}}" for each in rows(count))
    return (
        "{organization: 铜官区图书馆, period: 2023-04, activities: {main: {columns: [name, time], "
        f"rows: [{listed}]}}}}}}\n"
    )


KINDS: dict[str, Callable[[int], str]] = {
    each.__name__: each
    for each in (
        ordinary,
        venues,
        tables,
        empty_venues,
        near_names,
        slips,
        without_names,
        without_times,
        nearly_in_order,
        crowded,
        doubled,
        numbered,
        kept_quiet,
        in_one_line,
    )
}
"""The plans by what is special about them."""
