"""What stands around a time in a text, as far as it says how the time is meant."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Collection, Iterable
from datetime import date
from functools import cached_property

from plangen.calendar.observances import observances_in
from plangen.calendar.periods import Period
from plangen.checks.months import looks_to
from plangen.language.clauses import clauses
from plangen.language.mentions import YEAR
from plangen.language.numbers import number
from plangen.month.mention import Outcome, Setting, Span
from plangen.month.shift import Shift

_NUMERAL = r"1[0-2]|0?[1-9]|１[０-２]|０?[１-９]"
CHINESE_MONTH = r"十[一二]?|(?<![一二三四五六七八九])[一二三四五六七八九]|(?<![美欧日港万亿])元"
IN_YEAR = rf"(?:(?P<year>{YEAR}|(?<!\d)\d\d)\s{{0,3}}年\s{{0,3}})"
_NOT_AFTER = r"(?<![\d.第每闰历半多几近满余十])"
_NO_MONTH = "天|龄|饼|经|子|季|票|嫂|光|色|亮|牙|球|老|考(?![勤核察试])|夜"  # 四月天, 月考
_NO_CHINESE_MONTH = rf"{_NO_MONTH}|的|书房|初[一二三四五六七八九十]|十五(?!日)|廿"  # 八月的桂花
MONTH = re.compile(
    rf"{_NOT_AFTER}{IN_YEAR}?(?:(?P<month>{_NUMERAL})\s{{0,3}}月(?:份(?!额)|(?!{_NO_MONTH}))|"
    rf"(?P<chinese>{CHINESE_MONTH})月(?:份|(?!{_NO_CHINESE_MONTH})))"
)
"""A month: 4月, 2023年4月份, 四月, 23年4月."""

_TITLE = re.compile(r"《([^《》]*)》")
_OTHER_TITLES = re.compile(r"关于|通知|意见|办法|条例|决定")
_WORK = re.compile(r"工作|活动|计划|安排|总结|简报|刊|预告|书目|台账|情况|表$|方案|清单|名单|汇总")
OTHER_YEAR = re.compile(
    r"(?:去|前|当|同|明|来|次|翌|往|历|上|上一|下一)年(?:同期)?(?:的)?[（(]?\s*$"
)
"""What stands before the month of a year that was spoken of: 当年4月, 去年4月."""
_FEAST = re.compile(
    r"元旦|春节|元宵|清明|五一|五四|六一|七一|八一|十一(?!月)|端午|七夕|中秋|国庆|重阳|高考|中考|学雷锋|寒假|暑假"
)
_RECURS = re.compile(r"(?:每年|历年|往年|年年|历史上|农历|阴历)(?:的)?\s*$")
_REACH = 12  # characters right before a time that say how it is meant
_NAME = 12  # characters of a name
_NEAR = 12  # characters between a month and a feast in it
_FAR = 150  # characters around it that may
_QUOTED = re.compile(r"“[^“”]*”")
_BEGINS = re.compile(
    r"\s*(?:\d{1,2}[日号])?\s*份?(?:以来|之后|以后|起(?!草)|至今|始)|(?P<from>\s*开始)"
)
_FROM = re.compile(r"[从自]\s*$")
_SINCE = re.compile(r"\s*份?(?:以来|至今)")
_BACK = re.compile(
    r"(?:归档|发放|核对|评选|根据|按照|对照|结算|支付|缴纳|报销|通报|表彰|兑现|反馈)[^，。；]{0,6}$|"
    r"[较比与同]\s*$|上一?个?(?:月|季度|周)\s*[（(即]{0,2}\s*$"
)
_AHEAD = re.compile(
    r"(?:筹划|谋划|编排|收集|对接|审定|征求|预订|联系|报送|上报|拟定|编制)[^，。；]{0,6}$|"
    r"下一?个?(?:月|季度|周)\s*[（(即]{0,2}\s*$"
)
_AHEAD_AFTER = re.compile(r"[^，。；]{0,8}?(?:协调会|筹备会|预算|选题)")


class Spans:
    """Spans of a text in order, none of which overlap."""

    def __init__(self, spans: Iterable[Span]) -> None:
        self._spans = list(spans)
        self._starts = [start for start, _ in self._spans]

    def around(self, at: int) -> Span | None:
        """Return the span that holds *at*."""
        number = bisect_right(self._starts, at)
        span = self._spans[number - 1] if number else (0, 0)
        return span if at < span[1] else None


class Context:
    """One text on its way from one period to another."""

    def __init__(self, text: str, shift: Shift, setting: Setting) -> None:
        self.text = text
        self.shift = shift
        self.setting = setting

    @cached_property
    def _titles(self) -> Spans:
        """The titles in 《》."""
        return Spans(found.span() for found in _TITLE.finditer(self.text))

    @cached_property
    def _quoted(self) -> Spans:
        return Spans(found.span() for found in _QUOTED.finditer(self.text))

    @cached_property
    def _clauses(self) -> Spans:
        return Spans(clauses(self.text))

    def _of_title(self, title: str) -> Outcome:
        """Return MOVED for a title of the plan's own, or one that names its time and its work."""
        if title in self.setting.own_titles:
            return Outcome.MOVED
        found = MONTH.search(title)
        names_period = self.shift.before.name.removesuffix("度") in title
        if found is None and not names_period:
            return Outcome.KEPT
        if not _WORK.search(title) or (found and self.place(*self.year_and_month(found)) is None):
            return Outcome.KEPT
        return Outcome.DOUBTFUL if _OTHER_TITLES.search(title) else Outcome.MOVED

    def of_place(self, start: int) -> Outcome:
        """Return KEPT for a time that comes every year or stands in another document's title.

        DOUBTFUL in a title that may be one of the office's own; MOVED elsewhere.
        """
        if _RECURS.search(self.before(start)):
            return Outcome.KEPT
        title = self._titles.around(start)
        return self._of_title(self.text[title[0] + 1 : title[1] - 1]) if title else Outcome.MOVED

    def is_name(self, start: int) -> bool:
        """Return whether *start* stands between “ and ” in no more than a name: “书香4月”."""
        span = self._quoted.around(start)
        if span is None or span[1] - span[0] > _NAME:
            return False
        return not _WORK.search(self.text, span[0] + 1, span[1] - 1)

    def is_of_feast(self, span: Span, year: int, month: int) -> bool:
        """Return whether the clause names a feast that the month at *span* has: 4月世界读书日."""
        start, end = span
        first, last = self._clauses.around(start) or span
        around = self.text[max(first, start - _NEAR) : min(last, end + _NEAR)]
        if _FEAST.search(around):
            return True
        days = [each.days(year) for each, _ in observances_in(around)]
        return any(each and each[0].month <= month <= each[1].month for each in days)

    def clause(self, start: int) -> str:
        """Return the clause around *start*, as far as it is near."""
        first, last = self._clauses.around(start) or (start, start)
        return self.text[max(first, start - _FAR) : min(last, start + _FAR)]

    def before(self, start: int) -> str:
        """Return what stands right before *start*."""
        return self.text[max(0, start - _REACH) : start]

    def of_neighbours(self, places: Collection[int | None], span: Span) -> Outcome:
        """Return the outcome of a time in the period before or after, or in others."""
        near = [place for place in (-1, 1) if place in places]
        if not near:
            return Outcome.KEPT
        is_known = self.setting.is_time or self.setting.is_about_another
        if len(set(places)) == 1 and (is_known or self.is_meant(span, near[0])):
            return Outcome.INFERRED
        return Outcome.DOUBTFUL

    def is_meant(self, span: Span, place: int) -> bool:
        """Return whether the text looks back on the time at *span* (-1), or prepares for it (1)."""
        start, end = span
        if place < 0 and _SINCE.match(self.text, end):
            return False
        # The title of a list is as good as the list; what is far off says nothing.
        first = max(0, start - _FAR)
        text = self.text[first : end + _FAR].translate({ord("《"): "“", ord("》"): "”"})
        if looks_to(text, (start - first, end - first), place):
            return True
        before = self.before(start)
        if place < 0:
            return _BACK.search(before) is not None
        return _AHEAD.search(before) is not None or _AHEAD_AFTER.match(self.text, end) is not None

    def unless_it_began(self, span: Span, outcome: Outcome) -> Outcome:
        """Return DOUBTFUL for a time that something has begun with: 4月起, 4月份以来."""
        found = None if self.setting.is_time else _BEGINS.match(self.text, span[1])
        if found and (not found["from"] or _FROM.search(self.before(span[0]))):
            return Outcome.DOUBTFUL
        return outcome

    def year(self, written: str | None, month: int) -> int:
        """Return the year that was written, with two figures or four, or else the nearest."""
        if not written:
            return self.shift.nearest_year(month)
        year = number(written)
        return year if len(written) > len("23") else self.shift.before.year // 100 * 100 + year

    def year_and_month(self, found: re.Match[str]) -> tuple[int, int]:
        """Return what a match of MONTH names."""
        month = number(found["month"] or found["chinese"])
        return self.year(found["year"], month), month

    def place(self, year: int, month: int) -> int | None:
        """Return 0 for a month of the plan's period, -1 of the one before, 1 of the one after."""
        around = self.shift.around
        return next((n for n, each in around if each.has_month(year, month)), None)

    def place_of_day(self, day: date) -> int | None:
        """Return the same for a day."""
        around = self.shift.around
        return next((n for n, each in around if each.start <= day <= each.end), None)

    def place_of_period(self, period: Period) -> int | None:
        """Return the same for a period of the plan's kind."""
        return next((n for n, each in self.shift.around if each == period), None)
