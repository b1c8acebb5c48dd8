"""The month that a text speaks of, against the month of the plan."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from functools import cached_property

from plangen.calendar.numerals import from_chinese
from plangen.calendar.periods import Kind, Period
from plangen.checks.registry import Hit, Repair, rule
from plangen.findings import Fixing, Severity
from plangen.language.clauses import Span, clauses, sentence_at
from plangen.messages import Message
from plangen.plan.columns import TIME
from plangen.plan.loaded import PlacedText
from plangen.plan.view import PlanView, is_period_title
from plangen.source.nodes import Path

_CONTEXT = 60  # characters of a clause that are looked at on either side
_MONTH = r"(?:1[0-2]|0?[1-9]|十[一二]|[一二三四五六七八九十])"
_YEAR = r"(?:\d{4}|[〇零○一二三四五六七八九]{4})\s*年"
_MENTION = re.compile(
    rf"(?<![\d第每个十闰历])(?:(?P<year>{_YEAR})\s*)?(?P<month>{_MONTH})\s*月(?:份(?!额))?(?!的)"
)
# 4月至6月, 3、4月份: one time that has several months.
_RANGE = re.compile(
    rf"(?<![\d年])(?:{_YEAR}\s*)?(?P<first>{_MONTH})\s*(?:月份?)?\s*(?P<mark>[-—–~～至到、和及与]+)"
    rf"\s*(?:{_YEAR}\s*)?(?P<last>{_MONTH})\s*月(?:份)?"
)
_FULL_WIDTH = str.maketrans("０１２３４５６７８９", "0123456789")

_VERBS = (
    "计划|拟|安排|开展|举办|举行|承办|组织|召开|推进|推出|落实|完成|做好|抓好|启动|实施|继续|加强|编辑|"
    "编印|编制|制作|出版|接受|参加|迎接|打造|进行"
)
_VERB = re.compile(_VERBS)
_PLANS = re.compile(
    rf"{_VERBS}|将|重点|主要工作|工作(?:如下|要点|任务|计划|安排)|活动(?:如下|一览|安排|预告|方案|计划)"
)
_BEFORE_OBJECT = re.compile(r"(?:计划|拟|将)(?:开展|举办|组织|安排)$")

# 去年3月, 每年3月, 自3月, 根据3月…: the text compares, repeats, counts from there or builds on it.
_LOOKS_ELSEWHERE = re.compile(
    r"(?<!做)到$|(?:去年|上年|前年|往年|历年|每年|同年|同比|较|比|自|从|截至|截止|除|农历|阴历)\s*$|"
    r"(?:根据|按照|对照|依据|参照|结合|在)[^，。]{0,4}$(?<!实际)(?<!年度计划)(?<!要求)"
)
# 整理图书馆3月活动台账: the work is on the records of that month.
_WORKS_ON_RECORDS = re.compile(
    r"(?:整理|汇总|统计|总结|上报|报送|通报|回顾|梳理|公布|收集|盘点|延续|完善|编辑)[^，。]{0,6}$"
)
# 3月台账, 3月份活动开展情况: what that month has left, before any verb of work.
_RECORD = re.compile(
    r"刊|台账|简报|统计|总结|报表|数据|资料|材料|报告|记录|结果|成果|基础|经验|问题|遗留|"
    r"(?:开展|完成|落实|执行|实施)?情况"
)
_IS_OVER = re.compile(
    r"已|(?<![为除])了(?![解却望])|未完成|延期|延后|推迟|顺延|圆满|顺利|成功|[^计]共(?:计)?(?:开展|举办|组织|完成)|^共"
)
_IS_FUTURE = re.compile(r"计划|拟|将|预计|安排")
# 讲座移至10月举行
_MOVED = re.compile(r"(?:移|改|延|推迟|顺延|延期|改期|调整?|推)[到至在于]\s*$")
# 对9月新入职的馆员
_OF_WHOM = re.compile(r"(?:对|向|给|把|就|与|同)$")
# 自11月中旬起至次年1月底, 12月28日（周四）—2024年1月5日: what stands between the ends of a range,
# and between what has no month (即日起) and its end.
_PART_OF_MONTH = r"\s{0,3}(?:\d{1,2}\s{0,3}[日号]|[上中下]旬|[初中底末])?"
_ASIDE = (
    r"(?:\s{0,3}(?:[（(][^（）()]{1,12}[）)]|(?:周|星期)[一二三四五六日天])|"
    r"\s{0,3}\d{1,2}[:：]\d{2}){0,2}"
)
_TO = (
    r"\s{0,3}(?:起|开始|启动|开[展幕课])?[，,]?\s{0,3}(?:将)?(?:一直|拟)?(?:持续|延续|延长|进行|截止|展出)?"
    r"(?:[至到]|[-—–~～―]{1,3})"
)
_NEXT_YEAR = re.compile(r"(?:次|翌|明|来)年\s{0,3}$")
_YEAR_BETWEEN = r"\s{0,3}(?:(?:次|翌|明|来|今|本|当)年)?\s{0,3}$"
_BETWEEN_ENDS = re.compile(rf"份?{_PART_OF_MONTH}{_ASIDE}{_TO}{_YEAR_BETWEEN}")
_FROM_NOW = re.compile(rf"(?:即日|现在|今日|今天|目前|当前){_TO}{_YEAR_BETWEEN}")
_IN_LIST = re.compile(r"[、和及与]\s*$")
# 3月启动的项目, 3月份召开的会议: says which one, not when the work is done.
_ATTRIBUTE = re.compile(
    rf"^.{{0,10}}?(?:{_VERBS}|成立|发布|印发|开幕|闭幕|开放|开馆|启用|上线|结束|获得|入选)的|^(?:举办|召开)的"
)
_SINCE = re.compile(r"\s*(?:以来|以后|之后|起|后|至今|[至到～~—–-])")
_UNTIL = re.compile(
    r"\s*(?:\d{1,2}\s*[日号]|[初中底末]|[上中下]旬)?\s*(?:以前|之前|以内|前|底前?|末前?)"
)
_PREPARES = re.compile(
    r"组织发动|宣传发动|准备|筹备|谋划|预热|预告|预约|铺垫|打好基础|报名|备战|迎接|展望|下[一]?(?:月|季度|阶段)|后续|预排|早知道"
)
# 拟定5月份活动方案: next month's plan is part of this month's work.
_DRAFTS = re.compile(
    r"(?:拟定|拟订|制定|制订|起草|编制|策划|研究|讨论|上报|提交|报送|确定|形成|征集|发布|公布|印发|排定|商定|"
    r"安排好|完成|做好|落实)[^，。]{0,6}$"
)
_DRAFT = re.compile(
    r"^[^，。；]{0,12}?(?:方案|计划|安排|预告|清单|名单|日程|节目单|选题|经费|物资)"
)
_ANOTHER_TIME = re.compile(rf"{_PREPARES.pattern}|回顾|提示|总结")
_DAY = re.compile(r"\s{0,3}(?P<day>\d{1,2})\s{0,3}[日号]")
_SO_FAR = re.compile(r"截至|累计|以来")
_NEAR = 3  # days before the period that a plan may begin with
_PART = re.compile(r"\s*(?:\d{1,2}\s*[日号]|[上中下]旬|中下旬|[初底末](?![一二三级]))?")
_COMMA = "，,"

_ZH = Message(
    title="计划的月份",
    sentence="这里安排的是{mentioned}的工作，而计划的时期是{period}。",
    hints=(
        "改成“{suggested}”；确实要提到{mentioned}时，写明是上月的总结或下月的准备。",
        "改成计划时期内的月份；确实要提到{mentioned}时，写明是总结或准备。",
    ),
    explanation=(
        "用上个月的计划改写时，最容易漏改正文里的月份。文字安排工作（计划、开展、举办……），"
        "而月份不是计划的月份，就报告。回顾上月的（3月台账、3月刊、3月总结）、为下月做准备的、"
        "表示期限的（5月前、3月以来）和《》里的名称，不报告。"
    ),
    wrong="3月份总分馆计划开展活动23场。（4月份的计划）",
    right="4月份总分馆计划开展活动23场。",
)
_EN = Message(
    title="The month of the plan",
    sentence="Work is planned here for {mentioned}, but the plan is for {period}.",
    hints=(
        "Write “{suggested}”; if {mentioned} is meant, say that it is a look back or preparation.",
        "Write a month of the period; if {mentioned} is meant, say that it is a look back.",
    ),
    explanation=(
        "A plan made from last month's often keeps the old month somewhere in the text. Reported "
        "is a month other than the plan's where the text plans work (计划, 开展, 举办 …). Not "
        "reported: looking back (3月台账, 3月刊, 3月总结), preparing for next month, limits "
        "(5月前, 3月以来), and names in 《》."
    ),
    wrong="3月份总分馆计划开展活动23场。 (in the plan for April)",
    right="4月份总分馆计划开展活动23场。",
)


@rule("PG301", Severity.ERROR, zh=_ZH, en=_EN, fixing=Fixing.UNSAFE)
def planned_for_another_month(view: PlanView) -> Iterator[Hit]:
    """Find work that is planned for another month than the plan's."""
    period = view.period
    prepared = prepared_sections(view)
    for placed in view.loaded.paragraphs:
        if placed.path[-1] == TIME or is_period_title(placed.path):
            continue  # other rules look at times and titles
        if "月" not in (text := str(placed.text)):
            continue
        text = text.translate(_FULL_WIDTH)
        within = {
            at for first, last in _ranges_with_period(text, period) for at in range(first, last)
        }
        spans = list(clauses(text))
        for number, (start, end) in enumerate(spans):
            for found in _MENTION.finditer(text, start, end):
                if found.start() in within:
                    continue
                following = spans[number + 1] if number + 1 < len(spans) else (end, end)
                mention = _Mention(
                    text, found, (start, end), following, placed.path[:2] in prepared
                )
                if not _is_planned_elsewhere(mention, period):
                    continue
                beside = _Beside(text, found, period)
                if not beside.is_range and not beside.comes_later:
                    yield _hit(placed, found, period, beside)


_QUARTER = re.compile(
    r"(?<!全)(?:(?P<year>\d{4})\s*年\s*)?(?:第(?P<number>[一二三四1-4])季度|(?P<alone>[一二三四1-4])季度)(?!的)"
)
_HALF = re.compile(r"(?:(?P<year>\d{4})\s*年\s*)?(?P<half>[上下])半年(?!的)")
_WHOLE_YEAR = re.compile(
    r"(?<![\d—–~～-])(?P<year>(?:19|20)\d\d)\s*年度?(?!\s*\d|[代级生的底末初]|[—–~～-])"
)
_OF_KIND = {Kind.QUARTER: _QUARTER, Kind.HALF: _HALF, Kind.YEAR: _WHOLE_YEAR}
_ZH_PERIOD = Message(
    title="计划的时期",
    sentence="这里安排的是{mentioned}的工作，而计划的时期是{period}。",
    hints=("改成“{period}”；确实要提到{mentioned}时，写明是总结或准备。",),
    explanation="季度、半年、年度计划的正文里，安排工作的季度、半年、年份应当是计划的时期；回顾和准备不报告。",
    wrong="现将第一季度工作计划安排如下：（第二季度的计划）",
    right="现将第二季度工作计划安排如下：",
)
_EN_PERIOD = Message(
    title="The period of the plan",
    sentence="Work is planned here for {mentioned}, but the plan is for {period}.",
    hints=(
        "Write “{period}”; if {mentioned} is meant, say that it is a look back or preparation.",
    ),
    explanation=(
        "In the plan of a quarter, half a year or a year, work is planned for that period; looking "
        "back and preparing are left alone."
    ),
    wrong="现将第一季度工作计划安排如下： (in the plan for the second quarter)",
    right="现将第二季度工作计划安排如下：",
)


@rule("PG307", Severity.ERROR, zh=_ZH_PERIOD, en=_EN_PERIOD)
def planned_for_another_period(view: PlanView) -> Iterator[Hit]:
    """Find work that is planned for another quarter, half or year than the plan's."""
    period = view.period
    pattern = _OF_KIND.get(period.kind)
    prepared = prepared_sections(view)
    for placed in view.loaded.paragraphs if pattern else ():
        if is_period_title(placed.path):
            continue
        text = str(placed.text)
        spans = list(clauses(text)) if pattern and pattern.search(text) else []
        for number, (start, end) in enumerate(spans):
            for found in pattern.finditer(text, start, end) if pattern else ():
                following = spans[number + 1] if number + 1 < len(spans) else (end, end)
                is_prepared = placed.path[:2] in prepared
                mention = _Mention(text, found, (start, end), following, is_prepared)
                named = _period_of(found, period)
                if not _is_planned_in(mention, named, period):
                    continue
                beside = _periods_beside(text, found, period)
                if named < period or period not in beside:
                    args = {"mentioned": found.group(), "period": period.name}
                    yield Hit(placed, found.span(), args, is_sure=period not in beside)


def _periods_beside(text: str, found: re.Match[str], period: Period) -> list[Period]:
    """Return the other periods of that kind that the sentence of a mention speaks of."""
    return [_period_of(each, period) for each in _beside(text, found)]


def _beside(text: str, found: re.Match[str]) -> list[re.Match[str]]:
    """Return what else the pattern of *found* finds in its sentence, names in 《》 left out."""
    start, end = sentence_at(text, found.start())
    return [
        each
        for first, last in clauses(text[start:end])
        for each in found.re.finditer(text, start + first, start + last)
        if each.start() != found.start()
    ]


def _period_of(found: re.Match[str], period: Period) -> Period:
    parts = found.groupdict()
    year = int(parts["year"] or period.year)
    if period.kind is Kind.QUARTER:
        return Period(year, _number(str(parts["number"] or parts["alone"])), Kind.QUARTER)
    if period.kind is Kind.HALF:
        return Period(year, "上下".index(str(parts["half"])) + 1, Kind.HALF)
    return Period(year, 1, Kind.YEAR)


def _is_planned_in(mention: _Mention, named: Period, period: Period) -> bool:
    """Return whether work is planned for *named*, which is not the plan's period."""
    before, after = mention.before, mention.after
    if _IN_A_LIST.search(before[-2:]) or _IN_A_LIST.match(after[:1]) or before.endswith("全年"):
        return False  # 上半年、下半年各两次
    if named == period or _LOOKS_ELSEWHERE.search(before) or _ATTRIBUTE.match(after):
        return False
    if named < period and (_looks_back(before, after) or _PAST_WORK.match(after)):
        return False
    is_ahead = _looks_ahead(mention, before, after) or _PAPER.match(after)
    if named > period and is_ahead and not before.endswith("现将"):
        return False
    is_planned = _PLANS.search(after) or _AIMED_AT.match(after) or _BEFORE_OBJECT.search(before)
    return bool(is_planned)


_IN_A_LIST = re.compile(r"[、至到和及—–~～-]第?$|[、至到和及—–~～-]")
_PAST_WORK = re.compile(
    r"[^，。]{0,12}?的|[^，。]{0,4}?(?:完成|实现|取得|检查|新增|延期|遗留|获批|入藏|新征集|立项|进行回顾|招收|毕业)"
    # 召开2024年度组织生活会, in 2025
    r"|(?:组织|民主)生活会|考核|述职|评[优先议选]|表彰|年检|年报|决算|审计"
)
# 做好2024年预算编制: next year's papers are this year's work.
_PAPER = re.compile(
    r"(?:度|的)?(?:工作)?(?:(?:计划|安排)(?!举办|开展|组织|于|在|实施|推出|\d)|预算|要点|思路|选题|课题|项目|采购)"
)
_AIMED_AT = re.compile(r"(?:的)?(?:各项|重点|主要)?(?:工作|任务|活动)")


@dataclass(frozen=True)
class _Mention:
    """A month in a text: the clause that holds it, and the one that follows."""

    text: str
    found: re.Match[str]
    clause: Span
    following: Span
    is_prepared: bool
    """Whether the section says that all of it prepares for what comes."""

    @property
    def sentence(self) -> str:
        """The sentence around the month, as far as it is near."""
        before = self.text[max(0, self.found.start() - _CONTEXT) : self.found.start()]
        after = self.text[self.found.end() : self.found.end() + _CONTEXT]
        return before.rpartition("。")[2] + self.found.group() + after.partition("。")[0]

    @property
    def before(self) -> str:
        """What stands before the month in its clause."""
        start = max(self.clause[0], self.found.start() - _CONTEXT)
        return self.text[start : self.found.start()]

    @property
    def after(self) -> str:
        """What stands after it; after a comma at once (3月份，计划…) the next clause."""
        end = self.clause[1]
        after = self.text[self.found.end() : min(end, self.found.end() + _CONTEXT)]
        part = _PART.match(after)
        if part and not after[part.end() :].strip() and self.text[end : end + 1] in _COMMA:
            start, stop = self.following
            return after + self.text[start : min(stop, start + _CONTEXT)]
        return after


def _is_planned_elsewhere(mention: _Mention, period: Period) -> bool:
    """Return whether the clause plans work for a month outside *period*."""
    year, month = _year_and_month(mention.found, period)
    before, after = mention.before, mention.after
    if period.has_month(year, month) or _is_near(year, month, after, period):
        return False
    if _LOOKS_ELSEWHERE.search(before) or _ATTRIBUTE.match(after):
        return False
    if _OF_WHOM.search(before) and "的" in after:
        return False
    if (year, month) < (period.start.year, period.start.month):
        if mention.is_prepared or _SO_FAR.search(mention.sentence) or _looks_back(before, after):
            return False
    elif _looks_ahead(mention, before, after):
        return False
    return bool(_PLANS.search(after) or _BEFORE_OBJECT.search(before))


def looks_to(text: str, span: Span, place: int) -> bool:
    """Return whether *text* looks back on the month at *span* (-1), or prepares for it (1)."""
    start, end = span
    around = list(clauses(text))
    number = next((n for n, each in enumerate(around) if each[0] <= start < each[1]), None)
    found = _MENTION.search(text.translate(_FULL_WIDTH), start, end)
    if number is None or found is None:
        return False
    following = around[number + 1] if number + 1 < len(around) else (end, end)
    mention = _Mention(text, found, around[number], following, is_prepared=False)
    before, after = mention.before, mention.after
    if place < 0:
        return bool(_SO_FAR.search(mention.sentence)) or _looks_back(before, after)
    is_draft = _DRAFTS.search(before) and _DRAFT.match(after)
    return bool(is_draft or _PREPARES.search(mention.sentence))


def _is_near(year: int, month: int, after: str, period: Period) -> bool:
    """Return whether a day stands there that only just precedes the period: 9月30日闭馆后……."""
    day = _DAY.match(after)
    if not day:
        return False
    try:
        before = (period.start - date(year, month, int(day["day"]))).days
    except ValueError:
        return True  # another rule's
    return 0 < before <= _NEAR


def _looks_ahead(mention: _Mention, before: str, after: str) -> bool:
    """Return whether a clause speaks of a later month as a limit, or prepares for it."""
    if mention.is_prepared or _UNTIL.match(after) or before.endswith("为"):
        return True
    if _MOVED.search(before):
        return True
    if _DRAFTS.search(before) and _DRAFT.match(after):
        return True
    return bool(_PREPARES.search(mention.sentence))


def prepared_sections(view: PlanView) -> set[Path]:
    """Return the paths of the sections whose title says that they look back or prepare."""
    return {
        placed.path[:2]
        for _, placed, text in view.paragraphs
        if placed.path[0] == "sections"
        and placed.path[2:] == ("title",)
        and _ANOTHER_TIME.search(text)
    }


def _looks_back(before: str, after: str) -> bool:
    """Return whether a clause speaks of what was done in an earlier month."""
    if _SINCE.match(after) or _WORKS_ON_RECORDS.search(before):
        return True
    if _IS_OVER.search(after) and not _IS_FUTURE.search(after):
        return True
    verb = _VERB.search(after)
    record = _RECORD.search(after)
    return record is not None and (verb is None or record.start() <= verb.start())


def _ranges_with_period(text: str, period: Period) -> Iterator[Span]:
    """Yield the spans of ranges and lists of months that a month of *period* belongs to."""
    for found in _RANGE.finditer(text):
        first, last = (_number(found[name]) for name in ("first", "last"))
        months = {first, last} if found["mark"] in "、和及与" else set(range(first, last + 1))
        if any(period.has_month(period.year, month) for month in months):
            yield found.span()


@dataclass(frozen=True)
class _Beside:
    """The months that the sentence of a mention speaks of besides it.

    A sentence about one time alone is plain. In another the mention may be the end of a range, or
    the second date of something that has its first in the period: a deadline, a result.
    """

    text: str
    found: re.Match[str]
    period: Period

    @cached_property
    def others(self) -> list[re.Match[str]]:
        """The other mentions of months in the sentence."""
        return _beside(self.text, self.found)

    @cached_property
    def within(self) -> list[re.Match[str]]:
        """Those that are months of the period."""
        return [each for each in self.others if self.period.has_month(*self._month(each))]

    @property
    def is_of_one_month(self) -> bool:
        """Whether the sentence speaks of no other month."""
        return {self._month(each) for each in self.others} <= {self._month(self.found)}

    @property
    def is_range(self) -> bool:
        """Whether it is one end of a range that has the other in the period, or begins now."""
        start, end = self.found.span()
        if _FROM_NOW.search(self.text[max(0, start - _NEAREST) : start]):
            return True
        gaps = [
            self.text[each.end() : start] if each.end() <= start else self.text[end : each.start()]
            for each in self.within
        ]
        return any(_BETWEEN_ENDS.fullmatch(gap) for gap in gaps)

    @property
    def comes_later(self) -> bool:
        """Whether it follows the period, and something of the same sentence lies in that.

        Dates in a list are all of one kind: there it is none that comes later.
        """
        is_later = self._month(self.found) > (self.period.end.year, self.period.end.month)
        before = self.text[max(0, self.found.start() - _NEAREST) : self.found.start()]
        return bool(self.within) and is_later and not _IN_LIST.search(before)

    def _month(self, found: re.Match[str]) -> tuple[int, int]:
        year, month = _year_and_month(found, self.period)
        start = found.start()
        is_next = _NEXT_YEAR.search(self.text[max(0, start - _NEAREST) : start])
        return (year + 1 if is_next else year), month


_NEAREST = 20  # characters before a month that may say how it belongs to another


def _hit(placed: PlacedText, found: re.Match[str], period: Period, beside: _Beside) -> Hit:
    """Return the hit of a month; no fix is offered where its sentence has another month too."""
    args = {"mentioned": found.group(), "period": period.name}
    is_sure = not beside.within
    suggested = _corrected(found.group(), period) if beside.is_of_one_month else ""
    if not suggested:
        return Hit(placed, found.span(), args, is_sure=is_sure)
    repair = Repair(((found.span(), suggested),), is_safe=False)
    return Hit(placed, found.span(), args | {"suggested": suggested}, repair=repair)


def _year_and_month(found: re.Match[str], period: Period) -> tuple[int, int]:
    year = (found["year"] or "").removesuffix("年").strip()
    return (_number(year) if year else period.year), _number(found["month"])


def _number(written: str) -> int:
    return int(written) if written.isdecimal() else from_chinese(written) or 0


def _corrected(mention: str, period: Period) -> str:
    """Return the mention with the plan's month, its year and its 份 kept as they are written."""
    if period.kind is not Kind.MONTH:
        return ""
    written = period.name if "年" in mention else f"{period.number}月"
    return written + ("份" if mention.endswith("份") else "")
