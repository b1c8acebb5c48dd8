"""The words by which a text looks back on an earlier time, or prepares for a later one.

Each list says where its words hold: anywhere in the sentence, before the time, or after it. Rules
and `new` read the same lists: a month that a text looks back on is no mistake, and goes on too.
"""

from __future__ import annotations

import re

from plangen.language.clauses import Span, clauses
from plangen.patterns import each_of, regex, words
from plangen.values import Struct

_NEAR = 60  # characters of a clause that are looked at on either side of a time
_RIGHT_BEFORE = 12  # characters right before a time, whatever marks are among them

# --- Words of work ---

WORK = (
    "计划|拟|安排|开展|举办|举行|承办|组织|召开|推进|推出|落实|完成|做好|抓好|启动|实施|继续|加强|编辑|"
    "编印|编制|制作|出版|接受|参加|迎接|打造|进行"
)
"""Verbs for the work that a plan plans."""
_WORK = words(WORK)

# --- Looking back ---

# 3月台账, 3月刊, 3月份活动情况: papers that a time has left. The words of _RECORDS are about the
# past in any sentence; data and materials are also made for work to come.
# 报告厅 and 报告会 are where and what one meets.
_RECORDS = "台账|简报|统计|总结|报告(?![厅会])|结果|成果|经验|问题|情况"
_RECORDS_AFTER = f"刊|报表|数据|资料|材料|记录|基础|遗留|{_RECORDS}"

# 通报3月考核结果, 兑现3月奖励: work that can only be done when the time is over.
_REVIEWS = "统计|总结|回顾|梳理|通报|反馈|归档|兑现|核对|表彰"
# 整理图书馆3月活动台账, 结算3月水电费, 评选3月之星: the same, by a verb right before the time.
_REVIEWS_BEFORE = (
    f"{_REVIEWS}|整理|汇总|上报|报送|公布|收集|盘点|延续|完善|编辑|发放|评选|结算|支付|缴纳|报销"
)

_WORKS_ON_RECORDS = regex(rf"(?:{_REVIEWS_BEFORE})[^，。；]{{0,6}}$")
# 3月份完成情况: the verb 完成 is not of work to come.
_RECORD = regex(f"{_RECORDS_AFTER}|(?:开展|完成|落实|执行|实施)情况")
_IS_OVER = regex(
    r"""
    已|(?<![为除])了(?![解却望])                # 举办了; not 为了, 除了, 了解
    |未完成|延期|延后|推迟|顺延                  # 3月延期的讲座
    |圆满|顺利|成功
    |[^计]共(?:计)?(?:开展|举办|组织|完成)|^共    # 3月共开展活动20场
    """,
    re.VERBOSE,
    needs="共功已了延未顺迟圆",
)
_IS_FUTURE = regex(r"计划|拟|将|预计|安排")  # 4月计划推迟举办

# 9月启动, 11月进场: what goes on in the time of the plan may have begun before it.
_BEGINNING = "启动|开始|开工|进场|海选|初赛|初选|征集|报名|申报|招标|选址|立项|排练|布展|搭建"
_BEGAN = regex(rf"[^，。；]{{0,12}}?(?:{_BEGINNING})")
_BEGAN_BEFORE = regex(rf"(?:{_BEGINNING})[^，。；]{{0,4}}$")
# 一季度演出完成12场: done, where the sentence goes on with the time of the plan.
_IS_DONE = regex(r"[^，。；]{0,16}?(?:完成(?:[^，。；]{0,6}\d|全部|了|过半)|办结|达到?\d|实现\d)")

_SINCE = regex(r"\s*(?:以来|以后|之后|起|后|至今|[至到～~—–-])")  # 3月起, 3月以来
_SO_FAR = regex(r"截至|累计|以来")  # 今年以来，3月举办……
_COMPARED = regex(r"[较比与同]\s*$")  # 较3月增长
# 根据3月份的反馈: a time that work builds on; 根据实际, 根据要求 are not about a time.
_BUILT_ON = r"(?:{})[^，。；]{{0,4}}$(?<!实际)(?<!年度计划)(?<!要求)"
_BASED = "根据|按照|对照|依据|参照|结合"
_BUILDS_ON = regex(_BUILT_ON.format(_BASED))

# --- Preparing ---

# 筹备5月读书节: work for a later time, wherever the word stands in the sentence.
GETTING_READY = "准备|筹备|谋划|筹划"
_GETTING_ON = (
    f"{GETTING_READY}|着手|提早|组织发动|宣传发动|预热|预告|预约|铺垫|打好基础|报名|备战|迎接|展望|"
    "后续|预排|早知道"
)
_PREPARING = rf"{_GETTING_ON}|提前(?!完成)|下一?(?:月|季度|阶段)"
# 拟定5月活动方案: next month's papers are this month's work; both the verb and the paper say so.
_DRAFTING = (
    "拟定|拟订|制定|制订|起草|编制|策划|研究|讨论|上报|提交|报送|确定|形成|征集|发布|公布|印发|排定|"
    "商定|安排好|完成|做好|落实"
)
# 联系5月讲座老师, 收集5月需求: work that is only done beforehand; no paper need stand behind.
_ARRANGING = "筹划|谋划|编排|收集|对接|审定|征求|预订|联系|报送|上报|拟定|编制"

_PREPARES = regex(_PREPARING)
_DRAFTS = regex(rf"(?:{_DRAFTING})[^，。]{{0,6}}$")
_DRAFT = regex(r"[^，。；]{0,12}?(?:方案|计划|安排|预告|清单|名单|日程|节目单|选题|经费|物资)")
_ARRANGES = regex(rf"(?:{_ARRANGING})[^，。；]{{0,6}}$")
_MEETING = regex(r"[^，。；]{0,8}?(?:协调会|筹备会|预算|选题)")  # 5月读书节筹备会

# --- Beginnings ---

_SINCE_THEN = regex(r"\s*份?(?:以来|至今)")
_BEGINS = regex(
    r"""
    \s*(?:\d{1,2}[日号])?
    \s*份?(?:以来|之后|以后|起(?!草)|至今|始)    # 4月起; but 4月起草方案
    |(?P<from>\s*开始)                           # 4月开始举办 plans; 从4月开始 counts from there
    """,
    re.VERBOSE,
)
_FROM = regex(r"[从自]\s*$")

# --- The neighbours by their place ---

_OPENS = r"\s*[（(即]{0,2}\s*$"
# 上月（3月）, 上个月即3月, 下月（5月）. 上半年3月 is no neighbour of a month.
_NEIGHBOUR = regex(rf"(?:(?P<past>上)|下)一?个?(?:月|季度|周){_OPENS}")
# 下半年（…）, 上周（…）: the neighbours of a quarter, half, week or year.
_LONG_NEIGHBOUR = regex(rf"(?:(?P<past>上)|下)一?个?(?:周|季度|半年|年){_OPENS}")

# --- Neither back nor ahead: limits, comparisons, work that has moved ---

_UNTIL = regex(
    r"""
    \s*(?:\d{1,2}\s*[日号]|[初中底末]|[上中下]旬)?
    \s*(?:以前|之前|以内|前|底前?|末前?)              # 5月10日前, 5月底
    """,
    re.VERBOSE,
)
_MOVED = regex(r"(?:移|改|延|推迟|顺延|延期|改期|调整?|推)[到至在于]\s*$")  # 讲座移至10月
_ELSEWHERE = regex(
    rf"""
    (?<!做)到$                                          # 到5月; but 做到5月……
    |(?:去年|上年|前年|往年|历年|每年|同年|农历|阴历)\s*$   # of another year, or of every year
    |(?:同比|较|比)\s*$
    |(?:自|从|截至|截止|除)\s*$                           # counted from there
    |{_BUILT_ON.format(f"{_BASED}|在")}                  # 在3月份的基础上
    """,
    re.VERBOSE,
    needs=("到", "年", "历", "比", "较", "自", "从", "截", "除", "在", *_BASED.split("|")),
)
# 3月启动的项目, 3月份召开的会议: the time says which thing, not when the work is done.
_ATTRIBUTE = regex(
    rf"""
    .{{0,10}}?(?:{WORK}|成立|发布|印发|开幕|闭幕|开放|开馆|启用|上线|结束|获得|入选)的
    |(?:举办|召开)的
    """,
    re.VERBOSE,
    needs="的举召",
)

# --- Headings, titles and sentences as a whole ---

_SECTION = regex(
    rf"{_PREPARING}|回顾|提示|总结", needs=each_of(f"{_GETTING_ON}|提前|下|回顾|提示|总结")
)
# A title may well name a time before or after the plan's, or a longer one that the plan is part of.
_TITLE = regex(
    r"""
    预告|总结|统计|回顾|台账|简报|情况|通报            # 成果 and 经验 may be this month's subject
    |下[个一]?(?:月|季|周|年)
    |上[个一]?(?:月|季|周|年)(?!度?\s*半)             # 上半年 is a period
    |月报|年报|年度|学年|全年|规划|级|届
    |延续|跨|《
    """,
    re.VERBOSE,
    needs=(
        *("预告", "总结", "统计", "回顾", "台账", "简报", "情况", "通报", "延续", "跨", "《"),
        *(f"{side}{time}" for side in "上下" for time in "个一月季周年"),
        *("月报", "年报", "年度", "学年", "全年", "规划", "级", "届"),
    ),
)
_OF_LIMITS = regex(rf"{_SECTION.pattern}|{_SO_FAR.pattern}|截止|反馈|延期")
# A sentence about a quarter or a year says one thing: its papers need no verb of drafting.
_AHEAD_IN_SENTENCE = regex(f"{GETTING_READY}|预告|展望|预算|思路|编制|拟定|制定")
_BACK_IN_SENTENCE = regex(f"{_RECORDS}|{_REVIEWS}|完成")


class TimeInClause(Struct, frozen=True):
    """A time in a text: where it stands, the clause that holds it, and the one that follows."""

    text: str
    span: Span
    clause: Span
    following: Span

    @property
    def sentence(self) -> str:
        """The sentence around the time, as far as it is near."""
        start, end = self.span
        before = self.text[max(0, start - _NEAR) : start]
        after = self.text[end : end + _NEAR]
        return before.rpartition("。")[2] + self.text[start:end] + after.partition("。")[0]

    @property
    def before(self) -> str:
        """What stands before the time in its clause."""
        start = self.span[0]
        return self.text[max(self.clause[0], start - _NEAR) : start]

    @property
    def right_before(self) -> str:
        """What stands right before the time, in other clauses too: 上月（."""
        start = self.span[0]
        return self.text[max(0, start - _RIGHT_BEFORE) : start]

    @property
    def after(self) -> str:
        """What stands after the time in its clause.

        Where a comma follows at once (3月份，计划…), the next clause is part of it.
        """
        end = self.clause[1]
        after = self.text[self.span[1] : min(end, self.span[1] + _NEAR)]
        part = _PART.match(after)
        if part and not after[part.end() :].strip() and self.text[end : end + 1] in _COMMA:
            start, stop = self.following
            return after + self.text[start : min(stop, start + _NEAR)]
        return after


_PART = regex(r"\s*(?:\d{1,2}\s*[日号]|[上中下]旬|中下旬|[初底末](?![一二三级]))?")
_COMMA = "，,"


def time_at(text: str, span: Span) -> TimeInClause | None:
    """Return the time at *span* with its clauses; None if no clause holds it, as in a 《title》."""
    around = list(clauses(text))
    number = next((n for n, each in enumerate(around) if each[0] <= span[0] < each[1]), None)
    if number is None:
        return None
    return TimeInClause(text, span, around[number], following(around, number))


def following(spans: list[Span], number: int) -> Span:
    """Return the clause after the one with *number*; an empty span after the last."""
    end = spans[number][1]
    return spans[number + 1] if number + 1 < len(spans) else (end, end)


def looks_back(time: TimeInClause) -> bool:
    """Return whether a clause speaks of what was done in an earlier time, or is done with it."""
    before, after = time.before, time.after
    if _SINCE.match(after) or _WORKS_ON_RECORDS.search(before):
        return True
    if _BUILDS_ON.search(before) or _COMPARED.search(before) or neighbour(time.right_before) < 0:
        return True
    if _IS_OVER.search(after) and not _IS_FUTURE.search(after):
        return True
    verb, record = _WORK.search(after), _RECORD.search(after)
    return record is not None and (verb is None or record.start() <= verb.start())


def began_or_done(time: TimeInClause) -> bool:
    """Return whether something began at a time, or was done: the sentence goes on with a later."""
    is_beginning = _BEGAN.match(time.after) or _BEGAN_BEFORE.search(time.before)
    return bool(is_beginning or _IS_DONE.match(time.after))


def counts_so_far(time: TimeInClause) -> bool:
    """Return whether the sentence sums up what has been done until now: 截至3月累计……."""
    return _SO_FAR.search(time.sentence) is not None


def prepares(time: TimeInClause) -> bool:
    """Return whether the text prepares for a later time."""
    before, after = time.before, time.after
    if _DRAFTS.search(before) and _DRAFT.match(after):
        return True
    if _ARRANGES.search(before) or _MEETING.match(after) or neighbour(time.right_before) > 0:
        return True
    return _PREPARES.search(time.sentence) is not None


def neighbour(before: str, *, is_long: bool = False) -> int:
    """Return which neighbour a text calls by its place before naming it: 上月（3月） is -1, 下月 1.

    *is_long* for a quarter, half, week or year; 0 if there is nothing of the kind.
    """
    found = (_LONG_NEIGHBOUR if is_long else _NEIGHBOUR).search(before)
    if found is None:
        return 0
    return -1 if found["past"] else 1


def is_since(text: str, end: int) -> bool:
    """Return whether something has gone on since the time that ends at *end*: 3月以来."""
    return _SINCE_THEN.match(text, end) is not None


def begins_with(text: str, span: Span) -> bool:
    """Return whether something begins, or began, with the time at *span*: 4月起, 从4月开始."""
    start, end = span
    found = _BEGINS.match(text, end)
    if found is None or not found["from"]:
        return found is not None
    return _FROM.search(text, max(0, start - _RIGHT_BEFORE), start) is not None


def is_limit(time: TimeInClause) -> bool:
    """Return whether a later time is when work ends, what it is for, or where it has moved."""
    is_end = _UNTIL.match(time.after) or time.before.endswith("为")
    return bool(is_end or _MOVED.search(time.before))


def is_mentioned_only(time: TimeInClause) -> bool:
    """Return whether the words beside a time say which thing, and not when it is done."""
    return bool(_ELSEWHERE.search(time.before) or _ATTRIBUTE.match(time.after))


def is_of_another_time(heading: str) -> bool:
    """Return whether the heading of a section says that all of it looks back or prepares."""
    return _SECTION.search(heading) is not None


def may_name_another_time(title: str) -> bool:
    """Return whether a title or a caption may name another time than the plan's."""
    return _TITLE.search(title) is not None


# The 6th festival and the pupils of grade one have the times of the plan.
_EDITION = regex(
    r"第[\d零一二三四五六七八九十百]{1,5}届|[一二三四五六七八九初高大]年?级|\d{4}级", needs="届级"
)


def rows_may_be_of_another_time(title: str) -> bool:
    """Return whether the rows of a table with a title may lie outside the period of the plan.

    That a title names an edition (第六届) says nothing about its rows.
    """
    return may_name_another_time(_EDITION.sub("", title))


def names_edition(title: str) -> bool:
    """Return whether a title names an edition or a grade, and no time beside."""
    return may_name_another_time(title) and not rows_may_be_of_another_time(title)


def speaks_of_limits(sentence: str) -> bool:
    """Return whether a sentence prepares, looks back or sets a limit: its dates may differ."""
    return _OF_LIMITS.search(sentence) is not None


def direction(sentence: str) -> int:
    """Return where a whole sentence looks: back (-1), ahead (1), or neither (0)."""
    if _AHEAD_IN_SENTENCE.search(sentence):
        return 1
    return -1 if _BACK_IN_SENTENCE.search(sentence) else 0
