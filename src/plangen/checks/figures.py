"""Figures (GB/T 15835): how dates are written, marks of ranges, full-width digits."""

from __future__ import annotations

import re
from collections.abc import Iterator

from plangen.calendar.periods import Period
from plangen.checks.registry import Hit, Repair, rule
from plangen.findings import Fixing, Severity
from plangen.language.clauses import Span, Spans
from plangen.language.date_forms import (
    AS_A_NAME,
    DOTTED,
    HALF_A_RANGE,
    IN_A_NAME,
    LUNAR_BEFORE,
    MAY_BE_CHINESE,
    MAY_BE_PADDED,
    PADDED,
    SLASHED,
    WITH_MARKS,
    chinese_dates,
)
from plangen.language.numbers import number
from plangen.language.weekdays import DAYS
from plangen.messages import Message
from plangen.patterns import begins_with, regex
from plangen.plan.columns import TIME
from plangen.plan.paragraphs import TextRole
from plangen.plan.view import PlanView

_ZH_FORM = Message(
    title="日期的写法",
    sentence="日期写成了“{value}”。",
    several="这一段有{count}处日期的写法不对：{values}。",
    hints=("改写：{changes}。", "写成“{suggested}”。"),
    explanation=(
        "公文里的日期用阿拉伯数字，年月日写全，月、日不编虚位（GB/T 9704 7.3.5.4）：2023年4月7日。"
        "表格的时间写成 2023-04-07 也可以，会自动改写。“4.23读书节”这样的节日名称不报告。"
    ),
    wrong="2023.4.7举办讲座；04月07日；二〇二三年四月七日",
    right="2023年4月7日举办讲座",
)
_EN_FORM = Message(
    title="How dates are written",
    sentence="The date is written “{value}”.",
    several="This paragraph has {count} dates in another form: {values}.",
    hints=("Write them so: {changes}.", "Write “{suggested}”."),
    explanation=(
        "Official documents write dates in Arabic numerals with 年, 月 and 日 and without leading "
        "zeros (GB/T 9704, 7.3.5.4). The time of a table may be 2023-04-07, which is rewritten. "
        "Names of feasts such as 4.23 are left alone."
    ),
    wrong="2023.4.7举办讲座; 04月07日; 二〇二三年四月七日",
    right="2023年4月7日举办讲座",
)
_SHARE = regex(r"(?:约|占|达|超|近|的|为|至少)\s?$")


@rule("PG376", Severity.WARNING, zh=_ZH_FORM, en=_EN_FORM, fixing=Fixing.SOME)
def date_badly_written(view: PlanView) -> Iterator[Hit]:
    """Find dates in other forms than 2023年4月7日."""
    for part, placed, text in view.typed.with_any("-./．", MAY_BE_PADDED, MAY_BE_CHINESE):
        is_time = part is TextRole.CELL and placed.path[-1] == TIME
        titles = Spans(found.span() for found in _TITLE.finditer(text))
        forms = [(each, True) for each in _bad_forms(text, is_time=is_time)]
        forms += [(each, False) for each in _short_forms(text, view.period)]
        for (span, suggested), is_sure in forms:
            if titles.around(span[0]) is None:
                args = {"value": text[slice(*span)], "suggested": suggested}
                # Of 2023.4.7—9 a fix would change the first half only.
                is_whole = not HALF_A_RANGE.match(text, span[1])
                repair = Repair(((span, suggested),), is_safe=is_sure and is_whole)
                yield Hit(placed, span, args, repair=repair)


_TITLE = begins_with(
    r"《A-Za-z0-9.+\-",
    r"""
    《[^《》]*》
    |https?://\S{1,300}
    |(?<![A-Za-z0-9.+-])[A-Za-z0-9.+-]{1,64}@[\w.-]{1,64}
    """,
    re.VERBOSE,
    needs=("《", "://", "@"),
)
"""A title or an address, in which a date is part of a name."""


def _bad_forms(text: str, *, is_time: bool) -> Iterator[tuple[Span, str]]:
    """Yield the spans of what can only be badly written dates, each with the right form."""
    for found in WITH_MARKS.finditer(text):
        is_name = IN_A_NAME.search(text[max(0, found.start() - 8) : found.start()])
        if not (is_name or AS_A_NAME.match(text, found.end()) or (is_time and found["sep"] == "-")):
            yield found.span(), _date(found["year"], found["month"], found["day"])
    for found in PADDED.finditer(text) if "月" in text else ():
        month = found["month"] or found["only"] or found["plain"]
        yield found.span(), _date(found["year"], month, found["day"] or found["padded"])
    for found in chinese_dates(text):
        is_lunar = LUNAR_BEFORE.search(text[max(0, found.start() - 4) : found.start()])
        if found["year"] and not is_lunar:
            yield found.span(), _date(found["year"], found["month"], found["day"])


def _short_forms(text: str, period: Period) -> Iterator[tuple[Span, str]]:
    """Yield the spans of dates without a year, each with the right form.

    They are 三月三日, which may be a lunar day, and 4/7 and 4.7 where these can only be days.
    """
    for found in chinese_dates(text):
        is_lunar = LUNAR_BEFORE.search(text[max(0, found.start() - 4) : found.start()])
        if not found["year"] and not is_lunar:
            yield found.span(), _date(None, found["m"], found["d"])
    for pattern in (SLASHED, DOTTED) if "/" in text or "." in text else ():
        for found in pattern.finditer(text):
            month, day = _month_and_day(found)
            is_share = _SHARE.search(text[max(0, found.start() - 3) : found.start()])
            if day and _has_month(period, month) and not is_share:
                end = found.end() + (text[found.end() : found.end() + 1] in _DAY_WORDS)
                yield (found.start(), end), f"{month}月{day}日"


def _has_month(period: Period, month: int) -> bool:
    return period.has_month(period.year_of(month), month)


_DAY_WORDS = frozenset("日号")


def _month_and_day(found: re.Match[str]) -> tuple[int, int]:
    parts = found.groupdict()
    return int(parts["month"] or parts.get("m") or 0), int(parts["day"] or parts.get("d") or 0)


def _date(year: str | None, month: str | None, day: str | None) -> str:
    written = f"{number(year)}年" if year else ""
    written += f"{number(month)}月" if month else ""
    return written + (f"{number(day)}日" if day else "")


_ZH_RANGE = Message(
    title="起止号",
    sentence="起止之间写了“{value}”。",
    several="这一段有{count}处起止之间写了别的符号：{values}。",
    hints=("改写：{changes}。", "写成“{suggested}”或“至”。"),
    explanation="日期、数字的起止用一字线“—”、浪纹“～”或“至”（GB/T 15834 4.13）；不用“--”“~”“——”。",
    wrong="4月23日--27日",
    right="4月23日至27日",
)
_EN_RANGE = Message(
    title="Marks of ranges",
    sentence="“{value}” stands between the two ends of a range.",
    several="This paragraph has {count} ranges with other marks between their ends: {values}.",
    hints=("Write them so: {changes}.", "Write “{suggested}” or 至."),
    explanation="Ranges have — or ～ or 至 (GB/T 15834, 4.13), not --, ~ or ——.",
    wrong="4月23日--27日",
    right="4月23日至27日",
)
_BEHIND_ONE_END = rf"(?<=[\d日月号点时分年岁周%{DAYS}）)])\s{{0,2}}"
_RANGE = begins_with(
    r"\s\-~—―－∼〜–～",
    rf"""
    {_BEHIND_ONE_END}
    (?P<mark>-{{2,4}}|~{{1,3}}|—{{2,4}}|―{{1,4}}|－|∼|〜|–|～{{2,3}})
    \s{{0,2}}(?=\d|周[{DAYS}]|星期|[上下]午|晚)
    """,
    re.VERBOSE,
)
_DOUBLED = regex(rf"{_BEHIND_ONE_END}(?:--|——|～～)", needs=("--", "——", "～～"))
_IN_CLOCK = regex(r"[:：]\s?\d{2}\s{0,2}$")


@rule("PG377", Severity.WARNING, zh=_ZH_RANGE, en=_EN_RANGE, fixing=Fixing.SOME)
def range_badly_marked(view: PlanView) -> Iterator[Hit]:
    """Find ranges with a mark that is none of the standard's."""
    for _, placed, text in view.typed.with_any("~―－∼〜–", _DOUBLED):
        for found in _RANGE.finditer(text):
            mark = found["mark"]
            is_clock = _IN_CLOCK.search(text[max(0, found.start() - 5) : found.start("mark")])
            if mark in {"~", "–"} and is_clock:
                continue  # hours are left as they are written
            args = {"value": mark, "suggested": "～" if mark in "~∼〜" else "—"}
            is_sure = _is_range(text, found)
            repair = Repair(((found.span("mark"), args["suggested"]),), is_safe=is_sure)
            yield Hit(placed, found.span("mark"), args, repair=repair)


def _is_range(text: str, found: re.Match[str]) -> bool:
    """Return whether a mark can be nothing but that of a range.

    0562－2885010 is a telephone number, G2--36 a train, and —— may lead on to what follows.
    """
    before = text[max(0, found.start() - 6) : found.start()]
    if _IN_A_NUMBER.search(before):
        return False
    ends = _END_AFTER_DASH if found["mark"].startswith(("—", "―")) else _END_OF_RANGE
    return bool(ends.match(text, found.end()))


_IN_A_NUMBER = regex(r"(?:[A-Za-z－-]\d{0,4}|\d{5})$")
_END_AFTER_DASH = regex(r"\d{1,2}(?:月\d{1,2})?[日号]|\d{1,2}月|\d{1,2}[:：点时]|\d{1,3}[岁人场名]")
_END_OF_RANGE = regex(
    r"\d{1,4}(?:[日月号点时分年岁人场周天个名册次章期％%：]|:\d)|周|星期|[上下]午"
)

_ZH_WIDE = Message(
    title="全角的数字和字母",
    sentence="“{value}”是全角的。",
    several="这一段有{count}处全角的数字或字母：{values}。",
    hints=("改成半角的：{changes}。", "改成半角的“{suggested}”。"),
    explanation=(
        "阿拉伯数字和拉丁字母用半角（GB/T 15835 4.2）；全角的会占一个汉字的位置，也查找不到。"
    ),
    wrong="４月７日",
    right="4月7日",
)
_EN_WIDE = Message(
    title="Full-width digits and letters",
    sentence="“{value}” is full-width.",
    several="This paragraph has full-width digits or letters in {count} places: {values}.",
    hints=("Write them half-width: {changes}.", "Write “{suggested}” half-width."),
    explanation="Digits and Latin letters are half-width (GB/T 15835, 4.2).",
    wrong="４月７日",
    right="4月7日",
)
_WIDE = regex(r"[０-９Ａ-Ｚａ-ｚ．％]*[０-９Ａ-Ｚａ-ｚ][０-９Ａ-Ｚａ-ｚ．％：]*")
_COLON = ord("：")
_NARROWED = {code: code - 0xFEE0 for code in range(0xFF01, 0xFF5F) if code != _COLON}
_CLOCK_COLON = regex(r"(?<=\d)：(?=\d\d)")


@rule("PG378", Severity.WARNING, zh=_ZH_WIDE, en=_EN_WIDE, fixing=Fixing.SAFE)
def wide_figures(view: PlanView) -> Iterator[Hit]:
    """Find full-width digits and letters."""
    for _, placed, text in view.typed.with_any((), _ANY_WIDE):
        for found in _WIDE.finditer(text):
            value = found.group().rstrip("：")
            narrow = _CLOCK_COLON.sub(":", value.translate(_NARROWED))
            args = {"value": value, "suggested": narrow}
            span = (found.start(), found.start() + len(value))
            yield Hit(placed, span, args, repair=Repair(((span, args["suggested"]),)))


_ANY_WIDE = regex(r"[０-９Ａ-Ｚａ-ｚ]")
