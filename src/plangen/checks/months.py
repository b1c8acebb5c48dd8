"""The month that a text speaks of, against the month of the plan."""

from __future__ import annotations

import re
from collections.abc import Iterator

from plangen.calendar.numerals import from_chinese
from plangen.calendar.periods import Kind, Period
from plangen.checks.registry import Hit, RuleText, rule
from plangen.checks.sentences import clauses
from plangen.findings import Severity
from plangen.plan.columns import TIME
from plangen.plan.load import LoadedPlan

_CONTEXT = 60  # characters of a clause that are looked at on either side
_MENTION = re.compile(
    r"(?<![\d年第每个十])(?:(?P<year>\d{4})\s*年\s*)?"
    r"(?P<month>1[0-2]|0?[1-9]|十[一二]|[一二三四五六七八九十])\s*月(?:份(?!额))?"
    r"(?!\s*(?:\d|[初一二三四五六七八九十]+[日号]))"
)
# 去年3月, 每年3月, 自3月: the text compares, repeats or counts from there.
_LOOKS_ELSEWHERE = re.compile(
    r"(?:去年|上年|前年|往年|历年|每年|同年|同比|较|比|自|从|截至|截止|除)\s*$"
)
# 3月以来, 5月前, 3月至: a limit, not the time of the work.
_IS_LIMIT = re.compile(r"\s*(?:以来|以前|之前|以后|之后|以内|起|前|后|底前?|末前?|初|[至到～~—–-])")
# What looks back: last month's records, and the verbs that work on them.
_RECORD = re.compile(
    r"刊|期|台账|简报|统计|总结|报表|数据|情况|资料|材料|报告|报道|记录|结果|成果|基础|经验|"
    r"问题|遗留|延期|延后|推迟|顺延|未完成|已经?|开展了|举办了|完成了"
)
_WORKS_ON_RECORDS = re.compile(
    r"整理|编辑|编印|汇总|统计|总结|上报|报送|通报|回顾|梳理|公布|收集|撰写|盘点|对照|根据|按照|结合|延续"
)
# What looks ahead: 为5月…做好准备.
_PREPARES = re.compile(r"准备|筹备|谋划|预热|预告|预约|铺垫|打好基础|制定|拟定|编制|报名")
_PLANS = re.compile(
    r"计划|拟|将|安排|开展|举办|举行|组织|召开|推进|推出|落实|完成|做好|抓好|启动|实施|继续|加强|重点|工作要点"
)

_ZH = RuleText(
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
_EN = RuleText(
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


@rule("PG301", Severity.ERROR, zh=_ZH, en=_EN)
def planned_for_another_month(loaded: LoadedPlan) -> Iterator[Hit]:
    """Find work that is planned for another month than the plan's."""
    period = loaded.plan.period
    for placed in loaded.paragraphs:
        if placed.path[-1] == TIME:
            continue
        text = str(placed.text)
        for start, end in clauses(text):
            for found in _MENTION.finditer(text, start, end):
                year, month = _year_and_month(found, period)
                before = text[max(start, found.start() - _CONTEXT) : found.start()]
                after = text[found.end() : min(end, found.end() + _CONTEXT)]
                if not period.has_month(year, month) and _plans_work(before, after):
                    args = {"mentioned": found.group(), "period": period.name}
                    if suggested := _corrected(found.group(), period):
                        args["suggested"] = suggested
                    yield Hit(placed, found.span(), args)


def _year_and_month(found: re.Match[str], period: Period) -> tuple[int, int]:
    written = found["month"]
    month = int(written) if written.isdecimal() else from_chinese(written) or 0
    return int(found["year"] or period.year), month


def _corrected(mention: str, period: Period) -> str:
    """Return the mention with the plan's month, its year and its 份 kept as they are written."""
    if period.kind is not Kind.MONTH:
        return ""
    written = period.name if "年" in mention else f"{period.number}月"
    return written + ("份" if mention.endswith("份") else "")


def _plans_work(before: str, after: str) -> bool:
    """Return whether a clause plans work for the month that stands between its two parts."""
    if _LOOKS_ELSEWHERE.search(before) or _IS_LIMIT.match(after):
        return False
    if _WORKS_ON_RECORDS.search(before) or _RECORD.search(after):
        return False
    if _PREPARES.search(before) or _PREPARES.search(after):
        return False
    return bool(_PLANS.search(after))
