"""How a sentence says how many activities there are: 计划开展活动24场，其中总馆8场."""

from __future__ import annotations

import re

from plangen.language.numbers import COUNT, COUNTS
from plangen.language.units import OF_ACTIVITIES
from plangen.patterns import begins_with, each_of, regex, words

COUNTED = rf"(?P<number>{COUNT})\s*(?P<unit>{OF_ACTIVITIES})"
"""The pattern of a number of activities."""
COUNTED_ACTIVITIES = begins_with(rf"\d{COUNTS}", COUNTED)

# No text can be cut into these words in two ways, so that a search in hostile text has no second
# way to try (possessive patterns, which try none, are broken in Python 3.11.2).
LEAD = r"""(?:
    其中|包括|包含|即|有
    |(?:\d{4}\s*年\s*)?\d{1,2}\s*月份?|本月份?|当月|全月
    |现|由|计划|拟|将|预计|安排
    |共计(?!划)|共|一共|总共|合计|总计            # 共计划 is 共 and 计划
    |开展|举办|举行|承办|主办|组织|推出|开设|策划
    |各类|各种|各项|精彩|线上线下|阅读推广(?=活动)|读者(?=活动)|活动
    |为|在
)"""
"""The verbose pattern of a word that says nothing about which activities a number counts."""
WHOLE = "(?:总分馆|总馆[和与及、]各?分馆|全馆|全系统|我馆|本馆|各馆)"
"""The pattern of the words for all houses together."""

COUNTED_EACH = regex(rf"各(?:自)?{LEAD}{{0,6}}(?P<count>{COUNTED})", re.VERBOSE, needs="各")
"""The number that each of several places has: 东湖分馆、河西分馆各4场."""
LEADS_AT_END = begins_with(
    r"\d其包即有本当全现由计拟将预安共一总合开举承主组推策各精线阅读活为在",
    rf"(?:{LEAD}|活动|全年|本周|本季度)+$",
    re.VERBOSE,
)
"""The words without meaning at the end of what stands before a number."""

PLANNED = regex("计划|拟|将|预计|安排")
"""Words for activities that are still to come."""
TOTAL = regex("共|总(?!馆|分馆)|合计|其中|计划")
"""Words by which one activity (1场) is all of them; without them it is one of several."""
SO_FAR = regex(
    r"""
    截至|累计|已(?:举办|开展|组织|完成)|以来
    |(?<!\d)1月至|1[—–~～-]\d{1,2}月             # 1月至3月: since the year began
    |年均|历年|去年|上年|上半年已|前\S月
    """,
    re.VERBOSE,
    needs=each_of(
        "截至|累计|已举办|已开展|已组织|已完成|以来|1月至|1—|1–|1~|1～|1-|"
        "年均|历年|去年|上年|上半年已|前"
    ),
)
"""Words by which a number counts more activities than the plan's."""
CAPTION_ENDING = regex("(?:读者|活动|工作|安排|计划|日程|情况|一览|表)+$")
"""The end of a table's caption behind the name of its subject: 总馆 + 活动安排表."""
PERIOD_ALONE = regex(
    r"""
    (?:\d{4}年)?
    (?:\d{1,2}月份?|第?[一二三四]季度|[上下]半年|本[周月]|第\S{1,3}周)?
    度?
    """,
    re.VERBOSE,
)
"""A caption that names only a time: 2023年4月份."""
SELECTION = words("重点|主要|部分|大型|特色|品牌|精选|推荐")
"""Words of a title by which a table shows only some of the activities."""
SELECTED = regex(r"(?:重点|主要|部分)[^，。；]{0,8}[见列]附件", needs=("重点", "主要", "部分"))
"""Words of a sentence by which an attachment has only some of them: 重点活动见附件."""
TIMES_COLUMN = regex(
    "场次|次数|场数|期数|数量|课时(?!间)",  # 上课时间 is an hour
    needs=("场次", "次数", "场数", "期数", "数量", "课时"),
)
"""The header of a column that says how often each activity takes place."""
