"""Names that differ in one character: by a slip, or because both are right by their sense."""

from __future__ import annotations

from operator import ne

from plangen.language.likeness import are_alike
from plangen.language.surnames import SURNAMES
from plangen.patterns import regex, words

SHORTEST = 3
"""The fewest characters of a name that another one can be a slip for."""
_DISTINCT = (
    "一二三四五六七八九十百甲乙丙丁首次末0123456789０１２３４５６７８９①②③④⑤⑥ABCDEFGHabcdefgh",
    "东西南北中",
    "上下左右前后内外里侧",
    "大中小幼",
    "内外妇儿产骨眼",
    "大小新老高低早晚初正副总分主协",
    "男女父母爸妈公婆兄弟姐妹",
    "春夏秋冬",
    "金银铜红黄蓝绿白黑青",
    "处部科室组队班",
    "馆赛团场课厅室会展",
    "路街巷村镇乡",
    "厅庭亭",
    "园院苑",
    "阅悦",  # 悦读 plays on 阅读
    "艺一益易",
)
"""Characters by their kind: names that differ in two of one kind are both right."""
_KINDS = {
    character: frozenset(kind for kind in _DISTINCT if character in kind)
    for character in "".join(_DISTINCT)
}
PARTICLES = "在于到由及和与至的向让请各为是将从对经据给跟同自"
"""What stands beside a name and is no part of it."""
_DEPARTMENT = regex(r"[处部科室组馆厅队班站会所院办局村镇乡街路桥山湖河园楼校店]$")
_TITLE = words("老师|教授|馆长|校长|园长|院长|主任|科长|处长|书记|医生|律师|先生|女生|女士|同志")
_SURNAMES_OR_PARTICLES = SURNAMES | frozenset(PARTICLES)


def is_department(name: str) -> bool:
    """Return whether a name ends as one of a department, a house or a place does."""
    return bool(_DEPARTMENT.search(name))


def wrong_at(written: str, name: str) -> int | None:
    """Return the place of the one character in which two names of equal length differ.

    None if they differ in none or more, or if both are right by their sense: 第一 and 第二.
    """
    differs = list(map(ne, written, name))
    if differs.count(True) != 1:
        return None
    at = differs.index(True)
    return None if are_two(written, name, at) else at


def _are_of_one_kind(one: str, other: str) -> bool:
    return one in _KINDS and other in _KINDS and not _KINDS[one].isdisjoint(_KINDS[other])


_HALL = regex("(?:演播|报告|多功能|展|音乐|排练|放映|宴会|候车|服务|办事|会议|营业|餐|大)$")


def are_two(written: str, name: str, at: int) -> bool:
    """Return whether two names that differ in one character are both right by their sense."""
    one, other = written[at], name[at]
    if other == "厅" and one in "亭庭" and _HALL.search(name[:at]):
        return False  # 演播亭 is no pavilion
    if one.isdecimal() or other.isdecimal() or _are_of_one_kind(one, other):
        return True
    if at == 0 and _TITLE.fullmatch(name, 1) and {one, other} <= _SURNAMES_OR_PARTICLES:
        return True  # 尹老师 and 宁老师, 对老师的组织
    is_department = len(name) == SHORTEST and bool(_DEPARTMENT.search(name))
    return is_department and not are_alike(one, other)  # 宣传部 and 宣教部
