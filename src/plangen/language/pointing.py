"""How a sentence sends its reader from a number to a table: 讲座6场，见附件1; 培训3期，具体如下."""

from __future__ import annotations

import re

from plangen.language.counting import LEAD
from plangen.language.numbers import COUNT, COUNTS, ORDINAL
from plangen.patterns import regex, words

ATTACHMENT = regex(
    rf"附件\s?(?P<place>\d{{1,2}}(?!\d)|{ORDINAL})?\s?(?:《(?P<title>[^《》]{{1,80}})》)?"
)
"""An attachment that a sentence names, by its number, its title or neither."""

_UNIT = (
    "场次?|项|次|期|节|讲|门|档|堂|部(?=[^，,。；;：:（）()见门]{0,6}(?:戏|剧|影|作品|$|[，,]))|集|趟"
    "|个(?=[^，,。；;：:（）()见]{0,6}(?:活动|项目|(?<![值轮排夜加上下])班|课程|社团|展览|讲座))"
)
UNITS = regex(_UNIT)
_COUNTED = rf"(?P<number>{COUNT})\s?(?P<unit>{_UNIT})(?P<what>[^，,。；;：:（）()\d见如下]{{0,12}})"
_ASPECT = (
    "时间|地点|人数|内容|安排|日程|名单|主题|对象|情况|场次|节目|分工|负责人|具体|详细"
    "|逐[项场条期批次个一日天周月]|分别|详情|有关|列|各[项场期次节讲档]|活动|演出|课程|培训|讲座|比赛|竞赛|赛事|的|表|排期|按"
)
_SUBJECT = rf"(?:(?:{_ASPECT})|[、和及与]){{0,9}}"
"""What may stand before 见 and still mean what was counted; 值班安排见附件2 means another table."""

# Clauses between a number and the table: 预计参加居民480人, 由文化站承办. Not one with 见 in it.
_BETWEEN = (
    r"(?:(?P<between>(?:[，,。；;][^，,。；;：:（）()见如\n]{1,24}){1,3}?)[，,。；;]"
    r"|[，,。；;（(：:]?)\s?"
)
_TO = r"(?:详?见|参见|列入|列于|列在|附于|载于)"
COUNTED_IN_ATTACHMENT = regex(rf"{_COUNTED}{_BETWEEN}{_SUBJECT}{_TO}\s?(?=附件)", needs="附")
"""A number of activities, and behind it the attachment that has them."""
ATTACHMENT_COUNTS = regex(
    rf"""
    附件\s?(?:\d{{1,2}}(?!\d)|{ORDINAL})?\s?(?:《[^《》]{{1,80}}》)?\s?
    (?:[，,（(]\s?(?:总?共计?|合计|总计|计)|所?列出?的?|(?:中|里|上)?的)
    {_COUNTED}
    """,
    re.VERBOSE,
    needs="附",
)
"""The attachment before the number of what it has: 安排见附件1，共6场; 附件1所列的6场演出."""
MAY_COUNT_BEHIND = regex(
    r"附件.{0,5}(?:《[^《》]{1,80}》)?.{0,3}[共合总计列的]", re.DOTALL, needs=("附件",)
)
"""What stands in each of them."""
COUNTED_BELOW = regex(
    rf"{_COUNTED}{_BETWEEN}{_SUBJECT}(?P<below>[见按]下表|如下表|下表|列表如下|如下)",
    needs="下见如按",
)
"""A number of activities, and behind it that they stand below."""
LISTED_HERE = regex(
    r"(?:\s?[：:]|。)\s?[^，。]{0,12}?(?:\d{1,2}月|\d[:：]\d|[一1][是、.．）)]|第一|①)"
)
"""What stands behind 如下 where the text itself goes on with the list."""
ANNOUNCED = regex(
    rf"""
    (?:^|(?<=[，,。；;]))
    (?:本[月周季年旬期]度?|当月|全[月周年]|今年|本学期|\d{{1,2}}月份?|[一二三四]季度|期间|计划|拟|共|将)
    [^，,。；;：:（）()\d]{{0,16}}?{_COUNTED}
    """,
    re.VERBOSE,
)
"""A number of activities that a text announces: 本月组织业务培训3次."""
OF_THEIR_OWN = regex(rf"的(?!(?:{_ASPECT}|[、和及与]){{1,9}}$)", needs="的")
"""What behind a number makes its table one of something else: 2场演出的志愿者见附件3."""
OF_THE_YEAR = words("全年|今年|本年度")
"""Words by which a number may be more than a plan for less than a year has."""
GENERIC = words("活动|项目|工作|任务|安排|主题|系列|重点|集中|各类|大型")
"""Words of what is counted by which no row is called."""
MAY_COUNT = regex(rf"(?<=[\d{COUNTS}])\s?[场项次期节讲门档堂部集趟个]")
"""What stands in each of the patterns with such a number."""
ANY_COUNT = regex(rf"(?P<number>{COUNT})\s?(?P<unit>{_UNIT})")
"""A number of what activities are counted in, with its unit."""
NOT_ALL_BEFORE = regex(
    r"(?:近|约|超过?|逾|余|各|每|第|前|后|不少于|不低于|至少|最多|平均|[—–~～至到])[^，,。；;\d]{0,4}$"
)
"""What stands before a number that need not be that of all the rows."""

_PLACES = r"[个家所处]\s?(?P<noun>[^\W\d_各每]{1,8}?)"
EACH_OF_SO_MANY = regex(
    rf"""
    (?P<places>{COUNT})\s?{_PLACES}各自?(?:{LEAD}){{0,4}}
    (?P<count>(?P<number>{COUNT})\s?(?P<unit>场次?|项|次|期|节))
    """,
    re.VERBOSE,
    needs="各",
)
"""How many places there are, and how much each has: 8个分馆各2场."""
EACH_PLACE = regex(
    rf"""
    每{_PLACES}(?:{LEAD}){{0,4}}
    (?P<count>(?P<number>{COUNT})\s?(?P<unit>场次?|项|次|期|节))
    """,
    re.VERBOSE,
    needs="每",
)
"""How much each place has: 每个分馆2场."""
