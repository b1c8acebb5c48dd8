"""How texts speak of observances and anniversaries: their day, their number, their year."""

from __future__ import annotations

import re

from plangen.language.numbers import TENS
from plangen.language.weekdays import DAY, WEEK, WEEKDAY
from plangen.patterns import each_of, regex

_NUMERAL = rf"(?:\d{{1,3}}|[零{TENS}百]{{1,6}})"
_IS = "(?:正?是|为|即|恰逢|正值|适逢|迎来|正逢|欣逢|也是|又是|恰好是|恰是|系)"
_KIND = rf"(?:全国|我国|中国|传统|国际|一年一度的|第{_NUMERAL}[个届次])"
_NTH = rf"第[{TENS}]个{WEEK}{DAY}"
AFTER_A_DATE = regex(
    rf"""
    \s?(?:[（(][^（）()]{{0,16}}[）)])?          # 4月23日（星期日）
    [，,]?\s?(?P<is>{_IS})?\s?
    {_KIND}{{0,3}}[“‘\"]?$                     # 是第28个“世界读书日”
    """,
    re.VERBOSE,
)
"""What stands between a date and the observance that is on it."""
BEFORE_A_DATE = regex(
    rf"""
    [”’\"]?\s?(?:当[天日])?
    (?:节?[（(]\s?|是|为|在|定[于在]|即|：)
    (?:农历\w{{4}}[，,、]?)?                   # 端午节（农历五月初五，6月22日）
    (?:[^，,（）()]{{0,6}}{_NTH}[，,]即?\s?)?$  # 父亲节（6月的第三个周日，6月21日）
    """,
    re.VERBOSE,
)
"""What stands between an observance and its date."""
STANDS_ALONE = regex(
    r"""
    [”’\"]?
    (?:到来|来临|之际|当天|当日|这天|这一天|[，。；、,;）)》（(]|$)
    """,
    re.VERBOSE,
)
"""What stands behind a name that means the day itself, and no part of an activity's name."""
NOT_THE_DAY = regex(
    r"""
    [”’\"]?的?
    (?:前|后|期间|系列|周边|小?长?假|放假|调休|补[休班课]|[上值]班|工作日|连休|首个|返程|开学)
    """,
    re.VERBOSE,
    needs="间作开班前列假后休补首连返边",
)
"""What stands behind a name that means a time near the day: 春节前夕, 劳动节调休上班日."""
_INSIDE = (
    rf"(?:{WEEKDAY}[，,、]\s?)?(?:(?:农历|即|{_IS}|是)\w{{0,6}}[，,、]\s?)?{_KIND}{{0,2}}[“‘\"]?$"
)
IN_BRACKETS_AFTER_A_DATE = regex(
    rf"""
    \s?(?:{WEEKDAY}\s?)?(?:[上下]午|晚上?)?(?:[（(][^（）()]{{0,8}}[）)])?
    (?:[（(]\s?(?:即)?{_INSIDE}|\s?[：:]\s?[“‘\"]?$)
    """,
    re.VERBOSE,
)
"""What stands between a date and an observance in brackets or behind a colon: 5月12日（护士节）."""
SHORT_FEAST_IN_BRACKETS = regex(
    rf"\s?[（(]\s?(?:{WEEKDAY}[，,、]\s?)?(?P<name>元宵|清明|端午|中秋|重阳|腊八|国庆|五一|五四|六一|七一|八一"
    "|环境日|无烟日|禁毒日|地球日|气象日|档案日)[）)，,]",
    needs=each_of(
        "元宵|清明|端午|中秋|重阳|腊八|国庆|五一|五四|六一|七一|八一|环境日|"
        "无烟日|禁毒日|地球日|气象日|档案日"
    ),
)
"""A feast by less than its name in the brackets behind its date: 10月6日（中秋）, 6月6日（环境日）.

读书日 and 开放日 are none: a house has its own.
"""
ENDS_BRACKET = regex(r"[”’\"]?(?:节气)?\s?(?:[）)，,。；;]|$)")
"""What stands behind a name in brackets, or behind a colon, that is nothing but the day's."""
NTH_WEEKDAY_BEFORE = regex(
    rf"""
    (?P<month>\d{{1,2}}|十[一二]?|[{TENS}])月份?的?第(?P<nth>[{TENS}])个{WEEK}(?P<day>{DAY})
    (?:[（(][^（）()]{{0,16}}[）)])?[，,]?\s?(?:{_IS}|[（(])?{_KIND}{{0,2}}[“‘\"]?$
    """,
    re.VERBOSE,
    needs=("个周", "个星期", "个礼拜"),
)
"""A weekday by its number in the month, before the observance on it: 五月第二个星期日是母亲节."""
ORDINAL_BEFORE = regex(
    rf"""
    第\s?(?P<number>{_NUMERAL})\s?(?P<unit>[个届次])
    (?:年度)?(?:中国|全国|国际|世界)?[“‘\"]?$
    """,
    re.VERBOSE,
    needs="第",
)
"""The number of an observance before its name: 第28个."""
IS_CONTEST = regex(r"[”’]?[^，。；]{0,8}?(?:赛|运动会|诵读|展演|征文|文化节|晚会|论坛|征集)")
"""The contest behind a name, which the number counts: 第三届世界读书日诵读大赛."""
ANNIVERSARY = regex(
    rf"""
    [”’\"]?
    (?:运动|的|同志|先生|胜利|祖国|成立|诞生|诞辰|爆发|发表|建立|创建|开馆|[，,]){{0,2}}
    [“‘]?(?P<number>{_NUMERAL})\s?周年
    """,
    re.VERBOSE,
    needs="年",
)
"""An anniversary behind the name of an event: 五四运动104周年."""
ANY_ANNIVERSARY = regex(rf"{_NUMERAL}\s?周年")
"""An anniversary of whatever it may be."""
ON_PAST = regex(r"[^，。；]{0,6}?(?:大会|讲话|座谈会|以来|》|招待会|阅兵)")
"""What stands behind an anniversary in an earlier year: 在庆祝建党100周年大会上的讲话."""
OF_OTHERS = regex(r"(?:队|社|团|协会|联盟|小组|分馆|中心|基地)$")
"""The end of a name before an anniversary that is not the office's: 合唱团成立10周年."""
_FOUNDATION = (
    "建馆|开馆|成立|建校|办学|创办|创刊|建院|建园|建站|建镇|建区|建县|设立|创建|建所|建会|建厂|开放"
)
_FOUNDED = f"(?:{_FOUNDATION})"
OWN_ANNIVERSARY = regex(
    rf"(?P<what>{_FOUNDED})(?P<number>{_NUMERAL})\s?周年", re.VERBOSE, needs="年"
)
"""An anniversary of the office: 建馆40周年."""
OWN_YEAR = regex(
    rf"""
    (?P<year>(?<!\d)(?:1[89]|20)\d\d)\s?年(?:\d{{1,2}}月)?(?:\d{{1,2}}日)?
    (?:正式|由[^，。]{{1,8}})?              # 1956年由县政府设立
    (?P<what>{_FOUNDED})
    """,
    re.VERBOSE,
    needs=each_of(_FOUNDATION),
)
"""The year that anniversaries of the office count from: 1983年建馆."""
