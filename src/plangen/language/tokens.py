"""The words of time expressions: a text is cut into them, or it is not understood."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator
from dataclasses import dataclass

from plangen.language.numbers import number

_DIGITS = "一二三四五六七八九十"
_WEEKDAY = "[一二三四五六日天七]"
_DATED = re.compile(
    rf"(?<!第)(?<!周)(?<!期)([〇零○一二三四五六七八九十]+)(?=\s*[年月日号]|[、,]\s*[{_DIGITS}]+\s*月)"
)
_LUNAR_DAY = rf"(?:初[{_DIGITS}]|十[{_DIGITS}]?|廿[{_DIGITS}]?|二十[{_DIGITS}]?|三十)"
_DAY_PART = "上午|下午|晚上|中午|早上|凌晨|傍晚|早|晚|晨"
_NAMES = (
    "元旦|除夕|春节|元宵节?|三八(?:妇女节)?|三·八|植树节|清明节?|五一|五·一|劳动节|五四|五·四|端午节?|六一|"
    "六·一|儿童节|七一|八一|教师节|中秋节?|国庆节?|重阳节?|世界读书日|暑假|寒假"
)

_PATTERNS = (
    ("tbd", r"视[^，,()（）]{1,10}(?:情况|而定)|(?:时间)?另定|待定|另行通知|时间待定"),
    (
        "repeat",
        (
            rf"(?:每周|每星期|逢周|隔周|每两周|单周|双周|单双周|每半月|每月|每季度?|每学期|每年|每天|每日|每两个月)"
            rf"(?:末|底|初|[\d一两二三四五]+[场次期]|{_WEEKDAY}(?:[、至到和-](?:每?周)?{_WEEKDAY})*|"
            rf"\d{{1,2}}[日号]|更换[一\d]次|最后一个月的\d{{1,2}}[日号])?"
        ),
    ),
    ("repeat", rf"每月(?:第[{_DIGITS}]个|最后一个)(?:周|星期){_WEEKDAY}|逢[双单]周"),
    ("repeat", rf"周{_WEEKDAY}[至到-]周?{_WEEKDAY}"),
    ("repeat", r"(?:上半年|下半年|全年)[、]?(?:上半年|下半年)?(?:各|不少于|共)\d+[次场]"),
    ("relative", r"第?[一二三四1-4](?:[、至到-]第?[一二三四1-4])?季度|[上下]半年"),
    ("always", r"长期坚持|长期|全年|常年|常态化"),
    ("except", r"[，,]?(?:[^，,()（）]{0,8}?)(?:闭馆|除外|顺延|暂停[^，,()（）]{0,4}|休息)"),
    (
        "duration",
        r"(?:为期|连续|共)?(?P<count>\d{1,3}|[一二两三四五六七八九十]+)(?P<unit>天|日内|周|个星期|个月)",
    ),
    (
        "clock",
        (
            rf"(?P<part>{_DAY_PART})?(?:(?P<hour>\d{{1,2}})(?:[:：](?P<minute>\d{{2}})|"
            rf"[点时](?:(?P<minutes>\d{{1,2}})分?|(?P<half>半)|整)?)|"
            rf"(?P<chinese>[{_DIGITS}]{{1,3}})[点时](?P<half_too>半)?)"
        ),
    ),
    ("dotted_clock", r"(?P<hour>\d{1,2})\.(?P<minute>\d{2})(?![\d.号日])"),
    (
        "lesson",
        (
            rf"第[{_DIGITS}\d]{{1,2}}(?:至第?[{_DIGITS}\d]{{1,2}})?节课?|早读课?|大?课间|课后(?:服务)?(?:时间)?|午[休间]|"
            r"班[队会]课?(?:时间)?|晚自习|课余时间|活动课|(?:开放|工作|上课|营业)时间|双休日|节假日|工作日|法定节假日|"
            r"即日|适时|择期|按需|每晚|学期内|平时"
        ),
    ),
    ("part", rf"全天|半天|{_DAY_PART}"),
    ("point", r"(?P<year>\d{4})[-/.](?P<month>\d{1,2})[-/.](?P<day>\d{1,2})(?!\d)"),
    ("point", r"(?P<month>\d{1,2})\.(?P<day>\d{1,2})[日号]"),
    ("point", r"(?P<month>\d{1,2})/(?P<day>\d{1,2})(?!\d)"),
    (
        "nth_weekday",
        (
            rf"(?:(?P<year>\d{{4}})年)?(?:(?P<month>\d{{1,2}})月份?|本月)的?第(?P<nth>[一二三四五])个"
            rf"(?:周|星期|礼拜)(?P<weekday>{_WEEKDAY})"
        ),
    ),
    (
        "lunar",
        rf"(?:农历|阴历)?(?:正|腊|冬)月{_LUNAR_DAY}|(?:农历|阴历)[\d{_DIGITS}]{{1,3}}月{_LUNAR_DAY}",
    ),
    ("lunar", rf"(?:大?年)?初[{_DIGITS}]|大年三十|腊月{_LUNAR_DAY}"),
    (
        "point",
        (
            r"(?:(?P<year>\d{4})年)?(?P<month>\d{1,2})月(?:份)?(?:的)?"
            r"(?:(?P<decade>上中旬|中下旬|[上中下]旬|[初底末])|(?P<day>\d{1,2})(?:[日号]|(?![\d:：点时])))?"
        ),
    ),
    ("point", r"(?P<year>\d{4})年(?!\d)"),
    ("month_of_list", r"(?P<month>\d{1,2})(?=[、和至到—–~～-]+\d{1,2}月)"),
    ("week", rf"第(?:\d{{1,2}}|[{_DIGITS}]+)周末?"),
    (
        "relative",
        (
            rf"(?:本|上|下)(?:周|星期|月|季度|学期)(?:{_WEEKDAY}|期末|期初|[上中下]旬|[初底末])?|年[初底末中]|"
            r"月[初底末]|期[初末]|周末|学期[初末]"
        ),
    ),
    ("weekday", rf"(?:周|星期|礼拜)(?P<weekday>{_WEEKDAY})"),
    ("name", _NAMES),
    ("day", r"(?P<day>\d{1,2})[日号]?"),
    ("decade", r"(?P<decade>上中旬|中下旬|[上中下]旬|[底末])"),
    ("deadline", r"(?:之前|以前|前)(?:完成|结束)?|截止[到至]?|截至|止|结束"),
    ("open", r"起持续|起|开始|启动"),
    ("about", r"左右|前后|约|大约"),
    ("range", r"[至到]|-{1,4}|–|—{1,2}|―{1,2}|～|~|即"),
    ("list", r"[、和及与/,，;；]"),
    ("bracket", r"[（(](?P<inside>[^（）()]*)[）)]"),
    (
        "filler",
        r"各?[\d一二两三四五六]场|假期|期间|次日|翌日|第二天|于|定于|拟定?于|自|从|在|分别|的|各|举行|举办|开展|完成|持续",
    ),
)
_SCANNER = tuple((kind, re.compile(pattern)) for kind, pattern in _PATTERNS)


@dataclass(frozen=True, slots=True)
class Token:
    """A word of a time expression: its kind, its text and the named parts of its pattern."""

    kind: str
    text: str
    parts: dict[str, str | None]

    def number(self, name: str) -> int | None:
        """Return a part as a number, or None when it is not there."""
        written = self.parts.get(name)
        return number(written) if written else None


def tokens(text: str) -> list[Token] | None:
    """Cut *text* into words; None when something is left over."""
    return _scan(_normal(text))


def _scan(text: str) -> list[Token] | None:
    found: list[Token] = []
    at = 0
    while at < len(text):
        token = next(_tokens_at(text, at), None)
        if token is None:
            return None
        found.append(token)
        at += len(token.text)
    return found


def _tokens_at(text: str, at: int) -> Iterator[Token]:
    for kind, pattern in _SCANNER:
        match = pattern.match(text, at)
        if match and match.end() > at:
            yield Token(kind, match.group(), match.groupdict())


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
    return str(number(found[1]))
