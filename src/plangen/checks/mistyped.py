"""Dates, clock times and marks of lists that a slip of the keyboard has broken."""

from __future__ import annotations

import re
from collections.abc import Iterator

from plangen.checks.registry import Hit, Repair, rule
from plangen.findings import Fixing, Severity
from plangen.language.clauses import HAN
from plangen.language.lost_marks import MARKS, LostMark, lost_marks
from plangen.language.mistyped import MAY_BE_MISTYPED, mistyped
from plangen.messages import Message
from plangen.patterns import begins_with, regex
from plangen.plan.columns import TIME
from plangen.plan.loaded import Need, PlacedText
from plangen.plan.paragraphs import TextRole
from plangen.plan.view import PlanView

_ZH = Message(
    title="打错的日期和钟点",
    sentence="“{value}”打错了，应是“{suggested}”。",
    several="这一段有{count}处打错的日期或钟点：{values}。",
    hints=("改写：{changes}。", "改成“{suggested}”。"),
    explanation=(
        "“日”打成“曰”，钟点里的冒号打成句点、问号，或者多了空格，年月日连在一起："
        "读的人要猜，程序也认不出日期。价格、比分、比例里的句点和冒号不报告；"
        "连在一起的数字，只有一种读法、又在计划的时期里才报告。"
    ),
    wrong="4月9曰14: 30召开",
    right="4月9日14:30召开",
)
_EN = Message(
    title="Mistyped dates and clock times",
    sentence="“{value}” is mistyped for “{suggested}”.",
    several="This paragraph has {count} mistyped dates or clock times: {values}.",
    hints=("Write them so: {changes}.", "Write “{suggested}”."),
    explanation=(
        "曰 was typed for 日, a point, a question mark or a blank for the colon of a clock, or a "
        "date without 年, 月 and 日: readers have to guess, and no date is recognised. Prices, "
        "scores and ratios are left alone; digits run together are told where they can be read "
        "in one way, as a day of the plan's period."
    ),
    wrong="4月9曰14: 30召开",
    right="4月9日14:30召开",
)


@rule("PG393", Severity.WARNING, zh=_ZH, en=_EN, fixing=Fixing.SOME, needs=Need.PERIOD)
def date_mistyped(view: PlanView) -> Iterator[Hit]:
    """Find dates and clock times that are broken by one wrong character."""
    for part, placed, text in view.typed.with_any("曰", *MAY_BE_MISTYPED):
        is_time = part is TextRole.CELL and placed.path[-1] == TIME
        for span, suggested, is_sure in mistyped(text, view.period, is_time=is_time):
            args = {"value": text[slice(*span)], "suggested": suggested}
            yield Hit(placed, span, args, repair=Repair(((span, suggested),), is_safe=is_sure))


# --- marks of lists ---

_ZH_MARK = Message(
    title="编号的符号",
    sentence="“{value}”的编号缺“{mark}”。",
    hints=("写成“{suggested}”。",),
    explanation=(
        "一串编号里，前后都写成1）、3）或者（1）、（3），中间的2却没有符号，多半是漏打了；"
        "前面两项都有，最后一项没有的，也是这样。"
    ),
    wrong="1）清点；2登记；3）上架。",
    right="1）清点；2）登记；3）上架。",
)
_EN_MARK = Message(
    title="The mark behind a number",
    sentence="The number of “{value}” lacks its “{mark}”.",
    hints=("Write “{suggested}”.",),
    explanation=(
        "In a list whose numbers are 1） and 3）, or （1） and （3）, a 2 without the mark between "
        "them has mostly lost it; so has the last one behind two that have theirs."
    ),
    wrong="1）清点；2登记；3）上架。",
    right="1）清点；2）登记；3）上架。",
)


@rule("PG394", Severity.WARNING, zh=_ZH_MARK, en=_EN_MARK, fixing=Fixing.UNSAFE)
def list_mark_lost(view: PlanView) -> Iterator[Hit]:
    """Find numbers of a list without the mark that their neighbours have."""
    marked = {id(placed.scalar) for _, placed, _ in view.paragraphs.with_any(MARKS)}
    lists: dict[int, list[tuple[PlacedText, str]]] = {}
    for _, placed, text in view.paragraphs:
        if id(placed.scalar) in marked:
            lists.setdefault(id(placed.scalar), []).append((placed, text))
    for lines in lists.values():
        for lost in lost_marks([text for _, text in lines]):
            placed, text = lines[lost.line]
            yield _without_mark(placed, text, lost)


_SHOWN = 6  # characters of the item
_WORDS = regex(rf"{HAN}+")


def _without_mark(placed: PlacedText, text: str, lost: LostMark) -> Hit:
    start, end = lost.span
    found = _WORDS.match(text, end, end + _SHOWN)
    rest = found.group() if found else ""
    whole = f"{lost.opening}{text[start:end]}{lost.mark}"
    args = {
        "value": text[start:end] + rest,
        "mark": lost.opening + lost.mark,
        "suggested": whole + rest,
    }
    return Hit(placed, lost.span, args, repair=Repair(((lost.span, whole),), is_safe=False))


# --- 定于 with nothing behind ---

_NOTHING = begins_with(
    "定拟将计安改初确于",
    r"""
    (?P<sure>(?<![一确固])(?:定|拟|将|计划|安排|改|初定|确定)于)(?P<what>在|召开|举行|举办|开展|开幕|开始|[，。；]|$)
    |(?<=[会赛班课展式动座演坛训试营礼诊剧典游播映检评])(?P<bare>于)(?P<place>在|召开|举行|举办|[，。；]|$)
    """,
    re.VERBOSE,
)
_MAY_BE_NOTHING = regex(r"于(?:在|召|举|开|，|。|；|$)", re.MULTILINE)
"""What stands in each of them."""
# A time, and no part of a place: 青少年宫 and 月季园 say nothing of when.
_WHEN = regex(
    r"""
    \d|[元一二三四五六七八九十]+月|周[一二三四五六日天末]|星期|[本下当次上同这每][周月年日天季]|[年季月周][初中底末内]
    |[春夏秋冬][季天]|[上中下]旬|[上下中]午|早[上晨]|晚(?!会)|傍晚|清晨|午夜|[今明后]天|次日
    |期间|当晚|近期|稍后|届时|即日|不久|前后?|之后|假期|寒假|暑假|开学
    |国庆|五一|元旦|春节|元宵|清明|端午|中秋|重阳|六一|七一|八一|十一|除夕|节日
    """,
    re.VERBOSE,
)
_DATED = regex(r"\d日|\d号|[周期][一二三四五六日天]|\d[:：]\d")
_LATER = regex(r"另行|待定|另[定告]|再定")
_CLAUSE_BEFORE = regex(r"[^，。；：！？\n]*$")
_CLAUSE_END = regex(r"[，。；：！？（）()\n]")
_ZH_NOTHING = Message(
    title="“于”后面缺日期",
    sentence="“{value}”后面没有日期。",
    hints=("补上日期，如“{value}×月×日”；日期没定的，删去“{value}”，改写“时间另行通知”。",),
    explanation=(
        "“定于”“将于”“拟于”后面应是日期。直接接“在”“召开”“举行”或者标点的，多半是删日期时漏了补。"
    ),
    wrong="馆务会定于在会议室召开。",
    right="馆务会定于4月10日在会议室召开。",
)
_EN_NOTHING = Message(
    title="A date missing behind 于",
    sentence="No date stands behind “{value}”.",
    hints=("Write the date, as in {value}4月10日; if it is open, write 时间另行通知.",),
    explanation=(
        "Behind 定于, 将于 and 拟于 a date is expected. Where 在, 召开, 举行 or a mark follows at "
        "once, the date was mostly taken out and not put in again."
    ),
    wrong="馆务会定于在会议室召开。",
    right="馆务会定于4月10日在会议室召开。",
)


@rule("PG397", Severity.WARNING, zh=_ZH_NOTHING, en=_EN_NOTHING)
def date_missing(view: PlanView) -> Iterator[Hit]:
    """Find 定于 and 将于 with no date behind them."""
    for _, placed, text in view.paragraphs.with_any((), _MAY_BE_NOTHING):
        for found in _NOTHING.finditer(text):
            group = "sure" if found["sure"] else "bare"
            end = _CLAUSE_END.search(text, found.end(group))
            clause = text[found.end(group) : end.start() if end else len(text)]
            rest = text[found.end() : found.end() + _NEAR]
            before = text[max(0, found.start() - _NEAR) : found.start()]
            if _DATED.search(_CLAUSE_BEFORE.search(before).group()):  # type: ignore[union-attr]
                continue
            if not _WHEN.search(clause) and not _LATER.search(rest):
                yield Hit(placed, found.span(group), {"value": found[group]})


_NEAR = 40  # characters in which a text says that the time is still open
