"""Words that places and activities end with, which tell them from people."""

from __future__ import annotations

import re

from plangen.language.clauses import HAN
from plangen.language.surnames import DOUBLE_SURNAMES, SURNAMES
from plangen.patterns import regex

PLACE = regex(
    r"""
    [室厅馆场楼院园库台校村镇乡街路巷店堂层廊站所区坊亭湖河山桥门岛宫城房苑塔田岭湾港坡寺庙局组部科]$
    |社区|中心|广场|基地|礼堂|剧场|公园|学校|小学|中学|大堂|门口|门前|工地|机房|操场
    """,
    re.VERBOSE,
)
"""What the name of a place, or of an office, ends with: no person's name does."""
ROOM = regex(
    r"[室厅馆场楼院园库台校村堂廊房亭]$|社区|广场|基地|剧场|公园|大堂|门口|门前|工地|操场|小学|中学"
)
"""What a place ends with that is no office: 办公室 is both."""
OFFICE = regex(r"办公室|教研室|科室|部室|[部处科组局委会队]$|中心$|公司$")
"""What the name of an office ends with."""
EVENT = regex(
    r"""
    (?<![工协学商])(?<!理事|董事|监事|居委|村委|组委|家委|业委|妇女|联合|基金|研究|促进|联谊|学生|老年|少代)(?<!委员)(?<!字)会$
    |课堂$|讲堂$|工作坊$|进(?:社区|校园|学校|企业|农村|乡村|机关|军营|家庭|商圈|楼宇|工地|集市|市场|广场|公园|景区)$
    """,
    re.VERBOSE,
)
"""How an activity ends that ends as an office or a place does: 运动会, 小课堂, 维修进社区."""
ACTIVITY = regex(
    r"(?:讲座|[课展会赛班坊]|活动|培训|演出|比赛|朗诵|分享|体验|沙龙|阅读|检查|评比|故事)$"
)
"""What the name of an activity ends with."""
_PERSON = regex(rf"{HAN}{{2,4}}")
_LONGEST = 3


def is_like_person(name: str) -> bool:
    """Return whether a text looks like the name of a person: a surname, two or three characters."""
    return has_surname(name) and not PLACE.search(name) and not ACTIVITY.search(name)


def has_surname(name: str) -> bool:
    """Return whether a text begins with a surname and is no longer than a name."""
    if not _PERSON.fullmatch(name):
        return False
    return name[:2] in DOUBLE_SURNAMES or (len(name) <= _LONGEST and name[0] in SURNAMES)
