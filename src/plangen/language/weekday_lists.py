"""Weekdays that are said of several dates, of a day without its month, or by their number."""

from __future__ import annotations

import re
from itertools import product

from plangen.language.numbers import ONES
from plangen.language.weekdays import DAY, WEEK, WEEKDAY, WEEKDAYS
from plangen.patterns import begins_with, regex

_DATES = r"[\d年月日号、，,和及与\s]"

WEEKDAY_OF_LIST = regex(
    rf"""
    (?<![按照补行同、至到和—–~～-])                    # 按周五课表, 周一至周五, 周六、周日
    (?P<weekday>{WEEKDAY})
    (?![日天]|[、至到和及—–~～-])
    (?P<between>[^，。；：、（）()\n]{{0,8}})
    [（(]\s?(?P<dates>\d{_DATES}{{4,200}})\s?[）)]
    """,
    re.VERBOSE,
    needs=WEEKDAYS,
)
"""The weekday before its dates: 每周六（4月8日、15日）, 周一闭馆（4月3日、10日）."""
FIGURES_IN_BRACKETS = regex(r"[（(]\s?\d", needs="（(")
"""What stands in each of them."""
NOT_OF_LIST = regex("课表|课程表|的课|[前后]|[补调]|代替|除外")
"""Words between a weekday and dates that are no such days: 周五的课（4月23日、28日）."""

ALL_BEHIND = regex(
    rf"\s?[（(]\s?(?:均|都|皆|全)(?:为|是|在)\s?(?P<weekday>{WEEKDAY})\s?[）)]",
    needs=tuple(map("".join, product("均都皆全", "为是在"))),
)
"""The weekday behind the dates that all have it: 4月8日、15日（均为周六）."""

DAY_ALONE = regex(
    rf"""
    (?<![\d月/.第至到、和及与—–~～-])(?P<day>\d{{1,2}})[日号]\s?
    [（(]\s?(?P<weekday>{WEEKDAY})\s?[）)]
    """,
    re.VERBOSE,
    needs=WEEKDAYS,
)
"""A day whose month is said elsewhere: 18日（周日）."""
MAY_BE_DAY_ALONE = regex(r"(?<![\d月])\d{1,2}[日号]\s?[（(]", needs="（(")
"""What stands in each of them."""

HAS_NTH = regex(rf"(?:第\s?[一二三四五1-5]|最后一|末)\s?个?\s?{WEEK}", needs=("周", "星期", "礼拜"))
"""What each text has that names a weekday by its number in the month."""
_NTH = rf"""
    (?:(?P<month>(?<!\d)\d{{1,2}}|十[一二]?|(?<!十)[元{ONES}])月份?的?|(?P<this>[本当该]月份?)的?|每月的?)?
    (?:第\s?(?P<nth>[一二三四五1-5])|(?P<last>最后一|末))\s?个?\s?
    (?P<weekday>{WEEK}{DAY})
"""
_NTH_BEGINS = rf"\d十元{ONES}本当该每第最末"
NTH_WEEKDAY = begins_with(_NTH_BEGINS, _NTH, re.VERBOSE)
"""A weekday by its number in the month: 5月的第二个周日, 本月最后一个周五."""
NTH_BEFORE = begins_with(
    _NTH_BEGINS, rf"{_NTH}\s?(?:[（(]|[，,]?\s?即|[，,]|为|是)\s?$", re.VERBOSE
)
"""The same before its date: 第二个周日（5月14日）, 第二个周日，即5月14日."""
OF_A_STRETCH = regex(r"(?:[期假季年度旬周营段节后前内间里中]|(?<![下上次每])月)的?\s?$")
"""What before 最后一个周五 counts within a stretch, not the month: 展期最后一个周五（4月15日）."""
NTH_BEHIND = regex(
    rf"\s?(?:[（(]|[，,]?即|是|为|[，,](?=[本当该]月|第|\d{{1,2}}月))\s?{_NTH}", re.VERBOSE
)
"""The same behind its date: 5月14日（第二个周日）, 5月14日是本月的第二个周日."""
