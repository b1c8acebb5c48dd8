"""The words of time expressions: a text is cut into them, or it is not understood."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator

from plangen.language.clocks import PARTS
from plangen.language.holidays import NAMED_DAYS
from plangen.language.numbers import ORDINAL, TENS, YEAR_DIGITS, number
from plangen.language.weekdays import DAYS, WEEK
from plangen.limits import NUMERAL, TIME
from plangen.patterns import regex
from plangen.values import Struct

_DATED = regex(
    rf"""
    (?<![第周期])                          # 第三, 周一, 星期一: no date
    ([{YEAR_DIGITS}十]+)
    (?=\s*[年月日号]|[、,]\s*[{TENS}]+\s*月)     # 八、九月
    """,
    re.VERBOSE,
    needs="一三二六四五八十九七〇○零",
)
"""A Chinese number of a date; other numbers stay, as 一 in 周一."""
_DAY = f"[{DAYS}天七]"
_LUNAR_DAY = rf"(?:初[{TENS}]|十[{TENS}]?|廿[{TENS}]?|二十[{TENS}]?|三十)"
_DAY_PART = f"(?:{PARTS}|中午|早|晚|晨)"

_PATTERNS: tuple[tuple[str, str] | tuple[str, str, tuple[str, ...]], ...] = (
    # 视天气情况, 时间另定
    (
        "tbd",
        r"视[^，,()（）]{1,10}(?:情况|而定)|(?:时间)?另定|待定|另行通知|时间待定",
        ("视", "另", "待"),
    ),
    # 每周六, 每周二、四, 每月20日, 每季度末, 每季度最后一个月的30日
    (
        "repeat",
        rf"""
        (?:每{WEEK}|逢周|隔周|每两周|单周|双周|单双周|每半月|每月|每季度?|每学期|每年|每天|每日|每两个月)
        (?:
            末|底|初
            |[\d一两二三四五]+[场次期]
            |{_DAY}(?:[、至到和-](?:每?周)?{_DAY})*
            |\d{{1,2}}[日号]
            |更换[一\d]次
            |最后一个月的\d{{1,2}}[日号]
        )?
        """,
        ("每", "逢", "隔周", "单周", "双周"),
    ),
    # 每月第二个周六
    (
        "repeat",
        rf"每月(?:第[{TENS}]个|最后一个){WEEK}{_DAY}|逢[双单]周",
        ("每月第", "每月最后", "逢"),
    ),
    # 周一至周五
    ("repeat", rf"周{_DAY}[至到-]周?{_DAY}", ("周",)),
    # 上半年、下半年各2次
    ("repeat", r"(?:上半年|下半年|全年)[、]?(?:上半年|下半年)?(?:各|不少于|共)\d+[次场]", ("年",)),
    (
        "relative",
        r"第?[一二三四1-4](?:[、至到-]第?[一二三四1-4])?季度|[上下]半年",
        ("季度", "半年"),
    ),
    ("always", r"长期坚持|长期|全年|常年|常态化", ("长", "全年", "常")),
    # 周一闭馆, 遇雨雪顺延
    (
        "except",
        r"[，,]?(?:[^，,()（）]{0,8}?)(?:闭馆|除外|顺延|暂停[^，,()（）]{0,4}|休息)",
        ("闭馆", "除外", "顺延", "暂停", "休息"),
    ),
    # 为期3天, 连续三个月
    (
        "duration",
        rf"""
        (?:为期|连续|共)?
        (?P<count>\d{{1,3}}|[两{TENS}]+)
        (?P<unit>天|日内|周|个星期|个月)
        """,
        ("天", "日内", "周", "个"),
    ),
    # 下午3:30, 14点30分, 3点半, 晚七点
    (
        "clock",
        rf"""
        (?P<part>{_DAY_PART})?
        (?:
            (?P<hour>\d{{1,2}})
            (?:[:：](?P<minute>\d{{2}})|[点时](?:(?P<minutes>\d{{1,2}})分?|(?P<half>半)|整)?)
            |
            (?P<chinese>{ORDINAL})[点时](?P<half_too>半)?
        )
        """,
        (":", "：", "点", "时"),
    ),
    # 下午3.00: only where a part of the day has said that it is a time
    ("dotted_clock", r"(?P<hour>\d{1,2})\.(?P<minute>\d{2})(?![\d.号日])", (".",)),
    # Hours that are not those of a clock, as schools and houses name them.
    (
        "lesson",
        rf"""
        第[{TENS}\d]{{1,2}}(?:至第?[{TENS}\d]{{1,2}})?节课?
        |早读课?|大?课间|课后(?:服务)?(?:时间)?|午[休间]|班[队会]课?(?:时间)?|晚自习|课余时间|活动课
        |(?:开放|工作|上课|营业)时间|双休日|节假日|工作日|法定节假日
        |即日|适时|择期|按需|每晚|学期内|平时
        """,
        tuple("节读课间午班晚时双工定即择按平学"),
    ),
    ("part", rf"全天|半天|{_DAY_PART}"),
    ("point", r"(?P<year>\d{4})[-/.](?P<month>\d{1,2})[-/.](?P<day>\d{1,2})(?!\d)"),
    # 4.23日; 4.23 alone is a feast
    ("point", r"(?P<month>\d{1,2})\.(?P<day>\d{1,2})[日号]"),
    ("point", r"(?P<month>\d{1,2})/(?P<day>\d{1,2})(?!\d)"),
    # 6月份的第二个星期日
    (
        "nth_weekday",
        rf"""
        (?:(?P<year>\d{{4}})年)?
        (?:(?P<month>\d{{1,2}})月份?|本月)的?
        第(?P<nth>[一二三四五])个{WEEK}(?P<weekday>{_DAY})
        """,
        ("个周", "个星期", "个礼拜"),
    ),
    # 正月初六, 农历五月初五
    (
        "lunar",
        rf"""
        (?:农历|阴历)?[正腊冬]月{_LUNAR_DAY}
        |(?:农历|阴历)[\d{TENS}]{{1,3}}月{_LUNAR_DAY}
        """,
        ("正月", "腊月", "冬月", "农历", "阴历"),
    ),
    # 八月十五, whose Chinese month has become an Arabic one: a solar day has 日
    (
        "lunar",
        rf"[\d]{{1,2}}月(?:初[{TENS}]|十[{TENS}]?|廿[{TENS}]?|二十[{TENS}]?|三十)(?![{TENS}日号])",
        ("月初", "月十", "月廿", "月二十", "月三十"),
    ),
    ("lunar", rf"(?:大?年)?初[{TENS}]|大年三十|腊月{_LUNAR_DAY}", ("初", "大年三十", "腊月")),
    # 2023年4月7日, 4月中下旬, 4月份; 4月7 may lack its 日, but not before an hour
    (
        "point",
        r"""
        (?:(?P<year>\d{4})年)?(?P<month>\d{1,2})月(?:份)?(?:的)?
        (?:
            (?P<decade>上中旬|中下旬|[上中下]旬|[初底末])
            |(?P<day>\d{1,2})(?:[日号]|(?![\d:：点时]))
        )?
        """,
    ),
    ("point", r"(?P<year>\d{4})年(?!\d)"),
    # the 8 of 8、9月, and the 6 of 6-7月
    ("month_of_list", r"(?P<month>\d{1,2})(?=[、和至到—–~～-]+\d{1,2}月)"),
    ("week", rf"第(?:\d{{1,2}}|[{TENS}]+)周末?"),
    # 本周五, 下月初, 年底
    (
        "relative",
        rf"""
        [本上下](?:周|星期|月|季度|学期)(?:{_DAY}|期末|期初|[上中下]旬|[初底末])?
        |年[初底末中]|月[初底末]|期[初末]|周末|学期[初末]
        """,
    ),
    ("weekday", rf"{WEEK}(?P<weekday>{_DAY})"),
    ("name", NAMED_DAYS),
    ("day", r"(?P<day>\d{1,2})[日号]?"),
    ("decade", r"(?P<decade>上中旬|中下旬|[上中下]旬|[底末])"),
    ("deadline", r"(?:之前|以前|前)(?:完成|结束)?|截止[到至]?|截至|止|结束"),
    ("open", r"起持续|起|开始|启动"),
    ("about", r"左右|前后|约|大约"),
    ("range", r"[至到]|-{1,4}|–|—{1,2}|―{1,2}|～|~|即"),
    ("list", r"[、和及与/,，;；]"),
    ("bracket", r"[（(](?P<inside>[^（）()]*)[）)]"),
    # Words that say nothing about the time: 于, 各两场, 举行.
    (
        "filler",
        r"""
        各?[\d一二两三四五六]场|假期|期间|次日|翌日|第二天
        |于|定于|拟定?于|自|从|在|分别|的|各|举行|举办|开展|完成|持续
        """,
    ),
)
"""The kinds of words with their patterns, in the order of their trial: the surest first.

What a pattern needs stands behind it, where most texts have none of that.
"""
_SCANNER = tuple(
    (kind, regex(pattern, re.VERBOSE, needs=needs[0] if needs else ""))
    for kind, pattern, *needs in _PATTERNS
)


class TimeToken(Struct, frozen=True):
    """A word of a time expression: its kind, its text and the named parts of its pattern."""

    kind: str
    text: str
    parts: dict[str, str | None]

    def number(self, name: str) -> int | None:
        """Return the part *name* as a number, or None when the word has no such part."""
        written = self.parts.get(name)
        return number(written) if written else None


def tokens(text: str) -> list[TimeToken] | None:
    """Cut *text* into words; None when part of it is no known word, or when it is no mere time."""
    if len(text) > TIME:
        return None
    return _scan(_normal(text))


def _scan(text: str) -> list[TimeToken] | None:
    found: list[TimeToken] = []
    at = 0
    while at < len(text):
        token = next(_tokens_at(text, at), None)
        if token is None:
            return None
        found.append(token)
        at += len(token.text)
    return found


def _tokens_at(text: str, at: int) -> Iterator[TimeToken]:
    for kind, pattern in _SCANNER:
        match = pattern.match(text, at)
        if match and match.end() > at:
            yield TimeToken(kind, match.group(), match.groupdict())


def _normal(text: str) -> str:
    """Return *text* without white space, in half-width digits, its dates in Arabic numerals."""
    narrow = "".join(
        unicodedata.normalize("NFKC", character) if character.isdecimal() else character
        for character in text
        if not character.isspace()
    )
    narrow = narrow.replace("元月", "1月").replace("Ｏ", "〇").replace("O", "〇")
    return _DATED.sub(_arabic, narrow) if "腊月" not in narrow else narrow


def _arabic(found: re.Match[str]) -> str:
    return str(number(found[1])) if len(found[1]) <= NUMERAL else found[1]
