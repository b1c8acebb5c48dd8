"""Dates and clock times that a slip of the keyboard has broken: 4月9曰, 14: 30, 8.00, 4?23."""

from __future__ import annotations

import re
from collections.abc import Iterator

from plangen.calendar.periods import Period
from plangen.language.clauses import HAN, Span
from plangen.patterns import regex

YUE = regex(
    r"(?:(?<=月\d)|(?<=月\d\d))曰(?![：:“])|(?<=\d)曰(?=$|[前止起至到、，。；（(—～~\-\s上中下截以之在为举召开\d])"
)
"""曰 for 日, behind a digit; 子曰 and 诗曰 have none."""
_UNITS = "元万亿米吨个倍岁折度寸克斤升页册种项级％%℃人名次场只件台套平公千毫厘亩分章节条款版号"
"""Units that a number with a point has, and a clock has not: 14.50元, 3.15米."""
_HOUR = r"(?P<hour>[01]?\d|2[0-3])"
_BEHIND_A_DAY = r"""
    (?P<day>
        (?:[日号]|周[一二三四五六日天]|星期[一二三四五六日天]|[上中下]午|早上|晚上?|凌晨|傍晚|时间[：:为])
        (?:[（(][^（）()\n]{1,8}[）)])?
    )
    [ ]{0,2}
"""
POINTED = regex(
    rf"""
    {_BEHIND_A_DAY}
    {_HOUR}(?P<mark>[.．?？·])(?P<minute>[0-5][05])
    (?![\d.{_UNITS}])
    (?![世国全]|消费|[^，。、；在举召开至到于—\s]{{0,6}}[日节])      # 周三3.15消费者权益日
    (?:
        [ ]?[-—–~～至到]{{1,2}}[ ]?
        (?P<hour2>[01]?\d|2[0-3])(?P<mark2>[.．?？·])(?P<minute2>[0-5][05])
        (?![\d.{_UNITS}])
    )?
    """,
    re.VERBOSE,
)
"""A clock with a point or a question mark, behind what can only have a clock behind it."""
_SPACED = regex(
    rf"""
    (?:(?<=^)|(?<=[日号午上晚晨一二三四五六天）)，。；：、至到于自从起—–~～\s-]))
    {_HOUR}(?P<gap>[:：][ \u3000]{{1,2}}|[ \u3000]{{1,2}}[:：][ \u3000]{{0,2}})(?P<minute>[0-5]\d)
    (?![\d:：.{_UNITS}])
    """,
    re.VERBOSE,
)
"""A clock with a blank in it; 比例1: 10 and 3: 20人 are none."""
_RATIO = regex(r"(?:比例?|比分|按|配比|附[件表]|[图表章第])[为是约]?$")
_FEAST = regex(rf"(?<!\d)(?P<month>\d{{1,2}})[?？](?P<day>\d{{1,2}})(?=[”’]?(?:{HAN}){{2}})")
"""The day of a feast, with a question mark in the place of its dot: 4?23世界读书日."""
_RUN = regex(
    r"(?<![\dA-Za-z.+—-])(?P<year>20\d\d)(?P<rest>\d{3,4})(?![\dA-Za-z.册个人次元件份项字米-])"
)
_CODE = regex(r"(?:编号|编码|账号|电话|手机|代码|条码|书号|学号|证号|密码|QQ|[第号])[：:是为]?\s?$")


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
    if any(mark in text for mark in ".．?？·"):
        yield from _pointed(text, is_time=is_time)
    for found in _RUN.finditer(text):
        is_code = _CODE.search(text[max(0, found.start() - 4) : found.start()])
        if not is_code and (meant := _only_day(found, period)):
            yield found.span(), meant, is_time


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


def _pointed(text: str, *, is_time: bool) -> Iterator[tuple[Span, str, bool]]:
    for found in POINTED.finditer(text):
        start, end = found.end("day"), found.end()
        start += len(text[start:end]) - len(text[start:end].lstrip(" "))
        meant = text[start:end]
        for mark in sorted({*filter(None, (found["mark"], found["mark2"]))}):
            meant = meant.replace(mark, ":")
        yield (start, end), meant, is_time or found["mark"] in "?？"
    for found in _FEAST.finditer(text) if "?" in text or "？" in text else ():
        if 1 <= int(found["month"]) <= 12 and 1 <= int(found["day"]) <= 31:  # noqa: PLR2004
            yield found.span(), f"{int(found['month'])}·{int(found['day'])}", False


def _only_day(found: re.Match[str], period: Period) -> str:
    """Return the one day that digits run together can mean; empty if none of the period fits."""
    year, rest = int(found["year"]), found["rest"]
    cuts = [(rest[:at], rest[at:]) for at in ((2,) if len(rest) == len("0409") else (1, 2))]
    days = [
        f"{year}年{int(month)}月{int(day)}日"
        for month, day in cuts
        if not (len(rest) == len("409") and day.startswith("0"))
        and 1 <= int(month) <= 12  # noqa: PLR2004
        and 1 <= int(day) <= 31  # noqa: PLR2004
        and period.has_month(year, int(month))
    ]
    return days[0] if len(days) == 1 else ""
