"""Dates and clock times that a slip of the keyboard has broken: 4月9曰, 14: 30, 8.00, 4?23."""

from __future__ import annotations

import re
from collections.abc import Iterator

from plangen.calendar.periods import Period
from plangen.language.clauses import HAN, Span
from plangen.patterns import begins_with, regex

YUE = begins_with(
    "曰",
    r"(?:(?<=月\d)|(?<=月\d\d))曰(?![：:“])|(?<=\d)曰(?=$|[前止起至到、，。；（(—～~\-\s上中下截以之在为举召开\d])",
)
"""曰 for 日, behind a digit; 子曰 and 诗曰 have none."""
_UNITS = (
    "元万亿米吨日月年号本份个倍岁折度寸克斤升页册种项级％%℃人名次场只件台套平公千毫厘亩分章节条款版"
)
"""Units that a number with a point has, and a clock has not: 14.50元, 3.15米."""
_HOUR = r"(?P<hour>[01]?\d|2[0-3])"
_BEHIND_A_DAY = r"""
    (?P<day>
        (?:[日号]|周[一二三四五六日天]|星期[一二三四五六日天]|[上中下]午|早上|晚上?|凌晨|傍晚|时间[：:为])
        (?:[（(][^（）()\n]{1,8}[）)])?
    )
    [ ]{0,2}
"""
# 8?00, 8；00 and 8，00: the mark beside the colon, or its key without shift.
_MARK = r"(?:[.．?？·][ ]?|[；;。](?=\d)|[，,](?=00))"
_ARRIVES = (
    "(?:前|左右|整|准时)?(?:到[岗场位]|集[合中]|入[场馆园]|检票|签到|候[场车]|发车|开[门馆园始演赛讲课放]|[上下]班|[闭关][馆门园]|就位|报到|出发"
    "|点名|打卡|早操)"
)
"""What people do at an hour, and what makes an hour of 7.30."""
_ARRIVES_NEXT = regex(_ARRIVES)
_POINTED = regex(
    rf"""
    (?:{_BEHIND_A_DAY}|(?<={HAN})(?P<day2>)(?=\d{{1,2}}{_MARK}[0-5]\d{_ARRIVES}))
    {_HOUR}(?P<mark>{_MARK})(?P<minute>[0-5][05])
    (?![\d.{_UNITS}])
    (?![世国全]|消费|[^，。、；在举召开至到于—\s]{{0,6}}[日节])      # 周三3.15消费者权益日
    (?:
        [ ]?[-—–~～至到]{{1,2}}[ ]?
        (?P<hour2>[01]?\d|2[0-3])(?P<mark2>{_MARK})(?P<minute2>[0-5][05])
        (?![\d.{_UNITS}])
    )?
    """,
    re.VERBOSE,
)
MAY_BE_POINTED = regex(rf"\d{_MARK}[0-5][05](?![\d.])")
_SPACED = regex(
    rf"""
    (?:(?<=^)|(?<=[日号午上晚晨一二三四五六天）)，。；：、至到于自从起—–~～\s-]))
    {_HOUR}(?P<gap>[:：][ \u3000]{{1,2}}|[ \u3000]{{1,2}}[:：][ \u3000]{{0,2}})(?P<minute>[0-5]\d)
    (?![\d:：.{_UNITS}])
    """,
    re.VERBOSE,
    needs=(": ", ":\u3000", "： ", "：\u3000", " :", "\u3000:", " ：", "\u3000："),
)
"""A clock with a blank in it; 比例1: 10 and 3: 20人 are none."""
_RATIO = regex(r"(?:比例?|比分|按|配比|附[件表]|[图表章第])[为是约]?$")
_FEAST = regex(rf"(?<!\d)(?P<month>\d{{1,2}})[?？](?P<day>\d{{1,2}})(?=[”’]?(?:{HAN}){{2}})")
"""The day of a feast, with a question mark in the place of its dot: 4?23世界读书日."""
_RUN = begins_with(
    "2", r"(?<![\dA-Za-z.+—-])(?P<year>20\d\d)(?P<rest>\d{2,4})(?![\dA-Za-z.册个人次元件份项字米-])"
)
_CODE = regex(r"(?:编号|编码|账号|电话|手机|代码|条码|书号|学号|证号|密码|QQ|[第号])[：:是为]?\s?$")


MAY_BE_RUN = regex(r"20\d{4}")
"""What stands in each date whose digits run together."""
MAY_BE_MISTYPED = (
    regex(r"[:：][ \u3000]|[ \u3000][:：]"),
    regex(r"\d[.．?？·；;。，,][ ]?\d"),
    MAY_BE_RUN,
)
"""What stands in each broken date and clock, but for those with 曰."""


def mistyped(text: str, period: Period, *, is_time: bool) -> Iterator[tuple[Span, str, bool]]:
    """Yield broken dates and clocks: their span, what was meant, whether that is sure.

    *is_time* says that the text is the time of an activity, where a clock is expected.
    """
    if "曰" in text:
        for found in YUE.finditer(text):
            start = _start_of_date(text, found.start())
            yield (start, found.end()), f"{text[start : found.start()]}日", True
    if ":" in text or "：" in text:
        yield from _spaced(text)
    if any(mark in text for mark in ".．?？·；;。，,"):
        yield from _pointed(text, period, is_time=is_time)
    for found in _RUN.finditer(text) if MAY_BE_RUN.search(text) else ():
        is_code = _CODE.search(text[max(0, found.start() - 4) : found.start()])
        if not is_code and (meant := _only_day(found, period)):
            end = found.end() + text.startswith("日", found.end())
            yield (found.start(), end), meant, is_time


def _start_of_date(text: str, at: int) -> int:
    found = _DATE_BEFORE.search(text[max(0, at - 12) : at])
    return at - len(found.group()) if found else at


_DATE_BEFORE = regex(r"[\d年月]+$")


def _spaced(text: str) -> Iterator[tuple[Span, str, bool]]:
    for found in _SPACED.finditer(text):
        before = text[max(0, found.start() - 3) : found.start()]
        if not _RATIO.search(before):
            meant = f"{found['hour']}:{found['minute']}"
            yield found.span(), meant, bool(_DAY_BEFORE.search(text[: found.start()][-12:]))


_DAY_BEFORE = regex(_BEHIND_A_DAY + "$", re.VERBOSE)


def pointed_clocks(text: str) -> Iterator[re.Match[str]]:
    """Yield clocks with a point or a question mark, behind what can only have a clock behind it."""
    return _POINTED.finditer(text) if MAY_BE_POINTED.search(text) else iter(())


def may_be_day(found: re.Match[str]) -> bool:
    """Return whether a clock that no day stands before may be a day as well: 9.15报到."""
    is_alone = found["day"] is None and found["hour2"] is None
    hour, minute = int(found["hour"]), int(found["minute"])
    return is_alone and found["mark"][0] in ".．·" and 1 <= hour <= 12 and 1 <= minute <= 31  # noqa: PLR2004


def _pointed(text: str, period: Period, *, is_time: bool) -> Iterator[tuple[Span, str, bool]]:
    for found in pointed_clocks(text):
        if may_be_day(found) and period.has_month(period.start.year, int(found["hour"])):
            continue
        start, end = found.start("hour"), found.end()
        meant = text[start:end]
        for mark in sorted({*filter(None, (found["mark"], found["mark2"]))}):
            meant = meant.replace(mark, ":")
        yield (start, end), meant, is_time or found["mark"][0] in "?？"
    for found in _FEAST.finditer(text) if "?" in text or "？" in text else ():
        is_clock = _ARRIVES_NEXT.match(text, found.end())
        if not is_clock and 1 <= int(found["month"]) <= 12 and 1 <= int(found["day"]) <= 31:  # noqa: PLR2004
            yield found.span(), f"{int(found['month'])}·{int(found['day'])}", False


# What stands behind a day, and makes one of digits that lie outside of the period.
_BEHIND_DATE = regex(
    r"\s?(?:之?[前后]|以[前后]|[起止至]|截[止至稿]|结束|开[始幕]|闭幕|启动|举[行办]|召开|完成|上[线报]|报送|[（(]周)"
)


def _only_day(found: re.Match[str], period: Period) -> str:
    """Return the one day that digits run together can mean; empty if there is none.

    It is a day of the period, or one near it where the words behind are those of a date.
    """
    year, rest = int(found["year"]), found["rest"]
    days = list(_days(rest))
    within = [day for day in days if period.has_month(year, day[0])]
    if len(rest) == len("49") or not within:
        is_month = len(rest) == len("49") and 1 <= int(rest) <= 12  # noqa: PLR2004
        is_day = found.string.startswith("日", found.end())
        is_date = (is_day or _BEHIND_DATE.match(found.string, found.end())) and not is_month
        is_near = year - 1 <= period.start.year <= period.end.year <= year + 1
        within = days if is_date and is_near and (is_day or len(rest) < len("0409")) else []
    if len(within) != 1:
        return ""
    month, day = within[0]
    return f"{year}年{month}月{day}日"


def _days(rest: str) -> Iterator[tuple[int, int]]:
    """Yield the month and the day that digits may be: 720 is one, 1211 two, 0409 one."""
    for at in (2,) if len(rest) == len("0409") else (1, 2):
        month, day = rest[:at], rest[at:]
        is_padded = len(rest) == len("0409")
        if not day or (day.startswith("0") and not is_padded):
            continue
        if 1 <= int(month) <= 12 and 1 <= int(day) <= 31:  # noqa: PLR2004
            yield int(month), int(day)
