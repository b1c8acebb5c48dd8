"""Words of holidays, and of the days on which a house is shut."""

from __future__ import annotations

import re
from collections.abc import Iterator

from plangen.language.numbers import TENS
from plangen.language.weekdays import DAY, WEEK, weekday
from plangen.patterns import begins_with, each_of, regex

HOLIDAY = (
    "(?:元旦|春节|除夕|清明|五一|劳动节|端午|中秋|国庆"
    "|(?<![二三四五六七八九第])十一(?=[”’]?(?:国庆|小?长?假|黄金周|放假|期间)))[”’]?"
)
"""The pattern of a statutory holiday; the text mostly leaves out 节. 十一 is a number elsewhere."""
HOLIDAYS = ("元旦", "春节", "除夕", "清明", "五一", "劳动节", "端午", "中秋", "国庆", "十一")
"""The words for them."""

NAMED_DAYS = """
    元旦|除夕|春节|元宵节?|清明节?|端午节?|中秋节?|国庆节?|重阳节?
    # By the date that they are on: 三·八, 五·四.
    |三八(?:妇女节)?|三·八|五一|五·一|五四|五·四|六一|六·一|七一|八一
    |植树节|劳动节|儿童节|教师节|世界读书日|母亲节|父亲节|七夕节?|腊八节?
    # Solar terms.
    |(?:
        立春|雨水|惊蛰|春分|谷雨|立夏|小满|芒种|夏至|小暑|大暑|立秋
        |处暑|白露|秋分|寒露|霜降|立冬|小雪|大雪|冬至|小寒|大寒
    )(?:节气)?(?:当[天日])?
    |暑假|寒假
"""
"""The verbose pattern of a day, or of days off, that may stand for a time in a table."""

FEAST = regex(
    r"""
    元旦|春节|元宵|清明|端午|七夕|中秋|国庆|重阳
    # By the date that they are on; 十一月 is a month.
    |五一|五四|六一|七一|八一|十一(?!月)
    # Of schools.
    |高考|中考|学雷锋|寒假|暑假
    """,
    re.VERBOSE,
)
"""Feasts and events that a month is known for, and the next one does not have: 4月清明."""
AT_HOLIDAY = regex(rf"{HOLIDAY}节?(?:小?长?假|放假|期间|当[天日])|除夕至")
"""Words near the date of a holiday: 清明节期间."""

_CLOSING = begins_with(
    "每逢周星礼闭休",
    rf"""
    (?<![日个月（(])       # 4月10日周一闭馆 and 第二个周一闭馆 are single days
    (?<!取消)              # 取消周一闭馆: it is open from now on
    [每逢]?{WEEK}(?P<day>{DAY})
    (?:、{WEEK}?(?P<other>{DAY}))?       # 周一、二闭馆
    (?:全天|例行|固定|为)?
    (?:闭馆(?!一天)日?|休馆日?|不开放|馆休)
    |
    (?:闭馆|休馆)(?:时间|日)?[为：:]\s?   # 闭馆时间：每周一
    每?{WEEK}(?P<after>{DAY})
    """,
    re.VERBOSE,
    needs=("闭馆", "休馆", "不开放", "馆休"),
)


def closing_days_in(text: str) -> Iterator[int]:
    """Yield the weekdays, 0 for Monday, on which the house is shut by what *text* says."""
    for closing in _CLOSING.finditer(text):
        yield from (weekday(day) for day in closing.groups() if day)


OFF_BEFORE = regex(r"(?:放假(?:时间|安排|日期)?[为是：:从自（(]?|假期(?:时间)?[为是：:从自])\s?$")
"""What stands before a day off: 放假时间：5月1日; 假期（5月2日） may be one of its days."""
_GIVEN = rf"(?=\s*(?:$|[，。；、！：,;:（()）”\n共并\d]|[{TENS}两]+天|调休|休息|闭馆|停课))"
OFF_AFTER = regex(
    rf"""
    (?:[（(][^（）()]{{0,16}}[）)])?                  # 5月1日（周五）放假
    (?:
        # Whoever has the day off; 4月28日前报送假期安排 and 9月26日公布国庆放假 are other work.
        (?![前后]|[之以][前后]|[发公]布|[印下转]发|通知|检查|召开|开展|举[办行]|组织|部署|报|补|值|做好|制定|学习)
        [^，。；（）()]
    ){{0,8}}?
    (?:放假|假期){_GIVEN}
    """,
    re.VERBOSE,
    needs="假",
)
"""What stands behind a day off: 5月1日至3日全馆放假."""
IN_BRACKETS_OF_HOLIDAY = regex(rf"{HOLIDAY}节?(?:假期)?[（(]$")
OFF_AFTER_BRACKETS = regex(rf"[）)](?:全[馆校体]|本馆|学校)?放假{_GIVEN}", needs="假")
"""What stands on both sides of a holiday's days in brackets: 劳动节（5月1日至5日）放假."""
PART_OF_DAY_AFTER = regex(r"\s?(?:[上下]午|晚|放学|\d{1,2}[:：]\d\d)")
"""What stands behind a day of which a part is off: 放假4月30日下午至5月5日."""
OF_WEEK_BEFORE = regex(rf"第[\d{TENS}]{{1,3}}周[\s：:（(，,]{{0,3}}$")
OF_WEEK_AFTER = regex(rf"\s?[（(][^（）()]{{0,4}}第?[\d{TENS}]{{1,3}}周[）)]")
"""What stands beside the days of a week of the term: 第十周（5月3日—9日）劳动节放假."""
LONG_HOLIDAY = regex("[暑寒产病事婚公年]假|年休|轮休|休假")
"""Words of a sentence about time off that no State Council arranges."""
WORK_AFTER = regex(
    r"""
    (?:[（(][^（）()]{0,10}[）)])?                    # 5月6日（星期六）上班
    (?![^，。；]{0,3}(?:照常|正常|值班))            # 照常上班: whatever the day is
    (?:[^，。；]{0,3}?(?:上班|补班|补课|上课|调休上班)|[为是][^，。；]{0,6}?调休(?:上班|工作)日?)
    """,
    re.VERBOSE,
    needs="上课休补",
)
"""What stands behind a working day that makes up for a day off: 5月6日（星期六）上班."""
MADE_UP_FOR = regex("调休|补班")
"""Words of a working day that makes up for a day off, whichever holiday that is of."""
OWN_REASON = regex(
    "运动会|[中高会]考|停课|停电|台风|暴雨|大雪|[春秋]游|考试|校庆|加班|轮休|串休|培训班"
)
"""Reasons of an office's own for which days are worked or off: 因运动会调休."""
ANNOUNCES_DAYS_OFF = regex("放假|调休|补班|补课")
"""Words of a sentence that passes on which days are off, and which are worked for them."""
_OFF = "放假|假期|调休|补班|节假日|小长假"
_IN_THEM = "期间|长假|当天|闭馆|照常|开放"
DEPENDS_ON_HOLIDAYS = regex(
    rf"""
    {_OFF}|{HOLIDAY}节?(?:{_IN_THEM})
    """,
    re.VERBOSE,
    needs=each_of(f"{_OFF}|{_IN_THEM}"),
)
"""Words of a text that depends on the holidays of its year."""
HOLIDAY_OF_YEAR = regex(
    rf"""
    (?P<year>(?<!\d)20\d\d)\s?年(?:的)?[“‘]?{HOLIDAY}
    [^。；\n]{{0,24}}?(?:放假|假期|调休|上班|补班)
    """,
    re.VERBOSE,
    needs=("放假", "假期", "调休", "上班", "补班"),
)
"""Days off of a year that is named with the holiday: 2027年元旦1月1日至3日放假."""
